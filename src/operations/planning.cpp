// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/planning.h"

#include "operations/first_day.h"
#include "operations/segments.h"
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

namespace {

/// Puts the conditions of saved filters into the rules that name them. One that is not there is left out: making the
/// engine tells so.
Result<void> resolveSegments(store::Store &store, std::vector<rules::Rule> &list)
{
    if (std::ranges::all_of(list, [](const rules::Rule &rule) { return rule.forSegment.empty(); }))
        return {};
    const auto segments = listSegments(store);
    if (!segments)
        return tl::unexpected(segments.error());
    for (rules::Rule &rule : list) {
        const QString key = QString::fromStdString(rule.forSegment);
        const auto saved = std::ranges::find_if(
            *segments, [&key](const SavedSegment &one) { return !key.isEmpty() && one.segment.key == key; });
        if (saved == segments->end())
            continue;
        auto condition = saved->broken.ja.isEmpty()
            ? checkSegment(saved->segment.where, key)
            : Result<SegmentCondition>(tl::unexpected(Error{ErrorKind::Configuration, saved->broken, {}}));
        if (!condition)
            return tl::unexpected(condition.error());
        rule.forCondition = *std::move(condition);
    }
    return {};
}

} // namespace

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
    if (auto found = resolveSegments(store, list); !found)
        return tl::unexpected(found.error());
    return list;
}

Result<std::shared_ptr<const rules::Engine>> engineOf(store::Store &store)
{
    thread_local CachedEngine cache;
    const auto revision = store.configurationRevision();
    if (!revision)
        return tl::unexpected(revision.error());
    if (cache.engine && cache.path == store.path() && cache.revision == *revision) {
        store.readDetails(cache.engine->needsDetails());
        return cache.engine;
    }
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
    store.readDetails(cache.engine->needsDetails());
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

/// How many stores have begun: one that begins later spreads its own first day.
QString spreadName(const QString &basis, const rules::Engine &engine, QDate today)
{
    const auto begun = std::ranges::count_if(engine.calendars(), [today](const StoreCalendar &calendar) {
        return calendar.settings().startedOn.isValid() && calendar.settings().startedOn <= today;
    });
    return basis % u'/' % QString::number(begun);
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
    const QString spreadWith = spreadName(basis, engine, today);
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

Result<PlanningState> planningState(store::Store &store)
{
    const auto plannedOn = store.setting(QString::fromLatin1(plannedOnSetting));
    const auto spread = store.setting(QString::fromLatin1(firstDaySetting));
    const auto basis = planningBasis(store);
    if (!plannedOn || !spread || !basis)
        return tl::unexpected(!plannedOn ? plannedOn.error() : !spread ? spread.error() : basis.error());
    PlanningState state;
    const QDate day = parseIsoDate(plannedOn->toStdString());
    if (day.isValid()) {
        const auto planned = isPlanned(store, day);
        if (!planned)
            return tl::unexpected(planned.error());
        if (*planned)
            state.plannedOn = day;
    }
    state.spreadWith = *spread;
    state.spreadHolds = spread->startsWith(QString(*basis + u'/'));
    return state;
}

Result<void> resumePlanning(store::Store &store, store::Transaction &transaction, const PlanningState &state,
                            bool everyone, QDate today)
{
    const auto basis = planningBasis(store);
    if (!basis)
        return tl::unexpected(basis.error());
    QString spread = state.spreadWith;
    if (state.spreadHolds) {
        const auto engine = engineOf(store);
        if (!engine)
            return tl::unexpected(engine.error());
        spread = spreadName(*basis, **engine, today);
    }
    const bool all = everyone || !state.plannedOn.isValid();
    for (const auto &[name, value] :
         {std::pair(plannedOnSetting, QString::fromStdString(isoText(state.plannedOn))),
          std::pair(plannedWithSetting, all ? QString() : *basis), std::pair(firstDaySetting, spread)})
        if (auto set = store.setSetting(transaction, QString::fromLatin1(name), value); !set)
            return set;
    return {};
}

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
    if (customers.empty())
        return store::PlanCounts();
    // One writer for all: preparing its statements takes longer than saving a customer.
    auto writer = store::FollowUpWriter::start(store, transaction, store::FollowUpWriter::Scale::Few);
    if (!writer)
        return tl::unexpected(writer.error());
    rules::Plan plan;
    std::vector<store::FollowUpRow> rows;
    const store::Selection selection{store::Selection::What::Ids, customers, {}};
    auto walked
        = store.forEachCustomer(selection, [&](const CustomerRecords &records, store::RowId id) -> Result<void> {
              engine.plan(records, today, plan);
              const store::KeepEnded keep = keepFor(engine, records, today);
              rowsOf(plan, keep, rows);
              return (*writer)->save(id, rows, plan.replanOn, keep);
          });
    if (!walked)
        return tl::unexpected(walked.error());
    return (*writer)->finish();
}

namespace {

/// Takes back a customer's history rows whose opening fact is gone; how many there were.
Result<int> pruneHistory(store::Store &store, store::Transaction &transaction, const rules::Engine &engine,
                         const CustomerCode &code, const std::vector<store::Record> &history, QDate today)
{
    const auto records = store.customerRecords(code);
    if (!records)
        return tl::unexpected(records.error());
    const rules::Plan plan = engine.plan(*records, today);
    const QDate started = engine.calendarOf(*records).settings().startedOn;
    int pruned = 0;
    for (const store::Record &row : history) {
        const auto same = [&](const rules::FollowUp &followUp) {
            return (followUp.fromHistory || rules::standsAsHistory(followUp, started))
                && followUp.rule.text() == row.value("rule")
                && QString::fromUtf8(wordOf(followUp.fact)) == row.value("fact")
                && QString::fromStdString(followUp.record) == row.value("record");
        };
        if (std::ranges::any_of(plan.followUps, same))
            continue;
        auto gone = store.voidRecord(transaction, RecordKind::FollowUpHistory, row.key(), QStringLiteral("withdrawn"));
        if (!gone)
            return tl::unexpected(gone.error());
        ++pruned;
    }
    return pruned;
}

} // namespace

Result<store::PlanCounts> planAndPrune(store::Store &store, store::Transaction &transaction,
                                       const rules::Engine &engine, const std::vector<store::RowId> &customers,
                                       QDate today)
{
    for (const store::RowId id : customers) {
        // What ended may itself have opened something (the review of a check): until nothing more goes.
        for (int pruned = 1; pruned > 0;) {
            const auto history = store.records(RecordKind::FollowUpHistory, id);
            const auto code = store.customerCode(id);
            if (!history || !code)
                return tl::unexpected(!history ? history.error() : code.error());
            if (history->empty() || !*code)
                break;
            const auto customer = store.record(RecordKind::Customer, (*code)->text());
            if (!customer)
                return tl::unexpected(customer.error());
            if (!*customer || (*customer)->voided)
                break;
            const auto gone = pruneHistory(store, transaction, engine, **code, *history, today);
            if (!gone)
                return tl::unexpected(gone.error());
            pruned = *gone;
        }
    }
    return planCustomers(store, transaction, engine, customers, today);
}

} // namespace kikubari::operations
