// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include "operations/campaigns.h"
#include "operations/demo.h"
#include "operations/print_ledger.h"
#include "widgets/date_field.h"
#include "widgets/dm/dm_audience.h"
#include "widgets/dm/dm_page.h"
#include "widgets/dm/dm_paper.h"
#include "widgets/dm/dm_posting.h"
#include "widgets/dm/dm_printing.h"
#include "widgets/dm/dm_purpose.h"
#include "widgets/dm/dm_side.h"
#include "widgets/dm/dm_table.h"

#include <QFile>
#include <QLineEdit>

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;
using widgets::DmPage;

namespace {

const QDate monday(2026, 11, 30);

/// A made-up dealership of 200 customers whose first salesperson works at this PC.
void openDealership(const QString &folder)
{
    const QString in = folder % u"/in"_s;
    operations::DemoOptions demo;
    demo.customers = 200;
    demo.today = monday;
    const auto written = operations::writeDemoFolder(in, demo, {});
    REQUIRE(written);
    const operations::Context context{monday, QDateTime(monday, QTime(14, 5)), written->firstSalesperson};
    const QString path = folder % u"/kikubari.db"_s;
    const auto made = operations::createStore(path, context);
    REQUIRE(made);
    operations::ImportOptions options;
    options.folder = in;
    options.rejects = folder % u"/rejects.csv"_s;
    REQUIRE(operations::importFolder(*made->store, context, options));
    widgets::Preferences(folder % u"/settings.ini"_s).setPerson(path, written->firstSalesperson.text());
}

} // namespace

TEST_CASE("a mailing from its purpose to a piece that came back, over a real store", "[journey][dm]")
{
    const QTemporaryDir folder;
    openDealership(folder.path());
    RealWindow w(folder.path(), monday);
    REQUIRE(w.waitForDay());
    w.key(Qt::Key_3, Qt::ControlModifier);
    w.key(Qt::Key_N, Qt::ControlModifier);
    DmPage *page = w.window.dm();
    REQUIRE(page);

    // Purpose: a name, the day of posting, a tenth held out.
    w.type(u"年末展示会のご案内"_s);
    page->purpose()->focusMailOn();
    w.type(u"12/3"_s);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return page->step() == DmPage::Audience && page->audience()->model()->rowCount() > 3; }));
    const int pieces = page->audience()->model()->rowCount();
    CHECK(page->campaign()->counts.pieces == pieces);

    // A line for the first, the second is taken out and comes back by undo.
    w.key(Qt::Key_Return);
    w.type(u"先日のお庭の話の続きを"_s);
    w.key(Qt::Key_Return);
    REQUIRE(w.waitFor([&] { return page->audience()->table()->hasFocus(); }));
    w.key(Qt::Key_Space);
    REQUIRE(w.waitFor([&] { return page->audience()->model()->rowCount() == pieces - 1; }));
    w.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return page->audience()->model()->rowCount() == pieces; }));
    CHECK(page->audience()->model()->entry(0)->line == u"先日のお庭の話の続きを"_s);

    // Labels: the PDF is there as a whole and every piece is printed.
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(
        w.waitFor([&] { return page->step() == DmPage::Labels && page->paper()->pages() && !page->paper()->busy(); }));
    const QString pdf = folder.filePath(u"labels.pdf"_s);
    page->printing()->askFile = [pdf](const QString &) { return pdf; };
    w.inDialog([&] { Q_EMIT page->side()->pdfWanted(); }, [&](QWidget &) { w.key(Qt::Key_Return); }); // few lines: yes
    REQUIRE(w.waitFor([&] { return QFile::exists(pdf) && page->campaign()->counts.toPost == pieces; }));
    CHECK(page->campaign()->counts.toPrint == 0);

    // Posting: only with a day, and only then are there contacts.
    const auto contactsBefore = [&] {
        const auto opened = operations::openStore(folder.filePath(u"kikubari.db"_s));
        REQUIRE(opened);
        const auto campaign = operations::campaignOf(*opened->store, w.session.context(), page->campaign()->draft.code);
        REQUIRE(campaign);
        return campaign->counts.posted;
    };
    CHECK(contactsBefore() == 0);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return page->step() == DmPage::Posting; }));
    w.type(u"11/30"_s);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return page->campaign()->postedOn == monday; }));
    CHECK(contactsBefore() == page->campaign()->counts.people);

    // One comes back: its number opens the check of the address.
    REQUIRE(w.waitFor([&] { return !page->audience()->model()->audience().entries.empty(); }));
    QLineEdit *field = page->posting()->returned()->edit();
    field->setFocus();
    w.type(u"1"_s);
    w.key(Qt::Key_Return);
    REQUIRE(w.waitFor([&] { return page->campaign()->counts.returned > 0; }));
    CHECK(w.says(u"No.1"_s));
}

TEST_CASE("a mailing to nobody says why and leads to what can be loosened", "[journey][dm]")
{
    Dealership shop;
    shop.customer("C1", "井上 誠", "イノウエ マコト", "2026-11-28"); // no address
    shop.open(monday);
    RealWindow w(shop.folder(), monday);
    REQUIRE(w.waitForDay());
    w.key(Qt::Key_3, Qt::ControlModifier);
    w.key(Qt::Key_N, Qt::ControlModifier);
    DmPage *page = w.window.dm();
    w.type(u"ご案内"_s);
    page->purpose()->focusMailOn();
    w.type(u"+1"_s);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] {
        return page->step() == DmPage::Audience
            && (w.says(u"送らない方」です"_s) || w.says(u"期間に入っている方がいません"_s));
    }));
    CHECK(page->audience()->model()->rowCount() == 0);
}
