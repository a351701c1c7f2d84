// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pieces.h"

#include "store/database.h"
#include "store/database_references.h"
#include "store/list_cars.h"
#include "store/store.h"
#include "store/table_writer.h"

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

void bindOwner(Statement &statement, RowId customer)
{
    statement.bind(1, customer * recordsPerCustomer);
    statement.bind(2, (customer + 1) * recordsPerCustomer);
}

constexpr const char *factsSql
    = "SELECT c.code, c.kind, c.name, c.honorific, c.kana, c.household, c.postal_code, c.address, c.building, "
      "s.code, c.random FROM customer c LEFT JOIN staff s ON s.id = c.staff WHERE c.id = ?1 AND c.voided_op IS NULL";
/// An address that mail is to go to, in force on the day and not known as wrong.
constexpr const char *placeSql
    = "SELECT postal_code, address, building FROM address WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL "
      "AND kind IN ('送付先', '郵送先', 'DM送付先') AND address IS NOT NULL AND (\"from\" IS NULL OR \"from\" <= ?3) "
      "AND (until IS NULL OR until >= ?3) AND (returned_on IS NULL OR corrected_on IS NOT NULL) "
      "ORDER BY \"from\" DESC, id DESC LIMIT 1";
constexpr const char *circumstanceSql
    = "SELECT kind, text FROM circumstance WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL AND text IS NOT NULL "
      "ORDER BY confirmed_on DESC, id DESC LIMIT 8";
constexpr const char *carSql
    = "SELECT model FROM purchase WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL AND model IS NOT NULL "
      "AND delivered_on IS NOT NULL AND disposed_on IS NULL AND cancelled_on IS NULL ORDER BY delivered_on DESC";
constexpr const char *personSql
    = "SELECT name, department, title FROM key_person WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL "
      "AND left_on IS NULL AND coalesce(name, department) IS NOT NULL "
      "ORDER BY name IS NULL, coalesce(role, '') <> '窓口', id LIMIT 1";
constexpr const char *householdSql
    = "SELECT code, random, mourning_until FROM customer WHERE household = ?1 AND voided_op IS NULL ORDER BY code";

} // namespace

Result<std::vector<RowId>> mailingScope(Store &store, const std::optional<domain::StaffCode> &staff,
                                        const std::optional<CustomerCondition> &where)
{
    Database &database = store.database();
    std::string sql = "SELECT c.id FROM customer AS c WHERE c.voided_op IS NULL";
    if (staff)
        sql += " AND c.staff = ?";
    if (where && !where->sql.isEmpty())
        sql += " AND (" + where->sql.toStdString() + ")";
    auto statement = Statement::prepare(database, sql + " ORDER BY c.id");
    if (!statement)
        return tl::unexpected(statement.error());
    int position = 0;
    if (staff) {
        DatabaseReferences references(database);
        const auto id = references.staff(staff->utf8);
        if (references.error)
            return tl::unexpected(*references.error);
        statement->bind(++position, id.value_or(-1));
    }
    std::vector<std::string> texts; // bound texts are not copied
    if (where) {
        texts.reserve(static_cast<std::size_t>(where->values.size()));
        for (const QVariant &value : where->values) {
            if (value.typeId() == QMetaType::QString)
                statement->bind(++position, std::string_view(texts.emplace_back(value.toString().toStdString())));
            else
                statement->bind(++position, value.toLongLong());
        }
    }
    std::vector<RowId> ids;
    auto done = statement->each([&ids](const Statement &row) { ids.push_back(row.integer(0)); });
    if (!done)
        return tl::unexpected(done.error());
    return ids;
}

struct MailReader::Inside
{
    Database &database;
    QDate day;
    std::optional<CarReader> cars;
};

MailReader::MailReader(Store &store, QDate day) : m_inside(new Inside{store.database(), day, {}}) { }
MailReader::~MailReader() = default;

Result<std::optional<MailFacts>> MailReader::facts(RowId customer)
{
    auto statement = m_inside->database.cached(factsSql);
    auto place = m_inside->database.cached(placeSql);
    if (!statement || !place)
        return tl::unexpected(!statement ? statement.error() : place.error());
    std::optional<MailFacts> facts;
    (*statement)->bind(1, customer);
    auto done = (*statement)->each([&](const Statement &row) {
        facts.emplace();
        facts->id = customer, facts->code = domain::CustomerCode(row.text(0));
        if (!row.isNull(1))
            facts->kind = static_cast<domain::CustomerKind>(row.integer(1));
        facts->name = row.string(2), facts->honorific = row.string(3), facts->kana = row.string(4);
        facts->household = row.string(5), facts->postalCode = row.string(6), facts->address = row.string(7);
        facts->building = row.string(8), facts->staff = domain::StaffCode(row.text(9));
        if (!row.isNull(10))
            facts->random = static_cast<int>(row.integer(10));
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!facts)
        return facts;
    bindOwner(**place, customer);
    (*place)->bindDate(3, m_inside->day);
    done = (*place)->each([&](const Statement &row) {
        facts->postalCode = row.string(0), facts->address = row.string(1), facts->building = row.string(2);
    });
    if (!done)
        return tl::unexpected(done.error());
    return facts;
}

Result<MailHints> MailReader::hints(RowId customer, QDate today)
{
    auto words = m_inside->database.cached(circumstanceSql);
    auto models = m_inside->database.cached(carSql);
    auto work = m_inside->database.cached("SELECT occupation FROM customer WHERE id = ?1");
    if (!words || !models || !work)
        return tl::unexpected(!words ? words.error() : !models ? models.error() : work.error());
    if (!m_inside->cars) {
        auto cars = CarReader::make(m_inside->database, today.toJulianDay());
        if (!cars)
            return tl::unexpected(cars.error());
        m_inside->cars.emplace(*std::move(cars));
    }
    MailHints hints;
    bindOwner(**words, customer);
    auto done = (*words)->each([&](const Statement &row) {
        const QString kind = row.string(0);
        const bool plain = kind.isEmpty() || kind == u"趣味";
        hints.words << (plain ? row.string(1) : QString(kind % u'：' % row.string(1)));
    });
    if (done) {
        bindOwner(**models, customer);
        done = (*models)->each([&](const Statement &row) { hints.cars << row.string(0); });
    }
    if (done) {
        (*work)->bind(1, customer);
        done = (*work)->each([&](const Statement &row) { hints.occupation = row.string(0); });
    }
    if (done)
        done = m_inside->cars->read(customer, customer, [&](RowId, const CarSummary &cars) {
            if (cars.inspectionDue != 0)
                hints.inspectionDue = QDate::fromJulianDay(cars.inspectionDue);
        });
    if (!done)
        return tl::unexpected(done.error());
    return hints;
}

Result<MailPerson> MailReader::person(RowId customer)
{
    auto statement = m_inside->database.cached(personSql);
    if (!statement)
        return tl::unexpected(statement.error());
    MailPerson person;
    bindOwner(**statement, customer);
    auto done = (*statement)->each([&](const Statement &row) {
        person.name = row.string(0), person.department = row.string(1), person.title = row.string(2);
    });
    if (!done)
        return tl::unexpected(done.error());
    return person;
}

Result<HouseholdFacts> MailReader::household(const QString &code)
{
    auto statement = m_inside->database.cached(householdSql);
    if (!statement)
        return tl::unexpected(statement.error());
    HouseholdFacts facts;
    const std::string text = code.toStdString();
    (*statement)->bind(1, std::string_view(text));
    auto done = (*statement)->each([&](const Statement &row) {
        if (facts.first.empty()) {
            facts.first = domain::CustomerCode(row.text(0));
            facts.firstRandom = row.isNull(1) ? -1 : static_cast<int>(row.integer(1));
        }
        const QDate mourning = row.date(2);
        if (mourning.isValid() && (!facts.mourningUntil.isValid() || mourning > facts.mourningUntil))
            facts.mourningUntil = mourning;
    });
    if (!done)
        return tl::unexpected(done.error());
    return facts;
}

Result<int> lastLabelNumber(Store &store)
{
    auto value = store.database().value(u"SELECT max(label_no) FROM piece WHERE label_no IS NOT NULL"_s);
    if (!value)
        return tl::unexpected(value.error());
    return value->toInt();
}

Result<bool> hasOpenPiece(Store &store, RowId customer)
{
    static_assert(static_cast<int>(domain::PieceState::Queued) == 0
                  && static_cast<int>(domain::PieceState::Printed) == 1);
    auto statement = store.database().cached(
        // the plus keeps the planner at the few rows of this customer
        "SELECT 1 FROM piece WHERE id >= ?1 AND id < ?2 AND +state IN (0, 1) AND voided_op IS NULL LIMIT 1");
    if (!statement)
        return tl::unexpected(statement.error());
    bool found = false;
    bindOwner(**statement, customer);
    auto done = (*statement)->each([&found](const Statement &) { found = true; });
    if (!done)
        return tl::unexpected(done.error());
    return found;
}

Result<std::vector<RowId>> customersWithOpenPieces(Store &store)
{
    auto statement = store.database().cached(
        "SELECT DISTINCT customer FROM piece WHERE state IN (0, 1) AND voided_op IS NULL ORDER BY customer");
    if (!statement)
        return tl::unexpected(statement.error());
    std::vector<RowId> ids;
    auto done = (*statement)->each([&ids](const Statement &row) { ids.push_back(row.integer(0)); });
    if (!done)
        return tl::unexpected(done.error());
    return ids;
}

Result<std::vector<PieceCount>> pieceCounts(Store &store, const QString &campaign)
{
    auto rows = store.database().query(
        u"SELECT p.state, p.joint_with IS NOT NULL, count(*), "
        "sum(p.joint_with IS NULL AND c.code IN (SELECT j.joint_with FROM piece j WHERE j.campaign = ? "
        "AND j.joint_with IS NOT NULL AND j.voided_op IS NULL AND j.state <> 4 AND j.state <> 5)) "
        "FROM piece p JOIN customer c ON c.id = p.customer "
        "WHERE p.campaign = ? AND p.voided_op IS NULL GROUP BY 1, 2"_s,
        {campaign, campaign});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<PieceCount> counts;
    while (rows->next())
        counts.push_back({static_cast<domain::PieceState>(rows->value(0).toInt()), rows->value(1).toBool(),
                          rows->value(2).toInt(), rows->value(3).toInt()});
    return counts;
}

Result<std::vector<LostPaper>> paperOfMerged(Store &store, const QString &campaign)
{
    static_assert(static_cast<int>(domain::PieceState::Printed) == 1);
    auto rows = store.database().query(
        u"SELECT p.label_no, c.code, c.name, p.job FROM piece p JOIN customer c ON c.id = p.customer "
        "WHERE p.campaign = ? AND p.voided_op IS NOT NULL AND p.voided_reason = 'merged' AND p.state = 1 "
        "AND p.label_no IS NOT NULL AND NOT EXISTS (SELECT 1 FROM piece q WHERE q.campaign = p.campaign "
        "AND q.label_no = p.label_no AND q.voided_op IS NULL) ORDER BY p.label_no"_s,
        {campaign});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<LostPaper> paper;
    while (rows->next())
        paper.push_back({rows->value(0).toInt(), domain::CustomerCode(rows->value(1).toString()),
                         rows->value(2).toString(), rows->value(3).toString()});
    return paper;
}

namespace {

Result<QStringList> codesOf(Store &store, const QString &sql, const QVariantList &values)
{
    auto rows = store.database().query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList codes;
    while (rows->next())
        codes << rows->value(0).toString();
    return codes;
}

} // namespace

Result<QStringList> campaignCodes(Store &store)
{
    return codesOf(store, u"SELECT code FROM campaign WHERE voided_op IS NULL ORDER BY id DESC"_s, {});
}

Result<QStringList> enclosureCodes(Store &store)
{
    return codesOf(store, u"SELECT code FROM enclosure WHERE voided_op IS NULL ORDER BY code"_s, {});
}

Result<QStringList> printJobCodes(Store &store, const QString &campaign)
{
    if (campaign.isEmpty())
        return codesOf(store, u"SELECT code FROM print_job WHERE voided_op IS NULL ORDER BY id DESC"_s, {});
    return codesOf(store, u"SELECT code FROM print_job WHERE campaign = ? AND voided_op IS NULL ORDER BY id DESC"_s,
                   {campaign});
}

} // namespace kikubari::store
