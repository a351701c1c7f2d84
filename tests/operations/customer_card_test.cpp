// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/customer_card.h"

#include "operations/editing.h"
#include "operations/recording.h"
#include "support/store_folder.h"

using namespace kikubari;
using namespace Qt::StringLiterals;
using operations::CustomerSheet;
using operations::EntryKind;
using operations::Stage;
using test::StoreFolder;

namespace {

const QDate today(2026, 11, 30);

/// A dealership with the customers that the stages tell apart, and one household with everything.
void fill(StoreFolder &folder)
{
    folder.write(
        "customers.csv",
        "code,kind,name,kana,mobile,staff,birthday,household,refuses,referrer,deceased_on,mourning_until,rank\n"
        "K1,person,髙橋 健太,たかはし けんた,090-0000-4182,S1,1983-12-01,H1,email,K3,,,\n"
        "K2,person,髙橋 真理,たかはし まり,,S1,,H1,,,,,\n"
        "K3,person,浜田 義男,はまだ よしお,,S1,,,,,,,\n"
        "K4,person,三浦 京子,みうら きょうこ,,S1,,,,,,,A\n"
        "K5,person,山田 太郎,やまだ たろう,,S1,,,,,2026-11-01,,\n"
        "K6,company,柏木工務店,かしわぎ,,S1,,,,,,,\n");
    folder.write("bans.csv",
                 "customer,channel,since,how,by,reason,until\nK1,dm,2026-02-03,電話で,S1,多すぎる,\n"
                 "K1,call,2020-01-01,,,,2021-01-01\n");
    folder.write("household_members.csv",
                 "code,household,customer,name,relation,birthday,drives\n"
                 "M1,H1,K1,髙橋 悠斗,長男,2018-04-02,\nM2,H1,K1,髙橋 真理,妻,1985-06-01,P2\n");
    folder.write("purchases.csv",
                 "code,customer,staff,condition,model,grade,ordered_on,delivered_on,disposed_on,inspection_due_on\n"
                 "P1,K1,S1,new,コンパクトHV,,2019-02-10,2019-03-02,2026-11-28,\n"
                 "P2,K1,S1,new,ミニバン,8人乗り,2026-11-01,2026-11-28,,2029-11-27\n"
                 "P3,K3,S1,new,セダン,,2023-01-01,2023-02-01,2024-01-01,\n"
                 "P4,K6,S1,new,軽トラック,,2026-11-20,,,\n");
    folder.write("other_cars.csv",
                 "code,customer,maker,model,known_on,inspection_due_on\n"
                 "O1,K2,他社,軽ハイトワゴン,2026-02-14,2027-03-14\nO2,K3,他社,SUV,2024-01-10,\n");
    folder.write("contacts.csv",
                 "code,customer,staff,on,time,channel,direction,outcome,note,topics,voided_on\n"
                 "T1,K1,S1,2026-11-28,11:00,showroom,in,reached,納車した,調子=よい,\n"
                 "T2,K1,S1,2026-11-28,15:00,call,out,absent,,,2026-11-29\n"
                 "T3,K1,S1,2026-10-01,,dm,out,sent,,,\n");
    folder.write("promises.csv",
                 "code,customer,staff,made_on,for_on,time,text\nY1,K1,S1,2026-11-28,2026-11-30,,説明\n");
    folder.write("complaints.csv",
                 "code,customer,opened_on,closed_on,type,note\nQ1,K1,2025-07-03,2025-07-10,整備,待ち\n");
    folder.write("circumstances.csv",
                 "code,customer,kind,text,source,confirmed_on,by\n"
                 "J1,K1,家族,4人,ご本人,2026-01-10,S1\nJ2,K1,ご不満,荷室,ご本人,2026-05-29,S1\n"
                 "J3,K1,趣味,釣り,ご本人,2025-01-10,S1\nJ4,K1,使い方,通勤,ご本人,,\n");
    folder.write("referrals.csv", "code,referrer,referred,on,occasion\nF1,K1,K4,2026-11-20,ご来店\n");
    folder.write("gifts.csv", "code,customer,on,what\nG1,K1,2026-11-28,写真立て\n");
    REQUIRE(folder.import().rejects.isEmpty());
    folder.plan();
}

CustomerSheet sheetOf(StoreFolder &folder, const char *code)
{
    const auto sheet = operations::customerSheet(*folder.book, folder.context, domain::CustomerCode(code));
    if (!sheet)
        FAIL(sheet.error().text.en.toStdString());
    return *sheet;
}

const operations::CardFact &factOf(const CustomerSheet &sheet, const QString &kind)
{
    for (const operations::CardFact &fact : sheet.facts)
        if (fact.kind == kind)
            return fact;
    FAIL("no such fact");
    return sheet.facts.first();
}

} // namespace

TEST_CASE("the card's head says who it is and how old on the day", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    const CustomerSheet sheet = sheetOf(folder, "K1");
    CHECK(sheet.name == u"髙橋 健太");
    CHECK(sheet.honorific == u"様");
    CHECK(sheet.age == 42); // the birthday is tomorrow
    CHECK(sheet.staffName == u"佐藤 一郎");
    CHECK(sheetOf(folder, "K6").honorific == u"御中");
}

TEST_CASE("bans in force come with what is known of them, ended ones do not", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    const CustomerSheet sheet = sheetOf(folder, "K1");
    QStringList channels;
    for (const operations::CardBan &ban : sheet.bans)
        channels << ban.channel;
    channels.sort();
    CHECK(channels == QStringList{u"dm"_s, u"email"_s});
    CHECK(sheet.bans.first().by == u"佐藤 一郎");
    CHECK(sheet.bans.first().reason == u"多すぎる");
}

TEST_CASE("the stage follows from the records", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    CHECK(sheetOf(folder, "K1").stage == Stage::Repeater);
    CHECK(sheetOf(folder, "K1").carsBought == 2);
    CHECK(sheetOf(folder, "K3").stage == Stage::Lost);
    CHECK(sheetOf(folder, "K4").stage == Stage::Prospect);
    CHECK(sheetOf(folder, "K5").stage == Stage::Deceased);
    CHECK(sheetOf(folder, "K6").stage == Stage::Ordered);
    folder.context.today = today.addYears(2);
    CHECK(sheetOf(folder, "K1").stage == Stage::Dormant);
}

TEST_CASE("the cars of the whole house are there, with whose they are", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    const CustomerSheet sheet = sheetOf(folder, "K1");
    REQUIRE(sheet.cars.size() == 2);
    CHECK(sheet.cars[0].title == u"ミニバン 8人乗り");
    CHECK(sheet.cars[0].number == 2);
    CHECK(sheet.cars[0].user == u"妻");
    CHECK(sheet.cars[1].previous);
    REQUIRE(sheet.houseCars.size() == 1);
    CHECK(sheet.houseCars[0].ownerName == u"髙橋 真理");
    CHECK(!sheet.houseCars[0].ours);
    CHECK(sheet.carsOfHouse == 2);
    CHECK(sheet.oursOfHouse == 1);
    // The wife is named on his card and has one of her own: she is one member.
    REQUIRE(sheet.members.size() == 2);
    CHECK(sheet.members[1].customer.text() == u"K2");
    CHECK(sheet.members[0].age == 8);
}

TEST_CASE("the history holds everything, the newest first", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    const CustomerSheet sheet = sheetOf(folder, "K1");
    const auto count
        = [&sheet](EntryKind kind) { return std::ranges::count(sheet.entries, kind, &operations::CardEntry::kind); };
    CHECK(count(EntryKind::Contact) == 3);
    CHECK(count(EntryKind::Car) == 5); // two orders, two handovers, one given up
    CHECK(count(EntryKind::Promise) == 1);
    CHECK(count(EntryKind::Complaint) == 2);
    CHECK(count(EntryKind::Gift) == 1);
    CHECK(count(EntryKind::Referral) == 1);
    CHECK(std::ranges::is_sorted(sheet.entries, std::ranges::greater{}, &operations::CardEntry::on));
    for (const operations::CardEntry &entry : sheet.entries) {
        CHECK(entry.voided == (entry.record == u"T2"));
        if (entry.record == u"T1") {
            CHECK(entry.topics == QStringList{u"調子: よい"_s});
        }
    }
}

TEST_CASE("a circumstance goes stale after the life of its kind, to the day", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    const CustomerSheet sheet = sheetOf(folder, "K1");
    CHECK(!factOf(sheet, u"家族"_s).stale);
    CHECK(factOf(sheet, u"ご不満"_s).stale); // six months and a day
    CHECK(!factOf(sheet, u"趣味"_s).stale);
    CHECK(factOf(sheet, u"使い方"_s).stale); // never confirmed
    CHECK(sheet.facts.first().stale);
    folder.context.today = QDate(2026, 11, 28);
    CHECK(!factOf(sheetOf(folder, "K1"), u"ご不満"_s).stale);
}

TEST_CASE("referrals are seen from both sides", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    const CustomerSheet sheet = sheetOf(folder, "K1");
    REQUIRE(sheet.referrals.size() == 2);
    CHECK(!sheet.referrals[0].gave);
    CHECK(sheet.referrals[0].name == u"浜田 義男");
    CHECK(sheet.referrals[1].gave);
    CHECK(sheet.referrals[1].customer.text() == u"K4");
    CHECK(sheetOf(folder, "K4").referrals.first().name == u"髙橋 健太");
    CHECK(sheetOf(folder, "K3").referrals.first().gave); // from the other's field alone
}

TEST_CASE("follow-ups come with their why, the promise by its own words", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    const CustomerSheet sheet = sheetOf(folder, "K1");
    REQUIRE(!sheet.followUps.isEmpty());
    bool promise = false;
    for (const operations::DayItem &item : sheet.followUps) {
        CHECK(!item.why.ja.isEmpty());
        CHECK(domain::isLive(item.state));
        promise |= item.title.ja == u"約束 説明";
    }
    CHECK(promise);
    CHECK(!sheet.past.isEmpty());
    // What is due stands before what is to come.
    CHECK(sheet.followUps.first().earliest <= today);
}

TEST_CASE("what was written by hand is told as the last change", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    operations::RecordEdit edit;
    edit.kind = domain::RecordKind::Customer;
    edit.key = {u"K1"_s};
    edit.version = sheetOf(folder, "K1").customer.version;
    edit.values = {{u"mobile"_s, u"080-1111-2222"_s}};
    REQUIRE(operations::editRecords(*folder.book, folder.context, domain::CustomerCode("K1"), {edit}));
    const CustomerSheet sheet = sheetOf(folder, "K1");
    CHECK(sheet.phones.first().number == u"080-1111-2222");
    CHECK(sheet.changedBy == u"佐藤 一郎");
    const auto late = operations::editRecords(*folder.book, folder.context, domain::CustomerCode("K1"), {edit});
    REQUIRE(!late);
    CHECK(late.error().kind == ErrorKind::Conflict);
}

TEST_CASE("an unknown code is told so", "[card]")
{
    StoreFolder folder(today);
    fill(folder);
    const auto sheet = operations::customerSheet(*folder.book, folder.context, domain::CustomerCode("K99"));
    REQUIRE(!sheet);
    CHECK(sheet.error().kind == ErrorKind::WrongUse);
}
