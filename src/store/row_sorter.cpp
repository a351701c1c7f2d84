// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/row_sorter.h"

#include <algorithm>

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> noRoom()
{
    return failure(ErrorKind::DiskFull,
                   u"一時ファイルを書けません。ディスクの空きを確かめてください。何も変わっていません。"_s,
                   u"A temporary file cannot be written. Check the free space of the disk; nothing was changed."_s);
}

} // namespace

void RowSorter::Run::next()
{
    std::uint32_t size = 0;
    there = std::fread(&owner, sizeof owner, 1, file.get()) == 1 && std::fread(&size, sizeof size, 1, file.get()) == 1;
    if (!there)
        return;
    bytes.resize(size);
    there = std::fread(bytes.data(), 1, size, file.get()) == size;
}

Result<void> RowSorter::add(qint64 owner, std::string_view bytes)
{
    if (!m_rows.empty() && m_bytes.size() + bytes.size() + m_rows.size() * sizeof(Row) > m_limit)
        if (auto done = spill(); !done)
            return done;
    m_rows.push_back({owner, static_cast<std::uint32_t>(m_bytes.size()), static_cast<std::uint32_t>(bytes.size())});
    m_bytes.append(bytes);
    return {};
}

void RowSorter::sortRows()
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.owner < b.owner; });
}

Result<void> RowSorter::spill()
{
    sortRows();
    Run run;
    run.file.reset(std::tmpfile());
    if (!run.file)
        return noRoom();
    for (const auto &row : m_rows)
        if (std::fwrite(&row.owner, sizeof row.owner, 1, run.file.get()) != 1
            || std::fwrite(&row.size, sizeof row.size, 1, run.file.get()) != 1
            || std::fwrite(m_bytes.data() + row.begin, 1, row.size, run.file.get()) != row.size)
            return noRoom();
    if (std::fflush(run.file.get()) != 0)
        return noRoom();
    std::rewind(run.file.get());
    m_runs.push_back(std::move(run));
    m_rows.clear();
    m_bytes.clear();
    return {};
}

Result<void> RowSorter::drain(const std::function<Result<void>(qint64, std::string_view)> &visit)
{
    if (!m_runs.empty()) {
        if (auto done = spill(); !done)
            return done;
        m_rows.shrink_to_fit();
        m_bytes.shrink_to_fit();
    }
    sortRows();
    for (const auto &row : m_rows)
        if (auto done = visit(row.owner, std::string_view(m_bytes).substr(row.begin, row.size)); !done)
            return done;
    // A heap of the runs, the least owner first and of equal owners the earlier run.
    std::vector<std::size_t> heap;
    const auto later
        = [&](std::size_t a, std::size_t b) { return std::tie(m_runs[a].owner, a) > std::tie(m_runs[b].owner, b); };
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        m_runs[i].next();
        if (m_runs[i].there)
            heap.push_back(i);
    }
    std::make_heap(heap.begin(), heap.end(), later);
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), later);
        auto &run = m_runs[heap.back()];
        if (auto done = visit(run.owner, run.bytes); !done)
            return done;
        run.next();
        if (run.there)
            std::push_heap(heap.begin(), heap.end(), later);
        else
            heap.pop_back();
    }
    m_rows.clear();
    m_bytes.clear();
    m_runs.clear();
    return {};
}

} // namespace kikubari::store
