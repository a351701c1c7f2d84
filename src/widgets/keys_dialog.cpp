// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keys_dialog.h"

#include "widgets/actions.h"
#include "widgets/controls.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kikubari::widgets {

KeysDialog::KeysDialog(const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("キー一覧"));
    auto *layout = new QVBoxLayout(this);
    auto *table = new QTreeWidget(this);
    table->setHeaderLabels({tr("キー"), tr("すること"), tr("場所")});
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->setAccessibleName(windowTitle());
    for (const Actions::KeyLine &line : actions.keyTable())
        new QTreeWidgetItem(table, {line.keys, line.what, line.where});
    table->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    layout->addWidget(table);
    auto *close = new Button(tr("閉じる"), this, Button::Kind::Primary);
    close->setKey(QStringLiteral("Esc"));
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(theme().px(560), theme().px(600));
}

} // namespace kikubari::widgets
