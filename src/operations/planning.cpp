// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/planning.h"

#include "operations/first_day.h"
#include "rules/rule_json.h"
#include "store/follow_up_writer.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace kikubari::operations {

using namespace domain;

namespace {

constexpr const char *plannedOnSetting = "planned_on";
constexpr const char *plannedWithSetting = "planned_with";
constexpr const char *firstDaySetting = "first_day_with";

struct CachedEngine
{
    QString path, revision;
    std::shared_ptr<const rules::Engine> engine;
};

Text planning()
{
    return {QStringLiteral("予定の計算"), QStringLiteral("Planning")};
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, QStringLiteral("中止しました。何も変えていません。"),
                   QStringLiteral("Stopped. Nothing was changed."));
}

store::KeepEnded keepFor(const rules::Engine &engine, const CustomerRecords &records, QDate today)
{
    return {engine.calendarOf(records).settings().startedOn, today};
}

/// The rows of one customer's plan that the store is to hold.
void rowsOf(const rules::Plan &plan, const store::KeepEnded &keep, std::vector<store::FollowUpRow> &rows)
{
    rows.clear();
    for (const rules::FollowUp &followUp : plan.followUps) {
        const bool recent = followUp.endedOn.isValid() && followUp.endedOn >= keep.recentFrom;
        if (isLive(followUp.state) || recent || rules::standsAsHistory(followUp, keep.standsFrom))
            rows.push_back(toRow(followUp));
    }
}

} // namespace

store::FollowUpRow toRow(const rules::FollowUp &followUp)
{
    store::FollowUpRow row;
    row.rule = followUp.rule;
    row.fact = followUp.fact;
    row.record = followUp.record;
    row.factOn = followUp.factOn;
    row.earliest = followUp.earliest;
    row.due = followUp.due;
    row.latest = followUp.latest;
    row.naturalDue = followUp.naturalDue;
    row.windowEnd = followUp.windowEnd;
    row.hiddenUntil = followUp.hiddenUntil;
    row.doneOn = followUp.doneOn;
    row.endedOn = followUp.endedOn;
    const bool byDates = isLive(followUp.state) && followUp.state != State::Suspended;
    row.state = byDates ? State::Upcoming : followUp.state;
    row.cancelReason = static_cast<std::uint8_t>(followUp.cancelReason);
    row.contact = followUp.contact;
    row.staff = followUp.staff;
    row.onTime = followUp.onTime;
    row.closureLate = followUp.closureLate;
    row.fromHistory = followUp.fromHistory;
    row.attempts = followUp.attempts;
    row.waiveReason = followUp.waiveReason;
    return row;
}

rules::FollowUp fromRow(const store::FollowUpRow &row, QDate today)
{
    rules::FollowUp followUp;
    followUp.rule = row.rule;
    followUp.fact = row.fact;
    followUp.record = row.record;
    followUp.factOn = row.factOn;
    followUp.earliest = row.earliest;
    followUp.due = row.due;
    followUp.latest = row.latest;
    followUp.naturalDue = row.naturalDue;
    followUp.windowEnd = row.windowEnd;
    followUp.hiddenUntil = row.hiddenUntil;
    followUp.doneOn = row.doneOn;
    followUp.endedOn = row.endedOn;
    followUp.state = row.stateOn(today);
    followUp.cancelReason = static_cast<rules::CancelReason>(row.cancelReason);
    followUp.contact = row.contact;
    followUp.staff = row.staff;
    followUp.onTime = row.onTime;
    followUp.closureLate = row.closureLate;
    followUp.fromHistory = row.fromHistory;
    followUp.attempts = row.attempts;
    followUp.waiveReason = row.waiveReason;
    return followUp;
}

Result<std::vector<rules::Rule>> rulesOf(store::Store &store)
{
    std::vector<rules::Rule> list = rules::shippedRules();
    const auto own = store.setting(QString::fromLatin1(rulesSetting));
    if (!own)
        return tl::unexpected(own.error());
    if (own->isEmpty())
        return list;
    auto parsed = rules::parseRules(own->toUtf8());
    if (!parsed)
        return tl::unexpected(parsed.error());
    for (rules::Rule &rule : *parsed) {
        const auto shipped = std::ranges::find(list, rule.id, &rules::Rule::id);
        if (shipped == list.end())
            list.push_back(std::move(rule));
        else
            *shipped = std::move(rule);
    }
    return list;
}

Result<std::shared_ptr<const rules::Engine>> engineOf(store::Store &store)
{
    thread_local CachedEngine cache;
    const auto revision = store.configurationRevision();
    if (!revision)
        return tl::unexpected(revision.error());
    if (cache.engine && cache.path == store.path() && cache.revision == *revision)
        return cache.engine;
    const auto ruleList = rulesOf(store);
    auto settings = store.storeSettings();
    auto staff = store.staffDirectory();
    if (!ruleList)
        return tl::unexpected(ruleList.error());
    if (!settings)
        return tl::unexpected(settings.error());
    if (!staff)
        return tl::unexpected(staff.error());
    auto engine = rules::Engine::make(*ruleList, *settings, *std::move(staff));
    if (!engine)
        return tl::unexpected(engine.error());
    cache = {store.path(), *revision, std::make_shared<const rules::Engine>(*std::move(engine))};
    return cache.engine;
}

namespace {

/// What planning everyone rests on beside the customers: the configuration, and the shipped rules of this program.
Result<QString> planningBasis(store::Store &store)
{
    const auto revision = store.configurationRevision();
    if (!revision)
        return tl::unexpected(revision.error());
    static const QByteArray shipped
        = QCryptographicHash::hash(rules::shippedRulesJson(), QCryptographicHash::Sha256).toHex().left(16);
    return QString(*revision + u'/' + QString::fromLatin1(shipped));
}

/// Whether everybody must be planned, not only those whose day has come.
Result<bool> mustPlanEveryone(store::Store &store, QDate today)
{
    const auto plannedOn = store.setting(QString::fromLatin1(plannedOnSetting));
    const auto plannedWith = store.setting(QString::fromLatin1(plannedWithSetting));
    const auto basis = planningBasis(store);
    if (!plannedOn || !plannedWith || !basis)
        return tl::unexpected(!plannedOn ? plannedOn.error() : !plannedWith ? plannedWith.error() : basis.error());
    const QDate last = parseIsoDate(plannedOn->toStdString());
    return !last.isValid() || today < last || *plannedWith != *basis;
}

/// Spreads the cycles of a store that has begun, once per configuration.
Result<void> prepareFirstDay(store::Store &store, store::Transaction &transaction, const rules::Engine &engine,
                             const QString &basis, QDate today, const Progress &progress)
{
    if (!hasStarted(engine, today))
        return {};
    const auto done = store.setting(QString::fromLatin1(firstDaySetting));
    if (!done)
        return tl::unexpected(done.error());
    const auto begun = std::ranges::count_if(engine.calendars(), [today](const StoreCalendar &calendar) {
        return calendar.settings().startedOn.isValid() && calendar.settings().startedOn <= today;
    });
    const QString spreadWith = basis % u'/' % QString::number(begun);
    if (*done == spreadWith)
        return {};
    const auto rows = spreadFirstDay(store, engine, today, progress);
    if (!rows)
        return tl::unexpected(rows.error());
    if (auto saved = store.saveFirstDays(transaction, *rows); !saved)
        return saved;
    return store.setSetting(transaction, QString::fromLatin1(firstDaySetting), spreadWith);
}

} // namespace

Result<bool> isPlanned(store::Store &store, QDate today)
{
    const auto everyone = mustPlanEveryone(store, today);
    if (!everyone)
        return tl::unexpected(everyone.error());
    if (*everyone)
        return false;
    const auto waiting = store.customersToReplan(today);
    if (!waiting)
        return tl::unexpected(waiting.error());
    return waiting->empty();
}

Result<PlanSummary> planAll(store::Store &store, const Context &context, const Progress &progress)
{
    PlanSummary summary;
    const auto everyone = mustPlanEveryone(store, context.today);
    const auto waiting = store.customersToReplan(context.today);
    if (!everyone || !waiting)
        return tl::unexpected(!everyone ? everyone.error() : waiting.error());
    if (!*everyone && waiting->empty())
        return summary;
    const auto engine = engineOf(store);
    const auto basis = planningBasis(store);
    if (!engine || !basis)
        return tl::unexpected(!engine ? engine.error() : basis.error());

    auto transaction = store.begin({QUuid::createUuid().toString(QUuid::WithoutBraces),
                                    QStringLiteral("plan"),
                                    {},
                                    context.now,
                                    {}}); // nobody's own: there is nothing in it to undo
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto ready = prepareFirstDay(store, *transaction, **engine, *basis, context.today, progress); !ready)
        return tl::unexpected(ready.error());
    const auto scale = *everyone ? store::FollowUpWriter::Scale::Everyone : store::FollowUpWriter::Scale::Few;
    auto writer = store::FollowUpWriter::start(store, *transaction, scale);
    if (!writer)
        return tl::unexpected(writer.error());

    store::Selection selection;
    if (!*everyone) {
        selection.what = store::Selection::What::Ids;
        selection.ids = *waiting;
    }
    const qint64 total
        = *everyone ? store.count(RecordKind::Customer).value_or(0) : static_cast<qint64>(waiting->size());
    rules::Plan plan;
    std::vector<store::FollowUpRow> rows;
    auto walked
        = store.forEachCustomer(selection, [&](const CustomerRecords &records, store::RowId id) -> Result<void> {
              if (++summary.customers % 1000 == 0 && progress && !progress(planning(), summary.customers, total))
                  return cancelled();
              (*engine)->plan(records, context.today, plan);
              const store::KeepEnded keep = keepFor(**engine, records, context.today);
              rowsOf(plan, keep, rows);
              return (*writer)->save(id, rows, plan.replanOn, keep);
          });
    if (!walked)
        return tl::unexpected(walked.error());
    auto counts = (*writer)->finish();
    if (!counts)
        return tl::unexpected(counts.error());
    summary.counts = *counts;
    for (const auto &[name, value] : {std::pair(plannedOnSetting, QString::fromStdString(isoText(context.today))),
                                      std::pair(plannedWithSetting, *basis)})
        if (auto set = store.setSetting(*transaction, QString::fromLatin1(name), value); !set)
            return tl::unexpected(set.error());
    transaction->note(QStringLiteral("customers"), summary.customers);
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return summary;
}

Result<void> settleHistory(store::Store &store, const Context &context, const Progress &progress)
{
    const auto engine = engineOf(store);
    // A configuration that cannot be computed with has let nothing end; what comes may mend it.
    if (!engine && engine.error().kind == ErrorKind::Configuration)
        return {};
    if (!engine)
        return tl::unexpected(engine.error());
    if (!hasStarted(**engine, context.today))
        return {};
    const auto planned = planAll(store, context, progress);
    if (!planned)
        return tl::unexpected(planned.error());
    return {};
}

Result<store::PlanCounts> planCustomers(store::Store &store, store::Transaction &transaction,
                                        const rules::Engine &engine, const std::vector<store::RowId> &customers,
                                        QDate today)
{
    store::PlanCounts counts;
    rules::Plan plan;
    std::vector<store::FollowUpRow> rows;
    const store::Selection selection{store::Selection::What::Ids, customers, {}};
    auto walked
        = store.forEachCustomer(selection, [&](const CustomerRecords &records, store::RowId id) -> Result<void> {
              engine.plan(records, today, plan);
              const store::KeepEnded keep = keepFor(engine, records, today);
              rowsOf(plan, keep, rows);
              const auto saved = store.saveFollowUps(transaction, id, rows, plan.replanOn, keep);
              if (!saved)
                  return tl::unexpected(saved.error());
              counts += *saved;
              return {};
          });
    if (!walked)
        return tl::unexpected(walked.error());
    return counts;
}

} // namespace kikubari::operations
