// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs.h"

#include "models/day_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

/// A key cap as a widget, for the digit beside a choice.
class Cap : public QWidget
{
public:
    Cap(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
    {
        setFixedSize(keyCapWidth(key), theme().px(18));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintKeyCap(painter, {0, height() / 2}, m_key, theme().text2, theme().border, theme().base);
    }

private:
    QString m_key;
};

constexpr domain::WaiveReason reasons[]
    = {domain::WaiveReason::ToldOtherwise, domain::WaiveReason::CustomerWish, domain::WaiveReason::Absence,
       domain::WaiveReason::NotNeeded,     domain::WaiveReason::TooLate,      domain::WaiveReason::Other};

} // namespace

Dialog::Dialog(const QString &title, const QString &about, const QString &verb, QWidget *parent)
    : QDialog(parent),
      m_body(new QVBoxLayout),
      m_verb(new Button(verb, this, Button::Kind::Primary))
{
    const Theme &t = theme();
    setWindowTitle(title);
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_body->setContentsMargins(t.px(14), t.px(10), t.px(14), t.px(12));
    m_body->setSpacing(t.px(6));
    if (!about.isEmpty()) {
        auto *words = new Label(Type::Second, &Theme::text2, this, Label::Mode::Wrapped);
        words->setText(about);
        m_body->addWidget(words);
    }
    layout->addLayout(m_body, 1);
    auto *foot = new Panel(&Theme::window, this);
    foot->setLines(Qt::TopEdge);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(t.px(14), t.px(8), t.px(14), t.px(8));
    buttons->setSpacing(t.px(8));
    buttons->addStretch(1);
    auto *leave = new Button(tr("やめる"), this);
    leave->setKey(u"Esc"_s);
    leave->setAutoDefault(true); // with the keyboard on it, Enter leaves
    m_verb->setKey(u"Enter"_s);
    m_verb->setDefault(true);
    buttons->addWidget(leave);
    buttons->addWidget(m_verb);
    layout->addWidget(foot);
    connect(leave, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_verb, &QAbstractButton::clicked, this, &QDialog::accept);
    setMinimumWidth(t.px(440));
}

void Dialog::addField(const QString &label, QWidget *field)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    auto *word = new Label(Type::Body, &Theme::text2, this);
    word->setText(label);
    word->setMinimumWidth(theme().px(64));
    word->setBuddy(field);
    row->addWidget(word);
    row->addWidget(field, 1);
    m_body->addLayout(row);
}

void Dialog::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme().base);
}

bool Dialog::digit(int)
{
    return false;
}

void Dialog::keyPressEvent(QKeyEvent *event)
{
    const bool inText = qobject_cast<QLineEdit *>(focusWidget()) != nullptr;
    if (!inText && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && digit(event->key() - Qt::Key_0))
        return;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_verb->isEnabled()) {
        accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

WaiveDialog::WaiveDialog(const QString &about, QWidget *parent)
    : Dialog(tr("見送りの理由"), about, tr("見送りにする"), parent),
      m_group(new QButtonGroup(this)),
      m_note(new QLineEdit(this))
{
    int number = 0;
    for (const domain::WaiveReason reason : reasons) {
        ++number;
        auto *row = new QHBoxLayout;
        auto *button = new QRadioButton(models::reasonWord(reason), this);
        m_group->addButton(button, static_cast<int>(reason));
        row->addWidget(button, 1);
        row->addWidget(new Cap(QString::number(number), this));
        body()->addLayout(row);
    }
    m_group->buttons().first()->setChecked(true);
    m_group->buttons().first()->setFocus();
    m_note->setPlaceholderText(tr("補足（なくてもかまいません）"));
    m_note->setAccessibleName(tr("補足"));
    m_note->setFixedHeight(qMax(theme().px(30), m_note->fontMetrics().height() + theme().px(4)));
    body()->addWidget(m_note);
}

domain::WaiveReason WaiveDialog::reason() const
{
    return static_cast<domain::WaiveReason>(m_group->checkedId());
}

bool WaiveDialog::digit(int number)
{
    QAbstractButton *button = m_group->buttons().value(number - 1);
    if (!button)
        return false;
    button->setChecked(true);
    button->setFocus();
    return true;
}

SnoozeDialog::SnoozeDialog(const QString &about, QDate today, QDate latest, QDate nextOpen, QWidget *parent)
    : Dialog(tr("先送り"), about, tr("先送りする"), parent),
      m_date(new DateField(this)),
      m_reason(new QLineEdit(this)),
      m_warning(new Label(Type::Caption, &Theme::due, this, Label::Mode::Wrapped)),
      m_latest(latest)
{
    m_date->setToday(today);
    m_date->setRange(today.addDays(1), {}, tr("明日からあとの日を入れてください。"));
    const QDate first = nextOpen.isValid() ? nextOpen : today.addDays(1);
    m_proposals = {first, today.addDays(3), today.addDays(7)};
    auto *quick = new QHBoxLayout;
    quick->setSpacing(theme().px(6));
    const QStringList words{tr("次の営業日"), tr("3日後"), tr("1週間後")};
    for (int i = 0; i < 3; ++i) {
        auto *button = new Button(words[i], this, Button::Kind::Small);
        button->setKey(QString::number(i + 1));
        connect(button, &QAbstractButton::clicked, this, [this, i] { m_date->setDate(m_proposals[i]); });
        quick->addWidget(button);
    }
    quick->addStretch(1);
    body()->addLayout(quick);
    addField(tr("いつまで"), m_date);
    m_reason->setPlaceholderText(tr("期間を過ぎるときは理由が要ります"));
    m_reason->setFixedHeight(qMax(theme().px(30), m_reason->fontMetrics().height() + theme().px(4)));
    addField(tr("理由"), m_reason);
    body()->addWidget(m_warning);
    m_warning->setMinimumHeight(m_warning->fontMetrics().height());
    connect(m_date, &DateField::dateChanged, this, &SnoozeDialog::check);
    connect(m_reason, &QLineEdit::textChanged, this, &SnoozeDialog::check);
    m_date->setDate(first);
    m_date->edit()->selectAll();
    m_date->setFocus();
}

void SnoozeDialog::check()
{
    const bool beyond = m_latest.isValid() && until().isValid() && until() > m_latest;
    m_warning->setText(beyond ? tr("期限の %1 を過ぎます。理由を書いてください。").arg(models::longDateWord(m_latest))
                              : QString());
    verb()->setEnabled(until().isValid() && (!beyond || !reason().isEmpty()));
}

bool SnoozeDialog::digit(int number)
{
    if (number > m_proposals.size())
        return false;
    m_date->setDate(m_proposals[number - 1]);
    return true;
}

ReassignDialog::ReassignDialog(const QString &title, const QString &about, const QString &verb,
                               const QList<domain::Staff> &staff, const domain::StaffCode &current, QWidget *parent)
    : Dialog(title, about, verb, parent),
      m_list(new QListWidget(this))
{
    int number = 0;
    for (const domain::Staff &person : staff) {
        if (person.code == current)
            continue;
        ++number;
        const QString role = person.role == domain::Role::Manager ? tr("店長") : tr("営業");
        auto *item = new QListWidgetItem((number <= 9 ? QString::number(number) % u"　"_s : u"　 "_s) % person.name
                                         % u"　"_s % person.kana % u"　"_s % role);
        item->setData(Qt::UserRole, person.code.text());
        item->setSizeHint({0, fontMetrics().height() + theme().px(10)});
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    m_list->setFrameShape(QFrame::Box);
    m_list->setMinimumHeight(theme().px(180));
    m_list->setAccessibleName(title);
    body()->addWidget(m_list);
    m_list->setFocus();
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    this->verb()->setEnabled(m_list->count() > 0);
}

domain::StaffCode ReassignDialog::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return domain::StaffCode(item ? item->data(Qt::UserRole).toString() : QString());
}

bool ReassignDialog::digit(int number)
{
    if (number > m_list->count())
        return false;
    m_list->setCurrentRow(number - 1);
    return true;
}

PromiseDialog::PromiseDialog(const QString &about, QDate today, const std::optional<operations::PromiseDraft> &before,
                             QWidget *parent)
    : Dialog(tr("約束"), about, tr("約束を入れる"), parent),
      m_date(new DateField(this)),
      m_time(new QLineEdit(this)),
      m_text(new QLineEdit(this))
{
    const int height = qMax(theme().px(30), m_time->fontMetrics().height() + theme().px(4));
    m_date->setToday(today);
    m_date->setRange(today, {}, tr("今日からあとの日を入れてください。"));
    m_time->setFixedSize(theme().px(130), height);
    m_time->setPlaceholderText(tr("17:00 など"));
    m_text->setFixedHeight(height);
    m_text->setPlaceholderText(tr("何をお約束しましたか"));
    addField(tr("いつ"), m_date);
    auto *timeHolder = new QWidget(this);
    auto *timeLayout = new QHBoxLayout(timeHolder);
    timeLayout->setContentsMargins(0, 0, 0, 0);
    timeLayout->addWidget(m_time);
    timeLayout->addStretch(1);
    timeHolder->setFocusProxy(m_time);
    addField(tr("時刻"), timeHolder);
    addField(tr("内容"), m_text);
    if (before) {
        m_date->setDate(before->forOn);
        m_time->setText(before->time);
        m_text->setText(before->text);
    }
    connect(m_date, &DateField::dateChanged, this, [this] { verb()->setEnabled(m_date->date().isValid()); });
    verb()->setEnabled(m_date->date().isValid());
    m_date->setFocus();
}

operations::PromiseDraft PromiseDialog::promise() const
{
    operations::PromiseDraft draft;
    draft.forOn = m_date->date();
    draft.time = m_time->text().trimmed();
    draft.text = m_text->text().trimmed();
    return draft;
}

} // namespace kikubari::widgets
