// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/label_sheets.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QXmlStreamReader>

#include <array>
#include <cmath>
#include <optional>

namespace kikubari::print {

using namespace Qt::StringLiterals;
using domain::LabelSheet;

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr int deepest = 64;

// Lengths are written with their unit: 86.4mm, 3.5in, 612pt; without one they are points.
std::optional<double> millimetres(QStringView text)
{
    struct Unit
    {
        QLatin1String name;
        double mm;
    };
    static constexpr std::array units{Unit{QLatin1String("mm"), 1}, Unit{QLatin1String("cm"), 10},
                                      Unit{QLatin1String("in"), 25.4}, Unit{QLatin1String("pt"), 25.4 / 72},
                                      Unit{QLatin1String("pc"), 25.4 / 6}};
    text = text.trimmed();
    double factor = 25.4 / 72;
    for (const Unit &unit : units)
        if (text.endsWith(unit.name)) {
            factor = unit.mm;
            text.chop(2);
            break;
        }
    bool good = false;
    const double value = text.trimmed().toDouble(&good);
    if (!good)
        return std::nullopt;
    return std::round(value * factor * 1000) / 1000; // inches and points leave a long tail
}

QString paperOf(const QXmlStreamAttributes &attributes)
{
    const QStringView size = attributes.value(QLatin1String("size"));
    if (size == u"US-Letter")
        return u"Letter"_s;
    if (size != u"Other" && size != u"other")
        return size.toString();
    const auto width = millimetres(attributes.value(QLatin1String("width")));
    const auto height = millimetres(attributes.value(QLatin1String("height")));
    return width && height ? QString(QString::number(*width) % u'x' % QString::number(*height)) : QString();
}

// Reads the templates one after another; a sheet is complete when its Layout has been seen.
class TemplateReader
{
public:
    explicit TemplateReader(QFile &file) : m_xml(&file) { }

    // False if the file is none of gLabels' or cannot be trusted.
    bool read()
    {
        int depth = 0;
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::DTD: return false; // entities are fetched silently or blow up; gLabels needs none
            case QXmlStreamReader::StartElement:
                if (++depth > deepest)
                    return false;
                start();
                break;
            case QXmlStreamReader::EndElement: --depth; break;
            default: break;
            }
        }
        return !m_xml.hasError() && m_isTemplates;
    }

    QList<LabelSheet> sheets;

private:
    void start()
    {
        const QStringView name = m_xml.name();
        const QXmlStreamAttributes attributes = m_xml.attributes();
        if (name == u"Glabels-templates") {
            m_isTemplates = true;
        } else if (name == u"Template") {
            startTemplate(attributes);
        } else if (name == u"Label-rectangle") {
            m_sheet.width = millimetres(attributes.value(QLatin1String("width"))).value_or(0);
            m_sheet.height = millimetres(attributes.value(QLatin1String("height"))).value_or(0);
            m_rectangle = true;
        } else if (name.startsWith(u"Label-")) {
            m_rectangle = false;
        } else if (name == u"Layout" && m_rectangle) {
            layout(attributes);
            m_rectangle = false; // a second layout of the same label is a sheet that this program does not know
        }
    }

    void startTemplate(const QXmlStreamAttributes &attributes)
    {
        const QString brand = attributes.value(QLatin1String("brand")).trimmed().toString();
        const QString part = attributes.value(QLatin1String("part")).trimmed().toString();
        const QString product = brand.isEmpty() ? part : QString(brand % u' ' % part);
        const QStringView equal = attributes.value(QLatin1String("equiv"));
        m_sheet = {};
        m_rectangle = false;
        if (!equal.isEmpty()) {
            const QString original = brand % u' ' % equal;
            for (LabelSheet &sheet : sheets)
                if (sheet.products.first() == original)
                    sheet.products.append(product);
            return;
        }
        m_sheet.key = QString(product).replace(u' ', u'-');
        m_sheet.products = {product};
        m_sheet.paper = paperOf(attributes);
    }

    void layout(const QXmlStreamAttributes &attributes)
    {
        const auto length = [&attributes](const char *name) {
            return millimetres(attributes.value(QLatin1String(name))).value_or(-1);
        };
        m_sheet.columns = attributes.value(QLatin1String("nx")).toInt();
        m_sheet.rows = attributes.value(QLatin1String("ny")).toInt();
        m_sheet.left = length("x0");
        m_sheet.top = length("y0");
        m_sheet.pitchX = m_sheet.columns > 1 ? length("dx") : m_sheet.width;
        m_sheet.pitchY = m_sheet.rows > 1 ? length("dy") : m_sheet.height;
        if (domain::checkLabelSheet(m_sheet))
            sheets.append(m_sheet);
    }

    QXmlStreamReader m_xml;
    LabelSheet m_sheet;
    bool m_rectangle = false;
    bool m_isTemplates = false;
};

} // namespace

Result<QList<LabelSheet>> readGlabelsTemplates(const QString &path)
{
    QFile file(path);
    TemplateReader reader(file);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile || !reader.read())
        return failure(
            ErrorKind::Unreadable,
            u"「%1」は gLabels の用紙ファイルとして読めません。1MBまでのテンプレートファイルを選んでください。"_s.arg(
                path),
            u"%1 cannot be read as gLabels' templates. Choose a template file of up to 1 MB."_s.arg(path),
            file.errorString());
    return reader.sheets;
}

QStringList installedGlabelsTemplates()
{
    QStringList files;
    for (const QString &folder : {u"libglabels-3.0/templates"_s, u"glabels-qt/templates"_s})
        for (const QString &place :
             QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, folder, QStandardPaths::LocateDirectory))
            for (const QFileInfo &file :
                 QDir(place).entryInfoList({u"*-templates.xml"_s, u"*.template"_s}, QDir::Files))
                files.append(file.filePath());
    return files;
}

} // namespace kikubari::print
