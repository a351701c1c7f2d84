// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customer_history.h"

#include "store/database.h"
#include "store/record_rows.h"
#include "store/table_writer.h"

#include <QJsonObject>

#include <algorithm>

namespace kikubari::store {

using domain::Belongs;
using domain::RecordKind;

namespace {

Result<std::vector<Record>> currentRecords(Database &database, RecordKind kind, RowId customer)
{
    auto writer = database.writers().of(kind);
    if (!writer)
        return tl::unexpected(writer.error());
    const bool self = kind == RecordKind::Customer;
    auto statement = database.cached(TableWriter::selectColumns(domain::describe(kind))
                                     + " WHERE id >= ? AND id < ? ORDER BY id"); // voided ones too
    if (!statement)
        return tl::unexpected(statement.error());
    ResetLater reset(**statement);
    (*statement)->bind(1, self ? customer : customer * recordsPerCustomer);
    (*statement)->bind(2, self ? customer + 1 : (customer + 1) * recordsPerCustomer);
    std::vector<Record> list;
    StoredRow row;
    for (;;) {
        auto there = (*statement)->step();
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            return list;
        if (auto done = (*writer)->fill(**statement, row); !done)
            return tl::unexpected(done.error());
        list.push_back(recordFrom(kind, row));
    }
}

qint64 writerOf(const RecordChange &change)
{
    return change.old.value(QString::fromLatin1(historyOperation)).toInteger();
}

QString reasonOf(const RecordChange &change)
{
    return change.old.value(QString::fromLatin1(historyReason)).toString();
}

/// The steps of one record from its history, which comes the newest first.
void addSteps(const Record &now, const std::vector<RecordChange> &history, std::vector<RecordStep> &steps)
{
    std::optional<Record> after = now.voided ? std::nullopt : std::optional(now);
    qint64 creator = now.operation;
    bool created = false; // whether the first step is already among them
    for (const auto &change : history) {
        const bool added = change.old.isEmpty();
        std::optional<Record> before;
        if (!added && !change.oldVoided)
            before = recordBefore(change);
        if (before || after)
            steps.push_back({now.kind(), now.key(), change.operation, before, after, reasonOf(change)});
        after = std::move(before);
        creator = writerOf(change);
        created = added;
    }
    if (!created && after)
        steps.push_back({now.kind(), now.key(), creator, std::nullopt, after, {}});
}

} // namespace

Result<std::vector<RecordStep>> stepsOf(Store &store, RowId customer)
{
    std::vector<RecordStep> steps;
    for (const auto &description : domain::recordCatalogue()) {
        const bool his = description.kind == RecordKind::Customer || description.belongs != Belongs::Nobody;
        if (!his || description.kind == RecordKind::FollowUpHistory || description.kind == RecordKind::FirstDay)
            continue;
        auto records = currentRecords(store.database(), description.kind, customer);
        if (!records)
            return tl::unexpected(records.error());
        for (const auto &record : *records) {
            auto history = store.historyOf(description.kind, record.key());
            if (!history)
                return tl::unexpected(history.error());
            addSteps(record, *history, steps);
        }
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const RecordStep &a, const RecordStep &b) { return a.operation > b.operation; });
    return steps;
}

Result<std::optional<Operation>> operationById(Store &store, qint64 id)
{
    auto uuid = store.database().value(QStringLiteral("SELECT uuid FROM operation WHERE id = ?"), {id});
    if (!uuid)
        return tl::unexpected(uuid.error());
    if (uuid->isNull())
        return std::nullopt;
    return store.operationByUuid(uuid->toString());
}

} // namespace kikubari::store
