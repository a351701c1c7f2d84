// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/sender_columns.h"

#include "print/postal_boxes.h"

#include <QStringList>

namespace kikubari::print {

namespace {

// Type on a postcard, mm.
constexpr double smallSize = 3.1, largeSize = 4.2, codeHeight = 2.4;

struct Column
{
    QString text;
    double size;
    bool address; // its numbers are written as in the recipient's address
};

QList<Column> columnsOf(const Sender &from)
{
    QList<Column> columns{
        {from.address.simplified(), smallSize, true},
        {from.building.simplified(), smallSize, true},
        {from.company.simplified(), largeSize, false},
        {QStringList{from.department, from.title}.join(u' ').simplified(), smallSize, false},
        {from.name.simplified(), largeSize, false},
        {from.phone.isEmpty() ? QString() : QString(QStringLiteral("電話 ") + from.phone), smallSize, false}};
    columns.removeIf([](const Column &one) { return one.text.isEmpty(); });
    return columns;
}

/// The block with its right edge at x = 0.
struct Block
{
    Page page;
    Findings findings;
    double width = 0;
};

Block blockOf(const QList<Column> &columns, const SenderRoom &room, double scale, double bottom, const MailStyle &style)
{
    const auto typeOf = [&](const Column &one) {
        return DownStyle{style.faces,  one.size * scale, 1, 0, one.address ? style.numbers : DownNumbers::Kanji,
                         !one.address, Qt::black};
    };
    // The address begins where the longest column does, so that the block looks like one.
    double top = bottom - 0.55 * (bottom - room.top);
    for (const Column &one : columns)
        top = std::min(top, bottom - shapeDown(one.text, typeOf(one)).length);
    top = std::max(top, room.top);
    Block block;
    double right = 0;
    for (const Column &one : columns) {
        const DownStyle type = typeOf(one);
        const bool large = one.size > smallSize;
        const DownRoom place{right - type.size / 2, large ? room.top : top, bottom, 2, 1.25, 0, large, 0.6, 0.7};
        const DownPlaced placed = placeDown(block.page, one.text, type, place, part::sender(), block.findings);
        block.width = -placed.left;
        right = placed.left - 0.35 * placed.size;
    }
    return block;
}

} // namespace

double addSenderColumns(Page &page, const Sender &sender, const SenderRoom &room, const MailStyle &style,
                        Findings &findings)
{
    const QList<Column> columns = columnsOf(sender);
    const double code = codeHeight * room.scale,
                 bottom = sender.postalCode.isEmpty() ? room.bottom : room.bottom - code - 2.9;
    constexpr double step = 0.05, least = 0.75;
    double shrink = 1;
    Block block = blockOf(columns, room, room.scale, bottom, style);
    while (block.width > room.width && shrink > least + step / 2) {
        shrink -= step;
        block = blockOf(columns, room, room.scale * shrink, bottom, style);
    }
    const double right = room.left + std::max(block.width, room.least);
    for (GlyphRun &run : block.page.runs) {
        for (QPointF &position : run.positions)
            position.rx() += right;
        page.runs.append(run);
    }
    if (shrink < 1 - step / 2)
        findings.append({FindingKind::Shrunk, part::sender(), QString::number(qRound(shrink * 100)) + u'%'});
    findings += block.findings;
    double taken = columns.isEmpty() ? room.left : right;
    if (!sender.postalCode.isEmpty())
        taken = std::max(
            taken, room.left + addFreeDigits(page, {room.left, bottom + 2.5}, sender.postalCode, code, style.faces));
    return taken;
}

} // namespace kikubari::print
