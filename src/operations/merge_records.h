// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/context.h"
#include "store/store.h"

#include <array>

namespace kikubari::operations {

/// How many records of each kind moved, and how many met one of the same key.
struct MovedRecords
{
    std::array<int, domain::recordKindCount> moved{}, combined{};
};

/// Gives every record of one customer to another, inside an operation: `keep` and `other` are the two as they were,
/// `joined` what the kept one is to be. What meets a record of the same key (two bans on one channel) is combined; the
/// one that gives way stays as a voided record.
class RecordMover
{
public:
    RecordMover(store::Store &store, store::Transaction &transaction, const Context &context, const store::Record &keep,
                const store::Record &other, const store::Record &joined)
        : m_store(store),
          m_transaction(transaction),
          m_context(context),
          m_keep(keep.value("code")),
          m_other(other.value("code")),
          m_before(keep),
          m_otherBefore(other),
          m_joined(joined)
    {
    }

    [[nodiscard]] Result<MovedRecords> run(store::RowId other);

private:
    [[nodiscard]] Result<void> moveKind(const domain::RecordDescription &description, store::RowId other);
    [[nodiscard]] Result<void> moveByCode(store::Record record);
    [[nodiscard]] Result<void> moveByKey(const store::Record &record);
    [[nodiscard]] Result<void> combine(const store::Record &mine, const store::Record &his);
    [[nodiscard]] Result<void> referencesToOther(domain::RecordKind kind, const char *column);
    [[nodiscard]] Result<void> keepNumbers();
    [[nodiscard]] Result<void> keepAddress();
    [[nodiscard]] Result<void> keepOwner();
    [[nodiscard]] Result<void> put(const store::Record &record);
    void count(domain::RecordKind kind, bool combined);

    store::Store &m_store;
    store::Transaction &m_transaction;
    const Context &m_context;
    QString m_keep, m_other;
    const store::Record &m_before, &m_otherBefore, &m_joined;
    MovedRecords m_counts;
};

/// Whether the second ban is the stricter of two on one channel: one without an end before one with, then the later
/// end.
[[nodiscard]] bool stricter(const store::Record &ban, const store::Record &than);

} // namespace kikubari::operations
