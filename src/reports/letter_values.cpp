// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/person_name.h"
#include "operations/customer_card.h"
#include "reports/mail_documents.h"

#include <algorithm>

namespace kikubari::reports {

using operations::AudienceEntry;
using operations::CardCar;
using operations::CustomerSheet;
using print::LetterValues;
using namespace Qt::StringLiterals;

namespace {

/// The newest of our cars that he still drives. Where none is known, 「お車」 goes into a sentence just as well.
void addCar(const CustomerSheet &sheet, LetterValues &values)
{
    values[u"車種"_s] = u"お車"_s;
    const CardCar *newest = nullptr;
    for (const CardCar &car : sheet.cars)
        if (car.ours && !car.previous && !car.cancelled
            && (!newest || car.record.date(u"ordered_on"_s) > newest->record.date(u"ordered_on"_s)))
            newest = &car;
    if (!newest)
        return;
    const auto &record = newest->record;
    if (const QString model = record.value(u"model"_s).trimmed(); !model.isEmpty())
        values[u"車種"_s] = model;
    values[u"登録番号"_s] = record.value(u"plate"_s);
    values[u"納車日"_s] = record.date(u"delivered_on"_s);
    values[u"契約日"_s] = record.date(u"ordered_on"_s);
    values[u"車検満了日"_s] = record.date(u"inspection_due_on"_s);
}

void addReferrer(const CustomerSheet &sheet, LetterValues &values)
{
    const auto brought = std::ranges::find(sheet.referrals, false, &operations::CardReferral::gave);
    if (brought != sheet.referrals.end())
        values[u"紹介者"_s] = brought->name;
}

void addSender(const print::Sender &sender, LetterValues &values)
{
    values[u"担当"_s] = sender.name;
    values[u"店"_s] = sender.company;
    values[u"店住所"_s] = sender.address;
    values[u"店電話"_s] = sender.phone;
    values[u"担当電話"_s] = sender.phone; // staff are called at the shop
}

/// 年末展示会 of 年末展示会のご案内: templates say themselves that they invite.
QString eventOf(QString campaign)
{
    for (const QString &ending : {u"のご案内"_s, u"の案内"_s, u"のお知らせ"_s})
        if (campaign.endsWith(ending))
            return campaign.chopped(ending.size());
    return campaign;
}

} // namespace

Result<std::vector<LetterValues>> letterValues(store::Store &store, const operations::Context &context,
                                               const std::vector<AudienceEntry> &entries,
                                               const operations::CampaignDraft *campaign)
{
    std::vector<LetterValues> list;
    const auto shelf = operations::enclosures(store);
    if (!shelf)
        return tl::unexpected(shelf.error());
    for (const AudienceEntry &entry : entries) {
        const auto sheet = operations::customerSheet(store, context, entry.first.customer);
        const auto sender = senderOf(store, entry.staff);
        if (!sheet || !sender)
            return tl::unexpected(!sheet ? sheet.error() : sender.error());
        LetterValues values = print::letterValues(recipientOf(entry, false));
        values[u"一言"_s] = entry.line;
        addCar(*sheet, values);
        addReferrer(*sheet, values);
        addSender(*sender, values);
        QStringList enclosed;
        for (const auto &one : *shelf)
            if (entry.enclosures.contains(one.code))
                enclosed << one.name;
        values[u"同封物"_s] = enclosed.join(u'、');
        values[u"日付"_s] = campaign && campaign->mailOn.isValid() ? campaign->mailOn : context.today;
        if (campaign) {
            values[u"催し"_s] = eventOf(campaign->name);
            values[u"開催日"_s] = campaign->eventOn;
        }
        list.push_back(std::move(values));
    }
    return list;
}

} // namespace kikubari::reports
