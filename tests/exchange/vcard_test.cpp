// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcard.h"
#include "support/catch.h"

#include <QStringEncoder>

using namespace kikubari;
using namespace kikubari::exchange;
using namespace Qt::StringLiterals;

namespace {

Vcard fullCard()
{
    Vcard card;
    card.uid = u"K0001@aoba"_s;
    card.fullName = u"山田 太郎"_s;
    card.familyName = u"山田"_s;
    card.givenName = u"太郎"_s;
    card.honorific = u"様"_s;
    card.familyKana = u"やまだ"_s;
    card.givenKana = u"たろう"_s;
    card.organisation = u"アオバ商事; 本社, 小田原"_s;
    card.department = u"総務部"_s;
    card.title = u"部長"_s;
    card.phones = {{u"0465-12-3456"_s, Vcard::Phone::Kind::Voice, Vcard::Place::Home},
                   {u"090-1111-2222"_s, Vcard::Phone::Kind::Mobile, Vcard::Place::Unknown},
                   {u"0465-12-3457"_s, Vcard::Phone::Kind::Fax, Vcard::Place::Work}};
    card.emails = {{u"taro@example.jp"_s, Vcard::Place::Home}};
    card.addresses = {
        {u"250-0001"_s, u"神奈川県"_s, u"小田原市"_s, u"扇町1-2-3"_s, u"ハイツ101"_s, u"日本"_s, Vcard::Place::Home}};
    card.birthday = QDate(1963, 4, 1);
    card.anniversary = QDate(1990, 11, 3);
    card.url = u"https://example.jp/a?b=1,2"_s;
    card.note = u"一行目\n二行目 \\ バックスラッシュ; セミコロン, コンマ"_s;
    return card;
}

std::vector<Vcard> readBack(const QByteArray &file)
{
    auto cards = readVcards(file);
    REQUIRE(cards);
    return *cards;
}

Vcard only(const QByteArray &file)
{
    const auto cards = readBack(file);
    REQUIRE(cards.size() == 1);
    return cards.front();
}

QByteArray cp932(const QString &text)
{
    return QStringEncoder("Shift_JIS")(text);
}

} // namespace

TEST_CASE("a card written and read again is the same, in both versions")
{
    Vcard firm;
    firm.isCompany = true;
    firm.organisation = u"株式会社アオバ"_s;
    firm.organisationKana = u"アオバ"_s;
    firm.fullName = firm.organisation;
    firm.phones = {{u"0465-12-0000"_s, Vcard::Phone::Kind::Voice, Vcard::Place::Work}};
    const std::vector<Vcard> cards{fullCard(), firm};
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4})
        REQUIRE(readBack(writeVcards(cards, version)) == cards);
}

TEST_CASE("the file is what the format asks for")
{
    Vcard card = fullCard();
    card.note = u"𠮷あa"_s.repeated(80);
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
        const QByteArray file = writeVcards({&card, 1}, version);
        REQUIRE(file.startsWith("BEGIN:VCARD\r\nVERSION:"));
        REQUIRE(file.endsWith("\r\nEND:VCARD\r\n"));
        for (const QByteArray &line : file.split('\n')) {
            REQUIRE(line.size() <= 76); // 75 octets and the CR
            REQUIRE((line.isEmpty() || line.endsWith('\r')));
            REQUIRE(QString::fromUtf8(line).toUtf8() == line); // no character is cut
            REQUIRE_FALSE(QString::fromUtf8(line).contains(QChar(QChar::ReplacementCharacter)));
        }
        REQUIRE(only(file).note == card.note);
    }
    const QByteArray three = writeVcards({&card, 1}, VcardVersion::V3);
    REQUIRE(three.contains("X-PHONETIC-LAST-NAME:やまだ\r\n"));
    REQUIRE(three.contains("SORT-STRING:やまだ たろう\r\n"));
    REQUIRE(three.contains("TEL;TYPE=CELL:090-1111-2222\r\n"));
    REQUIRE(three.contains("BDAY:1963-04-01\r\n"));
    const QByteArray four = writeVcards({&card, 1}, VcardVersion::V4);
    REQUIRE(four.contains("N;SORT-AS=\"やまだ,たろう\":山田;太郎;;;様\r\n"));
    REQUIRE(four.contains("BDAY:19630401\r\n"));
}

TEST_CASE("no text can end its property or its card")
{
    Vcard card = fullCard();
    card.familyName = u"山田\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:別人"_s;
    card.familyKana = u"や\"ま\nだ"_s;
    card.url = u"https://example.jp/\r\nTEL:110"_s;
    card.note = u"\u0000\u0001\u0007"_s;
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
        const Vcard read = only(writeVcards({&card, 1}, version));
        REQUIRE(read.familyName == u"山田\nEND:VCARD\nBEGIN:VCARD\nFN:別人");
        REQUIRE(read.phones.size() == card.phones.size());
    }
}

TEST_CASE("version 2.1 of Japanese mobile phones is read")
{
    const Vcard card = only("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                            "N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52=93=63;=91=BE=98=59;;;\r\n"
                            "FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52=93=63=\r\n=91=BE=98=59\r\n"
                            "SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:\xD4\xCF\xC0\xDE;\xC0\xDB\xB3;;;\r\n"
                            "TEL;CELL:09011112222\r\nTEL;HOME;VOICE:0465-12-3456\r\nTEL;WORK;FAX:0465-12-3457\r\n"
                            "EMAIL;INTERNET:taro@example.jp\r\n"
                            "ADR;HOME;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:;;=90=EE=92=AC=31;;;250-0001;\r\n"
                            "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAQABAAD\r\n\r\n"
                            "BDAY:19630401\r\nEND:VCARD\r\n");
    REQUIRE(card.familyName == u"山田");
    REQUIRE(card.givenName == u"太郎");
    REQUIRE(card.fullName == u"山田太郎");
    REQUIRE(card.familyKana == u"ヤマダ");
    REQUIRE(card.givenKana == u"タロウ");
    REQUIRE(card.phones.size() == 3);
    REQUIRE(card.phones[0].kind == Vcard::Phone::Kind::Mobile);
    REQUIRE(card.phones[1].place == Vcard::Place::Home);
    REQUIRE(card.phones[2].kind == Vcard::Phone::Kind::Fax);
    REQUIRE(card.addresses.at(0).street == u"扇町1");
    REQUIRE(card.addresses.at(0).postalCode == u"250-0001");
    REQUIRE(card.birthday == QDate(1963, 4, 1));
    REQUIRE(card.displayName() == u"山田 太郎");
}

TEST_CASE("a file of any encoding is read")
{
    const QString text = u"BEGIN:VCARD\r\nVERSION:3.0\r\nN:表;能予;;;\r\nFN:表 能予\r\nEND:VCARD\r\n"_s;
    REQUIRE(only(cp932(text)).familyName == u"表"); // the second byte of 表 is a backslash
    REQUIRE(only(text.toUtf8()).givenName == u"能予");
    REQUIRE(only("\xEF\xBB\xBF" + text.toUtf8()).givenName == u"能予");
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    REQUIRE(only(utf16(text)).givenName == u"能予");
    REQUIRE(only(text.toUtf8().replace("\r\n", "\n")).familyName == u"表");
    REQUIRE(only(text.toUtf8().replace("\r\n", "\r")).familyName == u"表");
}

TEST_CASE("cards of other programs")
{
    const Vcard apple = only("BEGIN:VCARD\nVERSION:3.0\nN:山田;太郎;;;\nFN:太郎 山田\n"
                             "X-PHONETIC-FIRST-NAME:たろう\nX-PHONETIC-LAST-NAME:やまだ\n"
                             "item1.TEL;type=CELL;type=VOICE;type=pref:090-1111-2222\n"
                             "item2.ADR;type=HOME;type=pref:;;扇町1-2-3\\nハイツ101;小田原市;神奈川県;250-0001;日本\n"
                             "item2.X-ABADR:jp\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-04-01\nEND:VCARD\n");
    REQUIRE(apple.familyKana == u"やまだ");
    REQUIRE(apple.phones.at(0).kind == Vcard::Phone::Kind::Mobile);
    REQUIRE(apple.addresses.at(0).street == u"扇町1-2-3\nハイツ101");
    REQUIRE(apple.addresses.at(0).line() == u"神奈川県小田原市扇町1-2-3\nハイツ101");
    REQUIRE_FALSE(apple.birthday.isValid());

    const Vcard four = only("BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:山田太郎\r\n"
                            "N;SORT-AS=\"ヤマダ,タロウ\":山田;太郎;;;\r\n"
                            "TEL;VALUE=uri;TYPE=\"voice,cell\":tel:+81-90-1111-2222\r\n"
                            "EMAIL;TYPE=work:mailto:taro@example.jp\r\nBDAY:--0401\r\nEND:VCARD\r\n");
    REQUIRE(four.familyKana == u"ヤマダ");
    REQUIRE(four.givenKana == u"タロウ");
    REQUIRE(four.phones.at(0).number == u"+81-90-1111-2222");
    REQUIRE(four.phones.at(0).kind == Vcard::Phone::Kind::Mobile);
    REQUIRE(four.emails.at(0).address == u"taro@example.jp");
    REQUIRE_FALSE(four.birthday.isValid());
    REQUIRE_FALSE(four.isCompany);

    REQUIRE(only("BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:アオバ商事\nORG:アオバ商事\nEND:VCARD\n").isCompany);
    const auto agent = readBack("BEGIN:VCARD\nFN:主人\nAGENT:\nBEGIN:VCARD\nFN:代理\nEND:VCARD\nTEL:0465-12-3456\n"
                                "END:VCARD\n");
    REQUIRE(agent.size() == 1);
    REQUIRE(agent.front().fullName == u"主人");
    REQUIRE(agent.front().phones.size() == 1);
}

TEST_CASE("damaged files give what can be had, or a sentence")
{
    REQUIRE(readBack("BEGIN:VCARD\nFN:山田\nBEGIN:VCARD\nFN:佐藤\n").size() == 2);
    REQUIRE(only("garbage\nBEGIN:VCARD\nno property\n:::\nFN:山田\n;;;\nTEL;;;=\"\":1\nEND:VCARD").fullName == u"山田");
    REQUIRE(readBack("BEGIN:VCARD\nEND:VCARD\nEND:VCARD\n").empty());
    for (const char *file : {"", "氏名,電話\n山田,0465\n", "\x89PNG\r\n\x1A\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"}) {
        const auto cards = readVcards(file);
        REQUIRE_FALSE(cards);
        REQUIRE(cards.error().kind == ErrorKind::Unreadable);
        REQUIRE(cards.error().text.ja.contains(u"vCard"));
    }
    REQUIRE_FALSE(readVcards(QByteArray(65 * 1024 * 1024, 'a')));
    // Very many tiny cards and very many properties are bounded.
    REQUIRE_FALSE(readVcards(QByteArray("BEGIN:VCARD\nFN:a\nEND:VCARD\n").repeated(200'001)));
    REQUIRE(only("BEGIN:VCARD\nFN:a\n" + QByteArray("TEL:1\n").repeated(100'000) + "END:VCARD\n").phones.size() == 50);
    REQUIRE(only("BEGIN:VCARD\nFN:a\nNOTE:x\n" + QByteArray(" y\n").repeated(2'000'000) + "END:VCARD\n").fullName
            == u"a");
}
