// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/result_area.h"

#include "models/day_words.h"
#include "widgets/actions.h"
#include "widgets/chip.h"
#include "widgets/icons.h"
#include "widgets/today/row_delegate.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

constexpr Act slotActs[] = {Act::Outcome1, Act::Outcome2, Act::Outcome3, Act::Outcome4, Act::Outcome5, Act::Outcome6};

} // namespace

OutcomeButton::OutcomeButton(const QString &key, QWidget *parent) : QAbstractButton(parent), m_key(key)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OutcomeButton::setOutcome(const std::optional<OutcomeSlot> &slot)
{
    m_slot = slot;
    setText(slot ? models::outcomeWord(slot->outcome) : QString());
    setAccessibleName(slot ? tr("%1 (%2)").arg(text(), m_key) : QString());
    setVisible(slot.has_value());
    updateGeometry();
    update();
}

QSize OutcomeButton::sizeHint() const
{
    const Theme &t = theme();
    const QFontMetrics metrics(t.font(Type::Second, true));
    return {metrics.horizontalAdvance(text()) + t.px(26), qMax(t.px(44), metrics.height() * 2 + t.px(4))};
}

QSize OutcomeButton::minimumSizeHint() const
{
    // The icon is the first to go where words are long: the word and its key must stay.
    return sizeHint() - QSize(theme().px(18), 0);
}

void OutcomeButton::paintEvent(QPaintEvent *)
{
    if (!m_slot)
        return;
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const QColor ground = on ? t.fill : underMouse() ? t.mute : t.base;
    const QColor ink = on ? t.onFill : t.text;
    painter.setPen(on ? t.fill : t.border);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.px(5), t.px(5));
    const QFont font = t.font(Type::Second, on);
    const QFont small = t.font(Type::KeyCap);
    const int line = QFontMetrics(font).height(), capLine = QFontMetrics(small).height();
    const int top = (height() - line - capLine + t.px(5)) / 2 - t.px(2);
    const int icon = t.px(14);
    const int words = QFontMetrics(font).horizontalAdvance(text());
    const bool roomy = width() >= words + icon + t.px(4) + t.px(4);
    const int x = (width() - words - (roomy ? icon + t.px(4) : 0)) / 2;
    if (roomy)
        paintIcon(painter, QRect(x, top + (line - icon) / 2, icon, icon), m_slot->icon, ink, ground);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRect(roomy ? x + icon + t.px(4) : x, top, words + 2, line), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
    painter.setFont(small);
    painter.setPen(on ? t.onFill : t.text2);
    painter.drawText(QRect(0, top + line - t.px(3), width(), capLine), Qt::AlignCenter, m_key);
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), t.px(5));
}

NoteEdit::NoteEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setPlaceholderText(tr("お客様の言葉、次に約束したこと"));
    setAccessibleName(tr("メモ"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    const int margin = theme().px(4);
    setViewportMargins(margin, 1, margin, 1);
    document()->setDocumentMargin(2);
    setFixedHeight(qMax(theme().px(48), fontMetrics().lineSpacing() * 2 + theme().px(8)));
    viewport()->setAutoFillBackground(false);
}

bool NoteEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool undoing = key->matches(QKeySequence::Undo) && !document()->isUndoAvailable();
        const bool redoing = key->matches(QKeySequence::Redo) && !document()->isRedoAvailable();
        if (undoing || redoing) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    parentWidget()->update();
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    parentWidget()->update();
}

namespace {

/// The rounded frame around the note, with the accent while it has the keyboard.
class NoteFrame : public QWidget
{
public:
    NoteFrame(NoteEdit *note, QWidget *parent) : QWidget(parent), m_note(note)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(3, 3, 3, 3);
        layout->addWidget(note);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool focus = m_note->hasFocus();
        painter.setPen(QPen(focus ? t.accent : t.border, focus ? 2 : 1));
        painter.setBrush(t.base);
        const double inset = focus ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), t.px(5), t.px(5));
    }

private:
    NoteEdit *m_note;
};

} // namespace

ResultArea::ResultArea(Actions *actions, QWidget *parent) : Panel(&Theme::base, parent)
{
    setLines(Qt::TopEdge);
    build(actions);
}

void ResultArea::build(Actions *actions)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.px(16), t.px(9), t.px(16), t.px(10));
    layout->setSpacing(t.px(6));
    m_outcomes = new QWidget(this);
    auto *row = new QHBoxLayout(m_outcomes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(t.px(5));
    for (int i = 0; i < 6; ++i) {
        auto *button = new OutcomeButton(actions->keyName(slotActs[i]), m_outcomes);
        connect(button, &QAbstractButton::clicked, this, [this, i] { chooseSlot(i); });
        m_buttons.append(button);
        row->addWidget(button, 1);
    }
    layout->addWidget(m_outcomes);
    m_note = new NoteEdit(this);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_loading)
            Q_EMIT edited();
    });
    layout->addWidget(new NoteFrame(m_note, this));
    m_problem = new Label(Type::Caption, &Theme::overdue, this, Label::Mode::Wrapped);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *next = new QHBoxLayout;
    next->setSpacing(t.px(6));
    addFields(next, actions);
    layout->addLayout(next);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(t.px(7));
    for (const Act act : {Act::SaveAndNext, Act::Snooze, Act::Waive}) {
        auto *button = new Button(actions->at(act)->text(), this,
                                  act == Act::SaveAndNext ? Button::Kind::Primary : Button::Kind::Plain);
        button->setKey(actions->keyName(act));
        connect(button, &QAbstractButton::clicked, actions->at(act), &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    layout->addLayout(buttons);
}

void ResultArea::addFields(QHBoxLayout *next, Actions *actions)
{
    m_channelButton = new Button({}, this, Button::Kind::Small);
    m_channelButton->setToolTip(tr("連絡の手段を変える"));
    connect(m_channelButton, &QAbstractButton::clicked, this, [this] {
        QMenu menu;
        fillChannels(&menu);
        menu.exec(m_channelButton->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
    });
    m_next = new Chip(this);
    m_next->setCaption(tr("次の予定"));
    m_next->hide();
    m_promiseWords = new Label(Type::Second, &Theme::accent, this, Label::Mode::Elided, true);
    m_dropPromise = new Button({}, this, Button::Kind::SmallFlat);
    m_dropPromise->setIconName(u"x"_s);
    m_dropPromise->setAccessibleName(tr("約束をやめる"));
    connect(m_dropPromise, &QAbstractButton::clicked, this, [this] {
        setPromise(std::nullopt);
        Q_EMIT edited();
    });
    m_addPromise = new Button(actions->at(Act::Promise)->text(), this, Button::Kind::SmallFlat);
    m_addPromise->setIconName(u"bookmark"_s);
    m_addPromise->setKey(actions->keyName(Act::Promise));
    connect(m_addPromise, &QAbstractButton::clicked, actions->at(Act::Promise), &QAction::trigger);
    next->addWidget(m_channelButton);
    next->addWidget(m_next, 1);
    next->addWidget(m_promiseWords, 1);
    next->addWidget(m_dropPromise);
    next->addWidget(m_addPromise);
    next->addStretch(0);
}

void ResultArea::fillChannels(QMenu *menu)
{
    for (int i = 0; i <= static_cast<int>(domain::Channel::Sms); ++i) {
        const auto channel = static_cast<domain::Channel>(i);
        QAction *action = menu->addAction(icon(channelIcon(channel)), models::channelWord(channel));
        connect(action, &QAction::triggered, this, [this, channel] {
            setChannel(channel);
            Q_EMIT channelChosen();
            Q_EMIT edited();
        });
    }
}

void ResultArea::load(const SheetDraft &draft, domain::Channel fallback, QDate today)
{
    m_loading = true;
    m_today = today;
    m_channel = draft.channel.value_or(fallback);
    m_outcome = draft.outcome;
    m_promise = draft.promise;
    if (m_note->toPlainText() != draft.note)
        m_note->setPlainText(draft.note);
    m_note->moveCursor(QTextCursor::End);
    setProblem({});
    refreshOutcomes();
    setPreview({}, {});
    m_loading = false;
}

void ResultArea::store(SheetDraft &draft) const
{
    draft.channel = m_channel;
    draft.outcome = m_outcome;
    draft.promise = m_promise;
    draft.note = m_note->toPlainText();
}

void ResultArea::setChannel(domain::Channel channel)
{
    m_channel = channel;
    bool still = false;
    for (const OutcomeSlot &slot : outcomesOf(channel))
        still = still || slot.outcome == m_outcome;
    if (!still)
        m_outcome.reset();
    refreshOutcomes();
}

void ResultArea::refreshOutcomes()
{
    const QList<OutcomeSlot> possible = outcomesOf(m_channel);
    for (int i = 0; i < m_buttons.size(); ++i) {
        std::optional<OutcomeSlot> mine;
        for (const OutcomeSlot &slot : possible)
            if (slot.slot == i)
                mine = slot;
        m_buttons[i]->setOutcome(mine);
        m_buttons[i]->setChecked(mine && m_outcome == mine->outcome);
    }
    m_outcomes->setVisible(!possible.isEmpty());
    m_channelButton->setText(models::channelWord(m_channel));
    m_channelButton->setIconName(channelIcon(m_channel));
    m_channelButton->setAccessibleName(tr("連絡の手段: %1").arg(models::channelWord(m_channel)));
}

void ResultArea::refreshPromise()
{
    const bool has = m_promise.has_value();
    if (has)
        m_promiseWords->setText(tr("約束 %1").arg(models::dateWord(m_promise->forOn, m_today)) % u' ' % m_promise->time
                                % u' ' % m_promise->text);
    else
        m_promiseWords->setText({});
    m_dropPromise->setVisible(has);
    // A promise is what comes next; its own words stand there then.
    m_promiseWords->setVisible(has || m_next->look().text.isEmpty());
    m_next->setVisible(!has && !m_next->look().text.isEmpty());
}

void ResultArea::setPromise(const std::optional<operations::PromiseDraft> &promise)
{
    m_promise = promise;
    refreshPromise();
}

void ResultArea::setPreview(const QString &next, const QString &finished)
{
    m_next->setLook({u"check"_s, next, &Theme::accent, &Theme::tint});
    if (!finished.isEmpty())
        m_next->setToolTip(m_next->toolTip() % u'\n' % tr("この記録で完了: %1").arg(finished));
    refreshPromise();
}

bool ResultArea::chooseSlot(int slot)
{
    OutcomeButton *button = m_buttons.value(slot);
    if (!button || !button->slot())
        return false;
    m_outcome = button->slot()->outcome;
    setProblem({});
    refreshOutcomes();
    Q_EMIT edited();
    Q_EMIT outcomeChosen();
    return true;
}

void ResultArea::focusNote()
{
    m_note->setFocus(Qt::OtherFocusReason);
}

void ResultArea::focusOutcome()
{
    for (OutcomeButton *button : std::as_const(m_buttons))
        if (button->isChecked() && button->slot()) {
            button->setFocus(Qt::TabFocusReason);
            return;
        }
    if (m_buttons.first()->slot())
        m_buttons.first()->setFocus(Qt::TabFocusReason);
    else
        focusNote();
}

void ResultArea::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace kikubari::widgets
