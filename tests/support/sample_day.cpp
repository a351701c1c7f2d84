// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_day.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

using domain::Channel;
using domain::Outcome;
using domain::State;
using operations::DayItem;
using operations::DayRow;
using operations::Work;

namespace {

QDate day(int month, int dayOfMonth, int year = 2026)
{
    return {year, month, dayOfMonth};
}

DayItem item(const QString &id, const Text &title, const Text &anchor, QDate earliest, QDate due, QDate latest,
             State state, Work work)
{
    DayItem made;
    made.id = u"rule/"_s % id % u"/order/1"_s;
    made.rule = u"delivery-2d"_s;
    made.title = title, made.anchor = anchor;
    made.earliest = earliest, made.due = due, made.latest = latest;
    made.state = state, made.work = work;
    switch (work) {
    case Work::Visit: made.channels = {Channel::Visit}; break;
    case Work::Mail: made.channels = {Channel::Letter, Channel::Dm}; break;
    case Work::InHouse: made.channels = {Channel::InHouse}; break;
    default: made.channels = {Channel::Call, Channel::Visit}; break;
    }
    return made;
}

DayRow row(const QString &code, const QString &name, const QString &kana, const QString &car, const DayItem &first,
           QDate lastOn, Channel channel, Outcome outcome, const QString &sentence, const QString &reachable)
{
    DayRow made;
    made.customer = domain::CustomerCode(code);
    made.name = name, made.kana = kana,
    made.car = {car, QString(car).replace(u" ほか"_s, u" and "_s).replace(u"台"_s, u" more"_s)};
    made.honorific = u"様"_s;
    made.phone = u"090-0000-"_s % code.right(4);
    made.area = u"231-"_s % code.right(4);
    made.reachable = reachable;
    made.last = {lastOn, channel, outcome, sentence};
    made.items = {first};
    return made;
}

const Text delivered{u"納車2日以内の確認"_s, u"Check 2 days after delivery"_s};
const Text afterDm{u"DM後の電話"_s, u"Call after a DM"_s};

QList<DayRow> calls()
{
    const Channel call = Channel::Call, room = Channel::Showroom, dm = Channel::Dm, visit = Channel::Visit;
    QList<DayRow> rows{row(u"K0004101"_s, u"大野 由美子"_s, u"おおの ゆみこ"_s, u"軽ハイトワゴン"_s,
                           item(u"K0004101"_s, delivered, {u"11/26(木) 納車"_s, u"delivered 26 Nov (Thu)"_s},
                                day(11, 27), day(11, 28), day(11, 28), State::Overdue, Work::Call),
                           day(11, 29), call, Outcome::Voicemail, u"ナビの地図更新を気にされていた"_s, u"12〜13時"_s),
                       row(u"K0004182"_s, u"髙橋 健太"_s, u"たかはし けんた"_s, u"ミニバン 8人乗り"_s,
                           item(u"K0004182"_s, delivered, {u"11/28(土) 納車"_s, u"delivered 28 Nov (Sat)"_s},
                                day(11, 29), day(11, 30), day(11, 30), State::Due, Work::Call),
                           day(11, 28), room, Outcome::Reached, u"子どもが3列目を気に入って"_s, u"17〜19時"_s),
                       row(u"K0004183"_s, u"﨑山 直人"_s, u"さきやま なおと"_s, u"セダンHV"_s,
                           item(u"K0004183"_s, delivered, {u"11/29(日) 納車"_s, u"delivered 29 Nov (Sun)"_s},
                                day(11, 30), day(11, 30), day(11, 30), State::Due, Work::Call),
                           day(11, 29), room, Outcome::Reached, u"次は家内の車も見てほしい"_s, u"終日"_s),
                       row(u"K0004184"_s, u"村瀬 恵"_s, u"むらせ めぐみ"_s, u"軽ハイトワゴン"_s,
                           item(u"K0004184"_s, afterDm, {u"11/19(木) 投函"_s, u"posted 19 Nov (Thu)"_s}, day(11, 26),
                                day(11, 26), day(11, 30), State::Due, Work::Call),
                           day(11, 19), dm, Outcome::Sent, u"冬タイヤの相談をしたい"_s, u"午前"_s),
                       row(u"K0004185"_s, u"小山田 隆"_s, u"おやまだ たかし"_s, u"SUV 2.0"_s,
                           item(u"K0004185"_s, afterDm, {u"11/26(木) 投函"_s, u"posted 26 Nov (Thu)"_s}, day(11, 30),
                                day(11, 30), day(12, 7), State::Due, Work::Call),
                           day(11, 26), dm, Outcome::Sent, u"キャンプで荷室が足りない"_s, u"18時以降"_s),
                       row(u"K0004186"_s, u"浜田 義男"_s, u"はまだ よしお"_s, u"ステーションワゴン"_s,
                           item(u"K0004186"_s, {u"車検6か月前の相談"_s, u"Talk 6 months before the inspection"_s},
                                {u"2027/6/5(土) 満了"_s, u"ends 5 Jun 2027 (Sat)"_s}, day(11, 5), day(12, 5),
                                day(2, 5, 2027), State::Open, Work::Call),
                           day(10, 9), visit, Outcome::Reached, u"次も同じ形の車がよい"_s, u"土・日"_s)};
    rows[0].items[0].attempts = 2;
    rows[1].items << item(u"K0004182/p"_s, {u"約束"_s, u"Promise"_s},
                          {u"駐車支援の使い方をもう一度ご説明"_s, u"explain the parking aid once more"_s}, day(11, 30),
                          day(11, 30), day(11, 30), State::Due, Work::Promise);
    rows[2].items[0].shiftedEarlier = true;
    return rows;
}

QList<DayRow> others()
{
    const Text dormant{u"休眠客の定期訪問"_s, u"Regular visit to a silent customer"_s};
    QList<DayRow> rows{row(u"K0004187"_s, u"株式会社 柏木工務店"_s, u"かしわぎこうむてん"_s, u"軽トラック ほか2台"_s,
                           item(u"K0004187"_s, dormant, {u"前回訪問 6/6(土)"_s, u"last visit 6 Jun (Sat)"_s}, day(9, 6),
                                day(9, 6), day(12, 6), State::Due, Work::Visit),
                           day(6, 6), Channel::Visit, Outcome::Reached, u"社用車は来期に見直す"_s, u"月曜 午前"_s),
                       row(u"K0004188"_s, u"三好 千鶴"_s, u"みよし ちづる"_s, u"コンパクト 1.2"_s,
                           item(u"K0004188"_s, dormant, {u"前回訪問 8/30(日)"_s, u"last visit 30 Aug (Sun)"_s},
                                day(11, 30), day(11, 30), day(2, 28, 2027), State::Due, Work::Visit),
                           day(8, 30), Channel::Visit, Outcome::Reached, u"あまり乗らなくなった"_s, u"午後"_s),
                       row(u"K0004189"_s, u"遠藤 さくら"_s, u"えんどう さくら"_s, u"軽EV"_s,
                           item(u"K0004189"_s, {u"ご契約のお礼状"_s, u"Letter of thanks for the order"_s},
                                {u"11/29(日) ご契約"_s, u"ordered 29 Nov (Sun)"_s}, day(11, 29), day(11, 30),
                                day(11, 30), State::Due, Work::Mail),
                           day(11, 29), Channel::Showroom, Outcome::Reached, u"充電器の工事日を待っている"_s,
                           u"19時以降"_s),
                       row(u"K0004190"_s, u"菊地 大樹"_s, u"きくち だいき"_s, u"コンパクトHV"_s,
                           item(u"K0004190"_s, {u"1〜3か月毎のDM"_s, u"DM every 1 to 3 months"_s},
                                {u"前回 9/12(土)"_s, u"last 12 Sep (Sat)"_s}, day(10, 12), day(11, 12), day(12, 12),
                                State::Due, Work::Mail),
                           day(10, 28), Channel::Call, Outcome::Reached, u"来春に引っ越すかもしれない"_s, u"昼休み"_s),
                       row(u"K0004191"_s, u"佐伯 茂"_s, u"さえき しげる"_s, u"セダン 1.8"_s,
                           item(u"K0004191"_s, {u"下取り額の返事"_s, u"Answer on the trade-in value"_s},
                                {u"11/23(月) の約束"_s, u"promised 23 Nov (Mon)"_s}, day(11, 30), day(11, 30),
                                day(11, 30), State::Due, Work::Promise),
                           day(11, 23), Channel::Call, Outcome::Reached, u"年内に決めたい"_s, {}),
                       row(u"K0004192"_s, u"宮下 和代"_s, u"みやした かずよ"_s, u"軽ハイトワゴン"_s,
                           item(u"K0004192"_s, {u"住所の確認"_s, u"Check the address"_s},
                                {u"11/24(火) DM返送"_s, u"DM returned 24 Nov (Tue)"_s}, day(11, 24), day(11, 27),
                                day(12, 7), State::Due, Work::InHouse),
                           day(11, 18), Channel::Dm, Outcome::Returned, {}, u"夕方"_s)};
    rows[0].honorific = u"御中"_s;
    rows[1].refuses = {u"call"_s};
    rows[3].mourningUntil = day(11, 20, 2027);
    rows[4].complaintOpen = true;
    return rows;
}

QList<DayRow> waiting()
{
    QList<DayRow> rows;
    for (int i = 0; i < 24; ++i) {
        const QString code = u"K0005%1"_s.arg(i, 3, 10, QChar(u'0'));
        DayItem later
            = item(code, {u"車検6か月前の相談"_s, u"Talk 6 months before the inspection"_s},
                   {u"2027/5/%1 満了"_s.arg(i + 1), u"ends %1 May 2027"_s.arg(i + 1)}, day(11, 1), day(1, 10, 2027),
                   day(1, 20, 2027).addDays(i), State::Open, i % 2 == 0 ? Work::Call : Work::Mail);
        later.folded = true;
        later.rank = 6;
        if (i == 3)
            later.state = State::Suspended;
        rows << row(code, u"長谷川 ナターリア・エリザベス%1"_s.arg(i), u"はせがわ なたーりあ・えりざべす"_s,
                    u"プラグインハイブリッド ミニバン 7人乗り ほか3台"_s, later, day(7, 1), Channel::Email,
                    Outcome::Sent, u"長いメモの最後の一文がここに入り、右の端で切れて省略記号になるはずです"_s,
                    u"平日の夜 20時以降"_s);
    }
    return rows;
}

} // namespace

QDate sampleToday()
{
    return day(11, 30);
}

operations::DayList sampleDay()
{
    operations::DayList list;
    list.today = sampleToday();
    list.rows = calls() + others() + waiting();
    list.plannedToday = 18;
    list.doneToday = 6;
    list.doneOnTimeToday = 6;
    list.hiddenUntilLater = 3;
    const int counts[] = {0, 0, 9, 4, 6, 3, 11};
    for (int i = 0; i < 7; ++i)
        list.load << operations::DayLoad{sampleToday().addDays(i + 1), i > 1, counts[i]};
    list.closedDays = {day(11, 24), day(11, 25), day(12, 1), day(12, 2)};
    list.closureNotice = {u"明日・あさって休業"_s, u"Closed tomorrow and the day after"_s};
    list.nextWorkingDay = day(12, 3);
    list.nextWorkingDayCount = 9;
    list.lastWorkedOn = day(11, 29);
    return list;
}

operations::CallSheet sampleSheet(const DayRow &row)
{
    operations::CallSheet sheet;
    sheet.row = row;
    for (DayItem &due : sheet.row.items)
        due.why = {due.anchor.ja % u" → 2日以内。11/30(月) まで"_s,
                   due.anchor.en % u" → within 2 days, until 30 Nov (Mon)"_s};
    sheet.phones = {row.phone, u"045-000-0182"_s};
    sheet.address = u"〒231-0005 神奈川県横浜市中区本町 1-2-3"_s;
    sheet.staffName = u"佐藤 健"_s;
    sheet.script.id = u"delivery-2d"_s;
    sheet.script.opening
        = {u"みなと自動車の佐藤です。土曜日はありがとうございました。その後、お車の調子はいかがですか。"_s,
           u"This is Sato of Minato Motors. Thank you for Saturday. How is the car doing?"_s};
    sheet.script.topics = {{u"condition"_s, {u"車の調子"_s, u"Condition of the car"_s}},
                           {u"usage"_s, {u"使い方"_s, u"How to use it"_s}}};
    sheet.script.asksSatisfaction = true;
    sheet.script.asksVisitIntent = row.first().rule == u"after-dm";
    sheet.contacts = {{u"T3"_s, day(11, 28), u"14:00"_s, Channel::Showroom, Outcome::Reached, u"佐藤 健"_s,
                       u"納車。子どもが3列目を気に入って喜んでいた"_s, false},
                      {u"T2"_s, day(11, 21), u"11:10"_s, Channel::Call, Outcome::Reached, u"佐藤 健"_s,
                       u"納車は午前を希望。保険証券を持参いただく"_s, false},
                      {u"T1"_s, day(11, 14), u"16:30"_s, Channel::Showroom, Outcome::Reached, u"佐藤 健"_s,
                       u"登録書類を受領。下取り車の鍵は納車の日に"_s, false}};
    sheet.staleFacts = {{u"C1"_s, u"奥様の車の買い替え"_s, u"車検を見て考える"_s, day(2, 20)},
                        {u"C2"_s, u"通勤の距離"_s, u"片道 12 km"_s, day(7, 10, 2025)}};
    sheet.household = {u"奥様 真理様（軽ハイトワゴン・他社、車検 2027/3/14）"_s, u"長男 8歳"_s, u"長女 5歳"_s};
    sheet.proposeOtherChannel = row.first().attempts >= 3;
    return sheet;
}

QList<domain::Staff> sampleStaff()
{
    const domain::StoreCode store(u"S1"_s);
    return {{domain::StaffCode(u"E001"_s), u"佐藤 健"_s, u"さとう けん"_s, domain::Role::Salesperson, store, {}, {}},
            {domain::StaffCode(u"E002"_s), u"鈴木 亮"_s, u"すずき りょう"_s, domain::Role::Salesperson, store, {}, {}},
            {domain::StaffCode(u"M001"_s), u"山本 店長"_s, u"やまもと"_s, domain::Role::Manager, store, {}, {}}};
}

} // namespace kikubari::test
