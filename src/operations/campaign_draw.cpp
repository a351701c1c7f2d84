// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_draw.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace kikubari::operations {

int drawnNumber(const QString &code)
{
    // Not qHash: its result differs between processors.
    const QByteArray hash = QCryptographicHash::hash(code.toUtf8(), QCryptographicHash::Sha256);
    return static_cast<int>(qFromBigEndian<quint32>(hash.constData()) % 100);
}

} // namespace kikubari::operations
