// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/envelope.h"
#include "print/letter_page.h"
#include "print/postcard.h"
#include "reports/mailing_pages.h"

#include <functional>
#include <vector>

namespace kikubari::store {
class Store;
}

namespace kikubari::reports {

/// The pages of a mailing on any kind of paper, and what was found about its pieces.
struct MailDocument
{
    int pages = 0;
    std::function<print::Page(int)> page;  ///< counted from 0; laid out when asked for
    std::vector<print::Findings> findings; ///< by piece
    std::vector<std::size_t> printed;      ///< pieces that are on the pages, in order
    std::vector<std::size_t> refused;      ///< pieces that do not fit or cannot be drawn; not on the pages
    QList<Text> warnings;                  ///< about the paper as a whole
};

/// How cards, envelopes and letters look.
struct MailChoice
{
    print::Sender sender;
    domain::Postage postage = domain::Postage::Stamp;
    print::MailForm form = print::MailForm::PortraitDown;
    print::DownNumbers numbers = print::DownNumbers::KanjiTens;
    bool printedStock = true; ///< the stock has its boxes for the postal code
    QString font;             ///< as in LabelChoice
};

/// The sender's block: the store, and who looks after the customers (empty = the store alone). An unknown code is
/// WrongUse.
[[nodiscard]] Result<print::Sender> senderOf(store::Store &store, const domain::StaffCode &staff);

[[nodiscard]] Result<MailDocument> labelDocument(const std::vector<operations::AudienceEntry> &entries,
                                                 const LabelChoice &choice);
[[nodiscard]] Result<MailDocument> postcardDocument(const std::vector<operations::AudienceEntry> &entries,
                                                    const MailChoice &choice);
/// `size` = a key of print::envelopeSizes(); WrongUse for any other.
[[nodiscard]] Result<MailDocument> envelopeDocument(const std::vector<operations::AudienceEntry> &entries,
                                                    const QString &size, const MailChoice &choice);
/// One letter, or one card's message side, for each piece; `values` belong to the pieces (letterValues). New-Year and
/// mid-winter cards that are dated July to December get 1 January of the next year instead.
[[nodiscard]] Result<MailDocument> letterDocument(const print::LetterTemplate &letter,
                                                  std::vector<print::LetterValues> values, const MailChoice &choice);

/// What the fields of a letter say for each piece: names, car and dates from the customer's records, the day, the
/// personal line, and the event of `campaign` (none where null).
[[nodiscard]] Result<std::vector<print::LetterValues>>
letterValues(store::Store &store, const operations::Context &context,
             const std::vector<operations::AudienceEntry> &entries, const operations::CampaignDraft *campaign);

} // namespace kikubari::reports
