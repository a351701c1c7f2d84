// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace kikubari::widgets {

/// A name's field that listens to what the input method composes: たかはし becomes 髙橋 when it is committed, and the
/// reading is what stood there before the conversion.
class NameEdit : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    /// The reading of everything typed since the field was last empty, in hiragana.
    [[nodiscard]] const QString &reading() const { return m_reading; }

Q_SIGNALS:
    void readingChanged(const QString &reading);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void append(const QString &reading);

    QString m_reading;
    QString m_composed; ///< the kana last seen in the composition, before it became kanji
};

/// Keeps a kana field at the name's reading until somebody writes into it himself.
void followReading(NameEdit *name, QLineEdit *kana);

} // namespace kikubari::widgets
