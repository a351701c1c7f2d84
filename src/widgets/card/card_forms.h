// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/card/record_form.h"

/// Which fields each part of the card has when it is edited.
namespace kikubari::widgets::forms {

/// Name, reading, birthday and what else stands in the card's head.
[[nodiscard]] FormSpec person(const operations::CustomerSheet &sheet);
/// Telephones, e-mail, address, when somebody is reached.
[[nodiscard]] FormSpec contact(const operations::CustomerSheet &sheet);
/// A further telephone number or address.
[[nodiscard]] FormSpec phone(const operations::CardRecord &record);
[[nodiscard]] FormSpec address(const operations::CardRecord &record);
/// Which ways are not wanted, since when and how it was said; `by` = code of who writes it down.
[[nodiscard]] FormSpec bans(const operations::CustomerSheet &sheet, const QString &by);
/// A car bought here, or one from elsewhere.
[[nodiscard]] FormSpec car(const operations::CardCar &car);
[[nodiscard]] FormSpec otherCar(const operations::CardRecord &record);
[[nodiscard]] FormSpec member(const operations::CardRecord &record);
[[nodiscard]] FormSpec keyPerson(const operations::CardRecord &record);
[[nodiscard]] FormSpec memo(const operations::CustomerSheet &sheet);
/// A circumstance; keeping it confirms it as of today.
[[nodiscard]] FormSpec fact(const operations::CardRecord &record, QDate today, const QString &by);
[[nodiscard]] FormSpec gift(const operations::CardRecord &record);

/// An empty record of a kind of this customer's, to be filled in and added.
[[nodiscard]] operations::CardRecord fresh(domain::RecordKind kind, const operations::CustomerSheet &sheet);

} // namespace kikubari::widgets::forms
