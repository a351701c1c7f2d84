// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/letter_template.h"
#include "print/mail_piece.h"

namespace kikubari::print {

/// The pages of one letter; a card has one.
struct LetterPages
{
    QList<Page> pages;
    Findings findings;
};

/// Sets a letter or a card's message side: paragraphs broken by the rules of Japanese lines, downwards or across as the
/// template says, the sender's block where it stands in it. What is too long is set smaller, to 70 % on a card (then
/// Overflow) and to 85 % on A4 (then it goes on on the next page).
[[nodiscard]] LetterPages layoutLetter(const LetterTemplate &letter, const LetterValues &values, const Sender &sender,
                                       const MailStyle &style);

} // namespace kikubari::print
