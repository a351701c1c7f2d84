// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/action.h"
#include "operations/campaigns.h"
#include "store/pieces.h"

#include <map>
#include <set>

/// How the operations on mailings read and write their records; not for others.
namespace kikubari::operations {

[[nodiscard]] CampaignDraft draftOf(const store::Record &record);
void writeDraft(const CampaignDraft &draft, store::Record &record);
/// WrongUse for an unknown code.
[[nodiscard]] Result<store::Record> campaignRecord(store::Store &store, const QString &code);
/// The ids of these customers in their order, each once. WrongUse, naming it, for an unknown code.
[[nodiscard]] Result<std::vector<store::RowId>> idsOf(store::Store &store, const QList<domain::CustomerCode> &codes);
[[nodiscard]] tl::unexpected<Error> notAPiece(const QString &code);

/// The state that a piece's record says; Queued where it says none.
[[nodiscard]] domain::PieceState stateOf(const store::Record &piece);
[[nodiscard]] inline bool isOpen(domain::PieceState state)
{
    return state == domain::PieceState::Queued || state == domain::PieceState::Printed;
}
/// A piece that is or was on its way: neither removed nor held out.
[[nodiscard]] inline bool isAddressed(domain::PieceState state)
{
    return state != domain::PieceState::Removed && state != domain::PieceState::HeldOut;
}

/// All pieces of one campaign in memory; changes are written by flush().
class PieceBook
{
public:
    [[nodiscard]] static Result<PieceBook> load(store::Store &store, const QString &campaign);

    [[nodiscard]] const QString &campaign() const { return m_campaign; }
    [[nodiscard]] const std::map<QString, store::Record> &pieces() const { return m_pieces; }
    /// The record of a customer; null where he has none.
    [[nodiscard]] const store::Record *find(const QString &customer) const;
    /// For changing; added where there is none.
    [[nodiscard]] store::Record &edit(const QString &customer);
    /// Codes of all who stand on the piece of which `customer` is the first, himself first, in the order of codes;
    /// only those addressed.
    [[nodiscard]] QStringList group(const QString &customer) const;
    /// The first of the piece on which a customer stands.
    [[nodiscard]] QString firstOf(const QString &customer) const;
    /// All firsts of addressed pieces.
    [[nodiscard]] QStringList firsts() const;

    /// Takes somebody out. Others on his piece keep it: the next one becomes its first and gets line and enclosures;
    /// where it was printed or is being printed it is queued again with its number, as the paper names him. Answers
    /// whether that is so.
    bool remove(const QString &customer, const QString &reason);

    [[nodiscard]] bool changed() const { return !m_changed.empty(); }
    /// Writes what changed; `now` becomes the time of change of these.
    [[nodiscard]] Result<void> flush(store::Store &store, store::Transaction &transaction, const QDateTime &now);
    [[nodiscard]] Result<void> flush(Action &action);

private:
    QString m_campaign;
    std::map<QString, store::Record> m_pieces;
    std::set<QString> m_changed;
};

/// 髙橋 健太 様
[[nodiscard]] QString nameOf(const store::MailFacts &facts);
[[nodiscard]] QString honorificOf(const store::MailFacts &facts);
[[nodiscard]] Addressee addresseeOf(const store::MailFacts &facts);

} // namespace kikubari::operations
