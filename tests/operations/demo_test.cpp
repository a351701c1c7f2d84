// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/demo.h"

#include "domain/record_catalogue.h"
#include "domain/store_calendar.h"
#include "exchange/csv.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <map>
#include <set>

using namespace kikubari;
using namespace kikubari::operations;
using domain::RecordKind;

namespace {

const QDate today(2026, 11, 30);

using Row = std::map<std::string, std::string, std::less<>>;

/// A demo folder, read back through the reader that an import uses.
class Demo
{
public:
    explicit Demo(qint64 customers, quint64 seed = 1)
    {
        const auto made = writeDemoFolder(m_dir.path(), {customers, seed, today}, {});
        REQUIRE(made);
        summary = *made;
    }

    std::vector<Row> read(RecordKind kind) const
    {
        const domain::RecordDescription &description = domain::describe(kind);
        const QString file = QString::fromStdString(std::string(description.file));
        auto reader = exchange::CsvReader::open(m_dir.filePath(file));
        REQUIRE(reader);
        REQUIRE(reader->header().size() == description.columns.size());
        for (std::size_t i = 0; i < description.columns.size(); ++i)
            REQUIRE(reader->header()[i] == description.columns[i].name);
        std::vector<Row> rows;
        exchange::CsvRow row;
        for (;;) {
            const auto more = reader->next(row);
            REQUIRE(more);
            if (!*more)
                return rows;
            REQUIRE(row.cells.size() == reader->header().size());
            Row &made = rows.emplace_back();
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                made.emplace(reader->header()[i], row.cells[i]);
        }
    }

    std::map<QString, QByteArray> bytes() const
    {
        std::map<QString, QByteArray> files;
        const QDir dir(m_dir.path());
        for (const QString &name : dir.entryList(QDir::Files)) {
            QFile file(dir.filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            files[name] = file.readAll();
        }
        return files;
    }

    DemoSummary summary;

private:
    QTemporaryDir m_dir;
};

const Demo &thousand()
{
    static const Demo demo(1000);
    return demo;
}

QDate dateOf(const Row &row, std::string_view column)
{
    return QDate::fromString(QString::fromStdString(row.find(column)->second), Qt::ISODate);
}

const std::string &cell(const Row &row, std::string_view column)
{
    return row.find(column)->second;
}

std::set<std::string> codesOf(RecordKind kind)
{
    std::set<std::string> codes;
    for (const Row &row : thousand().read(kind))
        REQUIRE(codes.insert(cell(row, "code")).second);
    return codes;
}

constexpr std::array written{
    RecordKind::Staff,     RecordKind::Customer, RecordKind::HouseholdMember, RecordKind::Circumstance,
    RecordKind::KeyPerson, RecordKind::Purchase, RecordKind::OtherCar,        RecordKind::Service,
    RecordKind::Contact,   RecordKind::Promise,  RecordKind::Complaint,       RecordKind::Referral,
    RecordKind::Review,    RecordKind::Decision,
};

} // namespace

TEST_CASE("a thousand customers have four salespeople, a manager and a believable past")
{
    const DemoSummary &summary = thousand().summary;
    REQUIRE(summary.salespeople == 4);
    REQUIRE(summary.stores == 1);
    REQUIRE(summary.firstSalesperson.utf8 == "S001");
    REQUIRE(thousand().read(RecordKind::Staff).size() == 5);
    REQUIRE(thousand().read(RecordKind::Customer).size() == 1000);
    REQUIRE(summary.purchases > 1300);
    REQUIRE(summary.purchases < 1700);
    REQUIRE(summary.contacts > 8000);
    REQUIRE(summary.contacts < 12000);
}

TEST_CASE("every cell of the demo is one that an import takes")
{
    const std::set<std::string> customers = codesOf(RecordKind::Customer);
    const std::set<std::string> staff = codesOf(RecordKind::Staff);
    const std::map<RecordKind, std::set<std::string>> known{{RecordKind::Purchase, codesOf(RecordKind::Purchase)},
                                                            {RecordKind::Contact, codesOf(RecordKind::Contact)},
                                                            {RecordKind::Customer, customers}};
    for (const RecordKind kind : written)
        for (const Row &row : thousand().read(kind))
            for (const domain::Column &column : domain::describe(kind).columns) {
                const std::string &value = cell(row, column.name);
                CAPTURE(column.name, value);
                if (column.key || (column.type == domain::ColumnType::CustomerRef && !column.optional))
                    REQUIRE_FALSE(value.empty());
                if (value.empty())
                    continue;
                switch (column.type) {
                case domain::ColumnType::Date:
                    REQUIRE(dateOf(row, column.name).isValid());
                    REQUIRE((!column.past || dateOf(row, column.name) <= today));
                    break;
                case domain::ColumnType::Word:
                    REQUIRE(std::count(column.words.begin(), column.words.end(), value) == 1);
                    break;
                case domain::ColumnType::CustomerRef: REQUIRE(customers.contains(value)); break;
                case domain::ColumnType::StaffRef: REQUIRE(staff.contains(value)); break;
                case domain::ColumnType::CodeRef:
                case domain::ColumnType::LooseRef: REQUIRE(known.at(column.target).contains(value)); break;
                default: break;
                }
            }
}

TEST_CASE("contacts lie in order, on open days, before today")
{
    domain::StoreSettings settings;
    settings.weeklyClosed = {{.weekday = 2}, {.weekday = 3}};
    const auto calendar = domain::StoreCalendar::make(settings);
    std::string customer;
    QDate last;
    for (const Row &row : thousand().read(RecordKind::Contact)) {
        const QDate on = dateOf(row, "on");
        CAPTURE(cell(row, "code"), cell(row, "customer"), on.toString(Qt::ISODate).toStdString());
        REQUIRE(cell(row, "customer") >= customer);
        REQUIRE((cell(row, "customer") != customer || on >= last));
        REQUIRE(on < today);
        REQUIRE(calendar->isOpen(on));
        REQUIRE_FALSE((on.month() == 1 && on.day() <= 4));
        customer = cell(row, "customer");
        last = on;
    }
}

TEST_CASE("every salesperson has fresh deliveries, promises and refusals to see")
{
    std::map<std::string, int> fresh, due, late;
    for (const Row &row : thousand().read(RecordKind::Purchase))
        if (dateOf(row, "delivered_on") >= today.addDays(-2))
            ++fresh[cell(row, "staff")];
    for (const Row &row : thousand().read(RecordKind::Promise)) {
        if (dateOf(row, "for_on") == today && cell(row, "kept_on").empty())
            ++due[cell(row, "staff")];
        if (dateOf(row, "for_on") < today && cell(row, "kept_on").empty())
            ++late[cell(row, "staff")];
    }
    for (const char *staff : {"S001", "S002", "S003", "S004"}) {
        CAPTURE(staff);
        REQUIRE(fresh[staff] >= 2);
        REQUIRE(due[staff] >= 1);
        REQUIRE(late[staff] >= 1);
    }
    int companies = 0, refusing = 0, variants = 0;
    for (const Row &row : thousand().read(RecordKind::Customer)) {
        companies += cell(row, "kind") == "company";
        refusing += !cell(row, "refuses").empty();
        variants += cell(row, "name").starts_with("髙橋") || cell(row, "name").starts_with("𠮷田");
    }
    REQUIRE(companies > 50);
    REQUIRE(companies < 130);
    REQUIRE(refusing > 10);
    REQUIRE(refusing < 80);
    REQUIRE(variants > 3);
}

TEST_CASE("the store closes on Tuesday and Wednesday and in the long holidays")
{
    const auto files = thousand().bytes();
    const QJsonObject store = QJsonDocument::fromJson(files.at(QStringLiteral("store.json"))).object();
    REQUIRE(store.value(QStringLiteral("code")).toString() == QStringLiteral("H001"));
    REQUIRE(store.value(QStringLiteral("mail_days")).toInt() == 3);
    REQUIRE(store.value(QStringLiteral("weekly_closed")).toArray().size() == 2);
    REQUIRE(store.value(QStringLiteral("closures")).toArray().size() > 20);
}

TEST_CASE("the same seed writes the same bytes, another seed others")
{
    REQUIRE(Demo(60, 5).bytes() == Demo(60, 5).bytes());
    REQUIRE(Demo(60, 5).bytes() != Demo(60, 6).bytes());
}

TEST_CASE("small and large demos have the people they need")
{
    REQUIRE(Demo(1).summary.salespeople == 1);
    const Demo large(3700);
    REQUIRE(large.summary.salespeople == 13);
    REQUIRE(large.summary.stores == 2);
}

TEST_CASE("a demo that cannot be made says why and leaves nothing")
{
    QTemporaryDir dir;
    REQUIRE(writeDemoFolder(dir.path(), {0, 1, today}, {}).error().kind == ErrorKind::WrongUse);
    REQUIRE(writeDemoFolder(dir.path(), {1'000'001, 1, today}, {}).error().kind == ErrorKind::WrongUse);
    REQUIRE(writeDemoFolder(dir.path(), {10, 1, QDate()}, {}).error().kind == ErrorKind::WrongUse);
    REQUIRE(QDir(dir.path()).isEmpty());

    const auto stopped
        = writeDemoFolder(dir.path(), {2000, 1, today}, [](const Text &, qint64 done, qint64) { return done == 0; });
    REQUIRE(stopped.error().kind == ErrorKind::Cancelled);
    REQUIRE(QDir(dir.path()).entryList({QStringLiteral("*.csv")}, QDir::Files).isEmpty());
}
