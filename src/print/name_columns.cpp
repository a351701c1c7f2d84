// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/name_columns.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <cmath>

namespace kikubari::print {

namespace {

constexpr double columnPitch = 1.25, leastSize = 0.7, leastSquash = 0.7, titleSize = 0.46;
constexpr double widestGap = 1.2;    // em between the characters of a name that is spread beside a longer one
constexpr double lowestSingle = 1.0; // em that a single character is moved down towards the middle of its place

double characters(const QString &text)
{
    double count = 0;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        count += isVariationSelector(c.value) ? 0 : 1;
        at += c.length;
    }
    return count;
}

// The heights that all the columns share, in em.
struct Cells
{
    double letterGap = 0;
    double surname = 0, given = 0, honorific = 0;
    double gap = 0.6; // between surname, given name and honorific

    explicit Cells(const QList<NameLine> &lines)
    {
        double surnames = 0, givens = 0, wholes = 0;
        for (const NameLine &line : lines) {
            surnames = std::max(surnames, characters(line.surname));
            (line.surname.isEmpty() ? wholes : givens)
                = std::max(line.surname.isEmpty() ? wholes : givens, characters(line.given));
            honorific = std::max(honorific, characters(line.honorific));
        }
        // Short names are set wide, as a brush would.
        const double longest = std::max(surnames + givens, wholes);
        letterGap = longest <= 4 ? 0.45 : longest <= 5 ? 0.25 : longest <= 6 ? 0.1 : 0;
        const auto cell = [this](double count) { return count > 0 ? count + letterGap * (count - 1) : 0; };
        surname = cell(surnames);
        given = cell(givens);
        gap = longest <= 5 ? 0.8 : 0.5;
        if (surnames == 0)
            given = std::max(given, cell(wholes));
        else
            given = std::max(given, cell(wholes) - surname - gap);
    }

    [[nodiscard]] double names() const { return surname > 0 ? surname + gap + given : given; }
    [[nodiscard]] double length() const { return names() + gap + honorific; }
};

class Columns
{
public:
    Columns(Page &page, const MailStyle &style, double size, double squash)
        : m_page(page),
          m_style{style.faces, size, squash, 0, style.numbers, false, Qt::black}
    {
    }

    // Spreads a text over a height that begins at `top`.
    void spread(const QString &text, double middle, double top, double height)
    {
        const double count = characters(text);
        if (count == 0)
            return;
        DownStyle style = m_style;
        style.gap = 0;
        const double own = shapeDown(text, style).length;
        const double em = m_style.size * m_style.squash;
        style.gap = count > 1 ? std::clamp((height - own) / (count - 1), 0.0, widestGap * em) : 0;
        const double start = count > 1 ? top : top + std::clamp((height - own) / 2, 0.0, lowestSingle * em);
        addLine(m_page, shapeDown(text, style), {middle, start});
    }

    void add(const NameLine &line, bool withoutSurname, const Cells &cells, double middle, double top)
    {
        const double em = m_style.size * m_style.squash;
        if (line.surname.isEmpty()) {
            // ご家族 stands beside the given names where it has room there.
            const bool beside = cells.surname > 0 && characters(line.given) <= cells.given + 1e-6;
            const double from = beside ? cells.surname + cells.gap : 0;
            spread(line.given, middle, top + from * em, (cells.names() - from) * em);
        } else {
            if (!withoutSurname)
                spread(line.surname, middle, top, cells.surname * em);
            spread(line.given, middle, top + (cells.surname + cells.gap) * em, cells.given * em);
        }
        addLine(m_page, shapeDown(line.honorific, m_style), {middle, top + (cells.names() + cells.gap) * em});
    }

private:
    Page &m_page;
    DownStyle m_style;
};

// A long title with a blank where its second column begins: before a rank (代表取締役 専務執行役員), else by length.
QString parted(const QString &title)
{
    static const QRegularExpression rank(QStringLiteral(
        "専務|常務|執行役員|副|社長|会長|本部長|部長|次長|課長|係長|支店長|店長|所長|院長|理事|取締役|補佐|代理|担当"));
    qsizetype best = -1;
    for (auto all = rank.globalMatch(title); all.hasNext();) {
        const qsizetype at = all.next().capturedStart();
        const auto off = [&](qsizetype place) { return std::abs(2 * place - title.size()); };
        if (at > 1 && (best < 0 || off(at) < off(best)))
            best = at;
    }
    return best < 0 || title.contains(u' ') ? title : QString(title.left(best) + u' ' + title.mid(best));
}

// The title above the first name: one column, two where it is long. Returns its height.
double addTitle(Page &page, const QString &title, double middle, double top, double nameSize, double room,
                const MailStyle &style, Findings &findings)
{
    if (title.isEmpty())
        return 0;
    const bool two = characters(title) > 5;
    const double size = nameSize * (two ? titleSize * 0.92 : titleSize);
    DownStyle small{style.faces, size, 1, 0, style.numbers, true, Qt::black};
    QString text = two ? parted(title) : title;
    qsizetype border = text.indexOf(u' ');
    double longer = double(std::max(border, text.size() - border - 1));
    if (two && longer * size > room) { // the better border would leave a column too long for its place
        text = title;
        border = text.indexOf(u' ');
        longer = double(std::max(border, text.size() - border - 1));
    }
    const double height = !two ? room : (border > 0 ? std::max(5.0, longer) : std::ceil(characters(title) / 2)) * size;
    const DownRoom place{two ? middle + size * 0.55 : middle,
                         top,
                         top + std::min(height, room),
                         two ? 2 : 1,
                         1.1,
                         0,
                         false,
                         0.6,
                         two ? 0.95 : 0.6};
    const DownPlaced placed = placeDown(page, text, small, place, part::title(), findings);
    return placed.columns == 0 ? 0 : placed.bottom - top + nameSize * 0.25;
}

// A body without a person is a running text, its honorific at the end.
void addBody(Page &page, const NameLine &line, const NameRoom &room, const MailStyle &style, Findings &findings)
{
    DownStyle large{style.faces, room.size * 0.85, 1, 0, style.numbers, true, Qt::black};
    const DownRoom place{room.middle, room.top, room.bottom, 2, 1.2, 1, false, 0.6, 0.75};
    placeDown(page, withHonorific(line), large, place, part::name(), findings);
}

// A single name that is too long for a column of its own, or has words of letters, in two columns or three.
void addLongName(Page &page, const NameLine &line, const NameRoom &room, const MailStyle &style, Findings &findings)
{
    constexpr double pitch = 1.2, least = 0.5;
    const double width = room.right - room.left;
    for (const int columns : {2, 3}) {
        const double share = 1 + pitch * (columns - 1);
        const double size = std::min(room.size * 0.85, width / share);
        const double block = size * share;
        const double middle = std::clamp(room.middle + (block - size) / 2, room.left + block - size / 2,
                                         std::max(room.right - size / 2, room.left + block - size / 2));
        const DownStyle large{style.faces, size, 1, 0, style.numbers, true, Qt::black};
        const DownRoom place{
            middle, room.top, room.bottom, columns, pitch, 0, false, std::min(1.0, room.size * least / size), 0.7};
        Findings found;
        Page laid;
        if (placeDown(laid, withHonorific(line), large, place, part::name(), found).columns > 0 || columns == 3) {
            page.runs += laid.runs;
            findings += found;
            return;
        }
    }
}

} // namespace

void addNameColumns(Page &page, const NameBlock &block, const NameRoom &room, const MailStyle &style,
                    Findings &findings)
{
    if (block.lines.isEmpty())
        return;
    if (block.lines.size() == 1 && block.lines[0].honorific == u"御中")
        return addBody(page, block.lines[0], room, style, findings);
    for (const NameLine &line : block.lines)
        addFaceFindings(style.faces, QString(line.surname + line.given + line.honorific), part::name(), findings);
    const Cells cells(block.lines);
    const double count = double(block.lines.size());
    double size = std::min(room.size, (room.right - room.left) / (1 + columnPitch * (count - 1)));
    const double others = columnPitch * size * (count - 1);
    const double first = std::clamp(room.middle + others / 2, room.left + size / 2 + others,
                                    std::max(room.right - size / 2, room.left + size / 2 + others));
    const double top = room.top
        + addTitle(page, block.title, first, room.top, size, (room.bottom - room.top) * 0.4, style, findings);
    const double fits = (room.bottom - top) / cells.length();
    const double scale = std::min(1.0, fits / size);
    double squash = 1;
    if (scale < leastSize) {
        squash = fits / (size * leastSize);
        if (squash < leastSquash && block.lines.size() == 1)
            return addLongName(page, block.lines[0], {room.left, room.right, room.middle, top, room.bottom, room.size},
                               style, findings);
        if (squash < leastSquash) {
            findings.append({FindingKind::Overflow, part::name(), {}});
            return;
        }
        findings.append({FindingKind::Condensed, part::name(), QString::number(std::lround(squash * 100)) + u'%'});
    }
    if (scale < 0.995)
        findings.append(
            {FindingKind::Shrunk, part::name(), QString::number(std::lround(std::max(scale, leastSize) * 100)) + u'%'});
    size *= std::max(scale, leastSize);
    Columns columns(page, style, size, squash);
    double middle = first;
    for (qsizetype i = 0; i < block.lines.size(); ++i) {
        const bool same = i > 0 && block.lines[i].surname == block.lines[i - 1].surname;
        columns.add(block.lines[i], same, cells, middle, top);
        middle -= columnPitch * size;
    }
}

} // namespace kikubari::print
