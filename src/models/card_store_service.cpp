// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/card_store_service.h"

#include "models/store_worker.h"
#include "operations/day_list.h"
#include "operations/handover.h"

namespace kikubari::models {

using operations::Context;

StoreCardService::StoreCardService(StoreWorker *worker, QObject *parent) : CardService(parent), m_worker(worker) { }

void StoreCardService::customer(const Context &context, const domain::CustomerCode &code,
                                Answer<operations::CustomerSheet> answer)
{
    m_worker->ask<operations::CustomerSheet>(
        this, [context, code](store::Store &store) { return operations::customerSheet(store, context, code); },
        std::move(answer));
}

void StoreCardService::changes(const Context &, const domain::CustomerCode &code,
                               Answer<QList<operations::ChangeEntry>> answer)
{
    m_worker->ask<QList<operations::ChangeEntry>>(
        this, [code](store::Store &store) { return operations::changesOf(store, code); }, std::move(answer));
}

void StoreCardService::edit(const Context &context, const domain::CustomerCode &code,
                            const QList<operations::RecordEdit> &edits, const Text &summary, Done done)
{
    m_worker->write<operations::OperationResult>(
        this, [=](store::Store &store) { return operations::editRecords(store, context, code, edits, summary); },
        std::move(done));
}

void StoreCardService::addCustomer(const Context &context, const operations::CustomerDraft &draft,
                                   Answer<domain::CustomerCode> answer)
{
    m_worker->write<domain::CustomerCode>(
        this, [=](store::Store &store) { return operations::newCustomer(store, context, draft); }, std::move(answer));
}

void StoreCardService::doubles(const Context &context, const operations::PersonSketch &sketch,
                               Answer<QList<PossibleDouble>> answer)
{
    constexpr int shown = 3;
    m_worker->ask<QList<PossibleDouble>>(
        this,
        [context, sketch](store::Store &store) -> Result<QList<PossibleDouble>> {
            const auto pairs = operations::duplicatesOf(store, sketch, shown);
            if (!pairs)
                return tl::unexpected(pairs.error());
            QList<PossibleDouble> list;
            for (const operations::DuplicatePair &pair : *pairs) {
                const auto sheet = operations::callSheet(store, context, pair.b);
                if (!sheet)
                    return tl::unexpected(sheet.error());
                list.append({pair.b, sheet->row.name, sheet->row.honorific, sheet->address, sheet->row.car, pair.why,
                             pair.score});
            }
            return list;
        },
        std::move(answer));
}

void StoreCardService::openRepair(const Context &context, const domain::CustomerCode &code,
                                  const operations::RepairOffer &offer, Done done)
{
    m_worker->write<operations::OperationResult>(
        this, [=](store::Store &store) { return operations::openRepair(store, context, code, offer); },
        std::move(done));
}

void StoreCardService::repairOffers(const Context &, const domain::CustomerCode &code, domain::Channel channel,
                                    domain::Outcome outcome, Answer<QList<operations::RepairOffer>> answer)
{
    m_worker->ask<QList<operations::RepairOffer>>(
        this, [=](store::Store &store) { return operations::repairOffers(store, code, channel, outcome); },
        std::move(answer));
}

void StoreCardService::handOver(const Context &context, const domain::CustomerCode &code, const domain::StaffCode &from,
                                const domain::StaffCode &to, Done done)
{
    operations::Handover handover;
    handover.from = from, handover.to = to;
    handover.customers = {code};
    m_worker->write<operations::OperationResult>(
        this, [=](store::Store &store) { return operations::handOver(store, context, handover); }, std::move(done));
}

void StoreCardService::previewHousehold(const QList<domain::CustomerCode> &customers,
                                        Answer<operations::HouseholdPreview> answer)
{
    m_worker->ask<operations::HouseholdPreview>(
        this, [=](store::Store &store) { return operations::previewHousehold(store, customers); }, std::move(answer));
}

void StoreCardService::joinHousehold(const Context &context, const QList<domain::CustomerCode> &customers, Done done)
{
    m_worker->write<operations::OperationResult>(
        this, [=](store::Store &store) { return operations::joinHousehold(store, context, customers); },
        std::move(done));
}

void StoreCardService::leaveHousehold(const Context &context, const domain::CustomerCode &code, Done done)
{
    m_worker->write<operations::OperationResult>(
        this, [=](store::Store &store) { return operations::leaveHousehold(store, context, code); }, std::move(done));
}

} // namespace kikubari::models
