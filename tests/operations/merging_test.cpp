// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/merging.h"

#include "operations/editing.h"
#include "support/export_bytes.h"
#include "support/store_folder.h"

#include <QSet>

#include <rapidcheck.h>

#include <random>

using namespace kikubari;
using namespace kikubari::operations;
using namespace kikubari::test;
using domain::CustomerCode;
using domain::RecordKind;

namespace {

/// The value, or the test fails with the failure's sentence.
template <typename T> T need(Result<T> result)
{
    if (!result)
        FAIL(result.error().text.en.toStdString() + " | " + result.error().detail.toStdString());
    return *std::move(result);
}

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

void writeTwo(StoreFolder &folder)
{
    folder.write("customers.csv",
                 "code,kind,name,kana,staff,phone,mobile,postal_code,address,building,refuses,deceased_on,"
                 "mourning_until,note,household,referrer,first_met_on,random,hobby\n"
                 "K1,person,髙橋 健,タカハシ "
                 "ケン,S1,0465-11-2222,,250-0001,小田原市扇町1-2-3,,call,,,一つめ,,,2020-01-01,7,釣り\n"
                 "K2,person,高橋 健,,S2,0465-33-4444,090-1111-2222,250-0001,小田原市扇町1-2-3,ハイツ101,dm,,2027-01-31,"
                 "二つめ,H1,K1,2019-05-05,9,\n"
                 "K3,person,高橋 花,タカハシ ハナ,S2,,,,,,,,,,H1,K2,,,\n");
    folder.write("purchases.csv",
                 "code,customer,staff,condition,delivered_on,referred_by\n"
                 "P1,K1,S1,new,2026-11-19,\nP2,K2,S2,new,2026-08-01,\nP3,K3,S2,new,2026-01-01,K2\n");
    folder.write("contacts.csv",
                 "code,customer,staff,on,channel,direction,outcome\n"
                 "T1,K1,S1,2026-11-20,call,out,reached\nT2,K2,S2,2026-08-02,call,out,reached\n"
                 "T3,K2,S2,2026-10-01,dm,out,sent\n");
    folder.write("reviews.csv", "code,contact,by,on,kind,text\nV2,T2,M1,2026-08-05,comment,よい\n");
    folder.write("bans.csv",
                 "customer,channel,since,until,reason\nK1,visit,2026-01-01,2026-12-31,短い\n"
                 "K2,visit,2026-03-01,,ずっと\nK2,email,2026-03-01,,\nK1,sms,2025-01-01,,\n"
                 "K2,sms,2024-01-01,2025-01-01,\n");
    folder.write("consents.csv", "customer,purpose,on\nK1,dm,2020-01-01\nK2,dm,2024-01-01\nK2,survey,2024-01-01\n");
    folder.write("owners.csv", "customer,from,staff,kind\nK2,2024-04-01,S2,permanent\n");
    folder.write("referrals.csv", "code,referrer,referred,on\nR1,K2,K3,2026-01-01\nR2,K3,K2,2025-01-01\n");
    folder.write("household_members.csv", "code,household,customer,name\nM1,H1,K2,高橋 空\n");
    folder.write("promises.csv", "code,customer,made_on,for_on,text\nY1,K2,2026-11-01,2026-12-24,お届け\n");
}

QString valueOf(StoreFolder &folder, RecordKind kind, const QStringList &key, const char *column)
{
    const auto record = need(folder.book->record(kind, key));
    REQUIRE(record);
    REQUIRE_FALSE(record->voided);
    return record->value(column);
}

} // namespace

TEST_CASE("Joining keeps every record, the stricter ban and the other's code", "[merging]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeTwo(folder);
    CHECK(folder.import().total().rejected == 0);
    folder.plan();
    const auto before = exportBytes(*folder.book);
    auto &book = *folder.book;
    const auto preview = need(previewMerge(book, CustomerCode("K1"), CustomerCode("K2")));
    CHECK(preview.swapSuggested);
    CHECK(preview.otherHousehold == QStringList{q("高橋 花")});
    const auto field = [&](const char *name) {
        for (const auto &one : preview.fields)
            if (one.column == QLatin1String(name))
                return one;
        FAIL(name);
        return MergeField{};
    };
    CHECK(field("building").suggested == Side::Other);
    CHECK(field("refuses").result == q("dm call"));
    CHECK(field("note").result == q("一つめ\n二つめ"));

    const auto done = need(mergeCustomers(book, folder.context, CustomerCode("K1"), CustomerCode("K2")));
    CHECK(done.summary.ja.contains(q("K2")));
    const auto k1 = [&](const char *column) { return valueOf(folder, RecordKind::Customer, {q("K1")}, column); };
    CHECK(k1("phone") == q("0465-11-2222"));
    CHECK(k1("mobile") == q("090-1111-2222"));
    CHECK(k1("mourning_until") == q("2027-01-31"));
    CHECK(k1("household") == q("H1"));
    CHECK(k1("first_met_on") == q("2019-05-05"));
    CHECK(k1("random") == q("7"));
    CHECK(k1("referrer").isEmpty());
    CHECK(k1("merged_codes") == q("K2"));
    CHECK(valueOf(folder, RecordKind::Customer, {q("K3")}, "referrer") == q("K1"));
    CHECK(valueOf(folder, RecordKind::Purchase, {q("P3")}, "referred_by") == q("K1"));
    CHECK(valueOf(folder, RecordKind::Referral, {q("R1")}, "referrer") == q("K1"));
    CHECK(valueOf(folder, RecordKind::Referral, {q("R2")}, "referred") == q("K1"));
    CHECK(valueOf(folder, RecordKind::Ban, {q("K1"), q("visit")}, "until").isEmpty());
    CHECK(valueOf(folder, RecordKind::Ban, {q("K1"), q("visit")}, "since") == q("2026-01-01"));
    CHECK(valueOf(folder, RecordKind::Ban, {q("K1"), q("email")}, "since") == q("2026-03-01"));
    CHECK(valueOf(folder, RecordKind::Ban, {q("K1"), q("sms")}, "until").isEmpty());
    CHECK(valueOf(folder, RecordKind::Consent, {q("K1"), q("dm")}, "on") == q("2024-01-01"));
    CHECK(valueOf(folder, RecordKind::Owner, {q("K1"), q("2026-11-21")}, "staff") == q("S1"));
    const auto records = need(book.customerRecords(CustomerCode("K1")));
    CHECK(records.contacts.size() == 3);
    CHECK(records.reviews.size() == 1);
    CHECK(records.purchases.size() == 2);
    CHECK(records.promises.size() == 1);
    CHECK(need(book.records(RecordKind::Phone, need(book.customerId(CustomerCode("K1"))).value())).size() == 1);
    CHECK(need(resolveAlias(book, CustomerCode("K2"))) == CustomerCode("K1"));
    CHECK(need(aliasesOf(book, CustomerCode("K1"))) == QStringList{q("K2")});
    CHECK_FALSE(need(resolveAlias(book, CustomerCode("K9"))));
    CHECK(book.checkFile());

    SECTION("undo brings both back as they were")
    {
        need(undo(book, folder.context));
        requireSameExport(before, exportBytes(book));
        CHECK(need(book.customerRecords(CustomerCode("K2"))).reviews.size() == 1);
        const auto joined = need(redo(book, folder.context));
        CHECK(need(book.customerRecords(CustomerCode("K1"))).contacts.size() == 3);
        need(undo(book, folder.context));
        requireSameExport(before, exportBytes(book));
    }
    SECTION("a list that still names the other updates the kept one")
    {
        folder.write("customers.csv", "code,occupation\nK2,農業\n");
        folder.write("contacts.csv",
                     "code,customer,staff,on,channel,direction,outcome\nT9,K2,S2,2026-11-21,call,out,reached\n");
        folder.write("bans.csv",
                     "customer,channel,since,until,reason\nK2,visit,2026-03-01,2026-03-02,\nK2,call,2026-11-01,,\n");
        CHECK(folder.import().total().rejected == 0);
        CHECK(k1("occupation") == q("農業"));
        CHECK(k1("merged_codes") == q("K2"));
        CHECK(need(book.customerRecords(CustomerCode("K1"))).contacts.size() == 4);
        CHECK(valueOf(folder, RecordKind::Ban, {q("K1"), q("visit")}, "until").isEmpty());
        CHECK(valueOf(folder, RecordKind::Ban, {q("K1"), q("call")}, "since") == q("2026-11-01"));
        CHECK(need(book.record(RecordKind::Customer, q("K2")))->voided);
    }
    SECTION("an export of it is the same store again")
    {
        const QString out = folder.dir.filePath(q("out"));
        need(exportFolder(book, out));
        StoreFolder second(folder.context.today);
        ImportOptions options;
        options.folder = out;
        options.rejects = folder.dir.filePath(q("r.csv"));
        CHECK(need(importFolder(*second.book, second.context, options)).total().rejected == 0);
        requireSameExport(exportBytes(book), exportBytes(*second.book));
        CHECK(need(resolveAlias(*second.book, CustomerCode("K2"))) == CustomerCode("K1"));
    }
    SECTION("it is listed and can be undone after other things were done")
    {
        ContactDraft call;
        call.customer = CustomerCode("K3");
        need(recordContact(book, folder.context, call));
        const auto list = need(merges(book));
        REQUIRE(list.size() == 1);
        CHECK(list.front().keep == CustomerCode("K1"));
        CHECK(list.front().other == CustomerCode("K2"));
        need(undoMerge(book, folder.context, list.front().operation));
        CHECK(need(book.customerRecords(CustomerCode("K2"))).contacts.size() == 2);
        CHECK_FALSE(undoMerge(book, folder.context, list.front().operation));
    }
    SECTION("it is not undone under a change of what it changed")
    {
        need(editRecords(book, folder.context, CustomerCode("K1"),
                         {{.kind = RecordKind::Customer, .key = {q("K1")}, .values = {{q("note"), q("新しい")}}}}));
        const auto refused = undoMerge(book, folder.context, done.operation);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::Conflict);
        need(undo(book, folder.context));
        need(undo(book, folder.context));
        requireSameExport(before, exportBytes(book));
    }
}

TEST_CASE("What is chosen at the side of the other is taken, and nonsense is refused", "[merging]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeTwo(folder);
    folder.import();
    need(mergeCustomers(*folder.book, folder.context, CustomerCode("K1"), CustomerCode("K2"),
                        {{q("phone"), Side::Other}, {q("name"), Side::Other}, {q("staff"), Side::Other}}));
    CHECK(valueOf(folder, RecordKind::Customer, {q("K1")}, "phone") == q("0465-33-4444"));
    CHECK(valueOf(folder, RecordKind::Customer, {q("K1")}, "name") == q("高橋 健"));
    CHECK(valueOf(folder, RecordKind::Customer, {q("K1")}, "staff") == q("S2"));
    const auto id = need(folder.book->customerId(CustomerCode("K1"))).value();
    const auto phones = need(folder.book->records(RecordKind::Phone, id));
    REQUIRE(phones.size() == 1);
    CHECK(phones.front().value("number") == q("0465-11-2222"));
    CHECK_FALSE(mergeCustomers(*folder.book, folder.context, CustomerCode("K1"), CustomerCode("K1")));
    CHECK_FALSE(mergeCustomers(*folder.book, folder.context, CustomerCode("K1"), CustomerCode("K2")));
    CHECK_FALSE(previewMerge(*folder.book, CustomerCode("K8"), CustomerCode("K1")));
}

namespace {

/// Random files about four customers.
class RandomBook
{
public:
    explicit RandomBook(unsigned seed) : m_dice(seed) { }

    void write(StoreFolder &folder)
    {
        if (below(2) == 0)
            folder.write("store.json", R"({"code":"K","name":"み","weekly_closed":["tue"],"started_on":"2026-06-01"})");
        std::string customers = "code,kind,name,kana,staff,phone,address,refuses,deceased_on,mourning_until,note,"
                                "household,referrer,anniversary,birthday,first_met_on\n";
        for (int i = 1; i <= 4; ++i)
            customers += who(i) + ",person,名" + std::to_string(below(2)) + ",," + staff() + "," + maybe("0465") + ","
                + maybe("町") + "," + pick({"", "dm", "call visit", "all"}) + ",," + maybeDay() + "," + maybe("n") + ","
                + pick({"", "H1", "H2"}) + "," + pick({"", "K1", "K2", "K3", "K4"}) + "," + maybeDay() + ","
                + maybeDay() + "," + maybeDay() + "\n";
        folder.write("customers.csv", QByteArray::fromStdString(customers));
        file(folder, "purchases.csv", "code,customer,staff,condition,delivered_on,inspection_due_on,referred_by", "P",
             6, [&] {
                 return staff() + ",new," + day() + "," + maybeDay() + "," + pick({"", "K1", "K2"});
             });
        file(folder, "services.csv", "code,customer,kind,on,booked_for", "W", 4, [&] {
            return pick({"1m", "shaken", "repair"}) + "," + day() + ",";
        });
        file(folder, "contacts.csv", "code,customer,staff,on,channel,direction,outcome", "T", 12, [&] {
            return staff() + "," + day() + "," + pick({"call", "visit", "dm", "letter"}) + ",out,"
                + pick({"reached", "sent", "absent"});
        });
        file(folder, "promises.csv", "code,customer,made_on,for_on,kept_on", "Y", 3,
             [&] { return day() + "," + day() + ","; });
        file(folder, "complaints.csv", "code,customer,opened_on,closed_on", "Q", 2, [&] { return day() + ","; });
        file(folder, "gifts.csv", "code,customer,on,what", "G", 2, [&] { return day() + ",菓子"; });
        file(folder, "deals.csv", "code,customer,opened_on,closed_on", "N", 2, [&] { return day() + "," + day(); });
        file(folder, "circumstances.csv", "code,customer,kind,text", "J", 3, [&] { return "趣味," + maybe("釣り"); });
        file(folder, "phones.csv", "code,customer,number", "F", 2, [&] { return "090" + std::to_string(below(99)); });
        file(folder, "addresses.csv", "code,customer,address", "A", 2, [&] { return "市" + std::to_string(below(9)); });
        file(folder, "key_persons.csv", "code,customer,name,left_on", "X", 2, [&] { return "人," + maybeDay(); });
        std::string referrals = "code,referrer,referred,on\n", reviews = "code,contact,by,on,kind,text\n";
        for (int i = 1; i <= 3; ++i) {
            referrals += "R" + std::to_string(i) + "," + who() + "," + who() + "," + day() + "\n";
            reviews += "V" + std::to_string(i) + ",T" + std::to_string(i) + ",M1," + day() + ",comment,x\n";
        }
        folder.write("referrals.csv", QByteArray::fromStdString(referrals));
        folder.write("reviews.csv", QByteArray::fromStdString(reviews));
        keyed(folder, "bans.csv", "customer,channel,since,until", {"dm", "call", "visit"},
              [&] { return maybeDay() + "," + maybeDay(); });
        keyed(folder, "consents.csv", "customer,purpose,basis,on", {"dm", "survey"}, [&] { return "x," + maybeDay(); });
        keyed(folder, "owners.csv", "customer,from,staff,kind", {"2025-01-01", "2026-04-01"}, [&] {
            return pick({"S1", "S2"}) + ",permanent";
        });
    }

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_dice); }
    std::string who(int i = 0) { return "K" + std::to_string(i ? i : below(4) + 1); }

private:
    std::string pick(std::vector<std::string> list) { return list[static_cast<std::size_t>(below(int(list.size())))]; }
    std::string maybe(const std::string &text) { return below(2) ? text + std::to_string(below(3)) : std::string(); }
    std::string staff() { return pick({"S1", "S2", ""}); }
    std::string day() { return QDate(2025, 1, 1).addDays(below(680)).toString(Qt::ISODate).toStdString(); }
    std::string maybeDay() { return below(2) ? day() : std::string(); }

    template <typename Row> void file(StoreFolder &folder, const char *name, const std::string &header,
                                      const std::string &letter, int rows, Row row)
    {
        std::string text = header + "\n";
        for (int i = 1; i <= rows; ++i)
            text += letter + std::to_string(i) + "," + who() + "," + row() + "\n";
        folder.write(name, QByteArray::fromStdString(text));
    }

    template <typename Row> void keyed(StoreFolder &folder, const char *name, const std::string &header,
                                       const std::vector<std::string> &keys, Row row)
    {
        std::string text = header + "\n";
        for (int i = 1; i <= 4; ++i)
            for (const auto &key : keys)
                if (below(2))
                    text += who(i) + "," + key + "," + row() + "\n";
        folder.write(name, QByteArray::fromStdString(text));
    }

    std::mt19937 m_dice;
};

using Export = std::map<QString, QByteArray>;

/// The first cells of a file's rows.
QSet<QByteArray> codesIn(const Export &files, const char *name)
{
    QSet<QByteArray> codes;
    const auto found = files.find(q(name));
    if (found == files.end())
        return codes;
    for (const QByteArray &line : found->second.split('\n').mid(1))
        codes.insert(line.split(',').front());
    return codes;
}

void requireEveryCode(const Export &before, const Export &after)
{
    for (const char *name : {"purchases.csv", "services.csv", "contacts.csv", "promises.csv", "complaints.csv",
                             "gifts.csv", "deals.csv", "circumstances.csv", "phones.csv", "addresses.csv",
                             "key_persons.csv", "referrals.csv", "reviews.csv", "decisions.csv"}) {
        INFO(name);
        RC_ASSERT(codesIn(after, name).contains(codesIn(before, name)));
    }
}

/// Both exports are one; else the lines that only one of them has.
void requireEqual(const Export &one, const Export &two)
{
    for (const auto *side : {&one, &two})
        for (const auto &[name, bytes] : *side) {
            const auto &other = side == &one ? two : one;
            const auto found = other.find(name);
            const auto lines = found == other.end() ? QList<QByteArray>() : found->second.split('\n');
            for (const QByteArray &line : bytes.split('\n'))
                if (!lines.contains(line))
                    RC_FAIL((side == &one ? "only before: " : "only after: ") + name.toStdString() + ": "
                            + line.toStdString());
        }
    RC_ASSERT(bool(one == two));
}

/// Every line of before is still there; follow_ups.csv aside, where further contacts may have changed an ending.
void requireEveryLine(const Export &before, const Export &after)
{
    for (const auto &[name, bytes] : before) {
        if (name == u"follow_ups.csv")
            continue;
        RC_ASSERT(after.contains(name));
        const auto lines = after.at(name).split('\n');
        for (const QByteArray &line : bytes.split('\n'))
            if (!lines.contains(line))
                RC_FAIL(name.toStdString() + ": " + line.toStdString());
    }
}

/// Every ban that two customers had holds for the one that is left, as long at least.
void requireBans(const std::vector<domain::BanRecord> &before, const std::vector<domain::BanRecord> &after)
{
    for (const auto &ban : before)
        RC_ASSERT(std::ranges::any_of(after, [&](const domain::BanRecord &now) {
            return now.channel == ban.channel
                && (!now.until.isValid() || (ban.until.isValid() && now.until >= ban.until));
        }));
}

} // namespace

TEST_CASE("Whatever is joined, recorded, joined again and undone: every record is there", "[merging][property]")
{
    const bool held = rc::check("merge, contacts, second merge, undo both", [](unsigned seed) {
        RandomBook random(seed);
        StoreFolder folder(QDate(2026, 11, 21));
        auto &book = *folder.book;
        random.write(folder);
        folder.import();
        folder.plan();
        const auto before = exportBytes(book);
        const CustomerCode a(random.who(1)), b(random.who(2)), c(random.who(3));
        auto bans = need(book.customerRecords(a)).bans;
        for (const auto &ban : need(book.customerRecords(b)).bans)
            bans.push_back(ban);
        const auto first = need(mergeCustomers(book, folder.context, a, b));
        const auto joined = exportBytes(book);
        requireEveryCode(before, joined);
        requireBans(bans, need(book.customerRecords(a)).bans);
        RC_ASSERT(bool(book.checkFile()));

        const int contacts = random.below(3);
        for (int i = 0; i < contacts; ++i) {
            ContactDraft draft;
            draft.customer = a;
            draft.outcome = random.below(2) ? domain::Outcome::Absent : domain::Outcome::Voicemail;
            draft.on = folder.context.today.addDays(-random.below(20));
            need(recordContact(book, folder.context, draft));
        }
        const auto between = exportBytes(book);
        const bool into = random.below(2) == 0;
        const auto second
            = need(into ? mergeCustomers(book, folder.context, a, c) : mergeCustomers(book, folder.context, c, a));
        requireEveryCode(between, exportBytes(book));
        RC_ASSERT(need(resolveAlias(book, b)) == (into ? a : c));

        need(undoMerge(book, folder.context, second.operation));
        requireEqual(between, exportBytes(book));
        need(undoMerge(book, folder.context, first.operation));
        const auto after = exportBytes(book);
        requireEveryLine(before, after);
        if (contacts == 0)
            requireEqual(before, after);
        RC_ASSERT(bool(book.checkFile()));
        RC_ASSERT(bool(book.checkAuditLog()));
    });
    CHECK(held);
}
