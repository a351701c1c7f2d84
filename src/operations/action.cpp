// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/action.h"

#include "japan/format.h"
#include "operations/campaign_recheck.h"
#include "operations/day_rows.h"

#include <QUuid>

#include <algorithm>
#include <map>

namespace kikubari::operations {

using namespace domain;

Result<void> Action::start(const QString &uuid, const QString &kind)
{
    auto engine = engineOf(m_store);
    if (!engine)
        return tl::unexpected(engine.error());
    m_engine = *std::move(engine);
    m_uuid = uuid.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : uuid;
    auto transaction = m_store.begin({m_uuid, kind, m_context.actor, m_context.now, {}});
    if (!transaction)
        return tl::unexpected(transaction.error());
    m_transaction.emplace(*std::move(transaction));
    return {};
}

Result<void> Action::touch(const CustomerCode &customer)
{
    if (m_touched.contains(customer))
        return {};
    const auto id = m_store.customerId(customer);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id)
        return failure(
            ErrorKind::WrongUse,
            QStringLiteral("顧客「%1」は登録されていません。コードを確かめてください。").arg(customer.text()),
            QStringLiteral("There is no customer \"%1\". Check the code.").arg(customer.text()));
    auto records = m_store.customerRecords(customer);
    if (!records)
        return tl::unexpected(records.error());
    Touched touched;
    touched.id = **id;
    touched.records = *std::move(records);
    m_engine->plan(touched.records, m_context.today, touched.before);
    m_touched.emplace(customer, std::move(touched));
    return {};
}

Result<void> Action::put(const store::Record &record)
{
    auto done = m_store.put(*m_transaction, record);
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<store::Record> Action::fresh(RecordKind kind, const QString &prefix)
{
    const auto code = m_store.newCode(kind, prefix);
    if (!code)
        return tl::unexpected(code.error());
    store::Record record(kind);
    record.set("code", *code);
    return record;
}

Result<void> Action::replan()
{
    for (auto &[code, touched] : m_touched) {
        const auto records = m_store.customerRecords(code);
        if (!records)
            return tl::unexpected(records.error());
        m_engine->plan(*records, m_context.today, touched.after);
    }
    return {};
}

const CustomerRecords &Action::recordsBefore(const CustomerCode &customer) const
{
    return m_touched.at(customer).records;
}

const rules::Plan &Action::before(const CustomerCode &customer) const
{
    return m_touched.at(customer).before;
}

const rules::Plan &Action::after(const CustomerCode &customer) const
{
    return m_touched.at(customer).after;
}

namespace {

Text titleOn(QDate day, const rules::Rule &rule, QDate today)
{
    return {QString(japan::shortDate(day, today, Language::Japanese) + u' ' + rule.title.ja),
            QString(japan::shortDate(day, today, Language::English) + u' ' + rule.title.en)};
}

/// What is to be done next: the day on which it is due, or where that has come already the end of its window.
Text nextTitleOf(const rules::FollowUp &followUp, const rules::Rule &rule, QDate day, QDate today)
{
    if (day > today)
        return titleOn(day, rule, today);
    if (!followUp.latest.isValid())
        return rule.title;
    if (followUp.latest < today)
        return {QString(rule.title.ja
                        + QStringLiteral("（期限 %1 を過ぎています）")
                              .arg(japan::shortDate(followUp.latest, today, Language::Japanese))),
                QString(rule.title.en
                        + QStringLiteral(" (was to be done by %1)")
                              .arg(japan::shortDate(followUp.latest, today, Language::English)))};
    if (followUp.latest == today)
        return {QString(QStringLiteral("今日まで ") + rule.title.ja),
                QString(QStringLiteral("Today: ") + rule.title.en)};
    return {
        QString(japan::shortDate(followUp.latest, today, Language::Japanese) + QStringLiteral("まで ") + rule.title.ja),
        QString(QStringLiteral("by ") + japan::shortDate(followUp.latest, today, Language::English) + u' '
                + rule.title.en)};
}

/// The day on which a follow-up is next to be worked on.
QDate nextDayOf(const rules::FollowUp &followUp)
{
    return std::max(followUp.due, followUp.hiddenUntil.isValid() ? followUp.hiddenUntil : followUp.due);
}

} // namespace

void comparePlans(const rules::Engine &engine, const Context &context, const CustomerCode &customer,
                  const rules::Plan &before, const rules::Plan &after, OperationResult &result)
{
    const QDate today = context.today;
    const rules::FollowUp *next = nullptr;
    std::multimap<QDate, std::pair<QString, Text>> opened; // by the day on which they are due
    for (const rules::FollowUp &now : after.followUps) {
        const QString id = QString::fromStdString(rules::idOf(now, customer));
        const rules::FollowUp *then = findById(before, customer, id);
        const rules::Rule *rule = engine.rule(now.rule);
        if (!rule)
            continue;
        const bool own = context.actor.empty() || now.staff == context.actor;
        if (own && isLive(now.state) && now.state != State::Suspended && (!next || nextDayOf(now) < nextDayOf(*next)))
            next = &now;
        if (now.state == State::Done && (!then || then->state != State::Done)) {
            result.finished.append(id);
            result.finishedTitles.append(rule->title);
        } else if (!then && isLive(now.state)) {
            opened.emplace(now.due, std::pair(id, nextTitleOf(now, *rule, now.due, today)));
        }
    }
    for (const auto &[due, one] : opened) {
        result.opened.append(one.first);
        result.openedTitles.append(one.second);
    }
    if (next && result.nextTitle.ja.isEmpty())
        result.nextTitle = nextTitleOf(*next, *engine.rule(next->rule), nextDayOf(*next), today);
}

Result<OperationResult> Action::finish(const Text &summary)
{
    OperationResult result;
    result.operation = m_uuid;
    result.summary = summary;
    if (auto planned = replan(); !planned)
        return tl::unexpected(planned.error());
    std::vector<store::RowId> ids;
    for (const auto &[code, touched] : m_touched) {
        comparePlans(*m_engine, m_context, code, touched.before, touched.after, result);
        ids.push_back(touched.id);
    }
    std::ranges::sort(ids);
    if (auto checked = recheckPieces(m_store, *m_transaction, m_context, ids); !checked)
        return tl::unexpected(checked.error());
    const auto counts = planCustomers(m_store, *m_transaction, *m_engine, ids, m_context.today);
    if (!counts)
        return tl::unexpected(counts.error());
    result.changed = static_cast<int>(counts->opened + counts->changed + counts->finished);
    m_transaction->setSummary(summary.ja);
    m_transaction->note(QStringLiteral("finished"), result.finished.size());
    m_transaction->note(QStringLiteral("opened"), result.opened.size());
    if (auto committed = m_transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return result;
}

const rules::FollowUp *findById(const rules::Plan &plan, const CustomerCode &customer, const QString &id)
{
    const std::string wanted = id.toStdString();
    const auto it = std::ranges::find_if(
        plan.followUps, [&](const rules::FollowUp &followUp) { return rules::idOf(followUp, customer) == wanted; });
    return it == plan.followUps.end() ? nullptr : &*it;
}

tl::unexpected<Error> unknownFollowUp(const QString &id)
{
    return failure(ErrorKind::WrongUse,
                   QStringLiteral("予定「%1」はありません。一覧を新しくして選び直してください。").arg(id),
                   QStringLiteral("There is no follow-up \"%1\". Refresh the list and choose again.").arg(id));
}

QString nameForSummary(store::Store &store, const CustomerCode &customer, QDate today)
{
    const auto id = store.customerId(customer);
    if (!id || !*id)
        return customer.text();
    const store::RowId ids[]{**id};
    const auto cards = store.cards(ids, today);
    return cards && !cards->empty() ? addressedName(cards->front()) : customer.text();
}

} // namespace kikubari::operations
