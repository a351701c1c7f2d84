// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card_sample.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

using domain::RecordKind;
using domain::State;
using operations::CardCar;
using operations::CardEntry;
using operations::CardRecord;
using operations::CustomerSheet;
using operations::DayItem;
using operations::EntryKind;

namespace {

QDate day(int month, int dayOfMonth, int year = 2026)
{
    return {year, month, dayOfMonth};
}

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

CardRecord record(RecordKind kind, const QString &code, QMap<QString, QString> values = {})
{
    values.insert(u"code"_s, code);
    return {kind, {code}, 1, values};
}

DayItem item(const QString &id, const Text &title, const Text &anchor, QDate earliest, QDate due, QDate latest,
             State state)
{
    DayItem made;
    made.id = u"rule/K0004182/"_s % id % u"/1"_s;
    made.title = title, made.anchor = anchor;
    made.why = {anchor.ja % u" → 2日以内。12/1・2 は定休のため 12/3(木) まで"_s, anchor.en % u" → within 2 days"_s};
    made.earliest = earliest, made.due = due, made.latest = latest, made.state = state;
    return made;
}

CardEntry contact(QDate on, domain::Channel channel, domain::Outcome outcome, const QString &text)
{
    CardEntry entry;
    entry.kind = EntryKind::Contact;
    entry.on = on, entry.time = u"11:20"_s, entry.channel = channel, entry.outcome = outcome;
    entry.staffName = u"佐藤 美咲"_s, entry.text = text;
    return entry;
}

CardEntry event(EntryKind kind, QDate on, const Text &title, const QString &text)
{
    CardEntry entry;
    entry.kind = kind, entry.on = on, entry.title = title, entry.text = text;
    entry.staffName = u"佐藤 美咲"_s;
    return entry;
}

operations::CardFact fact(const QString &code, const QString &kind, const QString &text, QDate confirmed)
{
    operations::CardFact made;
    made.record = record(
        RecordKind::Circumstance, code,
        {{u"kind"_s, kind}, {u"text"_s, text}, {u"source"_s, u"ご本人"_s}, {u"confirmed_on"_s, iso(confirmed)}});
    made.kind = kind, made.text = text, made.source = u"ご本人"_s, made.by = u"佐藤 美咲"_s;
    made.confirmedOn = confirmed;
    made.shelfMonths = operations::shelfMonths(kind);
    made.stale = confirmed.addMonths(made.shelfMonths) <= sampleToday();
    return made;
}

void addCars(CustomerSheet &sheet)
{
    CardCar own;
    own.record = record(RecordKind::Purchase, u"P2"_s,
                        {{u"model"_s, u"ミニバン 8人乗り"_s},
                         {u"delivered_on"_s, u"2026-11-28"_s},
                         {u"condition"_s, u"new"_s},
                         {u"inspection_due_on"_s, u"2029-11-27"_s},
                         {u"payment"_s, u"balloon"_s},
                         {u"contract_ends_on"_s, u"2031-11-28"_s},
                         {u"plate"_s, u"横浜 300 ぬ 41-82"_s}});
    own.number = 2, own.title = u"ミニバン 8人乗り"_s;
    CardCar other;
    other.ours = false, other.title = u"軽ハイトワゴン"_s, other.user = u"奥様"_s;
    other.record = record(RecordKind::OtherCar, u"O1"_s,
                          {{u"model"_s, u"軽ハイトワゴン"_s},
                           {u"inspection_due_on"_s, u"2027-03-14"_s},
                           {u"known_on"_s, u"2026-02-14"_s},
                           {u"certainty"_s, u"本人"_s}});
    CardCar before;
    before.previous = true, before.number = 1, before.title = u"コンパクトHV"_s;
    before.record = record(
        RecordKind::Purchase, u"P1"_s,
        {{u"model"_s, u"コンパクトHV"_s}, {u"delivered_on"_s, u"2019-03-02"_s}, {u"disposed_on"_s, u"2026-11-28"_s}});
    sheet.cars = {own, other, before};
    sheet.carsBought = 2, sheet.carsOfHouse = 2, sheet.oursOfHouse = 1;
}

void addPeople(CustomerSheet &sheet)
{
    const auto member
        = [](const QString &code, const QString &name, const QString &relation, int age, const QString &drives = {}) {
              operations::CardMember made;
              made.record = record(RecordKind::HouseholdMember, code, {{u"name"_s, name}, {u"relation"_s, relation}});
              made.name = name, made.relation = relation, made.age = age, made.drives = drives;
              return made;
          };
    sheet.members = {member(u"M1"_s, u"髙橋 真理"_s, u"奥様"_s, 41, u"O1"_s),
                     member(u"M2"_s, u"髙橋 悠斗"_s, u"長男"_s, 8), member(u"M3"_s, u"髙橋 葵"_s, u"長女"_s, 5)};
    sheet.facts = {fact(u"J2"_s, u"使い方"_s, u"週末の遠征と通勤（片道 12 km）"_s, day(8, 20, 2025)),
                   fact(u"J3"_s, u"買い替え"_s, u"奥様の軽は車検を見て考える"_s, day(2, 14)),
                   fact(u"J4"_s, u"ご不満"_s, u"前の車は荷室が狭かった"_s, day(10, 25)),
                   fact(u"J1"_s, u"家族"_s, u"4人。長男は少年サッカー"_s, day(11, 28)),
                   fact(u"J5"_s, u"趣味"_s, u"家族でキャンプ、温泉"_s, day(11, 1))};
    operations::CardReferral up, down;
    up.name = u"浜田 義男"_s, up.customer = domain::CustomerCode("K0004186"), up.on = day(10, 3);
    down.gave = true, down.name = u"村瀬 恵"_s, down.customer = domain::CustomerCode("K0004184"), down.on = day(11, 20);
    sheet.referrals = {up, down};
    operations::CardGift gift;
    gift.record = record(RecordKind::Gift, u"G1"_s, {{u"what"_s, u"納車記念の写真立て"_s}});
    gift.on = day(11, 28), gift.what = u"納車記念の写真立て"_s, gift.taken = u"喜ばれた"_s;
    sheet.gifts = {gift};
}

void addTime(CustomerSheet &sheet)
{
    using enum domain::Channel;
    using enum domain::Outcome;
    CardEntry handover = contact(day(11, 28), Showroom, Reached,
                                 u"お子さまが3列目を気に入って喜ばれた。駐車支援の使い方をもう一度お伝えする約束。"_s);
    handover.promises = 1;
    CardEntry call = contact(day(11, 21), Call, Reached, u"納車は午前をご希望。当日に保険証券をお持ちいただく。"_s);
    CardEntry letter = contact(day(11, 2), Letter, Sent, u"ご契約のお礼。手書きで家族旅行のことを添えた。"_s);
    letter.finished = {{u"ご契約のお礼状"_s, u"Letter of thanks"_s}};
    CardEntry voice = contact(day(10, 18), Call, Voicemail, u"展示会のご案内の件。折返しをお願いした。"_s);
    CardEntry mail = contact(day(10, 8), Dm, Sent, u"秋の展示会。一言「3列目に悠斗くんのチームのお友達も」。"_s);
    mail.finished = {{u"1〜3か月毎のDM"_s, u"DM every 1 to 3 months"_s}};
    mail.finishedLate = true;
    CardEntry wrong = contact(day(9, 2), Call, Absent, u"別の方の記録でした。"_s);
    wrong.voided = true;
    sheet.entries
        = {event(EntryKind::Car, day(11, 28), {u"納車"_s, u"Handover"_s}, u"ミニバン 8人乗り"_s),
           handover,
           call,
           contact(day(11, 14), Showroom, Reached, u"登録書類を受け取った。下取り車の鍵は納車の日に。"_s),
           letter,
           event(EntryKind::Car, day(11, 1), {u"受注"_s, u"Order"_s}, u"ミニバン 8人乗り"_s),
           contact(day(10, 25), Showroom, Reached,
                   u"ご夫婦で来店。荷室の広さと静かさを確かめられた。奥様の車の話も出た。"_s),
           voice,
           mail,
           event(EntryKind::Service, day(9, 20), {u"12か月点検"_s, u"12-month inspection"_s}, u"コンパクトHV"_s),
           wrong,
           event(EntryKind::Complaint, day(7, 3, 2025), {u"苦情を受けた"_s, u"Complaint received"_s},
                 u"整備。点検の待ち時間が長かった"_s)};
    const Text check{u"納車2日以内の確認"_s, u"Check within 2 days of handover"_s};
    sheet.followUps = {
        item(u"a"_s, check, {u"11/28(土) 納車"_s, u"28 Nov (Sat) handover"_s}, day(11, 29), day(11, 30), day(11, 30),
             State::Due),
        item(u"b"_s, {u"約束 駐車支援の説明"_s, u"Promise: the parking aid"_s},
             {u"11/28(土) の約束"_s, u"promised 28 Nov (Sat)"_s}, day(11, 30), day(11, 30), day(11, 30), State::Due),
        item(u"c"_s, {u"1か月点検の予約電話"_s, u"Booking the 1-month inspection"_s},
             {u"11/28(土) 納車"_s, u"28 Nov (Sat) handover"_s}, day(12, 7), day(12, 14), day(12, 25), State::Upcoming),
        item(u"d"_s, {u"1〜3か月毎のDM"_s, u"DM every 1 to 3 months"_s},
             {u"11/28(土) 納車"_s, u"28 Nov (Sat) handover"_s}, day(12, 28), day(1, 28, 2027), day(2, 28, 2027),
             State::Upcoming)};
    for (int i = 0; i < 6; ++i) {
        operations::CardPastFollowUp past;
        past.title = {u"1〜3か月毎のDM"_s, u"DM every 1 to 3 months"_s};
        past.anchor = {u"前回 7/8(水)"_s, u"last 8 Jul (Wed)"_s};
        past.state = i == 2 ? State::Missed : i == 4 ? State::Waived : State::Done;
        past.endedOn = day(10 - i, 8);
        past.onTime = i != 1;
        if (past.state == State::Waived)
            past.reason = domain::WaiveReason::CustomerWish;
        sheet.past << past;
    }
}

} // namespace

CustomerSheet sampleCustomer()
{
    CustomerSheet sheet;
    sheet.today = sampleToday();
    sheet.code = domain::CustomerCode("K0004182");
    sheet.customer = record(RecordKind::Customer, u"K0004182"_s,
                            {{u"name"_s, u"髙橋 健太"_s},
                             {u"kana"_s, u"たかはし けんた"_s},
                             {u"kind"_s, u"person"_s},
                             {u"mobile"_s, u"090-0000-4182"_s},
                             {u"phone"_s, u"045-000-7316"_s},
                             {u"postal_code"_s, u"231-0014"_s},
                             {u"address"_s, u"横浜市中区港町3-8-2"_s},
                             {u"building"_s, u"グリーンハイツ 403"_s},
                             {u"birthday"_s, u"1983-05-09"_s},
                             {u"staff"_s, u"E001"_s},
                             {u"household"_s, u"H1"_s},
                             {u"refuses"_s, u"email"_s},
                             {u"first_met_on"_s, u"2019-02-10"_s},
                             {u"note"_s, u"結論から話すと喜ばれる。平日の昼はお電話に出られない。"_s}});
    sheet.name = u"髙橋 健太"_s, sheet.honorific = u"様"_s, sheet.kana = u"たかはし けんた"_s;
    sheet.stage = operations::Stage::Repeater;
    sheet.age = 43, sheet.staffName = u"佐藤 美咲"_s;
    sheet.bans = {{u"email"_s, day(2, 3), {}, u"電話で"_s, u"佐藤 美咲"_s, u"読まないとのこと"_s, true}};
    sheet.phones = {{u"mobile"_s, u"090-0000-4182"_s, {}, false, {}}, {u"phone"_s, u"045-000-7316"_s, {}, false, {}}};
    sheet.addresses = {{{}, u"231-0014"_s, u"横浜市中区港町3-8-2"_s, u"グリーンハイツ 403"_s, {}, {}, {}, {}}};
    sheet.reachable = u"17〜19時"_s;
    sheet.note = sheet.customer.value(u"note"_s);
    addCars(sheet);
    addPeople(sheet);
    addTime(sheet);
    operations::CardDeal deal;
    deal.record = record(RecordKind::Deal, u"N1"_s);
    deal.openedOn = day(10, 25), deal.closedOn = day(11, 1), deal.result = domain::DealResult::Won;
    deal.rank = u"A"_s, deal.staffName = u"佐藤 美咲"_s;
    sheet.deals = {deal};
    operations::CardPromise promise;
    promise.record = record(RecordKind::Promise, u"Y1"_s);
    promise.madeOn = day(11, 28), promise.forOn = sampleToday(), promise.text = u"駐車支援の説明"_s;
    sheet.promises = {promise};
    operations::CardComplaint complaint;
    complaint.record = record(RecordKind::Complaint, u"Q1"_s);
    complaint.openedOn = day(7, 3, 2025), complaint.closedOn = day(7, 10, 2025), complaint.type = u"整備"_s;
    complaint.note = u"点検の待ち時間が長かった"_s, complaint.remedy = u"予約の枠を広げた"_s;
    sheet.complaints = {complaint};
    operations::CardConsent consent;
    consent.record = record(RecordKind::Consent, u"C1"_s);
    consent.purpose = u"点検・車検のご案内"_s, consent.basis = u"書面"_s, consent.on = day(11, 1);
    sheet.consents = {consent};
    sheet.changedAt = QDateTime(day(11, 28), QTime(18, 20)), sheet.changedBy = u"佐藤 美咲"_s;
    return sheet;
}

CustomerSheet sampleCompany()
{
    CustomerSheet sheet;
    sheet.today = sampleToday();
    sheet.code = domain::CustomerCode("K0004187");
    sheet.customer = record(RecordKind::Customer, u"K0004187"_s,
                            {{u"name"_s, u"株式会社 柏木工務店"_s},
                             {u"kind"_s, u"company"_s},
                             {u"staff"_s, u"E001"_s},
                             {u"birthday"_s, u"1989-01-08"_s}});
    sheet.name = u"株式会社 柏木工務店"_s, sheet.honorific = u"御中"_s, sheet.kana = u"かしわぎこうむてん"_s;
    sheet.company = true, sheet.stage = operations::Stage::Dormant, sheet.carsBought = 3;
    sheet.staffName = u"佐藤 美咲"_s;
    sheet.phones = {{u"phone"_s, u"045-000-0187"_s, {}, false, {}}};
    sheet.addresses = {{{}, u"231-0015"_s, u"横浜市中区尾上町1-1"_s, u"柏木ビル"_s, {}, {}, {}, {}}};
    sheet.bans = {{u"call"_s, day(6, 6), {}, u"ご来店で"_s, u"佐藤 美咲"_s, u"現場が忙しい"_s, true}};
    operations::CardKeyPerson boss, clerk;
    boss.record = record(RecordKind::KeyPerson, u"X1"_s), clerk.record = record(RecordKind::KeyPerson, u"X2"_s);
    boss.name = u"柏木 隆一"_s, boss.title = u"社長"_s, boss.role = u"決裁者"_s, boss.stance = u"賛成"_s;
    clerk.name = u"坂上 由紀"_s, clerk.department = u"総務"_s, clerk.role = u"窓口"_s, clerk.leftOn = day(4, 1);
    sheet.keyPersons = {boss, clerk};
    operations::CardComplaint complaint;
    complaint.record = record(RecordKind::Complaint, u"Q2"_s);
    complaint.openedOn = day(11, 27), complaint.type = u"整備"_s;
    complaint.note = u"点検後にブレーキの音が残ると申し出"_s;
    sheet.complaints = {complaint};
    return sheet;
}

CustomerSheet unknownCustomer()
{
    CustomerSheet sheet;
    sheet.today = sampleToday();
    sheet.code = domain::CustomerCode("K0009999");
    sheet.customer = record(RecordKind::Customer, u"K0009999"_s, {{u"name"_s, u"三浦 京子"_s}});
    sheet.name = u"三浦 京子"_s, sheet.honorific = u"様"_s;
    return sheet;
}

CustomerSheet longCustomer()
{
    CustomerSheet sheet = sampleCustomer();
    sheet.name = u"株式会社 かながわ東部第二自動車部品総合流通センター協同組合連合会"_s;
    sheet.kana = u"かながわとうぶだいにじどうしゃぶひんそうごうりゅうつうせんたーきょうどうくみあいれんごうかい"_s;
    sheet.honorific = u"御中"_s, sheet.company = true;
    sheet.email = u"a.very.long.address.of.the.general.affairs.department@kanagawa-jidousha-buhin.example.jp"_s;
    sheet.addresses.first().address
        = u"神奈川県横浜市都筑区茅ケ崎中央東三丁目一番地の二十三 港北ニュータウンセンター南"_s;
    sheet.addresses.first().building = u"かながわ東部自動車部品総合流通センタービルディング本館 十二階 総務部"_s;
    sheet.note = u"担当の方が二人いらっしゃる。"_s.repeated(20);
    sheet.cars.first().title = u"ハイブリッドミニバン 8人乗り 特別仕様車 プレミアムラグジュアリーパッケージ"_s;
    const CardEntry pattern = contact(sampleToday(), domain::Channel::Call, domain::Outcome::Reached,
                                      u"お車の調子を伺った。音も燃費も変わりなし。次の点検は木曜をご希望。"_s);
    for (int i = 0; i < 200; ++i) {
        CardEntry entry = pattern;
        entry.on = sampleToday().addDays(-7 * i);
        if (i % 10 == 0)
            entry.text = entry.text.repeated(6);
        sheet.entries << entry;
    }
    return sheet;
}

FakeCardService::FakeCardService() : customers({sampleCustomer(), sampleCompany(), unknownCustomer()})
{
    operations::ChangeEntry change;
    change.at = QDateTime(day(11, 28), QTime(18, 20)), change.who = u"佐藤 美咲"_s;
    change.what = {u"電話番号を変更"_s, u"Phone changed"_s};
    change.column = u"mobile"_s, change.columnLabel = {u"携帯"_s, u"Mobile"_s};
    change.kind = RecordKind::Customer;
    change.before = u"090-0000-1111"_s, change.after = u"090-0000-4182"_s;
    changeList = {change};
}

void FakeCardService::customer(const operations::Context &, const domain::CustomerCode &code,
                               Answer<CustomerSheet> answer)
{
    ++asked;
    if (readFailure) {
        later<CustomerSheet>(answer, tl::unexpected<Error>(*readFailure));
        return;
    }
    for (const CustomerSheet &sheet : std::as_const(customers))
        if (sheet.code == code) {
            later<CustomerSheet>(answer, sheet);
            return;
        }
    CustomerSheet sheet = unknownCustomer();
    sheet.code = code;
    later<CustomerSheet>(answer, sheet);
}

void FakeCardService::changes(const operations::Context &, const domain::CustomerCode &,
                              Answer<QList<operations::ChangeEntry>> answer)
{
    later<QList<operations::ChangeEntry>>(answer, changeList);
}

void FakeCardService::done(const Text &summary, const Done &done)
{
    if (writeFailure) {
        later<operations::OperationResult>(done, tl::unexpected<Error>(*writeFailure));
        return;
    }
    operations::OperationResult result;
    result.summary = summary;
    later<operations::OperationResult>(done, result);
}

void FakeCardService::edit(const operations::Context &, const domain::CustomerCode &code,
                           const QList<operations::RecordEdit> &edits, const Text &summary, Done answer)
{
    if (!writeFailure) {
        edited << edits;
        for (CustomerSheet &sheet : customers) {
            if (sheet.code != code)
                continue;
            for (const operations::RecordEdit &edit : edits) {
                const auto apply = [&edit](CardRecord &to) {
                    if (to.kind != edit.kind || to.key != edit.key)
                        return false;
                    for (auto it = edit.values.begin(); it != edit.values.end(); ++it)
                        to.values.insert(it.key(), it.value());
                    ++to.version;
                    return true;
                };
                apply(sheet.customer);
                sheet.name = sheet.customer.value(u"name"_s);
                for (operations::CardFact &one : sheet.facts)
                    if (apply(one.record)) {
                        one.text = one.record.value(u"text"_s);
                        one.confirmedOn = one.record.date(u"confirmed_on"_s);
                        one.stale = false;
                    }
            }
        }
    }
    done(summary, answer);
}

void FakeCardService::addCustomer(const operations::Context &, const operations::CustomerDraft &draft,
                                  Answer<domain::CustomerCode> answer)
{
    added << draft;
    later<domain::CustomerCode>(answer, domain::CustomerCode("K0010000"));
}

void FakeCardService::doubles(const operations::Context &, const operations::PersonSketch &sketch,
                              Answer<QList<models::PossibleDouble>> answer)
{
    sketches << sketch;
    later<QList<models::PossibleDouble>>(answer, possible);
}

void FakeCardService::repairOffers(const operations::Context &, const domain::CustomerCode &, domain::Channel,
                                   domain::Outcome outcome, Answer<QList<operations::RepairOffer>> answer)
{
    operations::RepairOffer offer;
    offer.address = outcome == domain::Outcome::Returned;
    offer.value = u"090-0000-4182"_s;
    offer.question = {u"番号を確認する予定を立てますか？"_s, u"Plan to check the number?"_s};
    later<QList<operations::RepairOffer>>(answer, QList<operations::RepairOffer>{offer});
}

void FakeCardService::openRepair(const operations::Context &, const domain::CustomerCode &,
                                 const operations::RepairOffer &offer, Done answer)
{
    repairs << offer;
    done({u"番号の確認を予定に入れました"_s, u"The number is to be checked"_s}, answer);
}

void FakeCardService::handOver(const operations::Context &, const domain::CustomerCode &, const domain::StaffCode &,
                               const domain::StaffCode &to, Done answer)
{
    handedTo << to.text();
    done({u"担当を替えました"_s, u"Handed over"_s}, answer);
}

void FakeCardService::previewHousehold(const QList<domain::CustomerCode> &together,
                                       Answer<operations::HouseholdPreview> answer)
{
    operations::HouseholdPreview preview;
    preview.household = u"H1"_s;
    for (const domain::CustomerCode &customer : together)
        preview.members << customer.text();
    later<operations::HouseholdPreview>(answer, preview);
}

void FakeCardService::joinHousehold(const operations::Context &, const QList<domain::CustomerCode> &together,
                                    Done answer)
{
    joined << together;
    done({u"一つの世帯にまとめました"_s, u"One household"_s}, answer);
}

void FakeCardService::leaveHousehold(const operations::Context &, const domain::CustomerCode &, Done answer)
{
    done({u"世帯から外しました"_s, u"Left the household"_s}, answer);
}

} // namespace kikubari::test
