// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "japan/date_input.h"
#include "operations/context.h"
#include "operations/import_folder.h"
#include "operations/shop_import/shop_fields.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

/// Reading a list as a shop has it (CSV, TSV, Excel, vCard) into the store: its columns are recognised by heading and
/// by content, shown, corrected, remembered; what would happen is counted before anything is written; then one
/// transaction takes it in, and undoLastImport (operations/import_undo.h) takes it back. See docs/import.md.
namespace kikubari::store {
class Store;
}

namespace kikubari::operations {

/// A column and what it is taken for.
struct ColumnMapping
{
    int column = 0;      ///< its place in the file, from 0
    QString heading;     ///< as the file has it; of two heading rows "車両情報／車名"; empty: it has none
    QStringList samples; ///< the first few different values
    ShopField field = ShopField::Ignore;
    int number = 1;     ///< which car of the row it belongs to (車名2: 2)
    int confidence = 0; ///< 0 to 100; 100 = chosen by a person or by a profile
    Text why;           ///< 見出し「納車日」 / the heading; 値が電話番号 / the values
};

/// How dates are to be read where the file leaves it open.
struct ShopDates
{
    std::optional<japan::TwoDigitYear> twoDigits; ///< nothing = found out from the file
    bool operator==(const ShopDates &) const = default;
};

/// A customer of the file who is already in the store.
enum class ShopDoubles {
    Update, ///< his record takes over what the file says
    Skip,   ///< he stays as he is, and so do his cars
    Add,    ///< he is added once more
};

/// A salesperson whom the store does not know.
enum class ShopStaff {
    Make,  ///< he is added to the staff
    Empty, ///< the customer has no salesperson
    Reject ///< the row is rejected
};

/// Where what is, as a person corrected it: a column by place, or by heading (then of every column that has it).
struct ColumnChoice
{
    int column = -1;
    QString heading;
    ShopField field = ShopField::Ignore;
    int number = 1;
};

/// What to read and how; what is not said is found out.
struct ShopImportOptions
{
    QString path;
    std::optional<QString> sheet, encoding; ///< as in exchange/table_file.h
    std::optional<QChar> delimiter;
    std::optional<qint64> headerLine; ///< line of the last heading row; 0 = the file has none
    std::vector<ColumnChoice> columns;
    ShopDates dates;
    ShopDoubles doubles = ShopDoubles::Update;
    ShopStaff unknownStaff = ShopStaff::Make;
    QMap<QString, QString> staff; ///< a name in the file → a code of the store; "" = nobody
    QDate cutOff;    ///< what was to be done by a day before it does not flood the list: one-offs are waived
                     ///< (before_start), cycles hidden until a day of the next 60; invalid = none
    QString profile; ///< the name to use; with `saveProfile` also to save the mapping under
    bool saveProfile = false;
    bool useProfiles = true;                ///< a saved profile is used by itself where its headings fit
    QString rejects;                        ///< where the rejected rows go; empty = nowhere
    Language language = Language::Japanese; ///< of the reasons in the table of rejected rows
    QString operation;                      ///< UUID made by the caller; empty = made here
};

/// What a file turned out to be, and what its columns are taken for.
struct ShopFilePlan
{
    QString path;
    Text kind; ///< CSV（CP932、コンマ区切り） / CSV (CP932, commas)
    QString encoding, sheet;
    QStringList sheets;
    QChar delimiter;
    QStringList title;     ///< what stands above the headings
    qint64 headerLine = 0; ///< line of the last heading row; 0 = none
    int headerRows = 0;
    qint64 rows = 0; ///< rows below the headings; counted only where the file was read to its end
    std::vector<ColumnMapping> columns;
    QString profile; ///< the saved profile that was used; empty = none
    japan::TwoDigitYear twoDigits = japan::TwoDigitYear::Refuse;
    std::vector<Text> remarks; ///< what a person should know before going on: no name column, two columns for one field

    /// The column with this field and number; nullptr if there is none.
    [[nodiscard]] const ColumnMapping *find(ShopField field, int number = 1) const;
    /// Whether there is anything that could be a customer's name.
    [[nodiscard]] bool hasName() const;
    [[nodiscard]] QJsonObject json(Language language) const;
};

/// How many records of a kind an import adds, changes, finds as they are, or finds twice.
struct ShopCounts
{
    qint64 added = 0, updated = 0, unchanged = 0;
    bool operator==(const ShopCounts &) const = default;
};

struct ShopTotals
{
    qint64 rows = 0;       ///< rows that hold data
    qint64 taken = 0;      ///< of them went in
    qint64 rejected = 0;   ///< of them did not
    qint64 doubled = 0;    ///< of them name a customer of an earlier row, or (with ShopDoubles::Skip) of the store
    qint64 passedOver = 0; ///< total lines, headings repeated in the middle, lines of print-outs
    ShopCounts customers, cars, otherCars, contacts, services, others, staff;
    qint64 opened = 0;    ///< follow-ups that are live afterwards and were not before
    qint64 openedNow = 0; ///< of them those that are to be done by today
    qint64 putOff = 0;    ///< of `opened` the old cycles that the cut-off date spread over the days to come
    qint64 waived = 0;    ///< waived because they ended before the cut-off date
    bool operator==(const ShopTotals &) const = default;
    [[nodiscard]] QJsonObject json() const;
};

/// Why a row does not go in, or what is odd in it.
struct ShopReject
{
    qint64 line = 0;
    QString column; ///< heading; empty = the whole row
    QString value;
    QString reason; ///< a word that programs can rely on: no_name, no_such_day, bad_phone …
    Text text;      ///< what is wrong and what to do
};

/// A row of the file and what would become of it.
struct ShopPreviewRow
{
    enum class State { Added, Updated, Unchanged, Doubled, Skipped, Rejected, PassedOver };

    qint64 line = 0;
    QStringList raw;       ///< its cells as they are, one for each column of the plan
    QStringList converted; ///< what each becomes; empty where nothing is taken
    State state{};
    QString customer; ///< code
    Text text;        ///< why it is rejected or passed over; whose double it is
};

struct ShopPreview
{
    ShopFilePlan plan;
    std::vector<ShopPreviewRow> rows; ///< the first ones, and the first rejected ones
    ShopTotals totals;
    std::vector<ShopReject> rejects; ///< the first 1,000
    std::vector<ImportFinding> findings;
    QStringList unknownStaff; ///< names that the store does not know
    [[nodiscard]] QJsonObject json(Language language) const;
};

struct ShopImportResult
{
    QString operation; ///< UUID; empty where nothing was to be changed
    ShopTotals totals;
    std::vector<ShopReject> rejects; ///< the first 1,000
    std::vector<ImportFinding> findings;
    QString rejectsFile; ///< what was written; empty = nothing was rejected
    QString profile;     ///< saved under this name; empty = none
    /// Status of the command line: 1 where there are rejected rows or findings.
    [[nodiscard]] int status() const;
    [[nodiscard]] QJsonObject json(Language language) const;
};

/// Looks at the beginning of the file (up to 2,000 rows): encoding, headings, columns. `store` may be null: then there
/// are no profiles. Unreadable where it is no table.
[[nodiscard]] Result<ShopFilePlan> inspectShopFile(store::Store *store, const Context &context,
                                                   const ShopImportOptions &options);

/// Reads the whole file and tells exactly what runShopImport would do; changes nothing. `rows` = how many rows to show.
[[nodiscard]] Result<ShopPreview> previewShopImport(store::Store &store, const Context &context,
                                                    const ShopImportOptions &options, const Progress &progress = {},
                                                    int rows = 50);

/// Takes the file in: one transaction of kind "import". Cancelling changes nothing.
[[nodiscard]] Result<ShopImportResult> runShopImport(store::Store &store, const Context &context,
                                                     const ShopImportOptions &options, const Progress &progress = {});

/// The names of the saved mappings.
[[nodiscard]] Result<QStringList> shopProfiles(store::Store &store);
/// Saves the mapping of `plan` under a name, replacing one of that name.
[[nodiscard]] Result<void> saveShopProfile(store::Store &store, const Context &context, const QString &name,
                                           const ShopFilePlan &plan);
[[nodiscard]] Result<void> removeShopProfile(store::Store &store, const Context &context, const QString &name);

} // namespace kikubari::operations
