// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"

#include <QDate>
#include <QLineEdit>

namespace kikubari::widgets {

/// A field that takes 2026/11/30, 20261130, 11/30, R8.11.30, 月曜, +3 and echoes how it was read; an error stands
/// below, what was typed stays.
class DateField : public QWidget
{
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);

    void setToday(QDate today);
    void setDate(QDate date);
    /// The day read; invalid while the text cannot be read.
    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// Days outside are refused with a sentence.
    void setRange(QDate from, QDate to, const QString &sentence);

Q_SIGNALS:
    void dateChanged();

private:
    void read();

    QLineEdit *m_edit;
    Label *m_echo;
    QDate m_today, m_date, m_from, m_to;
    QString m_outside;
};

} // namespace kikubari::widgets
