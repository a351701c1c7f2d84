// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/store_access.h"

#include "operations/planning.h"
#include "store/store.h"

#include <QUuid>

namespace kikubari::operations {

using namespace domain;

namespace {

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

OpenedStore describe(std::unique_ptr<store::Store> store)
{
    OpenedStore opened;
    opened.writable = store->writable();
    opened.newer = store->outcome() == store::OpenOutcome::Newer;
    opened.upgraded = store->outcome() == store::OpenOutcome::Upgraded;
    if (const auto settings = store->storeSettings(); settings && !settings->empty())
        opened.storeName = settings->front().name;
    opened.store.reset(store.release());
    return opened;
}

} // namespace

void StoreCloser::operator()(store::Store *store) const
{
    delete store;
}

Result<OpenedStore> openStore(const QString &path)
{
    auto store = store::Store::open(path);
    if (!store)
        return tl::unexpected(store.error());
    return describe(*std::move(store));
}

Result<OpenedStore> createStore(const QString &path, const Context &context)
{
    auto store = store::Store::create(path);
    if (!store)
        return tl::unexpected(store.error());
    auto transaction = (*store)->begin({newUuid(), QStringLiteral("init"), context.actor, context.now, {}});
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return describe(*std::move(store));
}

Result<std::vector<Staff>> peopleOf(store::Store &store, QDate today)
{
    const auto directory = store.staffDirectory();
    if (!directory)
        return tl::unexpected(directory.error());
    std::vector<Staff> people;
    for (const Staff &person : directory->people())
        if (!person.leftOn.isValid() || person.leftOn >= today)
            people.push_back(person);
    return people;
}

namespace {

Result<void> putNew(store::Store &store, store::Transaction &transaction, const store::Record &record)
{
    auto put = store.put(transaction, record);
    if (!put)
        return tl::unexpected(put.error());
    return {};
}

Result<QString> putSalesperson(store::Store &store, store::Transaction &transaction, const Context &context,
                               const QString &name)
{
    auto code = store.newCode(RecordKind::Staff, QStringLiteral("S"));
    if (!code)
        return code;
    store::Record record(RecordKind::Staff);
    record.set("code", *code).set("name", name).setWord("role", Role::Salesperson);
    record.set("joined_on", context.today);
    if (auto put = putNew(store, transaction, record); !put)
        return tl::unexpected(put.error());
    return code;
}

/// The salesperson's code; a named one is added to the staff.
Result<QString> salespersonOf(store::Store &store, store::Transaction &transaction, const Context &context,
                              const NewCustomer &customer)
{
    if (!customer.staff.empty() || customer.salesperson.trimmed().isEmpty())
        return customer.staff.text();
    return putSalesperson(store, transaction, context, customer.salesperson.trimmed());
}

Result<void> putCar(store::Store &store, store::Transaction &transaction, const NewCustomer &customer,
                    const QString &owner, const QString &staff)
{
    if (customer.car.trimmed().isEmpty() && !customer.deliveredOn.isValid())
        return {};
    const auto code = store.newCode(RecordKind::Purchase, QStringLiteral("P"));
    if (!code)
        return tl::unexpected(code.error());
    store::Record record(RecordKind::Purchase);
    record.set("code", *code)
        .set("customer", owner)
        .set("staff", staff)
        .set("model", customer.car.trimmed())
        .set("delivered_on", customer.deliveredOn)
        .setWord("condition", Condition::New);
    return putNew(store, transaction, record);
}

} // namespace

Result<StaffCode> addPerson(store::Store &store, const Context &context, const QString &name)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorKind::WrongUse, QStringLiteral("お名前が空です。お名前を入れてください。"),
                       QStringLiteral("The name is empty. Enter a name."));
    auto transaction = store.begin({newUuid(), QStringLiteral("staff"), context.actor, context.now,
                                    QString(name.trimmed() + u" さんを追加しました")});
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto code = putSalesperson(store, *transaction, context, name.trimmed());
    if (!code)
        return tl::unexpected(code.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return StaffCode(*code);
}

Result<CustomerCode> addCustomer(store::Store &store, const Context &context, const NewCustomer &customer)
{
    if (customer.name.trimmed().isEmpty())
        return failure(ErrorKind::WrongUse, QStringLiteral("お名前が空です。お名前を入れてください。"),
                       QStringLiteral("The name is empty. Enter a name."));
    auto transaction = store.begin({newUuid(), QStringLiteral("customer"), context.actor, context.now,
                                    QString(customer.name.trimmed() + u" 様を追加しました")});
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto staff = salespersonOf(store, *transaction, context, customer);
    const auto code = store.newCode(RecordKind::Customer, QStringLiteral("K"));
    if (!staff || !code)
        return tl::unexpected(!staff ? staff.error() : code.error());
    store::Record record(RecordKind::Customer);
    record.set("code", *code)
        .setWord("kind", CustomerKind::Person)
        .set("name", customer.name.trimmed())
        .set("kana", customer.kana.trimmed())
        .set("phone", customer.phone.trimmed())
        .set("staff", *staff)
        .set("first_met_on", context.today);
    if (auto put = putNew(store, *transaction, record); !put)
        return tl::unexpected(put.error());
    if (auto put = putCar(store, *transaction, customer, *code, *staff); !put)
        return tl::unexpected(put.error());
    const auto engine = engineOf(store);
    const auto id = store.customerId(CustomerCode(*code));
    if (!engine || !id)
        return tl::unexpected(!engine ? engine.error() : id.error());
    if (auto planned = planCustomers(store, *transaction, **engine, {**id}, context.today); !planned)
        return tl::unexpected(planned.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return CustomerCode(*code);
}

} // namespace kikubari::operations
