// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/address_label.h"
#include "print/face.h"
#include "print/label_pages.h"
#include "print/label_samples.h"
#include "print/set_text.h"

#include "support/catch.h"

#include <random>

using namespace kikubari;
using namespace kikubari::print;
using namespace Qt::StringLiterals;

namespace {

LabelStyle style()
{
    const FacePtr face = Face::mincho().value();
    return {.faces = {face, face}};
}

const QRectF twelve(18.6, 21.2, 86.4, 42.3);
const QRectF small(8.4, 8.8, 48.3, 25.4);

QString textOfRuns(const LabelLayout &label)
{
    QString text;
    for (const GlyphRun &run : label.runs)
        text += run.text + u'/';
    return text;
}

Recipient person(const QString &name)
{
    Recipient to;
    to.postalCode = u"2500001"_s;
    to.address = u"神奈川県小田原市扇町2-3-4"_s;
    to.persons = {{name, u"様"_s}};
    return to;
}

bool has(const Findings &findings, FindingKind kind)
{
    return std::ranges::any_of(findings, [kind](const Finding &one) { return one.kind == kind; });
}

} // namespace

TEST_CASE("a plain address is set in full size, the name largest and centred", "[label]")
{
    Recipient to = person(u"斎藤 文江"_s);
    to.building = u"メゾン緑ヶ丘 第二B棟 203号室"_s;
    to.number = u"C-00871"_s;
    const LabelLayout label = layoutLabel(to, twelve, style());
    CHECK(label.findings.isEmpty());
    CHECK(textOfRuns(label)
          == u"〒250-0001/神奈川県小田原市扇町2-3-4/メゾン緑ヶ丘 第二B棟 203号室/斎藤 文江 様/C-00871/");
    const GlyphRun &name = label.runs[3];
    CHECK(name.size == Approx(points(16)));
    const double middle = (name.positions.first().x() + name.positions.last().x() + name.size) / 2;
    CHECK(middle == Approx(twelve.center().x()).margin(0.5));
}

TEST_CASE("honorifics: each person his own, 御中 only where nobody is named", "[label]")
{
    Recipient firm = person({});
    firm.persons.clear();
    firm.company = u"株式会社アオバ商事"_s;
    CHECK(textOfRuns(layoutLabel(firm, twelve, style())).endsWith(u"株式会社アオバ商事 御中/"));
    firm.department = u"営業部"_s;
    CHECK(textOfRuns(layoutLabel(firm, twelve, style())).contains(u"株式会社アオバ商事/営業部 御中/"));
    CHECK(textOfRuns(layoutLabel(firm, small, style())).contains(u"株式会社アオバ商事 御中/"));
    firm.persons = {{u"山田 太郎"_s, u"先生"_s}};
    firm.title = u"部長"_s;
    const QString text = textOfRuns(layoutLabel(firm, twelve, style()));
    CHECK(text.contains(u"山田 太郎 先生/"));
    CHECK(text.contains(u"部長/"));
    CHECK_FALSE(text.contains(u"御中"));
    const LabelLayout three = layoutLabel(samples::extremeRecipients()[4], twelve, style());
    CHECK(textOfRuns(three).count(u"様/"_s) == 3);
}

TEST_CASE("long addresses shrink, then wrap, and say so", "[label]")
{
    const QList<Recipient> extremes = samples::extremeRecipients();
    Recipient to = person(u"山田 太郎"_s);
    to.address = u"神奈川県小田原市扇町二丁目3番地4号扇町団地北"_s;
    Findings findings = layoutLabel(to, {0, 0, 70, 42.3}, style()).findings;
    CHECK(has(findings, FindingKind::Shrunk));
    CHECK_FALSE(has(findings, FindingKind::Wrapped));
    findings = layoutLabel(extremes[0], twelve, style()).findings;
    CHECK(has(findings, FindingKind::Wrapped));
    CHECK_FALSE(forbidsPrinting(findings));
}

TEST_CASE("what does not fit is not printed and says which part it is", "[label]")
{
    Recipient to = person(u"山田 太郎"_s);
    to.address = u"あ"_s.repeated(400);
    const LabelLayout label = layoutLabel(to, twelve, style());
    CHECK_FALSE(label.printable());
    CHECK(label.runs.isEmpty());
    REQUIRE_FALSE(label.findings.isEmpty());
    CHECK(textOf(label.findings.last()).ja == u"住所が入りきりません");
    CHECK(labelFindings(to, twelve, style()) == label.findings);
}

TEST_CASE("a name that no face can draw is found before printing", "[label]")
{
    const LabelLayout label = layoutLabel(person(u"山田 \U000F0123"_s), twelve, style());
    CHECK_FALSE(label.printable());
    CHECK(has(label.findings, FindingKind::MissingGlyph));
    // IPA Mincho lacks 𠮷; the fallback has it.
    if (const auto ipa = Face::open(u"IPAMincho"_s)) {
        const LabelStyle mixed{.faces = {*ipa, Face::mincho().value()}};
        const LabelLayout other = layoutLabel(person(u"𠮷田 髙"_s), twelve, mixed);
        CHECK(other.printable());
        CHECK(has(other.findings, FindingKind::OtherFace));
    }
}

TEST_CASE("small labels carry postal code, address and one name, and list what they leave out", "[label]")
{
    Recipient to = samples::extremeRecipients()[4];
    to.company = u"株式会社アオバ商事"_s;
    to.number = u"C-1"_s;
    const LabelLayout label = layoutLabel(to, small, style());
    CHECK(label.printable());
    CHECK(textOfRuns(label) == u"〒894-1508/神奈川県小田原市扇町2-3-4/勅使河原 権之助 様/");
    CHECK(has(label.findings, FindingKind::Omitted));
}

TEST_CASE("without any name nothing is printed", "[label]")
{
    Recipient nobody = person({});
    CHECK_FALSE(layoutLabel(nobody, twelve, style()).printable());
    CHECK(textOf(labelFindings(nobody, twelve, style()).last()).ja == u"宛名がありません");
    Recipient nowhere = person(u"山田 太郎"_s);
    nowhere.address = u" "_s;
    CHECK_FALSE(layoutLabel(nowhere, twelve, style()).printable());
}

TEST_CASE("lines are broken by the Japanese rules", "[label]")
{
    const auto cost = [](const QString &text, const QString &next) {
        return breakCosts(text)[static_cast<std::size_t>(text.indexOf(next))];
    };
    CHECK(cost(u"センター北"_s, u"ー北"_s) < 0);
    CHECK(cost(u"棟（北）"_s, u"北"_s) < 0);
    CHECK(cost(u"棟（北）"_s, u"）"_s) < 0);
    CHECK(cost(u"扇町12-345"_s, u"345"_s) > 5);
    CHECK(cost(u"扇町12番地"_s, u"番"_s) > 5);
    CHECK(cost(u"扇町12番地"_s, u"12"_s) == 0);
    CHECK(cost(u"小田原市扇町"_s, u"扇"_s) == 0);
    CHECK(cost(u"コーポ 扇"_s, u"扇"_s) == 0);
    CHECK(breakCosts(u"𠮷田")[1] < 0);
    const LabelStyle faces = style();
    const SetText text(faces.faces, u"神奈川県小田原市扇町2丁目14-5"_s);
    const auto lines = text.lines(12, 3);
    REQUIRE(lines);
    CHECK(lines->size() == 2);
    CHECK((*lines)[1].from == text.text().indexOf(u"2丁目"));
    CHECK_FALSE(text.lines(3, 2));
}

TEST_CASE("start position, offset and job limits", "[label]")
{
    LabelJob job;
    job.sheet = {.key = u"t"_s,
                 .columns = 2,
                 .rows = 6,
                 .width = 86.4,
                 .height = 42.3,
                 .pitchX = 86.4,
                 .pitchY = 42.3,
                 .left = 18.6,
                 .top = 21.2};
    job.style = style();
    job.labels = samples::labelRecipients(23);
    job.start = 3;
    job.offset = {0.4, -0.3};
    REQUIRE(checkLabelJob(job));
    const LabelPages pages(job);
    CHECK(pages.pageCount() == 3);
    CHECK(pages.labelsOn(0) == std::pair<qsizetype, qsizetype>(0, 10));
    CHECK(pages.labelsOn(2) == std::pair<qsizetype, qsizetype>(22, 23));
    const LabelLayout moved = layoutLabel(job.labels[0], job.sheet.cell(2).translated(0.4, -0.3), job.style);
    CHECK(pages.page(0).runs.first().positions.first() == moved.runs.first().positions.first());
    job.start = 13;
    CHECK(checkLabelJob(job).error().kind == ErrorKind::WrongUse);
    job.start = 12;
    CHECK(checkLabelJob(job));
    job.offset = {5.1, 0};
    CHECK_FALSE(checkLabelJob(job));
}

TEST_CASE("a label that cannot be printed takes no place on the sheet", "[label]")
{
    LabelJob job;
    job.sheet = {.key = u"t"_s, .columns = 1, .rows = 3, .width = 86.4, .height = 42.3, .pitchX = 86.4, .pitchY = 42.3};
    job.style = style();
    job.labels = samples::labelRecipients(3);
    job.labels[1].address = u"あ"_s.repeated(400);
    const LabelPages pages(job);
    CHECK(pages.refused() == QList<qsizetype>{1});
    CHECK(pages.printed() == QList<qsizetype>{0, 2});
    CHECK(pages.pageCount() == 1);
    job.labels = {job.labels[1]};
    CHECK(LabelPages(job).pageCount() == 0);
}

TEST_CASE("where the printer cannot reach, the text moves inwards and the job warns", "[label]")
{
    LabelJob job;
    job.sheet = {.key = u"t"_s, .columns = 3, .rows = 7, .width = 70, .height = 42.3, .pitchX = 70, .pitchY = 42.3};
    job.style = style();
    job.labels = samples::labelRecipients(3);
    CHECK(LabelPages(job).warnings().isEmpty());
    job.unprintable = {4.2, 4.2, 4.2, 4.2};
    const LabelPages pages(job);
    CHECK(pages.warnings().size() == 1);
    CHECK(has(pages.findings(0), FindingKind::Margin));
    for (const GlyphRun &run : pages.page(0).runs)
        CHECK(run.positions.first().x() >= 4.2);
}

TEST_CASE("whatever the address is, nothing leaves the label", "[label]")
{
    std::mt19937 dice(20261130);
    const auto roll = [&dice](int most) { return static_cast<int>(dice() % static_cast<unsigned>(most + 1)); };
    const QStringList pieces{u"神奈川県"_s, u"ー"_s, u"。"_s, u"（"_s,         u"）"_s,       u"123-4"_s,
                             u" "_s,        u"　"_s, u"𠮷"_s, u"ABC"_s,        u"\n"_s,       u"葛\U000E0100"_s,
                             u"か\u3099"_s, u"ﾊﾟ"_s, u"々"_s, u"二十九丁目"_s, u"iiiiiiii"_s, u"WWWW"_s,
                             u"\u200B"_s,   u"ヶ"_s};
    const auto text = [&](int most) {
        QString made;
        for (int i = roll(most); i > 0; --i)
            made += pieces[roll(static_cast<int>(pieces.size()) - 1)];
        return made;
    };
    LabelStyle set = style();
    int printed = 0, barcodes = 0;
    for (int i = 0; i < 1500; ++i) {
        Recipient to;
        to.postalCode = roll(9) ? u"2500001"_s : text(6);
        to.address = text(roll(9) ? 14 : 60);
        to.building = text(roll(3) ? 0 : 20);
        to.company = text(roll(3) ? 0 : 12);
        to.department = text(roll(3) ? 0 : 8);
        to.title = text(roll(3) ? 0 : 4);
        to.number = roll(1) ? text(6) : QString();
        for (int person = roll(5); person > 0; --person)
            to.persons.append({text(roll(5) ? 3 : 15), roll(3) ? u"様"_s : QString()});
        const QRectF cell = roll(3) ? QRectF(20, 30, 40 + roll(60), 18 + roll(40)) : twelve;
        set.barcode = roll(2) == 0;
        to.barcode = QByteArray(67, '1');
        const LabelLayout label = layoutLabel(to, cell, set);
        QRectF bars;
        for (const Box &bar : label.boxes)
            bars |= bar.area;
        barcodes += label.boxes.isEmpty() ? 0 : 1;
        const QRectF quiet = bars.isEmpty() ? QRectF() : bars.adjusted(-1.99, -1.99, 1.99, 1.99);
        CHECK((bars.isEmpty() || cell.adjusted(2.49, 2.49, -2.49, -2.49).contains(bars)));
        CHECK(label.printable() == !label.runs.isEmpty());
        CHECK(labelFindings(to, cell, set) == label.findings);
        printed += label.printable() ? 1 : 0;
        const QRectF inner = cell.adjusted(labelMargin, labelMargin, -labelMargin, -labelMargin);
        for (const GlyphRun &run : label.runs)
            for (qsizetype g = 0; g < run.glyphs.size(); ++g) {
                const double width
                    = run.face->across(QStringView(run.text)).advances.value(g) * run.size * run.condense;
                const QPointF at = run.positions[g];
                INFO(run.text.toStdString() << ' ' << g << ' ' << at.x() << ' ' << at.y() << ' ' << width << ' '
                                            << run.size << ' ' << run.condense << " in " << inner.left() << ' '
                                            << inner.right() << ' ' << inner.top() << ' ' << inner.bottom());
                const QPointF corner = at - QPointF(0, 0.88 * run.size);
                CHECK_FALSE(quiet.intersects(QRectF(corner, QSizeF(std::max(width, 0.1), run.size))));
                CHECK((inner.contains(corner) && inner.contains(corner + QPointF(width, run.size))));
            }
    }
    CHECK(printed > 400);
    CHECK(barcodes > 50);
}

TEST_CASE("absurdly long texts are refused quickly", "[label]")
{
    Recipient to = person(u"\u3099"_s.repeated(60000));
    to.address = u"\u200B"_s.repeated(60000);
    to.building = u"あ"_s.repeated(60000);
    CHECK_FALSE(layoutLabel(to, twelve, style()).printable());
}
