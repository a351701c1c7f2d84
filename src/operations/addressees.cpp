// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/addressees.h"

#include "operations/campaign_choice.h"

#include <algorithm>
#include <map>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int tellEvery = 500;

/// Reasons that hold whatever a label is for; the later ones belong to campaigns.
bool alwaysHolds(LeftOutReason reason)
{
    return reason <= LeftOutReason::ReturnedMail;
}

class Collector
{
public:
    Collector(store::Store &store, const rules::Engine &engine, const Context &context, const AddresseeRequest &request)
        : m_store(store),
          m_engine(engine),
          m_context(context),
          m_request(request),
          m_reader(store, context.today)
    {
        m_draft.kind = request.kind;
        m_draft.celebratory = request.kind == CampaignKind::NewYear;
        m_draft.mailOn = context.today;
    }

    Result<Audience> run(const Progress &progress)
    {
        store::Selection selection;
        if (!m_request.customers.isEmpty()) {
            auto ids = idsOf(m_store, m_request.customers);
            if (!ids)
                return tl::unexpected(ids.error());
            selection.what = store::Selection::What::Ids;
            selection.ids = *std::move(ids);
        }
        const auto total = m_store.count(RecordKind::Customer);
        if (!total)
            return tl::unexpected(total.error());
        auto walked
            = m_store.forEachCustomer(selection, [&](const CustomerRecords &records, store::RowId id) -> Result<void> {
                  if (++m_audience.scope % tellEvery == 0 && progress
                      && !progress({u"宛名を集める"_s, u"Addresses"_s}, m_audience.scope, *total))
                      return failure(ErrorKind::Cancelled, u"中止しました。"_s, u"Stopped."_s);
                  return look(records, id);
              });
        if (!walked)
            return tl::unexpected(walked.error());
        return result();
    }

private:
    Result<void> look(const CustomerRecords &records, store::RowId id)
    {
        if (records.erasedOn.isValid()) {
            ++m_audience.outside;
            return {};
        }
        auto facts = m_reader.facts(id);
        if (!facts)
            return tl::unexpected(facts.error());
        if (!*facts)
            return {};
        Candidate candidate;
        candidate.facts = **std::move(facts);
        const MailingView view{
            .campaign = m_draft, .day = m_context.today, .hasAddress = !candidate.facts.address.isEmpty()};
        candidate.out = exclusionOf(records, view);
        if (candidate.out && !alwaysHolds(candidate.out->reason))
            candidate.out.reset();
        if (!candidate.out && sparesMourning(m_draft) && records.mourningUntil >= m_context.today)
            candidate.out = Exclusion{LeftOutReason::Mourning, records.mourningUntil};
        if (candidate.out) {
            m_audience.leftOut.push_back(
                {addresseeOf(candidate.facts), candidate.out->reason, candidate.out->date, {}, false, 0});
            ++m_audience.byReason[static_cast<std::size_t>(candidate.out->reason)];
            return {};
        }
        place(std::move(candidate));
        return {};
    }

    void place(Candidate candidate)
    {
        const bool shares
            = m_request.joint && !candidate.facts.household.isEmpty() && candidate.facts.kind != CustomerKind::Company;
        if (shares) {
            const auto key = std::pair(candidate.facts.household, placeKey(candidate.facts));
            const auto [house, fresh] = m_houses.try_emplace(key, m_groups.size());
            if (!fresh) {
                m_groups[house->second].push_back(std::move(candidate));
                return;
            }
        }
        m_groups.emplace_back().push_back(std::move(candidate));
    }

    Result<Audience> result()
    {
        for (auto &group : m_groups)
            std::ranges::sort(group, {}, [](const Candidate &one) { return one.facts.code.utf8; });
        sortGroups(m_groups, m_request.order);
        EntryMaker maker(m_store, m_engine, m_context, store::Record(RecordKind::Campaign), {});
        if (auto ready = maker.prepare(); !ready)
            return tl::unexpected(ready.error());
        const PieceBook none;
        for (const auto &group : m_groups) {
            auto entry = maker.entry(group, none);
            if (!entry)
                return tl::unexpected(entry.error());
            m_audience.entries.push_back(*std::move(entry));
            m_audience.people += static_cast<int>(group.size());
        }
        m_audience.candidates = m_audience.people + static_cast<int>(m_audience.leftOut.size());
        return std::move(m_audience);
    }

    store::Store &m_store;
    const rules::Engine &m_engine;
    const Context &m_context;
    const AddresseeRequest &m_request;
    store::MailReader m_reader;
    CampaignDraft m_draft;
    std::map<std::pair<QString, QString>, std::size_t> m_houses; ///< household and place → its group
    std::vector<std::vector<Candidate>> m_groups;
    Audience m_audience;
};

} // namespace

Result<Audience> addressees(store::Store &store, const Context &context, const AddresseeRequest &request,
                            const Progress &progress)
{
    const auto engine = engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    return Collector(store, **engine, context, request).run(progress);
}

} // namespace kikubari::operations
