// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// The real program, run as a user or a script would run it.
namespace cli_test {

/// What one run left behind.
struct Ran
{
    int status = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonArray array() const;
    [[nodiscard]] QJsonObject object() const;
};

/// A folder of its own with a store in it; the program's data folder is in it too, so no real one is touched.
class Shop
{
public:
    Shop();

    /// Runs kikubari-cli with this shop's store.
    Ran run(const QStringList &arguments) const;
    /// As of a day.
    Ran on(const char *day, const QStringList &arguments) const;
    /// Runs it with these arguments and nothing else.
    Ran bare(const QStringList &arguments) const;

    /// Writes a file of the store folder.
    void file(const char *name, const QByteArray &content) const;
    void removeFile(const char *name) const;
    QString folder() const { return path("records"); }
    QString path(const char *name) const { return m_dir.filePath(QString::fromUtf8(name)); }
    QString database() const { return path("shop.db"); }

private:
    QTemporaryDir m_dir;
};

/// A small dealership: calendar K of docs/rules.md, two salespeople, four customers with cars and contacts.
void fill(const Shop &shop);

QByteArray contentOf(const QString &path);
/// All files of a folder in one text, each after its name.
QByteArray allOf(const QString &folder);

} // namespace cli_test
