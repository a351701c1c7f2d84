// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"
#include "operations/print_ledger.h"

/// What `campaign` prints (docs/command-line.md).
namespace kikubari::cli {

void printCampaigns(const Session &session, const std::vector<operations::Campaign> &campaigns);
void printAudience(const Session &session, const QString &campaign, const operations::Audience &audience);
void printShelf(const Session &session, const std::vector<operations::Enclosure> &shelf);
void printCheck(const Session &session, const operations::MailingCheck &check);
void printPosted(const Session &session, const operations::Posted &posted);
void printReturned(const Session &session, const operations::Returned &returned);
void printCampaignResult(const Session &session, const operations::CampaignResult &result);

} // namespace kikubari::cli
