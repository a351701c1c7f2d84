// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/format.h"
#include "operations/day_list.h"
#include "operations/day_rows.h"
#include "operations/planning.h"
#include "operations/scripts.h"
#include "rules/why.h"

#include <algorithm>
#include <tuple>

namespace kikubari::operations {

using namespace domain;

namespace {

constexpr int shownContacts = 10;
constexpr int shownFacts = 2;
constexpr int freshMonths = 6; // circumstances older than this are asked again
constexpr int manyAttempts = 3;

template <typename E> std::optional<E> wordIn(const store::Record &record, std::string_view column)
{
    return fromWord<E>(record.value(column).toStdString());
}

/// Reads the parts of one customer's sheet; the first failure stops it.
class SheetReader
{
public:
    SheetReader(store::Store &store, const rules::Engine &engine, QDate today, store::RowId customer, CallSheet &sheet)
        : m_store(store),
          m_engine(engine),
          m_today(today),
          m_customer(customer),
          m_sheet(sheet)
    {
    }

    Result<void> read(const CustomerCode &code)
    {
        const store::RowId ids[]{m_customer};
        const auto cards = m_store.cards(ids, m_today);
        if (!cards)
            return tl::unexpected(cards.error());
        m_card = cards->front();
        const auto record = m_store.record(RecordKind::Customer, code.text());
        if (!record)
            return tl::unexpected(record.error());
        m_sheet.row = rowOf(m_card);
        head(**record);
        for (const auto part :
             {&SheetReader::items, &SheetReader::contacts, &SheetReader::facts, &SheetReader::promises})
            if (auto done = (this->*part)(); !done)
                return done;
        script();
        return household(**record);
    }

private:
    void head(const store::Record &record)
    {
        for (const char *column : {"mobile", "phone"})
            if (!record.value(column).isEmpty())
                m_sheet.phones.append(record.value(column));
        m_sheet.address
            = record.value("address") % (record.value("building").isEmpty() ? u"" : u" ") % record.value("building");
        m_sheet.note = record.value("note");
        m_sheet.staffName = nameOf(record.value("staff"));
    }

    QString nameOf(const QString &staff) const
    {
        const Staff *person = m_engine.staff().find(StaffCode(staff));
        return person ? person->name : QString();
    }

    Result<void> items()
    {
        const auto rows = m_store.followUpsOf(m_customer);
        if (!rows)
            return tl::unexpected(rows.error());
        CustomerRecords whose;
        whose.staff = m_card.staff;
        const StoreCalendar &calendar = m_engine.calendarOf(whose);
        for (const store::FollowUpRow &row : *rows) {
            const State state = row.stateOn(m_today);
            const bool shown = (state == State::Open || state == State::Due || state == State::Overdue)
                && !(row.hiddenUntil > m_today);
            auto item = shown ? itemOf(m_engine, row, m_card, m_today) : std::nullopt;
            if (!item)
                continue;
            item->why = rules::whyOf(*m_engine.rule(row.rule), fromRow(row, m_today), calendar, m_today);
            m_sheet.proposeOtherChannel |= item->finishedByTalk && item->attempts >= manyAttempts;
            m_sheet.row.items.append(*std::move(item));
        }
        std::ranges::stable_sort(m_sheet.row.items, [](const DayItem &a, const DayItem &b) {
            return a.folded != b.folded ? !a.folded : moreUrgent(a, b);
        });
        return {};
    }

    Result<void> contacts()
    {
        const auto records = m_store.records(RecordKind::Contact, m_customer);
        if (!records)
            return tl::unexpected(records.error());
        for (const store::Record &record : *records)
            m_sheet.contacts.append({record.value("code"), record.date("on"), record.value("time"),
                                     wordIn<Channel>(record, "channel"), wordIn<Outcome>(record, "outcome"),
                                     nameOf(record.value("staff")), record.value("note"),
                                     !record.value("voided_on").isEmpty()});
        std::ranges::stable_sort(m_sheet.contacts, [](const PastContact &a, const PastContact &b) {
            return std::tie(b.on, b.time) < std::tie(a.on, a.time);
        });
        m_sheet.contacts = m_sheet.contacts.mid(0, shownContacts);
        return {};
    }

    Result<void> facts()
    {
        const auto records = m_store.records(RecordKind::Circumstance, m_customer);
        if (!records)
            return tl::unexpected(records.error());
        for (const store::Record &record : *records) {
            const QDate confirmed = record.date("confirmed_on");
            if (!confirmed.isValid() || confirmed.addMonths(freshMonths) <= m_today)
                m_sheet.staleFacts.append(
                    {record.value("code"), record.value("kind"), record.value("text"), confirmed});
        }
        std::ranges::stable_sort(m_sheet.staleFacts, {}, &StaleFact::confirmedOn);
        m_sheet.staleFacts = m_sheet.staleFacts.mid(0, shownFacts);
        return {};
    }

    Result<void> promises()
    {
        const auto records = m_store.records(RecordKind::Promise, m_customer);
        if (!records)
            return tl::unexpected(records.error());
        for (const store::Record &record : *records)
            if (record.value("kept_on").isEmpty())
                m_sheet.promises.append(
                    {record.value("code"), record.date("for_on"), record.value("time"), record.value("text")});
        std::ranges::stable_sort(m_sheet.promises, {}, &OpenPromise::forOn);
        return {};
    }

    void script()
    {
        if (m_sheet.row.items.isEmpty())
            return;
        const rules::Rule *rule = m_engine.rule(RuleId(m_sheet.row.items.front().rule));
        CustomerRecords whose;
        whose.staff = m_card.staff;
        const QString store = m_engine.calendarOf(whose).settings().name;
        m_sheet.script
            = scriptFor(QString::fromStdString(rule->script),
                        {{QStringLiteral("店名"), store},
                         {QStringLiteral("担当"), m_sheet.staffName},
                         {QStringLiteral("車名"), m_card.model.isEmpty() ? QStringLiteral("お車") : m_card.model},
                         {QStringLiteral("氏名"), m_card.name}});
    }

    Result<void> household(const store::Record &record)
    {
        const QString &house = record.value("household");
        if (!house.isEmpty()) {
            const auto others = m_store.recordsWhere(RecordKind::Customer, "household", house, 20);
            const auto members = m_store.records(RecordKind::HouseholdMember, m_customer);
            if (!others || !members)
                return tl::unexpected(!others ? others.error() : members.error());
            for (const store::Record &other : *others)
                if (other.value("code") != record.value("code"))
                    m_sheet.household.append(QString(other.value("name") + u" 様"));
            for (const store::Record &member : *members)
                m_sheet.household.append(QString(member.value("relation") + u' ' + member.value("name")));
        }
        const auto cars = m_store.records(RecordKind::OtherCar, m_customer);
        if (!cars)
            return tl::unexpected(cars.error());
        for (const store::Record &car : *cars) {
            QString line = QString(car.value("maker") + u' ' + car.value("model") + u"（他社");
            if (const QDate due = car.date("inspection_due_on"); due.isValid())
                line += u"、車検 " + japan::shortDate(due, m_today, Language::Japanese);
            m_sheet.household.append(QString(line + u'）'));
        }
        return {};
    }

    store::Store &m_store;
    const rules::Engine &m_engine;
    QDate m_today;
    store::RowId m_customer;
    CallSheet &m_sheet;
    store::CustomerCard m_card;
};

} // namespace

Result<CallSheet> callSheet(store::Store &store, const Context &context, const CustomerCode &customer)
{
    const auto engine = engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    const auto id = store.customerId(customer);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id)
        return failure(
            ErrorKind::WrongUse,
            QStringLiteral("顧客「%1」は登録されていません。コードを確かめてください。").arg(customer.text()),
            QStringLiteral("There is no customer \"%1\". Check the code.").arg(customer.text()));
    CallSheet sheet;
    if (auto read = SheetReader(store, **engine, context.today, **id, sheet).read(customer); !read)
        return tl::unexpected(read.error());
    return sheet;
}

} // namespace kikubari::operations
