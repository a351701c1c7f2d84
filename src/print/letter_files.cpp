// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/letter_template.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <map>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1 << 20; // a megabyte: no letter comes near it

Result<LetterTemplate> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return failure(ErrorKind::Unreadable, u"ひな型のファイル「%1」を開けません。"_s.arg(QFileInfo(path).fileName()),
                       u"The template file \"%1\" cannot be opened."_s.arg(QFileInfo(path).fileName()),
                       file.errorString());
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(file.readAll());
    if (decoder.hasError())
        return failure(ErrorKind::Unreadable,
                       u"ひな型のファイル「%1」はUTF-8ではありません。UTF-8で保存し直してください。"_s.arg(
                           QFileInfo(path).fileName()),
                       u"The template file \"%1\" is not UTF-8. Save it as UTF-8."_s.arg(QFileInfo(path).fileName()));
    return readLetterTemplate(text, QFileInfo(path).completeBaseName());
}

} // namespace

const LetterTemplate *LetterTemplates::find(QStringView key) const
{
    const auto found
        = std::ranges::find(templates, key, [](const LetterTemplate &one) { return QStringView(one.key); });
    return found == templates.end() ? nullptr : &*found;
}

LetterTemplates letterTemplates(const QString &folder)
{
    std::map<QString, LetterTemplate> byKey;
    LetterTemplates all;
    QStringList folders{u":/print/templates"_s};
    if (!folder.isEmpty())
        folders.append(folder);
    for (const QString &one : folders) {
        const QDir dir(one);
        for (const QString &name : dir.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            auto read = readFile(dir.filePath(name));
            if (read)
                byKey[read->key] = std::move(*read);
            else
                all.errors.append(read.error());
        }
    }
    for (auto &[key, letter] : byKey)
        all.templates.append(std::move(letter));
    return all;
}

} // namespace kikubari::print
