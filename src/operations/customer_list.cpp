// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/customer_list.h"

#include "operations/day_rows.h"
#include "operations/planning.h"
#include "store/customer_list.h"
#include "store/segment_sql.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace kikubari::operations {

namespace {

store::ListOrder listOrder(BookOrder order)
{
    switch (order) {
    case BookOrder::Best: return store::ListOrder::Best;
    case BookOrder::Kana: return store::ListOrder::Kana;
    case BookOrder::Code: return store::ListOrder::Code;
    case BookOrder::LastContact: return store::ListOrder::LastContact;
    case BookOrder::LastContactBy: return store::ListOrder::LastContactBy;
    case BookOrder::Delivered: return store::ListOrder::Delivered;
    case BookOrder::InspectionDue: return store::ListOrder::InspectionDue;
    case BookOrder::Staff: return store::ListOrder::Staff;
    case BookOrder::Rank: return store::ListOrder::Rank;
    case BookOrder::PostalCode: return store::ListOrder::PostalCode;
    }
    return store::ListOrder::Kana;
}

BookRow bookRow(const store::ListRow &row, const rules::Engine &engine)
{
    BookRow line;
    line.id = row.id, line.customer = row.code;
    line.kind = row.kind.value_or(domain::CustomerKind::Person);
    line.name = row.name, line.kana = row.kana;
    line.honorific = !row.honorific.isEmpty()        ? row.honorific
        : line.kind == domain::CustomerKind::Company ? u"御中"_s
                                                     : u"様"_s;
    line.phone = row.mobile.isEmpty() ? row.phone : row.mobile;
    line.email = row.email, line.postalCode = row.postalCode, line.address = row.address;
    line.rank = row.rank, line.staffName = row.staffName, line.household = row.household;
    line.refuses = row.refuses, line.complaintOpen = row.complaintOpen;
    line.deceased = row.deceasedOn.isValid(), line.mourningUntil = row.mourningUntil;
    line.car = carInWords(row.maker, row.model, row.grade, row.cars), line.plate = row.plate;
    line.deliveredOn = row.deliveredOn, line.inspectionDueOn = row.inspectionDueOn;
    line.lastContactOn = row.lastOn, line.lastContactChannel = row.lastChannel, line.lastContactBy = row.lastByName;
    if (row.next) {
        const rules::Rule *rule = engine.rule(row.next->rule);
        line.next = BookFollowUp{rule ? rule->title : Text{}, row.next->earliest, row.next->due, row.next->latest,
                                 row.next->state};
    }
    return line;
}

} // namespace

Result<std::vector<qint64>> bookList(store::Store &store, const Context &context, const BookQuery &query)
{
    store::ListQuery list;
    list.order = listOrder(query.order);
    list.descending = query.descending;
    list.text = query.text;
    if (!query.staff.empty())
        list.staff = query.staff;
    if (query.where) {
        const auto condition = domain::checkSegment(*query.where, u"where"_s);
        if (!condition)
            return tl::unexpected(condition.error());
        list.where = store::segmentSql(*condition, context.today);
    }
    return store::listIds(store, list, context.today);
}

Result<QList<BookRow>> bookRows(store::Store &store, const Context &context, std::span<const qint64> ids)
{
    const auto rows = store::listRows(store, ids, context.today);
    const auto engine = engineOf(store);
    if (!rows || !engine)
        return tl::unexpected(!rows ? rows.error() : engine.error());
    QList<BookRow> lines;
    lines.reserve(static_cast<qsizetype>(rows->size()));
    for (const store::ListRow &row : *rows)
        lines.append(bookRow(row, **engine));
    return lines;
}

Result<QList<domain::CustomerCode>> bookCodes(store::Store &store, std::span<const qint64> ids)
{
    QList<domain::CustomerCode> codes;
    codes.reserve(static_cast<qsizetype>(ids.size()));
    for (const qint64 id : ids) {
        const auto code = store.customerCode(id);
        if (!code)
            return tl::unexpected(code.error());
        if (*code)
            codes.append(**code);
    }
    return codes;
}

Result<QList<BookRow>> bookRowsOf(store::Store &store, const Context &context,
                                  const QList<domain::CustomerCode> &customers)
{
    std::vector<qint64> ids;
    for (const domain::CustomerCode &code : customers) {
        const auto id = store.customerId(code);
        if (!id)
            return tl::unexpected(id.error());
        if (*id)
            ids.push_back(**id);
    }
    return bookRows(store, context, ids);
}

Result<BookCounts> bookCounts(store::Store &store, const domain::StaffCode &staff)
{
    const auto all = store::countCustomers(store);
    if (!all)
        return tl::unexpected(all.error());
    BookCounts counts{*all, 0};
    if (!staff.empty()) {
        const auto mine = store::countCustomers(store, staff);
        if (!mine)
            return tl::unexpected(mine.error());
        counts.mine = *mine;
    }
    return counts;
}

} // namespace kikubari::operations
