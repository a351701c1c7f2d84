// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/top_bar.h"

#include "models/day_words.h"
#include "widgets/actions.h"
#include "widgets/chip.h"
#include "widgets/today/search_field.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

DayProgress::DayProgress(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DayProgress::setDay(const operations::DayList &day)
{
    m_planned = day.plannedToday, m_done = day.doneToday, m_onTime = day.doneOnTimeToday;
    const QString words = tr("%1件中 %2件 完了").arg(m_planned).arg(m_done);
    setAccessibleName(words);
    setToolTip(words % u"　"_s % tr("うち期限内 %1件").arg(m_onTime));
    updateGeometry();
    update();
}

QSize DayProgress::sizeHint() const
{
    const Theme &t = theme();
    const QFontMetrics metrics(t.font(Type::Caption));
    const int words
        = QFontMetrics(t.font(Type::Caption, true)).horizontalAdvance(tr("%1件中 %2件 完了").arg(888).arg(88))
        + metrics.horizontalAdvance(tr("うち期限内 %1件").arg(88));
    return {qMax(t.px(196), words + t.px(10)), metrics.height() + t.px(10)};
}

QSize DayProgress::minimumSizeHint() const
{
    const QFontMetrics bold(theme().font(Type::Caption, true));
    return {bold.horizontalAdvance(tr("%1件中 %2件 完了").arg(888).arg(88)), sizeHint().height()};
}

void DayProgress::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = QFontMetrics(t.font(Type::Caption)).height();
    painter.setFont(t.font(Type::Caption, true));
    painter.setPen(t.text);
    const QString done = tr("%1件中 %2件 完了").arg(m_planned).arg(m_done);
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter, done);
    const int used = painter.fontMetrics().horizontalAdvance(done);
    painter.setFont(t.font(Type::Caption));
    painter.setPen(t.text2);
    const QString onTime = tr("うち期限内 %1件").arg(m_onTime);
    if (used + painter.fontMetrics().horizontalAdvance(onTime) + t.px(6) < width())
        painter.drawText(QRect(0, 0, width(), line), Qt::AlignRight | Qt::AlignVCenter, onTime);
    const QRectF bar(0, line + t.px(2), width(), t.px(6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.rest);
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    if (m_planned > 0 && m_done > 0) {
        painter.setBrush(t.done);
        const double part = qMin(1.0, static_cast<double>(m_done) / m_planned);
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), qMax(bar.height(), bar.width() * part), bar.height()),
                                bar.height() / 2, bar.height() / 2);
    }
}

TopBar::TopBar(models::DayService *service, models::Session *session, Actions *actions, QWidget *parent)
    : Panel(&Theme::window, parent),
      m_session(session)
{
    setLines(Qt::BottomEdge);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().px(16), 0, theme().px(16), 1);
    layout->setSpacing(theme().px(10));
    addParts(layout, service, actions);
    setFixedHeight(qMax(theme().px(52), sizeHint().height()));
}

void TopBar::addParts(QHBoxLayout *layout, models::DayService *service, Actions *actions)
{
    auto *title = new Label(Type::Title, &Theme::text, this, Label::Mode::Whole, true);
    title->setText(tr("今日"));
    m_date = new Label(Type::Date, &Theme::text, this);
    m_progress = new DayProgress(this);
    m_notice = new Chip(this);
    m_search = new SearchField(service, m_session, this);
    auto *quick = new Button(actions->at(Act::QuickRecord)->text(), this);
    quick->setIconName(u"plus"_s);
    quick->setKey(actions->keyName(Act::QuickRecord));
    connect(quick, &QAbstractButton::clicked, actions->at(Act::QuickRecord), &QAction::trigger);
    m_person = new Button({}, this, Button::Kind::Flat);
    m_person->setIconName(u"user"_s);
    m_person->setToolTip(tr("使う人を変える"));
    connect(m_person, &QAbstractButton::clicked, actions->at(Act::ChangePerson), &QAction::trigger);

    layout->addWidget(title);
    layout->addWidget(m_date);
    layout->addSpacing(theme().px(4));
    layout->addWidget(m_progress);
    layout->addSpacing(theme().px(4));
    layout->addWidget(m_notice);
    layout->addStretch(1);
    layout->addWidget(m_search);
    layout->addWidget(quick);
    layout->addWidget(m_person);
    refreshPerson();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    // In a small window the bar and the gaps give their length to the closing notice.
    const bool narrow = width() < theme().px(1000);
    layout()->setSpacing(theme().px(narrow ? 6 : 10));
    m_progress->setMaximumWidth(narrow ? m_progress->minimumSizeHint().width() : QWIDGETSIZE_MAX);
}

void TopBar::setDay(const operations::DayList &day)
{
    m_date->setText(models::dateWord(day.today, day.today));
    m_date->setToolTip(models::longDateWord(day.today));
    m_progress->setDay(day);
    const QString notice = models::say(day.closureNotice);
    m_notice->setLook({u"store"_s, notice, &Theme::closure, &Theme::closureTint});
    m_notice->setVisible(!notice.isEmpty());
}

void TopBar::refreshPerson()
{
    const domain::Staff *person = m_session->person();
    m_person->setText(person ? person->name : tr("だれですか"));
    m_person->setAccessibleName(tr("使う人: %1").arg(m_person->text()));
}

} // namespace kikubari::widgets
