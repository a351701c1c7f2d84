// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <memory>
#include <vector>

namespace kikubari::japan {

/// One area that a postal code stands for. Kana is full-width katakana and may be empty where the source has none.
struct PostalTown
{
    QString code; ///< 250-0001
    QString prefecture, city;
    QString town; ///< empty for "以下に掲載がない場合" (the rest of the city)
    QString prefectureKana, cityKana, townKana;
    bool operator==(const PostalTown &) const = default;

    /// 神奈川県小田原市扇町: what an address begins with.
    [[nodiscard]] QString text() const { return prefecture + city + town; }
};

/// A code found for an address, and how much of the address it explains.
struct PostalMatch
{
    PostalTown town;
    qsizetype length = 0; ///< characters of the address that prefecture, city and town took; the rest is the block
    bool exact = false;   ///< the town was found; false: only the city matched, and this is the code of its rest
};

/// Japan's postal codes. Immutable and cheap to copy; may be asked from any thread.
class PostalTable
{
public:
    /// The table that is built in (about 125,000 rows), loaded when it is first asked for. Empty if the program was
    /// built without it.
    [[nodiscard]] static const PostalTable &shipped();

    /// Reads what Japan Post publishes: utf_all.csv or utf_ken_all.csv (UTF-8) or KEN_ALL.CSV (CP932, half-width kana,
    /// long towns split over several rows). Unreadable if it is none of them.
    [[nodiscard]] static Result<PostalTable> fromKenAll(const QByteArray &file);

    /// Every area of a code; the code in any form that `normalisedPostalCode` (japan/address.h) takes. Empty: no such
    /// code. A code may stand for several towns, even in several prefectures: offer them all.
    [[nodiscard]] std::vector<PostalTown> towns(QStringView code) const;

    /// The codes that fit the start of an address, the longest town first and equally good ones together; nothing
    /// worse than the best. The prefecture may be left out; ヶ/ケ/が, 大字/字, 〇〇郡, numerals before 条/丁目 and
    /// variant kanji do not matter.
    [[nodiscard]] std::vector<PostalMatch> codesFor(QStringView address) const;

    [[nodiscard]] bool isEmpty() const;
    /// Number of (code, town) pairs.
    [[nodiscard]] qsizetype size() const;
    /// Where the table is from and of which day, for the page "about": "Japan Post 2025-10-31".
    [[nodiscard]] const QString &source() const;

    struct Data;
    explicit PostalTable(std::shared_ptr<const Data> data);

private:
    std::shared_ptr<const Data> m_data;
};

} // namespace kikubari::japan
