// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/segment.h"

#include "support/catch.h"

#include <QFile>
#include <QJsonDocument>

#include <set>

using namespace kikubari;
using namespace kikubari::domain;
using namespace Qt::StringLiterals;
using Id = SegmentFieldId;
using O = SegmentOperator;
using N = SegmentNode;

namespace {

QDate day(const char *iso)
{
    return parseIsoDate(iso);
}

Result<SegmentNode> read(const char *json)
{
    const auto document = QJsonDocument::fromJson(json);
    REQUIRE(document.isObject());
    auto node = segmentNodeFromJson(document.object(), u"where"_s);
    if (node)
        if (const auto checked = checkSegment(*node, u"where"_s); !checked)
            return tl::unexpected(checked.error());
    return node;
}

bool holds(const SegmentNode &node, const CustomerRecords &records, QDate today)
{
    const auto condition = checkSegment(node, u"where"_s);
    REQUIRE(condition.has_value());
    return matches(*condition, records, today);
}

/// A customer with one car.
CustomerRecords owner(const char *delivered, const char *inspection)
{
    CustomerRecords records;
    PurchaseRecord car;
    car.deliveredOn = day(delivered);
    car.inspectionDueOn = day(inspection);
    records.purchases.push_back(car);
    records.details.cars.emplace_back();
    return records;
}

void visit(CustomerRecords &records, const char *on)
{
    ContactRecord contact;
    contact.on = day(on);
    contact.channel = Channel::Visit;
    contact.outcome = Outcome::Reached;
    records.contacts.push_back(contact);
}

const N replacement = N::all({N::some(SegmentGroup::Car,
                                      {N::leaf(Id::CarDelivered, O::Ago, {u"2y"_s, u"3y"_s}),
                                       N::leaf(Id::CarInspectionDue, O::Ahead, {u"0d"_s, u"6m"_s})}),
                              N::leaf(Id::LastVisit, O::NotFor, {u"3m"_s}), N::leaf(Id::Refuses, O::IsNot, {u"dm"_s})});

} // namespace

TEST_CASE("delivered 2 to 3 years ago, inspection within 6 months, no visit for 3 months, DM not refused")
{
    const QDate today(2026, 11, 30);
    auto records = owner("2024-06-01", "2027-03-31");
    CHECK(holds(replacement, records, today));
    SECTION("the ends belong to it")
    {
        CHECK(holds(replacement, owner("2024-11-30", "2026-11-30"), today));
        CHECK(holds(replacement, owner("2023-11-30", "2027-05-30"), today));
        CHECK_FALSE(holds(replacement, owner("2024-12-01", "2027-03-31"), today));
        CHECK_FALSE(holds(replacement, owner("2023-11-29", "2027-03-31"), today));
        CHECK_FALSE(holds(replacement, owner("2024-06-01", "2027-05-31"), today));
        CHECK_FALSE(holds(replacement, owner("2024-06-01", "2026-11-29"), today));
    }
    SECTION("a visit three months ago is long enough ago, one a day later is not")
    {
        visit(records, "2026-08-30");
        CHECK(holds(replacement, records, today));
        visit(records, "2026-08-31");
        CHECK_FALSE(holds(replacement, records, today));
        records.contacts.back().voided = true;
        CHECK(holds(replacement, records, today));
    }
    SECTION("refusing mail is refusing DM, and a ban counts while it is in force")
    {
        records.refuses = {"mail"};
        CHECK_FALSE(holds(replacement, records, today));
        records.refuses = {"call"};
        records.bans = {{"dm", day("2026-12-01"), {}}};
        CHECK(holds(replacement, records, today));
        CHECK_FALSE(holds(replacement, records, today.addDays(1)));
        records.bans = {{"all", {}, day("2026-11-29")}};
        CHECK(holds(replacement, records, today));
    }
    SECTION("both conditions must hold for one and the same car, which is still theirs")
    {
        auto two = owner("2024-06-01", "2029-01-01");
        two.purchases.push_back(owner("2020-01-01", "2027-01-01").purchases.front());
        two.details.cars.emplace_back();
        CHECK_FALSE(holds(replacement, two, today));
        N loose = replacement;
        loose.children[0] = N::all(replacement.children[0].children); // any car for either
        CHECK(holds(loose, two, today));
        records.purchases[0].disposedOn = day("2026-11-30");
        CHECK_FALSE(holds(replacement, records, today));
        records.purchases[0].disposedOn = day("2026-12-01");
        CHECK(holds(replacement, records, today));
        records.details.cars[0].cancelledOn = day("2026-01-01");
        CHECK_FALSE(holds(replacement, records, today));
    }
    CHECK(segmentSentence(replacement).ja
          == u"お車（納車が2〜3年前 かつ 車検満了がこれから6か月以内） かつ "
             u"最後の訪問・来店から3か月以上（一度もない方も） かつ DMのお断りなし");
    CHECK(segmentSentence(replacement).en
          == u"car (delivery 2–3 years ago and inspection due within the next 6 months) and "
             u"no last visit for 3 months and does not refuse DM");
}

TEST_CASE("months clamp to their end, ages to 28 February")
{
    CustomerRecords records;
    visit(records, "2026-11-29");
    const N rested = N::leaf(Id::LastVisit, O::NotFor, {u"3m"_s});
    CHECK_FALSE(holds(rested, records, day("2027-02-27")));
    CHECK_FALSE(holds(rested, records, day("2027-02-28"))); // three months before is 28 November
    CHECK(holds(rested, records, day("2027-03-01")));

    records.birthday = day("1964-02-29");
    const N over = N::leaf(Id::Age, O::AtLeast, {u"63"_s}), under = N::leaf(Id::Age, O::AtMost, {u"62"_s});
    CHECK_FALSE(holds(over, records, day("2027-02-27")));
    CHECK(holds(under, records, day("2027-02-27")));
    CHECK(holds(over, records, day("2027-02-28")));
    CHECK_FALSE(holds(under, records, day("2027-02-28")));
    const N month = N::leaf(Id::BirthdayMonth, O::Is, {u"next"_s});
    CHECK(holds(month, records, day("2027-01-31")));
    CHECK_FALSE(holds(month, records, day("2027-02-01")));
}

TEST_CASE("evaluation names the next day on which the answer changes")
{
    auto records = owner("2024-12-10", "2027-03-31");
    const auto condition = checkSegment(replacement, u"where"_s);
    REQUIRE(condition.has_value());
    QDate change;
    CHECK_FALSE(matches(*condition, records, day("2026-11-30"), &change));
    CHECK(change == day("2026-12-10")); // delivered two years ago
    change = {};
    CHECK(matches(*condition, records, day("2026-12-10"), &change));
    CHECK(change == day("2027-04-01")); // the inspection is over
    change = {};
    records.purchases.clear();
    CHECK_FALSE(matches(*condition, records, day("2026-12-10"), &change));
    CHECK_FALSE(change.isValid());
}

TEST_CASE("texts are compared folded, codes exactly, numbers by their digits")
{
    CustomerRecords records;
    records.rank = "A";
    records.details.name = "髙橋 ﾀﾛｳ";
    records.details.phone = "（０４６５）22-1111";
    records.details.address = "神奈川県小田原市";
    records.details.building = "扇町１－２";
    const QDate today(2026, 11, 30);
    CHECK(holds(N::leaf(Id::Name, O::Contains, {u"高橋たろう"_s}), records, today));
    CHECK(holds(N::leaf(Id::Address, O::Contains, {u"小田原市扇町1-2"_s}), records, today));
    CHECK(holds(N::leaf(Id::Phone, O::StartsWith, {u"0465-22"_s}), records, today));
    CHECK(holds(N::leaf(Id::Rank, O::Is, {u"B"_s, u"A"_s}), records, today));
    CHECK_FALSE(holds(N::leaf(Id::Rank, O::Is, {u"a"_s}), records, today));
    CHECK(holds(N::leaf(Id::Email, O::Empty), records, today));
    CHECK(holds(N::leaf(Id::Email, O::ContainsNot, {u"@"_s}), records, today));
}

TEST_CASE("all, any and none over nothing")
{
    const CustomerRecords nobody;
    const QDate today(2026, 11, 30);
    CHECK(holds(N::all({}), nobody, today));
    CHECK_FALSE(holds(N::any({}), nobody, today));
    CHECK(holds(N::none({}), nobody, today));
    CHECK_FALSE(holds(N::some(SegmentGroup::Car, {}), nobody, today));
}

TEST_CASE("a wrong condition is refused with its place")
{
    const auto place = [](const char *json) {
        const auto node = read(json);
        REQUIRE_FALSE(node.has_value());
        CHECK(node.error().kind == ErrorKind::Configuration);
        return node.error().text.en.toStdString();
    };
    CHECK(place(R"({"fields":"rank"})") == "Segment, at where.fields: unknown member.");
    CHECK(place(R"({"all":[{"field":"rank","op":"is","values":["A"]},{"field":"rang"}]})")
          == "Segment, at where.all[1].field: there is no field \"rang\".");
    CHECK(place(R"({"all":[{"field":"rank","op":"is","value":"A"}]})")
          == "Segment, at where.all[0].value: unknown member.");
    CHECK(place(R"({"any":[{"field":"rank","op":"ago","values":["2y"]}]})")
          == "Segment, at where.any[0].op: the field \"rank\" cannot be compared so.");
    CHECK(place(R"({"field":"last_visit","op":"not_for","values":["3 months"]})")
          == "Segment, at where.values[0]: \"3 months\" is no period (such as 3m, 2y, 10d).");
    CHECK(place(R"({"field":"car.payment","values":["Cash"]})")
          == "Segment, at where.values[0]: there is no word \"Cash\".");
    CHECK(place(R"({"field":"birthday","op":"between","values":["2026-02-30",""]})")
          == "Segment, at where.values[0]: \"2026-02-30\" is no date (YYYY-MM-DD).");
    CHECK(place(R"({"field":"birthday","op":"between","values":["2026-02-03","2026-02-01"]})")
          == "Segment, at where.values: the first lies after the second.");
    CHECK(place(R"({"field":"car.delivered","op":"ago","values":["3y","2y"]})")
          == "Segment, at where.values: write the shorter one first.");
    CHECK(place(R"({"car":[{"field":"rank","values":["A"]}]})").find("where.car[0]") != std::string::npos);
    CHECK(place(R"({"car":[{"contact":[]}]})").find("where.car[0]") != std::string::npos);
    CHECK(place(R"({"all":[],"any":[]})").find("where: give one of") != std::string::npos);
    CHECK(place(R"({"field":"age","op":"at_least","values":[20.5]})").find("where.values[0]") != std::string::npos);
    CHECK(place(R"({"field":"name","op":"contains","values":[" "]})").find("where.values[0]") != std::string::npos);
}

TEST_CASE("segments are read as they were written")
{
    const std::vector<Segment> segments{{u"k1"_s, u"お乗り換え"_s, u"replacement"_s, replacement},
                                        {u"k2"_s, u"二"_s, {}, N::none({N::leaf(Id::Deceased, O::Is)})}};
    const QByteArray json = segmentsJson(segments);
    const auto read = segmentsFromJson(json);
    REQUIRE(read.has_value());
    CHECK(*read == segments);
    CHECK(segmentsJson(*read) == json);
    CHECK_FALSE(segmentsFromJson(segmentsJson(std::vector<Segment>{segments[0], segments[0]})).has_value());
    const auto broken = segmentsFromJson("[{\"key\":\"a\",\"where\":{}, }]");
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().kind == ErrorKind::Unreadable);
    CHECK_FALSE(segmentsFromJson("[3]").has_value());
    CHECK_FALSE(segmentsFromJson(R"([{"where":{"all":[]}}])").has_value());
    const auto odd = segmentsFromJson(R"([{"key":"a","color":"red","where":{"all":[]}}])");
    REQUIRE_FALSE(odd.has_value());
    CHECK(odd.error().text.en.contains(u"a.color"));
}

TEST_CASE("fields have names of their own and words in both languages")
{
    std::set<std::string_view> names;
    for (const SegmentField &field : segmentFields()) {
        CAPTURE(std::string(field.name));
        CHECK(names.insert(field.name).second);
        CHECK_FALSE(field.label().ja.isEmpty());
        CHECK_FALSE(field.label().en.isEmpty());
        CHECK(segmentFieldNamed(field.name) == &segmentField(field.id));
        const bool inGroup = field.group != SegmentGroup::Customer;
        const std::string prefix = std::string(segmentGroupWord(field.group)) + '.';
        CHECK(field.name.starts_with(prefix) == inGroup);
        CHECK_FALSE(segmentOperators(field).empty());
        for (const O op : segmentOperators(field))
            CHECK_FALSE(segmentOperatorLabel(op, field.type).en.isEmpty());
    }
}

TEST_CASE("docs/segments.md names every field, operator, group and word")
{
    QFile page(QStringLiteral(KIKUBARI_SOURCE_DIR "/docs/segments.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const std::string text = page.readAll().toStdString();
    const auto named
        = [&text](std::string_view word) { return text.find('`' + std::string(word) + '`') != std::string::npos; };
    for (const SegmentField &field : segmentFields()) {
        CAPTURE(std::string(field.name));
        CHECK(named(field.name));
    }
    for (auto op = O::Is; op <= O::Empty; op = static_cast<O>(static_cast<int>(op) + 1))
        CHECK(named(segmentOperatorWord(op)));
}
