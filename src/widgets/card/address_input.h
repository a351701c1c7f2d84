// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/card/record_form.h"

#include <QLineEdit>
#include <QListWidget>

namespace kikubari::widgets {

/// Postal code, address and building of a record. A whole code offers every town that it stands for (one town is put
/// in at once where there is no address yet); an address offers its code.
class AddressInput : public FormInput
{
    Q_OBJECT
public:
    AddressInput(const FormField &field, QWidget *parent);

    void load(const QMap<QString, QString> &values) override;
    void store(QMap<QString, QString> &values) const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QWidget *firstField() const override { return m_code; }

    [[nodiscard]] QLineEdit *code() const { return m_code; }
    [[nodiscard]] QLineEdit *address() const { return m_address; }
    [[nodiscard]] QListWidget *offers() const { return m_offers; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void codeTyped();
    void addressLeft();
    void offer(const QStringList &words, bool codes);
    void hideOffers();
    void take(int row);
    void putTown(const QString &town);

    QLineEdit *m_code, *m_address, *m_building;
    QListWidget *m_offers;
    Label *m_hint;
    QString m_town;             ///< the town that the address begins with, as a code put it there
    bool m_offersCodes = false; ///< the list offers codes for the address, else towns for the code
};

} // namespace kikubari::widgets
