// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/label_content.h"

#include "japan/address.h"

#include <algorithm>

namespace kikubari::print {

using namespace Qt::StringLiterals;

LabelContent::LabelContent(const Recipient &recipient, bool narrow, const LabelStyle &style, Findings &findings)
    : m_faces(style.faces),
      m_findings(findings)
{
    if (narrow)
        sizes = {.postal = 9, .address = 8.5, .small = 7.5, .name = 12, .number = 6};
    const QString postal = japan::normalisedPostalCode(recipient.postalCode);
    const QString written = postal.isEmpty() ? recipient.postalCode.simplified() : postal;
    const Text address{u"住所"_s, u"address"_s};
    const Text code{u"郵便番号"_s, u"postal code"_s};
    add(top, code, written.isEmpty() ? QString() : QString(u'〒' % written), sizes.postal, 1);
    if (written.isEmpty())
        m_findings.append({FindingKind::Omitted, code, {}});
    add(top, address, recipient.address, sizes.address, 4);
    add(top, {u"建物名"_s, u"building"_s}, recipient.building, sizes.small, 3);
    if (recipient.address.trimmed().isEmpty())
        m_findings.append({FindingKind::Absent, address, {}});
    NameBlock block = nameBlock(recipient);
    if (narrow && block.lines.size() > 1) {
        m_findings.append({FindingKind::Omitted, {u"連名"_s, u"joint names"_s}, {}});
        block.lines.resize(1);
    }
    // Where only one name has room, a letter to a department finds its way by the company.
    if (narrow && !block.company.isEmpty() && block.lines.size() == 1 && block.lines.first().honorific == u"御中") {
        block.department = block.lines.first().given;
        block.lines.first().given = block.company;
        block.company.clear();
    }
    addCompany(block, narrow);
    addNames(block);
    if (style.number && !narrow && !recipient.number.trimmed().isEmpty()) {
        const QString tidy = recipient.number.simplified();
        addFaceFindings(m_faces, tidy, {u"管理番号"_s, u"number"_s}, m_findings);
        number = SetText(m_faces, tidy);
    }
}

void LabelContent::add(QList<LabelBlock> &blocks, const Text &part, const QString &text, double pt, int lines)
{
    const QString tidy = text.simplified();
    if (tidy.isEmpty())
        return;
    addFaceFindings(m_faces, tidy, part, m_findings);
    blocks.append({part, SetText(m_faces, tidy), points(pt), lines, std::nullopt});
}

void LabelContent::addCompany(const NameBlock &block, bool narrow)
{
    const Text company{u"会社名"_s, u"company"_s}, department{u"部署"_s, u"department"_s},
        position{u"役職"_s, u"title"_s};
    if (narrow) {
        for (const auto &[part, text] : {std::pair(company, block.company), std::pair(department, block.department),
                                         std::pair(position, block.title)})
            if (!text.isEmpty())
                m_findings.append({FindingKind::Omitted, part, text});
        return;
    }
    add(middle, company, block.company, sizes.small, 3);
    add(middle, department, block.department, sizes.small, 3);
    QList<LabelBlock> one;
    add(one, position, block.title, sizes.small, 3);
    hasTitle = !one.isEmpty();
    if (hasTitle)
        title = one.first();
}

void LabelContent::addNames(const NameBlock &block)
{
    const Text part{u"宛名"_s, u"name"_s};
    QString all;
    for (const NameLine &line : block.lines)
        all += line.name() + line.honorific;
    if (all.isEmpty())
        m_findings.append({FindingKind::Absent, part, {}});
    addFaceFindings(m_faces, all, part, m_findings);
    names = LabelNames(m_faces, block.lines);
    if (block.lines.size() > 1)
        sizes.name = std::min(sizes.name, smallestName);
}

} // namespace kikubari::print
