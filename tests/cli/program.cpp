// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace cli_test {

QJsonArray Ran::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QJsonObject Ran::object() const
{
    return QJsonDocument::fromJson(out).object();
}

Shop::Shop()
{
    QDir(m_dir.path()).mkdir(u"records"_s);
}

Ran Shop::run(const QStringList &arguments) const
{
    return bare(QStringList{u"--db"_s, database()} + arguments);
}

Ran Shop::on(const char *day, const QStringList &arguments) const
{
    return run(QStringList{u"--today"_s, QString::fromUtf8(day)} + arguments);
}

Ran Shop::bare(const QStringList &arguments) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KIKUBARI_DATA"_s, path("data"));
    environment.insert(u"LC_ALL"_s, u"C"_s); // what is printed must not depend on it
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_dir.path());
    process.start(QStringLiteral(KIKUBARI_BINARY_DIR "/bin/kikubari-cli"), arguments);
    if (!process.waitForFinished(120000))
        throw std::runtime_error("kikubari-cli did not run: " + process.errorString().toStdString());
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void Shop::file(const char *name, const QByteArray &content) const
{
    QFile out(folder() + u'/' + QString::fromUtf8(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        throw std::runtime_error("cannot write " + out.fileName().toStdString());
}

void Shop::removeFile(const char *name) const
{
    QFile::remove(folder() + u'/' + QString::fromUtf8(name));
}

void fill(const Shop &shop)
{
    shop.file("store.json", R"({"code": "A", "name": "みなと店", "weekly_closed": ["tue", "wed"], "mail_days": 3,
        "closures": [{"from": "2026-12-28", "to": "2027-01-04", "name": "年末年始", "kind": "new_year"},
                     {"from": "2027-04-29", "to": "2027-05-05", "name": "GW", "kind": "gw"}]})");
    shop.file("staff.csv",
              "code,name,kana,role,store\nS1,渡邊 一郎,わたなべ いちろう,salesperson,A\n"
              "S2,佐藤 花,さとう はな,salesperson,A\nM1,加藤 実,かとう みのる,manager,A\n");
    shop.file("customers.csv",
              "code,kind,name,kana,mobile,staff,refuses\n"
              "C1,person,髙橋 健太,たかはし けんた,090-0000-0001,S1,\n"
              "C2,person,𠮷田 葵,よしだ あおい,090-0000-0002,S1,dm\n"
              "C3,company,有限会社 田中商店,たなかしょうてん,090-0000-0003,S2,\n"
              "C4,person,井上 里奈,いのうえ りな,090-0000-0004,S2,\n");
    shop.file("purchases.csv",
              "code,customer,staff,condition,model,plate,ordered_on,delivered_on,inspection_due_on\n"
              "P1,C1,S1,new,ミニバン,湘南 300 あ 12-34,2026-10-20,2026-11-28,2029-11-27\n"
              "P2,C2,S1,used,軽ワゴン,湘南 580 い 56-78,2026-11-01,2026-11-30,2028-11-29\n"
              "P3,C3,S2,new,バン,湘南 400 う 90-12,2024-01-10,2024-02-29,2027-02-28\n"
              "P4,C4,S2,new,セダン,湘南 300 え 34-56,2026-05-01,2026-06-06,2029-06-05\n");
    shop.file("contacts.csv",
              "code,customer,staff,on,channel,direction,outcome,event_on,note\n"
              "T1,C4,S2,2026-06-08,call,out,reached,,\"調子は良い。\nまた電話を\"\n"
              "T2,C4,S2,2026-11-26,dm,out,sent,2026-12-12,\n"
              "T3,C3,S2,2026-11-26,dm,out,sent,,\n");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray allOf(const QString &folder)
{
    QByteArray all;
    const auto names = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (const QString &name : names)
        all += "== " + name.toUtf8() + '\n' + contentOf(QDir(folder).filePath(name));
    return all;
}

} // namespace cli_test
