// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_file.h"
#include "operations/shop_import/shop_fields.h"

#include <QDate>
#include <QSet>
#include <QStringList>

#include <optional>

namespace kikubari::operations {

/// What the values of a column look like: how many of them are a date, a telephone number and so on.
class ColumnLook
{
public:
    explicit ColumnLook(QDate today) : m_today(today) { }

    void add(const exchange::TableCell &cell);

    /// How many values there were.
    [[nodiscard]] int filled() const { return m_filled; }
    [[nodiscard]] const QStringList &samples() const { return m_samples; }
    /// Which share of the values could be of this field: 0 to 1; nothing where values tell nothing (a note).
    [[nodiscard]] std::optional<double> fit(ShopField field) const;
    /// What the values alone say; confidence 0 to 90.
    struct Guess
    {
        ShopField field = ShopField::Ignore;
        int confidence = 0;
    };
    [[nodiscard]] Guess guess() const;
    /// Whether they are 1, 2, 3 … : a line number.
    [[nodiscard]] bool isSequence() const { return m_filled > 0 && m_inSequence == m_filled; }
    [[nodiscard]] bool allDifferent() const { return m_different == m_filled; }
    [[nodiscard]] double share(int count) const { return m_filled == 0 ? 0 : static_cast<double>(count) / m_filled; }
    /// Names without a blank in them: a surname or a given name alone.
    [[nodiscard]] double shortNames() const { return share(m_shortNames); }
    /// Values of one character.
    [[nodiscard]] double singles() const { return share(m_singles); }
    [[nodiscard]] double kana() const { return share(m_kana); }
    [[nodiscard]] double addressLike() const { return share(m_address); }
    [[nodiscard]] double conditionWords() const { return share(m_condition); }
    [[nodiscard]] double kindWords() const { return share(m_kinds); }
    [[nodiscard]] double numbers() const { return share(m_numbers); }
    /// 300, 58, 30A: class numbers of plates.
    [[nodiscard]] double plateClasses() const { return share(m_classes); }
    [[nodiscard]] double dates() const { return share(m_dates); }
    [[nodiscard]] double futureDates() const { return share(m_future); }
    [[nodiscard]] double birthDates() const { return share(m_births); }

private:
    void lookAtDate(const exchange::TableCell &cell, const QString &text);
    void lookAtName(const QString &text);
    void lookAtNumber(const QString &text);
    void lookAtWords(const QString &text);

    QDate m_today;
    int m_filled = 0, m_different = 0, m_inSequence = 0;
    int m_dates = 0, m_months = 0, m_future = 0, m_births = 0;
    int m_phones = 0, m_mobiles = 0, m_postal = 0, m_emails = 0, m_plates = 0, m_chassis = 0, m_numbers = 0,
        m_classes = 0;
    int m_kana = 0, m_names = 0, m_shortNames = 0, m_companies = 0, m_address = 0, m_prefectures = 0;
    int m_kinds = 0, m_singles = 0, m_sex = 0, m_marks = 0, m_condition = 0, m_makers = 0, m_honorifics = 0,
        m_texts = 0;
    QStringList m_samples;
    QSet<QString> m_seen;
};

} // namespace kikubari::operations
