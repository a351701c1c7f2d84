// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcard.h"

#include <QStringList>

namespace kikubari::exchange {

namespace {

constexpr qsizetype longestLine = 75; // octets, without the line end

// Text as a value: line ends, commas and the like escaped, other control characters left out.
QString escaped(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\' || c == u',' || c == u';') {
            out += u'\\';
            out += c;
        } else if (c == u'\n' || (c == u'\r' && (i + 1 == text.size() || text.at(i + 1) != u'\n'))) {
            out += u"\\n";
        } else if (c == u'\t' || (c.unicode() >= 0x20 && c.unicode() != 0x7F)) {
            out += c;
        }
    }
    return out;
}

QString structured(const QStringList &parts)
{
    QStringList out;
    for (const QString &part : parts)
        out << escaped(part);
    return out.join(u';');
}

// A parameter's value in quotes; it can hold neither quotes nor line ends.
QString quoted(const QString &text)
{
    QString out;
    for (const QChar c : text)
        if (c != u'"' && c.unicode() >= 0x20 && c.unicode() != 0x7F)
            out += c;
    return u'"' + out + u'"';
}

/// The lines of the file, folded between characters.
class VcardLines
{
public:
    void line(const QString &content)
    {
        const QByteArray utf8 = content.toUtf8();
        qsizetype at = 0, room = longestLine;
        while (utf8.size() - at > room) {
            qsizetype end = at + room;
            while ((static_cast<uchar>(utf8.at(end)) & 0xC0) == 0x80)
                --end;
            m_file += utf8.mid(at, end - at) + "\r\n ";
            at = end;
            room = longestLine - 1; // the blank of the fold counts
        }
        m_file += utf8.mid(at) + "\r\n";
    }

    void text(const QString &property, const QString &value)
    {
        if (!value.isEmpty())
            line(property + u':' + escaped(value));
    }

    [[nodiscard]] QByteArray file() const { return m_file; }

private:
    QByteArray m_file;
};

QString placeOf(Vcard::Place place, VcardVersion version)
{
    if (place == Vcard::Place::Unknown)
        return {};
    const QString word = place == Vcard::Place::Home ? QStringLiteral("home") : QStringLiteral("work");
    return version == VcardVersion::V3 ? word.toUpper() : word;
}

QString typed(const QString &property, const QStringList &types)
{
    QStringList given = types;
    given.removeAll(QString());
    if (given.isEmpty())
        return property;
    const QString list = given.join(u',');
    return property + u";TYPE=" + (given.size() > 1 && given.front() == given.front().toLower() ? quoted(list) : list);
}

QString phoneType(Vcard::Phone::Kind kind, VcardVersion version)
{
    QString word = QStringLiteral("voice");
    if (kind == Vcard::Phone::Kind::Mobile)
        word = QStringLiteral("cell");
    else if (kind == Vcard::Phone::Kind::Fax)
        word = QStringLiteral("fax");
    return version == VcardVersion::V3 ? word.toUpper() : word;
}

void writeNames(VcardLines &out, const Vcard &card, VcardVersion version)
{
    const bool four = version == VcardVersion::V4;
    const bool kana = !card.familyKana.isEmpty() || !card.givenKana.isEmpty();
    QString name = QStringLiteral("N");
    if (four && kana)
        name += u";SORT-AS=" + quoted(card.familyKana + u',' + card.givenKana);
    out.line(name + u':' + structured({card.familyName, card.givenName, {}, {}, card.honorific}));
    // The format demands FN: a card without any name says so by a blank one.
    const QString full = card.fullName.isEmpty() ? card.displayName() : card.fullName;
    out.line(u"FN:" + escaped(full));
    out.text(QStringLiteral("X-PHONETIC-LAST-NAME"), card.familyKana);
    out.text(QStringLiteral("X-PHONETIC-FIRST-NAME"), card.givenKana);
    if (!four && kana)
        out.text(QStringLiteral("SORT-STRING"), card.displayKana());
    if (!card.organisation.isEmpty() || !card.department.isEmpty())
        out.line(u"ORG:"
                 + structured(card.department.isEmpty() ? QStringList{card.organisation}
                                                        : QStringList{card.organisation, card.department}));
    out.text(QStringLiteral("X-PHONETIC-ORG"), card.organisationKana);
    out.text(QStringLiteral("TITLE"), card.title);
    if (card.isCompany)
        out.line(four ? QStringLiteral("KIND:org") : QStringLiteral("X-ABSHOWAS:COMPANY"));
}

void writeWays(VcardLines &out, const Vcard &card, VcardVersion version)
{
    for (const Vcard::Phone &phone : card.phones)
        out.text(typed(QStringLiteral("TEL"), {phoneType(phone.kind, version), placeOf(phone.place, version)}),
                 phone.number);
    for (const Vcard::Email &email : card.emails)
        out.text(typed(QStringLiteral("EMAIL"),
                       {version == VcardVersion::V3 ? QStringLiteral("INTERNET") : QString(),
                        placeOf(email.place, version)}),
                 email.address);
    for (const Vcard::PostalAddress &address : card.addresses)
        out.line(typed(QStringLiteral("ADR"), {placeOf(address.place, version)}) + u':'
                 + structured({{},
                               address.extended,
                               address.street,
                               address.locality,
                               address.region,
                               address.postalCode,
                               address.country}));
}

void writeCard(VcardLines &out, const Vcard &card, VcardVersion version)
{
    const bool four = version == VcardVersion::V4;
    out.line(QStringLiteral("BEGIN:VCARD"));
    out.line(four ? QStringLiteral("VERSION:4.0") : QStringLiteral("VERSION:3.0"));
    writeNames(out, card, version);
    writeWays(out, card, version);
    const QString day = four ? QStringLiteral("yyyyMMdd") : QStringLiteral("yyyy-MM-dd");
    if (card.birthday.isValid())
        out.line(u"BDAY:" + card.birthday.toString(day));
    if (card.anniversary.isValid())
        out.line((four ? u"ANNIVERSARY:" : u"X-ANNIVERSARY:") + card.anniversary.toString(day));
    if (!card.url.isEmpty())
        out.line(u"URL:" + escaped(card.url).remove(u'\\'));
    out.text(QStringLiteral("NOTE"), card.note);
    out.text(QStringLiteral("UID"), card.uid);
    out.line(QStringLiteral("END:VCARD"));
}

QString joinedByBlank(const QString &one, const QString &two)
{
    return one.isEmpty() || two.isEmpty() ? QString(one + two) : QString(one + u' ' + two);
}

} // namespace

QString Vcard::displayName() const
{
    QString name = joinedByBlank(familyName, givenName);
    if (!name.isEmpty())
        return name;
    return fullName.isEmpty() ? organisation : fullName;
}

QString Vcard::displayKana() const
{
    QString kana = joinedByBlank(familyKana, givenKana);
    return kana.isEmpty() ? organisationKana : kana;
}

QByteArray writeVcards(std::span<const Vcard> cards, VcardVersion version)
{
    VcardLines out;
    for (const Vcard &card : cards)
        writeCard(out, card, version);
    return out.file();
}

} // namespace kikubari::exchange
