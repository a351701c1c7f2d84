// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/customer_barcode_bars.h"
#include "print/mail_side.h"
#include "print/name_columns.h"
#include "print/postage_mark.h"
#include "print/sender_columns.h"

namespace kikubari::print {

namespace {

// Type on a postcard, mm; everything grows with the side's scale.
constexpr double addressSize = 4.9, buildingSize = 4.3, companySize = 4.6, nameSize = 9.4;
constexpr double fromEdge = 12; // Japan Post: no barcode within 10 mm of the edge, and 2 mm clear around it

class SideDown
{
public:
    SideDown(const MailPiece &piece, const MailStyle &style, const MailSide &side)
        : m_piece(piece),
          m_style(style),
          m_side(side),
          m_scale(side.scale),
          m_textTop(side.boxes->bottom() + 5.5 * side.scale)
    {
    }

    LaidOut layout()
    {
        addMailFurniture(m_out, m_piece, m_style, m_side);
        addBarcode();
        addAddress();
        addSender();
        addNames();
        return std::move(m_out);
    }

private:
    [[nodiscard]] DownStyle type(double size) const
    {
        return {m_style.faces, size * m_scale, 1, 0, m_style.numbers, false, Qt::black};
    }

    // Along the lower edge, where a vertical address may have it.
    void addBarcode()
    {
        m_bottom = m_side.page.height() - 8;
        if (m_piece.recipient.barcode.isEmpty())
            return;
        const double points = customerBarcodePoints(m_side.page.width() - 2 * (fromEdge - barcodeQuietZone));
        if (points == 0) {
            m_out.findings.append({FindingKind::Omitted, part::barcode(), {}});
            return;
        }
        const QSizeF size = customerBarcodeSize(points);
        const double top = m_side.page.height() - fromEdge - size.height();
        addCustomerBarcode(m_out.page, {(m_side.page.width() - size.width()) / 2, top}, m_piece.recipient.barcode,
                           points);
        m_bottom = top - barcodeQuietZone - 1;
    }

    void addAddress()
    {
        const Recipient &to = m_piece.recipient;
        const double lowest = std::min(m_bottom, m_side.page.height() - 14 * m_scale);
        const DownRoom room{m_side.boxes->addressMiddle(), m_textTop, lowest, 3, 1.3, 1};
        DownPlaced placed
            = placeDown(m_out.page, to.address.simplified(), type(addressSize), room, part::address(), m_out.findings);
        m_free = placed.left - 0.3 * placed.size;
        if (to.building.trimmed().isEmpty())
            return;
        const double size = std::min(buildingSize * m_scale, placed.size);
        const DownRoom behind{
            m_free - size / 2, m_textTop + addressSize * m_scale * (placed.columns > 1 ? 2 : 1), lowest, 2, 1.3, 1};
        DownStyle small = type(1);
        small.size = size;
        placed = placeDown(m_out.page, to.building.simplified(), small, behind, part::building(), m_out.findings);
        m_free = placed.left - 0.3 * placed.size;
    }

    // Company and department stand between the address and the names.
    void addNames()
    {
        const NameBlock block = nameBlock(m_piece.recipient);
        const double top = m_textTop + 7 * m_scale, lowest = std::min(m_bottom, m_side.page.height() - 16 * m_scale);
        m_free -= 0.6 * m_scale;
        for (const auto &[text, what] :
             {std::pair{block.company, part::company()}, std::pair{block.department, part::department()}}) {
            if (text.isEmpty())
                continue;
            const double size = companySize * m_scale;
            const bool second = what == part::department() && !block.company.isEmpty();
            const double start = top + (second ? size : 0);
            DownStyle style = type(companySize);
            style.keepWords = true;
            const DownRoom room{m_free - size / 2, start, lowest, 2, 1.2, 1};
            const DownPlaced placed = placeDown(m_out.page, text, style, room, what, m_out.findings);
            m_free = placed.left - 0.25 * size;
        }
        const double left = std::max(stampArea(m_side.page).right() + 1, m_senderRight + 1.5 * m_scale);
        const NameRoom room{std::min(left, m_free - 9 * m_scale),
                            m_free - 1 * m_scale,
                            std::min(m_side.nameMiddle, m_free - (1 + nameSize / 2) * m_scale),
                            top + 4 * m_scale,
                            lowest,
                            nameSize * m_scale};
        addNameColumns(m_out.page, block, room, m_style, m_out.findings);
    }

    // At the lower left, below the stamp's place.
    void addSender()
    {
        const double scale = std::min(m_scale, 1.45);
        SenderRoom room;
        room.left = 6 * scale;
        room.width = stampArea(m_side.page).right() * std::max(1.0, m_side.page.width() / 120) - room.left;
        room.least = 21 * scale;
        room.top = std::max(stampArea(m_side.page).bottom() + 4, m_side.page.height() * 0.54);
        room.bottom = m_bottom;
        room.scale = scale;
        m_senderRight = addSenderColumns(m_out.page, m_piece.sender, room, m_style, m_out.findings);
    }

    const MailPiece &m_piece;
    const MailStyle &m_style;
    const MailSide &m_side;
    LaidOut m_out;
    double m_scale;
    double m_textTop;    // of the address
    double m_bottom = 0; // the lowest that text may reach
    double m_senderRight = 0;
    double m_free = 0; // x up to which the page is taken from the right
};

} // namespace

LaidOut layoutSideDown(const MailPiece &piece, const MailStyle &style, const MailSide &side)
{
    return SideDown(piece, style, side).layout();
}

} // namespace kikubari::print
