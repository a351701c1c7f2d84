// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/person_keys.h"

#include "japan/company_name.h"
#include "japan/fold.h"
#include "japan/plate.h"
#include "store/database.h"
#include "store/table_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t leastDigits = 9; // less is an extension or a mistake, which many share

/// Numbers that stand for "none" and are shared by whoever has none.
bool isFiller(const std::string &digits)
{
    return std::ranges::all_of(digits, [&](char c) { return c == digits.front() || c == '0'; });
}

/// Rows of a table of the customers' in step with them.
class Side
{
public:
    Side(PersonKeys &keys, void (*add)(PersonKeys &, std::string_view)) : m_keys(keys), m_add(add) { }

    Result<void> prepare(Database &database, const std::string &table, const std::string &column)
    {
        auto prepared
            = Statement::prepare(database,
                                 "SELECT id, " + column + " FROM " + table + " WHERE id >= ?1 AND id < ?2 AND " + column
                                     + " IS NOT NULL AND voided_op IS NULL ORDER BY id");
        if (!prepared)
            return tl::unexpected(prepared.error());
        m_statement = std::move(*prepared);
        return {};
    }
    Result<void> begin(RowId first, RowId last)
    {
        m_statement.reset();
        m_statement.bind(1, first * recordsPerCustomer);
        m_statement.bind(2, (last + 1) * recordsPerCustomer);
        return next();
    }
    Result<void> take(RowId customer)
    {
        while (m_there && m_statement.integer(0) / recordsPerCustomer <= customer) {
            if (m_statement.integer(0) / recordsPerCustomer == customer)
                m_add(m_keys, m_statement.text(1));
            if (auto done = next(); !done)
                return done;
        }
        return {};
    }
    void reset() { m_statement.reset(); }

private:
    Result<void> next()
    {
        auto there = m_statement.step();
        if (!there)
            return tl::unexpected(there.error());
        m_there = *there;
        return {};
    }

    PersonKeys &m_keys;
    void (*m_add)(PersonKeys &, std::string_view);
    Statement m_statement;
    bool m_there = false;
};

class PersonReader
{
public:
    Result<void> prepare(Database &database)
    {
        auto prepared
            = Statement::prepare(database,
                                 "SELECT id, code, kind, name, kana, email, address, building, birthday, phone, mobile "
                                 "FROM customer WHERE id >= ?1 AND id <= ?2 AND voided_op IS NULL ORDER BY id");
        if (!prepared)
            return tl::unexpected(prepared.error());
        m_customers = std::move(*prepared);
        for (auto &[side, table, column] :
             {std::tuple(&m_phones, "phone", "number"), std::tuple(&m_plates, "purchase", "plate"),
              std::tuple(&m_otherPlates, "other_car", "plate")})
            if (auto done = side->prepare(database, table, column); !done)
                return done;
        return {};
    }

    Result<void> read(RowId first, RowId last, const PersonVisitor &visitor)
    {
        ResetLater reset(m_customers);
        m_customers.bind(1, first);
        m_customers.bind(2, last);
        for (auto *side : {&m_phones, &m_plates, &m_otherPlates})
            if (auto done = side->begin(first, last); !done)
                return done;
        for (;;) {
            auto there = m_customers.step();
            if (!there)
                return tl::unexpected(there.error());
            if (!*there)
                break;
            if (auto done = visit(visitor); !done)
                return done;
        }
        for (auto *side : {&m_phones, &m_plates, &m_otherPlates})
            side->reset();
        return {};
    }

private:
    Result<void> visit(const PersonVisitor &visitor)
    {
        const auto &row = m_customers;
        m_keys.id = row.integer(0);
        m_keys.code = row.text(1);
        m_keys.phones.clear();
        m_keys.plates.clear();
        m_keys.birthday = row.isNull(8) ? 0 : row.integer(8);
        const bool company = !row.isNull(2) && row.integer(2) == 1;
        foldPerson({row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), company}, m_keys);
        addPhone(m_keys, row.text(9));
        addPhone(m_keys, row.text(10));
        for (auto *side : {&m_phones, &m_plates, &m_otherPlates})
            if (auto done = side->take(m_keys.id); !done)
                return done;
        return visitor(m_keys);
    }

    PersonKeys m_keys;
    Statement m_customers;
    Side m_phones{m_keys, addPhone}, m_plates{m_keys, addPlate}, m_otherPlates{m_keys, addPlate};
};

} // namespace

void foldPerson(const RawPerson &raw, PersonKeys &keys)
{
    keys.company = raw.company;
    keys.name = raw.company && !raw.name.empty() ? japan::companyFold(QString::fromUtf8(raw.name)).toStdString()
                                                 : japan::foldUtf8(raw.name);
    keys.kana = japan::foldUtf8(raw.kana);
    keys.email = japan::foldUtf8(raw.email);
    keys.street = japan::foldUtf8(raw.address);
    keys.address = raw.building.empty() ? keys.street : japan::foldUtf8(std::string(raw.address).append(raw.building));
}

void addPhone(PersonKeys &keys, std::string_view number)
{
    if (number.empty())
        return;
    std::string digits = japan::phoneDigits(QString::fromUtf8(number)).toStdString();
    if (digits.size() >= leastDigits && !isFiller(digits)
        && std::ranges::find(keys.phones, digits) == keys.phones.end())
        keys.phones.push_back(std::move(digits));
}

void addPlate(PersonKeys &keys, std::string_view plate)
{
    if (plate.empty())
        return;
    const auto parsed = japan::parsePlate(QString::fromUtf8(plate));
    std::string key = parsed ? parsed->key().toStdString() : japan::foldUtf8(plate);
    if (std::ranges::find(keys.plates, key) == keys.plates.end())
        keys.plates.push_back(std::move(key));
}

Result<void> forEachPerson(Store &store, std::span<const RowId> ids, const PersonVisitor &visitor)
{
    const ReadScope scope(store.database());
    PersonReader reader;
    if (auto done = reader.prepare(store.database()); !done)
        return done;
    if (ids.empty())
        return reader.read(0, std::numeric_limits<RowId>::max() / recordsPerCustomer - 1, visitor);
    for (const RowId id : ids)
        if (auto done = reader.read(id, id, visitor); !done)
            return done;
    return {};
}

namespace {

const QString differentPrefix = u"different/"_s;

} // namespace

QString differentPeopleSetting(const QString &a, const QString &b)
{
    const bool inOrder = a.toUtf8() < b.toUtf8(); // as codes are compared everywhere
    const QJsonArray pair{inOrder ? a : b, inOrder ? b : a};
    return differentPrefix + QString::fromUtf8(QJsonDocument(pair).toJson(QJsonDocument::Compact));
}

Result<std::vector<std::pair<std::string, std::string>>> differentPeople(Store &store)
{
    auto rows = store.database().query(u"SELECT name FROM setting WHERE name >= ? AND name < ? AND value <> ''"_s,
                                       {differentPrefix, u"different0"_s}); // "0" follows "/"
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<std::pair<std::string, std::string>> pairs;
    while (rows->next()) {
        const auto pair
            = QJsonDocument::fromJson(rows->value(0).toString().mid(differentPrefix.size()).toUtf8()).array();
        pairs.emplace_back(pair.at(0).toString().toStdString(), pair.at(1).toString().toStdString());
    }
    return pairs;
}

} // namespace kikubari::store
