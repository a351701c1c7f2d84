// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book_store_service.h"

#include "models/customer_list_model.h"
#include "models/store_day_service.h"
#include "operations/import_folder.h"
#include "operations/planning.h"
#include "support/catch.h"
#include "support/sample_day.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace kikubari;
using namespace Qt::StringLiterals;

namespace {

/// A small dealership opened by the day's service; the book works on the same worker.
struct OpenBook
{
    OpenBook()
    {
        const QString path = dir.filePath(u"kikubari.db"_s), in = dir.filePath(u"in"_s);
        REQUIRE(QDir(dir.path()).mkdir(u"in"_s));
        write("store.json", R"({"code":"K","name":"みなと自動車"})");
        write("staff.csv", "code,name,role,store\nS1,佐藤 一郎,salesperson,K\nS2,鈴木 次郎,salesperson,K\n");
        write("customers.csv",
              "code,kind,name,kana,phone,staff\n"
              "C1,person,山田 太郎,ヤマダ タロウ,090-1111-2222,S1\n"
              "C2,person,青木 礼子,アオキ レイコ,045-333-4444,S2\n"
              "C3,company,株式会社 柏木工務店,カシワギ,046-555-6666,S1\n");
        {
            auto made = operations::createStore(path, context());
            REQUIRE(made);
            operations::ImportOptions options;
            options.folder = in;
            options.rejects = dir.filePath(u"rejects.csv"_s);
            REQUIRE(operations::importFolder(*made->store, context(), options));
            REQUIRE(operations::planAll(*made->store, context()));
        }
        bool open = false;
        day.open(context(), path, [&open](const Result<models::StoreOpened> &store) { open = store.has_value(); });
        REQUIRE(QTest::qWaitFor([&open] { return open; }, 10000));
    }

    void write(const char *file, const QByteArray &text) const
    {
        QFile out(dir.filePath(u"in/"_s % QString::fromLatin1(file)));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    [[nodiscard]] static operations::Context context()
    {
        return {test::sampleToday(), test::sampleToday().startOfDay(), domain::StaffCode(u"S1"_s)};
    }

    /// The names of a question's customers, in order.
    QStringList names(const operations::BookQuery &query)
    {
        std::optional<QStringList> found;
        book.list(context(), query, [&](const Result<models::BookListing> &listing) {
            REQUIRE(listing);
            book.rows(context(), *listing->ids, [&](const Result<QList<operations::BookRow>> &rows) {
                REQUIRE(rows);
                QStringList list;
                for (const operations::BookRow &row : *rows)
                    list << row.name % u' ' % row.honorific;
                found = list;
            });
        });
        REQUIRE(QTest::qWaitFor([&found] { return found.has_value(); }, 10000));
        return *found;
    }

    QTemporaryDir dir;
    models::StoreDayService day{dir.path()};
    models::StoreBookService book{day.worker()};
};

} // namespace

TEST_CASE("the book of a real store: order, search, whose, and a condition", "[book]")
{
    OpenBook o;
    using operations::BookQuery;
    CHECK(o.names({}) == QStringList{u"青木 礼子 様"_s, u"株式会社 柏木工務店 御中"_s, u"山田 太郎 様"_s});
    BookQuery query;
    query.text = u"ヤマダ"_s;
    query.order = operations::BookOrder::Best;
    CHECK(o.names(query) == QStringList{u"山田 太郎 様"_s});
    query = {};
    query.staff = domain::StaffCode(u"S1"_s);
    query.descending = true;
    CHECK(o.names(query) == QStringList{u"山田 太郎 様"_s, u"株式会社 柏木工務店 御中"_s});
    query = {};
    query.where = domain::SegmentNode::leaf(domain::SegmentFieldId::Kind, domain::SegmentOperator::Is, {u"company"_s});
    CHECK(o.names(query) == QStringList{u"株式会社 柏木工務店 御中"_s});
    query.where = domain::SegmentNode::leaf(domain::SegmentFieldId::Kind, domain::SegmentOperator::Is, {u"robot"_s});
    std::optional<Error> error;
    o.book.list(OpenBook::context(), query, [&error](const Result<models::BookListing> &listing) {
        REQUIRE_FALSE(listing);
        error = listing.error();
    });
    REQUIRE(QTest::qWaitFor([&error] { return error.has_value(); }, 10000));
    CHECK(error->kind == ErrorKind::Configuration);
    std::optional<operations::BookCounts> counts;
    o.book.counts(domain::StaffCode(u"S1"_s),
                  [&counts](const Result<operations::BookCounts> &told) { counts = told.value(); });
    REQUIRE(QTest::qWaitFor([&counts] { return counts.has_value(); }, 10000));
    CHECK(counts->all == 3);
    CHECK(counts->mine == 2);
}

TEST_CASE("only the newest of many questions is answered, and none after the service has gone", "[book]")
{
    OpenBook o;
    QStringList answered;
    o.day.worker()->run([](operations::StoreHandle &) { QThread::msleep(60); }); // meanwhile three keys are pressed
    for (const char16_t *words : {u"や", u"やま", u"やまだ"}) {
        operations::BookQuery query;
        query.text = QString::fromUtf16(words);
        o.book.list(OpenBook::context(), query,
                    [&answered, text = query.text](const Result<models::BookListing> &) { answered << text; });
    }
    REQUIRE(QTest::qWaitFor([&answered] { return answered.contains(u"やまだ"_s); }, 10000));
    CHECK(answered == QStringList{u"やまだ"_s});
    bool late = false;
    {
        models::StoreBookService other(o.day.worker());
        other.list(OpenBook::context(), {}, [&late](const Result<models::BookListing> &) { late = true; });
    }
    QTest::qWait(200);
    CHECK_FALSE(late);
}

// The figures of a large store: set KIKUBARI_STORE to a copy of one; it is opened for writing.
TEST_CASE("a large book: how long the list and its lines take, and what the window's thread feels", "[.scale]")
{
    const QString path = qEnvironmentVariable("KIKUBARI_STORE");
    REQUIRE(QFile::exists(path));
    models::StoreDayService day{QFileInfo(path).absolutePath()};
    models::StoreBookService book{day.worker()};
    const operations::Context context = OpenBook::context();
    bool open = false;
    day.open(context, path, [&open](const Result<models::StoreOpened> &store) { open = store.has_value(); });
    REQUIRE(QTest::qWaitFor([&open] { return open; }, 600000));
    models::CustomerListModel model;
    QObject::connect(&model, &models::CustomerListModel::pageWanted, &model, [&](int generation, int page) {
        book.rows(context, model.idsOfPage(page), [&model, generation, page](const auto &rows) {
            REQUIRE(rows);
            model.setPage(generation, page, *rows);
        });
    });
    qint64 worst = 0; // between two turns of the window's event loop
    QElapsedTimer turn;
    turn.start();
    QTimer pulse;
    QObject::connect(&pulse, &QTimer::timeout, &pulse, [&] { worst = std::max(worst, turn.restart()); });
    pulse.start(1);
    const auto list = [&](const char *what, const operations::BookQuery &query) {
        worst = 0;
        QElapsedTimer timer;
        timer.start();
        bool there = false;
        book.list(context, query, [&](const Result<models::BookListing> &listing) {
            REQUIRE(listing);
            model.setIds(listing->ids, context.today);
            there = true;
        });
        REQUIRE(QTest::qWaitFor([&there] { return there; }, 600000));
        const qint64 ids = timer.elapsed();
        if (model.rowCount() > 0) {
            model.need(0, 30);
            REQUIRE(QTest::qWaitFor([&model] { return model.row(0) != nullptr; }, 600000));
        }
        std::printf("%-28s %8d rows  list %5lld ms, lines %4lld ms, longest turn %4lld ms\n", what, model.rowCount(),
                    static_cast<long long>(ids), static_cast<long long>(timer.elapsed() - ids),
                    static_cast<long long>(worst));
    };
    using operations::BookOrder;
    list("kana", {});
    worst = 0;
    QElapsedTimer timer;
    timer.start();
    const int step = std::max(1, model.rowCount() / 1000);
    for (int row = 0; row < model.rowCount(); row += step) {
        model.need(row, row + 30);
        REQUIRE(QTest::qWaitFor([&model, row] { return model.row(row) != nullptr; }, 60000));
    }
    QFile status(u"/proc/self/status"_s);
    REQUIRE(status.open(QIODevice::ReadOnly));
    const QByteArray text = status.readAll();
    const auto at = text.indexOf("VmHWM:");
    std::printf("1000 places of the list %lld ms, longest turn %lld ms; %s\n", static_cast<long long>(timer.elapsed()),
                static_cast<long long>(worst), text.mid(at, text.indexOf('\n', at) - at).constData());
    list("kana", {});
    list("kana again", {});
    operations::BookQuery query;
    for (const BookOrder order : {BookOrder::LastContact, BookOrder::InspectionDue, BookOrder::Delivered,
                                  BookOrder::Staff, BookOrder::PostalCode}) {
        query.order = order;
        list("order", query);
    }
    query.order = BookOrder::Best;
    for (const char16_t *words : {u"サ", u"さとう", u"佐藤", u"0901", u"山田 太郎", u"横浜"}) {
        query.text = QString::fromUtf16(words);
        list(query.text.toUtf8().constData(), query);
    }
}
