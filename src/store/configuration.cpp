// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/store.h"

namespace kikubari::store {

Result<QString> Store::configurationRevision()
{
    auto value = m_database->value(
        QStringLiteral("SELECT (SELECT count(*) || ':' || coalesce(max(op), 0) FROM staff) || ':' || "
                       "(SELECT count(*) || ':' || coalesce(max(op), 0) FROM store) || ':' || "
                       "coalesce((SELECT op FROM setting WHERE name = 'rules'), 0)"));
    if (!value)
        return tl::unexpected(value.error());
    return value->toString();
}

} // namespace kikubari::store
