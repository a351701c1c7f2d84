// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the PDF of every sheet back: where each word lies and which characters each label has (pdftotext), and where
// there is ink (pdftoppm). KIKUBARI_LABELS sets how many labels a sheet gets; 1,000 takes some minutes.
#include "print/face.h"
#include "print/label_pages.h"
#include "print/label_samples.h"
#include "print/label_sheets.h"
#include "print/pdf_file.h"
#include "print/read_back.h"

#include "support/catch.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace kikubari;
using namespace kikubari::print;
using namespace Qt::StringLiterals;

namespace {

constexpr double margin = labelMargin - 0.02; // a PDF's numbers are rounded

QString sorted(QString text)
{
    text.remove(u' ');
    text.remove(QChar(0x3000));
    std::ranges::sort(text);
    return text;
}

QString expected(const Recipient &to, bool narrow)
{
    QString text = u'〒' + to.postalCode + to.address + to.building;
    const NameBlock names = nameBlock(to);
    if (narrow && names.lines.first().honorific == u"御中")
        return sorted(text + to.company + u"御中"_s);
    for (const NameLine &line : narrow ? names.lines.mid(0, 1) : names.lines)
        text += line.name() + line.honorific;
    return sorted(narrow ? text : QString(text + names.company + names.department + names.title + to.number));
}

void checkText(const LabelPages &pages, int number, const QList<readback::Word> &words)
{
    const LabelJob &job = pages.job();
    const bool narrow = job.sheet.width < narrowLabel;
    const auto [first, end] = pages.labelsOn(number);
    qsizetype placed = 0;
    for (qsizetype i = first; i < end; ++i) {
        const int place = static_cast<int>((job.start - 1 + i) % job.sheet.cells());
        const QRectF cell = job.sheet.cell(place).translated(job.offset);
        QString text;
        for (const readback::Word &word : words)
            if (cell.contains(word.box.center())) {
                ++placed;
                text += word.text;
                if (!cell.adjusted(margin, margin, -margin, -margin).contains(word.box))
                    FAIL_CHECK(job.sheet.key.toStdString() << " page " << number << ": " << word.text.toStdString());
            }
        if (sorted(text) != expected(job.labels[pages.printed()[i]], narrow))
            FAIL_CHECK(job.sheet.key.toStdString() << " label " << i << ": " << text.toStdString());
    }
    CHECK(placed == words.size());
}

// No ink outside of the labels' inner parts, and ink in each that is used.
void checkInk(const LabelPages &pages, int number, const QImage &picture)
{
    const LabelJob &job = pages.job();
    const double scale = picture.width() / 210.0;
    const auto [first, end] = pages.labelsOn(number);
    QImage rest = picture;
    for (qsizetype i = first; i < end; ++i) {
        const int place = static_cast<int>((job.start - 1 + i) % job.sheet.cells());
        const QRectF inner = job.sheet.cell(place)
                                 .translated(job.offset)
                                 .adjusted(labelMargin, labelMargin, -labelMargin, -labelMargin);
        const QRect pixels(QPoint(int(std::floor(inner.left() * scale)), int(std::floor(inner.top() * scale))),
                           QPoint(int(std::ceil(inner.right() * scale)), int(std::ceil(inner.bottom() * scale))));
        int ink = 0;
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            uchar *row = rest.scanLine(y) + pixels.left();
            ink += static_cast<int>(std::count_if(row, row + pixels.width(), [](uchar grey) { return grey < 128; }));
            std::fill_n(row, pixels.width(), uchar{255});
        }
        if (ink < 50)
            FAIL_CHECK(job.sheet.key.toStdString() << ": label " << i << " is empty");
    }
    int outside = 0;
    QPointF where;
    for (int y = 0; y < rest.height(); ++y)
        for (int x = 0; x < rest.width(); ++x)
            if (qGray(rest.pixel(x, y)) < 250 && outside++ == 0)
                where = {double(x), double(y)};
    if (outside > 0)
        FAIL_CHECK(job.sheet.key.toStdString()
                   << " page " << number << ": " << outside << " dark points outside of the labels, first at "
                   << where.x() / scale << ", " << where.y() / scale);
}

void checkSheet(const LabelJob &job, const QTemporaryDir &folder)
{
    INFO(job.sheet.key.toStdString());
    REQUIRE(checkLabelJob(job));
    const LabelPages pages(job);
    // Small labels may have to refuse the extremes; those of at least 60 mm take everything.
    for (const qsizetype refused : pages.refused())
        CHECK((job.sheet.width < narrowLabel && refused < samples::extremeRecipients().size()));
    const QString path = folder.filePath(job.sheet.key + u".pdf"_s);
    auto pdf = PdfFile::create(path, job.sheet.key, QDate(2026, 11, 30));
    REQUIRE(pdf);
    for (int i = 0; i < pages.pageCount(); ++i)
        REQUIRE((*pdf)->add(pages.page(i)));
    REQUIRE((*pdf)->finish());
    const auto words = readback::wordsOf(path);
    REQUIRE(words.size() == pages.pageCount());
    const bool all = qEnvironmentVariableIsSet("KIKUBARI_LABELS");
    for (int i = 0; i < pages.pageCount(); ++i) {
        checkText(pages, i, words[i]);
        if (all || i == 0)
            checkInk(pages, i, readback::pictureOf(path, i, 150));
    }
}

LabelJob jobFor(const domain::LabelSheet &sheet)
{
    const FacePtr face = Face::mincho().value();
    LabelJob job{.sheet = sheet, .style = {.faces = {face, face}}};
    bool given = false;
    const int count = qEnvironmentVariableIntValue("KIKUBARI_LABELS", &given);
    job.labels = samples::extremeRecipients() + samples::labelRecipients(given ? count : 40);
    return job;
}

} // namespace

TEST_CASE("every sheet: text inside its label by 2.5 mm, and every character of it", "[labels]")
{
    const QTemporaryDir folder;
    for (const domain::LabelSheet &sheet : shippedLabelSheets())
        checkSheet(jobFor(sheet), folder);
}

TEST_CASE("start position and offset move the labels and nothing else", "[labels]")
{
    const QTemporaryDir folder;
    for (const char16_t *key : {u"A4-12-864", u"A4-24-660", u"A4-44-483"}) {
        LabelJob job = jobFor(*findLabelSheet(shippedLabelSheets(), QString::fromUtf16(key)));
        job.start = job.sheet.columns + 2;
        job.offset = {0.7, -1.3};
        checkSheet(job, folder);
    }
}

TEST_CASE("the test page shows every frame and fits on its paper", "[labels]")
{
    const FacePtr face = Face::mincho().value();
    for (const domain::LabelSheet &sheet : shippedLabelSheets()) {
        const Page page = labelTestPage(sheet, {0.3, -0.2}, {face, face}, Language::Japanese);
        CHECK(page.frames.size() == sheet.cells());
        CHECK(page.frames.first().area.left() == Approx(sheet.left + 0.3));
        int outside = 0;
        for (const GlyphRun &run : page.runs)
            for (const QPointF &position : run.positions)
                outside += QRectF(QPointF(), page.size).contains(position) ? 0 : 1;
        CHECK(outside == 0);
    }
}
