// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"

namespace kikubari::widgets {

/// A badge that gives way: in a narrow place its words end with an ellipsis, then only the icon is left; the whole
/// stays in the tooltip. A caption stands before the tint where there is room for it.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setLook(const BadgeLook &look);
    [[nodiscard]] const BadgeLook &look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int captionWidth() const;

    QString m_caption;
    BadgeLook m_look;
};

} // namespace kikubari::widgets
