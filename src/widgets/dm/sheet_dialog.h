// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/label_sheet.h"
#include "widgets/dialogs.h"

#include <array>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace kikubari::widgets {

class SheetPicker;

/// A label sheet of the shop: its measures in millimetres, from a sheet that is known or from the package, with a
/// picture of it. What cannot be is told at once, and cannot be saved.
class SheetDialog : public Dialog
{
    Q_OBJECT
public:
    /// `known` = sheets to begin from, the shop's `own` ones among them; the dialog begins with `first`.
    SheetDialog(const QList<domain::LabelSheet> &known, const QList<domain::LabelSheet> &own,
                const domain::LabelSheet &first, QWidget *parent);

    [[nodiscard]] domain::LabelSheet sheet() const;

private:
    enum Length { Width, Height, PitchX, PitchY, Left, Top };
    QSpinBox *countBox(int most);
    void fill(const domain::LabelSheet &sheet);
    void check();

    QList<domain::LabelSheet> m_known, m_own;
    QLineEdit *m_key, *m_product;
    QComboBox *m_from, *m_paper;
    QSpinBox *m_columns, *m_rows;
    std::array<QDoubleSpinBox *, 6> m_lengths{};
    SheetPicker *m_picture;
    Label *m_problem;
    bool m_filling = false;
};

} // namespace kikubari::widgets
