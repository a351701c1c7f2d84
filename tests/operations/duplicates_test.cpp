// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/duplicates.h"

#include "operations/demo.h"
#include "operations/merging.h"
#include "support/store_folder.h"

#include <QElapsedTimer>

using namespace kikubari;
using namespace kikubari::operations;
using namespace kikubari::test;
using domain::CustomerCode;

namespace {

template <typename T> T need(Result<T> result)
{
    if (!result)
        FAIL(result.error().text.en.toStdString() + " | " + result.error().detail.toStdString());
    return *std::move(result);
}

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

void writeBook(StoreFolder &folder)
{
    folder.write("customers.csv",
                 "code,kind,name,kana,phone,mobile,address,email,birthday,household\n"
                 "K1,person,髙橋 健一,タカハシ ケンイチ,0465-11-2222,,小田原市扇町1-2-3,,1980-01-01,H1\n"
                 "K2,person,高橋　健一,ﾀｶﾊｼ ｹﾝｲﾁ,,（０４６５）１１−２２２２,,,,\n" // folded name, full-width digits
                 "K3,person,高橋 花子,タカハシ ハナコ,0465-11-2222,,小田原市扇町1-2-3,,1982-02-02,H1\n" // his wife
                 "K4,person,高橋 健一,タカハシ ケンイチ,0465-11-2222,,,,2010-05-05,H1\n"                // his son
                 "K5,company,㈱アオバ,アオバ,046-222-3333,,,,,\n"
                 "K6,company,株式会社アオバ,,046-222-3333,,,,,\n"
                 "K7,person,斎藤 実,,,,,minoru@example.jp,1970-07-07,\n"
                 "K8,person,佐々木 実,,,,,Minoru@example.jp,1970-07-07,\n" // married: another surname
                 "K9,person,伊藤 光,,000-0000-0000,,,,,\nK10,person,伊藤 光,,000-0000-0000,,,,,\n"
                 "K11,person,加藤 誠,,,,,,,\nK12,person,加藤 誠,,,,,,,\n");
    folder.write("purchases.csv", "code,customer,plate\nP1,K11,湘南 300 あ 12-34\nP2,K12,湘南300あ1234\n");
    CHECK(folder.import().total().rejected == 0);
}

QStringList textOfPairs(const DuplicateList &list)
{
    QStringList texts;
    for (const DuplicatePair &pair : list.pairs)
        texts << pair.a.text() + u'=' + pair.b.text();
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("Those who may be one are found with the reason; families and fillers are not", "[duplicates]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    const auto list = need(duplicates(*folder.book));
    CHECK(textOfPairs(list) == QStringList{q("K11=K12"), q("K1=K2"), q("K2=K4"), q("K5=K6"), q("K7=K8")});
    CHECK(list.total == list.pairs.size());
    for (const DuplicatePair &pair : list.pairs) {
        if (pair.a == CustomerCode("K1")) {
            CHECK(pair.reasons == QList<SameBy>{SameBy::Name, SameBy::Phone, SameBy::Kana});
            CHECK(pair.why.ja == q("氏名・電話番号・フリガナが同じ"));
            CHECK(pair.why.en == q("same name, phone number and kana"));
            CHECK(pair.score == 80);
        }
        if (pair.a == CustomerCode("K5"))
            CHECK(pair.reasons.front() == SameBy::Company);
    }
    CHECK(need(duplicates(*folder.book, 2)).pairs.size() == 2);
    CHECK(need(duplicates(*folder.book, 2)).total == 5);
}

TEST_CASE("Pairs marked as different are not shown again, and come back with undo", "[duplicates]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    need(markDifferent(*folder.book, folder.context, CustomerCode("K8"), CustomerCode("K7")));
    CHECK(need(duplicates(*folder.book)).total == 4);
    CHECK(need(duplicatesOf(*folder.book, need(sketchOf(*folder.book, CustomerCode("K7"))))).isEmpty());
    need(undo(*folder.book, folder.context));
    CHECK(need(duplicates(*folder.book)).total == 5);
    need(mergeCustomers(*folder.book, folder.context, CustomerCode("K7"), CustomerCode("K8")));
    CHECK(need(duplicates(*folder.book)).total == 4);
    CHECK_FALSE(markDifferent(*folder.book, folder.context, CustomerCode("K1"), CustomerCode("K1")));
}

TEST_CASE("Somebody who is being typed in is found in the store", "[duplicates]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    writeBook(folder);
    PersonSketch sketch;
    sketch.name = q("高橋健一");
    sketch.phones << q("0465112222");
    const auto found = need(duplicatesOf(*folder.book, sketch));
    REQUIRE(found.size() == 3);
    CHECK(found.front().score == 75);
    sketch.birthday = QDate(1980, 1, 1);
    const auto surer = need(duplicatesOf(*folder.book, sketch));
    REQUIRE_FALSE(surer.isEmpty());
    CHECK(surer.front().b == CustomerCode("K1"));
    CHECK(surer.size() == 2); // not the son, whose birthday is another
    PersonSketch firm;
    firm.name = q("アオバ(株)");
    firm.phones << q("046-222-3333");
    CHECK(need(duplicatesOf(*folder.book, firm)).size() == 2);
    CHECK(need(duplicatesOf(*folder.book, PersonSketch())).isEmpty());
}

TEST_CASE("A made-up dealership is looked through in a moment", "[duplicates]")
{
    StoreFolder folder(QDate(2026, 11, 21));
    const QString demo = folder.dir.filePath(q("demo"));
    const DemoOptions made{5000, 3, folder.context.today};
    need(writeDemoFolder(demo, made, {}));
    ImportOptions options;
    options.folder = demo;
    options.rejects = folder.dir.filePath(q("rejects.csv"));
    need(importFolder(*folder.book, folder.context, options));
    QElapsedTimer timer;
    timer.start();
    const auto list = need(duplicates(*folder.book));
    CHECK(list.total >= 0);
    CHECK(timer.elapsed() < 5000);
    const auto stopped = duplicates(*folder.book, 10, [](const Text &, qint64, qint64) { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
}
