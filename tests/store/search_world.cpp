// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_world.h"

#include "store/database.h"

namespace kikubari::store::test {

using domain::RecordKind;

SearchWorld::SearchWorld(unsigned seed, int customers) : m_dice(seed)
{
    auto transaction = fixture.begin();
    for (const char *code : {"S1", "S2", "S3"})
        put(transaction, Record(RecordKind::Staff).set("code", q(code)).set("name", q(code)));
    // Whoever comes after this one who was taken back has an id near the end of the first chunk.
    put(transaction, Fixture::customer("C0", "山"));
    need(store().database().query(QStringLiteral("UPDATE customer SET id = ? WHERE code = 'C0'"),
                                  {65536 - customers / 2}));
    need(store().voidRecord(transaction, RecordKind::Customer, {q("C0")}, q("test")));
    need(transaction.commit());
    auto filling = fixture.begin();
    for (int i = 1; i <= customers; ++i) {
        const QString code = QStringLiteral("C%1").arg(i);
        put(filling, customer(code));
        addRecords(filling, code);
        m_customers.emplace_back(*need(store().customerId(domain::CustomerCode(code))), code);
    }
    need(filling.commit());
}

QString SearchWorld::name()
{
    static const QStringList families{q("山田"),   q("髙橋"), q("高橋"), q("山"),
                                      q("佐々木"), q("渡邊"), q("𠮷田"), q("サトウ")};
    static const QStringList given{q("太郎"), q("一郎"), q("山"), q("田子"), q("サ"), q("ｻﾄｼ"), q("")};
    static const QStringList between{q(" "), q("　"), q(""), q("・")};
    if (below(12) == 0)
        return q("㈱山田商会(本店)");
    return families[below(8)] + oneOf(between) + oneOf(given);
}

QString SearchWorld::number()
{
    static const QStringList shapes{q("090-%1-%2"), q("０９０－%1－%2"), q("09%1(%2)"), q("+81 90 %1 %2")};
    static const QStringList parts{q("0000"), q("1234"), q("0190"), q("3412")};
    return oneOf(shapes).arg(oneOf(parts), oneOf(parts));
}

QString SearchWorld::plate()
{
    static const QStringList plates{q("湘南 500 あ 12-34"), q("湘南 300 さ ・・・1"), q("山 330 ね 34-12"), q("")};
    return oneOf(plates);
}

Record SearchWorld::customer(const QString &code)
{
    static const QStringList kana{q("やまだ たろう"),      q("ﾔﾏﾀﾞ ｻﾄｼ"), q("サトウ"), q(""),
                                  q("たかはし　いちろう"), q("や")};
    static const QStringList notes{q(""), q("山。山田さんの紹介、犬が2匹"), q("電話は 090 の方へ"),
                                   q("サーフィンが趣味")};
    static const QStringList mails{q(""), q("taro.yamada@example.jp"), q("Sato_0190@example.com")};
    static const QStringList towns{q("神奈川県藤沢市辻堂1-2-34"), q("山梨県山中湖村0番地"), q("")};
    Record record(RecordKind::Customer);
    record.set("code", code).set("name", name()).set("kana", oneOf(kana)).set("phone", number());
    record.set("note", oneOf(notes)).set("email", oneOf(mails)).set("address", oneOf(towns));
    record.set("building", below(3) == 0 ? q("山荘 101") : QString())
        .set("postal_code", below(2) ? q("251-0034") : q(""));
    record.set("staff", q(below(2) ? "S1" : "S2")).set("rank", q(below(3) == 0 ? "" : below(2) ? "A" : "B"));
    record.set("household", below(4) == 0 ? q("H1") : QString());
    return record;
}

void SearchWorld::addRecords(Transaction &transaction, const QString &code)
{
    const auto with = [&](RecordKind kind, const char *letter) {
        Record record(kind);
        record.set("code", nextCode(letter)).set("customer", code);
        return record;
    };
    if (below(2))
        put(transaction,
            with(RecordKind::Purchase, "P")
                .set("model", oneOf({q("セダン"), q("サ"), q("山 0")}))
                .set("plate", plate()));
    if (below(5) == 0)
        put(transaction,
            with(RecordKind::OtherCar, "O").set("maker", q("他社")).set("model", q("サニ")).set("plate", plate()));
    if (below(4) == 0)
        put(transaction, with(RecordKind::Phone, "N").set("number", number()));
    if (below(6) == 0)
        put(transaction, with(RecordKind::Address, "A").set("address", q("山形県 山形市")).set("building", q("0")));
    if (below(5) == 0)
        put(transaction, with(RecordKind::HouseholdMember, "M").set("name", name()).set("household", q("H1")));
    if (below(8) == 0)
        put(transaction, with(RecordKind::KeyPerson, "K").set("name", name()));
    for (int i = below(3); i > 0; --i) {
        m_contacts << nextCode("T");
        auto contact = Fixture::contact("", "", QDate(2026, 11, 1).addDays(below(40))); // some of them lie ahead
        put(transaction,
            contact.set("code", m_contacts.back()).set("customer", code).set("staff", q(below(2) ? "S1" : "S3")));
    }
}

void SearchWorld::change()
{
    auto transaction = fixture.begin();
    const QString code = m_customers[static_cast<std::size_t>(below(static_cast<int>(m_customers.size())))].second;
    switch (below(6)) {
    case 0: put(transaction, customer(code)); break; // also brings somebody back who was taken back
    case 1: addRecords(transaction, code); break;
    case 2: need(store().voidRecord(transaction, RecordKind::Customer, {code}, q("test"))); break;
    case 3:
        if (!m_contacts.isEmpty())
            need(store().voidRecord(transaction, RecordKind::Contact, {oneOf(m_contacts)}, q("test")));
        break;
    case 4: // somebody of the household whom no customer claims
        put(transaction,
            Record(RecordKind::HouseholdMember)
                .set("code", nextCode("M"))
                .set("household", q("H1"))
                .set("name", name()));
        break;
    default: // a number that moves to another customer
        put(transaction, Record(RecordKind::Phone).set("code", q("N0")).set("customer", code).set("number", number()));
    }
    if (below(5) != 0)
        need(transaction.commit()); // else it is taken back
}

QString SearchWorld::query()
{
    static const QStringList fixed{q("高橋"),     q("髙橋"),       q("やま"),     q("ヤマダ"),
                                   q("山田商会"), q("1234"),       q("12-34"),    q("090-1234"),
                                   q("サ"),       q("山"),         q("0"),        q("さとう"),
                                   q("taro"),     q("example.jp"), q("佐佐木"),   q("吉田"),
                                   q("(090) 12"), q("-"),          q("251-0034"), q("神奈川県藤沢市辻堂1-2-34"),
                                   q("山梨県山"), q("やまだた"),   q("901234")};
    const auto piece = [&] {
        if (below(3) == 0)
            return oneOf(fixed);
        const QString text = oneOf({name(), number(), plate(), customer(q("C1")).value("note"),
                                    customer(q("C1")).value("address"), customer(q("C1")).value("kana")});
        return text.isEmpty() ? q("C1") : text.mid(below(static_cast<int>(text.size())), 1 + below(6));
    };
    QString text = piece();
    for (int words = below(4); words > 2; --words)
        text += q("　") + piece();
    return text;
}

} // namespace kikubari::store::test
