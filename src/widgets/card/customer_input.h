// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/card/record_form.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTimer>

namespace kikubari::widgets {

/// Somebody of the book, found while one types: the hits stand below the field, ↓ goes into them, Enter takes one.
/// Where the field allows it, words stay as words (somebody who has no card yet).
class CustomerInput : public FormInput
{
    Q_OBJECT
public:
    CustomerInput(const FormField &field, QWidget *parent);

    void load(const QMap<QString, QString> &values) override;
    void store(QMap<QString, QString> &values) const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QWidget *firstField() const override { return m_edit; }
    [[nodiscard]] QStringList typed() const override;
    void retype(const QStringList &texts) override;

    /// The code of who was chosen; empty while nobody is.
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QListWidget *hits() const { return m_hits; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void offer(const QList<operations::SearchHit> &found);
    void take(int row);
    void hideHits();

    QLineEdit *m_edit;
    QListWidget *m_hits;
    Label *m_hint;
    QTimer m_delay;
    QString m_code, m_name; ///< who stands in the field, and the words that mean him
    int m_asked = 0;
};

} // namespace kikubari::widgets
