// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/recipient.h"

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPersons = 3;

NameLine lineOf(const Person &person)
{
    const QString name = person.name.simplified();
    const QString honorific = person.honorific.isEmpty() || person.honorific == u"御中" ? u"様"_s : person.honorific;
    const qsizetype border = name.indexOf(u' ');
    return border < 0 ? NameLine{{}, name, honorific} : NameLine{name.left(border), name.mid(border + 1), honorific};
}

} // namespace

NameBlock nameBlock(const Recipient &recipient)
{
    NameBlock block;
    block.company = recipient.company.simplified();
    block.department = recipient.department.simplified();
    for (const Person &person : recipient.persons)
        if (!person.name.trimmed().isEmpty())
            block.lines.push_back(lineOf(person));
    if (block.lines.isEmpty()) {
        // 株式会社アオバ / 営業部 御中: the smallest body that is named is addressed.
        QString &body = block.department.isEmpty() ? block.company : block.department;
        if (!body.isEmpty())
            block.lines.push_back({{}, body, u"御中"_s});
        body.clear();
        return block;
    }
    block.title = recipient.title.simplified();
    if (block.lines.size() > mostPersons) {
        block.lines.resize(1);
        block.lines.push_back({{}, block.company.isEmpty() ? u"ご家族"_s : u"御一同"_s, u"様"_s});
    }
    return block;
}

} // namespace kikubari::print
