// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/label_sheets.h"

#include "support/catch.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace kikubari;
using namespace Qt::StringLiterals;
using domain::LabelSheet;

namespace {

QJsonObject objectOf(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QString refusal(const char *json)
{
    const auto sheet = domain::labelSheetFrom(objectOf(json));
    REQUIRE_FALSE(sheet);
    CHECK_FALSE(sheet.error().text.ja.isEmpty());
    return sheet.error().text.en;
}

QString written(const QTemporaryDir &folder, const QByteArray &content)
{
    const QString path = folder.filePath(u"x-templates.xml"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return path;
}

} // namespace

TEST_CASE("all sheets of the table are there and lie on their paper", "[sheets]")
{
    const QList<LabelSheet> &sheets = print::shippedLabelSheets();
    for (const char16_t *key : {u"A4-12-864", u"A4-12-902", u"A4-12-838a", u"A4-12-838b", u"A4-12-840a", u"A4-12-840b",
                                u"A4-10-864", u"A4-10-890", u"A4-14-826", u"A4-18-700", u"A4-18-635", u"A4-21-700",
                                u"A4-21-381", u"A4-21-635", u"A4-24-700", u"A4-24-660", u"A4-44-483"}) {
        const LabelSheet *sheet = print::findLabelSheet(sheets, QString::fromUtf16(key));
        REQUIRE(sheet);
        CHECK(domain::checkLabelSheet(*sheet));
        CHECK(sheet->key.section(u'-', 1, 1).toInt() == sheet->cells());
    }
    CHECK(sheets.size() >= 17);
}

TEST_CASE("a sheet is found by key, product code and the shop's own name", "[sheets]")
{
    QList<LabelSheet> sheets = print::shippedLabelSheets();
    sheets.last().alias = u"72312"_s;
    CHECK(print::findLabelSheet(sheets, u"28171"_s)->key == u"A4-12-902");
    CHECK(print::findLabelSheet(sheets, u"a-one 28185"_s)->top == 21.5);
    CHECK(print::findLabelSheet(sheets, u"28187"_s)->top == 22.5);
    CHECK(print::findLabelSheet(sheets, u"72312"_s)->key == sheets.last().key);
    CHECK(print::findLabelSheet(sheets, u"72218"_s) == nullptr);
}

TEST_CASE("sheets read back from their JSON are the same", "[sheets]")
{
    QList<LabelSheet> sheets = print::shippedLabelSheets();
    sheets.first().alias = u"いつもの用紙"_s;
    const auto again = domain::labelSheetsFrom(domain::labelSheetsJson(sheets));
    REQUIRE(again);
    CHECK(*again == sheets);
    const QJsonObject json = domain::labelSheetJson(sheets.first());
    for (const char *name :
         {"key", "columns", "rows", "width", "height", "pitch_x", "pitch_y", "left", "top", "paper", "products"})
        CHECK(json.contains(QLatin1String(name)));
}

TEST_CASE("an own sheet without pitch has labels that touch", "[sheets]")
{
    const auto sheet = domain::labelSheetFrom(
        objectOf(R"({"key":"own","columns":2,"rows":3,"width":50,"height":40,"left":5,"top":5,"paper":"120x150"})"));
    REQUIRE(sheet);
    CHECK(sheet->pitchX == 50);
    CHECK(sheet->cell(3) == QRectF(55, 45, 50, 40));
}

TEST_CASE("an impossible sheet is refused with its name and field", "[sheets]")
{
    using Catch::Matchers::Contains;
    const auto text = [](const char *json) { return refusal(json).toStdString(); };
    CHECK_THAT(text(R"({"key":"a","columns":3,"rows":3,"width":80,"height":40,"left":0,"top":0})"),
               Contains("a, pitch_x") && Contains("240"));
    CHECK_THAT(text(R"({"key":"a","columns":1,"rows":1,"width":80,"height":-40})"), Contains("height"));
    CHECK_THAT(text(R"({"key":"a","columns":2,"rows":1,"width":80,"height":40,"pitch_x":70})"), Contains("overlap"));
    CHECK_THAT(text(R"({"key":"a","columns":0,"rows":1,"width":80,"height":40})"), Contains("columns"));
    CHECK_THAT(text(R"({"key":"a","columns":1,"rows":1.5,"width":80,"height":40})"), Contains("rows"));
    CHECK_THAT(text(R"({"key":"a","columns":1,"rows":1,"width":"80","height":40})"), Contains("width"));
    CHECK_THAT(text(R"({"key":"a","columns":1,"rows":1,"widht":80,"height":40})"), Contains("widht"));
    CHECK_THAT(text(R"({"key":"a","columns":1,"rows":1,"width":80,"height":40,"paper":"A99"})"), Contains("A99"));
    CHECK_THAT(text(R"({"key":" ","columns":1,"rows":1,"width":80,"height":40})"), Contains("key"));
    CHECK_FALSE(domain::labelSheetsFrom("{}"));
    CHECK_FALSE(domain::labelSheetsFrom("["));
    const QByteArray one = R"({"key":"a","columns":1,"rows":1,"width":80,"height":40})";
    CHECK_FALSE(domain::labelSheetsFrom("[" + one + "," + one + "]"));
}

TEST_CASE("gLabels' templates are read with their units and equal products", "[sheets]")
{
    const QTemporaryDir folder;
    const auto sheets = print::readGlabelsTemplates(written(folder, R"(<?xml version="1.0"?>
<Glabels-templates>
  <Template brand="Acme" part="1" size="A4"><Label-rectangle id="0" width="70mm" height="42.3mm" round="0mm">
    <Layout nx="3" ny="7" x0="0mm" y0="0mm" dx="70mm" dy="42.3mm"/></Label-rectangle></Template>
  <Template brand="Acme" part="2" equiv="1"/>
  <Template brand="Acme" part="3" size="US-Letter"><Label-rectangle width="288pt" height="1in">
    <Layout nx="2" ny="10" x0="11pt" y0=".5in" dx="4in" dy="72"/></Label-rectangle></Template>
  <Template brand="Acme" part="4" size="A4"><Label-round radius="20mm"><Layout nx="1" ny="1" x0="0mm" y0="0mm" dx="1mm" dy="1mm"/></Label-round></Template>
  <Template brand="Acme" part="5" size="other" width="100mm" height="148mm"><Label-rectangle width="90mm" height="60mm">
    <Layout nx="1" ny="2" x0="5mm" y0="10mm" dx="0mm" dy="62mm"/></Label-rectangle></Template>
  <Template brand="Acme" part="6" size="A4"><Label-rectangle width="190mm" height="60mm">
    <Layout nx="2" ny="2" x0="5mm" y0="10mm" dx="190mm" dy="62mm"/></Label-rectangle></Template>
</Glabels-templates>)"));
    REQUIRE(sheets);
    REQUIRE(sheets->size() == 3);
    CHECK((*sheets)[0].key == u"Acme-1");
    CHECK((*sheets)[0].products == QStringList{u"Acme 1"_s, u"Acme 2"_s});
    CHECK((*sheets)[1].width == 101.6);
    CHECK((*sheets)[1].pitchY == 25.4);
    CHECK((*sheets)[1].top == 12.7);
    CHECK((*sheets)[2].paper == u"100x148");
}

TEST_CASE("template files that are none, or try tricks, are refused", "[sheets]")
{
    const QTemporaryDir folder;
    CHECK_FALSE(print::readGlabelsTemplates(folder.filePath(u"absent.xml"_s)));
    CHECK_FALSE(print::readGlabelsTemplates(written(folder, "")));
    CHECK_FALSE(print::readGlabelsTemplates(written(folder, "<html/>")));
    CHECK_FALSE(print::readGlabelsTemplates(written(folder, "<Glabels-templates><Template>")));
    CHECK_FALSE(print::readGlabelsTemplates(
        written(folder, "<!DOCTYPE x [<!ENTITY a \"b\">]><Glabels-templates>&a;</Glabels-templates>")));
    CHECK_FALSE(print::readGlabelsTemplates(written(folder,
                                                    "<Glabels-templates>" + QByteArray("<a>").repeated(100)
                                                        + QByteArray("</a>").repeated(100) + "</Glabels-templates>")));
    CHECK_FALSE(print::readGlabelsTemplates(
        written(folder, "<Glabels-templates>" + QByteArray(1100000, ' ') + "</Glabels-templates>")));
}

TEST_CASE("templates of an installed gLabels are all readable", "[sheets]")
{
    for (const QString &path : print::installedGlabelsTemplates()) {
        INFO(path.toStdString());
        CHECK(print::readGlabelsTemplates(path));
    }
}
