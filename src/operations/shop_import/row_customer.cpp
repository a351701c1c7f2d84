// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/address.h"
#include "japan/company_name.h"
#include "japan/fold.h"
#include "japan/person_name.h"
#include "japan/phone.h"
#include "operations/shop_import/known_words.h"
#include "operations/shop_import/row_reader.h"

#include <QRegularExpression>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using enum ShopField;
using domain::CustomerKind;
using domain::RecordKind;
using store::Record;

namespace {

/// Kana as written, at its ordinary width and without an honorific behind it.
QString keptKana(const QString &text)
{
    static const QRegularExpression honorific(u"[\\s]*(?:様|サマ|さま)$"_s);
    auto kana = japan::ordinaryWidth(text).simplified();
    if (const auto end = honorific.match(kana); end.hasMatch() && end.capturedStart() > 1)
        kana.truncate(end.capturedStart());
    return kana;
}

/// A text of digits and signs: meant as a number.
bool isOnlyDigits(const QString &text)
{
    static const QRegularExpression digits(
        u"^[0-9０-９()（）+・./\\s\\-－ー]*[0-9０-９][0-9０-９()（）+・./\\s\\-－ー]*$"_s);
    return digits.match(text).hasMatch();
}

/// A firm, a post and a person in one cell: 有限会社西湘興業 代表取締役 鈴木 一郎.
struct FirmWithPerson
{
    QString firm, post, person;
};

std::optional<FirmWithPerson> firmWithPerson(const QString &name)
{
    static const QRegularExpression form(
        u"^(\\S.*?)\\s+(代表取締役社?長?|代表取締役社長|取締役|代表社員|代表者|代表|社長|会長|専務|常務|理事長|院長|"
        u"園長|"
        u"所長|店長|工場長|支店長|部長|課長|係長|[^\\s]{1,8}(?:部長|課長|係長))\\s+(\\S.{0,15})$"_s);
    const auto match = form.match(name);
    if (!match.hasMatch() || !japan::isCompany(match.captured(1)))
        return std::nullopt;
    return FirmWithPerson{match.captured(1), match.captured(2), match.captured(3)};
}

QString joined(const QString &one, const QString &other)
{
    return one.isEmpty() ? other : other.isEmpty() ? one : QString(one % u' ' % other);
}

} // namespace

void RowReader::finishCustomer()
{
    m_draft.continues = !m_parts.anyCustomer && !m_draft.cars.empty();
    if (m_draft.continues)
        return;
    finishName();
    finishAddress();
    finishPostalCode();
    finishPhones();
    finishStaff();
    if (!m_parts.refuses.isEmpty())
        m_draft.customer.set("refuses", m_parts.refuses.join(u' '));
    // A note of the last contact without its day is a note.
    if (!m_parts.contactOn.isValid() && !m_parts.contactNote.isEmpty())
        m_parts.notes.emplace_back(m_plan.find(ContactNote) ? columnName(*m_plan.find(ContactNote)) : QString(),
                                   m_parts.contactNote);
    finishNotes();
}

void RowReader::finishName()
{
    auto &customer = m_draft.customer;
    const bool inTwo = !m_parts.family.isEmpty() || !m_parts.given.isEmpty();
    auto person = inTwo ? japan::joinPersonName(m_parts.family, m_parts.given) : japan::readPersonName(m_parts.name);
    auto firm = japan::readPersonName(m_parts.company);
    if (const auto with = firmWithPerson(person.name); with && firm.name.isEmpty()) {
        firm.name = with->firm;
        person.name = with->person;
        if (m_parts.department.isEmpty())
            m_parts.department = with->post;
    }
    const auto said = customerKindOf(japan::fold(m_parts.kind));
    const auto kana = m_parts.kana.isEmpty() ? joined(keptKana(m_parts.familyKana), keptKana(m_parts.givenKana))
                                             : keptKana(m_parts.kana);
    const bool worksThere = said == CustomerKind::Person && !person.name.isEmpty();
    const bool isFirm
        = !worksThere && (said == CustomerKind::Company || !firm.name.isEmpty() || japan::isCompany(person.name));
    const bool namedTwice = !firm.name.isEmpty() && japan::companyFold(firm.name) == japan::companyFold(person.name);
    const auto &chosen = isFirm && !firm.name.isEmpty() ? firm : person;
    const auto name = isFirm ? japan::canonicalCompanyName(chosen.name) : chosen.name;
    if (name.isEmpty()) {
        const auto *column = columnOf(Name) ? columnOf(Name)
            : columnOf(FamilyName)          ? columnOf(FamilyName)
                                            : columnOf(Company);
        reject(column, {}, u"no_name"_s,
               {u"お名前が空です。お名前を入れてください"_s, u"The name is empty. Enter a name"_s});
        return;
    }
    customer.set("name", name).setWord("kind", isFirm ? CustomerKind::Company : CustomerKind::Person);
    auto honorific = m_parts.honorific.isEmpty() ? chosen.honorific : m_parts.honorific;
    if (isFirm && (honorific.isEmpty() || honorific == u"様"))
        honorific = u"御中"_s;
    customer.set("honorific", honorific);
    const bool withContact = isFirm && !firm.name.isEmpty() && !person.name.isEmpty() && !namedTwice;
    // Two words of kana beside a person of a firm are the person's, not the firm's.
    const bool kanaOfPerson = withContact && kana.contains(u' ') && person.name.contains(u' ')
        && !(columnOf(Kana) && columnOf(Kana)->heading.contains(u'社'));
    customer.set("kana", kanaOfPerson ? QString() : kana);
    if (worksThere && !firm.name.isEmpty() && customer.value("occupation").isEmpty())
        customer.set("occupation", firm.name);
    if (withContact)
        finishKey(person.name, kanaOfPerson ? kana : QString());
    else if (!m_parts.department.isEmpty())
        m_parts.notes.emplace_back(columnName(*columnOf(Department)), m_parts.department);
    if (!m_parts.kind.isEmpty() && !said && !saysNothing(japan::fold(m_parts.kind)))
        keepInNote(*columnOf(ShopField::Kind), m_parts.kind);
    for (const auto field : {Name, FamilyName, Company})
        if (const auto *column = columnOf(field))
            converted(*column, field == Company ? (isFirm ? name : firm.name) : withContact ? person.name : name);
    for (const auto field : {Kana, FamilyKana})
        if (const auto *column = columnOf(field))
            converted(*column, kana);
    if (const auto *column = columnOf(Honorific))
        converted(*column, honorific);
}

void RowReader::finishKey(const QString &person, const QString &kana)
{
    Record key(RecordKind::KeyPerson);
    key.set("name", person).set("kana", kana).set("department", m_parts.department);
    m_draft.keyPersons.push_back(std::move(key));
}

void RowReader::finishAddress()
{
    auto &customer = m_draft.customer;
    auto lines = m_parts.addressLines;
    const QString region = m_parts.prefecture + m_parts.city;
    if (!region.isEmpty()) {
        if (lines.isEmpty())
            lines << region;
        else if (!lines.first().startsWith(region))
            lines.first()
                = (m_parts.city.isEmpty() || !lines.first().startsWith(m_parts.city) ? region : m_parts.prefecture)
                + lines.first();
    }
    if (lines.isEmpty() && m_parts.building.isEmpty())
        return;
    japan::Address address;
    if (!m_parts.building.isEmpty() && lines.size() > 1)
        lines = {lines.join(QString())};
    address = lines.size() > 1
        ? japan::joinAddress(std::span<const QString>(lines.constData(), static_cast<std::size_t>(lines.size())))
        : japan::splitAddress(lines.value(0));
    if (!address.postalCode.isEmpty() && customer.value("postal_code").isEmpty())
        customer.set("postal_code", address.postalCode);
    customer.set("address", address.address).set("building", joined(address.building, m_parts.building));
    const Column *first = nullptr;
    for (const auto &column : m_plan.columns)
        if (!first && (column.field == Address || column.field == Prefecture))
            first = &column;
    if (first)
        converted(*first, customer.value("address"));
    const auto *building = columnOf(Building);
    if (building)
        converted(*building, customer.value("building"));
    else if (first && !customer.value("building").isEmpty())
        converted(*first, QString(customer.value("address") % u" ／ " % customer.value("building")));
}

void RowReader::finishPostalCode()
{
    if (m_parts.doubtfulText.isEmpty())
        return;
    auto &customer = m_draft.customer;
    const auto &address = customer.value("address");
    const auto *column = columnOf(PostalCode);
    if (!m_parts.doubtfulCode.isEmpty() && (address.startsWith(u"北海道") || address.startsWith(u"札幌"))) {
        customer.set("postal_code", m_parts.doubtfulCode);
        converted(*column, m_parts.doubtfulCode);
        return;
    }
    const auto shown = m_parts.doubtfulText.left(60);
    reject(column, m_parts.doubtfulText, u"bad_postal_code"_s,
           {u"郵便番号「%1」は7桁ではありません。250-0001 のように直してください"_s.arg(shown),
            u"The postal code “%1” has not seven digits. Write it like 250-0001"_s.arg(shown)});
}

void RowReader::finishPhones()
{
    // A column that is for mobiles alone has the first word on them.
    std::stable_sort(m_phones.begin(), m_phones.end(), [](const auto &a, const auto &b) {
        const auto order = [](const PhoneText &one) {
            return one.column->field == Mobile  ? 0
                : one.column->field == Phone    ? 1
                : one.column->field == AnyPhone ? 2
                                                : 3;
        };
        return order(a) < order(b);
    });
    for (const auto &from : m_phones) {
        if (saysNothing(japan::fold(from.text)))
            continue;
        const auto cell = japan::readPhones(from.text);
        QStringList shown;
        for (const auto &phone : cell.phones) {
            if (phone.kind == japan::Phone::Kind::Unknown) {
                rejectPhone(from, phone.number);
                continue;
            }
            if (phone.repaired)
                find(u"zero_restored"_s, *from.column,
                     {u"先頭の 0 が落ちた電話番号を補いました"_s,
                      u"Phone numbers that had lost a leading zero were completed"_s});
            const auto number
                = phone.extension.isEmpty() ? phone.number : QString(phone.number % u" 内線" % phone.extension);
            shown << number;
            if (!phone.isFax)
                placePhone(from, number, phone.label, phone.isMobile());
        }
        if (cell.phones.empty() && isOnlyDigits(cell.rest))
            rejectPhone(from, cell.rest);
        else if (!cell.rest.isEmpty())
            m_parts.notes.emplace_back(columnName(*from.column), cell.rest);
        converted(*from.column, shown.join(u"、"_s));
    }
}

void RowReader::rejectPhone(const PhoneText &from, const QString &number)
{
    reject(from.column, from.text, u"bad_phone"_s,
           {u"電話番号「%1」の桁数が足りないか、多すぎます。直すか、空にしてください"_s.arg(number),
            u"The phone number “%1” has too few or too many digits. Mend it or leave it empty"_s.arg(number)});
}

void RowReader::placePhone(const PhoneText &from, const QString &number, const QString &label, bool mobile)
{
    auto &customer = m_draft.customer;
    const auto digits = japan::phoneDigits(number);
    const auto isKnown = [&](const QString &text) { return japan::phoneDigits(text) == digits; };
    if (isKnown(customer.value("phone")) || isKnown(customer.value("mobile")))
        return;
    for (const auto &record : m_draft.phones)
        if (isKnown(record.value("number")))
            return;
    static const QStringList workWords{u"勤務先"_s, u"会社"_s, u"職場"_s};
    const bool work = (from.column->field == WorkPhone || workWords.contains(label))
        && customer.value("kind") != QString::fromUtf8(wordOf(CustomerKind::Company));
    if (mobile && !work && customer.value("mobile").isEmpty()) {
        customer.set("mobile", number);
    } else if (!work && customer.value("phone").isEmpty() && (!mobile || from.column->field == Phone)) {
        customer.set("phone", number);
    } else {
        Record record(RecordKind::Phone);
        record.set("kind",
                   !label.isEmpty() ? label
                       : work       ? u"勤務先"_s
                       : mobile     ? u"携帯"_s
                                    : u"電話"_s)
            .set("number", number);
        m_draft.phones.push_back(std::move(record));
    }
}

void RowReader::finishNotes()
{
    QStringList lines;
    const bool several = m_parts.notes.size() > 1;
    for (const auto &[heading, text] : m_parts.notes)
        lines << (heading.isEmpty() && !several ? text : heading.isEmpty() ? text : QString(heading % u"：" % text));
    if (!lines.isEmpty())
        m_draft.customer.set("note", lines.join(u'\n'));
}

QString RowReader::staffCodeOf(const QString &code, const QString &name, const Column *column)
{
    const auto nobody = [](const QString &text) { return saysNothing(japan::fold(text)) ? QString() : text; };
    const auto found = m_staff.find(nobody(code), nobody(name));
    if (found)
        return *found;
    const auto said = name.isEmpty() ? code : name;
    reject(column, said, u"unknown_staff"_s,
           {u"担当「%1」というスタッフはいません。スタッフを登録するか、空にしてください"_s.arg(said),
            u"There is no member of staff “%1”. Add him or leave it empty"_s.arg(said)});
    return {};
}

void RowReader::finishStaff()
{
    if (m_parts.staffCode.isEmpty() && m_parts.staffName.isEmpty())
        return;
    const auto *column = columnOf(m_parts.staffName.isEmpty() ? StaffCode : Staff);
    const auto code = staffCodeOf(m_parts.staffCode, m_parts.staffName, column);
    m_draft.customer.set("staff", code);
    if (column && !code.isEmpty())
        converted(*column, code);
    for (auto &car : m_draft.cars)
        if (car.record.kind() == RecordKind::Purchase && car.record.value("staff").isEmpty())
            car.record.set("staff", code);
}

} // namespace kikubari::operations
