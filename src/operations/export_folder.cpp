// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/export_folder.h"

#include "exchange/csv.h"
#include "operations/label_sheets.h"
#include "operations/segments.h"
#include "store/record_dump.h"
#include "store/store.h"
#include "store/store_json.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> cannotWrite(const QString &path, const QString &detail)
{
    return failure(
        ErrorKind::ReadOnly, u"「"_s % path % u"」に書き込めません。フォルダーの権限と空き容量を確かめてください。"_s,
        u"“"_s % path % u"” cannot be written. Check the rights and the free space of the folder."_s, detail);
}

Result<qint64> exportStores(store::Store &store, const QString &path)
{
    auto settings = store.storeSettings();
    if (!settings)
        return tl::unexpected(settings.error());
    if (settings->empty())
        return 0;
    QJsonArray list;
    for (const auto &one : *settings) {
        auto object = store::storeJson(one);
        auto extra = store.storeExtra(one.code);
        if (!extra)
            return tl::unexpected(extra.error());
        for (auto it = extra->begin(); it != extra->end(); ++it)
            object.insert(it.key(), it.value());
        list.append(object);
    }
    QSaveFile file(path);
    const auto bytes
        = list.size() == 1 ? QJsonDocument(list.first().toObject()).toJson() : QJsonDocument(list).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return list.size();
}

Result<qint64> exportRecords(store::Store &store, const domain::RecordDescription &description, const QString &path,
                             const Progress &progress)
{
    auto dump = store::RecordDump::open(store, description.kind);
    if (!dump)
        return tl::unexpected(dump.error());
    auto there = dump->next();
    if (!there || !*there)
        return there ? Result<qint64>(0) : tl::unexpected(there.error());
    std::vector<std::string_view> header;
    for (const auto &column : description.columns)
        header.push_back(column.name);
    for (const auto &column : dump->extraColumns())
        header.push_back(column);
    auto writer = exchange::CsvWriter::create(path, header);
    if (!writer)
        return tl::unexpected(writer.error());
    const auto name = QString::fromUtf8(description.file);
    qint64 rows = 0;
    for (; there && *there; there = dump->next()) {
        for (const auto &text : dump->texts())
            writer->cell(std::string_view(text));
        for (const auto &text : dump->extras())
            writer->cell(std::string_view(text));
        writer->endRow();
        if (++rows % 10000 == 0 && progress && !progress({name, name}, rows, 0))
            return failure(ErrorKind::Cancelled, u"書き出しを中止しました。"_s, u"The export was stopped."_s);
    }
    if (!there)
        return tl::unexpected(there.error());
    if (auto done = writer->finish(); !done)
        return tl::unexpected(done.error());
    return rows;
}

Result<void> writeBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

Result<qint64> exportSegments(store::Store &store, const QString &path)
{
    const auto segments = segmentFile(store);
    if (!segments)
        return tl::unexpected(segments.error());
    if (segments->count > 0)
        if (auto done = writeBytes(path, segments->bytes); !done)
            return tl::unexpected(done.error());
    return segments->count;
}

Result<qint64> exportLabelSheets(store::Store &store, const QString &path)
{
    const auto sheets = labelSheets(store);
    if (!sheets)
        return tl::unexpected(sheets.error());
    if (!sheets->isEmpty())
        if (auto done = writeBytes(path, domain::labelSheetsJson(*sheets)); !done)
            return tl::unexpected(done.error());
    return sheets->size();
}

/// Notes a file that was written. One of an earlier export that has no rows any more would come back with the next
/// import, so it goes.
Result<void> noteFile(std::vector<ExportedFile> &files, const QDir &place, const QString &name, qint64 rows)
{
    if (rows > 0)
        files.push_back({name, rows});
    else if (const auto path = place.filePath(name); QFile::exists(path) && !QFile::remove(path))
        return cannotWrite(path, {});
    return {};
}

} // namespace

Result<std::vector<ExportedFile>> exportFolder(store::Store &store, const QString &folder, const Progress &progress)
{
    if (!QDir().mkpath(folder))
        return cannotWrite(folder, {});
    const QDir place(folder);
    std::vector<ExportedFile> files;
    auto stores = exportStores(store, place.filePath(u"store.json"_s));
    if (!stores)
        return tl::unexpected(stores.error());
    if (*stores > 0)
        files.push_back({u"store.json"_s, *stores});
    for (const auto &description : domain::recordCatalogue()) {
        const auto path = place.filePath(QString::fromUtf8(description.file));
        auto rows
            = description.isTable() ? exportRecords(store, description, path, progress) : exportSegments(store, path);
        if (!rows)
            return tl::unexpected(rows.error());
        if (auto noted = noteFile(files, place, QString::fromUtf8(description.file), *rows); !noted)
            return tl::unexpected(noted.error());
    }
    auto sheets = exportLabelSheets(store, place.filePath(u"sheets.json"_s));
    if (!sheets)
        return tl::unexpected(sheets.error());
    if (auto noted = noteFile(files, place, u"sheets.json"_s, *sheets); !noted)
        return tl::unexpected(noted.error());
    return files;
}

Result<void> noteExport(store::Store &store, const Context &context, const std::vector<ExportedFile> &files)
{
    if (!store.writable())
        return {};
    auto transaction = store.begin({.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                    .kind = u"export"_s,
                                    .actor = context.actor,
                                    .at = context.now,
                                    .summary = u"フォルダーへの書き出し"_s});
    if (!transaction)
        return tl::unexpected(transaction.error());
    QJsonArray rows;
    for (const auto &file : files)
        rows.append(QJsonObject{{u"file"_s, file.file}, {u"rows"_s, file.rows}});
    transaction->note(u"format"_s, u"folder"_s);
    transaction->note(u"files"_s, rows);
    return transaction->commit();
}

} // namespace kikubari::operations
