// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/import_undo.h"

#include "operations/campaign_recheck.h"
#include "operations/planning.h"
#include "store/import_reversal.h"

#include <QJsonArray>
#include <QUuid>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

const QString markName = u"before"_s;

PlanningState planningOf(const QJsonObject &before)
{
    return {QDate::fromString(before.value(u"planned_on"_s).toString(), Qt::ISODate),
            before.value(u"spread_with"_s).toString(), before.value(u"spread_holds"_s).toBool()};
}

tl::unexpected<Error> noImport()
{
    return failure(ErrorKind::WrongUse, u"取り消せる取り込みはありません。"_s, u"There is no import to undo."_s);
}

Text summaryOf(const store::Operation &import, const store::ImportReversal &reversal)
{
    const QString day = import.at.date().toString(Qt::ISODate);
    QString done
        = u"%1の取り込みを取り消しました。追加した%2件を外しました"_s.arg(import.at.date().toString(u"yyyy/M/d"_s))
              .arg(reversal.voided);
    if (reversal.restored > 0)
        done = u"%1の取り込みを取り消しました。追加した%2件を外し、変えた%3件を元に戻しました"_s
                   .arg(import.at.date().toString(u"yyyy/M/d"_s))
                   .arg(reversal.voided)
                   .arg(reversal.restored);
    return {done,
            u"Took the import of %1 back: %2 added records removed, %3 changed ones restored"_s.arg(day)
                .arg(reversal.voided)
                .arg(reversal.restored)};
}

/// Whether everybody was planned up to the day of the import: then they are to be again, else as they were.
bool wasPlanned(const store::Operation &import, const PlanningState &before)
{
    return before.plannedOn.isValid() && before.plannedOn >= import.at.date();
}

} // namespace

void ImportMark::note(store::Transaction &transaction) const
{
    transaction.note(markName, before);
}

Result<ImportMark> markImport(store::Store &store)
{
    const auto state = planningState(store);
    const auto last = store::lastOperation(store);
    if (!last)
        return tl::unexpected(last.error());
    if (!state)
        return tl::unexpected(state.error());
    return ImportMark{{{u"operation"_s, *last},
                       {u"planned_on"_s, state->plannedOn.toString(Qt::ISODate)},
                       {u"spread_with"_s, state->spreadWith},
                       {u"spread_holds"_s, state->spreadHolds}}};
}

Result<std::optional<LastImport>> lastImport(store::Store &store)
{
    const auto import = store::newestImport(store);
    if (!import)
        return tl::unexpected(import.error());
    if (!*import)
        return std::nullopt;
    LastImport last{(*import)->uuid, (*import)->at, (*import)->actor.text(), (*import)->summary, 0, 0};
    for (const auto &file : (*import)->detail.value(u"files"_s).toArray()) {
        last.added += file.toObject().value(u"added"_s).toInteger();
        last.updated += file.toObject().value(u"updated"_s).toInteger();
    }
    if (const auto staff = store.staffDirectory(); staff)
        if (const auto *person = staff->find((*import)->actor); person && !person->name.isEmpty())
            last.who = person->name;
    return last;
}

Result<OperationResult> undoLastImport(store::Store &store, const Context &context, const Progress &progress)
{
    const auto import = store::newestImport(store);
    if (!import)
        return tl::unexpected(import.error());
    if (!*import)
        return noImport();
    const QJsonObject mark = (*import)->detail.value(markName).toObject();
    const PlanningState before = planningOf(mark);
    const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto transaction = store.begin({.uuid = uuid,
                                    .kind = u"undo_import"_s,
                                    .actor = context.actor,
                                    .at = context.now,
                                    .summary = {},
                                    .bulk = true});
    if (!transaction)
        return tl::unexpected(transaction.error());
    const qint64 settled = mark.contains(u"operation"_s) ? mark.value(u"operation"_s).toInteger() : (*import)->id - 1;
    const auto reversal = store::revertImport(store, *transaction, **import, settled, progress);
    if (!reversal)
        return tl::unexpected(reversal.error());
    if (auto resumed = resumePlanning(store, *transaction, before, reversal->configuration, context.today); !resumed)
        return tl::unexpected(resumed.error());
    OperationResult result;
    result.operation = uuid;
    result.summary = summaryOf(**import, *reversal);
    result.changed = static_cast<int>(reversal->customers.size());
    transaction->setSummary(result.summary.ja);
    transaction->note(u"import"_s, (*import)->uuid);
    transaction->note(u"voided"_s, reversal->voided);
    transaction->note(u"restored"_s, reversal->restored);
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    static_cast<void>(recheckEverybody(store, context)); // before printing and posting it is done again
    // The import is back already: a plan that cannot be made now is made the next time.
    if (wasPlanned(**import, before))
        static_cast<void>(planAll(store, context));
    return result;
}

} // namespace kikubari::operations
