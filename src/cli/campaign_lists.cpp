// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/campaign_lists.h"

#include "cli/words.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

using In = ListColumn::In;
using operations::AudienceEntry;
using statistics::Interval;
using statistics::Rate;

Text stageWord(operations::CampaignStage stage)
{
    switch (stage) {
    case operations::CampaignStage::Draft: return {u"下書き"_s, u"draft"_s};
    case operations::CampaignStage::Chosen: return {u"宛先決定"_s, u"chosen"_s};
    case operations::CampaignStage::Printed: return {u"印刷済み"_s, u"printed"_s};
    case operations::CampaignStage::Posted: break;
    }
    return {u"投函済み"_s, u"posted"_s};
}

std::vector<ListColumn> audienceColumns()
{
    return {{"customer", {u"コード"_s, u"customer"_s}},
            {"name", {u"宛名"_s, u"name"_s}},
            {"included", {u"送る"_s, u"in"_s}, In::DataOnly},
            {"reason", {u"送らない理由"_s, u"left out"_s}, In::DataOnly},
            {"why", {u"送らない理由"_s, u"left out"_s}, In::TableOnly},
            {"date", {u"日付"_s, u"date"_s}},
            {"how", {u"内容"_s, u"how"_s}},
            {"joint_with", {u"連名"_s, u"joint with"_s}},
            {"state", {u"状態"_s, u"state"_s}, In::DataOnly},
            {"label_no", {u"No."_s, u"no."_s}, In::All, true},
            {"line", {u"一言"_s, u"line"_s}},
            {"enclosures", {u"同封物"_s, u"enclosures"_s}},
            {"hints", {u"候補"_s, u"hints"_s}},
            {"suggested", {u"合う同封物"_s, u"suggested"_s}, In::DataOnly},
            {"window_from", {u"期間の初め"_s, u"window from"_s}, In::DataOnly},
            {"window_due", {u"予定日"_s, u"window due"_s}, In::DataOnly},
            {"window_to", {u"期間の終わり"_s, u"window to"_s}, In::DataOnly},
            {"last_dm_on", {u"前のDM"_s, u"last DM"_s}, In::DataOnly},
            {"postal_code", {u"郵便番号"_s, u"postal code"_s}, In::DataOnly},
            {"address", {u"住所"_s, u"address"_s}, In::DataOnly},
            {"building", {u"建物"_s, u"building"_s}, In::DataOnly}};
}

constexpr std::size_t numberColumn = 9; // label_no in audienceColumns()

void rowOf(ListWriter &list, const AudienceEntry &entry, const operations::Addressee &whom, bool first)
{
    const Cell number = entry.labelNo > 0 ? Cell(entry.labelNo) : Cell();
    list.row({whom.customer.utf8,
              addressed(whom.name, whom.honorific),
              true,
              Cell(),
              Cell(),
              Cell(),
              Cell(),
              first ? Cell() : Cell(entry.first.customer.utf8),
              domain::wordOf(entry.state),
              number,
              Cell::orNothing(first ? entry.line : QString()),
              Cell::orNothing(first ? entry.enclosures.join(u' ') : QString()),
              Cell::orNothing(first ? entry.hints.join(u'・') : QString()),
              Cell::orNothing(first ? entry.suggested.join(u' ') : QString()),
              first ? Cell(entry.windowFrom) : Cell(),
              first ? Cell(entry.windowDue) : Cell(),
              first ? Cell(entry.windowTo) : Cell(),
              first ? Cell(entry.lastDmOn) : Cell(),
              Cell::orNothing(entry.postalCode),
              Cell::orNothing(entry.address),
              Cell::orNothing(entry.building)});
}

void rowOf(const Session &session, ListWriter &list, const operations::LeftOut &out)
{
    std::vector<Cell> cells{
        out.customer.customer.utf8,     addressed(out.customer.name, out.customer.honorific), false,
        operations::wordOf(out.reason), session.say(operations::titleOf(out.reason)),         Cell(out.date),
        Cell::orNothing(out.how)};
    cells.resize(audienceColumns().size());
    if (out.labelNo > 0)
        cells[numberColumn] = Cell(out.labelNo);
    list.row(cells);
}

QJsonArray pulledJson(const QList<operations::PulledPiece> &pulled)
{
    QJsonArray list;
    for (const operations::PulledPiece &piece : pulled)
        list.append(QJsonObject{{u"label_no"_s, piece.labelNo},
                                {u"customer"_s, piece.customer.text()},
                                {u"reason"_s, piece.reason},
                                {u"printed_again"_s, piece.reprinted}});
    return list;
}

QJsonValue jsonOf(const std::optional<Interval> &interval)
{
    return interval ? QJsonValue(QJsonArray{interval->low, interval->high}) : QJsonValue();
}

QJsonObject jsonOf(const Rate &rate, const std::optional<Interval> &interval)
{
    const auto share = rate.share();
    return {{u"count"_s, rate.count},
            {u"of"_s, rate.of},
            {u"rate"_s, share ? QJsonValue(*share) : QJsonValue()},
            {u"interval"_s, jsonOf(interval)}};
}

QJsonObject jsonOf(const operations::ResponseGroup &group)
{
    return {{u"visits"_s, jsonOf(group.visits, group.visitsInterval)},
            {u"appointments"_s, jsonOf(group.appointments, group.appointmentsInterval)},
            {u"orders"_s, jsonOf(group.orders, group.ordersInterval)}};
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1);
}

QString percents(const std::optional<Interval> &interval)
{
    return interval ? QString(percent(interval->low) % u"–"_s % percent(interval->high)) : QString();
}

void rowOf(const Session &session, ListWriter &list, const operations::ResponseSpan &span, const Text &group,
           std::string_view measure, const Text &what, const Rate &rate, const std::optional<Interval> &interval)
{
    const auto share = rate.share();
    list.row({span.days, session.say(group), measure, session.say(what), rate.count, rate.of,
              share ? Cell(percent(*share)) : Cell(), Cell::orNothing(percents(interval)), span.complete, span.enough});
}

const Text &visits()
{
    static const Text text{u"来店"_s, u"visits"_s};
    return text;
}
const Text &appointments()
{
    static const Text text{u"約束・予約"_s, u"appointments"_s};
    return text;
}
const Text &orders()
{
    static const Text text{u"受注"_s, u"orders"_s};
    return text;
}

void rowsOf(const Session &session, ListWriter &list, const operations::ResponseSpan &span)
{
    const bool words = session.format() != Format::Table; // for programs: as in JSON
    const auto named = [words](const QString &word, const Text &text) { return words ? Text{word, word} : text; };
    const std::pair<Text, const operations::ResponseGroup *> groups[]{
        {named(u"sent"_s, {u"送付"_s, u"sent"_s}), &span.sent},
        {named(u"called"_s, {u"送付＋電話"_s, u"sent and called"_s}), &span.called},
        {named(u"held_out"_s, {u"見送り"_s, u"held out"_s}), &span.heldOut}};
    for (const auto &[name, group] : groups) {
        rowOf(session, list, span, name, "visits", visits(), group->visits, group->visitsInterval);
        rowOf(session, list, span, name, "appointments", appointments(), group->appointments,
              group->appointmentsInterval);
        rowOf(session, list, span, name, "orders", orders(), group->orders, group->ordersInterval);
    }
}

} // namespace

void printCampaigns(const Session &session, const std::vector<operations::Campaign> &campaigns)
{
    ListWriter list = session.list({{"campaign", {u"コード"_s, u"code"_s}},
                                    {"name", {u"名前"_s, u"name"_s}},
                                    {"kind", {u"種類"_s, u"kind"_s}, In::DataOnly},
                                    {"stage", {u"段階"_s, u"stage"_s}},
                                    {"event_on", {u"展示会"_s, u"event"_s}},
                                    {"event_to", {u"展示会の終わり"_s, u"event to"_s}, In::DataOnly},
                                    {"mail_on", {u"投函予定"_s, u"mail on"_s}},
                                    {"arrives_on", {u"到着見込み"_s, u"arrives"_s}, In::DataOnly},
                                    {"call_from", {u"電話の初め"_s, u"call from"_s}, In::DataOnly},
                                    {"call_until", {u"電話の終わり"_s, u"call until"_s}, In::DataOnly},
                                    {"posted_on", {u"投函"_s, u"posted"_s}},
                                    {"postage", {u"切手"_s, u"postage"_s}, In::DataOnly},
                                    {"hold_out", {u"見送り %"_s, u"hold-out %"_s}, In::All, true},
                                    {"slice", {u"抽選"_s, u"slice"_s}, In::DataOnly, true},
                                    {"pieces", {u"通数"_s, u"pieces"_s}, In::All, true},
                                    {"people", {u"人数"_s, u"people"_s}, In::All, true},
                                    {"to_print", {u"未印刷"_s, u"to print"_s}, In::All, true},
                                    {"to_post", {u"未投函"_s, u"to post"_s}, In::All, true},
                                    {"returned", {u"返送"_s, u"returned"_s}, In::DataOnly, true},
                                    {"held_out", {u"見送り"_s, u"held out"_s}, In::All, true}});
    for (const operations::Campaign &one : campaigns)
        list.row({one.draft.code,
                  one.draft.name,
                  domain::wordOf(one.draft.kind),
                  session.format() == Format::Table ? session.say(stageWord(one.stage)) : stageWord(one.stage).en,
                  Cell(one.draft.eventOn),
                  Cell(one.draft.eventTo),
                  Cell(one.draft.mailOn),
                  Cell(one.arrivesOn),
                  Cell(one.callFrom),
                  Cell(one.callUntil),
                  Cell(one.postedOn),
                  domain::wordOf(one.draft.postage),
                  one.draft.holdOut,
                  one.slice,
                  one.counts.pieces,
                  one.counts.people,
                  one.counts.toPrint,
                  one.counts.toPost,
                  one.counts.returned,
                  one.counts.heldOut});
    list.finish();
}

void printAudience(const Session &session, const QString &campaign, const operations::Audience &audience)
{
    ListWriter list = session.list(audienceColumns());
    for (const AudienceEntry &entry : audience.entries) {
        rowOf(list, entry, entry.first, true);
        for (const operations::Addressee &one : entry.joint)
            rowOf(list, entry, one, false);
    }
    for (const operations::LeftOut &out : audience.leftOut)
        rowOf(session, list, out);
    list.finish();
    if (session.format() != Format::Table)
        return;
    session.line(session
                     .say(u"%1：候補 %2名 − %3名 = %4名。%5通です（期間の外 %6名）。",
                          u"%1: %2 candidates − %3 = %4 people in %5 pieces (%6 outside their window).")
                     .arg(campaign)
                     .arg(audience.candidates)
                     .arg(audience.leftOut.size())
                     .arg(audience.people)
                     .arg(audience.entries.size())
                     .arg(audience.outside));
}

void printShelf(const Session &session, const std::vector<operations::Enclosure> &shelf)
{
    ListWriter list = session.list({{"code", {u"コード"_s, u"code"_s}},
                                    {"name", {u"同封物"_s, u"enclosure"_s}},
                                    {"hint", {u"合う方"_s, u"for whom"_s}}});
    for (const operations::Enclosure &one : shelf)
        list.row({one.code, one.name, Cell::orNothing(one.hints.join(u' '))});
    list.finish();
}

namespace {

/// The figures as one line for a spreadsheet.
void checkRow(const Session &session, const operations::MailingCheck &check)
{
    const auto points = [](const std::optional<double> &lift) { return lift ? Cell(QString::number(*lift)) : Cell(); };
    ListWriter list = session.list({{"pieces", {}},
                                    {"impersonal", {}},
                                    {"impersonal_with_hint", {}},
                                    {"share", {}},
                                    {"blocks", {}},
                                    {"sent", {}},
                                    {"held_out", {}},
                                    {"detectable", {}},
                                    {"detectable_pooled", {}},
                                    {"pooled_campaigns", {}},
                                    {"postage_each", {}},
                                    {"postage_total", {}}});
    list.row({check.pieces, check.impersonal, check.impersonalWithHint, Cell(QString::number(check.share)),
              check.blocks, check.sent, check.heldOut, points(check.detectable), points(check.detectablePooled),
              check.pooledCampaigns, check.postageEach, check.postageTotal});
    list.finish();
}

} // namespace

void printCheck(const Session &session, const operations::MailingCheck &check)
{
    if (session.format() == Format::Json) {
        const auto points = [](const std::optional<double> &lift) { return lift ? QJsonValue(*lift) : QJsonValue(); };
        session.json({{u"pieces"_s, check.pieces},
                      {u"impersonal"_s, check.impersonal},
                      {u"impersonal_with_hint"_s, check.impersonalWithHint},
                      {u"share"_s, check.share},
                      {u"blocks"_s, check.blocks},
                      {u"sent"_s, check.sent},
                      {u"held_out"_s, check.heldOut},
                      {u"detectable"_s, points(check.detectable)},
                      {u"detectable_pooled"_s, points(check.detectablePooled)},
                      {u"pooled_campaigns"_s, check.pooledCampaigns},
                      {u"postage_each"_s, check.postageEach},
                      {u"postage_total"_s, check.postageTotal}});
        return;
    }
    if (session.format() == Format::Csv) {
        checkRow(session, check);
        return;
    }
    for (const Text &text : {check.warning, check.test, check.postage})
        if (!text.ja.isEmpty())
            session.line(session.say(text));
}

void printPosted(const Session &session, const operations::Posted &posted)
{
    if (session.format() == Format::Json) {
        session.json({{u"operation"_s, posted.result.operation},
                      {u"pieces"_s, posted.pieces},
                      {u"people"_s, posted.people},
                      {u"held_out"_s, posted.heldOut},
                      {u"not_printed"_s, posted.notPrinted},
                      {u"pulled"_s, pulledJson(posted.pulled)},
                      {u"finished"_s, posted.finished},
                      {u"opened"_s, posted.opened}});
        return;
    }
    session.line(session.say(posted.result.summary));
    session.line(session.say(u"終わった予定 %1 件、新しい予定 %2 件", u"%1 follow-ups finished, %2 opened")
                     .arg(posted.finished)
                     .arg(posted.opened));
    for (const operations::PulledPiece &piece : posted.pulled)
        session.line(session.say(u"No.%1（%2）は抜いてください：%3", u"Pull out no. %1 (%2): %3")
                         .arg(piece.labelNo)
                         .arg(piece.name, piece.reason));
    if (posted.notPrinted > 0)
        session.line(session.say(u"まだ印刷していないものが %1 通あります。", u"%1 pieces are not printed yet.")
                         .arg(posted.notPrinted));
}

void printReturned(const Session &session, const operations::Returned &returned)
{
    ListWriter list = session.list({{"label_no", {u"No."_s, u"no."_s}, In::All, true},
                                    {"customer", {u"コード"_s, u"customer"_s}},
                                    {"name", {u"宛名"_s, u"name"_s}},
                                    {"campaign", {u"DM"_s, u"campaign"_s}}});
    for (const operations::ReturnedPiece &piece : returned.pieces)
        list.row({piece.labelNo, piece.customer.utf8, piece.name, piece.campaign});
    list.finish();
    if (session.format() == Format::Table)
        session.line(session.say(u"住所を確かめる予定を立てました。", u"The addresses are followed up."));
}

void printCampaignResult(const Session &session, const operations::CampaignResult &result)
{
    if (session.format() == Format::Json) {
        QJsonArray spans;
        for (const operations::ResponseSpan &span : result.spans)
            spans.append(QJsonObject{{u"days"_s, span.days},
                                     {u"complete"_s, span.complete},
                                     {u"enough"_s, span.enough},
                                     {u"sent"_s, jsonOf(span.sent)},
                                     {u"called"_s, jsonOf(span.called)},
                                     {u"held_out"_s, jsonOf(span.heldOut)},
                                     {u"difference"_s,
                                      QJsonObject{{u"visits"_s, jsonOf(span.visitsLift)},
                                                  {u"appointments"_s, jsonOf(span.appointmentsLift)},
                                                  {u"orders"_s, jsonOf(span.ordersLift)}}}});
        session.json({{u"campaign"_s, result.campaign.isEmpty() ? QJsonValue() : QJsonValue(result.campaign)},
                      {u"posted_on"_s,
                       result.postedOn.isValid() ? QJsonValue(result.postedOn.toString(Qt::ISODate)) : QJsonValue()},
                      {u"campaigns"_s, result.campaigns},
                      {u"posted"_s, result.posted},
                      {u"returned"_s, result.returned},
                      {u"held_out"_s, result.heldOut},
                      {u"spans"_s, spans}});
        return;
    }
    ListWriter list = session.list({{"days", {u"日数"_s, u"days"_s}, In::All, true},
                                    {"group", {u"組"_s, u"group"_s}},
                                    {"measure", {}, In::DataOnly},
                                    {"what", {u"反応"_s, u"response"_s}, In::TableOnly},
                                    {"count", {u"人"_s, u"count"_s}, In::All, true},
                                    {"of", {u"人中"_s, u"of"_s}, In::All, true},
                                    {"percent", {u"%"_s, u"%"_s}, In::All, true},
                                    {"interval", {u"95% 区間"_s, u"95 % interval"_s}},
                                    {"complete", {}, In::DataOnly},
                                    {"enough", {}, In::DataOnly}});
    for (const operations::ResponseSpan &span : result.spans)
        rowsOf(session, list, span);
    list.finish();
    if (session.format() != Format::Table)
        return;
    for (const operations::ResponseSpan &span : result.spans) {
        if (!span.enough)
            session.line(session.say(u"%1日：差はまだ分かりません。", u"%1 days: no difference can be told yet.")
                             .arg(span.days));
        else if (span.visitsLift)
            session.line(session
                             .say(u"%1日：来店の差（送付 − 見送り）は %2 ポイント（95% 区間）",
                                  u"%1 days: visits, sent − held out: %2 points (95 % interval)")
                             .arg(span.days)
                             .arg(percents(span.visitsLift)));
    }
}

} // namespace kikubari::cli
