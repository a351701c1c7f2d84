// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/triage_sheet.h"

#include "models/day_words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

constexpr int absenceDays = 7;
constexpr int idRole = Qt::UserRole, fateRole = Qt::UserRole + 1;

} // namespace

TriageSheet::TriageSheet(QWidget *parent)
    : Panel(&Theme::base, parent),
      m_head(new Label(Type::Name, &Theme::text, this, Label::Mode::Wrapped, true)),
      m_sums(new Label(Type::Second, &Theme::text2, this, Label::Mode::Elided)),
      m_list(new QTreeWidget(this))
{
    build();
}

void TriageSheet::build()
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    layout->setSpacing(t.px(8));
    layout->addWidget(m_head);
    auto *how = new Label(Type::Body, &Theme::text2, this, Label::Mode::Wrapped);
    how->setText(tr("1件ずつ 1・2・3 のキーで、またはまとめて決めてください。あとで元に戻せます。"));
    layout->addWidget(how);
    auto *bulk = new QHBoxLayout;
    bulk->setSpacing(t.px(6));
    const QStringList words{tr("すべて残す"), tr("すべて見送る"), tr("すべて担当替え")};
    for (int i = 0; i < 3; ++i) {
        auto *button = new Button(words[i], this, Button::Kind::Small);
        connect(button, &QAbstractButton::clicked, this, [this, i] { setAll(static_cast<Fate>(i)); });
        bulk->addWidget(button);
    }
    bulk->addStretch(1);
    layout->addLayout(bulk);

    m_list->setColumnCount(4);
    m_list->setHeaderLabels({tr("お客様"), tr("すること"), tr("期限"), tr("どうする")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("期限を過ぎたもの"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_sums);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(t.px(8));
    buttons->addStretch(1);
    auto *skip = new Button(tr("あとで決める"), this);
    auto *apply = new Button(tr("この通りにする"), this, Button::Kind::Primary);
    apply->setKey(u"Ctrl+Enter"_s);
    connect(skip, &QAbstractButton::clicked, this, &TriageSheet::skipped);
    connect(apply, &QAbstractButton::clicked, this, &TriageSheet::decided);
    buttons->addWidget(skip);
    buttons->addWidget(apply);
    layout->addLayout(buttons);
}

bool TriageSheet::wanted(const operations::DayList &day)
{
    if (!day.lastWorkedOn.isValid() || day.lastWorkedOn.daysTo(day.today) < absenceDays)
        return false;
    for (const operations::DayRow &row : day.rows)
        for (const operations::DayItem &item : row.items)
            if (item.state == domain::State::Overdue)
                return true;
    return false;
}

void TriageSheet::setDay(const operations::DayList &day)
{
    m_list->clear();
    for (const operations::DayRow &row : day.rows) {
        for (const operations::DayItem &item : row.items) {
            if (item.state != domain::State::Overdue)
                continue;
            auto *line = new QTreeWidgetItem(m_list,
                                             {row.name % u' ' % row.honorific,
                                              models::say(item.title) % u"　"_s % models::say(item.anchor),
                                              models::stateWord(item, day.today), QString()});
            line->setData(0, idRole, item.id);
            line->setToolTip(0, models::rowSentence(row, day.today));
            line->setSizeHint(0, {0, qMax(theme().px(32), fontMetrics().height() + theme().px(8))});
            setFate(line, Fate::Keep);
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_head->setText(tr("%1から%2日ぶりです。期限を過ぎたものが%3件あります。")
                        .arg(models::dateWord(day.lastWorkedOn, day.today))
                        .arg(day.lastWorkedOn.daysTo(day.today))
                        .arg(m_list->topLevelItemCount()));
    refreshSums();
}

void TriageSheet::setFate(QTreeWidgetItem *item, Fate fate)
{
    const QStringList words{tr("1 まだ役に立つ"), tr("2 見送る（不在）"), tr("3 担当替え")};
    item->setText(3, words[static_cast<int>(fate)]);
    item->setData(0, fateRole, static_cast<int>(fate));
    const QColor colors[] = {theme().text, theme().due, theme().accent};
    item->setForeground(3, colors[static_cast<int>(fate)]);
}

void TriageSheet::setAll(Fate fate)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        setFate(m_list->topLevelItem(i), fate);
    refreshSums();
    m_list->setFocus();
}

void TriageSheet::refreshSums()
{
    m_sums->setText(tr("残す %1件・見送る %2件・担当替え %3件")
                        .arg(ids(Fate::Keep).size())
                        .arg(ids(Fate::Drop).size())
                        .arg(ids(Fate::HandOver).size()));
}

QStringList TriageSheet::ids(Fate fate) const
{
    QStringList list;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (m_list->topLevelItem(i)->data(0, fateRole).toInt() == static_cast<int>(fate))
            list << m_list->topLevelItem(i)->data(0, idRole).toString();
    return list;
}

bool TriageSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        QTreeWidgetItem *item = m_list->currentItem();
        if (key >= Qt::Key_1 && key <= Qt::Key_3 && item) {
            setFate(item, static_cast<Fate>(key - Qt::Key_1));
            refreshSums();
            if (QTreeWidgetItem *next = m_list->itemBelow(item))
                m_list->setCurrentItem(next);
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace kikubari::widgets
