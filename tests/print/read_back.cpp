// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/read_back.h"

#include "print/paint.h"

#include <QPainter>
#include <QProcess>
#include <QXmlStreamReader>

namespace kikubari::readback {

using namespace Qt::StringLiterals;

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120000);
    return process.readAllStandardOutput();
}

} // namespace

QList<QList<Word>> wordsOf(const QString &pdf)
{
    QList<QList<Word>> pages;
    QByteArray html = run(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s});
    html = html.mid(html.indexOf("<html")); // the document type would send the reader to the network
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"page")
            pages.append(QList<Word>{});
        if (xml.name() != u"word")
            continue;
        const auto mm = [attributes = xml.attributes()](const char *name) {
            return attributes.value(QLatin1String(name)).toDouble() * 25.4 / 72;
        };
        const QRectF box(QPointF(mm("xMin"), mm("yMin")), QPointF(mm("xMax"), mm("yMax")));
        pages.last().append({xml.readElementText(), box});
    }
    return pages;
}

QString textOf(const QString &pdf)
{
    return QString::fromUtf8(run(u"pdftotext"_s, {pdf, u"-"_s}));
}

QImage pictureOf(const QString &pdf, int page, int dpi)
{
    const QString number = QString::number(page + 1);
    const QByteArray picture
        = run(u"pdftoppm"_s, {u"-gray"_s, u"-r"_s, QString::number(dpi), u"-f"_s, number, u"-l"_s, number, pdf});
    return QImage::fromData(picture, "PGM").convertToFormat(QImage::Format_Grayscale8);
}

QImage painted(const print::Page &page, int dpi)
{
    const double scale = dpi / 25.4;
    QImage image((page.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    print::paint(painter, page);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace kikubari::readback
