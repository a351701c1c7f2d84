// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/label_sheets.h"

#include <QFile>

#include <algorithm>

// Resources of a static library are linked in only if somebody names them.
static void registerPrintResources()
{
    Q_INIT_RESOURCE(print);
}

namespace kikubari::print {

using namespace Qt::StringLiterals;
using domain::LabelSheet;

const QList<LabelSheet> &shippedLabelSheets()
{
    static const QList<LabelSheet> sheets = [] {
        registerPrintResources();
        QFile file(u":/print/label_sheets.json"_s);
        static_cast<void>(file.open(QIODevice::ReadOnly));
        return domain::labelSheetsFrom(file.readAll()).value_or(QList<LabelSheet>{});
    }();
    return sheets;
}

const LabelSheet *findLabelSheet(const QList<LabelSheet> &sheets, const QString &name)
{
    const QString wanted = name.trimmed();
    const auto same = [&wanted](const QString &text) { return text.compare(wanted, Qt::CaseInsensitive) == 0; };
    const auto first = [&sheets](auto &&fits) -> const LabelSheet * {
        const auto found = std::ranges::find_if(sheets, fits);
        return found == sheets.end() ? nullptr : &*found;
    };
    if (wanted.isEmpty())
        return nullptr;
    if (const LabelSheet *sheet = first([&](const LabelSheet &one) { return same(one.key); }))
        return sheet;
    // "28362" as well as "A-one 28362".
    const auto isProduct = [&](const QString &product) { return same(product) || same(product.section(u' ', -1)); };
    if (const LabelSheet *sheet
        = first([&](const LabelSheet &one) { return std::ranges::any_of(one.products, isProduct); }))
        return sheet;
    return first([&](const LabelSheet &one) { return same(one.alias); });
}

} // namespace kikubari::print
