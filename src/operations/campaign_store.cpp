// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_store.h"

#include <algorithm>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int everyPiece = 1'000'000'000;

template <typename E> E wordIn(const store::Record &record, std::string_view column, E otherwise)
{
    return fromWord<E>(record.value(column).toStdString()).value_or(otherwise);
}

} // namespace

CampaignDraft draftOf(const store::Record &record)
{
    CampaignDraft draft;
    draft.code = record.value("code"), draft.name = record.value("name");
    draft.kind = wordIn(record, "kind", CampaignKind::Dm);
    draft.celebratory = record.value("celebratory") == u"yes";
    draft.eventOn = record.date("event_on"), draft.eventTo = record.date("event_to");
    draft.mailOn = record.date("mail_on");
    draft.postage = wordIn(record, "postage", Postage::Stamp);
    draft.holdOut = record.value("hold_out").toInt();
    draft.staff = StaffCode(record.value("staff")), draft.segment = record.value("segment");
    draft.purpose = record.value("purpose"), draft.recentReason = record.value("recent_reason");
    draft.letterTemplate = record.value("template"), draft.sheet = record.value("sheet");
    return draft;
}

void writeDraft(const CampaignDraft &draft, store::Record &record)
{
    const bool celebratory = draft.celebratory || draft.kind == CampaignKind::NewYear;
    record.set("name", draft.name.trimmed())
        .setWord("kind", draft.kind)
        .set("celebratory", celebratory ? u"yes"_s : u"no"_s)
        .set("event_on", draft.eventOn)
        .set("event_to", draft.eventTo)
        .set("mail_on", draft.mailOn)
        .setWord("postage", draft.postage)
        .set("hold_out", QString::number(draft.holdOut))
        .set("staff", draft.staff.text())
        .set("segment", draft.segment)
        .set("purpose", draft.purpose.trimmed())
        .set("recent_reason", draft.recentReason.trimmed())
        .set("template", draft.letterTemplate)
        .set("sheet", draft.sheet);
}

Result<store::Record> campaignRecord(store::Store &store, const QString &code)
{
    const auto record = code.isEmpty() ? Result<std::optional<store::Record>>(std::nullopt)
                                       : store.record(RecordKind::Campaign, code);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record || (*record)->voided)
        return failure(ErrorKind::WrongUse, u"DM「%1」はありません。コードを確かめてください。"_s.arg(code),
                       u"There is no mailing \"%1\". Check the code."_s.arg(code));
    return **record;
}

Result<std::vector<store::RowId>> idsOf(store::Store &store, const QList<CustomerCode> &codes)
{
    std::vector<store::RowId> ids;
    for (const CustomerCode &code : codes) {
        const auto id = store.customerId(code);
        if (!id)
            return tl::unexpected(id.error());
        if (!*id)
            return failure(ErrorKind::WrongUse,
                           u"顧客「%1」は登録されていません。コードを確かめてください。"_s.arg(code.text()),
                           u"There is no customer \"%1\". Check the code."_s.arg(code.text()));
        ids.push_back(**id);
    }
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

tl::unexpected<Error> notAPiece(const QString &code)
{
    return failure(ErrorKind::WrongUse, u"顧客「%1」はこのDMの宛先にありません。一覧を読み直してください。"_s.arg(code),
                   u"Customer \"%1\" is not addressed by this mailing. Read the list again."_s.arg(code));
}

PieceState stateOf(const store::Record &piece)
{
    return wordIn(piece, "state", PieceState::Queued);
}

Result<PieceBook> PieceBook::load(store::Store &store, const QString &campaign)
{
    auto records = store.recordsWhere(RecordKind::Piece, "campaign", campaign, everyPiece);
    if (!records)
        return tl::unexpected(records.error());
    PieceBook book;
    book.m_campaign = campaign;
    for (store::Record &record : *records) {
        const QString customer = record.value("customer");
        book.m_pieces.emplace(customer, std::move(record));
    }
    return book;
}

const store::Record *PieceBook::find(const QString &customer) const
{
    const auto it = m_pieces.find(customer);
    return it == m_pieces.end() ? nullptr : &it->second;
}

store::Record &PieceBook::edit(const QString &customer)
{
    m_changed.insert(customer);
    const auto it = m_pieces.find(customer);
    if (it != m_pieces.end())
        return it->second;
    store::Record record(RecordKind::Piece);
    record.set("campaign", m_campaign).set("customer", customer).setWord("state", PieceState::Queued);
    return m_pieces.emplace(customer, std::move(record)).first->second;
}

QStringList PieceBook::group(const QString &customer) const
{
    QStringList codes{customer};
    for (const auto &[code, piece] : m_pieces)
        if (piece.value("joint_with") == customer && code != customer && isAddressed(stateOf(piece)))
            codes << code;
    return codes;
}

QString PieceBook::firstOf(const QString &customer) const
{
    const store::Record *piece = find(customer);
    if (!piece || piece->value("joint_with").isEmpty() || !isAddressed(stateOf(*piece)))
        return customer;
    const store::Record *first = find(piece->value("joint_with"));
    return first && isAddressed(stateOf(*first)) ? piece->value("joint_with") : customer;
}

QStringList PieceBook::firsts() const
{
    QStringList codes;
    for (const auto &[code, piece] : m_pieces)
        if (isAddressed(stateOf(piece)) && firstOf(code) == code)
            codes << code;
    return codes;
}

bool PieceBook::remove(const QString &customer, const QString &reason)
{
    const QString first = firstOf(customer);
    QStringList others = group(first);
    others.removeAll(customer);
    store::Record &gone = edit(customer);
    const bool wasFirst = first == customer;
    const QString line = gone.value("line"), enclosures = gone.value("enclosures");
    gone.setWord("state", PieceState::Removed).set("reason", reason);
    bool reprinted = false;
    const QString next = !wasFirst ? first : others.isEmpty() ? QString() : others.front();
    for (const QString &code : others) {
        store::Record &piece = edit(code);
        reprinted = reprinted || !piece.value("job").isEmpty();
        piece.set("joint_with", code == next ? QString() : next).set("job", QString());
        if (isOpen(stateOf(piece)))
            piece.setWord("state", PieceState::Queued);
        if (wasFirst && code == next)
            piece.set("line", line).set("enclosures", enclosures);
    }
    return reprinted;
}

Result<void> PieceBook::flush(store::Store &store, store::Transaction &transaction, const QDateTime &now)
{
    const QString at = now.toString(Qt::ISODate);
    for (const QString &customer : m_changed) {
        store::Record &piece = m_pieces.at(customer);
        piece.set("at", at);
        piece.version = 0;
        if (auto put = store.put(transaction, piece); !put)
            return tl::unexpected(put.error());
    }
    m_changed.clear();
    return {};
}

Result<void> PieceBook::flush(Action &action)
{
    return flush(action.store(), action.transaction(), action.context().now);
}

QString honorificOf(const store::MailFacts &facts)
{
    if (!facts.honorific.isEmpty())
        return facts.honorific;
    return facts.kind == CustomerKind::Company ? u"御中"_s : u"様"_s;
}

QString nameOf(const store::MailFacts &facts)
{
    return QString(facts.name % u' ' % honorificOf(facts));
}

Addressee addresseeOf(const store::MailFacts &facts)
{
    return {.customer = facts.code,
            .name = facts.name,
            .honorific = honorificOf(facts),
            .kana = facts.kana,
            .company = facts.kind == CustomerKind::Company};
}

} // namespace kikubari::operations
