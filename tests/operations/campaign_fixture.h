// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"
#include "operations/print_ledger.h"
#include "support/store_folder.h"

namespace kikubari::test {

using namespace Qt::StringLiterals;

/// A shop on 3 December 2026 whose customers had their cars long enough ago for a DM.
class CampaignShop : public StoreFolder
{
public:
    CampaignShop() : StoreFolder(QDate(2026, 12, 3)) { }

    /// Rows of customers.csv behind the heading; each gets a car delivered 40 days ago unless told otherwise.
    void fill(const QStringList &rows, QDate delivered = QDate(2026, 10, 20))
    {
        QByteArray customers = "code,kind,name,kana,postal_code,address,building,staff,household,refuses,deceased_on,"
                               "mourning_until,random,occupation\n";
        QByteArray purchases = "code,customer,staff,condition,model,ordered_on,delivered_on\n";
        for (const QString &row : rows) {
            const QString code = row.section(u',', 0, 0);
            customers += row.toUtf8() + '\n';
            purchases
                += u"P-%1,%1,S1,new,ミニバン,2026-09-01,%2\n"_s.arg(code, delivered.toString(Qt::ISODate)).toUtf8();
        }
        write("customers.csv", customers);
        write("purchases.csv", purchases);
    }

    /// A plain person: code, number of his address, household.
    static QString person(const QString &code, const QString &more = u",,,,,"_s)
    {
        return u"%1,person,山田 %1,やまだ,250-0001,小田原市緑町1-%1,,S1,%2"_s.arg(code, more);
    }

    void start()
    {
        import();
        plan();
    }

    QString make(const operations::CampaignDraft &draft)
    {
        const auto made = operations::createCampaign(*book, context, draft);
        if (!made)
            FAIL(made.error().text.en.toStdString());
        return made->code;
    }
    static operations::CampaignDraft exhibition()
    {
        operations::CampaignDraft draft;
        draft.name = u"年末展示会のご案内"_s;
        draft.eventOn = QDate(2026, 12, 12), draft.eventTo = QDate(2026, 12, 13);
        draft.mailOn = QDate(2026, 12, 3);
        return draft;
    }
    void choose(const QString &campaign)
    {
        const auto saved = operations::saveAudience(*book, context, {.campaign = campaign});
        if (!saved)
            FAIL(saved.error().text.en.toStdString() + ' ' + saved.error().detail.toStdString());
    }
    operations::Audience look(const QString &campaign)
    {
        const auto found = operations::audience(*book, context, {.campaign = campaign});
        if (!found)
            FAIL(found.error().text.en.toStdString());
        return *found;
    }
    operations::PrintRequest request(const QString &campaign)
    {
        operations::PrintRequest request;
        request.campaign = campaign, request.sheet = u"A4-12-864"_s, request.despiteImpersonal = true;
        return request;
    }
    /// Prints what is left, and it all comes out.
    operations::PreparedPrint print(const QString &campaign)
    {
        const auto prepared = operations::preparePrint(*book, context, request(campaign));
        if (!prepared)
            FAIL(prepared.error().text.en.toStdString());
        REQUIRE(operations::finishPrint(*book, context, prepared->job));
        return *prepared;
    }
    QString state(const QString &campaign, const QString &customer)
    {
        const auto piece = book->record(domain::RecordKind::Piece, QStringList{campaign, customer}).value();
        return piece && !piece->voided ? piece->value("state") : QString();
    }
    std::vector<store::Record> contacts(const QString &customer)
    {
        const auto id = book->customerId(domain::CustomerCode(customer)).value();
        return book->records(domain::RecordKind::Contact, *id).value();
    }
};

/// code=reason of everybody left out, in order.
inline QStringList reasons(const operations::Audience &audience)
{
    QStringList list;
    for (const operations::LeftOut &out : audience.leftOut)
        list << out.customer.customer.text() + u'=' + operations::wordOf(out.reason);
    return list;
}

/// The codes on each piece: K1, K2+K3.
inline QStringList pieces(const std::vector<operations::AudienceEntry> &entries)
{
    QStringList list;
    for (const operations::AudienceEntry &entry : entries) {
        QString codes = entry.first.customer.text();
        for (const operations::Addressee &one : entry.joint)
            codes += u'+' + one.customer.text();
        list << codes;
    }
    return list;
}

} // namespace kikubari::test
