// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/segment_sql.h"

#include "store_fixture.h"

#include <rapidcheck.h>

#include <map>
#include <random>

using namespace kikubari;
using namespace kikubari::store;
using namespace kikubari::store::test;
using namespace kikubari::domain;
using Id = SegmentFieldId;
using O = SegmentOperator;

namespace {

/// Days at which calendars go wrong: ends of months, leap days, around the day asked about.
const std::vector<QDate> edges{
    QDate(2024, 2, 28),  QDate(2024, 2, 29),  QDate(2024, 3, 1),   QDate(2024, 5, 31),  QDate(2024, 11, 30),
    QDate(2025, 1, 31),  QDate(2025, 2, 28),  QDate(2025, 3, 1),   QDate(2025, 8, 31),  QDate(2026, 2, 28),
    QDate(2026, 5, 31),  QDate(2026, 8, 28),  QDate(2026, 8, 29),  QDate(2026, 8, 30),  QDate(2026, 8, 31),
    QDate(2026, 11, 27), QDate(2026, 11, 28), QDate(2026, 11, 29), QDate(2026, 11, 30), QDate(2026, 12, 1),
    QDate(2027, 1, 31),  QDate(2027, 2, 27),  QDate(2027, 2, 28),  QDate(2027, 3, 1),   QDate(2027, 5, 31),
    QDate(2028, 2, 28),  QDate(2028, 2, 29),  QDate(2028, 3, 1),   QDate(1964, 2, 29),  QDate(1960, 12, 31)};

const std::vector<QDate> todays{QDate(2026, 11, 30), QDate(2027, 2, 28), QDate(2027, 3, 31), QDate(2028, 2, 29),
                                QDate(2026, 8, 31)};

const QStringList texts{q("髙橋"),
                        q("高橋 一郎"),
                        q("渡邊"),
                        q("プリウス"),
                        q("ﾌﾟﾘｳｽ"),
                        q("ホンダ"),
                        q("神奈川県小田原市"),
                        q("扇町1-2-3"),
                        q("A"),
                        q("B"),
                        q("農業"),
                        q("法人"),
                        q("250-0001"),
                        q("２５００００１"),
                        q("0465-22-1111"),
                        q("090-1234-5678"),
                        q("taro@example.com"),
                        q("家族")};

class RandomStore
{
public:
    explicit RandomStore(unsigned seed) : m_random(seed)
    {
        auto transaction = fixture.begin();
        for (const char *code : {"S1", "S2"})
            add(transaction, Record(RecordKind::Staff).set("code", q(code)).set("name", q(code)));
        for (int i = 0; i < 25; ++i)
            addCustomer(transaction, QStringLiteral("C%1").arg(i));
        need(transaction.commit());
        auto second = fixture.begin();
        need(fixture.store->voidRecord(second, RecordKind::Customer, {q("C7")}, q("merged")));
        for (const QString &code : m_some)
            need(fixture.store->voidRecord(second, RecordKind::Contact, {code}, q("wrong")));
        need(second.commit());
        fixture.store->readDetails(true);
    }

    Fixture fixture;

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    bool maybe(int percent) { return below(100) < percent; }
    QDate day() { return edges[static_cast<std::size_t>(below(static_cast<int>(edges.size())))]; }
    QString text() { return texts[below(static_cast<int>(texts.size()))]; }

    void add(Transaction &transaction, const Record &record) { need(fixture.store->put(transaction, record)); }

    /// Fills every column that is not filled yet with something that it can hold, or leaves it empty.
    void fill(Record &record, int percent = 65)
    {
        const auto columns = record.description().columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Column &column = columns[i];
            if (!record.at(i).isEmpty() || column.key || !maybe(percent))
                continue;
            switch (column.type) {
            case ColumnType::Text: record.at(i) = text(); break;
            case ColumnType::Date: record.set(column.name, day()); break;
            case ColumnType::Integer:
                record.at(i) = QString::number(column.least + below(column.most - column.least + 1));
                break;
            case ColumnType::Word:
            case ColumnType::WordSet: {
                const auto words = column.words;
                record.at(i)
                    = QString::fromUtf8(words[static_cast<std::size_t>(below(static_cast<int>(words.size())))]);
                break;
            }
            case ColumnType::StaffRef: record.at(i) = maybe(50) ? q("S1") : q("S2"); break;
            case ColumnType::CustomerRef:
            case ColumnType::CodeRef:
            case ColumnType::LooseRef: break;
            }
        }
    }

    void addCustomer(Transaction &transaction, const QString &code)
    {
        Record customer(RecordKind::Customer);
        customer.set("code", code);
        if (maybe(70))
            customer.set("refuses", QString()).set("note", QString());
        fill(customer, 55);
        if (maybe(60))
            customer.set("refuses", QString());
        add(transaction, customer);
        const std::pair<RecordKind, int> kinds[]{{RecordKind::Purchase, 3},  {RecordKind::OtherCar, 2},
                                                 {RecordKind::Service, 3},   {RecordKind::Contact, 7},
                                                 {RecordKind::Complaint, 1}, {RecordKind::Deal, 1},
                                                 {RecordKind::Referral, 2},  {RecordKind::Circumstance, 2}};
        for (const auto &[kind, most] : kinds)
            for (int i = below(most + 1); i > 0; --i)
                addRecord(transaction, kind, code);
        if (maybe(40)) {
            Record ban(RecordKind::Ban);
            const auto words = refusalWords();
            ban.set("customer", code).set("channel", QString::fromUtf8(words[static_cast<std::size_t>(below(7))]));
            fill(ban);
            add(transaction, ban);
        }
    }

    void addRecord(Transaction &transaction, RecordKind kind, const QString &customer)
    {
        Record record(kind);
        const QString code = QStringLiteral("R%1").arg(++m_number);
        record.set("code", code).set(kind == RecordKind::Referral ? "referrer" : "customer", customer);
        if (kind == RecordKind::Contact && maybe(90))
            record.set("outcome", q(maybe(60) ? "reached" : "sent"));
        fill(record);
        if (kind == RecordKind::Contact && maybe(85))
            record.set("voided_on", QString());
        if (kind == RecordKind::Purchase && maybe(60))
            record.set("disposed_on", QString()).set("cancelled_on", QString());
        add(transaction, record);
        if (kind == RecordKind::Contact && maybe(8))
            m_some.append(code);
    }

    std::mt19937 m_random;
    int m_number = 0;
    QStringList m_some;
};

QString randomOffset()
{
    const QString unit = *rc::gen::elementOf(std::vector<QString>{q("d"), q("w"), q("m"), q("m"), q("y")});
    return QString::number(*rc::gen::inRange(0, unit == u"d" ? 120 : unit == u"w" ? 20 : unit == u"m" ? 40 : 5)) + unit;
}

QStringList randomValues(const SegmentField &field, O op)
{
    const auto some = [](const QStringList &list) {
        const std::vector<QString> from(list.begin(), list.end());
        QStringList values{*rc::gen::elementOf(from)};
        if (*rc::gen::inRange(0, 3) == 0)
            values.append(*rc::gen::elementOf(from));
        return values;
    };
    const auto isoDay = [] {
        return *rc::gen::inRange(0, 5) == 0 ? QString() : QString::fromStdString(isoText(*rc::gen::elementOf(edges)));
    };
    switch (op) {
    case O::Known:
    case O::Empty: return {};
    case O::Ago:
    case O::Ahead: return {*rc::gen::inRange(0, 3) == 0 ? QString() : randomOffset(), randomOffset()};
    case O::NotFor: return {randomOffset()};
    case O::Between:
        if (field.type == SegmentType::Date)
            return {isoDay(), isoDay()};
        return {QString::number(*rc::gen::inRange(0, 60)), QString::number(*rc::gen::inRange(0, 100))};
    case O::AtLeast:
    case O::AtMost: return {QString::number(*rc::gen::inRange(0, field.id == Id::Age ? 70 : 6))};
    default: break;
    }
    switch (field.type) {
    case SegmentType::Flag: return {};
    case SegmentType::Month: return some({q("this"), q("next"), q("2"), q("12"), q("5")});
    case SegmentType::Number: return some({q("0"), q("1"), q("2"), q("5")});
    case SegmentType::Digits: return some({q("250"), q("0465"), q("1234"), q("2500001")});
    case SegmentType::Code: return some({q("S1"), q("S2"), q("A"), q("B"), q("家族")});
    case SegmentType::Word: {
        QStringList words;
        for (const SegmentWord &word : field.words)
            words.append(QString::fromUtf8(word.word));
        return some(words);
    }
    default: return some({q("高橋"), q("ぷりうす"), q("一"), q("小田原市扇町"), q("a"), q("渡辺"), q("農")});
    }
}

SegmentNode randomLeaf(std::optional<SegmentGroup> group)
{
    const auto fields = segmentFields();
    const std::vector<SegmentField> all(fields.begin(), fields.end());
    std::vector<SegmentField> fit;
    for (const SegmentField &field : all)
        if (!group || field.group == *group)
            fit.push_back(field);
    const SegmentField field = fit[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(fit.size())))];
    const O op = *rc::gen::elementOf(segmentOperators(field));
    return SegmentNode::leaf(field.id, op, randomValues(field, op));
}

SegmentNode randomNode(int depth, std::optional<SegmentGroup> group)
{
    const int what = *rc::gen::inRange(0, 10);
    if (depth == 0 || what < 4)
        return randomLeaf(group);
    std::optional<SegmentGroup> inner = group;
    SegmentNode node;
    if (what == 4 && !group) {
        inner = *rc::gen::elementOf(std::vector{SegmentGroup::Car, SegmentGroup::Car, SegmentGroup::OtherCar,
                                                SegmentGroup::Contact, SegmentGroup::Service,
                                                SegmentGroup::Circumstance});
        node = SegmentNode::some(*inner, {});
    } else {
        node.kind = what < 7 ? SegmentNode::Kind::All : what < 9 ? SegmentNode::Kind::Any : SegmentNode::Kind::None;
    }
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        node.children.push_back(randomNode(depth - 1, inner));
    return node;
}

std::string jsonOf(const SegmentNode &node)
{
    return segmentsJson(std::vector<Segment>{{q("x"), {}, {}, node}}).toStdString();
}

/// The customers whom the C++ side takes.
std::vector<RowId> matching(Store &store, const SegmentCondition &condition, QDate today)
{
    std::vector<RowId> ids;
    need(store.forEachCustomer({}, [&](const CustomerRecords &records, RowId id) {
        if (matches(condition, records, today))
            ids.push_back(id);
        return Result<void>();
    }));
    return ids;
}

} // namespace

TEST_CASE("a segment has the same customers in SQL and in C++, for every field and operator", "[segments]")
{
    RandomStore random(20261121);
    Store &store = *random.fixture.store;
    int met = 0, total = 0;
    CHECK(rc::check("one leaf", [&] {
        const SegmentNode leaf = randomLeaf(std::nullopt);
        const auto condition = checkSegment(leaf, q("where"));
        RC_PRE(condition.has_value()); // dates the wrong way round
        const QDate today = *rc::gen::elementOf(todays);
        RC_LOG(jsonOf(leaf));
        const auto inSql = need(segmentCustomers(store, *condition, today));
        RC_ASSERT(inSql == matching(store, *condition, today));
        RC_ASSERT(need(segmentCount(store, *condition, today)) == static_cast<qint64>(inSql.size()));
        ++total;
        met += !inSql.empty() && inSql.size() < 24 ? 1 : 0;
    }));
    INFO(met << " of " << total << " divide the customers");
    CHECK(met * 3 > total);
}

TEST_CASE("every field with every operator is compared at least once", "[segments]")
{
    RandomStore random(7);
    Store &store = *random.fixture.store;
    for (const SegmentField &field : segmentFields())
        for (const O op : segmentOperators(field)) {
            const auto values = [&]() -> QStringList {
                switch (op) {
                case O::Known:
                case O::Empty: return {};
                case O::Ago: return {q("1m"), q("2y")};
                case O::Ahead: return {q("0d"), q("6m")};
                case O::NotFor: return {q("3m")};
                case O::Between:
                    return field.type == SegmentType::Date ? QStringList{q("2024-02-29"), q("2026-11-29")}
                                                           : QStringList{q("1"), q("60")};
                case O::AtLeast:
                case O::AtMost: return {q("2")};
                default: break;
                }
                switch (field.type) {
                case SegmentType::Flag: return {};
                case SegmentType::Month: return {q("2"), q("this")};
                case SegmentType::Number: return {q("1"), q("2")};
                case SegmentType::Digits: return {q("250"), q("0465")};
                case SegmentType::Code: return {q("S1"), q("A"), q("家族")};
                case SegmentType::Word: return {QString::fromUtf8(field.words.front().word)};
                default: return {q("高橋"), q("a"), q("家族")};
                }
            }();
            CAPTURE(std::string(field.name), std::string(segmentOperatorWord(op)));
            const SegmentNode leaf = SegmentNode::leaf(field.id, op, values);
            const auto condition = need(checkSegment(leaf, q("where")));
            for (const QDate today : todays)
                CHECK(need(segmentCustomers(store, condition, today)) == matching(store, condition, today));
            const auto read = need(segmentNodeFromJson(segmentNodeJson(leaf), q("where")));
            CHECK(read == leaf);
            CHECK_FALSE(segmentSentence(leaf).ja.isEmpty());
            CHECK_FALSE(segmentSentence(leaf).en.isEmpty());
        }
}

TEST_CASE("nested segments over random stores: SQL and C++ agree", "[segments]")
{
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
        RandomStore random(seed);
        Store &store = *random.fixture.store;
        CHECK(rc::check("a tree of conditions", [&] {
            const SegmentNode node = randomNode(3, std::nullopt);
            const auto condition = checkSegment(node, q("where"));
            RC_PRE(condition.has_value());
            const QDate today = *rc::gen::elementOf(todays);
            RC_LOG(jsonOf(node));
            RC_ASSERT(need(segmentCustomers(store, *condition, today)) == matching(store, *condition, today));
            const auto read = segmentNodeFromJson(segmentNodeJson(node), q("where"));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == node);
        }));
    }
}

TEST_CASE("membership does not change before the day that evaluation names", "[segments]")
{
    RandomStore random(99);
    Store &store = *random.fixture.store;
    std::vector<CustomerRecords> customers;
    need(store.forEachCustomer({}, [&](const CustomerRecords &records, RowId) {
        customers.push_back(records);
        return Result<void>();
    }));
    CHECK(rc::check("next change", [&] {
        const SegmentNode node = randomNode(2, std::nullopt);
        const auto condition = checkSegment(node, q("where"));
        RC_PRE(condition.has_value());
        RC_LOG(jsonOf(node));
        const QDate today = *rc::gen::elementOf(todays);
        const CustomerRecords &records
            = customers[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(customers.size())))];
        QDate change;
        const bool now = matches(*condition, records, today, &change);
        RC_ASSERT(now == matches(*condition, records, today));
        RC_ASSERT(!change.isValid() || change > today);
        const QDate end = change.isValid() ? std::min(change, today.addDays(500)) : today.addDays(500);
        for (QDate day = today.addDays(1); day < end; day = day.addDays(1))
            RC_ASSERT(matches(*condition, records, day) == now);
    }));
}
