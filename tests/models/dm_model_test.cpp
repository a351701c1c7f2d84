// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dm_audience_model.h"
#include "models/dm_words.h"

#include "support/catch.h"
#include "support/sample_day.h"
#include "support/sample_dm.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace kikubari;
using namespace Qt::StringLiterals;
using models::DmAudienceModel;
using Column = DmAudienceModel::Column;
using Tab = DmAudienceModel::Tab;

TEST_CASE("the model of a mailing keeps Qt's promises and its tabs count what they show", "[dm]")
{
    DmAudienceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setShelf(test::sampleShelf());
    model.setAudience(test::sampleAudience(), test::sampleToday());
    for (const Tab tab : {Tab::NoLine, Tab::CheckAddress, Tab::Joint, Tab::All}) {
        model.setTab(tab);
        CHECK(model.rowCount() == model.count(tab));
    }
    CHECK(model.count(Tab::All) == 9);
    CHECK(model.count(Tab::NoLine) == 2);
    CHECK(model.count(Tab::CheckAddress) == 1);
    CHECK(model.count(Tab::Joint) == 1);
    CHECK(model.rowOf(domain::CustomerCode("C1B")) == 0); // anybody on a joint piece
    CHECK(model.index(0, static_cast<int>(Column::Enclosures)).data().toString() == u"冬の荷室ガイド"_s);
}

TEST_CASE("a written line is shown at once, told once, and stays in its place", "[dm]")
{
    DmAudienceModel model;
    model.setAudience(test::sampleAudience(), test::sampleToday());
    model.setTab(Tab::NoLine);
    QSignalSpy written(&model, &DmAudienceModel::lineWritten);
    const QModelIndex line = model.index(0, static_cast<int>(Column::Line));
    REQUIRE(model.flags(line) & Qt::ItemIsEditable);
    CHECK(model.setData(line, u"  先日の　庭の話の続きを "_s));
    CHECK(model.setData(line, u"先日の 庭の話の続きを"_s)); // the same again
    REQUIRE(written.size() == 1);
    CHECK(written[0][0].value<domain::CustomerCode>() == domain::CustomerCode("C3"));
    CHECK(written[0][1].toString() == u"先日の 庭の話の続きを"_s);
    CHECK(model.count(Tab::NoLine) == 1);
    CHECK(model.entry(0)->first.customer == domain::CustomerCode("C3")); // the row does not jump away
    model.setWritable(false);
    CHECK_FALSE(model.flags(line) & Qt::ItemIsEditable);
}

TEST_CASE("a line can be written until the piece is in the mail", "[dm]")
{
    operations::Audience audience = test::sampleAudience();
    audience.entries[0].state = domain::PieceState::Printed;
    audience.entries[1].state = domain::PieceState::Posted;
    DmAudienceModel model;
    model.setAudience(audience, test::sampleToday());
    CHECK(model.flags(model.index(0, static_cast<int>(Column::Line))) & Qt::ItemIsEditable);
    CHECK_FALSE(model.flags(model.index(1, static_cast<int>(Column::Line))) & Qt::ItemIsEditable);
}

TEST_CASE("an empty audience says why and what to loosen", "[dm]")
{
    using Loosen = models::EmptyAudience::Loosen;
    operations::Audience audience;
    CHECK(models::emptyAudience(audience).loosen == Loosen::Scope);
    audience.scope = 40, audience.outside = 40;
    CHECK(models::emptyAudience(audience).loosen == Loosen::Window);
    CHECK(models::emptyAudience(audience).fact.contains(u"40名"_s));
    audience.leftOut.resize(3);
    audience.byReason[static_cast<std::size_t>(operations::LeftOutReason::RecentDm)] = 2;
    audience.byReason[static_cast<std::size_t>(operations::LeftOutReason::Refused)] = 1;
    CHECK(models::emptyAudience(audience).loosen == Loosen::Recent);
    audience.byReason[static_cast<std::size_t>(operations::LeftOutReason::Refused)] = 9;
    CHECK(models::emptyAudience(audience).loosen == Loosen::Others);
}

TEST_CASE("the words of a mailing", "[dm]")
{
    const QDate today = test::sampleToday();
    operations::CampaignDraft draft;
    CHECK(models::eventWord(draft, today).isEmpty());
    draft.eventOn = QDate(2026, 12, 12);
    CHECK(models::eventWord(draft, today) == u"12/12(土)"_s);
    draft.eventTo = QDate(2026, 12, 13);
    CHECK(models::eventWord(draft, today) == u"12/12(土)・13(日)"_s);
    draft.eventTo = QDate(2026, 12, 20);
    CHECK(models::eventWord(draft, today) == u"12/12(土)〜12/20(日)"_s);
    CHECK(models::closedWord({QDate(2026, 12, 8), QDate(2026, 12, 9)}) == u"12/8・9 は定休日"_s);
    CHECK(models::closedWord({QDate(2026, 12, 30), QDate(2027, 1, 1)}) == u"12/30・1/1 は定休日"_s);
    CHECK(models::rateWord({0, 0}) == u"—"_s);
    CHECK(models::rateWord({1, 4}) == u"少数（1/4）"_s);
    CHECK(models::rateWord({3, 40}) == u"8%（3/40）"_s);
    const operations::Audience audience = test::sampleAudience();
    CHECK(models::audienceSum(audience) == u"候補 15名 − 5名 = 10名。同じ世帯を連名にして 9通です。"_s);
    CHECK(models::dmWindowWord(audience.entries[0], today) == u"あと7日"_s);
    CHECK(models::addresseeWords(audience.entries[0]) == u"石井 誠 様、石井 花 様"_s);
}

TEST_CASE("an address is doubtful without a postal code or a number", "[dm]")
{
    operations::AudienceEntry entry;
    entry.postalCode = u"250-0001"_s;
    entry.address = u"小田原市扇町一丁目二番"_s;
    CHECK_FALSE(models::doubtfulAddress(entry));
    entry.address = u"小田原市扇町"_s;
    CHECK(models::doubtfulAddress(entry));
    entry.address = u"小田原市扇町1-2"_s;
    entry.postalCode = u"25001"_s;
    CHECK(models::doubtfulAddress(entry));
}
