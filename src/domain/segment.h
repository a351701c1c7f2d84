// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "domain/customer_records.h"
#include "domain/offset.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Saved filters ("segments"): conditions on a customer put together from fields without code. One description serves
/// the list (store/segment_sql makes SQL of it), the rules (`matches`) and the page that builds it (`segmentFields`).
/// The meaning of every field and operator is in docs/segments.md.
namespace kikubari::domain {

/// Whose field it is. Fields of all groups but Customer belong to one of several records; a Some node holds conditions
/// on the same record, a leaf outside of one asks whether there is such a record.
enum class SegmentGroup : std::uint8_t {
    Customer,
    Car,          ///< bought here, neither disposed of nor cancelled by today
    OtherCar,     ///< bought elsewhere, not disposed of by today
    Contact,      ///< not taken back, up to today
    Service,      ///< workshop entry, up to today
    Circumstance, ///< 実情
};

enum class SegmentType : std::uint8_t {
    Text,   ///< free words, compared folded (japan/fold)
    Code,   ///< a code or the shop's own word, compared exactly
    Digits, ///< postal codes and telephone numbers: only the digits count
    Number,
    Date,
    Word,  ///< one of `words`
    Flag,  ///< yes or no
    Month, ///< 1 to 12, "this", "next"
};

enum class SegmentOperator : std::uint8_t {
    Is,          ///< one of the values; a Flag needs none
    IsNot,       ///< none of the values, or not known
    Contains,    ///< one of the values is in it
    ContainsNot, ///< none of the values is in it
    StartsWith,
    AtLeast,
    AtMost,
    Between, ///< two values, both included; of dates either may be empty
    Ago,     ///< offsets "2y","3y": between 3 and 2 years before today; an empty first is today, an empty last no bound
    Ahead,   ///< offsets "0d","6m": from today to 6 months from now; likewise
    NotFor,  ///< one offset "3m": not after today − 3 months, or never
    Known,
    Empty,
};

enum class SegmentFieldId : std::uint8_t {
    // Customer
    Kind,
    Name,
    Kana,
    Staff,
    Store,
    Rank,
    Sex,
    Age,
    Birthday,
    BirthdayMonth,
    Anniversary,
    Household,
    PostalCode,
    Address,
    Phone,
    Mobile,
    Email,
    Occupation,
    Note,
    FirstMet,
    Refuses,
    Deceased,
    Mourning,
    ComplaintOpen,
    DealOpen,
    Random,
    CarCount,
    OtherCarCount,
    LastContact,
    LastContactStaff,
    LastTalk,
    LastVisit,
    LastMail,
    LastDm,
    LastTransaction,
    LastService,
    LastServiceKind,
    LastSatisfaction,
    LastVisitIntent,
    ReferralsMade,
    // Car
    CarCondition,
    CarMaker,
    CarModel,
    CarUse,
    CarPayment,
    CarOrdered,
    CarRegistered,
    CarDelivered,
    CarFirstRegistered,
    CarInspectionDue,
    CarContractEnds,
    CarInsuranceEnds,
    CarWarrantyEnds,
    // OtherCar
    OtherCarMaker,
    OtherCarModel,
    OtherCarKnown,
    OtherCarDelivered,
    OtherCarInspectionDue,
    // Contact
    ContactOn,
    ContactChannel,
    ContactDirection,
    ContactOutcome,
    ContactPurpose,
    ContactStaff,
    ContactSatisfaction,
    ContactVisitIntent,
    // Service
    ServiceOn,
    ServiceKind,
    // Circumstance
    CircumstanceKind,
    CircumstanceText,
    CircumstanceConfirmed,
};
inline constexpr std::size_t segmentFieldCount = static_cast<std::size_t>(SegmentFieldId::CircumstanceConfirmed) + 1;

struct SegmentWord
{
    std::string_view word;
    const char16_t *ja, *en;

    [[nodiscard]] Text label() const { return {QString::fromUtf16(ja), QString::fromUtf16(en)}; }
};

/// One field that a condition can ask about.
struct SegmentField
{
    SegmentFieldId id{};
    std::string_view name; ///< as JSON spells it: "car.delivered"
    SegmentGroup group{};
    SegmentType type{};
    const char16_t *ja, *en;
    std::span<const SegmentWord> words{}; ///< SegmentType::Word: in the order of the stored values
    bool needsDetails = false;            ///< CustomerRecords::details must have been read

    [[nodiscard]] Text label() const { return {QString::fromUtf16(ja), QString::fromUtf16(en)}; }
};

/// All fields, by SegmentFieldId; those of a group stand together.
[[nodiscard]] std::span<const SegmentField> segmentFields();
[[nodiscard]] const SegmentField &segmentField(SegmentFieldId id);
[[nodiscard]] const SegmentField *segmentFieldNamed(std::string_view name);
/// The operators that a field of this type has, the commonest first.
[[nodiscard]] std::span<const SegmentOperator> segmentOperators(SegmentType type);
/// What a field offers: like its type, but a field that cannot be unknown has no Known and Empty.
[[nodiscard]] std::vector<SegmentOperator> segmentOperators(const SegmentField &field);
/// "が … を含む" as a list shows it: 含む / contains.
[[nodiscard]] Text segmentOperatorLabel(SegmentOperator op, SegmentType type);
[[nodiscard]] Text segmentGroupLabel(SegmentGroup group);
/// JSON spelling of an operator and of a group.
[[nodiscard]] std::string_view segmentOperatorWord(SegmentOperator op);
[[nodiscard]] std::string_view segmentGroupWord(SegmentGroup group);

/// A condition as it is built and written; nothing in it has been checked.
struct SegmentNode
{
    enum class Kind : std::uint8_t {
        All,  ///< every child holds (none: always true)
        Any,  ///< one child holds (none: never)
        None, ///< no child holds
        Some, ///< there is a record of `group` for which all children hold
        Leaf
    };
    Kind kind = Kind::All;
    SegmentGroup group = SegmentGroup::Customer; ///< Some
    std::vector<SegmentNode> children;
    SegmentFieldId field{}; ///< Leaf
    SegmentOperator op = SegmentOperator::Is;
    QStringList values; ///< dates YYYY-MM-DD, offsets "3m", words as JSON spells them
    bool operator==(const SegmentNode &) const = default;

    [[nodiscard]] static SegmentNode leaf(SegmentFieldId field, SegmentOperator op, QStringList values = {});
    [[nodiscard]] static SegmentNode all(std::vector<SegmentNode> children);
    [[nodiscard]] static SegmentNode any(std::vector<SegmentNode> children);
    [[nodiscard]] static SegmentNode none(std::vector<SegmentNode> children);
    [[nodiscard]] static SegmentNode some(SegmentGroup group, std::vector<SegmentNode> children);
};

/// A saved filter.
struct Segment
{
    QString key;            ///< free text, unique; rules and commands name it so
    QString nameJa, nameEn; ///< the person's own words; nameEn may be empty
    SegmentNode where;
    bool operator==(const Segment &) const = default;

    [[nodiscard]] const QString &name(Language language) const;
};

// --- JSON (docs/formats.md) -----------------------------------------------------------------------------------------
/// Reads a condition; `place` begins the place that an error names. Configuration for an unknown field, operator,
/// word, or a value that cannot be.
[[nodiscard]] Result<SegmentNode> segmentNodeFromJson(const QJsonValue &json, const QString &place);
[[nodiscard]] QJsonObject segmentNodeJson(const SegmentNode &node);
[[nodiscard]] Result<Segment> segmentFromJson(const QJsonObject &json, const QString &place);
[[nodiscard]] QJsonObject segmentJson(const Segment &segment);
/// An array of segments (or one); a key twice is an error.
[[nodiscard]] Result<std::vector<Segment>> segmentsFromJson(const QByteArray &json);
[[nodiscard]] QByteArray segmentsJson(std::span<const Segment> segments);

// --- words ----------------------------------------------------------------------------------------------------------
/// The condition as one sentence: お車：納車が2年〜3年前 かつ 車検満了が今日から6か月以内 かつ ….
[[nodiscard]] Text segmentSentence(const SegmentNode &node);

// --- evaluation -----------------------------------------------------------------------------------------------------
/// A leaf whose values have been read.
struct SegmentTest
{
    SegmentFieldId field{};
    SegmentOperator op{};
    std::vector<std::string> texts;    ///< folded, digits only or exact, as the type compares
    std::vector<qint64> numbers;       ///< positions of words; months, 13 = this, 14 = next
    std::optional<Offset> from, to;    ///< Ago, Ahead, NotFor (from)
    std::optional<qint64> least, most; ///< numbers and absolute dates (Julian days)
    bool operator==(const SegmentTest &) const = default;

    /// Whether the answer is the opposite of "it is known and …": IsNot, ContainsNot, NotFor, Empty.
    [[nodiscard]] bool negated() const;
};

/// What a test asks of a number or Julian day on one day: both included.
struct SegmentRange
{
    qint64 least, most;
    [[nodiscard]] bool holds(qint64 value) const { return value >= least && value <= most; }
};
/// The range that a test of a number or date means on `today` (of an age: the range of the birthday). For NotFor it is
/// the range that must not be met.
[[nodiscard]] SegmentRange segmentRange(const SegmentTest &test, QDate today);
/// The months (1..12) that a test of a month means on `today`.
[[nodiscard]] std::vector<int> segmentMonths(const SegmentTest &test, QDate today);
/// The range of `mourning_until` of those who are in mourning on `today` (only its end is recorded; it lasts a year).
[[nodiscard]] SegmentRange segmentMourning(QDate today);
/// The words of `refuses` and of bans that make a customer refuse one of the test's.
[[nodiscard]] std::vector<std::string_view> refusalsCovering(const SegmentTest &test);

/// A checked condition, ready to be evaluated any number of times.
struct SegmentCondition
{
    SegmentNode::Kind kind = SegmentNode::Kind::All;
    SegmentGroup group = SegmentGroup::Customer;
    std::vector<SegmentCondition> children;
    SegmentTest test;
    bool operator==(const SegmentCondition &) const = default;

    /// Whether CustomerRecords::details are needed to evaluate it.
    [[nodiscard]] bool needsDetails() const;
};
/// Checks the condition; Configuration naming the place (`place` and the path below it) for what cannot be.
[[nodiscard]] Result<SegmentCondition> checkSegment(const SegmentNode &node, const QString &place);

/// Whether the customer belongs to it on `today`. Erased and deceased customers are not treated specially. `change`,
/// if given, becomes the earlier of its value and the next day after `today` on which the answer may differ.
[[nodiscard]] bool matches(const SegmentCondition &condition, const CustomerRecords &records, QDate today,
                           QDate *change = nullptr);

} // namespace kikubari::domain
