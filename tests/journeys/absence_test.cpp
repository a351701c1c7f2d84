// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include <QTreeWidget>

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;

namespace {

const QDate before(2026, 11, 16), back(2026, 11, 30);

/// Three checks that ran out while S1 was away; his last record is of the 16th.
void awayForTwoWeeks(Dealership &shop)
{
    shop.customer("C0", "大野 学", "オオノ マナブ", "2026-11-14");
    shop.customer("C1", "山田 太郎", "ヤマダ タロウ", "2026-11-16");
    shop.customer("C2", "佐々木 花", "ササキ ハナ", "2026-11-16");
    shop.customer("C3", "井上 誠", "イノウエ マコト", "2026-11-16");
    shop.open(before);
}

QStringList overdueChecks(const operations::DayList &day)
{
    QStringList ids;
    for (const operations::DayRow &row : day.rows)
        for (const operations::DayItem &item : row.items)
            if (item.rule == u"delivery-check" && item.state == domain::State::Overdue)
                ids << item.id;
    return ids;
}

int decidedBy(const Dealership &shop, domain::State state)
{
    int count = 0;
    for (const char *code : {"C0", "C1", "C2", "C3"})
        count += shop.state(back, code, "delivery-check") == state ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("fourteen days away and back: the triage sheet first, by keyboard", "[journey]")
{
    Dealership shop;
    awayForTwoWeeks(shop);
    RealWindow w(shop.folder(), before);
    REQUIRE(w.waitForDay());
    w.walkTo("C0");
    w.key(Qt::Key_F2);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return !shop.listed(before, "C0"); }));

    // The window stayed open; the PC wakes up two weeks later.
    w.goTo(back);
    auto *triage = w.window.findChild<widgets::TriageSheet *>();
    REQUIRE(w.waitFor([&] { return triage->isVisible(); }));
    REQUIRE(triage->ids(widgets::TriageSheet::Fate::Keep).size() == 3);
    CHECK_FALSE(w.page().view()->isVisible());
    REQUIRE(triage->isAncestorOf(QApplication::focusWidget()));
    w.key(Qt::Key_1); // still of use
    w.key(Qt::Key_2); // too late
    w.key(Qt::Key_3); // a colleague's
    CHECK(triage->ids(widgets::TriageSheet::Fate::Keep).size() == 1);
    const QString dropped = triage->ids(widgets::TriageSheet::Fate::Drop).value(0);
    const QString handed = triage->ids(widgets::TriageSheet::Fate::HandOver).value(0);
    w.inDialog([&] { w.key(Qt::Key_Return, Qt::ControlModifier); }, [&](QWidget &) { w.key(Qt::Key_Return); });
    REQUIRE(w.waitFor([&] { return w.page().view()->isVisible(); }));
    REQUIRE(w.waitFor([&] { return overdueChecks(w.page().model()->day()).size() == 1; }));

    // In the store: one waived for the absence, one at the colleague's, one left.
    CHECK(decidedBy(shop, domain::State::Waived) == 1);
    CHECK(decidedBy(shop, domain::State::Overdue) == 2);
    const QStringList mine = overdueChecks(shop.day(back));
    REQUIRE(mine.size() == 1);
    CHECK(mine.first() != dropped);
    CHECK(mine.first() != handed);
    CHECK(QApplication::focusWidget() == w.page().view());
}

TEST_CASE("a second absence in the same window asks again", "[journey]")
{
    Dealership shop;
    awayForTwoWeeks(shop);
    RealWindow w(shop.folder(), before);
    REQUIRE(w.waitForDay());
    w.walkTo("C0");
    w.key(Qt::Key_F2);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return !shop.listed(before, "C0"); }));
    w.goTo(back);
    auto *triage = w.window.findChild<widgets::TriageSheet *>();
    REQUIRE(w.waitFor([&] { return triage->isVisible(); }));
    w.key(Qt::Key_Return, Qt::ControlModifier); // all of them still of use
    REQUIRE(w.waitFor([&] { return w.page().view()->isVisible(); }));
    REQUIRE(overdueChecks(w.page().model()->day()).size() == 3);
    w.goTo(back.addDays(10));
    CHECK(w.waitFor([&] { return triage->isVisible(); }, 3000));
}
