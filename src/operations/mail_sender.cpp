// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/mail_sender.h"

#include "store/store.h"

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

Result<MailSender> mailSender(store::Store &store, const domain::StaffCode &staff)
{
    const auto settings = store.storeSettings();
    const auto people = store.staffDirectory();
    if (!settings || !people)
        return tl::unexpected(!settings ? settings.error() : people.error());
    const domain::Staff *person = people->find(staff);
    if (!staff.empty() && !person)
        return failure(ErrorKind::WrongUse,
                       u"担当者「%1」は登録されていません。コードを確かめてください。"_s.arg(staff.text()),
                       u"There is no member of staff \"%1\". Check the code."_s.arg(staff.text()));
    MailSender sender;
    if (person)
        sender.staffName = person->name;
    const auto his = std::ranges::find_if(
        *settings, [person](const domain::StoreSettings &one) { return person && one.code == person->store.utf8; });
    const auto from = his == settings->end() ? settings->begin() : his;
    if (from != settings->end()) {
        sender.store = from->name, sender.postalCode = from->postalCode;
        sender.address = from->address, sender.phone = from->phone;
    }
    return sender;
}

} // namespace kikubari::operations
