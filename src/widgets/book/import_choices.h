// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_import.h"
#include "widgets/controls.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace kikubari::widgets {

class DateField;

/// What a person may decide about an import besides its columns: from when on there is work to do, doubles, unknown
/// staff, how years are written, the heading row, and whether the mapping is remembered.
class ImportChoices : public Panel
{
    Q_OBJECT
public:
    explicit ImportChoices(QWidget *parent);

    /// Fills the choices with what was found out; those a person made stay.
    void setPreview(const operations::ShopPreview &preview);
    /// For a new file: everything as it is found out.
    void reset(QDate today);
    /// Writes the choices into the options.
    void applyTo(operations::ShopImportOptions &options) const;
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void build();
    QComboBox *combo(QVBoxLayout *layout, const QString &label, const QStringList &words);
    void heading(QVBoxLayout *layout, const QString &words);

    DateField *m_cutOff;
    QComboBox *m_doubles = nullptr, *m_staff = nullptr, *m_years = nullptr, *m_sheet = nullptr, *m_encoding = nullptr;
    QSpinBox *m_headerLine = nullptr;
    Label *m_staffNames = nullptr, *m_remarks = nullptr;
    QWidget *m_sheetLine = nullptr, *m_encodingLine = nullptr;
    QCheckBox *m_remember = nullptr;
    QLineEdit *m_profile = nullptr;
    bool m_filling = false, m_headerChosen = false, m_encodingChosen = false, m_sheetChosen = false;
};

} // namespace kikubari::widgets
