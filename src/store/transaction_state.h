// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/transaction.h"

namespace kikubari::store {

struct Transaction::State
{
    Database *database = nullptr;
    OperationStart start;
    qint64 operation = 0;
    QJsonObject detail;
    QJsonArray touched; ///< [table, key, hash of the new state]
    bool foreignKeysOff = false;
};

} // namespace kikubari::store
