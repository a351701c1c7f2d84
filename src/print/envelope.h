// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "print/mail_piece.h"

#include <span>

namespace kikubari::print {

/// A Japanese envelope's size.
struct EnvelopeSize
{
    QString key;   ///< long-3, western-2, square-2 …
    Text name;     ///< 長形3号 / Long 3
    QSizeF size;   ///< upright, mm
    bool standard; ///< within the standard sizes (定形); square-2 is not
    bool western;  ///< opens at its long side; used lying
};

/// The sizes that are known: 長形3号 4号 40号, 洋形1号 2号 4号, 洋長形3号, 角形2号.
[[nodiscard]] std::span<const EnvelopeSize> envelopeSizes();
/// The size of a key, or null.
[[nodiscard]] const EnvelopeSize *envelopeSize(QStringView key);

struct EnvelopeStock
{
    const EnvelopeSize *size = nullptr; ///< of envelopeSizes()
    bool printedBoxes = true;           ///< has boxes for the postal code; otherwise they are drawn on upright ones
    MailForm form = MailForm::PortraitDown;
};

/// The address side of an envelope.
[[nodiscard]] LaidOut layoutEnvelope(const MailPiece &piece, const EnvelopeStock &stock, const MailStyle &style);

} // namespace kikubari::print
