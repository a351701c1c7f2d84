// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/contact_form.h"

#include "models/day_words.h"
#include "widgets/actions.h"
#include "widgets/card/flow_layout.h"
#include "widgets/date_field.h"
#include "widgets/icons.h"
#include "widgets/today/result_area.h"
#include "widgets/today/row_delegate.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using domain::Channel;

namespace {

constexpr Channel offered[]{Channel::Call,   Channel::Visit, Channel::Showroom, Channel::Dm,
                            Channel::Letter, Channel::Card,  Channel::Email,    Channel::Sms};
/// The closed form: it looks like the field that it becomes.
class FoldedField : public Button
{
public:
    using Button::Button;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(isEnabled() ? t.border : t.line);
        painter.setBrush(isEnabled() ? (underMouse() ? t.alt : t.base) : t.mute);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.px(5), t.px(5));
        const int icon = t.px(16), left = t.px(10);
        paintIcon(painter, QRect(left, (height() - icon) / 2, icon, icon), u"plus"_s, t.text2, t.base);
        const QString key = u"Ctrl+L"_s;
        const int cap = keyCapWidth(key) + t.px(10);
        const QRect words(left + icon + t.px(8), 0, width() - left - icon - t.px(16) - cap, height());
        painter.setFont(t.font(Type::Body));
        painter.setPen(t.text3);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        paintKeyCap(painter, {width() - cap, height() / 2}, key, t.text2, t.border, Qt::transparent);
        if (hasFocus())
            paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), t.px(5));
    }
};

constexpr Act slotActs[]{Act::Outcome1, Act::Outcome2, Act::Outcome3, Act::Outcome4, Act::Outcome5, Act::Outcome6};

} // namespace

ContactForm::ContactForm(Actions *actions, QWidget *parent) : QWidget(parent)
{
    build(actions);
    open(false);
}

void ContactForm::build(Actions *actions)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.px(14), t.px(8), t.px(14), t.px(6));
    layout->setSpacing(0);
    m_fold = new FoldedField(tr("対応を書く。日付と手段は入力中に選べます"), this);
    m_fold->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_fold->setMinimumHeight(t.px(34));
    connect(m_fold, &QAbstractButton::clicked, this, [this] { start(m_draft.channel); });
    layout->addWidget(m_fold);
    m_open = new QWidget(this);
    layout->addWidget(m_open);
    auto *inside = new QVBoxLayout(m_open);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(t.px(6));
    buildChannels(inside);
    m_outcomeRow = new QWidget(m_open);
    m_outcomeFlow = new FlowLayout(m_outcomeRow, t.px(4));
    m_outcomes = new QButtonGroup(this);
    m_outcomes->setExclusive(true);
    for (int slot = 0; slot < 6; ++slot) {
        auto *button = new Button({}, m_outcomeRow, Button::Kind::Small);
        button->setCheckable(true);
        button->setKey(actions->keyName(slotActs[slot]));
        m_outcomes->addButton(button, slot);
        m_outcomeFlow->addWidget(button);
    }
    connect(m_outcomes, &QButtonGroup::idClicked, this, [this](int slot) { chooseSlot(slot); });
    inside->addWidget(m_outcomeRow);
    auto *frame = new Panel(&Theme::base, m_open);
    frame->setCard(true);
    auto *around = new QVBoxLayout(frame);
    around->setContentsMargins(3, 3, 3, 3);
    m_note = new NoteEdit(frame);
    around->addWidget(m_note);
    inside->addWidget(frame);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_loading)
            Q_EMIT edited();
    });
    buildFoot(inside, actions);
    for (QWidget *part : m_open->findChildren<QWidget *>())
        part->installEventFilter(this);
}

void ContactForm::buildChannels(QLayout *into)
{
    auto *row = new QWidget(m_open);
    auto *flow = new FlowLayout(row, theme().px(4));
    m_channels = new QButtonGroup(this);
    m_channels->setExclusive(true);
    for (const Channel channel : offered) {
        auto *button = new Button(models::channelWord(channel), row, Button::Kind::Small);
        button->setCheckable(true);
        button->setIconName(channelIcon(channel));
        m_channels->addButton(button, static_cast<int>(channel));
        flow->addWidget(button);
    }
    into->addWidget(row);
    connect(m_channels, &QButtonGroup::idClicked, this, [this](int id) {
        m_draft.channel = static_cast<Channel>(id);
        m_draft.outcome.reset();
        refreshOutcomes();
        Q_EMIT edited();
    });
}

void ContactForm::buildFoot(QLayout *into, Actions *actions)
{
    const Theme &t = theme();
    m_problem = new Label(Type::Caption, &Theme::overdue, m_open, Label::Mode::Wrapped);
    m_problem->hide();
    into->addWidget(m_problem);
    m_next = new Label(Type::Caption, &Theme::text2, m_open, Label::Mode::Elided);
    m_next->hide();
    into->addWidget(m_next);
    m_day = new DateField(m_open);
    m_day->edit()->setAccessibleName(tr("対応した日"));
    connect(m_day, &DateField::dateChanged, this, [this] {
        if (!m_loading)
            Q_EMIT edited();
    });
    into->addWidget(m_day);
    auto *holder = new QWidget(m_open);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(t.px(6));
    m_addPromise = new Button(actions->at(Act::Promise)->text(), holder, Button::Kind::Small);
    m_addPromise->setIconName(u"bookmark"_s);
    m_addPromise->setKey(actions->keyName(Act::Promise));
    connect(m_addPromise, &QAbstractButton::clicked, this, &ContactForm::promiseWanted);
    m_promiseWords = new Label(Type::Caption, &Theme::accent, holder, Label::Mode::Elided);
    auto *save = new Button(tr("保存"), holder, Button::Kind::Primary);
    save->setKey(actions->keyName(Act::SaveAndNext));
    connect(save, &QAbstractButton::clicked, this, &ContactForm::saveWanted);
    row->addWidget(m_addPromise);
    row->addWidget(m_promiseWords, 1);
    row->addWidget(save);
    into->addWidget(holder);
}

void ContactForm::load(const ContactFormDraft &draft, QDate today)
{
    m_loading = true;
    m_draft = draft;
    m_today = today;
    m_day->setToday(today);
    m_day->setRange({}, today, tr("今日までの日を入れてください。"));
    m_day->setDate(draft.on.isValid() ? draft.on : today);
    m_note->setPlainText(draft.note);
    m_channels->button(static_cast<int>(draft.channel))->setChecked(true);
    refreshOutcomes();
    refreshPromise();
    setProblem({});
    setPreview({});
    m_loading = false;
    open(!draft.empty());
}

ContactFormDraft ContactForm::draft() const
{
    ContactFormDraft draft = m_draft;
    draft.note = m_note->toPlainText();
    draft.on = m_day->date();
    if (draft.operation.isEmpty() && !draft.empty())
        draft.operation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return draft;
}

bool ContactForm::dayIsRight() const
{
    return m_day->date().isValid();
}

void ContactForm::open(bool open)
{
    m_fold->setVisible(!open);
    m_open->setVisible(open);
    Q_EMIT opened(open);
}

bool ContactForm::isOpen() const
{
    return !m_open->isHidden();
}

void ContactForm::start(Channel channel)
{
    if (!m_fold->isEnabled())
        return;
    if (m_draft.channel != channel && m_draft.empty()) {
        m_draft.channel = channel;
        refreshOutcomes();
    }
    m_channels->button(static_cast<int>(m_draft.channel))->setChecked(true);
    open(true);
    for (QAbstractButton *button : m_outcomes->buttons())
        if (!button->isHidden()) {
            button->setFocus(Qt::TabFocusReason);
            break;
        }
}

bool ContactForm::chooseSlot(int slot)
{
    for (const OutcomeSlot &outcome : outcomesOf(m_draft.channel))
        if (outcome.slot == slot) {
            m_draft.outcome = outcome.outcome;
            m_outcomes->button(slot)->setChecked(true);
            open(true);
            setProblem({});
            m_note->setFocus(Qt::TabFocusReason);
            Q_EMIT edited();
            return true;
        }
    return false;
}

void ContactForm::refreshOutcomes()
{
    const QList<OutcomeSlot> outcomes = outcomesOf(m_draft.channel);
    m_outcomes->setExclusive(false);
    for (QAbstractButton *button : m_outcomes->buttons()) {
        button->setChecked(false);
        button->hide();
    }
    for (const OutcomeSlot &outcome : outcomes) {
        QAbstractButton *button = m_outcomes->button(outcome.slot);
        button->setText(models::outcomeWord(outcome.outcome));
        button->setChecked(m_draft.outcome == outcome.outcome);
        button->updateGeometry();
        button->show();
    }
    m_outcomes->setExclusive(true);
    m_outcomeFlow->invalidate();
}

void ContactForm::setPromise(const std::optional<operations::PromiseDraft> &promise)
{
    m_draft.promise = promise;
    open(true);
    refreshPromise();
    Q_EMIT edited();
}

void ContactForm::refreshPromise()
{
    const auto &promise = m_draft.promise;
    m_promiseWords->setText(
        promise ? QString(models::dateWord(promise->forOn, m_today) % u' ' % promise->time % u' ' % promise->text)
                      .simplified()
                : QString());
}

void ContactForm::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ContactForm::setPreview(const QString &next)
{
    m_next->setText(next.isEmpty() ? QString() : tr("次の予定　%1").arg(next));
    m_next->setVisible(!next.isEmpty());
}

void ContactForm::setWritable(bool writable)
{
    m_fold->setEnabled(writable);
    if (!writable)
        open(false);
}

bool ContactForm::eventFilter(QObject *watched, QEvent *event)
{
    // Esc folds the form away and does not leave the page; what was typed stays in it.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                open(false);
                m_fold->setFocus(Qt::TabFocusReason);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ContactForm::keyPressEvent(QKeyEvent *event)
{
    // Left and right walk along the choices as in any row of buttons.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        focusNextPrevChild(event->key() == Qt::Key_Right);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace kikubari::widgets
