// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_head.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/actions.h"
#include "widgets/icons.h"
#include "widgets/today/search_field.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

FactsLine::FactsLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FactsLine::setFacts(const QList<Fact> &facts, const BadgeLook &badge)
{
    m_facts = facts, m_badge = badge;
    QStringList words;
    for (const Fact &fact : facts)
        words << QStringList{fact.word, fact.value}.join(u' ').trimmed();
    words << badge.text;
    words.removeAll(QString());
    setToolTip(words.join(u'\n'));
    setAccessibleName(words.join(u' '));
    update();
}

QSize FactsLine::sizeHint() const
{
    return {theme().px(400), qMax(theme().px(34), QFontMetrics(theme().font(Type::Second)).height() + 8)};
}

QSize FactsLine::minimumSizeHint() const
{
    return {theme().px(120), sizeHint().height()};
}

void FactsLine::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = t.font(Type::Second);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const int icon = t.px(14), middle = height() / 2;
    const int badge = m_badge.text.isEmpty() ? 0 : badgeWidth(m_badge);
    const auto widthOf = [&](const Fact &fact) {
        return icon + t.px(5) + metrics.horizontalAdvance(fact.word) + (fact.word.isEmpty() ? 0 : t.px(5))
            + metrics.horizontalAdvance(fact.value);
    };
    int all = badge;
    for (const Fact &fact : m_facts)
        all += widthOf(fact) + t.px(18);
    // Where it is narrow the words go before the days do.
    const bool short_ = all > width();
    int x = 0;
    for (const Fact &fact : m_facts) {
        const bool words = !short_ && !fact.word.isEmpty();
        const int w = words ? widthOf(fact) : icon + t.px(5) + metrics.horizontalAdvance(fact.value);
        if (x + w > width() - badge)
            break;
        paintIcon(painter, QRect(x, middle - icon / 2, icon, icon), fact.icon, t.text2, t.window);
        int at = x + icon + t.px(5);
        if (words) {
            painter.setPen(t.text2);
            painter.drawText(QRect(at, 0, w, height()), Qt::AlignVCenter, fact.word);
            at += metrics.horizontalAdvance(fact.word) + t.px(5);
        }
        painter.setPen(fact.word.isEmpty() ? t.text2 : t.text);
        painter.drawText(QRect(at, 0, w, height()), Qt::AlignVCenter, fact.value);
        x += w + t.px(18);
    }
    if (badge > 0)
        paintBadge(painter, {qMin(x, width() - badge), middle - t.px(9)}, m_badge);
}

StepBar::StepBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("DMの段階"));
    for (const QString &word : {tr("目的と日程"), tr("宛先と一言"), tr("ラベル"), tr("投函"), tr("反応")}) {
        addTab(word);
        m_done << false;
    }
}

void StepBar::setDone(int step, bool done)
{
    m_done[step] = done;
    setTabToolTip(step, done ? tr("済み") : QString());
    update();
}

QSize StepBar::tabSizeHint(int index) const
{
    const Theme &t = theme();
    const QFontMetrics metrics(t.font(Type::Body, true));
    return {metrics.horizontalAdvance(tabText(index)) + t.px(20 + 5 + 22 + 6), qMax(t.px(38), metrics.height() + 12)};
}

void StepBar::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool current = i == currentIndex(), enabled = isTabEnabled(i);
        const QRectF circle(tab.left() + t.px(11), tab.center().y() - t.px(10) + 0.5, t.px(20), t.px(20));
        const bool filled = current || (m_done[i] && enabled);
        painter.setPen(filled ? QPen(Qt::NoPen) : QPen(enabled ? t.border : t.line, 1.5));
        painter.setBrush(current ? QBrush(t.fill) : m_done[i] && enabled ? QBrush(t.done) : QBrush(Qt::NoBrush));
        painter.drawEllipse(circle);
        if (m_done[i] && enabled && !current) {
            paintIcon(painter, circle.adjusted(t.px(4), t.px(4), -t.px(4), -t.px(4)), u"check"_s, t.base, t.done);
        } else {
            painter.setFont(t.font(Type::Caption));
            painter.setPen(current ? t.onFill : enabled ? t.text2 : t.text3);
            painter.drawText(circle, Qt::AlignCenter, QString::number(i + 1));
        }
        painter.setFont(t.font(Type::Body, current));
        painter.setPen(current ? t.text : enabled ? t.text2 : t.text3);
        painter.drawText(tab.adjusted(t.px(11 + 20 + 6), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, tabText(i));
        if (current)
            painter.fillRect(tab.left(), tab.bottom() - 2, tab.width() - t.px(6), 3, t.accent);
        if (current && hasFocus())
            paintFocusRing(painter, QRectF(tab).adjusted(2, 3, -t.px(6) - 2, -5), t.px(4));
    }
}

DmHead::DmHead(models::DayService *day, models::Session *session, Actions *actions, QWidget *parent)
    : Panel(&Theme::window, parent),
      m_title(new Label(Type::Title, &Theme::text, this, Label::Mode::Elided, true)),
      m_state(new Badge(this)),
      m_back(new Button({}, this, Button::Kind::Flat)),
      m_new(new Button(tr("新しいDM"), this)),
      m_search(new SearchField(day, session, this)),
      m_facts(new FactsLine(this)),
      m_steps(new StepBar(this))
{
    setLines(Qt::BottomEdge);
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 1);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(t.px(16), t.px(8), t.px(16), t.px(8));
    top->setSpacing(t.px(8));
    m_back->setIconName(u"chevron-left"_s);
    m_back->setAccessibleName(tr("DMの一覧に戻る"));
    m_back->setToolTip(tr("DMの一覧に戻る (Esc)"));
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_search->setAccessibleName(actions->at(Act::Find)->text());
    m_new->setIconName(u"plus"_s);
    m_new->setToolTip(tr("新しいDM (%1)").arg(actions->keyName(Act::QuickRecord)));
    top->addWidget(m_back);
    top->addWidget(m_title);
    top->addWidget(m_state);
    top->addStretch(1);
    top->addWidget(m_search);
    top->addWidget(m_new);
    layout->addLayout(top);
    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(t.px(16), 0, t.px(16), 0);
    facts->addWidget(m_facts);
    layout->addLayout(facts);
    auto *steps = new QHBoxLayout;
    steps->setContentsMargins(t.px(16), 0, t.px(16), 0);
    steps->addWidget(m_steps);
    steps->addStretch(1);
    layout->addLayout(steps);
    connect(m_back, &QAbstractButton::clicked, this, &DmHead::backWanted);
    connect(m_new, &QAbstractButton::clicked, this, &DmHead::newWanted);
    connect(m_search, &SearchField::customerChosen, this, &DmHead::customerWanted);
}

void DmHead::showList(int count)
{
    m_title->setText(tr("DM"));
    m_state->setLook({{}, tr("%1回").arg(count), &Theme::text2, &Theme::mute});
    m_back->hide();
    m_facts->hide();
    m_steps->hide();
}

void DmHead::showNew()
{
    m_title->setText(tr("新しいDM"));
    m_state->setLook({{}, tr("下書き"), &Theme::text2, &Theme::mute});
    m_back->show();
    m_facts->hide();
    m_steps->show();
}

void DmHead::showCampaign(const operations::Campaign &campaign, QDate today)
{
    using operations::CampaignStage;
    m_title->setText(campaign.draft.name);
    BadgeLook look{{}, models::stageWord(campaign.stage), &Theme::text2, &Theme::mute};
    if (campaign.stage == CampaignStage::Posted)
        look.icon = u"check"_s, look.color = &Theme::done, look.tint = &Theme::doneTint;
    else if (campaign.stage == CampaignStage::Printed)
        look.icon = u"printer"_s, look.color = &Theme::open, look.tint = &Theme::openTint;
    m_state->setLook(look);
    QList<FactsLine::Fact> facts;
    const auto add = [&facts](const QString &icon, const QString &word, const QString &value) {
        if (!value.isEmpty())
            facts << FactsLine::Fact{icon, word, value};
    };
    const auto day = [today](QDate date) { return date.isValid() ? models::dateWord(date, today) : QString(); };
    add(u"store"_s, tr("展示会"), models::eventWord(campaign.draft, today));
    const bool posted = campaign.postedOn.isValid();
    add(u"mail"_s, posted ? tr("投函した日") : tr("投函"), day(posted ? campaign.postedOn : campaign.draft.mailOn));
    add(u"clock"_s, tr("到着見込み"), day(campaign.arrivesOn));
    if (campaign.callFrom.isValid())
        add(u"phone"_s, tr("電話"), day(campaign.callFrom) % tr("〜") % day(campaign.callUntil));
    add(u"stamp"_s, {}, models::postageWord(campaign.draft.postage));
    const QString closed = models::closedWord(campaign.closedDays);
    m_facts->setFacts(
        facts, closed.isEmpty() ? BadgeLook() : BadgeLook{u"store"_s, closed, &Theme::closure, &Theme::closureTint});
    m_back->show();
    m_facts->show();
    m_steps->show();
}

} // namespace kikubari::widgets
