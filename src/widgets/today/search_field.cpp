// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/search_field.h"

#include "models/day_words.h"
#include "widgets/controls.h"
#include "widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kikubari::widgets {

SearchField::SearchField(models::DayService *service, models::Session *session, QWidget *parent)
    : QLineEdit(parent),
      m_service(service),
      m_session(session)
{
    setPlaceholderText(tr("顧客・電話・車で検索"));
    setAccessibleName(tr("お客様を探す"));
    setTextMargins(theme().px(24), 0, theme().px(4), 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumWidth(theme().px(130));
    setMaximumWidth(theme().px(236));
    setFixedHeight(qMax(theme().px(30), fontMetrics().height() + theme().px(4)));
    m_delay.setSingleShot(true);
    m_delay.setInterval(80ms);
    connect(this, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(&m_delay, &QTimer::timeout, this, &SearchField::ask);
}

QSize SearchField::sizeHint() const
{
    return {theme().px(236), height()};
}

bool SearchField::hasHits() const
{
    return m_hits && m_hits->isVisible();
}

void SearchField::leave()
{
    m_delay.stop();
    ++m_asked;
    clear();
    m_delay.stop();
    if (m_hits)
        m_hits->hide();
}

void SearchField::ask()
{
    const QString words = text().trimmed();
    const int asked = ++m_asked;
    if (words.isEmpty()) {
        if (m_hits)
            m_hits->hide();
        return;
    }
    m_service->search(m_session->context(), words,
                      [guard = QPointer(this), asked](const Result<QList<operations::SearchHit>> &found) {
                          // Only the answer to the last question counts; an older one would jump back.
                          if (guard && guard->m_asked == asked && found)
                              guard->showHits(*found);
                      });
}

void SearchField::ensureList()
{
    if (m_hits)
        return;
    m_hits = new QListWidget(window());
    m_hits->setObjectName(u"searchHits"_s);
    m_hits->setFocusPolicy(Qt::NoFocus);
    m_hits->setFrameShape(QFrame::Box);
    m_hits->setTextElideMode(Qt::ElideRight);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setAccessibleName(tr("見つかったお客様"));
    connect(m_hits, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_hits->row(item)); });
}

void SearchField::showHits(const QList<operations::SearchHit> &found)
{
    ensureList();
    m_hits->clear();
    for (const operations::SearchHit &hit : found) {
        QStringList second{models::say(hit.car), hit.plate, hit.phone, hit.staffName};
        second.removeAll(QString());
        auto *item
            = new QListWidgetItem(hit.name % u' ' % hit.honorific % u"　"_s % hit.kana % u'\n' % second.join(u"　"_s));
        item->setData(Qt::UserRole, hit.customer.text());
        item->setSizeHint({0, fontMetrics().height() * 2 + theme().px(12)});
        m_hits->addItem(item);
    }
    if (found.isEmpty()) {
        auto *none = new QListWidgetItem(tr("見つかりません。ひらがなや電話の下4桁でも探せます。"));
        none->setFlags(Qt::NoItemFlags);
        none->setSizeHint({0, fontMetrics().height() + theme().px(14)});
        m_hits->addItem(none);
    } else {
        m_hits->setCurrentRow(0);
    }
    const int wide = qMax(width(), theme().px(420));
    const int rows = qMin(8, m_hits->count());
    const int tall = rows * m_hits->sizeHintForRow(0) + 4;
    const QPoint right = mapTo(window(), QPoint(width(), height() + theme().px(3)));
    const int left = qMax(0, qMin(right.x() - width(), window()->width() - wide - theme().px(8)));
    m_hits->setGeometry(left, right.y(), wide, tall);
    m_hits->show();
    m_hits->raise();
}

void SearchField::take(int row)
{
    const QListWidgetItem *item = m_hits ? m_hits->item(row) : nullptr;
    const QString code = item ? item->data(Qt::UserRole).toString() : QString();
    if (code.isEmpty())
        return;
    leave();
    Q_EMIT customerChosen(code);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (hasHits()) {
            const int step = event->key() == Qt::Key_Down ? 1 : -1;
            m_hits->setCurrentRow(qBound(0, m_hits->currentRow() + step, m_hits->count() - 1));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (hasHits())
            take(m_hits->currentRow());
        else
            ask();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (m_hits && !m_hits->underMouse())
        m_hits->hide();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = t.px(16);
    paintIcon(painter, QRect(t.px(8), (height() - size) / 2, size, size), u"search"_s, t.text2, t.base);
    const int cap = keyCapWidth(u"Ctrl+F"_s);
    if (text().isEmpty() && width() >= t.px(230))
        paintKeyCap(painter, {width() - cap - t.px(8), height() / 2}, u"Ctrl+F"_s, t.text2, t.border, Qt::transparent);
}

} // namespace kikubari::widgets
