// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "operations/recording.h"

#include <QDate>
#include <QList>

namespace kikubari::operations {

/// Customers given from one salesperson to another.
struct Handover
{
    domain::StaffCode from; ///< empty, where `customers` names them: whoever looks after each of them
    domain::StaffCode to;
    QList<domain::CustomerCode> customers{}; ///< only these; empty = all of `from` (within `area`)
    QString area{};                          ///< a postal code's beginning or part of an address; empty = everywhere
    /// For good (he leaves, areas change), from today on; or as cover from one day to another and then back.
    bool cover = false;
    QDate coverFrom{}, coverUntil{}; ///< both included; coverFrom invalid = today
    bool noteAbsence = true;         ///< cover of all customers: `from` is also written down as absent for these days
    bool marksLeaving = false;       ///< for good: `from` gets today as his last day
};

struct HandoverCustomer
{
    domain::CustomerCode code;
    QString name, address;
    int openFollowUps = 0; ///< live ones that go along
};

struct HandoverPreview
{
    QString fromName, toName; ///< no `fromName` where they are of several
    int customers = 0, followUps = 0, overdue = 0, promises = 0;
    int stay = 0;                 ///< follow-ups given away one by one before, which stay with who has them
    QList<HandoverCustomer> list; ///< kana order
};

/// What it would move, without moving it. WrongUse for unknown staff, for one who has left, for dates the wrong way.
[[nodiscard]] Result<HandoverPreview> previewHandover(store::Store &store, const Context &context,
                                                      const Handover &handover);
/// Moves them in one operation with their live follow-ups; what has ended stays with who did it. Undone by `undo`.
[[nodiscard]] Result<OperationResult> handOver(store::Store &store, const Context &context, const Handover &handover,
                                               const Progress &progress = {});
/// He is back before `coverUntil`: all covers of his customers end yesterday.
[[nodiscard]] Result<OperationResult> endCover(store::Store &store, const Context &context,
                                               const domain::StaffCode &staff);

} // namespace kikubari::operations
