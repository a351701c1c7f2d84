// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_forms.h"

#include "models/card_words.h"
#include "models/day_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kikubari::widgets::forms {

using domain::RecordKind;
using operations::CardRecord;
using operations::CustomerSheet;
using operations::RecordEdit;
using FieldType = FormField::Type;

namespace {

struct Forms
{
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

QList<QPair<QString, QString>> honorifics()
{
    return {{u"様"_s, u"様"_s}, {u"先生"_s, u"先生"_s}, {u"殿"_s, u"殿"_s}, {u"御中"_s, u"御中"_s}};
}

} // namespace

FormField field(const QString &column, const QString &label, FieldType type, const QString &example)
{
    return {column, label, type, {}, example, false};
}

FormField choice(const QString &column, const QString &label, const QList<QPair<QString, QString>> &choices,
                 FieldType type)
{
    return {column, label, type, choices, {}, false};
}

CardRecord fresh(RecordKind kind, const CustomerSheet &sheet, const QString &actor)
{
    CardRecord record;
    record.kind = kind;
    const QString today = sheet.today.toString(Qt::ISODate);
    if (kind == RecordKind::Referral)
        return record;
    record.values.insert(u"customer"_s, sheet.code.text());
    switch (kind) {
    case RecordKind::HouseholdMember:
        if (!sheet.customer.value(u"household"_s).isEmpty())
            record.values.insert(u"household"_s, sheet.customer.value(u"household"_s));
        break;
    case RecordKind::Deal: record.values.insert({{u"opened_on"_s, today}, {u"staff"_s, actor}}); break;
    case RecordKind::Complaint: record.values.insert({{u"opened_on"_s, today}, {u"owner"_s, actor}}); break;
    case RecordKind::Promise: record.values.insert({{u"made_on"_s, today}, {u"staff"_s, actor}}); break;
    case RecordKind::Consent:
    case RecordKind::Gift: record.values.insert(u"on"_s, today); break;
    default: break;
    }
    return record;
}

CardRecord memberRecord(const CustomerSheet &sheet, const operations::CardMember &member)
{
    if (!member.record.isNew())
        return member.record;
    CardRecord record = fresh(RecordKind::HouseholdMember, sheet);
    record.values.insert({{u"name"_s, member.name}, {u"kana"_s, member.kana}});
    if (member.birthday.isValid())
        record.values.insert(u"birthday"_s, member.birthday.toString(Qt::ISODate));
    return record;
}

FormSpec person(const CustomerSheet &sheet)
{
    FormSpec spec{
        Forms::tr("お客様"), sheet.customer, {}, {u"お客様の内容を変えました"_s, u"Customer changed"_s}, {}, {}};
    FormField name = field(u"name"_s, Forms::tr("お名前"), FieldType::Name);
    name.required = true;
    spec.fields
        = {name,
           field(u"kana"_s, Forms::tr("かな"), FieldType::Kana),
           choice(u"honorific"_s, Forms::tr("敬称"), honorifics(), FieldType::Words),
           choice(u"kind"_s, Forms::tr("区分"), {{u"person"_s, Forms::tr("個人")}, {u"company"_s, Forms::tr("法人")}}),
           field(u"birthday"_s, sheet.company ? Forms::tr("創立日") : Forms::tr("誕生日"), FieldType::Date),
           choice(u"rank"_s, Forms::tr("ランク"),
                  {{u"A"_s, u"A"_s}, {u"B"_s, u"B"_s}, {u"C"_s, u"C"_s}, {u"D"_s, u"D"_s}}, FieldType::Words)};
    if (!sheet.company)
        spec.fields << field(u"occupation"_s, Forms::tr("ご職業"))
                    << choice(u"sex"_s, Forms::tr("性別"),
                              {{u"female"_s, Forms::tr("女性")}, {u"male"_s, Forms::tr("男性")}}, FieldType::Words)
                    << field(u"anniversary"_s, Forms::tr("記念日"), FieldType::Date)
                    << field(u"mourning_until"_s, Forms::tr("喪中明け"), FieldType::Date)
                    << field(u"deceased_on"_s, Forms::tr("逝去日"), FieldType::Date);
    spec.fields << field(u"first_met_on"_s, Forms::tr("出会った日"), FieldType::Date);
    spec.columns = 3;
    return spec;
}

FormSpec contact(const CustomerSheet &sheet)
{
    FormSpec spec{
        Forms::tr("連絡先"), sheet.customer, {}, {u"連絡先を変えました"_s, u"Contact data changed"_s}, {}, {}};
    spec.fields = {field(u"mobile"_s, Forms::tr("携帯"), FieldType::Phone),
                   field(u"phone"_s, sheet.company ? Forms::tr("代表") : Forms::tr("自宅"), FieldType::Phone),
                   field(u"email"_s, Forms::tr("メール")),
                   field(u"reachable"_s, Forms::tr("時間帯"), FieldType::Text, Forms::tr("17〜19時")),
                   field(u"postal_code"_s, Forms::tr("住所"), FieldType::Address)};
    return spec;
}

FormSpec phone(const CardRecord &record)
{
    FormSpec spec{Forms::tr("電話番号"),       record, {}, {u"電話番号を変えました"_s, u"Telephone number changed"_s},
                  Forms::tr("この番号を外す"), {}};
    FormField number = field(u"number"_s, Forms::tr("番号"), FieldType::Phone);
    number.required = true;
    spec.fields = {number,
                   choice(u"kind"_s, Forms::tr("種類"),
                          {{u"自宅"_s, Forms::tr("自宅")},
                           {u"携帯"_s, Forms::tr("携帯")},
                           {u"勤務先"_s, Forms::tr("勤務先")},
                           {u"ご実家"_s, Forms::tr("ご実家")}},
                          FieldType::Words),
                   field(u"hours"_s, Forms::tr("時間帯")), field(u"until"_s, Forms::tr("終わった日"), FieldType::Date)};
    return spec;
}

FormSpec address(const CardRecord &record)
{
    FormSpec spec{Forms::tr("住所"),           record, {}, {u"住所を変えました"_s, u"Address changed"_s},
                  Forms::tr("この住所を外す"), {}};
    spec.fields = {field(u"postal_code"_s, Forms::tr("住所"), FieldType::Address),
                   choice(u"kind"_s, Forms::tr("種類"),
                          {{u"自宅"_s, Forms::tr("自宅")},
                           {u"勤務先"_s, Forms::tr("勤務先")},
                           {u"送付先"_s, Forms::tr("送付先")},
                           {u"旧"_s, Forms::tr("前の住所")}},
                          FieldType::Words),
                   field(u"from"_s, Forms::tr("いつから"), FieldType::Date),
                   field(u"until"_s, Forms::tr("いつまで"), FieldType::Date)};
    return spec;
}

FormSpec bans(const CustomerSheet &sheet, const QString &by)
{
    CardRecord record = sheet.customer;
    QStringList words;
    for (const operations::CardBan &ban : sheet.bans)
        words << ban.channel;
    record.values.insert(u"refuses"_s, words.join(u' '));
    record.values.insert(u"since"_s, sheet.today.toString(Qt::ISODate));
    FormSpec spec{Forms::tr("連絡の可否"), record, {}, {u"連絡の可否を変えました"_s, u"Permissions changed"_s}, {}, {}};
    FormField ways = field(u"refuses"_s, Forms::tr("断られた"), FieldType::Bans);
    for (const QString &channel : {u"call"_s, u"visit"_s, u"dm"_s, u"mail"_s, u"email"_s, u"sms"_s, u"all"_s})
        ways.choices.append({channel, models::wayWord(channel)});
    spec.fields = {ways, field(u"since"_s, Forms::tr("いつから"), FieldType::Date),
                   choice(u"how"_s, Forms::tr("どのように"),
                          {{u"電話で"_s, Forms::tr("電話で")},
                           {u"書面で"_s, Forms::tr("書面で")},
                           {u"ご来店で"_s, Forms::tr("ご来店で")},
                           {u"メールで"_s, Forms::tr("メールで")}},
                          FieldType::Words),
                   field(u"reason"_s, Forms::tr("理由"))};
    spec.edits = [sheet, words, by](const QMap<QString, QString> &values, const CardRecord &stored) {
        QList<RecordEdit> edits;
        const QStringList now = values.value(u"refuses"_s).split(u' ', Qt::SkipEmptyParts);
        for (const QString &channel : now)
            if (!words.contains(channel)) {
                RecordEdit edit;
                edit.kind = RecordKind::Ban;
                edit.values = {{u"customer"_s, sheet.code.text()},
                               {u"channel"_s, channel},
                               {u"since"_s, values.value(u"since"_s)},
                               {u"how"_s, values.value(u"how"_s)},
                               {u"by"_s, by},
                               {u"reason"_s, values.value(u"reason"_s)},
                               {u"until"_s, QString()}};
                edits << edit;
            }
        // A ban that is taken back ends yesterday: that it was there stays known.
        for (const operations::CardBan &ban : sheet.bans)
            if (!now.contains(ban.channel) && ban.recorded) {
                RecordEdit edit;
                edit.kind = RecordKind::Ban;
                edit.key = {sheet.code.text(), ban.channel};
                edit.values = {{u"until"_s, sheet.today.addDays(-1).toString(Qt::ISODate)}};
                edits << edit;
            }
        if (now != words)
            edits << RecordEdit{
                RecordKind::Customer, sheet.customer.key, {{u"refuses"_s, now.join(u' ')}}, stored.version, false, {}};
        return edits;
    };
    return spec;
}

namespace {

const QString drivers = u"#drivers"_s; ///< the form's column for who drives a car; no column of its record

QString idOf(const operations::CardMember &member, qsizetype at)
{
    // Somebody of the house with a card of his own is not listed as a member yet.
    return member.record.isNew() ? QString(u"#"_s % QString::number(at)) : member.record.value(u"code"_s);
}

/// Adds who of the house drives the car: what is ticked stands with the members.
void addDrivers(FormSpec &spec, const CustomerSheet &sheet)
{
    const QString car = spec.record.value(u"code"_s);
    if (sheet.members.isEmpty() || car.isEmpty())
        return;
    FormField who = choice(drivers, Forms::tr("運転する方"), {}, FieldType::Ticks);
    QStringList now;
    for (qsizetype i = 0; i < sheet.members.size(); ++i) {
        const operations::CardMember &member = sheet.members[i];
        who.choices.append(
            {idOf(member, i),
             member.relation.isEmpty() ? member.name : QString(member.name % u"（"_s % member.relation % u"）"_s)});
        if (member.drives.split(u' ', Qt::SkipEmptyParts).contains(car))
            now << idOf(member, i);
    }
    spec.record.values.insert(drivers, now.join(u' '));
    spec.fields << who;
    spec.edits = [sheet, car, now](QMap<QString, QString> values, const CardRecord &stored) {
        const QStringList wanted = values.take(drivers).split(u' ', Qt::SkipEmptyParts);
        QList<RecordEdit> edits;
        if (const RecordEdit own = editOf(stored, values); !own.values.isEmpty())
            edits << own;
        for (qsizetype i = 0; i < sheet.members.size(); ++i) {
            const operations::CardMember &member = sheet.members[i];
            const bool drives = wanted.contains(idOf(member, i));
            if (drives == now.contains(idOf(member, i)))
                continue;
            QStringList cars = member.drives.split(u' ', Qt::SkipEmptyParts);
            cars.removeAll(car);
            if (drives)
                cars << car;
            QMap<QString, QString> of = memberRecord(sheet, member).values;
            of.insert(u"drives"_s, cars.join(u' '));
            edits << editOf(member.record.isNew() ? CardRecord{RecordKind::HouseholdMember, {}, 0, {}} : member.record,
                            of);
        }
        return edits;
    };
}

} // namespace

FormSpec car(const CustomerSheet &sheet, const operations::CardCar &car)
{
    if (!car.ours) {
        FormSpec other = otherCar(car.record);
        addDrivers(other, sheet);
        return other;
    }
    FormSpec spec{Forms::tr("お車"), car.record, {}, {u"お車の内容を変えました"_s, u"Car changed"_s}, {}, {}};
    spec.fields = {field(u"model"_s, Forms::tr("車名")),
                   field(u"grade"_s, Forms::tr("グレード")),
                   field(u"maker"_s, Forms::tr("メーカー")),
                   choice(u"condition"_s, Forms::tr("新・中古"),
                          {{u"new"_s, Forms::tr("新車")}, {u"used"_s, Forms::tr("中古車")}}),
                   field(u"plate"_s, Forms::tr("登録番号"), FieldType::Plate),
                   field(u"ordered_on"_s, Forms::tr("受注"), FieldType::Date),
                   field(u"registered_on"_s, Forms::tr("登録"), FieldType::Date),
                   field(u"delivered_on"_s, Forms::tr("納車"), FieldType::Date),
                   field(u"inspection_due_on"_s, Forms::tr("車検満了"), FieldType::Date),
                   choice(u"payment"_s, Forms::tr("お支払い"),
                          {{u"cash"_s, Forms::tr("現金")},
                           {u"loan"_s, Forms::tr("ローン")},
                           {u"balloon"_s, Forms::tr("残クレ")},
                           {u"lease"_s, Forms::tr("リース")}}),
                   field(u"contract_ends_on"_s, Forms::tr("支払終了"), FieldType::Date),
                   field(u"insurance_ends_on"_s, Forms::tr("任意保険"), FieldType::Date),
                   field(u"warranty_ends_on"_s, Forms::tr("保証"), FieldType::Date),
                   field(u"colour"_s, Forms::tr("色")),
                   field(u"chassis_no"_s, Forms::tr("車台番号")),
                   field(u"km"_s, Forms::tr("走行 km")),
                   field(u"disposed_on"_s, Forms::tr("手放した日"), FieldType::Date)};
    addDrivers(spec, sheet);
    return spec;
}

FormSpec otherCar(const CardRecord &record)
{
    FormSpec spec{Forms::tr("他社のお車"),   record, {}, {u"他社のお車を変えました"_s, u"Car from elsewhere changed"_s},
                  Forms::tr("この車を外す"), {}};
    FormField model = field(u"model"_s, Forms::tr("車名"));
    model.required = true;
    spec.fields = {model,
                   field(u"maker"_s, Forms::tr("メーカー")),
                   field(u"plate"_s, Forms::tr("登録番号"), FieldType::Plate),
                   field(u"inspection_due_on"_s, Forms::tr("車検満了"), FieldType::Date),
                   field(u"known_on"_s, Forms::tr("知った日"), FieldType::Date),
                   field(u"delivered_on"_s, Forms::tr("納車"), FieldType::Date),
                   field(u"dealer"_s, Forms::tr("購入先")),
                   field(u"reason"_s, Forms::tr("理由")),
                   choice(u"certainty"_s, Forms::tr("情報源"),
                          {{u"本人"_s, Forms::tr("ご本人から")},
                           {u"推測"_s, Forms::tr("見かけた")},
                           {u"第三者"_s, Forms::tr("ほかの方から")}},
                          FieldType::Words),
                   field(u"disposed_on"_s, Forms::tr("手放した日"), FieldType::Date)};
    return spec;
}

FormSpec member(const CustomerSheet &sheet, const CardRecord &record)
{
    FormSpec spec{Forms::tr("ご家族"),       record, {}, {u"ご家族を変えました"_s, u"Family member changed"_s},
                  Forms::tr("この方を外す"), {}};
    FormField name = field(u"name"_s, Forms::tr("お名前"), FieldType::Name);
    name.required = true;
    spec.fields = {name, field(u"kana"_s, Forms::tr("かな"), FieldType::Kana),
                   choice(u"relation"_s, Forms::tr("続柄"),
                          {{u"妻"_s, Forms::tr("妻")},
                           {u"夫"_s, Forms::tr("夫")},
                           {u"長男"_s, Forms::tr("長男")},
                           {u"長女"_s, Forms::tr("長女")},
                           {u"父"_s, Forms::tr("父")},
                           {u"母"_s, Forms::tr("母")}},
                          FieldType::Words),
                   field(u"birthday"_s, Forms::tr("誕生日"), FieldType::Date)};
    FormField drives = choice(u"drives"_s, Forms::tr("運転する車"), {}, FieldType::Ticks);
    for (const QList<operations::CardCar> *cars : {&sheet.cars, &sheet.houseCars})
        for (const operations::CardCar &car : *cars)
            if (!car.previous && !car.cancelled)
                drives.choices.append(
                    {car.record.value(u"code"_s), car.title.isEmpty() ? Forms::tr("車名未確認") : car.title});
    if (!drives.choices.isEmpty())
        spec.fields << drives;
    return spec;
}

FormSpec keyPerson(const CardRecord &record)
{
    FormSpec spec{Forms::tr("キーパーソン"), record, {}, {u"キーパーソンを変えました"_s, u"Key person changed"_s},
                  Forms::tr("この方を外す"), {}};
    FormField name = field(u"name"_s, Forms::tr("お名前"), FieldType::Name);
    name.required = true;
    spec.fields
        = {name,
           field(u"kana"_s, Forms::tr("かな"), FieldType::Kana),
           field(u"department"_s, Forms::tr("部署")),
           field(u"title"_s, Forms::tr("役職")),
           choice(u"role"_s, Forms::tr("役割"),
                  {{u"決裁者"_s, Forms::tr("決裁者")},
                   {u"窓口"_s, Forms::tr("窓口")},
                   {u"審査"_s, Forms::tr("審査")},
                   {u"影響"_s, Forms::tr("影響する人")}},
                  FieldType::Words),
           choice(u"stance"_s, Forms::tr("姿勢"),
                  {{u"賛成"_s, Forms::tr("賛成")}, {u"中立"_s, Forms::tr("中立")}, {u"反対"_s, Forms::tr("反対")}},
                  FieldType::Words),
           field(u"note"_s, Forms::tr("メモ")),
           field(u"left_on"_s, Forms::tr("異動した日"), FieldType::Date)};
    return spec;
}

FormSpec memo(const CustomerSheet &sheet)
{
    FormSpec spec{Forms::tr("接し方のメモ"), sheet.customer, {}, {u"メモを変えました"_s, u"Note changed"_s}, {}, {}};
    spec.fields
        = {field(u"note"_s, Forms::tr("メモ"), FieldType::Note, Forms::tr("接し方。ご病気や信条は書かないでください"))};
    return spec;
}

FormSpec fact(const CardRecord &record, QDate today, const QString &by)
{
    FormSpec spec{Forms::tr("実情"),
                  record,
                  {},
                  record.isNew() ? Text{u"実情を書き足しました"_s, u"Circumstance added"_s}
                                 : Text{u"実情を書き直しました"_s, u"Circumstance rewritten"_s},
                  Forms::tr("この実情を外す"),
                  {}};
    QList<QPair<QString, QString>> kinds;
    for (const Text &kind : operations::circumstanceKinds())
        kinds.append({kind.ja, models::say(kind)});
    FormField kind = choice(u"kind"_s, Forms::tr("種類"), kinds, FieldType::Words);
    FormField text = field(u"text"_s, Forms::tr("内容"));
    kind.required = text.required = true;
    spec.fields = {kind, text,
                   choice(u"source"_s, Forms::tr("情報源"),
                          {{u"ご本人"_s, Forms::tr("ご本人")},
                           {u"ご家族"_s, Forms::tr("ご家族")},
                           {u"見て"_s, Forms::tr("見て")},
                           {u"ほかの方"_s, Forms::tr("ほかの方")}},
                          FieldType::Words),
                   field(u"confirmed_on"_s, Forms::tr("確認した日"), FieldType::Date)};
    spec.fields.last().past = true;
    spec.edits = [today, by](QMap<QString, QString> values, const CardRecord &stored) {
        // Words written anew are known as of today, unless the form says another day.
        const bool sameDay = values.value(u"confirmed_on"_s) == stored.value(u"confirmed_on"_s);
        if (sameDay && !editOf(stored, values).values.isEmpty())
            values.insert(u"confirmed_on"_s, today.toString(Qt::ISODate));
        RecordEdit edit = editOf(stored, values);
        if (edit.values.isEmpty())
            return QList<RecordEdit>{};
        if (!by.isEmpty())
            edit.values.insert(u"by"_s, by);
        return QList<RecordEdit>{edit};
    };
    return spec;
}

} // namespace kikubari::widgets::forms
