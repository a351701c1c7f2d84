// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customer_list_model.h"

#include "support/catch.h"
#include "support/sample_book.h"
#include "support/sample_day.h"

#include <QAbstractItemModelTester>
#include <QFile>

#include <numeric>

using namespace kikubari;
using models::BookColumn;
using models::CustomerListModel;

namespace {

/// Answers every wish of the model at once, with lines named by their number.
struct Answering
{
    explicit Answering(CustomerListModel &model)
    {
        QObject::connect(&model, &CustomerListModel::pageWanted, &model, [&model, this](int generation, int page) {
            ++asked;
            QList<operations::BookRow> rows;
            for (const qint64 id : model.idsOfPage(page)) {
                operations::BookRow row;
                row.id = id;
                row.name = QString::number(id);
                row.customer = domain::CustomerCode(row.name);
                rows << row;
            }
            model.setPage(generation, page, rows);
        });
    }
    int asked = 0;
};

std::vector<qint64> numbers(qint64 count, qint64 first = 1)
{
    std::vector<qint64> ids(static_cast<std::size_t>(count));
    std::iota(ids.begin(), ids.end(), first);
    return ids;
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

TEST_CASE("the book's model keeps Qt's promises while its lines come and go", "[book]")
{
    CustomerListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Answering answers(model);
    model.setIds(numbers(300), test::sampleToday());
    model.need(0, 299);
    REQUIRE(model.row(299));
    CHECK(model.row(299)->name == QStringLiteral("300"));
    CHECK(model.index(0, static_cast<int>(BookColumn::Name)).data().toString().startsWith(u'1'));
    model.toggleMark(3);
    model.markRange(100, 110);
    model.invalidate();
    model.need(0, 20);
    model.setIds(numbers(10, 50), test::sampleToday());
    model.setIds(std::vector<qint64>{}, test::sampleToday());
    CHECK(model.markedCount() == 12);
    model.clearMarks();
    CHECK(model.markedCount() == 0);
}

TEST_CASE("a million customers are numbers; only the pages looked at last are kept", "[book]")
{
    CustomerListModel model;
    Answering answers(model);
    const qint64 before = residentBytes();
    model.setIds(numbers(1'000'000), test::sampleToday());
    for (int row = 0; row < 1'000'000; row += 997) {
        model.need(row, row + 20);
        REQUIRE(model.row(row));
    }
    model.need(999'980, 999'999);
    CHECK(model.row(999'999)->id == 1'000'000);
    CHECK_FALSE(model.row(0)); // forgotten, asked for again when it is needed
    model.need(0, 10);
    CHECK(model.row(0)->id == 1);
    CHECK(residentBytes() - before < 60'000'000);
}

TEST_CASE("an answer to an older list is dropped; lines in sight stay until the new ones come", "[book]")
{
    CustomerListModel model;
    QList<QPair<int, int>> wishes;
    QObject::connect(&model, &CustomerListModel::pageWanted, &model, [&wishes](int generation, int page) {
        wishes.append({generation, page});
    });
    operations::BookRow one;
    one.id = 1, one.name = QStringLiteral("old");
    model.setIds(numbers(2), test::sampleToday());
    model.need(0, 1);
    model.need(0, 1);
    REQUIRE(wishes.size() == 1); // asked once, not with every repaint
    model.setPage(wishes[0].first, 0, {one});
    REQUIRE(model.row(0));
    model.setIds(numbers(2), test::sampleToday());
    REQUIRE(model.row(0));
    CHECK(model.row(0)->name == QStringLiteral("old"));
    model.need(0, 1);
    REQUIRE(wishes.size() == 2);
    one.name = QStringLiteral("late");
    model.setPage(wishes[0].first, 0, {one});
    CHECK(model.row(0)->name == QStringLiteral("old"));
    one.name = QStringLiteral("new");
    model.setPage(wishes[1].first, 0, {one});
    CHECK(model.row(0)->name == QStringLiteral("new"));
    model.setIds(numbers(2, 7), test::sampleToday());
    CHECK_FALSE(model.row(0)); // other customers stand there now
}

TEST_CASE("marks belong to customers, not to rows", "[book]")
{
    CustomerListModel model;
    model.setIds({5, 3, 9}, test::sampleToday());
    model.toggleMark(1);
    model.setIds({9, 3}, test::sampleToday());
    CHECK(model.isMarked(1));
    CHECK_FALSE(model.isMarked(0));
    model.setIds({4}, test::sampleToday());
    CHECK(model.marked() == std::vector<qint64>{3});
    model.markAll();
    CHECK(model.marked() == std::vector<qint64>{3, 4});
}

TEST_CASE("every column says its words", "[book]")
{
    const QDate today = test::sampleToday();
    const QList<operations::BookRow> people = test::sampleBook();
    for (int column = 0; column < models::bookColumnCount; ++column) {
        CHECK_FALSE(models::bookHeading(static_cast<BookColumn>(column)).isEmpty());
        bool some = false;
        for (const operations::BookRow &row : people)
            some = some || !models::bookCell(row, static_cast<BookColumn>(column), today).isEmpty();
        INFO(models::bookHeading(static_cast<BookColumn>(column)).toStdString());
        CHECK((some || column == static_cast<int>(BookColumn::Email)));
    }
    operations::BookRow row;
    row.lastContactOn = today.addDays(-52);
    row.lastContactChannel = domain::Channel::Visit;
    CHECK(models::bookCell(row, BookColumn::LastContact, today) == QStringLiteral("52日前 訪問"));
    row.refuses = {QStringLiteral("dm")};
    row.complaintOpen = true;
    CHECK(models::bookCell(row, BookColumn::Bans, today) == QStringLiteral("DM不可・苦情対応中"));
}
