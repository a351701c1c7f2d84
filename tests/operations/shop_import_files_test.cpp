// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import_fixture.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace kikubari::test {

namespace {

const QString samples = QStringLiteral(KIKUBARI_SOURCE_DIR "/tests/data/shop_files/");

/// Compares file by file, so that a failure shows the rows.
void checkEqual(const std::map<QString, QByteArray> &got, const std::map<QString, QByteArray> &expected)
{
    CHECK(got.size() == expected.size());
    for (const auto &[name, bytes] : expected) {
        INFO(name.toStdString());
        CHECK(got.contains(name));
        if (got.contains(name))
            CHECK(got.at(name).toStdString() == bytes.toStdString());
    }
}

/// Reads a file into one store and the folder beside it into another, compares, reads again, takes back.
void checkBecomes(const QString &path, const QString &folder, qint64 rejected)
{
    INFO(path.toStdString());
    ShopDesk desk, wanted;
    wanted.importFolder(folder);
    const auto before = desk.exported();
    operations::ShopImportOptions options;
    options.path = path;
    options.rejects = desk.dir.filePath(u"rejects.csv"_s);
    const auto preview = desk.preview(options);
    CHECK(desk.exported() == before);
    const auto result = desk.import(options);
    CHECK(result.totals.rejected == rejected);
    CHECK(result.totals == preview.totals);
    const auto after = desk.exported();
    checkEqual(after, wanted.exported());

    const auto again = desk.import(options);
    CHECK(again.operation.isEmpty());
    CHECK(again.totals.customers.added + again.totals.customers.updated == 0);
    CHECK(again.totals.cars.added + again.totals.cars.updated == 0);
    CHECK(desk.exported() == after);

    const auto undone = operations::undoLastImport(*desk.book, desk.context);
    REQUIRE(undone);
    checkEqual(desk.exported(), before);
}

} // namespace

TEST_CASE("each list of a shop becomes the folder beside it, and undo takes it back", "[shop]")
{
    const char *files[]{"01_cp932.csv",     "02_utf16.txt",      "03_title.xlsx",    "04_two_rows.xlsx", "05_eras.csv",
                        "06_two_lines.csv", "07_honorifics.csv", "08_print_out.csv", "09_english.csv"};
    for (const char *name : files) {
        const auto file = QString::fromUtf8(name);
        checkBecomes(samples + file, samples + file.section(u'.', 0, 0), 0);
    }
}

TEST_CASE("of 10,000 rows the 3 % that are broken are rejected with their reasons, the others go in", "[shop]")
{
    const QTemporaryDir made;
    QProcess maker;
    maker.start(u"python3"_s, {samples + u"make.py"_s, made.path(), u"many"_s});
    REQUIRE(maker.waitForFinished(60000));
    REQUIRE(maker.exitCode() == 0);

    QFile list(made.filePath(u"10_broken.csv"_s));
    REQUIRE(list.open(QIODevice::ReadOnly));
    std::map<qint64, std::string> broken;
    for (const auto &line : list.readAll().split('\n').mid(1))
        if (const auto cells = line.split(','); cells.size() == 2)
            broken[cells[0].toLongLong()] = cells[1].toStdString();
    REQUIRE(broken.size() == 300);

    checkBecomes(made.filePath(u"10_many.csv"_s), made.filePath(u"10_many"_s), 300);

    ShopDesk desk;
    operations::ShopImportOptions options;
    options.path = made.filePath(u"10_many.csv"_s);
    options.rejects = desk.dir.filePath(u"rejects.csv"_s);
    const auto result = desk.import(options);
    std::map<qint64, std::string> told;
    for (const auto &reject : result.rejects) {
        CHECK_FALSE(reject.text.ja.isEmpty());
        told[reject.line] = reject.reason.toStdString();
    }
    CHECK(told == broken);

    // What was written out can be read again as it is: the same rows are rejected, nothing else changes.
    operations::ShopImportOptions second;
    second.path = result.rejectsFile;
    const auto again = desk.import(second);
    CHECK(again.totals.rows == 300);
    CHECK(again.totals.rejected + again.totals.taken == 300);
    CHECK(again.totals.rejected >= 240); // rows that were cut off have all their cells now
}

} // namespace kikubari::test
