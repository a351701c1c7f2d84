// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/dialect.h"
#include "store/statement.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;

namespace kikubari::store {

class LastContacts;
class SearchUpkeep;
class TableWriters;

/// One connection: how it is opened, how it waits for others, how its failures are told, and its prepared statements.
class Database
{
public:
    /// Opens a file that is there; `readOnly` never writes a byte.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, bool readOnly, bool mayCreate);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] const Dialect &dialect() const { return Dialect::sqlite(); }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool readOnly() const { return m_readOnly; }

    /// Runs one statement through QtSql with its values bound.
    [[nodiscard]] Result<QSqlQuery> query(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; nothing if there is no row.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// Runs several statements without values (migrations, pragmas).
    [[nodiscard]] Result<void> script(const QString &sql);
    /// A statement of the driver, prepared once and kept.
    [[nodiscard]] Result<Statement *> cached(const std::string &sql);
    void dropCached();

    /// Takes the write lock (Busy after five seconds). Nested calls are a mistake of the program.
    [[nodiscard]] Result<void> beginWrite();
    [[nodiscard]] Result<void> commit();
    void rollback();
    [[nodiscard]] bool writing() const { return m_writing; }

    void setReadPatience(int milliseconds, std::function<bool()> waiting);
    /// The sentence for a failure of the driver.
    [[nodiscard]] tl::unexpected<Error> fail(int code) const;

    /// Per table: the statements that look up, add and change its records.
    [[nodiscard]] TableWriters &writers();
    /// The customers whose derived rows are refreshed by commit().
    [[nodiscard]] SearchUpkeep &upkeep();
    /// Everybody's last contact, kept in memory once it was asked for.
    [[nodiscard]] LastContacts &lastContacts();

private:
    Database();
    [[nodiscard]] Result<void> configure();
    void useCache(const char *pragma);
    static int onBusy(void *self, int count);

    QString m_path, m_connection;
    QSqlDatabase m_sql;
    sqlite3 *m_handle = nullptr;
    bool m_readOnly = false, m_writing = false;
    int m_patience = 60000;
    std::function<bool()> m_waiting;
    QElapsedTimer m_waited;
    std::unordered_map<std::string, Statement> m_cache;
    std::unique_ptr<TableWriters> m_writers;
    std::unique_ptr<SearchUpkeep> m_upkeep;
    std::unique_ptr<LastContacts> m_lastContacts;
};

/// One consistent view for several reads, and one locking of the file instead of one for each. Within a transaction
/// that is already open it does nothing.
class ReadScope
{
public:
    explicit ReadScope(Database &database);
    ~ReadScope();
    ReadScope(const ReadScope &) = delete;
    ReadScope &operator=(const ReadScope &) = delete;

private:
    Database *m_database = nullptr; ///< null where there is nothing to end
};

} // namespace kikubari::store
