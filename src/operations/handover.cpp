// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/handover.h"

#include "japan/fold.h"
#include "operations/action.h"
#include "rules/matching.h"

#include <QUuid>

#include <algorithm>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int everyCustomer = 1'000'000'000;

struct People
{
    std::optional<Staff> from; ///< nobody: whoever looks after each of the customers
    Staff to;
};

tl::unexpected<Error> unknownStaff(const StaffCode &code)
{
    return failure(ErrorKind::WrongUse, u"担当者「%1」はいません。コードを確かめてください。"_s.arg(code.text()),
                   u"There is no member of staff \"%1\". Check the code."_s.arg(code.text()));
}

QDate firstDayOf(const Handover &handover, const Context &context)
{
    return handover.cover && handover.coverFrom.isValid() ? handover.coverFrom : context.today;
}

Result<People> peopleOf(store::Store &store, const Context &context, const Handover &handover)
{
    const auto staff = store.staffDirectory();
    if (!staff)
        return tl::unexpected(staff.error());
    const bool ofSeveral = handover.from.empty() && !handover.customers.isEmpty();
    const Staff *from = staff->find(handover.from), *to = staff->find(handover.to);
    if ((!from && !ofSeveral) || !to)
        return unknownStaff(from || ofSeveral ? handover.to : handover.from);
    if (handover.from == handover.to)
        return failure(ErrorKind::WrongUse, u"渡す人と受け取る人が同じです。"_s,
                       u"Who gives and who receives are the same person."_s);
    const QDate day = firstDayOf(handover, context);
    if (to->leftOn.isValid() && to->leftOn < day)
        return failure(
            ErrorKind::WrongUse,
            u"%1 さんはもういません（%2 まで）。別の人を選んでください。"_s.arg(to->name,
                                                                                to->leftOn.toString(Qt::ISODate)),
            u"%1 has left (until %2). Choose somebody else."_s.arg(to->name, to->leftOn.toString(Qt::ISODate)));
    if (handover.cover && (!handover.coverUntil.isValid() || handover.coverUntil < day))
        return failure(ErrorKind::WrongUse, u"代わりの終わりの日は、始まりの日以後にしてください。"_s,
                       u"The last day of the cover must not lie before its first."_s);
    return People{from ? std::optional(*from) : std::nullopt, *to};
}

bool inArea(const store::Record &customer, const QString &area)
{
    if (area.trimmed().isEmpty())
        return true;
    const QString digits = japan::phoneDigits(area), postal = japan::phoneDigits(customer.value("postal_code"));
    const bool number = !digits.isEmpty() && digits.size() == area.trimmed().remove(u'-').size();
    return number ? postal.startsWith(digits) : japan::fold(customer.value("address")).contains(japan::fold(area));
}

/// The customers whom it is about: those who are named, or all of `from`. Who is the receiver's already stays as he is.
Result<std::vector<store::Record>> chosen(store::Store &store, const Handover &handover)
{
    std::vector<store::Record> list;
    const auto keep = [&](const store::Record &record) {
        if (inArea(record, handover.area))
            list.push_back(record);
    };
    if (!handover.customers.isEmpty()) {
        for (const CustomerCode &code : handover.customers) {
            const auto record = store.record(RecordKind::Customer, code.text());
            if (!record)
                return tl::unexpected(record.error());
            if (!*record || (*record)->voided)
                return failure(ErrorKind::WrongUse,
                               u"顧客「%1」は登録されていません。コードを確かめてください。"_s.arg(code.text()),
                               u"There is no customer \"%1\". Check the code."_s.arg(code.text()));
            if ((*record)->value("staff") != handover.to.text())
                keep(**record);
        }
        return list;
    }
    auto records = store.recordsWhere(RecordKind::Customer, "staff", handover.from.text(), everyCustomer);
    if (!records)
        return tl::unexpected(records.error());
    std::ranges::for_each(*records, keep);
    return list;
}

store::Record ownerRecord(const QString &customer, QDate from, const StaffCode &staff, OwnerKind kind, QDate until)
{
    store::Record owner(RecordKind::Owner);
    owner.set("customer", customer).set("from", from).set("staff", staff.text()).setWord("kind", kind);
    owner.set("until", until);
    return owner;
}

/// One handover being done.
class Mover
{
public:
    Mover(store::Store &store, const Context &context, const Handover &handover)
        : m_store(store),
          m_context(context),
          m_handover(handover)
    {
    }

    Result<OperationResult> run(const Progress &progress)
    {
        const auto engine = engineOf(m_store);
        if (!engine)
            return tl::unexpected(engine.error());
        OperationResult result;
        result.operation = QUuid::createUuid().toString(QUuid::WithoutBraces);
        auto transaction = m_store.begin(
            {.uuid = result.operation, .kind = u"handover"_s, .actor = m_context.actor, .at = m_context.now});
        if (!transaction)
            return tl::unexpected(transaction.error());
        m_transaction = &*transaction;
        const auto people = operations::peopleOf(m_store, m_context, m_handover);
        const auto customers = people ? chosen(m_store, m_handover) : tl::unexpected(people.error());
        if (!customers)
            return tl::unexpected(customers.error());
        if (customers->empty())
            return failure(ErrorKind::WrongUse, u"渡すお客様がいません。"_s, u"There is nobody to hand over."_s);
        if (auto moved = moveAll(*customers, progress); !moved)
            return tl::unexpected(moved.error());
        if (auto noted = noteStaff(*people); !noted)
            return tl::unexpected(noted.error());
        const auto changed = engineOf(m_store); // who has left is part of it
        if (!changed)
            return tl::unexpected(changed.error());
        const auto counts = planCustomers(m_store, *transaction, **changed, m_ids, m_context.today);
        if (!counts)
            return tl::unexpected(counts.error());
        result.changed = static_cast<int>(counts->opened + counts->changed + counts->finished);
        result.summary = summaryOf(*people, static_cast<int>(customers->size()));
        transaction->setSummary(result.summary.ja);
        transaction->note(u"customers"_s, static_cast<qint64>(customers->size()));
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected(committed.error());
        return result;
    }

private:
    Result<void> moveAll(const std::vector<store::Record> &customers, const Progress &progress)
    {
        qint64 done = 0;
        for (const store::Record &customer : customers) {
            if (++done % 256 == 0 && progress
                && !progress({u"担当替え"_s, u"Handing over"_s}, done, static_cast<qint64>(customers.size())))
                return failure(ErrorKind::Cancelled, u"中止しました。何も変えていません。"_s,
                               u"Stopped. Nothing was changed."_s);
            const auto id = m_store.customerId(CustomerCode(customer.value("code")));
            if (!id)
                return tl::unexpected(id.error());
            m_ids.push_back(**id);
            auto moved = m_handover.cover ? cover(customer) : giveForGood(customer, **id);
            if (!moved)
                return moved;
        }
        std::ranges::sort(m_ids);
        return {};
    }

    Result<void> cover(const store::Record &customer)
    {
        return put(ownerRecord(customer.value("code"), firstDayOf(m_handover, m_context), m_handover.to,
                               OwnerKind::Cover, m_handover.coverUntil));
    }

    /// From today on the customer is the other's; who had him until yesterday stays written down.
    Result<void> giveForGood(store::Record customer, store::RowId id)
    {
        const QString code = customer.value("code");
        const QDate today = m_context.today, yesterday = today.addDays(-1);
        const auto owners = m_store.records(RecordKind::Owner, id);
        if (!owners)
            return tl::unexpected(owners.error());
        bool known = false;
        for (store::Record owner : *owners) {
            const bool permanent = owner.value("kind") != QString::fromUtf8(wordOf(OwnerKind::Cover));
            known = known || (permanent && owner.date("from") < today);
            if (!permanent || owner.date("from") >= today
                || !(owner.date("until").isNull() || owner.date("until") >= today))
                continue;
            owner.set("until", yesterday);
            owner.version = 0;
            if (auto done = put(owner); !done)
                return done;
        }
        const QString former = customer.value("staff");
        QDate since = customer.date("first_met_on");
        if (!since.isValid() || since > yesterday)
            since = QDate(2000, 1, 1); // not known since when: always
        if (!known && !former.isEmpty())
            if (auto done = put(ownerRecord(code, since, StaffCode(former), OwnerKind::Permanent, yesterday)); !done)
                return done;
        if (auto done = put(ownerRecord(code, today, m_handover.to, OwnerKind::Permanent, {})); !done)
            return done;
        customer.set("staff", m_handover.to.text());
        customer.version = 0;
        return put(customer);
    }

    Result<void> noteStaff(const People &people)
    {
        const bool everybody = m_handover.customers.isEmpty() && m_handover.area.trimmed().isEmpty();
        if (m_handover.cover && m_handover.noteAbsence && everybody) {
            store::Record absence(RecordKind::Absence);
            absence.set("staff", m_handover.from.text())
                .set("from", firstDayOf(m_handover, m_context))
                .set("to", m_handover.coverUntil)
                .set("cover", m_handover.to.text());
            return put(absence);
        }
        if (m_handover.cover || !m_handover.marksLeaving || !people.from || people.from->leftOn.isValid())
            return {};
        auto staff = m_store.record(RecordKind::Staff, m_handover.from.text());
        if (!staff || !*staff)
            return staff ? Result<void>() : tl::unexpected(staff.error());
        (*staff)->set("left_on", m_context.today);
        return put(**staff);
    }

    Text summaryOf(const People &people, int count) const
    {
        const QString to = people.to.name, until = m_handover.coverUntil.toString(Qt::ISODate);
        const Text of = people.from ? Text{people.from->name % u" さんの"_s, u" of "_s % people.from->name} : Text{};
        if (!m_handover.cover)
            return {u"%1お客様 %3 名を %2 さんに引き継ぎました"_s.arg(of.ja, to).arg(count),
                    u"Handed %3 customers%1 to %2"_s.arg(of.en, to).arg(count)};
        return {u"%1お客様 %3 名を %2 さんが代わります（%4 まで）"_s.arg(of.ja, to).arg(count).arg(until),
                u"%2 covers %3 customers%1 until %4"_s.arg(of.en, to).arg(count).arg(until)};
    }

    Result<void> put(const store::Record &record)
    {
        auto done = m_store.put(*m_transaction, record);
        if (!done)
            return tl::unexpected(done.error());
        return {};
    }

    store::Store &m_store;
    const Context &m_context;
    const Handover &m_handover;
    store::Transaction *m_transaction = nullptr;
    std::vector<store::RowId> m_ids;
};

/// Whether a live follow-up goes along with its customer: it is the owner's, and nobody else was given it.
bool goesAlong(const store::FollowUpRow &row, const StaffCode &from)
{
    return isLive(row.state) && row.staff == from;
}

} // namespace

Result<HandoverPreview> previewHandover(store::Store &store, const Context &context, const Handover &handover)
{
    const auto people = peopleOf(store, context, handover);
    if (!people)
        return tl::unexpected(people.error());
    const auto customers = chosen(store, handover);
    if (!customers)
        return tl::unexpected(customers.error());
    HandoverPreview preview;
    preview.fromName = people->from ? people->from->name : QString();
    preview.toName = people->to.name;
    preview.customers = static_cast<int>(customers->size());
    std::vector<std::pair<QString, HandoverCustomer>> list;
    for (const store::Record &customer : *customers) {
        const CustomerCode code(customer.value("code"));
        const auto id = store.customerId(code);
        if (!id || !*id)
            return tl::unexpected(id ? Error{} : id.error());
        const auto rows = store.followUpsOf(**id);
        if (!rows)
            return tl::unexpected(rows.error());
        HandoverCustomer line{code, customer.value("name"), customer.value("address"), 0};
        const StaffCode giver = handover.from.empty() ? StaffCode(customer.value("staff")) : handover.from;
        for (const store::FollowUpRow &row : *rows) {
            if (!isLive(row.state))
                continue;
            if (!goesAlong(row, giver)) {
                ++preview.stay;
                continue;
            }
            ++line.openFollowUps;
            ++preview.followUps;
            preview.overdue += row.stateOn(context.today) == State::Overdue;
            preview.promises += row.fact == FactKind::Promise;
        }
        list.emplace_back(japan::fold(customer.value("kana")), line);
    }
    std::ranges::sort(list, [](const auto &a, const auto &b) {
        return std::tuple(a.first.isEmpty(), a.first, a.second.code)
            < std::tuple(b.first.isEmpty(), b.first, b.second.code);
    });
    for (const auto &[kana, line] : list)
        preview.list << line;
    return preview;
}

Result<OperationResult> handOver(store::Store &store, const Context &context, const Handover &handover,
                                 const Progress &progress)
{
    return Mover(store, context, handover).run(progress);
}

namespace {

bool inForce(const store::Record &record, const char *end, QDate today)
{
    return !(record.date("from") > today) && !(record.date(end).isValid() && record.date(end) < today);
}

/// Ends the covers of one customer yesterday; one that began today never was. True where there was any.
Result<bool> endCoversOf(store::Store &store, store::Transaction &transaction, store::RowId customer, QDate today)
{
    const auto owners = store.records(RecordKind::Owner, customer);
    if (!owners)
        return tl::unexpected(owners.error());
    bool any = false;
    for (store::Record owner : *owners) {
        if (owner.value("kind") != QString::fromUtf8(wordOf(OwnerKind::Cover)) || !inForce(owner, "until", today))
            continue;
        any = true;
        if (owner.date("from") == today) {
            if (auto gone = store.voidRecord(transaction, RecordKind::Owner, owner.key(), u"back"_s); !gone)
                return tl::unexpected(gone.error());
            continue;
        }
        owner.set("until", today.addDays(-1));
        owner.version = 0;
        if (auto put = store.put(transaction, owner); !put)
            return tl::unexpected(put.error());
    }
    return any;
}

Result<void> endAbsences(store::Store &store, store::Transaction &transaction, const StaffCode &staff, QDate today)
{
    const auto absences = store.recordsWhere(RecordKind::Absence, "staff", staff.text());
    if (!absences)
        return tl::unexpected(absences.error());
    for (store::Record absence : *absences) {
        if (!inForce(absence, "to", today))
            continue;
        absence.set("to", std::max(absence.date("from"), today.addDays(-1)));
        absence.version = 0;
        if (auto put = store.put(transaction, absence); !put)
            return tl::unexpected(put.error());
    }
    return {};
}

} // namespace

Result<OperationResult> endCover(store::Store &store, const Context &context, const StaffCode &staff)
{
    OperationResult result;
    result.operation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto transaction
        = store.begin({.uuid = result.operation, .kind = u"handover"_s, .actor = context.actor, .at = context.now});
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto customers = store.recordsWhere(RecordKind::Customer, "staff", staff.text(), everyCustomer);
    if (!customers)
        return tl::unexpected(customers.error());
    std::vector<store::RowId> ids;
    for (const store::Record &customer : *customers) {
        const auto id = store.customerId(CustomerCode(customer.value("code")));
        if (!id)
            return tl::unexpected(id.error());
        const auto ended = endCoversOf(store, *transaction, **id, context.today);
        if (!ended)
            return tl::unexpected(ended.error());
        if (*ended)
            ids.push_back(**id);
    }
    if (ids.empty())
        return failure(ErrorKind::WrongUse, u"いま代わってもらっているお客様はいません。"_s,
                       u"Nobody covers for any of these customers now."_s);
    std::ranges::sort(ids);
    if (auto ended = endAbsences(store, *transaction, staff, context.today); !ended)
        return tl::unexpected(ended.error());
    const auto engine = engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    const auto counts = planCustomers(store, *transaction, **engine, ids, context.today);
    if (!counts)
        return tl::unexpected(counts.error());
    result.changed = static_cast<int>(counts->opened + counts->changed + counts->finished);
    result.summary = {u"お客様 %1 名が、もとの担当に戻りました"_s.arg(ids.size()),
                      u"%1 customers are back with their salesperson"_s.arg(ids.size())};
    transaction->setSummary(result.summary.ja);
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return result;
}

} // namespace kikubari::operations
