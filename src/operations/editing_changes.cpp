// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/editing.h"

#include "operations/editing_values.h"
#include "store/customer_history.h"

#include <map>

/// Who changed what of a customer and when.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// How the doing is called that a change is part of; empty where the change speaks for itself.
Text frameOf(const QString &kind)
{
    static const std::map<QString, Text> frames{
        {u"import"_s, {u"取り込み"_s, u"Import"_s}},
        {u"undo_import"_s, {u"取り込みの取り消し"_s, u"Import taken back"_s}},
        {u"undo"_s, {u"元に戻す"_s, u"Undo"_s}},
        {u"redo"_s, {u"やり直し"_s, u"Redo"_s}},
        {u"merge"_s, {u"結合"_s, u"Joined"_s}},
        {u"handover"_s, {u"担当替え"_s, u"Handover"_s}},
        {u"repair"_s, {u"住所・電話の確認"_s, u"Repair of data"_s}},
        {u"household"_s, {u"世帯"_s, u"Household"_s}},
        {u"void"_s, {u"取り消し"_s, u"Taken back"_s}},
    };
    const auto found = frames.find(kind);
    return found == frames.end() ? Text{} : found->second;
}

/// Whether a person gave the reason; the program names its own in one word.
bool isSaid(const QString &reason)
{
    static const QStringList own{u"card"_s, u"removed"_s, u"withdrawn"_s, u"merged"_s,
                                 u"back"_s, u"deleted"_s, u"undo"_s};
    return !own.contains(reason);
}

class ChangeList
{
public:
    ChangeList(store::Store &store, int limit) : m_store(store), m_limit(limit), m_words(store) { }

    Result<void> add(const store::RecordStep &step)
    {
        auto known = operation(step.operation);
        if (!known)
            return tl::unexpected(known.error());
        ChangeEntry entry;
        entry.kind = step.kind;
        entry.key = step.key;
        if (*known) {
            entry.at = (*known)->at;
            entry.who = m_words.nameOfStaff((*known)->actor.text());
            entry.operation = (*known)->uuid;
        }
        const Text frame = *known ? frameOf((*known)->kind) : Text{};
        const Text label = recordLabel(step.kind);
        if (step.before && step.after) {
            addColumns(step, entry, frame);
            return {};
        }
        const bool added = step.after.has_value();
        entry.what = inFrame(frame,
                             {QString(label.ja + (added ? u"を追加" : u"を取り消し")),
                              QString(label.en + (added ? u" added" : u" taken back"))});
        if (added)
            entry.afterWords = m_words.about(*step.after);
        else if (step.before) {
            entry.beforeWords = m_words.about(*step.before);
            if (isSaid(step.reason))
                entry.afterWords = {step.reason, step.reason};
        }
        push(entry);
        return {};
    }

    [[nodiscard]] bool full() const { return list.size() >= m_limit; }

    QList<ChangeEntry> list;

private:
    static Text inFrame(const Text &frame, const Text &what)
    {
        return frame.ja.isEmpty() ? what
                                  : Text{QString(frame.ja + u"：" + what.ja), QString(frame.en + u": " + what.en)};
    }

    /// A contact is taken back by a day of its own, so that it can still be read; why stands beside it.
    bool addTakenBack(const store::RecordStep &step, ChangeEntry entry)
    {
        if (step.kind != RecordKind::Contact || !step.before->value("voided_on").isEmpty()
            || step.after->value("voided_on").isEmpty())
            return false;
        const Text label = recordLabel(step.kind);
        const QString reason = step.after->extra.value(u"voided_reason"_s).toString();
        entry.what = {QString(label.ja + u"を取り消し"), QString(label.en + u" taken back")};
        entry.beforeWords = m_words.about(*step.before);
        entry.afterWords = {reason, reason};
        push(entry);
        return true;
    }

    void addColumns(const store::RecordStep &step, ChangeEntry entry, const Text &frame)
    {
        if (addTakenBack(step, entry))
            return;
        const auto &columns = step.after->description().columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (step.before->values()[i] == step.after->values()[i])
                continue;
            entry.column = QString::fromUtf8(columns[i].name);
            entry.columnLabel = columnLabel(step.kind, entry.column);
            entry.before = step.before->values()[i];
            entry.after = step.after->values()[i];
            entry.beforeWords = m_words.of(step.kind, entry.column, entry.before);
            entry.afterWords = m_words.of(step.kind, entry.column, entry.after);
            const bool self = step.kind == RecordKind::Customer;
            const Text label = recordLabel(step.kind);
            entry.what = inFrame(
                frame,
                {QString((self ? QString() : QString(label.ja + u"の")) + entry.columnLabel.ja + u"を変更"),
                 QString((self ? QString() : QString(label.en + u": ")) + entry.columnLabel.en + u" changed")});
            push(entry);
        }
    }

    void push(const ChangeEntry &entry)
    {
        if (!full())
            list << entry;
    }

    Result<std::optional<store::Operation>> operation(qint64 id)
    {
        auto found = m_operations.find(id);
        if (found == m_operations.end()) {
            auto read = store::operationById(m_store, id);
            if (!read)
                return tl::unexpected(read.error());
            found = m_operations.emplace(id, *std::move(read)).first;
        }
        return found->second;
    }

    store::Store &m_store;
    int m_limit;
    std::map<qint64, std::optional<store::Operation>> m_operations;
    ValueWords m_words;
};

} // namespace

Result<QList<ChangeEntry>> changesOf(store::Store &store, const CustomerCode &customer, int limit)
{
    const auto id = store.customerId(customer);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id)
        return failure(ErrorKind::WrongUse,
                       u"顧客「%1」は登録されていません。コードを確かめてください。"_s.arg(customer.text()),
                       u"There is no customer \"%1\". Check the code."_s.arg(customer.text()));
    const auto steps = store::stepsOf(store, **id);
    if (!steps)
        return tl::unexpected(steps.error());
    ChangeList changes(store, limit);
    for (const auto &step : *steps) {
        if (changes.full())
            break;
        if (auto done = changes.add(step); !done)
            return tl::unexpected(done.error());
    }
    return std::move(changes.list);
}

} // namespace kikubari::operations
