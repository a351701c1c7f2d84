// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace kikubari::japan {

/// Whether a name is that of a firm or body: 株式会社, (株), ㈱, 有限会社, 合同会社, 医療法人, 社会福祉法人, 協同組合,
/// 市役所, Co., Ltd. …
[[nodiscard]] bool isCompany(QStringView name);

/// The name with its legal form written out: ㈱アオバ, (株)アオバ and （株）アオバ become 株式会社アオバ; アオバ(有)
/// becomes アオバ有限会社. A name without an abbreviation comes back unchanged.
[[nodiscard]] QString canonicalCompanyName(QStringView name);

/// For comparing: folded (japan/fold.h), legal forms, their place, blanks, dots and branch words' punctuation left out,
/// so that ㈱ｱｵﾊﾞ, 株式会社アオバ and アオバ(株) are one. Two firms may share it: for finding only.
[[nodiscard]] QString companyFold(QStringView name);

} // namespace kikubari::japan
