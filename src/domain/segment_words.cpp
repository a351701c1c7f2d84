// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/segment.h"

#include <algorithm>

/// A condition as a sentence, in the person's words.
namespace kikubari::domain {

using namespace Qt::StringLiterals;
using Kind = SegmentNode::Kind;
using O = SegmentOperator;
using T = SegmentType;

namespace {

Text unitWord(Offset::Unit unit)
{
    switch (unit) {
    case Offset::Unit::Days: return {u"日"_s, u"day"_s};
    case Offset::Unit::Weeks: return {u"週間"_s, u"week"_s};
    case Offset::Unit::Months: return {u"か月"_s, u"month"_s};
    case Offset::Unit::Years: return {u"年"_s, u"year"_s};
    case Offset::Unit::OpenDays: break;
    }
    return {};
}

/// 3か月 / 3 months. A value that is no period is shown as it is.
Text period(const QString &value)
{
    const auto offset = parseOffset(value.toStdString());
    if (!offset)
        return {value, value};
    const Text unit = unitWord(offset->unit);
    const QString number = QString::number(offset->count);
    return {QString(number + unit.ja), QString(number % u' ' % unit.en % (offset->count == 1 ? u""_s : u"s"_s))};
}

/// 2〜3年 / 2–3 years, or both periods in full where their units differ.
Text periods(const QString &first, const QString &second)
{
    const auto from = parseOffset(first.toStdString()), to = parseOffset(second.toStdString());
    const Text last = period(second);
    if (from && to && from->unit == to->unit)
        return {QString::number(from->count) % u"〜"_s % last.ja, QString::number(from->count) % u"–"_s % last.en};
    const Text start = period(first);
    return {start.ja % u"〜"_s % last.ja, start.en % u" – "_s % last.en};
}

bool isNow(const QString &value)
{
    const auto offset = parseOffset(value.toStdString());
    return value.isEmpty() || (offset && offset->count == 0);
}

Text valueWord(const SegmentField &field, const QString &value)
{
    const std::string word = value.toStdString();
    const auto known = std::ranges::find(field.words, word, &SegmentWord::word);
    if (known != field.words.end())
        return known->label();
    if (field.type == T::Month)
        return {QString(value + u"月"_s), QString(u"month "_s + value)};
    if (field.type == T::Text)
        return {QString(u'「' % value % u'」'), QString(u'“' % value % u'”')};
    return {value, value};
}

/// The values with "or" between them.
Text valueWords(const SegmentField &field, const QStringList &values)
{
    Text text;
    for (const QString &value : values) {
        const Text word = valueWord(field, value);
        text.ja += (text.ja.isEmpty() ? u""_s : u"・"_s) + word.ja;
        text.en += (text.en.isEmpty() ? u""_s : u" or "_s) + word.en;
    }
    return text;
}

Text agoSentence(const Text &name, const QString &from, const QString &to)
{
    if (to.isEmpty()) {
        const Text least = period(from);
        return {name.ja % u"が"_s % least.ja % u"以上前"_s, name.en % u" "_s % least.en % u" ago or longer"_s};
    }
    if (isNow(from)) {
        const Text most = period(to);
        return {name.ja % u"がこの"_s % most.ja % u"以内"_s, name.en % u" within the last "_s % most.en};
    }
    const Text both = periods(from, to);
    return {name.ja % u"が"_s % both.ja % u"前"_s, name.en % u" "_s % both.en % u" ago"_s};
}

Text aheadSentence(const Text &name, const QString &from, const QString &to)
{
    if (to.isEmpty()) {
        if (isNow(from))
            return {name.ja % u"が今日以降"_s, name.en % u" from today on"_s};
        const Text least = period(from);
        return {name.ja % u"が"_s % least.ja % u"以上先"_s, name.en % u" in "_s % least.en % u" or later"_s};
    }
    if (isNow(from)) {
        const Text most = period(to);
        return {name.ja % u"がこれから"_s % most.ja % u"以内"_s, name.en % u" within the next "_s % most.en};
    }
    const Text both = periods(from, to);
    return {name.ja % u"が"_s % both.ja % u"先"_s, name.en % u" in "_s % both.en};
}

Text betweenSentence(const Text &name, const QString &from, const QString &to)
{
    if (from.isEmpty())
        return {name.ja % u"が"_s % to % u"まで"_s, name.en % u" up to "_s % to};
    if (to.isEmpty())
        return {name.ja % u"が"_s % from % u"から"_s, name.en % u" from "_s % from % u" on"_s};
    return {name.ja % u"が"_s % from % u"〜"_s % to, name.en % u" "_s % from % u" to "_s % to};
}

Text isSentence(const SegmentField &field, const SegmentNode &leaf)
{
    const Text name = field.label();
    const bool yes = leaf.op == O::Is;
    if (field.type == T::Flag)
        return {QString(name.ja + (yes ? u"である"_s : u"でない"_s)), QString((yes ? u""_s : u"not "_s) + name.en)};
    const Text values = valueWords(field, leaf.values);
    if (field.id == SegmentFieldId::Refuses)
        return {QString(values.ja + (yes ? u"のお断りあり"_s : u"のお断りなし"_s)),
                QString((yes ? u"refuses "_s : u"does not refuse "_s) + values.en)};
    return {name.ja % u"が"_s % values.ja % (yes ? u""_s : u"以外"_s),
            name.en % (yes ? u" is "_s : u" is not "_s) % values.en};
}

Text leafSentence(const SegmentNode &leaf)
{
    const SegmentField &field = segmentField(leaf.field);
    const Text name = field.label();
    const QString first = leaf.values.value(0), second = leaf.values.value(1);
    const Text values = valueWords(field, leaf.values);
    switch (leaf.op) {
    case O::Is:
    case O::IsNot: return isSentence(field, leaf);
    case O::Contains: return {name.ja % u"に"_s % values.ja % u"を含む"_s, name.en % u" contains "_s % values.en};
    case O::ContainsNot:
        return {name.ja % u"に"_s % values.ja % u"を含まない"_s, name.en % u" does not contain "_s % values.en};
    case O::StartsWith:
        return {name.ja % u"が"_s % values.ja % u"で始まる"_s, name.en % u" begins with "_s % values.en};
    case O::AtLeast: return {name.ja % u"が"_s % first % u"以上"_s, name.en % u" at least "_s % first};
    case O::AtMost: return {name.ja % u"が"_s % first % u"以下"_s, name.en % u" at most "_s % first};
    case O::Between: return betweenSentence(name, first, second);
    case O::Ago: return agoSentence(name, first, second);
    case O::Ahead: return aheadSentence(name, first, second);
    case O::NotFor: {
        const Text least = period(first);
        return {name.ja % u"から"_s % least.ja % u"以上（一度もない方も）"_s,
                u"no "_s % name.en % u" for "_s % least.en};
    }
    case O::Known: return {QString(name.ja + u"が分かっている"_s), QString(name.en + u" is known"_s)};
    case O::Empty: return {QString(name.ja + u"がない"_s), QString(u"no "_s + name.en)};
    }
    return {};
}

Text sentence(const SegmentNode &node, bool inner);

Text joined(const std::vector<SegmentNode> &children, const Text &between)
{
    Text text;
    for (const SegmentNode &child : children) {
        const Text one = sentence(child, true);
        text.ja += (text.ja.isEmpty() ? u""_s : between.ja) + one.ja;
        text.en += (text.en.isEmpty() ? u""_s : between.en) + one.en;
    }
    return text;
}

/// `inner`: it stands among others, so that a list of several needs brackets.
Text sentence(const SegmentNode &node, bool inner)
{
    const Text andWord{u" かつ "_s, u" and "_s}, orWord{u" または "_s, u" or "_s};
    switch (node.kind) {
    case Kind::Leaf: {
        const SegmentGroup group = segmentField(node.field).group;
        const Text text = leafSentence(node);
        if (group == SegmentGroup::Customer)
            return text;
        const Text of = segmentGroupLabel(group); // outside of a group of its own: some car, some contact
        return {of.ja % u"の"_s % text.ja, of.en % u": "_s % text.en};
    }
    case Kind::Some: {
        std::vector<SegmentNode> children = node.children;
        Text text;
        const Text of = segmentGroupLabel(node.group);
        for (const SegmentNode &child : children) {
            const Text one = child.kind == Kind::Leaf ? leafSentence(child) : sentence(child, true);
            text.ja += (text.ja.isEmpty() ? u""_s : andWord.ja) + one.ja;
            text.en += (text.en.isEmpty() ? u""_s : andWord.en) + one.en;
        }
        if (children.empty())
            return {QString(of.ja + u"がある"_s), QString(u"has a "_s + of.en)};
        return {of.ja % u"（"_s % text.ja % u"）"_s, of.en % u" ("_s % text.en % u")"_s};
    }
    case Kind::All:
        if (node.children.empty())
            return {u"すべてのお客様"_s, u"every customer"_s};
        break;
    case Kind::Any:
        if (node.children.empty())
            return {u"該当なし"_s, u"nobody"_s};
        break;
    case Kind::None: {
        if (node.children.empty())
            return {u"すべてのお客様"_s, u"every customer"_s};
        const Text text = joined(node.children, orWord);
        return {QString(u"（"_s % text.ja % u"）でない"_s), QString(u"not ("_s % text.en % u")"_s)};
    }
    }
    const Text text = joined(node.children, node.kind == Kind::All ? andWord : orWord);
    if (!inner || node.children.size() == 1)
        return text;
    return {QString(u"（"_s % text.ja % u"）"_s), QString(u"("_s % text.en % u")"_s)};
}

} // namespace

Text segmentSentence(const SegmentNode &node)
{
    return sentence(node, false);
}

} // namespace kikubari::domain
