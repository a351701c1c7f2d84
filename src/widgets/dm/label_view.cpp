// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/label_view.h"

#include "models/day_words.h"
#include "print/paint.h"
#include "widgets/controls.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

LabelSample::LabelSample(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("印刷の見本"));
}

void LabelSample::show(const print::Page &page, const print::Findings &findings, const QString &words)
{
    m_page = page;
    m_problem.clear();
    for (const print::Finding &finding : findings)
        if (print::forbidsPrinting({finding}))
            m_problem = models::say(print::textOf(finding));
    setAccessibleDescription(m_problem.isEmpty() ? words : m_problem);
    update();
}

QSize LabelSample::sizeHint() const
{
    return {theme().px(368), theme().px(180)};
}

QSize LabelSample::minimumSizeHint() const
{
    return {theme().px(200), theme().px(180)};
}

void LabelSample::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF mm = m_page.size;
    const double scale = qMin((width() - 2) / mm.width(), (height() - 2) / mm.height());
    const QRectF label((width() - mm.width() * scale) / 2, 1, mm.width() * scale, mm.height() * scale);
    painter.fillRect(label, Theme::light().base);
    painter.setPen(QPen(t.border, 1, Qt::DashLine));
    painter.drawRect(label);
    if (!m_problem.isEmpty()) {
        painter.setFont(t.font(Type::Second));
        painter.setPen(Theme::light().overdue);
        painter.drawText(label.adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap, m_problem);
        return;
    }
    painter.translate(label.topLeft());
    painter.scale(scale, scale);
    print::paint(painter, m_page);
}

SheetPicker::SheetPicker(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("開始位置"));
    setToolTip(tr("最初に印刷する面を選びます（クリック、または矢印キー）"));
}

QSize SheetPicker::sizeHint() const
{
    return {theme().px(92), theme().px(130)};
}

void SheetPicker::setSheet(const domain::LabelSheet &sheet, int start)
{
    m_sheet = sheet, m_start = start;
    setAccessibleDescription(tr("%1面のうち %2面目から").arg(sheet.cells()).arg(start));
    update();
}

QRectF SheetPicker::placeOf(int cell) const
{
    const QSizeF paper = domain::paperSize(m_sheet.paper).value_or(QSizeF(210, 297));
    const double scale = qMin((width() - 2) / paper.width(), (height() - 2) / paper.height());
    const QRectF mm = m_sheet.cell(cell);
    const QPointF corner((width() - paper.width() * scale) / 2, (height() - paper.height() * scale) / 2);
    return {corner + mm.topLeft() * scale, mm.size() * scale};
}

void SheetPicker::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    const Theme paper = Theme::light(t.factor);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF mm = domain::paperSize(m_sheet.paper).value_or(QSizeF(210, 297));
    const double scale = qMin((width() - 2) / mm.width(), (height() - 2) / mm.height());
    QRectF sheet(QPointF(), mm * scale);
    sheet.moveCenter(QRectF(rect()).center());
    painter.setPen(t.border);
    painter.setBrush(paper.base);
    painter.drawRect(sheet);
    QFont font = t.font(Type::Badge);
    const QRectF first = placeOf(0);
    const bool numbered = first.height() >= QFontMetricsF(font).height() * 0.8 && first.width() > t.px(14);
    painter.setFont(font);
    for (int i = 0; i < m_sheet.cells(); ++i) {
        const QRectF cell = placeOf(i);
        const bool start = i + 1 == m_start;
        painter.setPen(paper.line.darker(120));
        painter.setBrush(start                 ? QBrush(paper.fill)
                             : i + 1 < m_start ? QBrush(paper.border, Qt::BDiagPattern)
                                               : QBrush(Qt::NoBrush));
        painter.drawRect(cell);
        if (!numbered || i + 1 < m_start)
            continue;
        painter.setPen(start ? paper.onFill : paper.text2);
        painter.drawText(cell, Qt::AlignCenter, QString::number(i + 1));
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 2);
}

void SheetPicker::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_sheet.cells(); ++i)
        if (placeOf(i).contains(event->position()))
            Q_EMIT startChosen(i + 1);
}

void SheetPicker::keyPressEvent(QKeyEvent *event)
{
    int start = m_start;
    switch (event->key()) {
    case Qt::Key_Left: --start; break;
    case Qt::Key_Right: ++start; break;
    case Qt::Key_Up: start -= m_sheet.columns; break;
    case Qt::Key_Down: start += m_sheet.columns; break;
    case Qt::Key_Home: start = 1; break;
    case Qt::Key_End: start = m_sheet.cells(); break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (start >= 1 && start <= m_sheet.cells())
        Q_EMIT startChosen(start);
}

PageView::PageView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(theme().px(160), theme().px(160));
    setAccessibleName(tr("印刷の見本"));
}

int PageView::pageCount() const
{
    return m_pages ? m_pages->pages : 0;
}

void PageView::setPages(std::shared_ptr<const reports::MailDocument> pages, const QList<QRectF> &edges)
{
    m_pages = std::move(pages);
    m_edges = edges;
    m_page = qBound(0, m_page, qMax(0, pageCount() - 1));
    Q_EMIT pageChanged();
    update();
}

void PageView::goTo(int page)
{
    if (page < 0 || page >= pageCount() || page == m_page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
    update();
}

void PageView::paintEvent(QPaintEvent *)
{
    if (pageCount() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const print::Page page = m_pages->page(m_page);
    const double scale = qMin((width() - 4) / page.size.width(), (height() - 4) / page.size.height());
    QRectF sheet(QPointF(), page.size * scale);
    sheet.moveCenter(QRectF(rect()).center());
    painter.fillRect(sheet, Theme::light().base);
    painter.setPen(theme().border);
    painter.drawRect(sheet);
    if (hasFocus())
        paintFocusRing(painter, sheet.adjusted(-1, -1, 1, 1), 2);
    painter.translate(sheet.topLeft());
    painter.scale(scale, scale);
    painter.setPen(QPen(Theme::light().line, 0.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRects(m_edges);
    print::paint(painter, page);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down: goTo(m_page + 1); break;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up: goTo(m_page - 1); break;
    case Qt::Key_Home: goTo(0); break;
    case Qt::Key_End: goTo(pageCount() - 1); break;
    default: QWidget::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    constexpr int notch = 120;
    m_wheel += event->angleDelta().y();
    while (qAbs(m_wheel) >= notch) {
        goTo(m_page + (m_wheel > 0 ? -1 : 1));
        m_wheel += m_wheel > 0 ? -notch : notch;
    }
    event->accept();
}

} // namespace kikubari::widgets
