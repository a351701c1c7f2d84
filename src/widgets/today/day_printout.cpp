// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/day_printout.h"

#include "models/day_words.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

struct Printout
{
    Q_DECLARE_TR_FUNCTIONS(Printout)
};

/// Paper is white in dark, too, so the printout has its own light theme at the usual size.
struct Sheet
{
    QPainter &painter;
    Theme theme = Theme::light();
    double unit; ///< device pixels per design pixel (1/96 inch)
    double width, height;
    double y = 0;
    int page = 1;

    void text(QRectF where, const QString &words, Type type, bool bold, const QColor &color, int flags)
    {
        painter.setFont(theme.font(type, bold));
        painter.setPen(color);
        const QFontMetricsF metrics(painter.font(), painter.device());
        painter.drawText(where, flags, metrics.elidedText(words, Qt::ElideRight, where.width()));
    }
    void rule(double at, const QColor &color)
    {
        painter.setPen(QPen(color, unit * 0.7));
        painter.drawLine(QPointF(0, at), QPointF(width, at));
    }
};

constexpr double rowHeight = 74, headHeight = 40;

void paintHead(Sheet &s, QDate today, const QString &person)
{
    const QRectF line(0, 0, s.width, 26 * s.unit);
    s.text(line, Printout::tr("今日の一覧 %1　%2").arg(models::longDateWord(today), person), Type::Name, true,
           s.theme.text, Qt::AlignLeft | Qt::AlignVCenter);
    s.text(line, Printout::tr("%1ページ").arg(s.page), Type::Caption, false, s.theme.text2,
           Qt::AlignRight | Qt::AlignVCenter);
    s.rule(30 * s.unit, s.theme.text);
    s.y = headHeight * s.unit;
}

void paintCustomer(Sheet &s, const operations::DayRow &row, QDate today)
{
    const double u = s.unit, top = s.y, half = s.width * 0.62;
    const operations::DayItem &item = row.first();
    s.text({0, top, half, 20 * u}, row.name % u' ' % row.honorific % u"　"_s % row.kana, Type::Body, true, s.theme.text,
           Qt::AlignLeft | Qt::AlignVCenter);
    s.text({half, top, s.width - half, 20 * u}, row.phone % u"　"_s % row.reachable, Type::Body, true, s.theme.text,
           Qt::AlignRight | Qt::AlignVCenter);
    s.text({0, top + 20 * u, s.width, 18 * u},
           models::workWord(item.work) % u"・"_s % models::say(item.title) % u"　"_s % models::say(item.anchor)
               % u"　"_s % models::stateWord(item, today) % u"　"_s % row.car,
           Type::Caption, false, s.theme.text2, Qt::AlignLeft | Qt::AlignVCenter);
    QStringList bans;
    for (const QString &word : row.refuses)
        bans << models::refuseWord(word);
    const QString blank = Printout::tr("□話せた □留守 □留守電 □折返し　時刻 ＿＿:＿＿　次 ＿＿/＿＿");
    s.text({0, top + 38 * u, s.width, 18 * u}, bans.isEmpty() ? blank : bans.join(u"・"_s) % u"　"_s % blank,
           Type::Caption, false, s.theme.text, Qt::AlignLeft | Qt::AlignVCenter);
    s.rule(top + (rowHeight - 6) * u, s.theme.border);
    s.y += rowHeight * u;
}

} // namespace

int paintDay(QPagedPaintDevice &device, const QList<operations::DayRow> &rows, QDate today, const QString &person)
{
    QPainter painter(&device);
    const QRect area = device.pageLayout().paintRectPixels(device.logicalDpiX());
    Sheet sheet{painter, Theme::light(), device.logicalDpiX() / 96.0, static_cast<double>(area.width()),
                static_cast<double>(area.height())};
    paintHead(sheet, today, person);
    for (const operations::DayRow &row : rows) {
        if (sheet.y + rowHeight * sheet.unit > sheet.height) {
            device.newPage();
            ++sheet.page;
            paintHead(sheet, today, person);
        }
        paintCustomer(sheet, row, today);
    }
    return sheet.page;
}

void printDay(const QList<operations::DayRow> &rows, QDate today, const QString &person, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setDocName(Printout::tr("今日の一覧 %1").arg(today.toString(Qt::ISODate)));
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted)
        paintDay(printer, rows, today, person);
}

} // namespace kikubari::widgets
