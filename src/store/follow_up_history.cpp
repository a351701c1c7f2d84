// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/database_references.h"
#include "store/follow_up_writer.h"
#include "store/record_rows.h"
#include "store/store.h"
#include "store/transaction.h"

#include <array>

namespace kikubari::store {

using domain::RecordKind;
using domain::State;

namespace {

/// Why it was waived or cancelled, as follow_ups.csv spells it.
std::string_view reasonOf(const FollowUpRow &row)
{
    static constexpr std::array<std::string_view, 5> cancelled{"", "fact", "deceased", "erased", "opt_out"};
    if (row.state == State::Waived)
        return domain::wordOf(row.waiveReason);
    if (row.state == State::Cancelled && row.cancelReason < cancelled.size())
        return cancelled[row.cancelReason];
    return {};
}

std::string isoOf(QDate date)
{
    std::string text;
    if (date.isValid())
        appendIsoDay(text, date.toJulianDay());
    return text;
}

/// The row's cells in the spelling of follow_ups.csv.
std::vector<std::string> textsOf(const FollowUpRow &row, const std::string &customer)
{
    return {row.rule.utf8,
            customer,
            std::string(domain::wordOf(row.fact)),
            row.record,
            isoOf(row.factOn),
            isoOf(row.earliest),
            isoOf(row.due),
            isoOf(row.latest),
            std::string(domain::wordOf(row.state)),
            isoOf(row.doneOn),
            row.contact.utf8,
            row.closureLate ? "true" : "false",
            row.staff.utf8,
            isoOf(row.endedOn),
            isoOf(row.windowEnd),
            std::to_string(row.attempts),
            std::string(reasonOf(row))};
}

/// The key cells of a follow-up in the table follow_up_history.
std::vector<Cell> keyCells(RowId customer, const FollowUpRow &row)
{
    std::vector<Cell> cells(domain::describe(RecordKind::FollowUpHistory).columns.size());
    cells[0] = {Cell::Stored::Text, 0, row.rule.utf8};
    cells[1] = {Cell::Stored::Integer, customer, {}};
    cells[2] = {Cell::Stored::Integer, static_cast<qint64>(row.fact), {}};
    cells[3] = {Cell::Stored::Text, 0, row.record};
    return cells;
}

} // namespace

Result<void> FollowUpWriter::keepHistory(RowId customer, std::span<const FollowUpRow> all, const KeepEnded &keep)
{
    std::string code;
    for (const auto &row : all) {
        if (row.fromHistory)
            continue;
        const bool stands = !domain::isLive(row.state) && keep.standsFrom.isValid() && row.endedOn.isValid()
            && row.endedOn >= keep.standsFrom;
        if (!stands) {
            // A correction made it live again (or ended it before the first day): what stood no longer stands.
            if (!m_historyEmpty)
                if (auto done = voidHistory(customer, row); !done)
                    return done;
            continue;
        }
        if (code.empty()) {
            ResetLater reset(m_code);
            m_code.bind(1, customer);
            auto there = m_code.step();
            if (!there)
                return tl::unexpected(there.error());
            code = *there ? std::string(m_code.text(0)) : std::string();
        }
        if (auto done = putHistory(customer, code, row); !done)
            return done;
    }
    return {};
}

Result<void> FollowUpWriter::putHistory(RowId customer, const std::string &code, const FollowUpRow &row)
{
    const auto &columns = domain::describe(RecordKind::FollowUpHistory).columns;
    const auto texts = textsOf(row, code);
    std::vector<Cell> cells(columns.size());
    std::vector<std::string> scratch(columns.size());
    DatabaseReferences references(m_database);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i == 1)
            cells[i] = {Cell::Stored::Integer, customer, texts[i]};
        else if (columns[i].name == "staff") {
            auto staff = staffId(row.staff);
            if (!staff)
                return tl::unexpected(staff.error());
            // A salesperson whom the store does not know cannot stand in its history.
            if (references.staff(row.staff.utf8))
                cells[i] = {Cell::Stored::Integer, *staff, texts[i]};
        } else {
            static_cast<void>(parseCell(columns[i], texts[i], references, scratch[i], cells[i]));
        }
    }
    auto writer = m_database.writers().of(RecordKind::FollowUpHistory);
    if (!writer)
        return tl::unexpected(writer.error());
    const GivenRow given{.owner = customer, .cells = cells, .present = nullptr, .extra = nullptr};
    auto written = (*writer)->upsert(given, m_transaction.operation(), references);
    if (!written)
        return tl::unexpected(written.error());
    if (written->outcome != PutOutcome::Updated && !written->revived)
        return {};
    const auto old = recordFrom(RecordKind::FollowUpHistory, written->old);
    return writeHistory(m_database, old, m_transaction.operation(), &old);
}

Result<void> FollowUpWriter::voidHistory(RowId customer, const FollowUpRow &row)
{
    auto writer = m_database.writers().of(RecordKind::FollowUpHistory);
    if (!writer)
        return tl::unexpected(writer.error());
    auto found = (*writer)->find(keyCells(customer, row));
    if (!found)
        return tl::unexpected(found.error());
    if (!*found || (*found)->voided)
        return {};
    auto stored = (*writer)->read((*found)->id);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto old = recordFrom(RecordKind::FollowUpHistory, *stored);
    if (auto done = writeHistory(m_database, old, m_transaction.operation(), &old); !done)
        return done;
    return (*writer)->setVoided((*found)->id, m_transaction.operation(), (*found)->version + 1, "replanned");
}

} // namespace kikubari::store
