// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/card/card_forms.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

/// The forms of the card's history: contacts, and what was done or is booked in the workshop.
namespace kikubari::widgets::forms {

using domain::RecordKind;
using operations::CardEntry;
using operations::CardRecord;
using operations::CustomerSheet;
using operations::RecordEdit;
using FieldType = FormField::Type;

namespace {

struct HistoryForms
{
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

// Columns of the form that are none of the record.
const QString promiseDay = u"#promise_on"_s, promiseTime = u"#promise_time"_s, promiseText = u"#promise_text"_s;
const QString carChoice = u"#car"_s;

template <typename E> QString spelling(E word)
{
    const auto spelt = domain::wordOf(word);
    return QString::fromUtf8(spelt.data(), static_cast<qsizetype>(spelt.size()));
}

FormField needed(FormField field)
{
    field.required = true;
    return field;
}

FormField pastDay(const QString &column, const QString &label)
{
    FormField day = field(column, label, FieldType::Date);
    day.past = true;
    return day;
}

FormField channels()
{
    QList<QPair<QString, QString>> ways;
    for (const domain::Channel channel :
         {domain::Channel::Call, domain::Channel::Visit, domain::Channel::Showroom, domain::Channel::Dm,
          domain::Channel::Letter, domain::Channel::Card, domain::Channel::Email, domain::Channel::Sms})
        ways.append({spelling(channel), models::channelWord(channel)});
    return needed(choice(u"channel"_s, HistoryForms::tr("手段"), ways));
}

FormField outcomes()
{
    QList<QPair<QString, QString>> all;
    for (std::size_t i = 0; i < domain::Words<domain::Outcome>::list.size(); ++i) {
        const auto outcome = static_cast<domain::Outcome>(i);
        all.append({spelling(outcome), models::outcomeWord(outcome)});
    }
    return needed(choice(u"outcome"_s, HistoryForms::tr("結果"), all));
}

FormField satisfaction()
{
    FormField grade = choice(u"satisfaction"_s, HistoryForms::tr("満足度"),
                             {{u"5"_s, HistoryForms::tr("5 とても満足")},
                              {u"4"_s, HistoryForms::tr("4 満足")},
                              {u"3"_s, HistoryForms::tr("3 ふつう")},
                              {u"2"_s, HistoryForms::tr("2 不満")},
                              {u"1"_s, HistoryForms::tr("1 とても不満")}});
    grade.none = HistoryForms::tr("うかがっていない");
    return grade;
}

/// Who it was; somebody who has left stays named.
FormField whoDid(const CardEntry &entry, const Around &around)
{
    FormField who = choice(u"staff"_s, HistoryForms::tr("だれが"), {});
    const QString now = entry.own->value(u"staff"_s);
    bool known = now.isEmpty();
    for (const domain::Staff &person : around.staff) {
        who.choices.append({person.code.text(), person.name});
        known |= person.code.text() == now;
    }
    if (!known)
        who.choices.append({now, entry.staffName});
    return who;
}

/// The promise that was made in a contact, where it can be told.
std::optional<CardRecord> promiseOf(const CustomerSheet &sheet, const CardEntry &entry)
{
    for (const operations::CardPromise &promise : sheet.promises)
        if (entry.promises == 1 && promise.madeOn == entry.on)
            return promise.record;
    return std::nullopt;
}

/// What is to be written of the promise made in a contact; it was made on the contact's day.
std::optional<RecordEdit> promiseEdit(const std::optional<CardRecord> &stored, const QMap<QString, QString> &contact,
                                      const QMap<QString, QString> &promise)
{
    const bool empty = promise.value(u"for_on"_s).isEmpty() && promise.value(u"text"_s).isEmpty()
        && promise.value(u"time"_s).isEmpty();
    if (empty) {
        if (!stored)
            return std::nullopt;
        return RecordEdit{RecordKind::Promise, stored->key, {}, stored->version, true, u"withdrawn"_s};
    }
    CardRecord before = stored.value_or(CardRecord{RecordKind::Promise, {}, 0, {}});
    QMap<QString, QString> values = before.values;
    values.insert(promise);
    values.insert(u"made_on"_s, contact.value(u"on"_s));
    if (!stored)
        values.insert({{u"customer"_s, contact.value(u"customer"_s)}, {u"staff"_s, contact.value(u"staff"_s)}});
    const RecordEdit edit = editOf(before, values);
    return edit.values.isEmpty() ? std::nullopt : std::optional(edit);
}

} // namespace

FormSpec contactEntry(const CustomerSheet &sheet, const CardEntry &entry, const Around &around)
{
    FormSpec spec{HistoryForms::tr("連絡"),
                  entry.own.value_or(CardRecord{}),
                  {},
                  {u"連絡を書き直しました"_s, u"Contact changed"_s},
                  HistoryForms::tr("この連絡を取り消す"),
                  {}};
    spec.fields
        = {needed(pastDay(u"on"_s, HistoryForms::tr("日付"))),
           field(u"time"_s, HistoryForms::tr("時刻"), FieldType::Time, u"17:00"_s),
           channels(),
           outcomes(),
           whoDid(entry, around),
           satisfaction(),
           field(u"person"_s, HistoryForms::tr("お話しした方"), FieldType::Text, HistoryForms::tr("ご本人でないとき")),
           choice(u"direction"_s, HistoryForms::tr("向き"),
                  {{u"out"_s, HistoryForms::tr("こちらから")}, {u"in"_s, HistoryForms::tr("先方から")}}),
           field(u"note"_s, HistoryForms::tr("メモ"), FieldType::Note)};
    const std::optional<CardRecord> promise = promiseOf(sheet, entry);
    FormField words
        = field(promiseText, HistoryForms::tr("約束"), FieldType::Text, HistoryForms::tr("何をお約束しましたか"));
    words.wide = true;
    // Two promises of one day are each changed by themselves.
    if (entry.promises <= 1)
        spec.fields << words << field(promiseDay, HistoryForms::tr("約束の日"), FieldType::Date)
                    << field(promiseTime, HistoryForms::tr("約束の時刻"), FieldType::Time, u"17:00"_s);
    if (promise)
        spec.record.values.insert({{promiseDay, promise->value(u"for_on"_s)},
                                   {promiseText, promise->value(u"text"_s)},
                                   {promiseTime, promise->value(u"time"_s)}});
    const bool withPromise = entry.promises <= 1;
    spec.edits = [promise, withPromise](QMap<QString, QString> values, const CardRecord &stored) {
        const QMap<QString, QString> promised{{u"for_on"_s, values.take(promiseDay)},
                                              {u"text"_s, values.take(promiseText)},
                                              {u"time"_s, values.take(promiseTime)}};
        QList<RecordEdit> edits;
        if (const RecordEdit own = editOf(stored, values); !own.values.isEmpty())
            edits << own;
        if (const auto edit = withPromise ? promiseEdit(promise, values, promised) : std::nullopt)
            edits << *edit;
        return edits;
    };
    spec.columns = 2;
    spec.removed = {u"連絡を取り消しました"_s, u"Contact taken back"_s};
    spec.removeAsk = HistoryForms::tr("取り消した連絡は、線を引いて残ります。この連絡で済んだ予定は、また開きます。");
    return spec;
}

FormSpec serviceEntry(const CustomerSheet &sheet, const CardEntry &entry)
{
    FormSpec spec{HistoryForms::tr("点検・車検"),
                  entry.own.value_or(CardRecord{}),
                  {},
                  {u"点検・車検を書き直しました"_s, u"Workshop entry changed"_s},
                  HistoryForms::tr("この記録を取り消す"),
                  {}};
    FormField car = choice(carChoice, HistoryForms::tr("お車"), {});
    for (const QList<operations::CardCar> &cars : {sheet.cars, sheet.houseCars})
        for (const operations::CardCar &one : cars)
            car.choices.append({(one.ours ? u"purchase "_s : u"other_car "_s) % one.record.value(u"code"_s),
                                QString(one.title % u' ' % one.record.value(u"plate"_s)).trimmed()});
    const QString ours = spec.record.value(u"purchase"_s), other = spec.record.value(u"other_car"_s);
    spec.record.values.insert(carChoice,
                              !ours.isEmpty()        ? QString(u"purchase "_s % ours)
                                  : !other.isEmpty() ? QString(u"other_car "_s % other)
                                                     : QString());
    spec.fields = {choice(u"kind"_s, HistoryForms::tr("種類"),
                          {{u"1m"_s, HistoryForms::tr("1か月点検")},
                           {u"6m"_s, HistoryForms::tr("6か月点検")},
                           {u"12m"_s, HistoryForms::tr("12か月点検")},
                           {u"shaken"_s, HistoryForms::tr("車検")},
                           {u"repair"_s, HistoryForms::tr("修理")},
                           {u"other"_s, HistoryForms::tr("そのほか")}}),
                   car,
                   field(u"booked_for"_s, HistoryForms::tr("予約の日"), FieldType::Date),
                   pastDay(u"booked_on"_s, HistoryForms::tr("予約を受けた日")),
                   pastDay(u"on"_s, HistoryForms::tr("入庫した日")),
                   field(u"inspection_due_on"_s, HistoryForms::tr("次の車検満了日"), FieldType::Date)};
    const QString today = sheet.today.toString(Qt::ISODate);
    spec.edits = [today](QMap<QString, QString> values, const CardRecord &stored) {
        const QString chosen = values.take(carChoice);
        for (const QString &column : {u"purchase"_s, u"other_car"_s})
            values.insert(column, chosen.startsWith(column) ? chosen.section(u' ', 1) : QString());
        // A booking counts from the day it was made: where nobody says another, that is today.
        const bool booked = !values.value(u"booked_for"_s).isEmpty() && stored.value(u"booked_for"_s).isEmpty();
        if (booked && values.value(u"booked_on"_s).isEmpty() && values.value(u"on"_s).isEmpty())
            values.insert(u"booked_on"_s, today);
        const RecordEdit edit = editOf(stored, values);
        return edit.values.isEmpty() ? QList<RecordEdit>{} : QList<RecordEdit>{edit};
    };
    spec.columns = 2;
    spec.removed = {u"点検・車検の記録を取り消しました"_s, u"Workshop entry taken back"_s};
    spec.removeAsk = HistoryForms::tr("入庫や予約の記録をカードから外します。これで済んだ予定は、また開きます。");
    return spec;
}

FormSpec newService(const CustomerSheet &sheet)
{
    CardEntry entry;
    entry.own = fresh(RecordKind::Service, sheet);
    QStringList ours;
    for (const operations::CardCar &car : sheet.cars)
        if (car.ours && !car.previous && !car.cancelled)
            ours << car.record.value(u"code"_s);
    if (ours.size() == 1)
        entry.own->values.insert(u"purchase"_s, ours.first());
    FormSpec spec = serviceEntry(sheet, entry);
    spec.summary = {u"入庫・予約を追加しました"_s, u"Workshop entry added"_s};
    for (FormField &one : spec.fields)
        one.required = one.column == u"kind";
    return spec;
}

std::optional<FormSpec> historyEntry(const CustomerSheet &sheet, const CardEntry &entry, const Around &around)
{
    if (!entry.own || entry.voided)
        return std::nullopt;
    return entry.kind == operations::EntryKind::Contact ? contactEntry(sheet, entry, around)
                                                        : serviceEntry(sheet, entry);
}

} // namespace kikubari::widgets::forms
