// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign_fixture.h"

#include "operations/merging.h"
#include "store/pieces.h"
#include "support/export_bytes.h"

using namespace kikubari;
using namespace kikubari::operations;
using namespace Qt::StringLiterals;
using domain::CustomerCode;
using domain::RecordKind;
using test::CampaignShop;

TEST_CASE("of two pieces of one campaign the further one stays when their customers become one; undo parts them",
          "[campaign][merge]")
{
    CampaignShop shop;
    shop.fill({u"K1,person,林 一,,250-0001,緑町1,,S1,H1,,,,,"_s, u"K2,person,林 一,,250-0001,緑町1,,S1,H1,,,,,"_s,
               u"K3,person,林 三,,250-0001,緑町1,,S1,H1,,,,,"_s, CampaignShop::person(u"K4"_s),
               CampaignShop::person(u"K5"_s)});
    shop.start();
    const QString code = shop.make(CampaignShop::exhibition());
    shop.choose(code);
    REQUIRE(writeLine(*shop.book, shop.context, code, CustomerCode("K1"), u"一言"_s));
    const auto before = test::exportBytes(*shop.book);
    // The first of the joint piece goes into one who stands on it.
    REQUIRE(mergeCustomers(*shop.book, shop.context, CustomerCode("K2"), CustomerCode("K1")));
    const auto joined = savedAudience(*shop.book, shop.context, code);
    REQUIRE(joined);
    CHECK(test::pieces(joined->entries).contains(u"K2+K3"_s));
    CHECK(shop.book->record(RecordKind::Piece, QStringList{code, u"K2"_s}).value()->value("line") == u"一言"_s);
    CHECK(shop.state(code, u"K1"_s).isEmpty());
    REQUIRE(undo(*shop.book, shop.context));
    test::requireSameExport(before, test::exportBytes(*shop.book));

    shop.print(code);
    REQUIRE(markPosted(*shop.book, shop.context, code, shop.context.today, {{1, 1}}));
    const QString posted = shop.state(code, u"K4"_s) == u"posted" ? u"K4"_s : u"K5"_s;
    const QString other = posted == u"K4" ? u"K5"_s : u"K4"_s;
    REQUIRE(mergeCustomers(*shop.book, shop.context, CustomerCode(other), CustomerCode(posted)));
    CHECK(shop.state(code, other) == u"posted");
}

TEST_CASE("what is sent to a 送付先, to a company's contact, and which numbers were drawn is read from the store",
          "[campaign]")
{
    CampaignShop shop;
    shop.fill({u"K1,person,林 一,,250-0001,緑町1,,S1,,,,,,"_s, u"K2,company,港鮮魚店,,250-0002,東町2,,S1,,,,,,"_s});
    shop.write(
        "addresses.csv",
        "code,customer,kind,postal_code,address,building,from,until\n"
        "A1,K1,送付先,250-0009,西町9,ハイツ101,2026-01-01,\nA2,K1,送付先,250-0008,西町8,,2025-01-01,2025-12-31\n");
    shop.write("key_persons.csv",
               "code,customer,name,department,title,role,left_on\nE1,K2,前の方,,,窓口,2026-01-01\n"
               "E2,K2,部長 花子,総務部,部長,決裁,\nE3,K2,窓口 太郎,営業部,主任,窓口,\n");
    shop.start();
    const QString code = shop.make(CampaignShop::exhibition());
    const auto found = shop.look(code);
    REQUIRE(found.entries.size() == 2);
    CHECK(found.entries[0].first.honorific == u"御中"_s);
    CHECK(found.entries[0].person == u"窓口 太郎"_s);
    CHECK(found.entries[0].department == u"営業部"_s);
    CHECK(found.entries[1].address == u"西町9"_s);
    CHECK(found.entries[1].building == u"ハイツ101"_s);
    const auto id = shop.book->customerId(CustomerCode("K1")).value();
    CHECK_FALSE(store::hasOpenPiece(*shop.book, *id).value());
    CHECK(store::lastLabelNumber(*shop.book).value() == 0);
    shop.choose(code);
    CHECK(store::hasOpenPiece(*shop.book, *id).value());
    CHECK(store::customersWithOpenPieces(*shop.book)->size() == 2);
    shop.print(code);
    CHECK(store::lastLabelNumber(*shop.book).value() == 2);
    REQUIRE(markPosted(*shop.book, shop.context, code, shop.context.today));
    CHECK_FALSE(store::hasOpenPiece(*shop.book, *id).value());
}

TEST_CASE("what came of it is counted for sent, sent and called, and held out, each within its days",
          "[campaign][result]")
{
    CampaignShop shop;
    QStringList rows;
    for (int i = 0; i < 100; ++i)
        rows << CampaignShop::person(u"K%1"_s.arg(i, 2, 10, QChar(u'0')), u",,,,%1,"_s.arg(i));
    shop.fill(rows);
    shop.start();
    auto draft = CampaignShop::exhibition();
    draft.holdOut = 30;
    const QString code = shop.make(draft); // K00 to K29 are held out
    shop.choose(code);
    shop.print(code);
    REQUIRE(markPosted(*shop.book, shop.context, code, shop.context.today));
    shop.write("customers.csv", "code\n");
    QByteArray contacts = "code,customer,staff,on,channel,direction,outcome\n";
    for (int i = 30; i < 50; ++i) // twenty came within thirty days
        contacts += u"V%1,K%1,S1,2026-12-12,showroom,in,reached\n"_s.arg(i).toUtf8();
    for (int i = 40; i < 60; ++i)
        contacts += u"A%1,K%1,S1,2026-12-08,call,out,reached\n"_s.arg(i).toUtf8();
    contacts += "V1,K01,S1,2026-12-20,showroom,in,reached\nV2,K02,S1,2027-01-20,showroom,in,reached\n"
                "V3,K60,S1,2026-12-03,showroom,in,reached\n"; // on the day of posting: not because of it
    shop.write("contacts.csv", contacts);
    shop.write("purchases.csv",
               "code,customer,staff,condition,ordered_on,cancelled_on\n"
               "Z1,K31,S1,new,2027-02-10,\nZ2,K32,S1,new,2027-01-10,2027-01-20\n"); // taken back
    shop.context.today = QDate(2027, 3, 10);
    shop.import();
    const auto result = campaignResult(*shop.book, shop.context, code);
    REQUIRE(result);
    CHECK(result->posted == 70);
    CHECK(result->heldOut == 30);
    const auto &first = result->spans[0];
    CHECK(first.sent.visits == statistics::Rate{20, 70});
    CHECK(first.called.visits == statistics::Rate{10, 20});
    CHECK(first.heldOut.visits == statistics::Rate{1, 30});
    CHECK(first.enough);
    REQUIRE(first.visitsLift);
    CHECK(first.visitsLift->low > 0);
    CHECK(result->spans[1].heldOut.visits.count == 2);
    CHECK(first.sent.orders.count == 0);
    CHECK(result->spans[2].sent.orders.count == 1);
    const auto pooled = campaignResult(*shop.book, shop.context, {});
    REQUIRE(pooled);
    CHECK(pooled->campaigns == 1);
    CHECK(pooled->posted == 70);
    CHECK(campaignResult(*shop.book, shop.context, {}, QDate(2027, 1, 1))->campaigns == 0);
    CHECK_FALSE(campaignResult(*shop.book, shop.context, u"M9"_s));
}
