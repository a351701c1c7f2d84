// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/staff.h"
#include "widgets/card/record_form.h"

/// Which fields each part of the card has when it is edited.
namespace kikubari::widgets::forms {

/// What forms know besides the customer.
struct Around
{
    QString actor;              ///< code of who writes
    QList<domain::Staff> staff; ///< who may be named as the one in charge
    Finder find;                ///< looks other customers up
};

/// Name, reading, birthday and what else stands in the card's head.
[[nodiscard]] FormSpec person(const operations::CustomerSheet &sheet);
/// Telephones, e-mail, address, when somebody is reached.
[[nodiscard]] FormSpec contact(const operations::CustomerSheet &sheet);
/// A further telephone number or address.
[[nodiscard]] FormSpec phone(const operations::CardRecord &record);
[[nodiscard]] FormSpec address(const operations::CardRecord &record);
/// Which ways are not wanted, since when and how it was said; `by` = code of who writes it down.
[[nodiscard]] FormSpec bans(const operations::CustomerSheet &sheet, const QString &by);
/// A car bought here, or one from elsewhere, with who of the house drives it.
[[nodiscard]] FormSpec car(const operations::CustomerSheet &sheet, const operations::CardCar &car);
[[nodiscard]] FormSpec otherCar(const operations::CardRecord &record);
/// A member of the house, with the cars that he drives.
[[nodiscard]] FormSpec member(const operations::CustomerSheet &sheet, const operations::CardRecord &record);
/// A member's record; of somebody with a card of his own what it would be.
[[nodiscard]] operations::CardRecord memberRecord(const operations::CustomerSheet &sheet,
                                                  const operations::CardMember &member);
[[nodiscard]] FormSpec keyPerson(const operations::CardRecord &record);
[[nodiscard]] FormSpec memo(const operations::CustomerSheet &sheet);
/// A circumstance; keeping it confirms it as of today.
[[nodiscard]] FormSpec fact(const operations::CardRecord &record, QDate today, const QString &by);

// card_forms_papers.cpp
[[nodiscard]] FormSpec gift(const operations::CardRecord &record);
[[nodiscard]] FormSpec deal(const operations::CardRecord &record, const Around &around);
[[nodiscard]] FormSpec complaint(const operations::CardRecord &record, const Around &around);
[[nodiscard]] FormSpec promise(const operations::CardRecord &record, const Around &around);
[[nodiscard]] FormSpec consent(const operations::CardRecord &record);
/// Somebody whom this customer brought (`gave`), or who brought him.
[[nodiscard]] FormSpec referral(const operations::CustomerSheet &sheet, const operations::CardReferral &referral,
                                const Around &around);

// card_forms_history.cpp
/// A contact with the promise made in it; a workshop entry or booking.
[[nodiscard]] FormSpec contactEntry(const operations::CustomerSheet &sheet, const operations::CardEntry &entry,
                                    const Around &around);
[[nodiscard]] FormSpec serviceEntry(const operations::CustomerSheet &sheet, const operations::CardEntry &entry);
/// A workshop entry or booking that is not written yet, of his only car where there is just one of ours.
[[nodiscard]] FormSpec newService(const operations::CustomerSheet &sheet);
/// The form of an entry of the history; none where it is changed elsewhere on the card, or was taken back.
[[nodiscard]] std::optional<FormSpec> historyEntry(const operations::CustomerSheet &sheet,
                                                   const operations::CardEntry &entry, const Around &around);

/// An empty record of a kind of this customer's, to be filled in and added, begun today by `actor` where it has a day
/// and somebody in charge.
[[nodiscard]] operations::CardRecord fresh(domain::RecordKind kind, const operations::CustomerSheet &sheet,
                                           const QString &actor = {});

// The pieces that forms are made of.
[[nodiscard]] FormField field(const QString &column, const QString &label, FormField::Type type = FormField::Type::Text,
                              const QString &example = {});
[[nodiscard]] FormField choice(const QString &column, const QString &label,
                               const QList<QPair<QString, QString>> &choices,
                               FormField::Type type = FormField::Type::Choice);

} // namespace kikubari::widgets::forms
