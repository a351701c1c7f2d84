// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/card_timeline_model.h"
#include "models/card_words.h"

#include "support/catch.h"

#include <QAbstractItemModelTester>

using namespace kikubari;
using namespace Qt::StringLiterals;
using operations::CardEntry;
using operations::EntryKind;

namespace {

CardEntry entry(EntryKind kind, QDate on)
{
    CardEntry made;
    made.kind = kind, made.on = on;
    made.channel = domain::Channel::Call, made.outcome = domain::Outcome::Reached;
    return made;
}

} // namespace

TEST_CASE("the history has a head for each month and keeps the rules of models", "[card]")
{
    models::CardTimelineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries({entry(EntryKind::Contact, {2026, 11, 28}), entry(EntryKind::Gift, {2026, 11, 1}),
                      entry(EntryKind::Contact, {2025, 11, 30}), entry(EntryKind::Contact, {})},
                     QDate(2026, 11, 30));
    CHECK(model.rowCount() == 7); // three months' heads, one of them without a day
    CHECK(model.month(model.index(0)) == u"11月");
    CHECK(model.month(model.index(3)) == u"2025年11月");
    CHECK(!model.entry(model.index(0)));
    model.setKind(EntryKind::Gift);
    CHECK(model.rowCount() == 2);
    CHECK(model.count() == 4);
    CHECK(model.count(EntryKind::Contact) == 3);
}

TEST_CASE("an entry is told in words, a letter and a visit to the shop without their outcome", "[card]")
{
    CardEntry call = entry(EntryKind::Contact, {2026, 11, 28});
    CHECK(models::entryTitle(call) == u"電話・話せた");
    call.channel = domain::Channel::Showroom;
    CHECK(models::entryTitle(call) == u"来店");
    call.channel = domain::Channel::Letter, call.outcome = domain::Outcome::Sent;
    CHECK(models::entryTitle(call) == u"手紙");
}

TEST_CASE("dates of the card: era, remaining days, freshness", "[card]")
{
    const QDate today(2026, 11, 30);
    CHECK(models::eraDateWord({1989, 1, 7}) == u"1989/1/7（昭和64年）");
    CHECK(models::eraDateWord({1989, 1, 8}) == u"1989/1/8（平成元年）");
    CHECK(models::remainingWord(today, today) == u"今日まで");
    CHECK(models::remainingWord(today.addDays(104), today) == u"あと104日");
    CHECK(models::remainingWord(today.addDays(-3), today) == u"3日超過");
    operations::CardFact fact;
    CHECK(models::confirmedWord(fact, today) == u"未確認");
    fact.confirmedOn = QDate(2026, 11, 1);
    CHECK(models::confirmedWord(fact, today) == u"11/1 確認");
    fact.confirmedOn = QDate(2025, 8, 20), fact.stale = true;
    CHECK(models::confirmedWord(fact, today) == u"2025/8 要確認");
}
