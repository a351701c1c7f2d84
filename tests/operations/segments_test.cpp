// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/segments.h"

#include "operations/demo.h"
#include "operations/export_folder.h"
#include "operations/planning.h"
#include "rules/rule_json.h"
#include "store/segment_sql.h"
#include "support/store_folder.h"

#include <QFile>

#include <algorithm>

using namespace kikubari;
using namespace kikubari::domain;
using namespace kikubari::operations;
using namespace Qt::StringLiterals;
using test::StoreFolder;
using Id = SegmentFieldId;
using O = SegmentOperator;

namespace {

StoreFolder demoStore(int customers)
{
    const QDate today(2026, 11, 30);
    StoreFolder folder(today, {});
    REQUIRE(writeDemoFolder(folder.dir.filePath(u"in"_s), {customers, 7, today}, {}));
    folder.import();
    return folder;
}

/// A rule of the store's own whose follow-ups are those who belong to a segment.
void useInRule(StoreFolder &folder, const QString &segment)
{
    const QString rule
        = u"[{\"id\":\"own\",\"title\":{\"ja\":\"独自\",\"en\":\"Own\"},\"on\":[{\"fact\":\"delivery\",\"earliest\":\"+"
          u"1m\","
          "\"due\":\"+2m\",\"latest\":\"+300m\"}],\"roll\":\"none\",\"done_by\":{\"fact\":\"talk\",\"where\":{"
          "\"purpose\":"
          "\"manager\"}},\"done_from\":\"+1d\",\"channels\":[\"call\"],\"for\":{\"segment\":\"%1\"}}]"_s.arg(segment);
    auto transaction = folder.book->begin({u"rule-%1"_s.arg(segment), u"rules"_s, {}, folder.context.now, {}});
    REQUIRE(transaction);
    REQUIRE(folder.book->setSetting(*transaction, u"rules"_s, rule));
    REQUIRE(transaction->commit());
}

/// The customers who have a live follow-up of the store's own rule.
std::vector<CustomerCode> withOwnRule(StoreFolder &folder)
{
    std::vector<CustomerCode> codes;
    const auto walked
        = folder.book->forEachCustomer({}, [&](const CustomerRecords &records, store::RowId id) -> Result<void> {
              const auto rows = folder.book->followUpsOf(id).value();
              if (std::ranges::any_of(rows, [](const store::FollowUpRow &row) {
                      return row.rule == RuleId("own") && isLive(row.state);
                  }))
                  codes.push_back(records.code);
              return {};
          });
    REQUIRE(walked);
    std::ranges::sort(codes);
    return codes;
}

} // namespace

TEST_CASE("a segment is saved, listed, changed, deleted, and each can be undone", "[segments]")
{
    auto folder = demoStore(40);
    store::Store &store = *folder.book;
    Segment segment = segmentSamples().front();
    segment.key.clear();
    const auto saved = saveSegment(store, folder.context, segment);
    REQUIRE(saved);
    const auto listed = listSegments(store);
    REQUIRE(listed);
    REQUIRE(listed->size() == 1);
    const QString key = listed->front().segment.key;
    CHECK(listed->front().segment.where == segment.where);
    CHECK(key == u"G-000000001");

    segment.key = key;
    segment.nameJa = u"別の名前"_s;
    REQUIRE(saveSegment(store, folder.context, segment, listed->front().version));
    CHECK(findSegment(store, key)->segment.nameJa == u"別の名前");
    const auto late = saveSegment(store, folder.context, segment, listed->front().version);
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == ErrorKind::Conflict);
    REQUIRE(undo(store, folder.context));
    CHECK(findSegment(store, key)->segment.nameJa == segmentSamples().front().nameJa);

    REQUIRE(deleteSegment(store, folder.context, key));
    CHECK(listSegments(store)->empty());
    CHECK(findSegment(store, key).error().kind == ErrorKind::WrongUse);
    REQUIRE(undo(store, folder.context));
    CHECK(findSegment(store, key)->segment.where == segment.where);
    CHECK(deleteSegment(store, folder.context, u"nobody"_s).error().kind == ErrorKind::WrongUse);

    segment.nameJa.clear();
    segment.nameEn.clear();
    segment.key.clear();
    CHECK(saveSegment(store, folder.context, segment).error().kind == ErrorKind::WrongUse);
}

TEST_CASE("the samples pick customers of a dealership, the same in SQL and in C++", "[segments]")
{
    auto folder = demoStore(400);
    int meeting = 0;
    for (const Segment &sample : segmentSamples()) {
        CAPTURE(sample.key.toStdString());
        const auto codes = customersOf(*folder.book, sample.where, folder.context.today);
        REQUIRE(codes);
        CHECK(static_cast<qint64>(codes->size()) == countOf(*folder.book, sample.where, folder.context.today).value());
        const auto condition = checkSegment(sample.where, sample.key).value();
        folder.book->readDetails(true);
        std::vector<CustomerCode> expected;
        const auto walked
            = folder.book->forEachCustomer({}, [&](const CustomerRecords &records, store::RowId) -> Result<void> {
                  if (matches(condition, records, folder.context.today))
                      expected.push_back(records.code);
                  return {};
              });
        REQUIRE(walked);
        std::ranges::sort(expected);
        CHECK(*codes == expected);
        meeting += codes->empty() ? 0 : 1;
    }
    CHECK(meeting >= 5);
}

TEST_CASE("segments.json goes out and comes in unchanged, and is undone with its import", "[segments]")
{
    auto folder = demoStore(5);
    REQUIRE(saveSegments(*folder.book, folder.context, segmentSamples()));
    const QString out = folder.dir.filePath(u"out"_s);
    REQUIRE(exportFolder(*folder.book, out));
    StoreFolder other(folder.context.today, {});
    REQUIRE(importFolder(*other.book, other.context, {out, other.dir.filePath(u"r.csv"_s), {}, {}}));
    CHECK(segmentFile(*other.book)->bytes == segmentFile(*folder.book)->bytes);
    const auto again = importFolder(*other.book, other.context, {out, other.dir.filePath(u"r.csv"_s), {}, {}});
    REQUIRE(again);
    CHECK(again->files.back().unchanged == static_cast<qint64>(segmentSamples().size()));

    QFile file(out + u"/segments.json"_s);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"([{"key":"a","where":{"field":"nonsense"}}])");
    file.close();
    const auto wrong = importFolder(*other.book, other.context, {out, other.dir.filePath(u"r.csv"_s), {}, {}});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().kind == ErrorKind::Unreadable);
    CHECK(wrong.error().text.en.contains(u"segments.json: Segment, at a.where.field"));

    REQUIRE(deleteSegment(*folder.book, folder.context, segmentSamples().front().key));
    for (std::size_t i = 1; i < segmentSamples().size(); ++i)
        REQUIRE(deleteSegment(*folder.book, folder.context, segmentSamples()[i].key));
    REQUIRE(exportFolder(*folder.book, out));
    CHECK_FALSE(QFile::exists(out + u"/segments.json"_s));
}

TEST_CASE("a rule for a segment has follow-ups for its customers, day after day", "[segments]")
{
    auto folder = demoStore(120);
    // Everybody with a car delivered more than two months ago, in a condition that moves with the days.
    const Segment segment{u"moving"_s,
                          u"動く"_s,
                          {},
                          SegmentNode::all({SegmentNode::leaf(Id::CarDelivered, O::Ago, {u"1y"_s, u"2y"_s}),
                                            SegmentNode::leaf(Id::LastContact, O::NotFor, {u"1m"_s}),
                                            SegmentNode::leaf(Id::Deceased, O::IsNot)})};
    useInRule(folder, u"moving"_s);
    const auto missing = planAll(*folder.book, folder.context);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::Configuration);
    CHECK(missing.error().text.en.contains(u"\"own\", field for.segment"));
    REQUIRE(saveSegment(*folder.book, folder.context, segment));
    const auto condition = checkSegment(segment.where, segment.key).value();

    std::size_t most = 0, least = 1000;
    for (int days = 0; days <= 60; days += days < 40 ? 1 : 10) {
        folder.context.today = QDate(2026, 11, 30).addDays(days);
        REQUIRE(planAll(*folder.book, folder.context));
        const auto inSegment = customersOf(*folder.book, segment.where, folder.context.today);
        REQUIRE(inSegment);
        std::vector<CustomerCode> expected; // refusing calls or a car disposed of ends it all the same: ask the engine
        const auto engine = engineOf(*folder.book).value();
        const auto walked
            = folder.book->forEachCustomer({}, [&](const CustomerRecords &records, store::RowId) -> Result<void> {
                  const auto plan = engine->plan(records, folder.context.today);
                  const bool live = std::ranges::any_of(plan.followUps, [](const rules::FollowUp &followUp) {
                      return followUp.rule == RuleId("own") && isLive(followUp.state);
                  });
                  const bool member = std::ranges::binary_search(*inSegment, records.code);
                  CHECK(member == matches(condition, records, folder.context.today));
                  CHECK((member || !live));
                  if (live)
                      expected.push_back(records.code);
                  return {};
              });
        REQUIRE(walked);
        std::ranges::sort(expected);
        CHECK(withOwnRule(folder) == expected);
        most = std::max(most, expected.size());
        least = std::min(least, expected.size());
    }
    CHECK(most > least);

    const auto refused = deleteSegment(*folder.book, folder.context, u"moving"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Conflict);
    Segment nobody = segment;
    nobody.where = SegmentNode::any({});
    REQUIRE(saveSegment(*folder.book, folder.context, nobody));
    CHECK_FALSE(isPlanned(*folder.book, folder.context.today).value());
    REQUIRE(planAll(*folder.book, folder.context));
    CHECK(withOwnRule(folder).empty());
}

TEST_CASE("a segment that a rule uses cannot be undone away; the sentence names both", "[segments]")
{
    StoreFolder folder = demoStore(20);
    folder.context.actor = StaffCode("S001");
    Segment segment{u"mine"_s, u"自分の"_s, u"Mine"_s,
                    SegmentNode::all({SegmentNode::leaf(Id::CarCount, O::AtLeast, {u"1"_s})})};
    REQUIRE(saveSegment(*folder.book, folder.context, segment, 0));
    useInRule(folder, u"mine"_s);
    const auto undone = undo(*folder.book, folder.context);
    REQUIRE_FALSE(undone);
    CHECK(undone.error().kind == ErrorKind::Conflict);
    CHECK(undone.error().text.ja.contains(u"自分の"_s));
    CHECK(undone.error().text.ja.contains(u"独自"_s));
    CHECK(findSegment(*folder.book, u"mine"_s));
    // A change of it may be taken back: the filter stays.
    segment.nameJa = u"別の名"_s;
    REQUIRE(saveSegment(*folder.book, folder.context, segment, 0));
    REQUIRE(undo(*folder.book, folder.context));
    CHECK(findSegment(*folder.book, u"mine"_s)->segment.nameJa == u"自分の"_s);
}
