// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/shop_load.h"

#include "operations/planning.h"
#include "operations/shop_import/cut_off.h"
#include "operations/shop_import/fresh_codes.h"

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using domain::RecordKind;
using store::PutOutcome;
using store::Record;

namespace {

tl::unexpected<Error> stopped()
{
    return failure(ErrorKind::Cancelled, u"取り込みを中止しました。何も変わっていません。"_s,
                   u"The import was stopped. Nothing was changed."_s);
}

Text planningText()
{
    return {u"予定の計算"_s, u"Planning"_s};
}

void count(ShopCounts &counts, PutOutcome outcome)
{
    switch (outcome) {
    case PutOutcome::Added: ++counts.added; break;
    case PutOutcome::Updated: ++counts.updated; break;
    case PutOutcome::Unchanged: ++counts.unchanged; break;
    }
}

} // namespace

Result<rules::Engine> ShopLoad::makeEngine()
{
    // Not the shared one: what this transaction writes may be taken back, and the shared engine is known by what
    // stands.
    const auto ruleList = rulesOf(m_store);
    auto settings = m_store.storeSettings();
    auto staff = m_store.staffDirectory();
    if (!ruleList)
        return tl::unexpected(ruleList.error());
    if (!settings)
        return tl::unexpected(settings.error());
    if (!staff)
        return tl::unexpected(staff.error());
    return rules::Engine::make(*ruleList, *settings, *std::move(staff));
}

Result<void> ShopLoad::eachLive(const rules::Engine &engine, const std::vector<store::RowId> &customers,
                                const Progress &progress, const Live &live)
{
    rules::Plan plan;
    qint64 done = 0;
    const store::Selection selection{store::Selection::What::Ids, customers, {}};
    return m_store.forEachCustomer(selection,
                                   [&](const domain::CustomerRecords &records, store::RowId) -> Result<void> {
                                       if (++done % 1000 == 0 && progress
                                           && !progress(planningText(), done, static_cast<qint64>(customers.size())))
                                           return stopped();
                                       engine.plan(records, m_context.today, plan);
                                       for (const auto &followUp : plan.followUps)
                                           if (domain::isLive(followUp.state))
                                               live(records, followUp);
                                       return {};
                                   });
}

Result<void> ShopLoad::before(const Progress &progress)
{
    std::vector<store::RowId> ids;
    for (const auto &customer : m_book.customers()) {
        if (customer.stored.isEmpty() || customer.skipped)
            continue;
        const auto id = m_store.customerId(domain::CustomerCode(customer.stored));
        if (!id)
            return tl::unexpected(id.error());
        if (*id)
            ids.push_back(**id);
    }
    if (ids.empty())
        return {};
    std::ranges::sort(ids);
    const auto engine = makeEngine();
    if (!engine)
        return tl::unexpected(engine.error());
    return eachLive(*engine, ids, progress, [this](const auto &records, const auto &followUp) {
        m_liveBefore.insert(rules::idOf(followUp, records.code));
    });
}

Result<void> ShopLoad::write(store::Transaction &transaction, const std::vector<Record> &staff, QDate cutOff,
                             const Progress &progress)
{
    auto loader = store::RecordLoader::start(m_store, transaction);
    if (!loader)
        return tl::unexpected(loader.error());
    m_loader = std::move(*loader);
    if (auto done = loadAll(staff, progress); !done)
        return done;
    if (!m_changed)
        return {};
    if (auto done = plan(cutOff, progress); !done)
        return done;
    auto touched = m_loader->finish();
    if (!touched)
        return tl::unexpected(touched.error());
    return {};
}

Result<void> ShopLoad::loadAll(const std::vector<Record> &staff, const Progress &progress)
{
    std::map<RecordKind, Records> lists;
    for (const auto &record : staff)
        lists[RecordKind::Staff].push_back(&record);
    std::map<RecordKind, ShopCounts *> counts{
        {RecordKind::Staff, &m_totals.staff},      {RecordKind::Customer, &m_totals.customers},
        {RecordKind::Phone, &m_totals.others},     {RecordKind::KeyPerson, &m_totals.others},
        {RecordKind::Purchase, &m_totals.cars},    {RecordKind::OtherCar, &m_totals.otherCars},
        {RecordKind::Service, &m_totals.services}, {RecordKind::Contact, &m_totals.contacts}};
    for (auto &customer : m_book.customers()) {
        if (customer.skipped)
            continue;
        const auto take = [&](const Record &record) {
            if (customer.kept.contains(&record))
                ++counts.at(record.kind())->unchanged;
            else
                lists[record.kind()].push_back(&record);
        };
        const auto &draft = customer.draft;
        take(draft.customer);
        for (const auto &car : draft.cars)
            take(car.record);
        for (const auto *records : {&draft.phones, &draft.keyPersons, &draft.contacts})
            for (const auto &record : *records)
                take(record);
        for (const auto &service : draft.services)
            take(service.record);
    }
    qint64 done = 0;
    for (const auto &[kind, records] : lists) {
        if (progress && !progress({u"書き込み"_s, u"Writing"_s}, done++, static_cast<qint64>(lists.size())))
            return stopped();
        if (auto loaded = load(kind, records, *counts.at(kind)); !loaded)
            return loaded;
    }
    return {};
}

Result<void> ShopLoad::load(RecordKind kind, const Records &records, ShopCounts &counts)
{
    const auto columns = domain::describe(kind).columns.size();
    if (auto begun = m_loader->beginFile(kind, std::vector<bool>(columns, true)); !begun)
        return tl::unexpected(begun.error());
    for (const auto *record : records)
        if (auto done = add(*record, counts); !done)
            return done;
    auto ended = m_loader->endFile();
    if (!ended)
        return tl::unexpected(ended.error());
    return {};
}

Result<void> ShopLoad::add(const Record &record, ShopCounts &counts)
{
    std::vector<std::string> texts;
    std::vector<std::string_view> cells;
    texts.reserve(record.values().size());
    for (const auto &value : record.values())
        texts.push_back(value.toStdString());
    cells.assign(texts.begin(), texts.end());
    auto answer = m_loader->add(cells, record.extra.isEmpty() ? nullptr : &record.extra, 0);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->outcome) {
        count(counts, *answer->outcome);
        m_changed = m_changed || *answer->outcome != PutOutcome::Unchanged;
        return {};
    }
    const auto name = answer->column < 0
        ? QString()
        : QString::fromUtf8(record.description().columns[static_cast<std::size_t>(answer->column)].name);
    const auto value = answer->column < 0 ? QString() : record.values()[static_cast<std::size_t>(answer->column)];
    m_rejects.push_back({0,
                         name,
                         value.left(60),
                         u"not_taken"_s,
                         {u"「%1」（%2）は取り込めませんでした"_s.arg(value.left(60), record.value("code")),
                          u"“%1” (%2) could not be taken"_s.arg(value.left(60), record.value("code"))}});
    return {};
}

Result<void> ShopLoad::plan(QDate cutOff, const Progress &progress)
{
    std::vector<store::RowId> ids;
    for (const auto &customer : m_book.customers()) {
        if (customer.skipped)
            continue;
        const auto id = m_store.customerId(domain::CustomerCode(customer.draft.customer.value("code")));
        if (!id)
            return tl::unexpected(id.error());
        if (*id)
            ids.push_back(**id);
    }
    std::ranges::sort(ids);
    const auto engine = makeEngine();
    if (!engine)
        return engine.error().kind == ErrorKind::Configuration ? Result<void>() : tl::unexpected(engine.error());
    CutOff old(*engine, m_context, cutOff);
    const auto tally = [&](const domain::CustomerRecords &records, const rules::FollowUp &followUp, bool first) {
        if (m_liveBefore.contains(rules::idOf(followUp, records.code)))
            return;
        if (first && old.take(records, followUp))
            return;
        ++m_totals.opened;
        const bool hidden = followUp.hiddenUntil.isValid() && followUp.hiddenUntil > m_context.today;
        const bool now = followUp.state == domain::State::Due || followUp.state == domain::State::Overdue;
        m_totals.openedNow += now && !hidden ? 1 : 0;
    };
    auto walked = eachLive(*engine, ids, progress,
                           [&](const auto &records, const auto &followUp) { tally(records, followUp, true); });
    if (!walked)
        return walked;
    auto decisions = old.decisions();
    if (decisions.empty())
        return {};
    m_totals.waived = old.waived();
    m_totals.putOff = static_cast<qint64>(decisions.size()) - old.waived();
    if (auto done = decide(std::move(decisions)); !done)
        return done;
    m_totals.opened = m_totals.openedNow = 0;
    return eachLive(*engine, ids, progress,
                    [&](const auto &records, const auto &followUp) { tally(records, followUp, false); });
}

Result<void> ShopLoad::decide(std::vector<Record> decisions)
{
    auto code = m_store.newCode(RecordKind::Decision, u"D"_s);
    if (!code)
        return tl::unexpected(code.error());
    Records records;
    for (auto &decision : decisions) {
        decision.set("code", *code);
        *code = codeAfter(*code);
        records.push_back(&decision);
    }
    ShopCounts counts;
    return load(RecordKind::Decision, records, counts);
}

} // namespace kikubari::operations
