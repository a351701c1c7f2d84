// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "widgets/theme.h"

#include <QString>

namespace kikubari::widgets {

/// What a user of the PC has chosen: kept in one settings file in the program's data folder, not in the store.
class Preferences
{
public:
    /// `file` is the path of the settings file; made with the first change.
    explicit Preferences(QString file);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// 0.9 to 1.5.
    [[nodiscard]] double factor() const;
    void setFactor(double factor);
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    /// Who works here, per store file.
    [[nodiscard]] QString person(const QString &store) const;
    void setPerson(const QString &store, const QString &staff);
    /// The customer book's columns as its table writes them.
    [[nodiscard]] QByteArray bookColumns() const;
    void setBookColumns(const QByteArray &columns);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

private:
    [[nodiscard]] static QString personKey(const QString &store);

    QString m_file;
};

} // namespace kikubari::widgets
