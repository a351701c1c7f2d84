// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/face.h"

#include <QFileInfo>

#include <fontconfig/fontconfig.h>

/// Where the faces of installed families lie, as fontconfig knows it.
namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

struct FcDeleter
{
    void operator()(FcPattern *pattern) const { FcPatternDestroy(pattern); }
};

struct FontPlace
{
    QString file;
    int index = 0;
    QString family;
};

// The best match for a family in its regular weight; `exact`: only if the face has that very name.
FontPlace findFont(const QString &family, bool exact)
{
    if (!FcInit())
        return {};
    const std::unique_ptr<FcPattern, FcDeleter> wish(FcPatternCreate());
    const QByteArray name = family.toUtf8();
    if (!family.isEmpty())
        FcPatternAddString(wish.get(), FC_FAMILY, reinterpret_cast<const FcChar8 *>(name.constData()));
    FcPatternAddString(wish.get(), FC_LANG, reinterpret_cast<const FcChar8 *>("ja"));
    FcPatternAddInteger(wish.get(), FC_WEIGHT, FC_WEIGHT_REGULAR);
    FcPatternAddBool(wish.get(), FC_SCALABLE, FcTrue);
    FcConfigSubstitute(nullptr, wish.get(), FcMatchPattern);
    FcDefaultSubstitute(wish.get());
    FcResult result = FcResultNoMatch;
    const std::unique_ptr<FcPattern, FcDeleter> found(FcFontMatch(nullptr, wish.get(), &result));
    FcChar8 *file = nullptr;
    if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch)
        return {};
    FontPlace place;
    FcPatternGetInteger(found.get(), FC_INDEX, 0, &place.index);
    place.index &= 0xFFFF; // the upper half names an instance of a variable font
    place.file = QString::fromUtf8(reinterpret_cast<const char *>(file));
    FcChar8 *called = nullptr;
    for (int i = 0; FcPatternGetString(found.get(), FC_FAMILY, i, &called) == FcResultMatch; ++i) {
        const QString one = QString::fromUtf8(reinterpret_cast<const char *>(called));
        if (one.compare(family, Qt::CaseInsensitive) == 0) {
            place.family = one;
            return place;
        }
        if (place.family.isEmpty())
            place.family = one;
    }
    return exact ? FontPlace{} : place;
}

} // namespace

Result<FacePtr> Face::open(const QString &familyOrFile)
{
    if (QFileInfo(familyOrFile).isFile())
        return load(familyOrFile, 0, {});
    const FontPlace place = familyOrFile.isEmpty() ? FontPlace{} : findFont(familyOrFile, true);
    if (place.file.isEmpty())
        return failure(
            ErrorKind::Missing,
            u"「%1」という書体がありません。設定で別の書体を選ぶか、フォントファイルを指定してください。"_s.arg(
                familyOrFile),
            u"There is no typeface \"%1\". Choose another one in the settings, or name a font file."_s.arg(
                familyOrFile));
    return load(place.file, place.index, place.family);
}

Result<FacePtr> Face::mincho()
{
    for (const QString &family : {u"Noto Serif CJK JP"_s, u"Source Han Serif JP"_s, u"IPAexMincho"_s, u"IPAMincho"_s,
                                  u"Yu Mincho"_s, u"MS Mincho"_s})
        if (const FontPlace place = findFont(family, true); !place.file.isEmpty())
            return load(place.file, place.index, place.family);
    return gothic();
}

Result<FacePtr> Face::gothic()
{
    for (const QString &family : {u"Noto Sans CJK JP"_s, u"Source Han Sans JP"_s, u"IPAexGothic"_s, u"IPAGothic"_s,
                                  u"Yu Gothic"_s, u"MS Gothic"_s})
        if (const FontPlace place = findFont(family, true); !place.file.isEmpty())
            return load(place.file, place.index, place.family);
    const FontPlace place = findFont({}, false);
    if (!place.file.isEmpty())
        if (auto face = load(place.file, place.index, place.family); face && (*face)->glyph(U'様') != 0)
            return face;
    return failure(ErrorKind::Missing,
                   u"日本語の書体がありません。パッケージ fonts-noto-cjk を入れてから、もう一度試してください。"_s,
                   u"There is no Japanese typeface. Install the package fonts-noto-cjk and try again."_s);
}

} // namespace kikubari::print
