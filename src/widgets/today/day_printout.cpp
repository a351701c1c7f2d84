// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/day_printout.h"

#include "models/day_words.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QPageLayout>
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
    int page = 1, pages = 1;

    /// Answers the width of what was written.
    double text(QRectF where, const QString &words, Type type, bool bold, const QColor &color, int flags)
    {
        painter.setFont(theme.font(type, bold));
        painter.setPen(color);
        const QFontMetricsF metrics(painter.font(), painter.device());
        const QString shown = metrics.elidedText(words, Qt::ElideRight, where.width());
        painter.drawText(where, flags, shown);
        return metrics.horizontalAdvance(shown);
    }
    void rule(double from, double at, const QColor &color)
    {
        painter.setPen(QPen(color, unit * 0.7));
        painter.drawLine(QPointF(from, at), QPointF(width, at));
    }
};

constexpr double rowHeight = 74, headHeight = 40;

void paintHead(Sheet &s, QDate today, const QString &person)
{
    const QRectF line(0, 0, s.width, 26 * s.unit);
    s.text(line, Printout::tr("今日の一覧 %1　%2").arg(models::longDateWord(today), person), Type::Name, true,
           s.theme.text, Qt::AlignLeft | Qt::AlignVCenter);
    s.text(line, Printout::tr("%1/%2ページ").arg(s.page).arg(s.pages), Type::Caption, false, s.theme.text2,
           Qt::AlignRight | Qt::AlignVCenter);
    s.rule(0, 30 * s.unit, s.theme.text);
    s.y = headHeight * s.unit;
}

/// What one ticks off on paper for this kind of work.
QString blanksFor(operations::Work work)
{
    switch (work) {
    case operations::Work::Visit: return Printout::tr("□話せた □留守 □名刺　時刻 ＿＿:＿＿　次 ＿＿/＿＿　メモ");
    case operations::Work::Mail: return Printout::tr("□発送 □返送　次 ＿＿/＿＿　メモ");
    case operations::Work::InHouse: return Printout::tr("□済み　メモ");
    case operations::Work::Call:
    case operations::Work::Promise: break;
    }
    return Printout::tr("□話せた □留守 □留守電 □折返し　時刻 ＿＿:＿＿　次 ＿＿/＿＿　メモ");
}

/// Why and until when, on one line; what else is due is counted.
QString reasonOf(const operations::DayRow &row, QDate today)
{
    const operations::DayItem &item = row.first();
    QStringList parts{models::workWord(item.work) % u"・"_s % models::say(item.title), models::say(item.anchor),
                      models::stateWord(item, today), models::say(row.car)};
    if (row.items.size() > 1)
        parts.insert(3, Printout::tr("ほか%1件").arg(row.items.size() - 1));
    parts.removeAll(QString());
    return parts.join(u'　');
}

void paintCustomer(Sheet &s, const operations::DayRow &row, QDate today)
{
    const double u = s.unit, top = s.y, phone = s.width * 0.56, reach = s.width * 0.78;
    const int left = Qt::AlignLeft | Qt::AlignVCenter;
    s.text({0, top, phone - 8 * u, 20 * u}, row.name % u' ' % row.honorific % u'　' % row.kana, Type::Body, true,
           s.theme.text, left);
    s.text({phone, top, reach - phone, 20 * u}, row.phone, Type::Body, true, s.theme.text, left);
    s.text({reach, top, s.width - reach, 20 * u}, row.reachable, Type::Caption, false, s.theme.text,
           Qt::AlignRight | Qt::AlignVCenter);
    s.text({0, top + 20 * u, s.width, 18 * u}, reasonOf(row, today), Type::Caption, false, s.theme.text2, left);
    QStringList bans;
    for (const QString &word : row.refuses)
        bans << models::refuseWord(word);
    double x = 0;
    if (!bans.isEmpty())
        x = s.text({0, top + 40 * u, s.width, 18 * u}, bans.join(u"・"_s), Type::Caption, true, s.theme.text, left)
            + 10 * u;
    x += s.text({x, top + 40 * u, s.width - x, 18 * u}, blanksFor(row.first().work), Type::Caption, false, s.theme.text,
                left);
    s.rule(x + 6 * u, top + 55 * u, s.theme.line);
    s.rule(0, top + (rowHeight - 6) * u, s.theme.border);
    s.y += rowHeight * u;
}

} // namespace

int paintDay(QPagedPaintDevice &device, const QList<operations::DayRow> &rows, QDate today, const QString &person)
{
    QPainter painter(&device);
    const QRect area = device.pageLayout().paintRectPixels(device.logicalDpiX());
    Sheet sheet{painter, Theme::light(), device.logicalDpiX() / 96.0, static_cast<double>(area.width()),
                static_cast<double>(area.height())};
    const int perPage = qMax(1, static_cast<int>((sheet.height / sheet.unit - headHeight) / rowHeight));
    sheet.pages = qMax(1, (static_cast<int>(rows.size()) + perPage - 1) / perPage);
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
    printer.setPageMargins(QMarginsF(14, 12, 14, 12), QPageLayout::Millimeter);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted)
        paintDay(printer, rows, today, person);
}

} // namespace kikubari::widgets
