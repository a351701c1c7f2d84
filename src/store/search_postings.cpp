// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_postings.h"

#include "store/database.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace kikubari::store {

namespace {

constexpr std::size_t bitmapFrom = 4096;
constexpr std::size_t bitmapBytes = chunkSize / 8;
static_assert(std::endian::native == std::endian::little, "blobs are kept in the order of this machine's bytes");

/// Adds a blob's customers to a set.
void unpack(std::string_view blob, ChunkSet &set)
{
    if (blob.size() == bitmapBytes) {
        for (std::size_t i = 0; i < set.words.size(); ++i) {
            std::uint64_t word = 0;
            std::memcpy(&word, blob.data() + i * 8, 8);
            set.words[i] |= word;
        }
        return;
    }
    for (std::size_t i = 0; i + 1 < blob.size(); i += 2) {
        std::uint16_t place = 0;
        std::memcpy(&place, blob.data() + i, 2);
        set.set(place);
    }
}

void setBit(std::vector<std::uint16_t> &bitmap, std::uint16_t place)
{
    bitmap[place >> 4] = static_cast<std::uint16_t>(bitmap[place >> 4] | 1u << (place & 15));
}

std::string_view bytesOf(const std::vector<std::uint16_t> &values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size() * 2};
}

std::size_t slotOf(Term term, std::size_t mask)
{
    return static_cast<std::size_t>((term * 0x9E3779B97F4A7C15u) >> 20) & mask;
}

} // namespace

std::uint32_t ChunkSet::count() const
{
    return std::accumulate(words.begin(), words.end(), std::uint32_t{0}, [](std::uint32_t sum, std::uint64_t word) {
        return sum + static_cast<std::uint32_t>(std::popcount(word));
    });
}

Result<PostingReader> PostingReader::make(Database &database)
{
    auto rows = database.cached("SELECT term, customers FROM search_posting WHERE chunk = ?1 AND term >= ?2 "
                                "AND term <= ?3");
    if (!rows)
        return tl::unexpected(rows.error());
    PostingReader reader;
    reader.m_rows = *rows;
    return reader;
}

Result<bool> PostingReader::addTo(RowId chunk, Term term, const std::array<ChunkSet *, fitCount> &sets)
{
    ResetLater reset(*m_rows);
    m_rows->bind(1, chunk);
    m_rows->bind(2, static_cast<qint64>(term));
    m_rows->bind(3, static_cast<qint64>(term | fitMask));
    bool any = false;
    for (;;) {
        auto there = m_rows->step();
        if (!there || !*there)
            return there ? Result<bool>(any) : tl::unexpected(there.error());
        const auto fit = static_cast<std::size_t>(static_cast<Term>(m_rows->integer(0)) & fitMask);
        if (!sets[fit])
            continue;
        unpack(m_rows->blob(1), *sets[fit]);
        any = true;
    }
}

Result<PostingWriter> PostingWriter::make(Database &database)
{
    PostingWriter writer;
    writer.m_database = &database;
    const std::pair<Statement *, std::string_view> statements[]{
        {&writer.m_any, "SELECT 1 FROM search_posting WHERE chunk = ?1 LIMIT 1"},
        {&writer.m_read, "SELECT customers FROM search_posting WHERE chunk = ?1 AND term = ?2"},
        {&writer.m_insert,
         "INSERT INTO search_posting (chunk, term, customers) VALUES (?1, ?2, ?3) "
         "ON CONFLICT (chunk, term) DO UPDATE SET customers = excluded.customers"},
        {&writer.m_delete, "DELETE FROM search_posting WHERE chunk = ?1 AND term = ?2"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = Statement::prepare(database, sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return writer;
}

Result<void> PostingWriter::begin(RowId chunk)
{
    if (auto done = flush(); !done)
        return done;
    m_chunk = chunk;
    m_any.bind(1, chunk);
    auto there = m_any.step();
    m_any.reset();
    if (!there)
        return tl::unexpected(there.error());
    m_fresh = !*there;
    return {};
}

PostingWriter::Change &PostingWriter::changeOf(Term term)
{
    if (m_changes.size() * 2 >= m_places.size()) {
        m_places.assign(std::max<std::size_t>(1024, m_places.size() * 2), 0);
        const auto mask = m_places.size() - 1;
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            auto slot = slotOf(m_changes[i].term, mask);
            while (m_places[slot] != 0)
                slot = (slot + 1) & mask;
            m_places[slot] = static_cast<std::uint32_t>(i + 1);
        }
    }
    const auto mask = m_places.size() - 1;
    auto slot = slotOf(term, mask);
    for (; m_places[slot] != 0; slot = (slot + 1) & mask)
        if (m_changes[m_places[slot] - 1].term == term)
            return m_changes[m_places[slot] - 1];
    m_changes.emplace_back().term = term;
    m_places[slot] = static_cast<std::uint32_t>(m_changes.size());
    return m_changes.back();
}

Result<void> PostingWriter::change(RowId customer, std::span<const Term> before, std::span<const Term> after)
{
    if (const auto chunk = customer >> chunkShift; chunk != m_chunk)
        if (auto done = begin(chunk); !done)
            return done;
    const auto place = static_cast<std::uint16_t>(customer & (chunkSize - 1));
    auto old = before.begin();
    for (const auto term : after) {
        for (; old != before.end() && *old < term; ++old)
            changeOf(*old).remove.push_back(place);
        if (old != before.end() && *old == term) {
            ++old;
            continue;
        }
        auto &change = changeOf(term);
        if (change.isBitmap) {
            setBit(change.add, place);
            continue;
        }
        change.add.push_back(place);
        if (change.add.size() < bitmapFrom)
            continue;
        std::vector<std::uint16_t> bitmap(bitmapBytes / 2);
        for (const auto one : change.add)
            setBit(bitmap, one);
        change.add = std::move(bitmap);
        change.isBitmap = true;
    }
    for (; old != before.end(); ++old)
        changeOf(*old).remove.push_back(place);
    return {};
}

Result<void> PostingWriter::flush()
{
    // In the order of the table's key, so that a fresh chunk only appends to it.
    std::vector<std::uint32_t> order(m_changes.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [this](std::uint32_t a, std::uint32_t b) { return m_changes[a].term < m_changes[b].term; });
    for (const auto i : order) {
        auto done = m_fresh ? writeFresh(m_changes[i]) : writeMerged(m_changes[i]);
        if (!done)
            return done;
    }
    m_changes.clear();
    m_places.clear();
    m_chunk = -1;
    return {};
}

Result<void> PostingWriter::writeFresh(const Change &change)
{
    if (change.add.empty())
        return {};
    m_insert.bind(1, m_chunk);
    m_insert.bind(2, static_cast<qint64>(change.term));
    m_insert.bindBlob(3, bytesOf(change.add));
    return m_insert.run();
}

Result<void> PostingWriter::writeMerged(const Change &change)
{
    m_set.clear();
    {
        ResetLater reset(m_read);
        m_read.bind(1, m_chunk);
        m_read.bind(2, static_cast<qint64>(change.term));
        auto there = m_read.step();
        if (!there)
            return tl::unexpected(there.error());
        if (*there)
            unpack(m_read.blob(0), m_set);
    }
    for (const auto place : change.remove)
        m_set.unset(place);
    if (change.isBitmap)
        unpack(bytesOf(change.add), m_set);
    else
        for (const auto place : change.add)
            m_set.set(place);
    const auto count = m_set.count();
    auto &statement = count == 0 ? m_delete : m_insert;
    statement.bind(1, m_chunk);
    statement.bind(2, static_cast<qint64>(change.term));
    if (count >= bitmapFrom) {
        statement.bindBlob(3, {reinterpret_cast<const char *>(m_set.words.data()), bitmapBytes});
    } else if (count > 0) {
        m_list.clear();
        for (std::size_t i = 0; i < m_set.words.size(); ++i)
            for (auto word = m_set.words[i]; word != 0; word &= word - 1)
                m_list.push_back(static_cast<std::uint16_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
        statement.bindBlob(3, bytesOf(m_list));
    }
    return statement.run();
}

} // namespace kikubari::store
