// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"
#include "widgets/dm/dm_paper.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace kikubari::widgets {

class SheetPicker;

/// What is printed, and on which paper: the choices of labels, cards, envelopes and letters.
class DmPaperForm : public QWidget
{
    Q_OBJECT
public:
    DmPaperForm(DmPaper *paper, QWidget *parent);

    /// Whether the step of the labels is in front: the rarer choices are there only.
    void setPrinting(bool printing);
    /// Where the window is narrow the small sheet makes room.
    void setCompact(bool compact);
    [[nodiscard]] QComboBox *kindBox() const { return m_kind; }
    [[nodiscard]] QComboBox *letterBox() const { return m_letter; }
    [[nodiscard]] QComboBox *envelopeBox() const { return m_envelope; }
    [[nodiscard]] QComboBox *formBox() const { return m_form; }

    /// In place of a key in sheetChosen: a sheet of the shop is to be registered, or removed.
    [[nodiscard]] static QString newSheet() { return QStringLiteral("+"); }
    [[nodiscard]] static QString removedSheet() { return QStringLiteral("-"); }

Q_SIGNALS:
    void sheetChosen(const QString &key);
    void letterChosen(const QString &key);

private:
    struct Row
    {
        Label *label;
        QWidget *field;
        QList<domain::JobKind> kinds; ///< that have it
    };
    void addRow(const QString &word, QWidget *field, QWidget *buddy, const QList<domain::JobKind> &kinds);
    void makeKind();
    void makeLabelRows();
    void makeMailRows();
    void makeOptions();
    void connectParts();
    [[nodiscard]] QComboBox *makeBox();
    void mailChosen();
    void showChoice();
    void fillSheets();
    void fillLetters();
    void showRows();
    void showPages();

    DmPaper *m_paper;
    QGridLayout *m_grid = nullptr;
    QList<Row> m_rows;
    SheetPicker *m_picker = nullptr;
    QList<domain::LabelSheet> m_listed; ///< in the box
    QComboBox *m_kind = nullptr, *m_sheet = nullptr, *m_form = nullptr, *m_envelope = nullptr, *m_letter = nullptr;
    QSpinBox *m_start = nullptr;
    QDoubleSpinBox *m_right = nullptr, *m_down = nullptr;
    QCheckBox *m_guides = nullptr, *m_barcode = nullptr, *m_stock = nullptr;
    Label *m_used = nullptr, *m_sheets = nullptr, *m_margins = nullptr;
    QWidget *m_options = nullptr;
    bool m_filling = false, m_printing = false, m_compact = false;
};

} // namespace kikubari::widgets
