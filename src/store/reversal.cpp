// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/configuration_history.h"
#include "store/database.h"
#include "store/record_rows.h"
#include "store/store.h"
#include "store/writer_chain.h"

#include <QJsonObject>

#include <algorithm>

/// Taking an operation back.
namespace kikubari::store {

using domain::RecordKind;
using namespace Qt::StringLiterals;

Record recordBefore(const RecordChange &change)
{
    Record old(change.kind);
    for (std::size_t i = 0; i < old.values().size(); ++i)
        old.at(i) = change.old.value(QString::fromUtf8(old.description().columns[i].name)).toString();
    old.extra = change.old.value(u"extra"_s).toObject();
    return old;
}

namespace {

/// What planning writes beside an operation: it is computed anew afterwards, so nothing stands on it.
bool isDerived(RecordKind kind)
{
    return kind == RecordKind::FollowUpHistory || kind == RecordKind::FirstDay;
}

Result<void> restore(Store &store, Transaction &transaction, const RecordChange &change, const Record &stored)
{
    if (change.old.isEmpty() || change.oldVoided)
        return store.voidRecord(transaction, change.kind, change.key, u"undo"_s);
    auto old = recordBefore(change);
    // put() lays unknown columns over the stored ones: those that were not there before have to be cleared.
    for (auto it = stored.extra.begin(); it != stored.extra.end(); ++it)
        if (!old.extra.contains(it.key()))
            old.extra.insert(it.key(), QString());
    auto done = store.put(transaction, old);
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

/// Reviews lie with the customer of their contact: where that went back, they go with it.
Result<void> followContacts(Store &store, Transaction &transaction, const std::vector<RowId> &customers)
{
    for (const RowId customer : customers) {
        auto reviews = store.records(RecordKind::Review, customer);
        if (!reviews)
            return tl::unexpected(reviews.error());
        for (const Record &review : *reviews)
            if (auto put = store.put(transaction, review); !put)
                return tl::unexpected(put.error());
    }
    return {};
}

} // namespace

Result<std::vector<RowId>> Store::revert(Transaction &transaction, qint64 operation)
{
    auto history = recordHistory(operation);
    auto chain = WriterChain::make(*m_database);
    if (!history || !chain)
        return tl::unexpected(!history ? history.error() : chain.error());
    std::vector<RowId> customers;
    const auto concerns = [&](const RecordChange &change) {
        if (auto customer = customerOf(change.kind, change.key); customer && *customer)
            customers.push_back(**customer);
    };
    for (auto change = history->rbegin(); change != history->rend(); ++change) {
        auto stored = record(change->kind, change->key);
        if (!stored)
            return tl::unexpected(stored.error());
        if (!*stored)
            return failure(ErrorKind::Damaged, u"取り消す記録が見つかりません。"_s,
                           u"The record to be taken back is not there."_s, change->key.join(u'/'));
        // A record that the operation wrote twice was already taken back by this very transaction.
        const auto writer = (*stored)->operation;
        if (!isDerived(change->kind) && writer != operation && writer != transaction.operation()) {
            const auto table = QString::fromUtf8((*stored)->description().table);
            auto last = chain->last(table, change->key, writer);
            if (!last)
                return tl::unexpected(last.error());
            if (*last != operation)
                return chain->standsOn(*last, change->key);
        }
        concerns(*change);
        if (auto done = restore(*this, transaction, *change, **stored); !done)
            return tl::unexpected(done.error());
        concerns(*change);
    }
    std::sort(customers.begin(), customers.end());
    customers.erase(std::unique(customers.begin(), customers.end()), customers.end());
    if (auto done = followContacts(*this, transaction, customers); !done)
        return tl::unexpected(done.error());
    if (auto done = revertConfiguration(*m_database, *chain, operation, transaction.operation()); !done)
        return tl::unexpected(done.error());
    if (auto done
        = m_database->query(u"UPDATE operation SET undone_by = ? WHERE id = ?"_s, {transaction.operation(), operation});
        !done)
        return tl::unexpected(done.error());
    return customers;
}

} // namespace kikubari::store
