// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaign_reasons.h"
#include "operations/campaign_store.h"

namespace kikubari::operations {

/// One customer whom a mailing looked at.
struct Candidate
{
    store::MailFacts facts;
    std::optional<Exclusion> out; ///< why he gets none; nothing = he does
    QString how;                  ///< beside it
    QDate windowFrom, windowDue, windowTo, lastDm;
};

/// Whom a mailing goes to: groups of customers who share a piece, the first one's it is.
struct Choice
{
    std::vector<std::vector<Candidate>> groups;
    std::vector<Candidate> out;
    int scope = 0, outside = 0;
};

/// Looks at everybody in the scope. `book` = the pieces there are: who was taken out by hand stays out.
[[nodiscard]] Result<Choice> choose(store::Store &store, const rules::Engine &engine, const Context &context,
                                    const store::Record &campaign, const AudienceRequest &request,
                                    const PieceBook &book, const Progress &progress);

/// His DM cycle's window and his last DM.
void addWindow(const rules::Engine &engine, const domain::CustomerRecords &records, QDate day, Candidate &candidate);

/// Sorts groups (their firsts decide).
void sortGroups(std::vector<std::vector<Candidate>> &groups, PieceOrder order);

/// Whether a piece was taken out by a person, not by a reason that may pass.
[[nodiscard]] bool isByHand(const store::Record &piece);
/// In the reason of a piece: fell out of the audience because he is no candidate any more.
inline constexpr const char16_t *outsideReason = u"outside";

/// What is wanted of an entry beside the address.
struct EntryWants
{
    bool windows = false, hints = false;
};
/// Turns chosen groups into entries: names, whose hands, line and enclosures of the pieces there are, hints.
class EntryMaker
{
public:
    EntryMaker(store::Store &store, const rules::Engine &engine, const Context &context, const store::Record &campaign,
               EntryWants wants);

    /// Reads the shelf; to be called once.
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<AudienceEntry> entry(const std::vector<Candidate> &group, const PieceBook &book);
    /// The groups of pieces that are there, as candidates, in the order of `firsts`; a customer who is gone is left
    /// out.
    [[nodiscard]] Result<std::vector<std::vector<Candidate>>> candidates(const PieceBook &book,
                                                                         const QStringList &firsts);

private:
    [[nodiscard]] Result<void> addHints(const Candidate &candidate, AudienceEntry &entry);

    store::Store &m_store;
    const rules::Engine &m_engine;
    QDate m_today, m_day;
    EntryWants m_wants;
    store::MailReader m_reader;
    std::vector<Enclosure> m_shelf;
    std::vector<QStringList> m_folded; ///< the shelf's hints, for comparing
};

/// The same place on an envelope.
[[nodiscard]] QString placeKey(const store::MailFacts &facts);
/// What pieces are ordered by, for comparing as text.
[[nodiscard]] QString orderKey(const store::MailFacts &facts, PieceOrder order);

} // namespace kikubari::operations
