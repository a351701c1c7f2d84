// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include "cli/interruption.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

constexpr int readPatience = 60000; // milliseconds

} // namespace

QString Session::say(const char16_t *ja, const char16_t *en) const
{
    return QString::fromUtf16(language() == Language::Japanese ? ja : en);
}

void Session::json(const QJsonObject &object) const
{
    m_output.write(QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString());
}

ListWriter Session::list(std::vector<ListColumn> columns) const
{
    return {m_output, format(), language(), std::move(columns)};
}

Progress Session::progress() const
{
    return progressOnTerminal(language());
}

Result<store::Store *> Session::keep(Result<operations::OpenedStore> opened)
{
    if (!opened)
        return tl::unexpected(opened.error());
    m_store = std::move(opened->store);
    m_store->setReadPatience(readPatience, [] { return !interrupted(); });
    return m_store.get();
}

Result<store::Store *> Session::open()
{
    auto opened = keep(operations::openStore(database()));
    const domain::StaffCode &actor = context().actor;
    if (!opened || actor.empty())
        return opened;
    const auto staff = (*opened)->staffDirectory();
    if (!staff)
        return tl::unexpected(staff.error());
    if (!staff->find(actor))
        return failure(ErrorKind::WrongUse,
                       u"担当者「%1」は登録されていません。--staff のコードを確かめてください。"_s.arg(actor.text()),
                       u"There is no member of staff \"%1\". Check the code of --staff."_s.arg(actor.text()));
    return opened;
}

Result<store::Store *> Session::openOrCreate()
{
    return QFileInfo::exists(database()) ? keep(operations::openStore(database())) : create();
}

Result<store::Store *> Session::create()
{
    const QString folder = QFileInfo(database()).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Failed,
                       u"フォルダー %1 を作れません。書き込める場所を --db で指定してください。"_s.arg(folder),
                       u"The folder %1 cannot be made. Give a place that can be written to with --db."_s.arg(folder));
    auto created = keep(operations::createStore(database(), context()));
    m_created = created.has_value();
    return created;
}

void Session::forgetCreated()
{
    if (!m_created)
        return;
    m_store.reset();
    QFile::remove(database());
    QFile::remove(database() + u"-journal"_s);
    m_created = false;
}

QString defaultDatabase()
{
    QString folder = qEnvironmentVariable("KIKUBARI_DATA");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/kikubari"_s;
    return QDir(folder).filePath(u"kikubari.db"_s);
}

} // namespace kikubari::cli
