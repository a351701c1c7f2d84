// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/merging.h"

#include "operations/action.h"
#include "operations/campaign_recheck.h"
#include "operations/editing.h"
#include "operations/editing_values.h"
#include "operations/merge_fields.h"
#include "operations/merge_records.h"
#include "store/aliases.h"
#include "store/import_reversal.h"

#include <QUuid>

#include <algorithm>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

struct Two
{
    store::Record keep{RecordKind::Customer}, other{RecordKind::Customer};
    store::RowId keepId = 0, otherId = 0;
};

tl::unexpected<Error> unknownCustomer(const CustomerCode &code)
{
    return failure(ErrorKind::WrongUse,
                   u"顧客「%1」は登録されていません。コードを確かめてください。"_s.arg(code.text()),
                   u"There is no customer \"%1\". Check the code."_s.arg(code.text()));
}

Result<void> read(store::Store &store, const CustomerCode &code, store::Record &record, store::RowId &id)
{
    const auto stored = store.record(RecordKind::Customer, code.text());
    const auto found = store.customerId(code);
    if (!stored || !found)
        return tl::unexpected(!stored ? stored.error() : found.error());
    if (!*stored || (*stored)->voided || !*found)
        return unknownCustomer(code);
    record = **stored;
    id = **found;
    return {};
}

Result<Two> readTwo(store::Store &store, const CustomerCode &keep, const CustomerCode &other)
{
    if (keep == other)
        return failure(ErrorKind::WrongUse, u"同じお客様どうしは結合できません。"_s,
                       u"A customer cannot be joined with himself."_s);
    Two two;
    if (auto done = read(store, keep, two.keep, two.keepId); !done)
        return tl::unexpected(done.error());
    if (auto done = read(store, other, two.other, two.otherId); !done)
        return tl::unexpected(done.error());
    return two;
}

/// How many records of each kind somebody has.
Result<std::array<int, recordKindCount>> countsOf(store::Store &store, store::RowId id)
{
    std::array<int, recordKindCount> counts{};
    for (const auto &description : recordCatalogue()) {
        if (description.belongs == Belongs::Nobody)
            continue;
        const auto records = store.records(description.kind, id);
        if (!records)
            return tl::unexpected(records.error());
        counts[static_cast<std::size_t>(description.kind)] = static_cast<int>(records->size());
    }
    return counts;
}

/// Records of the other that meet one of the same key.
Result<int> meeting(store::Store &store, RecordKind kind, const Two &two)
{
    const auto &description = describe(kind);
    if (description.keyIsCode())
        return 0;
    const auto records = store.records(kind, two.otherId);
    if (!records)
        return tl::unexpected(records.error());
    int count = 0;
    for (store::Record record : *records) {
        record.at(static_cast<std::size_t>(description.ownerColumn)) = two.keep.value("code");
        const auto mine = store.record(kind, record.key());
        if (!mine)
            return tl::unexpected(mine.error());
        count += *mine && !(*mine)->voided;
    }
    return count;
}

/// Follow-up history and the first day's places move along unseen.
bool isShown(RecordKind kind)
{
    return kind != RecordKind::FollowUpHistory && kind != RecordKind::FirstDay;
}

Result<QStringList> householdOf(store::Store &store, const Two &two)
{
    QStringList names;
    const QString house = two.other.value("household");
    if (house.isEmpty() || house == two.keep.value("household"))
        return names;
    const auto members = store.recordsWhere(RecordKind::Customer, "household", house, 50);
    if (!members)
        return tl::unexpected(members.error());
    for (const store::Record &member : *members)
        if (member.value("code") != two.other.value("code"))
            names << member.value("name");
    return names;
}

Text summaryOf(const Two &two)
{
    const QString keep = two.keep.value("name"), other = two.other.value("name");
    return {u"%1（%2）に %3（%4）を結合しました"_s.arg(keep, two.keep.value("code"), other, two.other.value("code")),
            u"Joined %3 (%4) into %1 (%2)"_s.arg(keep, two.keep.value("code"), other, two.other.value("code"))};
}

} // namespace

Result<MergePreview> previewMerge(store::Store &store, const CustomerCode &keep, const CustomerCode &other)
{
    const auto two = readTwo(store, keep, other);
    if (!two)
        return tl::unexpected(two.error());
    const auto mine = countsOf(store, two->keepId), his = countsOf(store, two->otherId);
    const auto household = householdOf(store, *two);
    if (!mine || !his || !household)
        return tl::unexpected(!mine ? mine.error() : !his ? his.error() : household.error());
    MergePreview preview;
    preview.keep = keep;
    preview.other = other;
    preview.fields = mergeFields(two->keep, two->other);
    ValueWords words(store);
    for (MergeField &field : preview.fields) {
        field.keptWords = words.of(RecordKind::Customer, field.column, field.kept);
        field.otherWords = words.of(RecordKind::Customer, field.column, field.other);
        field.resultWords = words.of(RecordKind::Customer, field.column, field.result);
    }
    preview.otherHousehold = *household;
    int kept = 0, moving = 0;
    for (const auto &description : recordCatalogue()) {
        const auto at = static_cast<std::size_t>(description.kind);
        if (!isShown(description.kind))
            continue;
        kept += (*mine)[at], moving += (*his)[at];
        if ((*his)[at] == 0)
            continue;
        const auto combined = meeting(store, description.kind, *two);
        if (!combined)
            return tl::unexpected(combined.error());
        preview.counts << MergeCount{description.kind, recordLabel(description.kind), (*his)[at], *combined};
    }
    preview.swapSuggested = moving > kept;
    return preview;
}

Result<OperationResult> mergeCustomers(store::Store &store, const Context &context, const CustomerCode &keep,
                                       const CustomerCode &other, const QMap<QString, Side> &choices)
{
    const auto engine = engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    OperationResult result;
    result.operation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto transaction
        = store.begin({.uuid = result.operation, .kind = u"merge"_s, .actor = context.actor, .at = context.now});
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto two = readTwo(store, keep, other); // inside: nobody writes between
    if (!two)
        return tl::unexpected(two.error());
    result.summary = summaryOf(*two);
    const store::Record joined = mergedCustomer(two->keep, two->other, choices);
    if (auto put = store.put(*transaction, joined); !put)
        return tl::unexpected(put.error());
    const auto moved = RecordMover(store, *transaction, context, two->keep, two->other, joined).run(two->otherId);
    if (!moved)
        return tl::unexpected(moved.error());
    if (auto gone = store.voidRecord(*transaction, RecordKind::Customer, {other.text()}, u"merged"_s); !gone)
        return tl::unexpected(gone.error());
    const store::RowId kept[]{two->keepId};
    if (auto checked = recheckPieces(store, *transaction, context, kept); !checked)
        return tl::unexpected(checked.error());
    const auto counts = planAndPrune(store, *transaction, **engine, {two->keepId}, context.today);
    if (!counts)
        return tl::unexpected(counts.error());
    result.changed = static_cast<int>(counts->opened + counts->changed + counts->finished);
    transaction->setSummary(result.summary.ja);
    transaction->note(u"keep"_s, keep.text());
    transaction->note(u"other"_s, other.text());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return result;
}

Result<QList<MergeEntry>> merges(store::Store &store, int limit)
{
    const auto operations = store::standingOperations(store, u"merge"_s, limit);
    if (!operations)
        return tl::unexpected(operations.error());
    QList<MergeEntry> list;
    for (const store::Operation &operation : *operations)
        list << MergeEntry{operation.uuid, operation.at, CustomerCode(operation.detail.value(u"keep"_s).toString()),
                           CustomerCode(operation.detail.value(u"other"_s).toString()), operation.summary};
    return list;
}

Result<OperationResult> undoMerge(store::Store &store, const Context &context, const QString &operation)
{
    const auto merge = store.operationByUuid(operation);
    if (!merge)
        return tl::unexpected(merge.error());
    if (!*merge || (*merge)->kind != u"merge" || (*merge)->undoneBy != 0)
        return failure(ErrorKind::WrongUse, u"取り消せる結合がありません。一覧を新しくしてください。"_s,
                       u"There is no such merge to undo. Refresh the list."_s);
    return revertAs(store, context, **merge, u"undo"_s, {u"元に戻しました"_s, u"Undone"_s});
}

Result<std::optional<CustomerCode>> resolveAlias(store::Store &store, const CustomerCode &code)
{
    const auto record = store.record(RecordKind::Customer, code.text());
    if (!record)
        return tl::unexpected(record.error());
    if (*record && !(*record)->voided)
        return code;
    const auto aliases = store::aliasesOf(store);
    if (!aliases)
        return tl::unexpected(aliases.error());
    const auto kept = aliases->find(code.utf8);
    return kept == aliases->end() ? std::nullopt : std::optional(CustomerCode(kept->second));
}

Result<QStringList> aliasesOf(store::Store &store, const CustomerCode &customer)
{
    const auto record = store.record(RecordKind::Customer, customer.text());
    if (!record)
        return tl::unexpected(record.error());
    return *record ? store::codesOf((*record)->value("merged_codes")) : QStringList();
}

} // namespace kikubari::operations
