// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/repair.h"

#include "japan/fold.h"
#include "operations/action.h"

#include <algorithm>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> noCustomer(const CustomerCode &customer)
{
    return failure(ErrorKind::WrongUse,
                   u"顧客「%1」は登録されていません。コードを確かめてください。"_s.arg(customer.text()),
                   u"There is no customer \"%1\". Check the code."_s.arg(customer.text()));
}

struct Person
{
    store::Record record{RecordKind::Customer};
    store::RowId id = 0;
};

Result<Person> personOf(store::Store &store, const CustomerCode &customer)
{
    const auto record = store.record(RecordKind::Customer, customer.text());
    const auto id = store.customerId(customer);
    if (!record || !id)
        return tl::unexpected(!record ? record.error() : id.error());
    if (!*record || (*record)->voided || !*id)
        return noCustomer(customer);
    return Person{**record, **id};
}

bool isOpen(const store::Record &record, bool address)
{
    return record.date(address ? "returned_on" : "wrong_on").isValid() && !record.date("corrected_on").isValid();
}

Text question(bool address)
{
    return address ? Text{u"住所を確かめる予定を立てますか？"_s, u"Follow up the address?"_s}
                   : Text{u"電話番号を確かめる予定を立てますか？"_s, u"Follow up the number?"_s};
}

bool sameNumber(const QString &a, const QString &b)
{
    return japan::phoneDigits(a) == japan::phoneDigits(b);
}

bool sameAddress(const QString &a, const QString &b)
{
    return japan::fold(a) == japan::fold(b);
}

RecordKind kindOf(bool address)
{
    return address ? RecordKind::Address : RecordKind::Phone;
}

const char *valueColumn(bool address)
{
    return address ? "address" : "number";
}

/// The customer's own fields that may be wrong: his address, or his two numbers.
void addOwnFields(const Person &person, bool address, QList<RepairOffer> &offers)
{
    const auto add = [&](const char *column, const QString &kind) {
        if (const QString &value = person.record.value(column); !value.isEmpty())
            offers << RepairOffer{address, kind, value, {}, question(address)};
    };
    if (address) {
        add("address", u"住所"_s);
        return;
    }
    add("mobile", u"携帯"_s);
    add("phone", u"電話"_s);
}

/// The row that says of a value that it is wrong: one that is there already, or a new one.
Result<store::Record> problemRecord(Action &action, const Person &person, const RepairOffer &offer)
{
    const RecordKind kind = kindOf(offer.address);
    if (!offer.record.isEmpty()) {
        const auto stored = action.store().record(kind, offer.record);
        if (!stored)
            return tl::unexpected(stored.error());
        if (*stored && !(*stored)->voided && (*stored)->value("customer") == person.record.value("code"))
            return **stored;
    }
    auto record = action.fresh(kind, offer.address ? u"A"_s : u"F"_s);
    if (!record)
        return record;
    record->set("customer", person.record.value("code"))
        .set("kind", offer.kind)
        .set(valueColumn(offer.address), offer.value);
    if (offer.address && sameAddress(offer.value, person.record.value("address")))
        record->set("postal_code", person.record.value("postal_code")).set("building", person.record.value("building"));
    return record;
}

/// What the customer's own fields become: only those that hold the wrong value. False where none does.
bool correctOwnFields(store::Record &customer, const store::Record &problem, bool address, const Correction &correction)
{
    if (address) {
        if (!sameAddress(customer.value("address"), problem.value("address")))
            return false;
        customer.set("postal_code", correction.unknown ? QString() : correction.postalCode)
            .set("address", correction.unknown ? QString() : correction.address)
            .set("building", correction.unknown ? QString() : correction.building);
        return true;
    }
    bool own = false;
    for (const char *column : {"phone", "mobile"})
        if (sameNumber(customer.value(column), problem.value("number"))) {
            customer.set(column, correction.unknown ? QString() : correction.number);
            own = true;
        }
    return own;
}

/// A further address or number is followed by a further one.
Result<void> putFurther(Action &action, const store::Record &wrong, bool address, const Correction &correction)
{
    auto record = action.fresh(kindOf(address), address ? u"A"_s : u"F"_s);
    if (!record)
        return tl::unexpected(record.error());
    record->set("customer", wrong.value("customer")).set("kind", wrong.value("kind"));
    if (address)
        record->set("postal_code", correction.postalCode)
            .set("address", correction.address)
            .set("building", correction.building);
    else
        record->set("number", correction.number);
    return action.put(*record);
}

/// Writes what is right now where the wrong one stood.
Result<void> putCorrection(Action &action, const store::Record &customer, const store::Record &wrong, bool address,
                           const Correction &correction)
{
    if (correction.stillRight)
        return {};
    store::Record now = customer;
    if (correctOwnFields(now, wrong, address, correction))
        return action.put(now);
    return correction.unknown ? Result<void>() : putFurther(action, wrong, address, correction);
}

bool saysSomething(bool address, const Correction &correction)
{
    return correction.stillRight || correction.unknown
        || !(address ? correction.address : correction.number).trimmed().isEmpty();
}

/// The row in addresses.csv or phones.csv under this code.
Result<std::pair<store::Record, bool>> openProblem(store::Store &store, const CustomerCode &customer,
                                                   const QString &code)
{
    for (const bool address : {true, false}) {
        const auto stored = store.record(kindOf(address), code);
        if (!stored)
            return tl::unexpected(stored.error());
        if (*stored && !(*stored)->voided && (*stored)->value("customer") == customer.text()
            && isOpen(**stored, address))
            return std::pair(**stored, address);
    }
    return failure(ErrorKind::WrongUse, u"確かめる住所・電話番号がありません。画面を開き直してください。"_s,
                   u"There is no such open problem. Open the page again."_s, code);
}

} // namespace

Result<QList<RepairOffer>> repairOffers(store::Store &store, const CustomerCode &customer, Channel channel,
                                        Outcome outcome)
{
    const bool mail = channel == Channel::Dm || channel == Channel::Letter || channel == Channel::Card;
    const bool address = outcome == Outcome::Returned && mail;
    const bool number = outcome == Outcome::WrongNumber;
    QList<RepairOffer> offers;
    if (!address && !number)
        return offers;
    const auto person = personOf(store, customer);
    if (!person)
        return tl::unexpected(person.error());
    addOwnFields(*person, address, offers);
    const auto further = store.records(kindOf(address), person->id);
    if (!further)
        return tl::unexpected(further.error());
    for (const store::Record &record : *further) {
        const QString &value = record.value(valueColumn(address));
        const auto same = [&](const RepairOffer &offer) {
            return address ? sameAddress(offer.value, value) : sameNumber(offer.value, value);
        };
        const auto own = std::ranges::find_if(offers, same);
        if (isOpen(record, address)) { // known already: nothing to offer
            if (own != offers.end())
                offers.erase(own);
            continue;
        }
        if (value.isEmpty() || own != offers.end() || record.date("until").isValid()
            || record.date("corrected_on").isValid())
            continue;
        offers << RepairOffer{address, record.value("kind"), value, record.value("code"), question(address)};
    }
    return offers;
}

Result<QList<DataProblem>> dataProblems(store::Store &store, const CustomerCode &customer)
{
    const auto person = personOf(store, customer);
    if (!person)
        return tl::unexpected(person.error());
    QList<DataProblem> problems;
    for (const bool address : {true, false}) {
        const auto records = store.records(kindOf(address), person->id);
        if (!records)
            return tl::unexpected(records.error());
        for (const store::Record &record : *records)
            if (isOpen(record, address))
                problems << DataProblem{address, record.value("code"), record.value(valueColumn(address)),
                                        record.date(address ? "returned_on" : "wrong_on")};
    }
    return problems;
}

Result<OperationResult> openRepair(store::Store &store, const Context &context, const CustomerCode &customer,
                                   const RepairOffer &offer)
{
    Action action(store, context);
    if (auto started = action.start({}, u"repair"_s); !started)
        return tl::unexpected(started.error());
    const auto person = personOf(store, customer);
    if (!person)
        return tl::unexpected(person.error());
    if (auto touched = action.touch(customer); !touched)
        return tl::unexpected(touched.error());
    if (offer.value.trimmed().isEmpty())
        return failure(ErrorKind::WrongUse, u"確かめる住所・電話番号が空です。"_s,
                       u"The address or number to be found out is empty."_s);
    auto record = problemRecord(action, *person, offer);
    if (!record)
        return tl::unexpected(record.error());
    record->set(offer.address ? "returned_on" : "wrong_on", context.today).set("corrected_on", QString());
    if (auto put = action.put(*record); !put)
        return tl::unexpected(put.error());
    const QString name = nameForSummary(store, customer, context.today);
    return action.finish(offer.address ? Text{QString(name + u"の住所を確かめる予定を立てました"),
                                              QString(u"The address is followed up: " + name)}
                                       : Text{QString(name + u"の電話番号を確かめる予定を立てました"),
                                              QString(u"The number is followed up: " + name)});
}

Result<OperationResult> closeRepair(store::Store &store, const Context &context, const CustomerCode &customer,
                                    const QString &record, const Correction &correction)
{
    Action action(store, context);
    if (auto started = action.start({}, u"repair"_s); !started)
        return tl::unexpected(started.error());
    const auto person = personOf(store, customer);
    const auto problem = openProblem(store, customer, record);
    if (!person || !problem)
        return tl::unexpected(!person ? person.error() : problem.error());
    if (auto touched = action.touch(customer); !touched)
        return tl::unexpected(touched.error());
    const bool address = problem->second;
    if (!saysSomething(address, correction))
        return failure(ErrorKind::WrongUse, u"新しい住所か電話番号を入れてください。分からなければ「不明」にします。"_s,
                       u"Enter the new address or number, or say that it is not known."_s);
    store::Record wrong = problem->first;
    wrong.set("corrected_on", context.today);
    if (!correction.stillRight && !wrong.date("until").isValid())
        wrong.set("until", context.today);
    if (auto put = action.put(wrong); !put)
        return tl::unexpected(put.error());
    if (auto put = putCorrection(action, person->record, problem->first, address, correction); !put)
        return tl::unexpected(put.error());
    const QString name = nameForSummary(store, customer, context.today);
    return action.finish(address
                             ? Text{QString(name + u"の住所を直しました"), QString(u"Address set right: " + name)}
                             : Text{QString(name + u"の電話番号を直しました"), QString(u"Number set right: " + name)});
}

Result<void> openAddressRepair(Action &action, const CustomerCode &customer, QDate on)
{
    const auto person = personOf(action.store(), customer);
    const auto offers = repairOffers(action.store(), customer, Channel::Dm, Outcome::Returned);
    if (!person || !offers)
        return tl::unexpected(!person ? person.error() : offers.error());
    if (offers->isEmpty())
        return {};
    // Mail goes to a 送付先 where there is one.
    const auto sentTo
        = std::ranges::find_if(*offers, [](const RepairOffer &offer) { return offer.kind.contains(u"送付先"); });
    auto record = problemRecord(action, *person, sentTo == offers->end() ? offers->front() : *sentTo);
    if (!record)
        return tl::unexpected(record.error());
    record->set("returned_on", on).set("corrected_on", QString());
    return action.put(*record);
}

Result<void> closeCorrected(Action &action, const store::Record &before, const store::Record &after)
{
    const auto id = action.store().customerId(CustomerCode(after.value("code")));
    if (!id || !*id)
        return id ? Result<void>() : tl::unexpected(id.error());
    for (const bool address : {true, false}) {
        const auto records = action.store().records(kindOf(address), **id);
        if (!records)
            return tl::unexpected(records.error());
        for (store::Record record : *records) {
            const auto holds = [&](const store::Record &customer) {
                return address ? sameAddress(customer.value("address"), record.value("address"))
                               : sameNumber(customer.value("phone"), record.value("number"))
                        || sameNumber(customer.value("mobile"), record.value("number"));
            };
            if (!isOpen(record, address) || !holds(before) || holds(after))
                continue;
            record.set("corrected_on", action.context().today);
            if (!record.date("until").isValid())
                record.set("until", action.context().today);
            if (auto put = action.put(record); !put)
                return put;
        }
    }
    return {};
}

} // namespace kikubari::operations
