// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "domain/code.h"
#include "domain/segment.h"
#include "domain/words.h"
#include "operations/context.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace kikubari::store {
class Store;
}

/// The customer book as a list: which customers in which order, and the lines to be shown of some of them.
namespace kikubari::operations {

/// What the list is sorted by. Best is the order of hits and counts only where words are searched for.
enum class BookOrder : std::uint8_t {
    Best,
    Kana,
    Code,
    LastContact,
    LastContactBy,
    Delivered,
    InspectionDue,
    Staff,
    Rank,
    PostalCode,
};

/// Which customers, in which order.
struct BookQuery
{
    QString text;                             ///< words to find; empty = everybody
    domain::StaffCode staff;                  ///< whose customers; empty = everybody's
    std::optional<domain::SegmentNode> where; ///< only whom this condition picks
    BookOrder order = BookOrder::Kana;
    bool descending = false;
};

/// The next thing to do for a customer, as the list shows it.
struct BookFollowUp
{
    Text title;
    QDate earliest, due, latest;
    domain::State state{};
};

/// One line of the book.
struct BookRow
{
    qint64 id = 0; ///< the store's own number; as in the answer of bookList
    domain::CustomerCode customer;
    domain::CustomerKind kind{};
    QString name, honorific, kana;
    QString phone; ///< the mobile number where there is one
    QString email, postalCode, address, rank, staffName;
    QString household;
    QStringList refuses; ///< words of `refuses` in force today
    bool complaintOpen = false, deceased = false;
    QDate mourningUntil;
    Text car; ///< ミニバン 8人乗り ほか1台
    QString plate;
    QDate deliveredOn, inspectionDueOn;
    QDate lastContactOn;
    std::optional<domain::Channel> lastContactChannel;
    QString lastContactBy;
    std::optional<BookFollowUp> next;
};

/// The customers' numbers in the wanted order; eight bytes each, so that a million fit a window.
[[nodiscard]] Result<std::vector<qint64>> bookList(store::Store &store, const Context &context, const BookQuery &query);
/// The lines of these customers in the same order; a number that is not known any more is left out.
[[nodiscard]] Result<QList<BookRow>> bookRows(store::Store &store, const Context &context, std::span<const qint64> ids);

/// The codes of these customers in the same order; a number that is not known any more is left out.
[[nodiscard]] Result<QList<domain::CustomerCode>> bookCodes(store::Store &store, std::span<const qint64> ids);
/// The lines of customers by code; one that is not known is left out.
[[nodiscard]] Result<QList<BookRow>> bookRowsOf(store::Store &store, const Context &context,
                                                const QList<domain::CustomerCode> &customers);

/// How many customers there are, and how many of them are one person's.
struct BookCounts
{
    qint64 all = 0, mine = 0;
};
[[nodiscard]] Result<BookCounts> bookCounts(store::Store &store, const domain::StaffCode &staff);

} // namespace kikubari::operations
