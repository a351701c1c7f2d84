// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/planning.h"
#include "operations/recording.h"
#include "store/store.h"

#include <map>
#include <memory>
#include <optional>

namespace kikubari::operations {

/// The frame of everything that a person does: one transaction, the customers it touches planned before and after, and
/// what came of it in words. Used once: start, touch, write, finish.
class Action
{
public:
    Action(store::Store &store, const Context &context) : m_store(store), m_context(context) { }

    /// Begins the operation. An empty uuid is made here.
    [[nodiscard]] Result<void> start(const QString &uuid, const QString &kind);
    /// Announces a customer whose records are about to change; to be called before they do.
    [[nodiscard]] Result<void> touch(const domain::CustomerCode &customer);
    [[nodiscard]] Result<void> put(const store::Record &record);
    /// A new record of a kind with a fresh code.
    [[nodiscard]] Result<store::Record> fresh(domain::RecordKind kind, const QString &prefix);
    /// Plans the touched customers as they are now; may be called again after further writes.
    [[nodiscard]] Result<void> replan();
    /// Saves the plans, commits, and tells what was finished and opened.
    [[nodiscard]] Result<OperationResult> finish(const Text &summary);

    [[nodiscard]] const rules::Engine &engine() const { return *m_engine; }
    [[nodiscard]] store::Transaction &transaction() { return *m_transaction; }
    [[nodiscard]] const domain::CustomerRecords &recordsBefore(const domain::CustomerCode &customer) const;
    [[nodiscard]] const rules::Plan &before(const domain::CustomerCode &customer) const;
    [[nodiscard]] const rules::Plan &after(const domain::CustomerCode &customer) const;
    [[nodiscard]] const Context &context() const { return m_context; }
    [[nodiscard]] store::Store &store() { return m_store; }

private:
    struct Touched
    {
        store::RowId id = 0;
        domain::CustomerRecords records;
        rules::Plan before, after;
    };

    store::Store &m_store;
    Context m_context;
    QString m_uuid;
    std::shared_ptr<const rules::Engine> m_engine;
    std::optional<store::Transaction> m_transaction;
    std::map<domain::CustomerCode, Touched> m_touched;
};

/// A follow-up of a plan by its id; none if it is not in it.
[[nodiscard]] const rules::FollowUp *findById(const rules::Plan &plan, const domain::CustomerCode &customer,
                                              const QString &id);

/// Adds to `result` what the second plan of a customer has finished and opened against the first, and what comes next
/// for him who acts.
void comparePlans(const rules::Engine &engine, const Context &context, const domain::CustomerCode &customer,
                  const rules::Plan &before, const rules::Plan &after, OperationResult &result);

[[nodiscard]] tl::unexpected<Error> unknownFollowUp(const QString &id);

/// Takes one operation back as an operation of its own (`kind`: undo or redo) and plans whom it concerned; `verb`
/// begins its summary. Conflict, naming it, where something later stands on it.
[[nodiscard]] Result<OperationResult> revertAs(store::Store &store, const Context &context,
                                               const store::Operation &operation, const QString &kind,
                                               const Text &verb);

/// A customer's own address or number was changed: where it was under repair (operations/repair.h), it is set right
/// now.
[[nodiscard]] Result<void> closeCorrected(Action &action, const store::Record &before, const store::Record &after);

/// Mail to a customer came back on a day: his address is written down as wrong, so that it is followed up; one that is
/// known to be wrong stays as it is. The customer must have been touched.
[[nodiscard]] Result<void> openAddressRepair(Action &action, const domain::CustomerCode &customer, QDate on);

/// "髙橋 健太 様" of a customer, for summaries; his code where the name is not known.
[[nodiscard]] QString nameForSummary(store::Store &store, const domain::CustomerCode &customer, QDate today);

} // namespace kikubari::operations
