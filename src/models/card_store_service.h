// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/card_service.h"

namespace kikubari::models {

class StoreWorker;

/// The card's service over the real store, on the worker that all services share; `worker` outlives it.
class StoreCardService : public CardService
{
    Q_OBJECT
public:
    explicit StoreCardService(StoreWorker *worker, QObject *parent = nullptr);

    void customer(const operations::Context &context, const domain::CustomerCode &code,
                  Answer<operations::CustomerSheet> answer) override;
    void changes(const operations::Context &context, const domain::CustomerCode &code,
                 Answer<QList<operations::ChangeEntry>> answer) override;
    void edit(const operations::Context &context, const domain::CustomerCode &code,
              const QList<operations::RecordEdit> &edits, const Text &summary, Done done) override;
    void addCustomer(const operations::Context &context, const operations::CustomerDraft &draft,
                     Answer<domain::CustomerCode> answer) override;
    void doubles(const operations::Context &context, const operations::PersonSketch &sketch,
                 Answer<QList<PossibleDouble>> answer) override;
    void openRepair(const operations::Context &context, const domain::CustomerCode &code,
                    const operations::RepairOffer &offer, Done done) override;
    void repairOffers(const operations::Context &context, const domain::CustomerCode &code, domain::Channel channel,
                      domain::Outcome outcome, Answer<QList<operations::RepairOffer>> answer) override;
    void handOver(const operations::Context &context, const domain::CustomerCode &code, const domain::StaffCode &from,
                  const domain::StaffCode &to, Done done) override;
    void previewHousehold(const QList<domain::CustomerCode> &customers,
                          Answer<operations::HouseholdPreview> answer) override;
    void joinHousehold(const operations::Context &context, const QList<domain::CustomerCode> &customers,
                       Done done) override;
    void leaveHousehold(const operations::Context &context, const domain::CustomerCode &code, Done done) override;

private:
    StoreWorker *m_worker;
};

} // namespace kikubari::models
