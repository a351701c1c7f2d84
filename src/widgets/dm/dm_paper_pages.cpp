// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_paper.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

/// From the pieces to the pages.
namespace kikubari::widgets {

using namespace Qt::StringLiterals;
using domain::JobKind;
using domain::PieceState;
using operations::AudienceEntry;
using print::FindingKind;
using reports::MailDocument;

namespace {

/// Pieces that have a number already come first, in its order: so does the ledger print them.
void orderAsPrinted(std::vector<AudienceEntry> &entries)
{
    const auto numbered = std::stable_partition(entries.begin(), entries.end(),
                                                [](const AudienceEntry &entry) { return entry.labelNo > 0; });
    std::sort(entries.begin(), numbered,
              [](const AudienceEntry &a, const AudienceEntry &b) { return a.labelNo < b.labelNo; });
}

DmPaper::Figures figuresOf(const MailDocument &pages)
{
    DmPaper::Figures figures;
    figures.refused = static_cast<int>(pages.refused.size());
    for (const std::size_t piece : pages.printed) {
        bool smaller = false, other = false;
        for (const print::Finding &finding : pages.findings[piece]) {
            smaller |= finding.kind == FindingKind::Shrunk || finding.kind == FindingKind::Condensed
                || finding.kind == FindingKind::Wrapped;
            other |= finding.kind == FindingKind::OtherFace;
        }
        figures.shrunk += smaller ? 1 : 0;
        figures.otherFace += other ? 1 : 0;
    }
    return figures;
}

} // namespace

void DmPaper::setEntries(const Entries &entries)
{
    m_all = entries;
    chooseEntries();
    make();
}

void DmPaper::setPrintedKinds(const QList<JobKind> &kinds)
{
    if (kinds == m_printedKinds)
        return;
    m_printedKinds = kinds;
    again();
}

void DmPaper::chooseEntries()
{
    const auto some = [this](PieceState state) {
        return std::ranges::any_of(m_all, [state](const AudienceEntry &entry) { return entry.state == state; });
    };
    m_second = !some(PieceState::Queued) && some(PieceState::Printed) && !m_printedKinds.isEmpty()
        && !m_printedKinds.contains(m_kind);
    const PieceState wanted = m_second ? PieceState::Printed : PieceState::Queued;
    auto chosen = std::make_shared<Entries>();
    std::ranges::copy_if(m_all, std::back_inserter(*chosen),
                         [wanted](const AudienceEntry &entry) { return entry.state == wanted; });
    orderAsPrinted(*chosen);
    m_entries = std::move(chosen);
}

void DmPaper::again()
{
    const bool before = m_second;
    const auto were = m_entries;
    chooseEntries();
    if (before == m_second)
        m_entries = were; // the words of its letters are known
    Q_EMIT chosen();
    make();
}

const print::LetterTemplate *DmPaper::letterNow() const
{
    const auto found = std::ranges::find(m_letters, m_letter, &print::LetterTemplate::key);
    return found == m_letters.end() ? nullptr : &*found;
}

DmPaper::Job DmPaper::jobNow() const
{
    Job job{m_kind, m_choice, m_mail, m_envelope, {}, {}};
    if (const print::LetterTemplate *letter = letterNow())
        job.letter = *letter;
    return job;
}

std::optional<Error> DmPaper::forbidden() const
{
    if (m_kind != JobKind::Letters)
        return std::nullopt;
    const print::LetterTemplate *letter = letterNow();
    if (!letter)
        return Error{ErrorKind::WrongUse,
                     {u"文面がありません。文面を選んでください。"_s, u"There is no text. Choose one."_s},
                     {}};
    if (letter->celebratory && !m_campaign.celebratory && m_campaign.kind != domain::CampaignKind::NewYear)
        return Error{ErrorKind::WrongUse,
                     {u"「%1」はお祝いの文面です。喪中の方に届かないよう、「目的と日程」で「お祝いの内容を含む」に"
                      "印を付けてください。"_s.arg(letter->name),
                      u"\"%1\" is celebratory. Mark the mailing as celebratory in its first step, so that no house "
                      "in mourning gets it."_s.arg(letter->name)},
                     {}};
    return std::nullopt;
}

Result<MailDocument> DmPaper::documentOf(const Entries &entries, const Job &job)
{
    switch (job.kind) {
    case JobKind::Labels: return reports::labelDocument(entries, job.labels);
    case JobKind::Cards: return reports::postcardDocument(entries, job.mail);
    case JobKind::Envelopes: return reports::envelopeDocument(entries, job.envelope, job.mail);
    case JobKind::Letters: break;
    }
    return reports::letterDocument(job.letter, job.values, job.mail);
}

void DmPaper::makeAside(const std::shared_ptr<const Entries> &entries, Job job, const Then &then)
{
    QThreadPool::globalInstance()->start([guard = QPointer(this), entries, job = std::move(job), then] {
        auto made = documentOf(*entries, job);
        Result<Document> document;
        if (made)
            document = std::make_shared<const MailDocument>(*std::move(made));
        else
            document = tl::unexpected(made.error());
        // The guard is asked in the thread in which its object lives and dies.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, document = std::move(document), then] {
                if (guard)
                    then(document);
            },
            Qt::QueuedConnection);
    });
}

void DmPaper::takeWords(const std::shared_ptr<const Entries> &entries, const models::MailWords &words)
{
    m_mail.sender = words.sender;
    m_senderKnown = true;
    if (words.values.size() != entries->size())
        return;
    m_wordsOf = entries;
    m_values = words.values;
}

void DmPaper::layOut(const std::shared_ptr<const Entries> &entries, QMarginsF unprintable, const Then &then)
{
    if (const auto error = forbidden()) {
        QMetaObject::invokeMethod(
            this, [then, error] { then(tl::unexpected(*error)); }, Qt::QueuedConnection);
        return;
    }
    Job job = jobNow();
    job.labels.unprintable = unprintable;
    const bool letters = m_kind == JobKind::Letters;
    if (letters && m_wordsOf == entries)
        job.values = m_values;
    const bool known = letters ? m_wordsOf == entries : m_senderKnown;
    if (m_kind == JobKind::Labels || known || !askWords)
        return makeAside(entries, std::move(job), then);
    askWords(m_campaign, letters ? *entries : Entries(),
             [guard = QPointer(this), entries, job, then](const Result<models::MailWords> &words) mutable {
                 if (!guard)
                     return;
                 if (!words)
                     return then(tl::unexpected(words.error()));
                 guard->takeWords(entries, *words);
                 job.mail.sender = words->sender, job.values = words->values;
                 guard->makeAside(entries, std::move(job), then);
             });
}

void DmPaper::make()
{
    const int asked = ++m_asked;
    m_busy = true;
    layOut(m_entries, {}, [this, asked, entries = m_entries](const Result<Document> &pages) {
        if (m_asked == asked)
            take(entries, pages);
    });
}

void DmPaper::take(const std::shared_ptr<const Entries> &entries, const Result<Document> &pages)
{
    m_busy = false;
    m_laidOut = entries;
    m_pages = pages ? *pages : nullptr;
    m_problem = pages ? std::nullopt : std::optional(pages.error());
    m_figures = m_pages ? figuresOf(*m_pages) : Figures();
    Q_EMIT pagesReady();
}

DmPaper::Sample DmPaper::sample(const AudienceEntry &entry) const
{
    if (!m_pages)
        return {};
    Job job = jobNow();
    if (m_kind == JobKind::Labels) {
        job.labels.start = 1;
        const auto alone = reports::labelPages({entry}, job.labels);
        if (!alone)
            return {};
        const QSizeF size(m_choice.sheet.width, m_choice.sheet.height);
        const print::LabelLayout label
            = print::layoutLabel(alone->job().labels.first(), QRectF(QPointF(), size), alone->job().style);
        Sample sample;
        sample.page.size = size, sample.page.runs = label.runs, sample.page.boxes = label.boxes;
        sample.findings = label.findings;
        return sample;
    }
    if (m_kind == JobKind::Letters) {
        const auto at = std::ranges::find(*m_laidOut, entry.first.customer,
                                          [](const AudienceEntry &each) { return each.first.customer; });
        if (at == m_laidOut->end() || m_wordsOf != m_laidOut)
            return {};
        job.values = {m_values[static_cast<std::size_t>(at - m_laidOut->begin())]};
    }
    const auto alone = documentOf({entry}, job);
    if (!alone)
        return {};
    return {alone->pages > 0 ? alone->page(0) : print::Page{}, alone->findings.front()};
}

} // namespace kikubari::widgets
