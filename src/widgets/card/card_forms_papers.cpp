// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/card/card_forms.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

/// The forms of the card's middle: deals, complaints, promises, consents, referrals, gifts.
namespace kikubari::widgets::forms {

using domain::RecordKind;
using operations::CardRecord;
using operations::CustomerSheet;
using operations::RecordEdit;
using FieldType = FormField::Type;

namespace {

struct PaperForms
{
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

/// A day that cannot lie ahead.
FormField past(const QString &column, const QString &label)
{
    FormField day = field(column, label, FieldType::Date);
    day.past = true;
    return day;
}

FormField must(FormField field)
{
    field.required = true;
    return field;
}

/// Who is in charge; somebody who has left stays named.
FormField staffField(const QString &column, const QString &label, const Around &around)
{
    FormField who = choice(column, label, {});
    who.none = PaperForms::tr("決まっていない");
    for (const domain::Staff &person : around.staff)
        who.choices.append({person.code.text(), person.name});
    return who;
}

} // namespace

FormSpec gift(const CardRecord &record)
{
    FormSpec spec{PaperForms::tr("贈り物"),         record, {}, {u"贈り物を書きました"_s, u"Gift written down"_s},
                  PaperForms::tr("この記録を外す"), {}};
    FormField what = field(u"what"_s, PaperForms::tr("品・奉仕"));
    what.required = true;
    spec.fields = {what, past(u"on"_s, PaperForms::tr("日付")),
                   choice(u"kind"_s, PaperForms::tr("種類"),
                          {{u"品"_s, PaperForms::tr("品")},
                           {u"情報"_s, PaperForms::tr("情報")},
                           {u"無償点検"_s, PaperForms::tr("無償点検")},
                           {u"手伝い"_s, PaperForms::tr("手伝い")}},
                          FieldType::Words),
                   field(u"taken"_s, PaperForms::tr("ご様子"))};
    return spec;
}

FormSpec deal(const CardRecord &record, const Around &around)
{
    FormSpec spec{PaperForms::tr("商談"),
                  record,
                  {},
                  record.isNew() ? Text{u"商談を書きました"_s, u"Deal written down"_s}
                                 : Text{u"商談を書き直しました"_s, u"Deal changed"_s},
                  PaperForms::tr("この商談を取り消す"),
                  {}};
    FormField result = choice(u"result"_s, PaperForms::tr("結果"),
                              {{u"won"_s, PaperForms::tr("成約")},
                               {u"lost"_s, PaperForms::tr("失注")},
                               {u"not_now"_s, PaperForms::tr("見合わせ")}});
    result.none = PaperForms::tr("商談中");
    spec.fields = {must(past(u"opened_on"_s, PaperForms::tr("始めた日"))),
                   choice(u"rank"_s, PaperForms::tr("見込度"),
                          {{u"H"_s, u"H"_s}, {u"A"_s, u"A"_s}, {u"B"_s, u"B"_s}, {u"C"_s, u"C"_s}}, FieldType::Words),
                   staffField(u"staff"_s, PaperForms::tr("担当"), around),
                   field(u"next_on"_s, PaperForms::tr("次回"), FieldType::Date),
                   result,
                   past(u"closed_on"_s, PaperForms::tr("終わった日")),
                   field(u"resume_on"_s, PaperForms::tr("再開"), FieldType::Date)};
    spec.columns = 2;
    spec.removed = {u"商談を取り消しました"_s, u"Deal taken back"_s};
    return spec;
}

FormSpec complaint(const CardRecord &record, const Around &around)
{
    FormSpec spec{PaperForms::tr("苦情"),
                  record,
                  {},
                  record.isNew() ? Text{u"苦情を書きました"_s, u"Complaint written down"_s}
                                 : Text{u"苦情を書き直しました"_s, u"Complaint changed"_s},
                  PaperForms::tr("この苦情を取り消す"),
                  {}};
    spec.fields
        = {must(past(u"opened_on"_s, PaperForms::tr("受けた日"))),
           choice(u"type"_s, PaperForms::tr("種類"),
                  {{u"整備"_s, PaperForms::tr("整備")},
                   {u"車両"_s, PaperForms::tr("車両")},
                   {u"応対"_s, PaperForms::tr("応対")},
                   {u"納期"_s, PaperForms::tr("納期")},
                   {u"費用"_s, PaperForms::tr("費用")}},
                  FieldType::Words),
           field(u"note"_s, PaperForms::tr("内容"), FieldType::Note, PaperForms::tr("お申し出をそのままの言葉で")),
           staffField(u"owner"_s, PaperForms::tr("対応する人"), around),
           past(u"answered_on"_s, PaperForms::tr("返答した日")),
           field(u"cause"_s, PaperForms::tr("原因")),
           field(u"remedy"_s, PaperForms::tr("対策")),
           past(u"closed_on"_s, PaperForms::tr("解決した日"))};
    spec.removed = {u"苦情を取り消しました"_s, u"Complaint taken back"_s};
    return spec;
}

FormSpec promise(const CardRecord &record, const Around &around)
{
    FormSpec spec{PaperForms::tr("約束"),
                  record,
                  {},
                  record.isNew() ? Text{u"約束を入れました"_s, u"Promise noted"_s}
                                 : Text{u"約束を書き直しました"_s, u"Promise changed"_s},
                  PaperForms::tr("約束を取り下げる"),
                  {}};
    QList<QPair<QString, QString>> ways;
    for (const domain::Channel channel : {domain::Channel::Call, domain::Channel::Visit, domain::Channel::Showroom,
                                          domain::Channel::Letter, domain::Channel::Email, domain::Channel::Sms}) {
        const auto word = domain::wordOf(channel);
        ways.append(
            {QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())), models::channelWord(channel)});
    }
    FormField way = choice(u"channel"_s, PaperForms::tr("手段"), ways);
    way.none = PaperForms::tr("決まっていない");
    spec.fields = {must(field(u"for_on"_s, PaperForms::tr("いつ"), FieldType::Date)),
                   field(u"time"_s, PaperForms::tr("時刻"), FieldType::Time, u"17:00"_s),
                   field(u"text"_s, PaperForms::tr("内容"), FieldType::Text, PaperForms::tr("何をお約束しましたか")),
                   way,
                   staffField(u"staff"_s, PaperForms::tr("担当"), around),
                   past(u"made_on"_s, PaperForms::tr("約束した日")),
                   past(u"kept_on"_s, PaperForms::tr("果たした日"))};
    spec.columns = 2;
    spec.removed = {u"約束を取り下げました"_s, u"Promise withdrawn"_s};
    spec.removeReason = u"withdrawn"_s;
    return spec;
}

FormSpec consent(const CardRecord &record)
{
    FormSpec spec{PaperForms::tr("同意"),
                  record,
                  {},
                  record.isNew() ? Text{u"同意を書きました"_s, u"Consent written down"_s}
                                 : Text{u"同意を書き直しました"_s, u"Consent changed"_s},
                  PaperForms::tr("同意を取り消す"),
                  {}};
    // What it is for is the consent's name and does not change.
    if (record.isNew())
        spec.fields << must(choice(u"purpose"_s, PaperForms::tr("目的"),
                                   {{u"点検・車検のご案内"_s, PaperForms::tr("点検・車検のご案内")},
                                    {u"商品・催しのご案内"_s, PaperForms::tr("商品・催しのご案内")},
                                    {u"保険のご案内"_s, PaperForms::tr("保険のご案内")},
                                    {u"第三者への提供"_s, PaperForms::tr("第三者への提供")}},
                                   FieldType::Words));
    spec.fields << choice(u"basis"_s, PaperForms::tr("根拠"),
                          {{u"書面"_s, PaperForms::tr("書面")},
                           {u"口頭"_s, PaperForms::tr("口頭")},
                           {u"ウェブ"_s, PaperForms::tr("ウェブ")}},
                          FieldType::Words)
                << past(u"on"_s, PaperForms::tr("日付"))
                << field(u"evidence"_s, PaperForms::tr("証拠"), FieldType::Text, PaperForms::tr("書類の置き場所など"));
    spec.removed = {u"同意を取り消しました"_s, u"Consent withdrawn"_s};
    spec.removeReason = u"withdrawn"_s;
    return spec;
}

FormSpec referral(const CustomerSheet &sheet, const operations::CardReferral &referral, const Around &around)
{
    CardRecord record = referral.record;
    record.kind = RecordKind::Referral;
    record.values.insert(referral.gave ? u"referrer"_s : u"referred"_s, sheet.code.text());
    FormSpec spec{PaperForms::tr("紹介"),
                  record,
                  {},
                  record.isNew() ? Text{u"紹介を書きました"_s, u"Referral written down"_s}
                                 : Text{u"紹介を書き直しました"_s, u"Referral changed"_s},
                  PaperForms::tr("この紹介を取り消す"),
                  {}};
    FormField who
        = field(referral.gave ? u"referred"_s : u"referrer"_s,
                referral.gave ? PaperForms::tr("紹介された方") : PaperForms::tr("紹介者"), FieldType::Customer);
    who.required = true;
    who.inBook = !referral.gave; // who brought a customer is somebody of the book; who was brought may come yet
    who.find = around.find;
    if (!referral.customer.empty())
        who.choices.append({referral.customer.text(), referral.name});
    spec.fields
        = {who, past(u"on"_s, PaperForms::tr("日付")), field(u"occasion"_s, PaperForms::tr("きっかけ")),
           past(u"thanked_on"_s, PaperForms::tr("お礼をした日")), past(u"reported_on"_s, PaperForms::tr("報告した日"))};
    spec.removed = {u"紹介を取り消しました"_s, u"Referral taken back"_s};
    const QString own = sheet.customer.value(u"referrer"_s);
    const auto customerKey = sheet.customer.key;
    const qint64 version = sheet.customer.version;
    spec.edits = [gave = referral.gave, own, customerKey, version](const QMap<QString, QString> &values,
                                                                   const CardRecord &stored) {
        QList<RecordEdit> edits;
        if (const RecordEdit edit = editOf(stored, values); !edit.values.isEmpty())
            edits << edit;
        // The card's own word of who brought him follows, where it said something else.
        const QString referrer = values.value(u"referrer"_s);
        if (!gave && !own.isEmpty() && own != referrer)
            edits << RecordEdit{RecordKind::Customer, customerKey, {{u"referrer"_s, referrer}}, version, false, {}};
        return edits;
    };
    return spec;
}

} // namespace kikubari::widgets::forms
