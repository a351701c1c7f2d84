// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/company_name.h"
#include "japan/fold.h"
#include "japan/phone.h"
#include "japan/plate.h"
#include "operations/shop_import/shop_book.h"

#include <array>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using domain::RecordKind;
using store::Record;

namespace {

QString plateKey(const QString &text)
{
    const auto plate = japan::parsePlate(text);
    return plate ? plate->key() : japan::fold(text);
}

/// Whether a date that both have differs.
bool contradict(const Record &one, const Record &other, std::string_view column)
{
    if (one.description().indexOf(column) < 0 || other.description().indexOf(column) < 0)
        return false;
    const auto &a = one.value(column), &b = other.value(column);
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

QString valueIf(const Record &record, std::string_view column)
{
    return record.description().indexOf(column) < 0 ? QString() : record.value(column);
}

} // namespace

QString identityName(const Record &customer)
{
    const auto &name = customer.value("name");
    return customer.value("kind") == u"company" || japan::isCompany(name) ? japan::companyFold(name)
                                                                          : japan::fold(name);
}

QStringList identityKeys(const ShopDraft &draft)
{
    const auto &customer = draft.customer;
    const QString name = identityName(customer) + u'\n';
    QStringList keys;
    const auto add = [&](QChar kind, const QString &value) {
        if (!value.isEmpty())
            keys << QString(name % kind % value);
    };
    add(u'p', japan::phoneDigits(customer.value("phone")));
    add(u'p', japan::phoneDigits(customer.value("mobile")));
    for (const auto &phone : draft.phones)
        add(u'p', japan::phoneDigits(phone.value("number")));
    add(u'a', japan::fold(customer.value("address")));
    add(u'b', customer.value("birthday"));
    add(u'e', customer.value("email").toLower());
    for (const auto &car : draft.cars) {
        add(u'c', plateKey(valueIf(car.record, "plate")));
        add(u'v', japan::fold(valueIf(car.record, "chassis_no")));
    }
    if (keys.isEmpty())
        keys << QString(name % u'-');
    return keys;
}

bool isSameCar(const Record &one, const Record &other)
{
    if (one.kind() != other.kind())
        return false;
    const auto &codeA = one.value("code"), &codeB = other.value("code");
    if (!codeA.isEmpty() && codeA == codeB)
        return true;
    for (const char *column : {"chassis_no", "plate"}) {
        const auto a = valueIf(one, column), b = valueIf(other, column);
        if (a.isEmpty() || b.isEmpty())
            continue;
        return column[0] == 'p' ? plateKey(a) == plateKey(b) : japan::fold(a) == japan::fold(b);
    }
    const auto a = japan::fold(one.value("model")), b = japan::fold(other.value("model"));
    if (!a.isEmpty() && !b.isEmpty() && a != b)
        return false;
    static constexpr std::array<std::string_view, 4> dates{"delivered_on", "ordered_on", "registered_on",
                                                           "first_registered_on"};
    return std::none_of(dates.begin(), dates.end(), [&](auto column) { return contradict(one, other, column); });
}

} // namespace kikubari::operations
