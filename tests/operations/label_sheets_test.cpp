// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/label_sheets.h"

#include "operations/export_folder.h"
#include "support/store_folder.h"

#include <QDir>
#include <QFile>

using namespace kikubari;
using namespace kikubari::operations;
using namespace Qt::StringLiterals;
using test::StoreFolder;

namespace {

domain::LabelSheet ownSheet()
{
    return {.key = u"店の12面"_s,
            .columns = 2,
            .rows = 6,
            .width = 84,
            .height = 42,
            .pitchX = 86,
            .pitchY = 42,
            .left = 20,
            .top = 22.5,
            .products = {u"72312"_s},
            .alias = u"事務所の棚の紙"_s};
}

} // namespace

TEST_CASE("A shop's own label sheet is kept, changed, exported as sheets.json and read again")
{
    StoreFolder folder(QDate(2026, 11, 30));
    folder.write("customers.csv", "code,name\nC-1,山田 太郎\n");
    folder.import();
    REQUIRE(saveLabelSheet(*folder.book, folder.context, ownSheet()));
    auto changed = ownSheet();
    changed.top = 23;
    REQUIRE(saveLabelSheet(*folder.book, folder.context, changed));
    CHECK(*labelSheets(*folder.book) == QList{changed});

    const QDir out(folder.dir.filePath(u"out"_s));
    REQUIRE(exportFolder(*folder.book, out.path(), {}));
    CHECK(*readLabelSheets(out.filePath(u"sheets.json"_s)) == QList{changed});

    REQUIRE(removeLabelSheet(*folder.book, folder.context, changed.key));
    CHECK(labelSheets(*folder.book)->isEmpty());
    CHECK_FALSE(removeLabelSheet(*folder.book, folder.context, changed.key));
    REQUIRE(exportFolder(*folder.book, out.path(), {}));
    CHECK_FALSE(QFile::exists(out.filePath(u"sheets.json"_s)));
}

TEST_CASE("A sheet whose labels lie off the paper is refused with the name of the field, and nothing is kept")
{
    StoreFolder folder(QDate(2026, 11, 30));
    folder.write("customers.csv", "code,name\nC-1,山田 太郎\n");
    folder.import();
    auto wide = ownSheet();
    wide.columns = 3;
    const auto refused = saveLabelSheet(*folder.book, folder.context, wide);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.ja.contains(wide.key));
    CHECK(labelSheets(*folder.book)->isEmpty());
}
