// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/opening.h"

#include "store/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return failure(
        ErrorKind::Damaged,
        u"データ「"_s % path % u"」は壊れているか、Kikubari のデータではありません。控えから戻してください。"_s,
        u"The store “"_s % path % u"” is damaged or not a Kikubari store. Restore it from a backup."_s, detail);
}

/// What can be told from the file alone: that it is an SQLite file and that its end is not missing.
Result<void> checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Failed, u"データ「"_s % path % u"」を読めません。読み取り権限を確かめてください。"_s,
                       u"The store “"_s % path % u"” cannot be read. Check your right to read it."_s,
                       file.errorString());
    const auto header = file.read(100);
    if (header.size() < 100 || !header.startsWith("SQLite format 3"))
        return damaged(path, u"no SQLite header"_s);
    const auto number = [&](int at, auto size) { return qFromBigEndian<decltype(size)>(header.constData() + at); };
    const qint64 stored = number(16, quint16{});
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    const qint64 pages = number(28, quint32{});
    // The page count holds only where it was written by the same change as the change counter; with a hot journal
    // beside the file its end may rightly be missing.
    if (number(24, quint32{}) == number(92, quint32{}) && file.size() < pages * pageSize
        && QFileInfo(path + u"-journal"_s).size() == 0)
        return damaged(path, u"%1 bytes, %2 pages of %3"_s.arg(file.size()).arg(pages).arg(pageSize));
    return {};
}

bool canWrite(const QString &path)
{
    const QFileInfo file(path);
    return file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
}

/// Opening and reading the schema once, so that failures come here and not in the middle of a day's work.
Result<int> schemaVersion(Database &database)
{
    auto application = database.value(u"PRAGMA application_id"_s);
    if (!application)
        return tl::unexpected(application.error());
    if (application->toLongLong() != applicationId)
        return damaged(database.path(), u"application id %1"_s.arg(application->toLongLong()));
    auto tables = database.value(u"SELECT count(*) FROM sqlite_schema WHERE name = 'operation'"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    if (tables->toInt() != 1)
        return damaged(database.path(), u"no table of operations"_s);
    auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    return version->toInt();
}

} // namespace

Result<void> createDatabase(const QString &path, const QStringList &migrations)
{
    if (QFile::exists(path))
        return failure(ErrorKind::Conflict,
                       u"「"_s % path % u"」には、すでにファイルがあります。別の場所を選ぶか、それを開いてください。"_s,
                       u"There is already a file at “"_s % path % u"”. Choose another place or open it."_s);
    const QFileInfo place(path);
    if (!QDir().mkpath(place.absolutePath()))
        return failure(ErrorKind::Failed,
                       u"フォルダー「"_s % place.absolutePath() % u"」を作れません。場所と権限を確かめてください。"_s,
                       u"The folder “"_s % place.absolutePath()
                           % u"” cannot be made. Check the place and your rights."_s);
    const QString unfinished = path + u".new"_s;
    QFile::remove(unfinished);
    QFile::remove(unfinished + u"-journal"_s);
    {
        // Made by hand first, so that nobody else can read it even for a moment.
        QFile file(unfinished);
        if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            return failure(ErrorKind::ReadOnly,
                           u"「"_s % place.absolutePath()
                               % u"」に書き込めません。フォルダーの権限を確かめてください。"_s,
                           u"“"_s % place.absolutePath() % u"” cannot be written. Check the rights of the folder."_s,
                           file.errorString());
    }
    {
        auto database = Database::open(unfinished, false, true);
        if (!database)
            return tl::unexpected(database.error());
        if (auto made = migrate(**database, migrations); !made)
            return tl::unexpected(made.error());
    }
    QFile::remove(unfinished + u"-journal"_s);
    if (!QFile::rename(unfinished, path))
        return failure(ErrorKind::Failed, u"「"_s % path % u"」を作れません。場所と権限を確かめてください。"_s,
                       u"“"_s % path % u"” cannot be made. Check the place and your rights."_s);
    return {};
}

Result<OpenedDatabase> openDatabase(const QString &path, OpenMode mode, const QStringList &migrations)
{
    if (!QFile::exists(path))
        return failure(ErrorKind::Missing,
                       u"データ「"_s % path % u"」がありません。場所を確かめるか、新しく作ってください。"_s,
                       u"There is no store at “"_s % path % u"”. Check the place, or make a new one."_s);
    if (auto sound = checkHeader(path); !sound)
        return tl::unexpected(sound.error());
    const bool readOnly = mode == OpenMode::ReadOnly || !canWrite(path);
    auto database = Database::open(path, readOnly, false);
    if (!database)
        return tl::unexpected(database.error());
    auto version = schemaVersion(**database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > migrations.size()) {
        if (readOnly)
            return OpenedDatabase{std::move(*database), OpenOutcome::Newer};
        database->reset();
        auto reader = Database::open(path, true, false);
        if (!reader)
            return tl::unexpected(reader.error());
        return OpenedDatabase{std::move(*reader), OpenOutcome::Newer};
    }
    if (*version < migrations.size()) {
        if (readOnly)
            return failure(
                ErrorKind::ReadOnly,
                u"このデータは古い形式で、書き込めないため新しくできません。書き込める場所に移してください。"_s,
                u"This store has an older form and cannot be brought up to date here, as it cannot be "
                "written. Move it to a place that can be written."_s);
        if (auto done = migrate(**database, migrations); !done)
            return tl::unexpected(done.error());
        return OpenedDatabase{std::move(*database), OpenOutcome::Upgraded};
    }
    return OpenedDatabase{std::move(*database), readOnly ? OpenOutcome::ReadOnly : OpenOutcome::Current};
}

} // namespace kikubari::store
