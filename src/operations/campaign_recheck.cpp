// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_recheck.h"

#include "operations/campaign_choice.h"

#include <QUuid>

#include <algorithm>
#include <unordered_map>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// The open pieces of these customers: their ids with their codes.
Result<std::map<store::RowId, QString>> openOnes(store::Store &store, const PieceBook &book,
                                                 std::span<const store::RowId> customers)
{
    std::map<store::RowId, QString> open;
    for (const auto &[code, piece] : book.pieces()) {
        if (!isOpen(stateOf(piece)))
            continue;
        const auto id = store.customerId(CustomerCode(code));
        if (!id)
            return tl::unexpected(id.error());
        if (*id && (customers.empty() || std::ranges::binary_search(customers, **id)))
            open.emplace(**id, code);
    }
    return open;
}

/// Campaigns in which these customers have a piece that waits.
Result<QStringList> campaignsOf(store::Store &store, std::span<const store::RowId> customers)
{
    QStringList codes;
    for (const store::RowId customer : customers) {
        const auto pieces = store.records(RecordKind::Piece, customer);
        if (!pieces)
            return tl::unexpected(pieces.error());
        for (const store::Record &piece : *pieces)
            if (isOpen(stateOf(piece)) && !codes.contains(piece.value("campaign")))
                codes << piece.value("campaign");
    }
    return codes;
}

} // namespace

Result<QList<PulledPiece>> recheckBook(store::Store &store, const store::Record &campaign, PieceBook &book, QDate day,
                                       std::span<const store::RowId> customers, bool askRecent)
{
    const auto open = openOnes(store, book, customers);
    if (!open)
        return tl::unexpected(open.error());
    const CampaignDraft draft = draftOf(campaign);
    store::MailReader reader(store, day);
    std::vector<std::pair<QString, PulledPiece>> gone;
    std::set<QString> seen;
    store::Selection selection;
    selection.what = store::Selection::What::Ids;
    for (const auto &[id, code] : *open)
        selection.ids.push_back(id);
    auto walked
        = store.forEachCustomer(selection, [&](const CustomerRecords &records, store::RowId id) -> Result<void> {
              const QString &code = open->at(id);
              seen.insert(code);
              const auto facts = reader.facts(id);
              if (!facts)
                  return tl::unexpected(facts.error());
              const bool hasAddress = *facts && !(*facts)->address.isEmpty();
              const bool printed = stateOf(*book.find(code)) == PieceState::Printed;
              MailingView view{draft, day, hasAddress, {}, askRecent && !printed};
              if (const auto out = exclusionOf(records, view)) {
                  const QString name = *facts ? nameOf(**facts) : code;
                  const int number = book.find(code)->value("label_no").toInt();
                  gone.emplace_back(code, PulledPiece{number, records.code, name, wordOf(out->reason), false});
              }
              return {};
          });
    if (!walked)
        return tl::unexpected(walked.error());
    for (const auto &[id, code] : *open)
        if (!seen.contains(code)) // he was taken back, by undoing what added him
            gone.emplace_back(code,
                              PulledPiece{book.find(code)->value("label_no").toInt(), CustomerCode(code), code,
                                          QStringView(outsideReason).toString(), false});
    QList<PulledPiece> pulled;
    for (auto &[code, piece] : gone) {
        piece.reprinted = book.remove(code, piece.reason);
        pulled << piece;
    }
    return pulled;
}

Result<void> recheckPieces(store::Store &store, store::Transaction &transaction, const Context &context,
                           std::span<const store::RowId> customers)
{
    std::vector<store::RowId> waiting;
    for (const store::RowId customer : customers) {
        const auto open = store::hasOpenPiece(store, customer);
        if (!open)
            return tl::unexpected(open.error());
        if (*open)
            waiting.push_back(customer);
    }
    if (waiting.empty())
        return {};
    std::ranges::sort(waiting);
    const auto codes = campaignsOf(store, waiting);
    if (!codes)
        return tl::unexpected(codes.error());
    for (const QString &code : *codes) {
        const auto campaign = campaignRecord(store, code);
        auto book = PieceBook::load(store, code);
        if (!campaign || !book)
            return tl::unexpected(!campaign ? campaign.error() : book.error());
        const QDate day = mailingDay(draftOf(*campaign), context.today);
        if (auto checked = recheckBook(store, *campaign, *book, day, waiting, false); !checked)
            return tl::unexpected(checked.error());
        if (auto flushed = book->flush(store, transaction, context.now); !flushed)
            return flushed;
    }
    return {};
}

Result<void> recheckEverybody(store::Store &store, const Context &context)
{
    const auto waiting = store::customersWithOpenPieces(store);
    if (!waiting)
        return tl::unexpected(waiting.error());
    if (waiting->empty())
        return {};
    auto transaction = store.begin({.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                    .kind = u"plan"_s,
                                    .actor = {},
                                    .at = context.now});
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto done = recheckPieces(store, *transaction, context, *waiting); !done)
        return done;
    return transaction->commit();
}

} // namespace kikubari::operations
