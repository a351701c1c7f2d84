// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/import_folder.h"

#include "operations/campaign_recheck.h"
#include "operations/import_findings.h"
#include "operations/import_segments.h"
#include "operations/import_store_json.h"
#include "operations/import_table.h"
#include "operations/import_undo.h"
#include "operations/label_sheets.h"
#include "operations/planning.h"
#include "store/hash.h"
#include "store/record_loader.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QUuid>

#include <map>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

Result<QString> hashOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, u"「%1」を読めません。"_s.arg(path), u"“%1” cannot be read."_s.arg(path),
                       file.errorString());
    store::FileHash hash;
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (;;) {
        const auto size = file.read(block.data(), block.size());
        if (size < 0)
            return failure(ErrorKind::Unreadable, u"「%1」を読めません。"_s.arg(path),
                           u"“%1” cannot be read."_s.arg(path), file.errorString());
        if (size == 0)
            return QString::fromLatin1(hash.hex());
        hash.add({block.constData(), static_cast<std::size_t>(size)});
    }
}

/// One import from beginning to end.
class FolderImport
{
public:
    FolderImport(store::Store &store, const Context &context, const ImportOptions &options, const Progress &progress)
        : m_store(store),
          m_context(context),
          m_options(options),
          m_progress(progress),
          m_rejects(options.rejects)
    {
    }

    Result<ImportSummary> run()
    {
        if (auto done = openFiles(); !done)
            return tl::unexpected(done.error());
        const auto mark = markImport(m_store);
        if (!mark)
            return tl::unexpected(mark.error());
        // What ended under the calendar, rules and owners of until now is to stand before new ones come.
        if (auto settled = settleHistory(m_store, m_context, m_progress); !settled)
            return tl::unexpected(settled.error());
        auto transaction
            = m_store.begin({.uuid = m_options.operation.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                                                                   : m_options.operation,
                             .kind = u"import"_s,
                             .actor = m_context.actor,
                             .at = m_context.now,
                             .summary = u"フォルダーの取り込み"_s,
                             .bulk = true});
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (auto done = importAll(*transaction); !done)
            return tl::unexpected(done.error());
        if (auto checked = recheckWithin(m_store, *transaction, m_context); !checked)
            return tl::unexpected(checked.error());
        m_summary.findings = m_findings.list();
        if (auto done = noteAudit(*transaction); !done)
            return tl::unexpected(done.error());
        mark->note(*transaction);
        auto rejects = m_rejects.finish();
        if (!rejects)
            return tl::unexpected(rejects.error());
        m_summary.rejects = *rejects;
        if (auto done = transaction->commit(); !done)
            return tl::unexpected(done.error());
        // What is in is in: a piece that this misses is found before it is printed or posted.
        static_cast<void>(recheckEverybody(m_store, m_context));
        return std::move(m_summary);
    }

private:
    /// All files are looked at before anything is written: one that cannot be read stops the import here.
    Result<void> openFiles()
    {
        const QDir folder(m_options.folder);
        if (!folder.exists())
            return failure(ErrorKind::Unreadable,
                           u"フォルダー「%1」がありません。場所を確かめてください。"_s.arg(m_options.folder),
                           u"There is no folder “%1”. Check the place."_s.arg(m_options.folder));
        for (const auto &description : domain::recordCatalogue()) {
            const auto path = folder.filePath(QString::fromUtf8(description.file));
            if (!QFile::exists(path))
                continue;
            if (!description.isTable()) {
                auto segments = readSegments(path);
                if (!segments)
                    return tl::unexpected(segments.error());
                m_segments = std::move(*segments);
                continue;
            }
            auto table = ImportTable::open(path, description);
            if (!table)
                return tl::unexpected(table.error());
            m_total += (*table)->bytesTotal();
            m_tables.push_back(std::move(*table));
        }
        if (const auto path = folder.filePath(u"sheets.json"_s); QFile::exists(path)) {
            auto sheets = readLabelSheets(path);
            if (!sheets)
                return tl::unexpected(sheets.error());
            m_sheets = *std::move(sheets);
        }
        const auto storePath = folder.filePath(u"store.json"_s);
        m_hasStoreFile = QFile::exists(storePath);
        if (m_hasStoreFile) {
            auto stores = readStoreJson(storePath);
            if (!stores)
                return tl::unexpected(stores.error());
            m_stores = std::move(*stores);
        }
        if (m_tables.empty() && !m_hasStoreFile && !m_segments && !m_sheets)
            return failure(
                ErrorKind::Unreadable,
                u"フォルダー「%1」に取り込めるファイル（customers.csv など）がありません。"_s.arg(m_options.folder),
                u"The folder “%1” has no file to import (customers.csv and so on)."_s.arg(m_options.folder));
        return {};
    }

    Result<void> importAll(store::Transaction &transaction)
    {
        if (auto done = importStores(transaction); !done)
            return done;
        auto loader = store::RecordLoader::start(m_store, transaction);
        if (!loader)
            return tl::unexpected(loader.error());
        for (auto &table : m_tables) {
            auto counts = importTable(*table, **loader);
            if (!counts)
                return tl::unexpected(counts.error());
            const bool changed = counts->added + counts->updated > 0;
            const auto kind = table->description().kind;
            if (changed && (kind == domain::RecordKind::Staff || kind == domain::RecordKind::Absence))
                m_summary.settingsChanged = true;
            m_summary.files.push_back(std::move(*counts));
            m_doneBytes += table->bytesTotal();
            table.reset();
        }
        if (m_segments) {
            auto counts = importSegments(**loader, *m_segments);
            if (!counts)
                return tl::unexpected(counts.error());
            m_summary.files.push_back(std::move(*counts));
        }
        if (m_sheets) {
            if (auto put = putLabelSheets(m_store, transaction, *m_sheets); !put)
                return tl::unexpected(put.error());
            m_summary.files.push_back({.file = u"sheets.json"_s, .read = m_sheets->size()});
        }
        auto touched = (*loader)->finish();
        if (!touched)
            return tl::unexpected(touched.error());
        m_summary.customersToPlan = *touched;
        return {};
    }

    Result<void> importStores(store::Transaction &transaction)
    {
        if (!m_hasStoreFile && !m_options.start.isValid())
            return {};
        auto counts = putStores(m_store, transaction, m_stores, m_options.start, m_findings);
        if (!counts)
            return tl::unexpected(counts.error());
        m_summary.settingsChanged = counts->added + counts->updated > 0;
        if (m_hasStoreFile)
            m_summary.files.push_back(std::move(*counts));
        return {};
    }

    Result<ImportedFile> importTable(ImportTable &table, store::RecordLoader &loader)
    {
        ImportedFile counts{.file = QString::fromUtf8(table.description().file)};
        m_findings.beginFile(counts.file, table, m_context.today);
        if (auto begun = loader.beginFile(table.description().kind, table.present()); !begun)
            return tl::unexpected(begun.error());
        for (;;) {
            auto row = table.next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            if (++counts.read % 4096 == 0 && !goOn(table))
                return failure(ErrorKind::Cancelled, u"取り込みを中止しました。何も変わっていません。"_s,
                               u"The import was stopped. Nothing was changed."_s);
            if (auto done = importRow(table, loader, counts); !done)
                return tl::unexpected(done.error());
        }
        auto unresolved = loader.endFile();
        if (!unresolved)
            return tl::unexpected(unresolved.error());
        for (const auto &referrer : *unresolved)
            m_findings.add(u"unknown_referrer"_s, u"referrer"_s, referrer.line);
        return counts;
    }

    Result<void> importRow(ImportTable &table, store::RecordLoader &loader, ImportedFile &counts)
    {
        if (const auto fault = table.fault()) {
            ++counts.rejected;
            return m_rejects.add(counts.file, table.line(), *fault);
        }
        auto answer = loader.add(table.cells(), table.extra(), table.line());
        if (!answer)
            return tl::unexpected(answer.error());
        if (!answer->outcome) {
            ++counts.rejected;
            return m_rejects.add(counts.file, table.line(), reasonOf(*answer, table));
        }
        switch (*answer->outcome) {
        case store::PutOutcome::Added: ++counts.added; break;
        case store::PutOutcome::Updated: ++counts.updated; break;
        case store::PutOutcome::Unchanged: ++counts.unchanged; break;
        }
        m_findings.look(table);
        return {};
    }

    bool goOn(const ImportTable &table) const
    {
        const auto name = QString::fromUtf8(table.description().file);
        return !m_progress || m_progress({name, name}, m_doneBytes + table.bytesRead(), m_total);
    }

    /// Hashes of the files and counts of their rows: what the audit log says of an import.
    Result<void> noteAudit(store::Transaction &transaction)
    {
        QJsonArray files;
        for (const auto &file : m_summary.files) {
            auto hash = hashOfFile(QDir(m_options.folder).filePath(file.file));
            if (!hash)
                return tl::unexpected(hash.error());
            files.append(QJsonObject{{u"file"_s, file.file},
                                     {u"blake2b"_s, *hash},
                                     {u"read"_s, file.read},
                                     {u"added"_s, file.added},
                                     {u"updated"_s, file.updated},
                                     {u"unchanged"_s, file.unchanged},
                                     {u"rejected"_s, file.rejected}});
        }
        transaction.note(u"files"_s, files);
        return {};
    }

    store::Store &m_store;
    const Context &m_context;
    const ImportOptions &m_options;
    const Progress &m_progress;
    std::vector<std::unique_ptr<ImportTable>> m_tables;
    std::vector<QJsonObject> m_stores;
    std::optional<std::vector<domain::Segment>> m_segments; ///< of segments.json
    std::optional<QList<domain::LabelSheet>> m_sheets;      ///< of sheets.json
    bool m_hasStoreFile = false;
    RejectsFile m_rejects;
    ImportFindings m_findings;
    ImportSummary m_summary;
    qint64 m_total = 0, m_doneBytes = 0;
};

} // namespace

ImportedFile ImportSummary::total() const
{
    ImportedFile sum;
    for (const auto &file : files) {
        sum.read += file.read, sum.added += file.added, sum.updated += file.updated;
        sum.unchanged += file.unchanged, sum.rejected += file.rejected;
    }
    return sum;
}

int ImportSummary::status() const
{
    return total().rejected > 0 || !findings.empty() ? 1 : 0;
}

QJsonObject ImportSummary::json(Language language) const
{
    const auto countsOf = [](const ImportedFile &file) {
        return QJsonObject{{u"read"_s, file.read},
                           {u"added"_s, file.added},
                           {u"updated"_s, file.updated},
                           {u"unchanged"_s, file.unchanged},
                           {u"rejected"_s, file.rejected}};
    };
    QJsonArray fileList, findingList;
    for (const auto &file : files) {
        auto object = countsOf(file);
        object.insert(u"file"_s, file.file);
        fileList.append(object);
    }
    for (const auto &finding : findings) {
        QJsonArray lines;
        for (const auto line : finding.lines)
            lines.append(line);
        findingList.append(QJsonObject{{u"file"_s, finding.file},
                                       {u"kind"_s, finding.kind},
                                       {u"column"_s, finding.column},
                                       {u"count"_s, finding.count},
                                       {u"lines"_s, lines},
                                       {u"text"_s, finding.text.in(language)}});
    }
    return {{u"files"_s, fileList},
            {u"total"_s, countsOf(total())},
            {u"findings"_s, findingList},
            {u"rejects"_s, rejects.isEmpty() ? QJsonValue() : QJsonValue(rejects)}};
}

Result<ImportSummary> importFolder(store::Store &store, const Context &context, const ImportOptions &options,
                                   const Progress &progress)
{
    return FolderImport(store, context, options, progress).run();
}

} // namespace kikubari::operations
