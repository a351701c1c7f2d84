// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/letter_page.h"
#include "print/packing_list.h"
#include "print/rendered.h"
#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace kikubari;
using namespace kikubari::print;
using namespace Qt::StringLiterals;

namespace {

MailStyle style()
{
    const FacePtr face = Face::mincho().value();
    return {.faces = {face, face}};
}

const Sender shop{.postalCode = u"250-0011"_s,
                  .address = u"神奈川県小田原市栄町2-9-30"_s,
                  .building = {},
                  .company = u"青葉自動車販売 小田原店"_s,
                  .department = u"営業課"_s,
                  .title = {},
                  .name = u"髙橋 健一"_s,
                  .phone = u"0465-23-1011"_s,
                  .email = {}};

LetterValues values()
{
    return {{u"姓"_s, u"𠮷田"_s},
            {u"宛名"_s, u"𠮷田 太郎 様"_s},
            {u"車種"_s, u"CX-5"_s},
            {u"納車日"_s, QDate(2026, 11, 28)},
            {u"日付"_s, QDate(2027, 1, 1)},
            {u"一言"_s, u"お嬢様の免許取得、おめでとうございます。"_s},
            {u"催し"_s, u"初売りフェア"_s},
            {u"開催日"_s, u"1月9日(土)〜11日(月)"_s},
            {u"店"_s, u"青葉自動車販売 小田原店"_s},
            {u"同封物"_s, u"カタログ"_s}};
}

const QString head = u"名前: 試し\n種類: 手紙\n用紙: A4\n書字: 横\n慶事: いいえ\n---\n"_s;

QString textOf(const LetterPages &letter)
{
    QString text;
    for (const Page &page : letter.pages)
        text += print::textOf(page);
    return text;
}

std::string refusal(const QString &text)
{
    const auto read = readLetterTemplate(text, u"試し"_s);
    return read ? std::string() : read.error().text.ja.toStdString();
}

} // namespace

TEST_CASE("the shipped templates can be read, and all but the New-Year card go to houses in mourning", "[letter]")
{
    const LetterTemplates all = letterTemplates();
    CHECK(all.errors.isEmpty());
    CHECK(all.templates.size() >= 10);
    for (const LetterTemplate &letter : all.templates) {
        CHECK(letter.celebratory == (letter.key == u"new-year"));
        CHECK(letter.celebratory == (letter.kind == domain::CampaignKind::NewYear));
    }
    REQUIRE(all.find(u"mid-winter-mourning"));
    CHECK(all.find(u"mid-winter-mourning")->kind == domain::CampaignKind::MidWinter);
    CHECK(all.find(u"nothing") == nullptr);
}

TEST_CASE("every shipped template gives a page with the customer's words, inside the paper", "[letter]")
{
    for (const LetterTemplate &letter : letterTemplates().templates) {
        INFO(letter.key.toStdString());
        const LetterPages out = layoutLetter(letter, values(), shop, style());
        REQUIRE(out.pages.size() == 1);
        CHECK_FALSE(forbidsPrinting(out.findings));
        const QString text = textOf(out);
        CHECK_FALSE(text.contains(u"{{"));
        CHECK(text.contains(u"髙橋健一"));
        const QRectF paper = QRectF({0, 0}, out.pages[0].size).adjusted(6, 6, -6, -6);
        for (const GlyphRun &run : out.pages[0].runs)
            for (const QRectF &box : glyphBoxes(run))
                CHECK(paper.contains(box));
    }
}

TEST_CASE("days are era dates, the year follows from the letter's date; upright in kanji", "[letter]")
{
    const LetterTemplates all = letterTemplates();
    CHECK(textOf(layoutLetter(*all.find(u"thanks-delivery"), values(), shop, style())).contains(u"令和8年11月28日"));
    CHECK(textOf(layoutLetter(*all.find(u"new-year"), values(), shop, style())).contains(u"令和九年元旦"));
}

TEST_CASE("an unknown field is refused with its place and the one that is meant", "[letter]")
{
    CHECK(refusal(head + u"本文\nこんにちは、{{名字}}様")
          == "ひな型「試し」の8行目: 7文字目の差し込み欄「{{名字}}」はありません。「{{名}}」のことでしょうか。");
    CHECK(refusal(head + u"{{姓}様").find("そろっていません") != std::string::npos);
    CHECK(refusal(head + u"[太] あ").find("「[太]」という印はありません") != std::string::npos);
    CHECK(refusal(u"名前: あ\n用紙: A5\n---\n"_s).find("A4 のどれか") != std::string::npos);
    CHECK(refusal(u"名前: あ\n"_s).find("「---」") != std::string::npos);
    CHECK(refusal(u"---\nあ"_s).find("「名前:」") != std::string::npos);
    CHECK(refusal(head + u"{{ 姓 }}様\r\n[右] {{日付}}").empty());
}

TEST_CASE("a field with nothing to say is a finding, and takes its sentence or line with it", "[letter]")
{
    const QString text
        = u"はじめ。{{車種}}はお元気ですか。{{姓}}様、では。\n{{一言}}\n[小] 同封: {{車種}}。以上。\nおわり"_s;
    const auto letter = readLetterTemplate(head + text, u"x"_s);
    REQUIRE(letter);
    const FilledLetter filled = filledLetter(*letter, {{u"一言"_s, u" "_s}, {u"姓"_s, u"山田"_s}});
    REQUIRE(filled.blocks.size() == 2);
    CHECK(filled.blocks[0].text == u"はじめ。山田様、では。");
    CHECK(filled.blocks[1].text == u"おわり");
    REQUIRE(filled.findings.size() == 2);
    CHECK(filled.findings[0].kind == FindingKind::EmptyField);
    CHECK(filled.findings[0].part.ja == u"「車種」");
    CHECK(filled.findings[1].part.ja == u"「一言」");
}

TEST_CASE("who is 先生 is so in the text too", "[letter]")
{
    const auto letter = readLetterTemplate(head + u"{{姓}}様のお車、{{姓}}のお車、{{氏名}}様"_s, u"x"_s);
    REQUIRE(letter);
    Recipient to;
    to.persons = {{u"田中 実"_s, u"先生"_s}};
    CHECK(filledLetter(*letter, letterValues(to)).blocks[0].text == u"田中先生のお車、田中のお車、田中 実先生");
    to.persons[0].honorific = u"殿"_s;
    CHECK(filledLetter(*letter, letterValues(to)).blocks[0].text == u"田中様のお車、田中のお車、田中 実様");
}

TEST_CASE("a recipient gives the fields of his name", "[letter]")
{
    Recipient to;
    to.persons = {{u"山田 太郎"_s, {}}, {u"山田 花子"_s, {}}};
    LetterValues words = letterValues(to);
    CHECK(std::get<QString>(words[u"宛名"_s]) == u"山田 太郎 様　花子 様");
    CHECK(std::get<QString>(words[u"姓"_s]) == u"山田");
    to = {};
    to.company = u"株式会社アオバ"_s;
    words = letterValues(to);
    CHECK(std::get<QString>(words[u"宛名"_s]) == u"株式会社アオバ 御中");
    CHECK(std::get<QString>(words[u"姓"_s]) == u"株式会社アオバ"); // 株式会社アオバ様、…
}

TEST_CASE("a shop's file takes the place of the shipped one; what cannot be read is told", "[letter]")
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(u"new-year.txt"_s, QString(head + u"うちの年賀状").toUtf8());
    write(u"own.txt"_s, "\xEF\xBB\xBF" + QString(head + u"うちの手紙").toUtf8());
    write(u"broken.txt"_s, "\x83\x65\x83\x58\x83\x67");
    const LetterTemplates all = letterTemplates(folder.path());
    CHECK(all.find(u"new-year")->blocks[0].text == u"うちの年賀状");
    REQUIRE(all.find(u"own"));
    REQUIRE(all.errors.size() == 1);
    CHECK(all.errors[0].text.ja.contains(u"UTF-8"));
}

TEST_CASE("long letters shrink, then go on on the next page; cards say that they are full; nothing is lost", "[letter]")
{
    QString body;
    for (int i = 0; i < 150; ++i)
        body += u"これは%1番目の段落です。新しいお車の調子はいかがでしょうか。「ローター」も点検します。\n"_s.arg(i);
    const auto letter = readLetterTemplate(head + body, u"x"_s);
    REQUIRE(letter);
    const LetterPages out = layoutLetter(*letter, {}, shop, style());
    CHECK(out.pages.size() >= 4);
    CHECK(textOf(out) == QString(body).remove(u'\n'));
    QString cardHead = head;
    const auto card = readLetterTemplate(cardHead.replace(u"A4"_s, u"はがき"_s) + body, u"x"_s);
    REQUIRE(card);
    const LetterPages full = layoutLetter(*card, {}, shop, style());
    CHECK(full.pages.isEmpty());
    CHECK(forbidsPrinting(full.findings));
}

TEST_CASE("the packing list has every row once, in order, with numbered pages", "[packing]")
{
    PackingList list{u"初売りフェア"_s, QDate(2026, 12, 5), {}};
    QString everything;
    for (int i = 1; i <= 80; ++i) {
        const QString line = u"%1番目の方への一言です。"_s.arg(i).repeated(i % 5);
        list.rows.append({i, u"𠮷田 太郎 様"_s, line, u"カタログ、下取り査定シート"_s, u"110円"_s});
        everything += line;
    }
    list.rows.append({81, u"長い 方"_s, u"長い一言。"_s.repeated(900), {}, u"別納"_s});
    const PackingPages out = layoutPackingList(list, style());
    CHECK(out.findings.isEmpty());
    CHECK(out.pages.size() >= 4);
    qsizetype ticks = 0, words = 0;
    QString last;
    for (const Page &page : out.pages) {
        ticks += page.frames.size();
        words += print::textOf(page).count(u"長い一言。"_s);
        last = print::textOf(page);
        for (const GlyphRun &run : page.runs)
            for (const QRectF &box : glyphBoxes(run))
                CHECK(QRectF(12, 12, 186, 280).contains(box));
    }
    CHECK(ticks == 81);
    CHECK(words >= 890); // a few are broken by the end of a page
    CHECK(last.endsWith(u"%1/%1"_s.arg(out.pages.size())));
    const QString text = Rendered(out.pages).text();
    for (int i = 1; i <= 80; i += 7)
        CHECK((i % 5 == 0 || text.contains(u"%1番目の方への"_s.arg(i))));
}
