// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QtEndian>

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 11, 30);

void oneDelivery(Dealership &shop)
{
    shop.customer("C1", "山田 太郎", "ヤマダ タロウ", "2026-11-28");
    shop.customer("C2", "佐々木 花", "ササキ ハナ", "2026-11-28");
    shop.open(monday);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(content) == content.size());
}

} // namespace

TEST_CASE("a file that is no store is told apart and left alone", "[journey][failure]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"kikubari.db"_s);
    put(path, QByteArray("this is no database, but it is long enough to be looked at as one").repeated(40));
    const QByteArray content = contentOf(path);
    RealWindow w(folder.path());
    REQUIRE(w.waitFor([&w] { return w.says(u"壊れています"_s); }));
    CHECK(w.says(path));
    CHECK(contentOf(path) == content);
}

TEST_CASE("a store whose end is missing is damaged, and opens again when the copy is back", "[journey][failure]")
{
    Dealership shop;
    oneDelivery(shop);
    const QByteArray whole = shop.bytes();
    const QByteArray half = whole.left(whole.size() / 2);
    put(shop.path(), half);
    RealWindow w(shop.folder());
    REQUIRE(w.waitFor([&w] { return w.says(u"壊れています"_s); }));
    CHECK(contentOf(shop.path()) == half);
    put(shop.path(), whole);
    const auto again = [] {
        const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        return button && button->text() == u"もう一度開く"_s;
    };
    REQUIRE(w.waitFor(again));
    w.key(Qt::Key_Return);
    REQUIRE(w.waitForDay());
    CHECK(w.page().openCount() == 2);
}

TEST_CASE("a store whose middle is garbage never takes the window down", "[journey][failure]")
{
    Dealership shop;
    oneDelivery(shop);
    QByteArray content = shop.bytes();
    for (qsizetype at = 8192; at < content.size(); ++at)
        content[at] = static_cast<char>(at * 31 + 7);
    put(shop.path(), content);
    RealWindow w(shop.folder());
    REQUIRE(w.waitFor([&w] { return w.says(u"壊れています"_s); }));
    CHECK(contentOf(shop.path()) == content);
}

TEST_CASE("a store that has gone is missed by name", "[journey][failure]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"kikubari.db"_s);
    widgets::Preferences(folder.filePath(u"settings.ini"_s)).setPerson(path, u"S001"_s);
    RealWindow w(folder.path());
    REQUIRE(w.waitFor([&w] { return w.says(u"見つかりません"_s); }));
    CHECK(w.says(path));
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a store of a newer program can be read, and says that it is not written", "[journey][failure]")
{
    Dealership shop;
    oneDelivery(shop);
    QByteArray content = shop.bytes();
    qToBigEndian<quint32>(9999, content.data() + 60); // PRAGMA user_version
    put(shop.path(), content);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    CHECK(w.says(u"読むだけで開いています"_s));
    CHECK(w.page().openCount() == 2);
    w.key(Qt::Key_F2);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    w.key(Qt::Key_Z, Qt::ControlModifier);
    QTest::qWait(300);
    CHECK(contentOf(shop.path()) == content);
}

TEST_CASE("a store that may only be read shows its day and says so", "[journey][failure]")
{
    Dealership shop;
    oneDelivery(shop);
    const QByteArray content = shop.bytes();
    REQUIRE(QFile::setPermissions(shop.path(), QFile::ReadOwner));
    if (QFileInfo(shop.path()).isWritable()) {
        // Modes do not bind root: there the file is made immutable, where the file system knows that.
        if (QProcess::execute(u"chattr"_s, {u"+i"_s, shop.path()}) != 0) {
            WARN("neither modes nor chattr make a file read-only here");
            return;
        }
    }
    {
        RealWindow w(shop.folder());
        REQUIRE(w.waitForDay());
        CHECK(w.says(u"読むだけで開いています"_s));
        w.key(Qt::Key_F2);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(300);
        CHECK(contentOf(shop.path()) == content);
    }
    static_cast<void>(QProcess::execute(u"chattr"_s, {u"-i"_s, shop.path()}));
}
