// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule_json.h"

#include "rules/json_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

static void initRulesResource()
{
    Q_INIT_RESOURCE(rules);
}

namespace kikubari::rules {

using namespace domain;

namespace {

double roughDays(Offset offset)
{
    switch (offset.unit) {
    case Offset::Unit::Days: return offset.count;
    case Offset::Unit::Weeks: return 7.0 * offset.count;
    case Offset::Unit::Months: return 30.4 * offset.count;
    case Offset::Unit::Years: return 365.25 * offset.count;
    case Offset::Unit::OpenDays: return 1.4 * offset.count;
    }
    return 0;
}

/// Two plain expressions on the same named date that can never stand in the right order.
bool contradicts(const DateExpression &first, const DateExpression &second)
{
    const bool plain = first.kind == DateExpression::Kind::Term && second.kind == DateExpression::Kind::Term;
    constexpr double slack = 3; // months differ by up to three days
    if (!plain || first.base != second.base)
        return false;
    const double apart = roughDays(first.offset) - roughDays(second.offset);
    return apart > (first.offset.unit == second.offset.unit ? 0 : slack);
}

Opening readOpening(JsonReader &reader, const QJsonObject &object)
{
    static const QStringList known{QStringLiteral("fact"),     QStringLiteral("where"), QStringLiteral("while"),
                                   QStringLiteral("earliest"), QStringLiteral("due"),   QStringLiteral("latest"),
                                   QStringLiteral("done_from")};
    reader.onlyKnown(object, known, QStringLiteral("on"));
    Opening opening;
    opening.fact = reader.pattern(
        QJsonObject{{QStringLiteral("fact"), object.value(u"fact")}, {QStringLiteral("where"), object.value(u"where")}},
        QStringLiteral("on"));
    if (object.contains(u"while")) {
        opening.whileDormant = object.value(u"while").toString() == u"dormant";
        if (!opening.whileDormant)
            reader.fail(QStringLiteral("on.while"), QStringLiteral("「dormant」だけが使えます"),
                        QStringLiteral("only \"dormant\" is known"));
    }
    opening.earliest = reader.expression(object.value(u"earliest"), QStringLiteral("on.earliest"));
    opening.due = reader.expression(object.value(u"due"), QStringLiteral("on.due"));
    opening.latest = reader.expression(object.value(u"latest"), QStringLiteral("on.latest"));
    if (object.contains(u"done_from"))
        opening.doneFrom = reader.offset(object.value(u"done_from"), QStringLiteral("on.done_from"));
    if (contradicts(opening.earliest, opening.due))
        reader.fail(QStringLiteral("on.earliest"), QStringLiteral("「めやす」より後になっています"),
                    QStringLiteral("it lies after due"));
    if (contradicts(opening.due, opening.latest))
        reader.fail(QStringLiteral("on.latest"), QStringLiteral("「めやす」より前になっています"),
                    QStringLiteral("it lies before due"));
    return opening;
}

void readWhom(JsonReader &reader, const QJsonObject &object, Rule &rule)
{
    rule.role
        = reader.word<RuleRole>(object.value(u"role"), {"owner", "manager"}, QStringLiteral("role"), RuleRole::Owner);
    for (const QJsonValue value : reader.array(object, QStringLiteral("channels"))) {
        const auto channel = fromWord<Channel>(value.toString().toStdString());
        if (channel)
            rule.channels.push_back(*channel);
        else
            reader.fail(QStringLiteral("channels"),
                        QStringLiteral("「%1」という手段はありません").arg(value.toString()),
                        QStringLiteral("there is no channel \"%1\"").arg(value.toString()));
    }
    rule.priority = object.value(u"priority").toInt(3);
    if (rule.priority < 1 || rule.priority > 5)
        reader.fail(QStringLiteral("priority"), QStringLiteral("1〜5で指定してください"),
                    QStringLiteral("must be 1 to 5"));
    rule.script = object.value(u"script").toString().toStdString();
    reader.readFor(object.value(u"for"), rule);
    for (const QJsonValue value : reader.array(object, QStringLiteral("replaces")))
        rule.replaces.emplace_back(value.toString());
}

void readEndings(JsonReader &reader, const QJsonObject &object, Rule &rule)
{
    rule.doneBy = reader.patterns(object.value(u"done_by"), QStringLiteral("done_by"));
    if (rule.doneBy.empty())
        reader.fail(QStringLiteral("done_by"), QStringLiteral("何で完了するかがありません"),
                    QStringLiteral("nothing is named that finishes it"));
    if (object.contains(u"done_from"))
        rule.doneFrom = reader.offset(object.value(u"done_from"), QStringLiteral("done_from"));
    if (!object.value(u"expires").isNull() && object.contains(u"expires"))
        rule.expires = reader.offset(object.value(u"expires"), QStringLiteral("expires"));
    for (const QJsonValue value : reader.array(object, QStringLiteral("ends_on"))) {
        const QJsonObject entry = value.isString() ? QJsonObject{{QStringLiteral("fact"), value}} : value.toObject();
        rule.endsOn.push_back(reader.pattern(entry, QStringLiteral("ends_on")));
    }
    for (const QJsonValue value : reader.array(object, QStringLiteral("suspended_while")))
        rule.suspendedWhile.push_back(reader.word<SuspendingState>(value, {"complaint", "deal", "mourning", "promise"},
                                                                   QStringLiteral("suspended_while")));
    rule.oneLive = object.value(u"one_live").toBool();
    if (!object.value(u"cool_down").isNull() && object.contains(u"cool_down"))
        rule.coolDown = reader.offset(object.value(u"cool_down"), QStringLiteral("cool_down"));
}

} // namespace

Result<Rule> parseRule(const QJsonObject &object)
{
    static const QStringList known = QStringLiteral("id version enabled title why on only_if unless roll done_by "
                                                    "done_from expires ends_on suspended_while one_live cool_down role "
                                                    "channels priority script for replaces since")
                                         .split(u' ');
    JsonReader reader(object.value(u"id").toString());
    Rule rule;
    rule.id = RuleId(object.value(u"id").toString());
    if (rule.id.empty())
        reader.fail(QStringLiteral("id"), QStringLiteral("idがありません"), QStringLiteral("it is missing"));
    reader.onlyKnown(object, known, {});
    rule.enabled = object.value(u"enabled").toBool(true);
    rule.title = reader.text(object.value(u"title"), QStringLiteral("title"));
    rule.why = reader.text(object.value(u"why"), QStringLiteral("why"));
    for (const QJsonValue value : reader.array(object, QStringLiteral("on")))
        rule.on.push_back(readOpening(reader, value.toObject()));
    if (rule.on.empty())
        reader.fail(QStringLiteral("on"), QStringLiteral("きっかけがありません"), QStringLiteral("no fact opens it"));
    rule.onlyIf = reader.conditions(object.value(u"only_if"), QStringLiteral("only_if"));
    rule.unless = reader.conditions(object.value(u"unless"), QStringLiteral("unless"));
    rule.roll = reader.word<Roll>(object.value(u"roll"), {"within", "forward", "backward", "none"},
                                  QStringLiteral("roll"), Roll::Within);
    readEndings(reader, object, rule);
    readWhom(reader, object, rule);
    if (object.contains(u"since") && !object.value(u"since").isNull()) {
        rule.since = parseIsoDate(object.value(u"since").toString().toStdString());
        if (!rule.since.isValid())
            reader.fail(QStringLiteral("since"), QStringLiteral("日付は YYYY-MM-DD で書いてください"),
                        QStringLiteral("a date is written YYYY-MM-DD"));
    }
    if (reader.error())
        return tl::unexpected(*reader.error());
    return rule;
}

Result<std::vector<Rule>> parseRules(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isArray())
        return failure(ErrorKind::Configuration,
                       QStringLiteral("ルールのファイルを読めません（%1文字目：%2）。JSONの配列にしてください。")
                           .arg(problem.offset)
                           .arg(problem.errorString()),
                       QStringLiteral("The rules cannot be read (at character %1: %2). They must be a JSON array.")
                           .arg(problem.offset)
                           .arg(problem.errorString()));
    std::vector<Rule> rules;
    for (const QJsonValue value : document.array()) {
        auto rule = parseRule(value.toObject());
        if (!rule)
            return tl::unexpected(rule.error());
        for (const Rule &other : rules)
            if (other.id == rule->id)
                return failure(
                    ErrorKind::Configuration,
                    QStringLiteral("ルール「%1」が2つあります。どちらかのidを変えてください。").arg(rule->id.text()),
                    QStringLiteral("There are two rules \"%1\". Change one id.").arg(rule->id.text()));
        rules.push_back(*std::move(rule));
    }
    return rules;
}

QByteArray shippedRulesJson()
{
    initRulesResource();
    QFile file(QStringLiteral(":/rules/shipped_rules.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const std::vector<Rule> &shippedRules()
{
    static const std::vector<Rule> rules = parseRules(shippedRulesJson()).value();
    return rules;
}

} // namespace kikubari::rules
