// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/date_field.h"

#include "japan/date_input.h"
#include "models/day_words.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

DateField::DateField(QWidget *parent)
    : QWidget(parent),
      m_edit(new QLineEdit(this)),
      m_echo(new Label(Type::Second, &Theme::text2, this, Label::Mode::Wrapped))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(8));
    layout->addWidget(m_edit);
    layout->addWidget(m_echo, 1);
    m_edit->setFixedHeight(qMax(theme().px(30), m_edit->fontMetrics().height() + theme().px(4)));
    m_edit->setFixedWidth(theme().px(130));
    m_edit->setPlaceholderText(tr("11/30、月曜、+3"));
    m_edit->setAccessibleName(tr("日付"));
    m_echo->setMinimumHeight(m_echo->fontMetrics().height() * 2);
    m_echo->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &DateField::read);
}

void DateField::setToday(QDate today)
{
    m_today = today;
    read();
}

void DateField::setDate(QDate date)
{
    m_edit->setText(date.isValid() ? date.toString(u"yyyy/M/d"_s) : QString());
}

void DateField::setRange(QDate from, QDate to, const QString &sentence)
{
    m_from = from, m_to = to, m_outside = sentence;
    read();
}

void DateField::read()
{
    const QString typed = m_edit->text().trimmed();
    m_date = {};
    QString problem;
    if (!typed.isEmpty()) {
        const Result<QDate> read = japan::parseDate(typed, m_today);
        if (!read)
            problem = models::say(read.error().text);
        else if ((m_from.isValid() && *read < m_from) || (m_to.isValid() && *read > m_to))
            problem = m_outside;
        else
            m_date = *read;
    }
    m_edit->setProperty("wrong", !problem.isEmpty());
    m_edit->update();
    m_echo->setColor(problem.isEmpty() ? &Theme::text2 : &Theme::overdue);
    m_echo->setText(!problem.isEmpty()     ? problem
                        : m_date.isValid() ? u"→ "_s % models::longDateWord(m_date)
                                           : QString());
    m_echo->setToolTip(problem);
    Q_EMIT dateChanged();
}

} // namespace kikubari::widgets
