// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/addressees.h"
#include "reports/mail_documents.h"
#include "support/store_folder.h"

using namespace kikubari;
using namespace kikubari::reports;
using namespace Qt::StringLiterals;
using operations::AudienceEntry;

namespace {

/// A couple with one of our cars, a company, and a doctor whose name brings its honorific.
class Shop : public test::StoreFolder
{
public:
    Shop() : StoreFolder(QDate(2026, 12, 3))
    {
        write("store.json",
              R"({"code":"K","name":"みなと自動車","address":"小田原市栄町2-9-30","phone":"0465-00-0000"})");
        write("staff.csv", "code,name,role,store\nS1,佐藤 一郎,salesperson,K\n");
        write("customers.csv",
              "code,kind,name,honorific,postal_code,address,staff,household\n"
              "C1,person,山田 太郎,,250-0001,小田原市扇町1-2-3,S1,H1\n"
              "C2,person,山田 花子,,250-0001,小田原市扇町1-2-3,S1,H1\n"
              "C3,company,株式会社アオバ,,250-0002,小田原市寿町4-5,S1,\n"
              "C4,person,田中先生,,250-0003,小田原市東町6-7,S1,\n");
        write("purchases.csv",
              "code,customer,staff,condition,model,plate,ordered_on,delivered_on,disposed_on\n"
              "P1,C1,S1,new,旧いセダン,湘南 300 あ 11-11,2020-05-01,2020-06-01,2026-01-01\n"
              "P2,C1,S1,new,ミニバン,湘南 300 あ 12-34,2026-10-01,2026-11-01,\n");
        write("key_persons.csv", "code,customer,name,department,title\nA1,C3,,経理部,\n");
        import();
    }

    std::vector<AudienceEntry> everybody()
    {
        auto found = operations::addressees(*book, context, {});
        REQUIRE(found);
        return std::move(found->entries);
    }
    print::LetterValues valuesOf(const char *code, const operations::CampaignDraft *campaign = nullptr)
    {
        const auto entries = everybody();
        const auto values = letterValues(*book, context, entries, campaign);
        REQUIRE(values);
        REQUIRE(values->size() == entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (entries[i].first.customer.utf8 == code)
                return (*values)[i];
        FAIL("nobody of that code");
        return {};
    }
};

QString words(const print::LetterValues &values, const QString &field)
{
    const auto value = values.value(field);
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

QDate day(const print::LetterValues &values, const QString &field)
{
    const auto value = values.value(field);
    const auto *date = std::get_if<QDate>(&value);
    return date ? *date : QDate();
}

} // namespace

TEST_CASE("a letter's fields come from the customer's records", "[reports]")
{
    Shop shop;
    const auto values = shop.valuesOf("C1");
    CHECK(words(values, u"宛名"_s) == u"山田 太郎 様　花子 様");
    CHECK(words(values, u"姓"_s) == u"山田");
    CHECK(words(values, u"車種"_s) == u"ミニバン"); // the one that he drives
    CHECK(words(values, u"登録番号"_s) == u"湘南 300 あ 12-34");
    CHECK(day(values, u"納車日"_s) == QDate(2026, 11, 1));
    CHECK(day(values, u"契約日"_s) == QDate(2026, 10, 1));
    CHECK(words(values, u"担当"_s) == u"佐藤 一郎");
    CHECK(words(values, u"店"_s) == u"みなと自動車");
    CHECK(words(values, u"担当電話"_s) == u"0465-00-0000");
    CHECK(day(values, u"日付"_s) == QDate(2026, 12, 3));
    CHECK(words(values, u"催し"_s).isEmpty());
}

TEST_CASE("a letter of a campaign has its event and its day of mailing", "[reports]")
{
    Shop shop;
    operations::CampaignDraft campaign;
    campaign.name = u"年末展示会"_s, campaign.eventOn = QDate(2026, 12, 12), campaign.mailOn = QDate(2026, 12, 4);
    const auto values = shop.valuesOf("C1", &campaign);
    CHECK(words(values, u"催し"_s) == u"年末展示会");
    CHECK(day(values, u"開催日"_s) == QDate(2026, 12, 12));
    CHECK(day(values, u"日付"_s) == QDate(2026, 12, 4));
}

TEST_CASE("companies, doctors and customers without a car get whole sentences too", "[reports]")
{
    Shop shop;
    const auto company = shop.valuesOf("C3"), doctor = shop.valuesOf("C4");
    CHECK(words(company, u"姓"_s) == u"株式会社アオバ");
    CHECK(words(company, u"宛名"_s) == u"経理部 御中");
    CHECK(words(company, u"車種"_s) == u"お車");
    CHECK(words(doctor, u"宛名"_s) == u"田中 先生");
    CHECK(words(doctor, u"敬称"_s) == u"先生");
}
