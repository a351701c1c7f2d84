// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/households.h"

#include "japan/fold.h"
#include "operations/action.h"

#include <algorithm>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int membersShown = 1000;

struct Joined
{
    HouseholdPreview preview;
    std::vector<store::Record> members; ///< everybody who will be in it
};

tl::unexpected<Error> notThere(const CustomerCode &code)
{
    return failure(ErrorKind::WrongUse,
                   u"顧客「%1」は登録されていません。コードを確かめてください。"_s.arg(code.text()),
                   u"There is no customer \"%1\". Check the code."_s.arg(code.text()));
}

void addMember(Joined &joined, const store::Record &record)
{
    const QString &code = record.value("code");
    if (joined.preview.members.contains(code))
        return;
    joined.preview.members << code;
    joined.members.push_back(record);
}

/// A household's code that nobody has: H-000000001.
Result<QString> newHousehold(store::Store &store)
{
    for (int number = 1;; ++number) {
        const QString code = u"H-"_s + QString::number(number).rightJustified(9, u'0');
        const auto used = store.recordsWhere(RecordKind::Customer, "household", code, 1);
        const auto members = store.recordsWhere(RecordKind::HouseholdMember, "household", code, 1);
        if (!used || !members)
            return tl::unexpected(!used ? used.error() : members.error());
        if (used->empty() && members->empty())
            return code;
    }
}

void addNotes(Joined &joined, const QStringList &households)
{
    if (households.size() > 1)
        joined.preview.notes << Text{u"%1 つの世帯が一つになります"_s.arg(households.size()),
                                     u"%1 households become one"_s.arg(households.size())};
    QStringList addresses;
    for (const store::Record &member : joined.members) {
        const QString address = japan::fold(member.value("address"));
        if (!address.isEmpty() && !addresses.contains(address))
            addresses << address;
    }
    if (addresses.size() > 1)
        joined.preview.notes << Text{u"住所が違う方がいます"_s, u"Their addresses differ"_s};
}

Result<Joined> join(store::Store &store, const QList<CustomerCode> &customers)
{
    Joined joined;
    QStringList households;
    for (const CustomerCode &code : customers) {
        const auto record = store.record(RecordKind::Customer, code.text());
        if (!record)
            return tl::unexpected(record.error());
        if (!*record || (*record)->voided)
            return notThere(code);
        addMember(joined, **record);
        const QString house = (*record)->value("household");
        if (!house.isEmpty() && !households.contains(house))
            households << house;
    }
    if (joined.preview.members.size() < 2)
        return failure(ErrorKind::WrongUse, u"世帯にまとめるお客様を二人以上選んでください。"_s,
                       u"Choose two or more customers for a household."_s);
    for (const QString &house : households) {
        const auto members = store.recordsWhere(RecordKind::Customer, "household", house, membersShown);
        if (!members)
            return tl::unexpected(members.error());
        for (const store::Record &member : *members)
            addMember(joined, member);
    }
    addNotes(joined, households);
    auto house = households.isEmpty() ? newHousehold(store) : Result<QString>(households.front());
    if (!house)
        return tl::unexpected(house.error());
    joined.preview.household = *house;
    return joined;
}

/// Writes the household of a customer and of the family listed under him (of `from`, where they are in several).
Result<void> moveTo(Action &action, store::Record customer, const QString &household)
{
    const CustomerCode code(customer.value("code"));
    const QString from = customer.value("household");
    if (auto touched = action.touch(code); !touched)
        return touched;
    const auto id = action.store().customerId(code);
    if (!id)
        return tl::unexpected(id.error());
    customer.set("household", household);
    customer.version = 0;
    if (auto put = action.put(customer); !put)
        return put;
    const auto family = action.store().records(RecordKind::HouseholdMember, **id);
    if (!family)
        return tl::unexpected(family.error());
    for (store::Record member : *family) {
        if (member.value("household") != from && !member.value("household").isEmpty())
            continue;
        member.set("household", household);
        member.version = 0;
        if (auto put = action.put(member); !put)
            return put;
    }
    return {};
}

/// Family members of a household who stand under no customer at all.
Result<void> moveOthers(Action &action, const QString &from, const QString &household)
{
    if (from.isEmpty() || from == household)
        return {};
    const auto members = action.store().recordsWhere(RecordKind::HouseholdMember, "household", from, membersShown);
    if (!members)
        return tl::unexpected(members.error());
    for (store::Record member : *members) {
        member.set("household", household);
        member.version = 0;
        if (auto put = action.put(member); !put)
            return put;
    }
    return {};
}

} // namespace

Result<HouseholdPreview> previewHousehold(store::Store &store, const QList<CustomerCode> &customers)
{
    const auto joined = join(store, customers);
    if (!joined)
        return tl::unexpected(joined.error());
    return joined->preview;
}

Result<OperationResult> joinHousehold(store::Store &store, const Context &context, const QList<CustomerCode> &customers)
{
    Action action(store, context);
    if (auto started = action.start({}, u"household"_s); !started)
        return tl::unexpected(started.error());
    const auto joined = join(store, customers);
    if (!joined)
        return tl::unexpected(joined.error());
    for (const store::Record &member : joined->members) {
        if (auto moved = moveTo(action, member, joined->preview.household); !moved)
            return tl::unexpected(moved.error());
        if (auto moved = moveOthers(action, member.value("household"), joined->preview.household); !moved)
            return tl::unexpected(moved.error());
    }
    const QString name = nameForSummary(store, customers.front(), context.today);
    return action.finish({u"%1ほか計 %2 名を一つの世帯にまとめました"_s.arg(name).arg(joined->members.size()),
                          u"One household of %2: %1"_s.arg(name).arg(joined->members.size())});
}

Result<OperationResult> leaveHousehold(store::Store &store, const Context &context, const CustomerCode &customer)
{
    Action action(store, context);
    if (auto started = action.start({}, u"household"_s); !started)
        return tl::unexpected(started.error());
    const auto record = store.record(RecordKind::Customer, customer.text());
    if (!record)
        return tl::unexpected(record.error());
    if (!*record || (*record)->voided)
        return notThere(customer);
    if ((*record)->value("household").isEmpty())
        return failure(ErrorKind::WrongUse, u"このお客様は世帯に入っていません。"_s,
                       u"This customer is in no household."_s);
    if (auto moved = moveTo(action, **record, {}); !moved)
        return tl::unexpected(moved.error());
    const QString name = nameForSummary(store, customer, context.today);
    return action.finish({QString(name + u"を世帯から外しました"), QString(u"Left the household: " + name)});
}

} // namespace kikubari::operations
