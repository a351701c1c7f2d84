// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_block.h"

#include "widgets/chip.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

CardBlock::CardBlock(QWidget *parent)
    : QWidget(parent),
      m_content(new QWidget(this)),
      m_body(new QVBoxLayout(m_content))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_content);
    const Theme &t = theme();
    m_body->setContentsMargins(t.px(4), t.px(2), t.px(4), t.px(2));
    m_body->setSpacing(t.px(2));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardBlock::setCard(bool card)
{
    const Theme &t = theme();
    m_card = card;
    m_body->setContentsMargins(t.px(10), t.px(6), t.px(10), t.px(6));
    update();
}

void CardBlock::setDivider(bool divider)
{
    m_divider = divider;
    update();
}

Label *CardBlock::addLine(const QString &word, const QString &text, const std::optional<BadgeLook> &badge)
{
    const Theme &t = theme();
    if (!m_lines) {
        m_lines = new QGridLayout;
        m_lines->setContentsMargins(0, 0, 0, 0);
        m_lines->setHorizontalSpacing(t.px(6));
        m_lines->setVerticalSpacing(t.px(2));
        m_lines->setColumnStretch(1, 1);
        m_body->addLayout(m_lines);
    }
    const int row = m_lines->rowCount();
    auto *name = new Label(Type::Second, &Theme::text2, m_content, Label::Mode::Elided);
    name->setText(word);
    // The column is as wide as its longest word, within reason: English words are longer.
    name->setMinimumWidth(t.px(m_wordWidth));
    name->setMaximumWidth(t.px(qMax(m_wordWidth, 84)));
    name->setToolTip(word);
    m_lines->addWidget(name, row, 0, Qt::AlignTop);
    auto *words = new Label(Type::Second, &Theme::text, m_content, Label::Mode::Wrapped);
    words->setText(text);
    if (!badge) {
        m_lines->addWidget(words, row, 1, 1, 2);
        return words;
    }
    m_lines->addWidget(words, row, 1);
    auto *chip = new Chip(m_content);
    chip->setLook(*badge);
    m_lines->addWidget(chip, row, 2, Qt::AlignTop | Qt::AlignRight);
    return words;
}

void CardBlock::addUnknown(const QString &words)
{
    auto *label = new Label(Type::Second, &Theme::text3, m_content, Label::Mode::Wrapped);
    label->setText(words);
    m_body->addWidget(label);
}

QString placeOf(const operations::CardRecord &record)
{
    const QString kind = QString::number(static_cast<int>(record.kind));
    return record.isNew() ? QString(u'+' % kind) : QString(kind % u'/' % record.key.join(u'/'));
}

void CardBlock::setForm(const FormSpec &form)
{
    m_spec = form;
    if (m_place.isEmpty())
        m_place = placeOf(form.record);
}

RecordForm *CardBlock::edit(QDate today)
{
    if (!m_spec || m_editor)
        return nullptr;
    Q_EMIT editing(true); // before the form is made, so that it sees the room it will have
    if (parentWidget() && parentWidget()->layout())
        parentWidget()->layout()->activate();
    m_editor = new RecordForm(*m_spec, today, this);
    layout()->addWidget(m_editor);
    m_content->hide();
    setFocusPolicy(Qt::NoFocus);
    m_editor->show();
    m_editor->focusFirst();
    connect(m_editor, &RecordForm::dropped, this, &CardBlock::endEdit);
    return m_editor;
}

void CardBlock::endEdit()
{
    if (!m_editor)
        return;
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    m_content->show();
    setFocusPolicy(Qt::StrongFocus);
    Q_EMIT editing(false);
    if (!isHidden()) // what was only there for its fields has gone with them
        setFocus(Qt::TabFocusReason);
}

void CardBlock::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_card) {
        painter.setPen(t.line);
        painter.setBrush(t.base);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.px(6), t.px(6));
    }
    if (m_divider)
        painter.fillRect(0, height() - 1, width(), 1, t.line);
    if (hasFocus() && m_keyboard)
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), t.px(5));
}

void CardBlock::keyPressEvent(QKeyEvent *event)
{
    if (m_editor) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers() == Qt::NoModifier) {
            stepFocus(event->key() == Qt::Key_Down);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & ~Qt::KeypadModifier)
            break;
        if (m_chosen)
            m_chosen();
        else if (m_spec)
            Q_EMIT editWanted();
        return;
    case Qt::Key_Space:
        if (m_marked)
            m_marked();
        else if (m_chosen)
            m_chosen();
        return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void CardBlock::stepFocus(bool down)
{
    QList<CardBlock *> blocks;
    QWidget *column = this;
    while (column->parentWidget() && !column->property("cardColumn").toBool())
        column = column->parentWidget();
    for (CardBlock *block : column->findChildren<CardBlock *>())
        if (block->isVisible() && !block->editor())
            blocks << block;
    // By place, not by birth: blocks are made in any order.
    std::ranges::stable_sort(blocks, {},
                             [column](const CardBlock *block) { return block->mapTo(column, QPoint()).y(); });
    const qsizetype next = blocks.indexOf(this) + (down ? 1 : -1);
    if (next >= 0 && next < blocks.size())
        blocks[next]->setFocus(Qt::TabFocusReason);
}

void CardBlock::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_chosen && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && !m_editor)
        m_chosen();
}

void CardBlock::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_spec && !m_chosen && !m_editor)
        Q_EMIT editWanted();
}

void CardBlock::focusInEvent(QFocusEvent *event)
{
    m_keyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void CardBlock::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

CardHeading::CardHeading(const QString &iconName, const QString &word, const QString &remark, QWidget *parent,
                         const QString &key)
    : QWidget(parent)
{
    const Theme &t = theme();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(t.px(4), 0, t.px(4), 0);
    layout->setSpacing(t.px(6));
    layout->addWidget(new IconLabel(iconName, 14, &Theme::text2, this));
    auto *title = new Label(Type::Caption, &Theme::text2, this, Label::Mode::Whole, true);
    title->setText(word);
    layout->addWidget(title);
    auto *more = new Label(Type::Caption, &Theme::text3, this, Label::Mode::Elided);
    more->setText(remark);
    more->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(more, 1);
    if (!key.isEmpty()) {
        auto *hint = new Label(Type::KeyCap, &Theme::text3, this);
        hint->setText(key);
        layout->addWidget(hint);
    }
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace kikubari::widgets
