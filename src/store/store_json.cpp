// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_json.h"

#include <array>

namespace kikubari::store {

using domain::StoreSettings;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 7> weekdays{u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};

tl::unexpected<Error> unfit(const QString &key, const QJsonValue &value)
{
    const auto shown = value.isString() ? value.toString() : value.toVariant().toString();
    return failure(ErrorKind::Unreadable,
                   u"store.json の %1 の値「%2」は使えません。直してからもう一度お試しください。"_s.arg(key, shown),
                   u"In store.json the value “%2” of %1 cannot be used. Mend it and try again."_s.arg(key, shown));
}

QDate dayOf(const QJsonValue &value)
{
    return domain::parseIsoDate(value.toString().toStdString());
}

Result<domain::WeeklyClosing> weeklyClosing(const QJsonValue &value)
{
    const auto name = value.isObject() ? value.toObject().value(u"weekday"_s).toString() : value.toString();
    const auto found = std::find(weekdays.begin(), weekdays.end(), QStringView(name));
    const int nth = value.isObject() ? value.toObject().value(u"nth"_s).toInt(-1) : 0;
    if (found == weekdays.end() || nth < 0 || nth > 5)
        return unfit(u"weekly_closed"_s, value);
    return domain::WeeklyClosing{static_cast<int>(found - weekdays.begin()) + 1, nth};
}

Result<domain::Closure> closure(const QJsonValue &value)
{
    const auto object = value.toObject();
    domain::Closure closure{.from = dayOf(object.value(u"from"_s)),
                            .to = dayOf(object.value(u"to"_s)),
                            .name = object.value(u"name"_s).toString(),
                            .kind = domain::ClosureKind::Other};
    const auto kind = object.value(u"kind"_s).toString();
    const auto word = domain::fromWord<domain::ClosureKind>(kind.toStdString());
    if (!closure.from.isValid())
        return unfit(u"closures.from"_s, object.value(u"from"_s));
    if (!closure.to.isValid() || closure.to < closure.from)
        return unfit(u"closures.to"_s, object.value(u"to"_s));
    if (!kind.isEmpty() && !word)
        return unfit(u"closures.kind"_s, kind);
    closure.kind = word.value_or(domain::ClosureKind::Other);
    return closure;
}

Result<QDate> openDay(const QJsonValue &value)
{
    const auto day = dayOf(value);
    if (!day.isValid())
        return unfit(u"open_days"_s, value);
    return day;
}

template <typename T> Result<void> readList(const QJsonObject &object, const QString &key, std::vector<T> &list,
                                            Result<T> (*read)(const QJsonValue &))
{
    if (!object.contains(key))
        return {};
    const auto value = object.value(key);
    if (!value.isArray() && !value.isNull())
        return unfit(key, value);
    list.clear();
    for (const auto &element : value.toArray()) {
        auto item = read(element);
        if (!item)
            return tl::unexpected(item.error());
        list.push_back(std::move(*item));
    }
    return {};
}

Result<void> readNumbers(const QJsonObject &object, StoreSettings &settings)
{
    const auto mailDays = object.value(u"mail_days"_s);
    if (mailDays.isNull())
        settings.mailDays = 3;
    else if (!mailDays.isUndefined() && (!mailDays.isDouble() || mailDays.toInt(-1) < 0 || mailDays.toInt() > 60))
        return unfit(u"mail_days"_s, mailDays);
    else if (!mailDays.isUndefined())
        settings.mailDays = mailDays.toInt();
    const auto dormant = object.value(u"dormant_after"_s);
    if (dormant.isNull()) {
        settings.dormantAfter = StoreSettings().dormantAfter;
    } else if (!dormant.isUndefined()) {
        const auto offset = domain::parseOffset(dormant.toString().toStdString());
        if (!offset || offset->count <= 0 || offset->unit == domain::Offset::Unit::OpenDays)
            return unfit(u"dormant_after"_s, dormant);
        settings.dormantAfter = *offset;
    }
    const auto started = object.value(u"started_on"_s);
    if (started.isNull() || started.toString(u"-"_s).isEmpty()) {
        settings.startedOn = {};
    } else if (!started.isUndefined()) {
        settings.startedOn = dayOf(started);
        if (!settings.startedOn.isValid())
            return unfit(u"started_on"_s, started);
    }
    return {};
}

} // namespace

Result<StoreSettings> applyStoreJson(const QJsonObject &object, StoreSettings settings, QJsonObject &extra)
{
    const std::pair<QString, QString *> texts[]{{u"name"_s, &settings.name},
                                                {u"postal_code"_s, &settings.postalCode},
                                                {u"address"_s, &settings.address},
                                                {u"phone"_s, &settings.phone}};
    QStringList known{u"code"_s,      u"weekly_closed"_s, u"closures"_s,  u"open_days"_s,
                      u"mail_days"_s, u"dormant_after"_s, u"started_on"_s};
    for (const auto &[key, text] : texts) {
        known << key;
        if (object.contains(key))
            *text = object.value(key).toString().trimmed();
    }
    if (auto done = readList(object, u"weekly_closed"_s, settings.weeklyClosed, &weeklyClosing); !done)
        return tl::unexpected(done.error());
    if (auto done = readList(object, u"closures"_s, settings.closures, &closure); !done)
        return tl::unexpected(done.error());
    if (auto done = readList(object, u"open_days"_s, settings.openDays, &openDay); !done)
        return tl::unexpected(done.error());
    if (auto done = readNumbers(object, settings); !done)
        return tl::unexpected(done.error());
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!known.contains(it.key()))
            extra.insert(it.key(), it.value());
    return settings;
}

QJsonArray weeklyClosedJson(const StoreSettings &settings)
{
    QJsonArray list;
    for (const auto &closing : settings.weeklyClosed) {
        const auto name = weekdays[static_cast<std::size_t>(closing.weekday - 1)].toString();
        list.append(closing.nth == 0 ? QJsonValue(name)
                                     : QJsonValue(QJsonObject{{u"weekday"_s, name}, {u"nth"_s, closing.nth}}));
    }
    return list;
}

QJsonArray closuresJson(const StoreSettings &settings)
{
    QJsonArray list;
    for (const auto &closure : settings.closures) {
        const auto kind = domain::wordOf(closure.kind);
        list.append(QJsonObject{{u"from"_s, closure.from.toString(Qt::ISODate)},
                                {u"to"_s, closure.to.toString(Qt::ISODate)},
                                {u"name"_s, closure.name},
                                {u"kind"_s, QString::fromUtf8(kind)}});
    }
    return list;
}

QJsonArray openDaysJson(const StoreSettings &settings)
{
    QJsonArray list;
    for (const auto &day : settings.openDays)
        list.append(day.toString(Qt::ISODate));
    return list;
}

QString offsetText(domain::Offset offset)
{
    static constexpr char units[]{'d', 'w', 'm', 'y', 'o'};
    return QString::number(offset.count) + QLatin1Char(units[static_cast<std::size_t>(offset.unit)]);
}

QJsonObject storeJson(const StoreSettings &settings)
{
    return {{u"code"_s, QString::fromStdString(settings.code)},
            {u"name"_s, settings.name},
            {u"postal_code"_s, settings.postalCode},
            {u"address"_s, settings.address},
            {u"phone"_s, settings.phone},
            {u"weekly_closed"_s, weeklyClosedJson(settings)},
            {u"closures"_s, closuresJson(settings)},
            {u"open_days"_s, openDaysJson(settings)},
            {u"mail_days"_s, settings.mailDays},
            {u"dormant_after"_s, offsetText(settings.dormantAfter)},
            {u"started_on"_s,
             settings.startedOn.isValid() ? QJsonValue(settings.startedOn.toString(Qt::ISODate)) : QJsonValue()}};
}

} // namespace kikubari::store
