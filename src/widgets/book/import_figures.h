// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"

namespace kikubari::widgets {

/// A number with its word; a card in a band of such.
class Figure : public QWidget
{
    Q_OBJECT
public:
    Figure(const QString &word, QWidget *parent);

    /// `second` stands small behind the number: うち今日 3.
    void setValue(qint64 value, const QString &second = {}, Role color = &Theme::text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word, m_second;
    qint64 m_value = 0;
    Role m_color = &Theme::text;
};

} // namespace kikubari::widgets
