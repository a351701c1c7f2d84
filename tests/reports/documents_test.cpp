// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/label_sheets.h"
#include "reports/mail_documents.h"
#include "support/catch.h"

using namespace kikubari;
using namespace kikubari::reports;
using namespace Qt::StringLiterals;
using operations::AudienceEntry;

namespace {

AudienceEntry person(const char *code, const QString &name, const QString &honorific = u"様"_s)
{
    AudienceEntry entry;
    entry.first = {domain::CustomerCode(code), name, honorific, {}, false};
    entry.postalCode = u"250-0001"_s, entry.address = u"神奈川県小田原市扇町1-2-3"_s;
    return entry;
}

AudienceEntry company(const QString &name)
{
    AudienceEntry entry = person("K1", name, u"御中"_s);
    entry.first.company = true;
    return entry;
}

/// What stands on a page, without blanks.
QString textOf(const print::Page &page)
{
    QString text;
    for (const print::GlyphRun &run : page.runs)
        text += run.text;
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QString textOf(const MailDocument &document)
{
    QString text;
    for (int i = 0; i < document.pages; ++i)
        text += textOf(document.page(i)) + u'\n';
    return text;
}

/// Three people; nothing can be done for the second, whose name no face has.
std::vector<AudienceEntry> withOneRefused()
{
    return {person("C1", u"山田 太郎"_s), person("C2", u"絵 文字\U0001F600"_s), person("C3", u"鈴木 花子"_s)};
}

void checkOneRefused(const MailDocument &document)
{
    CHECK(document.printed == std::vector<std::size_t>{0, 2});
    CHECK(document.refused == std::vector<std::size_t>{1});
    REQUIRE(document.findings.size() == 3);
    CHECK(print::forbidsPrinting(document.findings[1]));
    CHECK_FALSE(print::forbidsPrinting(document.findings[0]));
    const QString text = textOf(document);
    CHECK(text.contains(u"山田太郎様"));
    CHECK(text.contains(u"鈴木花子様"));
    CHECK_FALSE(text.contains(u"文字"));
}

LabelChoice labels()
{
    LabelChoice choice;
    choice.sheet = sheetNamed({}, u"A4-12-864"_s).value();
    return choice;
}

} // namespace

TEST_CASE("a recipient is what the entry says: a person, a family, a firm's hands", "[reports]")
{
    AudienceEntry entry = person("C1", u"山田 太郎"_s);
    entry.building = u"扇荘201"_s;
    entry.joint.append({domain::CustomerCode("C2"), u"山田 花子"_s, u"先生"_s, {}, false});
    print::Recipient to = recipientOf(entry, false);
    CHECK(to.persons == QList<print::Person>{{u"山田 太郎"_s, u"様"_s}, {u"山田 花子"_s, u"先生"_s}});
    CHECK(to.building == u"扇荘201");
    CHECK(to.company.isEmpty());
    CHECK(to.number == u"C1");
    CHECK(to.barcode.isEmpty());
    entry.labelNo = 7;
    CHECK(recipientOf(entry, false).number == u"No.7");
    CHECK(recipientOf(entry, true).barcode.size() == 67);

    AudienceEntry firm = company(u"株式会社アオバ"_s);
    firm.department = u"総務部"_s;
    CHECK(recipientOf(firm, false).persons.isEmpty());
    firm.person = u"林 茂"_s, firm.personHonorific = u"様"_s, firm.title = u"部長"_s;
    to = recipientOf(firm, false);
    CHECK(to.company == u"株式会社アオバ");
    CHECK(to.department == u"総務部");
    CHECK(to.title == u"部長");
    CHECK(to.persons == QList<print::Person>{{u"林 茂"_s, u"様"_s}});
}

TEST_CASE("what cannot be printed is on no page of labels, cards, envelopes and letters", "[reports]")
{
    const auto entries = withOneRefused();
    const auto onLabels = labelDocument(entries, labels());
    REQUIRE(onLabels);
    checkOneRefused(*onLabels);
    CHECK(onLabels->pages == 1);
    MailChoice choice;
    for (const auto form :
         {print::MailForm::PortraitDown, print::MailForm::PortraitAcross, print::MailForm::LandscapeAcross}) {
        choice.form = form;
        const auto cards = postcardDocument(entries, choice);
        REQUIRE(cards);
        CHECK(cards->pages == 2);
        checkOneRefused(*cards);
        const auto envelopes = envelopeDocument(entries, u"long-3"_s, choice);
        REQUIRE(envelopes);
        CHECK(envelopes->pages == 2);
        checkOneRefused(*envelopes);
    }
    const auto letter = print::readLetterTemplate(u"名前: 試し\n---\n[宛名] {{宛名}}\n{{一言}}"_s, u"x"_s);
    REQUIRE(letter);
    std::vector<print::LetterValues> values;
    for (const AudienceEntry &entry : entries)
        values.push_back(print::letterValues(recipientOf(entry, false)));
    const auto letters = letterDocument(*letter, values, choice);
    REQUIRE(letters);
    CHECK(letters->pages == 2);
    checkOneRefused(*letters);
}

TEST_CASE("New-Year and mid-winter cards of December are dated for the year to come", "[reports]")
{
    const auto dated = [](const char *kind, QDate day) {
        const auto letter = print::readLetterTemplate(
            u"名前: 試し\n種類: %1\n用紙: はがき\n---\n{{年}} 元旦"_s.arg(QString::fromUtf8(kind)), u"x"_s);
        REQUIRE(letter);
        return textOf(letterDocument(*letter, {{{u"日付"_s, day}}}, {}).value());
    };
    CHECK(dated("年賀状", QDate(2026, 12, 20)).contains(u"令和9年元旦"));
    CHECK(dated("寒中見舞い", QDate(2026, 12, 28)).contains(u"令和9年"));
    CHECK(dated("年賀状", QDate(2027, 1, 2)).contains(u"令和9年"));
    CHECK(dated("手紙", QDate(2026, 12, 20)).contains(u"令和8年"));
}

TEST_CASE("an unknown envelope, sheet or font is refused", "[reports]")
{
    CHECK(envelopeDocument({}, u"long-9"_s, {}).error().kind == ErrorKind::WrongUse);
    CHECK(sheetNamed({}, u"A4-99"_s).error().kind == ErrorKind::WrongUse);
    LabelChoice choice = labels();
    choice.start = 13;
    CHECK(labelDocument({}, choice).error().kind == ErrorKind::WrongUse);
    choice.start = 1, choice.offset = {5.1, 0};
    CHECK(labelDocument({}, choice).error().kind == ErrorKind::WrongUse);
    choice.offset = {}, choice.font = u"no such font"_s;
    CHECK_FALSE(labelDocument({}, choice));
}
