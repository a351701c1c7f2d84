// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <span>
#include <vector>

namespace kikubari::exchange {

/// One person or firm of an address book, as far as the program knows such things.
struct Vcard
{
    enum class Place { Unknown, Home, Work };

    struct Phone
    {
        enum class Kind { Voice, Mobile, Fax };
        QString number;
        Kind kind = Kind::Voice;
        Place place = Place::Unknown;
        bool operator==(const Phone &) const = default;
    };
    struct Email
    {
        QString address;
        Place place = Place::Unknown;
        bool operator==(const Email &) const = default;
    };
    struct PostalAddress
    {
        QString postalCode, region, locality, street, extended, country; ///< extended = building
        Place place = Place::Unknown;
        bool operator==(const PostalAddress &) const = default;
        /// Region, locality and street as one Japanese line.
        [[nodiscard]] QString line() const { return region + locality + street; }
    };

    QString uid;
    QString fullName;              ///< FN
    QString familyName, givenName; ///< N
    QString honorific;             ///< N's suffixes (様)
    QString familyKana, givenKana; ///< X-PHONETIC-LAST-NAME/-FIRST-NAME, SORT-AS or SORT-STRING
    QString organisation, department, title, organisationKana;
    bool isCompany = false; ///< KIND:org, X-ABSHOWAS:COMPANY, or a card with ORG alone
    std::vector<Phone> phones;
    std::vector<Email> emails;
    std::vector<PostalAddress> addresses;
    QDate birthday; ///< invalid where none or one without a year
    QDate anniversary;
    QString url, note;
    bool operator==(const Vcard &) const = default;

    /// "山田 太郎" from N, else FN, else the firm.
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] QString displayKana() const;
};

enum class VcardVersion { V3, V4 };

/// The cards as one file: UTF-8, CRLF, lines folded at 75 octets between characters. Nothing in a text can end its
/// property or card. A card without a name gets its firm's, as the format demands one.
[[nodiscard]] QByteArray writeVcards(std::span<const Vcard> cards, VcardVersion version);

/// Reads the cards of a file: versions 2.1 (quoted-printable, CHARSET=SHIFT_JIS), 3.0 and 4.0, mixed too; UTF-8, UTF-16
/// with BOM or CP932. Properties it does not know and pictures are passed over, damaged ones too; a card that never
/// ends, ends with the file. Unreadable where there is no card at all or the file is larger than 64 MiB; nothing in it
/// can make the memory grow beyond a small multiple of its size.
[[nodiscard]] Result<std::vector<Vcard>> readVcards(const QByteArray &file);

} // namespace kikubari::exchange
