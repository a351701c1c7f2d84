// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_reversal.h"

#include "store/configuration_history.h"
#include "store/database.h"
#include "store/database_references.h"
#include "store/record_check.h"
#include "store/record_rows.h"
#include "store/search_index.h"
#include "store/table_writer.h"
#include "store/writer_chain.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace kikubari::store {

using domain::Belongs;
using domain::ColumnType;
using domain::RecordKind;
using namespace Qt::StringLiterals;

namespace {

bool isDerivedKind(RecordKind kind)
{
    return kind == RecordKind::FollowUpHistory || kind == RecordKind::FirstDay;
}

/// The whole of taking one import back. First everything is looked at, then written: a conflict costs nothing.
class ImportReverter
{
public:
    ImportReverter(Store &store, Transaction &transaction, qint64 import, qint64 settled, const Progress &progress)
        : m_store(store),
          m_database(store.database()),
          m_import(import),
          m_settled(settled),
          m_by(transaction.operation()),
          m_progress(progress)
    {
    }

    Result<ImportReversal> run()
    {
        auto chain = WriterChain::make(m_database);
        if (!chain)
            return tl::unexpected(chain.error());
        m_chain.emplace(std::move(*chain));
        for (const auto step :
             {&ImportReverter::findAdded, &ImportReverter::findLater, &ImportReverter::checkLater,
              &ImportReverter::checkUpdated, &ImportReverter::voidAdded, &ImportReverter::restoreUpdated,
              &ImportReverter::rewindDerived, &ImportReverter::restoreConfiguration, &ImportReverter::finish})
            if (auto done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        return std::move(m_result);
    }

private:
    struct Later
    {
        RecordKind kind;
        RowId id;
    };

    [[nodiscard]] Result<void> goOn(qint64 done, qint64 total)
    {
        static const Text what{u"取り込みの取り消し"_s, u"Undoing the import"_s};
        if (!m_progress || m_progress(what, done, total))
            return {};
        return failure(ErrorKind::Cancelled, u"中止しました。取り込みはそのままです。"_s,
                       u"Stopped. The import stands as it was."_s);
    }

    template <typename Visit>
    [[nodiscard]] Result<void> rows(const std::string &sql, std::initializer_list<qint64> values, Visit visit)
    {
        auto statement = Statement::prepare(m_database, sql);
        if (!statement)
            return tl::unexpected(statement.error());
        int at = 1;
        for (const auto value : values)
            statement->bind(at++, value);
        return statement->each(visit);
    }

    std::vector<RowId> &added(RecordKind kind) { return m_added[static_cast<std::size_t>(kind)]; }

    /// What the import added and nobody touched since, by its first version.
    Result<void> findAdded()
    {
        for (const auto &description : domain::recordCatalogue()) {
            auto &ids = added(description.kind);
            auto done = rows("SELECT id FROM " + std::string(description.table)
                                 + " WHERE op = ? AND version = 1 AND voided_op IS NULL ORDER BY id",
                             {m_import}, [&](const Statement &row) { ids.push_back(row.integer(0)); });
            if (!done)
                return done;
            if (auto go = goOn(0, 0); !go)
                return go;
        }
        return {};
    }

    /// What was written after the import, planning aside.
    Result<void> findLater()
    {
        for (const auto &description : domain::recordCatalogue()) {
            if (isDerivedKind(description.kind))
                continue;
            auto done = rows("SELECT id FROM " + std::string(description.table)
                                 + " WHERE op > ? AND op <> ? AND voided_op IS NULL ORDER BY id",
                             {m_import, m_by}, [&](const Statement &row) {
                                 m_later.push_back({description.kind, row.integer(0)});
                             });
            if (!done)
                return done;
        }
        return {};
    }

    /// Each of those must be the import's own again (later changes undone), or have nothing to do with it.
    Result<void> checkLater()
    {
        std::vector<Later> others;
        for (const auto &later : m_later) {
            auto record = recordOf(later);
            if (!record)
                return tl::unexpected(record.error());
            const auto table = QString::fromUtf8(record->description().table);
            auto chain = m_chain->of(table, record->key(), record->operation);
            if (!chain)
                return tl::unexpected(chain.error());
            if (chain->empty() || chain->front() != m_import) {
                others.push_back(later);
                continue;
            }
            if (chain->back() != m_import)
                return m_chain->standsOn(chain->back(), record->key());
            added(later.kind).push_back(later.id);
        }
        for (auto &ids : m_added)
            std::sort(ids.begin(), ids.end());
        if (others.empty())
            return {};
        for (const auto kind : {RecordKind::Staff, RecordKind::Customer, RecordKind::Purchase, RecordKind::Contact})
            if (auto done = gatherCodes(kind); !done)
                return done;
        for (const auto &later : others) {
            auto record = recordOf(later);
            if (!record)
                return tl::unexpected(record.error());
            if (refersToAdded(*record))
                return m_chain->standsOn(record->operation, record->key());
        }
        return {};
    }

    Result<Record> recordOf(const Later &later)
    {
        auto writer = m_database.writers().of(later.kind);
        if (!writer)
            return tl::unexpected(writer.error());
        auto row = (*writer)->read(later.id);
        if (!row)
            return tl::unexpected(row.error());
        return recordFrom(later.kind, *row);
    }

    Result<void> gatherCodes(RecordKind kind)
    {
        auto statement = Statement::prepare(
            m_database, "SELECT code FROM " + std::string(domain::describe(kind).table) + " WHERE id = ?");
        if (!statement)
            return tl::unexpected(statement.error());
        for (const auto id : added(kind)) {
            ResetLater reset(*statement);
            statement->bind(1, id);
            auto there = statement->step();
            if (!there)
                return tl::unexpected(there.error());
            if (*there)
                m_codes[static_cast<std::size_t>(kind)].emplace(statement->text(0));
        }
        return {};
    }

    [[nodiscard]] bool refersToAdded(const Record &record) const
    {
        const auto &columns = record.description().columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            RecordKind target{};
            switch (columns[i].type) {
            case ColumnType::CustomerRef: target = RecordKind::Customer; break;
            case ColumnType::StaffRef: target = RecordKind::Staff; break;
            case ColumnType::CodeRef: target = columns[i].target; break;
            default: continue;
            }
            const auto &codes = m_codes[static_cast<std::size_t>(target)];
            if (!codes.empty() && codes.contains(record.values()[i].toStdString()))
                return true;
        }
        return false;
    }

    Result<void> checkUpdated()
    {
        auto history = m_store.recordHistory(m_import);
        if (!history)
            return tl::unexpected(history.error());
        m_history = std::move(*history);
        for (const auto &change : m_history) {
            if (isDerivedKind(change.kind))
                continue;
            auto stored = m_store.record(change.kind, change.key);
            if (!stored)
                return tl::unexpected(stored.error());
            if (!*stored || (*stored)->operation == m_import)
                continue;
            auto last
                = m_chain->last(QString::fromUtf8((*stored)->description().table), change.key, (*stored)->operation);
            if (!last)
                return tl::unexpected(last.error());
            if (*last != m_import)
                return m_chain->standsOn(*last, change.key);
        }
        return {};
    }

    Result<void> voidAdded()
    {
        qint64 total = static_cast<qint64>(m_history.size()), done = 0;
        for (const auto &ids : m_added)
            total += static_cast<qint64>(ids.size());
        for (const auto &description : domain::recordCatalogue()) {
            auto &ids = added(description.kind);
            if (ids.empty())
                continue;
            auto statement = Statement::prepare(
                m_database,
                "UPDATE " + std::string(description.table)
                    + " SET voided_op = ?1, voided_reason = 'import undone', op = ?1, version = version + 1 "
                      "WHERE id = ?2 AND voided_op IS NULL");
            if (!statement)
                return tl::unexpected(statement.error());
            for (const auto id : ids) {
                if (++done % 1024 == 0)
                    if (auto go = goOn(done, total); !go)
                        return go;
                statement->bind(1, m_by);
                statement->bind(2, id);
                if (auto run = statement->run(); !run)
                    return run;
                if (description.belongs != Belongs::Nobody)
                    m_touched.push_back(id / recordsPerCustomer);
            }
            m_result.voided += static_cast<qint64>(ids.size());
            m_result.configuration = m_result.configuration || description.kind == RecordKind::Staff
                || description.kind == RecordKind::Absence;
        }
        m_total = total, m_done = done;
        return {};
    }

    Result<void> restoreUpdated()
    {
        for (auto change = m_history.rbegin(); change != m_history.rend(); ++change) {
            if (isDerivedKind(change->kind))
                continue;
            if (++m_done % 1024 == 0)
                if (auto go = goOn(m_done, m_total); !go)
                    return go;
            if (auto done = restore(*change); !done)
                return done;
            ++m_result.restored;
            if (change->kind == RecordKind::Staff || change->kind == RecordKind::Absence)
                m_result.configuration = true;
        }
        return {};
    }

    /// Puts one record back without the search index, which is refreshed once at the end.
    Result<void> restore(const RecordChange &change)
    {
        auto writer = m_database.writers().of(change.kind);
        if (!writer)
            return tl::unexpected(writer.error());
        auto found = findStored(m_database, **writer, change.kind, change.key);
        if (!found || !*found)
            return found ? Result<void>() : tl::unexpected(found.error());
        touch(change.kind, (*found)->id);
        auto row = (*writer)->read((*found)->id);
        if (!row)
            return tl::unexpected(row.error());
        const auto stored = recordFrom(change.kind, *row);
        if (auto done = writeHistory(m_database, stored, m_by, &stored); !done)
            return done;
        if (change.old.isEmpty() || change.oldVoided)
            return (*found)->voided ? Result<void>()
                                    : (*writer)->setVoided((*found)->id, m_by, (*found)->version + 1, "import undone");
        auto old = recordBefore(change);
        for (auto it = stored.extra.begin(); it != stored.extra.end(); ++it)
            if (!old.extra.contains(it.key()))
                old.extra.insert(it.key(), QString());
        auto checked = check(m_database, old, false);
        if (!checked)
            return tl::unexpected(checked.error());
        DatabaseReferences references(m_database);
        const GivenRow given{.owner = checked->owner,
                             .cells = checked->cells,
                             .present = nullptr,
                             .extra = checked->extra.empty() ? nullptr : &checked->extra};
        auto written = (*writer)->upsert(given, m_by, references);
        if (!written)
            return tl::unexpected(written.error());
        if (checked->owner != 0)
            m_touched.push_back(checked->owner);
        return {};
    }

    void touch(RecordKind kind, RowId id)
    {
        if (kind == RecordKind::Customer)
            m_touched.push_back(id);
        else if (domain::describe(kind).belongs != Belongs::Nobody)
            m_touched.push_back(id / recordsPerCustomer);
    }

    /// Each row of what planning keeps becomes what it was before the first operation after `settled` that wrote it.
    Result<void> rewindDerived()
    {
        std::unordered_set<qint64> machines; // operations that nobody's own doing is in
        auto found = rows("SELECT id FROM operation WHERE id > ? AND (kind IN ('plan', 'undo_import') OR id = ?)",
                          {m_settled, m_import}, [&](const Statement &row) { machines.insert(row.integer(0)); });
        if (!found)
            return found;
        std::sort(m_touched.begin(), m_touched.end());
        m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
        for (const auto kind : {RecordKind::FollowUpHistory, RecordKind::FirstDay}) {
            struct Row
            {
                RowId id;
                qint64 op, version;
                bool voided;
            };
            std::vector<Row> list;
            auto read = rows("SELECT id, op, version, voided_op FROM " + std::string(domain::describe(kind).table)
                                 + " WHERE op > ? AND op <> ?",
                             {m_settled, m_by}, [&](const Statement &row) {
                                 list.push_back({row.integer(0), row.integer(1), row.integer(2), !row.isNull(3)});
                             });
            if (!read)
                return read;
            for (const auto &row : list) {
                const auto customer = row.id / recordsPerCustomer;
                if (!machines.contains(row.op) && !std::binary_search(m_touched.begin(), m_touched.end(), customer))
                    continue;
                if (auto done = rewind(kind, row.id, row.version, row.voided); !done)
                    return done;
                m_replan.push_back(customer);
            }
        }
        return {};
    }

    Result<void> rewind(RecordKind kind, RowId id, qint64 version, bool voided)
    {
        auto table = m_database.writers().of(kind);
        if (!table)
            return tl::unexpected(table.error());
        auto row = (*table)->read(id);
        if (!row)
            return tl::unexpected(row.error());
        auto history = m_store.historyOf(kind, recordFrom(kind, *row).key()); // the newest first
        if (!history)
            return tl::unexpected(history.error());
        const RecordChange *first = nullptr;
        for (const auto &change : *history)
            if (change.operation > m_settled && change.operation != m_by)
                first = &change;
        // What was written since `settled` and left no history was added since.
        const auto writer = first ? first->old.value(QString::fromLatin1(historyOperation)).toInteger() : 0;
        if (first && !first->old.isEmpty() && writer <= m_settled)
            return restore(*first);
        if (voided || (!first && version != 1))
            return {};
        return (*table)->setVoided(id, m_by, version + 1, "import undone");
    }

    Result<void> restoreConfiguration()
    {
        auto stores = revertConfiguration(m_database, *m_chain, m_import, m_by);
        if (!stores)
            return tl::unexpected(stores.error());
        m_result.configuration = m_result.configuration || *stores;
        return {};
    }

    Result<void> finish()
    {
        const auto &gone = added(RecordKind::Customer);
        m_touched.insert(m_touched.end(), gone.begin(), gone.end());
        m_touched.insert(m_touched.end(), m_replan.begin(), m_replan.end());
        std::sort(m_touched.begin(), m_touched.end());
        m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
        auto mark = Statement::prepare(m_database,
                                       "INSERT INTO customer_plan (customer, replan_on) VALUES (?1, 0) "
                                       "ON CONFLICT (customer) DO UPDATE SET replan_on = 0");
        auto there = Statement::prepare(m_database, "SELECT voided_op FROM customer WHERE id = ?");
        if (!mark || !there)
            return tl::unexpected(!mark ? mark.error() : there.error());
        for (const auto customer : m_touched) {
            ResetLater reset(*there);
            there->bind(1, customer);
            auto found = there->step();
            if (!found)
                return tl::unexpected(found.error());
            const bool stays = *found && there->isNull(0);
            mark->bind(1, customer);
            if (auto done = stays ? mark->run() : forgetPlan(m_database, customer); !done)
                return done;
            if (stays)
                m_result.customers.push_back(customer);
        }
        if (!m_touched.empty())
            if (auto done = refreshSearch(m_database, m_touched); !done)
                return done;
        auto undone = m_database.query(u"UPDATE operation SET undone_by = ? WHERE id = ?"_s, {m_by, m_import});
        if (!undone)
            return tl::unexpected(undone.error());
        return {};
    }

    Store &m_store;
    Database &m_database;
    qint64 m_import, m_settled, m_by;
    const Progress &m_progress;
    std::optional<WriterChain> m_chain;
    std::array<std::vector<RowId>, domain::recordKindCount> m_added;
    std::array<std::unordered_set<std::string>, domain::recordKindCount> m_codes;
    std::vector<Later> m_later;
    std::vector<RecordChange> m_history;
    std::vector<RowId> m_touched, m_replan;
    qint64 m_total = 0, m_done = 0;
    ImportReversal m_result;
};

} // namespace

Result<ImportReversal> revertImport(Store &store, Transaction &transaction, const Operation &import, qint64 settled,
                                    const Progress &progress)
{
    return ImportReverter(store, transaction, import.id, settled, progress).run();
}

} // namespace kikubari::store
