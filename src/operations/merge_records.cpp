// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/merge_records.h"

#include "domain/campaign_words.h"
#include "japan/fold.h"
#include "rules/matching.h"

#include <algorithm>
#include <array>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int everyReference = 1'000'000'000;

bool hasNumber(const QStringList &numbers, const QString &number)
{
    const QString digits = japan::phoneDigits(number);
    return std::ranges::any_of(numbers, [&](const QString &one) { return japan::phoneDigits(one) == digits; });
}

/// How far a piece has come: of two for one customer the further one stays.
int progressOf(const store::Record &piece)
{
    constexpr std::array<PieceState, 6> order{PieceState::Removed, PieceState::HeldOut, PieceState::Queued,
                                              PieceState::Printed, PieceState::Posted,  PieceState::Returned};
    const auto state = fromWord<PieceState>(piece.value("state").toStdString()).value_or(PieceState::Queued);
    return static_cast<int>(std::ranges::find(order, state) - order.begin());
}

store::Record combinedPiece(const store::Record &mine, const store::Record &his, const QString &keep,
                            const QString &other)
{
    store::Record result = progressOf(his) > progressOf(mine) ? his : mine;
    result.set("customer", keep);
    if (result.value("joint_with") == keep || result.value("joint_with") == other)
        result.set("joint_with", QString());
    for (const char *column : {"line", "enclosures"})
        if (result.value(column).isEmpty())
            result.set(column, mine.value(column).isEmpty() ? his.value(column) : mine.value(column));
    return result;
}

} // namespace

bool stricter(const store::Record &ban, const store::Record &than)
{
    const QDate end = ban.date("until"), otherEnd = than.date("until");
    return otherEnd.isValid() && (!end.isValid() || end > otherEnd);
}

Result<MovedRecords> RecordMover::run(store::RowId other)
{
    for (const auto &description : recordCatalogue())
        if (description.belongs != Belongs::Nobody)
            if (auto done = moveKind(description, other); !done)
                return tl::unexpected(done.error());
    for (const auto &[kind, column] : {std::pair(RecordKind::Customer, "referrer"),
                                       {RecordKind::Referral, "referred"},
                                       {RecordKind::Purchase, "referred_by"},
                                       {RecordKind::Piece, "joint_with"}})
        if (auto done = referencesToOther(kind, column); !done)
            return tl::unexpected(done.error());
    for (const auto step : {&RecordMover::keepNumbers, &RecordMover::keepAddress, &RecordMover::keepOwner})
        if (auto done = (this->*step)(); !done)
            return tl::unexpected(done.error());
    return m_counts;
}

Result<void> RecordMover::moveKind(const RecordDescription &description, store::RowId other)
{
    auto records = m_store.records(description.kind, other);
    if (!records)
        return tl::unexpected(records.error());
    for (const store::Record &record : *records) {
        auto done = description.keyIsCode() ? moveByCode(record) : moveByKey(record);
        if (!done)
            return done;
    }
    return {};
}

Result<void> RecordMover::moveByCode(store::Record record)
{
    const auto &description = record.description();
    record.version = 0;
    if (description.belongs == Belongs::Customer)
        record.at(static_cast<std::size_t>(description.ownerColumn)) = m_keep;
    if (record.kind() == RecordKind::HouseholdMember && record.value("household") == m_otherBefore.value("household"))
        record.set("household", m_joined.value("household"));
    count(record.kind(), false);
    return put(record); // a review goes where its contact went before it
}

Result<void> RecordMover::moveByKey(const store::Record &record)
{
    store::Record moved = record;
    moved.version = 0;
    moved.at(static_cast<std::size_t>(record.description().ownerColumn)) = m_keep;
    auto mine = m_store.record(record.kind(), moved.key());
    if (!mine)
        return tl::unexpected(mine.error());
    const bool meets = *mine && !(*mine)->voided;
    count(record.kind(), meets);
    auto done = meets ? combine(**mine, record) : put(moved);
    if (!done)
        return done;
    return m_store.voidRecord(m_transaction, record.kind(), record.key(), u"merged"_s);
}

Result<void> RecordMover::combine(const store::Record &mine, const store::Record &his)
{
    store::Record result = mine;
    if (mine.kind() == RecordKind::Ban) {
        if (stricter(his, mine)) {
            result = his;
            result.set("customer", m_keep);
        }
        const QDate since = mine.date("since"), hisSince = his.date("since");
        // A ban of which it is not known since when holds since ever.
        result.set("since", since.isValid() && hisSince.isValid() ? std::min(since, hisSince) : QDate());
    } else if (mine.kind() == RecordKind::Consent && his.date("on") > mine.date("on")) {
        result = his;
        result.set("customer", m_keep);
    } else if (mine.kind() == RecordKind::Piece) {
        result = combinedPiece(mine, his, m_keep, m_other);
    }
    result.version = 0;
    return put(result);
}

/// Records of others that name the other customer by his code.
Result<void> RecordMover::referencesToOther(RecordKind kind, const char *column)
{
    auto records = m_store.recordsWhere(kind, column, m_other, everyReference);
    if (!records)
        return tl::unexpected(records.error());
    for (store::Record record : *records) {
        const bool oneOfThem
            = kind == RecordKind::Customer && (record.value("code") == m_keep || record.value("code") == m_other);
        if (oneOfThem)
            continue;
        record.version = 0;
        // Nobody stands on a piece of his own as another.
        record.set(column, kind == RecordKind::Piece && record.value("customer") == m_keep ? QString() : m_keep);
        if (auto done = put(record); !done)
            return done;
    }
    return {};
}

/// Telephone numbers that give way in the customer's own fields become further ones.
Result<void> RecordMover::keepNumbers()
{
    QStringList known{m_joined.value("phone"), m_joined.value("mobile")};
    const auto id = m_store.customerId(CustomerCode(m_keep));
    if (!id || !*id)
        return id ? Result<void>() : tl::unexpected(id.error());
    auto further = m_store.records(RecordKind::Phone, **id);
    if (!further)
        return tl::unexpected(further.error());
    for (const store::Record &one : *further)
        known << one.value("number");
    for (const store::Record *record : {&m_before, &m_otherBefore})
        for (const char *column : {"phone", "mobile"}) {
            const QString &number = record->value(column);
            if (number.isEmpty() || hasNumber(known, number))
                continue;
            const auto code = m_store.newCode(RecordKind::Phone, u"F"_s);
            if (!code)
                return tl::unexpected(code.error());
            store::Record phone(RecordKind::Phone);
            phone.set("code", *code).set("customer", m_keep).set("number", number);
            phone.set("kind", column == std::string_view("mobile") ? u"携帯"_s : u"電話"_s);
            if (auto done = put(phone); !done)
                return done;
            known << number;
        }
    return {};
}

/// An address that gives way becomes a further one.
Result<void> RecordMover::keepAddress()
{
    for (const store::Record *record : {&m_before, &m_otherBefore}) {
        const QString &address = record->value("address");
        if (address.isEmpty() || japan::fold(address) == japan::fold(m_joined.value("address")))
            continue;
        const auto code = m_store.newCode(RecordKind::Address, u"A"_s);
        if (!code)
            return tl::unexpected(code.error());
        store::Record further(RecordKind::Address);
        further.set("code", *code).set("customer", m_keep).set("kind", u"旧"_s).set("address", address);
        further.set("postal_code", record->value("postal_code")).set("building", record->value("building"));
        if (auto done = put(further); !done)
            return done;
    }
    return {};
}

/// The other's owners came along; whoever is to look after the kept one does so from today on.
Result<void> RecordMover::keepOwner()
{
    const auto records = m_store.customerRecords(CustomerCode(m_keep));
    if (!records)
        return tl::unexpected(records.error());
    CustomerRecords joined = *records;
    joined.staff = StaffCode(m_joined.value("staff"));
    if (joined.owners.empty() || joined.staff.empty())
        return {};
    CustomerRecords permanent = joined;
    std::erase_if(permanent.owners, [](const OwnerRecord &owner) { return owner.kind == OwnerKind::Cover; });
    if (rules::ownerOn(permanent, m_context.today) == joined.staff)
        return {};
    store::Record owner(RecordKind::Owner);
    owner.set("customer", m_keep)
        .set("from", m_context.today)
        .set("staff", m_joined.value("staff"))
        .setWord("kind", OwnerKind::Permanent);
    return put(owner);
}

Result<void> RecordMover::put(const store::Record &record)
{
    auto done = m_store.put(m_transaction, record);
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

void RecordMover::count(RecordKind kind, bool combined)
{
    ++m_counts.moved[static_cast<std::size_t>(kind)];
    m_counts.combined[static_cast<std::size_t>(kind)] += combined;
}

} // namespace kikubari::operations
