// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/action.h"
#include "operations/campaign_recheck.h"
#include "operations/follow_ups.h"
#include "operations/recording.h"
#include "operations/segments.h"

#include "japan/format.h"

#include <QRegularExpression>

#include <algorithm>

/// Snooze, waive, reassign, the review note, undo and redo.
namespace kikubari::operations {

using namespace domain;

namespace {

/// A live follow-up that somebody decides about.
struct Target
{
    store::FollowUpKey key;
    const rules::FollowUp *followUp = nullptr;
};

/// Starts an action on live follow-ups; the first that is unknown or has ended stops it.
Result<std::vector<Target>> targetsOf(Action &action, const QString &kind, const QStringList &ids)
{
    if (ids.isEmpty())
        return failure(ErrorKind::WrongUse, QStringLiteral("予定が選ばれていません。"),
                       QStringLiteral("No follow-up is chosen."));
    if (auto started = action.start({}, kind); !started)
        return tl::unexpected(started.error());
    std::vector<Target> targets;
    for (const QString &id : ids) {
        const auto key = keyOf(id);
        if (!key)
            return unknownFollowUp(id);
        if (auto touched = action.touch(key->customer); !touched)
            return tl::unexpected(touched.error());
        const rules::FollowUp *followUp = findById(action.before(key->customer), key->customer, id);
        if (!followUp)
            return unknownFollowUp(id);
        if (!isLive(followUp->state))
            return failure(ErrorKind::WrongUse, QStringLiteral("予定「%1」はもう終わっています。").arg(id),
                           QStringLiteral("The follow-up \"%1\" has already ended.").arg(id));
        targets.push_back({*key, followUp});
    }
    return targets;
}

Result<store::Record> decisionFor(Action &action, const Target &target, DecisionAct act)
{
    auto record = action.fresh(RecordKind::Decision, QStringLiteral("D"));
    if (!record)
        return record;
    record->set("rule", target.key.rule.text())
        .set("customer", target.key.customer.text())
        .setWord("fact", target.key.fact)
        .set("record", QString::fromStdString(target.key.record))
        .set("at", action.context().today)
        .setWord("act", act)
        .set("by", action.context().actor.text());
    return record;
}

QString who(Action &action, const std::vector<Target> &targets)
{
    const QString name = nameForSummary(action.store(), targets.front().key.customer, action.context().today);
    return targets.size() == 1 ? name : QStringLiteral("%1ほか%2件").arg(name).arg(targets.size() - 1);
}

} // namespace

Result<OperationResult> snooze(store::Store &store, const Context &context, const QStringList &followUps, QDate until,
                               const QString &reason)
{
    if (!until.isValid() || until <= context.today)
        return failure(ErrorKind::WrongUse, QStringLiteral("先送りの日は明日以降にしてください。"),
                       QStringLiteral("Snooze until tomorrow or later."));
    Action action(store, context);
    const auto targets = targetsOf(action, QStringLiteral("snooze"), followUps);
    if (!targets)
        return tl::unexpected(targets.error());
    for (const Target &target : *targets) {
        if (until > target.followUp->latest && reason.trimmed().isEmpty())
            return failure(ErrorKind::WrongUse,
                           QStringLiteral("期限（%1）より後に先送りするには理由が要ります。")
                               .arg(japan::shortDate(target.followUp->latest, context.today, Language::Japanese)),
                           QStringLiteral("Snoozing past the latest day (%1) needs a reason.")
                               .arg(japan::shortDate(target.followUp->latest, context.today, Language::English)));
        auto record = decisionFor(action, target, DecisionAct::Snooze);
        if (!record)
            return tl::unexpected(record.error());
        record->set("until", until).set("reason", reason.trimmed());
        if (auto put = action.put(*record); !put)
            return tl::unexpected(put.error());
    }
    const QString name = who(action, *targets);
    return action.finish(
        {QString(name + u"を " + japan::shortDate(until, context.today, Language::Japanese) + u" まで先送りしました"),
         QString(u"Snoozed until " + japan::shortDate(until, context.today, Language::English) + u": " + name)});
}

Result<OperationResult> waive(store::Store &store, const Context &context, const QStringList &followUps,
                              WaiveReason reason, const QString &note)
{
    Action action(store, context);
    const auto targets = targetsOf(action, QStringLiteral("waive"), followUps);
    if (!targets)
        return tl::unexpected(targets.error());
    for (const Target &target : *targets) {
        auto record = decisionFor(action, target, DecisionAct::Waive);
        if (!record)
            return tl::unexpected(record.error());
        record->setWord("reason", reason);
        if (!note.trimmed().isEmpty())
            record->extra.insert(QStringLiteral("note"), note.trimmed());
        if (auto put = action.put(*record); !put)
            return tl::unexpected(put.error());
    }
    const QString name = who(action, *targets);
    return action.finish({QString(name + u"を見送りにしました"), QString(u"Waived: " + name)});
}

Result<OperationResult> reassign(store::Store &store, const Context &context, const QStringList &followUps,
                                 const StaffCode &to)
{
    Action action(store, context);
    const auto targets = targetsOf(action, QStringLiteral("reassign"), followUps);
    if (!targets)
        return tl::unexpected(targets.error());
    const Staff *person = action.engine().staff().find(to);
    if (!person || (person->leftOn.isValid() && person->leftOn <= context.today))
        return failure(ErrorKind::WrongUse,
                       QStringLiteral("担当者「%1」はいません。コードを確かめてください。").arg(to.text()),
                       QStringLiteral("There is no member of staff \"%1\". Check the code.").arg(to.text()));
    for (const Target &target : *targets) {
        auto record = decisionFor(action, target, DecisionAct::Reassign);
        if (!record)
            return tl::unexpected(record.error());
        record->set("to_staff", to.text());
        if (auto put = action.put(*record); !put)
            return tl::unexpected(put.error());
    }
    const QString name = who(action, *targets);
    return action.finish({QString(name + u"を" + person->name + u"さんに替えました"),
                          QString(u"Handed to " + person->name + u": " + name)});
}

Result<OperationResult> writeReviewNote(store::Store &store, const Context &context, const QString &followUp,
                                        const QString &text)
{
    if (text.trimmed().isEmpty())
        return failure(ErrorKind::WrongUse, QStringLiteral("振り返りのことばを入れてください。"),
                       QStringLiteral("Write a remark."));
    Action action(store, context);
    const auto targets = targetsOf(action, QStringLiteral("review"), {followUp});
    if (!targets)
        return tl::unexpected(targets.error());
    const Target &target = targets->front();
    // What is reviewed is the contact that finished the follow-up before this one.
    QString contact;
    for (const rules::FollowUp &reviewed : action.before(target.key.customer).followUps) {
        const std::string name = reviewed.rule.utf8 + ':' + std::string(wordOf(reviewed.fact)) + ':' + reviewed.record;
        if (name == target.key.record)
            contact = reviewed.contact.text();
    }
    if (contact.isEmpty())
        return failure(ErrorKind::WrongUse, QStringLiteral("振り返る連絡が見つかりません。"),
                       QStringLiteral("The contact to review cannot be found."));
    auto record = action.fresh(RecordKind::Review, QStringLiteral("V"));
    if (!record)
        return tl::unexpected(record.error());
    record->set("contact", contact)
        .set("by", context.actor.text())
        .set("on", context.today)
        .set("kind", QStringLiteral("comment"))
        .set("text", text.trimmed());
    if (auto put = action.put(*record); !put)
        return tl::unexpected(put.error());
    const QString name = who(action, *targets);
    return action.finish({QString(name + u"の振り返りを書きました"), QString(u"Reviewed: " + name)});
}

/// Reverts one operation as an operation of its own kind and plans whom it concerned.
/// Takes back the history that planning wrote while two customers were one: it may tell of the other's cars. What
/// stands without the other is written again by the planning that follows.
static Result<void> forgetHistorySince(store::Store &store, store::Transaction &transaction, qint64 merge,
                                       const std::vector<store::RowId> &customers)
{
    for (const store::RowId customer : customers) {
        const auto history = store.records(domain::RecordKind::FollowUpHistory, customer);
        if (!history)
            return tl::unexpected(history.error());
        for (const store::Record &row : *history) {
            if (row.operation < merge || row.operation == transaction.operation())
                continue;
            if (auto done = store.voidRecord(transaction, row.kind(), row.key(), QStringLiteral("withdrawn")); !done)
                return done;
        }
    }
    return {};
}

/// 髙橋 様の電話の記録を元に戻しました: the sentence of what was done, turned round. What does not end in a doing
/// (「…を記録しました」) stands in quotation marks.
static Text reverted(const Text &verb, const QString &what)
{
    static const QRegularExpression doing(QStringLiteral("^(.*)を(\\p{Han}+)しました$")),
        writing(QStringLiteral("^(.*)を(?:書き|入れ|書き足し)ました$")),
        changing(QStringLiteral("^(.*)を(?:変え|書き直し)ました$"));
    QString object = u'「' + what + u'」';
    if (const auto found = doing.match(what); found.hasMatch())
        object = found.captured(1) + u'の' + found.captured(2);
    else if (const auto written = writing.match(what); written.hasMatch())
        object = written.captured(1) + QStringLiteral("の記録");
    else if (const auto changed = changing.match(what); changed.hasMatch())
        object = changed.captured(1) + QStringLiteral("の変更");
    return {QString(object + u'を' + verb.ja), QString(verb.en + u": " + what)};
}

Result<OperationResult> revertAs(store::Store &store, const Context &context, const store::Operation &operation,
                                 const QString &kind, const Text &verb)
{
    Action action(store, context);
    if (auto started = action.start({}, kind); !started)
        return tl::unexpected(started.error());
    const auto customers = store.revert(action.transaction(), operation.id);
    if (!customers)
        return tl::unexpected(customers.error());
    if (operation.kind == u"merge")
        if (auto done = forgetHistorySince(store, action.transaction(), operation.id, *customers); !done)
            return tl::unexpected(done.error());
    if (operation.kind == u"segment")
        if (auto kept = checkSegmentsOfRules(store); !kept)
            return tl::unexpected(kept.error());
    if (auto checked = recheckPieces(store, action.transaction(), context, *customers); !checked)
        return tl::unexpected(checked.error());
    const auto counts = planAndPrune(store, action.transaction(), action.engine(), *customers, context.today);
    if (!counts)
        return tl::unexpected(counts.error());
    const QString what = operation.summary.section(u'：', -1); // without the "redone:" of one that was redone
    auto result = action.finish({QString(verb.ja + u"：" + what), QString(verb.en + u": " + what)});
    if (result) {
        result->changed = static_cast<int>(counts->opened + counts->changed + counts->finished);
        result->summary = reverted(verb, what);
    }
    return result;
}

Result<OperationResult> undo(store::Store &store, const Context &context)
{
    const auto last = store.lastOperationOf(context.actor);
    if (!last)
        return tl::unexpected(last.error());
    // An import is taken back on purpose and as a whole, not by a key meant for the last call.
    static const QStringList ofTheDay{
        QStringLiteral("record"), QStringLiteral("snooze"), QStringLiteral("waive"), QStringLiteral("reassign"),
        QStringLiteral("void"), QStringLiteral("review"), QStringLiteral("customer"), QStringLiteral("redo"),
        QStringLiteral("edit"), QStringLiteral("merge"), QStringLiteral("household"), QStringLiteral("handover"),
        QStringLiteral("repair"), QStringLiteral("different"), QStringLiteral("segment"),
        // of a mailing; what was put on paper is printed again instead
        QStringLiteral("campaign"), QStringLiteral("audience"), QStringLiteral("line"), QStringLiteral("enclosures"),
        QStringLiteral("take_out"), QStringLiteral("take_back"), QStringLiteral("enclosure"), QStringLiteral("postage"),
        QStringLiteral("posted"), QStringLiteral("returned")};
    if (!*last || !ofTheDay.contains((*last)->kind))
        return failure(ErrorKind::WrongUse, QStringLiteral("元に戻す操作はありません。"),
                       QStringLiteral("There is nothing to undo."));
    return revertAs(store, context, **last, QStringLiteral("undo"),
                    {QStringLiteral("元に戻しました"), QStringLiteral("Undone")});
}

/// Whether the last thing that was done is the taking back of an import.
static bool isImportUndo(store::Store &store)
{
    const auto last = store.operations(20);
    const auto byHand
        = [](const store::Operation &operation) { return operation.kind != u"plan" && operation.kind != u"export"; };
    if (!last)
        return false;
    const auto found = std::ranges::find_if(*last, byHand);
    return found != last->end() && found->kind == u"undo_import";
}

Result<OperationResult> redo(store::Store &store, const Context &context)
{
    const auto last = store.lastUndoOf(context.actor);
    if (!last)
        return tl::unexpected(last.error());
    if (!*last && isImportUndo(store))
        return failure(ErrorKind::WrongUse,
                       QStringLiteral("取り込みの取り消しは、やり直せません。ファイルをもう一度取り込んでください。"),
                       QStringLiteral("An import that was taken back cannot be redone. Import the file again."));
    if (!*last)
        return failure(ErrorKind::WrongUse, QStringLiteral("やり直す操作はありません。"),
                       QStringLiteral("There is nothing to redo."));
    return revertAs(store, context, **last, QStringLiteral("redo"),
                    {QStringLiteral("やり直しました"), QStringLiteral("Redone")});
}

} // namespace kikubari::operations
