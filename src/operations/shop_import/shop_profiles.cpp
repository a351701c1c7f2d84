// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/shop_profiles.h"

#include "operations/shop_import/heading_words.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using japan::TwoDigitYear;

namespace {

/// Setting that holds the profiles as a JSON array, the newest last.
const QString profilesSetting = u"shop_profiles"_s;

QString foldedOf(const QString &heading)
{
    return foldedHeading(heading, true);
}

QStringList headingsOf(const std::vector<ColumnMapping> &columns)
{
    QStringList headings;
    for (const auto &column : columns)
        headings << foldedOf(column.heading);
    // A table of rejected rows is known by the columns of the file that they came from.
    if (headings.size() > 2 && headings.last() == foldedOf(u"理由"_s)
        && headings[headings.size() - 2] == foldedOf(u"行"_s))
        headings.resize(headings.size() - 2);
    return headings;
}

QString nameOf(ShopField field)
{
    const auto &name = infoOf(field).name;
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QJsonObject profileJson(const ShopProfile &profile)
{
    QJsonArray columns;
    for (const auto &column : profile.columns)
        columns.append(QJsonObject{{u"column"_s, column.column},
                                   {u"heading"_s, column.heading},
                                   {u"field"_s, nameOf(column.field)},
                                   {u"number"_s, column.number}});
    QJsonObject object{{u"name"_s, profile.name},
                       {u"headings"_s, QJsonArray::fromStringList(profile.headings)},
                       {u"columns"_s, columns}};
    if (profile.dates.twoDigits)
        object.insert(u"two_digit_years"_s, static_cast<int>(*profile.dates.twoDigits));
    return object;
}

ShopProfile profileOf(const QJsonObject &object)
{
    ShopProfile profile;
    profile.name = object.value(u"name"_s).toString();
    for (const auto &heading : object.value(u"headings"_s).toArray())
        profile.headings << heading.toString();
    for (const auto &entry : object.value(u"columns"_s).toArray()) {
        const auto column = entry.toObject();
        if (const auto field = shopFieldOfName(column.value(u"field"_s).toString()))
            profile.columns.push_back({column.value(u"column"_s).toInt(-1), column.value(u"heading"_s).toString(),
                                       *field, column.value(u"number"_s).toInt(1)});
    }
    const int years = object.value(u"two_digit_years"_s).toInt(-1);
    if (years >= 0 && years <= static_cast<int>(TwoDigitYear::Era))
        profile.dates.twoDigits = static_cast<TwoDigitYear>(years);
    return profile;
}

Result<void> save(store::Store &store, store::Transaction &transaction, const std::vector<ShopProfile> &profiles)
{
    QJsonArray array;
    for (const auto &profile : profiles)
        array.append(profileJson(profile));
    return store.setSetting(transaction, profilesSetting,
                            profiles.empty() ? QString()
                                             : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

/// Of its own kind: undo passes over it, since no record changes.
Result<store::Transaction> begin(store::Store &store, const Context &context)
{
    return store.begin({.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces),
                        .kind = u"plan"_s,
                        .actor = {},
                        .at = context.now,
                        .summary = u"取り込みの対応表"_s});
}

} // namespace

Result<std::vector<ShopProfile>> readShopProfiles(store::Store &store)
{
    const auto text = store.setting(profilesSetting);
    if (!text)
        return tl::unexpected(text.error());
    std::vector<ShopProfile> profiles;
    for (const auto &entry : QJsonDocument::fromJson(text->toUtf8()).array())
        profiles.push_back(profileOf(entry.toObject()));
    return profiles;
}

Result<void> writeShopProfile(store::Store &store, store::Transaction &transaction, const QString &name,
                              const ShopFilePlan &plan)
{
    auto profiles = readShopProfiles(store);
    if (!profiles)
        return tl::unexpected(profiles.error());
    std::erase_if(*profiles, [&](const auto &profile) { return profile.name == name; });
    ShopProfile made;
    made.name = name;
    made.headings = headingsOf(plan.columns);
    for (const auto &column : plan.columns)
        made.columns.push_back({column.column, column.heading, column.field, column.number});
    if (plan.twoDigits != TwoDigitYear::Refuse)
        made.dates.twoDigits = plan.twoDigits;
    profiles->push_back(std::move(made));
    return save(store, transaction, *profiles);
}

const ShopProfile *profileFor(const std::vector<ShopProfile> &profiles, const QString &name,
                              const std::vector<ColumnMapping> &columns)
{
    const auto headings = headingsOf(columns);
    const bool headed = std::any_of(headings.begin(), headings.end(), [](const auto &text) { return !text.isEmpty(); });
    for (auto it = profiles.rbegin(); it != profiles.rend(); ++it)
        if (name.isEmpty() ? headed && it->headings == headings : it->name == name)
            return &*it;
    return nullptr;
}

Result<QStringList> shopProfiles(store::Store &store)
{
    const auto profiles = readShopProfiles(store);
    if (!profiles)
        return tl::unexpected(profiles.error());
    QStringList names;
    for (const auto &profile : *profiles)
        names << profile.name;
    return names;
}

Result<void> saveShopProfile(store::Store &store, const Context &context, const QString &name, const ShopFilePlan &plan)
{
    auto transaction = begin(store, context);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto done = writeShopProfile(store, *transaction, name, plan); !done)
        return done;
    return transaction->commit();
}

Result<void> removeShopProfile(store::Store &store, const Context &context, const QString &name)
{
    auto profiles = readShopProfiles(store);
    if (!profiles)
        return tl::unexpected(profiles.error());
    if (std::erase_if(*profiles, [&](const auto &profile) { return profile.name == name; }) == 0)
        return failure(ErrorKind::WrongUse, u"「%1」という対応表はありません。"_s.arg(name),
                       u"There is no profile “%1”."_s.arg(name));
    auto transaction = begin(store, context);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto done = save(store, *transaction, *profiles); !done)
        return done;
    return transaction->commit();
}

} // namespace kikubari::operations
