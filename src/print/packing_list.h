// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/mail_piece.h"

#include <QDate>

namespace kikubari::print {

/// One piece of a mailing, as the person who packs it needs it.
struct PackingRow
{
    int number = 0; ///< in the order of the labels, from 1
    QString name;   ///< 山田 太郎 様
    QString line;   ///< the personal line
    QString enclosures;
    QString stamp; ///< 110円, 別納 …
};

struct PackingList
{
    QString title; ///< 秋の展示会
    QDate date;
    QList<PackingRow> rows;
};

/// The list for packing (同封リスト) on upright A4: in the order of the labels, with a box to tick; long texts are
/// broken into lines, a row that is higher than a page goes on on the next. Pages are numbered.
struct PackingPages
{
    QList<Page> pages;
    Findings findings;
};
[[nodiscard]] PackingPages layoutPackingList(const PackingList &list, const MailStyle &style);

} // namespace kikubari::print
