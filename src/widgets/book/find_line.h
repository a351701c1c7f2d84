// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace kikubari::widgets {

/// The field that searches the book while one types. Down goes into the list, Enter takes what is chosen there.
class FindLine : public QLineEdit
{
    Q_OBJECT
public:
    FindLine(const QString &hint, const QString &key, QWidget *parent);

    [[nodiscard]] QString words() const { return text().trimmed(); }
    /// Asks at once, without waiting for the next key.
    void askNow();

Q_SIGNALS:
    /// The words have come to rest for a moment.
    void wordsChanged();
    void downPressed();
    void enterPressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
    QTimer m_delay;
};

} // namespace kikubari::widgets
