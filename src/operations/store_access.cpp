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

Result<CustomerCode> addCustomer(store::Store &store, const Context &context, const NewCustomer &customer)
{
    if (customer.name.trimmed().isEmpty())
        return failure(ErrorKind::WrongUse, QStringLiteral("お名前が空です。お名前を入れてください。"),
                       QStringLiteral("The name is empty. Enter a name."));
    const auto code = store.newCode(RecordKind::Customer, QStringLiteral("K"));
    if (!code)
        return tl::unexpected(code.error());
    auto transaction = store.begin({newUuid(), QStringLiteral("customer"), context.actor, context.now,
                                    QStringLiteral("顧客を追加")});
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::Record record(RecordKind::Customer);
    record.set("code", *code)
        .setWord("kind", customer.company ? CustomerKind::Company : CustomerKind::Person)
        .set("name", customer.name.trimmed())
        .set("kana", customer.kana.trimmed())
        .set("phone", customer.phone.trimmed())
        .set("postal_code", customer.postalCode.trimmed())
        .set("address", customer.address.trimmed())
        .set("staff", customer.staff.text())
        .set("first_met_on", context.today);
    if (auto put = store.put(*transaction, record); !put)
        return tl::unexpected(put.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return CustomerCode(*code);
}

Result<StaffCode> addStaff(store::Store &store, const Context &context, const QString &name, Role role)
{
    const auto code = store.newCode(RecordKind::Staff, QStringLiteral("S"));
    if (!code)
        return tl::unexpected(code.error());
    auto transaction = store.begin({newUuid(), QStringLiteral("staff"), context.actor, context.now,
                                    QStringLiteral("担当者を追加")});
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::Record record(RecordKind::Staff);
    record.set("code", *code).set("name", name.trimmed()).setWord("role", role).set("joined_on", context.today);
    if (auto put = store.put(*transaction, record); !put)
        return tl::unexpected(put.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return StaffCode(*code);
}

} // namespace kikubari::operations
