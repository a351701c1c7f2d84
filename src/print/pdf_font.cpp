// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_font.h"

#include "print/face_inside.h"

#include <QCryptographicHash>

#include <array>

#include <hb-ot.h>
#include <hb-subset.h>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

constexpr hb_tag_t tagOfCff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t tagOfGlyf = HB_TAG('g', 'l', 'y', 'f');

struct HbBlob
{
    hb_blob_t *blob;
    explicit HbBlob(hb_blob_t *made) : blob(made) { }
    ~HbBlob() { hb_blob_destroy(blob); }
    HbBlob(const HbBlob &) = delete;
    HbBlob &operator=(const HbBlob &) = delete;
    [[nodiscard]] QByteArrayView bytes() const
    {
        unsigned length = 0;
        const char *data = hb_blob_get_data(blob, &length);
        return {data, static_cast<qsizetype>(length)};
    }
};

void appendHex(QByteArray &out, quint16 code)
{
    constexpr char digits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[code >> shift & 15];
}

// What a page needs of a font are outlines and widths; everything else is left out.
hb_face_t *subset(hb_face_t *face, const std::vector<quint32> &glyphs, bool keepIndexes)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return nullptr;
    hb_set_t *wanted = hb_subset_input_glyph_set(input);
    for (const quint32 glyph : glyphs)
        hb_set_add(wanted, glyph);
    hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    static constexpr std::array<const char *, 22> unneeded{
        "GSUB", "GPOS", "GDEF", "BASE", "VORG", "vmtx", "vhea", "name", "OS/2", "post", "cmap",
        "kern", "DSIG", "gvar", "fvar", "avar", "HVAR", "VVAR", "MVAR", "STAT", "MATH", "hdmx"};
    for (const char *tag : unneeded)
        hb_set_add(dropped, hb_tag_from_string(tag, 4));
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
    if (keepIndexes)
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input, flags);
    hb_face_t *made = hb_subset_or_fail(face, input);
    hb_subset_input_destroy(input);
    return made;
}

} // namespace

Result<PdfFont> PdfFont::of(FacePtr face)
{
    PdfFont font;
    hb_face_t *inside = hb_font_get_face(face->inside().font.get());
    const HbBlob cff(hb_face_reference_table(inside, tagOfCff));
    const HbBlob glyf(hb_face_reference_table(inside, tagOfGlyf));
    font.m_cff = !cff.bytes().isEmpty();
    if (!font.m_cff && glyf.bytes().isEmpty())
        return failure(
            ErrorKind::Missing,
            u"書体「%1」はPDFに入れられない形式です。設定で別の書体を選んでください。"_s.arg(face->family()),
            u"The typeface \"%1\" is of a kind that a PDF cannot hold. Choose another one in the settings."_s.arg(
                face->family()),
            face->file());
    if (font.m_cff)
        font.m_cids = cidsOfCff(cff.bytes());
    font.m_place.resize(0x10000);
    font.m_face = std::move(face);
    return font;
}

PdfFont::Used &PdfFont::use(quint32 glyph)
{
    const quint16 code = m_cids.value(static_cast<qsizetype>(glyph), static_cast<quint16>(glyph));
    quint16 &place = m_place[code];
    if (place == 0) {
        const Face::Inside &inside = m_face->inside();
        m_used.push_back({code, glyph, hb_font_get_glyph_h_advance(inside.font.get(), glyph) / inside.unitsPerEm, {}});
        place = static_cast<quint16>(m_used.size());
    }
    return m_used[place - 1U];
}

QByteArray PdfFont::widthsArray() const
{
    QByteArray widths = "[";
    for (const Used &used : m_used)
        if (used.advance != 1) // the default of the fonts in the file
            widths += QByteArray::number(used.code) + '[' + QByteArray::number(used.advance * 1000, 'g', 6) + ']';
    return widths + ']';
}

QByteArray PdfFont::unicodeMap() const
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t most = 100; // entries of a block, by the format
    std::size_t left = m_used.size();
    auto entry = m_used.begin();
    while (left > 0) {
        const std::size_t count = std::min(most, left);
        map += QByteArray::number(static_cast<qulonglong>(count)) + " beginbfchar\n";
        for (std::size_t i = 0; i < count; ++i, ++entry) {
            map += '<';
            appendHex(map, entry->code);
            map += "> <";
            for (const QChar unit : entry->text)
                appendHex(map, unit.unicode());
            map += ">\n";
        }
        map += "endbfchar\n";
        left -= count;
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// The tag in front names the subset; it follows from its glyphs, so that the same pages give the same file.
QByteArray PdfFont::fontName() const
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const Used &used : m_used)
        hash.addData(QByteArray(QByteArray::number(used.code) + ' '));
    const QByteArray sum = hash.result();
    QByteArray name;
    for (int i = 0; i < 6; ++i)
        name += static_cast<char>('A' + static_cast<quint8>(sum[i]) % 26);
    std::array<char, 128> real{};
    unsigned size = real.size();
    hb_ot_name_get_utf8(hb_font_get_face(m_face->inside().font.get()), HB_OT_NAME_ID_POSTSCRIPT_NAME,
                        HB_LANGUAGE_INVALID, &size, real.data());
    name += '+';
    for (const char c : QByteArrayView(real.data(), static_cast<qsizetype>(size)))
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')
            name += c;
    return size > 0 ? name : QByteArray(name + "Font");
}

Result<PdfFont::Program> PdfFont::program() const
{
    std::vector<quint32> glyphs;
    for (const Used &used : m_used)
        glyphs.push_back(used.glyph);
    hb_face_t *made = subset(hb_font_get_face(m_face->inside().font.get()), glyphs, !m_cff || m_cids.isEmpty());
    if (!made)
        return failure(
            ErrorKind::Failed,
            u"書体「%1」をPDFに入れられませんでした。設定で別の書体を選んでください。"_s.arg(m_face->family()),
            u"The typeface \"%1\" could not be put into the PDF. Choose another one in the settings."_s.arg(
                m_face->family()),
            m_face->file());
    Program program;
    program.cff = m_cff;
    program.name = fontName();
    program.widths = widthsArray();
    program.toUnicode = unicodeMap();
    {
        const HbBlob data(m_cff ? hb_face_reference_table(made, tagOfCff) : hb_face_reference_blob(made));
        program.file = data.bytes().toByteArray();
    }
    hb_face_destroy(made);
    return program;
}

} // namespace kikubari::print
