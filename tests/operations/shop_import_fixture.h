// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/export_folder.h"
#include "operations/import_folder.h"
#include "operations/import_undo.h"
#include "operations/shop_import/shop_import.h"
#include "store/store.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <map>

namespace kikubari::test {

/// A store in a temporary folder that shop files are read into.
class ShopDesk
{
public:
    ShopDesk()
    {
        context.today = QDate(2026, 11, 21);
        context.now = context.today.startOfDay();
        auto made = store::Store::create(dir.filePath(QStringLiteral("store.db")));
        REQUIRE(made);
        book = *std::move(made);
    }

    /// Writes a file into the folder and makes it the one to be read.
    operations::ShopImportOptions file(const char *name, const QByteArray &bytes)
    {
        operations::ShopImportOptions options;
        options.path = dir.filePath(QString::fromUtf8(name));
        QFile out(options.path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        return options;
    }

    operations::ShopFilePlan inspect(const operations::ShopImportOptions &options)
    {
        auto plan = operations::inspectShopFile(book.get(), context, options);
        if (!plan)
            FAIL(plan.error().text.en.toStdString());
        return *std::move(plan);
    }

    operations::ShopPreview preview(const operations::ShopImportOptions &options)
    {
        auto made = operations::previewShopImport(*book, context, options);
        if (!made)
            FAIL(made.error().text.en.toStdString() + ' ' + made.error().detail.toStdString());
        return *std::move(made);
    }

    operations::ShopImportResult import(const operations::ShopImportOptions &options)
    {
        auto result = operations::runShopImport(*book, context, options);
        if (!result)
            FAIL(result.error().text.en.toStdString() + ' ' + result.error().detail.toStdString());
        return *std::move(result);
    }

    void importFolder(const QString &folder)
    {
        operations::ImportOptions options;
        options.folder = folder;
        options.rejects = dir.filePath(QStringLiteral("folder-rejects.csv"));
        const auto summary = operations::importFolder(*book, context, options);
        if (!summary)
            FAIL(summary.error().text.en.toStdString());
        CHECK(summary->total().rejected == 0);
    }

    /// Every file of an export, by name.
    std::map<QString, QByteArray> exported()
    {
        const QTemporaryDir out;
        REQUIRE(operations::exportFolder(*book, out.path()));
        std::map<QString, QByteArray> files;
        for (const auto &name : QDir(out.path()).entryList(QDir::Files)) {
            QFile file(QDir(out.path()).filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            files[name] = file.readAll();
        }
        return files;
    }

    /// A customer's value, by code.
    std::string value(const char *code, std::string_view column)
    {
        const auto record = book->record(domain::RecordKind::Customer, QString::fromUtf8(code));
        REQUIRE(record);
        REQUIRE(record->has_value());
        return (*record)->value(column).toStdString();
    }

    QTemporaryDir dir;
    std::unique_ptr<store::Store> book;
    operations::Context context;
};

/// The mapping in short: "name phone model:2 …".
inline std::string fieldsOf(const operations::ShopFilePlan &plan)
{
    std::string text;
    for (const auto &column : plan.columns) {
        text += text.empty() ? "" : " ";
        text += operations::infoOf(column.field).name;
        if (column.number > 1)
            text += ':' + std::to_string(column.number);
    }
    return text;
}

} // namespace kikubari::test
