// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/editing.h"

#include "operations/action.h"
#include "operations/campaign_draw.h"
#include "operations/contact_promises.h"

#include <QHash>

#include <algorithm>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// The letter that codes of a kind begin with when they are made here.
QString letterOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer: return u"K"_s;
    case RecordKind::Purchase: return u"P"_s;
    case RecordKind::OtherCar: return u"O"_s;
    case RecordKind::Service: return u"W"_s;
    case RecordKind::Contact: return u"T"_s;
    case RecordKind::Promise: return u"Y"_s;
    case RecordKind::Complaint: return u"Q"_s;
    case RecordKind::Referral: return u"R"_s;
    case RecordKind::Gift: return u"G"_s;
    case RecordKind::Deal: return u"N"_s;
    case RecordKind::Review: return u"V"_s;
    case RecordKind::Decision: return u"D"_s;
    case RecordKind::HouseholdMember: return u"M"_s;
    case RecordKind::Address: return u"A"_s;
    case RecordKind::Phone: return u"F"_s;
    case RecordKind::Circumstance: return u"J"_s;
    case RecordKind::KeyPerson: return u"X"_s;
    default: return u"Z"_s;
    }
}

tl::unexpected<Error> noSuchColumn(const RecordEdit &edit, const QString &column)
{
    return failure(ErrorKind::WrongUse, u"「%1」に項目「%2」はありません。"_s.arg(recordLabel(edit.kind).ja, column),
                   u"%1 has no field “%2”."_s.arg(recordLabel(edit.kind).en, column));
}

tl::unexpected<Error> notHis(const RecordEdit &edit)
{
    return failure(ErrorKind::WrongUse,
                   u"この記録（%1）は、開いているお客様のものではありません。画面を開き直してください。"_s.arg(
                       recordLabel(edit.kind).ja),
                   u"This record (%1) does not belong to the customer that is open. Open the page again."_s.arg(
                       recordLabel(edit.kind).en),
                   edit.key.join(u'/'));
}

tl::unexpected<Error> goneMeanwhile(const RecordEdit &edit)
{
    return failure(ErrorKind::Conflict,
                   u"この記録（%1）は、ほかの人が取り消しました。読み直してください。"_s.arg(recordLabel(edit.kind).ja),
                   u"Somebody else has taken this record (%1) back. Load it again."_s.arg(recordLabel(edit.kind).en),
                   edit.key.join(u'/'));
}

/// A new record of the customer with its own code, or with the key that the edit names.
Result<store::Record> newRecord(Action &action, const CustomerCode &customer, const RecordEdit &edit)
{
    const auto &description = describe(edit.kind);
    store::Record record(edit.kind);
    if (description.keyIsCode() && !edit.values.contains(u"code"_s)) {
        auto fresh = action.fresh(edit.kind, letterOf(edit.kind));
        if (!fresh)
            return fresh;
        record = *std::move(fresh);
    }
    if (description.belongs == Belongs::Customer)
        record.at(static_cast<std::size_t>(description.ownerColumn)) = customer.text();
    return record;
}

/// Whether a record that stands under somebody else may be changed from this customer's card: who brought him, and
/// the family of his house.
Result<bool> isShared(Action &action, const CustomerCode &customer, const store::Record &record)
{
    if (record.kind() == RecordKind::Referral)
        return record.value("referred") == customer.text();
    if (record.kind() != RecordKind::HouseholdMember || record.value("household").isEmpty())
        return false;
    const auto self = action.store().record(RecordKind::Customer, customer.text());
    if (!self)
        return tl::unexpected(self.error());
    return *self && (*self)->value("household") == record.value("household");
}

/// The record that an edit is about, as it is to be written.
Result<store::Record> recordFor(Action &action, const CustomerCode &customer, const RecordEdit &edit)
{
    if (edit.key.isEmpty())
        return newRecord(action, customer, edit);
    auto stored = action.store().record(edit.kind, edit.key);
    if (!stored)
        return tl::unexpected(stored.error());
    const bool contact
        = edit.kind == RecordKind::Contact; // one that was taken back stays to be read, not to be written
    if (!*stored || (*stored)->voided || (contact && !(*stored)->value("voided_on").isEmpty()))
        return goneMeanwhile(edit);
    const auto owner = action.store().customerOf(edit.kind, edit.key);
    const auto own = action.store().customerId(customer);
    if (!owner || !own)
        return tl::unexpected(!owner ? owner.error() : own.error());
    if (*owner != *own) {
        const auto shared = isShared(action, customer, **stored);
        if (!shared)
            return tl::unexpected(shared.error());
        if (!*shared)
            return notHis(edit);
    }
    // What was read just now is the stored version; what the page showed decides whether somebody was faster.
    (*stored)->version = edit.version;
    return std::move(**stored);
}

/// Others whose plan rests on the edited record too: the customer whom a record is moved to.
Result<void> touchOthers(Action &action, const store::Record &record)
{
    const auto &description = record.description();
    if (description.belongs != Belongs::Customer)
        return {};
    const CustomerCode owner(record.values()[static_cast<std::size_t>(description.ownerColumn)]);
    return owner.empty() ? Result<void>() : action.touch(owner);
}

Result<void> removeRecord(Action &action, const CustomerCode &customer, const RecordEdit &edit)
{
    const auto record = recordFor(action, customer, edit);
    if (!record)
        return tl::unexpected(record.error());
    if (auto touched = touchOthers(action, *record); !touched)
        return touched;
    if (edit.kind == RecordKind::Customer)
        return failure(ErrorKind::WrongUse, u"お客様そのものは、ここでは取り消せません。"_s,
                       u"A customer himself cannot be removed here."_s);
    if (edit.version > 0) {
        auto stored = action.store().record(edit.kind, edit.key);
        if (stored && *stored && (*stored)->version != edit.version)
            return goneMeanwhile(edit);
    }
    if (edit.kind == RecordKind::Contact) {
        if (edit.reason.trimmed().isEmpty())
            return failure(ErrorKind::WrongUse, u"取り消す理由を入れてください。"_s,
                           u"Give a reason for taking it back."_s);
        return takeBackContact(action, *record, edit.reason);
    }
    return action.store().voidRecord(action.transaction(), edit.kind, edit.key,
                                     edit.reason.isEmpty() ? u"removed"_s : edit.reason);
}

QMap<QString, Text> problemsOf(const store::Record &record, QDate today)
{
    QMap<QString, QString> values;
    const auto columns = record.description().columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        values.insert(QString::fromUtf8(columns[i].name), record.values()[i]);
    return recordProblems(record.kind(), values, today);
}

/// What the edit makes wrong, as a failure; what an import brought in odd stays editable.
Result<void> checkRecord(Action &action, const RecordEdit &edit, const store::Record &before,
                         const store::Record &after)
{
    const QDate today = action.context().today;
    const auto known = edit.key.isEmpty() ? QMap<QString, Text>() : problemsOf(before, today);
    const auto problems = problemsOf(after, today);
    for (auto it = problems.begin(); it != problems.end(); ++it)
        if (!known.contains(it.key()))
            return failure(ErrorKind::WrongUse, it->ja, it->en);
    if (edit.kind != RecordKind::Consent || !edit.key.isEmpty())
        return {};
    // Its key is what it is for: a second one of the same purpose would silently replace the first.
    const auto there = action.store().record(edit.kind, after.key());
    if (!there)
        return tl::unexpected(there.error());
    if (*there && !(*there)->voided)
        return failure(ErrorKind::WrongUse,
                       u"「%1」の同意はもうあります。そちらを書き直してください。"_s.arg(after.value("purpose")),
                       u"There is a consent for “%1” already. Change that one."_s.arg(after.value("purpose")));
    return {};
}

/// Whether the edit corrects what a contact may have kept a promise by.
bool movesContact(const RecordEdit &edit)
{
    if (edit.kind != RecordKind::Contact || edit.key.isEmpty() || edit.remove)
        return false;
    const QStringList columns{u"on"_s, u"channel"_s, u"outcome"_s, u"direction"_s, u"person"_s};
    return std::ranges::any_of(columns, [&edit](const QString &column) { return edit.values.contains(column); });
}

Result<void> apply(Action &action, const CustomerCode &customer, const RecordEdit &edit)
{
    if (edit.remove)
        return removeRecord(action, customer, edit);
    auto record = recordFor(action, customer, edit);
    if (!record)
        return tl::unexpected(record.error());
    const store::Record shown = *record;
    for (auto it = edit.values.begin(); it != edit.values.end(); ++it) {
        const int column = record->description().indexOf(it.key().toStdString());
        if (column < 0)
            return noSuchColumn(edit, it.key());
        const auto at = static_cast<std::size_t>(column);
        if (record->description().columns[at].key && !edit.key.isEmpty() && record->at(at) != it.value().trimmed())
            return failure(ErrorKind::WrongUse, u"コードは変えられません。"_s, u"A code cannot be changed."_s);
        record->at(at) = it.value().trimmed();
    }
    if (edit.kind == RecordKind::Customer && record->value("name").isEmpty())
        return failure(ErrorKind::WrongUse, u"お名前が空です。お名前を入れてください。"_s,
                       u"The name is empty. Enter a name."_s);
    if (auto right = checkRecord(action, edit, shown, *record); !right)
        return right;
    if (auto touched = touchOthers(action, *record); !touched)
        return touched;
    std::optional<store::Record> before;
    if (edit.kind == RecordKind::Customer && !edit.key.isEmpty()) {
        auto stored = action.store().record(edit.kind, edit.key);
        if (!stored)
            return tl::unexpected(stored.error());
        before = *std::move(stored);
    }
    if (auto put = action.put(*record); !put)
        return put;
    if (movesContact(edit))
        return reopenPromises(action, customer, record->value("code"));
    return before ? closeCorrected(action, *before, *record) : Result<void>();
}

Result<void> applyAll(Action &action, const CustomerCode &customer, const QList<RecordEdit> &edits)
{
    for (const RecordEdit &edit : edits)
        if (auto done = apply(action, customer, edit); !done)
            return done;
    // What a corrected contact keeps is known when everything is planned anew.
    if (std::ranges::none_of(edits, movesContact))
        return {};
    if (auto planned = action.replan(); !planned)
        return planned;
    for (const RecordEdit &edit : edits)
        if (movesContact(edit))
            if (auto kept = keepPromises(action, customer, edit.key.first()); !kept)
                return kept;
    return {};
}

Result<void> putCustomer(Action &action, const CustomerDraft &draft, const QString &code)
{
    store::Record record(RecordKind::Customer);
    record.set("kind", u"person"_s)
        .set("first_met_on", action.context().today)
        .set("random", QString::number(drawnNumber(code)));
    for (auto it = draft.customer.begin(); it != draft.customer.end(); ++it) {
        const int column = record.description().indexOf(it.key().toStdString());
        if (column < 0)
            return noSuchColumn({.kind = RecordKind::Customer}, it.key());
        record.at(static_cast<std::size_t>(column)) = it.value().trimmed();
    }
    record.set("code", code);
    if (record.value("name").isEmpty())
        return failure(ErrorKind::WrongUse, u"お名前が空です。お名前を入れてください。"_s,
                       u"The name is empty. Enter a name."_s);
    if (const Staff *person = action.engine().staff().find(StaffCode(record.value("staff")));
        person && record.value("store").isEmpty())
        record.set("store", person->store.text());
    return action.put(record);
}

Result<QString> codeFor(Action &action, const CustomerDraft &draft)
{
    const QString wished = draft.customer.value(u"code"_s).trimmed();
    if (wished.isEmpty())
        return action.store().newCode(RecordKind::Customer, letterOf(RecordKind::Customer));
    const auto there = action.store().record(RecordKind::Customer, wished);
    if (!there)
        return tl::unexpected(there.error());
    if (*there && !(*there)->voided)
        return failure(ErrorKind::WrongUse,
                       u"コード「%1」のお客様はもういます。別のコードにしてください。"_s.arg(wished),
                       u"There is a customer \"%1\" already. Choose another code."_s.arg(wished));
    return wished;
}

/// The customer whom an operation that was saved before has added.
Result<std::optional<CustomerCode>> savedBefore(store::Store &store, const QString &uuid)
{
    if (uuid.isEmpty())
        return std::nullopt;
    const auto known = store.operationByUuid(uuid);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return std::nullopt;
    return CustomerCode((*known)->detail.value(u"customer"_s).toString());
}

} // namespace

Result<OperationResult> editRecords(store::Store &store, const Context &context, const CustomerCode &customer,
                                    const QList<RecordEdit> &edits, const Text &summary)
{
    if (edits.isEmpty())
        return failure(ErrorKind::WrongUse, u"変わったところがありません。"_s, u"Nothing was changed."_s);
    Action action(store, context);
    if (auto started = action.start({}, u"edit"_s); !started)
        return tl::unexpected(started.error());
    if (auto touched = action.touch(customer); !touched)
        return tl::unexpected(touched.error());
    if (auto done = applyAll(action, customer, edits); !done)
        return tl::unexpected(done.error());
    Text said = summary;
    if (said.ja.isEmpty()) {
        const QString name = nameForSummary(store, customer, context.today);
        said = {QString(name + u"の内容を変更しました"), QString(u"Changed: " + name)};
    }
    return action.finish(said);
}

Result<CustomerCode> newCustomer(store::Store &store, const Context &context, const CustomerDraft &draft)
{
    const auto saved = savedBefore(store, draft.operation);
    if (!saved)
        return tl::unexpected(saved.error());
    if (*saved)
        return **saved;
    Action action(store, context);
    if (auto started = action.start(draft.operation, u"customer"_s); !started)
        return tl::unexpected(started.error());
    const auto text = codeFor(action, draft);
    if (!text)
        return tl::unexpected(text.error());
    const CustomerCode code(*text);
    if (auto put = putCustomer(action, draft, *text); !put)
        return tl::unexpected(put.error());
    if (auto touched = action.touch(code); !touched)
        return tl::unexpected(touched.error());
    QList<RecordEdit> records;
    if (!draft.purchase.isEmpty()) {
        RecordEdit purchase{.kind = RecordKind::Purchase, .values = draft.purchase};
        if (!purchase.values.contains(u"staff"_s))
            purchase.values.insert(u"staff"_s, draft.customer.value(u"staff"_s));
        records << purchase;
    }
    if (auto done = applyAll(action, code, records + draft.more); !done)
        return tl::unexpected(done.error());
    action.transaction().note(u"customer"_s, *text);
    const QString name = draft.customer.value(u"name"_s).trimmed();
    const auto done = action.finish({QString(name + u" 様を追加しました"), QString(u"Added: " + name)});
    if (!done)
        return tl::unexpected(done.error());
    return code;
}

} // namespace kikubari::operations
