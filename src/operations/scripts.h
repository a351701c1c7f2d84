// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/day.h"

#include <QMap>

namespace kikubari::operations {

/// The shipped sample of a script with its merge fields ({店名} {担当} {車名} {氏名}) filled in; an empty script where
/// there is none of that id.
[[nodiscard]] CallScript scriptFor(const QString &id, const QMap<QString, QString> &fields);

} // namespace kikubari::operations
