// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dialect.h"

namespace kikubari::store {

using namespace Qt::StringLiterals;

QString Dialect::expand(QString sql) const
{
    return sql.replace(u"$id"_s, identifier).replace(u"$strict"_s, strict).replace(u"$clustered"_s, withoutRowId);
}

const Dialect &Dialect::sqlite()
{
    static const Dialect dialect{
        .driver = u"QSQLITE"_s,
        .identifier = u"INTEGER"_s,
        .strict = u"STRICT"_s,
        .withoutRowId = u"STRICT, WITHOUT ROWID"_s,
        .beginWrite = u"BEGIN IMMEDIATE"_s,
        .keysOfExtra = u"SELECT DISTINCT j.key FROM \"%1\" t, json_each(t.extra) j WHERE t.extra IS NOT NULL AND "
                       u"t.voided_op IS NULL "
                       "ORDER BY j.key"_s,
    };
    return dialect;
}

} // namespace kikubari::store
