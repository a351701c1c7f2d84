// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "operations/customer_card.h"
#include "operations/duplicates.h"
#include "operations/editing.h"
#include "operations/households.h"
#include "operations/repair.h"

#include <QList>
#include <QObject>

#include <functional>

namespace kikubari::models {

/// Somebody in the store who may be the one that is being written down, with what the warning shows of him.
struct PossibleDouble
{
    domain::CustomerCode customer;
    QString name, honorific, address;
    Text car; ///< ミニバン 8人乗り ほか1台
    Text why; ///< 電話番号が同じ
    int score = 0;
};

/// What the customer card asks of the store besides the day's service: one customer as a whole, his changes, and
/// writing them. Every call returns at once; the answer comes later in the window's thread, in the order of asking.
class CardService : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(const Result<T> &)>;
    using Done = Answer<operations::OperationResult>;

    using QObject::QObject;

    virtual void customer(const operations::Context &context, const domain::CustomerCode &code,
                          Answer<operations::CustomerSheet> answer)
        = 0;
    virtual void changes(const operations::Context &context, const domain::CustomerCode &code,
                         Answer<QList<operations::ChangeEntry>> answer)
        = 0;
    virtual void edit(const operations::Context &context, const domain::CustomerCode &code,
                      const QList<operations::RecordEdit> &edits, const Text &summary, Done done)
        = 0;
    virtual void addCustomer(const operations::Context &context, const operations::CustomerDraft &draft,
                             Answer<domain::CustomerCode> answer)
        = 0;
    virtual void doubles(const operations::Context &context, const operations::PersonSketch &sketch,
                         Answer<QList<PossibleDouble>> answer)
        = 0;
    /// What a contact with such an outcome gives reason to check: a returned letter, a wrong number.
    virtual void repairOffers(const operations::Context &context, const domain::CustomerCode &code,
                              domain::Channel channel, domain::Outcome outcome,
                              Answer<QList<operations::RepairOffer>> answer)
        = 0;
    virtual void openRepair(const operations::Context &context, const domain::CustomerCode &code,
                            const operations::RepairOffer &offer, Done done)
        = 0;
    /// Gives a customer to another salesperson, with his follow-ups.
    virtual void handOver(const operations::Context &context, const domain::CustomerCode &code,
                          const domain::StaffCode &from, const domain::StaffCode &to, Done done)
        = 0;
    /// What joining these customers into one household would do.
    virtual void previewHousehold(const QList<domain::CustomerCode> &customers,
                                  Answer<operations::HouseholdPreview> answer)
        = 0;
    virtual void joinHousehold(const operations::Context &context, const QList<domain::CustomerCode> &customers,
                               Done done)
        = 0;
    virtual void leaveHousehold(const operations::Context &context, const domain::CustomerCode &code, Done done) = 0;
};

} // namespace kikubari::models
