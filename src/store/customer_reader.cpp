// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customer_reader.h"

#include "store/database.h"
#include "store/table_writer.h"

#include <algorithm>

namespace kikubari::store {

using namespace domain;

namespace {

template <typename E> void assignWord(std::optional<E> &word, const Statement &row, int column)
{
    const auto position = row.integer(column); // NULL reads as 0
    if (position == 0 && row.isNull(column))
        word.reset();
    else
        word = static_cast<E>(position);
}

template <typename C> void assignCode(C &code, const Statement &row, int column)
{
    code.utf8.assign(row.text(column));
}

void assignText(std::string &text, const Statement &row, int column)
{
    text.assign(row.text(column));
}

/// A list whose elements keep their memory from customer to customer: `size` counts those in use until it is trimmed.
template <typename T> T &nextOf(std::vector<T> &list, std::size_t &size)
{
    if (size == list.size())
        list.emplace_back();
    return list[size++];
}

using StaffCodes = std::vector<StaffCode>;

void assignStaff(StaffCode &code, const Statement &row, int column, const StaffCodes &staff)
{
    const auto id = static_cast<std::size_t>(row.integer(column)); // NULL reads as 0, which is nobody
    code.utf8.assign(id < staff.size() ? std::string_view(staff[id].utf8) : std::string_view());
}

} // namespace

/// One table's rows in the order of customers.
struct CustomerReader::Cursor
{
    virtual ~Cursor() = default;
    virtual void begin(CustomerRecords &records) = 0;
    virtual void add(CustomerRecords &records, const StaffCodes &staff) = 0;
    virtual void end(CustomerRecords &records) = 0;

    Statement statement;
    bool there = false;
    RowId customer = 0;

    [[nodiscard]] Result<void> next()
    {
        auto stepped = statement.step();
        if (!stepped)
            return tl::unexpected(stepped.error());
        there = *stepped;
        if (there)
            customer = statement.integer(0) / recordsPerCustomer;
        return {};
    }
};

namespace {

void fillPurchase(PurchaseRecord &to, const Statement &row, const StaffCodes &)
{
    assignCode(to.code, row, 1);
    assignWord(to.condition, row, 2);
    to.orderedOn = row.date(3), to.registeredOn = row.date(4), to.deliveredOn = row.date(5);
    to.disposedOn = row.date(6), to.inspectionDueOn = row.date(7), to.contractEndsOn = row.date(8);
    to.insuranceEndsOn = row.date(9), to.warrantyEndsOn = row.date(10);
}

void fillOtherCar(OtherCarRecord &to, const Statement &row, const StaffCodes &)
{
    assignText(to.code, row, 1);
    to.knownOn = row.date(2), to.deliveredOn = row.date(3), to.inspectionDueOn = row.date(4);
    to.disposedOn = row.date(5);
    assignCode(to.replaces, row, 6);
}

void fillService(ServiceRecord &to, const Statement &row, const StaffCodes &)
{
    assignText(to.code, row, 1);
    assignCode(to.purchase, row, 2);
    assignText(to.otherCar, row, 3);
    assignWord(to.kind, row, 4);
    to.on = row.date(5), to.bookedOn = row.date(6), to.bookedFor = row.date(7), to.inspectionDueOn = row.date(8);
}

void fillContact(ContactRecord &to, const Statement &row, const StaffCodes &staff)
{
    assignCode(to.code, row, 1);
    assignStaff(to.staff, row, 2, staff);
    to.on = row.date(3);
    assignWord(to.channel, row, 4);
    assignWord(to.direction, row, 5);
    assignWord(to.outcome, row, 6);
    assignWord(to.purpose, row, 7);
    to.eventOn = row.date(8);
    assignWord(to.visitIntent, row, 9);
    to.satisfaction = static_cast<int>(row.integer(10));
    to.voided = row.integer(11) != 0;
    assignText(to.familyDrives, row, 12);
}

void fillPromise(PromiseRecord &to, const Statement &row, const StaffCodes &)
{
    assignText(to.code, row, 1);
    to.madeOn = row.date(2), to.forOn = row.date(3), to.keptOn = row.date(4);
    assignWord(to.channel, row, 5);
}

void fillComplaint(ComplaintRecord &to, const Statement &row, const StaffCodes &)
{
    assignText(to.code, row, 1);
    to.openedOn = row.date(2), to.closedOn = row.date(3);
}

void fillDeal(DealRecord &to, const Statement &row, const StaffCodes &)
{
    assignText(to.code, row, 1);
    to.openedOn = row.date(2), to.closedOn = row.date(3), to.resumeOn = row.date(4);
    assignWord(to.result, row, 5);
}

void fillReferral(ReferralRecord &to, const Statement &row, const StaffCodes &)
{
    assignText(to.code, row, 1);
    to.on = row.date(2);
}

void fillReview(ReviewRecord &to, const Statement &row, const StaffCodes &)
{
    assignText(to.code, row, 1);
    assignCode(to.contact, row, 2);
    to.on = row.date(3);
}

void fillKeyPerson(KeyPersonRecord &to, const Statement &row, const StaffCodes &)
{
    assignText(to.code, row, 1);
    to.leftOn = row.date(2);
}

void fillProblem(DataProblemRecord &to, const Statement &row, const StaffCodes &)
{
    assignText(to.code, row, 1);
    to.reportedOn = row.date(2), to.correctedOn = row.date(3);
    to.phone = false;
}

void fillBan(BanRecord &to, const Statement &row, const StaffCodes &)
{
    to.channel.assign(refusalWords()[static_cast<std::size_t>(row.integer(1))]);
    to.since = row.date(2), to.until = row.date(3);
}

void fillOwner(OwnerRecord &to, const Statement &row, const StaffCodes &staff)
{
    to.from = row.date(1), to.until = row.date(2);
    assignStaff(to.staff, row, 3, staff);
    assignWord(to.kind, row, 4);
}

void fillDecision(DecisionRecord &to, const Statement &row, const StaffCodes &staff)
{
    assignText(to.code, row, 1);
    assignCode(to.rule, row, 2);
    assignWord(to.fact, row, 3);
    assignText(to.record, row, 4);
    to.at = row.date(5);
    assignWord(to.act, row, 6);
    to.until = row.date(7);
    to.reason = fromWord<WaiveReason>(row.text(8));
    assignStaff(to.toStaff, row, 9, staff);
}

void fillHistory(HistoryRecord &to, const Statement &row, const StaffCodes &staff)
{
    assignCode(to.rule, row, 1);
    to.fact = static_cast<FactKind>(row.integer(2));
    assignText(to.record, row, 3);
    to.factOn = row.date(4), to.earliest = row.date(5), to.due = row.date(6), to.latest = row.date(7);
    to.doneOn = row.date(8);
    to.state = static_cast<State>(row.integer(9));
    assignCode(to.contact, row, 10);
    assignStaff(to.staff, row, 11, staff);
    const auto late = row.text(12);
    to.closureLate = late == "true" || late == "1" || late == "yes";
    to.endedOn = row.date(13);
    to.attempts = static_cast<int>(row.integer(14));
    to.waiveReason = fromWord<WaiveReason>(row.text(15));
}

void fillFirstDay(FirstDayRecord &to, const Statement &row, const StaffCodes &)
{
    assignCode(to.rule, row, 1);
    to.fact = static_cast<FactKind>(row.integer(2));
    assignText(to.record, row, 3);
    to.day = row.date(4);
}

/// Splits the blank-separated words of `refuses`, keeping the strings' memory.
void assignWords(std::vector<std::string> &words, std::string_view text)
{
    std::size_t size = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        nextOf(words, size).assign(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    words.resize(size);
}

template <typename T, typename Base> struct TypedCursor : Base
{
    TypedCursor(std::vector<T> CustomerRecords::*l, void (*f)(T &, const Statement &, const StaffCodes &))
        : list(l),
          fill(f)
    {
    }
    void begin(CustomerRecords &) override { size = 0; }
    void add(CustomerRecords &records, const StaffCodes &staff) override
    {
        fill(nextOf(records.*list, size), this->statement, staff);
    }
    void end(CustomerRecords &records) override { (records.*list).resize(size); }

    std::vector<T> CustomerRecords::*list;
    void (*fill)(T &, const Statement &, const StaffCodes &);
    std::size_t size = 0;
};

// --- what only saved filters ask for ---------------------------------------------------------------------------------
void fillCarDetails(CustomerDetails::Car &to, const Statement &row)
{
    assignText(to.maker, row, 1);
    assignText(to.model, row, 2);
    assignText(to.use, row, 3);
    assignWord(to.payment, row, 4);
    to.firstRegisteredOn = row.date(5), to.cancelledOn = row.date(6);
}

void fillOtherCarDetails(CustomerDetails::OtherCar &to, const Statement &row)
{
    assignText(to.maker, row, 1);
    assignText(to.model, row, 2);
}

void fillCircumstance(CustomerDetails::Circumstance &to, const Statement &row)
{
    assignText(to.kind, row, 1);
    assignText(to.text, row, 2);
    to.confirmedOn = row.date(3);
}

void fillCustomerDetails(CustomerDetails &to, const Statement &row)
{
    int column = 0;
    for (std::string *text : {&to.name, &to.kana, &to.postalCode, &to.address, &to.building, &to.phone, &to.mobile,
                              &to.email, &to.note, &to.occupation})
        assignText(*text, row, ++column);
    ++column;
    to.random = row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

/// The rows of a list of the details; those of cars have the order, and so the positions, of the records' own.
template <typename T, typename Base> struct DetailCursor : Base
{
    DetailCursor(std::vector<T> CustomerDetails::*l, void (*f)(T &, const Statement &)) : list(l), fill(f) { }
    void begin(CustomerRecords &) override { size = 0; }
    void add(CustomerRecords &records, const StaffCodes &) override
    {
        fill(nextOf(records.details.*list, size), this->statement);
    }
    void end(CustomerRecords &records) override { (records.details.*list).resize(size); }

    std::vector<T> CustomerDetails::*list;
    void (*fill)(T &, const Statement &);
    std::size_t size = 0;
};

template <typename Base> struct CustomerDetailCursor : Base
{
    void begin(CustomerRecords &) override { }
    void add(CustomerRecords &records, const StaffCodes &) override
    {
        fillCustomerDetails(records.details, this->statement);
    }
    void end(CustomerRecords &) override { }
};

/// Wrong numbers stand behind the wrong addresses in one list, which the cursor before this one has begun.
template <typename Base> struct WrongNumbers : Base
{
    void begin(CustomerRecords &) override { }
    void add(CustomerRecords &records, const StaffCodes &staff) override
    {
        auto &problem = records.dataProblems.emplace_back();
        fillProblem(problem, this->statement, staff);
        problem.phone = true;
    }
    void end(CustomerRecords &) override { }
};

} // namespace

CustomerReader::~CustomerReader() = default;

Result<std::unique_ptr<CustomerReader>> CustomerReader::make(Database &database, bool details)
{
    std::unique_ptr<CustomerReader> reader(new CustomerReader);
    auto customers = Statement::prepare(
        database,
        "SELECT id, code, kind, staff, store, rank, sex, household, refuses, birthday, anniversary, "
        "first_met_on, deceased_on, erased_on, mourning_until FROM customer "
        "WHERE id >= ?1 AND id <= ?2 AND voided_op IS NULL ORDER BY id");
    if (!customers)
        return tl::unexpected(customers.error());
    reader->m_customers = std::move(*customers);
    if (auto done = reader->prepareCursors(database); !done)
        return tl::unexpected(done.error());
    if (details)
        if (auto done = reader->prepareDetails(database); !done)
            return tl::unexpected(done.error());
    if (auto done = reader->readStaff(database); !done)
        return tl::unexpected(done.error());
    return reader;
}

static_assert(!isLive(static_cast<State>(5)) && isLive(static_cast<State>(4)));

Result<void> CustomerReader::prepareCursors(Database &database)
{
    Result<void> failed;
    const auto add
        = [&]<typename T>(std::string_view table, std::string_view columns, std::vector<T> CustomerRecords::*list,
                          void (*fill)(T &, const Statement &, const StaffCodes &), std::string_view condition = {}) {
              auto cursor = std::make_unique<TypedCursor<T, Cursor>>(list, fill);
              auto statement = Statement::prepare(database,
                                                  "SELECT id, " + std::string(columns) + " FROM " + std::string(table)
                                                      + " WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL "
                                                      + std::string(condition) + "ORDER BY id");
              if (!statement)
                  failed = tl::unexpected(statement.error());
              else
                  cursor->statement = std::move(*statement);
              m_cursors.push_back(std::move(cursor));
          };
    using R = CustomerRecords;
    add("purchase",
        "code, condition, ordered_on, registered_on, delivered_on, disposed_on, inspection_due_on, "
        "contract_ends_on, insurance_ends_on, warranty_ends_on",
        &R::purchases, &fillPurchase);
    add("other_car", "code, known_on, delivered_on, inspection_due_on, disposed_on, replaces", &R::otherCars,
        &fillOtherCar);
    add("service", "code, purchase, other_car, kind, \"on\", booked_on, booked_for, inspection_due_on", &R::services,
        &fillService);
    // A family member who answered counts for the cars that he is listed to drive; the note's columns are read only
    // then.
    add("contact",
        "code, staff, \"on\", channel, direction, outcome, purpose, event_on, visit_intent, satisfaction, "
        "voided_on, CASE WHEN outcome = 1 THEN (SELECT group_concat(drives, ' ') FROM household_member AS m "
        "WHERE m.id >= contact.id / 1048576 * 1048576 AND m.id < (contact.id / 1048576 + 1) * 1048576 "
        "AND m.voided_op IS NULL AND (m.code = contact.person OR m.name = contact.person)) END",
        &R::contacts, &fillContact);
    add("promise", "code, made_on, for_on, kept_on, channel", &R::promises, &fillPromise);
    add("complaint", "code, opened_on, closed_on", &R::complaints, &fillComplaint);
    add("deal", "code, opened_on, closed_on, resume_on, result", &R::deals, &fillDeal);
    add("referral", "code, \"on\"", &R::referrals, &fillReferral);
    add("review", "code, contact, \"on\"", &R::reviews, &fillReview);
    add("key_person", "code, left_on", &R::keyPersons, &fillKeyPerson);
    add("address", "code, returned_on, corrected_on", &R::dataProblems, &fillProblem, "AND returned_on IS NOT NULL ");
    auto numbers = Statement::prepare(database,
                                      "SELECT id, code, wrong_on, corrected_on FROM phone WHERE id >= ?1 AND id < ?2 "
                                      "AND voided_op IS NULL AND wrong_on IS NOT NULL ORDER BY id");
    if (!numbers)
        return tl::unexpected(numbers.error());
    m_cursors.push_back(std::make_unique<WrongNumbers<Cursor>>());
    m_cursors.back()->statement = std::move(*numbers);
    add("ban", "channel, since, until", &R::bans, &fillBan);
    add("owner", "\"from\", until, staff, kind", &R::owners, &fillOwner);
    add("decision", "code, rule, fact, record, at, act, until, reason, to_staff", &R::decisions, &fillDecision);
    add("follow_up_history",
        "rule, fact, record, fact_on, earliest, due, latest, done_on, state, contact, staff, "
        "closure_late, ended_on, attempts, reason",
        &R::history, &fillHistory, "AND state > 4 "); // only what ended is history
    add("first_day", "rule, fact, record, day", &R::firstDays, &fillFirstDay);
    return failed;
}

Result<void> CustomerReader::prepareDetails(Database &database)
{
    const auto add = [&](std::unique_ptr<Cursor> cursor, const std::string &select) -> Result<void> {
        auto statement = Statement::prepare(database, select);
        if (!statement)
            return tl::unexpected(statement.error());
        cursor->statement = std::move(*statement);
        m_cursors.push_back(std::move(cursor));
        return {};
    };
    const auto list = [&]<typename T>(const std::string &table, const std::string &columns,
                                      std::vector<T> CustomerDetails::*member, void (*fill)(T &, const Statement &)) {
        return add(std::make_unique<DetailCursor<T, Cursor>>(member, fill),
                   "SELECT id, " + columns + " FROM " + table
                       + " WHERE id >= ?1 AND id < ?2 AND voided_op IS NULL ORDER BY id");
    };
    using D = CustomerDetails;
    if (auto done = list("purchase", "maker, model, \"use\", payment, first_registered_on, cancelled_on", &D::cars,
                         &fillCarDetails);
        !done)
        return done;
    if (auto done = list("other_car", "maker, model", &D::otherCars, &fillOtherCarDetails); !done)
        return done;
    if (auto done = list("circumstance", "kind, text, confirmed_on", &D::circumstances, &fillCircumstance); !done)
        return done;
    // The customer's own row, shifted so that it reads like one of his records.
    return add(std::make_unique<CustomerDetailCursor<Cursor>>(),
               "SELECT id * 1048576, name, kana, postal_code, address, building, phone, mobile, email, note, "
               "occupation, random FROM customer "
               "WHERE id >= ?1 / 1048576 AND id < ?2 / 1048576 AND voided_op IS NULL ORDER BY id");
}

Result<void> CustomerReader::readStaff(Database &database)
{
    auto statement = Statement::prepare(database, "SELECT id, code FROM staff ORDER BY id");
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->each([this](const Statement &row) {
        m_staff.resize(static_cast<std::size_t>(row.integer(0)) + 1);
        m_staff.back() = StaffCode(row.text(1));
    });
}

void CustomerReader::fillCustomer()
{
    const auto &row = m_customers;
    auto &to = m_records;
    assignCode(to.code, row, 1);
    assignWord(to.kind, row, 2);
    assignStaff(to.staff, row, 3, m_staff);
    assignCode(to.store, row, 4);
    assignText(to.rank, row, 5);
    assignText(to.sex, row, 6);
    assignText(to.household, row, 7);
    assignWords(to.refuses, row.text(8));
    to.birthday = row.date(9), to.anniversary = row.date(10), to.firstMetOn = row.date(11);
    to.deceasedOn = row.date(12), to.erasedOn = row.date(13), to.mourningUntil = row.date(14);
}

Result<void> CustomerReader::read(RowId first, RowId last, const Store::CustomerVisitor &visitor)
{
    m_customers.reset();
    m_customers.bind(1, first);
    m_customers.bind(2, last);
    for (auto &cursor : m_cursors) {
        cursor->statement.reset();
        cursor->statement.bind(1, first * recordsPerCustomer);
        cursor->statement.bind(2, (last + 1) * recordsPerCustomer);
    }
    auto done = visit(visitor);
    m_customers.reset();
    for (auto &cursor : m_cursors)
        cursor->statement.reset();
    return done;
}

Result<void> CustomerReader::visit(const Store::CustomerVisitor &visitor)
{
    for (auto &cursor : m_cursors)
        if (auto done = cursor->next(); !done)
            return done;
    for (;;) {
        auto there = m_customers.step();
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            return {};
        const RowId id = m_customers.integer(0);
        fillCustomer();
        for (auto &cursor : m_cursors) {
            cursor->begin(m_records);
            while (cursor->there && cursor->customer <= id) {
                if (cursor->customer == id) // rows of a voided customer are passed over
                    cursor->add(m_records, m_staff);
                if (auto done = cursor->next(); !done)
                    return done;
            }
            cursor->end(m_records);
        }
        if (auto done = visitor(m_records, id); !done)
            return done;
    }
}

} // namespace kikubari::store
