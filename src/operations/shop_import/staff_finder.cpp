// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/staff_finder.h"

#include "japan/fold.h"
#include "japan/person_name.h"
#include "operations/shop_import/fresh_codes.h"
#include "store/record_dump.h"
#include "store/store.h"

#include <QRegularExpression>

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using domain::RecordKind;

namespace {

/// "S001 佐藤" and "12:佐藤 一郎" are a code and a name; "S001" alone is a code.
std::pair<QString, QString> codeAndName(const QString &code, const QString &name)
{
    static const QRegularExpression both(u"^([A-Za-z]{0,3}[0-9]{1,8})[\\s:：.・_-]+(\\D.*)$"_s);
    static const QRegularExpression only(u"^[A-Za-z0-9_-]{1,10}$"_s);
    const auto plain = japan::ordinaryWidth(name).trimmed();
    if (!code.isEmpty())
        return {japan::ordinaryWidth(code).trimmed(), plain};
    if (const auto match = both.match(plain); match.hasMatch())
        return {match.captured(1), match.captured(2).trimmed()};
    static const QRegularExpression digit(u"[0-9]"_s);
    if (only.match(plain).hasMatch() && digit.match(plain).hasMatch())
        return {plain, {}};
    return {{}, plain};
}

} // namespace

Result<StaffFinder> StaffFinder::make(store::Store &store, const ShopImportOptions &options)
{
    StaffFinder finder;
    finder.m_map = options.staff;
    finder.m_how = options.unknownStaff;
    auto dump = store::RecordDump::open(store, RecordKind::Staff);
    if (!dump)
        return tl::unexpected(dump.error());
    for (;;) {
        const auto there = dump->next();
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            break;
        finder.know(QString::fromStdString(dump->texts()[0]), QString::fromStdString(dump->texts()[1]));
    }
    auto code = store.newCode(RecordKind::Staff, u"S"_s);
    if (!code)
        return tl::unexpected(code.error());
    finder.m_firstCode = *code;
    return finder;
}

void StaffFinder::know(const QString &code, const QString &name)
{
    const auto plain = japan::readPersonName(name).name;
    m_known.push_back(
        {code, japan::fold(plain), plain.contains(u' ') ? japan::fold(plain.section(u' ', 0, 0)) : QString()});
}

std::optional<QString> StaffFinder::known(const QString &code, const QString &name) const
{
    if (!code.isEmpty())
        for (const auto &one : m_known)
            if (one.code == code)
                return one.code;
    const auto folded = japan::fold(japan::readPersonName(name).name);
    if (folded.isEmpty())
        return std::nullopt;
    for (const auto &one : m_known)
        if (one.name == folded)
            return one.code;
    // 佐藤 is whoever alone has that surname.
    const Known *found = nullptr;
    for (const auto &one : m_known) {
        if (one.surname != folded)
            continue;
        if (found)
            return std::nullopt;
        found = &one;
    }
    return found ? std::optional(found->code) : std::nullopt;
}

QString StaffFinder::freshCode() const
{
    auto code = m_firstCode;
    while (std::any_of(m_known.begin(), m_known.end(), [&](const auto &one) { return one.code == code; }))
        code = codeAfter(code);
    return code;
}

void StaffFinder::forgetSince(std::size_t made)
{
    if (made >= m_made.size())
        return;
    for (std::size_t i = made; i < m_made.size(); ++i) {
        const auto code = m_made[i].value("code");
        std::erase_if(m_known, [&](const auto &one) { return one.code == code; });
        m_answers.removeIf([&](const auto &entry) { return entry.value() == code; });
    }
    m_made.resize(made, store::Record(RecordKind::Staff));
}

std::optional<QString> StaffFinder::find(const QString &codeText, const QString &nameText)
{
    if (codeText.isEmpty() && nameText.isEmpty())
        return QString();
    const QString asked = codeText + u'\n' + nameText;
    if (const auto answer = m_answers.constFind(asked); answer != m_answers.cend())
        return *answer;
    const auto said = nameText.isEmpty() ? codeText : nameText;
    const auto [code, name] = codeAndName(codeText, nameText);
    std::optional<QString> answer;
    if (m_map.contains(said))
        answer = m_map.value(said);
    else
        answer = known(code, name);
    if (!answer) {
        if (!m_unknown.contains(said))
            m_unknown << said;
        if (m_how == ShopStaff::Empty)
            answer = QString();
        if (m_how == ShopStaff::Make) {
            store::Record record(RecordKind::Staff);
            const auto shown = name.isEmpty() ? code : japan::readPersonName(name).name;
            record.set("code", code.isEmpty() ? freshCode() : code)
                .set("name", shown)
                .setWord("role", domain::Role::Salesperson);
            answer = record.value("code");
            know(*answer, shown);
            m_made.push_back(std::move(record));
        }
    }
    m_answers.insert(asked, answer);
    return answer;
}

} // namespace kikubari::operations
