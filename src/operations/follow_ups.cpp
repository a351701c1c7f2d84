// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/follow_ups.h"

#include "operations/first_day.h"
#include "operations/planning.h"
#include "rules/why.h"

#include <QStringList>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace kikubari::operations {

using namespace domain;

namespace {

Result<void> checkCodes(store::Store &store, const rules::Engine &engine, const FollowUpFilter &filter)
{
    const auto unknown = [](const QString &whatJa, const QString &whatEn, const QString &code) {
        return failure(ErrorKind::WrongUse,
                       QStringLiteral("%1「%2」は登録されていません。コードを確かめてください。").arg(whatJa, code),
                       QStringLiteral("There is no %1 \"%2\". Check the code.").arg(whatEn, code));
    };
    if (filter.rule && !engine.rule(*filter.rule))
        return unknown(QStringLiteral("ルール"), QStringLiteral("rule"), filter.rule->text());
    if (filter.staff && !engine.staff().find(*filter.staff))
        return unknown(QStringLiteral("担当者"), QStringLiteral("member of staff"), filter.staff->text());
    if (filter.customer) {
        const auto id = store.customerId(*filter.customer);
        if (!id)
            return tl::unexpected(id.error());
        if (!*id)
            return unknown(QStringLiteral("顧客"), QStringLiteral("customer"), filter.customer->text());
    }
    return {};
}

bool passes(const FollowUpFilter &filter, const rules::FollowUp &followUp)
{
    const QDate day = filter.byLatest ? followUp.latest : followUp.due;
    return !(filter.rule && followUp.rule != *filter.rule) && !(filter.staff && followUp.staff != *filter.staff)
        && !(filter.state && followUp.state != *filter.state) && !(filter.from.isValid() && day < filter.from)
        && !(filter.to.isValid() && day > filter.to);
}

/// The first day's spread where the store does not hold it yet, since the list may be asked for before `plan` ran.
using Spread = std::unordered_map<store::RowId, std::vector<FirstDayRecord>>;

Result<Spread> spreadOf(store::Store &store, const rules::Engine &engine, QDate today, const Progress &progress)
{
    Spread spread;
    if (!hasStarted(engine, today))
        return spread;
    const auto rows = spreadFirstDay(store, engine, today, progress);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const store::FirstDayRow &row : *rows)
        spread[row.customer].push_back({row.rule, row.fact, row.record, row.day});
    return spread;
}

} // namespace

Result<std::vector<ListedFollowUp>> followUps(store::Store &store, const Context &context, const FollowUpFilter &filter,
                                              const Progress &progress)
{
    const auto engine = engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    if (auto known = checkCodes(store, **engine, filter); !known)
        return tl::unexpected(known.error());
    const auto spread = spreadOf(store, **engine, context.today, progress);
    if (!spread)
        return tl::unexpected(spread.error());

    store::Selection selection;
    if (filter.customer) {
        selection.what = store::Selection::What::Ids;
        selection.ids = {store.customerId(*filter.customer).value().value()};
    }
    std::vector<ListedFollowUp> list;
    rules::Plan plan;
    CustomerRecords copy;
    qint64 seen = 0;
    auto walked
        = store.forEachCustomer(selection, [&](const CustomerRecords &records, store::RowId id) -> Result<void> {
              if (++seen % 1000 == 0 && progress
                  && !progress({QStringLiteral("予定の計算"), QStringLiteral("Planning")}, seen, 0))
                  return failure(ErrorKind::Cancelled, QStringLiteral("中止しました。"), QStringLiteral("Stopped."));
              const auto own = spread->find(id);
              const CustomerRecords *used = &records;
              if (own != spread->end()) {
                  copy = records;
                  copy.firstDays = own->second;
                  used = &copy;
              }
              (*engine)->plan(*used, context.today, plan);
              for (const rules::FollowUp &followUp : plan.followUps) {
                  if (!passes(filter, followUp))
                      continue;
                  Text why;
                  if (const rules::Rule *rule = (*engine)->rule(followUp.rule))
                      why = rules::whyOf(*rule, followUp, (*engine)->calendarOf(*used), context.today);
                  list.push_back({rules::idOf(followUp, records.code), records.code, followUp, std::move(why)});
              }
              return {};
          });
    if (!walked)
        return tl::unexpected(walked.error());
    std::ranges::sort(list, [](const ListedFollowUp &a, const ListedFollowUp &b) {
        return std::tie(a.followUp.due, a.followUp.rule, a.customer, a.followUp.factOn, a.id)
            < std::tie(b.followUp.due, b.followUp.rule, b.customer, b.followUp.factOn, b.id);
    });
    return list;
}

std::optional<store::FollowUpKey> keyOf(const QString &id)
{
    const QStringList parts = id.split(u'/');
    if (parts.size() != 4)
        return std::nullopt;
    const auto plain = [](QString text) {
        return text.replace(QStringLiteral("%2F"), QStringLiteral("/"))
            .replace(QStringLiteral("%25"), QStringLiteral("%"));
    };
    const auto fact = fromWord<FactKind>(parts[2].toStdString());
    if (!fact)
        return std::nullopt;
    return store::FollowUpKey{RuleId(plain(parts[0])), CustomerCode(plain(parts[1])), *fact,
                              plain(parts[3]).toStdString()};
}

} // namespace kikubari::operations
