// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/day_list.h"

#include "operations/day_rows.h"
#include "operations/planning.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace kikubari::operations {

using namespace domain;

namespace {

constexpr int loadDays = 7;

const StoreCalendar &calendarFor(const rules::Engine &engine, const StaffCode &staff)
{
    CustomerRecords whose;
    whose.staff = staff;
    return engine.calendarOf(whose);
}

Text closureNotice(const StoreCalendar &calendar, QDate today)
{
    const QDate next = calendar.onOrAfter(today.addDays(1));
    const auto closed = today.daysTo(next) - 1;
    const QString back = QStringLiteral("%1/%2").arg(next.month()).arg(next.day());
    if (!calendar.isOpen(today))
        return {QStringLiteral("今日は休業日"), QStringLiteral("Closed today")};
    if (closed == 1)
        return {QStringLiteral("明日は休業日"), QStringLiteral("Closed tomorrow")};
    if (closed == 2)
        return {QStringLiteral("明日・あさって休業"), QStringLiteral("Closed for the next two days")};
    if (closed > 2)
        return {QStringLiteral("明日から休業、%1 再開").arg(back),
                QStringLiteral("Closed from tomorrow, open again on %1").arg(back)};
    return {};
}

bool earlierRow(const DayRow &a, const DayRow &b)
{
    const DayItem &x = a.first();
    const DayItem &y = b.first();
    return std::tie(x.folded, x.rank, x.priority, x.latest, a.kana, a.customer)
        < std::tie(y.folded, y.rank, y.priority, y.latest, b.kana, b.customer);
}

/// Puts what is to be done now before what can wait, each by urgency, so that the first item names the row's group.
void sortItems(QList<DayItem> &items)
{
    std::ranges::stable_sort(
        items, [](const DayItem &a, const DayItem &b) { return a.folded != b.folded ? !a.folded : moreUrgent(a, b); });
}

/// The closed days that short window bars show, whether they lie behind or ahead.
void addClosedDays(const StoreCalendar &calendar, DayList &list)
{
    std::set<QDate> closed;
    for (const DayRow &row : list.rows)
        for (const DayItem &item : row.items) {
            if (!item.earliest.isValid() || !item.latest.isValid() || item.earliest.daysTo(item.latest) >= loadDays)
                continue;
            for (QDate day = item.earliest; day <= item.latest; day = day.addDays(1))
                if (!calendar.isOpen(day))
                    closed.insert(day);
        }
    list.closedDays = QList<QDate>(closed.begin(), closed.end());
}

Result<void> addLoad(store::Store &store, const StoreCalendar &calendar, const StaffCode &staff, DayList &list)
{
    const QDate from = list.today.addDays(1);
    list.nextWorkingDay = calendar.onOrAfter(from);
    const QDate to = std::max(list.today.addDays(loadDays), list.nextWorkingDay);
    const auto counts = store.loadOfDays(staff, from, to);
    if (!counts)
        return tl::unexpected(counts.error());
    for (int i = 0; i < loadDays; ++i) {
        const QDate day = from.addDays(i);
        list.load.append({day, calendar.isOpen(day), (*counts)[static_cast<std::size_t>(i)]});
    }
    list.nextWorkingDayCount = (*counts)[static_cast<std::size_t>(from.daysTo(list.nextWorkingDay))];
    return {};
}

Result<void> addProgress(store::Store &store, const StaffCode &staff, DayList &list)
{
    const auto ended = store.endedFollowUps(staff, list.today);
    if (!ended)
        return tl::unexpected(ended.error());
    for (const store::FollowUpRow &row : *ended)
        if (row.state == State::Done) {
            ++list.doneToday;
            list.doneOnTimeToday += row.onTime ? 1 : 0;
        }
    list.plannedToday += list.doneToday;
    return {};
}

} // namespace

Result<DayList> dayList(store::Store &store, const Context &context, const StaffCode &staff)
{
    const auto engine = engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    const auto customers = store.dayFollowUps(staff, context.today);
    if (!customers)
        return tl::unexpected(customers.error());
    DayList list;
    list.today = context.today;
    for (const store::DayCustomer &customer : *customers) {
        DayRow row = rowOf(customer.card);
        for (const store::FollowUpRow &followUp : customer.followUps) {
            auto item = itemOf(**engine, followUp, customer.card, context.today);
            if (!item)
                continue;
            if (item->hiddenUntil.isValid()) {
                ++list.hiddenUntilLater;
                continue;
            }
            list.plannedToday += item->folded ? 0 : 1;
            row.items.append(*std::move(item));
        }
        if (row.items.isEmpty())
            continue;
        sortItems(row.items);
        list.rows.append(std::move(row));
    }
    std::ranges::stable_sort(list.rows, earlierRow);

    const StoreCalendar &calendar = calendarFor(**engine, staff);
    list.closureNotice = closureNotice(calendar, context.today);
    addClosedDays(calendar, list);
    if (auto load = addLoad(store, calendar, staff, list); !load)
        return tl::unexpected(load.error());
    if (auto progress = addProgress(store, staff, list); !progress)
        return tl::unexpected(progress.error());
    if (!staff.empty()) {
        const auto last = store.lastOperationOf(staff);
        if (!last)
            return tl::unexpected(last.error());
        if (*last)
            list.lastWorkedOn = (*last)->at.date();
    }
    return list;
}

Result<QList<SearchHit>> search(store::Store &store, const Context &context, const QString &text, int limit)
{
    const auto found = store.search(text, context.today, limit);
    if (!found)
        return tl::unexpected(found.error());
    const auto staff = store.staffDirectory();
    if (!staff)
        return tl::unexpected(staff.error());
    QList<SearchHit> hits;
    for (const store::FoundCustomer &customer : *found) {
        const store::CustomerCard &card = customer.card;
        SearchHit hit{card.code,
                      card.name,
                      honorificOf(card),
                      card.kana,
                      carOf(card),
                      card.mobile.isEmpty() ? card.phone : card.mobile,
                      card.plate,
                      card.address,
                      {},
                      0,
                      {}};
        if (const Staff *person = staff->find(card.staff))
            hit.staffName = person->name;
        hit.quality = customer.quality;
        hit.lastContactOn = card.lastOn;
        hits.append(std::move(hit));
    }
    return hits;
}

} // namespace kikubari::operations
