// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/refusals.h"

#include "domain/segment.h"
#include "operations/action.h"

using namespace Qt::StringLiterals;

namespace kikubari::operations {

using domain::CustomerCode;
using domain::RecordKind;

namespace {

/// The words that refuse a channel: itself, "all", and for a DM every letter.
bool refusesAlready(const QStringList &words, const QString &channel)
{
    return words.contains(channel) || words.contains(u"all"_s) || (channel == u"dm" && words.contains(u"mail"_s));
}

Text wayOf(const QString &channel)
{
    for (const domain::SegmentWord &each : domain::segmentField(domain::SegmentFieldId::Refuses).words)
        if (channel == QString::fromLatin1(each.word.data(), static_cast<qsizetype>(each.word.size())))
            return each.label();
    return {channel, channel};
}

Result<bool> refuse(Action &action, const CustomerCode &code, const QString &channel)
{
    auto record = action.store().record(RecordKind::Customer, code.text());
    if (!record)
        return tl::unexpected(record.error());
    if (!*record || (*record)->voided)
        return failure(ErrorKind::WrongUse,
                       u"顧客「%1」は登録されていません。一覧を読み直してください。"_s.arg(code.text()),
                       u"There is no customer \"%1\". Read the list again."_s.arg(code.text()));
    store::Record customer = **record;
    QStringList words = customer.value("refuses").split(u' ', Qt::SkipEmptyParts);
    if (refusesAlready(words, channel))
        return false;
    if (auto touched = action.touch(code); !touched)
        return tl::unexpected(touched.error());
    const Context &context = action.context();
    store::Record ban(RecordKind::Ban);
    ban.set("customer", code.text()).set("channel", channel).set("since", context.today);
    ban.set("by", context.actor.text());
    if (auto done = action.put(ban); !done)
        return tl::unexpected(done.error());
    customer.set("refuses", (words << channel).join(u' '));
    customer.version = 0;
    if (auto done = action.put(customer); !done)
        return tl::unexpected(done.error());
    return true;
}

} // namespace

Result<OperationResult> refuseFor(store::Store &store, const Context &context, const QList<CustomerCode> &customers,
                                  const QString &channel)
{
    Action action(store, context);
    if (auto started = action.start({}, u"edit"_s); !started)
        return tl::unexpected(started.error());
    int count = 0;
    for (const CustomerCode &code : customers) {
        const auto changed = refuse(action, code, channel);
        if (!changed)
            return tl::unexpected(changed.error());
        count += *changed;
    }
    if (count == 0)
        return failure(ErrorKind::WrongUse, u"すでに全員がお断りになっています。変えるところはありません。"_s,
                       u"All of them refuse it already. There is nothing to change."_s);
    const Text way = wayOf(channel);
    return action.finish({u"%1名を%2のお断りにしました"_s.arg(count).arg(way.ja),
                          u"%1 customers noted as refusing: %2"_s.arg(count).arg(way.en)});
}

} // namespace kikubari::operations
