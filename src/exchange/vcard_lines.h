// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace kikubari::exchange {

/// One property of a contact file: TEL;TYPE=cell:090-1111-2222.
struct VcardProperty
{
    QString name;      ///< upper case, without its group (item1.)
    QStringList types; ///< upper case: the values of TYPE, and parameters that are no more than a word
    QString sortAs;    ///< SORT-AS
    QString omitYear;  ///< X-APPLE-OMIT-YEAR
    QString value;     ///< decoded, still escaped

    [[nodiscard]] bool is(QStringView type) const { return types.contains(type); }
    /// The value as one text.
    [[nodiscard]] QString text() const;
    /// The value as the parts of a structured one, split at its semicolons.
    [[nodiscard]] QStringList parts() const;
};

/// Takes a contact file apart, property by property: unfolds its lines, decodes quoted-printable and the character set
/// that a property names, else UTF-8, else CP932. Pictures and other binary values come with an empty value. It holds
/// one property at a time besides the file.
class VcardPropertyReader
{
public:
    explicit VcardPropertyReader(const QByteArray &file);

    /// False at the end. Lines that are no property are passed over.
    [[nodiscard]] bool next(VcardProperty &property);

private:
    [[nodiscard]] bool nextLine(QByteArray &line);
    [[nodiscard]] QByteArray physicalLine();
    [[nodiscard]] bool parse(const QByteArray &line, VcardProperty &property);

    QByteArray m_file;
    qsizetype m_at = 0;
};

} // namespace kikubari::exchange
