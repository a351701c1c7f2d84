// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "widgets/theme.h"

#include <QPointF>
#include <QString>

#include <optional>

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
    /// How far a printer's labels are to be moved, mm to the right and down; nothing for one never adjusted. The empty
    /// name is the printer before any was chosen.
    [[nodiscard]] std::optional<QPointF> labelOffset(const QString &printer) const;
    void setLabelOffset(const QString &printer, QPointF offset);
    /// The printer that labels last went to.
    [[nodiscard]] QString labelPrinter() const;
    void setLabelPrinter(const QString &printer);
    /// The labels in the drawer of this PC's printer, and how they are printed.
    struct LabelOptions
    {
        QString sheet; ///< key; empty = none chosen yet
        int start = 1; ///< first free label of the first sheet
        bool guides = false, barcode = false;
    };
    [[nodiscard]] LabelOptions labelOptions() const;
    void setLabelOptions(const LabelOptions &options);
    /// The cards and envelopes in the drawer, and how the address stands on them.
    struct MailOptions
    {
        int form = 0;             ///< of print::MailForm
        bool printedStock = true; ///< with boxes for the postal code
        QString envelope;         ///< key; empty = none chosen yet
    };
    [[nodiscard]] MailOptions mailOptions() const;
    void setMailOptions(const MailOptions &options);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

private:
    [[nodiscard]] static QString personKey(const QString &store);
    [[nodiscard]] static QString offsetKey(const QString &printer);

    QString m_file;
};

} // namespace kikubari::widgets
