// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign_fixture.h"

#include "operations/follow_ups.h"
#include "operations/refusals.h"
#include "operations/repair.h"
#include "support/export_bytes.h"

#include <algorithm>
#include <random>

using namespace kikubari;
using namespace kikubari::operations;
using namespace Qt::StringLiterals;
using domain::CustomerCode;
using domain::RecordKind;
using test::CampaignShop;

namespace {

QStringList plainRows(int count)
{
    QStringList rows;
    for (int i = 0; i < count; ++i)
        rows << CampaignShop::person(u"K%1"_s.arg(i, 2, 10, QChar(u'0')), u",,,,%1,"_s.arg(i % 100));
    return rows;
}

QList<int> numbers(const std::vector<AudienceEntry> &entries)
{
    QList<int> list;
    for (const AudienceEntry &entry : entries)
        list << entry.labelNo;
    return list;
}

/// States of the customer's live follow-ups of a rule.
QStringList statesOf(CampaignShop &shop, const QString &customer, const std::string &rule)
{
    QStringList states;
    const auto engine = engineOf(*shop.book).value();
    const auto records = shop.book->customerRecords(CustomerCode(customer)).value();
    for (const auto &followUp : engine->plan(records, shop.context.today).followUps)
        if (followUp.rule.utf8 == rule)
            states << QString::fromUtf8(domain::wordOf(followUp.state));
    return states;
}

} // namespace

TEST_CASE("label numbers run over all campaigns, in the order on paper; a cut-off job is printed again with the same",
          "[ledger]")
{
    CampaignShop shop;
    shop.fill(plainRows(4));
    shop.start();
    const QString code = shop.make(CampaignShop::exhibition());
    shop.choose(code);
    const auto first = preparePrint(*shop.book, shop.context, shop.request(code));
    REQUIRE(first);
    CHECK(numbers(first->pieces) == QList<int>{1, 2, 3, 4});
    CHECK(unfinishedJobs(*shop.book)->size() == 1);
    CHECK(unfinishedJobs(*shop.book)->front().lastNo == 4);
    auto other = shop.request(code);
    other.order = PieceOrder::Kana; // another order changes nothing: the numbers are given
    const auto again = preparePrint(*shop.book, shop.context, other);
    REQUIRE(again);
    CHECK(test::pieces(again->pieces) == test::pieces(first->pieces));
    CHECK(numbers(again->pieces) == QList<int>{1, 2, 3, 4});
    CHECK_FALSE(finishPrint(*shop.book, shop.context, first->job)); // it was dropped
    CHECK_FALSE(finishPrint(*shop.book, shop.context, again->job, 9));
    REQUIRE(finishPrint(*shop.book, shop.context, again->job, 2)); // paper jam
    CHECK(shop.state(code, u"K01"_s) == u"printed");
    CHECK(shop.state(code, u"K02"_s) == u"queued");
    const auto rest = shop.print(code);
    CHECK(numbers(rest.pieces) == QList<int>{3, 4});
    const auto none = preparePrint(*shop.book, shop.context, shop.request(code));
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::WrongUse);
    auto spoiled = shop.request(code);
    spoiled.again = {{2, 3}};
    const auto anew = preparePrint(*shop.book, shop.context, spoiled);
    REQUIRE(anew);
    CHECK(numbers(anew->pieces) == QList<int>{2, 3});
    REQUIRE(dropPrint(*shop.book, shop.context, anew->job));
    CHECK(numbers(shop.print(code).pieces) == QList<int>{2, 3}); // still to be printed
}

TEST_CASE("posting makes the contacts, opens the calls and waives the held-out ones; undo takes all of it back",
          "[ledger]")
{
    CampaignShop shop;
    shop.fill(plainRows(20));
    shop.start();
    auto draft = CampaignShop::exhibition();
    draft.holdOut = 10;
    const QString code = shop.make(draft);
    shop.choose(code);
    CHECK_FALSE(markPosted(*shop.book, shop.context, code, shop.context.today)); // nothing printed
    shop.print(code);
    const auto before = test::exportBytes(*shop.book);
    CHECK(shop.contacts(u"K15"_s).empty());
    CHECK_FALSE(markPosted(*shop.book, shop.context, code, shop.context.today.addDays(1)));
    CHECK_FALSE(markPosted(*shop.book, shop.context, code, {}));
    const auto posted = markPosted(*shop.book, shop.context, code, shop.context.today);
    REQUIRE(posted);
    CHECK(posted->pieces == 10);
    CHECK(posted->heldOut == 10);
    const auto contacts = shop.contacts(u"K15"_s);
    REQUIRE(contacts.size() == 1);
    CHECK(contacts[0].value("channel") == u"dm");
    CHECK(contacts[0].value("outcome") == u"sent");
    CHECK(contacts[0].value("event_on") == u"2026-12-12");
    CHECK(contacts[0].value("campaign") == code);
    CHECK(statesOf(shop, u"K15"_s, "post-dm-call") == QStringList{u"upcoming"_s});
    CHECK(statesOf(shop, u"K05"_s, "post-dm-call").isEmpty());
    CHECK(statesOf(shop, u"K05"_s, "dm-cycle").contains(u"waived"_s));
    CHECK(shop.contacts(u"K05"_s).empty());
    CHECK(campaignOf(*shop.book, shop.context, code)->stage == CampaignStage::Posted);
    CHECK_FALSE(markPosted(*shop.book, shop.context, code, shop.context.today)); // not twice
    REQUIRE(undo(*shop.book, shop.context));
    test::requireSameExport(before, test::exportBytes(*shop.book));
}

TEST_CASE("posting by label numbers leaves the rest; a label whose customer refused is named to be pulled out",
          "[ledger]")
{
    CampaignShop shop;
    auto rows = plainRows(4);
    rows << u"L1,person,林 一,,250-9999,緑町1-2-3,,S1,H1,,,,,"_s
         << u"L2,person,林 二,,250-9999,緑町1-2-3,,S1,H1,,,,,"_s;
    shop.fill(rows);
    shop.start();
    const QString code = shop.make(CampaignShop::exhibition());
    shop.choose(code);
    shop.print(code);
    REQUIRE(refuseFor(*shop.book, shop.context, {CustomerCode("K01"), CustomerCode("L1")}, u"mail"_s));
    CHECK(shop.state(code, u"L2"_s) == u"queued"); // his name stood on a label with the other's
    const auto pulled = pulledPieces(*shop.book, code);
    REQUIRE(pulled);
    REQUIRE(pulled->size() == 2);
    CHECK((*pulled)[0].labelNo == 2);
    CHECK((*pulled)[0].name == u"山田 K01 様"_s);
    CHECK_FALSE((*pulled)[0].reprinted);
    CHECK((*pulled)[1].labelNo == 5);
    CHECK((*pulled)[1].reprinted);
    const auto posted = markPosted(*shop.book, shop.context, code, shop.context.today, {{1, 3}});
    REQUIRE(posted);
    CHECK(posted->pieces == 2);
    CHECK(posted->notPrinted == 1);
    CHECK(posted->pulled.size() == 2);
    CHECK(shop.contacts(u"K01"_s).empty());
    CHECK(numbers(shop.print(code).pieces) == QList<int>{5});
    REQUIRE(markPosted(*shop.book, shop.context, code, shop.context.today));
    CHECK(shop.contacts(u"L2"_s).size() == 1);
    CHECK(shop.contacts(u"L1"_s).empty());
}

TEST_CASE("what comes back is found by its number however it is typed, and its address is to be repaired", "[ledger]")
{
    CampaignShop shop;
    shop.fill(
        {u"K1,person,林 一,,250-9999,緑町1-2-3,,S1,H1,,,,,"_s, u"K2,person,林 二,,250-9999,緑町1-2-3,,S1,H1,,,,,"_s});
    shop.start();
    const QString code = shop.make(CampaignShop::exhibition());
    shop.choose(code);
    shop.print(code);
    CHECK_FALSE(markReturned(*shop.book, shop.context, {u"1"_s}, shop.context.today)); // not posted yet
    REQUIRE(markPosted(*shop.book, shop.context, code, shop.context.today));
    const auto before = test::exportBytes(*shop.book);
    CHECK_FALSE(markReturned(*shop.book, shop.context, {u"2"_s}, shop.context.today));
    CHECK_FALSE(markReturned(*shop.book, shop.context, {u"きのう"_s}, shop.context.today));
    const auto returned = markReturned(*shop.book, shop.context, {u"Ｎｏ．１"_s}, shop.context.today);
    REQUIRE(returned);
    CHECK(returned->pieces.size() == 2);
    CHECK(shop.state(code, u"K2"_s) == u"returned");
    CHECK(dataProblems(*shop.book, CustomerCode("K1"))->size() == 1);
    CHECK(dataProblems(*shop.book, CustomerCode("K2"))->size() == 1);
    REQUIRE(markReturned(*shop.book, shop.context, {u"#001"_s}, shop.context.today)); // scanned twice
    CHECK(dataProblems(*shop.book, CustomerCode("K1"))->size() == 1);
    REQUIRE(undo(*shop.book, shop.context));
    REQUIRE(undo(*shop.book, shop.context));
    test::requireSameExport(before, test::exportBytes(*shop.book));
}

TEST_CASE("numbers are read as people write them", "[ledger]")
{
    CHECK(labelNumberOf(u" Ｎｏ．１２ "_s) == 12);
    CHECK(labelNumberOf(u"№7"_s) == 7);
    CHECK(labelNumberOf(u"00034番"_s) == 34);
    CHECK_FALSE(labelNumberOf(u"0"_s));
    CHECK_FALSE(labelNumberOf(u"12345678901"_s));
    CHECK_FALSE(labelNumberOf(u"-3"_s));
    CHECK(labelRangesOf(u"１〜３、7, 10-12"_s) == QList<LabelRange>{{1, 3}, {7, 7}, {10, 12}});
    CHECK(labelRangesOf(u""_s)->isEmpty());
    CHECK_FALSE(labelRangesOf(u"3-1"_s));
    CHECK_FALSE(labelRangesOf(u"1-2-3"_s));
}

TEST_CASE("the file of a job has its name only when its pieces count, wherever it was cut off", "[ledger]")
{
    CampaignShop shop;
    shop.fill(plainRows(3));
    shop.start();
    const QString code = shop.make(CampaignShop::exhibition());
    shop.choose(code);
    const QString file = shop.dir.filePath(u"labels.pdf"_s);
    const auto write = [&](const QByteArray &bytes) {
        QFile part(partFileOf(file));
        REQUIRE(part.open(QIODevice::WriteOnly));
        part.write(bytes);
        part.close();
        REQUIRE(secureFile(partFileOf(file)));
    };
    auto request = shop.request(code);
    request.file = file;
    REQUIRE(preparePrint(*shop.book, shop.context, request));
    write("half"); // killed here
    auto resumed = resumeFiles(*shop.book, shop.context, code);
    REQUIRE(resumed);
    CHECK(resumed->dropped == QStringList{file});
    const auto job = preparePrint(*shop.book, shop.context, request);
    REQUIRE(job);
    write("whole");
    REQUIRE(finishPrint(*shop.book, shop.context, job->job)); // killed here
    CHECK_FALSE(QFile::exists(file));
    resumed = resumeFiles(*shop.book, shop.context, code);
    REQUIRE(resumed);
    CHECK(resumed->completed == QStringList{file});
    QFile made(file);
    REQUIRE(made.open(QIODevice::ReadOnly));
    CHECK(made.readAll() == "whole");
    CHECK(resumeFiles(*shop.book, shop.context, code)->completed.isEmpty());
    CHECK_FALSE(completeFile(shop.dir.filePath(u"nothing.pdf"_s)));
}

namespace {

/// What is true after every step, whatever was done and wherever it was cut off.
void checkLedger(CampaignShop &shop, const QString &campaign, std::map<int, QString> &drawn)
{
    const auto pieces = shop.book->recordsWhere(RecordKind::Piece, "campaign", campaign, 100000).value();
    std::map<QString, int> contacts;
    for (const store::Record &piece : pieces) {
        const QString &customer = piece.value("customer");
        const QString &state = piece.value("state");
        INFO(customer.toStdString() << ' ' << state.toStdString());
        int sent = 0;
        for (const store::Record &contact : shop.contacts(customer))
            sent += contact.value("campaign") == campaign && contact.value("voided_on").isEmpty() ? 1 : 0;
        CHECK(sent == (state == u"posted" || state == u"returned" ? 1 : 0));
        if (state == u"posted" || state == u"printed")
            CHECK_FALSE(piece.value("label_no").isEmpty());
        const QString refuses = shop.book->record(RecordKind::Customer, customer).value()->value("refuses");
        if (refuses.contains(u"dm"))
            CHECK((state != u"queued" && state != u"printed"));
        if (const int number = piece.value("label_no").toInt();
            number > 0 && piece.value("joint_with").isEmpty() && state != u"removed") {
            const auto [there, fresh] = drawn.emplace(number, customer);
            // A number stays with its household for ever; a partner may take it over.
            CHECK((fresh || there->second == customer || customer.at(0) == u'J'));
        }
    }
}

} // namespace

TEST_CASE("whatever happens between any two steps of printing and posting, each piece is there exactly once",
          "[ledger][property]")
{
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
        INFO("seed " << seed);
        std::mt19937 dice(seed);
        const auto upTo = [&dice](int limit) { return static_cast<int>(dice() % static_cast<unsigned>(limit)); };
        CampaignShop shop;
        auto rows = plainRows(30);
        for (int i = 0; i < 5; ++i)
            for (const char16_t *who : {u"A", u"B"})
                rows << u"J%1%2,person,林 %1%2,,251-000%1,西町%1-1,,S1,H%1,,,,%3,"_s.arg(i)
                            .arg(QStringView(who))
                            .arg(40 + i);
        shop.fill(rows);
        shop.start();
        auto draft = CampaignShop::exhibition();
        draft.holdOut = 10;
        const QString code = shop.make(draft);
        shop.choose(code);
        const int addressed = campaignOf(*shop.book, shop.context, code)->counts.people;
        std::map<int, QString> drawn;
        QString job;
        for (int step = 0; step < 60; ++step) {
            switch (upTo(9)) {
            case 0:
            case 1: {
                const auto prepared = preparePrint(*shop.book, shop.context, shop.request(code));
                if (prepared)
                    job = prepared->job;
                break;
            }
            case 2: {
                const auto pieces = piecesOfJob(*shop.book, shop.context, job);
                const int last = pieces && !pieces->empty() && upTo(2) == 0
                    ? (*pieces)[static_cast<std::size_t>(upTo(static_cast<int>(pieces->size())))].labelNo
                    : 0;
                (void)finishPrint(*shop.book, shop.context, job, last);
                break;
            }
            case 3: (void)dropPrint(*shop.book, shop.context, job); break;
            case 4: {
                const QString whom = upTo(2) == 0 ? u"K%1"_s.arg(upTo(30), 2, 10, QChar(u'0')) : u"J%1A"_s.arg(upTo(5));
                (void)refuseFor(*shop.book, shop.context, {CustomerCode(whom)}, u"dm"_s);
                break;
            }
            case 5: {
                const int from = 1 + upTo(35);
                (void)markPosted(*shop.book, shop.context, code, shop.context.today, {{from, from + upTo(10)}});
                break;
            }
            case 6: (void)undo(*shop.book, shop.context); break;
            case 7: {
                auto request = shop.request(code);
                const int from = 1 + upTo(35);
                request.again = {{from, from + 3}};
                const auto prepared = preparePrint(*shop.book, shop.context, request);
                if (prepared)
                    job = prepared->job;
                break;
            }
            default: { // killed and started again
                const QString path = shop.book->path();
                shop.book.reset();
                shop.book = store::Store::open(path).value();
            }
            }
            checkLedger(shop, code, drawn);
        }
        for (;;) {
            const auto rest = preparePrint(*shop.book, shop.context, shop.request(code));
            if (!rest)
                break;
            REQUIRE(finishPrint(*shop.book, shop.context, rest->job));
        }
        (void)markPosted(*shop.book, shop.context, code, shop.context.today);
        const auto counts = campaignOf(*shop.book, shop.context, code)->counts;
        CHECK(counts.queued + counts.printed == 0);
        CHECK(counts.posted + counts.removed == addressed);
        checkLedger(shop, code, drawn);
    }
}
