// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace kikubari::japan {

/// Whether a day is a national holiday of Japan by the Act on National Holidays (国民の祝日に関する法律), substitute
/// holidays (振替休日) and days between two holidays (国民の休日) included; 1948-07-20 to 2099.
[[nodiscard]] bool isNationalHoliday(QDate day);

} // namespace kikubari::japan
