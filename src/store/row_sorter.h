// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kikubari::store {

/// Brings any number of rows into the order of their owners with bounded memory: sorted runs go to unnamed temporary
/// files and are merged. Rows of one owner keep the order in which they came.
class RowSorter
{
public:
    explicit RowSorter(std::size_t memory = 48u << 20) : m_limit(memory) { }

    [[nodiscard]] Result<void> add(qint64 owner, std::string_view bytes);
    /// Gives all rows in order; the sorter is empty afterwards.
    [[nodiscard]] Result<void> drain(const std::function<Result<void>(qint64 owner, std::string_view bytes)> &visit);
    [[nodiscard]] bool empty() const { return m_rows.empty() && m_runs.empty(); }

private:
    struct Row
    {
        qint64 owner;
        std::uint32_t begin, size;
    };
    struct CloseFile
    {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    struct Run
    {
        std::unique_ptr<std::FILE, CloseFile> file;
        qint64 owner = 0;
        std::string bytes;
        bool there = false;
        void next();
    };
    void sortRows();
    [[nodiscard]] Result<void> spill();

    std::size_t m_limit;
    std::string m_bytes;
    std::vector<Row> m_rows;
    std::vector<Run> m_runs;
};

} // namespace kikubari::store
