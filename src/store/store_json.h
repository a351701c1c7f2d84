// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/store_calendar.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

/// store.json: the stores' settings as the store folder spells them (docs/formats.md).
namespace kikubari::store {

/// Lays one object of store.json over `settings`: an absent key keeps what is there, null gives the default back.
/// Names that are not known go to `extra`. The failure (Unreadable) names the key and the value.
[[nodiscard]] Result<domain::StoreSettings> applyStoreJson(const QJsonObject &object, domain::StoreSettings settings,
                                                           QJsonObject &extra);
[[nodiscard]] QJsonObject storeJson(const domain::StoreSettings &settings);

[[nodiscard]] QJsonArray weeklyClosedJson(const domain::StoreSettings &settings);
[[nodiscard]] QJsonArray closuresJson(const domain::StoreSettings &settings);
[[nodiscard]] QJsonArray openDaysJson(const domain::StoreSettings &settings);
[[nodiscard]] QString offsetText(domain::Offset offset);

} // namespace kikubari::store
