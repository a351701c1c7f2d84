// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/segment_sql.h"

#include "domain/record_catalogue.h"
#include "store/database.h"
#include "store/statement.h"
#include "store/store.h"
#include "store/table_writer.h"

#include <algorithm>
#include <array>

namespace kikubari::store {

using namespace domain;
using namespace Qt::StringLiterals;
using Kind = SegmentNode::Kind;
using Id = SegmentFieldId;
using O = SegmentOperator;
using T = SegmentType;

namespace {

/// Writes conditions so that each is true or false, never NULL: "not" then means the same as in C++.
class SqlWriter
{
public:
    explicit SqlWriter(QDate today) : m_today(today) { }

    void condition(const SegmentCondition &node)
    {
        switch (node.kind) {
        case Kind::All: children(node, u" AND "_s, u"TRUE"_s); return;
        case Kind::Any: children(node, u" OR "_s, u"FALSE"_s); return;
        case Kind::None:
            m_sql += u"NOT "_s;
            children(node, u" OR "_s, u"FALSE"_s);
            return;
        case Kind::Some:
            m_sql += u"EXISTS (SELECT 1 FROM "_s;
            rowsOf(node.group);
            m_sql += u" AND "_s;
            children(node, u" AND "_s, u"TRUE"_s);
            m_sql += u')';
            return;
        case Kind::Leaf: leaf(node.test); return;
        }
    }

    CustomerCondition take() { return {std::move(m_sql), std::move(m_values)}; }

private:
    void children(const SegmentCondition &node, const QString &between, const QString &none)
    {
        m_sql += u'(';
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            if (i > 0)
                m_sql += between;
            condition(node.children[i]);
        }
        if (node.children.empty())
            m_sql += none;
        m_sql += u')';
    }

    void bind(const QVariant &value)
    {
        m_sql += u'?';
        m_values.append(value);
    }
    void bindToday() { bind(m_today.toJulianDay()); }
    template <typename List, typename ToValue> void bindList(const List &list, ToValue toValue)
    {
        m_sql += u" IN ("_s;
        bool first = true;
        for (const auto &one : list) {
            if (!first)
                m_sql += u", "_s;
            first = false;
            bind(toValue(one));
        }
        m_sql += u')';
    }

    /// "table AS r WHERE …" of this customer's records that are not taken back: his lie in one range of ids.
    void recordsOf(const QString &table)
    {
        const QString each = QString::number(recordsPerCustomer);
        m_sql += table % u" AS r WHERE r.id >= c.id * "_s % each % u" AND r.id < (c.id + 1) * "_s % each
            % u" AND r.voided_op IS NULL"_s;
    }
    void upToToday(const QString &column)
    {
        m_sql += u" AND r."_s % column % u" <= "_s;
        bindToday();
    }
    void notYet(const QString &column)
    {
        m_sql += u" AND NOT coalesce(r."_s % column % u" <= "_s;
        bindToday();
        m_sql += u", FALSE)"_s;
    }
    void contacts()
    {
        recordsOf(u"contact"_s);
        m_sql += u" AND r.voided_on IS NULL"_s;
        upToToday(u"\"on\""_s);
    }

    void rowsOf(SegmentGroup group)
    {
        switch (group) {
        case SegmentGroup::Customer: return;
        case SegmentGroup::Car:
            recordsOf(u"purchase"_s);
            notYet(u"disposed_on"_s);
            notYet(u"cancelled_on"_s);
            return;
        case SegmentGroup::OtherCar:
            recordsOf(u"other_car"_s);
            notYet(u"disposed_on"_s);
            return;
        case SegmentGroup::Contact: contacts(); return;
        case SegmentGroup::Service:
            recordsOf(u"service"_s);
            upToToday(u"\"on\""_s);
            return;
        case SegmentGroup::Circumstance: recordsOf(u"circumstance"_s); return;
        }
    }

    void leaf(const SegmentTest &test)
    {
        const T type = segmentField(test.field).type;
        if (test.negated())
            m_sql += u"NOT "_s;
        if (type == T::Flag) {
            flag(test.field);
            return;
        }
        if (test.field == Id::Refuses) {
            refusesOneOf(refusalsCovering(test));
            return;
        }
        const bool isText = type == T::Text || type == T::Code || type == T::Digits;
        if (test.op == O::Known || test.op == O::Empty) {
            m_sql += isText ? u"(coalesce("_s : u"("_s;
            value(test.field);
            m_sql += isText ? u", '') <> '')"_s : u" IS NOT NULL)"_s;
            return;
        }
        m_sql += u"coalesce("_s;
        if (isText)
            textMeets(test, type);
        else
            numberMeets(test, type);
        m_sql += u", FALSE)"_s;
    }

    void textMeets(const SegmentTest &test, T type)
    {
        const bool plain = test.op == O::Is || test.op == O::IsNot;
        if (plain) {
            compared(test.field, type);
            bindList(test.texts, [](const std::string &text) { return QString::fromStdString(text); });
            return;
        }
        m_sql += u'(';
        for (std::size_t i = 0; i < test.texts.size(); ++i) {
            m_sql += i > 0 ? u" OR instr("_s : u"instr("_s;
            compared(test.field, type);
            m_sql += u", "_s;
            bind(QString::fromStdString(test.texts[i]));
            m_sql += test.op == O::StartsWith ? u") = 1"_s : u") > 0"_s;
        }
        m_sql += u')';
    }

    /// The text in the form in which it is compared.
    void compared(Id field, T type)
    {
        if (type == T::Code) {
            value(field);
            return;
        }
        m_sql += type == T::Text ? u"kikubari_fold("_s : u"kikubari_digits("_s;
        value(field);
        m_sql += u')';
    }

    void numberMeets(const SegmentTest &test, T type)
    {
        const auto asIs = [](auto number) { return QVariant(static_cast<qlonglong>(number)); };
        if (type == T::Month) {
            // A Julian day is noon of its date, so that strftime gives the day's own month.
            m_sql += u"CAST(strftime('%m', "_s;
            value(test.field);
            m_sql += u") AS INTEGER)"_s;
            bindList(segmentMonths(test, m_today), asIs);
            return;
        }
        value(test.field);
        if (!test.numbers.empty()) {
            bindList(test.numbers, asIs);
            return;
        }
        range(segmentRange(test, m_today));
    }

    void range(const SegmentRange &range)
    {
        m_sql += u" BETWEEN "_s;
        bind(range.least);
        m_sql += u" AND "_s;
        bind(range.most);
    }

    void flag(Id field)
    {
        switch (field) {
        case Id::Deceased:
            m_sql += u"coalesce(c.deceased_on <= "_s;
            bindToday();
            m_sql += u", FALSE)"_s;
            return;
        case Id::Mourning:
            m_sql += u"coalesce(c.mourning_until"_s;
            range(segmentMourning(m_today));
            m_sql += u", FALSE)"_s;
            return;
        default: break;
        }
        m_sql += u"EXISTS (SELECT 1 FROM "_s;
        recordsOf(field == Id::ComplaintOpen ? u"complaint"_s : u"deal"_s);
        upToToday(u"opened_on"_s);
        notYet(u"closed_on"_s);
        m_sql += u')';
    }

    void refusesOneOf(const std::vector<std::string_view> &covering)
    {
        m_sql += u'(';
        for (const std::string_view word : covering) {
            m_sql += u"coalesce(instr(' ' || c.refuses || ' ', "_s;
            bind(QString(u' ' % QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())) % u' '));
            m_sql += u") > 0, FALSE) OR "_s;
        }
        m_sql += u"EXISTS (SELECT 1 FROM "_s;
        recordsOf(u"ban"_s);
        m_sql += u" AND (r.since IS NULL OR r.since <= "_s;
        bindToday();
        m_sql += u") AND (r.until IS NULL OR r.until >= "_s;
        bindToday();
        m_sql += u") AND r.channel"_s;
        const auto words = refusalWords();
        bindList(covering, [&words](std::string_view word) {
            return QVariant(static_cast<qlonglong>(std::ranges::find(words, word) - words.begin()));
        });
        m_sql += u"))"_s;
    }

    // --- values: a column, or a subquery in brackets
    void staffCode(const QString &id) { m_sql += u"(SELECT s.code FROM staff AS s WHERE s.id = "_s % id % u')'; }

    void value(Id field)
    {
        switch (segmentField(field).group) {
        case SegmentGroup::Customer: customerValue(field); return;
        case SegmentGroup::Contact:
            if (field == Id::ContactStaff) {
                staffCode(u"r.staff"_s);
                return;
            }
            [[fallthrough]];
        default: m_sql += u"r."_s + rowColumn(field);
        }
    }

    static QString rowColumn(Id field)
    {
        switch (field) {
        case Id::CarCondition: return u"condition"_s;
        case Id::CarMaker:
        case Id::OtherCarMaker: return u"maker"_s;
        case Id::CarModel:
        case Id::OtherCarModel: return u"model"_s;
        case Id::CarUse: return u"\"use\""_s;
        case Id::CarPayment: return u"payment"_s;
        case Id::CarOrdered: return u"ordered_on"_s;
        case Id::CarRegistered: return u"registered_on"_s;
        case Id::CarDelivered:
        case Id::OtherCarDelivered: return u"delivered_on"_s;
        case Id::CarFirstRegistered: return u"first_registered_on"_s;
        case Id::CarInspectionDue:
        case Id::OtherCarInspectionDue: return u"inspection_due_on"_s;
        case Id::CarContractEnds: return u"contract_ends_on"_s;
        case Id::CarInsuranceEnds: return u"insurance_ends_on"_s;
        case Id::CarWarrantyEnds: return u"warranty_ends_on"_s;
        case Id::OtherCarKnown: return u"known_on"_s;
        case Id::ContactOn:
        case Id::ServiceOn: return u"\"on\""_s;
        case Id::ContactChannel: return u"channel"_s;
        case Id::ContactDirection: return u"direction"_s;
        case Id::ContactOutcome: return u"outcome"_s;
        case Id::ContactPurpose: return u"purpose"_s;
        case Id::ContactSatisfaction: return u"satisfaction"_s;
        case Id::ContactVisitIntent: return u"visit_intent"_s;
        case Id::ServiceKind:
        case Id::CircumstanceKind: return u"kind"_s;
        case Id::CircumstanceText: return u"text"_s;
        case Id::CircumstanceConfirmed: return u"confirmed_on"_s;
        default: return {};
        }
    }

    void customerValue(Id field)
    {
        switch (field) {
        case Id::Staff: staffCode(u"c.staff"_s); return;
        case Id::Address: m_sql += u"(coalesce(c.address, '') || coalesce(c.building, ''))"_s; return;
        case Id::CarCount:
        case Id::OtherCarCount:
            m_sql += u"(SELECT count(*) FROM "_s;
            rowsOf(field == Id::CarCount ? SegmentGroup::Car : SegmentGroup::OtherCar);
            break;
        case Id::LastContact: lastContact(u"\"on\""_s, {}); return;
        case Id::LastContactStaff:
            m_sql += u"(SELECT s.code FROM staff AS s WHERE s.id = "_s;
            lastContact(u"staff"_s, {});
            break;
        case Id::LastTalk:
            lastContact(u"\"on\""_s, contactIs(Outcome::Reached, {Channel::Call, Channel::Visit, Channel::Showroom}));
            return;
        case Id::LastVisit:
            lastContact(u"\"on\""_s, contactIs(Outcome::Reached, {Channel::Visit, Channel::Showroom}));
            return;
        case Id::LastMail:
            lastContact(u"\"on\""_s,
                        contactIs(Outcome::Sent, {Channel::Dm, Channel::Letter, Channel::Card, Channel::Email}));
            return;
        case Id::LastDm: lastContact(u"\"on\""_s, contactIs(Outcome::Sent, {Channel::Dm})); return;
        case Id::LastSatisfaction: lastContact(u"satisfaction"_s, u" AND r.satisfaction <> 0"_s); return;
        case Id::LastVisitIntent: lastContact(u"visit_intent"_s, u" AND r.visit_intent IS NOT NULL"_s); return;
        case Id::LastService: lastService(u"\"on\""_s); return;
        case Id::LastServiceKind: lastService(u"kind"_s); return;
        case Id::LastTransaction: lastTransaction(); return;
        case Id::ReferralsMade:
            m_sql += u"(SELECT count(*) FROM "_s;
            recordsOf(u"referral"_s);
            m_sql += u" AND (r.\"on\" IS NULL OR r.\"on\" <= "_s;
            bindToday();
            m_sql += u')';
            break;
        default: m_sql += u"c."_s + customerColumn(field); return;
        }
        m_sql += u')';
    }

    static QString customerColumn(Id field)
    {
        switch (field) {
        case Id::Kind: return u"kind"_s;
        case Id::Name: return u"name"_s;
        case Id::Kana: return u"kana"_s;
        case Id::Store: return u"store"_s;
        case Id::Rank: return u"rank"_s;
        case Id::Sex: return u"sex"_s;
        case Id::Age:
        case Id::Birthday:
        case Id::BirthdayMonth: return u"birthday"_s;
        case Id::Anniversary: return u"anniversary"_s;
        case Id::Household: return u"household"_s;
        case Id::PostalCode: return u"postal_code"_s;
        case Id::Phone: return u"phone"_s;
        case Id::Mobile: return u"mobile"_s;
        case Id::Email: return u"email"_s;
        case Id::Occupation: return u"occupation"_s;
        case Id::Note: return u"note"_s;
        case Id::FirstMet: return u"first_met_on"_s;
        case Id::Random: return u"random"_s;
        default: return {};
        }
    }

    static QString contactIs(Outcome outcome, std::initializer_list<Channel> channels)
    {
        QStringList numbers;
        for (const Channel channel : channels)
            numbers.append(QString::number(static_cast<int>(channel)));
        return u" AND r.outcome = %1 AND r.channel IN (%2)"_s.arg(static_cast<int>(outcome)).arg(numbers.join(u", "_s));
    }
    /// A column of the last contact that fits; of two on one day of the one recorded later.
    void lastContact(const QString &column, const QString &fits)
    {
        m_sql += u"(SELECT r."_s % column % u" FROM "_s;
        contacts();
        m_sql += fits % u" ORDER BY r.\"on\" DESC, r.id DESC LIMIT 1)"_s;
    }
    void lastService(const QString &column)
    {
        m_sql += u"(SELECT r."_s % column % u" FROM "_s;
        rowsOf(SegmentGroup::Service);
        m_sql += u" ORDER BY r.\"on\" DESC, r.id DESC LIMIT 1)"_s;
    }
    void lastTransaction()
    {
        m_sql += u"(SELECT max(t.day) FROM ("_s;
        constexpr std::array<std::pair<const char16_t *, const char16_t *>, 3> sources{
            {{u"purchase", u"ordered_on"}, {u"purchase", u"delivered_on"}, {u"service", u"\"on\""}}};
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const QString column = QString::fromUtf16(sources[i].second);
            m_sql += (i > 0 ? u" UNION ALL SELECT r."_s : u"SELECT r."_s) % column % u" AS day FROM "_s;
            recordsOf(QString::fromUtf16(sources[i].first));
            upToToday(column);
        }
        m_sql += u") AS t)"_s;
    }

    QDate m_today;
    QString m_sql;
    QVariantList m_values;
};

void bindAll(Statement &statement, const QVariantList &values, std::vector<std::string> &texts)
{
    texts.reserve(static_cast<std::size_t>(values.size())); // what is bound must stay where it is
    for (int i = 0; i < values.size(); ++i) {
        if (values[i].typeId() == QMetaType::QString)
            statement.bind(i + 1, std::string_view(texts.emplace_back(values[i].toString().toStdString())));
        else
            statement.bind(i + 1, values[i].toLongLong());
    }
}

/// Shows each row of "SELECT `what` FROM customer AS c" of a segment.
template <typename Visit> Result<void> eachOf(Store &store, const SegmentCondition &condition, QDate today,
                                              const std::string &what, const std::string &order, Visit visit)
{
    const CustomerCondition sql = segmentSql(condition, today);
    const std::string text
        = "SELECT " + what + " FROM customer AS c WHERE c.voided_op IS NULL AND " + sql.sql.toStdString() + order;
    auto statement = Statement::prepare(store.database(), text);
    if (!statement)
        return tl::unexpected(statement.error());
    std::vector<std::string> texts;
    bindAll(*statement, sql.values, texts);
    return statement->each(visit);
}

} // namespace

CustomerCondition segmentSql(const SegmentCondition &condition, QDate today)
{
    SqlWriter writer(today);
    writer.condition(condition);
    return writer.take();
}

Result<std::vector<RowId>> segmentCustomers(Store &store, const SegmentCondition &condition, QDate today)
{
    std::vector<RowId> ids;
    auto done = eachOf(store, condition, today, "c.id", " ORDER BY c.id",
                       [&ids](const Statement &row) { ids.push_back(row.integer(0)); });
    if (!done)
        return tl::unexpected(done.error());
    return ids;
}

Result<qint64> segmentCount(Store &store, const SegmentCondition &condition, QDate today)
{
    qint64 count = 0;
    auto done
        = eachOf(store, condition, today, "count(*)", {}, [&count](const Statement &row) { count = row.integer(0); });
    if (!done)
        return tl::unexpected(done.error());
    return count;
}

Result<std::vector<Record>> segmentRecords(Store &store)
{
    auto statement
        = Statement::prepare(store.database(), "SELECT code FROM segment WHERE voided_op IS NULL ORDER BY code");
    if (!statement)
        return tl::unexpected(statement.error());
    QStringList codes;
    if (auto done = statement->each([&codes](const Statement &row) { codes.append(row.string(0)); }); !done)
        return tl::unexpected(done.error());
    std::vector<Record> records;
    for (const QString &code : codes) {
        auto record = store.record(RecordKind::Segment, code);
        if (!record)
            return tl::unexpected(record.error());
        if (*record)
            records.push_back(**std::move(record));
    }
    return records;
}

} // namespace kikubari::store
