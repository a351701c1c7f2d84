// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/export_source.h"

#include "operations/day_rows.h"
#include "operations/planning.h"
#include "rules/follow_up.h"

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using domain::RecordKind;
using exchange::CalendarEntry;
using exchange::Vcard;

namespace {

/// "山田 太郎" in its two parts; a name in one piece is all family name, as address books have it.
std::pair<QString, QString> partsOf(const QString &name)
{
    const auto blank = name.indexOf(u' ');
    return blank < 0 ? std::pair(name, QString()) : std::pair(name.left(blank), name.mid(blank + 1));
}

QString addressedName(const ExportedCustomer &customer)
{
    const auto honorific = customer.row.honorific.isEmpty() ? u"様"_s : customer.row.honorific;
    return customer.row.name % u' ' % honorific;
}

CalendarEntry visitOf(const ExportedCustomer &customer, const rules::FollowUp &followUp, const rules::Rule &rule,
                      Language language)
{
    const auto id = rules::idOf(followUp, customer.row.code);
    const auto word = language == Language::Japanese ? u"訪問　"_s : u"Visit: "_s;
    return {.kind = CalendarEntry::Kind::Visit,
            .uid = QString::fromStdString(id) % u"@kikubari"_s,
            .day = followUp.due,
            .time = {},
            .summary = word % addressedName(customer),
            .description = rule.title.in(language),
            .location = customer.row.address,
            .doneOn = {}};
}

CalendarEntry promiseOf(const ExportedCustomer &customer, const store::Record &promise, Language language)
{
    const auto word = language == Language::Japanese ? u"約束　"_s : u"Promise: "_s;
    return {.kind = CalendarEntry::Kind::Promise,
            .uid = promise.value("code") % u"@kikubari"_s,
            .day = promise.date("for_on"),
            .time = QTime::fromString(promise.value("time"), u"HH:mm"_s),
            .summary = word % addressedName(customer),
            .description = promise.value("text"),
            .location = {},
            .doneOn = {}};
}

} // namespace

Result<std::vector<ExportedCustomer>> exportedCustomers(store::Store &store, std::span<const store::RowId> ids,
                                                        QDate today)
{
    auto rows = store::listRows(store, ids, today);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<ExportedCustomer> customers;
    customers.reserve(rows->size());
    for (auto &row : *rows) {
        auto record = store.record(RecordKind::Customer, row.code.text());
        if (!record)
            return tl::unexpected(record.error());
        if (*record)
            customers.push_back({std::move(row), std::move(**record)});
    }
    return customers;
}

Vcard cardOf(const ExportedCustomer &customer)
{
    const auto &record = customer.record;
    Vcard card;
    card.uid = record.value("code") % u"@kikubari"_s;
    card.isCompany = customer.row.kind == domain::CustomerKind::Company;
    card.fullName = record.value("name");
    if (card.isCompany) {
        card.organisation = record.value("name");
        card.organisationKana = record.value("kana");
    } else {
        std::tie(card.familyName, card.givenName) = partsOf(record.value("name"));
        std::tie(card.familyKana, card.givenKana) = partsOf(record.value("kana"));
        card.honorific = record.value("honorific");
    }
    const auto place = card.isCompany ? Vcard::Place::Work : Vcard::Place::Home;
    if (!record.value("mobile").isEmpty())
        card.phones.push_back({record.value("mobile"), Vcard::Phone::Kind::Mobile, Vcard::Place::Unknown});
    if (!record.value("phone").isEmpty())
        card.phones.push_back({record.value("phone"), Vcard::Phone::Kind::Voice, place});
    if (!record.value("email").isEmpty())
        card.emails.push_back({record.value("email"), place});
    if (!record.value("address").isEmpty() || !record.value("postal_code").isEmpty()) {
        Vcard::PostalAddress address;
        address.postalCode = record.value("postal_code");
        address.street = record.value("address");
        address.extended = record.value("building");
        address.place = place;
        card.addresses.push_back(address);
    }
    card.birthday = record.date("birthday");
    card.anniversary = record.date("anniversary");
    card.note = record.value("note");
    return card;
}

Result<std::vector<CalendarEntry>> calendarOf(store::Store &store, const Context &context,
                                              const ExportedCustomer &customer, Language language)
{
    std::vector<CalendarEntry> entries;
    auto engine = engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    auto followUps = store.followUpsOf(customer.row.id);
    if (!followUps)
        return tl::unexpected(followUps.error());
    for (const auto &followUp : *followUps) {
        const auto state = followUp.stateOn(context.today);
        const auto *rule = (*engine)->rule(followUp.rule);
        if (!rule || !domain::isLive(state) || state == domain::State::Suspended
            || workOf(*rule, followUp.fact) != Work::Visit)
            continue;
        entries.push_back(visitOf(customer, fromRow(followUp, context.today), *rule, language));
    }
    auto promises = store.records(RecordKind::Promise, customer.row.id);
    if (!promises)
        return tl::unexpected(promises.error());
    for (const auto &promise : *promises)
        if (promise.date("for_on").isValid() && promise.value("kept_on").isEmpty())
            entries.push_back(promiseOf(customer, promise, language));
    return entries;
}

} // namespace kikubari::operations
