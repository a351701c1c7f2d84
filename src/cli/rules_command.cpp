// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "operations/planning.h"
#include "rules/rule_json.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

struct RulesArguments
{
    std::string action, rule;
};

/// The rules as JSON, the store's own over the shipped ones of the same id.
struct RuleTexts
{
    QByteArray asWritten; ///< the whole array
    QJsonArray rules;
};

/// Rules can be read before there is a store: then they are the shipped ones.
Result<store::Store *> storeIfAny(Session &session)
{
    if (!QFileInfo::exists(session.database()))
        return nullptr;
    return session.open();
}

Result<RuleTexts> textsOf(store::Store *store)
{
    RuleTexts texts{rules::shippedRulesJson(), {}};
    texts.rules = QJsonDocument::fromJson(texts.asWritten).array();
    if (store == nullptr)
        return texts;
    const auto own = store->setting(QString::fromLatin1(operations::rulesSetting));
    if (!own)
        return tl::unexpected(own.error());
    if (own->isEmpty())
        return texts;
    for (const QJsonValue rule : QJsonDocument::fromJson(own->toUtf8()).array()) {
        const auto same = std::find_if(texts.rules.begin(), texts.rules.end(),
                                       [&rule](const QJsonValue &other) { return other[u"id"_s] == rule[u"id"_s]; });
        if (same == texts.rules.end())
            texts.rules.append(rule);
        else
            *same = rule;
    }
    texts.asWritten = QJsonDocument(texts.rules).toJson();
    return texts;
}

Result<int> listRules(const Session &session, store::Store *store)
{
    std::vector<rules::Rule> rules = rules::shippedRules();
    if (store != nullptr) {
        auto own = operations::rulesOf(*store);
        if (!own)
            return tl::unexpected(own.error());
        rules = *std::move(own);
    }
    ListWriter list = session.list({{"id", {u"ルール"_s, u"rule"_s}},
                                    {"enabled", {u"使う"_s, u"enabled"_s}},
                                    {"title", {u"内容"_s, u"title"_s}},
                                    {"why", {u"いつまでに"_s, u"window"_s}},
                                    {"channels", {u"手段"_s, u"channels"_s}},
                                    {"role", {u"誰が"_s, u"role"_s}},
                                    {"priority", {u"優先"_s, u"priority"_s}}});
    for (const rules::Rule &rule : rules) {
        std::string channels;
        for (const domain::Channel channel : rule.channels)
            channels.append(channels.empty() ? "" : " ").append(domain::wordOf(channel));
        list.row({rule.id.utf8, rule.enabled, session.say(rule.title), session.say(rule.why), channels,
                  std::string_view(rule.role == rules::RuleRole::Manager ? "manager" : "owner"), rule.priority});
    }
    list.finish();
    return Done;
}

Result<int> showRule(const Session &session, const RuleTexts &texts, const std::string &id)
{
    const QString wanted = QString::fromStdString(id);
    for (const QJsonValue rule : texts.rules) {
        if (rule[u"id"_s].toString() != wanted)
            continue;
        session.json(rule.toObject());
        return Done;
    }
    return failure(ErrorKind::WrongUse,
                   u"ルール「%1」はありません。kikubari-cli rules list で確かめてください。"_s.arg(wanted),
                   u"There is no rule \"%1\". See kikubari-cli rules list."_s.arg(wanted));
}

Result<int> rulesCommand(Session &session, const RulesArguments &arguments)
{
    constexpr std::array<std::string_view, 3> actions{"list", "show", "export"};
    if (std::ranges::find(actions, arguments.action) == actions.end())
        return unknownWord(arguments.action.empty() ? " " : arguments.action, "rules", actions);
    const auto store = storeIfAny(session);
    if (!store)
        return tl::unexpected(store.error());
    if (arguments.action == "list")
        return listRules(session, *store);
    const auto texts = textsOf(*store);
    if (!texts)
        return tl::unexpected(texts.error());
    if (arguments.action == "show")
        return showRule(session, *texts, arguments.rule);
    session.output().write(texts->asWritten.toStdString());
    return Done;
}

} // namespace

void addRulesCommand(Commands &commands)
{
    auto arguments = std::make_shared<RulesArguments>();
    CLI::App *command = commands.add("rules", {u"ルールを見る"_s, u"look at the rules"_s},
                                     {u"  kikubari-cli rules list                   一覧\n"
                                      "  kikubari-cli rules show delivery-check    一つを JSON で\n"
                                      "  kikubari-cli rules export > rules.json    すべてを JSON で"_s,
                                      u"  kikubari-cli rules list                   all of them\n"
                                      "  kikubari-cli rules show delivery-check    one, as JSON\n"
                                      "  kikubari-cli rules export > rules.json    all, as JSON"_s},
                                     [arguments](Session &session) { return rulesCommand(session, *arguments); });
    commands.option(command, "ACTION", arguments->action, "list|show|export", {u"すること"_s, u"what to do"_s});
    commands.option(command, "RULE", arguments->rule, "ID", {u"show のルール"_s, u"the rule to show"_s});
}

} // namespace kikubari::cli
