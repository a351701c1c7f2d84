// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/recipient.h"

#include "japan/person_name.h"

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPersons = 3;

struct Addressed
{
    QString name, honorific;
};

// Lists bring names that carry their honorific already (山田太郎様): nobody gets it twice. The characters of the name
// stay as they are.
Addressed withoutHonorific(const QString &written)
{
    const QString name = written.simplified();
    QString honorific = japan::readPersonName(name).honorific;
    if (honorific.isEmpty())
        return {name, {}};
    const qsizetype at = name.lastIndexOf(honorific);
    const QString bare = name.left(name.endsWith(u')') || name.endsWith(u'）') ? at - 1 : at).trimmed();
    return at > 0 && !bare.isEmpty() ? Addressed{bare, honorific} : Addressed{name, {}};
}

// What stands in the honorific's own field comes first, unless it is only the usual one.
QString honorificOf(const Person &person, const QString &inName)
{
    if (!person.honorific.isEmpty() && person.honorific != u"様" && person.honorific != u"御中")
        return person.honorific;
    return inName == u"先生" || inName == u"殿" || inName == u"氏" ? inName : u"様"_s;
}

NameLine lineOf(const Person &person)
{
    const auto [name, inName] = withoutHonorific(person.name);
    const QString honorific = honorificOf(person, inName);
    const qsizetype border = name.indexOf(u' ');
    return border < 0 ? NameLine{{}, name, honorific} : NameLine{name.left(border), name.mid(border + 1), honorific};
}

// 御中 and 様 are never part of a company's name; 先生 and 殿 might be.
QString bodyOf(const QString &written)
{
    const auto [name, honorific] = withoutHonorific(written);
    return honorific == u"御中" || honorific == u"様" ? name : written.simplified();
}

} // namespace

QString withHonorific(const NameLine &line)
{
    return line.name() + lineJoiner + u'\u3000' + lineJoiner + line.honorific;
}

NameBlock nameBlock(const Recipient &recipient)
{
    NameBlock block;
    block.company = bodyOf(recipient.company);
    block.department = bodyOf(recipient.department);
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
