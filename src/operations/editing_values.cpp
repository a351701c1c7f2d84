// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/editing_values.h"

#include "domain/words.h"
#include "operations/customer_card_source.h"

#include <QDate>
#include <QHash>
#include <QLocale>

/// Values of records as a person reads them.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// The fixed words of the store folder; one that is not here is shown as it is written.
const QHash<QString, Text> &words()
{
    static const QHash<QString, Text> known{
        {u"person"_s, {u"個人"_s, u"person"_s}},
        {u"company"_s, {u"法人"_s, u"company"_s}},
        {u"female"_s, {u"女性"_s, u"female"_s}},
        {u"male"_s, {u"男性"_s, u"male"_s}},
        {u"dm"_s, {u"DM"_s, u"DM"_s}},
        {u"mail"_s, {u"郵便"_s, u"mail"_s}},
        {u"call"_s, {u"電話"_s, u"call"_s}},
        {u"visit"_s, {u"訪問"_s, u"visit"_s}},
        {u"showroom"_s, {u"来店"_s, u"showroom"_s}},
        {u"letter"_s, {u"手紙"_s, u"letter"_s}},
        {u"card"_s, {u"はがき"_s, u"card"_s}},
        {u"email"_s, {u"メール"_s, u"e-mail"_s}},
        {u"sms"_s, {u"SMS"_s, u"SMS"_s}},
        {u"all"_s, {u"すべて"_s, u"all"_s}},
        {u"new"_s, {u"新車"_s, u"new"_s}},
        {u"used"_s, {u"中古車"_s, u"used"_s}},
        {u"cash"_s, {u"現金"_s, u"cash"_s}},
        {u"loan"_s, {u"ローン"_s, u"loan"_s}},
        {u"balloon"_s, {u"残クレ"_s, u"residual-value loan"_s}},
        {u"lease"_s, {u"リース"_s, u"lease"_s}},
        {u"won"_s, {u"成約"_s, u"won"_s}},
        {u"lost"_s, {u"失注"_s, u"lost"_s}},
        {u"not_now"_s, {u"見合わせ"_s, u"put off"_s}},
        {u"reached"_s, {u"話せた"_s, u"reached"_s}},
        {u"family"_s, {u"ご家族"_s, u"family"_s}},
        {u"absent"_s, {u"留守"_s, u"absent"_s}},
        {u"voicemail"_s, {u"留守電"_s, u"voicemail"_s}},
        {u"card_left"_s, {u"名刺"_s, u"card left"_s}},
        {u"call_back"_s, {u"折返し"_s, u"calls back"_s}},
        {u"refused"_s, {u"拒否"_s, u"refused"_s}},
        {u"wrong_number"_s, {u"番号違い"_s, u"wrong number"_s}},
        {u"sent"_s, {u"発送"_s, u"sent"_s}},
        {u"returned"_s, {u"返送"_s, u"returned"_s}},
        {u"replied"_s, {u"返事"_s, u"replied"_s}},
        {u"out"_s, {u"こちらから"_s, u"from us"_s}},
        {u"in"_s, {u"先方から"_s, u"to us"_s}},
        {u"yes"_s, {u"はい"_s, u"yes"_s}},
        {u"maybe"_s, {u"検討中"_s, u"maybe"_s}},
        {u"no"_s, {u"いいえ"_s, u"no"_s}},
        {u"permanent"_s, {u"担当"_s, u"permanent"_s}},
        {u"cover"_s, {u"代わり"_s, u"cover"_s}},
        {u"1m"_s, {u"1か月点検"_s, u"1-month inspection"_s}},
        {u"6m"_s, {u"6か月点検"_s, u"6-month inspection"_s}},
        {u"12m"_s, {u"12か月点検"_s, u"12-month inspection"_s}},
        {u"shaken"_s, {u"車検"_s, u"shaken inspection"_s}},
        {u"repair"_s, {u"修理"_s, u"repair"_s}},
        {u"other"_s, {u"そのほか"_s, u"other"_s}},
    };
    return known;
}

Text wordsOf(const QString &value)
{
    Text text;
    for (const QString &word : value.split(u' ', Qt::SkipEmptyParts)) {
        const Text one = words().value(word, Text{word, word});
        text.ja += (text.ja.isEmpty() ? u""_s : u"・"_s) + one.ja;
        text.en += (text.en.isEmpty() ? u""_s : u", "_s) + one.en;
    }
    return text;
}

/// 2026/11/20: short enough for a column.
Text dayOf(const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    return day.isValid() ? Text{day.toString(u"yyyy/M/d"_s), QLocale(QLocale::English).toString(day, u"d MMM yyyy"_s)}
                         : Text{value, value};
}

bool isStaff(RecordKind kind, const QString &column, ColumnType type)
{
    return type == ColumnType::StaffRef || (kind == RecordKind::Complaint && column == u"owner")
        || ((kind == RecordKind::Ban || kind == RecordKind::Circumstance) && column == u"by");
}

bool isCustomer(RecordKind kind, const QString &column, ColumnType type)
{
    return type == ColumnType::CustomerRef || (kind == RecordKind::Customer && column == u"referrer")
        || (kind == RecordKind::Referral && column == u"referred");
}

/// The columns by which a record is known to a person, in the order in which they are said.
QStringList telling(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Deal: return {u"opened_on"_s, u"rank"_s, u"result"_s};
    case RecordKind::Complaint: return {u"opened_on"_s, u"type"_s, u"note"_s};
    case RecordKind::Promise: return {u"for_on"_s, u"time"_s, u"text"_s};
    case RecordKind::Consent: return {u"purpose"_s, u"on"_s};
    case RecordKind::Referral: return {u"referrer"_s, u"referred"_s, u"on"_s};
    case RecordKind::Gift: return {u"on"_s, u"what"_s};
    case RecordKind::Circumstance: return {u"kind"_s, u"text"_s};
    case RecordKind::HouseholdMember: return {u"relation"_s, u"name"_s};
    case RecordKind::KeyPerson: return {u"name"_s, u"title"_s};
    case RecordKind::Phone: return {u"kind"_s, u"number"_s};
    case RecordKind::Address: return {u"kind"_s, u"address"_s, u"building"_s};
    case RecordKind::Purchase:
    case RecordKind::OtherCar: return {u"model"_s, u"plate"_s};
    case RecordKind::Contact: return {u"on"_s, u"channel"_s, u"outcome"_s, u"note"_s};
    case RecordKind::Service: return {u"kind"_s, u"on"_s, u"booked_for"_s};
    case RecordKind::Ban: return {u"channel"_s, u"since"_s};
    case RecordKind::Customer: return {u"name"_s};
    default: return {};
    }
}

} // namespace

Text ValueWords::carsOf(const QString &value)
{
    QStringList names;
    for (const QString &code : value.split(u' ', Qt::SkipEmptyParts)) {
        QString name = code;
        for (const RecordKind kind : {RecordKind::Purchase, RecordKind::OtherCar})
            if (const auto car = m_store.record(kind, code); car && *car && !carTitle(**car).isEmpty())
                name = carTitle(**car);
        names << name;
    }
    return {names.join(u"・"_s), names.join(u", "_s)};
}

QString ValueWords::nameOfStaff(const QString &code)
{
    if (!m_staff)
        if (auto staff = m_store.staffDirectory(); staff)
            m_staff = *std::move(staff);
    const Staff *person = m_staff ? m_staff->find(StaffCode(code)) : nullptr;
    return person && !person->name.isEmpty() ? person->name : code;
}

QString ValueWords::nameOfCustomer(const QString &code)
{
    const auto customer = m_store.record(RecordKind::Customer, code);
    return customer && *customer && !(*customer)->value("name").isEmpty() ? (*customer)->value("name") : code;
}

Text ValueWords::of(RecordKind kind, const QString &column, const QString &value)
{
    const RecordDescription &description = describe(kind);
    const int at = description.indexOf(column.toStdString());
    if (value.isEmpty() || at < 0)
        return {value, value};
    const ColumnType type = description.columns[static_cast<std::size_t>(at)].type;
    const auto same = [](const QString &text) { return Text{text, text}; };
    if (type == ColumnType::Date)
        return dayOf(value);
    if (type == ColumnType::Word || type == ColumnType::WordSet || column == u"sex")
        return wordsOf(value);
    if (isStaff(kind, column, type))
        return same(nameOfStaff(value));
    if (isCustomer(kind, column, type))
        return same(nameOfCustomer(value));
    if (column == u"drives" || (type == ColumnType::CodeRef && column == u"purchase"))
        return carsOf(value);
    return same(value);
}

Text ValueWords::about(const store::Record &record)
{
    Text text;
    for (const QString &column : telling(record.kind())) {
        const Text one = of(record.kind(), column, record.value(column.toStdString()));
        if (one.ja.isEmpty())
            continue;
        text.ja += (text.ja.isEmpty() ? u""_s : u" "_s) + one.ja;
        text.en += (text.en.isEmpty() ? u""_s : u" "_s) + one.en;
    }
    return text;
}

} // namespace kikubari::operations
