// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "store/hash.h"
#include "store/transaction_state.h"

#include <QJsonDocument>

namespace kikubari::store {

using namespace Qt::StringLiterals;

Transaction::Transaction(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Transaction::Transaction(Transaction &&other) noexcept = default;

Transaction::~Transaction()
{
    if (!m_state)
        return;
    m_state->database->rollback();
    if (m_state->foreignKeysOff)
        static_cast<void>(m_state->database->script(u"PRAGMA foreign_keys = ON"_s));
}

qint64 Transaction::operation() const
{
    return m_state->operation;
}

void Transaction::setSummary(const QString &summary)
{
    m_state->start.summary = summary;
}

void Transaction::note(const QString &name, const QJsonValue &value)
{
    m_state->detail.insert(name, value);
}

void Transaction::touched(domain::RecordKind kind, const QStringList &key, qint64 hash)
{
    const auto table = domain::describe(kind).table;
    m_state->touched.append(QJsonArray{QString::fromUtf8(table), QJsonArray::fromStringList(key),
                                       QString::number(static_cast<quint64>(hash), 16)});
}

Result<void> Transaction::commit()
{
    auto &database = *m_state->database;
    const auto &start = m_state->start;
    const QJsonObject entry{{u"op"_s, start.uuid},
                            {u"kind"_s, start.kind},
                            {u"actor"_s, start.actor.text()},
                            {u"at"_s, start.at.toString(Qt::ISODateWithMs)},
                            {u"detail"_s, m_state->detail},
                            {u"records"_s, m_state->touched}};
    const auto bytes = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    const auto detail = QString::fromUtf8(QJsonDocument(m_state->detail).toJson(QJsonDocument::Compact));
    if (auto done = database.query(u"UPDATE operation SET summary = ?, detail = ? WHERE id = ?"_s,
                                   {start.summary.isNull() ? u""_s : start.summary, detail, m_state->operation});
        !done)
        return tl::unexpected(done.error());
    auto last = database.value(u"SELECT hash FROM audit_log ORDER BY seq DESC LIMIT 1"_s);
    if (!last)
        return tl::unexpected(last.error());
    const auto previous = last->isNull() ? QString() : last->toString();
    const auto hash = chainHash(previous, bytes);
    if (auto done
        = database.query(u"INSERT INTO audit_log (op, entry, prev_hash, hash) VALUES (?, ?, ?, ?)"_s,
                         {m_state->operation, QString::fromUtf8(bytes), previous.isNull() ? u""_s : previous, hash});
        !done)
        return tl::unexpected(done.error());
    if (auto done = database.commit(); !done)
        return done;
    if (m_state->foreignKeysOff)
        static_cast<void>(database.script(u"PRAGMA foreign_keys = ON"_s));
    m_state.reset();
    return {};
}

} // namespace kikubari::store
