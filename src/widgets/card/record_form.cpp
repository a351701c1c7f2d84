// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/record_form.h"

#include "models/day_words.h"
#include "widgets/card/name_edit.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

RecordForm::RecordForm(const FormSpec &spec, QDate today, QWidget *parent)
    : QWidget(parent),
      m_spec(spec),
      m_today(today),
      m_problem(new Label(Type::Caption, &Theme::overdue, this, Label::Mode::Wrapped))
{
    const Theme &t = theme();
    setAccessibleName(tr("%1の編集").arg(spec.title));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.px(8), t.px(8), t.px(8), t.px(8));
    layout->setSpacing(t.px(5));
    QFontMetrics metrics(t.font(Type::Second));
    for (const FormField &field : spec.fields)
        m_labelWidth = qMax(m_labelWidth, metrics.horizontalAdvance(field.label) + 2);
    m_labelWidth = qBound(t.px(56), m_labelWidth, t.px(96));
    // Side by side only where there is room for it.
    const int room = parent ? parent->width() : 0;
    const int columns = qBound(1, room / t.px(250), m_spec.columns);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(t.px(14));
    grid->setVerticalSpacing(t.px(5));
    int row = 0, column = 0;
    for (const FormField &field : spec.fields) {
        const bool wide = field.wide || field.type == FormField::Type::Note;
        if (column > 0 && (wide || column == columns))
            ++row, column = 0;
        grid->addLayout(makeField(field, today), row, column, 1, wide ? columns : 1, Qt::AlignTop);
        column += wide ? columns : 1;
    }
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    layout->addLayout(grid);
    m_problem->hide();
    layout->addWidget(m_problem);
    addButtons(layout);
    for (FormInput *input : std::as_const(m_inputs))
        input->load(m_spec.record.values);
    m_loaded = values();
    wireKana();
    // Enter and Esc belong to the form wherever the keyboard is inside it.
    for (QWidget *part : findChildren<QWidget *>())
        part->installEventFilter(this);
}

RecordForm::~RecordForm() = default;

QVBoxLayout *RecordForm::makeField(const FormField &field, QDate today)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout;
    layout->setSpacing(t.px(2));
    auto *row = new QHBoxLayout;
    row->setSpacing(t.px(6));
    auto *word = new Label(Type::Second, &Theme::text2, this, Label::Mode::Elided);
    word->setText(field.label);
    word->setFixedWidth(m_labelWidth);
    word->setToolTip(field.label);
    FormInput *input = makeInput(field, today, this);
    word->setBuddy(input->firstField());
    const bool lines = field.type == FormField::Type::Note; // its label stands at the first of them
    word->setFixedHeight(qMax(t.px(28), lines ? 0 : input->firstField()->minimumSizeHint().height()));
    row->addWidget(word, 0, Qt::AlignTop);
    row->addWidget(input, 1, Qt::AlignTop);
    layout->addLayout(row);
    auto *error = new Label(Type::Caption, &Theme::overdue, this, Label::Mode::Wrapped);
    error->hide();
    layout->addWidget(error);
    connect(input, &FormInput::edited, error, [error] { error->hide(); });
    m_inputs << input;
    m_errors << error;
    return layout;
}

void RecordForm::addButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(6));
    if (!m_spec.removeWord.isEmpty() && !m_spec.record.isNew()) {
        auto *remove = new Button(m_spec.removeWord, this, Button::Kind::SmallFlat);
        connect(remove, &QAbstractButton::clicked, this, &RecordForm::removeWanted);
        row->addWidget(remove);
    }
    row->addStretch(1);
    auto *drop = new Button(tr("やめる"), this, Button::Kind::Small);
    drop->setKey(u"Esc"_s);
    auto *keep = new Button(tr("保存"), this, Button::Kind::Small);
    keep->setKey(u"Enter"_s);
    row->addWidget(drop);
    row->addWidget(keep);
    layout->addLayout(row);
    connect(drop, &QAbstractButton::clicked, this, &RecordForm::dropped);
    connect(keep, &QAbstractButton::clicked, this, &RecordForm::kept);
}

void RecordForm::wireKana()
{
    QLineEdit *kana = nullptr;
    for (FormInput *input : std::as_const(m_inputs))
        if (input->field().type == FormField::Type::Kana)
            kana = qobject_cast<QLineEdit *>(input->firstField());
    for (FormInput *input : std::as_const(m_inputs))
        if (auto *name = qobject_cast<NameEdit *>(input->firstField()); name && kana)
            followReading(name, kana);
}

void RecordForm::focusFirst()
{
    if (!m_inputs.isEmpty())
        m_inputs.first()->firstField()->setFocus(Qt::TabFocusReason);
}

FormInput *RecordForm::input(const QString &column) const
{
    for (FormInput *input : m_inputs)
        if (input->field().column == column)
            return input;
    return nullptr;
}

QMap<QString, QString> RecordForm::values() const
{
    QMap<QString, QString> values = m_spec.record.values;
    for (const FormInput *input : m_inputs)
        input->store(values);
    return values;
}

bool RecordForm::isChanged() const
{
    return values() != m_loaded;
}

operations::RecordEdit editOf(const operations::CardRecord &record, const QMap<QString, QString> &values)
{
    operations::RecordEdit edit;
    edit.kind = record.kind;
    edit.key = record.key;
    edit.version = record.version;
    for (auto it = values.begin(); it != values.end(); ++it)
        if (record.value(it.key()) != it.value() || (record.isNew() && !it.value().isEmpty()))
            edit.values.insert(it.key(), it.value());
    return edit;
}

QString RecordForm::problemOf(const FormInput *input) const
{
    const FormField &field = input->field();
    const QString problem = input->problem();
    if (!problem.isEmpty() || !field.required)
        return problem;
    QMap<QString, QString> own;
    input->store(own);
    return own.value(field.column).isEmpty() ? tr("%1を入れてください").arg(field.label) : QString();
}

std::optional<QList<operations::RecordEdit>> RecordForm::edits()
{
    QGuiApplication::inputMethod()->commit(); // what is still being composed belongs to the field
    const QMap<QString, QString> now = values();
    QMap<QString, Text> whole = operations::recordProblems(m_spec.record.kind, now, m_today);
    QWidget *firstWrong = nullptr;
    for (qsizetype i = 0; i < m_inputs.size(); ++i) {
        const FormInput *input = m_inputs[i];
        QString problem = problemOf(input);
        const Text ofRecord = whole.take(input->field().column);
        if (problem.isEmpty())
            problem = models::say(ofRecord);
        m_errors[i]->setText(problem);
        m_errors[i]->setVisible(!problem.isEmpty());
        if (!problem.isEmpty() && !firstWrong)
            firstWrong = input->firstField();
    }
    setProblem(whole.isEmpty() ? QString() : models::say(whole.first()));
    if (firstWrong) {
        firstWrong->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    if (!whole.isEmpty())
        return std::nullopt;
    if (m_spec.edits)
        return m_spec.edits(now, m_spec.record);
    const operations::RecordEdit edit = editOf(m_spec.record, now);
    return edit.values.isEmpty() ? QList<operations::RecordEdit>{} : QList<operations::RecordEdit>{edit};
}

QList<QStringList> RecordForm::typed() const
{
    QList<QStringList> all;
    for (const FormInput *input : m_inputs)
        all << input->typed();
    return all;
}

void RecordForm::retype(const QList<QStringList> &typed)
{
    for (qsizetype i = 0; i < qMin(typed.size(), m_inputs.size()); ++i)
        m_inputs[i]->retype(typed[i]);
}

int RecordForm::focusedField() const
{
    const QWidget *focused = focusWidget();
    for (qsizetype i = 0; focused && i < m_inputs.size(); ++i)
        if (m_inputs[i] == focused || m_inputs[i]->isAncestorOf(focused))
            return static_cast<int>(i);
    return -1;
}

void RecordForm::focusField(int number)
{
    if (number >= 0 && number < m_inputs.size())
        m_inputs[number]->firstField()->setFocus(Qt::TabFocusReason);
}

void RecordForm::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

bool RecordForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const auto *combo = qobject_cast<QComboBox *>(watched);
    const bool list = qobject_cast<QAbstractItemView *>(watched) || watched->property("offering").toBool();
    const bool popup = (combo && combo->view()->isVisible()) || (list && qobject_cast<QWidget *>(watched)->isWindow());
    if (popup || (list && event->type() == QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // Esc would be the page's way back, Ctrl+Enter its "save and next".
        if (key->key() == Qt::Key_Escape || (enter && key->modifiers() & Qt::ControlModifier)) {
            event->accept();
            return true;
        }
        return QWidget::eventFilter(watched, event);
    }
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT dropped();
        return true;
    }
    const bool inNote = qobject_cast<QPlainTextEdit *>(watched) != nullptr;
    const bool onButton = qobject_cast<QAbstractButton *>(watched) != nullptr;
    const bool control = key->modifiers() & Qt::ControlModifier;
    if (enter && !onButton && (control || !inNote)) {
        Q_EMIT kept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RecordForm::keyPressEvent(QKeyEvent *event)
{
    // Arrow keys inside a form do not walk through the blocks around it.
    event->accept();
}

void RecordForm::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.accent, 1));
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.px(6), t.px(6));
}

QString FormInput::problem() const
{
    return {};
}

QStringList FormInput::typed() const
{
    QStringList texts;
    for (const QWidget *part : findChildren<QWidget *>()) {
        if (const auto *line = qobject_cast<const QLineEdit *>(part))
            texts << line->text();
        else if (const auto *note = qobject_cast<const QPlainTextEdit *>(part))
            texts << note->toPlainText();
        else if (const auto *box = qobject_cast<const QCheckBox *>(part))
            texts << (box->isChecked() ? u"1"_s : QString());
    }
    return texts;
}

void FormInput::retype(const QStringList &texts)
{
    qsizetype at = 0;
    for (QWidget *part : findChildren<QWidget *>()) {
        if (auto *line = qobject_cast<QLineEdit *>(part))
            line->setText(texts.value(at++));
        else if (auto *note = qobject_cast<QPlainTextEdit *>(part))
            note->setPlainText(texts.value(at++));
        else if (auto *box = qobject_cast<QCheckBox *>(part))
            box->setChecked(!texts.value(at++).isEmpty());
    }
}

} // namespace kikubari::widgets
