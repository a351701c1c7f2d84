// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/catch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>

#include <algorithm>
#include <random>
#include <set>

using namespace cli_test;
using namespace Qt::StringLiterals;

namespace {

constexpr int customers = 400;
constexpr int usualKills = 12; // $KIKUBARI_KILLS asks for more

int kills()
{
    const int asked = qEnvironmentVariableIntValue("KIKUBARI_KILLS");
    return asked > 0 ? asked : usualKills;
}

/// A mailing to hundreds, some of them joint, its audience saved.
struct BigMailing : Shop
{
    BigMailing()
    {
        file("store.json", R"({"code":"K","name":"みなと自動車"})");
        file("staff.csv", "code,name,role,store\nS1,佐藤 一郎,salesperson,K\n");
        QByteArray people = "code,kind,name,postal_code,address,staff,household\n";
        QByteArray cars = "code,customer,staff,condition,model,delivered_on\n";
        for (int i = 1; i <= customers; ++i) {
            const QByteArray number = QByteArray::number(i), house = QByteArray::number(i / 9);
            const bool joint = i % 9 < 2;
            people += "C" + number + ",person,山田 太郎,250-0001,小田原市扇町" + (joint ? house : number + "-1")
                + ",S1," + (joint ? "H" + house : QByteArray()) + "\n";
            cars += "P" + number + ",C" + number + ",S1,new,ミニバン,2026-10-20\n";
        }
        file("customers.csv", people);
        file("purchases.csv", cars);
        REQUIRE(act({u"import"_s, folder()}).status == 0);
        REQUIRE(campaign({u"create"_s, u"--name=Fair"_s}).status == 0);
        REQUIRE(campaign({u"audience"_s, code, u"--save"_s}).status == 0);
    }
    Ran act(const QStringList &line) const { return on("2026-12-03", line); }
    Ran campaign(const QStringList &line) const { return act(QStringList{u"campaign"_s} + line); }

    /// Starts the command and kills it after so many microseconds.
    void killed(const QStringList &line, unsigned long microseconds) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"KIKUBARI_DATA"_s, path("data"));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(KIKUBARI_BINARY_DIR "/bin/kikubari-cli"),
                      QStringList{u"--db"_s, database(), u"--today=2026-12-03"_s, u"campaign"_s} + line);
        REQUIRE(process.waitForStarted());
        QThread::usleep(microseconds);
        process.kill();
        process.waitForFinished();
    }

    /// The exported pieces without the time and the job, which differ from run to run.
    QByteArrayList pieces() const
    {
        REQUIRE(act({u"export"_s, path("out")}).status == 0);
        QByteArrayList rows;
        for (QByteArray row : contentOf(QString(path("out") + u"/pieces.csv")).split('\n')) {
            auto cells = row.split(',');
            if (cells.size() > 9)
                cells[8].clear(), cells[9].clear();
            rows << cells.join(',');
        }
        return rows;
    }

    std::multiset<int> numbersIn(const char *pdf) const
    {
        QProcess reader;
        reader.start(u"pdftotext"_s, {path(pdf), u"-"_s});
        REQUIRE(reader.waitForFinished());
        std::multiset<int> numbers;
        static const QRegularExpression number(u"No\\.(\\d+)"_s);
        auto found = number.globalMatch(QString::fromUtf8(reader.readAllStandardOutput()));
        while (found.hasNext())
            numbers.insert(found.next().captured(1).toInt());
        return numbers;
    }

    void keep() const
    {
        QFile::remove(path("kept.db"));
        REQUIRE(QFile::copy(database(), path("kept.db")));
    }
    void restore() const
    {
        QDir here(path(""));
        for (const QString &name : here.entryList({u"labels.pdf*"_s, u"shop.db*"_s}, QDir::Files))
            REQUIRE(here.remove(name));
        REQUIRE(QFile::copy(path("kept.db"), database()));
    }

    QString code = u"M-000000001"_s;
};

} // namespace

TEST_CASE("a program killed while it prints or notes the posting loses, doubles and skips no piece")
{
    const BigMailing shop;
    const QStringList print{u"print"_s, shop.code, u"--out"_s, shop.path("labels.pdf")};
    const QStringList post{u"posted"_s, shop.code};
    shop.keep();
    QElapsedTimer timer;
    timer.start();
    REQUIRE(shop.campaign(print).status == 0);
    const auto printing = static_cast<double>(timer.nsecsElapsed()) / 1000;
    const auto printed = shop.pieces();
    const auto numbers = shop.numbersIn("labels.pdf");
    REQUIRE(numbers.size() > customers / 2);

    std::mt19937 dice(20261203);
    std::uniform_real_distribution<double> moment(0.1, 1.1);
    for (int i = 0; i < kills(); ++i) {
        shop.restore();
        shop.killed(print, static_cast<unsigned long>(moment(dice) * printing));
        CHECK_FALSE(shop.pieces().join('\n').contains(",posted,"));
        static_cast<void>(shop.campaign(print)); // goes on, or says that nothing is left
        REQUIRE(shop.pieces() == printed);
        REQUIRE(shop.numbersIn("labels.pdf") == numbers);
    }

    shop.keep();
    timer.restart();
    REQUIRE(shop.campaign(post).status == 0);
    const auto posting = static_cast<double>(timer.nsecsElapsed()) / 1000;
    const auto posted = shop.pieces();
    for (int i = 0; i < kills(); ++i) {
        shop.restore();
        shop.killed(post, static_cast<unsigned long>(moment(dice) * posting));
        const auto then = shop.pieces();
        REQUIRE((then == printed || then == posted));
        static_cast<void>(shop.campaign(post));
        REQUIRE(shop.pieces() == posted);
    }
}
