// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_details.h"
#include "widgets/card/card_head.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_outlook.h"
#include "widgets/card/card_page.h"
#include "widgets/card/timeline_view.h"
#include "widgets/today/search_field.h"

#include <QLayout>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::StringLiterals;

/// Where the keyboard is on the customer card: kept through refreshes, led to what was changed, moved by F6.
namespace kikubari::widgets {

namespace {

/// The block of the customer's own record that shows a column.
QString blockOfColumn(const QString &column)
{
    static const QStringList contact{u"mobile"_s,  u"phone"_s,    u"email"_s,      u"reachable"_s,
                                     u"address"_s, u"building"_s, u"postal_code"_s};
    if (column == u"note")
        return u"memo"_s;
    if (column == u"refuses")
        return u"bans"_s;
    return contact.contains(column) ? u"contact"_s : u"person"_s;
}

/// The places of the records that differ between two readings of a card.
QStringList changedPlaces(const operations::CustomerSheet &before, const operations::CustomerSheet &after)
{
    QHash<QString, const operations::CardRecord *> known;
    for (const operations::CardRecord *record : recordsOf(before))
        known.insert(placeOf(*record), record);
    QStringList places;
    for (const operations::CardRecord *record : recordsOf(after)) {
        const operations::CardRecord *old = known.value(placeOf(*record));
        if (old && old->version == record->version)
            continue;
        if (record->kind != domain::RecordKind::Customer)
            places << placeOf(*record);
        else if (old)
            for (auto it = record->values.begin(); it != record->values.end(); ++it)
                if (old->value(it.key()) != it.value())
                    places << blockOfColumn(it.key());
    }
    return places;
}

QWidget *regionOf(const CardBlock *block)
{
    // A column of the card, or one of the lists in the middle.
    QWidget *region = block->parentWidget();
    while (region && !region->property("cardColumn").toBool())
        region = region->parentWidget();
    return region;
}

} // namespace

QList<const operations::CardRecord *> recordsOf(const operations::CustomerSheet &sheet)
{
    QList<const operations::CardRecord *> records{&sheet.customer};
    const auto add = [&records](const auto &list) {
        for (const auto &one : list)
            if (!one.record.isNew())
                records << &one.record;
    };
    for (const operations::CardPhone &phone : sheet.phones)
        if (phone.record)
            records << &*phone.record;
    for (const operations::CardAddress &address : sheet.addresses)
        if (address.record)
            records << &*address.record;
    add(sheet.cars), add(sheet.members), add(sheet.keyPersons), add(sheet.facts), add(sheet.gifts);
    for (const operations::CardEntry &entry : sheet.entries)
        if (entry.own)
            records << &*entry.own;
    add(sheet.deals), add(sheet.complaints), add(sheet.promises), add(sheet.consents), add(sheet.referrals);
    return records;
}

CustomerCardPage::FocusPlace CustomerCardPage::focusPlace(const operations::CustomerSheet &next) const
{
    FocusPlace place;
    if (m_followChange)
        place.changed = changedPlaces(m_sheet, next);
    QWidget *focused = focusWidget();
    // Where fields were open the keyboard was in them: their block is what it comes back to.
    while (focused && focused != this && !qobject_cast<CardBlock *>(focused))
        focused = focused->parentWidget();
    const auto *block = qobject_cast<CardBlock *>(focused);
    if (!block)
        return place;
    place.onBlock = true;
    place.key = block->place();
    place.words = block->accessibleName();
    place.region = regionOf(block);
    if (place.region)
        place.number = place.region->findChildren<CardBlock *>().indexOf(block);
    return place;
}

CardBlock *CustomerCardPage::blockAt(const QString &place) const
{
    for (CardBlock *block : findChildren<CardBlock *>())
        if (block->place() == place && !place.isEmpty() && !block->isHidden())
            return block;
    return nullptr;
}

CardBlock *CustomerCardPage::blockOfEntry(const operations::CardEntry &entry) const
{
    using domain::RecordKind;
    using operations::EntryKind;
    static const QHash<EntryKind, RecordKind> kinds{
        {EntryKind::Car, RecordKind::Purchase},        {EntryKind::Promise, RecordKind::Promise},
        {EntryKind::Complaint, RecordKind::Complaint}, {EntryKind::Gift, RecordKind::Gift},
        {EntryKind::Deal, RecordKind::Deal},           {EntryKind::Referral, RecordKind::Referral}};
    const auto kind = kinds.constFind(entry.kind);
    return kind == kinds.cend() || entry.record.isEmpty() ? nullptr : blockAt(placeOf({*kind, {entry.record}, 0, {}}));
}

void CustomerCardPage::focusPlaceAgain(const FocusPlace &place)
{
    // What was changed in the history is looked at there, and a promise made in a contact with it.
    for (const QString &changed : place.changed)
        if (const QModelIndex entry = m_middle->entryAt(changed); entry.isValid())
            return m_middle->showEntry(entry);
    // The keyboard that is in the history stays there.
    if (!place.onBlock && m_middle->timeline()->hasFocus())
        return;
    // What was changed; where that is more than one thing, the one that had the keyboard. Some of it stands at the
    // right as well as in the middle, and is then wanted where the keyboard was.
    CardBlock *found = place.changed.contains(place.key) ? blockAt(place.key) : nullptr;
    for (const QString &changed : place.changed) {
        if (!found && place.key.startsWith(u"outlook/"_s))
            found = blockAt(u"outlook/"_s % changed);
        if (!found)
            found = blockAt(changed);
    }
    if (!place.onBlock && !found)
        return;
    // Else the same block, one of the same words, the one that stands where it stood, or the first of the card: the
    // keyboard is never lost by a refresh.
    if (!found)
        found = blockAt(place.key);
    // What was added has gone again: the line that adds such a thing is where it came from.
    if (!found)
        found = blockAt(u'+' % place.key.section(u'/', 0, 0));
    for (CardBlock *block : findChildren<CardBlock *>())
        if (!found && block->accessibleName() == place.words && !block->isHidden())
            found = block;
    if (!found && place.region) {
        const auto blocks = place.region->findChildren<CardBlock *>();
        found = blocks.value(qMin(place.number, blocks.size() - 1));
    }
    if (!found || found->isHidden())
        found = m_head->block();
    showBlock(found);
}

void CustomerCardPage::showBlock(CardBlock *block)
{
    m_middle->reveal(block);
    block->setFocus(Qt::TabFocusReason);
    // Its place is known when the layouts have settled.
    QTimer::singleShot(0, block, [block] { scrollTo(block); });
}

void CustomerCardPage::scrollTo(QWidget *part)
{
    for (QWidget *above = part->parentWidget(); above; above = above->parentWidget())
        if (auto *scroll = qobject_cast<QScrollArea *>(above)) {
            scroll->widget()->layout()->activate();
            scroll->ensureWidgetVisible(part, 0, 0);
        }
}

void CustomerCardPage::focusRegion(bool forward)
{
    if (!m_columns->isVisible())
        return;
    const auto holds = [this](QWidget *region) {
        return region && focusWidget() && (region == focusWidget() || region->isAncestorOf(focusWidget()));
    };
    const QList<std::pair<QWidget *, std::function<void()>>> regions{
        {m_head, [this] { m_head->block()->setFocus(Qt::TabFocusReason); }},
        {m_details,
         [this] {
             if (CardBlock *block = m_details->firstBlock())
                 block->setFocus(Qt::TabFocusReason);
         }},
        {m_middle, [this] { m_middle->focusContent(); }},
        {m_outlook,
         [this] {
             if (CardBlock *block = m_outlook->firstBlock())
                 block->setFocus(Qt::TabFocusReason);
         }},
        {m_top, [this] { m_top->search()->setFocus(Qt::TabFocusReason); }}};
    qsizetype at = -1;
    for (qsizetype i = 0; i < regions.size(); ++i)
        if (holds(regions[i].first))
            at = i;
    const qsizetype count = regions.size();
    const qsizetype next = at < 0 ? 0 : (at + (forward ? 1 : count - 1)) % count;
    regions[next].second();
}

} // namespace kikubari::widgets
