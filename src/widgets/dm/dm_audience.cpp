// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_audience.h"

#include "models/day_words.h"
#include "widgets/actions.h"
#include "widgets/dm/dm_left_out.h"
#include "widgets/dm/dm_table.h"
#include "widgets/notices.h"
#include "widgets/today/list_tabs.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using models::DmAudienceModel;
using models::EmptyAudience;
using operations::AudienceEntry;
using operations::PieceOrder;
using Tab = DmAudienceModel::Tab;

DmAudience::DmAudience(Actions *actions, QWidget *parent) : QWidget(parent), m_model(new DmAudienceModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar(actions));
    m_busy = new BusyBar(this);
    layout->addWidget(m_busy);
    m_banner = new Banner(this);
    m_banner->hide();
    layout->addWidget(m_banner);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_stack = new QStackedWidget(m_splitter);
    m_table = new DmTable(m_model, m_stack);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_leftOut = new DmLeftOut(m_splitter);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_leftOut);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({theme().px(380), theme().px(240)});
    layout->addWidget(m_splitter, 1);
    connectParts();
}

QWidget *DmAudience::makeBar(Actions *actions)
{
    auto *bar = new Panel(&Theme::base, this);
    bar->setLines(Qt::BottomEdge);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme().px(8), 0, theme().px(10), 1);
    layout->setSpacing(0);
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &word, const QString &icon, Role color, Tab tab) {
        auto *button = new TabButton(word, icon, color, bar);
        group->addButton(button);
        layout->addWidget(button);
        m_tabs << button;
        connect(button, &QAbstractButton::clicked, this, [this, tab] {
            m_model->setTab(tab);
            m_table->goTo(0);
            refreshEmpty();
        });
    };
    add(tr("宛先"), {}, &Theme::text, Tab::All);
    add(tr("一言なし"), u"triangle-alert"_s, &Theme::due, Tab::NoLine);
    add(tr("住所を確認"), u"map-pin"_s, &Theme::text2, Tab::CheckAddress);
    add(tr("連名"), {}, &Theme::text, Tab::Joint);
    m_tabs.first()->setChecked(true);
    layout->addStretch(1);
    m_condition = new Button({}, bar, Button::Kind::SmallFlat);
    m_condition->setIconName(u"list-filter"_s);
    layout->addWidget(m_condition);
    m_orderButton = new Button({}, bar, Button::Kind::SmallFlat);
    m_orderButton->setIconName(u"arrow-down-narrow-wide"_s);
    m_orderTip = tr("並べ方を変える (%1)").arg(actions->keyName(Act::Order));
    layout->addWidget(m_orderButton);
    bar->setFixedHeight(qMax(theme().px(37), m_tabs.first()->sizeHint().height() + 1));
    return bar;
}

void DmAudience::connectParts()
{
    connect(m_model, &DmAudienceModel::countsChanged, this, &DmAudience::refreshTabs);
    connect(m_table, &DmTable::rowChosen, this, &DmAudience::rowChosen);
    connect(m_table, &DmTable::takeOutWanted, this, [this] {
        if (!m_readOnly && !chosen().isEmpty())
            Q_EMIT takeOutWanted(chosen());
    });
    connect(m_table, &DmTable::enclosuresWanted, this, &DmAudience::showEnclosureMenu);
    connect(m_leftOut, &DmLeftOut::takeBackWanted, this, [this](const QList<domain::CustomerCode> &customers) {
        if (!m_readOnly)
            Q_EMIT takeBackWanted(customers);
    });
    connect(m_leftOut, &DmLeftOut::customerWanted, this, &DmAudience::customerWanted);
    connect(m_condition, &QAbstractButton::clicked, this, &DmAudience::conditionWanted);
    connect(m_orderButton, &QAbstractButton::clicked, this, &DmAudience::nextOrder);
    connect(m_banner, &Banner::linkChosen, this, &DmAudience::updateWanted);
    setOrder(m_order);
}

void DmAudience::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_model->setWritable(!readOnly);
}

void DmAudience::setBusy(bool busy)
{
    m_busy->setBusy(busy);
}

void DmAudience::showStopped()
{
    if (!m_model->audience().entries.empty())
        return;
    m_empty->clearSteps();
    m_empty->setWords(u"circle-pause"_s, &Theme::text2, tr("宛先を調べるのをやめました"), QString());
    connect(m_empty->addStep(tr("もう一度調べる"), true), &QAbstractButton::clicked, this, &DmAudience::searchWanted);
    m_stack->setCurrentWidget(m_empty);
}

void DmAudience::setOrder(PieceOrder order)
{
    m_order = order;
    showCondition();
}

void DmAudience::nextOrder()
{
    setOrder(m_order == PieceOrder::Postal     ? PieceOrder::Kana
                 : m_order == PieceOrder::Kana ? PieceOrder::Route
                                               : PieceOrder::Postal);
    Q_EMIT orderChosen();
}

void DmAudience::setAudience(const operations::Audience &audience, const operations::Campaign &campaign, QDate today,
                             const QString &condition)
{
    const AudienceEntry *before = m_model->entry(m_table->currentIndex().row());
    const domain::CustomerCode selected = before ? before->first.customer : domain::CustomerCode();
    const int row = m_table->currentIndex().row();
    m_model->setAudience(audience, today);
    m_leftOut->setAudience(audience, campaign.draft.holdOut, today);
    m_conditionWords = tr("条件：%1").arg(condition);
    showCondition();
    const int at = m_model->rowOf(selected);
    m_table->goTo(at >= 0 ? at : qBound(0, row, m_model->rowCount() - 1));
    refreshEmpty();
    refreshBanner();
    Q_EMIT rowChosen(m_table->currentIndex().row());
}

void DmAudience::showCondition()
{
    // The tabs come first; where they leave no room, the words are in the tooltip.
    const QFontMetrics metrics(theme().font(Type::Caption));
    const int bare = theme().px(36); // of a button with its icon alone
    int room = width() - theme().px(20) - 2 * bare;
    for (const TabButton *tab : m_tabs)
        room -= tab->sizeHint().width();
    for (const auto &[button, words] :
         {std::pair(m_orderButton, models::pieceOrderWord(m_order)), std::pair(m_condition, m_conditionWords)}) {
        const int wanted = metrics.horizontalAdvance(words) + theme().px(6);
        button->setText(room >= wanted ? words : QString());
        room -= button->text().isEmpty() ? 0 : wanted;
        button->setAccessibleName(words);
    }
    m_condition->setToolTip(m_conditionWords);
    m_orderButton->setToolTip(models::pieceOrderWord(m_order) % u'\n' % m_orderTip);
}

void DmAudience::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showCondition();
}

void DmAudience::goTo(const domain::CustomerCode &customer)
{
    if (m_model->rowOf(customer) < 0) {
        m_model->setTab(Tab::All);
        refreshEmpty();
    }
    m_table->goTo(m_model->rowOf(customer));
    m_table->setFocus();
}

void DmAudience::refreshTabs()
{
    showCondition();
    for (int i = 0; i < m_tabs.size(); ++i) {
        m_tabs[i]->setCount(m_model->count(static_cast<Tab>(i)));
        m_tabs[i]->setChecked(static_cast<int>(m_model->tab()) == i);
    }
}

void DmAudience::refreshBanner()
{
    int fresh = 0;
    bool anySaved = false;
    for (const AudienceEntry &entry : m_model->audience().entries) {
        fresh += entry.saved ? 0 : 1;
        anySaved |= entry.saved;
    }
    const bool wanted = anySaved && fresh > 0 && !m_readOnly && !m_model->audience().fixed;
    m_banner->setVisible(wanted);
    if (wanted)
        m_banner->show(u"users"_s, &Theme::due, &Theme::dueTint, tr("宛先が変わりました。"),
                       tr("前に決めてから、新しく %1通が条件に入っています。").arg(fresh), tr("宛先を更新"));
}

void DmAudience::refreshEmpty()
{
    const bool none = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(none ? 1 : 0);
    if (!none)
        return;
    m_empty->clearSteps();
    const auto step = [this](const QString &word, auto what) {
        Button *button = m_empty->addStep(word, true);
        button->setAutoDefault(true);
        connect(button, &QAbstractButton::clicked, this, what);
    };
    if (m_model->tab() != Tab::All && m_model->count(Tab::All) > 0) {
        const QString sentence = m_model->tab() == Tab::NoLine ? tr("どの方にも一言か同封物があります")
            : m_model->tab() == Tab::CheckAddress              ? tr("確かめる住所はありません")
                                                               : tr("連名のDMはありません");
        m_empty->setWords(u"check"_s, &Theme::done, sentence, tr("宛先は %1通です。").arg(m_model->count(Tab::All)));
        step(tr("すべて見る"), [this] { m_tabs.first()->click(); });
        return;
    }
    const EmptyAudience why = models::emptyAudience(m_model->audience());
    m_empty->setWords(u"mail"_s, &Theme::text2, why.sentence, why.fact);
    const QString word = why.loosen == EmptyAudience::Loosen::Window ? tr("投函の日を変える")
        : why.loosen == EmptyAudience::Loosen::Recent                ? tr("日程か理由を直す")
                                                                     : tr("条件を変える");
    step(word, [this, loosen = why.loosen] { Q_EMIT loosenWanted(loosen); });
}

QList<domain::CustomerCode> DmAudience::chosen() const
{
    QList<domain::CustomerCode> customers;
    for (const int row : m_table->chosenRows())
        if (const AudienceEntry *entry = m_model->entry(row)) {
            customers << entry->first.customer;
            for (const operations::Addressee &other : entry->joint)
                customers << other.customer;
        }
    return customers;
}

void DmAudience::showEnclosureMenu()
{
    const AudienceEntry *entry = m_model->entry(m_table->currentIndex().row());
    if (!entry || m_readOnly)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // What fits his facts comes first.
    for (const bool suggested : {true, false})
        for (const operations::Enclosure &thing : m_model->shelf()) {
            if (entry->suggested.contains(thing.code) != suggested)
                continue;
            QAction *action = menu->addAction(suggested ? tr("%1（候補）").arg(thing.name) : thing.name);
            action->setCheckable(true);
            action->setChecked(entry->enclosures.contains(thing.code));
            connect(action, &QAction::triggered, this, [this, code = thing.code] { toggleEnclosure(code); });
        }
    if (!m_model->shelf().empty())
        menu->addSeparator();
    connect(menu->addAction(tr("同封物の棚を整える…")), &QAction::triggered, this, &DmAudience::shelfWanted);
    menu->popup(m_table->enclosuresPlace());
    menu->setActiveAction(menu->actions().value(0));
}

void DmAudience::toggleEnclosure(const QString &code)
{
    const AudienceEntry *entry = m_model->entry(m_table->currentIndex().row());
    if (!entry)
        return;
    QStringList things = entry->enclosures;
    if (!things.removeOne(code))
        things << code;
    QList<domain::CustomerCode> customers;
    for (const int row : m_table->chosenRows()) {
        customers << m_model->entry(row)->first.customer;
        m_model->showEnclosures(row, things);
    }
    Q_EMIT enclosuresChosen(customers, things);
}

} // namespace kikubari::widgets
