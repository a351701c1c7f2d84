// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/fold.h"
#include "japan/plate.h"
#include "operations/shop_import/known_words.h"
#include "operations/shop_import/row_reader.h"

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using enum ShopField;
using namespace domain;
using store::Record;

namespace {

/// What a contact by this way was when nothing else is said: posted and written things are sent, others reached him.
Outcome outcomeOf(Channel channel)
{
    const bool spoken = channel == Channel::Call || channel == Channel::Visit || channel == Channel::Showroom;
    return spoken ? Outcome::Reached : Outcome::Sent;
}

/// The way that the heading of the day names: 最終訪問日; a call where it names none.
Channel channelOfHeading(const QString &heading)
{
    const auto folded = japan::fold(heading);
    if (folded.contains(japan::fold(u"訪問")))
        return Channel::Visit;
    return folded.contains(japan::fold(u"来店")) || folded.contains(japan::fold(u"接客")) ? Channel::Showroom
                                                                                          : Channel::Call;
}

} // namespace

bool RowReader::readHistoryField(const Column &column, const Cell &cell)
{
    const auto line = keptLine(cell.text);
    const auto contact = [&](Channel channel, Direction direction, Outcome outcome, QDate on) {
        if (!on.isValid())
            return;
        Record record(RecordKind::Contact);
        record.set("on", on).setWord("channel", channel).setWord("direction", direction).setWord("outcome", outcome);
        m_draft.contacts.push_back(std::move(record));
    };
    const auto service = [&](std::string_view target, domain::ServiceKind kind, QDate on) {
        if (!on.isValid())
            return;
        ShopService made;
        made.record.set(target, on).setWord("kind", kind);
        m_draft.services.push_back(std::move(made));
    };
    switch (column.field) {
    case ContactOn: m_parts.contactOn = dayOf(column, cell); return true;
    case ContactNote: m_parts.contactNote = keptText(cell.text); return true;
    case ContactStaff: m_parts.contactStaff = line; return true;
    case ContactHow: m_parts.contactHow = line; return true;
    case VisitedOn: contact(Channel::Showroom, Direction::In, Outcome::Reached, dayOf(column, cell)); return true;
    case DmOn: contact(Channel::Dm, Direction::Out, Outcome::Sent, dayOf(column, cell)); return true;
    case ShakenOn: service("on", domain::ServiceKind::Shaken, dayOf(column, cell)); return true;
    case ServiceOn: service("on", domain::ServiceKind::Other, dayOf(column, cell)); return true;
    case BookedFor: service("booked_for", domain::ServiceKind::Other, dayOf(column, cell)); return true;
    case ShopField::ServiceKind: m_parts.serviceKind = line; return true;
    default: return readOtherCar(column, cell);
    }
}

bool RowReader::readOtherCar(const Column &column, const Cell &cell)
{
    const auto line = keptLine(cell.text);
    if (infoOf(column.field).group != ShopGroup::OtherCar)
        return false;
    auto &other = m_parts.otherCar;
    switch (column.field) {
    case OtherMaker: other.set("maker", line); break;
    case OtherModel: other.set("model", line); break;
    case OtherDealer: other.set("dealer", line); break;
    case OtherInspectionDueOn: setDay(other, "inspection_due_on", column, cell); return true;
    case OtherPlate: {
        const auto plate = japan::parsePlate(line);
        other.set("plate", plate ? plate->text() : line);
        converted(column, other.value("plate"));
        return true;
    }
    default: break;
    }
    converted(column, line);
    return true;
}

void RowReader::finishHistory()
{
    const auto &other = m_parts.otherCar;
    if (!other.value("model").isEmpty() || !other.value("plate").isEmpty())
        m_draft.cars.push_back({other});
    finishContact();
    if (const auto kind = serviceKindOf(japan::fold(m_parts.serviceKind)))
        for (auto &service : m_draft.services)
            if (service.record.value("kind") == QString::fromUtf8(wordOf(domain::ServiceKind::Other)))
                service.record.setWord("kind", *kind);
    // A row has one car mostly; with several nobody knows which it was.
    int ours = 0, place = -1;
    for (std::size_t i = 0; i < m_draft.cars.size(); ++i)
        if (m_draft.cars[i].record.kind() == RecordKind::Purchase) {
            ++ours;
            place = static_cast<int>(i);
        }
    for (auto &service : m_draft.services)
        service.car = ours == 1 ? place : -1;
}

void RowReader::finishContact()
{
    QString staff = m_draft.customer.value("staff");
    if (!m_parts.contactStaff.isEmpty())
        staff = staffCodeOf({}, m_parts.contactStaff, columnOf(ContactStaff));
    if (m_parts.contactOn.isValid()) {
        const auto said = channelOf(japan::fold(m_parts.contactHow));
        const auto channel = said ? *said : channelOfHeading(columnOf(ContactOn)->heading);
        Record contact(RecordKind::Contact);
        contact.set("on", m_parts.contactOn)
            .setWord("channel", channel)
            .setWord("direction", channel == Channel::Showroom ? Direction::In : Direction::Out)
            .setWord("outcome", outcomeOf(channel));
        auto note = m_parts.contactNote;
        if (!said && !m_parts.contactHow.isEmpty())
            note = note.isEmpty() ? m_parts.contactHow : QString(m_parts.contactHow % u"\n" % note);
        contact.set("note", note);
        m_draft.contacts.push_back(std::move(contact));
    }
    for (auto &contact : m_draft.contacts)
        contact.set("staff", staff);
}

} // namespace kikubari::operations
