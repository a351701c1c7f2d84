// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcard.h"

#include "exchange/vcard_lines.h"
#include "japan/person_name.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <algorithm>
#include <array>

namespace kikubari::exchange {

namespace {

constexpr qsizetype largestFile = qsizetype{64} * 1024 * 1024;
constexpr std::size_t mostCards = 200'000;
constexpr std::size_t mostOfAKind = 50; ///< numbers, addresses … of one card
constexpr qsizetype longestNote = qsizetype{64} * 1024;

tl::unexpected<Error> notCards(const QString &ja, const QString &en)
{
    return failure(ErrorKind::Unreadable, QStringLiteral("連絡先（vCard）として読めません。%1").arg(ja),
                   QStringLiteral("This cannot be read as contacts (vCard). %1").arg(en));
}

Vcard::Place placeIn(const VcardProperty &property)
{
    return property.is(u"WORK") ? Vcard::Place::Work
        : property.is(u"HOME")  ? Vcard::Place::Home
                                : Vcard::Place::Unknown;
}

// A day with its year; some programs write years of the 17th century for birthdays without one.
QDate dayIn(const VcardProperty &property)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{4})-?([0-9]{2})-?([0-9]{2})"));
    constexpr int firstYear = 1800;
    const auto match = form.match(property.text());
    if (!match.hasMatch() || (!property.omitYear.isEmpty() && match.captured(1) == property.omitYear))
        return {};
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return day.isValid() && day.year() >= firstYear ? day : QDate();
}

QString withoutScheme(QString text, QStringView scheme)
{
    if (text.startsWith(scheme, Qt::CaseInsensitive))
        text.remove(0, scheme.size());
    return text;
}

/// Gathers the properties of one card.
class CardReader
{
public:
    void take(const VcardProperty &property)
    {
        struct Taker
        {
            QStringView name;
            void (CardReader::*take)(const VcardProperty &);
        };
        static constexpr std::array takers{
            Taker{u"N", &CardReader::takeName},
            Taker{u"FN", &CardReader::takeFullName},
            Taker{u"SOUND", &CardReader::takeSound},
            Taker{u"SORT-STRING", &CardReader::takeSortString},
            Taker{u"ORG", &CardReader::takeOrganisation},
            Taker{u"TEL", &CardReader::takePhone},
            Taker{u"EMAIL", &CardReader::takeEmail},
            Taker{u"ADR", &CardReader::takeAddress},
            Taker{u"NOTE", &CardReader::takeNote},
            Taker{u"BDAY", &CardReader::takeBirthday},
            Taker{u"ANNIVERSARY", &CardReader::takeAnniversary},
            Taker{u"X-ANNIVERSARY", &CardReader::takeAnniversary},
            Taker{u"KIND", &CardReader::takeKind},
            Taker{u"X-ABSHOWAS", &CardReader::takeKind},
        };
        for (const Taker &taker : takers)
            if (taker.name == property.name)
                return (this->*taker.take)(property);
        takeText(property);
    }

    // The card, if anything of it was found.
    [[nodiscard]] std::optional<Vcard> finish()
    {
        const bool noName = m_card.familyName.isEmpty() && m_card.givenName.isEmpty()
            && (m_card.fullName.isEmpty() || m_card.fullName == m_card.organisation);
        m_card.isCompany = m_card.isCompany || (noName && !m_card.organisation.isEmpty());
        // Programs that know no kana of firms leave it in the kana of the name.
        if (m_card.familyKana.isEmpty() && m_card.givenKana.isEmpty() && !m_sort.isEmpty())
            splitKana();
        Vcard done = std::move(m_card);
        m_card = {};
        m_sort.clear();
        return done == Vcard{} ? std::nullopt : std::optional(std::move(done));
    }

private:
    void takeName(const VcardProperty &property)
    {
        const QStringList parts = property.parts();
        m_card.familyName = parts.value(0);
        m_card.givenName = parts.value(1);
        if (const QString middle = parts.value(2); !middle.isEmpty())
            m_card.givenName += (m_card.givenName.isEmpty() ? QString() : QStringLiteral(" ")) + middle;
        m_card.honorific = parts.value(4);
        if (!property.sortAs.isEmpty())
            m_sort = property.sortAs;
    }

    void takeFullName(const VcardProperty &property)
    {
        if (m_card.fullName.isEmpty())
            m_card.fullName = property.text();
    }

    // Kana as Japanese mobile phones write it: SOUND;X-IRMC-N:ﾔﾏﾀﾞ;ﾀﾛｳ;;;
    void takeSound(const VcardProperty &property)
    {
        if (!property.is(u"X-IRMC-N"))
            return;
        const QStringList parts = property.parts();
        m_card.familyKana = japan::ordinaryWidth(parts.value(0));
        m_card.givenKana = japan::ordinaryWidth(parts.value(1));
    }

    void takeSortString(const VcardProperty &property) { m_sort = property.text(); }

    void takeOrganisation(const VcardProperty &property)
    {
        const QStringList parts = property.parts();
        m_card.organisation = parts.value(0);
        m_card.department = parts.mid(1).join(u' ').trimmed();
        if (m_sort.isEmpty() && !property.sortAs.isEmpty())
            m_card.organisationKana = property.sortAs;
    }

    void takePhone(const VcardProperty &property)
    {
        Vcard::Phone phone{withoutScheme(property.text(), u"tel:"), Vcard::Phone::Kind::Voice, placeIn(property)};
        if (property.is(u"FAX"))
            phone.kind = Vcard::Phone::Kind::Fax;
        else if (property.is(u"CELL") || property.is(u"MOBILE") || property.is(u"IPHONE"))
            phone.kind = Vcard::Phone::Kind::Mobile;
        if (!phone.number.isEmpty() && m_card.phones.size() < mostOfAKind)
            m_card.phones.push_back(std::move(phone));
    }

    void takeEmail(const VcardProperty &property)
    {
        Vcard::Email email{withoutScheme(property.text(), u"mailto:"), placeIn(property)};
        if (!email.address.isEmpty() && m_card.emails.size() < mostOfAKind)
            m_card.emails.push_back(std::move(email));
    }

    void takeAddress(const VcardProperty &property)
    {
        const QStringList parts = property.parts();
        // The post-office box is part of the street for people.
        Vcard::PostalAddress address{parts.value(5), parts.value(4), parts.value(3),   parts.value(2),
                                     parts.value(1), parts.value(6), placeIn(property)};
        if (const QString box = parts.value(0); !box.isEmpty())
            address.street += (address.street.isEmpty() ? QString() : QStringLiteral(" ")) + box;
        const Vcard::PostalAddress none{{}, {}, {}, {}, {}, {}, address.place};
        if (address != none && m_card.addresses.size() < mostOfAKind)
            m_card.addresses.push_back(std::move(address));
    }

    void takeNote(const VcardProperty &property)
    {
        const QString text = property.text();
        if (text.isEmpty() || m_card.note.size() + text.size() > longestNote)
            return;
        m_card.note += (m_card.note.isEmpty() ? QString() : QStringLiteral("\n")) + text;
    }

    void takeBirthday(const VcardProperty &property) { m_card.birthday = dayIn(property); }
    void takeAnniversary(const VcardProperty &property) { m_card.anniversary = dayIn(property); }

    void takeKind(const VcardProperty &property)
    {
        const QString word = property.text().toLower();
        m_card.isCompany = m_card.isCompany || word == u"org" || word == u"company";
    }

    void takeText(const VcardProperty &property)
    {
        struct Place
        {
            QStringView name;
            QString Vcard::*member;
        };
        static constexpr std::array places{
            Place{u"UID", &Vcard::uid},
            Place{u"URL", &Vcard::url},
            Place{u"TITLE", &Vcard::title},
            Place{u"X-PHONETIC-LAST-NAME", &Vcard::familyKana},
            Place{u"X-PHONETIC-FIRST-NAME", &Vcard::givenKana},
            Place{u"X-PHONETIC-ORG", &Vcard::organisationKana},
        };
        for (const Place &place : places)
            if (place.name == property.name && (m_card.*place.member).isEmpty())
                m_card.*place.member = property.text();
    }

    // SORT-AS has a comma between the two; SORT-STRING a blank, if anything.
    void splitKana()
    {
        static const QRegularExpression border(QStringLiteral("[,\\s　]+"));
        const QStringList parts = m_sort.split(border, Qt::SkipEmptyParts);
        if (m_card.isCompany && m_card.organisationKana.isEmpty()) {
            m_card.organisationKana = parts.join(u' ');
            return;
        }
        m_card.familyKana = parts.value(0);
        m_card.givenKana = parts.mid(1).join(u' ');
    }

    Vcard m_card;
    QString m_sort;
};

bool isWord(const VcardProperty &property, QStringView name)
{
    return property.name == name && property.value.trimmed().compare(u"VCARD", Qt::CaseInsensitive) == 0;
}

} // namespace

Result<std::vector<Vcard>> readVcards(const QByteArray &file)
{
    if (file.size() > largestFile)
        return notCards(QStringLiteral("64 MB を超えています。ファイルを分けてください。"),
                        QStringLiteral("It is larger than 64 MB. Divide it into several files."));
    std::vector<Vcard> cards;
    VcardPropertyReader properties(file);
    CardReader reader;
    bool any = false, agent = false;
    int depth = 0; // above 1: inside an AGENT, a card within a card
    const auto close = [&cards, &reader] {
        if (auto card = reader.finish())
            cards.push_back(std::move(*card));
    };
    for (VcardProperty property; properties.next(property);) {
        if (isWord(property, u"BEGIN")) {
            any = true;
            if (depth > 0 && !agent)
                close(); // the one before never ended
            depth = agent ? depth + 1 : 1;
        } else if (isWord(property, u"END")) {
            if (depth == 1)
                close();
            depth = std::max(depth - 1, 0);
        } else if (depth == 1) {
            reader.take(property);
        }
        agent = depth > 0 && property.name == u"AGENT";
        if (cards.size() > mostCards)
            return notCards(QStringLiteral("連絡先が 20 万件を超えています。ファイルを分けてください。"),
                            QStringLiteral("It has more than 200,000 contacts. Divide it into several files."));
    }
    close();
    if (!any)
        return notCards(QStringLiteral("BEGIN:VCARD で始まる連絡先がありません。vCard（.vcf）を選んでください。"),
                        QStringLiteral("No contact begins with BEGIN:VCARD. Choose a vCard file (.vcf)."));
    return cards;
}

} // namespace kikubari::exchange
