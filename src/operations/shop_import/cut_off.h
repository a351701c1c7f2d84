// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/context.h"
#include "rules/engine.h"
#include "store/record.h"

#include <map>
#include <vector>

namespace kikubari::operations {

/// What an import does with follow-ups that were to be done before its cut-off date. A one-off is waived
/// (before_start). A cycle would only open its next one, as old as itself: it is hidden instead until one of the open
/// days of the next 60, spread evenly per salesperson in the order of their old latest day and the customer's code.
class CutOff
{
public:
    CutOff(const rules::Engine &engine, const Context &context, QDate day)
        : m_engine(engine),
          m_context(context),
          m_day(day)
    {
    }

    /// Takes a live follow-up that lies before the day. False where it goes on as usual or only hides.
    [[nodiscard]] bool take(const domain::CustomerRecords &records, const rules::FollowUp &followUp);
    /// The records of what was taken, without codes.
    [[nodiscard]] std::vector<store::Record> decisions() const;
    /// How many of them are waivers.
    [[nodiscard]] qint64 waived() const { return static_cast<qint64>(m_waivers.size()); }

private:
    struct Cycle
    {
        QDate latest;
        domain::CustomerCode customer;
        const domain::StoreCalendar *calendar = nullptr;
        store::Record decision{domain::RecordKind::Decision};
    };

    const rules::Engine &m_engine;
    const Context &m_context;
    QDate m_day;
    std::vector<store::Record> m_waivers;
    std::map<domain::StaffCode, std::vector<Cycle>> m_cycles;
};

} // namespace kikubari::operations
