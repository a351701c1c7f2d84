// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <map>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

/// A word of a PDF's page and its place, mm.
struct Word
{
    int page = 0;
    double left = 0, top = 0, right = 0, bottom = 0;
    QString text;
};

/// What another program reads in a PDF.
QList<Word> wordsIn(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s});
    REQUIRE(reader.waitForFinished());
    static const QRegularExpression word(
        u"<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">(.*)</word>"_s);
    QList<Word> words;
    int page = 0;
    for (const QString &line : QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n')) {
        page += line.contains(u"<page ") ? 1 : 0;
        const auto match = word.match(line);
        const auto mm = [&match](int group) { return match.captured(group).toDouble() * 25.4 / 72; };
        if (match.hasMatch())
            words.append({page, mm(1), mm(2), mm(3), mm(4), match.captured(5)});
    }
    return words;
}

/// The word that a label ends with: the customer's code.
Word numberOf(const QList<Word> &words, const QString &code)
{
    for (const Word &one : words)
        if (one.text == code)
            return one;
    FAIL("no label of " + code.toStdString());
    return {};
}

/// The text of a label of A4-12-864: 86.4 by 42.3 mm from 18.6, 21.2.
QString labelIn(const QList<Word> &words, int column, int row)
{
    QString text;
    for (const Word &one : words)
        if (int((one.left - 18.6) / 86.4) == column && int((one.top - 21.2) / 42.3) == row)
            text += one.text;
    return text;
}

/// Six customers of whom three get a label: one is dead, one refused, one has no address.
struct Labels : Shop
{
    Labels()
    {
        file("store.json",
             R"({"code":"K","name":"みなと自動車","address":"小田原市栄町2-9-30","postal_code":"250-0011"})");
        file("staff.csv", "code,name,role,store\nS1,佐藤 一郎,salesperson,K\n");
        file("customers.csv",
             "code,kind,name,kana,honorific,postal_code,address,building,staff,refuses,deceased_on\n"
             "C1,person,𠮷田 葵,よしだ,,250-0003,神奈川県小田原市東町6-7,,S1,,\n"
             "C2,person,髙橋 健太様,たかはし,,250-0001,神奈川県小田原市扇町1-2-3,扇荘201,S1,,\n"
             "C3,company,株式会社アオバ,あおば,,250-0002,神奈川県小田原市寿町4-5,,S1,,\n"
             "C4,person,山田 実,やまだ,,250-0001,神奈川県小田原市扇町9,,S1,,2026-01-01\n"
             "C5,person,鈴木 勝,すずき,,250-0001,神奈川県小田原市扇町8,,S1,dm,\n"
             "C6,person,井上 茂,いのうえ,,250-0001,,,S1,,\n");
        REQUIRE(on("2026-12-03", {u"import"_s, folder()}).status == 0);
    }
    Ran print(const QStringList &line) const
    {
        return on("2026-12-03",
                  QStringList{u"labels"_s, u"print"_s, u"--out"_s, path("l.pdf"), u"--format=json"_s} + line);
    }
};

} // namespace

TEST_CASE("the label sheets can be read by other programs, without a store")
{
    const Shop shop;
    const QJsonArray sheets = shop.run({u"labels"_s, u"sheets"_s, u"--format=json"_s}).array();
    REQUIRE(sheets.size() >= 17);
    for (const QJsonValue &one : sheets) {
        const QJsonObject sheet = one.toObject();
        for (const char16_t *name : {u"key", u"columns", u"rows", u"width", u"height", u"pitch_x", u"pitch_y", u"left",
                                     u"top", u"paper", u"products"})
            CHECK(sheet.contains(QStringView(name)));
        CHECK(sheet[u"products"_s].isArray());
        CHECK(sheet[u"width"_s].toDouble() <= sheet[u"pitch_x"_s].toDouble() + 1e-6);
    }
    CHECK_FALSE(QFile::exists(shop.database()));
}

TEST_CASE("labels: who is left out is named, the rest lies in postal order in its cells")
{
    const Labels shop;
    const Ran printed = shop.print({u"--all"_s});
    CHECK(printed.status == 1);
    const QJsonObject said = printed.object();
    CHECK(said[u"pieces"_s].toInt() == 3);
    CHECK(said[u"pages"_s].toInt() == 1);
    CHECK(said[u"job"_s].isNull());
    CHECK(said[u"not_printed"_s].toArray().isEmpty());
    std::map<QString, QString> why;
    for (const QJsonValue &one : said[u"left_out"_s].toArray())
        why[one[u"customer"_s].toString()] = one[u"reason"_s].toString();
    CHECK(why
          == std::map<QString, QString>{{u"C4"_s, u"deceased"_s}, {u"C5"_s, u"refused"_s}, {u"C6"_s, u"no_address"_s}});

    const QList<Word> words = wordsIn(shop.path("l.pdf"));
    CHECK(labelIn(words, 0, 0) == u"〒250-0001神奈川県小田原市扇町1-2-3扇荘201髙橋健太様C2");
    CHECK(labelIn(words, 1, 0) == u"〒250-0002神奈川県小田原市寿町4-5株式会社アオバ御中C3");
    CHECK(labelIn(words, 0, 1) == u"〒250-0003神奈川県小田原市東町6-7𠮷田葵様C1");
    const Word first = numberOf(words, u"C2"_s), second = numberOf(words, u"C3"_s), third = numberOf(words, u"C1"_s);
    CHECK(first.right <= 18.6 + 86.4 - 2.5);
    CHECK(first.bottom <= 21.2 + 42.3 - 2.5);
    CHECK(second.right - first.right == Approx(86.4).margin(0.05));
    CHECK(third.bottom - first.bottom == Approx(42.3).margin(0.05));
}

TEST_CASE("labels: the first free label, the printer's offset, and the order")
{
    const Labels shop;
    REQUIRE(shop.print({u"--customers=C2"_s}).status == 0);
    const Word plain = numberOf(wordsIn(shop.path("l.pdf")), u"C2"_s);
    REQUIRE(shop.print({u"--customers=C2"_s, u"--start=4"_s}).status == 0);
    const Word fourth = numberOf(wordsIn(shop.path("l.pdf")), u"C2"_s);
    CHECK(fourth.right - plain.right == Approx(86.4).margin(0.05));
    CHECK(fourth.top - plain.top == Approx(42.3).margin(0.05));
    REQUIRE(shop.print({u"--customers=C2"_s, u"--offset"_s, u"-0.4,1"_s}).status == 0);
    const Word moved = numberOf(wordsIn(shop.path("l.pdf")), u"C2"_s);
    CHECK(moved.right - plain.right == Approx(-0.4).margin(0.05));
    CHECK(moved.top - plain.top == Approx(1.0).margin(0.05));
    REQUIRE(shop.print({u"--customers=C1,C2,C3"_s, u"--order=kana"_s, u"--start=12"_s}).status == 0);
    const QList<Word> words = wordsIn(shop.path("l.pdf"));
    CHECK(numberOf(words, u"C3"_s).page == 1); // アオバ
    CHECK(numberOf(words, u"C2"_s).page == 2); // たかはし
    CHECK(numberOf(words, u"C2"_s).right < numberOf(words, u"C1"_s).right);
}

TEST_CASE("labels: what is asked wrongly is refused, and no file is made")
{
    const Labels shop;
    for (const QStringList &wrong : {QStringList{u"--all"_s, u"--start=13"_s},
                                     {u"--all"_s, u"--start=0"_s},
                                     {u"--all"_s, u"--offset=5.1,0"_s},
                                     {u"--all"_s, u"--offset=1"_s},
                                     {u"--all"_s, u"--offset=nan,0"_s},
                                     {u"--all"_s, u"--sheet=A5-1"_s},
                                     {u"--all"_s, u"--order=size"_s},
                                     {u"--customers=C9"_s},
                                     {u"--customers=C4"_s},
                                     QStringList{},
                                     {u"--all"_s, u"--customers=C1"_s}}) {
        const Ran refused = shop.print(wrong);
        CHECK(refused.status == 2);
        CHECK(refused.err.contains("kikubari-cli: "));
        CHECK(refused.out.isEmpty());
        CHECK_FALSE(QFile::exists(shop.path("l.pdf")));
    }
}

TEST_CASE("labels: what does not fit or cannot be drawn is listed with the reason only, and the rest is printed")
{
    const Labels shop;
    const QByteArray much = QStringLiteral("長").repeated(2000).toUtf8();
    shop.file("customers.csv",
              "code,kind,name,postal_code,address,staff\nL1,person," + much
                  + ",250-0001,小田原市扇町1,S1\nL2,person,山\x07田,250-0001,小田原市扇町2,S1\n");
    REQUIRE(shop.on("2026-12-03", {u"import"_s, shop.folder()}).status == 0);
    const Ran printed = shop.print({u"--customers=C1,L1,L2"_s, u"--lang=en"_s});
    CHECK(printed.status == 1);
    CHECK(printed.object()[u"pieces"_s].toInt() == 1);
    std::map<QString, QString> why;
    for (const QJsonValue &one : printed.object()[u"not_printed"_s].toArray())
        why[one[u"customer"_s].toString()] = one[u"findings"_s].toString();
    CHECK(why
          == std::map<QString, QString>{{u"L1"_s, u"name: does not fit"_s},
                                        {u"L2"_s, u"name: characters that cannot be printed (U+0007)"_s}});
    CHECK(printed.err.size() < 500); // a sentence, not the whole field
    CHECK_FALSE(printed.err.contains('\x07'));
}

TEST_CASE("cards and envelopes: one page for each household, in every form and size")
{
    const Labels shop;
    for (const char16_t *form : {u"down", u"across", u"landscape"}) {
        const QStringList line{
            u"print"_s, u"--customers=C1,C2,C3"_s, u"--form"_s, QStringView(form).toString(), u"--format=json"_s,
            u"--out"_s, shop.path("m.pdf")};
        const Ran cards = shop.on("2026-12-03", QStringList{u"cards"_s} + line);
        CHECK(cards.status == 0);
        CHECK(cards.object()[u"pages"_s].toInt() == 3);
        for (const char16_t *size : {u"long-3", u"long-4", u"long-40", u"western-1", u"western-2", u"western-4",
                                     u"western-long-3", u"square-2"}) {
            const Ran envelopes
                = shop.on("2026-12-03", QStringList{u"envelopes"_s, u"--size"_s, QStringView(size).toString()} + line);
            CHECK(envelopes.status == 0);
            CHECK(envelopes.object()[u"pages"_s].toInt() == 3);
        }
    }
}

TEST_CASE("letters: every template is printed for somebody of whom little is known")
{
    const Labels shop;
    const QJsonArray templates = shop.run({u"letters"_s, u"templates"_s, u"--format=json"_s}).array();
    REQUIRE(templates.size() >= 10);
    for (const QJsonValue &one : templates) {
        const Ran printed = shop.on("2026-12-03",
                                    {u"letters"_s, u"print"_s, u"--template"_s, one[u"key"_s].toString(),
                                     u"--customers=C2,C3"_s, u"--out"_s, shop.path("t.pdf")});
        CHECK(printed.status == 0);
        QString all;
        for (const Word &word : wordsIn(shop.path("t.pdf")))
            all += word.text;
        CHECK_FALSE(all.contains(u"{{"));
        CHECK_FALSE(all.contains(u"様様"));
    }
}
