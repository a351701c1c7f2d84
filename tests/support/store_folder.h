// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/import_folder.h"
#include "operations/planning.h"
#include "store/store.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <map>

namespace kikubari::test {

/// A store in a temporary folder, filled from CSV texts as a person's own folder would be.
class StoreFolder
{
public:
    explicit StoreFolder(QDate today, const std::string &actor = "S1")
    {
        context.today = today;
        context.now = today.startOfDay();
        context.actor = domain::StaffCode(actor);
        auto made = store::Store::create(dir.filePath(QStringLiteral("store.db")));
        REQUIRE(made);
        book = *std::move(made);
        REQUIRE(QDir(dir.path()).mkdir(QStringLiteral("in")));
        write("store.json", R"({"code":"K","name":"みなと自動車","weekly_closed":["tue","wed"],"closures":[
            {"from":"2026-12-28","to":"2027-01-04","name":"年末年始","kind":"new_year"}]})");
        write("staff.csv",
              "code,name,role,store\nS1,佐藤 一郎,salesperson,K\nS2,鈴木 次郎,salesperson,K\nM1,店長 花子,manager,K\n");
    }

    void write(const char *file, const QByteArray &text)
    {
        QFile out(dir.filePath(QStringLiteral("in/") + QString::fromLatin1(file)));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    operations::ImportSummary import()
    {
        operations::ImportOptions options;
        options.folder = dir.filePath(QStringLiteral("in"));
        options.rejects = dir.filePath(QStringLiteral("rejects.csv"));
        const auto summary = operations::importFolder(*book, context, options);
        if (!summary)
            FAIL(summary.error().text.en.toStdString());
        return *summary;
    }

    operations::PlanSummary plan()
    {
        const auto summary = operations::planAll(*book, context);
        if (!summary)
            FAIL(summary.error().text.en.toStdString() + ' ' + summary.error().detail.toStdString());
        return *summary;
    }

    QTemporaryDir dir;
    std::unique_ptr<store::Store> book;
    operations::Context context;
};

} // namespace kikubari::test
