// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_choice.h"

#include "japan/fold.h"
#include "japan/format.h"

#include <algorithm>
#include <unordered_map>

/// From chosen customers to what a page shows and paper carries.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int inspectionSoon = 6; // months before its end an inspection is worth a line
constexpr qsizetype hintsShown = 3;

bool speaksOf(const QStringList &texts, const QStringList &words)
{
    return std::ranges::any_of(texts, [&words](const QString &text) {
        return std::ranges::any_of(words, [&text](const QString &word) { return text.contains(word); });
    });
}

} // namespace

EntryMaker::EntryMaker(store::Store &store, const rules::Engine &engine, const Context &context,
                       const store::Record &campaign, EntryWants wants)
    : m_store(store),
      m_engine(engine),
      m_today(context.today),
      m_day(mailingDay(draftOf(campaign), context.today)),
      m_wants(wants),
      m_reader(store, m_day)
{
}

Result<void> EntryMaker::prepare()
{
    if (!m_wants.hints)
        return {};
    auto shelf = enclosures(m_store);
    if (!shelf)
        return tl::unexpected(shelf.error());
    m_shelf = *std::move(shelf);
    for (const Enclosure &one : m_shelf) {
        QStringList folded;
        for (const QString &hint : one.hints)
            if (const QString word = japan::fold(hint); !word.isEmpty())
                folded << word;
        m_folded.push_back(folded);
    }
    return {};
}

Result<AudienceEntry> EntryMaker::entry(const std::vector<Candidate> &group, const PieceBook &book)
{
    AudienceEntry entry;
    const Candidate &first = group.front();
    entry.first = addresseeOf(first.facts);
    for (std::size_t i = 1; i < group.size(); ++i)
        entry.joint << addresseeOf(group[i].facts);
    entry.postalCode = first.facts.postalCode, entry.address = first.facts.address;
    entry.building = first.facts.building, entry.staff = first.facts.staff;
    entry.windowFrom = first.windowFrom, entry.windowDue = first.windowDue, entry.windowTo = first.windowTo;
    entry.lastDmOn = first.lastDm;
    if (entry.first.company) {
        const auto person = m_reader.person(first.facts.id);
        if (!person)
            return tl::unexpected(person.error());
        entry.person = person->name, entry.department = person->department, entry.title = person->title;
        if (!entry.person.isEmpty())
            entry.personHonorific = u"様"_s;
    }
    // The line goes with the piece, also where another one has become its first.
    for (const Candidate &one : group) {
        const store::Record *piece = book.find(one.facts.code.text());
        if (!piece)
            continue;
        if (entry.line.isEmpty())
            entry.line = piece->value("line");
        if (entry.enclosures.isEmpty())
            entry.enclosures = piece->value("enclosures").split(u' ', Qt::SkipEmptyParts);
    }
    if (const store::Record *piece = book.find(first.facts.code.text()); piece && isAddressed(stateOf(*piece))) {
        entry.state = stateOf(*piece), entry.labelNo = piece->value("label_no").toInt();
        entry.saved = true;
    }
    if (m_wants.hints)
        if (auto done = addHints(first, entry); !done)
            return tl::unexpected(done.error());
    return entry;
}

Result<void> EntryMaker::addHints(const Candidate &candidate, AudienceEntry &entry)
{
    const auto hints = m_reader.hints(candidate.facts.id, m_today);
    if (!hints)
        return tl::unexpected(hints.error());
    entry.hints = hints->words.mid(0, hintsShown);
    QStringList texts = hints->words + hints->cars;
    texts << hints->occupation;
    const QDate due = hints->inspectionDue;
    if (due.isValid() && due >= m_day && due <= m_day.addMonths(inspectionSoon)) {
        entry.hints << QString(u"車検 "_s % QString::number(due.month()) % u'/' % QString::number(due.day()));
        texts << u"車検"_s;
    }
    for (QString &text : texts)
        text = japan::fold(text);
    for (std::size_t i = 0; i < m_shelf.size(); ++i)
        if (speaksOf(texts, m_folded[i]))
            entry.suggested << m_shelf[i].code;
    return {};
}

Result<std::vector<std::vector<Candidate>>> EntryMaker::candidates(const PieceBook &book, const QStringList &firsts)
{
    std::unordered_map<std::string, QStringList> others;
    for (const auto &[code, piece] : book.pieces())
        if (isAddressed(stateOf(piece)))
            if (const QString first = book.firstOf(code); first != code)
                others[first.toStdString()] << code;
    std::vector<std::vector<Candidate>> groups;
    store::Selection selection;
    selection.what = store::Selection::What::Ids;
    std::unordered_map<store::RowId, std::pair<std::size_t, std::size_t>> places;
    for (const QString &first : firsts) {
        std::vector<Candidate> group;
        for (const QString &code : QStringList{first} + others[first.toStdString()]) {
            const auto id = m_store.customerId(CustomerCode(code));
            if (!id)
                return tl::unexpected(id.error());
            auto facts = *id ? m_reader.facts(**id) : Result<std::optional<store::MailFacts>>(std::nullopt);
            if (!facts)
                return tl::unexpected(facts.error());
            if (!*facts)
                continue;
            places.emplace(**id, std::pair(groups.size(), group.size()));
            selection.ids.push_back(**id);
            group.push_back({**std::move(facts), {}, {}, {}, {}, {}, {}});
        }
        if (!group.empty())
            groups.push_back(std::move(group));
    }
    if (!m_wants.windows)
        return groups;
    std::ranges::sort(selection.ids);
    auto walked = m_store.forEachCustomer(selection, [&](const CustomerRecords &records, store::RowId id) {
        const auto [group, place] = places.at(id);
        addWindow(m_engine, records, m_day, groups[group][place]);
        return Result<void>();
    });
    if (!walked)
        return tl::unexpected(walked.error());
    return groups;
}

void sortGroups(std::vector<std::vector<Candidate>> &groups, PieceOrder order)
{
    std::vector<std::pair<QString, std::vector<Candidate>>> keyed;
    keyed.reserve(groups.size());
    for (auto &group : groups)
        keyed.emplace_back(orderKey(group.front().facts, order), std::move(group));
    std::ranges::sort(keyed, {}, &std::pair<QString, std::vector<Candidate>>::first);
    groups.clear();
    for (auto &[key, group] : keyed)
        groups.push_back(std::move(group));
}

} // namespace kikubari::operations
