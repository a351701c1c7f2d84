// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/shop_import.h"

#include "japan/fold.h"
#include "operations/campaign_recheck.h"
#include "operations/import_undo.h"
#include "operations/planning.h"
#include "operations/shop_import/rejects_table.h"
#include "operations/shop_import/row_reader.h"
#include "operations/shop_import/shop_inspection.h"
#include "operations/shop_import/shop_load.h"
#include "operations/shop_import/shop_profiles.h"
#include "store/hash.h"
#include "store/store.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using exchange::TableFormat;
using exchange::TableRow;

namespace {

/// Longer lists come as a store folder: these are held in memory while they are compared with the store.
constexpr qint64 mostRows = 200'000;
constexpr std::size_t rejectsKept = 1000, rejectedRowsShown = 100;

/// One shop file on its way into the store; used once, for the preview or for the import.
class ShopImport
{
public:
    ShopImport(store::Store &store, const Context &context, const ShopImportOptions &options, const Progress &progress)
        : m_store(store),
          m_context(context),
          m_options(options),
          m_progress(progress),
          m_findings(QFileInfo(options.path).fileName()),
          m_book(m_findings)
    {
    }

    Result<ShopPreview> preview(int rows)
    {
        m_rowsShown = rows;
        ShopPreview made;
        if (auto done = readAll(); !done)
            return tl::unexpected(done.error());
        ShopLoad load(m_store, m_context, m_book, m_totals, m_rejects);
        if (auto done = load.before(m_progress); !done)
            return tl::unexpected(done.error());
        {
            auto transaction = begin();
            if (!transaction)
                return tl::unexpected(transaction.error());
            if (auto done = load.write(*transaction, m_staff->made(), m_options.cutOff, m_progress); !done)
                return tl::unexpected(done.error());
        } // taken back here: nothing has changed
        finishShown();
        made.plan = std::move(m_plan);
        made.rows = std::move(m_shown);
        for (auto &row : m_rejectedShown)
            made.rows.push_back(std::move(row));
        made.totals = m_totals;
        made.unknownStaff = m_staff->unknown();
        made.findings = m_findings.list();
        m_rejects.resize(std::min(m_rejects.size(), rejectsKept));
        made.rejects = std::move(m_rejects);
        return made;
    }

    Result<ShopImportResult> run()
    {
        ShopImportResult result;
        m_options.operation
            = m_options.operation.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : m_options.operation;
        if (auto done = readAll(); !done)
            return tl::unexpected(done.error());
        ShopLoad load(m_store, m_context, m_book, m_totals, m_rejects);
        if (auto done = load.before(m_progress); !done)
            return tl::unexpected(done.error());
        const auto mark = markImport(m_store);
        if (!mark)
            return tl::unexpected(mark.error());
        // What ended under the rules and owners of until now is to stand before new records come.
        if (auto settled = settleHistory(m_store, m_context, m_progress); !settled)
            return tl::unexpected(settled.error());
        auto transaction = begin();
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (auto done = load.write(*transaction, m_staff->made(), m_options.cutOff, m_progress); !done)
            return tl::unexpected(done.error());
        auto rejects = m_rejectsTable->finish();
        if (!rejects)
            return tl::unexpected(rejects.error());
        const bool saves = m_options.saveProfile && !m_options.profile.isEmpty();
        if (saves)
            if (auto done = writeShopProfile(m_store, *transaction, m_options.profile, m_plan); !done)
                return tl::unexpected(done.error());
        if (load.changed()) {
            if (auto checked = recheckWithin(m_store, *transaction, m_context); !checked)
                return tl::unexpected(checked.error());
            mark->note(*transaction);
            result.operation = m_options.operation;
        }
        if (load.changed() || saves) {
            if (auto done = noteAudit(*transaction); !done)
                return tl::unexpected(done.error());
            if (auto done = transaction->commit(); !done)
                return tl::unexpected(done.error());
            // What is in is in: a piece that this misses is found before it is printed or posted.
            static_cast<void>(recheckEverybody(m_store, m_context));
        }
        result.rejectsFile = *rejects;
        result.profile = saves ? m_options.profile : QString();
        result.totals = m_totals;
        result.findings = m_findings.list();
        m_rejects.resize(std::min(m_rejects.size(), rejectsKept));
        result.rejects = std::move(m_rejects);
        return result;
    }

private:
    Result<store::Transaction> begin()
    {
        return m_store.begin({.uuid = m_options.operation.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                                                                    : m_options.operation,
                              .kind = u"import"_s,
                              .actor = m_context.actor,
                              .at = m_context.now,
                              .summary = u"「%1」の取り込み"_s.arg(QFileInfo(m_options.path).fileName()),
                              .bulk = true});
    }

    Result<void> readAll()
    {
        auto source = ShopSource::open(m_options, m_progress);
        if (!source)
            return tl::unexpected(source.error());
        auto inspection = inspectSource(*source, &m_store, m_context, m_options);
        if (!inspection)
            return tl::unexpected(inspection.error());
        m_plan = std::move(inspection->plan);
        m_layout = std::move(inspection->layout);
        m_book.expectCodes(inspection->codesGiven);
        if (!m_plan.hasName())
            return failure(ErrorKind::WrongUse,
                           u"お名前の列が見つかりません。どの列がお名前か選んでください。何も変わっていません。"_s,
                           u"No column with the name was found. Choose which column it is. Nothing was changed."_s);
        auto staff = StaffFinder::make(m_store, m_options);
        if (!staff)
            return tl::unexpected(staff.error());
        m_staff.emplace(std::move(*staff));
        m_reader.emplace(m_plan, m_layout, m_context.today, *m_staff, m_findings);
        m_reader->setStrictWidth(!source->isAddressBook() && source->format().kind == TableFormat::Kind::Delimited);
        m_rejectsTable.emplace(m_plan, m_options.rejects, m_options.language);
        if (auto done = nameStores(); !done)
            return done;
        noteColumns();
        if (auto done = readRows(*source); !done)
            return done;
        if (auto done = m_book.meet(m_store, m_options.doubles); !done)
            return done;
        m_totals.doubled += m_book.possibleDoubles();
        m_plan.rows = m_totals.rows;
        return {};
    }

    Result<void> nameStores()
    {
        const auto settings = m_store.storeSettings();
        if (!settings)
            return tl::unexpected(settings.error());
        QHash<QString, QString> stores;
        for (const auto &store : *settings) {
            const auto code = QString::fromStdString(store.code);
            stores.insert(japan::fold(code), code);
            stores.insert(japan::fold(store.name), code);
        }
        m_reader->setStores(std::move(stores));
        return {};
    }

    /// Says which columns are only kept and which are not taken.
    void noteColumns()
    {
        for (const auto &column : m_plan.columns) {
            if (column.heading.isEmpty())
                continue;
            if ((column.field == ShopField::Extra || column.field == ShopField::CarExtra) && column.confidence < 60)
                m_findings.add(
                    u"unknown_column"_s, column.heading, 0,
                    {u"列「%1」は知らない列です。値はそのまま保管し、書き出しのときに戻します"_s.arg(column.heading),
                     u"The column “%1” is not known. Its values are kept and come back with the export"_s.arg(
                         column.heading)});
            if (column.field == ShopField::Fax || column.field == ShopField::Age)
                m_findings.add(u"column_not_taken"_s, column.heading, 0,
                               {u"列「%1」は取り込みません"_s.arg(column.heading),
                                u"The column “%1” is not taken"_s.arg(column.heading)});
        }
    }

    Result<void> readRows(ShopSource &source)
    {
        TableRow row;
        for (qint64 read = 1;; ++read) {
            const auto there = source.next(row);
            if (!there)
                return tl::unexpected(there.error());
            if (!*there)
                return {};
            if (read % 1000 == 0 && m_progress
                && !m_progress({u"読み取り"_s, u"Reading"_s}, static_cast<qint64>(source.fraction() * 1000), 1000))
                return failure(ErrorKind::Cancelled, u"取り込みを中止しました。何も変わっていません。"_s,
                               u"The import was stopped. Nothing was changed."_s);
            if (m_plan.headerLine > 0 && row.line <= m_plan.headerLine)
                continue;
            if (!row.faulty() && passesOver(row))
                continue;
            if (++m_totals.rows > mostRows)
                return failure(
                    ErrorKind::Unreadable,
                    u"行が多すぎます（%1 行まで）。ファイルを分けて取り込んでください。"_s.arg(mostRows),
                    u"There are too many rows (%1 at most). Split the file and import its parts."_s.arg(mostRows));
            if (auto done = takeRow(row); !done)
                return done;
        }
    }

    /// Whether the row holds no data; then it is counted and told.
    bool passesOver(const TableRow &row)
    {
        const auto kind = kindOfRow(row, m_layout);
        if (kind == ShopRowKind::Data)
            return false;
        if (kind == ShopRowKind::Blank)
            return true;
        ++m_totals.passedOver;
        const Text text = kind == ShopRowKind::Total
            ? Text{u"合計や件数の行は取り込みません"_s, u"Lines with totals are not taken"_s}
            : kind == ShopRowKind::Heading
            ? Text{u"途中で繰り返された見出しの行は取り込みません"_s,
                   u"Headings repeated in the middle are not taken"_s}
            : Text{u"注記やページ番号の行は取り込みません"_s, u"Remarks and page numbers are not taken"_s};
        m_findings.add(kind == ShopRowKind::Total         ? u"total_line"_s
                           : kind == ShopRowKind::Heading ? u"repeated_headings"_s
                                                          : u"remark_line"_s,
                       {}, row.line, text);
        if (auto *shown = show(row, {}))
            *shown = {row.line, rawOf(row), {}, ShopPreviewRow::State::PassedOver, {}, text};
        return true;
    }

    Result<void> takeRow(const TableRow &row)
    {
        auto draft = m_reader->read(row);
        const auto converted = draft.converted;
        const auto firstReject = m_rejects.size();
        std::optional<ShopPlace> place;
        if (!draft.rejects.empty())
            std::move(draft.rejects.begin(), draft.rejects.end(), std::back_inserter(m_rejects));
        else
            place = m_book.add(std::move(draft), m_rejects);
        auto *shown = show(row, place ? std::optional(place->customer) : std::nullopt, !place);
        if (shown)
            *shown = {row.line, rawOf(row), converted, ShopPreviewRow::State::Added, {}, {}};
        if (!place) {
            ++m_totals.rejected;
            if (shown) {
                shown->state = ShopPreviewRow::State::Rejected;
                shown->text = m_rejects[firstReject].text;
            }
            return m_rejectsTable->add(row, m_rejects, firstReject);
        }
        ++m_totals.taken;
        if (place->joined && !place->adds) {
            ++m_totals.doubled;
            m_findings.add(u"doubled_row"_s, {}, row.line,
                           {u"前の行と同じお客様の行です。新しいことはありません"_s,
                            u"Rows of a customer of an earlier row, with nothing new in them"_s});
            if (shown)
                shown->state = ShopPreviewRow::State::Doubled;
        }
        return {};
    }

    QStringList rawOf(const TableRow &row) const
    {
        QStringList raw;
        for (const auto &column : m_plan.columns) {
            const auto at = static_cast<std::size_t>(column.column);
            raw << (at < row.cells.size() ? row.cells[at].text : QString());
        }
        return raw;
    }

    /// A place for a row in the preview; nullptr where enough are shown.
    ShopPreviewRow *show(const TableRow &, std::optional<std::size_t> customer, bool rejected = false)
    {
        if (static_cast<int>(m_shown.size()) < m_rowsShown) {
            m_shownCustomers.push_back(customer);
            return &m_shown.emplace_back();
        }
        if (rejected && m_rowsShown > 0 && m_rejectedShown.size() < rejectedRowsShown)
            return &m_rejectedShown.emplace_back();
        return nullptr;
    }

    /// What becomes of the shown rows' customers is known only now.
    void finishShown()
    {
        for (std::size_t i = 0; i < m_shown.size(); ++i) {
            auto &row = m_shown[i];
            if (!m_shownCustomers[i])
                continue;
            const auto &customer = m_book.customers()[*m_shownCustomers[i]];
            row.customer = customer.skipped ? customer.stored : customer.draft.customer.value("code");
            if (row.state == ShopPreviewRow::State::Doubled) {
                row.text = {u"%1行目と同じお客様"_s.arg(customer.draft.line),
                            u"same customer as line %1"_s.arg(customer.draft.line)};
                continue;
            }
            if (customer.skipped)
                row.state = ShopPreviewRow::State::Skipped;
            else if (!customer.stored.isEmpty())
                row.state = isAsStored(customer) ? ShopPreviewRow::State::Unchanged : ShopPreviewRow::State::Updated;
        }
    }

    static bool isAsStored(const ShopCustomer &customer)
    {
        const auto &draft = customer.draft;
        return customer.kept.contains(&draft.customer) && draft.phones.empty() && draft.keyPersons.empty()
            && draft.contacts.empty() && draft.services.empty()
            && std::all_of(draft.cars.begin(), draft.cars.end(),
                           [&](const auto &car) { return customer.kept.contains(&car.record); });
    }

    /// The file's hash and the counts: what the audit log says of an import.
    Result<void> noteAudit(store::Transaction &transaction)
    {
        QFile file(m_options.path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Unreadable, u"「%1」を読めません。"_s.arg(m_options.path),
                           u"“%1” cannot be read."_s.arg(m_options.path), file.errorString());
        store::FileHash hash;
        for (auto block = file.read(1 << 20); !block.isEmpty(); block = file.read(1 << 20))
            hash.add({block.constData(), static_cast<std::size_t>(block.size())});
        transaction.note(u"blake2b"_s, QString::fromLatin1(hash.hex()));
        transaction.note(u"totals"_s, m_totals.json());
        return {};
    }

    store::Store &m_store;
    const Context &m_context;
    ShopImportOptions m_options;
    const Progress &m_progress;
    ShopFilePlan m_plan;
    SheetLayout m_layout;
    ShopFindings m_findings;
    ShopBook m_book;
    ShopTotals m_totals;
    std::vector<ShopReject> m_rejects;
    std::optional<StaffFinder> m_staff;
    std::optional<RowReader> m_reader;
    std::optional<RejectsTable> m_rejectsTable;
    int m_rowsShown = 0;
    std::vector<ShopPreviewRow> m_shown, m_rejectedShown;
    std::vector<std::optional<std::size_t>> m_shownCustomers; ///< beside m_shown
};

} // namespace

Result<ShopPreview> previewShopImport(store::Store &store, const Context &context, const ShopImportOptions &options,
                                      const Progress &progress, int rows)
{
    auto dry = options;
    dry.rejects.clear();
    dry.saveProfile = false;
    return ShopImport(store, context, dry, progress).preview(rows);
}

Result<ShopImportResult> runShopImport(store::Store &store, const Context &context, const ShopImportOptions &options,
                                       const Progress &progress)
{
    return ShopImport(store, context, options, progress).run();
}

} // namespace kikubari::operations
