// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/segment.h"

#include "domain/record_catalogue.h"
#include "japan/fold.h"

#include <algorithm>
#include <limits>

/// Reads the values of conditions, and what they mean on a day.
namespace kikubari::domain {

using namespace Qt::StringLiterals;
using Kind = SegmentNode::Kind;
using O = SegmentOperator;
using T = SegmentType;

namespace {

constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr qint64 highest = std::numeric_limits<qint64>::max();
// Small enough for a query to hold (an expression of SQLite is at most 1,000 levels deep).
constexpr int mostValues = 1000, mostParts = 50, mostNodes = 300;
constexpr int thisMonth = 13, nextMonth = 14;

/// Reads one leaf's values and remembers the first thing that is wrong.
class LeafReader
{
public:
    LeafReader(const SegmentNode &node, QString place)
        : m_node(node),
          m_field(segmentField(node.field)),
          m_place(std::move(place))
    {
        m_test.field = node.field;
        m_test.op = node.op;
    }

    Result<SegmentTest> read()
    {
        const auto operators = segmentOperators(m_field);
        if (std::ranges::find(operators, m_node.op) == operators.end())
            fail(u".op"_s, u"「%1」には使えない比べ方です"_s.arg(m_field.label().ja),
                 u"the field \"%1\" cannot be compared so"_s.arg(m_field.label().en));
        else
            values();
        if (m_error)
            return tl::unexpected(*m_error);
        return std::move(m_test);
    }

private:
    void fail(const QString &below, const QString &ja, const QString &en)
    {
        if (!m_error)
            m_error = Error{ErrorKind::Configuration,
                            Text{u"絞り込みの %1：%2。"_s.arg(QString(m_place + below), ja),
                                 u"Segment, at %1: %2."_s.arg(QString(m_place + below), en)},
                            {}};
    }
    void failValue(qsizetype i, const QString &ja, const QString &en)
    {
        const QString value = i < m_node.values.size() ? m_node.values[i] : QString();
        fail(u".values[%1]"_s.arg(i), ja.arg(value), en.arg(value));
    }

    bool count(qsizetype least, qsizetype most)
    {
        const qsizetype given = m_node.values.size();
        if (given >= least && given <= most)
            return true;
        if (most == least)
            fail(u".values"_s, u"値は %1 個です"_s.arg(least), u"it takes %1 value(s)"_s.arg(least));
        else
            fail(u".values"_s, u"値は %1〜%2 個です"_s.arg(least).arg(most),
                 u"it takes %1 to %2 values"_s.arg(least).arg(most));
        return false;
    }

    void values()
    {
        switch (m_node.op) {
        case O::Known:
        case O::Empty: count(0, 0); return;
        case O::AtLeast:
        case O::AtMost:
        case O::Between: bounds(); return;
        case O::Ago:
        case O::Ahead: span(); return;
        case O::NotFor:
            if (count(1, 1))
                m_test.from = offset(0);
            return;
        case O::Is:
        case O::IsNot:
        case O::Contains:
        case O::ContainsNot:
        case O::StartsWith: list(); return;
        }
    }

    void list()
    {
        if (m_field.type == T::Flag) {
            count(0, 0);
            return;
        }
        const bool parts = m_node.op != O::Is && m_node.op != O::IsNot;
        if (!count(1, parts ? mostParts : mostValues))
            return;
        for (qsizetype i = 0; i < m_node.values.size(); ++i) {
            switch (m_field.type) {
            case T::Text: text(i, japan::fold(m_node.values[i])); break;
            case T::Digits: text(i, japan::phoneDigits(m_node.values[i])); break;
            case T::Code: text(i, m_node.values[i].trimmed()); break;
            case T::Number: m_test.numbers.push_back(number(i)); break;
            case T::Month: month(i); break;
            case T::Word: word(i); break;
            case T::Date:
            case T::Flag: break;
            }
        }
    }

    void text(qsizetype i, const QString &compared)
    {
        if (compared.isEmpty())
            failValue(i, u"「%1」では探せません"_s, u"\"%1\" cannot be looked for"_s);
        m_test.texts.push_back(compared.toStdString());
    }

    qint64 number(qsizetype i)
    {
        bool isNumber = false;
        const qint64 value = m_node.values[i].trimmed().toLongLong(&isNumber);
        constexpr qint64 most = 1'000'000'000;
        if (!isNumber || value < -most || value > most)
            failValue(i, u"「%1」は整数ではありません"_s, u"\"%1\" is no whole number"_s);
        return value;
    }

    void month(qsizetype i)
    {
        const QString &value = m_node.values[i];
        const qint64 position = value == u"this" ? thisMonth : value == u"next" ? nextMonth : number(i);
        const bool plain = position >= 1 && position <= 12;
        if (!plain && value != u"this" && value != u"next")
            failValue(i, u"「%1」は月ではありません（1〜12、this、next）"_s,
                      u"\"%1\" is no month (1 to 12, this, next)"_s);
        m_test.numbers.push_back(position);
    }

    void word(qsizetype i)
    {
        const std::string value = m_node.values[i].toStdString();
        const auto found = std::ranges::find(m_field.words, value, &SegmentWord::word);
        if (found == m_field.words.end())
            failValue(i, u"「%1」という語はありません"_s, u"there is no word \"%1\""_s);
        else
            m_test.numbers.push_back(found - m_field.words.begin());
    }

    void bounds()
    {
        const bool both = m_node.op == O::Between;
        if (!count(both ? 2 : 1, both ? 2 : 1))
            return;
        if (m_node.op != O::AtMost)
            m_test.least = bound(0);
        if (m_node.op != O::AtLeast)
            m_test.most = bound(both ? 1 : 0);
        if (m_error)
            return;
        if (both && !m_test.least && !m_test.most)
            fail(u".values"_s, u"どちらかの端を入れてください"_s, u"give one end at least"_s);
        else if (m_test.least && m_test.most && *m_test.least > *m_test.most)
            fail(u".values"_s, u"始まりが終わりより後です"_s, u"the first lies after the second"_s);
    }

    std::optional<qint64> bound(qsizetype i)
    {
        const QString &value = m_node.values[i];
        if (m_field.type == T::Number) {
            const qint64 read = number(i);
            if (m_field.id == SegmentFieldId::Age && (read < 0 || read > 200))
                failValue(i, u"「%1」歳は使えません"_s, u"\"%1\" is no age"_s);
            return read;
        }
        if (value.isEmpty())
            return std::nullopt;
        const QDate day = parseIsoDate(value.toStdString());
        if (!day.isValid())
            failValue(i, u"「%1」は日付ではありません（YYYY-MM-DD）"_s, u"\"%1\" is no date (YYYY-MM-DD)"_s);
        return day.toJulianDay();
    }

    std::optional<Offset> offset(qsizetype i)
    {
        const auto read = parseOffset(m_node.values[i].toStdString());
        const bool usable = read && read->count >= 0 && read->unit != Offset::Unit::OpenDays
            && addCalendar(QDate(2000, 1, 1), *read).year() <= 2200;
        if (usable)
            return read;
        failValue(i, u"「%1」は期間ではありません（例：3m、2y、10d）"_s,
                  u"\"%1\" is no period (such as 3m, 2y, 10d)"_s);
        return std::nullopt;
    }

    void span()
    {
        if (!count(1, 2))
            return;
        if (!m_node.values[0].isEmpty())
            m_test.from = offset(0);
        if (m_node.values.size() > 1 && !m_node.values[1].isEmpty())
            m_test.to = offset(1);
        if (m_error)
            return;
        const QDate any(2001, 1, 1);
        if (!m_test.from && !m_test.to)
            fail(u".values"_s, u"どちらかの期間を入れてください"_s, u"give one period at least"_s);
        else if (m_test.from && m_test.to && addCalendar(any, *m_test.from) > addCalendar(any, *m_test.to))
            fail(u".values"_s, u"短いほうを先に書いてください"_s, u"write the shorter one first"_s);
    }

    const SegmentNode &m_node;
    const SegmentField &m_field;
    QString m_place;
    SegmentTest m_test;
    std::optional<Error> m_error;
};

tl::unexpected<Error> misplaced(const QString &place, SegmentGroup inner, SegmentGroup outer)
{
    const Text in = segmentGroupLabel(inner), of = segmentGroupLabel(outer);
    return failure(
        ErrorKind::Configuration,
        u"絞り込みの %1：「%2」の条件の中に「%3」の条件は置けません。外に出してください。"_s.arg(place, of.ja, in.ja),
        u"Segment, at %1: a condition on a %3 cannot stand within one on a %2. Put it outside."_s.arg(place, of.en,
                                                                                                      in.en));
}

/// As JSON spells the member that holds its children.
QString wordOf(const SegmentNode &node)
{
    switch (node.kind) {
    case Kind::All: return u"all"_s;
    case Kind::Any: return u"any"_s;
    case Kind::None: return u"none"_s;
    case Kind::Some:
    case Kind::Leaf: break;
    }
    const std::string_view word = segmentGroupWord(node.group);
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

Result<SegmentCondition> checkNode(const SegmentNode &node, const QString &place, SegmentGroup within)
{
    SegmentCondition condition;
    condition.kind = node.kind;
    if (node.kind == Kind::Leaf) {
        const SegmentGroup group = segmentField(node.field).group;
        if (within != SegmentGroup::Customer && group != within)
            return misplaced(place, group, within);
        auto test = LeafReader(node, place).read();
        if (!test)
            return tl::unexpected(test.error());
        condition.group = group;
        condition.test = *std::move(test);
        if (group == within)
            return condition;
        SegmentCondition some;
        some.kind = Kind::Some;
        some.group = group;
        some.children.push_back(std::move(condition));
        return some;
    }
    condition.group = node.kind == Kind::Some ? node.group : within;
    if (node.kind == Kind::Some && (within != SegmentGroup::Customer || node.group == SegmentGroup::Customer))
        return misplaced(place, node.group, within);
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const QString where = place % u'.' % wordOf(node) % u'[' % QString::number(i) % u']';
        auto child = checkNode(node.children[i], where, condition.group);
        if (!child)
            return child;
        condition.children.push_back(*std::move(child));
    }
    return condition;
}

std::size_t nodesIn(const SegmentNode &node)
{
    std::size_t count = 1;
    for (const SegmentNode &child : node.children)
        count += nodesIn(child);
    return count;
}

QDate minus(QDate day, Offset offset)
{
    offset.count = -offset.count;
    return addCalendar(day, offset);
}

/// The latest birthday of those who have had their birthday number `age` by `today` (29 Feb is kept on 28 Feb).
QDate latestBirthday(qint64 age, QDate today)
{
    const int years = static_cast<int>(age);
    const QDate day = today.addYears(-years);
    const QDate next = day.addDays(1);
    return next.addYears(years) <= today ? next : day;
}

SegmentRange birthdays(const SegmentTest &test, QDate today)
{
    SegmentRange range{lowest, today.toJulianDay()};
    if (test.least)
        range.most = std::min(range.most, latestBirthday(*test.least, today).toJulianDay());
    if (test.most)
        range.least = latestBirthday(*test.most + 1, today).toJulianDay() + 1;
    return range;
}

} // namespace

bool SegmentTest::negated() const
{
    return op == O::IsNot || op == O::ContainsNot || op == O::NotFor || op == O::Empty;
}

SegmentRange segmentRange(const SegmentTest &test, QDate today)
{
    switch (test.op) {
    case O::Ago:
        return {test.to ? minus(today, *test.to).toJulianDay() : lowest,
                (test.from ? minus(today, *test.from) : today).toJulianDay()};
    case O::Ahead:
        return {(test.from ? addCalendar(today, *test.from) : today).toJulianDay(),
                test.to ? addCalendar(today, *test.to).toJulianDay() : highest};
    case O::NotFor: return {(test.from ? minus(today, *test.from) : today).toJulianDay() + 1, highest};
    default: break;
    }
    if (test.field == SegmentFieldId::Age)
        return birthdays(test, today);
    return {test.least.value_or(lowest), test.most.value_or(highest)};
}

SegmentRange segmentMourning(QDate today)
{
    QDate last = today.addYears(1);
    if (last.addDays(1).addYears(-1) <= today)
        last = last.addDays(1);
    return {today.toJulianDay(), last.toJulianDay()};
}

std::vector<int> segmentMonths(const SegmentTest &test, QDate today)
{
    std::vector<int> months;
    for (const qint64 number : test.numbers)
        months.push_back(number == thisMonth       ? today.month()
                             : number == nextMonth ? today.month() % 12 + 1
                                                   : static_cast<int>(number));
    return months;
}

std::vector<std::string_view> refusalsCovering(const SegmentTest &test)
{
    std::vector<std::string_view> covering{"all"};
    for (const qint64 number : test.numbers) {
        const std::string_view word = refusalWords()[static_cast<std::size_t>(number)];
        covering.push_back(word);
        if (word == "dm")
            covering.push_back("mail"); // mail means DM, letter and card
    }
    std::ranges::sort(covering);
    covering.erase(std::unique(covering.begin(), covering.end()), covering.end());
    return covering;
}

bool SegmentCondition::needsDetails() const
{
    if (kind == Kind::Leaf)
        return segmentField(test.field).needsDetails;
    // Which cars are ours still depends on `cancelled_on`, which only the details have.
    if (kind == Kind::Some && (group == SegmentGroup::Car || group == SegmentGroup::Circumstance))
        return true;
    return std::ranges::any_of(children, &SegmentCondition::needsDetails);
}

Result<SegmentCondition> checkSegment(const SegmentNode &node, const QString &place)
{
    if (nodesIn(node) > mostNodes)
        return failure(ErrorKind::Configuration,
                       u"絞り込みの %1：条件が多すぎます（%2個まで）。"_s.arg(place).arg(mostNodes),
                       u"Segment, at %1: there are too many conditions (%2 at most)."_s.arg(place).arg(mostNodes));
    return checkNode(node, place, SegmentGroup::Customer);
}

} // namespace kikubari::domain
