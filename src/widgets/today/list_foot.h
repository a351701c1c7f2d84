// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/day.h"
#include "widgets/controls.h"

namespace kikubari::widgets {

/// The foot of the list: what is hidden until later, and the load of the next seven days as small bars.
class ListFoot : public Panel
{
    Q_OBJECT
public:
    explicit ListFoot(QWidget *parent = nullptr);

    void setDay(const operations::DayList &day);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLoad(QPainter &painter) const;

    operations::DayList m_day;
};

} // namespace kikubari::widgets
