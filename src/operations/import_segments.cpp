// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/import_segments.h"

#include "store/record_loader.h"

#include <QFile>
#include <QJsonDocument>

#include <array>
#include <string>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

Result<std::vector<domain::Segment>> readSegments(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, u"「%1」を読めません。"_s.arg(path), u"“%1” cannot be read."_s.arg(path),
                       file.errorString());
    auto segments = domain::segmentsFromJson(file.readAll());
    if (!segments)
        return failure(ErrorKind::Unreadable, u"segments.json："_s + segments.error().text.ja,
                       u"segments.json: "_s + segments.error().text.en, segments.error().detail);
    return segments;
}

Result<ImportedFile> importSegments(store::RecordLoader &loader, const std::vector<domain::Segment> &segments)
{
    const auto &description = domain::describe(domain::RecordKind::Segment);
    ImportedFile counts{.file = QString::fromUtf8(description.file)};
    if (auto begun = loader.beginFile(description.kind, std::vector<bool>(description.columns.size(), true)); !begun)
        return tl::unexpected(begun.error());
    for (const domain::Segment &segment : segments) {
        const QByteArray condition
            = QJsonDocument(domain::segmentNodeJson(segment.where)).toJson(QJsonDocument::Compact);
        const std::array<std::string, 4> texts{segment.key.toStdString(), segment.nameJa.toStdString(),
                                               segment.nameEn.toStdString(), condition.toStdString()};
        const std::array<std::string_view, 4> cells{texts[0], texts[1], texts[2], texts[3]};
        auto answer = loader.add(cells, nullptr, ++counts.read);
        if (!answer)
            return tl::unexpected(answer.error());
        if (!answer->outcome) // longer than a field may be
            return failure(ErrorKind::Unreadable,
                           u"segments.json：「%1」が長すぎます（64 KiB まで）。"_s.arg(segment.key),
                           u"segments.json: \"%1\" is too long (64 KiB at most)."_s.arg(segment.key));
        switch (*answer->outcome) {
        case store::PutOutcome::Added: ++counts.added; break;
        case store::PutOutcome::Updated: ++counts.updated; break;
        case store::PutOutcome::Unchanged: ++counts.unchanged; break;
        }
    }
    if (auto ended = loader.endFile(); !ended)
        return tl::unexpected(ended.error());
    return counts;
}

} // namespace kikubari::operations
