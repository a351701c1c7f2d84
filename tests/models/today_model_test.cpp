// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/today_model.h"

#include "support/catch.h"
#include "support/sample_day.h"

#include <QAbstractItemModelTester>

using namespace kikubari;
using models::TodayModel;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const TodayModel &model, bool waiting)
{
    QStringList list;
    for (const QModelIndex &index : model.shown(waiting))
        list << model.row(index)->name;
    return list;
}

} // namespace

TEST_CASE("the model keeps Qt's contract through filling, tabs, orders, narrowing and marks", "[today_model]")
{
    TodayModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(model.rowCount() == 0);
    model.setDay(test::sampleDay());
    for (const auto tab :
         {TodayModel::Tab::Overdue, TodayModel::Tab::Today, TodayModel::Tab::Later, TodayModel::Tab::All})
        model.setTab(tab);
    for (const auto order : {TodayModel::Order::Kana, TodayModel::Order::Area, TodayModel::Order::Importance})
        model.setOrder(order);
    model.setNarrowing(u"SUV"_s);
    CHECK(names(model, true) == QStringList{u"小山田 隆"_s});
    model.setNarrowing({});
    model.toggleMark(model.shown(true).first());
    model.clearMarks();
    model.setDay({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("groups stand in the order of work and what can wait comes last", "[today_model]")
{
    TodayModel model;
    model.setDay(test::sampleDay());
    REQUIRE(model.rowCount() == 6);
    for (int i = 0; i < 5; ++i)
        CHECK(model.workOf(model.index(i, 0)) == static_cast<operations::Work>(i));
    CHECK(model.isWaitingGroup(model.index(5, 0)));
    CHECK(model.waitingCount() == 24);
    CHECK(model.rowCount(model.index(0, 0)) == 6);
}

TEST_CASE("each tab's number opens exactly so many rows", "[today_model]")
{
    TodayModel model;
    model.setDay(test::sampleDay());
    int sum = 0;
    for (const auto tab :
         {TodayModel::Tab::All, TodayModel::Tab::Overdue, TodayModel::Tab::Today, TodayModel::Tab::Later}) {
        model.setTab(tab);
        CHECK(model.shown(false).size() == model.count(tab));
        if (tab != TodayModel::Tab::All)
            sum += model.count(tab);
    }
    CHECK(sum == model.count(TodayModel::Tab::All));
    CHECK(model.count(TodayModel::Tab::Overdue) == 1);
    CHECK(model.count(TodayModel::Tab::Today) == 5);
}

TEST_CASE("a customer counts as his most pressing item", "[today_model]")
{
    operations::DayList day = test::sampleDay();
    day.rows[1].items[1].state = domain::State::Overdue;
    TodayModel model;
    model.setDay(day);
    CHECK(model.count(TodayModel::Tab::Overdue) == 2);
}

TEST_CASE("orders sort inside the groups", "[today_model]")
{
    TodayModel model;
    model.setDay(test::sampleDay());
    model.setOrder(TodayModel::Order::Kana);
    CHECK(names(model, false).first() == u"大野 由美子"_s);
    CHECK(names(model, false)[1] == u"小山田 隆"_s);
    model.setOrder(TodayModel::Order::Importance);
    CHECK(names(model, false)[1] == u"髙橋 健太"_s);
}

TEST_CASE("marks stay with their customers over a reload and go with rows that have left", "[today_model]")
{
    TodayModel model;
    operations::DayList day = test::sampleDay();
    model.setDay(day);
    model.toggleMark(model.indexOf(domain::CustomerCode(u"K0004182"_s)));
    model.toggleMark(model.indexOf(domain::CustomerCode(u"K0004183"_s)));
    CHECK(model.marked().size() == 2);
    day.rows.removeAt(1);
    model.setDay(day);
    REQUIRE(model.marked().size() == 1);
    CHECK(model.marked().first().name == u"﨑山 直人"_s);
}

TEST_CASE("a row's accessible sentence says name, ban, rule, state, until when and last contact", "[words]")
{
    const operations::DayList day = test::sampleDay();
    CHECK(
        models::rowSentence(day.rows[7], day.today)
        == u"三好 千鶴 様、電話不可、休眠客の定期訪問、前回訪問 8/30(日)、あと90日、2027/2/28(日)まで、前回 92日前 訪問"_s);
    CHECK(models::rowSentence(day.rows[1], day.today).contains(u"ほか1件"_s));
}

TEST_CASE("states have their words", "[words]")
{
    const operations::DayList day = test::sampleDay();
    const auto word = [&day](int row) { return models::stateWord(day.rows[row].first(), day.today); };
    CHECK(word(0) == u"2日超過"_s);
    CHECK(word(1) == u"今日まで"_s);
    CHECK(word(4) == u"あと7日"_s);
    CHECK(word(5) == u"余裕67日"_s);
    CHECK(word(15) == u"保留"_s);
    operations::DayItem later = day.rows[5].first();
    later.state = domain::State::Upcoming;
    later.earliest = day.today.addDays(7);
    CHECK(models::stateWord(later, day.today) == u"7日後から"_s);
    CHECK(models::monthsAgoWord(QDate(2026, 2, 20), day.today) == u"9か月前"_s);
    CHECK(models::monthsAgoWord({}, day.today) == u"未確認"_s);
}
