// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_file.h"

#include "print/pdf_content.h"

#include <QFileInfo>
#include <QSaveFile>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

constexpr double pointsPerMm = 72.0 / 25.4;
constexpr int compression = 5; ///< zlib's level: a third of the time of the best for a few percent of size

// Objects whose numbers must be known before they are written.
enum Fixed { Catalog = 1, Pages = 2, Info = 3, Resources = 4, FirstFree = 5 };

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

// A text string of the document's own words: UTF-16 with its mark, as hexadecimal.
QByteArray textString(const QString &text)
{
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar unit : text) {
        bytes += static_cast<char>(unit.unicode() >> 8);
        bytes += static_cast<char>(unit.unicode() & 255);
    }
    return '<' + bytes.toHex() + '>';
}

QByteArray points1000(double mm)
{
    return QByteArray::number(mm * pointsPerMm, 'f', 3);
}

} // namespace

struct PdfFile::Inside
{
    struct Font
    {
        FacePtr face;
        PdfFont font;
    };

    QSaveFile file;
    QString path, title;
    QDate date;
    QList<qint64> offsets = QList<qint64>(FirstFree, 0); ///< of each object; number 0 is the free list's
    qint64 position = 0;
    bool good = true;
    QList<int> pages;
    std::vector<Font> fonts;
    std::optional<Error> fontError;
    PdfContent content;

    explicit Inside(const QString &where) : file(where), path(where) { }
    ~Inside()
    {
        if (file.isOpen())
            file.cancelWriting();
    }

    void write(const QByteArray &bytes)
    {
        good = good && file.write(bytes) == bytes.size();
        position += bytes.size();
    }
    [[nodiscard]] int newObject()
    {
        offsets.append(0);
        return static_cast<int>(offsets.size()) - 1;
    }
    void object(int number, const QByteArray &body);
    void stream(int number, const QByteArray &data, const QByteArray &entries = {});
    [[nodiscard]] PdfFont *fontOf(const FacePtr &face, int &number);
    [[nodiscard]] Result<QByteArray> writeFonts();
    void writeTrailer();
    [[nodiscard]] tl::unexpected<Error> broken() const;
};

void PdfFile::Inside::object(int number, const QByteArray &body)
{
    offsets[number] = position;
    write(QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n");
}

void PdfFile::Inside::stream(int number, const QByteArray &data, const QByteArray &entries)
{
    const QByteArray packed = qCompress(data, compression).mid(4); // Qt puts the length in front
    offsets[number] = position;
    write(QByteArray::number(number) + " 0 obj\n<</Length " + QByteArray::number(packed.size()) + "/Filter/FlateDecode"
          + entries + ">>stream\n");
    write(packed);
    write("\nendstream\nendobj\n");
}

PdfFont *PdfFile::Inside::fontOf(const FacePtr &face, int &number)
{
    for (std::size_t i = 0; i < fonts.size(); ++i)
        if (fonts[i].face == face) {
            number = static_cast<int>(i);
            return &fonts[i].font;
        }
    auto made = PdfFont::of(face);
    if (!made) {
        fontError = made.error();
        return nullptr;
    }
    number = static_cast<int>(fonts.size());
    fonts.push_back({face, std::move(*made)});
    return &fonts.back().font;
}

// Writes the fonts and gives the entries of the resource dictionary that name them.
Result<QByteArray> PdfFile::Inside::writeFonts()
{
    QByteArray names;
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        const auto program = fonts[i].font.program();
        if (!program)
            return tl::unexpected(program.error());
        const int data = newObject(), descriptor = newObject(), descendant = newObject(), unicode = newObject(),
                  font = newObject();
        if (program->cff)
            stream(data, program->file, "/Subtype/CIDFontType0C");
        else
            stream(data, program->file, "/Length1 " + QByteArray::number(program->file.size()));
        object(descriptor,
               "<</Type/FontDescriptor/FontName/" + program->name
                   + "/Flags 4/FontBBox[-1000 -300 2000 1100]/ItalicAngle 0/Ascent "
                   + QByteArray::number(program->ascent) + "/Descent " + QByteArray::number(program->descent)
                   + "/CapHeight 730/StemV 80/" + (program->cff ? "FontFile3 " : "FontFile2 ") + reference(data)
                   + ">>");
        object(descendant,
               "<</Type/Font/Subtype/" + QByteArray(program->cff ? "CIDFontType0" : "CIDFontType2") + "/BaseFont/"
                   + program->name
                   + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
                   + reference(descriptor) + "/DW 1000/W " + program->widths
                   + (program->cff ? "" : "/CIDToGIDMap/Identity") + ">>");
        stream(unicode, program->toUnicode);
        object(font,
               "<</Type/Font/Subtype/Type0/BaseFont/" + program->name + "/Encoding/Identity-H/DescendantFonts["
                   + reference(descendant) + "]/ToUnicode " + reference(unicode) + ">>");
        names += "/F" + QByteArray::number(static_cast<int>(i)) + ' ' + reference(font);
    }
    return names;
}

void PdfFile::Inside::writeTrailer()
{
    const qint64 table = position;
    QByteArray out = "xref\n0 " + QByteArray::number(offsets.size()) + "\n0000000000 65535 f \n";
    for (qsizetype i = 1; i < offsets.size(); ++i)
        out += QByteArray::number(offsets[i]).rightJustified(10, '0') + " 00000 n \n";
    out += "trailer\n<</Size " + QByteArray::number(offsets.size()) + "/Root " + reference(Catalog) + "/Info "
        + reference(Info) + ">>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    write(out);
}

tl::unexpected<Error> PdfFile::Inside::broken() const
{
    return failure(
        ErrorKind::DiskFull,
        u"PDF「%1」を書けませんでした。空き容量がないか、書き込めない場所です。前のファイルはそのままです。空きを作るか、別の場所を選んでください。"_s
            .arg(path),
        u"The PDF %1 could not be written: the disk is full or not writable. An earlier file is unchanged. Make "
        u"room or choose another place."_s.arg(path),
        file.errorString());
}

PdfFile::PdfFile(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) { }

PdfFile::~PdfFile() = default;

Result<std::unique_ptr<PdfFile>> PdfFile::create(const QString &path, const QString &title, QDate date)
{
    auto inside = std::make_unique<Inside>(path);
    inside->title = title;
    inside->date = date;
    // Taking the place of a device would remove it.
    const QFileInfo there(path);
    if ((there.exists() && !there.isFile()) || !inside->file.open(QIODevice::WriteOnly))
        return failure(
            ErrorKind::Failed,
            u"PDF「%1」を作れません。フォルダーがあるか、書き込みできるかを確かめてください。"_s.arg(path),
            u"The PDF %1 cannot be created. Check that the folder is there and can be written to."_s.arg(path),
            inside->file.errorString());
    inside->write("%PDF-1.5\n%\xE3\x81\x8D\xE3\x81\x8F\n"); // bytes over 127 say that the file is binary
    return std::unique_ptr<PdfFile>(new PdfFile(std::move(inside)));
}

Result<void> PdfFile::add(const Page &page)
{
    Inside &in = *m_inside;
    if (!in.content.write(page, [&in](const FacePtr &face, int &number) { return in.fontOf(face, number); }))
        return tl::unexpected(*in.fontError);
    const int content = in.newObject(), number = in.newObject();
    in.stream(content, in.content.operators());
    in.object(number,
              "<</Type/Page/Parent " + reference(Pages) + "/MediaBox[0 0 " + points1000(page.size.width()) + ' '
                  + points1000(page.size.height()) + "]/Resources " + reference(Resources) + "/Contents "
                  + reference(content) + ">>");
    in.pages.append(number);
    if (!in.good)
        return in.broken();
    return {};
}

Result<void> PdfFile::finish()
{
    Inside &in = *m_inside;
    const auto fonts = in.writeFonts();
    if (!fonts)
        return tl::unexpected(fonts.error());
    in.object(Resources, "<</ProcSet[/PDF/Text]/Font<<" + *fonts + ">>>>");
    QByteArray kids;
    for (const int page : std::as_const(in.pages))
        kids += reference(page) + ' ';
    in.object(Pages, "<</Type/Pages/Count " + QByteArray::number(in.pages.size()) + "/Kids[" + kids + "]>>");
    in.object(Info,
              "<</Title " + textString(in.title) + "/Creator(Kikubari)/Producer(Kikubari)/CreationDate(D:"
                  + in.date.toString(u"yyyyMMdd"_s).toLatin1() + "000000+09'00')>>");
    in.object(Catalog, "<</Type/Catalog/Pages " + reference(Pages) + "/Lang(ja-JP)>>");
    in.writeTrailer();
    if (!in.good || !in.file.flush() || !in.file.commit())
        return in.broken();
    return {};
}

} // namespace kikubari::print
