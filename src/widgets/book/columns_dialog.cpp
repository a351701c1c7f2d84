// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/columns_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace kikubari::widgets {

using models::BookColumn;

ColumnsDialog::ColumnsDialog(const QList<BookColumn> &shown, QWidget *parent)
    : Dialog(tr("列を選ぶ"), tr("Space で出す・隠す、Alt+↑↓ で順を変えます。"), tr("この列にする"), parent),
      m_list(new QListWidget(this))
{
    QList<BookColumn> all = shown;
    for (int column = 0; column < models::bookColumnCount; ++column)
        if (!all.contains(static_cast<BookColumn>(column)))
            all << static_cast<BookColumn>(column);
    for (const BookColumn column : all) {
        auto *item = new QListWidgetItem(models::bookHeading(column), m_list);
        item->setData(Qt::UserRole, static_cast<int>(column));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(shown.contains(column) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, fontMetrics().height() + theme().px(8)});
    }
    m_list->setCurrentRow(0);
    m_list->setFrameShape(QFrame::Box);
    m_list->setMinimumHeight(theme().px(360));
    m_list->setAccessibleName(windowTitle());
    m_list->installEventFilter(this);
    body()->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    auto *up = new Button(tr("上へ"), this, Button::Kind::Small);
    auto *down = new Button(tr("下へ"), this, Button::Kind::Small);
    buttons->addWidget(up);
    buttons->addWidget(down);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    connect(up, &QAbstractButton::clicked, this, [this] { move(false); });
    connect(down, &QAbstractButton::clicked, this, [this] { move(true); });
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::check);
    m_list->setFocus();
    check();
}

void ColumnsDialog::check()
{
    verb()->setEnabled(!chosen().isEmpty());
}

void ColumnsDialog::move(bool down)
{
    const int from = m_list->currentRow(), to = from + (down ? 1 : -1);
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
}

bool ColumnsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Down);
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

QList<BookColumn> ColumnsDialog::chosen() const
{
    QList<BookColumn> columns;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            columns << static_cast<BookColumn>(m_list->item(i)->data(Qt::UserRole).toInt());
    return columns;
}

} // namespace kikubari::widgets
