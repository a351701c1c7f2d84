// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/shop_draft.h"

namespace kikubari::operations {

namespace {

constexpr std::size_t linesKept = 20;

} // namespace

void ShopFindings::add(const QString &kind, const QString &column, qint64 line, const Text &text)
{
    const auto [place, fresh] = m_places.try_emplace({kind, column}, m_list.size());
    if (fresh)
        m_list.push_back({.file = m_file, .kind = kind, .column = column, .text = text});
    auto &finding = m_list[place->second];
    ++finding.count;
    if (line > 0 && finding.lines.size() < linesKept)
        finding.lines.push_back(line);
}

} // namespace kikubari::operations
