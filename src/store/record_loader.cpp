// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_loader.h"

#include "store/database.h"
#include "store/database_references.h"
#include "store/loader_codes.h"
#include "store/packed_row.h"
#include "store/record_rows.h"
#include "store/search_index.h"
#include "store/transaction.h"

#include <QJsonDocument>

namespace kikubari::store {

using domain::Belongs;
using domain::ColumnType;
using domain::RecordKind;
using namespace Qt::StringLiterals;

/// For one row: the column merged_codes counts as absent where it is empty and somebody was joined.
class RecordLoader::MergedCodesAbsent
{
public:
    MergedCodesAbsent(RecordLoader &loader, std::span<const std::string_view> cells) : m_loader(loader)
    {
        static const auto column
            = static_cast<std::size_t>(domain::describe(RecordKind::Customer).indexOf("merged_codes"));
        const bool customers = loader.m_description->kind == RecordKind::Customer;
        m_hidden = customers && !loader.m_aliases.empty() && loader.m_present[column] && cells[column].empty();
        if (!m_hidden)
            return;
        m_allPresent = std::exchange(loader.m_allPresent, false);
        loader.m_present[column] = false;
        m_column = column;
    }
    ~MergedCodesAbsent()
    {
        if (!m_hidden)
            return;
        m_loader.m_present[m_column] = true;
        m_loader.m_allPresent = m_allPresent;
    }
    MergedCodesAbsent(const MergedCodesAbsent &) = delete;
    MergedCodesAbsent &operator=(const MergedCodesAbsent &) = delete;

private:
    RecordLoader &m_loader;
    std::size_t m_column = 0;
    bool m_hidden = false, m_allPresent = false;
};

RecordLoader::RecordLoader(Store &store, Transaction &transaction)
    : m_store(store),
      m_database(store.database()),
      m_transaction(transaction)
{
}

RecordLoader::~RecordLoader() = default;

Result<std::unique_ptr<RecordLoader>> RecordLoader::start(Store &store, Transaction &transaction)
{
    std::unique_ptr<RecordLoader> loader(new RecordLoader(store, transaction));
    loader->m_codes = std::make_unique<Codes>(loader->m_database);
    if (auto done = loader->m_codes->load(); !done)
        return tl::unexpected(done.error());
    auto aliases = readAliases(loader->m_database);
    if (!aliases)
        return tl::unexpected(aliases.error());
    loader->m_aliases = std::move(*aliases);
    return loader;
}

Result<void> RecordLoader::beginFile(RecordKind kind, std::vector<bool> present)
{
    m_description = &domain::describe(kind);
    m_present = std::move(present);
    m_allPresent = std::find(m_present.begin(), m_present.end(), false) == m_present.end();
    m_cells.assign(m_present.size(), {});
    m_scratch.assign(m_present.size(), {});
    m_seen = SeenKeys();
    m_keptSeen.clear();
    m_sorting = false;
    m_lastOwner = 0;
    m_indexSql.clear();
    const auto table = QString::fromUtf8(m_description->table);
    auto any = m_database.value(u"SELECT 1 FROM \"%1\" LIMIT 1"_s.arg(table));
    if (!any)
        return tl::unexpected(any.error());
    m_fresh = any->isNull();
    m_everyCustomerNew = m_everyCustomerNew || (m_fresh && kind == RecordKind::Customer);
    if (kind == RecordKind::Service || kind == RecordKind::Referral)
        if (auto done = m_codes->loadPurchases(); !done)
            return done;
    if (m_fresh) {
        auto sql = m_database.value(u"SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?"_s,
                                    {QString(table % u"_key"_s)});
        if (!sql)
            return tl::unexpected(sql.error());
        m_indexSql = sql->toString().toStdString();
        m_database.dropCached();
        if (auto done = m_database.script(u"DROP INDEX \"%1_key\""_s.arg(table)); !done)
            return done;
    }
    auto writer = TableWriter::make(m_database, kind);
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::make_unique<TableWriter>(std::move(*writer));
    if (m_fresh)
        m_writer->assumeEmpty();
    return {};
}

CellFault RecordLoader::parseRow(std::span<const std::string_view> cells, int &column)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!m_present[i]) {
            m_cells[i] = {};
            continue;
        }
        const auto fault = parseCell(m_description->columns[i], cells[i], *m_codes, m_scratch[i], m_cells[i]);
        if (fault != CellFault::None) {
            column = static_cast<int>(i);
            return fault;
        }
    }
    const auto owner = static_cast<std::size_t>(std::max(0, m_description->ownerColumn));
    m_owner = 0;
    if (m_description->belongs == Belongs::Customer)
        m_owner = m_cells[owner].integer;
    else if (m_description->belongs == Belongs::ViaContact && m_present[owner])
        m_owner = m_codes->customerOfContact(cells[owner]).value_or(0);
    if (m_description->belongs == Belongs::ViaContact && m_present[owner] && m_owner == 0) {
        column = m_description->ownerColumn;
        return CellFault::UnknownReference;
    }
    return CellFault::None;
}

bool RecordLoader::isRepeated(std::span<const std::string_view> given)
{
    m_key.clear();
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (m_description->columns[i].key)
            m_key.append(m_renamed ? given[i] : m_cells[i].text).push_back('\n');
    return !m_seen.insert(m_key);
}

/// The row with the codes of joined customers replaced by those of whom they were joined into.
std::span<const std::string_view> RecordLoader::withoutAliases(std::span<const std::string_view> cells)
{
    m_translated.assign(cells.begin(), cells.end());
    m_renamed = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto &column = m_description->columns[i];
        const bool own = m_description->kind == RecordKind::Customer && column.key;
        const bool loose = column.type == ColumnType::LooseRef && column.target == RecordKind::Customer;
        if (!own && !loose && column.type != ColumnType::CustomerRef)
            continue;
        const auto alias = m_aliases.find(std::string(cells[i]));
        if (alias == m_aliases.end()) {
            if (own)
                m_keptSeen.emplace(cells[i]);
            continue;
        }
        m_translated[i] = alias->second;
        m_renamed = m_renamed || column.key;
    }
    return m_translated;
}

/// A row that came under the code of a joined customer gives way to what the kept one has: to his own row of the same
/// file, and to a ban, a consent and so on of the same key.
Result<bool> RecordLoader::givesWay()
{
    if (!m_renamed)
        return false;
    if (m_description->kind == RecordKind::Customer)
        return m_keptSeen.contains(std::string(m_cells[0].text));
    auto found = m_fresh ? Result<std::optional<StoredRow>>() : m_writer->find(m_cells);
    if (!found)
        return tl::unexpected(found.error());
    return *found && !(*found)->voided;
}

Result<RecordLoader::Answer> RecordLoader::add(std::span<const std::string_view> cells, const QJsonObject *extra,
                                               qint64 line)
{
    const auto given = cells;
    if (!m_aliases.empty())
        cells = withoutAliases(cells);
    // What was joined stays known, also when an older list is read that does not say so.
    const MergedCodesAbsent absent(*this, cells);
    Answer rejected;
    rejected.fault = parseRow(cells, rejected.column);
    if (m_codes->error)
        return tl::unexpected(*m_codes->error);
    if (rejected.fault != CellFault::None)
        return rejected;
    const auto owner = static_cast<std::size_t>(std::max(0, m_description->ownerColumn));
    if (m_description->belongs != Belongs::Nobody && !m_present[owner]) {
        // Only a record that is there already may leave out whose it is.
        auto found = m_fresh ? Result<std::optional<StoredRow>>() : m_writer->find(m_cells);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found && !m_description->columns[owner].optional)
            return Answer{.outcome = {}, .fault = CellFault::NoCustomer, .column = m_description->ownerColumn};
        if (*found)
            m_owner = (*found)->id / recordsPerCustomer;
    }
    if (isRepeated(given)) {
        rejected.repeatedKey = true;
        return rejected;
    }
    auto giving = givesWay();
    if (!giving)
        return tl::unexpected(giving.error());
    if (*giving)
        return Answer{.outcome = PutOutcome::Unchanged};
    if (m_description->kind == RecordKind::Customer)
        holdBackReferrer(line);
    return m_fresh ? addFresh(extra) : addMerging(extra);
}

void RecordLoader::holdBackReferrer(qint64 line)
{
    static const auto column = static_cast<std::size_t>(domain::describe(RecordKind::Customer).indexOf("referrer"));
    auto &cell = m_cells[column];
    if (cell.text.empty() || m_codes->customer(cell.text))
        return;
    m_held.push_back({std::string(m_cells[0].text), std::string(cell.text), line});
    cell = {};
}

Result<RecordLoader::Answer> RecordLoader::addFresh(const QJsonObject *extra)
{
    m_extra.clear();
    if (extra) {
        auto said = *extra;
        for (auto it = said.begin(); it != said.end();)
            it = it.value().toString().isEmpty() ? said.erase(it) : std::next(it);
        if (!said.isEmpty())
            m_extra = QJsonDocument(said).toJson(QJsonDocument::Compact).toStdString();
    }
    const GivenRow row{.owner = m_owner, .cells = m_cells, .present = nullptr, .extra = &m_extra};
    const auto hash = hashOf(m_cells, m_extra, m_canonical);
    if (auto done = insertOrSort(row, hash); !done)
        return tl::unexpected(done.error());
    return Answer{.outcome = PutOutcome::Added};
}

Result<void> RecordLoader::insertOrSort(const GivenRow &row, qint64 hash)
{
    if (!m_sorting && m_owner < m_lastOwner)
        m_sorting = true;
    if (m_sorting) {
        packRow(row, hash, m_packed);
        return m_sorter.add(m_owner, m_packed);
    }
    m_lastOwner = m_owner;
    auto id = m_writer->insert(row, m_transaction.operation(), hash);
    if (!id)
        return tl::unexpected(id.error());
    if (m_description->belongs == Belongs::Nobody)
        noteId(*id);
    else
        touch(m_owner);
    return {};
}

void RecordLoader::noteId(RowId id)
{
    if (m_description->kind == RecordKind::Customer) {
        m_codes->addCustomer(m_cells[0].text, id);
        touch(id);
    } else if (m_description->kind == RecordKind::Staff) {
        m_codes->addStaff(m_cells[0].text, id);
    }
}

Result<RecordLoader::Answer> RecordLoader::addMerging(const QJsonObject *extra)
{
    m_extra = extra ? QJsonDocument(*extra).toJson(QJsonDocument::Compact).toStdString() : std::string();
    const GivenRow row{.owner = m_owner,
                       .cells = m_cells,
                       .present = m_allPresent ? nullptr : &m_present,
                       .extra = extra ? &m_extra : nullptr};
    auto written = m_writer->upsert(row, m_transaction.operation(), *m_codes);
    if (!written)
        return tl::unexpected(written.error());
    if (written->outcome == PutOutcome::Unchanged)
        return Answer{.outcome = PutOutcome::Unchanged};
    if (written->outcome == PutOutcome::Updated || written->revived) {
        const auto old = recordFrom(m_description->kind, written->old);
        if (auto done = writeHistory(m_database, old, m_transaction.operation(), &old); !done)
            return tl::unexpected(done.error());
        if (m_description->belongs != Belongs::Nobody)
            touch(written->old.id / recordsPerCustomer);
    }
    if (m_description->belongs == Belongs::Nobody) {
        auto found = m_writer->find(m_cells);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            noteId((*found)->id);
    } else {
        touch(m_owner);
    }
    return Answer{.outcome = written->outcome};
}

void RecordLoader::touch(RowId customer)
{
    const auto at = static_cast<std::size_t>(customer);
    if (at >= m_touched.size())
        m_touched.resize(std::max(at + 1, m_touched.size() * 2));
    m_touched[at] = customer != 0;
}

Result<void> RecordLoader::insertSorted(RowId owner, std::string_view bytes)
{
    qint64 hash = 0;
    unpackRow(bytes, m_cells, m_extra, hash);
    const GivenRow row{.owner = owner, .cells = m_cells, .present = nullptr, .extra = &m_extra};
    auto id = m_writer->insert(row, m_transaction.operation(), hash);
    if (!id)
        return tl::unexpected(id.error());
    touch(owner);
    return {};
}

Result<std::vector<RecordLoader::Unresolved>> RecordLoader::endFile()
{
    if (!m_sorter.empty()) {
        auto done = m_sorter.drain([this](qint64 owner, std::string_view bytes) { return insertSorted(owner, bytes); });
        if (!done)
            return tl::unexpected(done.error());
    }
    m_seen = SeenKeys();
    if (m_fresh)
        if (auto done = m_database.script(QString::fromStdString(m_indexSql)); !done)
            return tl::unexpected(done.error());
    auto unresolved = resolveReferrers();
    m_codes->forgetPurchases();
    return unresolved;
}

Result<std::vector<RecordLoader::Unresolved>> RecordLoader::resolveReferrers()
{
    static const auto column = static_cast<std::size_t>(domain::describe(RecordKind::Customer).indexOf("referrer"));
    std::vector<Unresolved> unresolved;
    for (const auto &held : m_held) {
        const auto id = m_codes->customer(held.customer);
        if (!m_codes->customer(held.referrer)) {
            unresolved.push_back({held.line, held.referrer});
        } else if (id) {
            auto done = m_writer->setText(*id, column, held.referrer, m_transaction.operation(), *m_codes);
            if (!done)
                return tl::unexpected(done.error());
        }
    }
    m_held.clear();
    return unresolved;
}

Result<qint64> RecordLoader::finish()
{
    m_writer.reset();
    std::vector<RowId> touched;
    for (std::size_t i = 0; i < m_touched.size(); ++i)
        if (m_touched[i])
            touched.push_back(static_cast<RowId>(i));
    if (touched.empty())
        return 0;
    const bool most = touched.size() > 2000;
    if (auto done = refreshSearch(m_database, m_everyCustomerNew ? std::span<const RowId>() : touched); !done)
        return tl::unexpected(done.error());
    if (most)
        if (auto done = m_database.script(u"DROP INDEX customer_plan_day"_s); !done)
            return tl::unexpected(done.error());
    auto mark = m_database.cached("INSERT INTO customer_plan (customer, replan_on) VALUES (?1, 0) "
                                  "ON CONFLICT (customer) DO UPDATE SET replan_on = 0");
    if (!mark)
        return tl::unexpected(mark.error());
    for (const auto customer : touched) {
        (*mark)->bind(1, customer);
        if (auto done = (*mark)->run(); !done)
            return tl::unexpected(done.error());
    }
    if (most)
        if (auto done = m_database.script(u"CREATE INDEX customer_plan_day ON customer_plan (replan_on) "
                                          "WHERE replan_on IS NOT NULL"_s);
            !done)
            return tl::unexpected(done.error());
    return static_cast<qint64>(touched.size());
}

} // namespace kikubari::store
