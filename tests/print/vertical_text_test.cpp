// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/rendered.h"
#include "print/vertical_text.h"
#include "support/catch.h"

using namespace kikubari;
using namespace kikubari::print;
using namespace Qt::StringLiterals;

namespace {

DownStyle style(DownNumbers numbers = DownNumbers::KanjiTens)
{
    const FacePtr face = Face::mincho().value();
    return {.faces = {face, face}, .numbers = numbers};
}

QString words(const DownLine &line)
{
    QString text;
    for (const GlyphRun &run : line.runs)
        text += run.text;
    return text;
}

bool has(const Findings &findings, FindingKind kind)
{
    return std::ranges::any_of(findings, [kind](const Finding &one) { return one.kind == kind; });
}

} // namespace

TEST_CASE("downwards, long marks and brackets have other glyphs than across", "[vertical]")
{
    const FacePtr face = Face::mincho().value();
    for (const QChar c : u"ー、。「」（）〜"_s) {
        INFO(QString(c).toStdString());
        const DownLine line = shapeDown(QString(u"国" + QString(c)), style());
        REQUIRE(line.runs.size() == 1);
        REQUIRE(line.runs[0].glyphs.size() == 2);
        CHECK(line.runs[0].glyphs[1] != face->glyph(c.unicode()));
        CHECK(line.runs[0].glyphs[0] == face->glyph(u'国'));
    }
}

TEST_CASE("、 and 。 stand in the upper right of their place, a column is centred on its middle", "[vertical]")
{
    const DownLine line = shapeDown(u"国。", style());
    const auto boxes = glyphBoxes(line.runs[0]);
    CHECK(boxes[0].center().x() == Approx(0).margin(0.15));
    CHECK(boxes[1].center().x() > 0.5);
    CHECK(boxes[1].center().y() < 4 + 2);
    CHECK(line.length == Approx(8));
}

TEST_CASE("the hyphen of a block number stands upright in the middle", "[vertical]")
{
    const DownLine line = shapeDown(u"1-2", style());
    CHECK(words(line) == u"一‐二");
    REQUIRE(line.runs.size() == 3);
    const QRectF hyphen = glyphBoxes(line.runs[1]).first();
    CHECK(hyphen.height() > 2 * hyphen.width());
    CHECK(hyphen.center().x() == Approx(0).margin(0.01));
}

TEST_CASE("numbers become kanji, or two digits stand side by side", "[vertical]")
{
    CHECK(words(shapeDown(u"12番地10", style())) == u"十二番地十");
    CHECK(words(shapeDown(u"12番地10", style(DownNumbers::Kanji))) == u"一二番地一〇");
    const DownLine pair = shapeDown(u"12月5日", style(DownNumbers::SideBySide));
    CHECK(words(pair) == u"12月５日");
    const auto boxes = glyphBoxes(pair.runs[0]);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].right() < boxes[1].left());
    CHECK(boxes[0].center().y() == Approx(boxes[1].center().y()).margin(0.1));
    CHECK(boxes[1].right() < 2.01);
}

TEST_CASE("words of letters: short ones upright, long ones lying, models keep their digits", "[vertical]")
{
    DownStyle message = style();
    message.keepWords = true;
    CHECK(words(shapeDown(u"RAV4とN-BOX", message)) == u"ＲＡＶ４とＮ‐ＢＯＸ");
    CHECK(words(shapeDown(u"A101", style())) == u"Ａ一〇一");
    const DownLine lying = shapeDown(u"Residence", style());
    REQUIRE(lying.runs.size() == 1);
    CHECK(lying.runs[0].turned);
    CHECK(words(lying) == u"Residence");
    const DownLine phrase = shapeDown(u"The Residence B棟", style());
    REQUIRE(phrase.runs.size() == 2);
    CHECK(phrase.runs[0].text == u"The Residence");
    CHECK(phrase.runs[0].turned);
    CHECK(words(shapeDown(u"ﾊｲﾂ(株)", style())) == u"ハイツ（株）");
}

TEST_CASE("a text is made to fit step by step and never cut", "[vertical]")
{
    const DownRoom room{50, 10, 60, 2};
    for (const int length : {5, 12, 14, 20, 24, 30, 40, 48}) {
        INFO(length);
        const QString text = u"国"_s.repeated(length);
        Page page;
        Findings findings;
        const DownPlaced placed = placeDown(page, text, style(), room, {}, findings);
        if (has(findings, FindingKind::Overflow)) {
            CHECK(placed.columns == 0);
            CHECK(page.runs.isEmpty());
            CHECK(length > 40);
            continue;
        }
        CHECK(textOf(page) == text);
        CHECK(placed.bottom <= 60.001);
        CHECK(has(findings, FindingKind::Shrunk) == (placed.size < 3.99));
        CHECK(has(findings, FindingKind::Wrapped) == (placed.columns == 2));
        for (const GlyphRun &run : page.runs)
            for (const QRectF &box : glyphBoxes(run))
                CHECK((box.top() >= 10 && box.bottom() <= 60));
    }
}

TEST_CASE("characters that a face lacks come from the other one or are named", "[vertical]")
{
    const auto brush = Face::open(u"DejaVu Sans"_s);
    const FacePtr mincho = Face::mincho().value();
    if (!brush)
        return; // not installed here
    Findings findings;
    const Faces faces{*brush, mincho};
    addFaceFindings(faces, u"A𠮷\U000F0000", {u"宛名"_s, u"name"_s}, findings);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].kind == FindingKind::OtherFace);
    CHECK(findings[0].detail == u"𠮷");
    CHECK(findings[1].kind == FindingKind::MissingGlyph);
    const auto pieces = facePieces(faces, u"A𠮷B");
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[1].face == mincho);
}
