// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store_day_service.h"
#include "support/catch.h"
#include "support/sample_day.h"
#include "widgets/actions.h"
#include "widgets/main_window.h"
#include "widgets/today/call_sheet.h"
#include "widgets/today/day_view.h"
#include "widgets/today/result_area.h"
#include "widgets/today/today_page.h"
#include "widgets/welcome_page.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace kikubari;
using namespace Qt::StringLiterals;

// Whole stories through the real window over a real store.
namespace {

struct RealWindow
{
    explicit RealWindow(const QString &folder, QDate day = test::sampleToday())
        : today(day),
          service(folder),
          session({[this] { return today; }, [this] { return QDateTime(today, QTime(14, 5)); }}),
          window(&service, &session, widgets::Preferences(QDir(folder).filePath(u"settings.ini"_s)),
                 QDir(folder).filePath(QFile::exists(QDir(folder).filePath(u"demo.db"_s)) ? u"demo.db"_s
                                                                                          : u"kikubari.db"_s))
    {
        window.resize(1280, 800);
        window.show();
        window.start();
    }

    [[nodiscard]] bool waitFor(const std::function<bool()> &condition) const
    {
        return QTest::qWaitFor(condition, 60000);
    }
    [[nodiscard]] bool waitForDay() const
    {
        return waitFor([this] { return window.today() && window.today()->sheet()->hasSheet(); });
    }
    /// Presses the button with this word, once it is there.
    void press(const QString &word)
    {
        QPushButton *found = nullptr;
        const bool there = waitFor([&] {
            for (QPushButton *button : window.findChildren<QPushButton *>())
                if (button->isVisible() && button->text() == word)
                    found = button;
            return found != nullptr;
        });
        INFO("button " << word.toStdString());
        REQUIRE(there);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        for (const QLabel *label : window.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    QDate today;
    models::StoreDayService service;
    models::Session session;
    widgets::MainWindow window;
};

/// A folder with a demo store in it, whose first salesperson is chosen.
const QString &demoFolder()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        RealWindow w(folder.path());
        REQUIRE(w.waitFor([&w] { return w.says(u"ようこそ"_s); }));
        w.press(u"デモを見る"_s);
        REQUIRE(w.waitFor([&w] { return w.says(u"どなたですか"_s); }));
        w.press(u"この人ではじめる"_s);
        REQUIRE(w.waitForDay());
        return folder.path();
    }();
    return path;
}

} // namespace

TEST_CASE("from nothing to the first recorded call, and back", "[journey]")
{
    RealWindow w(demoFolder());
    REQUIRE(w.waitForDay());
    CHECK(w.window.windowTitle().contains(u"（見本）"_s));
    widgets::TodayPage &page = *w.window.today();
    REQUIRE(page.openCount() > 3);
    const auto *row = page.model()->row(page.view()->currentIndex());
    REQUIRE(row);
    const domain::CustomerCode first = row->customer;
    const QString name = row->name;
    QTest::keyClick(page.view(), Qt::Key_F2);
    REQUIRE(page.sheet()->result()->outcome().has_value());
    page.sheet()->result()->focusNote();
    QTest::keyClicks(QApplication::focusWidget(), u"ok"_s);
    const auto shown = [&page] { return page.model()->day().doneToday; };
    const int before = shown();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return page.sheet()->hasSheet() && page.sheet()->sheet().row.customer != first; }));
    INFO(name.toStdString());
    REQUIRE(w.waitFor([&] { return shown() > before; }));
    w.window.actionRegistry()->at(widgets::Act::Undo)->trigger();
    REQUIRE(w.waitFor([&] { return shown() == before; }));
    CHECK(page.model()->rowOf(first) != nullptr);
}

TEST_CASE("a person not reached is hidden until the next open day", "[journey]")
{
    RealWindow w(demoFolder());
    REQUIRE(w.waitForDay());
    widgets::TodayPage &page = *w.window.today();
    const int before = page.model()->day().hiddenUntilLater;
    QTest::keyClick(page.view(), Qt::Key_F3);
    REQUIRE(page.sheet()->result()->outcome().has_value());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return page.model()->day().hiddenUntilLater > before; }));
    w.window.actionRegistry()->at(widgets::Act::Undo)->trigger();
    REQUIRE(w.waitFor([&] { return page.model()->day().hiddenUntilLater == before; }));
}

TEST_CASE("the open window moves to the new day with a half-written note", "[journey]")
{
    RealWindow w(demoFolder());
    REQUIRE(w.waitForDay());
    widgets::TodayPage &page = *w.window.today();
    page.sheet()->result()->focusNote();
    QTest::keyClicks(QApplication::focusWidget(), u"half"_s);
    const domain::CustomerCode first = page.sheet()->sheet().row.customer;
    w.today = w.today.addDays(1);
    w.window.checkDay();
    REQUIRE(w.waitFor([&] { return page.model()->day().today == w.today; }));
    QTest::qWait(300);
    if (page.sheet()->sheet().row.customer == first)
        CHECK(page.sheet()->result()->note()->toPlainText() == u"half"_s);
}

TEST_CASE("a damaged store is told apart and left alone", "[journey][failure]")
{
    const QTemporaryDir folder;
    const QByteArray content("this is no database, but it is long enough to be looked at as one");
    QFile file(folder.filePath(u"kikubari.db"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content.repeated(40));
    file.close();
    RealWindow w(folder.path());
    REQUIRE(w.waitFor([&w] { return w.says(u"壊れています"_s); }));
    CHECK(w.says(file.fileName()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == content.repeated(40));
}

TEST_CASE("a store that has gone is missed by name", "[journey][failure]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"kikubari.db"_s);
    widgets::Preferences(folder.filePath(u"settings.ini"_s)).setPerson(path, u"S001"_s);
    RealWindow w(folder.path());
    REQUIRE(w.waitFor([&w] { return w.says(u"見つかりません"_s); }));
    CHECK(w.says(path));
    CHECK_FALSE(QFile::exists(path));
}

// Writes pictures of the window over the demo, for looking at: set KIKUBARI_PICTURES to a folder.
TEST_CASE("pictures of the demo", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("KIKUBARI_PICTURES");
    RealWindow w(demoFolder());
    REQUIRE(w.waitForDay());
    QTest::qWait(200);
    REQUIRE(w.window.grab().save(folder % u"/demo-1280.png"_s));
    w.window.resize(1920, 1080);
    QTest::qWait(300);
    REQUIRE(w.window.grab().save(folder % u"/demo-1920.png"_s));
}
