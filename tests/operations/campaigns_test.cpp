// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign_fixture.h"

#include "operations/campaign_draw.h"
#include "operations/refusals.h"
#include "support/export_bytes.h"

#include <set>

using namespace kikubari;
using namespace kikubari::operations;
using domain::CustomerCode;
using domain::RecordKind;
using namespace Qt::StringLiterals;
using test::CampaignShop;

TEST_CASE("everybody left out of a DM stands there with the first reason that holds, its day and how", "[campaign]")
{
    CampaignShop shop;
    // household,refuses,deceased_on,mourning_until,random,occupation
    shop.fill({CampaignShop::person(u"K01"_s), CampaignShop::person(u"K02"_s, u",dm,2026-05-01,,,"_s),
               CampaignShop::person(u"K03"_s, u",dm,,,,"_s), CampaignShop::person(u"K04"_s, u",mail,,,,"_s),
               u"K05,person,住所 なし,,,,,S1,,,,,,"_s, CampaignShop::person(u"K06"_s), CampaignShop::person(u"K07"_s),
               CampaignShop::person(u"K08"_s, u",,,2027-03-01,,"_s), CampaignShop::person(u"K09"_s),
               CampaignShop::person(u"K10"_s), CampaignShop::person(u"K11"_s, u",call,,,,"_s),
               CampaignShop::person(u"K12"_s), CampaignShop::person(u"K13"_s)});
    shop.write("bans.csv", "customer,channel,since,how\nK03,dm,2026-04-12,電話でご本人\n");
    shop.write(
        "addresses.csv",
        "code,customer,kind,postal_code,address,returned_on\nA1,K06,住所,250-0001,小田原市緑町1-K06,2026-11-01\n");
    shop.write("complaints.csv",
               "code,customer,opened_on,closed_on\nQ1,K07,2026-10-01,2026-11-25\nQ2,K12,2026-10-01,2026-11-10\n");
    shop.write("contacts.csv",
               "code,customer,staff,on,channel,direction,outcome\nT1,K09,S1,2026-11-20,dm,out,sent\n"
               "T2,K10,S1,2026-11-10,dm,out,sent\n"
               "T3,K13,S1,2026-11-01,dm,out,sent\n");
    shop.start();
    CampaignShop::exhibition();
    const QString code = shop.make(CampaignShop::exhibition());
    const auto found = shop.look(code);
    CHECK(test::pieces(found.entries) == QStringList{u"K01"_s, u"K08"_s, u"K11"_s, u"K12"_s, u"K13"_s});
    CHECK(test::reasons(found)
          == QStringList{u"K02=deceased"_s, u"K03=refused"_s, u"K04=refused"_s, u"K05=no_address"_s,
                         u"K06=returned_mail"_s, u"K07=complaint"_s, u"K09=recent_dm"_s, u"K10=recent_dm"_s});
    CHECK(found.leftOut[1].date == QDate(2026, 4, 12));
    CHECK(found.leftOut[1].how == u"電話でご本人"_s);
    CHECK(found.leftOut[6].date == QDate(2026, 11, 20));
    CHECK(found.candidates == 13);

    auto draft = CampaignShop::exhibition();
    draft.celebratory = true, draft.recentReason = u"年に一度の感謝祭"_s;
    const auto other = shop.look(shop.make(draft));
    CHECK(test::reasons(other).contains(u"K08=mourning"_s));
    CHECK(test::pieces(other.entries).contains(u"K10"_s));    // 23 days ago, and there is a reason
    CHECK(test::reasons(other).contains(u"K09=recent_dm"_s)); // 13 days ago: never
}

TEST_CASE("who is merely outside his DM window is counted and not listed", "[campaign]")
{
    CampaignShop shop;
    shop.fill({CampaignShop::person(u"K01"_s)});
    shop.write("customers.csv",
               "code,kind,name,address,staff\nK01,person,山田,小田原市緑町1,S1\nK02,person,青木,小田原市緑町2,S1\n");
    shop.start();
    const auto found = shop.look(shop.make(CampaignShop::exhibition()));
    CHECK(found.scope == 2);
    CHECK(found.outside == 1); // no car, no DM: his cycle never began
    CHECK(found.leftOut.empty());
    CHECK(found.entries.size() == 1);
    CHECK(found.entries[0].windowFrom == QDate(2026, 11, 20)); // a month after the delivery
}

TEST_CASE("a household gets one piece: joint at one address, the others none, a refusing member leaves it to the rest",
          "[campaign]")
{
    CampaignShop shop;
    shop.fill(
        {u"K1,person,山田 太郎,,250-0001,緑町1-2-3,,S1,H1,,,,,"_s,
         u"K2,person,山田 花子,,250-0001,緑町１-２-３,,S1,H1,,,,,"_s,
         u"K3,person,山田 一郎,,250-0009,本町9,,S1,H1,,,,,"_s, u"K4,company,山田商店,,250-0001,緑町1-2-3,,S1,H1,,,,,"_s,
         u"K5,person,鈴木 一,,250-0002,東町1,,S1,H2,dm,,,,"_s, u"K6,person,鈴木 二,,250-0002,東町1,,S1,H2,,,,,"_s,
         u"K7,person,林 一,,250-0003,西町1,,S1,H3,dm,,,,"_s, u"K8,person,林 二,,250-0003,西町1,,S1,H3,mail,,,,"_s});
    shop.start();
    const QString code = shop.make(CampaignShop::exhibition());
    const auto found = shop.look(code);
    CHECK(test::pieces(found.entries) == QStringList{u"K1+K2"_s, u"K6"_s});
    CHECK(test::reasons(found)
          == QStringList{u"K5=refused"_s, u"K7=refused"_s, u"K8=refused"_s, u"K3=same_household"_s,
                         u"K4=same_household"_s});
    CHECK(found.entries[0].joint[0].honorific == u"様"_s);
    shop.choose(code);
    CHECK(shop.state(code, u"K2"_s) == u"queued");
    CHECK(campaignOf(*shop.book, shop.context, code)->counts.jointPieces == 1);
    CHECK(campaignOf(*shop.book, shop.context, code)->counts.pieces == 2);
    CHECK(campaignOf(*shop.book, shop.context, code)->counts.people == 3);
}

TEST_CASE("each campaign holds out another part of the customers; nobody is drawn anew", "[campaign]")
{
    CampaignShop shop;
    QStringList rows;
    for (int i = 0; i < 100; ++i)
        rows << CampaignShop::person(u"K%1"_s.arg(i, 3, 10, QChar(u'0')), u",,,,%1,"_s.arg(i));
    shop.fill(rows);
    shop.start();
    auto draft = CampaignShop::exhibition();
    draft.holdOut = 30;
    std::set<QString> before;
    for (const int slice : {0, 30, 60, 90}) {
        const QString code = shop.make(draft);
        CHECK(campaignOf(*shop.book, shop.context, code)->slice == slice);
        const auto found = shop.look(code);
        CHECK(found.byReason[static_cast<std::size_t>(LeftOutReason::HeldOut)] == 30);
        std::set<QString> held;
        for (const LeftOut &out : found.leftOut)
            held.insert(out.customer.customer.text());
        for (const QString &one : held)
            CHECK((slice == 90 || !before.contains(one)));
        before.merge(held);
    }
    CHECK(drawnNumber(u"K-000000001"_s) == drawnNumber(u"K-000000001"_s));
    CHECK(isHeldOut(5, 90, 30));
    CHECK_FALSE(isHeldOut(20, 90, 30));
}

TEST_CASE("lines stay when the audience is chosen again; newcomers come, who fell out is removed; undo takes it back",
          "[campaign]")
{
    CampaignShop shop;
    shop.fill({CampaignShop::person(u"K1"_s), CampaignShop::person(u"K2"_s), CampaignShop::person(u"K3"_s)});
    shop.start();
    const QString code = shop.make(CampaignShop::exhibition());
    const auto empty = test::exportBytes(*shop.book);
    shop.choose(code);
    REQUIRE(writeLine(*shop.book, shop.context, code, CustomerCode("K1"), u" スキーに。 "_s));
    REQUIRE(saveEnclosure(*shop.book, shop.context, {u"N1"_s, u"冬の荷室ガイド"_s, {u"スキー"_s}}));
    REQUIRE(setEnclosures(*shop.book, shop.context, code, {CustomerCode("K2")}, {u"N1"_s}));
    CHECK_FALSE(setEnclosures(*shop.book, shop.context, code, {CustomerCode("K2")}, {u"N9"_s}));
    CHECK_FALSE(writeLine(*shop.book, shop.context, code, CustomerCode("K9"), u"a"_s));
    REQUIRE(takeOut(*shop.book, shop.context, code, {CustomerCode("K3")}, u"来店の予定"_s));
    const auto before = test::exportBytes(*shop.book);
    shop.choose(code);
    CHECK(shop.state(code, u"K3"_s) == u"removed"); // by hand: it stays so
    auto found = shop.look(code);
    CHECK(test::pieces(found.entries) == QStringList{u"K1"_s, u"K2"_s});
    CHECK(found.entries[0].line == u"スキーに。"_s);
    CHECK(found.entries[1].enclosures == QStringList{u"N1"_s});
    CHECK(found.leftOut.at(0).how == u"来店の予定"_s);
    REQUIRE(takeBack(*shop.book, shop.context, code, {CustomerCode("K3")}));
    CHECK(shop.state(code, u"K3"_s) == u"queued");
    for (int i = 0; i < 2; ++i)
        REQUIRE(undo(*shop.book, shop.context));
    test::requireSameExport(before, test::exportBytes(*shop.book));
    for (int i = 0; i < 5; ++i)
        REQUIRE(undo(*shop.book, shop.context));
    test::requireSameExport(empty, test::exportBytes(*shop.book));
}

TEST_CASE(
    "a refusal takes the waiting piece away in the same operation, whatever the operation, and undo brings it back",
    "[campaign]")
{
    CampaignShop shop;
    shop.fill({u"K1,person,山田 太郎,,250-0001,緑町1-2-3,,S1,H1,,,,,"_s,
               u"K2,person,山田 花子,,250-0001,緑町1-2-3,,S1,H1,,,,,"_s, CampaignShop::person(u"K3"_s)});
    shop.start();
    const QString code = shop.make(CampaignShop::exhibition());
    shop.choose(code);
    REQUIRE(writeLine(*shop.book, shop.context, code, CustomerCode("K1"), u"お子さまのスキーに"_s));
    REQUIRE(refuseFor(*shop.book, shop.context, {CustomerCode("K1"), CustomerCode("K3")}, u"dm"_s));
    CHECK(shop.state(code, u"K1"_s) == u"removed");
    CHECK(shop.state(code, u"K3"_s) == u"removed");
    const auto left = savedAudience(*shop.book, shop.context, code);
    REQUIRE(left);
    CHECK(test::pieces(left->entries) == QStringList{u"K2"_s});
    CHECK(left->entries[0].line == u"お子さまのスキーに"_s); // the piece goes on with the other one
    CHECK(test::reasons(*left) == QStringList{u"K3=refused"_s, u"K1=refused"_s}); // kana order, unknown last
    CHECK_FALSE(takeBack(*shop.book, shop.context, code, {CustomerCode("K3")}));
    REQUIRE(undo(*shop.book, shop.context));
    CHECK(test::pieces(savedAudience(*shop.book, shop.context, code)->entries) == QStringList{u"K3"_s, u"K1+K2"_s});
    shop.write("customers.csv", "code,refuses\nK3,all\n");
    shop.import(); // also by a list from elsewhere
    CHECK(shop.state(code, u"K3"_s) == u"removed");
}

TEST_CASE("before printing it is said how many carry nothing personal, what the test can show, and the postage",
          "[campaign]")
{
    CampaignShop shop;
    QStringList rows;
    for (int i = 0; i < 200; ++i)
        rows << CampaignShop::person(u"K%1"_s.arg(i, 3, 10, QChar(u'0')), u",,,,%1,"_s.arg(i % 100));
    shop.fill(rows);
    shop.write("circumstances.csv", "code,customer,kind,text\nJ1,K199,趣味,園芸\n");
    shop.start();
    auto draft = CampaignShop::exhibition();
    draft.holdOut = 10;
    const QString code = shop.make(draft);
    shop.choose(code);
    auto check = mailingCheck(*shop.book, shop.context, code);
    REQUIRE(check);
    CHECK(check->pieces == 180);
    CHECK(check->heldOut == 20);
    CHECK(check->impersonal == 180);
    CHECK(check->impersonalWithHint == 1);
    CHECK(check->blocks);
    CHECK(check->postage.ja == u"切手 110円 × 180枚 = 19,800円"_s);
    REQUIRE(check->detectable);
    CHECK(*check->detectable > 0.1);
    CHECK(check->test.ja.startsWith(u"この回だけで分かる差は約"));
    auto plain = shop.request(code);
    plain.despiteImpersonal = false;
    const auto refused = preparePrint(*shop.book, shop.context, plain);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Conflict);
    const auto found = shop.look(code);
    for (std::size_t i = 0; i < 140; ++i)
        REQUIRE(writeLine(*shop.book, shop.context, code, found.entries[i].first.customer, u"一言"_s));
    check = mailingCheck(*shop.book, shop.context, code);
    CHECK_FALSE(check->blocks);
    CHECK(check->warning.ja == u"40通（22%）に一言がありません。"_s);
    CHECK(preparePrint(*shop.book, shop.context, plain));
}

TEST_CASE("hints come from what is known of the customer, and name what of the shelf fits", "[campaign]")
{
    CampaignShop shop;
    shop.fill({CampaignShop::person(u"K1"_s, u",,,,,美容師"_s)});
    shop.write("purchases.csv",
               "code,customer,staff,condition,model,delivered_on,inspection_due_on\n"
               "P1,K1,S1,new,ミニバン,2026-10-20,2027-03-20\n");
    shop.write("circumstances.csv", "code,customer,kind,text,confirmed_on\nJ1,K1,趣味,スキーと園芸,2026-10-01\n");
    shop.write("enclosures.csv",
               "code,name,hint\nN1,冬の荷室ガイド,スキー "
               "雪\nN2,車検のご案内,車検\nN3,釣り場の地図,釣り\nN4,ミニバンの使い方,ﾐﾆﾊﾞﾝ\n");
    shop.start();
    const auto found = shop.look(shop.make(CampaignShop::exhibition()));
    REQUIRE(found.entries.size() == 1);
    CHECK(found.entries[0].hints == QStringList{u"スキーと園芸"_s, u"車検 3/20"_s});
    CHECK(found.entries[0].suggested == QStringList{u"N1"_s, u"N2"_s, u"N4"_s});
}

TEST_CASE("a mid-winter card goes to those in mourning at New Year, whom the New-Year card leaves out", "[campaign]")
{
    CampaignShop shop;
    shop.fill({CampaignShop::person(u"K1"_s, u",,,2027-11-10,,"_s), CampaignShop::person(u"K2"_s),
               u"K3,person,山田 花子,,250-0001,緑町1-2-3,,S1,H1,,,,,"_s,
               u"K4,person,山田 太郎,,250-0001,緑町1-2-3,,S1,H1,,,2027-11-10,,"_s});
    shop.start();
    CampaignDraft draft;
    draft.name = u"年賀状"_s, draft.kind = domain::CampaignKind::NewYear, draft.mailOn = QDate(2026, 12, 20);
    const auto newYear = shop.look(shop.make(draft));
    CHECK(test::pieces(newYear.entries) == QStringList{u"K2"_s});
    CHECK(test::reasons(newYear) == QStringList{u"K1=mourning"_s, u"K3=mourning"_s, u"K4=mourning"_s});
    draft.name = u"寒中見舞い"_s, draft.kind = domain::CampaignKind::MidWinter, draft.mailOn = QDate(2027, 1, 8);
    const auto winter = shop.look(shop.make(draft));
    CHECK(test::pieces(winter.entries) == QStringList{u"K1"_s, u"K4"_s});
}

TEST_CASE("wrong campaigns are refused with a sentence", "[campaign]")
{
    CampaignShop shop;
    shop.start();
    auto draft = CampaignShop::exhibition();
    CHECK_FALSE(campaignOf(*shop.book, shop.context, u"M9"_s));
    draft.name = u"  "_s;
    CHECK_FALSE(createCampaign(*shop.book, shop.context, draft));
    draft = CampaignShop::exhibition(), draft.holdOut = 51;
    CHECK_FALSE(createCampaign(*shop.book, shop.context, draft));
    draft = CampaignShop::exhibition(), draft.eventTo = QDate(2026, 12, 1);
    CHECK_FALSE(createCampaign(*shop.book, shop.context, draft));
    draft = CampaignShop::exhibition(), draft.staff = domain::StaffCode("S9");
    CHECK_FALSE(createCampaign(*shop.book, shop.context, draft));
    draft = CampaignShop::exhibition(), draft.segment = u"nothing"_s;
    CHECK_FALSE(createCampaign(*shop.book, shop.context, draft));
    const QString code = shop.make(CampaignShop::exhibition());
    const auto campaign = campaignOf(*shop.book, shop.context, code);
    REQUIRE(campaign);
    CHECK(campaign->arrivesOn == QDate(2026, 12, 7)); // example 9 of the rules
    CHECK(campaign->callUntil == QDate(2026, 12, 11));
    CHECK(campaign->closedDays == QList<QDate>{QDate(2026, 12, 8), QDate(2026, 12, 9)});
    REQUIRE(removeCampaign(*shop.book, shop.context, code));
    CHECK_FALSE(campaignOf(*shop.book, shop.context, code));
}
