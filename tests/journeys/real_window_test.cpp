// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include <QDir>
#include <QFile>

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;

// Whole stories through the real window over a real store.
namespace {

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
