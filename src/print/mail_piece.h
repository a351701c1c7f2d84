// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/campaign_words.h"
#include "print/faces.h"
#include "print/page.h"
#include "print/recipient.h"
#include "print/vertical_text.h"

/// What postcards and envelopes have in common.
namespace kikubari::print {

/// How the postage is paid: stamps by hand, whose place of 35 x 70 mm stays free; betsunou (料金別納, at the counter)
/// and kounou (料金後納, monthly) with the mark printed.
using domain::Postage;

/// Who sends it. Empty parts are left out.
struct Sender
{
    QString postalCode, address, building;
    QString company; ///< the shop: 青葉自動車 小田原店
    QString department, title, name;
    QString phone, email;
    bool operator==(const Sender &) const = default;
};

/// The address side of one card or envelope.
struct MailPiece
{
    Recipient recipient;
    Sender sender;
    Postage postage = Postage::Stamp;
    QString postOffice; ///< named in the postage mark; may be empty where the sender's address is on the piece
};

struct MailStyle
{
    Faces faces;
    DownNumbers numbers = DownNumbers::KanjiTens;
};

/// Which way the paper lies and the lines run.
enum class MailForm {
    PortraitDown,    ///< upright, lines from top to bottom
    PortraitAcross,  ///< upright, lines from left to right
    LandscapeAcross, ///< on its long side, lines from left to right
};

/// A page and what had to be done to the texts on it.
struct LaidOut
{
    Page page;
    Findings findings;
};

/// The names of the parts as findings call them.
namespace part {
[[nodiscard]] inline Text address()
{
    return {QStringLiteral("住所"), QStringLiteral("address")};
}
[[nodiscard]] inline Text building()
{
    return {QStringLiteral("建物名"), QStringLiteral("building")};
}
[[nodiscard]] inline Text company()
{
    return {QStringLiteral("会社名"), QStringLiteral("company")};
}
[[nodiscard]] inline Text department()
{
    return {QStringLiteral("部署"), QStringLiteral("department")};
}
[[nodiscard]] inline Text title()
{
    return {QStringLiteral("役職"), QStringLiteral("title")};
}
[[nodiscard]] inline Text name()
{
    return {QStringLiteral("宛名"), QStringLiteral("name")};
}
[[nodiscard]] inline Text postalCode()
{
    return {QStringLiteral("郵便番号"), QStringLiteral("postal code")};
}
[[nodiscard]] inline Text barcode()
{
    return {QStringLiteral("カスタマバーコード"), QStringLiteral("customer barcode")};
}
[[nodiscard]] inline Text sender()
{
    return {QStringLiteral("差出人"), QStringLiteral("sender")};
}
[[nodiscard]] inline Text message()
{
    return {QStringLiteral("文面"), QStringLiteral("message")};
}
} // namespace part

} // namespace kikubari::print
