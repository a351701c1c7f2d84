// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include "widgets/book/book_bar.h"
#include "widgets/book/book_page.h"
#include "widgets/book/book_table.h"
#include "widgets/book/find_line.h"
#include "widgets/book/import_page.h"
#include "widgets/card/card_page.h"

#include <QFile>

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 11, 30);

/// A list as a shop has it: a title line, era dates, half-width kana, 様 behind the name, a total line.
QString shopFile(const QString &folder)
{
    const QString path = folder % u"/得意先.csv"_s;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("得意先一覧表,,,,,,\n"
               "お客様名,フリガナ,〒,住所,TEL,車名,納車日\n"
               "山田　太郎 様,ﾔﾏﾀﾞ ﾀﾛｳ,2500001,神奈川県小田原市扇町1-2-3,090-1111-2222,ミニバン,R8.11.28\n"
               "髙橋 花様,ﾀｶﾊｼ ﾊﾅ,2200011,神奈川県横浜市西区高島1-1,045-333-4444,軽EV,H30.4.1\n"
               "合計,2件,,,,,\n");
    return path;
}

} // namespace

TEST_CASE("a shop's file comes in by keyboard, a customer is found, his card opened, and all of it undone", "[journey]")
{
    Dealership shop;
    shop.customer("C1", "井上 誠", "イノウエ マコト", "2020-05-01", "used", "080-5555-6666");
    shop.open(monday);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    widgets::BookDesk &desk = *w.window.book();

    // The file has been chosen: two strokes of Enter lead to the list.
    desk.importFile(shopFile(shop.folder()));
    REQUIRE(w.waitFor([&] { return desk.import() && desk.import()->isReady(); }));
    CHECK(desk.import()->model()->preview().totals.customers.added == 2);
    CHECK_FALSE(shop.listed(monday, "C2"));
    w.key(Qt::Key_Return);
    REQUIRE(w.waitFor([&] { return desk.import()->isDone(); }));
    w.key(Qt::Key_Return);
    REQUIRE(w.waitFor([&] { return desk.list() && desk.list()->isVisible(); }));
    REQUIRE(w.waitFor([&] { return desk.list()->model()->rowCount() == 3; }));

    w.key(Qt::Key_F, Qt::ControlModifier);
    w.type(u"やまだ"_s);
    REQUIRE(w.waitFor([&] { return desk.list()->model()->rowCount() == 1 && desk.list()->model()->row(0); }));
    CHECK(desk.list()->model()->row(0)->name == u"山田 太郎"_s);
    CHECK(desk.list()->model()->row(0)->deliveredOn == QDate(2026, 11, 28));
    w.key(Qt::Key_Return);
    REQUIRE(w.waitFor([&] { return desk.card() && desk.card()->isVisible() && !desk.card()->sheet().name.isEmpty(); }));
    CHECK(desk.card()->sheet().name == u"山田 太郎"_s);
    w.key(Qt::Key_Escape);
    REQUIRE(w.waitFor([&] { return desk.list()->isVisible(); }));
    w.key(Qt::Key_Escape);
    REQUIRE(w.waitFor([&] { return desk.list()->model()->rowCount() == 3; }));

    // What would be taken back is asked of the store first, so the dialog comes a moment later.
    w.inDialog(
        [&] {
            w.window.actionRegistry()->at(widgets::Act::UndoImport)->trigger();
            CHECK(w.waitFor([&] { return desk.list()->model()->rowCount() == 1; }));
        },
        [&](QWidget &) { w.key(Qt::Key_Return); });
    REQUIRE(w.waitFor([&] { return desk.list()->model()->row(0) != nullptr; }));
    CHECK(desk.list()->model()->row(0)->name == u"井上 誠"_s);
}

TEST_CASE("quitting while a first file is looked at leaves no store behind", "[journey]")
{
    const QTemporaryDir folder;
    const QString own = folder.filePath(u"kikubari.db"_s);
    {
        RealWindow w(folder.path());
        REQUIRE(w.waitFor([&] { return w.says(u"きくばりへようこそ"_s); }));
        widgets::BookDesk &desk = *w.window.book();
        desk.importFile(shopFile(folder.path()));
        REQUIRE(w.waitFor([&] { return desk.import() && desk.import()->isReady(); }));
        REQUIRE(QFile::exists(own));
        w.window.close();
    }
    CHECK_FALSE(QFile::exists(own));
    RealWindow again(folder.path());
    CHECK(again.waitFor([&] { return again.says(u"きくばりへようこそ"_s); }));
}

TEST_CASE("a file that was only looked at leaves no store behind; one that was taken in does", "[journey]")
{
    const QTemporaryDir folder;
    const QString own = folder.filePath(u"kikubari.db"_s);
    RealWindow w(folder.path());
    REQUIRE(w.waitFor([&] { return w.says(u"きくばりへようこそ"_s); }));
    widgets::BookDesk &desk = *w.window.book();
    desk.importFile(shopFile(folder.path()));
    REQUIRE(w.waitFor([&] { return desk.import() && desk.import()->isReady(); }));
    w.key(Qt::Key_Escape);
    REQUIRE(w.waitFor([&] { return !QFile::exists(own); }));
    CHECK(w.waitFor([&] { return w.says(u"きくばりへようこそ"_s); })); // the first start again

    desk.importFile(shopFile(folder.path()));
    REQUIRE(w.waitFor([&] { return desk.import()->isVisible() && desk.import()->isReady(); }));
    w.key(Qt::Key_Return);
    REQUIRE(w.waitFor([&] { return desk.import()->isDone(); }));
    w.key(Qt::Key_Return);
    REQUIRE(w.waitFor([&] { return !desk.import()->isVisible(); }));
    CHECK(QFile::exists(own));
}
