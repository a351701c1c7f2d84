// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/store.h"

#include <QVariant>

namespace kikubari::store {

using namespace Qt::StringLiterals;

Result<void> Store::checkFile()
{
    const auto pages = m_database->value(u"PRAGMA integrity_check(1)"_s);
    if (!pages)
        return tl::unexpected(pages.error());
    const auto references = m_database->value(u"SELECT count(*) FROM pragma_foreign_key_check"_s);
    if (!references)
        return tl::unexpected(references.error());
    const QString told = pages->toString();
    if (told == u"ok" && references->toLongLong() == 0)
        return {};
    return failure(ErrorKind::Damaged,
                   u"データ「"_s % path() % u"」の中身が壊れています。書き足さずに、控えから戻してください。"_s,
                   u"The content of the store “"_s % path() % u"” is damaged. Do not write to it; restore a backup."_s,
                   told % u"; foreign keys: "_s % references->toString());
}

} // namespace kikubari::store
