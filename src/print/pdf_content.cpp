// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_content.h"

#include <cmath>

namespace kikubari::print {

namespace {

constexpr double pointsPerMm = 72.0 / 25.4;
constexpr double circle = 0.5522847498; ///< how far a Bezier's handles reach to draw a quarter of a circle

void appendHexCode(QByteArray &out, quint16 code)
{
    constexpr char digits[] = "0123456789ABCDEF";
    const char hex[]{digits[code >> 12], digits[code >> 8 & 15], digits[code >> 4 & 15], digits[code & 15]};
    out.append(hex, 4);
}

// How far the pen has to move from one glyph to the next: along the writing, in em, and across it, in mm.
struct Step
{
    double along, across;
};

Step stepTo(const GlyphRun &run, qsizetype next, qsizetype from)
{
    const QPointF d = run.positions[next] - run.positions[from];
    const double em = run.size * run.condense;
    return run.turned ? Step{d.y() / em, d.x()} : Step{d.x() / em, d.y()};
}

} // namespace

// Thousandths of a millimetre are finer than any printer; trailing zeros are left out.
void PdfContent::number(double value)
{
    qint64 thousandths = std::llround(value * 1000);
    if (thousandths < 0) {
        m_out += '-';
        thousandths = -thousandths;
    }
    char digits[24];
    int at = sizeof digits;
    qint64 rest = thousandths % 1000;
    if (rest != 0) {
        int places = 3;
        for (; rest % 10 == 0; rest /= 10)
            --places;
        for (; places > 0; --places, rest /= 10)
            digits[--at] = static_cast<char>('0' + rest % 10);
        digits[--at] = '.';
    }
    qint64 whole = thousandths / 1000;
    do {
        digits[--at] = static_cast<char>('0' + whole % 10);
        whole /= 10;
    } while (whole > 0);
    m_out.append(digits + at, static_cast<qsizetype>(sizeof digits) - at);
    m_out += ' ';
}

void PdfContent::numbers(std::initializer_list<double> values)
{
    for (const double value : values)
        number(value);
}

void PdfContent::fillColor(const QColor &color)
{
    if (m_fill == color)
        return;
    m_fill = color;
    numbers({color.redF(), color.greenF(), color.blueF()});
    m_out += "rg\n";
}

void PdfContent::strokeStyle(double width, const QColor &color, bool dashed)
{
    numbers({color.redF(), color.greenF(), color.blueF()});
    m_out += "RG ";
    number(width);
    m_out += dashed ? "w [1 1] 0 d " : "w [] 0 d ";
}

// A quarter of an ellipse from one point to another; `corner` is where its tangents meet.
void PdfContent::curve(QPointF from, QPointF corner, QPointF to)
{
    const QPointF first = from + (corner - from) * circle, second = to + (corner - to) * circle;
    numbers({first.x(), first.y(), second.x(), second.y(), to.x(), to.y()});
    m_out += "c ";
}

void PdfContent::rounded(const QRectF &area, double across, double down)
{
    const double l = area.left(), r = area.right(), t = area.top(), b = area.bottom();
    const auto line = [this](double x, double y) {
        numbers({x, y});
        m_out += "l ";
    };
    numbers({l + across, t});
    m_out += "m ";
    line(r - across, t);
    curve({r - across, t}, {r, t}, {r, t + down});
    line(r, b - down);
    curve({r, b - down}, {r, b}, {r - across, b});
    line(l + across, b);
    curve({l + across, b}, {l, b}, {l, b - down});
    line(l, t + down);
    curve({l, t + down}, {l, t}, {l + across, t});
    m_out += "h ";
}

void PdfContent::shapes(const Page &page)
{
    const auto rectangle = [this](const QRectF &area) {
        numbers({area.x(), area.y(), area.width(), area.height()});
        m_out += "re ";
    };
    for (const Box &box : page.boxes) {
        fillColor(box.color);
        rectangle(box.area);
        m_out += "f\n";
    }
    for (const Frame &frame : page.frames) {
        strokeStyle(frame.width, frame.color, frame.dashed);
        if (frame.radius > 0)
            rounded(frame.area, frame.radius, frame.radius);
        else
            rectangle(frame.area);
        m_out += "S\n";
    }
    for (const Ellipse &ellipse : page.ellipses) {
        strokeStyle(ellipse.width, ellipse.color, false);
        rounded(ellipse.area, ellipse.area.width() / 2, ellipse.area.height() / 2);
        m_out += "S\n";
    }
    for (const Line &line : page.lines) {
        strokeStyle(line.width, line.color, line.dashed);
        numbers({line.from.x(), line.from.y()});
        m_out += "m ";
        numbers({line.to.x(), line.to.y()});
        m_out += "l S\n";
    }
}

void PdfContent::closeString()
{
    if (m_inString)
        m_out += ">]TJ\n";
    m_inString = false;
}

void PdfContent::place(const GlyphRun &run, qsizetype glyph)
{
    closeString();
    const QPointF at = run.positions[glyph];
    const double em = run.size * run.condense;
    if (run.turned)
        numbers({0, em, run.size, 0, at.x(), at.y()});
    else
        numbers({em, 0, 0, -run.size, at.x(), at.y()});
    m_out += "Tm [<";
    m_inString = true;
}

void PdfContent::run(const GlyphRun &run, PdfFont &font, int fontNumber)
{
    fillColor(run.color);
    if (m_font != fontNumber) {
        m_out += "/F" + QByteArray::number(fontNumber) + " 1 Tf\n";
        m_font = fontNumber;
    }
    double pen = 0; // where the reader's pen stands behind the last glyph, in em from it
    for (qsizetype i = 0; i < run.glyphs.size();) {
        // Glyphs that share a place in the text are one cluster.
        qsizetype next = i + 1;
        while (next < run.glyphs.size() && run.clusters[next] == run.clusters[i])
            ++next;
        const qsizetype textEnd = next < run.glyphs.size() ? run.clusters[next] : run.text.size();
        const QStringView text = QStringView(run.text).sliced(run.clusters[i], textEnd - run.clusters[i]);
        QString &meaning = font.use(run.glyphs[i]).text;
        if (meaning.isEmpty())
            meaning = text.toString();
        const bool marked = next - i > 1 || meaning != text; // a reader must be told what stands here
        if (marked) {
            closeString();
            m_out += "/Span<</ActualText<FEFF";
            for (const QChar unit : text)
                appendHexCode(m_out, unit.unicode());
            m_out += ">>>BDC\n";
        }
        for (; i < next; ++i) {
            if (m_inString) {
                const Step step = stepTo(run, i, i - 1);
                const double correction = std::round((pen - step.along) * 1000);
                if (std::abs(step.across) > 0.0005 || std::abs(correction) > 4000) {
                    place(run, i);
                } else if (correction != 0) {
                    m_out += '>';
                    number(correction);
                    m_out += '<';
                }
            } else {
                place(run, i);
            }
            const PdfFont::Used &used = font.use(run.glyphs[i]);
            appendHexCode(m_out, used.code);
            pen = used.advance;
        }
        if (marked) {
            closeString();
            m_out += "EMC\n";
        }
    }
    closeString();
}

bool PdfContent::write(const Page &page, const FontOf &fontOf)
{
    m_out.clear();
    m_fill = QColor();
    m_font = -1;
    m_out.reserve(32 * 1024);
    m_out += QByteArray::number(pointsPerMm, 'f', 9) + " 0 0 -" + QByteArray::number(pointsPerMm, 'f', 9) + " 0 "
        + QByteArray::number(page.size.height() * pointsPerMm, 'f', 4) + " cm\n";
    shapes(page);
    if (page.runs.isEmpty())
        return true;
    m_out += "BT\n";
    for (const GlyphRun &one : page.runs) {
        if (one.glyphs.isEmpty() || one.size <= 0)
            continue;
        int fontNumber = 0;
        PdfFont *font = fontOf(one.face, fontNumber);
        if (!font)
            return false;
        run(one, *font, fontNumber);
    }
    m_out += "ET\n";
    return true;
}

} // namespace kikubari::print
