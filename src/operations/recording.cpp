// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/recording.h"

#include "operations/action.h"
#include "operations/contact_promises.h"

#include <algorithm>

namespace kikubari::operations {

using namespace domain;

namespace {

/// Topics as the store folder has them: "k=v;k=v", where the separators inside are doubled by a blank.
QString topicsText(const QMap<QString, QString> &topics)
{
    QStringList parts;
    for (auto it = topics.begin(); it != topics.end(); ++it) {
        QString value = it.value();
        parts.append(it.key() % u'=' % value.replace(u';', QStringLiteral("；")));
    }
    return parts.join(u';');
}

template <typename E> void setWord(store::Record &record, std::string_view column, const std::optional<E> &word)
{
    if (word)
        record.setWord(column, *word);
}

Result<QString> putContact(Action &action, const ContactDraft &draft)
{
    auto contact = action.fresh(RecordKind::Contact, QStringLiteral("T"));
    if (!contact)
        return tl::unexpected(contact.error());
    contact->set("customer", draft.customer.text())
        .set("staff", action.context().actor.text())
        .set("on", draft.on.isValid() ? draft.on : action.context().today)
        .set("time", draft.time)
        .setWord("channel", draft.channel)
        .setWord("direction", draft.direction)
        .setWord("outcome", draft.outcome)
        .set("event_on", draft.eventOn)
        .set("note", draft.note)
        .set("person", draft.person)
        .set("topics", topicsText(draft.topics))
        .set("script", draft.script)
        .set("recorded_at", action.context().now.toString(Qt::ISODate));
    if (draft.satisfaction > 0)
        contact->set("satisfaction", QString::number(draft.satisfaction));
    setWord(*contact, "purpose", draft.purpose);
    setWord(*contact, "visit_intent", draft.visitIntent);
    if (auto put = action.put(*contact); !put)
        return tl::unexpected(put.error());
    return contact->value("code");
}

Result<void> putPromise(Action &action, const ContactDraft &draft)
{
    auto promise = action.fresh(RecordKind::Promise, QStringLiteral("Y"));
    if (!promise)
        return tl::unexpected(promise.error());
    promise->set("customer", draft.customer.text())
        .set("staff", action.context().actor.text())
        .set("made_on", draft.on.isValid() ? draft.on : action.context().today)
        .set("for_on", draft.promise->forOn)
        .set("time", draft.promise->time)
        .set("text", draft.promise->text);
    setWord(*promise, "channel", draft.promise->channel);
    return action.put(*promise);
}

/// The customer's circumstances that were asked after: found unchanged, or now otherwise.
Result<void> confirmFacts(Action &action, const ContactDraft &draft)
{
    for (const QString &code : draft.confirmedFacts + draft.rewrittenFacts.keys()) {
        auto record = action.store().record(RecordKind::Circumstance, code);
        if (!record)
            return tl::unexpected(record.error());
        if (!*record)
            continue;
        (*record)->set("confirmed_on", draft.on.isValid() ? draft.on : action.context().today);
        if (const QString now = draft.rewrittenFacts.value(code).trimmed(); !now.isEmpty())
            (*record)->set("text", now);
        if (auto put = action.put(**record); !put)
            return put;
    }
    return {};
}

/// What was meant to be finished must be.
Result<void> checkMeant(Action &action, const ContactDraft &draft, const QString &contact)
{
    for (const QString &id : draft.followUps) {
        const rules::FollowUp *now = findById(action.after(draft.customer), draft.customer, id);
        const rules::FollowUp *then = findById(action.before(draft.customer), draft.customer, id);
        if (!now || !then)
            return unknownFollowUp(id);
        if (now->state == State::Done && now->contact.text() == contact)
            continue;
        const rules::Rule *rule = action.engine().rule(now->rule);
        const Text title = rule ? rule->title : Text{id, id};
        return failure(
            ErrorKind::WrongUse,
            QStringLiteral("この記録では「%1」は完了しません。連絡の手段と結果、日付（%2 から）を確かめてください。")
                .arg(title.ja, QString::fromStdString(isoText(now->factOn))),
            QStringLiteral("This contact does not finish \"%1\". Check its channel, outcome and day (from %2).")
                .arg(title.en, QString::fromStdString(isoText(now->factOn))));
    }
    return {};
}

/// Two of one household who got the same DM together are rung once: the talk with one is written for the others too.
Result<void> shareInHousehold(Action &action, const ContactDraft &draft, const QString &contact)
{
    const bool talk = draft.outcome == Outcome::Reached;
    const std::string &house = action.recordsBefore(draft.customer).household;
    if (!talk || house.empty())
        return {};
    std::vector<QDate> posted;
    for (const rules::FollowUp &followUp : action.after(draft.customer).followUps)
        if (followUp.fact == FactKind::Dm && followUp.contact.text() == contact)
            posted.push_back(followUp.factOn);
    if (posted.empty())
        return {};
    const auto members
        = action.store().recordsWhere(RecordKind::Customer, "household", QString::fromStdString(house), 20);
    if (!members)
        return tl::unexpected(members.error());
    for (const store::Record &member : *members) {
        const CustomerCode code(member.value("code"));
        if (code == draft.customer)
            continue;
        if (auto touched = action.touch(code); !touched)
            return touched;
        const auto waits = [&](const rules::FollowUp &followUp) {
            return followUp.fact == FactKind::Dm && isLive(followUp.state) && followUp.rule.utf8 == "post-dm-call"
                && std::ranges::find(posted, followUp.factOn) != posted.end();
        };
        if (!std::ranges::any_of(action.before(code).followUps, waits))
            continue;
        ContactDraft shared = draft;
        shared.customer = code;
        if (auto put = putContact(action, shared); !put)
            return tl::unexpected(put.error());
    }
    return {};
}

Result<void> recordOne(Action &action, const ContactDraft &draft)
{
    if (auto touched = action.touch(draft.customer); !touched)
        return touched;
    const auto contact = putContact(action, draft);
    if (!contact)
        return tl::unexpected(contact.error());
    if (draft.promise)
        if (auto put = putPromise(action, draft); !put)
            return put;
    if (auto confirmed = confirmFacts(action, draft); !confirmed)
        return confirmed;
    if (auto planned = action.replan(); !planned)
        return planned;
    if (auto meant = checkMeant(action, draft, *contact); !meant)
        return meant;
    if (auto kept = keepPromises(action, draft.customer, *contact); !kept)
        return kept;
    return shareInHousehold(action, draft, *contact);
}

/// The records of the customer as they would be with the draft among them.
void addDraft(CustomerRecords &records, const Context &context, const ContactDraft &draft)
{
    const std::string unsaved = "(draft)"; // a code that no record can have
    ContactRecord contact;
    contact.code = ContactCode(unsaved);
    contact.staff = context.actor;
    contact.on = draft.on.isValid() ? draft.on : context.today;
    contact.channel = draft.channel;
    contact.direction = draft.direction;
    contact.outcome = draft.outcome;
    contact.purpose = draft.purpose;
    contact.eventOn = draft.eventOn;
    contact.visitIntent = draft.visitIntent;
    contact.satisfaction = draft.satisfaction;
    if (draft.promise)
        records.promises.push_back({unsaved, contact.on, draft.promise->forOn, {}, draft.promise->channel});
    records.contacts.push_back(std::move(contact));
}

Text whatWasRecorded(const ContactDraft &draft)
{
    const bool reached = draft.outcome == Outcome::Reached;
    switch (draft.channel) {
    case Channel::Call:
        return {reached ? QStringLiteral("電話") : QStringLiteral("電話（つながらず）"), QStringLiteral("call")};
    case Channel::Visit: return {QStringLiteral("訪問"), QStringLiteral("visit")};
    case Channel::Showroom: return {QStringLiteral("来店"), QStringLiteral("showroom visit")};
    case Channel::Dm: return {QStringLiteral("DM投函"), QStringLiteral("DM")};
    case Channel::Letter: return {QStringLiteral("手紙"), QStringLiteral("letter")};
    case Channel::Card: return {QStringLiteral("はがき"), QStringLiteral("card")};
    case Channel::Email: return {QStringLiteral("メール"), QStringLiteral("e-mail")};
    case Channel::Sms: return {QStringLiteral("SMS"), QStringLiteral("SMS")};
    case Channel::InHouse: break;
    }
    return {QStringLiteral("連絡"), QStringLiteral("contact")};
}

} // namespace

Result<OperationResult> recordContact(store::Store &store, const Context &context, const ContactDraft &draft)
{
    return recordContacts(store, context, {draft});
}

Result<OperationResult> recordContacts(store::Store &store, const Context &context, const QList<ContactDraft> &drafts)
{
    if (drafts.isEmpty())
        return failure(ErrorKind::WrongUse, QStringLiteral("記録する相手がありません。"),
                       QStringLiteral("There is nobody to record."));
    const QString &uuid = drafts.front().operation;
    if (!uuid.isEmpty()) {
        // The same draft sent again after a doubt: it was saved, so say so and save nothing twice.
        const auto known = store.operationByUuid(uuid);
        if (!known)
            return tl::unexpected(known.error());
        if (*known) {
            OperationResult result;
            result.operation = uuid;
            result.summary = {(*known)->summary, (*known)->summary};
            return result;
        }
    }
    Action action(store, context);
    if (auto started = action.start(uuid, QStringLiteral("record")); !started)
        return tl::unexpected(started.error());
    for (const ContactDraft &draft : drafts)
        if (auto recorded = recordOne(action, draft); !recorded)
            return tl::unexpected(recorded.error());
    const Text what = whatWasRecorded(drafts.front());
    const QString name = nameForSummary(store, drafts.front().customer, context.today);
    if (drafts.size() == 1)
        return action.finish(
            {QString(name + u"の" + what.ja + u"を記録しました"), QString(u"Recorded a " + what.en + u": " + name)});
    return action.finish({QStringLiteral("%1ほか%2件の%3を記録しました").arg(name).arg(drafts.size() - 1).arg(what.ja),
                          QStringLiteral("Recorded %1 times: %2").arg(drafts.size()).arg(what.en)});
}

Result<OperationResult> previewContact(store::Store &store, const Context &context, const ContactDraft &draft)
{
    const auto engine = engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    auto records = store.customerRecords(draft.customer);
    if (!records)
        return tl::unexpected(records.error());
    const rules::Plan before = (*engine)->plan(*records, context.today);
    addDraft(*records, context, draft);
    const rules::Plan after = (*engine)->plan(*records, context.today);
    OperationResult result;
    comparePlans(**engine, context, draft.customer, before, after, result);
    result.changed = static_cast<int>(result.finished.size() + result.opened.size());
    return result;
}

Result<OperationResult> voidContact(store::Store &store, const Context &context, const ContactCode &contact,
                                    const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return failure(ErrorKind::WrongUse, QStringLiteral("取り消す理由を入れてください。"),
                       QStringLiteral("Give a reason for voiding it."));
    auto record = store.record(RecordKind::Contact, contact.text());
    if (!record)
        return tl::unexpected(record.error());
    if (!*record || !(*record)->value("voided_on").isEmpty())
        return failure(ErrorKind::WrongUse, QStringLiteral("取り消せる連絡「%1」はありません。").arg(contact.text()),
                       QStringLiteral("There is no contact \"%1\" to void.").arg(contact.text()));
    const CustomerCode customer((*record)->value("customer"));
    Action action(store, context);
    if (auto started = action.start({}, QStringLiteral("void")); !started)
        return tl::unexpected(started.error());
    if (auto touched = action.touch(customer); !touched)
        return tl::unexpected(touched.error());
    if (auto taken = takeBackContact(action, **record, reason); !taken)
        return tl::unexpected(taken.error());
    const QString name = nameForSummary(store, customer, context.today);
    return action.finish({QString(name + u"の連絡を取り消しました"), QString(u"Voided a contact of " + name)});
}

} // namespace kikubari::operations
