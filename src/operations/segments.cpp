// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/segments.h"

#include "operations/planning.h"
#include "store/segment_sql.h"
#include "store/store.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

SavedSegment savedFrom(const store::Record &record)
{
    SavedSegment saved;
    saved.segment.key = record.value("code");
    saved.segment.nameJa = record.value("name_ja");
    saved.segment.nameEn = record.value("name_en");
    saved.version = record.version;
    const auto json = QJsonDocument::fromJson(record.value("condition").toUtf8()).object();
    auto where = segmentNodeFromJson(json, saved.segment.key);
    auto checked
        = where ? checkSegment(*where, saved.segment.key) : Result<SegmentCondition>(tl::unexpected(where.error()));
    if (checked)
        saved.segment.where = *std::move(where);
    else
        saved.broken = checked.error().text;
    return saved;
}

tl::unexpected<Error> unknownSegment(const QString &key)
{
    return failure(ErrorKind::WrongUse,
                   u"絞り込み「%1」はありません。一覧（segments list）で確かめてください。"_s.arg(key),
                   u"There is no segment \"%1\". See the list (segments list)."_s.arg(key));
}

QString labelOf(const Segment &segment)
{
    const QString &name = segment.name(Language::Japanese);
    return name.isEmpty() ? segment.key : name;
}

/// The rules that name this filter; also those that are switched off.
Result<std::vector<rules::Rule>> rulesUsing(store::Store &store, const QString &key)
{
    auto rules = rulesOf(store);
    // A configuration that cannot be read uses nothing; mending it must stay possible.
    if (!rules && rules.error().kind == ErrorKind::Configuration)
        return std::vector<rules::Rule>{};
    if (!rules)
        return rules;
    std::erase_if(*rules, [&](const rules::Rule &rule) { return QString::fromStdString(rule.forSegment) != key; });
    return rules;
}

/// What ended under the filter of until now is to stand as history before it changes.
Result<void> settleBefore(store::Store &store, const Context &context, const QString &key)
{
    const auto rules = rulesUsing(store, key);
    if (!rules)
        return tl::unexpected(rules.error());
    return rules->empty() ? Result<void>() : settleHistory(store, context);
}

Result<store::Transaction> begin(store::Store &store, const Context &context, const QString &uuid,
                                 const QString &summary)
{
    return store.begin(
        {.uuid = uuid, .kind = u"segment"_s, .actor = context.actor, .at = context.now, .summary = summary});
}

store::Record recordOf(const Segment &segment, qint64 version)
{
    store::Record record(RecordKind::Segment);
    record.set("code", segment.key).set("name_ja", segment.nameJa.trimmed()).set("name_en", segment.nameEn.trimmed());
    record.set("condition",
               QString::fromUtf8(QJsonDocument(segmentNodeJson(segment.where)).toJson(QJsonDocument::Compact)));
    record.version = version;
    return record;
}

Result<OperationResult> finish(store::Transaction &transaction, const QString &uuid, Text summary)
{
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    OperationResult result;
    result.operation = uuid;
    result.summary = std::move(summary);
    return result;
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<SegmentCondition> checked(const SegmentNode &where)
{
    return checkSegment(where, u"where"_s);
}

} // namespace

Result<std::vector<SavedSegment>> listSegments(store::Store &store)
{
    const auto records = store::segmentRecords(store);
    if (!records)
        return tl::unexpected(records.error());
    std::vector<SavedSegment> segments;
    for (const store::Record &record : *records)
        segments.push_back(savedFrom(record));
    return segments;
}

Result<SavedSegment> findSegment(store::Store &store, const QString &key)
{
    const auto record
        = key.isEmpty() ? Result<std::optional<store::Record>>(std::nullopt) : store.record(RecordKind::Segment, key);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record || (*record)->voided)
        return unknownSegment(key);
    SavedSegment saved = savedFrom(**record);
    if (!saved.broken.ja.isEmpty())
        return tl::unexpected(Error{ErrorKind::Configuration, saved.broken, {}});
    return saved;
}

Result<OperationResult> saveSegment(store::Store &store, const Context &context, const Segment &segment, qint64 version)
{
    Segment saved = segment;
    saved.key = saved.key.trimmed();
    if (labelOf(saved).isEmpty())
        return failure(ErrorKind::WrongUse, u"絞り込みの名前が空です。名前を入れてください。"_s,
                       u"The segment has no name. Enter one."_s);
    if (const auto condition = checkSegment(saved.where, saved.key); !condition)
        return tl::unexpected(condition.error());
    if (auto settled = settleBefore(store, context, saved.key); !settled)
        return tl::unexpected(settled.error());
    const QString uuid = newUuid();
    auto transaction = begin(store, context, uuid, u"絞り込み「%1」を保存しました"_s.arg(labelOf(saved)));
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (saved.key.isEmpty()) {
        auto code = store.newCode(RecordKind::Segment, u"G"_s);
        if (!code)
            return tl::unexpected(code.error());
        saved.key = *code;
    }
    if (auto put = store.put(*transaction, recordOf(saved, version)); !put)
        return tl::unexpected(put.error());
    return finish(*transaction, uuid,
                  {u"絞り込み「%1」を保存しました"_s.arg(labelOf(saved)),
                   u"Segment \"%1\" was saved"_s.arg(
                       saved.name(Language::English).isEmpty() ? saved.key : saved.name(Language::English))});
}

Result<OperationResult> saveSegments(store::Store &store, const Context &context, const std::vector<Segment> &segments)
{
    for (const Segment &segment : segments) {
        if (const auto condition = checkSegment(segment.where, segment.key); !condition)
            return tl::unexpected(condition.error());
        if (auto settled = settleBefore(store, context, segment.key); !settled)
            return tl::unexpected(settled.error());
    }
    const QString uuid = newUuid();
    const Text summary{u"絞り込み %1 件を保存しました"_s.arg(segments.size()),
                       u"%1 segment(s) were saved"_s.arg(segments.size())};
    auto transaction = begin(store, context, uuid, summary.ja);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const Segment &segment : segments)
        if (auto put = store.put(*transaction, recordOf(segment, 0)); !put)
            return tl::unexpected(put.error());
    return finish(*transaction, uuid, summary);
}

Result<OperationResult> deleteSegment(store::Store &store, const Context &context, const QString &key)
{
    const auto record
        = key.isEmpty() ? Result<std::optional<store::Record>>(std::nullopt) : store.record(RecordKind::Segment, key);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record || (*record)->voided)
        return unknownSegment(key);
    const auto rules = rulesUsing(store, key);
    if (!rules)
        return tl::unexpected(rules.error());
    const QString label = labelOf(savedFrom(**record).segment);
    if (!rules->empty()) {
        const rules::Rule &rule = rules->front();
        return failure(
            ErrorKind::Conflict,
            u"絞り込み「%1」はルール「%2」（%3）が使っているので消せません。先にルールを変えてください。"_s.arg(
                label, rule.id.text(), rule.title.ja),
            u"Segment \"%1\" is used by the rule \"%2\" (%3), so it cannot be deleted. Change the rule first."_s.arg(
                label, rule.id.text(), rule.title.en));
    }
    const QString uuid = newUuid();
    const Text summary{u"絞り込み「%1」を消しました"_s.arg(label), u"Segment \"%1\" was deleted"_s.arg(label)};
    auto transaction = begin(store, context, uuid, summary.ja);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto done = store.voidRecord(*transaction, RecordKind::Segment, {key}, u"deleted"_s); !done)
        return tl::unexpected(done.error());
    return finish(*transaction, uuid, summary);
}

Result<void> checkSegmentsOfRules(store::Store &store)
{
    const auto rules = rulesOf(store);
    if (!rules)
        return rules.error().kind == ErrorKind::Configuration ? Result<void>() : tl::unexpected(rules.error());
    for (const rules::Rule &rule : *rules) {
        if (rule.forSegment.empty())
            continue;
        const QString key = QString::fromStdString(rule.forSegment);
        const auto record = store.record(RecordKind::Segment, key);
        if (!record)
            return tl::unexpected(record.error());
        if (*record && !(*record)->voided)
            continue;
        const QString label = *record ? labelOf(savedFrom(**record).segment) : key;
        return failure(
            ErrorKind::Conflict,
            u"絞り込み「%1」はルール「%2」（%3）が使っているので、なくせません。先にルールを変えてください。"_s.arg(
                label, rule.id.text(), rule.title.ja),
            u"Segment \"%1\" is used by the rule \"%2\" (%3), so it must stay. Change the rule first."_s.arg(
                label, rule.id.text(), rule.title.en));
    }
    return {};
}

Result<qint64> countOf(store::Store &store, const SegmentNode &where, QDate today)
{
    const auto condition = checked(where);
    return condition ? store::segmentCount(store, *condition, today) : tl::unexpected(condition.error());
}

Result<std::vector<CustomerCode>> customersOf(store::Store &store, const SegmentNode &where, QDate today)
{
    const auto condition = checked(where);
    if (!condition)
        return tl::unexpected(condition.error());
    const auto ids = store::segmentCustomers(store, *condition, today);
    if (!ids)
        return tl::unexpected(ids.error());
    std::vector<CustomerCode> codes;
    codes.reserve(ids->size());
    for (const store::RowId id : *ids) {
        auto code = store.customerCode(id);
        if (!code)
            return tl::unexpected(code.error());
        if (*code)
            codes.push_back(**std::move(code));
    }
    std::ranges::sort(codes);
    return codes;
}

Result<SegmentFile> segmentFile(store::Store &store)
{
    const auto saved = listSegments(store);
    if (!saved)
        return tl::unexpected(saved.error());
    std::vector<Segment> segments;
    for (const SavedSegment &one : *saved) {
        if (!one.broken.ja.isEmpty())
            return tl::unexpected(Error{ErrorKind::Configuration, one.broken, {}});
        segments.push_back(one.segment);
    }
    SegmentFile file;
    file.count = static_cast<qint64>(segments.size());
    if (!segments.empty())
        file.bytes = segmentsJson(segments);
    return file;
}

} // namespace kikubari::operations
