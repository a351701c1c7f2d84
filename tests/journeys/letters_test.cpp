// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 11, 30);

/// 22 used cars delivered three months ago: today is the last day of a DM for each, and nothing else is due.
void duesForLetters(Dealership &shop)
{
    for (int i = 1; i <= 22; ++i) {
        const std::string number = std::to_string(100 + i);
        shop.customer(("C" + number).c_str(), ("田中 " + number).c_str(), "タナカ", "2026-08-30", "used");
    }
    shop.open(monday);
}

QList<QStringList> whatIsDue(const operations::DayList &day)
{
    QList<QStringList> lines;
    for (const operations::DayRow &row : day.rows)
        for (const operations::DayItem &item : row.items)
            lines << QStringList{item.id, item.due.toString(Qt::ISODate),
                                 QString::number(static_cast<int>(item.state))};
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

TEST_CASE("twenty letters at once, and one undo", "[journey]")
{
    Dealership shop;
    duesForLetters(shop);
    const auto before = whatIsDue(shop.day(monday));
    REQUIRE(before.size() == 22);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    auto *model = w.page().model();
    QTest::keyClick(w.page().view(), Qt::Key_Home);
    REQUIRE(model->workOf(w.page().view()->currentIndex().parent()) == operations::Work::Mail);
    w.page().view()->setFocus();
    for (int i = 0; i < 19; ++i)
        w.key(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(model->marked().size() == 20);
    w.key(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return model->day().rows.size() == 2; }));

    CHECK(shop.contactsOfAll() == 20);
    CHECK(shop.day(monday).doneToday == 20);
    CHECK(shop.state(monday, "C101", "post-dm-call") == domain::State::Upcoming);
    CHECK(model->marked().isEmpty());

    w.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return model->day().rows.size() == 22; }));
    CHECK(shop.contactsOfAll() == 0);
    CHECK(shop.day(monday).doneToday == 0);
    CHECK(whatIsDue(shop.day(monday)) == before);

    // And once more forward.
    w.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(w.waitFor([&] { return model->day().rows.size() == 2; }));
    CHECK(shop.contactsOfAll() == 20);
}

TEST_CASE("Ctrl+D on a letter marks its whole group first", "[journey]")
{
    Dealership shop;
    duesForLetters(shop);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    w.page().view()->setFocus();
    w.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(w.page().model()->marked().size() == 22);
    CHECK(shop.contactsOfAll() == 0);
    w.key(Qt::Key_Escape);
    CHECK(w.page().model()->marked().isEmpty());
    CHECK(shop.contactsOfAll() == 0);
}
