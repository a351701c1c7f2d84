// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

/// The fixed words of campaigns.csv, pieces.csv and print_jobs.csv (docs/formats.md).
namespace kikubari::domain {

/// What is sent. The channel of the contacts that posting makes: a DM is `dm`, a letter `letter`, the cards `card`.
enum class CampaignKind : std::uint8_t {
    Dm,        ///< envelope with something for that customer, often to an exhibition
    Letter,    ///< a letter only (thank-you letters)
    Card,      ///< a postcard without a season
    NewYear,   ///< 年賀状: celebratory, never to a house in mourning
    MidWinter, ///< 寒中見舞い: to those whom the New-Year card left out for mourning
    Summer,    ///< 暑中見舞い
};
enum class PieceState : std::uint8_t { Queued, Printed, Posted, Returned, Removed, HeldOut };
enum class Postage : std::uint8_t { Stamp, Betsunou, Kounou };
/// A print job is `Prepared` from before its first page until the person or the finished file says that it came out.
enum class JobState : std::uint8_t { Prepared, Printed, Dropped };
enum class JobKind : std::uint8_t { Labels, Cards, Envelopes, Letters };

#define KIKUBARI_WORDS(TYPE, COUNT, ...)                                                                               \
    template <> struct Words<TYPE>                                                                                     \
    {                                                                                                                  \
        static constexpr std::array<std::string_view, COUNT> list{__VA_ARGS__};                                        \
    };
KIKUBARI_WORDS(CampaignKind, 6, "dm", "letter", "card", "new_year", "mid_winter", "summer")
KIKUBARI_WORDS(PieceState, 6, "queued", "printed", "posted", "returned", "removed", "held_out")
KIKUBARI_WORDS(Postage, 3, "stamp", "betsunou", "kounou")
KIKUBARI_WORDS(JobState, 3, "prepared", "printed", "dropped")
KIKUBARI_WORDS(JobKind, 4, "labels", "cards", "envelopes", "letters")
#undef KIKUBARI_WORDS

/// The channel of the contacts that a campaign's posting makes.
[[nodiscard]] constexpr Channel channelOf(CampaignKind kind)
{
    switch (kind) {
    case CampaignKind::Dm: return Channel::Dm;
    case CampaignKind::Letter: return Channel::Letter;
    default: return Channel::Card;
    }
}

} // namespace kikubari::domain
