// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/builders.h"
#include "support/catch.h"

using namespace kikubari;
using namespace kikubari::test;
using namespace kikubari::domain;
using namespace Qt::StringLiterals;

namespace {

Result<std::vector<rules::Rule>> ruleFor(const char *condition)
{
    QByteArray json = R"([{"id": "greeting", "title": {"ja": "ごあいさつ", "en": "Greeting"},
        "on": [{"fact": "delivery", "earliest": "+1m", "due": "+2m", "latest": "+40m"}],
        "roll": "none", "done_by": {"fact": "talk"}, "done_from": "+1d", "channels": ["call"], "for": FOR}])";
    return rules::parseRules(json.replace("FOR", condition));
}

} // namespace

TEST_CASE("a rule with a condition is one for whom it holds, and planned again when that changes")
{
    const auto ruleList = ruleFor(R"({"field": "car.delivered", "op": "ago", "values": ["2y", "3y"]})");
    REQUIRE(ruleList.has_value());
    const rules::Engine engine = engineFor(*ruleList);
    CHECK(engine.needsDetails());
    Book book;
    book.car("P1", "2024-12-10");
    book.records.details.cars.emplace_back();

    const rules::Plan before = engine.plan(book.records, day("2026-11-30"));
    CHECK(find(before, "greeting") == nullptr);
    CHECK(before.replanOn == day("2026-12-10"));
    const rules::Plan within = engine.plan(book.records, day("2026-12-10"));
    CHECK(find(within, "greeting") != nullptr);
    CHECK(within.replanOn.isValid());
    CHECK(within.replanOn <= day("2027-12-11"));
    CHECK(find(engine.plan(book.records, day("2027-12-10")), "greeting") != nullptr);
    CHECK(find(engine.plan(book.records, day("2027-12-11")), "greeting") == nullptr);
}

TEST_CASE("a rule that replaces another does so for whom its condition holds")
{
    auto list = ruleFor(R"({"all": [{"field": "rank", "values": ["A"]}]})");
    REQUIRE(list.has_value());
    list->front().replaces = {RuleId("other")};
    rules::Rule other = list->front();
    other.id = RuleId("other");
    other.forCondition.reset();
    other.replaces.clear();
    list->push_back(other);
    const rules::Engine engine = engineFor(*list);
    CHECK_FALSE(engine.needsDetails());
    Book book;
    book.car("P1", "2026-10-10");
    for (const char *rank : {"A", "B"}) {
        book.records.rank = rank;
        const rules::Plan plan = engine.plan(book.records, day("2026-11-30"));
        CHECK((find(plan, "greeting") != nullptr) == (book.records.rank == "A"));
        CHECK((find(plan, "other") != nullptr) == (book.records.rank == "B"));
    }
}

TEST_CASE("plain tests and a condition stand side by side")
{
    const auto list
        = ruleFor(R"({"rank": ["A", "S"], "any": [{"field": "deceased"}, {"field": "sex", "values": "f"}]})");
    REQUIRE(list.has_value());
    CHECK(list->front().forWhom.size() == 1);
    CHECK(list->front().forCondition.has_value());
}

TEST_CASE("what is wrong in `for` is told with rule and field")
{
    const auto sentence = [](const char *condition) {
        const auto list = ruleFor(condition);
        REQUIRE_FALSE(list.has_value());
        CHECK(list.error().kind == ErrorKind::Configuration);
        return list.error().text.en.toStdString();
    };
    CHECK(sentence(R"({"colour": ["red"]})").starts_with("Rule \"greeting\", field for: Segment, at for.colour"));
    CHECK(sentence(R"({"field": "rang"})").find("for.field") != std::string::npos);
    CHECK(sentence(R"({"segment": "a", "all": []})").starts_with("Rule \"greeting\", field for.all"));
    CHECK(sentence(R"({"segment": ""})").find("for.segment") != std::string::npos);
    CHECK(sentence("[1]").starts_with("Rule \"greeting\", field for:"));

    const auto unknown = ruleFor(R"({"segment": "vip"})");
    REQUIRE(unknown.has_value());
    const auto engine = rules::Engine::make(*unknown, {calendarK()}, staffK());
    REQUIRE_FALSE(engine.has_value());
    CHECK(engine.error().text.en == u"Rule \"greeting\", field for.segment: there is no segment \"vip\".");
}
