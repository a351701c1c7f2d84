// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"
#include "widgets/dialogs.h"

namespace kikubari::widgets {

/// The first customer by hand: name, kana, phone, car and when it was delivered; and who works here.
class CustomerDialog : public Dialog
{
    Q_OBJECT
public:
    CustomerDialog(QDate today, QWidget *parent);
    [[nodiscard]] models::NewCustomer customer() const;

private:
    [[nodiscard]] QLineEdit *line(const QString &label, const QString &example);

    QLineEdit *m_name, *m_kana, *m_phone, *m_car, *m_person;
    DateField *m_delivered;
};

/// Who works here, where the store knows nobody yet.
class PersonDialog : public Dialog
{
    Q_OBJECT
public:
    explicit PersonDialog(QWidget *parent);
    [[nodiscard]] QString name() const { return m_name->text().trimmed(); }

private:
    QLineEdit *m_name;
};

} // namespace kikubari::widgets
