// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"
#include "operations/print_ledger.h"
#include "reports/mail_documents.h"

#include <functional>

/// What `labels print`, `cards print`, `envelopes print`, `letters print` and `campaign print` share: whose addresses,
/// into which PDF, and what is told of it.
namespace kikubari::cli {

/// Who is addressed, and where the pages go.
struct MailingArguments
{
    std::string customers, campaign, order = "postal", out, font, again;
    bool all = false;
    domain::CampaignKind kind = domain::CampaignKind::Dm; ///< whose refusal counts, outside a campaign
};

/// Declares --customers, --campaign, --all, --order, --font, --out and the like.
void addMailingOptions(Commands &commands, CLI::App *command, MailingArguments &arguments);

/// Lays out the pieces on the paper that a command is about. `campaign` is null outside one.
using Layout = std::function<Result<reports::MailDocument>(store::Store &store,
                                                           const std::vector<operations::AudienceEntry> &entries,
                                                           const operations::CampaignDraft *campaign)>;

/// Writes the PDF. Pieces of a campaign go through the ledger: numbered, stored as a job, printed only once the file is
/// there. WithFindings where somebody was left out or something does not fit.
[[nodiscard]] Result<int> printMailing(Session &session, const MailingArguments &arguments, domain::JobKind kind,
                                       const QString &paper, int start, const Layout &layout);

} // namespace kikubari::cli
