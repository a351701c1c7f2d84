// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/code.h"
#include "domain/record_catalogue.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace kikubari::store {

class Database;
class Store;

/// An operation about to begin: who does what, when, under which client-made id.
struct OperationStart
{
    QString uuid; ///< made by the client, unique for ever; answers "was it saved?" after any doubt
    QString kind; ///< record, snooze, waive, reassign, void, undo, redo, import, plan, ...
    domain::StaffCode actor;
    QDateTime at;
    QString summary{}; ///< for people; may hold names, so it is no part of the audit log
    bool bulk = false; ///< references are resolved by the caller: foreign keys are not checked row by row
};

/// An operation that was committed.
struct Operation
{
    qint64 id = 0;
    QString uuid, kind;
    domain::StaffCode actor;
    QDateTime at;
    QString summary;
    qint64 undoneBy = 0; ///< id of the operation that took it back; 0 = it stands
    QJsonObject detail;  ///< what the caller noted with Transaction::note
};

/// One change of one record by an operation.
struct RecordChange
{
    qint64 operation = 0;
    domain::RecordKind kind{};
    QStringList key;
    QJsonObject old; ///< values before, by column; empty = the operation added the record
    qint64 oldVersion = 0;
    bool oldVoided = false;
};

/// The one write transaction of an operation: taken back when it goes out of scope, unless it was committed. Committing
/// writes the operation's entry in the audit log, chained by hash to the one before.
class Transaction
{
public:
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] qint64 operation() const;
    void setSummary(const QString &summary);
    /// Adds to the operation's detail and to its audit entry: codes and counts, never names or numbers of people.
    void note(const QString &name, const QJsonValue &value);
    [[nodiscard]] Result<void> commit();

private:
    friend class Store;
    struct State;
    explicit Transaction(std::unique_ptr<State> state);
    void touched(domain::RecordKind kind, const QStringList &key, qint64 hash);

    std::unique_ptr<State> m_state;
};

} // namespace kikubari::store
