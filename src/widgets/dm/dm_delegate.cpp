// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dm_words.h"
#include "widgets/dm/dm_table.h"
#include "widgets/icons.h"
#include "widgets/window_bar.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using models::DmAudienceModel;
using operations::AudienceEntry;
using Column = DmAudienceModel::Column;

namespace {

int writePart(QPainter &painter, QRect area, const QString &text, const QFont &font, const QColor &color)
{
    if (text.isEmpty() || area.width() <= 0)
        return 0;
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, shown);
    return metrics.horizontalAdvance(shown);
}

/// The mark before the name: in the mailing, or how far the piece is.
void paintTick(QPainter &painter, QRect area, domain::PieceState state)
{
    const Theme &t = theme();
    const QRectF box(area.left(), area.center().y() - t.px(8) + 0.5, t.px(15), t.px(15));
    if (state == domain::PieceState::Queued) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.fill);
        painter.drawRoundedRect(box, t.px(3), t.px(3));
        paintIcon(painter, box.adjusted(2, 2, -2, -2), u"check"_s, t.onFill, t.fill);
    } else {
        const QString icon = state == domain::PieceState::Printed ? u"printer"_s
            : state == domain::PieceState::Returned               ? u"undo-2"_s
                                                                  : u"mail"_s;
        paintIcon(painter, box, icon, state == domain::PieceState::Returned ? t.overdue : t.done, t.base);
    }
}

void paintAddressee(QPainter &painter, QRect area, const AudienceEntry &entry)
{
    const Theme &t = theme();
    paintTick(painter, area, entry.state);
    area.setLeft(area.left() + t.px(27));
    QList<BadgeLook> badges;
    if (!entry.joint.isEmpty())
        badges << BadgeLook{u"users"_s, DmDelegate::tr("連名"), &Theme::accent, &Theme::tint};
    if (models::doubtfulAddress(entry))
        badges << BadgeLook{u"map-pin"_s, DmDelegate::tr("住所"), &Theme::due, &Theme::dueTint};
    int reserved = 0;
    for (const BadgeLook &badge : badges)
        reserved += badgeWidth(badge) + t.px(5);
    const QFont name = t.font(Type::Body), small = t.font(Type::Second);
    const QString honorific = entry.first.company && !entry.person.isEmpty() ? QString() : entry.first.honorific;
    const int honorificWidth = honorific.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(honorific) + t.px(5);
    int x = area.left()
        + writePart(painter, area.adjusted(0, 0, -reserved - honorificWidth, 0), entry.first.name, name, t.text)
        + t.px(5);
    x += writePart(painter, QRect(x, area.top(), honorificWidth + 2, area.height()), honorific, small, t.text2)
        + (honorific.isEmpty() ? 0 : t.px(5));
    for (const BadgeLook &badge : badges) {
        paintBadge(painter, {x, area.center().y() - t.px(9) + 1}, badge);
        x += badgeWidth(badge) + t.px(5);
    }
}

void paintWindow(QPainter &painter, QRect area, const AudienceEntry &entry, QDate today, const QColor &ground)
{
    const Theme &t = theme();
    const bool bar = entry.windowFrom.isValid() && entry.windowTo.isValid();
    if (bar) {
        const bool late = today > entry.windowTo;
        paintWindowBar(painter, QRectF(area.left(), area.center().y() - t.px(10), t.px(96), t.px(20)),
                       {.earliest = entry.windowFrom,
                        .due = entry.windowDue,
                        .latest = entry.windowTo,
                        .today = today,
                        .closed = {},
                        .state = late                  ? &Theme::overdue
                            : today < entry.windowFrom ? &Theme::text3
                                                       : &Theme::due,
                        .ground = ground});
    }
    writePart(painter, area.adjusted(bar ? t.px(105) : 0, 0, 0, 0), models::dmWindowWord(entry, today),
              t.font(Type::Second), t.text2);
}

void paintLine(QPainter &painter, QRect area, const AudienceEntry &entry)
{
    const Theme &t = theme();
    if (!entry.line.isEmpty()) {
        writePart(painter, area, entry.line, t.font(Type::Second), t.text);
        return;
    }
    const bool bare = entry.enclosures.isEmpty();
    int x = area.left();
    if (bare) {
        const BadgeLook none{u"triangle-alert"_s, DmDelegate::tr("一言なし"), &Theme::due, &Theme::dueTint};
        paintBadge(painter, {x, area.center().y() - t.px(9) + 1}, none);
        x += badgeWidth(none) + t.px(8);
    }
    if (!entry.hints.isEmpty())
        writePart(painter, QRect(x, area.top(), area.right() - x, area.height()),
                  DmDelegate::tr("候補 %1").arg(entry.hints.join(DmDelegate::tr("・"))), t.font(Type::Second), t.text3);
    else if (!bare)
        writePart(painter, area, u"—"_s, t.font(Type::Second), t.text2);
}

} // namespace

DmDelegate::DmDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

int DmDelegate::rowHeight()
{
    const Theme &t = theme();
    return qMax(t.px(36), QFontMetrics(t.font(Type::Body)).height() + t.px(10));
}

void DmDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const DmAudienceModel *>(index.model());
    const AudienceEntry *entry = model ? model->entry(index.row()) : nullptr;
    if (!entry)
        return;
    const Theme &t = theme();
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ground = selected ? t.tint : t.base;
    const QRect r = option.rect;
    const auto column = static_cast<Column>(index.column());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(r);
    painter->fillRect(r, ground);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    if (selected && column == Column::Addressee)
        painter->fillRect(QRect(r.left(), r.top(), 4, r.height() - 1), t.accent);
    const QRect area = r.adjusted(t.px(column == Column::Addressee ? 14 : 0), 0, -t.px(9), -1);
    switch (column) {
    case Column::Addressee: paintAddressee(*painter, area, *entry); break;
    case Column::Window: paintWindow(*painter, area, *entry, model->today(), ground); break;
    case Column::Line: paintLine(*painter, area, *entry); break;
    case Column::Enclosures: {
        const QStringList names = model->namesOf(entry->enclosures);
        writePart(*painter, area, names.isEmpty() ? u"—"_s : names.join(u'・'), t.font(Type::Second), t.text2);
        break;
    }
    case Column::Count_: break;
    }
    painter->restore();
}

QWidget *DmDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const DmAudienceModel *>(index.model());
    const AudienceEntry *entry = model ? model->entry(index.row()) : nullptr;
    return entry ? new DmLineEdit(entry->hints, parent) : nullptr;
}

void DmDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<QLineEdit *>(editor)->setText(index.data(Qt::EditRole).toString());
}

void DmDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QLineEdit *>(editor)->text(), Qt::EditRole);
}

void DmDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int margin = theme().px(4);
    editor->setGeometry(option.rect.adjusted(-margin * 2, margin - 1, -margin, -margin));
}

DmLineEdit::DmLineEdit(const QStringList &hints, QWidget *parent)
    : QLineEdit(parent),
      m_hints(hints.isEmpty() ? QString() : tr("候補 %1").arg(hints.join(tr("・"))))
{
    setFont(theme().font(Type::Second));
    setMaxLength(200);
    setAccessibleName(tr("この方への一言"));
    setAccessibleDescription(m_hints);
}

void DmLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hints.isEmpty())
        return;
    const int left = text().isEmpty() ? theme().px(10) : cursorRect().center().x() + theme().px(8);
    const int end = fontMetrics().horizontalAdvance(text()) + theme().px(20);
    const QRect room(qMax(left, end), 0, width() - qMax(left, end) - theme().px(8), height());
    if (room.width() < theme().px(40))
        return;
    QPainter painter(this);
    writePart(painter, room, m_hints, font(), theme().text3);
}

} // namespace kikubari::widgets
