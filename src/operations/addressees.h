// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"

namespace kikubari::operations {

/// Whose addresses are wanted, apart from any campaign.
struct AddresseeRequest
{
    QList<domain::CustomerCode> customers{};              ///< empty = everybody
    domain::CampaignKind kind = domain::CampaignKind::Dm; ///< what is to be sent decides whose refusal counts
    bool joint = true;                                    ///< persons of a household at one place share a piece
    PieceOrder order = PieceOrder::Postal;
};

/// Addresses ready for labels, cards and envelopes, and who gets none: the deceased, those who refused such mail, who
/// have no address, whose mail came back, and for celebratory cards houses in mourning. Nothing is stored.
/// WrongUse for an unknown code.
[[nodiscard]] Result<Audience> addressees(store::Store &store, const Context &context, const AddresseeRequest &request,
                                          const Progress &progress = {});

} // namespace kikubari::operations
