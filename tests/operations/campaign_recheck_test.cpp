// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign_fixture.h"

#include "operations/import_undo.h"
#include "operations/merging.h"
#include "support/export_bytes.h"

using namespace kikubari;
using namespace kikubari::operations;
using namespace Qt::StringLiterals;
using domain::CustomerCode;
using test::CampaignShop;

namespace {

/// K1 and K2 stand on one piece, K3 and K4 have their own.
struct Household : CampaignShop
{
    Household()
    {
        fill({u"K1,person,林 一,,250-0001,緑町1,,S1,H1,,,,,"_s, u"K2,person,林 二,,250-0001,緑町1,,S1,H1,,,,,"_s,
              u"K3,person,森 三,,250-0001,緑町3,,S1,,,,,,"_s, u"K4,person,森 四,,250-0001,緑町3,,S1,,,,,,"_s});
        start();
        code = make(exhibition());
        choose(code);
    }
    /// What a list of customers that comes in later says.
    void change(const QByteArray &rows)
    {
        write("customers.csv", rows);
        import();
    }
    QString with(const QString &customer)
    {
        const auto piece = book->record(domain::RecordKind::Piece, QStringList{code, customer}).value();
        return piece->value("joint_with");
    }
    QStringList printed() { return test::pieces(print(code).pieces); }

    QString code;
};

} // namespace

TEST_CASE("a ban that came by an import goes with it: its pieces wait again, on paper or not", "[campaign][import]")
{
    const bool onPaper = GENERATE(false, true);
    CAPTURE(onPaper);
    Household shop;
    if (onPaper)
        shop.print(shop.code);
    const auto before = test::exportBytes(*shop.book);
    shop.change("code,refuses,deceased_on\nK1,dm,\nK3,,2026-12-01\n");
    CHECK(shop.state(shop.code, u"K1"_s) == u"removed");
    CHECK(shop.state(shop.code, u"K3"_s) == u"removed");
    CHECK(shop.state(shop.code, u"K2"_s) == u"queued");
    CHECK(pulledPieces(*shop.book, shop.code)->size() == (onPaper ? 2 : 0));
    REQUIRE(undoLastImport(*shop.book, shop.context));
    test::requireSameExport(before, test::exportBytes(*shop.book));
}

TEST_CASE("an import with its own waiting pieces can be taken back although one of them is banned",
          "[campaign][import]")
{
    CampaignShop shop;
    shop.fill({u"K1,person,林 一,,250-0001,緑町1,,S1,,dm,,,,"_s, u"K2,person,林 二,,250-0001,緑町2,,S1,,,,,,"_s});
    shop.write("campaigns.csv", "code,name,kind\nM1,冬,dm\n");
    shop.write("pieces.csv", "campaign,customer,state\nM1,K2,queued\n");
    shop.import();
    CHECK(shop.state(u"M1"_s, u"K2"_s) == u"queued");
    REQUIRE(undoLastImport(*shop.book, shop.context));
    CHECK(shop.state(u"M1"_s, u"K2"_s).isEmpty());
}

TEST_CASE("two who became one household after the audience was fixed share a piece", "[campaign]")
{
    Household shop;
    REQUIRE(writeLine(*shop.book, shop.context, shop.code, CustomerCode("K4"), u"一言"_s));
    shop.change("code,household\nK3,H2\nK4,H2\n");
    CHECK(shop.printed() == QStringList{u"K1+K2"_s, u"K3+K4"_s});
    const auto saved = savedAudience(*shop.book, shop.context, shop.code);
    REQUIRE(saved);
    CHECK(saved->entries.back().line == u"一言");
}

TEST_CASE("of two printed pieces of what became one household one is to be pulled out", "[campaign]")
{
    Household shop;
    shop.print(shop.code);
    shop.change("code,household\nK3,H2\nK4,H2\n");
    const auto posted = markPosted(*shop.book, shop.context, shop.code, shop.context.today);
    REQUIRE(posted);
    CHECK(posted->pieces == 2);
    REQUIRE(posted->pulled.size() == 1);
    CHECK(posted->pulled.front().customer == CustomerCode("K4"));
    CHECK(posted->pulled.front().reason == u"same_household");
    CHECK(shop.contacts(u"K4"_s).empty());
}

TEST_CASE("who moved away from a joint piece is not on it, who left the household gets his own", "[campaign]")
{
    Household shop;
    SECTION("moved away, of the household still")
    {
        shop.change("code,address\nK2,大磯町5\n");
        CHECK(shop.printed() == QStringList{u"K1"_s, u"K3"_s, u"K4"_s});
        CHECK(shop.state(shop.code, u"K2"_s) == u"removed");
    }
    SECTION("left the household")
    {
        shop.change("code,household,address\nK2,,大磯町5\n");
        CHECK(shop.printed().size() == 4);
        CHECK(shop.with(u"K2"_s).isEmpty());
    }
    SECTION("left the household when the labels were printed: both get a new one")
    {
        shop.print(shop.code);
        shop.change("code,household,address\nK2,,大磯町5\n");
        CHECK(shop.printed() == QStringList{u"K1"_s, u"K2"_s});
        CHECK(shop.state(shop.code, u"K3"_s) == u"printed");
    }
}

TEST_CASE("mourning of one of the house noted after a New-Year list was fixed takes the whole house off it",
          "[campaign]")
{
    CampaignShop shop;
    shop.fill({u"K1,person,林 一,,250-0001,緑町1,,S1,H1,,,,,"_s, u"K2,person,林 二,,250-0001,緑町1,,S1,H1,,,,,"_s,
               u"K3,person,森 三,,250-0001,緑町3,,S1,,,,,,"_s});
    shop.start();
    CampaignDraft draft;
    draft.name = u"年賀状"_s, draft.kind = domain::CampaignKind::NewYear, draft.mailOn = QDate(2026, 12, 20);
    const QString code = shop.make(draft);
    shop.choose(code);
    shop.write("customers.csv", "code,mourning_until\nK2,2027-11-10\n");
    shop.import();
    CHECK(test::pieces(shop.print(code).pieces) == QStringList{u"K3"_s});
    CHECK(shop.state(code, u"K1"_s) == u"removed");
    CHECK_FALSE(takeBack(*shop.book, shop.context, code, {CustomerCode("K1")}));
}

TEST_CASE("the second label of one who turned out to be two customers is to be pulled out", "[campaign][merge]")
{
    Household shop;
    shop.print(shop.code);
    REQUIRE(mergeCustomers(*shop.book, shop.context, CustomerCode("K3"), CustomerCode("K4")));
    const auto pulled = pulledPieces(*shop.book, shop.code);
    REQUIRE(pulled);
    REQUIRE(pulled->size() == 1);
    CHECK(pulled->front().labelNo == 3);
    CHECK(markPosted(*shop.book, shop.context, shop.code, shop.context.today)->pieces == 2);
    REQUIRE_FALSE(pulledPieces(*shop.book, u"M-404"_s));
}

TEST_CASE("a period of results that ends before it begins is refused", "[campaign]")
{
    CampaignShop shop;
    shop.start();
    const auto found = campaignResult(*shop.book, shop.context, {}, QDate(2027, 1, 1), QDate(2026, 1, 1));
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::WrongUse);
}
