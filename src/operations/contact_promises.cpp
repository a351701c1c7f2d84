// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/contact_promises.h"

namespace kikubari::operations {

using namespace domain;

Result<void> keepPromises(Action &action, const CustomerCode &customer, const QString &contact)
{
    for (const rules::FollowUp &followUp : action.after(customer).followUps) {
        if (followUp.fact != FactKind::Promise || followUp.state != State::Done || followUp.contact.text() != contact)
            continue;
        auto promise = action.store().record(RecordKind::Promise, QString::fromStdString(followUp.record));
        if (!promise)
            return tl::unexpected(promise.error());
        if (!*promise)
            continue;
        (*promise)->set("kept_on", followUp.doneOn).set("contact", contact);
        if (auto put = action.put(**promise); !put)
            return put;
    }
    return {};
}

Result<void> reopenPromises(Action &action, const CustomerCode &customer, const QString &contact)
{
    const auto id = action.store().customerId(customer);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id)
        return {};
    const auto promises = action.store().records(RecordKind::Promise, **id);
    if (!promises)
        return tl::unexpected(promises.error());
    for (store::Record promise : *promises) {
        if (promise.voided || promise.value("contact") != contact || promise.value("kept_on").isEmpty())
            continue;
        promise.set("kept_on", QString()).set("contact", QString());
        if (auto put = action.put(promise); !put)
            return put;
    }
    return {};
}

Result<void> takeBackContact(Action &action, store::Record contact, const QString &reason)
{
    const QString code = contact.value("code");
    const CustomerCode customer(contact.value("customer"));
    contact.set("voided_on", action.context().today);
    contact.extra.insert(QStringLiteral("voided_reason"), reason.trimmed());
    if (auto put = action.put(contact); !put)
        return put;
    return reopenPromises(action, customer, code);
}

} // namespace kikubari::operations
