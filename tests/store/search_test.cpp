// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_find.h"

#include "japan/fold.h"
#include "search_world.h"
#include "store/database.h"
#include "store/search_index.h"

#include <rapidcheck.h>

#include <set>

using namespace kikubari;
using namespace kikubari::store;
using namespace kikubari::store::test;
using domain::RecordKind;

namespace {

const QDate today(2026, 11, 30);

/// A field as the description of the search says it, worked out the slow way from the text as it was typed.
struct Field
{
    QString folded;
    std::set<qsizetype> words; ///< where words begin

    explicit Field(const QString &text) : folded(japan::fold(text))
    {
        const auto isWord = [&](qsizetype i) { return text[i].isLetterOrNumber() || text[i].isSurrogate(); };
        for (qsizetype i = 1; i < text.size(); ++i)
            if (isWord(i) && !isWord(i - 1) && text[i] != u'々' && text[i] != u'ﾞ' && text[i] != u'ﾟ')
                words.insert(japan::fold(text.left(i)).size());
    }

    [[nodiscard]] int fit(const QString &word) const
    {
        int best = 4;
        for (auto at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
            best = std::min(best, at == 0 ? (folded == word ? 0 : 1) : words.contains(at) ? 2 : 3);
        return best;
    }
};

/// Every customer with his fields and his last contact.
class Everybody
{
public:
    explicit Everybody(SearchWorld &world) : m_store(world.store())
    {
        for (const auto &[id, code] : world.customers())
            if (const auto record = need(m_store.record(RecordKind::Customer, code)); record && !record->voided)
                add(id, *record);
    }

    [[nodiscard]] std::vector<SearchHit> best(const QString &text) const
    {
        std::vector<std::tuple<int, qint64, RowId>> ranked;
        std::vector<QStringList> words;
        for (const auto &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
            if (!japan::fold(word).isEmpty())
                words.push_back(spellings(word));
        const auto whole = spellings(text);
        for (const auto &[id, fields] : m_fields) {
            int fit = words.empty() ? 4 : 0;
            for (const auto &word : words)
                fit = std::max(fit, fitOf(fields, word));
            fit = std::min(fit, fitOf(fields, whole));
            if (fit < 4)
                ranked.emplace_back(fit, m_last.contains(id) ? -m_last.at(id).toJulianDay() : 0, id);
        }
        std::sort(ranked.begin(), ranked.end());
        std::vector<SearchHit> hits;
        for (const auto &[fit, last, id] : ranked)
            hits.push_back({id, static_cast<Fit>(fit)});
        return hits;
    }

private:
    static QStringList spellings(const QString &word)
    {
        const QString folded = japan::fold(word), digits = japan::phoneDigits(word);
        bool number = digits.size() >= 3;
        for (const QChar c : folded)
            number = number && (c.isDigit() || QStringLiteral("-+().").contains(c));
        QStringList list;
        if (!folded.isEmpty())
            list << folded;
        if (number)
            list << digits;
        return list;
    }

    static int fitOf(const std::vector<Field> &fields, const QStringList &word)
    {
        int best = 4;
        for (const auto &field : fields)
            for (const auto &spelling : word)
                best = std::min(best, field.fit(spelling));
        return best;
    }

    void add(RowId id, const Record &customer)
    {
        auto &fields = m_fields[id];
        const auto text = [&](const QString &value) { fields.emplace_back(value); };
        const auto both = [&](const QString &front, const QString &more) { text(front + u' ' + more); };
        const auto digits = [&](const QString &value) { text(japan::phoneDigits(value)); };
        const auto plate = [&](const QString &value) {
            text(value);
            QString serial;
            for (auto i = value.size() - 1; i >= 0 && serial.size() < 4 && !value[i].isLetter(); --i)
                if (value[i].isDigit())
                    serial.prepend(value[i]);
            text(serial);
        };
        for (const char *column : {"code", "name", "kana", "email", "note"})
            text(customer.value(column));
        for (const char *column : {"phone", "mobile", "postal_code"})
            digits(customer.value(column));
        both(customer.value("address"), customer.value("building"));
        for (const auto kind : {RecordKind::Purchase, RecordKind::OtherCar})
            for (const auto &car : need(m_store.records(kind, id)))
                both(car.value("maker"), car.value("model")), plate(car.value("plate"));
        for (const auto &phone : need(m_store.records(RecordKind::Phone, id)))
            digits(phone.value("number"));
        for (const auto &address : need(m_store.records(RecordKind::Address, id)))
            both(address.value("address"), address.value("building")), digits(address.value("postal_code"));
        for (const auto kind : {RecordKind::HouseholdMember, RecordKind::KeyPerson})
            for (const auto &person : need(m_store.records(kind, id)))
                text(person.value("name")), text(person.value("kana"));
        for (const auto &member : need(m_store.records(RecordKind::HouseholdMember, 0)))
            if (!customer.value("household").isEmpty() && member.value("household") == customer.value("household"))
                text(member.value("name")), text(member.value("kana"));
        for (const auto &contact : need(m_store.records(RecordKind::Contact, id)))
            if (contact.value("voided_on").isEmpty() && contact.date("on") <= today)
                m_last[id] = std::max(m_last[id], contact.date("on"));
    }

    Store &m_store;
    std::map<RowId, std::vector<Field>> m_fields;
    std::map<RowId, QDate> m_last;
};

/// Everything that is derived for search and list, as text.
QStringList derivedRows(Database &database)
{
    QStringList rows;
    for (const char *sql :
         {"SELECT customer || '|' || \"key\" || '|' || kana_order FROM customer_search ORDER BY customer",
          "SELECT chunk || '|' || term || '|' || hex(customers) FROM search_posting ORDER BY chunk, term",
          "SELECT chunk || '|' || hex(days) || hex(staff) FROM last_contact WHERE days <> zeroblob(8192) ORDER BY "
          "chunk"}) {
        auto list = need(database.query(QString::fromUtf8(sql)));
        while (list.next())
            rows << list.value(0).toString();
    }
    return rows;
}

void checkRanking(SearchWorld &world, int queries)
{
    const Everybody everybody(world);
    for (int i = 0; i < queries; ++i) {
        const QString text = world.query();
        CAPTURE(text.toStdString());
        const std::size_t limit = i % 3 == 0 ? 7 : 50;
        auto expected = everybody.best(text);
        std::vector<RowId> ids;
        for (const auto &hit : expected)
            ids.push_back(hit.customer);
        expected.resize(std::min(limit, expected.size()));
        const auto found = need(findCustomers(world.store().database(), SearchQuery::of(text), today, limit));
        const bool same = found == expected; // in words of its own, as thousands of hits are no message
        REQUIRE(same);
        std::sort(ids.begin(), ids.end());
        CHECK(need(findEverybody(world.store().database(), SearchQuery::of(text), today)) == ids);
    }
}

} // namespace

TEST_CASE("a search ranks as comparing every customer does", "[search]")
{
    SearchWorld world(1, 1500);
    checkRanking(world, 150);
}

TEST_CASE("after any changes a search still ranks so, and the index is as if built anew", "[search]")
{
    const auto seed = GENERATE(2u, 3u, 4u);
    SearchWorld world(seed, 250);
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 12; ++i)
            world.change();
        checkRanking(world, 20);
    }
    auto &database = world.store().database();
    const auto kept = derivedRows(database);
    auto transaction = world.fixture.begin();
    need(refreshSearch(database, {}));
    CHECK(derivedRows(database) == kept);
}

TEST_CASE("another connection sees what was changed, also a contact alone", "[search]")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1", "山田 太郎"));
    fixture.put(Fixture::customer("C2", "山田 太郎"));
    const auto other = need(Store::open(fixture.path()));
    const auto codes = [&] {
        QStringList list;
        for (const auto &hit : need(other->search(q("やまだ 山田").mid(4), today, 10)))
            list << hit.card.code.text();
        return list;
    };
    CHECK(codes() == QStringList{q("C1"), q("C2")});
    fixture.put(Fixture::contact("T1", "C2", QDate(2026, 11, 20)));
    CHECK(codes() == QStringList{q("C2"), q("C1")});
    auto ahead = Fixture::contact("T2", "C1", QDate(2062, 11, 29)); // a year typed wrong does not count
    fixture.put(ahead);
    CHECK(codes() == QStringList{q("C2"), q("C1")});
    {
        auto transaction = fixture.begin();
        need(fixture.store->voidRecord(transaction, RecordKind::Contact, {q("T1")}, q("wrong")));
        CHECK(need(fixture.store->search(q("山田"), today, 10)).size() == 2);
    } // taken back
    CHECK(codes() == QStringList{q("C2"), q("C1")});
    auto transaction = fixture.begin();
    need(fixture.store->voidRecord(transaction, RecordKind::Customer, {q("C2")}, q("merged")));
    need(transaction.commit());
    CHECK(codes() == QStringList{q("C1")});
}

TEST_CASE("a hit tells the day of the last contact, whenever that was", "[search]")
{
    Fixture fixture;
    const std::pair<const char *, QDate> days[]{
        {"C1", QDate(2026, 11, 20)}, {"C2", QDate(1899, 5, 5)}, {"C3", QDate(1900, 1, 1)}, {"C4", QDate(1900, 1, 2)}};
    for (const auto &[code, day] : days) {
        fixture.put(Fixture::customer(code));
        fixture.put(Fixture::contact(code, code, day).set("code", q("T") + q(code)));
    }
    fixture.put(Fixture::customer("C5"));
    const auto found = need(fixture.store->search(q("山田"), today, 10));
    REQUIRE(found.size() == 5);
    std::map<QString, QDate> last;
    for (const auto &hit : found)
        last[hit.card.code.text()] = hit.card.lastOn;
    for (const auto &[code, day] : days)
        CHECK(last[q(code)] == day);
    CHECK_FALSE(last[q("C5")].isValid());
}

TEST_CASE("what is found, and how well", "[search]")
{
    Fixture fixture;
    auto customer = Fixture::customer("T-01", "髙橋 一郎");
    customer.set("kana", q("タカハシ イチロウ"))
        .set("phone", q("０４６６（２２）１２３４"))
        .set("email", q("ichiro@example.jp"));
    customer.set("address", q("神奈川県藤沢市辻堂1-2"))
        .set("building", q("メゾン湘南"))
        .set("postal_code", q("251-0034"));
    customer.set("note", q("犬が好き。夜の電話は×"));
    fixture.put(customer);
    Record car(RecordKind::Purchase);
    fixture.put(car.set("code", q("P1"))
                    .set("customer", q("T-01"))
                    .set("model", q("ミニバン"))
                    .set("plate", q("湘南 330 さ 12-34")));
    const auto quality = [&](const char *text) {
        const auto found = need(fixture.store->search(q(text), today, 10));
        return found.empty() ? -1 : found.front().quality;
    };
    CHECK(quality("高橋一郎") == 0);
    CHECK(quality("高橋") == 1);
    CHECK(quality("一郎") == 2);
    CHECK(quality("橋一") == 3);
    CHECK(quality("いちろう たかはし") == 2);
    CHECK(quality("たかはし いちろう") == 0);
    CHECK(quality("0466221234") == 0);
    CHECK(quality("0466-22") == 1);
    CHECK(quality("1234") == 0); // the number of the plate
    CHECK(quality("12-34") == 0);
    CHECK(quality("さ12-34") == 2);
    CHECK(quality("めぞん") == 2);
    CHECK(quality("EXAMPLE") == 2);
    CHECK(quality("2510034") == 0);
    CHECK(quality("夜") == 2);
    CHECK(quality("高橋 二郎") == -1);
    CHECK(quality("高橋 犬") == 1);
    CHECK(quality("×") == 3);
    CHECK(quality(" 　") == -1);
    CHECK(quality("ミニ 湘南 0466") == 1);
    CHECK(quality("㍿") == -1);
}

TEST_CASE("texts of any characters are taken apart and found again", "[search]")
{
    Fixture fixture;
    CHECK(rc::check("a field's words, put together, are the field folded", [](const std::vector<std::uint16_t> &units) {
        QString text;
        const char16_t pool[]{u' ',  u'　', u'。', u'-', u'ー',     u'々', u'ｶ',  u'ﾞ',
                              u'が', u'山', u'A',  u'1', u'\u3099', u'(',  u'㈱', u'\uFE00'};
        for (const auto unit : units)
            text += unit % 3 == 0 ? QChar(unit % 0xD800) : QChar(pool[unit % std::size(pool)]);
        SearchKey key;
        key.add(text.toStdString());
        QString joined = QString::fromStdString(key.text());
        joined.remove(QLatin1Char(wordMark)).remove(QLatin1Char(fieldEnd));
        RC_ASSERT(joined == japan::fold(QString::fromStdString(text.toStdString())));
    }));
    QString longest;
    for (int i = 0; i < 15000; ++i)
        longest += QChar(0x4E00 + i);
    auto customer = Fixture::customer("C1", "𠮷野家 👨‍👩‍👧 \u202E");
    customer.set("note", longest);
    fixture.put(customer);
    for (const auto &text : {longest.mid(7000, 1), longest.mid(7000, 4), longest.mid(14000), q("吉野家"),
                             q("👨‍👩‍👧"), longest})
        CHECK(need(fixture.store->search(text, today, 10)).size() == 1);
    CHECK(need(fixture.store->search(longest + longest, today, 10)).empty());
}
