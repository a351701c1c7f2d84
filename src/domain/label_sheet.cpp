// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/label_sheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace kikubari::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr double tolerance = 0.05; ///< makers round to a tenth: seven labels of 42.43 mm on 297 mm
constexpr double smallestLabel = 10;
constexpr int mostInARow = 50;

struct NamedPaper
{
    const char *name;
    double width, height;
};
constexpr std::array papers{NamedPaper{"A4", 210, 297},    NamedPaper{"A5", 148, 210},
                            NamedPaper{"A6", 105, 148},    NamedPaper{"B4", 257, 364},
                            NamedPaper{"B5", 182, 257},    NamedPaper{"Letter", 215.9, 279.4},
                            NamedPaper{"Hagaki", 100, 148}};

tl::unexpected<Error> wrong(const QString &sheet, const QString &field, const QString &ja, const QString &en)
{
    return failure(ErrorKind::Configuration, u"ラベル用紙「%1」の %2：%3。"_s.arg(sheet, field, ja),
                   u"Label sheet %1, %2: %3."_s.arg(sheet, field, en));
}

QString mm(double length)
{
    return QString::number(length, 'f', 1);
}

struct LengthField
{
    const char *name;
    double LabelSheet::*member;
};
constexpr std::array lengths{LengthField{"width", &LabelSheet::width},    LengthField{"height", &LabelSheet::height},
                             LengthField{"pitch_x", &LabelSheet::pitchX}, LengthField{"pitch_y", &LabelSheet::pitchY},
                             LengthField{"left", &LabelSheet::left},      LengthField{"top", &LabelSheet::top}};

// One direction: whether `count` labels of `size` every `pitch` from `start` lie side by side within `room`.
struct Direction
{
    QString sizeName, pitchName, startName;
    int count;
    double size, pitch, start, room;
};

Result<void> checkDirection(const LabelSheet &sheet, const Direction &d)
{
    const QString key = sheet.key;
    if (!std::isfinite(d.size) || d.size < smallestLabel)
        return wrong(key, d.sizeName, u"ラベルは10mm以上にしてください"_s, u"a label measures at least 10 mm"_s);
    if (!std::isfinite(d.pitch) || d.pitch < d.size - tolerance)
        return wrong(key, d.pitchName,
                     u"間隔（%1mm）がラベル（%2mm）より小さく、重なります"_s.arg(mm(d.pitch), mm(d.size)),
                     u"the pitch (%1 mm) is smaller than the label (%2 mm), so that they overlap"_s.arg(mm(d.pitch),
                                                                                                        mm(d.size)));
    if (!std::isfinite(d.start) || d.start < 0)
        return wrong(key, d.startName, u"0以上にしてください"_s, u"must not be negative"_s);
    const double end = d.start + d.pitch * (d.count - 1) + d.size;
    if (end > d.room + tolerance)
        return wrong(key, d.pitchName,
                     u"最後のラベルの端が%1mmで、用紙（%2mm）からはみ出します"_s.arg(mm(end), mm(d.room)),
                     u"the last label ends at %1 mm, beyond the paper (%2 mm)"_s.arg(mm(end), mm(d.room)));
    return {};
}

} // namespace

std::optional<QSizeF> paperSize(const QString &paper)
{
    for (const NamedPaper &known : papers)
        if (paper.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0)
            return QSizeF(known.width, known.height);
    const QStringList sides = paper.toLower().split(u'x');
    if (sides.size() != 2)
        return std::nullopt;
    bool first = false, second = false;
    const QSizeF size(sides[0].trimmed().toDouble(&first), sides[1].trimmed().toDouble(&second));
    const auto sensible = [](double side) { return side >= 40 && side <= 500; };
    return first && second && sensible(size.width()) && sensible(size.height()) ? std::optional(size) : std::nullopt;
}

Result<void> checkLabelSheet(const LabelSheet &sheet)
{
    if (sheet.key.trimmed().isEmpty() || sheet.key.size() > 80)
        return wrong(sheet.key.left(80), u"key"_s, u"1〜80字の名前を付けてください"_s,
                     u"a name of 1 to 80 characters is needed"_s);
    const auto paper = paperSize(sheet.paper);
    if (!paper)
        return wrong(sheet.key, u"paper"_s,
                     u"「%1」という用紙はありません（A4 や 210x297 のように書きます）"_s.arg(sheet.paper),
                     u"there is no paper \"%1\" (write A4, or 210x297)"_s.arg(sheet.paper));
    if (sheet.columns < 1 || sheet.columns > mostInARow)
        return wrong(sheet.key, u"columns"_s, u"1〜50にしてください"_s, u"must be 1 to 50"_s);
    if (sheet.rows < 1 || sheet.rows > mostInARow)
        return wrong(sheet.key, u"rows"_s, u"1〜50にしてください"_s, u"must be 1 to 50"_s);
    if (auto across = checkDirection(sheet,
                                     {u"width"_s, u"pitch_x"_s, u"left"_s, sheet.columns, sheet.width, sheet.pitchX,
                                      sheet.left, paper->width()});
        !across)
        return across;
    return checkDirection(
        sheet,
        {u"height"_s, u"pitch_y"_s, u"top"_s, sheet.rows, sheet.height, sheet.pitchY, sheet.top, paper->height()});
}

QJsonObject labelSheetJson(const LabelSheet &sheet)
{
    QJsonObject object{{u"key"_s, sheet.key},
                       {u"columns"_s, sheet.columns},
                       {u"rows"_s, sheet.rows},
                       {u"paper"_s, sheet.paper},
                       {u"products"_s, QJsonArray::fromStringList(sheet.products)}};
    for (const LengthField &field : lengths)
        object.insert(QLatin1String(field.name), sheet.*field.member);
    if (!sheet.alias.isEmpty())
        object.insert(u"alias"_s, sheet.alias);
    return object;
}

Result<LabelSheet> labelSheetFrom(const QJsonObject &object)
{
    LabelSheet sheet;
    sheet.key = object.value(u"key").toString().trimmed();
    static const QSet<QString> texts{u"key"_s, u"paper"_s, u"alias"_s};
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = member.key();
        const auto length
            = std::ranges::find_if(lengths, [&](const auto &one) { return name == QLatin1String(one.name); });
        if (length != lengths.end()) {
            if (!member->isDouble())
                return wrong(sheet.key, name, u"ミリメートルの数で書いてください"_s,
                             u"write a number of millimetres"_s);
            sheet.*length->member = member->toDouble();
        } else if (name == u"columns" || name == u"rows") {
            if (!member->isDouble() || member->toDouble() != std::floor(member->toDouble()))
                return wrong(sheet.key, name, u"整数で書いてください"_s, u"write a whole number"_s);
            (name == u"rows" ? sheet.rows : sheet.columns) = member->toInt(-1);
        } else if (name == u"products") {
            for (const QJsonValue &product : member->toArray())
                sheet.products.append(product.toVariant().toString());
        } else if (!texts.contains(name)) {
            return wrong(sheet.key, name, u"知らない項目です"_s, u"unknown member"_s);
        } else if (!member->isString()) {
            return wrong(sheet.key, name, u"文字で書いてください"_s, u"write a text"_s);
        }
    }
    sheet.paper = object.value(u"paper").toString(sheet.paper).trimmed();
    sheet.alias = object.value(u"alias").toString().trimmed();
    if (!object.contains(u"pitch_x"))
        sheet.pitchX = sheet.width;
    if (!object.contains(u"pitch_y"))
        sheet.pitchY = sheet.height;
    if (auto checked = checkLabelSheet(sheet); !checked)
        return tl::unexpected(checked.error());
    return sheet;
}

Result<QList<LabelSheet>> labelSheetsFrom(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray())
        return failure(ErrorKind::Unreadable,
                       u"ラベル用紙の一覧を読めません。用紙の並び（[ { … }, { … } ]）として書いてください。"_s,
                       u"The list of label sheets cannot be read. Write it as an array of sheets ([ { … }, { … } ])."_s,
                       error.errorString());
    QList<LabelSheet> sheets;
    QSet<QString> keys;
    for (const QJsonValue &value : document.array()) {
        auto sheet = labelSheetFrom(value.toObject());
        if (!sheet)
            return tl::unexpected(sheet.error());
        if (keys.contains(sheet->key))
            return wrong(sheet->key, u"key"_s, u"同じ名前の用紙が2つあります"_s, u"two sheets have this name"_s);
        keys.insert(sheet->key);
        sheets.append(std::move(*sheet));
    }
    return sheets;
}

QByteArray labelSheetsJson(const QList<LabelSheet> &sheets)
{
    QJsonArray array;
    for (const LabelSheet &sheet : sheets)
        array.append(labelSheetJson(sheet));
    return QJsonDocument(array).toJson();
}

} // namespace kikubari::domain
