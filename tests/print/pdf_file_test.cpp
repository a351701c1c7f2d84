// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_file.h"

#include "print/face.h"
#include "print/pdf_font.h"
#include "print/read_back.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

using namespace kikubari;
using namespace kikubari::print;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 11, 30);

GlyphRun across(const FacePtr &face, const QString &text, QPointF at, double pt)
{
    const Shaped shaped = face->across(text);
    GlyphRun run{.face = face, .size = points(pt), .glyphs = shaped.glyphs, .text = text, .clusters = shaped.clusters};
    for (const double advance : shaped.advances) {
        run.positions.append(at);
        at.rx() += advance * run.size;
    }
    return run;
}

Page pageOf(const QStringList &lines, const FacePtr &face = Face::mincho().value())
{
    Page page;
    double y = 20;
    for (const QString &line : lines)
        page.runs.append(across(face, line, {20, y += 10}, 16));
    return page;
}

QString written(const QTemporaryDir &folder, const QList<Page> &pages, const QString &name = u"x.pdf"_s)
{
    const QString path = folder.filePath(name);
    auto pdf = PdfFile::create(path, u"宛名ラベル"_s, day);
    REQUIRE(pdf);
    for (const Page &page : pages)
        REQUIRE((*pdf)->add(page));
    REQUIRE((*pdf)->finish());
    return path;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("text comes back from the PDF as it was, rare kanji and radicals' doubles included", "[pdf]")
{
    const QTemporaryDir folder;
    // 山 and the radical ⼭ share a glyph, as do 日/⽇; 𠮷 lies beyond the BMP; 葛 with a selector is one glyph.
    const QStringList lines{u"𠮷田 﨑山 髙橋 山田日出男"_s, u"⼭⽇ 葛\U000E0100城市 ABC-123 ﾊﾝｶｸ"_s, u"山日⼭"_s};
    for (const FacePtr &face : {Face::mincho().value(), Face::gothic().value()}) {
        const QString text = readback::textOf(written(folder, {pageOf(lines, face), pageOf({u"二枚目"_s}, face)}));
        for (const QString &line : lines)
            for (const QString &word : line.split(u' '))
                CHECK(text.contains(word));
        CHECK(text.contains(u"二枚目"));
    }
}

TEST_CASE("a TrueType face is embedded too, and two faces in one file", "[pdf]")
{
    const auto ipa = Face::open(u"IPAMincho"_s);
    if (!ipa) {
        WARN("fonts-ipafont-mincho is not installed");
        return;
    }
    const QTemporaryDir folder;
    const QString path = written(
        folder, {pageOf({u"神奈川県小田原市 ｶﾅ abc"_s}, *ipa), pageOf({u"髙橋"_s}), pageOf({u"小田原"_s}, *ipa)});
    const QString text = readback::textOf(path);
    CHECK(text.contains(u"神奈川県小田原市"));
    CHECK(text.contains(u"髙橋"));
    const QImage drawn = readback::pictureOf(path, 0, 100);
    CHECK(drawn.size() == QSize(827, 1170));
    CHECK(bytesOf(path).size() < 60000);
}

TEST_CASE("the same pages give the same bytes", "[pdf]")
{
    const QTemporaryDir folder;
    const QList<Page> pages{pageOf({u"神奈川県小田原市扇町2-3-4"_s, u"𠮷田 様"_s})};
    const QByteArray first = bytesOf(written(folder, pages, u"a.pdf"_s));
    CHECK(first == bytesOf(written(folder, pages, u"b.pdf"_s)));
    CHECK(first.startsWith("%PDF-1."));
    CHECK(first.endsWith("%%EOF\n"));
}

TEST_CASE("a PDF that is given up leaves the older file and nothing else", "[pdf]")
{
    const QTemporaryDir folder;
    const QString path = written(folder, {pageOf({u"古い"_s})});
    const QByteArray old = bytesOf(path);
    {
        auto pdf = PdfFile::create(path, u"新しい"_s, day);
        REQUIRE(pdf);
        REQUIRE((*pdf)->add(pageOf({u"新しい"_s})));
    }
    CHECK(bytesOf(path) == old);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("a place that cannot be written is said at once", "[pdf]")
{
    const auto pdf = PdfFile::create(u"/no/such/folder/x.pdf"_s, {}, day);
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().text.ja.contains(u"/no/such/folder/x.pdf"));
}

TEST_CASE("neither a folder nor a device is overwritten", "[pdf]")
{
    const QTemporaryDir folder;
    CHECK_FALSE(PdfFile::create(folder.path(), {}, day));
    CHECK_FALSE(PdfFile::create(u"/dev/null"_s, {}, day));
    CHECK_FALSE(QFileInfo(u"/dev/null"_s).isFile());
}

TEST_CASE("a full disk is said, and no half file is left", "[pdf]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"full.pdf"_s);
    // Files of this process may grow to 2 KB for a moment; writing more then fails as on a full disk.
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 2048;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    bool failed = false;
    {
        auto pdf = PdfFile::create(path, {}, day);
        for (int i = 0; pdf && i < 3; ++i)
            static_cast<void>((*pdf)->add(pageOf({u"神奈川県小田原市扇町2-3-4"_s})));
        failed = pdf && !(*pdf)->finish();
    }
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(failed);
    CHECK_FALSE(QFile::exists(path));
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("preview and PDF show the same page", "[pdf][paint]")
{
    const FacePtr face = Face::mincho().value();
    Page page = pageOf({u"神奈川県小田原市扇町2-3-4"_s, u"𠮷田 﨑髙 様"_s}, face);
    page.runs[1].condense = 0.7;
    page.runs.append(across(Face::gothic().value(), u"ゴシック"_s, {120, 40}, 24));
    GlyphRun turned = across(face, u"ABC"_s, {}, 20);
    turned.turned = true;
    for (qsizetype i = 0; i < 3; ++i)
        turned.positions[i] = {150, 60 + 6.0 * double(i)};
    page.runs.append(turned);
    page.boxes.append({{20, 100, 30, 10}});
    page.frames.append({.area = {60, 100, 30, 20}, .width = 0.6, .radius = 4});
    page.frames.append({.area = {20, 130, 30, 20}, .width = 0.4, .color = QColor(200, 0, 0), .dashed = true});
    page.ellipses.append({{100, 100, 25, 25}, 0.5});
    page.lines.append({{20, 160}, {100, 180}, 0.5});
    const QTemporaryDir folder;
    const int dpi = 120;
    // Renderers differ at edges: pictures are compared in blocks of about 2 mm.
    const QSize blocks(105, 148);
    const QImage pdf = readback::pictureOf(written(folder, {page}), 0, dpi)
                           .scaled(blocks, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage preview = readback::painted(page, dpi).scaled(blocks, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int worst = 0;
    double ink = 0;
    for (int y = 0; y < blocks.height(); ++y)
        for (int x = 0; x < blocks.width(); ++x) {
            worst = std::max(worst, std::abs(qGray(pdf.pixel(x, y)) - qGray(preview.pixel(x, y))));
            ink += 255 - qGray(pdf.pixel(x, y));
        }
    CHECK(ink > 20000);
    CHECK(worst < 45);
}

TEST_CASE("damaged CFF tables are survived", "[pdf]")
{
    CHECK(cidsOfCff({}).isEmpty());
    CHECK(cidsOfCff("\x01\x00\x04\x04").isEmpty());
    const QByteArray wild
        = QByteArray::fromHex("0100040400010101017800010101ff1d7fffffff0f1d7fffffff110c1e") + QByteArray(40, '\xff');
    for (qsizetype length = 0; length < wild.size(); ++length)
        CHECK(cidsOfCff(wild.left(length)).size() < 70000);
}

TEST_CASE("faces know what they lack", "[face]")
{
    const FacePtr face = Face::mincho().value();
    CHECK(face->missing(u"𠮷田 﨑髙 様〒ー㋿ﾊﾝ123").isEmpty());
    CHECK(face->missing(u"葛\U000E0100").isEmpty());
    CHECK(face->missing(u"山\U000F0123\U000F0123田") == QStringList{u"\U000F0123"_s});
    CHECK(face->width(u"神奈川") == Approx(3));
    CHECK(face->across(u"か\u3099").clusters.first() == 0);
    CHECK_FALSE(Face::open(u"そんな書体はない"_s));
    CHECK_FALSE(Face::open(QString::fromUtf8(KIKUBARI_SOURCE_DIR) + u"/LICENSE"_s));
    CHECK(Face::open(face->file()).value() == face);
}
