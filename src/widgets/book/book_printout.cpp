// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/book_printout.h"

#include "models/day_words.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

struct BookPaper
{
    Q_DECLARE_TR_FUNCTIONS(kikubari::widgets::BookPaper)
};

constexpr double headHeight = 34, headingHeight = 22, lineHeight = 22, gap = 6; // pixels of the design, 1/96 inch

/// Paper is white in dark, too: the printout has its own light theme at the usual size.
class BookPainter
{
public:
    BookPainter(QPagedPaintDevice &device, const BookPrintout &list)
        : m_device(device),
          m_list(list),
          m_painter(&device),
          m_unit(device.logicalDpiX() / 96.0)
    {
        const QRect area = device.pageLayout().paintRectPixels(device.logicalDpiX());
        m_width = area.width(), m_height = area.height();
        for (const auto &[column, share] : list.columns)
            m_shares += share;
        const double room = m_height / m_unit - headHeight - headingHeight;
        m_perPage = qMax(1, static_cast<int>(room / lineHeight));
        m_pages = qMax(1, (static_cast<int>(list.rows.size()) + m_perPage - 1) / m_perPage);
    }

    int paint()
    {
        for (int page = 0; page < m_pages; ++page) {
            if (page > 0)
                m_device.newPage();
            paintHead(page + 1);
            const int first = page * m_perPage;
            for (int row = first; row < qMin(first + m_perPage, static_cast<int>(m_list.rows.size())); ++row)
                paintRow(m_list.rows[row], row - first);
        }
        return m_pages;
    }

private:
    void text(QRectF where, const QString &words, Type type, bool bold, const QColor &color, Qt::Alignment side)
    {
        m_painter.setFont(m_theme.font(type, bold));
        m_painter.setPen(color);
        const QFontMetricsF metrics(m_painter.font(), m_painter.device());
        m_painter.drawText(where, static_cast<int>(side | Qt::AlignVCenter),
                           metrics.elidedText(words, Qt::ElideRight, where.width()));
    }
    void rule(double y, const QColor &color)
    {
        m_painter.setPen(QPen(color, m_unit * 0.7));
        m_painter.drawLine(QPointF(0, y), QPointF(m_width, y));
    }
    /// Calls `cell` with each column and the place of its words on a line.
    template <typename Cell> void eachColumn(double top, double height, Cell cell)
    {
        double x = 0;
        for (const auto &[column, share] : m_list.columns) {
            const double width = m_width * share / qMax(1, m_shares);
            cell(column, QRectF(x, top, width - gap * m_unit, height));
            x += width;
        }
    }
    void paintHead(int page)
    {
        const QRectF line(0, 0, m_width, 26 * m_unit);
        const QString count = BookPaper::tr("%1名").arg(QLocale(QLocale::Japanese).toString(m_list.rows.size()));
        text(line.adjusted(0, 0, -90 * m_unit, 0),
             m_list.title % u"　"_s % count % u"　"_s % models::longDateWord(m_list.today), Type::Name, true,
             m_theme.text, Qt::AlignLeft);
        text(line, BookPaper::tr("%1/%2ページ").arg(page).arg(m_pages), Type::Caption, false, m_theme.text2,
             Qt::AlignRight);
        eachColumn(headHeight * m_unit, headingHeight * m_unit, [this](models::BookColumn column, const QRectF &place) {
            text(place, models::bookHeading(column), Type::Caption, true, m_theme.text2, Qt::AlignLeft);
        });
        rule((headHeight + headingHeight) * m_unit, m_theme.border);
    }
    void paintRow(const operations::BookRow &row, int at)
    {
        const double top = (headHeight + headingHeight + at * lineHeight) * m_unit;
        eachColumn(top, lineHeight * m_unit, [this, &row](models::BookColumn column, const QRectF &place) {
            const bool name = column == models::BookColumn::Name;
            text(place, models::bookCell(row, column, m_list.today), Type::Caption, name, m_theme.text, Qt::AlignLeft);
        });
        rule(top + lineHeight * m_unit, m_theme.line);
    }

    QPagedPaintDevice &m_device;
    const BookPrintout &m_list;
    QPainter m_painter;
    Theme m_theme = Theme::light();
    double m_unit, m_width = 0, m_height = 0;
    int m_shares = 0, m_perPage = 1, m_pages = 1;
};

} // namespace

int paintBook(QPagedPaintDevice &device, const BookPrintout &list)
{
    return BookPainter(device, list).paint();
}

void printBook(const BookPrintout &list, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(BookPaper::tr("顧客の一覧 %1").arg(list.today.toString(Qt::ISODate)));
    printer.setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted)
        paintBook(printer, list);
}

} // namespace kikubari::widgets
