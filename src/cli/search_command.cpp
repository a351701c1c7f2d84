// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/words.h"
#include "operations/day_list.h"

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

using In = ListColumn::In;

constexpr qint64 mostHits = 10000;

struct SearchArguments
{
    std::vector<std::string> words;
    std::string limit = "50";
};

Result<int> search(Session &session, const SearchArguments &arguments)
{
    QStringList words;
    for (const std::string &word : arguments.words)
        words.append(QString::fromStdString(word));
    const auto text = neededText(words.join(u' ').toStdString(), "TEXT");
    const auto limit = numberOf(arguments.limit, "--limit", 1, mostHits);
    if (!text || !limit)
        return tl::unexpected(!text ? text.error() : limit.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    const auto hits = operations::search(**store, session.context(), *text, static_cast<int>(*limit));
    if (!hits)
        return tl::unexpected(hits.error());
    ListWriter list = session.list({{"customer", {u"コード"_s, u"code"_s}},
                                    {"name", {}, In::DataOnly},
                                    {"honorific", {}, In::DataOnly},
                                    {"name", {u"お客様"_s, u"customer"_s}, In::TableOnly},
                                    {"kana", {u"かな"_s, u"kana"_s}},
                                    {"phone", {u"電話"_s, u"phone"_s}},
                                    {"car", {u"お車"_s, u"car"_s}},
                                    {"plate", {u"ナンバー"_s, u"plate"_s}},
                                    {"address", {u"住所"_s, u"address"_s}},
                                    {"staff_name", {u"担当"_s, u"staff"_s}},
                                    {"quality", {}, In::DataOnly},
                                    {"last_contact_on", {}, In::DataOnly}});
    for (const operations::SearchHit &hit : *hits)
        list.row({hit.customer.utf8, hit.name, hit.honorific, addressed(hit.name, hit.honorific), hit.kana, hit.phone,
                  session.say(hit.car), hit.plate, hit.address, hit.staffName, hit.quality, hit.lastContactOn});
    list.finish();
    if (hits->isEmpty() && session.format() == Format::Table)
        session.line(session.say(u"見つかりませんでした。名前、かな、電話の数字、ナンバー、住所、コードで探せます。",
                                 u"Nobody found. Search by name, kana, digits of the phone, plate, address or code."));
    return Done;
}

} // namespace

void addSearchCommand(Commands &commands)
{
    auto arguments = std::make_shared<SearchArguments>();
    CLI::App *command
        = commands.add("search", {u"お客様を探す"_s, u"find customers"_s},
                       {u"  kikubari-cli search たかはし      かな（髙橋も高橋も見つかる）\n"
                        "  kikubari-cli search 0001          電話の数字、ナンバー、住所、コードでも"_s,
                        u"  kikubari-cli search たかはし      by kana (finds 髙橋 and 高橋)\n"
                        "  kikubari-cli search 0001          digits of a phone, plate, address or code"_s},
                       [arguments](Session &session) { return search(session, *arguments); });
    commands.option(command, "TEXT", arguments->words, "TEXT", {u"探すことば"_s, u"what to look for"_s});
    commands.option(command, "--limit", arguments->limit, "N",
                    {u"多くて何人まで（なければ 50）"_s, u"at most so many (default: 50)"_s});
}

} // namespace kikubari::cli
