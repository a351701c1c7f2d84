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

namespace {

/// Pieces of one household after its members' addresses and households were corrected: each household stands on one
/// piece, and on a piece only who still lives at its place.
class Reuniting
{
public:
    Reuniting(store::Store &store, PieceBook &book, QDate day) : m_store(store), m_reader(store, day), m_book(book) { }

    Result<void> run(QList<PulledPiece> &pulled)
    {
        for (const auto &[code, piece] : m_book.pieces())
            if (isAddressed(stateOf(piece)))
                if (auto read = readFacts(code); !read)
                    return read;
        partOnes();
        oneEach();
        pulled << m_gone;
        return {};
    }

private:
    Result<void> readFacts(const QString &code)
    {
        const auto id = m_store.customerId(CustomerCode(code));
        if (!id)
            return tl::unexpected(id.error());
        auto facts = *id ? m_reader.facts(**id) : Result<std::optional<store::MailFacts>>(std::nullopt);
        if (!facts)
            return tl::unexpected(facts.error());
        if (*facts)
            m_facts.emplace(code, **std::move(facts));
        return {};
    }

    /// Who left the household gets a piece of his own, who lives elsewhere by now none.
    void partOnes()
    {
        QStringList joint;
        for (const auto &[code, facts] : m_facts)
            if (isOpen(stateOf(*m_book.find(code))) && m_book.firstOf(code) != code)
                joint << code;
        for (const QString &code : joint) {
            const QString first = m_book.firstOf(code);
            if (!m_facts.contains(first) || first == code)
                continue;
            const store::MailFacts &mine = m_facts.at(code), &his = m_facts.at(first);
            if (mine.household != his.household || mine.household.isEmpty()) {
                m_book.remove(code, QStringView(outsideReason).toString());
                m_book.edit(code)
                    .setWord("state", PieceState::Queued)
                    .set("reason", QString())
                    .set("joint_with", QString())
                    .set("label_no", QString())
                    .set("job", QString());
            } else if (placeKey(mine) != placeKey(his)) {
                takeOut(code);
            }
        }
    }

    /// What is further on its way stays; of two that wait, the persons' before the firm's, then the first code's.
    void oneEach()
    {
        std::map<QString, QStringList> houses;
        for (const QString &first : m_book.firsts())
            if (const auto facts = m_facts.find(first); facts != m_facts.end() && !facts->second.household.isEmpty())
                houses[facts->second.household] << first;
        for (auto &[house, firsts] : houses) {
            std::ranges::stable_sort(firsts, {}, [this](const QString &code) {
                const PieceState state = stateOf(*m_book.find(code));
                return std::pair(state == PieceState::Queued        ? 2
                                     : state == PieceState::Printed ? 1
                                                                    : 0,
                                 m_facts.at(code).kind == CustomerKind::Company);
            });
            for (const QString &code : firsts.mid(1))
                if (isOpen(stateOf(*m_book.find(code))))
                    join(firsts.front(), code);
        }
    }

    void join(const QString &first, const QString &code)
    {
        const store::MailFacts &mine = m_facts.at(code), &his = m_facts.at(first);
        const bool bothWait = stateOf(*m_book.find(first)) == PieceState::Queued
            && stateOf(*m_book.find(code)) == PieceState::Queued && m_book.find(code)->value("label_no").isEmpty();
        const bool persons = mine.kind != CustomerKind::Company && his.kind != CustomerKind::Company;
        if (!bothWait || !persons || placeKey(mine) != placeKey(his)) {
            for (const QString &member : m_book.group(code))
                takeOut(member);
            return;
        }
        const QString line = m_book.find(code)->value("line"), enclosures = m_book.find(code)->value("enclosures");
        for (const QString &member : m_book.group(code))
            m_book.edit(member)
                .set("joint_with", first)
                .set("line", QString())
                .set("enclosures", QString())
                .set("label_no", m_book.find(first)->value("label_no"));
        store::Record &kept = m_book.edit(first);
        if (kept.value("line").isEmpty())
            kept.set("line", line);
        if (kept.value("enclosures").isEmpty())
            kept.set("enclosures", enclosures);
    }

    void takeOut(const QString &code)
    {
        const QString reason = wordOf(LeftOutReason::SameHousehold);
        const int number = m_book.find(code)->value("label_no").toInt();
        const bool reprinted = m_book.remove(code, reason);
        m_gone << PulledPiece{number, CustomerCode(code), nameOf(m_facts.at(code)), reason, reprinted};
    }

    store::Store &m_store;
    store::MailReader m_reader;
    PieceBook &m_book;
    std::map<QString, store::MailFacts> m_facts; ///< of everybody who is addressed
    QList<PulledPiece> m_gone;
};

/// The last day of mourning of anybody in his household, where the mailing asks for it.
Result<QDate> houseMourning(store::MailReader &reader, const CampaignDraft &draft,
                            const std::optional<store::MailFacts> &facts)
{
    if (!facts || facts->household.isEmpty() || !sparesMourning(draft))
        return QDate();
    const auto house = reader.household(facts->household);
    return house ? Result<QDate>(house->mourningUntil) : tl::unexpected(house.error());
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
              const auto mourning = houseMourning(reader, draft, *facts);
              if (!mourning)
                  return tl::unexpected(mourning.error());
              const MailingView view{draft, day, hasAddress, *mourning, askRecent && !printed};
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
    if (customers.empty())
        if (auto done = Reuniting(store, book, day).run(pulled); !done)
            return tl::unexpected(done.error());
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

Result<void> recheckWithin(store::Store &store, store::Transaction &transaction, const Context &context)
{
    const auto waiting = store::customersWithOpenPieces(store);
    if (!waiting)
        return tl::unexpected(waiting.error());
    std::vector<store::RowId> older;
    for (const store::RowId customer : *waiting) {
        const auto pieces = store.records(RecordKind::Piece, customer);
        if (!pieces)
            return tl::unexpected(pieces.error());
        if (std::ranges::none_of(*pieces, [&transaction](const store::Record &piece) {
                return isOpen(stateOf(piece)) && piece.operation == transaction.operation();
            }))
            older.push_back(customer);
    }
    return recheckPieces(store, transaction, context, older);
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
