// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style.h"

#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme &t = theme();
    const bool wrong = widget && widget->property("wrong").toBool();
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = focus || wrong ? 2 : 1;
    painter.setPen(QPen(wrong ? t.overdue : focus ? t.accent : enabled ? t.border : t.line, width));
    painter.setBrush(enabled ? t.base : t.mute);
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), t.px(5), t.px(5));
    painter.restore();
}

void drawMark(const QStyleOption &option, QPainter &painter, bool round)
{
    const Theme &t = theme();
    const bool on = option.state & QStyle::State_On;
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(on && enabled ? t.fill : enabled ? t.border : t.line, 1.5));
    painter.setBrush(on && enabled && !round ? t.fill : enabled ? t.base : t.mute);
    if (round)
        painter.drawEllipse(box);
    else
        painter.drawRoundedRect(box, t.px(3), t.px(3));
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.fill);
        painter.drawEllipse(box.adjusted(3.5, 3.5, -3.5, -3.5));
    } else if (on) {
        paintIcon(painter, box.adjusted(1, 1, -1, -1), u"check"_s, enabled ? t.onFill : t.text3);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        paintFocusRing(painter, QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), t.px(4));
    painter.restore();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        // Inside a combo or spin box the frame belongs to the box itself.
        if (widget
            && (widget->property("frameless").toBool()
                || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())))
            return;
        drawField(*option, *painter, widget);
        return;
    case PE_IndicatorCheckBox: drawMark(*option, *painter, false); return;
    case PE_IndicatorRadioButton: drawMark(*option, *painter, true); return;
    case PE_FrameFocusRect:
        painter->save();
        paintFocusRing(*painter, QRectF(option->rect).adjusted(1, 1, -1, -1), theme().px(4));
        painter->restore();
        return;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &t = theme();
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor color = t.border;
    color.setAlphaF(option->state & State_MouseOver ? 1.0f : 0.75f);
    painter->setBrush(color);
    const bool upright = option->rect.height() > option->rect.width();
    const QRectF bar = upright ? QRectF(slider).adjusted(1, 2, -2, -2) : QRectF(slider).adjusted(2, 1, -2, -2);
    if (const auto *bars = qstyleoption_cast<const QStyleOptionSlider *>(option); bars && bars->maximum > bars->minimum)
        painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &t = theme();
    drawField(*option, *painter, widget);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const int size = t.px(14);
    paintIcon(*painter, QRectF(arrow.center().x() - size / 2.0 + 1, arrow.center().y() - size / 2.0 + 1, size, size),
              u"chevron-down"_s, option->state & State_Enabled ? t.text2 : t.text3);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        const Theme &t = theme();
        painter->fillRect(option->rect, t.alt);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ScrollBar)
        drawScrollBar(option, painter, widget);
    else if (control == CC_ComboBox && box && !box->editable)
        drawComboBox(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return theme().px(10);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return theme().px(17);
    case PM_ToolBarItemMargin:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemSpacing: return 0;
    case PM_SplitterWidth: return 1;
    case PM_ScrollView_ScrollBarOverlap: return 0;
    case PM_DefaultFrameWidth:
        return widget && widget->inherits("QAbstractScrollArea") ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_UnderlineShortcut: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ScrollView_FrameOnlyAroundContents: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace kikubari::widgets
