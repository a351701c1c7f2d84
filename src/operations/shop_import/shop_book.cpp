// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/shop_book.h"

#include "japan/fold.h"

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using store::Record;

namespace {

ShopReject codeOfAnother(const ShopDraft &draft, const ShopCustomer &other)
{
    const auto &code = draft.customer.value("code"), &name = other.draft.customer.value("name");
    return {
        draft.line,
        u"コード"_s,
        code,
        u"code_of_another"_s,
        {u"コード「%1」は、%2行目の「%3」と同じです。どちらかのコードを直してください"_s.arg(code)
             .arg(other.draft.line)
             .arg(name),
         u"The code “%1” is that of “%3” in line %2. Mend one of them"_s.arg(code).arg(other.draft.line).arg(name)}};
}

/// Whether both have telephones of the same kind and none in common: two people of one name in one house.
bool phonesContradict(const Record &one, const Record &other)
{
    QSet<QString> numbers;
    for (const char *column : {"phone", "mobile"})
        numbers << japan::phoneDigits(one.value(column));
    numbers.remove(QString());
    bool comparable = false;
    for (const char *column : {"phone", "mobile"}) {
        const auto digits = japan::phoneDigits(other.value(column));
        if (digits.isEmpty())
            continue;
        if (numbers.contains(digits))
            return false;
        comparable = comparable || !one.value(column).isEmpty();
    }
    return comparable;
}

/// Whether a list holds a contact or service of the same day and kind.
bool holds(const std::vector<Record> &list, const Record &record, std::initializer_list<std::string_view> columns)
{
    return std::any_of(list.begin(), list.end(), [&](const Record &one) {
        return std::all_of(columns.begin(), columns.end(),
                           [&](auto column) { return one.value(column) == record.value(column); });
    });
}

} // namespace

std::optional<std::size_t> ShopBook::find(const ShopDraft &draft, const QStringList &keys) const
{
    const auto &code = draft.customer.value("code");
    if (!code.isEmpty()) {
        if (const auto found = m_byCode.constFind(code); found != m_byCode.cend())
            return *found;
    }
    for (const auto &key : keys)
        if (const auto found = m_byKey.constFind(key); found != m_byKey.cend()) {
            const auto &there = m_customers[*found].draft.customer;
            const auto &other = there.value("code");
            const bool byAddress = key.section(u'\n', 1).startsWith(u'a');
            if ((code.isEmpty() || other.isEmpty() || code == other)
                && !(byAddress && phonesContradict(draft.customer, there)))
                return *found;
        }
    return std::nullopt;
}

std::optional<ShopPlace> ShopBook::add(ShopDraft &&draft, std::vector<ShopReject> &rejects)
{
    if (draft.continues) {
        if (!m_last) {
            rejects.push_back({draft.line,
                               {},
                               {},
                               u"no_name"_s,
                               {u"お名前が空です。お名前を入れてください"_s, u"The name is empty. Enter a name"_s}});
            return std::nullopt;
        }
        auto &customer = m_customers[*m_last];
        m_findings.add(u"continued_row"_s, {}, draft.line,
                       {u"お客様の欄が空の行を、すぐ上のお客様のお車としました"_s,
                        u"Rows without a customer were taken as cars of the one above"_s});
        const bool adds = join(customer, std::move(draft));
        return ShopPlace{*m_last, true, adds};
    }
    const auto keys = identityKeys(draft);
    const auto found = find(draft, keys);
    if (found && identityName(draft.customer) != identityName(m_customers[*found].draft.customer)) {
        rejects.push_back(codeOfAnother(draft, m_customers[*found]));
        m_last.reset();
        return std::nullopt;
    }
    if (m_codesExpected && !found && draft.customer.value("code").isEmpty()) {
        rejects.push_back(
            {draft.line,
             u"コード"_s,
             {},
             u"no_code"_s,
             {u"お客様コードが空です。コードを入れてください"_s, u"The customer code is empty. Enter it"_s}});
        m_last.reset();
        return std::nullopt;
    }
    for (const auto &car : draft.cars) {
        const auto &code = car.record.value("code");
        const auto other = code.isEmpty() ? m_byCarCode.cend() : m_byCarCode.constFind(code);
        if (other != m_byCarCode.cend() && (!found || *other != *found)) {
            rejects.push_back({draft.line,
                               u"お車のコード"_s,
                               code,
                               u"repeated_car_code"_s,
                               {u"お車のコード「%1」は、ほかのお客様の行にもあります"_s.arg(code),
                                u"The car code “%1” also stands in another customer's row"_s.arg(code)}});
            return std::nullopt;
        }
    }
    const auto at = found ? *found : m_customers.size();
    m_last = at;
    for (const auto &car : draft.cars)
        if (!car.record.value("code").isEmpty())
            m_byCarCode.insert(car.record.value("code"), at);
    if (const auto &code = draft.customer.value("code"); !code.isEmpty())
        m_byCode.insert(code, at);
    for (const auto &key : keys)
        if (!m_byKey.contains(key))
            m_byKey.insert(key, at);
    if (found) {
        const bool adds = join(m_customers[at], std::move(draft));
        return ShopPlace{at, true, adds};
    }
    ShopCustomer customer;
    customer.ownCode = !draft.customer.value("code").isEmpty();
    customer.draft = std::move(draft);
    customer.draft.converted.clear();
    m_customers.push_back(std::move(customer));
    return ShopPlace{at, false, true};
}

void ShopBook::fill(Record &record, const Record &more, qint64 line)
{
    const auto &columns = record.description().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto &value = more.values()[i];
        if (value.isEmpty() || value == record.values()[i])
            continue;
        if (record.values()[i].isEmpty()) {
            record.at(i) = value;
        } else if (columns[i].name == "note") {
            if (!record.values()[i].contains(value))
                record.at(i) += u'\n' + value;
        } else if (columns[i].name != "staff") {
            m_findings.add(u"rows_differ"_s, QString::fromUtf8(columns[i].name), line,
                           {u"同じお客様の行で値が違うため、はじめの行の値を使いました"_s,
                            u"Rows of one customer differ; the value of the first row was used"_s});
        }
    }
    for (auto it = more.extra.begin(); it != more.extra.end(); ++it)
        if (record.extra.value(it.key()).toString().isEmpty())
            record.extra.insert(it.key(), it.value());
}

bool ShopBook::join(ShopCustomer &customer, ShopDraft &&draft)
{
    auto &into = customer.draft;
    bool adds = false;
    if (!draft.continues) {
        fill(into.customer, draft.customer, draft.line);
        customer.ownCode = !into.customer.value("code").isEmpty();
        if (into.referrer.isEmpty())
            into.referrer = draft.referrer;
    }
    const auto carsBefore = into.cars.size();
    std::vector<int> places;
    for (auto &car : draft.cars) {
        const auto end = into.cars.begin() + static_cast<std::ptrdiff_t>(carsBefore);
        const auto same
            = std::find_if(into.cars.begin(), end, [&](const auto &one) { return isSameCar(one.record, car.record); });
        if (same != end) {
            places.push_back(static_cast<int>(same - into.cars.begin()));
            fill(same->record, car.record, draft.line);
            continue;
        }
        places.push_back(static_cast<int>(into.cars.size()));
        if (car.record.description().indexOf("staff") >= 0 && car.record.value("staff").isEmpty())
            car.record.set("staff", into.customer.value("staff"));
        into.cars.push_back(std::move(car));
        adds = true;
    }
    const auto take = [&adds](std::vector<Record> &list, std::vector<Record> &more,
                              std::initializer_list<std::string_view> columns) {
        for (auto &record : more)
            if (!holds(list, record, columns)) {
                list.push_back(std::move(record));
                adds = true;
            }
    };
    take(into.phones, draft.phones, {"number"});
    take(into.keyPersons, draft.keyPersons, {"name"});
    take(into.contacts, draft.contacts, {"on", "channel"});
    for (auto &service : draft.services) {
        if (service.car >= 0)
            service.car = places[static_cast<std::size_t>(service.car)];
        const bool there = std::any_of(into.services.begin(), into.services.end(), [&](const auto &one) {
            return one.car == service.car && one.record.value("on") == service.record.value("on")
                && one.record.value("booked_for") == service.record.value("booked_for")
                && one.record.value("kind") == service.record.value("kind");
        });
        if (!there) {
            into.services.push_back(std::move(service));
            adds = true;
        }
    }
    return adds;
}

} // namespace kikubari::operations
