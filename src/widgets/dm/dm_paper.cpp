// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_paper.h"

#include "print/label_sheets.h"

#include <algorithm>

/// What is printed and on which paper; dm_paper_pages.cpp makes the pages.
namespace kikubari::widgets {

using namespace Qt::StringLiterals;
using domain::CampaignKind;
using domain::JobKind;

namespace {

const QString usualSheet = u"A4-12-864"_s;
const QString usualEnvelope = u"long-3"_s;

JobKind usualKind(CampaignKind kind)
{
    switch (kind) {
    case CampaignKind::Dm: return JobKind::Labels;
    case CampaignKind::Letter: return JobKind::Letters;
    default: return JobKind::Cards;
    }
}

/// Those of a mailing's kind first; a card without a season takes what is written on cards.
QList<print::LetterTemplate> templatesFor(CampaignKind kind)
{
    QList<print::LetterTemplate> templates = print::letterTemplates().templates;
    const auto rank = [kind](const print::LetterTemplate &letter) {
        if (letter.kind == kind)
            return 0;
        return kind == CampaignKind::Card && letter.paper != print::LetterPaper::A4 && !letter.celebratory ? 1 : 2;
    };
    std::ranges::stable_sort(templates, {}, rank);
    return templates;
}

/// From the beginning of autumn (立秋) a summer card is late.
bool lateSummer(QDate day)
{
    return day.isValid() && day >= QDate(day.year(), 8, 8);
}

QString usualLetter(const QList<print::LetterTemplate> &templates, const operations::CampaignDraft &campaign)
{
    const auto known = [&templates](const QString &key) {
        return std::ranges::any_of(templates, [&key](const auto &letter) { return letter.key == key; });
    };
    if (known(campaign.letterTemplate))
        return campaign.letterTemplate;
    const QString summer = lateSummer(campaign.mailOn) ? u"late-summer"_s : u"summer"_s;
    if (campaign.kind == CampaignKind::Summer && known(summer))
        return summer;
    return templates.isEmpty() ? QString() : templates.first().key;
}

} // namespace

DmPaper::DmPaper(Preferences preferences, QObject *parent)
    : QObject(parent),
      m_preferences(std::move(preferences)),
      m_printer(m_preferences.labelPrinter()),
      m_sheets(print::shippedLabelSheets())
{
    const Preferences::LabelOptions options = m_preferences.labelOptions();
    m_choice.guides = options.guides, m_choice.barcode = options.barcode;
    m_choice.offset = m_preferences.labelOffset(m_printer).value_or(QPointF());
    const auto *sheet = print::findLabelSheet(m_sheets, options.sheet.isEmpty() ? usualSheet : options.sheet);
    if (!sheet)
        sheet = &m_sheets.first();
    m_choice.sheet = *sheet;
    m_choice.start = qBound(1, options.start, sheet->cells());
    const Preferences::MailOptions mail = m_preferences.mailOptions();
    m_mail.form
        = static_cast<print::MailForm>(qBound(0, mail.form, static_cast<int>(print::MailForm::LandscapeAcross)));
    m_mail.printedStock = mail.printedStock;
    m_envelope = print::envelopeSize(mail.envelope) ? mail.envelope : usualEnvelope;
    m_letters = templatesFor(m_campaign.kind);
    m_letter = usualLetter(m_letters, m_campaign);
}

void DmPaper::setCampaign(const operations::CampaignDraft &campaign)
{
    const bool other = campaign.code != m_campaign.code || campaign.kind != m_campaign.kind;
    m_campaign = campaign;
    m_mail.postage = campaign.postage;
    m_wordsOf.reset();
    m_senderKnown = false;
    if (other) {
        m_kind = usualKind(campaign.kind);
        m_printedKinds.clear();
        m_letters = templatesFor(campaign.kind);
        // Its pieces are still to come.
        m_all.clear();
        m_entries = m_laidOut = std::make_shared<const Entries>();
        m_pages.reset();
        m_figures = {};
        m_busy = false;
        ++m_asked;
    }
    if (other || !campaign.letterTemplate.isEmpty())
        m_letter = usualLetter(m_letters, campaign);
    if (!other)
        return;
    Q_EMIT chosen();
    Q_EMIT pagesReady();
}

void DmPaper::setKind(JobKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    again();
}

QString DmPaper::key() const
{
    switch (m_kind) {
    case JobKind::Labels: return m_choice.sheet.key;
    case JobKind::Cards: return u"hagaki"_s;
    case JobKind::Envelopes: return m_envelope;
    case JobKind::Letters: break;
    }
    return m_letter;
}

void DmPaper::setOwnSheets(const QList<domain::LabelSheet> &own)
{
    m_sheets = reports::allSheets(own);
    if (const auto *sheet = print::findLabelSheet(m_sheets, m_preferences.labelOptions().sheet))
        m_choice.sheet = *sheet;
    again();
}

void DmPaper::setSheet(const QString &key)
{
    const auto *sheet = print::findLabelSheet(m_sheets, key);
    if (!sheet || *sheet == m_choice.sheet)
        return;
    m_choice.sheet = *sheet;
    m_choice.start = 1; // another sheet is a fresh one
    setStart(1);
}

void DmPaper::setStart(int start)
{
    m_choice.start = qBound(1, start, m_choice.sheet.cells());
    setOptions(m_choice.guides, m_choice.barcode);
}

void DmPaper::setOffset(QPointF offset)
{
    const double most = print::largestOffset;
    m_choice.offset = {qBound(-most, offset.x(), most), qBound(-most, offset.y(), most)};
    m_preferences.setLabelOffset(m_printer, m_choice.offset);
    again();
}

void DmPaper::setOptions(bool guides, bool barcode)
{
    m_choice.guides = guides, m_choice.barcode = barcode;
    m_preferences.setLabelOptions({m_choice.sheet.key, m_choice.start, guides, barcode});
    again();
}

void DmPaper::setPrinter(const QString &name)
{
    if (name == m_printer)
        return;
    m_printer = name;
    m_preferences.setLabelPrinter(name);
    if (const auto own = m_preferences.labelOffset(name))
        m_choice.offset = *own;
    else
        m_preferences.setLabelOffset(name, m_choice.offset);
    again();
}

void DmPaper::setMail(print::MailForm form, bool printedStock, const QString &envelope)
{
    m_mail.form = form, m_mail.printedStock = printedStock;
    if (print::envelopeSize(envelope))
        m_envelope = envelope;
    m_preferences.setMailOptions({static_cast<int>(form), printedStock, m_envelope});
    again();
}

void DmPaper::setLetter(const QString &key)
{
    m_letter = key;
    again();
}

} // namespace kikubari::widgets
