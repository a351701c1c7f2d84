// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/book_bar.h"

#include "widgets/action_button.h"
#include "widgets/book/find_line.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

BookBar::BookBar(Actions *actions, QWidget *parent)
    : Panel(&Theme::window, parent),
      m_actions(actions),
      m_count(new Label(Type::Body, &Theme::text2, this)),
      m_find(new FindLine(tr("名前・かな・電話・住所・車・ナンバーで探す"), actions->keyName(Act::Find), this)),
      m_new(new Button(tr("新しいお客様"), this)),
      m_more(new Button(tr("その他"), this))
{
    setLines(Qt::BottomEdge);
    m_find->setAccessibleName(actions->at(Act::Find)->text());
    m_find->setMaximumWidth(theme().px(460));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().px(16), 0, theme().px(16), 1);
    layout->setSpacing(theme().px(8));
    auto *title = new Label(Type::Title, &Theme::text, this, Label::Mode::Whole, true);
    title->setText(tr("顧客"));
    layout->addWidget(title);
    layout->addWidget(m_count);
    layout->addSpacing(theme().px(8));
    layout->addWidget(m_find, 1);
    layout->addStretch(0);
    m_new->setIconName(u"plus"_s);
    m_new->setKey(actions->keyName(Act::NewCustomer));
    connect(m_new, &QAbstractButton::clicked, actions->at(Act::NewCustomer), &QAction::trigger);
    layout->addWidget(m_new);
    Button *file = actionButton(*actions, Act::ImportFile, this);
    file->setIconName(u"folder-open"_s);
    layout->addWidget(file);
    auto *menu = new QMenu(m_more);
    for (const Act act : {Act::Duplicates, Act::Handover, Act::ExportList, Act::Columns, Act::UndoImport})
        menu->addAction(actions->at(act));
    m_more->setIconName(u"menu"_s);
    connect(m_more, &QAbstractButton::clicked, this,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2))); });
    layout->addWidget(m_more);
    setTabOrder(m_new, file);
    setTabOrder(file, m_more);
    setFixedHeight(qMax(theme().px(52), sizeHint().height()));
}

void BookBar::setCount(qint64 shown, qint64 all)
{
    const QLocale locale(QLocale::Japanese);
    m_count->setText(shown == all ? tr("%1名").arg(locale.toString(all))
                                  : tr("%1名 / %2名").arg(locale.toString(shown), locale.toString(all)));
}

void BookBar::setReadOnly(bool readOnly)
{
    m_new->setEnabled(!readOnly);
    m_actions->at(Act::ImportFile)->setEnabled(!readOnly);
}

} // namespace kikubari::widgets
