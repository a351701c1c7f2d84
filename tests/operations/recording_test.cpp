// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/day_list.h"
#include "operations/follow_ups.h"
#include "operations/recording.h"
#include "support/store_folder.h"

#include <QUuid>

#include <algorithm>

using namespace kikubari;
using namespace kikubari::domain;
using namespace kikubari::operations;
using test::StoreFolder;

namespace {

StoreFolder smallStore(QDate today = QDate(2026, 11, 30))
{
    StoreFolder folder(today);
    folder.write("customers.csv",
                 "code,name,kana,mobile,staff,household\n"
                 "C1,髙橋 健太,たかはし けんた,090-0000-4182,S1,H1\n"
                 "C2,髙橋 真理,たかはし まり,090-0000-4183,S1,H1\n"
                 "C3,﨑山 直人,さきやま なおと,090-0000-1111,S1,\n");
    folder.write("purchases.csv",
                 "code,customer,condition,model,delivered_on\n"
                 "P1,C1,new,ミニバン,2026-11-28\nP3,C3,new,セダン,2026-11-29\n");
    folder.write("contacts.csv",
                 "code,customer,staff,on,channel,direction,outcome,note\n"
                 "X1,C1,S1,2026-11-20,dm,out,sent,\nX2,C2,S1,2026-11-20,dm,out,sent,\n");
    folder.import();
    folder.plan();
    return folder;
}

ContactDraft call(const char *customer, Outcome outcome = Outcome::Reached)
{
    ContactDraft draft;
    draft.customer = CustomerCode(customer);
    draft.outcome = outcome;
    return draft;
}

State stateOf(StoreFolder &folder, const char *rule, const char *customer)
{
    FollowUpFilter filter;
    filter.rule = RuleId(rule);
    filter.customer = CustomerCode(customer);
    const auto list = followUps(*folder.book, folder.context, filter);
    REQUIRE(list);
    REQUIRE(list->size() == 1);
    return list->front().followUp.state;
}

int rowsOnList(StoreFolder &folder)
{
    const auto list = dayList(*folder.book, folder.context, StaffCode("S1"));
    REQUIRE(list);
    return static_cast<int>(list->rows.size());
}

} // namespace

TEST_CASE("a recorded call finishes what it finishes, opens what it opens, and says so")
{
    auto folder = smallStore();
    ContactDraft draft = call("C1");
    draft.followUps = {QStringLiteral("delivery-check/C1/delivery/P1")};
    draft.satisfaction = 5;
    const auto result = recordContact(*folder.book, folder.context, draft);
    REQUIRE(result);
    CHECK(result->finished.contains(QStringLiteral("delivery-check/C1/delivery/P1")));
    CHECK(result->opened.contains(QStringLiteral("manager-recall/C1/follow_up_done/delivery-check:delivery:P1")));
    CHECK(result->summary.ja.contains(QStringLiteral("髙橋 健太 様")));
    CHECK(stateOf(folder, "delivery-check", "C1") == State::Done);
    CHECK(folder.plan().counts == store::PlanCounts{});

    const auto list = dayList(*folder.book, folder.context, StaffCode("S1"));
    REQUIRE(list);
    CHECK(list->doneToday == 3); // the check, the call after the DM, and that of his wife
    CHECK(list->doneOnTimeToday == 3);
}

TEST_CASE("a preview says what recording would finish and open, and writes nothing")
{
    auto folder = smallStore();
    ContactDraft draft = call("C1");
    draft.satisfaction = 5;
    const auto foreseen = previewContact(*folder.book, folder.context, draft);
    REQUIRE(foreseen);
    CHECK(stateOf(folder, "delivery-check", "C1") != State::Done);
    CHECK(folder.plan().counts == store::PlanCounts{});

    const auto result = recordContact(*folder.book, folder.context, draft);
    REQUIRE(result);
    for (const QString &id : foreseen->finished)
        CHECK(result->finished.contains(id));
    CHECK(foreseen->finished.contains(QStringLiteral("delivery-check/C1/delivery/P1")));
    CHECK_FALSE(foreseen->nextTitle.ja.isEmpty());
    CHECK(foreseen->nextTitle == result->nextTitle);

    const auto absent = previewContact(*folder.book, folder.context, call("C3", Outcome::Absent));
    REQUIRE(absent);
    CHECK(absent->finished.isEmpty());
    CHECK_FALSE(previewContact(*folder.book, folder.context, call("nobody")));
}

TEST_CASE("a promise is foreseen as what comes next")
{
    auto folder = smallStore();
    ContactDraft draft = call("C3");
    draft.promise = PromiseDraft{QDate(2026, 12, 4), QStringLiteral("17:00"), QStringLiteral("下取りの返事"), {}};
    const auto foreseen = previewContact(*folder.book, folder.context, draft);
    REQUIRE(foreseen);
    CHECK(std::ranges::any_of(foreseen->openedTitles,
                              [](const Text &title) { return title.ja.contains(QStringLiteral("12/4")); }));
}

TEST_CASE("circumstances asked after: unchanged ones are confirmed, others are written anew")
{
    StoreFolder folder(QDate(2026, 11, 30));
    folder.write("customers.csv", "code,name,kana,mobile,staff\nC1,髙橋 健太,たかはし けんた,090-0000-4182,S1\n");
    folder.write("circumstances.csv",
                 "code,customer,kind,text,confirmed_on\n"
                 "F1,C1,通勤,片道 12 km,2025-07-30\nF2,C1,奥様の車,考え中,2025-08-30\n");
    folder.import();
    folder.plan();
    ContactDraft draft = call("C1");
    draft.confirmedFacts = {QStringLiteral("F1")};
    draft.rewrittenFacts = {{QStringLiteral("F2"), QStringLiteral(" 春に買い替える ")}};
    REQUIRE(recordContact(*folder.book, folder.context, draft));
    const auto same = folder.book->record(RecordKind::Circumstance, QStringLiteral("F1"));
    const auto anew = folder.book->record(RecordKind::Circumstance, QStringLiteral("F2"));
    REQUIRE((same && *same && anew && *anew));
    CHECK((*same)->value("text") == QStringLiteral("片道 12 km"));
    CHECK((*same)->date("confirmed_on") == folder.context.today);
    CHECK((*anew)->value("text") == QStringLiteral("春に買い替える"));
    CHECK((*anew)->date("confirmed_on") == folder.context.today);
    REQUIRE(undo(*folder.book, folder.context));
    const auto before = folder.book->record(RecordKind::Circumstance, QStringLiteral("F2"));
    REQUIRE((before && *before));
    CHECK((*before)->value("text") == QStringLiteral("考え中"));
}

TEST_CASE("a contact that does not finish what it was meant to is refused and nothing is saved")
{
    auto folder = smallStore();
    ContactDraft draft = call("C1", Outcome::Absent);
    draft.followUps = {QStringLiteral("delivery-check/C1/delivery/P1")};
    const auto result = recordContact(*folder.book, folder.context, draft);
    REQUIRE(!result);
    CHECK(result.error().kind == ErrorKind::WrongUse);
    CHECK(folder.book->count(RecordKind::Contact).value() == 2);
    CHECK(stateOf(folder, "delivery-check", "C1") == State::Due);
}

TEST_CASE("the same draft sent twice is saved once")
{
    auto folder = smallStore();
    ContactDraft draft = call("C3");
    draft.operation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    REQUIRE(recordContact(*folder.book, folder.context, draft));
    const auto again = recordContact(*folder.book, folder.context, draft);
    REQUIRE(again);
    CHECK(again->operation == draft.operation);
    CHECK(folder.book->count(RecordKind::Contact).value() == 3);
}

TEST_CASE("21: a household with one DM is rung once; the talk with one finishes both, one undo takes both back")
{
    auto folder = smallStore();
    REQUIRE(recordContact(*folder.book, folder.context, call("C2")));
    CHECK(stateOf(folder, "post-dm-call", "C1") == State::Done);
    CHECK(stateOf(folder, "post-dm-call", "C2") == State::Done);
    CHECK(folder.book->count(RecordKind::Contact).value() == 4);
    REQUIRE(undo(*folder.book, folder.context));
    CHECK(isLive(stateOf(folder, "post-dm-call", "C1")));
    CHECK(isLive(stateOf(folder, "post-dm-call", "C2")));
}

TEST_CASE("not reached: it counts, hides until the next open day and comes back")
{
    auto folder = smallStore();
    const int before = rowsOnList(folder);
    REQUIRE(recordContact(*folder.book, folder.context, call("C3", Outcome::Absent)));
    CHECK(rowsOnList(folder) == before - 1);
    folder.context.today = QDate(2026, 12, 3);
    folder.plan();
    const auto sheet = callSheet(*folder.book, folder.context, CustomerCode("C3"));
    REQUIRE(sheet);
    REQUIRE(!sheet->row.items.isEmpty());
    CHECK(sheet->row.items.front().attempts == 1);
    CHECK(!sheet->proposeOtherChannel);
}

TEST_CASE("undo and redo bring back each state; undo of what something stands on is refused")
{
    auto folder = smallStore();
    const QString check = QStringLiteral("delivery-check/C3/delivery/P3");
    REQUIRE(waive(*folder.book, folder.context, {check}, WaiveReason::CustomerWish));
    CHECK(stateOf(folder, "delivery-check", "C3") == State::Waived);
    REQUIRE(undo(*folder.book, folder.context));
    CHECK(isLive(stateOf(folder, "delivery-check", "C3")));
    REQUIRE(redo(*folder.book, folder.context));
    CHECK(stateOf(folder, "delivery-check", "C3") == State::Waived);
    REQUIRE(undo(*folder.book, folder.context));
    const auto nothing = undo(*folder.book, folder.context);
    CHECK(!nothing);

    ContactDraft promise = call("C3");
    promise.promise = PromiseDraft{QDate(2026, 12, 5), {}, QStringLiteral("見積もりを届ける"), {}};
    REQUIRE(recordContact(*folder.book, folder.context, promise));
    Context other = folder.context;
    other.actor = StaffCode("S2");
    other.today = QDate(2026, 12, 5);
    REQUIRE(recordContact(*folder.book, other, call("C3"))); // keeps the promise: it now stands on it
    const auto refused = undo(*folder.book, folder.context);
    REQUIRE(!refused);
    CHECK(refused.error().kind == ErrorKind::Conflict);
}

TEST_CASE("twenty letters are one operation and one undo")
{
    StoreFolder folder(QDate(2026, 11, 30));
    QByteArray customers("code,name,staff\n"), purchases("code,customer,delivered_on\n");
    for (int i = 0; i < 20; ++i) {
        customers += "C" + QByteArray::number(i) + ",客 " + QByteArray::number(i) + ",S1\n";
        purchases += "P" + QByteArray::number(i) + ",C" + QByteArray::number(i) + ",2026-09-10\n";
    }
    folder.write("customers.csv", customers);
    folder.write("purchases.csv", purchases);
    folder.import();
    folder.plan();
    QList<ContactDraft> drafts;
    for (int i = 0; i < 20; ++i) {
        ContactDraft draft = call(QByteArray("C" + QByteArray::number(i)).constData(), Outcome::Sent);
        draft.channel = Channel::Dm;
        drafts.append(draft);
    }
    const auto result = recordContacts(*folder.book, folder.context, drafts);
    REQUIRE(result);
    CHECK(result->finished.size() == 20);
    CHECK(folder.book->count(RecordKind::Contact).value() == 20);
    REQUIRE(undo(*folder.book, folder.context));
    CHECK(stateOf(folder, "dm-cycle", "C7") == State::Due);
    REQUIRE(folder.book->checkAuditLog());
}

TEST_CASE("snoozing past the latest day needs a reason; reassigning moves the item to another list")
{
    auto folder = smallStore();
    const QStringList check{QStringLiteral("delivery-check/C3/delivery/P3")};
    CHECK(!snooze(*folder.book, folder.context, check, QDate(2026, 12, 20)));
    CHECK(snooze(*folder.book, folder.context, check, QDate(2026, 12, 20), QStringLiteral("ご旅行中")));
    CHECK(!snooze(*folder.book, folder.context, check, QDate(2026, 11, 30)));
    REQUIRE(undo(*folder.book, folder.context));
    CHECK(!reassign(*folder.book, folder.context, check, StaffCode("S9")));
    REQUIRE(reassign(*folder.book, folder.context, check, StaffCode("S2")));
    const auto list = dayList(*folder.book, folder.context, StaffCode("S2"));
    REQUIRE(list);
    REQUIRE(list->rows.size() == 1);
    CHECK(list->rows.front().customer.utf8 == "C3");
}

TEST_CASE("a voided contact is no fact; what it had finished is open again")
{
    auto folder = smallStore();
    const auto result = recordContact(*folder.book, folder.context, call("C3"));
    REQUIRE(result);
    const auto sheet = callSheet(*folder.book, folder.context, CustomerCode("C3"));
    REQUIRE(sheet);
    const ContactCode contact(sheet->contacts.front().code);
    CHECK(!voidContact(*folder.book, folder.context, contact, {}));
    REQUIRE(voidContact(*folder.book, folder.context, contact, QStringLiteral("別のお客様でした")));
    CHECK(isLive(stateOf(folder, "delivery-check", "C3")));
    CHECK(!voidContact(*folder.book, folder.context, contact, QStringLiteral("もう一度")));
}

TEST_CASE("the manager's review note finishes the review")
{
    auto folder = smallStore();
    REQUIRE(recordContact(*folder.book, folder.context, call("C1")));
    Context manager = folder.context;
    manager.actor = StaffCode("M1");
    const auto review = QStringLiteral("manager-review/C1/follow_up_done/delivery-check:delivery:P1");
    const auto result = writeReviewNote(*folder.book, manager, review, QStringLiteral("よい聞き方でした"));
    REQUIRE(result);
    CHECK(result->finished == QStringList{review});
    CHECK(!writeReviewNote(*folder.book, manager, review, QStringLiteral("もう一度")));
}

TEST_CASE("the list: urgent first, promises, and what can wait is folded")
{
    auto folder = smallStore();
    const auto list = dayList(*folder.book, folder.context, StaffCode("S1"));
    REQUIRE(list);
    REQUIRE(list->rows.size() == 3);
    CHECK(list->rows[0].first().rank == 5);                   // the check, today at the latest
    CHECK(list->rows[0].name == QStringLiteral("﨑山 直人")); // by kana where all else is equal
    CHECK(list->rows[1].items.size() == 2);
    CHECK(list->rows[0].honorific == QStringLiteral("様"));
    CHECK(list->closureNotice.ja == QStringLiteral("明日・あさって休業"));
    CHECK(list->nextWorkingDay == QDate(2026, 12, 3));
    CHECK(list->load.size() == 7);
    const auto hits = search(*folder.book, folder.context, QStringLiteral("高橋"));
    REQUIRE(hits);
    CHECK(hits->size() == 2);
    CHECK(search(*folder.book, folder.context, QStringLiteral("00001111"))->size() == 1);
    CHECK(search(*folder.book, folder.context, QStringLiteral("さきやま"))->size() == 1);
}
