// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_store.h"

#include <algorithm>
#include <unordered_map>

/// What came of a mailing.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<int, 3> spanDays{30, 60, 90};
constexpr int callWindow = 30;  // days after posting in which a call counts as the call after the DM
constexpr int fewestToSay = 20; // people in the smaller group from which on a difference is worth reading

/// One customer's part in one mailing.
struct Part
{
    bool heldOut = false;
    QDate posted;
};

bool after(QDate day, QDate posted, int days)
{
    return day.isValid() && day > posted && day <= posted.addDays(days);
}

bool visited(const CustomerRecords &records, QDate posted, int days)
{
    return std::ranges::any_of(records.contacts, [&](const ContactRecord &contact) {
        return !contact.voided && contact.channel == Channel::Showroom && contact.outcome == Outcome::Reached
            && after(contact.on, posted, days);
    });
}

bool appointed(const CustomerRecords &records, QDate posted, int days)
{
    return std::ranges::any_of(records.promises,
                               [&](const PromiseRecord &promise) { return after(promise.madeOn, posted, days); })
        || std::ranges::any_of(records.services, [&](const ServiceRecord &service) {
               return service.bookedFor.isValid() && after(service.bookedOn, posted, days);
           });
}

/// An order that was taken back later is none.
bool ordered(const CustomerRecords &records, QDate posted, int days)
{
    for (std::size_t i = 0; i < records.purchases.size(); ++i)
        if (after(records.purchases[i].orderedOn, posted, days)
            && !(i < records.details.cars.size() && records.details.cars[i].cancelledOn.isValid()))
            return true;
    return false;
}

bool called(const CustomerRecords &records, QDate posted)
{
    return std::ranges::any_of(records.contacts, [&](const ContactRecord &contact) {
        return !contact.voided && contact.channel == Channel::Call && contact.direction != Direction::In
            && contact.outcome == Outcome::Reached && after(contact.on, posted, callWindow);
    });
}

void count(ResponseGroup &group, bool visit, bool appointment, bool order)
{
    for (const auto &[rate, yes] : {std::pair(&group.visits, visit), std::pair(&group.appointments, appointment),
                                    std::pair(&group.orders, order)}) {
        ++rate->of;
        rate->count += yes ? 1 : 0;
    }
}

void addIntervals(ResponseGroup &group)
{
    group.visitsInterval = statistics::wilson(group.visits);
    group.appointmentsInterval = statistics::wilson(group.appointments);
    group.ordersInterval = statistics::wilson(group.orders);
}

void finishSpan(ResponseSpan &span, QDate lastPosted, QDate today)
{
    for (ResponseGroup *group : {&span.sent, &span.called, &span.heldOut})
        addIntervals(*group);
    span.visitsLift = statistics::difference(span.sent.visits, span.heldOut.visits);
    span.appointmentsLift = statistics::difference(span.sent.appointments, span.heldOut.appointments);
    span.ordersLift = statistics::difference(span.sent.orders, span.heldOut.orders);
    span.complete = lastPosted.isValid() && lastPosted.addDays(span.days) <= today;
    span.enough = span.complete && std::min(span.sent.visits.of, span.heldOut.visits.of) >= fewestToSay;
}

/// Gathers who got something, and when, of one mailing after the other.
class Gathering
{
public:
    explicit Gathering(store::Store &store) : m_store(store) { }

    Result<void> add(const QString &campaign, CampaignResult &result)
    {
        const auto book = PieceBook::load(m_store, campaign);
        if (!book)
            return tl::unexpected(book.error());
        for (const auto &[code, piece] : book->pieces()) {
            const PieceState state = stateOf(piece);
            const QDate posted = piece.date("posted_on");
            const bool sent = state == PieceState::Posted || state == PieceState::Returned;
            if (!posted.isValid() || (!sent && state != PieceState::HeldOut))
                continue;
            const auto id = m_store.customerId(CustomerCode(code));
            if (!id)
                return tl::unexpected(id.error());
            if (!*id)
                continue;
            parts[**id].push_back({!sent, posted});
            result.posted += sent ? 1 : 0;
            result.returned += state == PieceState::Returned ? 1 : 0;
            result.heldOut += sent ? 0 : 1;
            result.postedOn = result.postedOn.isValid() ? std::min(result.postedOn, posted) : posted;
            lastPosted = lastPosted.isValid() ? std::max(lastPosted, posted) : posted;
        }
        ++result.campaigns;
        return {};
    }

    std::unordered_map<store::RowId, std::vector<Part>> parts;
    QDate lastPosted;

private:
    store::Store &m_store;
};

void countPart(const CustomerRecords &records, const Part &part, CampaignResult &result)
{
    const bool rung = !part.heldOut && called(records, part.posted);
    for (ResponseSpan &span : result.spans) {
        const bool visit = visited(records, part.posted, span.days);
        const bool appointment = appointed(records, part.posted, span.days);
        const bool order = ordered(records, part.posted, span.days);
        count(part.heldOut ? span.heldOut : span.sent, visit, appointment, order);
        if (rung)
            count(span.called, visit, appointment, order);
    }
}

bool postedWithin(const store::Record &campaign, QDate from, QDate to)
{
    const QDate posted = campaign.date("posted_on");
    return posted.isValid() && (!from.isValid() || posted >= from) && (!to.isValid() || posted <= to);
}

} // namespace

Result<CampaignResult> campaignResult(store::Store &store, const Context &context, const QString &campaign, QDate from,
                                      QDate to)
{
    if (from.isValid() && to.isValid() && to < from)
        return failure(ErrorKind::WrongUse, u"期間の終わりが始まりより前です。日付を確かめてください。"_s,
                       u"The period ends before it begins. Check the dates."_s);
    CampaignResult result;
    result.campaign = campaign;
    for (std::size_t i = 0; i < spanDays.size(); ++i)
        result.spans[i].days = spanDays[i];
    auto codes = campaign.isEmpty() ? store::campaignCodes(store) : Result<QStringList>(QStringList{campaign});
    if (!codes)
        return tl::unexpected(codes.error());
    Gathering gathering(store);
    for (const QString &code : *codes) {
        const auto record = campaignRecord(store, code);
        if (!record)
            return tl::unexpected(record.error());
        if (campaign.isEmpty() && !postedWithin(*record, from, to))
            continue;
        if (auto added = gathering.add(code, result); !added)
            return tl::unexpected(added.error());
    }
    store.readDetails(true); // which orders were taken back; the next planning says anew what it needs
    store::Selection selection;
    selection.what = store::Selection::What::Ids;
    for (const auto &[id, parts] : gathering.parts)
        selection.ids.push_back(id);
    std::ranges::sort(selection.ids);
    auto walked = store.forEachCustomer(selection, [&](const CustomerRecords &records, store::RowId id) {
        for (const Part &part : gathering.parts.at(id))
            countPart(records, part, result);
        return Result<void>();
    });
    if (!walked)
        return tl::unexpected(walked.error());
    for (ResponseSpan &span : result.spans)
        finishSpan(span, gathering.lastPosted, context.today);
    return result;
}

} // namespace kikubari::operations
