// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/mail_documents.h"

#include "operations/mail_sender.h"

#include <memory>

namespace kikubari::reports {

using operations::AudienceEntry;
using namespace Qt::StringLiterals;

namespace {

/// Pieces that take one page each, laid out again whenever the page is shown.
template <typename Lay> MailDocument pagePerPiece(const std::vector<AudienceEntry> &entries, Lay lay)
{
    struct Pieces
    {
        std::vector<print::Recipient> recipients;
        std::vector<std::size_t> printed;
    };
    MailDocument document;
    const auto pieces = std::make_shared<Pieces>();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        pieces->recipients.push_back(recipientOf(entries[i], false));
        document.findings.push_back(lay(pieces->recipients.back()).findings);
        (print::forbidsPrinting(document.findings.back()) ? document.refused : document.printed).push_back(i);
    }
    pieces->printed = document.printed;
    document.pages = static_cast<int>(document.printed.size());
    document.page = [pieces, lay](int number) {
        return lay(pieces->recipients[pieces->printed[static_cast<std::size_t>(number)]]).page;
    };
    return document;
}

Result<print::MailStyle> styleOf(const MailChoice &choice)
{
    auto faces = facesOf(choice.font);
    if (!faces)
        return tl::unexpected(faces.error());
    return print::MailStyle{*std::move(faces), choice.numbers};
}

print::MailPiece pieceOf(const print::Recipient &recipient, const MailChoice &choice)
{
    return {.recipient = recipient, .sender = choice.sender, .postage = choice.postage, .postOffice = {}};
}

// New-Year and mid-winter cards are written for the January to come.
void dateForWinter(const print::LetterTemplate &letter, std::vector<print::LetterValues> &values)
{
    if (letter.kind != domain::CampaignKind::NewYear && letter.kind != domain::CampaignKind::MidWinter)
        return;
    constexpr int firstMonthBefore = 7;
    for (print::LetterValues &one : values) {
        const auto day = one.constFind(u"日付"_s);
        const QDate *written = day == one.constEnd() ? nullptr : std::get_if<QDate>(&*day);
        if (written && written->month() >= firstMonthBefore)
            one[u"日付"_s] = QDate(written->year() + 1, 1, 1);
    }
}

} // namespace

Result<print::Sender> senderOf(store::Store &store, const domain::StaffCode &staff)
{
    const auto from = operations::mailSender(store, staff);
    if (!from)
        return tl::unexpected(from.error());
    print::Sender sender;
    sender.company = from->store, sender.postalCode = from->postalCode, sender.address = from->address;
    sender.phone = from->phone, sender.name = from->staffName;
    return sender;
}

Result<MailDocument> labelDocument(const std::vector<AudienceEntry> &entries, const LabelChoice &choice)
{
    auto made = labelPages(entries, choice);
    if (!made)
        return tl::unexpected(made.error());
    const auto pages = std::make_shared<const print::LabelPages>(*std::move(made));
    MailDocument document;
    document.pages = pages->pageCount();
    document.page = [pages](int number) { return pages->page(number); };
    for (std::size_t i = 0; i < entries.size(); ++i)
        document.findings.push_back(pages->findings(static_cast<qsizetype>(i)));
    document.printed.assign(pages->printed().begin(), pages->printed().end());
    document.refused.assign(pages->refused().begin(), pages->refused().end());
    document.warnings = pages->warnings();
    return document;
}

Result<MailDocument> postcardDocument(const std::vector<AudienceEntry> &entries, const MailChoice &choice)
{
    auto style = styleOf(choice);
    if (!style)
        return tl::unexpected(style.error());
    return pagePerPiece(entries, [choice, style = *style](const print::Recipient &recipient) {
        return print::layoutPostcard(pieceOf(recipient, choice), {choice.printedStock, choice.form}, style);
    });
}

Result<MailDocument> envelopeDocument(const std::vector<AudienceEntry> &entries, const QString &size,
                                      const MailChoice &choice)
{
    const auto *envelope = print::envelopeSize(size);
    if (!envelope) {
        QStringList keys;
        for (const print::EnvelopeSize &one : print::envelopeSizes())
            keys << one.key;
        return failure(ErrorKind::WrongUse,
                       u"封筒「%1」はありません。%2 のどれかにしてください。"_s.arg(size, keys.join(u' ')),
                       u"There is no envelope \"%1\". It is one of %2."_s.arg(size, keys.join(u' ')));
    }
    auto style = styleOf(choice);
    if (!style)
        return tl::unexpected(style.error());
    return pagePerPiece(entries, [choice, envelope, style = *style](const print::Recipient &recipient) {
        return print::layoutEnvelope(pieceOf(recipient, choice), {envelope, choice.printedStock, choice.form}, style);
    });
}

Result<MailDocument> letterDocument(const print::LetterTemplate &letter, std::vector<print::LetterValues> values,
                                    const MailChoice &choice)
{
    auto style = styleOf(choice);
    if (!style)
        return tl::unexpected(style.error());
    dateForWinter(letter, values);
    MailDocument document;
    std::vector<std::pair<std::size_t, int>> places; // which page of which piece
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto pages = print::layoutLetter(letter, values[i], choice.sender, *style);
        const bool refused = print::forbidsPrinting(pages.findings);
        document.findings.push_back(std::move(pages.findings));
        (refused ? document.refused : document.printed).push_back(i);
        for (int page = 0; !refused && page < pages.pages.size(); ++page)
            places.emplace_back(i, page);
    }
    document.pages = static_cast<int>(places.size());
    document.page = [places = std::move(places), letter, values = std::move(values), sender = choice.sender,
                     style = *style](int number) {
        const auto [piece, page] = places[static_cast<std::size_t>(number)];
        return print::layoutLetter(letter, values[piece], sender, style).pages[page];
    };
    return document;
}

} // namespace kikubari::reports
