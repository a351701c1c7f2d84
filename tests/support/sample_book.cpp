// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_book.h"

#include "support/sample_day.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

using domain::SegmentFieldId;
using domain::SegmentNode;
using domain::SegmentOperator;
using operations::BookRow;
using operations::ColumnMapping;
using operations::ShopField;
using operations::ShopPreviewRow;

namespace {

struct Person
{
    const char16_t *name, *kana, *car, *address;
};

constexpr Person others[] = {
    {u"青木 礼子", u"あおき れいこ", u"コンパクト 1.2", u"神奈川県横浜市中区山手町12-3"},
    {u"荒井 京子", u"あらい きょうこ", u"軽ハイトワゴン", u"神奈川県横浜市磯子区杉田4-1-22"},
    {u"安藤 由紀", u"あんどう ゆき", u"SUV 2.0", u"神奈川県横浜市南区大岡2-8"},
    {u"大久保 剛", u"おおくぼ つよし", u"セダンHV", u"神奈川県川崎市川崎区渡田1-15-6"},
    {u"岡本 拓也", u"おかもと たくや", u"ミニバン 7人乗り", u"神奈川県横浜市保土ケ谷区岩井町77"},
    {u"木下 浩二", u"きのした こうじ", u"軽トラック", u"神奈川県小田原市扇町1-2-3 ハイツ小田原101"},
    {u"髙橋 健太", u"たかはし けんた", u"ミニバン 8人乗り", u"神奈川県横浜市西区平沼1-40-5"},
    {u"土屋 修", u"つちや おさむ", u"ステーションワゴン", u"神奈川県横須賀市追浜町3-9"},
    {u"中島 恵子", u"なかじま けいこ", u"軽EV", u"神奈川県鎌倉市材木座2-5-18"},
    {u"原田 純", u"はらだ じゅん", u"コンパクトHV", u"神奈川県藤沢市鵠沼石上1-3"},
    {u"星野 真由美", u"ほしの まゆみ", u"軽ハイトワゴン", u"神奈川県茅ヶ崎市東海岸南6-2-1"},
    {u"株式会社 渡辺水産流通センター横浜南営業所", u"わたなべすいさん", u"商用バン", u"神奈川県横浜市金沢区幸浦2-1-4"},
};

BookRow bookRow(int at, const Person &person)
{
    const QDate today = sampleToday();
    BookRow row;
    row.id = 500 + at;
    row.customer = domain::CustomerCode(u"K0007%1"_s.arg(at, 3, 10, QChar(u'0')));
    row.name = QString::fromUtf16(person.name), row.kana = QString::fromUtf16(person.kana);
    const bool company = row.name.contains(u"株式会社"_s);
    row.kind = company ? domain::CustomerKind::Company : domain::CustomerKind::Person;
    row.honorific = company ? u"御中"_s : u"様"_s;
    const QString car = QString::fromUtf16(person.car);
    row.car = {car, car}, row.address = QString::fromUtf16(person.address);
    row.phone = u"080-1234-%1"_s.arg(1000 + at * 37);
    row.postalCode = u"23%1-00%2"_s.arg(at % 10).arg(10 + at);
    row.plate = u"横浜 330 さ %1-82"_s.arg(10 + at);
    row.staffName = at % 3 == 0 ? u"鈴木 葵"_s : u"佐藤 健"_s;
    row.rank = at % 4 == 0 ? u"A"_s : u"B"_s;
    row.deliveredOn = today.addDays(-200 - at * 61);
    if (at % 5 != 2)
        row.inspectionDueOn = today.addDays(14 + at * 33);
    row.lastContactOn = today.addDays(-1 - at * 19);
    row.lastContactChannel = at % 2 == 0 ? domain::Channel::Call : domain::Channel::Visit;
    row.lastContactBy = row.staffName;
    if (at % 4 != 3)
        row.next = operations::BookFollowUp{{u"車検2か月前のご案内"_s, u"Inspection in 2 months"_s},
                                            today.addDays(-3),
                                            today.addDays(at % 3),
                                            today.addDays(8 + at),
                                            at % 3 == 0 ? domain::State::Due : domain::State::Open};
    return row;
}

ColumnMapping column(int at, const QString &heading, ShopField field, int confidence, const QStringList &samples)
{
    return {at,
            heading,
            samples,
            field,
            1,
            confidence,
            {u"見出し「%1」から"_s.arg(heading), u"by the heading \"%1\""_s.arg(heading)}};
}

ShopPreviewRow line(qint64 number, ShopPreviewRow::State state, const QStringList &raw, const QStringList &converted,
                    const Text &text = {})
{
    return {number, raw, converted, state, u"K-000000%1"_s.arg(number), text};
}

} // namespace

QList<BookRow> sampleBook()
{
    QList<BookRow> rows;
    int at = 0;
    for (const operations::DayRow &day : sampleDay().rows) {
        BookRow row = bookRow(at++, others[0]);
        row.customer = day.customer;
        row.name = day.name, row.kana = day.kana, row.honorific = day.honorific, row.car = day.car;
        row.phone = day.phone, row.refuses = day.refuses, row.complaintOpen = day.complaintOpen;
        row.mourningUntil = day.mourningUntil;
        row.lastContactOn = day.last.on, row.lastContactChannel = day.last.channel;
        rows << row;
    }
    for (const Person &person : others)
        rows << bookRow(at++, person);
    rows.last().refuses = {u"dm"_s, u"call"_s, u"visit"_s};
    return rows;
}

operations::ShopPreview samplePreview()
{
    using State = ShopPreviewRow::State;
    operations::ShopPreview preview;
    operations::ShopFilePlan &plan = preview.plan;
    plan.path = u"/data/顧客一覧.csv"_s;
    plan.kind = {u"CSV（CP932、コンマ区切り）"_s, u"CSV (CP932, commas)"_s};
    plan.encoding = u"CP932"_s;
    plan.delimiter = u',';
    plan.headerLine = 2, plan.headerRows = 1, plan.rows = 312;
    plan.title = {u"得意先一覧表"_s};
    plan.columns = {column(0, u"お客様名"_s, ShopField::Name, 98, {u"山田　太郎 様"_s}),
                    column(1, u"フリガナ"_s, ShopField::Kana, 96, {u"ﾔﾏﾀﾞ ﾀﾛｳ"_s}),
                    column(2, u"〒"_s, ShopField::PostalCode, 95, {u"2500001"_s}),
                    column(3, u"住所"_s, ShopField::Address, 95, {u"神奈川県小田原市扇町1-2-3"_s}),
                    column(4, u"TEL"_s, ShopField::AnyPhone, 90, {u"0465-22-0000 / 090-1111-2222"_s}),
                    column(5, u"車名"_s, ShopField::Model, 92, {u"ミニバン"_s}),
                    column(6, u"納車"_s, ShopField::DeliveredOn, 90, {u"R6.4.20"_s}),
                    column(7, u"満了"_s, ShopField::InspectionDueOn, 48, {u"R9.4.19"_s}),
                    column(8, u"担当"_s, ShopField::Staff, 90, {u"佐藤"_s}),
                    column(9, u"区分"_s, ShopField::Ignore, 20, {u"1"_s, u"2"_s})};
    const QStringList raw{u"山田　太郎 様"_s,
                          u"ﾔﾏﾀﾞ ﾀﾛｳ"_s,
                          u"2500001"_s,
                          u"神奈川県小田原市扇町1-2-3"_s,
                          u"0465-22-0000 / 090-1111-2222"_s,
                          u"ミニバン"_s,
                          u"R6.4.20"_s,
                          u"R9.4.19"_s,
                          u"佐藤"_s,
                          u"1"_s};
    const QStringList into{u"山田 太郎"_s,
                           u"ヤマダ タロウ"_s,
                           u"250-0001"_s,
                           u"神奈川県小田原市扇町1-2-3"_s,
                           u"090-1111-2222・0465-22-0000"_s,
                           u"ミニバン"_s,
                           u"2024-04-20"_s,
                           u"2027-04-19"_s,
                           u"佐藤 健"_s,
                           {}};
    const State states[] = {State::Added, State::Updated, State::Added, State::Rejected, State::Unchanged,
                            State::Added, State::Doubled, State::Added, State::Added,    State::Added};
    for (int i = 0; i < 18; ++i) {
        const State state = states[i % 10];
        preview.rows.push_back(line(3 + i, state, raw, state == State::Rejected ? QStringList() : into));
    }
    preview.rows[3].raw[6] = u"R6.2.31"_s;
    preview.rows[3].text = {u"納車の「R6.2.31」という日はありません。"_s, u"There is no such day as R6.2.31."_s};
    preview.totals.rows = 312, preview.totals.taken = 301, preview.totals.rejected = 9, preview.totals.doubled = 6;
    preview.totals.customers = {262, 31, 8};
    preview.totals.cars = {248, 12, 5};
    preview.totals.opened = 118, preview.totals.openedNow = 14, preview.totals.waived = 420;
    for (int i = 0; i < 9; ++i)
        preview.rejects.push_back({6 + i * 31,
                                   u"納車"_s,
                                   u"R6.2.31"_s,
                                   u"no_such_day"_s,
                                   {u"「R6.2.31」という日はありません。正しい日に直すか、空にしてください。"_s,
                                    u"There is no such day as \"R6.2.31\". Correct it, or leave it empty."_s}});
    preview.unknownStaff = {u"中村"_s, u"渡部"_s};
    return preview;
}

operations::DuplicateList sampleDoubles()
{
    using operations::SameBy;
    const auto code = [](const char16_t *text) { return domain::CustomerCode(QString::fromUtf16(text)); };
    operations::DuplicateList list;
    const QList<BookRow> people = sampleBook();
    const domain::CustomerCode a = people[people.size() - 6].customer;
    list.pairs = {{code(u"K0004182"),
                   a,
                   {SameBy::Name, SameBy::Phone},
                   {u"氏名・電話番号が同じ"_s, u"same name and phone number"_s},
                   95},
                  {code(u"K0004101"), code(u"K0004183"), {SameBy::Address}, {u"住所が同じ"_s, u"same address"_s}, 55}};
    list.total = 2;
    return list;
}

operations::MergePreview sampleMerge(const domain::CustomerCode &keep, const domain::CustomerCode &other)
{
    using operations::Side;
    operations::MergePreview preview;
    preview.keep = keep, preview.other = other;
    preview.fields
        = {{u"name"_s, {u"氏名"_s, u"Name"_s}, u"髙橋 健太"_s, u"高橋 健太"_s, Side::Kept, false, false, {}},
           {u"kana"_s, {u"かな"_s, u"Kana"_s}, u"たかはし けんた"_s, u"たかはし けんた"_s, Side::Kept, true, false, {}},
           {u"phone"_s, {u"電話"_s, u"Phone"_s}, {}, u"045-333-4182"_s, Side::Other, true, false, {}},
           {u"address"_s,
            {u"住所"_s, u"Address"_s},
            u"神奈川県横浜市西区平沼1-40-5"_s,
            u"神奈川県横浜市中区本町6-50-10"_s,
            Side::Other,
            false,
            false,
            {}},
           {u"refuses"_s, {u"お断り"_s, u"Refuses"_s}, u"dm"_s, u"call"_s, Side::Kept, false, true, u"call dm"_s}};
    for (operations::MergeField &field : preview.fields) {
        field.keptWords = {field.kept, field.kept};
        field.otherWords = {field.other, field.other};
        field.resultWords = {field.result, field.result};
    }
    preview.fields.last().keptWords = {u"DM"_s, u"DM"_s};
    preview.fields.last().otherWords = {u"電話"_s, u"call"_s};
    preview.fields.last().resultWords = {u"電話 DM"_s, u"call DM"_s};
    preview.counts = {{domain::RecordKind::Contact, {u"連絡"_s, u"Contacts"_s}, 12, 0},
                      {domain::RecordKind::Purchase, {u"車"_s, u"Cars"_s}, 1, 0},
                      {domain::RecordKind::Promise, {u"約束"_s, u"Promises"_s}, 2, 0}};
    return preview;
}

std::vector<operations::SavedSegment> sampleSegments()
{
    domain::Segment soon;
    soon.key = u"G-000000001"_s;
    soon.nameJa = u"車検が半年以内・3か月ご無沙汰"_s, soon.nameEn = u"Inspection soon, quiet for 3 months"_s;
    soon.where = SegmentNode::all(
        {SegmentNode::some(
             domain::SegmentGroup::Car,
             {SegmentNode::leaf(SegmentFieldId::CarDelivered, SegmentOperator::Ago, {u"2y"_s, u"3y"_s}),
              SegmentNode::leaf(SegmentFieldId::CarInspectionDue, SegmentOperator::Ahead, {QString(), u"6m"_s})}),
         SegmentNode::leaf(SegmentFieldId::LastVisit, SegmentOperator::NotFor, {u"3m"_s}),
         SegmentNode::leaf(SegmentFieldId::Refuses, SegmentOperator::IsNot, {u"dm"_s})});
    domain::Segment best;
    best.key = u"G-000000002"_s;
    best.nameJa = u"ランクA"_s, best.nameEn = u"Rank A"_s;
    best.where = SegmentNode::all({SegmentNode::leaf(SegmentFieldId::Rank, SegmentOperator::Is, {u"A"_s})});
    return {{soon, 1, {}}, {best, 1, {}}};
}

} // namespace kikubari::test
