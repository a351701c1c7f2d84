// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/database.h"

#include <sqlite3.h>

#include <utility>

namespace kikubari::store {

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database),
      m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Result<Statement> Statement::prepare(Database &database, std::string_view sql)
{
    Statement statement;
    statement.m_database = &database;
    const int code = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement.m_statement, nullptr);
    if (code != SQLITE_OK)
        return statement.fail(code);
    return statement;
}

void Statement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void Statement::bind(int position, std::string_view text)
{
    // A null pointer would bind NULL instead of the empty text.
    sqlite3_bind_text(m_statement, position, text.empty() ? "" : text.data(), static_cast<int>(text.size()),
                      SQLITE_STATIC);
}

void Statement::bindBlob(int position, std::string_view bytes)
{
    sqlite3_bind_blob(m_statement, position, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()),
                      SQLITE_STATIC);
}

void Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
}

void Statement::bindDate(int position, QDate date)
{
    if (date.isValid())
        sqlite3_bind_int64(m_statement, position, date.toJulianDay());
    else
        sqlite3_bind_null(m_statement, position);
}

void Statement::bindOptional(int position, std::string_view text)
{
    if (text.empty())
        sqlite3_bind_null(m_statement, position);
    else
        bind(position, text);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    auto error = fail(code);
    sqlite3_reset(m_statement);
    return error;
}

Result<void> Statement::run()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        auto error = fail(code);
        sqlite3_reset(m_statement);
        return error;
    }
    sqlite3_reset(m_statement);
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

QString Statement::string(int column) const
{
    return QString::fromUtf8(text(column));
}

QDate Statement::date(int column) const
{
    // NULL reads as 0, a day that no date of ours can be; asking for the type as well costs as much again.
    const auto day = integer(column);
    return day == 0 ? QDate() : QDate::fromJulianDay(day);
}

tl::unexpected<Error> Statement::fail(int code) const
{
    return m_database->fail(code);
}

} // namespace kikubari::store
