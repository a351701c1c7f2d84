// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/words.h"
#include "operations/customer_list.h"
#include "operations/segments.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

using In = ListColumn::In;

struct SegmentArguments
{
    std::string action, target;
};

Result<int> listSegments(const Session &session, store::Store &store)
{
    const auto segments = operations::listSegments(store);
    if (!segments)
        return tl::unexpected(segments.error());
    ListWriter list = session.list({{"key", {u"名前"_s, u"key"_s}},
                                    {"name", {u"内容"_s, u"name"_s}},
                                    {"customers", {u"人数"_s, u"customers"_s}, In::All, true},
                                    {"sentence", {u"条件"_s, u"condition"_s}}});
    for (const operations::SavedSegment &saved : *segments) {
        const domain::Segment &segment = saved.segment;
        if (!saved.broken.ja.isEmpty()) {
            list.row({segment.key, segment.name(session.language()), Cell(), session.say(saved.broken)});
            continue;
        }
        const auto count = operations::countOf(store, segment.where, session.today());
        if (!count)
            return tl::unexpected(count.error());
        list.row({segment.key, segment.name(session.language()), *count,
                  session.say(domain::segmentSentence(segment.where))});
    }
    list.finish();
    if (segments->empty() && session.format() == Format::Table)
        session.line(session.say(
            u"保存した絞り込みはありません。segments samples で見本を JSON で見て、segments save で保存できます。",
            u"No segment is saved. See segments samples for some as JSON, and save them with segments save."));
    return Done;
}

Result<int> showSegment(const Session &session, store::Store &store, const QString &key)
{
    const auto saved = operations::findSegment(store, key);
    if (!saved)
        return tl::unexpected(saved.error());
    session.json(domain::segmentJson(saved->segment));
    return Done;
}

Result<int> tell(const Session &session, const Result<operations::OperationResult> &result)
{
    if (!result)
        return tl::unexpected(result.error());
    if (session.format() == Format::Json)
        session.json({{u"operation"_s, result->operation}, {u"summary"_s, session.say(result->summary)}});
    else
        session.line(session.say(result->summary));
    return Done;
}

Result<int> saveFile(const Session &session, store::Store &store, const QString &path)
{
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(ErrorKind::Unreadable, u"「%1」を読めません。場所を確かめてください。"_s.arg(path),
                       u"\"%1\" cannot be read. Check the place."_s.arg(path), file.errorString());
    const auto segments = domain::segmentsFromJson(file.readAll());
    if (!segments)
        return tl::unexpected(segments.error());
    return tell(session, operations::saveSegments(store, session.context(), *segments));
}

Result<int> segmentsCommand(Session &session, const SegmentArguments &arguments)
{
    constexpr std::array<std::string_view, 5> actions{"list", "show", "save", "delete", "samples"};
    if (std::ranges::find(actions, arguments.action) == actions.end())
        return unknownWord(arguments.action.empty() ? " " : arguments.action, "segments", actions);
    if (arguments.action == "samples") {
        session.output().write(domain::segmentsJson(operations::segmentSamples()).toStdString());
        return Done;
    }
    Result<QString> target = QString();
    if (arguments.action != "list")
        target = neededText(arguments.target, arguments.action == "save" ? "FILE" : "KEY");
    if (!target)
        return tl::unexpected(target.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    if (arguments.action == "list")
        return listSegments(session, **store);
    if (arguments.action == "show")
        return showSegment(session, **store, *target);
    return arguments.action == "save" ? saveFile(session, **store, *target)
                                      : tell(session, operations::deleteSegment(**store, session.context(), *target));
}

// --- customers -------------------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 10> orderWords{
    "best",      "kana",           "code",  "last_contact", "last_contact_by",
    "delivered", "inspection_due", "staff", "rank",         "postal_code"};
constexpr qint64 mostRows = 10'000'000;
constexpr std::size_t rowsAtOnce = 500;

struct CustomerArguments
{
    std::string segment, where, text, order = "kana", limit;
    bool descending = false;
};

/// The condition of a saved segment and of --where; both where both are given.
Result<std::optional<domain::SegmentNode>> conditionOf(store::Store &store, const CustomerArguments &arguments)
{
    std::vector<domain::SegmentNode> conditions;
    if (!arguments.segment.empty()) {
        auto saved = operations::findSegment(store, QString::fromStdString(arguments.segment));
        if (!saved)
            return tl::unexpected(saved.error());
        conditions.push_back(std::move(saved->segment.where));
    }
    if (!arguments.where.empty()) {
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(arguments.where));
        auto node = json.isObject()
            ? domain::segmentNodeFromJson(json.object(), u"--where"_s)
            : Result<domain::SegmentNode>(
                failure(ErrorKind::WrongUse,
                        u"--where は JSON で書いてください（例：{\"field\":\"rank\",\"values\":[\"A\"]}）。"_s,
                        u"--where takes JSON (such as {\"field\":\"rank\",\"values\":[\"A\"]})."_s));
        if (node)
            if (const auto checked = domain::checkSegment(*node, u"--where"_s); !checked)
                node = tl::unexpected(checked.error());
        if (!node) // on the line it is wrong use
            return failure(ErrorKind::WrongUse, node.error().text.ja, node.error().text.en);
        conditions.push_back(*std::move(node));
    }
    if (conditions.empty())
        return std::nullopt;
    return domain::SegmentNode::all(std::move(conditions));
}

ListWriter customerList(const Session &session)
{
    return session.list({{"customer", {u"コード"_s, u"code"_s}},
                         {"name", {}, In::DataOnly},
                         {"honorific", {}, In::DataOnly},
                         {"name", {u"お客様"_s, u"customer"_s}, In::TableOnly},
                         {"kana", {u"かな"_s, u"kana"_s}},
                         {"phone", {u"電話"_s, u"phone"_s}},
                         {"postal_code", {}, In::DataOnly},
                         {"address", {u"住所"_s, u"address"_s}},
                         {"rank", {u"ランク"_s, u"rank"_s}},
                         {"staff_name", {u"担当"_s, u"staff"_s}},
                         {"car", {u"お車"_s, u"car"_s}},
                         {"plate", {}, In::DataOnly},
                         {"delivered_on", {u"納車"_s, u"delivered"_s}},
                         {"inspection_due_on", {u"車検"_s, u"inspection"_s}},
                         {"last_contact_on", {u"最後の対応"_s, u"last contact"_s}},
                         {"last_contact_by", {}, In::DataOnly},
                         {"refuses", {}, In::DataOnly}});
}

Result<void> writeRows(const Session &session, store::Store &store, std::span<const qint64> ids)
{
    ListWriter list = customerList(session);
    while (!ids.empty()) {
        const auto some = ids.first(std::min(ids.size(), rowsAtOnce));
        ids = ids.subspan(some.size());
        const auto rows = operations::bookRows(store, session.context(), some);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const operations::BookRow &row : *rows)
            list.row({row.customer.utf8, row.name, row.honorific, addressed(row.name, row.honorific), row.kana,
                      Cell::orNothing(row.phone), Cell::orNothing(row.postalCode), Cell::orNothing(row.address),
                      Cell::orNothing(row.rank), Cell::orNothing(row.staffName), Cell::orNothing(session.say(row.car)),
                      Cell::orNothing(row.plate), row.deliveredOn, row.inspectionDueOn, row.lastContactOn,
                      Cell::orNothing(row.lastContactBy), Cell::orNothing(row.refuses.join(u' '))});
    }
    list.finish();
    return {};
}

Result<int> customersCommand(Session &session, const CustomerArguments &arguments)
{
    const auto order = std::ranges::find(orderWords, arguments.order);
    if (order == orderWords.end())
        return unknownWord(arguments.order, "--order", orderWords);
    Result<qint64> limit = mostRows;
    if (!arguments.limit.empty())
        limit = numberOf(arguments.limit, "--limit", 1, mostRows);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    auto where = conditionOf(**store, arguments);
    if (!where)
        return tl::unexpected(where.error());
    operations::BookQuery query;
    query.text = QString::fromStdString(arguments.text);
    query.staff = session.context().actor;
    query.where = *std::move(where);
    query.order = static_cast<operations::BookOrder>(order - orderWords.begin());
    query.descending = arguments.descending;
    const auto ids = operations::bookList(**store, session.context(), query);
    if (!ids)
        return tl::unexpected(ids.error());
    const auto shown = std::span(*ids).first(std::min(ids->size(), static_cast<std::size_t>(*limit)));
    if (auto written = writeRows(session, **store, shown); !written)
        return tl::unexpected(written.error());
    if (session.format() == Format::Table)
        session.line(session.say(u"%1 人", u"%1 customers").arg(ids->size()));
    return Done;
}

} // namespace

void addSegmentCommands(Commands &commands)
{
    auto arguments = std::make_shared<SegmentArguments>();
    CLI::App *segments
        = commands.add("segments", {u"保存した絞り込み"_s, u"saved filters"_s},
                       {u"  kikubari-cli segments list                 一覧と人数\n"
                        "  kikubari-cli segments show NAME            一つを JSON で\n"
                        "  kikubari-cli segments samples > my.json    見本を JSON で\n"
                        "  kikubari-cli segments save my.json         JSON から保存（- は標準入力）\n"
                        "  kikubari-cli segments delete NAME          消す（undo で戻せる）"_s,
                        u"  kikubari-cli segments list                 all, with how many customers\n"
                        "  kikubari-cli segments show NAME            one, as JSON\n"
                        "  kikubari-cli segments samples > my.json    samples, as JSON\n"
                        "  kikubari-cli segments save my.json         save from JSON (- is standard input)\n"
                        "  kikubari-cli segments delete NAME          delete one (undo brings it back)"_s},
                       [arguments](Session &session) { return segmentsCommand(session, *arguments); });
    commands.option(segments, "ACTION", arguments->action, "list|show|save|delete|samples",
                    {u"すること"_s, u"what to do"_s});
    commands.option(segments, "TARGET", arguments->target, "KEY|FILE",
                    {u"絞り込みの名前、または JSON のファイル"_s, u"the segment's key, or a file of JSON"_s});

    auto customers = std::make_shared<CustomerArguments>();
    CLI::App *list = commands.add(
        "customers", {u"お客様の一覧"_s, u"list customers"_s},
        {u"  kikubari-cli customers --staff S001                 担当のお客様をかな順に\n"
         "  kikubari-cli customers --segment NAME --format csv  保存した絞り込みに合う方\n"
         "  kikubari-cli customers --where '{\"field\":\"last_contact\",\"op\":\"not_for\",\"values\":[\"12m\"]}'"_s,
         u"  kikubari-cli customers --staff S001                 one person's, in kana order\n"
         "  kikubari-cli customers --segment NAME --format csv  those of a saved filter\n"
         "  kikubari-cli customers --where '{\"field\":\"last_contact\",\"op\":\"not_for\",\"values\":[\"12m\"]}'"_s},
        [customers](Session &session) { return customersCommand(session, *customers); });
    commands.option(list, "--segment", customers->segment, "KEY",
                    {u"保存した絞り込みに合う方だけ"_s, u"only customers of this saved segment"_s});
    commands.option(
        list, "--where", customers->where, "JSON",
        {u"この条件に合う方だけ（docs/segments.md）"_s, u"only whom this condition picks (docs/segments.md)"_s});
    commands.option(list, "--text", customers->text, "TEXT",
                    {u"このことばで見つかる方だけ"_s, u"only whom a search for this finds"_s});
    commands.option(list, "--order", customers->order, "kana|code|last_contact|…",
                    {u"並べ方: best kana code last_contact last_contact_by delivered inspection_due staff rank "
                     "postal_code（なければ kana）"_s,
                     u"best kana code last_contact last_contact_by delivered inspection_due staff rank postal_code "
                     "(default: kana)"_s});
    commands.flag(list, "--descending", customers->descending, {u"逆の順に"_s, u"the other way round"_s});
    commands.option(list, "--limit", customers->limit, "N", {u"多くて何人まで"_s, u"at most so many"_s});
}

} // namespace kikubari::cli
