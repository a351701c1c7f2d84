// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/column_look.h"

#include "japan/address.h"
#include "japan/company_name.h"
#include "japan/date_input.h"
#include "japan/fold.h"
#include "japan/person_name.h"
#include "japan/phone.h"
#include "japan/plate.h"
#include "operations/shop_import/cell_values.h"
#include "operations/shop_import/known_words.h"

#include <QRegularExpression>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr int samplesKept = 5;

bool isKanji(QChar c)
{
    return c.script() == QChar::Script_Han || c.isSurrogate();
}

} // namespace

void ColumnLook::add(const exchange::TableCell &cell)
{
    const auto text = cell.text.trimmed();
    if (text.isEmpty() || isDitto(text))
        return;
    // "None" tells nothing of a column; a word that stands for a day does.
    if (const auto folded = japan::fold(text); saysNothing(folded) && !standsForDay(folded))
        return;
    ++m_filled;
    if (!m_seen.contains(text)) {
        ++m_different;
        m_seen.insert(text);
        if (m_samples.size() < samplesKept)
            m_samples << text.left(60);
    }
    m_singles += text.size() == 1 ? 1 : 0;
    m_inSequence += text == QString::number(m_filled) ? 1 : 0;
    lookAtDate(cell, text);
    lookAtNumber(text);
    lookAtName(text);
    lookAtWords(text);
}

void ColumnLook::lookAtDate(const exchange::TableCell &cell, const QString &text)
{
    QDate day = cell.date;
    if (!day.isValid() && text.size() >= 6)
        if (const auto read = japan::parseFileDate(text, japan::TwoDigitYear::Western, m_today))
            day = *read;
    if (!day.isValid())
        day = monthDayYear(text);
    if (!day.isValid()) {
        m_months += japan::parseYearMonth(text) ? 1 : 0;
        return;
    }
    ++m_dates;
    m_future += day > m_today ? 1 : 0;
    m_births += day < m_today.addYears(-20) ? 1 : 0;
}

void ColumnLook::lookAtNumber(const QString &text)
{
    static const QRegularExpression email(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+(?:[\\s,;/、]|$)"_s);
    static const QRegularExpression plateClass(u"^[0-9][0-9A-Z]{0,2}$"_s), letter(u"[A-Z]"_s);
    static const QRegularExpression chassis(u"^(?:[A-Z0-9]{2,10}-[0-9]{4,8}|[A-HJ-NPR-Z0-9]{17})$"_s);
    m_plates += japan::parsePlate(text) ? 1 : 0;
    const auto plain = japan::ordinaryWidth(text);
    const auto upper = plain.toUpper();
    m_emails += email.match(plain).hasMatch() ? 1 : 0;
    m_classes += plateClass.match(upper).hasMatch() ? 1 : 0;
    const bool isChassis = chassis.match(upper).hasMatch() && letter.match(upper).hasMatch();
    m_chassis += isChassis ? 1 : 0;
    bool number = false;
    static_cast<void>(plain.toLongLong(&number));
    m_numbers += number ? 1 : 0;
    if (plain.size() <= 10 && !japan::normalisedPostalCode(text).isEmpty()) {
        ++m_postal;
        return;
    }
    if (isChassis)
        return; // ZVW50-1234567 holds the digits of a telephone, too
    const auto cell = japan::readPhones(text);
    const bool all = !cell.phones.empty() && std::all_of(cell.phones.begin(), cell.phones.end(), [](const auto &phone) {
        return phone.kind != japan::Phone::Kind::Unknown;
    });
    m_phones += all ? 1 : 0;
    m_mobiles += all && cell.phones.front().isMobile() ? 1 : 0;
}

void ColumnLook::lookAtName(const QString &text)
{
    const auto read = japan::readPersonName(text);
    if (japan::isKana(text)) {
        ++m_kana;
        return;
    }
    const bool prefecture = !japan::prefectureOf(text).isEmpty();
    static const QRegularExpression block(u"[市区町村郡].*[0-9０-９一二三四五六七八九十]"_s);
    if (prefecture || block.match(text).hasMatch())
        ++m_address;
    if (prefecture && japan::prefectureOf(text).size() == text.size())
        ++m_prefectures;
    if (japan::isCompany(text)) {
        ++m_companies;
        return;
    }
    const auto &name = read.name;
    const auto letters = QString(name).remove(u' ');
    if (prefecture || letters.size() < 1 || letters.size() > 8 || !isKanji(letters.front()))
        return;
    const bool onlyName = std::all_of(letters.begin(), letters.end(), [](QChar c) {
        return isKanji(c) || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana || c == u'々'
            || c == u'ー' || c == u'ヶ';
    });
    if (!onlyName)
        return;
    const bool known = !read.honorific.isEmpty() || name.contains(u' ') || beginsWithSurname(letters);
    m_names += known && letters.size() >= 2 ? 1 : 0;
    m_shortNames += !name.contains(u' ') && letters.size() <= 4 ? 1 : 0;
}

void ColumnLook::lookAtWords(const QString &text)
{
    const auto folded = japan::fold(text);
    m_sex += sexOf(folded).has_value() ? 1 : 0;
    m_marks += markOf(folded).has_value() ? 1 : 0;
    m_kinds += customerKindOf(folded).has_value() ? 1 : 0;
    m_condition += conditionOf(folded).has_value() ? 1 : 0;
    m_makers += isMaker(folded) ? 1 : 0;
    m_honorifics += isHonorific(text) ? 1 : 0;
    m_texts += text.size() > 25 ? 1 : 0;
}

std::optional<double> ColumnLook::fit(ShopField field) const
{
    using enum ShopField;
    switch (field) {
    case Birthday:
    case FirstMetOn:
    case Anniversary:
    case OrderedOn:
    case RegisteredOn:
    case DeliveredOn:
    case InspectionDueOn:
    case DisposedOn:
    case ContractEndsOn:
    case InsuranceEndsOn:
    case WarrantyEndsOn:
    case OtherInspectionDueOn:
    case ContactOn:
    case VisitedOn:
    case DmOn:
    case ShakenOn:
    case ServiceOn:
    case BookedFor:
    // Numbers of a spreadsheet may be days too.
    case FirstRegisteredOn: return share(m_dates + m_months + (m_dates + m_months == 0 ? m_numbers : 0));
    case PostalCode: return share(m_postal);
    case Phone:
    case Mobile:
    case AnyPhone:
    case WorkPhone: return share(m_phones);
    case Email: return share(m_emails);
    case Plate: return share(m_plates);
    case Kana:
    case FamilyKana:
    case GivenKana: return share(m_kana);
    case Sex: return share(m_sex);
    case Condition: return share(m_condition);
    case Address: return 1.0 - share(m_dates + m_phones + m_emails + m_postal + m_plates);
    case Name: return 1.0 - share(m_dates + m_phones + m_emails + m_postal + m_plates + m_numbers);
    default: return std::nullopt;
    }
}

ColumnLook::Guess ColumnLook::guess() const
{
    using enum ShopField;
    const auto sure = [this](int count) { return static_cast<int>(share(count) * 88); };
    const std::array<Guess, 14> guesses{{{Email, sure(m_emails)},
                                         {Plate, sure(m_plates)},
                                         {PostalCode, sure(m_postal)},
                                         {Mobile, share(m_mobiles) > 0.8 ? sure(m_phones) + 1 : 0},
                                         {Phone, sure(m_phones)},
                                         {ChassisNo, sure(m_chassis)},
                                         {Prefecture, share(m_prefectures) > 0.8 ? sure(m_prefectures) + 1 : 0},
                                         {Address, sure(m_address)},
                                         {Name, sure(m_names + m_companies)},
                                         {Kana, sure(m_kana)},
                                         {Sex, sure(m_sex)},
                                         {Condition, sure(m_condition)},
                                         {Maker, sure(m_makers)},
                                         {Honorific, sure(m_honorifics)}}};
    const auto *best = &guesses[0];
    for (const auto &one : guesses)
        if (one.confidence > best->confidence)
            best = &one;
    return m_filled == 0 ? Guess() : *best;
}

} // namespace kikubari::operations
