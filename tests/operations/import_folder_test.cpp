// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/export_folder.h"
#include "operations/import_folder.h"
#include "store/store.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace kikubari;
using namespace kikubari::operations;
using domain::RecordKind;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

template <typename T> T need(Result<T> result)
{
    if (!result) {
        INFO(result.error().text.en.toStdString() << " | " << result.error().detail.toStdString());
        REQUIRE(result.has_value());
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A store folder being written, a store, and the import of the one into the other.
class Shop
{
public:
    Shop() : store(need(store::Store::create(m_place.filePath(q("store.db")))))
    {
        REQUIRE(QDir().mkpath(folder()));
        file("staff.csv", "code,name,role,store\nE1,佐藤,salesperson,S1\nM1,鈴木,manager,S1\n");
        file("customers.csv",
             "code,kind,name,kana,staff,refuses,birthday\n"
             "C1,person,山田 太郎,やまだ たろう,E1,dm,1980-02-29\n"
             "C2,company,株式会社 髙橋,たかはし,E1,,\n");
    }

    QString folder() const { return m_place.filePath(q("folder")); }
    QString rejectsPath() const { return m_place.filePath(q("rejects.csv")); }

    void file(const char *name, const QByteArray &bytes)
    {
        QFile out(QDir(folder()).filePath(q(name)));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
    }

    Result<ImportSummary> tryImport(QDate start = {}, const Progress &progress = {})
    {
        const Context context{QDate(2026, 11, 21), QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC), {}};
        return importFolder(*store, context,
                            {.folder = folder(), .rejects = rejectsPath(), .start = start, .operation = {}}, progress);
    }
    ImportSummary import() { return need(tryImport()); }

    /// The reject rows as file:line:reason.
    QStringList rejects() const
    {
        QFile in(rejectsPath());
        if (!in.open(QIODevice::ReadOnly))
            return {};
        QStringList list;
        const auto lines = QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const auto &line : lines.mid(1))
            list << line.section(QLatin1Char(','), 0, 2);
        return list;
    }

    qint64 count(RecordKind kind) { return need(store->count(kind)); }
    QString value(RecordKind kind, const char *code, const char *column)
    {
        const auto record = need(store->record(kind, q(code)));
        return record ? record->value(column) : q("(none)");
    }

private:
    QTemporaryDir m_place;

public:
    std::unique_ptr<store::Store> store;
};

ImportedFile fileOf(const ImportSummary &summary, const char *name)
{
    for (const auto &file : summary.files)
        if (file.file == q(name))
            return file;
    return {};
}

QStringList findingsOf(const ImportSummary &summary)
{
    QStringList list;
    for (const auto &finding : summary.findings)
        list << QStringLiteral("%1:%2:%3:%4").arg(finding.file, finding.kind, finding.column).arg(finding.count);
    return list;
}

QByteArray cp932(const char *text)
{
    QStringEncoder encoder("Shift_JIS");
    REQUIRE(encoder.isValid());
    return encoder(q(text));
}

} // namespace

TEST_CASE("a folder goes in, and a second time nothing changes")
{
    Shop shop;
    shop.file("purchases.csv", "code,customer,staff,condition,delivered_on\nP1,C1,E1,new,2026-11-01\n");
    shop.file("services.csv", "code,customer,purchase,on,kind\nV1,C1,P1,2026-11-10,1m\nV2,C2,,2026-11-10,repair\n");
    shop.file("contacts.csv",
              "code,customer,staff,on,channel,direction,outcome\nT1,C2,E1,2026-11-05,call,out,reached\n"
              "T2,C1,E1,2026-11-06,call,out,absent\nT3,C2,E1,2026-11-07,dm,out,sent\n");
    shop.file("reviews.csv", "code,contact,by,on,kind,text\nR1,T2,M1,2026-11-08,praise,よい\n");
    const auto first = shop.import();
    CHECK(first.status() == 0);
    CHECK(first.total().added == 11);
    CHECK(first.customersToPlan == 2);
    CHECK(shop.value(RecordKind::Customer, "C1", "name") == q("山田 太郎"));
    const auto second = shop.import();
    CHECK(second.status() == 0);
    CHECK(second.total().added == 0);
    CHECK(second.total().updated == 0);
    CHECK(second.total().unchanged == 11);
    CHECK(second.customersToPlan == 0);
    CHECK(need(shop.store->checkAuditLog()) == 2);
    const auto json = first.json(Language::Japanese);
    CHECK(json.value(q("total")).toObject().value(q("added")).toInt() == 11);
    CHECK(json.value(q("files")).toArray().size() == 6);
}

TEST_CASE("an absent column keeps, an empty cell clears, an unknown column is kept")
{
    Shop shop;
    shop.import();
    shop.file("customers.csv", "code,name,refuses,好きな色\nC1,山田 次郎,,青\n");
    const auto changed = shop.import();
    CHECK(fileOf(changed, "customers.csv").updated == 1);
    CHECK(findingsOf(changed) == QStringList{q("customers.csv:unknown_column:好きな色:1")});
    CHECK(changed.status() == 1);
    CHECK(shop.value(RecordKind::Customer, "C1", "name") == q("山田 次郎"));
    CHECK(shop.value(RecordKind::Customer, "C1", "kana") == q("やまだ たろう"));
    CHECK(shop.value(RecordKind::Customer, "C1", "refuses").isEmpty());
    CHECK(need(shop.store->record(RecordKind::Customer, q("C1")))->extra.value(q("好きな色")).toString() == q("青"));
    const auto history = need(shop.store->historyOf(RecordKind::Customer, {q("C1")}));
    REQUIRE(history.size() == 1);
    CHECK(history[0].old.value(q("name")).toString() == q("山田 太郎"));
    CHECK(fileOf(shop.import(), "customers.csv").unchanged == 1);
}

TEST_CASE("each bad row is rejected with file, line and reason, the rest goes in")
{
    Shop shop;
    shop.file("purchases.csv", "code,customer,staff,condition,delivered_on\nP1,C1,E1,new,2026-11-01\n");
    shop.file("services.csv", "code,customer,purchase,on,kind\nV1,C1,P9,2026-11-10,1m\nV2,C1,P1,2026-11-10,2m\n");
    const QByteArray longField(70 * 1024, 'x');
    shop.file("contacts.csv",
              "code,customer,staff,on,channel,direction,outcome,satisfaction,note\n"
              ",C1,E1,2026-11-05,call,out,reached,,\n"                   // 2
              "T1,C1,E1,2026-11-05,call,out,reached,,\"二行の\nメモ\"\n" // 3, 4
              "T1,C1,E1,2026-11-05,call,out,reached,,\n"                 // 5
              "T2,C9,E1,2026-11-05,call,out,reached,,\n"                 // 6
              "T3,,E1,2026-11-05,call,out,reached,,\n"                   // 7
              "T4,C1,E9,2026-11-05,call,out,reached,,\n"                 // 8
              "T5,C1,E1,2026-02-30,call,out,reached,,\n"                 // 9
              "\n"                                                       // 10
              "T6,C1,E1,2026-11-05,Call,out,reached,,\n"                 // 11
              "T7,C1,E1,2026-11-05,call,out,reached,6,\n"                // 12
              "T8,C1,E1,2026-11-05,call,out,reached,\n"                  // 13
              "T9,C1,E1,2026-11-05,call,out,reached,,,\n"                // 14
              "T10,C1,E1,2026-11-05,call,out,reached,,"                  // 15
                  + longField
                  + "\n"
                    "T11,C1,,2026-11-05,call,out,reached,5,good\n" // 16
                    "T12,C1,E1,2026/11/05,call,out,reached,,\n");  // 17
    const auto summary = shop.import();
    CHECK(summary.status() == 1);
    CHECK(summary.rejects == shop.rejectsPath());
    CHECK(shop.rejects()
          == QStringList{
              q("services.csv,2,unknown_purchase"), q("services.csv,3,unknown_word"), q("contacts.csv,2,empty_key"),
              q("contacts.csv,5,repeated_key"), q("contacts.csv,6,unknown_customer"),
              q("contacts.csv,7,unknown_customer"), q("contacts.csv,8,unknown_staff"), q("contacts.csv,9,no_such_day"),
              q("contacts.csv,11,unknown_word"), q("contacts.csv,12,out_of_range"), q("contacts.csv,13,field_count"),
              q("contacts.csv,14,field_count"), q("contacts.csv,15,field_too_long"), q("contacts.csv,17,no_such_day")});
    const auto contacts = fileOf(summary, "contacts.csv");
    CHECK(contacts.read == 14);
    CHECK(contacts.added == 2);
    CHECK(contacts.rejected == 12);
    CHECK(shop.value(RecordKind::Contact, "T1", "note") == q("二行の\nメモ"));
    CHECK(shop.value(RecordKind::Contact, "T11", "satisfaction") == q("5"));

    shop.file("services.csv", "code,customer,purchase,on,kind\nV1,C1,P1,2026-11-10,1m\n");
    QFile::remove(shop.folder() + q("/contacts.csv"));
    CHECK(shop.import().status() == 0);
    CHECK(shop.rejects().isEmpty()); // rejects of an earlier import are not left lying
}

TEST_CASE("a rejected row does not take its key: a later good one stands")
{
    Shop shop;
    shop.file("contacts.csv", "code,customer,on\nT1,C1,2026-13-01\nT1,C1,2026-11-01\n");
    const auto summary = shop.import();
    CHECK(fileOf(summary, "contacts.csv").added == 1);
    CHECK(shop.value(RecordKind::Contact, "T1", "on") == q("2026-11-01"));
}

TEST_CASE("a file that cannot be read changes nothing at all")
{
    Shop shop;
    SECTION("zero bytes")
    {
        shop.file("contacts.csv", "");
    }
    SECTION("NUL bytes")
    {
        shop.file("contacts.csv", QByteArray("code,customer\nT1,C\0x\n", 21));
    }
    SECTION("neither encoding")
    {
        shop.file("contacts.csv", "code,customer\nT1,\xff\xff\xff\n");
    }
    SECTION("key column missing")
    {
        shop.file("contacts.csv", "customer,on\nC1,2026-11-01\n");
    }
    SECTION("half a composite key")
    {
        shop.file("bans.csv", "customer,since\nC1,2026-11-01\n");
    }
    SECTION("store.json is no JSON")
    {
        shop.file("store.json", "{\"code\":");
    }
    SECTION("store.json with a wrong day")
    {
        shop.file("store.json", "{\"open_days\":[\"2027-02-30\"]}");
    }
    SECTION("store.json with a wrong weekday")
    {
        shop.file("store.json", "{\"weekly_closed\":[\"Tue\"]}");
    }
    const auto summary = shop.tryImport();
    REQUIRE_FALSE(summary);
    CHECK(summary.error().kind == ErrorKind::Unreadable);
    CHECK(shop.count(RecordKind::Customer) == 0);
    CHECK(need(shop.store->operations(5)).empty());
    CHECK(need(shop.store->storeSettings()).empty());
}

TEST_CASE("a store that is never open is refused")
{
    Shop shop;
    shop.file("store.json", R"({"code":"S1","weekly_closed":["mon","tue","wed","thu","fri","sat","sun"]})");
    const auto summary = shop.tryImport();
    REQUIRE_FALSE(summary);
    CHECK(summary.error().kind == ErrorKind::Configuration);
    CHECK(shop.count(RecordKind::Customer) == 0);
}

TEST_CASE("encodings and line ends do not matter")
{
    Shop shop;
    const char *text = "code,kind,name\r\nC3,person,表 ソ能\r\nC4,person,\"髙﨑, 一\"\r\n";
    SECTION("CP932")
    {
        shop.file("customers.csv", cp932(text));
    }
    SECTION("UTF-8 with BOM")
    {
        shop.file("customers.csv", QByteArray("\xef\xbb\xbf") + text);
    }
    SECTION("UTF-8")
    {
        shop.file("customers.csv", text);
    }
    CHECK(shop.import().status() == 0);
    CHECK(shop.value(RecordKind::Customer, "C3", "name") == q("表 ソ能"));
    CHECK(shop.value(RecordKind::Customer, "C4", "name") == q("髙﨑, 一"));
}

TEST_CASE("what is odd but possible goes in and is told")
{
    Shop shop;
    shop.file("purchases.csv",
              "code,customer,ordered_on,delivered_on,disposed_on,inspection_due_on\n"
              "P1,C1,2026-10-01,2026-09-01,2026-08-01,2030-01-01\n"
              "P2,C1,2026-10-01,2026-12-24,,\n");
    shop.file("contacts.csv", "code,customer,on,event_on\nT1,C1,2027-01-01,2027-02-01\n");
    const auto summary = shop.import();
    CHECK(summary.total().rejected == 0);
    CHECK(summary.status() == 1);
    CHECK(findingsOf(summary)
          == QStringList{q("purchases.csv:disposed_before_delivered:disposed_on:1"),
                         q("purchases.csv:delivered_before_ordered:delivered_on:1"),
                         q("purchases.csv:future_date:delivered_on:1"), q("contacts.csv:future_date:on:1")});
    CHECK(summary.findings[2].lines == std::vector<qint64>{3});
}

TEST_CASE("a referrer may stand later in the file; one who never comes is left out")
{
    Shop shop;
    shop.file("customers.csv", "code,name,referrer\nC1,甲,C2\nC2,乙,C9\nC3,丙,C1\n");
    for (int i = 0; i < 2; ++i) {
        const auto summary = shop.import();
        CHECK(findingsOf(summary) == QStringList{q("customers.csv:unknown_referrer:referrer:1")});
        CHECK(fileOf(summary, "customers.csv").added == (i == 0 ? 3 : 0));
        CHECK(fileOf(summary, "customers.csv").unchanged == (i == 0 ? 0 : 3));
        CHECK(shop.value(RecordKind::Customer, "C1", "referrer") == q("C2"));
        CHECK(shop.value(RecordKind::Customer, "C2", "referrer").isEmpty());
        CHECK(shop.value(RecordKind::Customer, "C3", "referrer") == q("C1"));
    }
}

TEST_CASE("the first day is set for every store, also where there is no store.json")
{
    Shop shop;
    need(shop.tryImport(QDate(2026, 4, 1)));
    auto stores = need(shop.store->storeSettings());
    REQUIRE(stores.size() == 1);
    CHECK(stores[0].startedOn == QDate(2026, 4, 1));
    shop.file("store.json",
              R"([{"code":"","weekly_closed":["tue",{"weekday":"wed","nth":2}]},{"code":"S2","phone":"053"}])");
    CHECK(need(shop.tryImport()).settingsChanged);
    stores = need(shop.store->storeSettings());
    REQUIRE(stores.size() == 2);
    CHECK(stores[0].startedOn == QDate(2026, 4, 1)); // an absent name keeps what is there
    CHECK(stores[0].weeklyClosed == std::vector<domain::WeeklyClosing>{{2, 0}, {3, 2}});
    CHECK_FALSE(need(shop.tryImport()).settingsChanged);
}

TEST_CASE("a stopped import changes nothing")
{
    Shop shop;
    QByteArray many = "code,name\n";
    for (int i = 0; i < 9000; ++i)
        many += "N" + QByteArray::number(i) + ",x\n";
    shop.file("customers.csv", many);
    const auto summary = shop.tryImport({}, [](const Text &, qint64, qint64) { return false; });
    REQUIRE_FALSE(summary);
    CHECK(summary.error().kind == ErrorKind::Cancelled);
    CHECK(shop.count(RecordKind::Customer) == 0);
    CHECK(shop.import().total().added == 9002);
}

TEST_CASE("export, import into an empty store, export again: the same bytes")
{
    Shop shop;
    shop.file("store.json", R"({"code":"S1","name":"本店","weekly_closed":["tue","wed"],"好み":"x"})");
    shop.file("purchases.csv",
              "code,customer,staff,condition,delivered_on,色\nP2,C2,E1,used,2026-11-01,赤\n"
              "P10,C1,E1,new,2026-11-01,\n");
    shop.file("contacts.csv",
              "code,customer,staff,on,channel,outcome,note\nT9,C2,E1,2026-11-05,call,reached,\"a\"\"b, c\"\n"
              "T10,C1,E1,2026-11-06,call,absent,\n");
    shop.file("bans.csv", "customer,channel,since\nC2,call,2026-01-01\nC1,dm,2026-01-01\nC1,visit,2026-01-01\n");
    shop.file("owners.csv", "customer,from,staff,kind\nC2,2026-01-01,E1,permanent\nC1,2025-01-01,E1,cover\n");
    shop.file("follow_ups.csv",
              "rule,customer,fact,record,fact_on,due,latest,state,done_on,closure_late,staff\n"
              "delivery-check,C1,delivery,P10,2026-11-01,2026-11-03,2026-11-03,done,2026-11-02,false,E1\n");
    shop.file("decisions.csv",
              "code,rule,customer,fact,record,at,act,until\nD1,dm-cycle,C1,delivery,P10,2026-11-05,snooze,"
              "2026-12-01\n");
    shop.import();
    QTemporaryDir place;
    const auto one = place.filePath(q("one")), two = place.filePath(q("two"));
    need(exportFolder(*shop.store, one));
    auto copy = need(store::Store::create(place.filePath(q("copy.db"))));
    const Context context{QDate(2026, 11, 21), {}, {}};
    const auto summary = need(importFolder(
        *copy, context, {.folder = one, .rejects = place.filePath(q("r.csv")), .start = {}, .operation = {}}));
    CHECK(summary.total().rejected == 0);
    need(exportFolder(*copy, two));
    const auto names = QDir(one).entryList(QDir::Files);
    CHECK(names.size() == 9);
    CHECK(QDir(two).entryList(QDir::Files) == names);
    for (const auto &name : names) {
        CAPTURE(name.toStdString());
        QFile a(QDir(one).filePath(name)), b(QDir(two).filePath(name));
        REQUIRE((a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly)));
        const auto bytes = a.readAll();
        CHECK(bytes == b.readAll());
        CHECK_FALSE(bytes.contains('\r'));
    }
    for (const auto *code : {"C1", "C2"})
        CHECK(need(copy->customerRecords(domain::CustomerCode(std::string_view(code))))
              == need(shop.store->customerRecords(domain::CustomerCode(std::string_view(code)))));
}

TEST_CASE("rows in any order are stored by customer, and read the same")
{
    QByteArray forward = "code,customer,on\n", backward = forward;
    for (int i = 0; i < 500; ++i) {
        const auto line = [](int n) -> QByteArray {
            return "T" + QByteArray::number(n) + (n % 2 ? ",C1," : ",C2,")
                + QDate(2026, 1, 1).addDays(n % 300).toString(Qt::ISODate).toUtf8() + "\n";
        };
        forward += line(i);
        backward += line(499 - i);
    }
    Shop a, b;
    a.file("contacts.csv", forward);
    b.file("contacts.csv", backward);
    a.import();
    b.import();
    for (const auto *code : {"C1", "C2"}) {
        const domain::CustomerCode customer{std::string_view(code)};
        auto one = need(a.store->customerRecords(customer)).contacts;
        auto two = need(b.store->customerRecords(customer)).contacts;
        const auto byCode = [](const auto &x, const auto &y) { return x.code < y.code; };
        std::sort(one.begin(), one.end(), byCode);
        std::sort(two.begin(), two.end(), byCode);
        CHECK(one.size() == 250);
        CHECK(one == two);
    }
}
