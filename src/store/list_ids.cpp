// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customer_list.h"
#include "store/database.h"
#include "store/database_references.h"
#include "store/last_contacts.h"
#include "store/list_keys.h"
#include "store/search_find.h"
#include "store/store.h"

#include <algorithm>
#include <limits>

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

/// From where on no kana is known (SearchSource writes U+FFFF then).
constexpr std::string_view withoutKana = "\xEF\xBF\xBF";

/// Works out one list.
class ListBuilder
{
public:
    ListBuilder(Database &database, const ListQuery &query, QDate today)
        : m_database(database),
          m_query(query),
          m_today(today)
    {
    }

    Result<std::vector<RowId>> build()
    {
        if (auto done = m_database.lastContacts().load(m_today); !done)
            return tl::unexpected(done.error());
        const auto text = SearchQuery::of(m_query.text);
        const bool searched = !m_query.text.trimmed().isEmpty();
        if (m_query.staff || (m_query.where && !m_query.where->sql.isEmpty()))
            if (auto done = filter(); !done)
                return tl::unexpected(done.error());
        if (searched && m_query.order == ListOrder::Best)
            return best(text);
        if (searched)
            if (auto done = keepFound(text); !done)
                return tl::unexpected(done.error());
        if (m_query.order == ListOrder::Code)
            return ordered("SELECT id, code FROM customer ORDER BY code", "SELECT code FROM customer WHERE id = ?1",
                           {});
        auto kana = ordered("SELECT customer, kana_order FROM customer_search ORDER BY kana_order",
                            "SELECT kana_order FROM customer_search WHERE customer = ?1", withoutKana);
        if (!kana || m_query.order == ListOrder::Kana || m_query.order == ListOrder::Best)
            return kana;
        auto keys = listKeys(m_database, m_query.order, *kana, m_today);
        if (!keys)
            return tl::unexpected(keys.error());
        sortBy(*keys, *kana);
        return kana;
    }

private:
    /// Keeps the ids of whom staff and condition leave.
    Result<void> filter()
    {
        QString sql = u"SELECT c.id FROM customer c WHERE c.voided_op IS NULL"_s;
        if (m_query.staff)
            sql += u" AND c.staff = ?"_s;
        if (m_query.where && !m_query.where->sql.isEmpty())
            sql += u" AND (" % m_query.where->sql % u")";
        auto statement = Statement::prepare(m_database, sql.toStdString());
        if (!statement)
            return tl::unexpected(statement.error());
        std::vector<std::string> texts; // bound texts are not copied
        int position = 0;
        if (m_query.staff) {
            DatabaseReferences references(m_database);
            const auto id = references.staff(m_query.staff->utf8);
            if (references.error)
                return tl::unexpected(*references.error);
            statement->bind(++position, id.value_or(-1));
        }
        if (m_query.where) {
            texts.reserve(static_cast<std::size_t>(m_query.where->values.size()));
            for (const auto &value : m_query.where->values)
                bindValue(*statement, ++position, value, texts);
        }
        m_kept.emplace();
        auto done = statement->each([this](const Statement &row) { m_kept->push_back(row.integer(0)); });
        std::sort(m_kept->begin(), m_kept->end());
        return done;
    }

    static void bindValue(Statement &statement, int position, const QVariant &value, std::vector<std::string> &texts)
    {
        if (value.isNull())
            statement.bindNull(position);
        else if (value.typeId() == QMetaType::QString)
            statement.bind(position, texts.emplace_back(value.toString().toStdString()));
        else if (value.typeId() == QMetaType::QDate)
            statement.bindDate(position, value.toDate());
        else
            statement.bind(position, value.toLongLong());
    }

    Result<void> keepFound(const SearchQuery &text)
    {
        auto found = findEverybody(m_database, text, m_today);
        if (!found)
            return tl::unexpected(found.error());
        if (m_kept)
            std::erase_if(*m_kept, [&](RowId id) { return !std::binary_search(found->begin(), found->end(), id); });
        else
            m_kept = std::move(*found);
        return {};
    }

    Result<std::vector<RowId>> best(const SearchQuery &text)
    {
        auto hits = findCustomers(m_database, text, m_today, std::numeric_limits<std::size_t>::max());
        if (!hits)
            return tl::unexpected(hits.error());
        std::vector<RowId> ids;
        ids.reserve(hits->size());
        for (const auto &hit : *hits)
            if (!m_kept || std::binary_search(m_kept->begin(), m_kept->end(), hit.customer))
                ids.push_back(hit.customer);
        return ids;
    }

    /// The list in the order of a text that has an index: walks the index, or sorts where only few are kept. From
    /// `unknown` on a text counts as not known.
    Result<std::vector<RowId>> ordered(const char *all, const char *one, std::string_view unknown)
    {
        const auto &days = m_database.lastContacts().days();
        if (m_kept && m_kept->size() < days.size() / 20)
            return orderedFew(one, unknown);
        std::vector<bool> kept;
        if (m_kept) {
            kept.resize(days.size());
            for (const auto id : *m_kept)
                kept[static_cast<std::size_t>(id)] = true;
        }
        auto statement = m_database.cached(all);
        if (!statement)
            return tl::unexpected(statement.error());
        std::vector<RowId> ids;
        ids.reserve(m_kept ? m_kept->size() : days.size());
        std::size_t known = 0;
        bool passed = unknown.empty();
        auto done = (*statement)->each([&](const Statement &row) {
            const auto id = row.integer(0);
            const auto place = static_cast<std::size_t>(id);
            if (place >= days.size() || days[place] == LastContacts::noCustomer || (!kept.empty() && !kept[place]))
                return;
            if (!passed && row.text(1) >= unknown)
                passed = true, known = ids.size();
            ids.push_back(id);
        });
        if (!done)
            return tl::unexpected(done.error());
        if (unknown.empty() || !passed)
            known = ids.size();
        turn(ids, known);
        return ids;
    }

    Result<std::vector<RowId>> orderedFew(const char *one, std::string_view unknown)
    {
        auto statement = m_database.cached(one);
        if (!statement)
            return tl::unexpected(statement.error());
        std::vector<std::pair<std::string, RowId>> texts;
        for (const auto id : *m_kept) {
            (*statement)->bind(1, id);
            auto done = (*statement)->each([&](const Statement &row) { texts.emplace_back(row.text(0), id); });
            if (!done)
                return tl::unexpected(done.error());
        }
        std::sort(texts.begin(), texts.end());
        std::vector<RowId> ids;
        ids.reserve(texts.size());
        std::size_t known = 0;
        for (const auto &[text, id] : texts) {
            known += unknown.empty() || text < unknown ? 1 : 0;
            ids.push_back(id);
        }
        turn(ids, known);
        return ids;
    }

    /// Descending: the known ones the other way round; with another key than the text itself they stay as they are.
    void turn(std::vector<RowId> &ids, std::size_t known) const
    {
        if (m_query.descending && (m_query.order == ListOrder::Kana || m_query.order == ListOrder::Code))
            std::reverse(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(known));
    }

    void sortBy(const ListKeys &keys, std::vector<RowId> &ids) const
    {
        std::stable_sort(ids.begin(), ids.end(), [&, descending = m_query.descending](RowId a, RowId b) {
            const auto x = keys[static_cast<std::size_t>(a)], y = keys[static_cast<std::size_t>(b)];
            if (x == unknownKey || y == unknownKey)
                return x != unknownKey && y == unknownKey;
            return descending ? x > y : x < y;
        });
    }

    Database &m_database;
    const ListQuery &m_query;
    QDate m_today;
    std::optional<std::vector<RowId>> m_kept; ///< in order; nothing = everybody
};

} // namespace

Result<std::vector<RowId>> listIds(Store &store, const ListQuery &query, QDate today)
{
    ReadScope scope(store.database());
    return ListBuilder(store.database(), query, today).build();
}

Result<qint64> countCustomers(Store &store, const std::optional<domain::StaffCode> &staff)
{
    auto count = staff ? store.database().value(u"SELECT count(*) FROM customer WHERE voided_op IS NULL AND staff = "
                                                "(SELECT id FROM staff WHERE code = ?)"_s,
                                                {staff->text()})
                       : store.database().value(u"SELECT count(*) FROM customer_search"_s);
    if (!count)
        return tl::unexpected(count.error());
    return count->toLongLong();
}

} // namespace kikubari::store
