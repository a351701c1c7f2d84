// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_choice.h"

#include "domain/segment.h"
#include "japan/fold.h"
#include "operations/campaign_draw.h"
#include "operations/segments.h"
#include "store/segment_sql.h"

#include <algorithm>
#include <map>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> stopped()
{
    return failure(ErrorKind::Cancelled, u"中止しました。何も変えていません。"_s, u"Stopped. Nothing was changed."_s);
}

const rules::FollowUp *dmWindow(const rules::Engine &engine, const rules::Plan &plan)
{
    const rules::FollowUp *window = nullptr;
    for (const rules::FollowUp &followUp : plan.followUps) {
        const rules::Rule *rule = engine.rule(followUp.rule);
        if (!rule || !isLive(followUp.state) || std::ranges::find(rule->channels, Channel::Dm) == rule->channels.end())
            continue;
        if (!window || followUp.latest < window->latest)
            window = &followUp;
    }
    return window;
}

/// Walks the scope of one mailing.
class Chooser
{
public:
    Chooser(store::Store &store, const rules::Engine &engine, const Context &context, const store::Record &campaign,
            const PieceBook &book)
        : m_store(store),
          m_engine(engine),
          m_context(context),
          m_draft(draftOf(campaign)),
          m_slice(campaign.value("slice").toInt()),
          m_day(mailingDay(m_draft, context.today)),
          m_reader(store, m_day),
          m_book(book)
    {
    }

    Result<Choice> run(const AudienceRequest &request, const Progress &progress)
    {
        auto ids = scopeOf(request);
        if (!ids)
            return tl::unexpected(ids.error());
        m_choice.scope = static_cast<int>(ids->size());
        const Text what{u"宛先を選ぶ"_s, u"Choosing"_s};
        qint64 done = 0;
        store::Selection selection;
        selection.what = store::Selection::What::Ids;
        selection.ids = *std::move(ids);
        auto walked
            = m_store.forEachCustomer(selection, [&](const CustomerRecords &records, store::RowId id) -> Result<void> {
                  if (++done % 500 == 0 && progress && !progress(what, done, m_choice.scope))
                      return stopped();
                  return look(records, id);
              });
        if (walked)
            walked = shareHouseholds();
        if (!walked)
            return tl::unexpected(walked.error());
        return std::move(m_choice);
    }

private:
    Result<std::vector<store::RowId>> scopeOf(const AudienceRequest &request)
    {
        if (!request.customers.isEmpty()) {
            m_everyone = true;
            return idsOf(m_store, request.customers);
        }
        std::optional<store::CustomerCondition> where;
        if (!m_draft.segment.isEmpty()) {
            const auto saved = findSegment(m_store, m_draft.segment);
            if (!saved)
                return tl::unexpected(saved.error());
            const auto condition = checkSegment(saved->segment.where, m_draft.segment);
            if (!condition)
                return tl::unexpected(condition.error());
            where = store::segmentSql(*condition, m_context.today);
        }
        m_everyone = !m_draft.segment.isEmpty() || m_draft.kind != CampaignKind::Dm;
        std::optional<StaffCode> staff;
        if (!m_draft.staff.empty())
            staff = m_draft.staff;
        return store::mailingScope(m_store, staff, where);
    }

    Result<void> look(const CustomerRecords &records, store::RowId id)
    {
        if (records.erasedOn.isValid() || !wantsHim(records)) {
            ++m_choice.outside;
            return {};
        }
        auto facts = m_reader.facts(id);
        if (!facts)
            return tl::unexpected(facts.error());
        if (!*facts)
            return {};
        Candidate candidate;
        candidate.facts = **std::move(facts);
        MailingView view{m_draft, m_day, !candidate.facts.address.isEmpty()};
        if (sparesMourning(m_draft) && !candidate.facts.household.isEmpty()) {
            const auto house = m_reader.household(candidate.facts.household);
            if (!house)
                return tl::unexpected(house.error());
            view.houseMourningUntil = house->mourningUntil;
        }
        candidate.out = exclusionOf(records, view);
        addWindow(m_engine, records, m_day, candidate);
        if (!candidate.out) {
            const bool soonAgain = !m_draft.recentReason.trimmed().isEmpty() && candidate.lastDm.isValid()
                && candidate.lastDm.addMonths(1) > m_day;
            const bool open = candidate.windowFrom.isValid() && candidate.windowFrom <= m_day;
            if (!m_everyone && !open && !soonAgain) {
                ++m_choice.outside;
                return {};
            }
            takenOutByHand(candidate);
        }
        (candidate.out ? m_choice.out : m_in).push_back(std::move(candidate));
        return {};
    }

    [[nodiscard]] bool wantsHim(const CustomerRecords &records) const
    {
        return m_draft.kind != CampaignKind::MidWinter
            || (records.mourningUntil.isValid() && records.mourningUntil >= newYearOf(m_day));
    }

    void takenOutByHand(Candidate &candidate) const
    {
        const store::Record *piece = m_book.find(candidate.facts.code.text());
        if (!piece || !isByHand(*piece))
            return;
        candidate.out = Exclusion{LeftOutReason::ByHand, QDate::fromString(piece->value("at").left(10), Qt::ISODate)};
        candidate.how = piece->value("reason") == u"by_hand" ? QString() : piece->value("reason");
    }

    /// One piece for a household at one place; whoever lives elsewhere, and a company beside persons, gets none.
    Result<void> shareHouseholds()
    {
        std::ranges::sort(m_in, {}, [](const Candidate &one) { return one.facts.code.utf8; });
        std::map<QString, std::size_t> houses;
        for (Candidate &candidate : m_in) {
            const QString &house = candidate.facts.household;
            const auto known = house.isEmpty() ? houses.end() : houses.find(house);
            if (known == houses.end()) {
                if (!house.isEmpty())
                    houses.emplace(house, m_choice.groups.size());
                m_choice.groups.emplace_back().push_back(std::move(candidate));
                continue;
            }
            join(m_choice.groups[known->second], candidate);
        }
        m_in.clear();
        return holdOut();
    }

    void join(std::vector<Candidate> &group, Candidate &candidate)
    {
        const bool company = candidate.facts.kind == CustomerKind::Company;
        const bool theirs = group.front().facts.kind == CustomerKind::Company;
        if (theirs && !company) { // the persons come before the firm that is in their house
            for (Candidate &one : group)
                leaveOut(one, candidate);
            group.clear();
            group.push_back(std::move(candidate));
        } else if (company || placeKey(candidate.facts) != placeKey(group.front().facts)) {
            leaveOut(candidate, group.front());
        } else {
            group.push_back(std::move(candidate));
        }
    }

    void leaveOut(Candidate &candidate, const Candidate &instead)
    {
        candidate.out = Exclusion{LeftOutReason::SameHousehold, {}};
        candidate.how = nameOf(instead.facts);
        m_choice.out.push_back(candidate);
    }

    Result<void> holdOut()
    {
        if (m_draft.holdOut == 0)
            return {};
        std::vector<std::vector<Candidate>> sent;
        for (auto &group : m_choice.groups) {
            const auto held = isGroupHeldOut(group.front().facts);
            if (!held)
                return tl::unexpected(held.error());
            if (!*held) {
                sent.push_back(std::move(group));
                continue;
            }
            for (Candidate &one : group) {
                one.out = Exclusion{LeftOutReason::HeldOut, {}};
                m_choice.out.push_back(std::move(one));
            }
        }
        m_choice.groups = std::move(sent);
        return {};
    }

    /// A household is one unit: the number of its first member counts for all.
    Result<bool> isGroupHeldOut(const store::MailFacts &facts)
    {
        int random = facts.random;
        CustomerCode code = facts.code;
        if (!facts.household.isEmpty()) {
            const auto house = m_reader.household(facts.household);
            if (!house)
                return tl::unexpected(house.error());
            random = house->firstRandom, code = house->first;
        }
        return isHeldOut(random < 0 ? drawnNumber(code.text()) : random, m_slice, m_draft.holdOut);
    }

    store::Store &m_store;
    const rules::Engine &m_engine;
    const Context &m_context;
    CampaignDraft m_draft;
    int m_slice;
    QDate m_day;
    store::MailReader m_reader;
    const PieceBook &m_book;
    bool m_everyone = false; ///< the window of the DM cycle does not count
    std::vector<Candidate> m_in;
    Choice m_choice;
};

} // namespace

void addWindow(const rules::Engine &engine, const CustomerRecords &records, QDate day, Candidate &candidate)
{
    thread_local rules::Plan plan;
    engine.plan(records, day, plan);
    candidate.lastDm = lastDmOf(records, day);
    const rules::FollowUp *window = dmWindow(engine, plan);
    if (!window)
        return;
    candidate.windowFrom = window->earliest, candidate.windowDue = window->due, candidate.windowTo = window->latest;
}

bool isByHand(const store::Record &piece)
{
    if (stateOf(piece) != PieceState::Removed || piece.value("reason") == QStringView(outsideReason))
        return false;
    const auto reason = leftOutReasonOf(piece.value("reason"));
    return !reason || *reason == LeftOutReason::ByHand;
}

QString placeKey(const store::MailFacts &facts)
{
    QString key = japan::fold(QString(facts.address % facts.building));
    key.remove(u' ');
    return key;
}

QString orderKey(const store::MailFacts &facts, PieceOrder order)
{
    const QString kana = QString(facts.kana.isEmpty() ? u"\uFFFF"_s : japan::fold(facts.kana)) % u'\t' % facts.name;
    if (order == PieceOrder::Kana)
        return QString(kana % u'\t' % facts.code.text());
    QString postal = facts.postalCode;
    postal.remove(u'-');
    const QString place = QString(postal.isEmpty() ? u"\uFFFF"_s : postal) % u'\t' % placeKey(facts) % u'\t' % kana
        % u'\t' % facts.code.text();
    return order == PieceOrder::Route ? QString(facts.staff.text() % u'\t' % place) : place;
}

Result<Choice> choose(store::Store &store, const rules::Engine &engine, const Context &context,
                      const store::Record &campaign, const AudienceRequest &request, const PieceBook &book,
                      const Progress &progress)
{
    return Chooser(store, engine, context, campaign, book).run(request, progress);
}

} // namespace kikubari::operations
