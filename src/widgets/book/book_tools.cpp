// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/book_tools.h"

#include "widgets/action_button.h"
#include "widgets/today/list_tabs.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::BookOrder;

BookTools::BookTools(Actions *actions, QWidget *parent)
    : Panel(&Theme::base, parent),
      m_actions(actions),
      m_all(new TabButton(tr("すべて"), {}, &Theme::text, this)),
      m_mine(new TabButton(tr("自分の担当"), {}, &Theme::text, this)),
      m_segment(new Button(tr("しぼり込み"), this, Button::Kind::SmallFlat)),
      m_right(new QStackedWidget(this))
{
    setLines(Qt::BottomEdge);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().px(8), 0, theme().px(10), 1);
    layout->setSpacing(0);
    layout->addWidget(m_all);
    layout->addWidget(m_mine);
    layout->addSpacing(theme().px(6));
    m_segment->setIconName(u"list-filter"_s);
    m_segment->setKey(m_actions->keyName(Act::Narrow));
    layout->addWidget(m_segment);
    layout->addStretch(1);
    m_right->addWidget(makeOrderTools());
    m_right->addWidget(makeBulkBar());
    layout->addWidget(m_right);
    connect(m_all, &QAbstractButton::clicked, this, [this] { Q_EMIT tabChosen(0); });
    connect(m_mine, &QAbstractButton::clicked, this, [this] { Q_EMIT tabChosen(1); });
    connect(m_segment, &QAbstractButton::clicked, this, [this] { Q_EMIT segmentsWanted(segmentsPlace()); });
    setTab(0, {});
    setFixedHeight(qMax(theme().px(38), m_all->sizeHint().height() + 1));
}

QPoint BookTools::segmentsPlace() const
{
    return m_segment->mapToGlobal(QPoint(0, m_segment->height() + 2));
}

QWidget *BookTools::makeOrderTools()
{
    auto *tools = new QWidget(this);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(2));
    layout->addStretch(1);
    m_order = actionButton(*m_actions, Act::Order, this, Button::Kind::SmallFlat, true);
    m_order->setIconName(u"arrow-down-narrow-wide"_s);
    layout->addWidget(m_order);
    Button *columns = actionButton(*m_actions, Act::Columns, this, Button::Kind::SmallFlat);
    columns->setIconName(u"id-card"_s);
    layout->addWidget(columns);
    Button *print = actionButton(*m_actions, Act::Print, this, Button::Kind::SmallFlat);
    print->setIconName(u"printer"_s);
    layout->addWidget(print);
    Button *out = actionButton(*m_actions, Act::ExportList, this, Button::Kind::SmallFlat);
    out->setIconName(u"file-text"_s);
    layout->addWidget(out);
    return tools;
}

QWidget *BookTools::makeBulkBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(4));
    layout->addStretch(1);
    m_marked = new Label(Type::Caption, &Theme::text, bar, Label::Mode::Whole, true);
    layout->addWidget(m_marked);
    layout->addSpacing(theme().px(4));
    layout->addWidget(actionButton(*m_actions, Act::Handover, this, Button::Kind::Small));
    m_household = actionButton(*m_actions, Act::Household, this, Button::Kind::Small);
    layout->addWidget(m_household);
    m_merge = actionButton(*m_actions, Act::Merge, this, Button::Kind::Small);
    layout->addWidget(m_merge);
    layout->addWidget(actionButton(*m_actions, Act::RefuseDm, this, Button::Kind::Small));
    layout->addWidget(actionButton(*m_actions, Act::ExportList, this, Button::Kind::Small));
    auto *clear = new Button(tr("印を消す"), bar, Button::Kind::SmallFlat);
    clear->setKey(u"Esc"_s);
    connect(clear, &QAbstractButton::clicked, this, &BookTools::clearMarksWanted);
    layout->addWidget(clear);
    return bar;
}

void BookTools::setTab(int tab, const QString &segmentName)
{
    m_tab = tab;
    m_all->setChecked(tab == 0);
    m_mine->setChecked(tab == 1);
    const bool on = tab == 2;
    m_segment->setText(on && !segmentName.isEmpty()
                           ? fontMetrics().elidedText(segmentName, Qt::ElideRight, theme().px(150))
                           : on ? tr("新しい条件")
                                : tr("しぼり込み"));
    m_segment->setToolTip(on ? segmentName : QString());
    m_segment->setKey(on ? QString() : m_actions->keyName(Act::Narrow));
    m_segment->setKind(on ? Button::Kind::Small : Button::Kind::SmallFlat);
}

void BookTools::setCounts(const operations::BookCounts &counts)
{
    m_all->setCount(counts.all);
    m_mine->setCount(counts.mine);
    m_all->setAccessibleName(tr("%1 %2名").arg(m_all->text()).arg(counts.all));
    m_mine->setAccessibleName(tr("%1 %2名").arg(m_mine->text()).arg(counts.mine));
}

void BookTools::setOrder(BookOrder order, bool descending)
{
    const auto word = [order, descending] {
        switch (order) {
        case BookOrder::Best: return tr("よく合う順");
        case BookOrder::Kana: return descending ? tr("かな逆順") : tr("かな順");
        case BookOrder::Code: return tr("番号順");
        case BookOrder::LastContact: return descending ? tr("連絡の新しい順") : tr("連絡の古い順");
        case BookOrder::LastContactBy: return tr("連絡した人の順");
        case BookOrder::Delivered: return descending ? tr("納車の新しい順") : tr("納車の古い順");
        case BookOrder::InspectionDue: return descending ? tr("車検の遠い順") : tr("車検の近い順");
        case BookOrder::Staff: return tr("担当の順");
        case BookOrder::Rank: return tr("ランク順");
        case BookOrder::PostalCode: return tr("地域順");
        }
        return QString();
    };
    m_order->setText(word());
}

void BookTools::setMarked(qint64 count, bool readOnly)
{
    m_marked->setText(tr("%1名を選択中").arg(QLocale(QLocale::Japanese).toString(count)));
    m_right->setCurrentIndex(count > 0 ? 1 : 0);
    m_merge->setVisible(count == 2);
    m_household->setVisible(count >= 2 && count <= 20);
    makeRoom();
    m_actions->at(Act::RefuseDm)->setEnabled(!readOnly && count > 0);
    m_actions->at(Act::Merge)->setEnabled(!readOnly && count == 2);
    m_actions->at(Act::Household)->setEnabled(!readOnly && count >= 2 && count <= 20);
}

void BookTools::makeRoom()
{
    // In a narrow window what is done with the marked ones takes the room of the tabs.
    const bool bulk = m_right->currentIndex() == 1;
    int need = m_right->currentWidget()->sizeHint().width() + m_all->sizeHint().width() + m_segment->sizeHint().width()
        + m_mine->sizeHint().width() + theme().px(36);
    m_mine->setVisible(!bulk || need <= width());
    need -= m_mine->sizeHint().width();
    m_segment->setVisible(!bulk || need <= width());
}

void BookTools::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    makeRoom();
}

} // namespace kikubari::widgets
