// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/face.h"

#include "print/face_inside.h"

#include <QChar>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <hb-ot.h>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

// Faces that somebody holds, by file and index: a font file of 20 MB is mapped once.
struct OpenFaces
{
    std::mutex mutex;
    QHash<QString, std::weak_ptr<const Face>> faces;
};

OpenFaces &openFaces()
{
    static OpenFaces faces;
    return faces;
}

// Characters whose glyph does not depend on their neighbours: everything of a Japanese address but marks and selectors.
bool standsAlone(char32_t c)
{
    if (isVariationSelector(c))
        return false;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format: return false;
    default: break;
    }
    const auto script = QChar::script(c);
    return script == QChar::Script_Common || script == QChar::Script_Han || script == QChar::Script_Hiragana
        || script == QChar::Script_Katakana || script == QChar::Script_Latin || script == QChar::Script_Greek
        || script == QChar::Script_Cyrillic;
}

Shaped shape(const Face::Inside &face, QStringView text, hb_direction_t direction)
{
    const std::unique_ptr<hb_buffer_t, HbDeleter> buffer(hb_buffer_create());
    hb_buffer_add_utf16(buffer.get(), reinterpret_cast<const uint16_t *>(text.utf16()), static_cast<int>(text.size()),
                        0, static_cast<int>(text.size()));
    hb_buffer_guess_segment_properties(buffer.get());
    hb_buffer_set_direction(buffer.get(), direction);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("ja", 2));
    hb_shape(face.font.get(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    Shaped shaped;
    for (unsigned i = 0; i < count; ++i) {
        shaped.glyphs.append(infos[i].codepoint);
        const bool vertical = direction == HB_DIRECTION_TTB;
        shaped.advances.append((vertical ? -places[i].y_advance : places[i].x_advance) / face.unitsPerEm);
        shaped.offsets.append({places[i].x_offset / face.unitsPerEm, -places[i].y_offset / face.unitsPerEm});
        shaped.clusters.append(static_cast<int>(infos[i].cluster));
    }
    return shaped;
}

QString nameInside(hb_face_t *face)
{
    char name[256]{};
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_FONT_FAMILY, HB_LANGUAGE_INVALID, &size, name);
    return QString::fromUtf8(name);
}

} // namespace

CodePoint codePointAt(QStringView text, qsizetype place)
{
    const QChar first = text[place];
    if (first.isHighSurrogate() && place + 1 < text.size() && text[place + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[place + 1]), 2};
    return {first.isSurrogate() ? char32_t{0xFFFD} : char32_t{first.unicode()}, 1};
}

Face::Face(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) { }

Face::~Face() = default;

Result<FacePtr> Face::load(const QString &file, int index, const QString &family)
{
    OpenFaces &open = openFaces();
    const std::lock_guard lock(open.mutex);
    const QString key = QFileInfo(file).absoluteFilePath() + u'#' + QString::number(index);
    if (const FacePtr there = open.faces.value(key).lock())
        return there;
    const auto noFont = [&file](const QString &detail) {
        return failure(ErrorKind::Missing,
                       u"書体ファイル「%1」を開けません。フォント（.ttf、.otf、.ttc）か確かめてください。"_s.arg(file),
                       u"The font file %1 cannot be opened. Check that it is a font (.ttf, .otf, .ttc)."_s.arg(file),
                       detail);
    };
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(QFile::encodeName(file).constData());
    if (!blob)
        return noFont(u"not readable"_s);
    hb_face_t *face = hb_face_create(blob, static_cast<unsigned>(index));
    const bool usable = hb_face_count(blob) > static_cast<unsigned>(index) && hb_face_get_glyph_count(face) > 0;
    hb_blob_destroy(blob);
    if (!usable) {
        hb_face_destroy(face);
        return noFont(u"no face in it"_s);
    }
    auto inside = std::make_unique<Inside>();
    inside->file = file;
    inside->index = index;
    inside->family = family.isEmpty() ? nameInside(face) : family;
    inside->unitsPerEm = hb_face_get_upem(face);
    inside->font.reset(hb_font_create(face));
    hb_face_destroy(face);
    const int scale = static_cast<int>(inside->unitsPerEm);
    hb_font_set_scale(inside->font.get(), scale, scale);
    hb_font_make_immutable(inside->font.get());
    const FacePtr made(new Face(std::move(inside)));
    open.faces.insert(key, made);
    return made;
}

const QString &Face::family() const
{
    return m_inside->family;
}

const QString &Face::file() const
{
    return m_inside->file;
}

int Face::index() const
{
    return m_inside->index;
}

double Face::ascent() const
{
    return m_inside->ascent;
}

double Face::descent() const
{
    return 1 - m_inside->ascent;
}

const Face::Inside::Entry &Face::Inside::entry(char32_t character) const
{
    const char32_t valid = character < 0x110000 ? character : char32_t{0xFFFD};
    std::unique_ptr<Block> &block = blocks[valid / 256];
    if (!block)
        block = std::make_unique<Block>();
    Entry &entry = (*block)[valid % 256];
    if (!entry.known) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(font.get(), valid, &glyph))
            entry.glyph = glyph;
        entry.advance = static_cast<float>(hb_font_get_glyph_h_advance(font.get(), entry.glyph) / unitsPerEm);
        entry.simple = standsAlone(valid);
        entry.known = true;
    }
    return entry;
}

quint32 Face::glyph(char32_t character) const
{
    const std::lock_guard lock(m_inside->mutex);
    return m_inside->entry(character).glyph;
}

bool Face::hasVariation(char32_t character, char32_t selector) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_variation_glyph(m_inside->font.get(), character, selector, &glyph) != 0;
}

QStringList Face::missing(QStringView text) const
{
    QStringList lacking;
    const auto note = [&lacking](QStringView piece) {
        if (!lacking.contains(piece))
            lacking.append(piece.toString());
    };
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        qsizetype length = c.length;
        // Blanks and invisible marks (zero-width spaces from web pages) need no glyph.
        bool there = glyph(c.value) != 0 || QChar::isSpace(c.value) || QChar::category(c.value) == QChar::Other_Format;
        if (at + length < text.size()) {
            const CodePoint next = codePointAt(text, at + length);
            if (isVariationSelector(next.value)) {
                there = there && hasVariation(c.value, next.value);
                length += next.length;
            }
        }
        if (!there)
            note(text.sliced(at, length));
        at += length;
    }
    return lacking;
}

Shaped Face::across(QStringView text) const
{
    Shaped shaped;
    {
        const std::lock_guard lock(m_inside->mutex);
        shaped.glyphs.reserve(text.size());
        shaped.advances.reserve(text.size());
        shaped.clusters.reserve(text.size());
        for (qsizetype at = 0; at < text.size();) {
            const CodePoint c = codePointAt(text, at);
            const Inside::Entry &entry = m_inside->entry(c.value);
            if (!entry.simple) {
                shaped = {};
                break;
            }
            shaped.glyphs.append(entry.glyph);
            shaped.advances.append(entry.advance);
            shaped.clusters.append(static_cast<int>(at));
            at += c.length;
        }
    }
    return shaped.glyphs.isEmpty() && !text.isEmpty() ? shape(*m_inside, text, HB_DIRECTION_LTR) : shaped;
}

Shaped Face::down(QStringView text) const
{
    return shape(*m_inside, text, HB_DIRECTION_TTB);
}

double Face::width(QStringView text) const
{
    double width = 0;
    {
        const std::lock_guard lock(m_inside->mutex);
        for (qsizetype at = 0; at < text.size();) {
            const CodePoint c = codePointAt(text, at);
            const Inside::Entry &entry = m_inside->entry(c.value);
            if (!entry.simple) {
                width = -1;
                break;
            }
            width += entry.advance;
            at += c.length;
        }
    }
    if (width >= 0)
        return width;
    width = 0;
    for (const double advance : shape(*m_inside, text, HB_DIRECTION_LTR).advances)
        width += advance;
    return width;
}

} // namespace kikubari::print
