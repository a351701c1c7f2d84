// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/pair_delegate.h"

#include "widgets/controls.h"

#include <QPainter>

namespace kikubari::widgets {

PairDelegate::PairDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void PairDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const bool selected = option.state & QStyle::State_Selected;
    const QRect r = option.rect;
    painter->save();
    painter->fillRect(r, selected ? t.tint : t.base);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    if (selected)
        painter->fillRect(QRect(r.left(), r.top(), 4, r.height() - 1), t.accent);
    const QStringList lines = index.data().toString().split(u'\n');
    const QRect area = r.adjusted(t.px(14), t.px(6), -t.px(8), -t.px(6));
    const auto write = [painter](const QRect &at, Qt::AlignmentFlag edge, const QString &words, const QFont &font,
                                 const QColor &color) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(at, Qt::AlignLeft | edge, QFontMetrics(font).elidedText(words, Qt::ElideRight, at.width()));
    };
    write(area, Qt::AlignTop, lines.value(0), t.font(Type::Body, true), t.text);
    write(area, Qt::AlignBottom, lines.value(1), t.font(Type::Second), t.text2);
    if (selected && option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, QRectF(r).adjusted(1, 1, -1, -2), 2);
    painter->restore();
}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &t = theme();
    const int lines = QFontMetrics(t.font(Type::Body, true)).height() + QFontMetrics(t.font(Type::Second)).height();
    return {t.px(200), lines + t.px(13)};
}

} // namespace kikubari::widgets
