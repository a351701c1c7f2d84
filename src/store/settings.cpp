// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/configuration_history.h"
#include "store/database.h"
#include "store/hash.h"
#include "store/store.h"
#include "store/store_json.h"
#include "store/transaction_state.h"

#include <QJsonDocument>

namespace kikubari::store {

using domain::StoreSettings;
using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonArray arrayOf(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).array();
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? u""_s : text; // a null QString would be stored as NULL
}

Result<StoreSettings> settingsFrom(const QSqlQuery &row)
{
    const auto startedOn = row.value(10);
    const QJsonObject object{{u"name"_s, row.value(1).toString()},         {u"postal_code"_s, row.value(2).toString()},
                             {u"address"_s, row.value(3).toString()},      {u"phone"_s, row.value(4).toString()},
                             {u"weekly_closed"_s, arrayOf(row.value(5))},  {u"closures"_s, arrayOf(row.value(6))},
                             {u"open_days"_s, arrayOf(row.value(7))},      {u"mail_days"_s, row.value(8).toInt()},
                             {u"dormant_after"_s, row.value(9).toString()}};
    QJsonObject extra;
    auto settings = applyStoreJson(object, {}, extra);
    if (settings) {
        settings->code = row.value(0).toString().toStdString();
        settings->startedOn = startedOn.isNull() ? QDate() : QDate::fromJulianDay(startedOn.toLongLong());
    }
    return settings;
}

} // namespace

Result<std::vector<StoreSettings>> Store::storeSettings()
{
    auto rows = m_database->query(
        u"SELECT code, name, postal_code, address, phone, weekly_closed, closures, open_days, mail_days, "
        "dormant_after, started_on FROM store ORDER BY code"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<StoreSettings> list;
    while (rows->next()) {
        auto settings = settingsFrom(*rows);
        if (!settings)
            return tl::unexpected(settings.error());
        list.push_back(std::move(*settings));
    }
    return list;
}

Result<QJsonObject> Store::storeExtra(const std::string &code)
{
    auto text = m_database->value(u"SELECT extra FROM store WHERE code = ?"_s, {orEmpty(QString::fromStdString(code))});
    if (!text)
        return tl::unexpected(text.error());
    return QJsonDocument::fromJson(text->toString().toUtf8()).object();
}

Result<PutOutcome> Store::putStore(Transaction &transaction, const StoreSettings &settings, const QJsonObject &extra)
{
    auto merged = storeExtra(settings.code);
    if (!merged)
        return tl::unexpected(merged.error());
    for (auto it = extra.begin(); it != extra.end(); ++it)
        merged->insert(it.key(), it.value());
    const auto code = orEmpty(QString::fromStdString(settings.code));
    const auto hash = rowHash((compact(storeJson(settings)) % compact(*merged)).toUtf8().toStdString());
    auto stored = m_database->query(u"SELECT hash, version FROM store WHERE code = ?"_s, {code});
    if (!stored)
        return tl::unexpected(stored.error());
    const bool there = stored->next();
    if (there && stored->value(0).toLongLong() == hash)
        return PutOutcome::Unchanged;
    const qint64 version = there ? stored->value(1).toLongLong() + 1 : 1;
    stored->finish();
    if (auto kept = keepConfiguration(*m_database, transaction.operation(), storeTable, code); !kept)
        return tl::unexpected(kept.error());
    auto done = m_database->query(
        u"INSERT INTO store (code, name, postal_code, address, phone, weekly_closed, closures, open_days, mail_days, "
        "dormant_after, started_on, extra, version, op, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (code) DO UPDATE SET name = excluded.name, postal_code = excluded.postal_code, "
        "address = excluded.address, phone = excluded.phone, weekly_closed = excluded.weekly_closed, "
        "closures = excluded.closures, open_days = excluded.open_days, mail_days = excluded.mail_days, "
        "dormant_after = excluded.dormant_after, started_on = excluded.started_on, extra = excluded.extra, "
        "version = excluded.version, op = excluded.op, hash = excluded.hash"_s,
        {code, orEmpty(settings.name), orEmpty(settings.postalCode), orEmpty(settings.address), orEmpty(settings.phone),
         compact(weeklyClosedJson(settings)), compact(closuresJson(settings)), compact(openDaysJson(settings)),
         settings.mailDays, offsetText(settings.dormantAfter),
         settings.startedOn.isValid() ? QVariant(settings.startedOn.toJulianDay())
                                      : QVariant(QMetaType::fromType<qint64>()),
         merged->isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(compact(*merged)), version,
         transaction.operation(), hash});
    if (!done)
        return tl::unexpected(done.error());
    return there ? PutOutcome::Updated : PutOutcome::Added;
}

Result<domain::StaffDirectory> Store::staffDirectory()
{
    auto rows = m_database->query(
        u"SELECT code, name, kana, role, store, joined_on, left_on FROM staff WHERE voided_op IS NULL ORDER BY code"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto day = [&](int column) {
        const auto value = rows->value(column);
        return value.isNull() ? QDate() : QDate::fromJulianDay(value.toLongLong());
    };
    std::vector<domain::Staff> people;
    while (rows->next())
        people.push_back({.code = domain::StaffCode(rows->value(0).toString()),
                          .name = rows->value(1).toString(),
                          .kana = rows->value(2).toString(),
                          .role = static_cast<domain::Role>(rows->value(3).toInt()),
                          .store = domain::StoreCode(rows->value(4).toString()),
                          .joinedOn = day(5),
                          .leftOn = day(6)});
    return domain::StaffDirectory(std::move(people));
}

Result<QString> Store::setting(const QString &name)
{
    auto value = m_database->value(u"SELECT value FROM setting WHERE name = ?"_s, {name});
    if (!value)
        return tl::unexpected(value.error());
    return value->toString();
}

Result<void> Store::setSetting(Transaction &transaction, const QString &name, const QString &value)
{
    // Planning only notes how far it is; nobody takes that back.
    if (transaction.m_state->start.kind != u"plan"_s)
        if (auto kept = keepConfiguration(*m_database, transaction.operation(), settingTable, name); !kept)
            return kept;
    auto done
        = m_database->query(u"INSERT INTO setting (name, value, op) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE "
                            "SET value = excluded.value, op = excluded.op"_s,
                            {name, orEmpty(value), transaction.operation()});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace kikubari::store
