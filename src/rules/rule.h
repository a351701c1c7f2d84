// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/code.h"
#include "domain/offset.h"
#include "domain/segment.h"
#include "domain/words.h"
#include "rules/fact.h"

#include <QDate>

#include <optional>
#include <string>
#include <vector>

/// A rule as data: which facts open a follow-up, between which dates it may be done, what finishes and what ends it.
/// The JSON form and the meaning of every member are in docs/rules.md.
namespace kikubari::rules {

/// A named date with an offset, or the earlier or later of several. A member whose named date is unknown is left out.
struct DateExpression
{
    enum class Kind : std::uint8_t { Term, EarlierOf, LaterOf };
    Kind kind = Kind::Term;
    NamedDate base = NamedDate::Date;
    domain::Offset offset;
    std::vector<DateExpression> members;
    bool operator==(const DateExpression &) const = default;
};

/// What `where` can ask of a fact's record.
enum class Field : std::uint8_t {
    Condition,
    Kind,
    By,
    Purpose,
    Channel,
    Direction,
    Satisfaction,
    VisitIntent,
    Months,
    Season,
    Rule,
    OnTime
};

struct FieldTest
{
    Field field{};
    std::vector<int> values;           ///< positions in the word list, or plain numbers
    std::vector<domain::RuleId> rules; ///< Field::Rule
    bool operator==(const FieldTest &) const = default;
};

/// A kind of fact with conditions on its record.
struct FactPattern
{
    domain::FactKind kind{};
    std::vector<FieldTest> where;
    NamedDate at = NamedDate::Date;     ///< the date of the matched fact that counts
    std::optional<domain::Offset> from; ///< ends_on: counted from this long after (before) the opening fact
    bool operator==(const FactPattern &) const = default;
};

/// only_if / unless: there is (is not) such a fact between two dates, both included; a missing bound is open.
struct Condition
{
    std::vector<FactPattern> anyOf;
    std::optional<DateExpression> from, to;
    bool operator==(const Condition &) const = default;
};

/// One entry of `on`.
struct Opening
{
    FactPattern fact;
    bool whileDormant = false;
    DateExpression earliest, due, latest;
    std::optional<domain::Offset> doneFrom;
    bool operator==(const Opening &) const = default;
};

enum class Roll : std::uint8_t { Within, Forward, Backward, None };
enum class SuspendingState : std::uint8_t { Complaint, Deal, Mourning, Promise };
enum class RuleRole : std::uint8_t { Owner, Manager };
enum class CustomerField : std::uint8_t { Rank, Kind, Store, Staff, Sex };

/// `for`: the customer's field holds one of the values.
struct CustomerTest
{
    CustomerField field{};
    std::vector<std::string> values;
    bool operator==(const CustomerTest &) const = default;
};

struct Rule
{
    domain::RuleId id;
    bool enabled = true;
    Text title, why; ///< why: the window in a few words (2日以内)
    std::vector<Opening> on;
    std::vector<Condition> onlyIf, unless;
    Roll roll = Roll::Within;
    std::vector<FactPattern> doneBy;
    domain::Offset doneFrom;
    std::optional<domain::Offset> expires;
    std::vector<FactPattern> endsOn;
    std::vector<SuspendingState> suspendedWhile;
    bool oneLive = false;
    std::optional<domain::Offset> coolDown;
    RuleRole role = RuleRole::Owner;
    std::vector<domain::Channel> channels;
    int priority = 3; ///< 1 (first) .. 5
    std::string script;
    std::vector<CustomerTest> forWhom;
    std::string forSegment; ///< `for` names this saved filter; whoever knows the filters puts it in forCondition
    std::optional<domain::SegmentCondition> forCondition;
    std::vector<domain::RuleId> replaces;
    QDate since; ///< the day from which this version holds; invalid for a shipped rule
    bool operator==(const Rule &) const = default;

    /// Whether talking or visiting finishes it, so that an attempt counts for it.
    [[nodiscard]] bool finishedByTalk() const;
};

} // namespace kikubari::rules
