// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/migrations.h"
#include "store/opening.h"
#include "store_fixture.h"

#include <QFile>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace kikubari;
using namespace kikubari::store;
using namespace kikubari::store::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Another program's connection.
class Other
{
public:
    explicit Other(const QString &path) { REQUIRE(sqlite3_open(path.toUtf8().constData(), &m_handle) == SQLITE_OK); }
    ~Other() { sqlite3_close(m_handle); }
    void run(const char *sql) { REQUIRE(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }

private:
    sqlite3 *m_handle = nullptr;
};

/// Root may write everywhere; these tests act as an ordinary user where they run as root.
class OrdinaryUser
{
public:
    OrdinaryUser() : m_wasRoot(geteuid() == 0)
    {
        if (m_wasRoot)
            REQUIRE(setresuid(65534, 65534, 0) == 0); // the saved id leads back
    }
    ~OrdinaryUser()
    {
        if (m_wasRoot)
            CHECK(setresuid(0, 0, 0) == 0);
    }

private:
    bool m_wasRoot;
};

} // namespace

TEST_CASE("a new store is created, then current, for its owner's eyes only")
{
    QTemporaryDir folder;
    const auto path = folder.filePath(q("new/folder/store.db"));
    {
        auto store = need(Store::create(path));
        CHECK(store->outcome() == OpenOutcome::Created);
        CHECK(store->writable());
    }
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)) == 0);
    CHECK(need(Store::open(path))->outcome() == OpenOutcome::Current);
    CHECK_FALSE(QFile::exists(path + q(".new")));
    const auto again = Store::create(path);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::Conflict);
}

TEST_CASE("a store that is not there is missing")
{
    QTemporaryDir folder;
    const auto opened = Store::open(folder.filePath(q("none.db")));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Missing);
    CHECK_FALSE(QFile::exists(folder.filePath(q("none.db"))));
}

TEST_CASE("what is no store, or half of one, is damaged and left as it is")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1"));
    const auto whole = bytesOf(fixture.path());
    const QString path = fixture.folder() + q("/other.db");
    SECTION("an empty file")
    {
        write(path, {});
    }
    SECTION("another file")
    {
        write(path, QByteArray(5000, 'x'));
    }
    SECTION("its end is missing")
    {
        write(path, whole.left(whole.size() * 6 / 10));
    }
    SECTION("its first page is overwritten")
    {
        auto torn = whole;
        torn.replace(100, 3900, QByteArray(3900, '\xff'));
        write(path, torn);
    }
    SECTION("another program's database")
    {
        Other(path).run("CREATE TABLE t (a)");
    }
    const auto before = bytesOf(path);
    const auto opened = Store::open(path);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Damaged);
    CHECK_FALSE(opened.error().text.ja.isEmpty());
    CHECK(bytesOf(path) == before);
}

TEST_CASE("a newer store is read, never written")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1"));
    fixture.store.reset();
    Other(fixture.path()).run("PRAGMA user_version = 99");
    const auto before = bytesOf(fixture.path());
    {
        auto store = need(Store::open(fixture.path()));
        CHECK(store->outcome() == OpenOutcome::Newer);
        CHECK_FALSE(store->writable());
        CHECK(need(store->record(domain::RecordKind::Customer, q("C1"))).has_value());
        const auto begun = store->begin({.uuid = q("u"), .kind = q("k"), .actor = {}, .at = someTime});
        REQUIRE_FALSE(begun);
        CHECK(begun.error().kind == ErrorKind::ReadOnly);
    }
    CHECK(bytesOf(fixture.path()) == before);
}

TEST_CASE("a store that cannot be written opens for reading")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1"));
    fixture.store.reset();
    const auto folder = fixture.folder().toUtf8();
    SECTION("the file")
    {
        REQUIRE(chmod(fixture.path().toUtf8().constData(), 0444) == 0);
    }
    SECTION("the folder")
    {
        REQUIRE(chmod(fixture.path().toUtf8().constData(), 0666) == 0);
    }
    REQUIRE(chmod(folder.constData(), 0555) == 0);
    {
        const OrdinaryUser user;
        auto store = need(Store::open(fixture.path()));
        CHECK(store->outcome() == OpenOutcome::ReadOnly);
        CHECK(need(store->count(domain::RecordKind::Customer)) == 1);
    }
    REQUIRE(chmod(folder.constData(), 0755) == 0);
}

TEST_CASE("asked for reading only, nothing is written")
{
    Fixture fixture;
    fixture.store.reset();
    CHECK(need(Store::open(fixture.path(), OpenMode::ReadOnly))->outcome() == OpenOutcome::ReadOnly);
}

TEST_CASE("an older store is brought up to date, wholly or not at all")
{
    QTemporaryDir folder;
    const auto path = folder.filePath(q("old.db"));
    const auto &shipped = shippedMigrations();
    need(createDatabase(path, shipped));
    SECTION("wholly")
    {
        auto next = shipped;
        next << q("CREATE TABLE extra_one (id $id PRIMARY KEY) $strict; CREATE TABLE extra_two (a TEXT) $strict;");
        auto opened = need(openDatabase(path, OpenMode::ReadWrite, next));
        CHECK(opened.outcome == OpenOutcome::Upgraded);
        CHECK(need(opened.database->value(q("SELECT count(*) FROM extra_two"))).toInt() == 0);
        CHECK(need(opened.database->value(q("PRAGMA user_version"))).toInt() == next.size());
    }
    SECTION("not at all")
    {
        const auto before = bytesOf(path);
        auto next = shipped;
        next << q("CREATE TABLE extra_one (a TEXT) $strict; CREATE TABLE nonsense (;");
        CHECK_FALSE(openDatabase(path, OpenMode::ReadWrite, next));
        auto opened = need(openDatabase(path, OpenMode::ReadWrite, shipped));
        CHECK(opened.outcome == OpenOutcome::Current);
        CHECK(need(opened.database->value(q("SELECT count(*) FROM sqlite_schema WHERE name = 'extra_one'"))).toInt()
              == 0);
    }
}

TEST_CASE("a locked store makes readers wait and tells writers that it is busy")
{
    Fixture fixture;
    fixture.put(Fixture::customer("C1"));
    Other other(fixture.path());
    other.run("BEGIN EXCLUSIVE");
    int asked = 0;
    fixture.store->setReadPatience(60000, [&] {
        if (++asked == 3)
            other.run("COMMIT");
        return true;
    });
    CHECK(need(fixture.store->count(domain::RecordKind::Customer)) == 1);
    CHECK(asked == 3);

    other.run("BEGIN EXCLUSIVE");
    fixture.store->setReadPatience(100, {});
    const auto read = fixture.store->count(domain::RecordKind::Customer);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::Busy);
    CHECK_FALSE(read.error().text.ja.contains(q("locked")));
    const auto begun = fixture.store->begin({.uuid = q("u"), .kind = q("k"), .actor = {}, .at = someTime});
    REQUIRE_FALSE(begun);
    CHECK(begun.error().kind == ErrorKind::Busy);
    other.run("COMMIT");
    CHECK(need(fixture.store->count(domain::RecordKind::Customer)) == 1);
}

TEST_CASE("every connection is safe by its settings")
{
    Fixture fixture;
    auto &database = fixture.store->database();
    CHECK(need(database.value(q("PRAGMA foreign_keys"))).toInt() == 1);
    CHECK(need(database.value(q("PRAGMA synchronous"))).toInt() == 2);
    CHECK(need(database.value(q("PRAGMA journal_mode"))).toString() == q("truncate"));
    CHECK(need(database.value(q("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%' "
                                "AND name NOT LIKE 'sqlite_%'")))
              .toInt()
          == 0);
}
