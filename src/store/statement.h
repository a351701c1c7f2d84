// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

#include <optional>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace kikubari::store {

class Database;

/// A prepared statement of the driver itself, for the bulk ways where QSqlQuery costs three to four times as much.
/// Positions count from 1 in bind() and from 0 in the columns, as in SQLite. Texts bound are not copied: they must
/// live until the statement is reset.
class Statement
{
public:
    Statement() = default;
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    [[nodiscard]] static Result<Statement> prepare(Database &database, std::string_view sql);
    [[nodiscard]] bool valid() const { return m_statement != nullptr; }

    void bind(int position, qint64 value);
    void bind(int position, std::string_view text);
    /// Bytes as they are; not copied either.
    void bindBlob(int position, std::string_view bytes);
    void bindNull(int position);
    /// An invalid date or an empty text is NULL.
    void bindDate(int position, QDate date);
    void bindOptional(int position, std::string_view text);

    /// True while there is a row.
    [[nodiscard]] Result<bool> step();
    /// Runs a statement that gives no row, and resets it.
    [[nodiscard]] Result<void> run();
    void reset();
    /// Shows each row to `visit`, and resets.
    template <typename Visit> [[nodiscard]] Result<void> each(Visit visit)
    {
        auto there = step();
        for (; there && *there; there = step())
            visit(std::as_const(*this));
        reset();
        if (!there)
            return tl::unexpected(there.error());
        return {};
    }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] QString string(int column) const;
    [[nodiscard]] QDate date(int column) const;

private:
    [[nodiscard]] tl::unexpected<Error> fail(int code) const;

    Database *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

/// Resets a cached statement on every way out, so that it holds no read lock between calls.
class ResetLater
{
public:
    explicit ResetLater(Statement &statement) : m_statement(statement) { }
    ~ResetLater() { m_statement.reset(); }
    ResetLater(const ResetLater &) = delete;
    ResetLater &operator=(const ResetLater &) = delete;

private:
    Statement &m_statement;
};

} // namespace kikubari::store
