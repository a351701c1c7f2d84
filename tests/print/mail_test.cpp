// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/customer_barcode.h"
#include "print/envelope.h"
#include "print/label_samples.h"
#include "print/postage_mark.h"
#include "print/postal_boxes.h"
#include "print/postcard.h"
#include "print/read_back.h"
#include "print/rendered.h"
#include "support/catch.h"

#include <set>

using namespace kikubari;
using namespace kikubari::print;
using namespace Qt::StringLiterals;

namespace {

MailStyle style()
{
    const FacePtr face = Face::mincho().value();
    return {.faces = {face, face}};
}

Sender shop()
{
    return {.postalCode = u"250-0011"_s,
            .address = u"神奈川県小田原市栄町2-9-30"_s,
            .building = {},
            .company = u"青葉自動車販売 小田原店"_s,
            .department = u"営業課"_s,
            .title = {},
            .name = u"髙橋 健一"_s,
            .phone = u"0465-23-1011"_s,
            .email = {}};
}

Recipient person()
{
    Recipient to;
    to.postalCode = u"250-0001"_s;
    to.address = u"神奈川県小田原市扇町1丁目2番3号"_s;
    to.persons = {{u"山田 太郎"_s, {}}};
    return to;
}

Sender longShop()
{
    return {.postalCode = u"604-8091"_s,
            .address = u"京都府京都市中京区寺町通御池下る下本能寺前町518番地の12"_s,
            .building = u"コーポラティブハウス御池ノース・ウエスト1階"_s,
            .company = u"株式会社京都青葉自動車販売 御池通寺町本店"_s,
            .department = u"営業本部第一営業部"_s,
            .title = u"主任"_s,
            .name = u"長宗我部 右衛門之介"_s,
            .phone = u"075-1234-5678"_s,
            .email = {}};
}

LaidOut card(const Recipient &to, MailForm form = MailForm::PortraitDown, bool printed = false,
             Postage postage = Postage::Stamp)
{
    return layoutPostcard({to, shop(), postage, {}}, {printed, form}, style());
}

// What is wrong with a page: ink off the paper or in the stamp's place, or two texts on each other.
QString faultOf(const Page &page, bool stamp)
{
    const QRectF paper = QRectF({0, 0}, page.size).adjusted(3, 3, -3, -3), place = stampArea(page.size);
    QList<QPair<QRectF, qsizetype>> all;
    for (qsizetype i = 0; i < page.runs.size(); ++i)
        for (const QRectF &box : glyphBoxes(page.runs[i]))
            all.append({box, i});
    for (const Box &bar : page.boxes)
        all.append({bar.area, -1});
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto &[box, run] = all[i];
        const QString text = run < 0 ? u"bars"_s : page.runs[run].text;
        if (!paper.contains(box))
            return u"off the paper: "_s + text;
        if (stamp && text != u"郵便はがき" && place.intersects(box))
            return u"in the stamp's place: "_s + text;
        for (qsizetype k = 0; k < i; ++k)
            if (all[k].second != run && all[k].first.adjusted(0.1, 0.1, -0.1, -0.1).intersects(box))
                return u"on each other: "_s + text + u" / "
                    + (all[k].second < 0 ? u"bars"_s : page.runs[all[k].second].text);
    }
    return {};
}

QList<Recipient> recipients()
{
    QList<Recipient> all = samples::extremeRecipients() + samples::labelRecipients(60);
    for (qsizetype i = 0; i < all.size(); i += 3)
        if (const auto barcode = japan::encodeCustomerBarcode(all[i].postalCode, u"1-2-3"))
            all[i].barcode = barcode->bars;
    return all;
}

// Everything of a recipient that has to be on the piece: the characters of its texts as they are written across.
QString missingFrom(const Page &page, const Recipient &to, bool down)
{
    const QString there = textOf(page);
    QString lacking;
    QStringList texts{to.company, to.department, to.address, to.building};
    for (const Person &one : to.persons)
        texts.append(one.name);
    for (const QString &text : texts) {
        const QString plain = down ? QString() : QString(text).remove(u' ').remove(u'\u3000');
        if (!plain.isEmpty() && to.persons.size() <= 3 && text != to.persons.value(1).name
            && text != to.persons.value(2).name && !there.contains(plain))
            lacking += text + u'/';
        for (const QChar c : text)
            if (c.unicode() >= 0x4E00 && !there.contains(c) && to.persons.size() <= 3)
                lacking += c;
    }
    return lacking;
}

} // namespace

TEST_CASE("the seven boxes are where Japan Post wants them", "[mail]")
{
    const LaidOut out = card(person());
    const double lefts[] = {44.3, 51.3, 58.3, 65.9, 72.7, 79.5, 86.3};
    REQUIRE(out.page.frames.size() == 7);
    for (int i = 0; i < 7; ++i) {
        const Frame &frame = out.page.frames[i];
        const double half = frame.width / 2; // measured to the inside of the line
        const QRectF inside = frame.area.adjusted(half, half, -half, -half);
        CHECK(inside.left() == Approx(lefts[i]));
        CHECK(inside.width() == Approx(5.7));
        CHECK(inside.top() == Approx(12));
        CHECK(inside.height() == Approx(8));
        CHECK((i < 3 ? frame.width >= 0.4 && frame.width <= 0.6 : frame.width >= 0.2 && frame.width <= 0.4));
        CHECK(frame.color == vermilion());
        const QRectF digit = glyphBoxes(out.page.runs[i + 1]).first();
        CHECK(digit.center().x() == Approx(inside.center().x()).margin(0.01));
        CHECK(digit.center().y() == Approx(inside.center().y()).margin(0.01));
    }
    REQUIRE(out.page.lines.size() == 1);
    CHECK(out.page.lines[0].from.y() == Approx(16));
    CHECK(postalBoxes(120).inside[0].left() == Approx(64.3));
    CHECK(postalBoxes(240, true).inside[6].right() == Approx(222));
    CHECK(postalBoxes(240, true).inside[0].top() == Approx(18));
}

TEST_CASE("the boxes' ink on the rendered PDF", "[mail]")
{
    constexpr int dpi = 600;
    const QImage ink = Rendered({card(person()).page}).ink(0, dpi);
    const auto dark
        = [&](double x, double y) { return qGray(ink.pixel(int(x / 25.4 * dpi), int(y / 25.4 * dpi))) < 200; };
    for (const double left : {44.3, 51.3, 58.3, 65.9, 72.7, 79.5, 86.3}) {
        CHECK(dark(left - 0.1, 13));
        CHECK_FALSE(dark(left + 0.1, 13));
        CHECK(dark(left + 5.7 + 0.1, 13));
        CHECK_FALSE(dark(left + 5.7 - 0.1, 13));
        CHECK(dark(left + 2, 12 - 0.1));
        CHECK_FALSE(dark(left + 2, 12.1));
        CHECK(dark(left + 2, 20.1));
    }
}

TEST_CASE("boxes and 郵便はがき are drawn only where the stock has none, and never on a lying card", "[mail]")
{
    CHECK(textOf(card(person()).page).startsWith(u"郵便はがき2500001"));
    const LaidOut printed = card(person(), MailForm::PortraitDown, true);
    CHECK(printed.page.frames.isEmpty());
    CHECK(textOf(printed.page).startsWith(u"2500001"));
    const LaidOut lying = card(person(), MailForm::LandscapeAcross);
    CHECK(lying.page.frames.isEmpty());
    CHECK(lying.page.size == QSizeF(148, 100));
    CHECK(textOf(lying.page).contains(u"250-0001"));
    CHECK_FALSE(textOf(lying.page).contains(u"〒"));
}

TEST_CASE("an upright card: address under the last boxes, the name largest, numbers in kanji", "[mail]")
{
    const Page page = card(person()).page;
    const auto run
        = std::ranges::find_if(page.runs, [](const GlyphRun &one) { return one.text.startsWith(u"神奈川県"); });
    REQUIRE(run != page.runs.end());
    CHECK(glyphBoxes(*run).first().center().x() == Approx(85.75).margin(0.3));
    CHECK(textOf(page).contains(u"扇町一丁目二番三号"));
    CHECK(textOf(page).endsWith(u"山田太郎様"));
    const auto largest = std::ranges::max_element(page.runs, {}, &GlyphRun::size);
    CHECK(largest->text == u"山田");
    CHECK(glyphBoxes(*largest).first().center().x() == Approx(54.15).margin(0.3));
}

TEST_CASE("names: honorifics, joint names with one surname, many names, firms", "[mail]")
{
    Recipient to = person();
    to.persons = {{u"山田 太郎"_s, {}}, {u"山田 花子"_s, u"先生"_s}, {u"鈴木 次郎"_s, {}}};
    for (const MailForm form : {MailForm::PortraitDown, MailForm::PortraitAcross, MailForm::LandscapeAcross})
        CHECK(textOf(card(to, form).page).contains(u"山田太郎様花子先生鈴木次郎様"));
    to.persons.append({u"山田 三郎"_s, {}});
    CHECK(textOf(card(to).page).contains(u"山田太郎様ご家族様"));
    Recipient firm = person();
    firm.company = u"株式会社アオバ"_s;
    firm.title = u"部長"_s;
    firm.persons = {{u"林 茂"_s, u"御中"_s}};
    CHECK(textOf(card(firm).page).contains(u"株式会社アオバ部長林茂様"));
    CHECK_FALSE(textOf(card(firm).page).contains(u"御中"));
    firm.persons.clear();
    CHECK(textOf(card(firm).page).contains(u"株式会社アオバ御中"));
    firm.department = u"総務部"_s;
    CHECK(textOf(card(firm, MailForm::LandscapeAcross).page).contains(u"株式会社アオバ総務部御中"));
}

TEST_CASE("an honorific that the name carries already is not written twice", "[mail]")
{
    const auto line = [](const QString &name, const QString &honorific) -> QString {
        Recipient to;
        to.persons = {{name, honorific}};
        const NameLine one = nameBlock(to).lines.first();
        return one.name() + u'|' + one.honorific;
    };
    CHECK(line(u"山田 太郎様"_s, u"様"_s) == u"山田 太郎|様");
    CHECK(line(u"山田 花子　様"_s, {}) == u"山田 花子|様");
    CHECK(line(u"田中先生"_s, u"様"_s) == u"田中|先生");
    CHECK(line(u"山田 殿"_s, u"殿"_s) == u"山田|殿");
    CHECK(line(u"山田 太郎様"_s, u"先生"_s) == u"山田 太郎|先生");
    CHECK(line(u"鵜殿"_s, u"様"_s) == u"鵜殿|様"); // a surname
    CHECK(line(u"三様 京子"_s, u"様"_s) == u"三様 京子|様");
    CHECK(line(u"ﾔﾏﾀﾞ ﾀﾛｳ様"_s, u"様"_s) == u"ﾔﾏﾀﾞ ﾀﾛｳ|様"); // the name's characters stay
    Recipient firm;
    firm.company = u"株式会社アオバ御中"_s;
    CHECK(nameBlock(firm).lines.first().given == u"株式会社アオバ");
}

TEST_CASE("a single name that is too long for its column or line takes several", "[mail]")
{
    Recipient to = person();
    for (const QString &name :
         {u"Michael Johnson-Smith"_s, u"寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処"_s})
        for (const MailForm form : {MailForm::PortraitDown, MailForm::PortraitAcross, MailForm::LandscapeAcross}) {
            to.persons = {{name, {}}};
            const LaidOut out = card(to, form);
            CHECK_FALSE(forbidsPrinting(out.findings));
            QString bare = name;
            CHECK(textOf(out.page).contains(QString(bare.remove(u' ') + u'様')));
        }
}

TEST_CASE("postage: the stamp's place is free, or carries the mark", "[mail]")
{
    CHECK(card(person()).page.ellipses.isEmpty());
    const Page separate = card(person(), MailForm::PortraitDown, true, Postage::Betsunou).page;
    REQUIRE(separate.ellipses.size() == 1);
    CHECK(QRectF(0, 0, 35, 70).contains(separate.ellipses[0].area));
    CHECK(separate.ellipses[0].area.width() == Approx(25));
    CHECK(textOf(separate).contains(u"料金別納郵便"));
    const Page lying = card(person(), MailForm::LandscapeAcross, true, Postage::Kounou).page;
    CHECK(QRectF(78, 0, 70, 35).contains(lying.ellipses[0].area));
    CHECK(textOf(lying).contains(u"料金後納郵便"));
}

TEST_CASE("a postal code that is none is told, and the piece has no digits", "[mail]")
{
    Recipient to = person();
    to.postalCode = u"25-1"_s;
    const LaidOut out = card(to, MailForm::PortraitDown, true);
    REQUIRE(out.findings.size() == 1);
    CHECK(out.findings[0].kind == FindingKind::Omitted);
    CHECK(textOf(out.page).startsWith(u"神奈川県"));
}

TEST_CASE("every card and envelope: whole, on the paper, nothing on each other, the stamp's place free", "[mail]")
{
    const QList<Recipient> all = recipients();
    int printable = 0, pieces = 0;
    const auto check = [&](const LaidOut &out, const Recipient &to, MailForm form, bool stamp = true) {
        ++pieces;
        INFO(to.address.toStdString() << " " << to.company.toStdString() << " "
                                      << nameBlock(to).lines.value(0).name().toStdString());
        CHECK(faultOf(out.page, stamp).toStdString() == "");
        if (forbidsPrinting(out.findings))
            return;
        ++printable;
        CHECK(missingFrom(out.page, to, form == MailForm::PortraitDown).toStdString() == "");
    };
    for (const MailForm form : {MailForm::PortraitDown, MailForm::PortraitAcross, MailForm::LandscapeAcross}) {
        for (const Recipient &to : all) {
            INFO("card, form " << int(form));
            check(card(to, form), to, form);
            const Postage paid = Postage::Betsunou;
            check(layoutPostcard({to, longShop(), paid, u"京都中央郵便局"_s}, {false, form}, style()), to, form, false);
        }
        for (const EnvelopeSize &size : envelopeSizes()) {
            for (qsizetype i = 0; i < all.size(); i += 2) {
                INFO(size.key.toStdString() << ", form " << int(form));
                const Sender from = i % 4 == 0 ? shop() : longShop();
                check(layoutEnvelope({all[i], from, Postage::Stamp, {}}, {&size, true, form}, style()), all[i], form);
            }
        }
    }
    CHECK(printable > pieces * 0.97);
}

TEST_CASE("the PDF of a card has every character, also rare ones", "[mail]")
{
    Recipient to = person();
    to.persons = {{u"𠮷﨑 髙子"_s, {}}};
    const QString text = Rendered({card(to).page, card(to, MailForm::LandscapeAcross).page}).text();
    for (const QString &character : {u"𠮷"_s, u"﨑"_s, u"髙"_s, u"扇"_s, u"様"_s})
        CHECK(text.count(character) >= 2);
    CHECK(text.contains(u"神奈川県小田原市扇町1丁目2番3号"));
}

TEST_CASE("the preview shows what the PDF has, turned and squashed characters too", "[mail]")
{
    Recipient to = person();
    to.address
        = u"京都府京都市中京区寺町通御池下る下本能寺前町518番地の12コーポラティブハウス御池通寺町ノース・ウエスト弐番館別棟304号室内北側"_s;
    to.building = u"パークサイドThe Residence B棟12F「鴨川（北）」〜西口"_s;
    constexpr int dpi = 300;
    const Page page = card(to).page;
    const auto blocks = [](const QImage &image) { // of about 1.5 mm, since renderers smooth edges differently
        return image.scaled(66, 98, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage pdf = blocks(Rendered({page}).ink(0, dpi)), preview = blocks(readback::painted(page, dpi));
    int worst = 0, darkest = 0;
    for (int y = 0; y < pdf.height(); ++y)
        for (int x = 0; x < pdf.width(); ++x) {
            worst = std::max(worst, std::abs(qGray(pdf.pixel(x, y)) - qGray(preview.pixel(x, y))));
            darkest = std::max(darkest, 255 - qGray(pdf.pixel(x, y)));
        }
    CHECK(darkest > 120);
    CHECK(worst < 45);
}
