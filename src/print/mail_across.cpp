// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/across_text.h"
#include "print/customer_barcode_bars.h"
#include "print/mail_side.h"
#include "print/postage_mark.h"

#include <QStringList>

namespace kikubari::print {

namespace {

// Type on a postcard, mm; everything grows with the side's scale.
constexpr double addressSize = 4.9, buildingSize = 4.4, companySize = 4.4, titleSize = 4.0, nameSize = 8.6;
constexpr double shrinkStep = 0.05, leastShrink = 0.7;
constexpr double senderSize = 3.1, senderNameSize = 3.9;

class SideAcross
{
public:
    SideAcross(const MailPiece &piece, const MailStyle &style, const MailSide &side)
        : m_piece(piece),
          m_style(style),
          m_side(side),
          m_scale(side.scale),
          m_landscape(side.page.width() > side.page.height())
    {
    }

    // The block of the recipient is set smaller as a whole until it ends above the sender, and takes the room that it
    // has.
    LaidOut layout()
    {
        addMailFurniture(m_out, m_piece, m_style, m_side);
        const double limit = addSender() - 2 * m_scale;
        LaidOut recipient;
        double bottom = 0;
        double shrink = fit(recipient, bottom, limit);
        if (recipient.findings.contains(Finding{FindingKind::Overflow, part::name(), {}})) {
            m_wrapsName = true;
            shrink = fit(recipient, bottom, limit);
        }
        if (bottom > limit)
            recipient.findings.append({FindingKind::Overflow, part::address(), {}});
        if (shrink < 1 - shrinkStep / 2)
            recipient.findings.append(
                {FindingKind::Shrunk, part::address(), QString::number(qRound(shrink * 100)) + u'%'});
        if (const double room = limit - bottom; room > 0) {
            const Findings findings = recipient.findings;
            recipient = {};
            addRecipient(recipient, m_scale * shrink, room);
            recipient.findings = findings;
        }
        m_out.page.runs += recipient.page.runs;
        m_out.page.boxes += recipient.page.boxes;
        m_out.findings += recipient.findings;
        return std::move(m_out);
    }

private:
    // The share of its size at which the recipient ends above the sender, and where it ends; the least share if none.
    double fit(LaidOut &recipient, double &bottom, double limit)
    {
        for (double shrink = 1;; shrink -= shrinkStep) {
            recipient = {};
            m_withBarcode = shrink > 0.87;
            bottom = addRecipient(recipient, m_scale * shrink, 0);
            if ((bottom <= limit && !forbidsPrinting(recipient.findings)) || shrink < leastShrink + shrinkStep / 2)
                return shrink;
        }
    }

    [[nodiscard]] AcrossStyle type(double size) const { return {m_style.faces, size, 1, 0, Qt::black}; }
    [[nodiscard]] double left() const
    {
        return std::max(14 * m_scale, m_side.page.width() * (m_landscape ? 0.14 : 0.1));
    }
    // Beside the stamp on pieces that are long enough, below it on others.
    [[nodiscard]] bool besideStamp() const
    {
        return m_landscape && m_side.page.width() - stampArea(m_side.page).width() - left() > 105;
    }
    [[nodiscard]] double width() const
    {
        return m_side.page.width() - left() - (besideStamp() ? stampArea(m_side.page).width() + 4 : 10 * m_scale);
    }

    double line(LaidOut &out, const QString &text, double size, double y, int lines, const Text &what,
                double indent = 0)
    {
        if (text.trimmed().isEmpty())
            return y;
        const AcrossRoom room{{left() + indent, y}, width() - indent, lines, 1.3};
        const AcrossPlaced placed = placeAcross(out.page, text.simplified(), type(size), room, what, out.findings);
        return placed.lines == 0 ? y : placed.bottom + 0.3 * size;
    }

    // Everything of the recipient in type of a scale, some of the spare height above and before the names; returns
    // where it ends.
    double addRecipient(LaidOut &out, double scale, double spare)
    {
        const Recipient &to = m_piece.recipient;
        const QRectF stamp = stampArea(m_side.page);
        double y = !m_landscape ? stamp.bottom() + 4
            : besideStamp()     ? 12
                                : std::max(14.0, stamp.bottom() - 11 * m_scale);
        y += std::min(spare * 0.25, m_landscape && !besideStamp() ? 6 * m_scale : 20 * m_scale);
        if (!m_side.boxes) {
            addFreeDigits(out.page, {left(), y}, to.postalCode, std::min(4.0 * m_scale, 6.0), m_style.faces);
            y = std::max(y + 8 * m_scale, besideStamp() ? 0 : stamp.bottom() + 1);
        }
        const int lines = width() < 90 ? 3 : 2;
        y = line(out, to.address, addressSize * scale, y, lines, part::address());
        y = line(out, to.building, buildingSize * scale, y, lines, part::building(), addressSize * scale);
        y += 1.2 * scale;
        const NameBlock block = nameBlock(to);
        y = line(out, block.company, companySize * scale, y, 2, part::company());
        y = line(out, block.department, companySize * scale, y, 2, part::department(), companySize * scale);
        y = addNames(out, block, scale, y + 1.2 * scale + std::min(spare * 0.25, 6 * m_scale));
        return addBarcode(out, y);
    }

    // Directly below the name, alone.
    double addBarcode(LaidOut &out, double y)
    {
        if (m_piece.recipient.barcode.isEmpty())
            return y;
        const double points = std::min(10.0, customerBarcodePoints(m_side.page.width() - 2 * 10));
        if (points == 0 || !m_withBarcode) {
            out.findings.append({FindingKind::Omitted, part::barcode(), {}});
            return y;
        }
        const double top = y + barcodeQuietZone;
        const QSizeF size = customerBarcodeSize(points);
        const double x = std::min(left(), m_side.page.width() - 12 - size.width());
        addCustomerBarcode(out.page, {x, top}, m_piece.recipient.barcode, points);
        return top + size.height() + barcodeQuietZone;
    }

    // Surnames, given names and honorifics each stand at one x; a title stands small before the first name.
    double addNames(LaidOut &out, const NameBlock &block, double scale, double y)
    {
        if (block.lines.isEmpty())
            return y;
        if (block.lines[0].honorific == u"御中")
            return line(out, withHonorific(block.lines[0]), nameSize * 0.8 * scale, y, 2, part::name(),
                        addressSize * scale);
        const double indent = std::min(2 * addressSize * scale, width() * 0.1);
        double x = left() + indent;
        if (!block.title.isEmpty() && block.title.size() <= 6) {
            const double baseline = y + m_style.faces.chosen->ascent() * nameSize * scale;
            addFaceFindings(m_style.faces, block.title, part::title(), out.findings);
            x += addAcross(out.page, block.title, {x, baseline}, type(titleSize * scale)) + titleSize * scale * 0.7;
        } else {
            y = line(out, block.title, titleSize * scale, y, 2, part::title(), indent);
        }
        return addPersons(out, block.lines, scale, x, y);
    }

    double addPersons(LaidOut &out, const QList<NameLine> &lines, double scale, double x, double y)
    {
        AcrossStyle style = type(nameSize * scale * (lines.size() > 2 ? 0.85 : 1.0));
        const auto widths = [&](auto member) {
            double widest = 0;
            for (const NameLine &one : lines)
                widest = std::max(widest, acrossWidth(one.*member, style));
            return widest;
        };
        const auto gap = [&] { return 0.45 * style.size * style.condense; };
        double surname = 0, given = 0;
        const auto needed = [&] {
            surname = widths(&NameLine::surname);
            given = widths(&NameLine::given);
            return surname + (surname > 0 ? gap() : 0) + given + gap() + widths(&NameLine::honorific);
        };
        const double room = left() + width() - x;
        if (const double share = room / needed(); share < 1) {
            // Somewhat smaller first, then narrower: the address need not shrink for a long name.
            const double smaller = std::max(share, 0.8);
            style.size *= smaller;
            style.condense = std::clamp(room / needed(), 0.7, 1.0);
            if (needed() > room * 1.001) {
                if (m_wrapsName && lines.size() == 1)
                    return line(out, withHonorific(lines[0]), nameSize * 0.8 * scale, y, 3, part::name(), x - left());
                out.findings.append({FindingKind::Overflow, part::name(), {}});
                return y;
            }
            out.findings.append({FindingKind::Shrunk, part::name(), QString::number(qRound(smaller * 100)) + u'%'});
            if (style.condense < 0.995)
                out.findings.append(
                    {FindingKind::Condensed, part::name(), QString::number(qRound(style.condense * 100)) + u'%'});
        }
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const NameLine &one = lines[i];
            addFaceFindings(m_style.faces, QString(one.surname + one.given + one.honorific), part::name(),
                            out.findings);
            const double baseline = y + m_style.faces.chosen->ascent() * style.size;
            if (i == 0 || one.surname != lines[i - 1].surname)
                addAcross(out.page, one.surname, {x, baseline}, style);
            const bool whole = one.surname.isEmpty();
            addAcross(out.page, one.given, {whole || surname == 0 ? x : x + surname + gap(), baseline}, style);
            addAcross(out.page, one.honorific, {x + surname + (surname > 0 ? gap() : 0) + given + gap(), baseline},
                      style);
            y += 1.25 * style.size;
        }
        return y;
    }

    struct SenderLine
    {
        QString text;
        double size;
    };

    // At the lower right, its lines beginning at one x. Returns where it begins.
    double addSender()
    {
        const Sender &from = m_piece.sender;
        const double scale = std::min(m_scale, 1.45);
        const QString code = from.postalCode.isEmpty() ? QString() : QString(from.postalCode + u"  ");
        QList<SenderLine> lines{
            {code + from.address.simplified(), senderSize},
            {from.building.simplified(), senderSize},
            {from.company.simplified(), senderNameSize},
            {QStringList{from.department, from.title, from.name}.join(u' ').simplified(), senderNameSize},
            {from.phone.isEmpty() ? QString() : QString(QStringLiteral("電話 ") + from.phone), senderSize}};
        lines.removeIf([](const SenderLine &one) { return one.text.trimmed().isEmpty(); });
        const double room = m_side.page.width() * 0.86 - 8 * scale;
        double widest = 0;
        for (const SenderLine &one : lines)
            widest = std::max(widest, std::min(acrossWidth(one.text, type(one.size * scale)), room));
        const double x = m_side.page.width() - 8 * scale - widest;
        LaidOut block;
        double y = 0;
        for (const SenderLine &one : lines) {
            const AcrossRoom place{{x, y}, widest + 0.01, 2, 1.3};
            const AcrossPlaced placed
                = placeAcross(block.page, one.text, type(one.size * scale), place, part::sender(), m_out.findings);
            y = placed.bottom + 0.28 * one.size * scale;
        }
        const double top = m_side.page.height() - 7 * scale - y;
        for (GlyphRun &run : block.page.runs)
            for (QPointF &position : run.positions)
                position.ry() += top;
        m_out.page.runs += block.page.runs;
        return top;
    }

    const MailPiece &m_piece;
    const MailStyle &m_style;
    const MailSide &m_side;
    LaidOut m_out;
    double m_scale;
    bool m_landscape;
    bool m_wrapsName = false;  // a single name in several lines, where one does not do
    bool m_withBarcode = true; // it goes before the type becomes too small
};

} // namespace

LaidOut layoutSideAcross(const MailPiece &piece, const MailStyle &style, const MailSide &side)
{
    return SideAcross(piece, style, side).layout();
}

} // namespace kikubari::print
