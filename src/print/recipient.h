// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace kikubari::print {

/// A person that a piece is addressed to.
struct Person
{
    QString name;      ///< 山田 太郎: surname and given name with one blank where the border is known
    QString honorific; ///< 様, 先生, 殿 …; empty: 様
    bool operator==(const Person &) const = default;
};

/// Whom a label, card or envelope is addressed to, as it stands on the customer's card.
struct Recipient
{
    QString postalCode; ///< 250-0001; may be empty
    QString address;    ///< prefecture to block number
    QString building;
    QString company, department;
    QString title; ///< 部長; stands before the name of a company's person
    QList<Person> persons;
    QString number;     ///< 管理番号; may be empty
    QByteArray barcode; ///< 67 bars of japan/customer_barcode.h; empty: none
    bool operator==(const Recipient &) const = default;
};

/// A name with its honorific, as one line or column of a piece.
struct NameLine
{
    QString surname; ///< empty where the whole name stands in `given`
    QString given;
    QString honorific;
    bool operator==(const NameLine &) const = default;

    /// Surname and given name with one blank, without the honorific.
    [[nodiscard]] QString name() const
    {
        return surname.isEmpty() ? given : given.isEmpty() ? surname : QString(surname % u' ' % given);
    }
};

/// Between characters that stay on one line (WORD JOINER); it is not drawn.
inline constexpr QChar lineJoiner = u'\u2060';

/// 株式会社アオバ　御中: the name and behind it its honorific, which begins no line of its own (lineJoiner).
[[nodiscard]] QString withHonorific(const NameLine &line);

/// The names that a piece carries, the first largest. Persons: each with its honorific, up to three; of more the first
/// and 「ご家族様」 (with a company 「御一同様」). 御中 is never given to a person. Without a person the department or
/// else the company itself is the one line, with 御中.
/// An honorific that a name carries already (山田太郎様, 田中先生) is not written twice.
struct NameBlock
{
    QList<NameLine> lines;
    QString company;    ///< what stands in small type above; empty if it is the name itself
    QString department; ///< likewise
    QString title;      ///< before the first person's name
    bool operator==(const NameBlock &) const = default;
};
[[nodiscard]] NameBlock nameBlock(const Recipient &recipient);

} // namespace kikubari::print
