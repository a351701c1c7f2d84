// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/findings.h"

#include <algorithm>

namespace kikubari::print {

using namespace Qt::StringLiterals;

bool forbidsPrinting(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.kind == FindingKind::Overflow || finding.kind == FindingKind::MissingGlyph
            || finding.kind == FindingKind::Absent;
    });
}

Text textOf(const Finding &finding)
{
    const auto with = [&](const QString &ja, const QString &en) {
        const QString jaDetail = finding.detail.isEmpty() ? QString() : u"("_s + finding.detail + u")"_s;
        const QString enDetail = finding.detail.isEmpty() ? QString() : u" ("_s + finding.detail + u")"_s;
        return Text{ja.arg(finding.part.ja) + jaDetail, en.arg(finding.part.en) + enDetail};
    };
    switch (finding.kind) {
    case FindingKind::Shrunk: return with(u"%1を小さな文字にしました"_s, u"%1: set in smaller type"_s);
    case FindingKind::Condensed: return with(u"%1の字幅を詰めました"_s, u"%1: condensed"_s);
    case FindingKind::Wrapped: return with(u"%1を折り返しました"_s, u"%1: wrapped"_s);
    case FindingKind::Omitted: return with(u"%1は載せていません"_s, u"%1: left out"_s);
    case FindingKind::OtherFace:
        return with(u"%1に別の書体の文字があります"_s, u"%1: some characters are in another face"_s);
    case FindingKind::MissingGlyph:
        return with(u"%1に印刷できない文字があります"_s, u"%1: characters that cannot be printed"_s);
    case FindingKind::EmptyField: return with(u"差し込み欄%1が空です"_s, u"merge field %1 is empty"_s);
    case FindingKind::Margin: return with(u"%1を紙の端から離しました"_s, u"%1: moved away from the edge"_s);
    case FindingKind::Absent: return with(u"%1がありません"_s, u"%1: missing"_s);
    case FindingKind::Overflow: return with(u"%1が入りきりません"_s, u"%1: does not fit"_s);
    }
    return {};
}

} // namespace kikubari::print
