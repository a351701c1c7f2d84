// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>

namespace kikubari::domain {

/// A sheet of labels: equal cells in columns and rows. Lengths in millimetres, measured on the upright sheet from its
/// top left corner. Written as JSON under the names that `labels sheets` prints and sheets.json holds.
struct LabelSheet
{
    QString key; ///< A4-12-864; unique among the sheets
    int columns = 1, rows = 1;
    double width = 0, height = 0;         ///< of one label
    double pitchX = 0, pitchY = 0;        ///< from one label's corner to the next one's; at least width and height
    double left = 0, top = 0;             ///< corner of the first label
    QString paper = QStringLiteral("A4"); ///< A4, A5, A6, B4, B5, Letter, Hagaki, or "210x297"
    QStringList products{};               ///< product codes known to have these measures
    QString alias{};                      ///< what the shop calls it, for instance its own product code
    bool operator==(const LabelSheet &) const = default;

    [[nodiscard]] int cells() const { return columns * rows; }
    /// The place of a label on the paper, counted from 0 row by row.
    [[nodiscard]] QRectF cell(int number) const
    {
        return {left + pitchX * (number % columns), top + pitchY * (number / columns), width, height};
    }
};

/// The size of a paper by its name, upright; nothing if the name is unknown or its size absurd (under 40, over 500 mm).
[[nodiscard]] std::optional<QSizeF> paperSize(const QString &paper);

/// Whether such a sheet can be: cells of at least 10 mm, on the paper, not over one another. The failure names the
/// sheet and the field that is wrong.
[[nodiscard]] Result<void> checkLabelSheet(const LabelSheet &sheet);

[[nodiscard]] QJsonObject labelSheetJson(const LabelSheet &sheet);

/// Reads one sheet and checks it. Unknown members are a failure, so that a misspelt length is not silently zero;
/// `products`, `alias` and `paper` may be absent, as may the pitch where labels touch.
[[nodiscard]] Result<LabelSheet> labelSheetFrom(const QJsonObject &object);

/// A file of sheets, as sheets.json: an array of them. Keys must differ.
[[nodiscard]] Result<QList<LabelSheet>> labelSheetsFrom(const QByteArray &json);
[[nodiscard]] QByteArray labelSheetsJson(const QList<LabelSheet> &sheets);

} // namespace kikubari::domain
