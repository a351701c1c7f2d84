// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace kikubari::exchange {

/// The failure "this file cannot be read", with the sentences that say why and what to do.
[[nodiscard]] inline tl::unexpected<Error> unreadable(const QString &path, const QString &ja, const QString &en,
                                                      const QString &detail = {})
{
    return failure(ErrorKind::Unreadable, QStringLiteral("%1 を読めません。%2").arg(path, ja),
                   QStringLiteral("%1 cannot be read. %2").arg(path, en), detail);
}

} // namespace kikubari::exchange
