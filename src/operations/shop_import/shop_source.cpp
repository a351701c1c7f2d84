// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/shop_source.h"

#include "exchange/vcard.h"

#include <QFile>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using exchange::TableCell;
using exchange::TableRow;
using exchange::Vcard;

namespace {

/// Larger address books are none: a card with a picture has some 100 KB, and pictures are not looked at.
constexpr qint64 largestAddressBook = qint64{64} * 1024 * 1024;

bool isVcardFile(QFile &file)
{
    auto start = file.peek(4096);
    if (start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF"))
        start.removeIf([](char c) { return c == '\0'; });
    if (start.startsWith("\xEF\xBB\xBF") || start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF"))
        start = start.mid(start.startsWith("\xEF") ? 3 : 2);
    return start.trimmed().toUpper().startsWith("BEGIN:VCARD");
}

QStringList headingsOfCards()
{
    return {u"氏名"_s,       u"フリガナ"_s, u"敬称"_s,     u"会社名"_s, u"部署"_s,
            u"郵便番号"_s,   u"住所"_s,     u"建物名"_s,   u"電話"_s,   u"携帯"_s,
            u"勤務先電話"_s, u"メール"_s,   u"生年月日"_s, u"記念日"_s, u"備考"_s};
}

TableRow rowOf(const QStringList &texts, qint64 line)
{
    TableRow row;
    row.line = line;
    for (const auto &text : texts) {
        TableCell cell;
        cell.text = text;
        row.cells.push_back(cell);
    }
    return row;
}

void add(QString &to, const QString &text)
{
    if (!text.isEmpty())
        to += to.isEmpty() ? text : u" / "_s + text;
}

TableRow rowOf(const Vcard &card, qint64 number)
{
    QString phones, mobiles, work, email;
    for (const auto &phone : card.phones) {
        if (phone.kind == Vcard::Phone::Kind::Mobile)
            add(mobiles, phone.number);
        else if (phone.kind == Vcard::Phone::Kind::Voice)
            add(phone.place == Vcard::Place::Work && !card.isCompany ? work : phones, phone.number);
    }
    if (!card.emails.empty())
        email = card.emails.front().address;
    Vcard::PostalAddress home;
    for (const auto &address : card.addresses)
        if (home == Vcard::PostalAddress() || address.place == Vcard::Place::Home)
            home = address;
    const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); };
    // The firm of a person is where he works, not who the customer is.
    const auto note = card.isCompany || card.organisation.isEmpty()
        ? card.note
        : QString(u"勤務先："_s + card.organisation + (card.note.isEmpty() ? u""_s : u"\n"_s + card.note));
    const bool named = !card.familyName.isEmpty() || !card.givenName.isEmpty();
    return rowOf({card.isCompany && !named ? QString() : card.displayName(), card.displayKana(), card.honorific,
                  card.isCompany ? card.organisation : QString(), card.isCompany ? card.department : QString(),
                  home.postalCode, home.line(), home.extended, phones, mobiles, work, email, day(card.birthday),
                  day(card.anniversary), note},
                 number);
}

} // namespace

Result<ShopSource> ShopSource::open(const ShopImportOptions &options, const Progress &progress)
{
    ShopSource source;
    QFile file(options.path);
    if (file.open(QIODevice::ReadOnly) && isVcardFile(file)) {
        if (file.size() > largestAddressBook)
            return failure(ErrorKind::Unreadable,
                           u"アドレス帳が大きすぎます（64 MB まで）。分けて書き出してください。"_s,
                           u"The address book is too large (64 MB at most). Export it in parts."_s);
        auto cards = exchange::readVcards(file.readAll());
        if (!cards)
            return tl::unexpected(cards.error());
        source.m_format.encoding = u"vCard"_s;
        source.m_cards.push_back(rowOf(headingsOfCards(), 1));
        for (const auto &card : *cards)
            source.m_cards.push_back(rowOf(card, static_cast<qint64>(source.m_cards.size()) + 1));
        return source;
    }
    file.close();
    auto table = exchange::TableFile::open(
        options.path,
        {.sheet = options.sheet, .delimiter = options.delimiter, .encoding = options.encoding, .progress = progress});
    if (!table)
        return tl::unexpected(table.error());
    source.m_table.emplace(std::move(*table));
    source.m_format = source.m_table->format();
    return source;
}

Result<bool> ShopSource::next(TableRow &row)
{
    if (m_table)
        return m_table->next(row);
    if (m_at >= m_cards.size())
        return false;
    row = m_cards[m_at++];
    return true;
}

Result<void> ShopSource::rewind()
{
    m_at = 0;
    if (m_table)
        return m_table->rewind();
    return {};
}

double ShopSource::fraction() const
{
    if (m_table)
        return m_table->fraction();
    return m_cards.empty() ? 1.0 : static_cast<double>(m_at) / static_cast<double>(m_cards.size());
}

} // namespace kikubari::operations
