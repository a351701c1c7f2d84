// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"
#include "models/session.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTimer>

namespace kikubari::widgets {

/// Finds customers by name, kana, phone digits, plate or address; the hits hang below the field. Down goes into the
/// hits, Enter takes the first or the chosen one, Esc leaves.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    SearchField(models::DayService *service, models::Session *session, QWidget *parent = nullptr);

    /// Closes the hits and empties the field.
    void leave();
    [[nodiscard]] bool hasHits() const;
    [[nodiscard]] QListWidget *hits() const { return m_hits; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void customerChosen(const QString &code);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void showHits(const QList<operations::SearchHit> &found);
    void take(int row);
    void ensureList();

    models::DayService *m_service;
    models::Session *m_session;
    QListWidget *m_hits = nullptr;
    QTimer m_delay;
    int m_asked = 0;
};

} // namespace kikubari::widgets
