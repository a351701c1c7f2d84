// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/database.h"
#include "store/search_index.h"

#include <QFile>

static void initResources()
{
    Q_INIT_RESOURCE(store);
}

namespace kikubari::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchSchema = 2; ///< its script makes the tables of search and list, which are derived from the records

QStringList readMigrations()
{
    initResources();
    QStringList scripts;
    for (int number = 1;; ++number) {
        QFile file(u":/kikubari/store/migrations/%1.sql"_s.arg(number, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            return scripts;
        scripts << QString::fromUtf8(file.readAll());
    }
}

} // namespace

const QStringList &shippedMigrations()
{
    static const QStringList scripts = readMigrations();
    return scripts;
}

Result<int> migrate(Database &database, const QStringList &migrations)
{
    if (auto begun = database.beginWrite(); !begun)
        return tl::unexpected(begun.error());
    // Read inside the transaction: another program may have migrated while this one waited for the lock.
    auto version = database.value(u"PRAGMA user_version"_s);
    if (!version) {
        database.rollback();
        return tl::unexpected(version.error());
    }
    const int from = version->toInt();
    Result<void> done;
    for (int i = from; i < migrations.size() && done; ++i)
        done = database.script(database.dialect().expand(migrations[i]));
    if (done && from > 0 && from < searchSchema && migrations.size() >= searchSchema)
        done = refreshSearch(database, {});
    if (done && from < migrations.size())
        done = database.script(u"PRAGMA user_version = %1"_s.arg(migrations.size()));
    if (done)
        done = database.commit();
    if (!done) {
        database.rollback();
        return tl::unexpected(done.error());
    }
    return std::max(0, static_cast<int>(migrations.size()) - from);
}

} // namespace kikubari::store
