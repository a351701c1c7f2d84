// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customer_list_model.h"
#include "models/day_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kikubari::models {

using operations::BookOrder;
using operations::BookRow;

namespace {

struct BookWords
{
    Q_DECLARE_TR_FUNCTIONS(kikubari::models::BookWords)
};

QString lastContact(const BookRow &row, QDate today)
{
    return lastContactWord({row.lastContactOn, row.lastContactChannel, {}, {}}, today);
}

QString nextFollowUp(const BookRow &row, QDate today)
{
    if (!row.next)
        return {};
    return dateWord(row.next->due, today) % u' ' % say(row.next->title);
}

QString bans(const BookRow &row, QDate today)
{
    QStringList words;
    if (row.deceased)
        words << BookWords::tr("逝去");
    for (const QString &word : row.refuses)
        words << refuseWord(word);
    if (row.complaintOpen)
        words << BookWords::tr("苦情対応中");
    if (row.mourningUntil.isValid() && row.mourningUntil >= today)
        words << BookWords::tr("喪中");
    return words.join(language() == Language::Japanese ? u"・"_s : u", "_s);
}

} // namespace

QString bookHeading(BookColumn column)
{
    switch (column) {
    case BookColumn::Name: return BookWords::tr("お客様");
    case BookColumn::Car: return BookWords::tr("車");
    case BookColumn::Plate: return BookWords::tr("登録番号");
    case BookColumn::Phone: return BookWords::tr("電話");
    case BookColumn::Address: return BookWords::tr("住所");
    case BookColumn::Staff: return BookWords::tr("担当");
    case BookColumn::Rank: return BookWords::tr("ランク");
    case BookColumn::Delivered: return BookWords::tr("納車");
    case BookColumn::InspectionDue: return BookWords::tr("車検満了");
    case BookColumn::LastContact: return BookWords::tr("最後の連絡");
    case BookColumn::LastContactBy: return BookWords::tr("連絡した人");
    case BookColumn::NextFollowUp: return BookWords::tr("次の予定");
    case BookColumn::Bans: return BookWords::tr("お断り");
    case BookColumn::PostalCode: return BookWords::tr("郵便番号");
    case BookColumn::Email: return BookWords::tr("メール");
    case BookColumn::Code: return BookWords::tr("顧客番号");
    case BookColumn::Count_: break;
    }
    return {};
}

QString bookCell(const BookRow &row, BookColumn column, QDate today)
{
    switch (column) {
    case BookColumn::Name:
        return row.name % u' ' % row.honorific % (row.kana.isEmpty() ? QString() : u"　"_s % row.kana);
    case BookColumn::Car: return say(row.car);
    case BookColumn::Plate: return row.plate;
    case BookColumn::Phone: return row.phone;
    case BookColumn::Address: return row.address;
    case BookColumn::Staff: return row.staffName;
    case BookColumn::Rank: return row.rank;
    case BookColumn::Delivered: return row.deliveredOn.isValid() ? dateWord(row.deliveredOn, today) : QString();
    case BookColumn::InspectionDue:
        return row.inspectionDueOn.isValid() ? dateWord(row.inspectionDueOn, today) : QString();
    case BookColumn::LastContact: return lastContact(row, today);
    case BookColumn::LastContactBy: return row.lastContactBy;
    case BookColumn::NextFollowUp: return nextFollowUp(row, today);
    case BookColumn::Bans: return bans(row, today);
    case BookColumn::PostalCode: return row.postalCode;
    case BookColumn::Email: return row.email;
    case BookColumn::Code: return row.customer.text();
    case BookColumn::Count_: break;
    }
    return {};
}

std::optional<BookOrder> bookOrderOf(BookColumn column)
{
    switch (column) {
    case BookColumn::Name: return BookOrder::Kana;
    case BookColumn::Staff: return BookOrder::Staff;
    case BookColumn::Rank: return BookOrder::Rank;
    case BookColumn::Delivered: return BookOrder::Delivered;
    case BookColumn::InspectionDue: return BookOrder::InspectionDue;
    case BookColumn::LastContact: return BookOrder::LastContact;
    case BookColumn::LastContactBy: return BookOrder::LastContactBy;
    case BookColumn::PostalCode: return BookOrder::PostalCode;
    case BookColumn::Code: return BookOrder::Code;
    default: return std::nullopt;
    }
}

} // namespace kikubari::models
