// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/builders.h"
#include "support/catch.h"

using namespace kikubari;
using namespace kikubari::test;

namespace {

/// The sentence for a rule that differs from a sound one by a replacement; empty if it is accepted.
std::string complaintAbout(const char *from, const char *to)
{
    QByteArray json = R"([{"id":"x","on":[{"fact":"delivery","earliest":"+1d","due":"+2d","latest":"+3d"}],
        "roll":"within","done_by":{"fact":"talk"},"expires":"+30d","channels":["call"],"priority":2}])";
    json.replace(from, to);
    const auto rules = rules::parseRules(json);
    return rules ? std::string() : rules.error().text.en.toStdString();
}

bool names(const std::string &sentence, const char *field)
{
    return sentence.find("\"x\"") != std::string::npos && sentence.find(field) != std::string::npos;
}

} // namespace

TEST_CASE("a rule that is not right is refused with its id and the field")
{
    CHECK(complaintAbout("", "").empty());
    CHECK(names(complaintAbout("\"priority\"", "\"prio\""), "prio"));
    CHECK(names(complaintAbout("\"+1d\"", "\"+1x\""), "on.earliest"));
    CHECK(names(complaintAbout("\"+1d\"", "\"+9d\""), "on.earliest"));
    CHECK(names(complaintAbout("\"+3d\"", "\"+1d\""), "on.latest"));
    CHECK(names(complaintAbout("\"+3d\"", "\"+99999d\""), "on.latest"));
    CHECK(names(complaintAbout("\"+3d\"", "\"nowhere+1d\""), "on.latest"));
    CHECK(names(complaintAbout("\"within\"", "\"sideways\""), "roll"));
    CHECK(names(complaintAbout("\"talk\"", "\"shout\""), "done_by.fact"));
    CHECK(names(complaintAbout("[\"call\"]", "[\"pigeon\"]"), "channels"));
    CHECK(names(complaintAbout("\"priority\":2", "\"priority\":7"), "priority"));
    CHECK(names(complaintAbout("{\"fact\":\"talk\"}", "{\"fact\":\"talk\",\"where\":{\"shoe\":1}}"),
                "done_by.where.shoe"));
    CHECK(names(complaintAbout("{\"fact\":\"talk\"}", "{\"fact\":\"talk\",\"where\":{\"by\":\"aunt\"}}"),
                "done_by.where.by"));
    CHECK(names(complaintAbout("\"done_by\":{\"fact\":\"talk\"},", ""), "done_by"));
    CHECK(complaintAbout("[{", "{").find("JSON") != std::string::npos);
}

TEST_CASE("rules that wait for each other, or for one that is not there, are refused")
{
    const auto rule = [](const char *id, const char *waitsFor) -> QByteArray {
        return QByteArray(R"({"id":")") + id + R"(","on":[{"fact":"follow_up_done","where":{"rule":")" + waitsFor
            + R"("},"earliest":"+0d","due":"+1d","latest":"+2d"}],"done_by":{"fact":"talk"},"channels":["call"]})";
    };
    const auto make = [](const QByteArray &json) {
        return rules::Engine::make(rules::parseRules(json).value(), {calendarK()}, staffK());
    };
    const auto circle = make("[" + rule("a", "b") + "," + rule("b", "a") + "]");
    REQUIRE(!circle);
    CHECK(circle.error().kind == ErrorKind::Configuration);
    CHECK(circle.error().text.en.contains(QStringLiteral("circle")));
    CHECK(!make("[" + rule("a", "a") + "]"));
    const auto missing = make("[" + rule("a", "z") + "]");
    REQUIRE(!missing);
    CHECK(missing.error().text.en.contains(QStringLiteral("\"z\"")));
    CHECK(make("[" + rule("manager-recall", "delivery-check") + ","
               + R"({"id":"delivery-check","on":[{"fact":"delivery","earliest":"+1d","due":"+2d","latest":"+2d"}],)"
               + R"("done_by":{"fact":"talk"},"channels":["call"]}])"));
}

TEST_CASE("a calendar without an open day is refused")
{
    domain::StoreSettings never;
    never.code = "N";
    for (int weekday = 1; weekday <= 7; ++weekday)
        never.weeklyClosed.push_back({weekday, 0});
    const auto engine = rules::Engine::make(rules::shippedRules(), {never}, staffK());
    REQUIRE(!engine);
    CHECK(engine.error().text.ja.contains(QStringLiteral("N")));
    domain::StoreSettings longClosure;
    longClosure.closures = {{day("2026-01-01"), day("2027-02-05"), {}, domain::ClosureKind::Other}};
    CHECK(!rules::Engine::make(rules::shippedRules(), {longClosure}, staffK()));
    longClosure.openDays = {day("2026-08-01")};
    CHECK(rules::Engine::make(rules::shippedRules(), {longClosure}, staffK()));
}
