// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/record.h"
#include "store/search_terms.h"
#include "store/statement.h"

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

/// Who has which term: the table search_posting. Customers are cut into chunks of 65,536 by id; a term's customers of a
/// chunk are one blob: a sorted list of 16-bit numbers, or from 4,096 on a bitmap of 8 KiB. (After "Better bitmap
/// performance with Roaring bitmaps", Chambi et al. 2016.)
namespace kikubari::store {

class Database;

inline constexpr int chunkShift = 16;
inline constexpr RowId chunkSize = RowId{1} << chunkShift;

/// A set of customers of one chunk.
struct ChunkSet
{
    std::array<std::uint64_t, chunkSize / 64> words;

    void clear() { words.fill(0); }
    void set(std::uint32_t place) { words[place >> 6] |= std::uint64_t{1} << (place & 63); }
    void unset(std::uint32_t place) { words[place >> 6] &= ~(std::uint64_t{1} << (place & 63)); }
    void add(const ChunkSet &other)
    {
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] |= other.words[i];
    }
    void keep(const ChunkSet &other)
    {
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] &= other.words[i];
    }
    [[nodiscard]] std::uint32_t count() const;
};

/// Reads the customers of terms.
class PostingReader
{
public:
    [[nodiscard]] static Result<PostingReader> make(Database &database);
    /// Adds the customers of a chunk who have the term, by how well it fits: `sets[Fit]`, of which null ones are left
    /// out. True if there was anybody.
    [[nodiscard]] Result<bool> addTo(RowId chunk, Term term, const std::array<ChunkSet *, fitCount> &sets);

private:
    Statement *m_rows = nullptr;
};

/// Gathers the changes of one chunk and writes each blob once.
class PostingWriter
{
public:
    [[nodiscard]] static Result<PostingWriter> make(Database &database);
    /// Replaces a customer's terms; both lists in order and each term once, as TermReader gives them (where `before` is
    /// empty in any order). Customers come in the order of their ids.
    [[nodiscard]] Result<void> change(RowId customer, std::span<const Term> before, std::span<const Term> after);
    /// Writes what was gathered; to be called at the end.
    [[nodiscard]] Result<void> flush();

private:
    struct Change
    {
        Term term = 0;
        bool isBitmap = false;          ///< `add` is a bitmap
        std::vector<std::uint16_t> add; ///< sorted
        std::vector<std::uint16_t> remove;
    };
    [[nodiscard]] Result<void> begin(RowId chunk);
    [[nodiscard]] Change &changeOf(Term term);
    [[nodiscard]] Result<void> writeFresh(const Change &change);
    [[nodiscard]] Result<void> writeMerged(const Change &change);

    Database *m_database = nullptr;
    Statement m_any, m_read, m_insert, m_delete;
    RowId m_chunk = -1;
    bool m_fresh = false; ///< the chunk has no postings yet
    std::vector<Change> m_changes;
    std::vector<std::uint32_t> m_places; ///< open addressing: term -> index of m_changes + 1
    std::vector<std::uint16_t> m_list;
    ChunkSet m_set;
};

} // namespace kikubari::store
