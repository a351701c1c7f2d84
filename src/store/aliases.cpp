// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/aliases.h"

#include "store/database.h"
#include "store/store.h"

namespace kikubari::store {

using namespace Qt::StringLiterals;

Result<Aliases> readAliases(Database &database)
{
    auto statement = database.cached("SELECT code, merged_codes FROM customer WHERE merged_codes IS NOT NULL "
                                     "AND voided_op IS NULL");
    if (!statement)
        return tl::unexpected(statement.error());
    Aliases aliases;
    auto done = (*statement)->each([&](const Statement &row) {
        for (const QString &code : codesOf(row.string(1)))
            aliases.emplace(code.toStdString(), row.text(0));
    });
    if (!done)
        return tl::unexpected(done.error());
    return aliases;
}

Result<Aliases> aliasesOf(Store &store)
{
    return readAliases(store.database());
}

QStringList codesOf(const QString &mergedCodes)
{
    QStringList codes;
    for (QString code : mergedCodes.split(u';', Qt::SkipEmptyParts))
        codes << code.replace(u"%3B"_s, u";"_s).replace(u"%25"_s, u"%"_s);
    return codes;
}

QString mergedCodesText(const QStringList &codes)
{
    QStringList texts;
    for (QString code : codes) {
        code.replace(u'%', u"%25"_s).replace(u';', u"%3B"_s);
        if (!texts.contains(code))
            texts << code;
    }
    return texts.join(u';');
}

} // namespace kikubari::store
