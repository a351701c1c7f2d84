// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/json_reader.h"

namespace kikubari::rules {

using namespace domain;

namespace {

constexpr std::string_view namedDates[namedDateCount]
    = {"date", "ordered", "registered", "delivered", "last_visit", "arrival", "event", "booked", "start", "latest"};

template <typename E> int position(const QString &word)
{
    const auto value = fromWord<E>(word.toStdString());
    return value ? static_cast<int>(*value) : -1;
}

/// The fields that a record of this kind of fact has.
std::vector<std::pair<std::string_view, Field>> fieldsOf(FactKind kind)
{
    switch (kind) {
    case FactKind::Order:
    case FactKind::Registration:
    case FactKind::Delivery:
    case FactKind::Disposal:
    case FactKind::InspectionDue:
    case FactKind::ContractEnd:
    case FactKind::InsuranceEnd:
    case FactKind::WarrantyEnd: return {{"condition", Field::Condition}};
    case FactKind::ServiceAnniversary: return {{"condition", Field::Condition}, {"months", Field::Months}};
    case FactKind::Talk:
    case FactKind::Visit:
    case FactKind::Mail:
    case FactKind::Dm:
    case FactKind::Attempt:
        return {{"by", Field::By},
                {"purpose", Field::Purpose},
                {"channel", Field::Channel},
                {"direction", Field::Direction},
                {"satisfaction", Field::Satisfaction},
                {"visit_intent", Field::VisitIntent}};
    case FactKind::Service:
    case FactKind::Booking:
    case FactKind::DataProblem:
    case FactKind::ClosureEnd: return {{"kind", Field::Kind}};
    case FactKind::Season: return {{"season", Field::Season}};
    case FactKind::FollowUpDone:
    case FactKind::FollowUpOverdue: return {{"rule", Field::Rule}, {"on_time", Field::OnTime}};
    case FactKind::Waiver: return {{"rule", Field::Rule}};
    default: return {};
    }
}

int valueOfWord(FactKind kind, Field field, const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInt(-1);
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    const QString word = value.toString();
    switch (field) {
    case Field::Condition: return position<domain::Condition>(word);
    case Field::Kind:
        if (kind == FactKind::DataProblem)
            return word == u"address" ? 0 : word == u"phone" ? 1 : word == u"corrected" ? 2 : -1;
        return kind == FactKind::ClosureEnd ? position<ClosureKind>(word) : position<ServiceKind>(word);
    case Field::By: return word == u"owner" ? 0 : word == u"manager" ? 1 : -1;
    case Field::Purpose: return position<Purpose>(word);
    case Field::Channel: return position<Channel>(word);
    case Field::Direction: return position<Direction>(word);
    case Field::VisitIntent: return position<VisitIntent>(word);
    case Field::Season: return word == u"new_year" ? 0 : word == u"mid_winter" ? 1 : word == u"risshu" ? 2 : -1;
    default: return -1;
    }
}

} // namespace

void JsonReader::fail(const QString &field, const QString &ja, const QString &en)
{
    if (m_error)
        return;
    m_error = Error{ErrorKind::Configuration,
                    Text{QStringLiteral("ルール「%1」の %2：%3。").arg(m_rule, field, ja),
                         QStringLiteral("Rule \"%1\", field %2: %3.").arg(m_rule, field, en)},
                    {}};
}

void JsonReader::unknownWord(const QString &field, const QString &word)
{
    fail(field, QStringLiteral("「%1」は使えません").arg(word), QStringLiteral("\"%1\" is not known").arg(word));
}

void JsonReader::onlyKnown(const QJsonObject &object, const QStringList &known, const QString &where)
{
    for (const QString &key : object.keys())
        if (!known.contains(key))
            fail(where.isEmpty() ? key : QString(where + u'.' + key), QStringLiteral("知らない項目です"),
                 QStringLiteral("unknown field"));
}

QJsonArray JsonReader::array(const QJsonObject &object, const QString &field)
{
    const QJsonValue value = object.value(field);
    if (!value.isUndefined() && !value.isNull() && !value.isArray())
        fail(field, QStringLiteral("配列にしてください"), QStringLiteral("must be an array"));
    return value.toArray();
}

Text JsonReader::text(const QJsonValue &value, const QString &field)
{
    if (value.isUndefined())
        return {};
    const QJsonObject object = value.toObject();
    onlyKnown(object, {QStringLiteral("ja"), QStringLiteral("en")}, field);
    return {object.value(u"ja").toString(), object.value(u"en").toString()};
}

Offset JsonReader::offset(const QJsonValue &value, const QString &field)
{
    const auto offset = parseOffset(value.toString().toStdString());
    if (!offset) {
        fail(field, QStringLiteral("「%1」は期間として読めません（例：+2d、-3m、+1o）").arg(value.toString()),
             QStringLiteral("\"%1\" is no offset (such as +2d, -3m, +1o)").arg(value.toString()));
        return {};
    }
    return *offset;
}

DateExpression JsonReader::term(const QString &text, const QString &field)
{
    DateExpression expression;
    const std::string utf8 = text.toStdString();
    std::size_t split = utf8.find_first_of("+-");
    const std::string name = utf8.substr(0, split);
    if (!name.empty()) {
        const auto *found = std::ranges::find(namedDates, name);
        if (found == std::end(namedDates)) {
            unknownWord(field, text);
            return expression;
        }
        expression.base = static_cast<NamedDate>(found - std::begin(namedDates));
    }
    if (split != std::string::npos)
        expression.offset = offset(QString::fromStdString(utf8.substr(split)), field);
    else if (name.empty())
        fail(field, QStringLiteral("日付がありません"), QStringLiteral("the date is missing"));
    return expression;
}

DateExpression JsonReader::expression(const QJsonValue &value, const QString &field)
{
    if (!value.isObject())
        return term(value.toString(), field);
    const QJsonObject object = value.toObject();
    onlyKnown(object, {QStringLiteral("earlier_of"), QStringLiteral("later_of")}, field);
    DateExpression expression;
    const bool earlier = object.contains(u"earlier_of");
    expression.kind = earlier ? DateExpression::Kind::EarlierOf : DateExpression::Kind::LaterOf;
    for (const QJsonValue member : object.value(earlier ? u"earlier_of" : u"later_of").toArray())
        expression.members.push_back(this->expression(member, field));
    if (expression.members.empty() || object.size() != 1)
        fail(field, QStringLiteral("earlier_of か later_of のどちらか1つに日付を並べてください"),
             QStringLiteral("give one of earlier_of and later_of, with dates"));
    return expression;
}

FieldTest JsonReader::fieldTest(FactKind kind, const QString &name, const QJsonValue &value, const QString &where)
{
    FieldTest test;
    // "contact.by" and "by" are the same field: the fact's kind already says whose record it is.
    const std::string plain = name.section(u'.', -1).toStdString();
    const auto fields = fieldsOf(kind);
    const auto field = std::ranges::find(fields, plain, &std::pair<std::string_view, Field>::first);
    const QString path = where + QStringLiteral(".where.") + name;
    if (field == fields.end()) {
        fail(path, QStringLiteral("この事実にない項目です"), QStringLiteral("this fact has no such field"));
        return test;
    }
    test.field = field->second;
    const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue one : values) {
        if (test.field == Field::Rule) {
            test.rules.emplace_back(one.toString());
            continue;
        }
        const int number = valueOfWord(kind, test.field, one);
        if (number < 0)
            unknownWord(path, one.toVariant().toString());
        test.values.push_back(number);
    }
    return test;
}

FactPattern JsonReader::pattern(const QJsonObject &object, const QString &field)
{
    onlyKnown(object,
              {QStringLiteral("fact"), QStringLiteral("where"), QStringLiteral("at"), QStringLiteral("from"),
               QStringLiteral("to")},
              field);
    FactPattern pattern;
    const auto kind = fromWord<FactKind>(object.value(u"fact").toString().toStdString());
    if (!kind) {
        unknownWord(field + QStringLiteral(".fact"), object.value(u"fact").toString());
        return pattern;
    }
    pattern.kind = *kind;
    const QJsonObject where = object.value(u"where").toObject();
    for (auto it = where.begin(); it != where.end(); ++it)
        pattern.where.push_back(fieldTest(*kind, it.key(), it.value(), field));
    if (object.contains(u"at")) {
        const DateExpression at = term(object.value(u"at").toString(), field + QStringLiteral(".at"));
        pattern.at = at.base;
    }
    if (field == u"ends_on" && object.contains(u"from"))
        pattern.from = offset(object.value(u"from"), field + QStringLiteral(".from"));
    return pattern;
}

std::vector<FactPattern> JsonReader::patterns(const QJsonValue &value, const QString &field)
{
    std::vector<FactPattern> patterns;
    const QJsonObject object = value.toObject();
    if (object.contains(u"any_of")) {
        onlyKnown(object, {QStringLiteral("any_of")}, field);
        for (const QJsonValue one : object.value(u"any_of").toArray())
            patterns.push_back(pattern(one.toObject(), field));
    } else if (!object.isEmpty()) {
        patterns.push_back(pattern(object, field));
    }
    return patterns;
}

std::vector<Condition> JsonReader::conditions(const QJsonValue &value, const QString &field)
{
    std::vector<Condition> conditions;
    if (value.isUndefined() || value.isNull())
        return conditions;
    const QJsonArray entries = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue entry : entries) {
        QJsonObject object = entry.toObject();
        Condition condition;
        if (object.contains(u"from"))
            condition.from = expression(object.take(u"from"), field + QStringLiteral(".from"));
        if (object.contains(u"to"))
            condition.to = expression(object.take(u"to"), field + QStringLiteral(".to"));
        condition.anyOf = patterns(object, field);
        if (condition.anyOf.empty())
            fail(field, QStringLiteral("事実がありません"), QStringLiteral("no fact is named"));
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

void JsonReader::readFor(const QJsonValue &value, Rule &rule)
{
    static const QStringList plain{QStringLiteral("rank"), QStringLiteral("kind"), QStringLiteral("store"),
                                   QStringLiteral("staff"), QStringLiteral("sex")};
    const QString place = QStringLiteral("for");
    if (!value.isUndefined() && !value.isNull() && !value.isObject())
        fail(place, QStringLiteral("条件を { } で書いてください"),
             QStringLiteral("a condition is written as an object"));
    QJsonObject rest;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!plain.contains(it.key())) {
            rest.insert(it.key(), it.value());
            continue;
        }
        CustomerTest test;
        test.field = static_cast<CustomerField>(plain.indexOf(it.key()));
        const QJsonArray values = it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
        for (const QJsonValue one : values)
            test.values.push_back(one.toString().toStdString());
        rule.forWhom.push_back(std::move(test));
    }
    if (rest.isEmpty())
        return;
    if (rest.contains(u"segment")) {
        onlyKnown(rest, {QStringLiteral("segment")}, place);
        rule.forSegment = rest.value(u"segment").toString().toStdString();
        if (rule.forSegment.empty())
            fail(QStringLiteral("for.segment"), QStringLiteral("絞り込みの名前がありません"),
                 QStringLiteral("the segment's key is missing"));
        return;
    }
    const auto node = segmentNodeFromJson(rest, place);
    auto condition = node ? checkSegment(*node, place) : Result<SegmentCondition>(tl::unexpected(node.error()));
    if (condition) {
        rule.forCondition = *std::move(condition);
        return;
    }
    // Its sentence says where in the condition; the rule is what is missing in it.
    const Text reason = condition.error().text;
    if (!m_error)
        m_error = Error{ErrorKind::Configuration,
                        Text{QStringLiteral("ルール「%1」の for：%2").arg(m_rule, reason.ja),
                             QStringLiteral("Rule \"%1\", field for: %2").arg(m_rule, reason.en)},
                        {}};
}

} // namespace kikubari::rules
