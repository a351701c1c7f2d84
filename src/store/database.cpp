// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/last_contacts.h"
#include "store/search_index.h"
#include "store/table_writer.h"
#include "store/text_functions.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int writePatience = 5000; ///< milliseconds that a writer waits for another one
/// What SQLite keeps of the file in memory: little for reading, since the system's own cache holds the file too, but
/// enough for a writer who must not spill a big transaction into the file and lock out the readers.
constexpr auto readingCache = "PRAGMA cache_size = -8192";
constexpr auto writingCache = "PRAGMA cache_size = -65536";

ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorKind::Busy;
    case SQLITE_READONLY: return ErrorKind::ReadOnly;
    case SQLITE_FULL: return ErrorKind::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorKind::Damaged;
    case SQLITE_CANTOPEN: return ErrorKind::ReadOnly;
    default: return ErrorKind::Failed;
    }
}

Text sentenceFor(ErrorKind kind, const QString &path)
{
    switch (kind) {
    case ErrorKind::Busy:
        return {
            u"ほかの画面かプログラムがデータを書き込み中です。少し待って、もう一度お試しください。何も失われていません。"_s,
            u"Another window or program is writing. Wait a moment and try again; nothing was lost."_s};
    case ErrorKind::ReadOnly:
        return {u"データ「"_s % path % u"」に書き込めません。フォルダーの書き込み権限と空き容量を確かめてください。"_s,
                u"The store “"_s % path % u"” cannot be written. Check the rights and the free space of its folder."_s};
    case ErrorKind::DiskFull:
        return {u"ディスクの空きがないため保存できません。空きを作って、もう一度保存してください。"_s,
                u"There is no room on the disk. Free some space and save again."_s};
    case ErrorKind::Damaged:
        return {u"データ「"_s % path % u"」は壊れているか、Kikubari のデータではありません。控えから戻してください。"_s,
                u"The store “"_s % path % u"” is damaged or not a Kikubari store. Restore it from a backup."_s};
    default:
        return {u"データ「"_s % path % u"」の処理に失敗しました。何も変わっていません。"_s,
                u"The store “"_s % path % u"” could not be worked on. Nothing was changed."_s};
    }
}

} // namespace

Database::Database() = default;

Result<std::unique_ptr<Database>> Database::open(const QString &path, bool readOnly, bool mayCreate)
{
    static std::atomic<int> counter{0};
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    database->m_readOnly = readOnly;
    database->m_connection = u"kikubari-"_s % QString::number(++counter);
    auto sql = QSqlDatabase::addDatabase(Dialect::sqlite().driver, database->m_connection);
    if (!sql.isValid())
        return failure(ErrorKind::Failed,
                       u"SQLite の部品がありません。パッケージ libqt6sql6-sqlite を入れてください。"_s,
                       u"The SQLite driver is missing. Install the package libqt6sql6-sqlite."_s);
    sql.setDatabaseName(path);
    if (readOnly)
        sql.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    database->m_sql = sql;
    if (!mayCreate && !QFile::exists(path))
        return failure(ErrorKind::Missing, u"データ「"_s % path % u"」がありません。"_s,
                       u"There is no store at “"_s % path % u"”."_s);
    if (!database->m_sql.open())
        return failure(ErrorKind::Failed,
                       u"データ「"_s % path % u"」を開けません。場所と読み取り権限を確かめてください。"_s,
                       u"The store “"_s % path % u"” cannot be opened. Check the place and your right to read it."_s,
                       database->m_sql.lastError().text());
    const QVariant handle = database->m_sql.driver()->handle();
    database->m_handle = *static_cast<sqlite3 *const *>(handle.data());
    if (auto done = database->configure(); !done)
        return tl::unexpected(done.error());
    return database;
}

Result<void> Database::configure()
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_handler(m_handle, &Database::onBusy, this);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    if (const int code = addTextFunctions(m_handle); code != SQLITE_OK)
        return fail(code);
    if (auto done = script(u"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"_s); !done)
        return done;
    useCache(readingCache);
    return m_readOnly ? Result<void>() : script(u"PRAGMA journal_mode = TRUNCATE;"_s);
}

void Database::useCache(const char *pragma)
{
    // A smaller cache gives its pages back at once. Where it cannot be set, only speed is lost.
    sqlite3_exec(m_handle, pragma, nullptr, nullptr, nullptr);
}

Database::~Database()
{
    if (m_writing)
        rollback();
    m_writers.reset();
    m_cache.clear();
    m_sql.close();
    m_sql = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

int Database::onBusy(void *self, int count)
{
    auto &database = *static_cast<Database *>(self);
    if (count == 0)
        database.m_waited.start();
    const int limit = database.m_writing ? writePatience : database.m_patience;
    if (database.m_waited.elapsed() >= limit)
        return 0;
    if (count > 0 && count % 5 == 0 && database.m_waiting && !database.m_waiting())
        return 0;
    QThread::msleep(count < 10 ? 2 : 20);
    return 1;
}

void Database::setReadPatience(int milliseconds, std::function<bool()> waiting)
{
    m_patience = milliseconds;
    m_waiting = std::move(waiting);
}

tl::unexpected<Error> Database::fail(int code) const
{
    const auto kind = kindOf(code);
    return tl::unexpected(
        Error{kind, sentenceFor(kind, m_path),
              u"SQLite "_s % QString::number(code) % u": "_s % QString::fromUtf8(sqlite3_errmsg(m_handle))});
}

Result<QSqlQuery> Database::query(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_sql);
    query.setForwardOnly(true);
    bool done = query.prepare(sql);
    if (done) {
        for (const auto &value : values)
            query.addBindValue(value);
        done = query.exec();
    }
    if (!done) {
        bool isNumber = false;
        const int code = query.lastError().nativeErrorCode().toInt(&isNumber);
        return fail(isNumber ? code : sqlite3_extended_errcode(m_handle));
    }
    return query;
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    auto rows = query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? rows->value(0) : QVariant();
}

Result<void> Database::script(const QString &sql)
{
    const int code = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(code);
    return {};
}

Result<Statement *> Database::cached(const std::string &sql)
{
    if (const auto found = m_cache.find(sql); found != m_cache.end())
        return &found->second;
    auto statement = Statement::prepare(*this, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return &m_cache.emplace(sql, std::move(*statement)).first->second;
}

void Database::dropCached()
{
    m_writers.reset();
    m_cache.clear();
}

Result<void> Database::beginWrite()
{
    if (m_readOnly)
        return fail(SQLITE_READONLY);
    m_writing = true;
    auto begun = script(dialect().beginWrite);
    if (!begun) {
        m_writing = false;
        return begun;
    }
    useCache(writingCache);
    if (m_writers)
        m_writers->forget();
    return begun;
}

Result<void> Database::commit()
{
    if (m_upkeep)
        if (auto done = m_upkeep->flush(*this); !done)
            return done;
    auto done = script(u"COMMIT"_s);
    if (done) {
        m_writing = false;
        useCache(readingCache);
    }
    return done;
}

void Database::rollback()
{
    // After some failures (a full disk) SQLite has already rolled back by itself.
    if (!sqlite3_get_autocommit(m_handle))
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    m_writing = false;
    useCache(readingCache);
    m_writers.reset(); // they remember the next free ids of what was just taken back
    m_upkeep.reset();
    m_lastContacts.reset();
}

ReadScope::ReadScope(Database &database)
{
    if (sqlite3_get_autocommit(database.handle()) && database.script(u"BEGIN"_s))
        m_database = &database;
}

ReadScope::~ReadScope()
{
    // Nothing was written, so ending it can fail only by leaving nothing to end.
    if (m_database && !sqlite3_get_autocommit(m_database->handle()))
        sqlite3_exec(m_database->handle(), "COMMIT", nullptr, nullptr, nullptr);
}

SearchUpkeep &Database::upkeep()
{
    if (!m_upkeep)
        m_upkeep = std::make_unique<SearchUpkeep>();
    return *m_upkeep;
}

LastContacts &Database::lastContacts()
{
    if (!m_lastContacts)
        m_lastContacts = std::make_unique<LastContacts>(*this);
    return *m_lastContacts;
}

TableWriters &Database::writers()
{
    if (!m_writers)
        m_writers = std::make_unique<TableWriters>(*this);
    return *m_writers;
}

} // namespace kikubari::store
