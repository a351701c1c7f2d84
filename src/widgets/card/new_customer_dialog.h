// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/card_service.h"
#include "models/session.h"
#include "widgets/card/record_form.h"
#include "widgets/dialogs.h"

#include <QTimer>

namespace kikubari::widgets {

/// A new customer in under a minute by keyboard: name (the reading comes from the input method), telephones, postal
/// code and address, car and handover, salesperson, birthday, how one met. Whoever may be in the store already is shown
/// while one types.
class NewCustomerDialog : public Dialog
{
    Q_OBJECT
public:
    NewCustomerDialog(models::CardService *service, models::Session *session, QWidget *parent);

    /// The new customer; empty unless accepted.
    [[nodiscard]] const domain::CustomerCode &created() const { return m_created; }
    /// Somebody in the store whose card is to be opened instead; the dialog was then left without adding anybody.
    [[nodiscard]] const domain::CustomerCode &existing() const { return m_existing; }
    [[nodiscard]] FormInput *input(const QString &column) const;

    void accept() override;
    /// What would be written now.
    [[nodiscard]] operations::CustomerDraft draft() const;

private:
    FormInput *add(const FormField &field);
    void build();
    [[nodiscard]] QMap<QString, QString> values() const;
    [[nodiscard]] bool check();
    void askDoubles();
    void showDoubles(const QList<models::PossibleDouble> &found);

    models::CardService *m_service;
    models::Session *m_session;
    QList<FormInput *> m_inputs;
    Label *m_problem = nullptr;
    QWidget *m_doubles = nullptr;
    QTimer m_delay;
    QString m_operation;
    domain::CustomerCode m_created, m_existing;
    int m_asked = 0;
    bool m_saving = false;
};

} // namespace kikubari::widgets
