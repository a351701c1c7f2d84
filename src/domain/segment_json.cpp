// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/segment.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

/// Conditions as JSON: {"all": [...]}, {"any": [...]}, {"none": [...]}, {"car": [...]} (all hold for one and the same
/// car; likewise other_car, contact, service, circumstance), {"field", "op", "values"}.
namespace kikubari::domain {

using namespace Qt::StringLiterals;
using Kind = SegmentNode::Kind;

namespace {

constexpr int deepest = 20; ///< nesting that no person writes

tl::unexpected<Error> wrong(const QString &place, const QString &ja, const QString &en)
{
    return failure(ErrorKind::Configuration, u"絞り込みの %1：%2。"_s.arg(place, ja),
                   u"Segment, at %1: %2."_s.arg(place, en));
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

constexpr SegmentGroup someGroups[]{SegmentGroup::Car, SegmentGroup::OtherCar, SegmentGroup::Contact,
                                    SegmentGroup::Service, SegmentGroup::Circumstance};

std::optional<SegmentOperator> operatorOf(const QString &word)
{
    for (auto op = SegmentOperator::Is; op <= SegmentOperator::Empty;
         op = static_cast<SegmentOperator>(static_cast<int>(op) + 1))
        if (word == latin(segmentOperatorWord(op)))
            return op;
    return std::nullopt;
}

Result<QString> valueFrom(const QJsonValue &value, const QString &place)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger()))
        return QString::number(value.toInteger());
    if (value.isNull())
        return QString(u""_s); // an open end
    return wrong(place, u"値は文字か整数で書いてください"_s, u"a value is a text or a whole number"_s);
}

Result<SegmentNode> leafFrom(const QJsonObject &object, const QString &place)
{
    for (const QString &member : object.keys())
        if (member != u"field" && member != u"op" && member != u"values")
            return wrong(QString(place % u'.' % member), u"知らない項目です"_s, u"unknown member"_s);
    const QString name = object.value(u"field").toString();
    const SegmentField *field = segmentFieldNamed(name.toStdString());
    if (!field)
        return wrong(place + u".field"_s, u"「%1」という項目はありません"_s.arg(name),
                     u"there is no field \"%1\""_s.arg(name));
    const QString word = object.contains(u"op") ? object.value(u"op").toString() : u"is"_s;
    const auto op = operatorOf(word);
    if (!op)
        return wrong(place + u".op"_s, u"「%1」という比べ方はありません"_s.arg(word),
                     u"there is no operator \"%1\""_s.arg(word));
    SegmentNode leaf = SegmentNode::leaf(field->id, *op);
    const QJsonValue values = object.value(u"values");
    if (values.isArray()) {
        const QJsonArray list = values.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            auto value = valueFrom(list[i], place % u".values["_s % QString::number(i) % u']');
            if (!value)
                return tl::unexpected(value.error());
            leaf.values.append(*value);
        }
    } else if (!values.isUndefined() && !values.isNull()) {
        auto value = valueFrom(values, place + u".values"_s);
        if (!value)
            return tl::unexpected(value.error());
        leaf.values.append(*value);
    }
    return leaf;
}

Result<SegmentNode> nodeFrom(const QJsonValue &json, const QString &place, int depth)
{
    if (depth > deepest)
        return wrong(place, u"入れ子が深すぎます（%1段まで）"_s.arg(deepest),
                     u"it is nested too deeply (%1 levels at most)"_s.arg(deepest));
    if (!json.isObject())
        return wrong(place, u"条件を { } で書いてください"_s, u"a condition is written as an object"_s);
    const QJsonObject object = json.toObject();
    if (object.contains(u"field"))
        return leafFrom(object, place);
    if (object.size() != 1)
        return wrong(place, u"all、any、none、car などのどれか1つか、field を書いてください"_s,
                     u"give one of all, any, none, car and so on, or a field"_s);
    const QString member = object.keys().first();
    SegmentNode node;
    const auto group
        = std::ranges::find_if(someGroups, [&](SegmentGroup one) { return member == latin(segmentGroupWord(one)); });
    if (member == u"all")
        node.kind = Kind::All;
    else if (member == u"any")
        node.kind = Kind::Any;
    else if (member == u"none")
        node.kind = Kind::None;
    else if (group != std::end(someGroups))
        node.kind = Kind::Some, node.group = *group;
    else
        return wrong(QString(place % u'.' % member), u"知らない項目です"_s, u"unknown member"_s);
    const QJsonValue inner = object.value(member);
    const QJsonArray children = inner.isArray() ? inner.toArray() : QJsonArray{inner};
    for (qsizetype i = 0; i < children.size(); ++i) {
        const QString where = place % u'.' % member % u'[' % QString::number(i) % u']';
        auto child = nodeFrom(children[i], where, depth + 1);
        if (!child)
            return child;
        node.children.push_back(*std::move(child));
    }
    return node;
}

} // namespace

SegmentNode SegmentNode::leaf(SegmentFieldId field, SegmentOperator op, QStringList values)
{
    SegmentNode node;
    node.kind = Kind::Leaf;
    node.field = field;
    node.op = op;
    node.values = std::move(values);
    return node;
}

SegmentNode SegmentNode::all(std::vector<SegmentNode> children)
{
    SegmentNode node;
    node.children = std::move(children);
    return node;
}

SegmentNode SegmentNode::any(std::vector<SegmentNode> children)
{
    SegmentNode node = all(std::move(children));
    node.kind = Kind::Any;
    return node;
}

SegmentNode SegmentNode::none(std::vector<SegmentNode> children)
{
    SegmentNode node = all(std::move(children));
    node.kind = Kind::None;
    return node;
}

SegmentNode SegmentNode::some(SegmentGroup group, std::vector<SegmentNode> children)
{
    SegmentNode node = all(std::move(children));
    node.kind = Kind::Some;
    node.group = group;
    return node;
}

Result<SegmentNode> segmentNodeFromJson(const QJsonValue &json, const QString &place)
{
    return nodeFrom(json, place, 0);
}

QJsonObject segmentNodeJson(const SegmentNode &node)
{
    if (node.kind == Kind::Leaf) {
        QJsonObject leaf{{u"field"_s, latin(segmentField(node.field).name)},
                         {u"op"_s, latin(segmentOperatorWord(node.op))}};
        if (!node.values.isEmpty())
            leaf.insert(u"values"_s, QJsonArray::fromStringList(node.values));
        return leaf;
    }
    QJsonArray children;
    for (const SegmentNode &child : node.children)
        children.append(segmentNodeJson(child));
    const QString member = node.kind == Kind::All ? u"all"_s
        : node.kind == Kind::Any                  ? u"any"_s
        : node.kind == Kind::None                 ? u"none"_s
                                                  : latin(segmentGroupWord(node.group));
    return {{member, children}};
}

Result<Segment> segmentFromJson(const QJsonObject &json, const QString &place)
{
    Segment segment;
    segment.key = json.value(u"key").toString().trimmed();
    const QString here = segment.key.isEmpty() ? place : segment.key;
    for (const QString &member : json.keys())
        if (member != u"key" && member != u"name" && member != u"where")
            return wrong(QString(here % u'.' % member), u"知らない項目です"_s, u"unknown member"_s);
    if (segment.key.isEmpty())
        return wrong(place + u".key"_s, u"key がありません"_s, u"it is missing"_s);
    const QJsonValue name = json.value(u"name");
    if (name.isString()) {
        segment.nameJa = name.toString().trimmed();
    } else {
        const QJsonObject names = name.toObject();
        for (const QString &member : names.keys())
            if (member != u"ja" && member != u"en")
                return wrong(QString(here % u".name."_s % member), u"知らない項目です"_s, u"unknown member"_s);
        segment.nameJa = names.value(u"ja").toString().trimmed();
        segment.nameEn = names.value(u"en").toString().trimmed();
    }
    auto where = segmentNodeFromJson(json.value(u"where"), here + u".where"_s);
    if (!where)
        return tl::unexpected(where.error());
    if (auto checked = checkSegment(*where, here + u".where"_s); !checked)
        return tl::unexpected(checked.error());
    segment.where = *std::move(where);
    return segment;
}

QJsonObject segmentJson(const Segment &segment)
{
    QJsonObject name;
    if (!segment.nameJa.isEmpty())
        name.insert(u"ja"_s, segment.nameJa);
    if (!segment.nameEn.isEmpty())
        name.insert(u"en"_s, segment.nameEn);
    return {{u"key"_s, segment.key}, {u"name"_s, name}, {u"where"_s, segmentNodeJson(segment.where)}};
}

Result<std::vector<Segment>> segmentsFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(
            ErrorKind::Unreadable,
            u"絞り込みのファイルを読めません（%1バイト目）。JSON の配列にしてください。"_s.arg(problem.offset),
            u"The segments cannot be read (at byte %1). They must be a JSON array."_s.arg(problem.offset),
            problem.errorString());
    const QJsonArray list = document.isArray() ? document.array() : QJsonArray{document.object()};
    std::vector<Segment> segments;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = u"[%1]"_s.arg(i);
        if (!list[i].isObject())
            return wrong(place, u"絞り込みを { } で書いてください"_s, u"a segment is written as an object"_s);
        auto segment = segmentFromJson(list[i].toObject(), place);
        if (!segment)
            return tl::unexpected(segment.error());
        if (std::ranges::find(segments, segment->key, &Segment::key) != segments.end())
            return wrong(place + u".key"_s, u"「%1」が2つあります"_s.arg(segment->key),
                         u"there are two \"%1\""_s.arg(segment->key));
        segments.push_back(*std::move(segment));
    }
    return segments;
}

QByteArray segmentsJson(std::span<const Segment> segments)
{
    QJsonArray list;
    for (const Segment &segment : segments)
        list.append(segmentJson(segment));
    return QJsonDocument(list).toJson();
}

} // namespace kikubari::domain
