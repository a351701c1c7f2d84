// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "domain/code.h"
#include "domain/customer_records.h"
#include "domain/staff.h"
#include "domain/store_calendar.h"
#include "store/follow_up_row.h"
#include "store/record.h"
#include "store/transaction.h"

#include <QJsonArray>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

struct sqlite3;

namespace kikubari::store {

class CustomerReader;
class Database;

/// How opening went; failures are Missing, Damaged, Busy, Newer (unreadable) or Failed.
enum class OpenOutcome {
    Created,  ///< there was none, now there is
    Current,  ///< of this program's schema
    Upgraded, ///< of an older schema, brought up to date
    ReadOnly, ///< readable, but this user or place cannot write
    Newer,    ///< written by a newer program: opened for reading only
};
enum class OpenMode { ReadWrite, ReadOnly };

enum class PutOutcome { Added, Updated, Unchanged };

/// Which customers to stream.
struct Selection
{
    enum class What { All, Ids, ReplanOnOrBefore } what = What::All;
    std::vector<RowId> ids{}; ///< What::Ids
    QDate day{};              ///< What::ReplanOnOrBefore
};

/// One follow-up's address.
struct FollowUpKey
{
    domain::RuleId rule;
    domain::CustomerCode customer;
    domain::FactKind fact{};
    std::string record;
};

/// The dealership's records in one database file. One object per thread; nothing here asks the clock. Reads wait for
/// another program's writing until `setReadPatience` is over; writers get Busy after five seconds.
class Store
{
public:
    /// Makes a new store; Conflict if there is already a file.
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString &path);
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, OpenMode mode = OpenMode::ReadWrite);
    ~Store();

    [[nodiscard]] OpenOutcome outcome() const { return m_outcome; }
    [[nodiscard]] bool writable() const;
    [[nodiscard]] QString path() const;
    /// How long reads wait for another writer (default 60 s); `waiting`, if given, is called about ten times a second
    /// meanwhile and stops the waiting by answering false (the read then fails with Busy).
    void setReadPatience(int milliseconds, std::function<bool()> waiting = {});

    // --- operations --------------------------------------------------------------------------------------------------
    /// Starts the one write transaction of an operation; Busy after five seconds, Conflict for a UUID already used.
    [[nodiscard]] Result<Transaction> begin(const OperationStart &start);
    [[nodiscard]] Result<std::optional<Operation>> operationByUuid(const QString &uuid);
    /// The actor's last operation that can be undone: not undone yet, no "undo" itself, and neither a "plan" nor an
    /// "import" (of which only the old values of updated records are kept).
    [[nodiscard]] Result<std::optional<Operation>> lastOperationOf(const domain::StaffCode &actor);
    /// The actor's last "undo" that nothing of his followed, for redo.
    [[nodiscard]] Result<std::optional<Operation>> lastUndoOf(const domain::StaffCode &actor);
    /// The newest operations first.
    [[nodiscard]] Result<std::vector<Operation>> operations(int limit);
    /// What an operation changed, in the order in which it did.
    [[nodiscard]] Result<std::vector<RecordChange>> recordHistory(qint64 operation);
    /// Every earlier state of one record, the newest first.
    [[nodiscard]] Result<std::vector<RecordChange>> historyOf(domain::RecordKind kind, const QStringList &key);
    /// Takes back what an operation did, inside `transaction`: added records are voided, changed ones get their old
    /// values. Conflict, naming the later operation, when one of its records was changed since. Gives the customers
    /// concerned, who are to be planned again, and marks the operation as undone.
    [[nodiscard]] Result<std::vector<RowId>> revert(Transaction &transaction, qint64 operation);
    /// Walks the chain of the audit log; the number of entries, or Damaged naming the first that does not fit.
    [[nodiscard]] Result<qint64> checkAuditLog();
    /// Looks through the whole database file and its references; Damaged where something does not fit.
    [[nodiscard]] Result<void> checkFile();

    // --- records -----------------------------------------------------------------------------------------------------
    [[nodiscard]] Result<std::optional<Record>> record(domain::RecordKind kind, const QStringList &key);
    [[nodiscard]] Result<std::optional<Record>> record(domain::RecordKind kind, const QString &key);
    /// A customer's records of a kind that are not voided, in the order in which they were added.
    [[nodiscard]] Result<std::vector<Record>> records(domain::RecordKind kind, RowId customer);
    /// All records of a kind with this value in a column (a scan unless the column is indexed).
    [[nodiscard]] Result<std::vector<Record>> recordsWhere(domain::RecordKind kind, std::string_view column,
                                                           const QString &value, int limit = 1000);
    /// Adds the record or changes the stored one of the same key; the values are checked as an import would.
    [[nodiscard]] Result<PutOutcome> put(Transaction &transaction, const Record &record);
    /// Takes a record back with a reason; it stays in the database. For contacts also set `voided_on` by put().
    [[nodiscard]] Result<void> voidRecord(Transaction &transaction, domain::RecordKind kind, const QStringList &key,
                                          const QString &reason);
    /// A code that no record of the kind has yet: letter, dash, nine digits.
    [[nodiscard]] Result<QString> newCode(domain::RecordKind kind, const QString &letter);
    [[nodiscard]] Result<qint64> count(domain::RecordKind kind);
    /// The customer whom a record belongs to (a customer: himself); nothing for staff, absences or an unknown key.
    [[nodiscard]] Result<std::optional<RowId>> customerOf(domain::RecordKind kind, const QStringList &key);

    // --- customers ---------------------------------------------------------------------------------------------------
    [[nodiscard]] Result<std::optional<RowId>> customerId(const domain::CustomerCode &code);
    [[nodiscard]] Result<std::optional<domain::CustomerCode>> customerCode(RowId id);
    /// Everything the engine needs of one customer; WrongUse for an unknown code.
    [[nodiscard]] Result<domain::CustomerRecords> customerRecords(const domain::CustomerCode &code);
    /// Whether the customers read from now on have their `details` too, which only saved filters need.
    void readDetails(bool wanted) { m_details = wanted; }
    using CustomerVisitor = std::function<Result<void>(const domain::CustomerRecords &, RowId)>;
    /// Streams the selected customers in the order of their ids. The struct is reused: copy what is to be kept. The
    /// visitor may write follow-ups, but no records.
    [[nodiscard]] Result<void> forEachCustomer(const Selection &selection, const CustomerVisitor &visitor);
    [[nodiscard]] Result<std::vector<CustomerCard>> cards(std::span<const RowId> customers, QDate today);
    /// Customers whose name, kana, phone digits, plate, address or code hold the (folded) text; best first.
    [[nodiscard]] Result<std::vector<FoundCustomer>> search(const QString &text, QDate today, int limit);

    // --- settings ----------------------------------------------------------------------------------------------------
    [[nodiscard]] Result<domain::StaffDirectory> staffDirectory();
    /// All stores of store.json by code.
    [[nodiscard]] Result<std::vector<domain::StoreSettings>> storeSettings();
    /// `extra` = names of store.json that the program does not know, kept for export.
    [[nodiscard]] Result<PutOutcome> putStore(Transaction &transaction, const domain::StoreSettings &settings,
                                              const QJsonObject &extra = {});
    [[nodiscard]] Result<QJsonObject> storeExtra(const std::string &code);
    /// Small named values that belong to the store (rules of its own, last planned day). Empty = none.
    [[nodiscard]] Result<QString> setting(const QString &name);
    [[nodiscard]] Result<void> setSetting(Transaction &transaction, const QString &name, const QString &value);

    /// Differs whenever staff, stores or the setting "rules" were changed; cheap to ask.
    [[nodiscard]] Result<QString> configurationRevision();

    // --- follow-ups --------------------------------------------------------------------------------------------------
    /// What is live and begun for a salesperson (for everybody where `staff` is empty) on a day, by customer; suspended
    /// ones are left out, hidden ones are in it.
    [[nodiscard]] Result<std::vector<DayCustomer>> dayFollowUps(const domain::StaffCode &staff, QDate today);
    /// Follow-ups kept as recently ended that ended on this day.
    [[nodiscard]] Result<std::vector<FollowUpRow>> endedFollowUps(const domain::StaffCode &staff, QDate day);
    [[nodiscard]] Result<std::vector<FollowUpRow>> followUpsOf(RowId customer);
    [[nodiscard]] Result<std::optional<FollowUpRow>> followUp(const FollowUpKey &key);
    /// Saves a customer's plan: only rows that differ are touched. `all` = his live and ended follow-ups; `replanOn` =
    /// the next day on which his plan changes by itself (invalid = never).
    [[nodiscard]] Result<PlanCounts> saveFollowUps(Transaction &transaction, RowId customer,
                                                   std::span<const FollowUpRow> all, QDate replanOn,
                                                   const KeepEnded &keep);
    [[nodiscard]] Result<std::vector<RowId>> customersToReplan(QDate today);
    [[nodiscard]] Result<void> saveFirstDays(Transaction &transaction, std::span<const FirstDayRow> rows);
    /// How many live follow-ups fall due on each day of a span; index 0 = `from`.
    [[nodiscard]] Result<std::vector<int>> loadOfDays(const domain::StaffCode &staff, QDate from, QDate to);

    // --- for the bulk ways of this module ----------------------------------------------------------------------------
    [[nodiscard]] Database &database() { return *m_database; }

private:
    explicit Store(std::unique_ptr<Database> database);
    [[nodiscard]] Result<CustomerReader *> reader();

    std::unique_ptr<Database> m_database;
    std::unique_ptr<CustomerReader> m_reader; ///< uses m_database, so it goes first
    qint64 m_readerStaff = -1;
    bool m_details = false, m_readerDetails = false;
    OpenOutcome m_outcome = OpenOutcome::Current;
};

} // namespace kikubari::store
