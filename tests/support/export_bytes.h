// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/export_folder.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <map>

namespace kikubari::test {

/// Every file that `export` writes of a store, by its name.
inline std::map<QString, QByteArray> exportBytes(store::Store &store)
{
    const QTemporaryDir folder;
    const auto done = operations::exportFolder(store, folder.path());
    REQUIRE(done);
    std::map<QString, QByteArray> files;
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        files[name] = file.readAll();
    }
    return files;
}

/// Compares two exports and names what differs.
inline void requireSameExport(const std::map<QString, QByteArray> &one, const std::map<QString, QByteArray> &two)
{
    for (const auto &[name, bytes] : one) {
        INFO(name.toStdString());
        const auto found = two.find(name);
        REQUIRE(found != two.end());
        REQUIRE(bytes.toStdString() == found->second.toStdString());
    }
    for (const auto &[name, bytes] : two) {
        INFO(name.toStdString());
        REQUIRE(one.contains(name));
    }
}

} // namespace kikubari::test
