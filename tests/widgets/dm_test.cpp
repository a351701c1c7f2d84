// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_window.h"

#include "support/catch.h"
#include "support/sample_dm.h"
#include "widgets/actions.h"
#include "widgets/date_field.h"
#include "widgets/dm/dm_audience.h"
#include "widgets/dm/dm_dialogs.h"
#include "widgets/dm/dm_head.h"
#include "widgets/dm/dm_labels.h"
#include "widgets/dm/dm_left_out.h"
#include "widgets/dm/dm_list.h"
#include "widgets/dm/dm_page.h"
#include "widgets/dm/dm_paper.h"
#include "widgets/dm/dm_posting.h"
#include "widgets/dm/dm_printing.h"
#include "widgets/dm/dm_purpose.h"
#include "widgets/dm/dm_side.h"
#include "widgets/dm/dm_table.h"
#include "widgets/dm/label_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPrinter>

using namespace kikubari;
using namespace Qt::StringLiterals;
using models::DmAudienceModel;
using test::SampleWindow;
using widgets::Act;
using widgets::DmPage;

namespace {

void key(SampleWindow &w, Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &w.window, pressed, modifiers);
    SampleWindow::settle();
}

void type(const QString &words)
{
    QInputMethodEvent event;
    event.setCommitString(words);
    QWidget *dialog = QApplication::activeModalWidget();
    QWidget *focus = dialog ? dialog->focusWidget() : QApplication::focusWidget();
    REQUIRE(focus);
    QApplication::sendEvent(focus, &event);
}

/// The mailing is open at a step and its labels are laid out.
DmPage &openAt(SampleWindow &w, int step)
{
    key(w, Qt::Key_3, Qt::ControlModifier);
    DmPage *page = w.window.dm();
    REQUIRE(page);
    page->openCampaign(u"D1"_s, step);
    REQUIRE(QTest::qWaitFor([&] { return page->step() == step && page->paper()->pages() && !page->paper()->busy(); },
                            8000));
    SampleWindow::settle();
    return *page;
}

/// What the keys do in the dialog that comes up while `open` runs.
void inDialog(const std::function<void()> &open, const std::function<void(QWidget &)> &keys)
{
    bool seen = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &poll, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog || !dialog->isVisible())
            return;
        poll.stop();
        seen = true;
        keys(*dialog);
        if (dialog->isVisible())
            static_cast<QDialog *>(dialog)->reject();
    });
    poll.start(10);
    open();
    REQUIRE(QTest::qWaitFor([&] { return seen; }, 5000));
    // There is no window manager here that gives the keyboard back.
    for (QWidget *window : QApplication::topLevelWidgets())
        if (qobject_cast<widgets::MainWindow *>(window))
            window->activateWindow();
    REQUIRE(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, 5000));
}

/// A printer that writes into a file and never asks.
void printInto(DmPage &page, const QString &file)
{
    page.printing()->askPrinter = [file](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        return true;
    };
}

} // namespace

TEST_CASE("a new mailing is set up by keyboard and its audience decided", "[dm]")
{
    SampleWindow w({1280, 800}, [](SampleWindow &s) { s.dm.listed = false; });
    key(w, Qt::Key_3, Qt::ControlModifier);
    key(w, Qt::Key_N, Qt::ControlModifier);
    DmPage &page = *w.window.dm();
    type(u"年末展示会のご案内"_s);
    key(w, Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.dm.saves.isEmpty()); // no day of posting yet
    page.purpose()->focusMailOn();
    type(u"12/3"_s);
    key(w, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return page.step() == DmPage::Audience; }, 5000));
    REQUIRE(w.dm.saves.size() == 1);
    CHECK(w.dm.saves[0].name == u"年末展示会のご案内"_s);
    CHECK(w.dm.saves[0].mailOn == QDate(2026, 12, 3));
    CHECK(w.dm.audiencesSaved == 1);
    CHECK(page.audience()->model()->rowCount() == 9);
    CHECK(page.head()->steps()->isDone(DmPage::Purpose));
}

TEST_CASE("Enter writes the line, goes on to the next row, and leaves the list as it stands", "[dm]")
{
    SampleWindow w;
    DmPage &page = openAt(w, DmPage::Audience);
    auto *table = page.audience()->table();
    REQUIRE(table->hasFocus());
    table->goTo(2);
    key(w, Qt::Key_Return);
    REQUIRE(qobject_cast<widgets::DmLineEdit *>(QApplication::focusWidget()));
    type(u"先日のお庭の話の続きを"_s);
    key(w, Qt::Key_Return);
    REQUIRE(w.dm.lines.size() == 1);
    CHECK(w.dm.lines[0] == QPair(u"C3"_s, u"先日のお庭の話の続きを"_s));
    CHECK(table->currentIndex().row() == 3);
    CHECK(page.audience()->model()->entry(2)->line == u"先日のお庭の話の続きを"_s);
    CHECK(page.audience()->model()->count(DmAudienceModel::Tab::NoLine) == 1);
    key(w, Qt::Key_Return);
    type(u"やめる"_s);
    key(w, Qt::Key_Escape); // leaves the line, not the page
    CHECK(w.dm.lines.size() == 1);
    CHECK(page.campaign());
}

TEST_CASE("Space takes everybody of a joint piece out, and Space among those left out puts back", "[dm]")
{
    SampleWindow w;
    DmPage &page = openAt(w, DmPage::Audience);
    page.audience()->table()->goTo(0);
    key(w, Qt::Key_Space);
    REQUIRE(w.dm.takenOut.size() == 1);
    CHECK(w.dm.takenOut[0] == QStringList{u"C1"_s, u"C1B"_s});
    REQUIRE(QTest::qWaitFor([&] { return page.audience()->model()->rowCount() == 8; }, 5000));
    auto *reasons = page.audience()->leftOut()->reasons();
    auto *people = page.audience()->leftOut()->people();
    reasons->setCurrentItem(reasons->topLevelItem(0)); // those who refused
    people->setFocus();
    people->setCurrentItem(people->topLevelItem(0));
    key(w, Qt::Key_Space);
    CHECK(w.dm.takenBack.isEmpty());
    reasons->setCurrentItem(reasons->topLevelItem(reasons->topLevelItemCount() - 1)); // by hand
    people->setCurrentItem(people->topLevelItem(0));
    key(w, Qt::Key_Space);
    REQUIRE(w.dm.takenBack.size() == 1);
    CHECK(w.dm.takenBack[0] == QStringList{u"R5"_s});
    key(w, Qt::Key_Z, Qt::ControlModifier);
    CHECK(w.dm.undone == 1);
}

TEST_CASE("what is not saved yet is saved before a line is written to it", "[dm]")
{
    SampleWindow w({1280, 800}, [](SampleWindow &s) {
        for (operations::AudienceEntry &entry : s.dm.people.entries)
            entry.saved = false;
    });
    DmPage &page = openAt(w, DmPage::Audience);
    page.audience()->table()->goTo(1);
    key(w, Qt::Key_Return);
    type(u"お待ちしています"_s);
    key(w, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return w.dm.lines.size() == 1; }, 5000));
    CHECK(w.dm.audiencesSaved == 1);
}

TEST_CASE("printing asks what came out: a part leaves the rest to be printed on", "[dm]")
{
    SampleWindow w;
    DmPage &page = openAt(w, DmPage::Labels);
    const QString file = w.folder.filePath(u"labels.pdf"_s);
    printInto(page, file);
    inDialog([&] { key(w, Qt::Key_P, Qt::ControlModifier); },
             [&](QWidget &dialog) {
                 QTest::keyClick(&dialog, Qt::Key_2);
                 type(u"4"_s);
                 QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
             });
    REQUIRE(QTest::qWaitFor([&] { return w.dm.finished.size() == 1; }, 5000));
    CHECK(w.dm.finished[0] == QPair(u"J1"_s, 4));
    CHECK(QFile::exists(file));
    REQUIRE(QTest::qWaitFor([&] { return page.campaign()->counts.toPrint == 5; }, 5000));
    CHECK(page.paper()->choice().start == 5); // behind the four used labels
    REQUIRE(QTest::qWaitFor([&] { return page.paper()->laidOut().size() == 5 && !page.paper()->busy(); }, 5000));
    CHECK(page.paper()->laidOut().front().labelNo == 5);
}

TEST_CASE("a printing without an answer stays open and is asked for again", "[dm]")
{
    SampleWindow w;
    DmPage &page = openAt(w, DmPage::Labels);
    printInto(page, w.folder.filePath(u"labels.pdf"_s));
    inDialog([&] { key(w, Qt::Key_P, Qt::ControlModifier); },
             [&](QWidget &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    SampleWindow::settle();
    CHECK(w.dm.finished.isEmpty());
    CHECK(w.dm.dropped.isEmpty());
    CHECK(w.dm.jobs.size() == 1);
    REQUIRE(QTest::qWaitFor([&] { return page.campaign()->counts.toPrint == 9; }, 5000));
    // Printing again asks about the first time before anything else.
    inDialog([&] { key(w, Qt::Key_P, Qt::ControlModifier); },
             [&](QWidget &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    CHECK(w.dm.prepared.size() == 1);
    inDialog([&] { Q_EMIT page.labels()->resumeWanted(); },
             [&](QWidget &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    REQUIRE(QTest::qWaitFor([&] { return w.dm.finished.size() == 1; }, 5000));
    CHECK(w.dm.finished[0] == QPair(u"J1"_s, 0));
}

TEST_CASE("a printer that cannot be begun leaves every piece as it was", "[dm]")
{
    SampleWindow w;
    DmPage &page = openAt(w, DmPage::Labels);
    printInto(page, w.folder.filePath(u"no/such/folder/labels.pdf"_s));
    key(w, Qt::Key_P, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return w.dm.dropped.size() == 1; }, 5000));
    CHECK(w.dm.finished.isEmpty());
    CHECK(page.campaign()->counts.toPrint == 9);
}

TEST_CASE("a PDF is there as a whole, and its pieces are printed", "[dm]")
{
    SampleWindow w;
    DmPage &page = openAt(w, DmPage::Labels);
    const QString file = w.folder.filePath(u"年末.pdf"_s);
    page.printing()->askFile = [file](const QString &) { return file; };
    Q_EMIT page.side()->pdfWanted();
    REQUIRE(QTest::qWaitFor([&] { return w.dm.finished.size() == 1 && QFile::exists(file); }, 8000));
    CHECK(w.dm.prepared[0].file == file);
    CHECK_FALSE(QFile::exists(operations::partFileOf(file)));
    REQUIRE(QTest::qWaitFor([&] { return page.campaign()->counts.toPrint == 0; }, 5000));
}

TEST_CASE("too many pieces without a line need an explicit yes", "[dm]")
{
    SampleWindow w({1280, 800}, [](SampleWindow &s) {
        for (operations::AudienceEntry &entry : s.dm.people.entries)
            entry.line.clear();
    });
    DmPage &page = openAt(w, DmPage::Labels);
    printInto(page, w.folder.filePath(u"labels.pdf"_s));
    inDialog([&] { key(w, Qt::Key_P, Qt::ControlModifier); },
             [&](QWidget &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    CHECK(w.dm.prepared.isEmpty());
    page.printing()->askPrinter = [](QPrinter &) { return false; };
    inDialog([&] { key(w, Qt::Key_P, Qt::ControlModifier); },
             [&](QWidget &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    CHECK(w.dm.prepared.isEmpty()); // the print dialog was left
    const QString file = w.folder.filePath(u"labels.pdf"_s);
    page.printing()->askFile = [file](const QString &) { return file; };
    inDialog([&] { Q_EMIT page.side()->pdfWanted(); },
             [&](QWidget &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    REQUIRE(QTest::qWaitFor([&] { return w.dm.prepared.size() == 1; }, 5000));
    CHECK(w.dm.prepared[0].despiteImpersonal);
    REQUIRE(QTest::qWaitFor([&] { return w.dm.finished.size() == 1; }, 8000));
}

TEST_CASE("pieces that do not fit are listed before printing and stay to be printed", "[dm]")
{
    SampleWindow w({1280, 800},
                   [](SampleWindow &s) { s.dm.people.entries[4].address = QString(600, u'長') + u"1-2"_s; });
    DmPage &page = openAt(w, DmPage::Labels);
    REQUIRE(page.paper()->figures().refused == 1);
    const QString file = w.folder.filePath(u"labels.pdf"_s);
    page.printing()->askFile = [file](const QString &) { return file; };
    inDialog([&] { Q_EMIT page.side()->pdfWanted(); },
             [&](QWidget &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    REQUIRE(QTest::qWaitFor([&] { return w.dm.finished.size() == 1; }, 8000));
    CHECK(w.dm.takenOut.isEmpty());
    CHECK(w.dm.prepared[0].skip == QList{domain::CustomerCode("C5")});
    REQUIRE(QTest::qWaitFor([&] { return page.campaign()->counts.toPrint == 1; }, 5000));
    // Alone it is not printed, and why is said.
    REQUIRE(QTest::qWaitFor([&] { return page.paper()->laidOut().size() == 1 && !page.paper()->busy(); }, 5000));
    inDialog([&] { Q_EMIT page.side()->pdfWanted(); },
             [&](QWidget &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    CHECK(w.dm.prepared.size() == 1);
}

TEST_CASE("cards, envelopes and letters come out with their kind and paper noted", "[dm]")
{
    SampleWindow w;
    DmPage &page = openAt(w, DmPage::Labels);
    const auto choose = [&](domain::JobKind kind) {
        page.paper()->setKind(kind);
        REQUIRE(QTest::qWaitFor([&] { return !page.paper()->busy() && page.paper()->pages(); }, 8000));
        SampleWindow::settle();
    };
    choose(domain::JobKind::Cards);
    CHECK(page.paper()->pages()->pages == 9);
    CHECK(page.paper()->pages()->page(0).size == QSizeF(100, 148));
    choose(domain::JobKind::Envelopes);
    page.paper()->setMail(print::MailForm::PortraitAcross, false, u"western-2"_s);
    REQUIRE(QTest::qWaitFor([&] { return !page.paper()->busy(); }, 8000));
    CHECK(page.paper()->pages()->page(0).size == QSizeF(114, 162));
    const QString file = w.folder.filePath(u"封筒.pdf"_s);
    page.printing()->askFile = [file](const QString &) { return file; };
    Q_EMIT page.side()->pdfWanted();
    REQUIRE(QTest::qWaitFor([&] { return w.dm.finished.size() == 1 && QFile::exists(file); }, 8000));
    CHECK(w.dm.prepared[0].kind == domain::JobKind::Envelopes);
    CHECK(w.dm.prepared[0].sheet == u"western-2"_s);
    REQUIRE(QTest::qWaitFor([&] { return page.campaign()->counts.toPrint == 0; }, 5000));

    // The text behind the addresses: the printed pieces once more, by their numbers.
    choose(domain::JobKind::Letters);
    CHECK(page.paper()->letter() == u"dm-exhibition"_s);
    REQUIRE(QTest::qWaitFor([&] { return page.paper()->second() && !page.paper()->busy(); }, 5000));
    CHECK(page.paper()->laidOut().size() == 9);
    CHECK(page.paper()->pages()->pages >= 9);
    Q_EMIT page.side()->pdfWanted();
    REQUIRE(QTest::qWaitFor([&] { return w.dm.finished.size() == 2; }, 8000));
    CHECK(w.dm.prepared[1].kind == domain::JobKind::Letters);
    CHECK(w.dm.prepared[1].sheet == u"dm-exhibition"_s);
    CHECK(w.dm.prepared[1].again == QList{operations::LabelRange{1, 9}});
}

TEST_CASE("what is printed follows the kind of the mailing; a celebratory text needs the mailing's mark", "[dm]")
{
    SampleWindow w({1280, 800}, [](SampleWindow &s) { s.dm.mailing.draft.kind = domain::CampaignKind::Summer; });
    DmPage &page = openAt(w, DmPage::Labels);
    CHECK(page.paper()->kind() == domain::JobKind::Cards);
    page.paper()->setKind(domain::JobKind::Letters);
    REQUIRE(QTest::qWaitFor([&] { return !page.paper()->busy(); }, 8000));
    CHECK(page.paper()->pages());
    Q_EMIT page.side()->letterChosen(u"new-year"_s);
    REQUIRE(QTest::qWaitFor([&] { return !page.paper()->busy(); }, 8000));
    REQUIRE(page.paper()->problem());
    CHECK(w.dm.saves.last().letterTemplate == u"new-year"_s);
    page.printing()->askFile = [](const QString &) { return u"/nowhere.pdf"_s; };
    Q_EMIT page.side()->pdfWanted();
    SampleWindow::settle();
    CHECK(w.dm.prepared.isEmpty());
}

TEST_CASE("of cards it is asked how many came out, since they carry no number", "[dm]")
{
    SampleWindow w;
    DmPage &page = openAt(w, DmPage::Labels);
    page.paper()->setKind(domain::JobKind::Cards);
    REQUIRE(QTest::qWaitFor([&] { return !page.paper()->busy() && page.paper()->pages(); }, 8000));
    printInto(page, w.folder.filePath(u"cards.pdf"_s));
    inDialog([&] { key(w, Qt::Key_P, Qt::ControlModifier); },
             [&](QWidget &dialog) {
                 QTest::keyClick(&dialog, Qt::Key_2);
                 type(u"4"_s);
                 QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
             });
    REQUIRE(QTest::qWaitFor([&] { return w.dm.finished.size() == 1; }, 5000));
    CHECK(w.dm.finished[0] == QPair(u"J1"_s, 4));
    CHECK(page.paper()->choice().start == 1); // no labels were used
}

TEST_CASE("a long search for addressees can be stopped and begun again", "[dm]")
{
    SampleWindow w;
    DmPage &page = openAt(w, DmPage::Audience);
    auto *stop = page.findChild<QAbstractButton *>(u"stopWorking"_s);
    REQUIRE(stop);
    CHECK_FALSE(stop->isVisible());
    w.dm.searching = true;
    page.reload();
    REQUIRE(QTest::qWaitFor([&] { return stop->isVisible(); }, 5000));
    stop->click();
    REQUIRE(QTest::qWaitFor([&] { return !stop->isVisible(); }, 5000));
    CHECK(page.audience()->model()->rowCount() == 9); // as before
    Q_EMIT page.audience()->searchWanted();
    SampleWindow::settle();
    CHECK_FALSE(stop->isVisible());
}

TEST_CASE("the day of posting is asked for, never assumed", "[dm]")
{
    SampleWindow w({1280, 800}, [](SampleWindow &s) {
        for (operations::AudienceEntry &entry : s.dm.people.entries)
            entry.state = domain::PieceState::Printed;
    });
    DmPage &page = openAt(w, DmPage::Posting);
    CHECK_FALSE(page.posting()->date()->date().isValid());
    key(w, Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.dm.postedOn.isEmpty());
    type(u"12/1"_s); // tomorrow
    key(w, Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.dm.postedOn.isEmpty());
    page.posting()->date()->edit()->clear();
    type(u"11/29"_s);
    key(w, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.dm.postedOn.size() == 1);
    CHECK(w.dm.postedOn[0] == QDate(2026, 11, 29));
}

TEST_CASE("a number that came back is noted with Enter, a wrong one stays to be corrected", "[dm]")
{
    SampleWindow w({1280, 800}, [](SampleWindow &s) {
        int number = 1;
        for (operations::AudienceEntry &entry : s.dm.people.entries) {
            entry.state = domain::PieceState::Posted;
            entry.labelNo = number++;
        }
        s.dm.mailing.postedOn = test::sampleToday().addDays(-5);
    });
    DmPage &page = openAt(w, DmPage::Posting);
    QLineEdit *field = page.posting()->returned()->edit();
    REQUIRE(field->hasFocus()); // nothing is left to be posted
    type(u"99"_s);
    key(w, Qt::Key_Return);
    CHECK(field->text() == u"99"_s);
    field->clear();
    type(u"No.３"_s);
    key(w, Qt::Key_Return);
    REQUIRE(w.dm.cameBack.size() == 2);
    REQUIRE(QTest::qWaitFor([&] { return field->text().isEmpty(); }, 5000));
    CHECK(w.dm.people.entries[2].state == domain::PieceState::Returned);
}

TEST_CASE("the paper's choices are kept for the PC, the adjustment for each printer", "[dm]")
{
    const QTemporaryDir folder;
    const widgets::Preferences preferences(folder.filePath(u"settings.ini"_s));
    {
        widgets::DmPaper paper(preferences, nullptr);
        paper.setPrinter(u"Brother/1"_s);
        paper.setOffset({0.4, -1.2});
        paper.setStart(3);
        paper.setPrinter(u"Canon"_s); // unknown: begins with what was in force
        CHECK(paper.choice().offset == QPointF(0.4, -1.2));
        paper.setOffset({9, 0});
        CHECK(paper.choice().offset.x() == print::largestOffset);
    }
    widgets::DmPaper paper(preferences, nullptr);
    CHECK(paper.printer() == u"Canon"_s);
    CHECK(paper.choice().start == 3);
    paper.setPrinter(u"Brother/1"_s);
    CHECK(paper.choice().offset == QPointF(0.4, -1.2));
}

TEST_CASE("the preview of a thousand labels is there in a moment", "[dm]")
{
    widgets::DmPaper paper(widgets::Preferences(QTemporaryDir().filePath(u"settings.ini"_s)), nullptr);
    widgets::PageView view;
    view.resize(600, 800);
    view.show();
    const operations::Audience audience = test::sampleAudience(1000);
    QElapsedTimer timer;
    timer.start();
    paper.setEntries(audience.entries);
    REQUIRE(QTest::qWaitFor([&] { return !paper.busy(); }, 10000));
    view.setPages(paper.pages());
    (void)view.grab();
    const qint64 needed = timer.elapsed();
    CHECK(view.pageCount() == (1000 + paper.choice().start - 1 + 11) / 12);
    INFO(needed << " ms");
    CHECK(needed < 1500); // five times what it may take on a quiet PC
}
