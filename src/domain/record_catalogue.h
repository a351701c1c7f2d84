// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// Every kind of record of the store folder described as data: its file, its table, its columns, keys, words and
/// references. Import, export, hashing, history and rejects all work from this one description, so a new file is a new
/// entry here (and a table in a migration).
namespace kikubari::domain {

/// The kinds in the order in which their files are read and written (docs/formats.md).
enum class RecordKind : std::uint8_t {
    Staff,
    Customer,
    Ban,
    Consent,
    Owner,
    Absence,
    HouseholdMember,
    Address,
    Phone,
    Circumstance,
    KeyPerson,
    Purchase,
    OtherCar,
    Service,
    Contact,
    Promise,
    Complaint,
    Referral,
    Gift,
    Deal,
    Review,
    FollowUpHistory,
    FirstDay,
    Decision,
    Segment, ///< saved filters; their file is JSON
    Campaign,
    Piece,
    Enclosure,
    PrintJob
};
inline constexpr std::size_t recordKindCount = 29;

enum class ColumnType : std::uint8_t {
    Text,        ///< free words, kept as they are
    Date,        ///< a real day YYYY-MM-DD; stored as its Julian day
    Integer,     ///< a whole number between `least` and `most`
    Word,        ///< one of `words`; stored as its position there, which is the value of its enumeration
    WordSet,     ///< any of `words`, blank-separated; stored as text, single blanks
    CustomerRef, ///< code of a customer that must exist; stored as his id
    StaffRef,    ///< code of a member of staff, who must exist if given; stored as his id
    CodeRef,     ///< code of a record of kind `target` that must exist if given; stored as the code
    LooseRef,    ///< code of a record of kind `target`, resolved after the last row; an unknown one is kept empty
};

struct Column
{
    std::string_view name;
    ColumnType type = ColumnType::Text;
    bool key = false;
    bool optional = false;                     ///< CustomerRef only: may be empty
    bool past = false;                         ///< a date that tells of something that happened: odd in the future
    std::span<const std::string_view> words{}; ///< Word, WordSet
    RecordKind target = RecordKind::Customer;  ///< CodeRef, LooseRef
    int least = 0, most = 0;                   ///< Integer
};

/// To whom a record belongs; records of a customer are stored together, in the order of customers.
enum class Belongs : std::uint8_t {
    Nobody,     ///< staff, customers, absences
    Customer,   ///< `ownerColumn` names the customer
    ViaContact, ///< `ownerColumn` names a contact, whose customer it is
};

struct RecordDescription
{
    RecordKind kind{};
    std::string_view file;  ///< file name in the store folder
    std::string_view table; ///< table of the database
    Belongs belongs = Belongs::Nobody;
    int ownerColumn = -1;
    std::span<const Column> columns; ///< in the order of docs/formats.md

    /// Position of the column of this name, or -1.
    [[nodiscard]] int indexOf(std::string_view name) const;
    /// True for the CSV files; the others (segments.json) have readers and writers of their own.
    [[nodiscard]] bool isTable() const { return file.ends_with(".csv"); }
    /// True where the key is the one column `code`.
    [[nodiscard]] bool keyIsCode() const { return columns.front().key && columns.front().name == "code"; }
};

/// All kinds, in the order of RecordKind.
[[nodiscard]] std::span<const RecordDescription> recordCatalogue();
[[nodiscard]] const RecordDescription &describe(RecordKind kind);
/// The kind whose file has this name.
[[nodiscard]] std::optional<RecordKind> recordKindOfFile(std::string_view file);
/// The kind whose table has this name.
[[nodiscard]] std::optional<RecordKind> recordKindOfTable(std::string_view table);

/// The words of `refuses`, also the channels of a ban.
[[nodiscard]] std::span<const std::string_view> refusalWords();

} // namespace kikubari::domain
