// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/customer_input.h"

#include "models/day_words.h"

#include <QKeyEvent>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

constexpr int mostHits = 6, typingPause = 120;

QString hitWords(const operations::SearchHit &hit)
{
    QStringList words{QString(hit.name % u' ' % hit.honorific).trimmed(), hit.kana, models::say(hit.car), hit.address};
    words.removeAll(QString());
    return words.join(u"　"_s);
}

} // namespace

CustomerInput::CustomerInput(const FormField &field, QWidget *parent)
    : FormInput(field, parent),
      m_edit(new QLineEdit(this)),
      m_hits(new QListWidget(this)),
      m_hint(new Label(Type::Caption, &Theme::text2, this, Label::Mode::Wrapped))
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.px(4));
    m_edit->setFixedHeight(qMax(t.px(28), m_edit->fontMetrics().height() + t.px(4)));
    m_edit->setAccessibleName(field.label);
    m_edit->setPlaceholderText(field.example.isEmpty() ? tr("お名前・かな・電話でさがす") : field.example);
    m_hits->setAccessibleName(tr("見つかった方"));
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setTextElideMode(Qt::ElideRight);
    m_hits->hide();
    m_hint->hide();
    for (QWidget *part : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_hits)})
        part->installEventFilter(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_hits);
    layout->addWidget(m_hint);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &CustomerInput::ask);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_hint->hide();
        m_delay.start();
        Q_EMIT edited();
    });
    connect(m_hits, &QListWidget::itemClicked, this, [this] { take(m_hits->currentRow()); });
}

void CustomerInput::load(const QMap<QString, QString> &values)
{
    m_code = values.value(field().column);
    m_name = m_code;
    for (const auto &[code, name] : field().choices)
        if (code == m_code)
            m_name = name;
    m_edit->setText(m_name);
}

QString CustomerInput::chosen() const
{
    return !m_name.isEmpty() && m_edit->text().trimmed() == m_name ? m_code : QString();
}

void CustomerInput::store(QMap<QString, QString> &values) const
{
    const QString code = chosen();
    values.insert(field().column, !code.isEmpty() ? code : field().inBook ? QString() : m_edit->text().trimmed());
}

QString CustomerInput::problem() const
{
    const bool typedOnly = chosen().isEmpty() && !m_edit->text().trimmed().isEmpty();
    return field().inBook && typedOnly ? tr("一覧から選んでください（↓ と Enter）") : QString();
}

QStringList CustomerInput::typed() const
{
    return {m_edit->text(), m_code, m_name};
}

void CustomerInput::retype(const QStringList &texts)
{
    m_code = texts.value(1), m_name = texts.value(2);
    m_edit->setText(texts.value(0));
}

void CustomerInput::ask()
{
    const QString text = m_edit->text().trimmed();
    const int asked = ++m_asked;
    if (text.isEmpty() || !chosen().isEmpty() || !field().find) {
        hideHits();
        return;
    }
    field().find(text, [guard = QPointer(this), asked](const QList<operations::SearchHit> &found) {
        if (guard && guard->m_asked == asked)
            guard->offer(found);
    });
}

void CustomerInput::offer(const QList<operations::SearchHit> &found)
{
    m_hits->clear();
    for (const operations::SearchHit &hit : found.mid(0, mostHits)) {
        auto *item = new QListWidgetItem(hitWords(hit), m_hits);
        item->setData(Qt::UserRole, hit.customer.text());
        item->setData(Qt::UserRole + 1, hit.name);
        item->setToolTip(item->text());
    }
    if (found.isEmpty()) {
        hideHits();
        m_hint->setText(field().inBook ? tr("見つかりません") : tr("見つかりません。このお名前のまま残せます"));
        m_hint->show();
        return;
    }
    m_hits->setCurrentRow(0);
    m_hits->setFixedHeight(m_hits->sizeHintForRow(0) * m_hits->count() + theme().px(4));
    m_hits->show();
    // While somebody is offered, Enter takes him and does not close the form (RecordForm asks for this).
    m_edit->setProperty("offering", true);
}

void CustomerInput::hideHits()
{
    m_hits->hide();
    m_edit->setProperty("offering", false);
}

void CustomerInput::take(int row)
{
    const QListWidgetItem *item = m_hits->item(row);
    if (!item)
        return;
    m_code = item->data(Qt::UserRole).toString();
    m_name = item->data(Qt::UserRole + 1).toString().trimmed();
    m_edit->setText(m_name);
    hideHits();
    m_edit->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

bool CustomerInput::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_hits->isHidden())
        return FormInput::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool last = m_hits->currentRow() + 1 >= m_hits->count(), first = m_hits->currentRow() <= 0;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_hits->currentRow()); return true;
    case Qt::Key_Escape:
        hideHits();
        m_edit->setFocus(Qt::OtherFocusReason);
        return true;
    // The arrow keys walk along the hits while the keyboard stays in the field.
    case Qt::Key_Down: m_hits->setCurrentRow(m_hits->currentRow() + (last ? 0 : 1)); return true;
    case Qt::Key_Up: m_hits->setCurrentRow(m_hits->currentRow() - (first ? 0 : 1)); return true;
    case Qt::Key_Tab: hideHits(); break;
    default: break;
    }
    return FormInput::eventFilter(watched, event);
}

} // namespace kikubari::widgets
