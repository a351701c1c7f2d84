// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_printing.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "print/packing_list.h"
#include "print/paint.h"
#include "widgets/dm/dm_dialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using domain::JobKind;
using operations::AudienceEntry;
using operations::OperationResult;
using operations::PreparedPrint;

namespace {

QList<int> numbersOf(const std::vector<AudienceEntry> &pieces)
{
    QList<int> numbers;
    for (const AudienceEntry &piece : pieces)
        numbers << piece.labelNo;
    return numbers;
}

void setPaper(QPrinter &printer, QSizeF size)
{
    const QSizeF upright = size.width() > size.height() ? size.transposed() : size;
    printer.setPageSize(QPageSize(upright, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch));
    printer.setPageOrientation(upright == size ? QPageLayout::Portrait : QPageLayout::Landscape);
    printer.setFullPage(true); // the origin is the paper's corner, whatever the printer can reach
}

/// The numbers of the pieces that fit, as ranges.
QList<operations::LabelRange> rangesOf(const DmPaper &paper)
{
    QList<operations::LabelRange> ranges;
    for (const std::size_t place : paper.pages()->printed) {
        const int number = paper.laidOut()[place].labelNo;
        if (!ranges.isEmpty() && ranges.last().to == number - 1)
            ranges.last().to = number;
        else
            ranges << operations::LabelRange{number, number};
    }
    return ranges;
}

Error notPrinted()
{
    return {
        ErrorKind::Failed,
        {u"印刷できませんでした。プリンターの電源と用紙を確かめて、もう一度印刷してください。宛先はそのままです。"_s,
         u"Nothing was printed. Check the printer and its paper, and print again. The addressees are as before."_s},
        {}};
}

Error notFitting()
{
    return {ErrorKind::Failed,
            {u"用紙に入らない宛先があるので、印刷していません。宛先を確かめて、もう一度印刷してください。"_s,
             u"Some pieces do not fit, so nothing was printed. Check the addressees and print again."_s},
            {}};
}

QString fileNameOf(const QString &name)
{
    QString safe = name;
    return safe.replace(QRegularExpression(u"[/\\\\:*?\"<>|\\s]+"_s), u"_"_s);
}

} // namespace

DmPrinting::DmPrinting(models::DmService *service, models::Session *session, DmPaper *paper, QWidget *window)
    : QObject(window),
      m_service(service),
      m_session(session),
      m_paper(paper),
      m_window(window)
{
    askPrinter = [this](QPrinter &printer) {
        QPrintDialog dialog(&printer, m_window);
        dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
        return dialog.exec() == QDialog::Accepted;
    };
    askFile = [this](const QString &proposal) {
        return QFileDialog::getSaveFileName(m_window, tr("PDFに保存"), proposal, tr("PDF (*.pdf)"));
    };
}

void DmPrinting::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

bool DmPrinting::mayPrint(const Job &job, bool &despite)
{
    despite = false;
    if (m_busy)
        return false;
    if (m_paper->problem()) {
        Q_EMIT failed(*m_paper->problem());
        return false;
    }
    if (m_paper->second() || !job.check || !job.check->blocks || !job.again.isEmpty())
        return true;
    ListDialog dialog(
        tr("一言のないDMが多いままです"),
        models::say(job.check->warning)
            % tr("このまま出すと、ひとまとめの宣伝に見えます。一言か同封物を足してからの印刷をおすすめします。"),
        {tr("宛名"), tr("候補")}, tr("このまま印刷する"), m_window);
    for (const AudienceEntry &entry : job.entries)
        if (entry.state == domain::PieceState::Queued && entry.line.isEmpty() && entry.enclosures.isEmpty())
            dialog.add({models::addresseeWords(entry), entry.hints.join(u'・')});
    despite = dialog.exec() == QDialog::Accepted;
    return despite;
}

void DmPrinting::withoutRefused(const Job &job, const std::function<void(const Job &fitting)> &then)
{
    if (m_paper->busy()) {
        connect(
            m_paper, &DmPaper::pagesReady, this, [this, job, then] { withoutRefused(job, then); },
            Qt::SingleShotConnection);
        return;
    }
    const auto &pages = m_paper->pages();
    if (!pages) {
        if (m_paper->problem())
            Q_EMIT failed(*m_paper->problem());
        return;
    }
    Job fitting = job;
    if (m_paper->second() && job.again.isEmpty())
        fitting.again = rangesOf(*m_paper);
    if (pages->refused.empty() || !job.again.isEmpty())
        return then(fitting);
    const bool some = !pages->printed.empty();
    ListDialog dialog(tr("枠に入らない宛先"),
                      tr("次の方の分は、文字を小さくしても入らないか、字がないので印刷できません。")
                          % (some ? tr("今は外して、ほかの方の分を印刷しますか。大きな用紙にすると入ることがあります。")
                                  : tr("大きな用紙にするか、宛先を直してください。")),
                      {tr("宛名"), tr("理由")}, some ? tr("外して印刷する") : QString(), m_window);
    for (const std::size_t place : pages->refused) {
        const AudienceEntry &entry = m_paper->laidOut()[place];
        QString reason;
        for (const print::Finding &finding : pages->findings[place])
            if (print::forbidsPrinting({finding}))
                reason = models::say(print::textOf(finding));
        dialog.add({models::addresseeWords(entry), reason});
        fitting.skip << entry.first.customer;
    }
    if (dialog.exec() == QDialog::Accepted && some)
        then(fitting);
}

QSizeF DmPrinting::paperSize() const
{
    const auto &pages = m_paper->pages();
    if (m_paper->kind() == JobKind::Labels || !pages || pages->pages == 0)
        return domain::paperSize(m_paper->choice().sheet.paper).value_or(QSizeF(210, 297));
    return pages->page(0).size;
}

bool DmPrinting::choosePrinter(QPrinter &printer, QSizeF paper, QMarginsF &unprintable)
{
    if (!m_paper->printer().isEmpty())
        printer.setPrinterName(m_paper->printer());
    setPaper(printer, paper);
    if (!askPrinter(printer))
        return false;
    printer.setFullPage(true);
    QPageLayout layout = printer.pageLayout();
    layout.setUnits(QPageLayout::Millimeter);
    unprintable = layout.minimumMargins();
    m_paper->setPrinter(printer.printerName());
    return true;
}

void DmPrinting::prepare(const Job &job, const QString &file, bool despite, QMarginsF unprintable, const Then &then)
{
    operations::PrintRequest request{.campaign = job.campaign.draft.code,
                                     .kind = m_paper->kind(),
                                     .sheet = m_paper->key(),
                                     .start = m_paper->kind() == JobKind::Labels ? m_paper->choice().start : 1,
                                     .order = job.order,
                                     .again = job.again,
                                     .file = file,
                                     .skip = job.skip,
                                     .despiteImpersonal = despite};
    setBusy(true);
    m_service->preparePrint(m_session->context(), request,
                            [guard = QPointer(this), unprintable, then](const Result<PreparedPrint> &prepared) {
                                if (!guard)
                                    return;
                                if (prepared)
                                    return guard->layOut(*prepared, unprintable, then);
                                guard->setBusy(false);
                                Q_EMIT guard->failed(prepared.error());
                                Q_EMIT guard->changed();
                            });
}

void DmPrinting::layOut(const PreparedPrint &prepared, QMarginsF unprintable, const Then &then)
{
    m_paper->layOut(std::make_shared<const Entries>(prepared.pieces), unprintable,
                    [guard = QPointer(this), prepared, then](const Result<Document> &pages) {
                        if (!guard)
                            return;
                        if (!pages)
                            return guard->drop(prepared.job, pages.error());
                        if (!(*pages)->refused.empty())
                            return guard->drop(prepared.job, notFitting());
                        if (!prepared.removed.isEmpty())
                            Q_EMIT guard->told(tr("送れなくなった %1通を外しました。").arg(prepared.removed.size()));
                        then(prepared, *pages);
                    });
}

void DmPrinting::print(const Job &job)
{
    bool despite = false;
    if (!mayPrint(job, despite))
        return;
    withoutRefused(job, [this, despite](const Job &fitting) {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(fitting.campaign.draft.name);
        QMarginsF unprintable;
        if (!choosePrinter(*printer, paperSize(), unprintable))
            return;
        prepare(fitting, {}, despite, unprintable,
                [this, printer](const PreparedPrint &prepared, const Document &pages) {
                    printPrepared(printer, prepared, pages);
                });
    });
}

int DmPrinting::paintPages(QPrinter &printer, int pages, const std::function<print::Page(int)> &page) const
{
    QPainter painter;
    if (!painter.begin(&printer))
        return 0;
    const double scale = printer.resolution() / 25.4;
    for (int i = 0; i < pages; ++i) {
        if (i > 0 && !printer.newPage())
            return i;
        painter.save();
        painter.scale(scale, scale);
        print::paint(painter, page(i));
        painter.restore();
    }
    return painter.end() ? pages : pages - 1;
}

void DmPrinting::printPrepared(const std::shared_ptr<QPrinter> &printer, const PreparedPrint &prepared,
                               const Document &pages)
{
    const int sent = paintPages(*printer, pages->pages, pages->page);
    if (sent == 0)
        return drop(prepared.job, notPrinted());
    if (sent < pages->pages)
        Q_EMIT told(tr("プリンターに途中までしか送れませんでした。出た分を答えると、続きから印刷できます。"));
    askWhatCameOut(prepared.job, numbersOf(prepared.pieces), m_paper->kind(), {});
}

void DmPrinting::moveStart(int used)
{
    // The next printing begins behind the last label that is used.
    const int cells = m_paper->choice().sheet.cells();
    m_paper->setStart((m_paper->choice().start - 1 + used) % cells + 1);
}

void DmPrinting::askWhatCameOut(const QString &job, const QList<int> &numbers, JobKind kind,
                                const std::function<void()> &after)
{
    CameOutDialog dialog(numbers, kind == JobKind::Labels, m_window);
    setBusy(false);
    if (dialog.exec() != QDialog::Accepted) {
        Q_EMIT changed(); // stays open in the ledger and is asked for again
        return;
    }
    const auto answered = [guard = QPointer(this), after](const Result<OperationResult> &result) {
        if (!guard)
            return;
        if (!result) {
            Q_EMIT guard->failed(result.error());
            Q_EMIT guard->changed();
            return;
        }
        Q_EMIT guard->finished(*result);
        if (after)
            after();
    };
    if (dialog.answer() == CameOutDialog::Answer::Nothing)
        return m_service->dropPrint(m_session->context(), job, answered);
    const int last = dialog.answer() == CameOutDialog::Answer::All ? 0 : dialog.lastNumber();
    if (kind == JobKind::Labels)
        moveStart(static_cast<int>(last == 0 ? numbers.size() : std::ranges::count_if(numbers, [last](int number) {
            return number <= last;
        })));
    m_service->finishPrint(m_session->context(), job, last, answered);
}

void DmPrinting::resume(const operations::PrintJob &unfinished, const Job &job)
{
    if (m_busy)
        return;
    const auto printRest = [this, job] {
        m_service->campaign(m_session->context(), job.campaign.draft.code,
                            [guard = QPointer(this), job](const Result<operations::Campaign> &campaign) {
                                if (guard && campaign && campaign->counts.toPrint > 0)
                                    guard->print(job);
                            });
    };
    setBusy(true);
    m_service->piecesOfJob(m_session->context(), unfinished.code,
                           [guard = QPointer(this), unfinished, printRest](const Result<Entries> &pieces) {
                               if (!guard)
                                   return;
                               guard->setBusy(false);
                               if (pieces)
                                   guard->askWhatCameOut(unfinished.code, numbersOf(*pieces), unfinished.kind,
                                                         printRest);
                               else
                                   Q_EMIT guard->failed(pieces.error());
                           });
}

void DmPrinting::savePdf(const Job &job)
{
    bool despite = false;
    if (!mayPrint(job, despite))
        return;
    withoutRefused(job, [this, despite](const Job &fitting) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString file = askFile(QDir(folder).filePath(fileNameOf(fitting.campaign.draft.name) % u".pdf"_s));
        if (!file.isEmpty())
            writeInto(file, fitting, despite);
    });
}

void DmPrinting::writeInto(const QString &file, const Job &job, bool despite)
{
    setBusy(true);
    // What a killed program left of an earlier file is set right before this one takes its place.
    m_service->resumeFiles(
        m_session->context(), job.campaign.draft.code,
        [guard = QPointer(this), file, job, despite](const Result<operations::ResumedFiles> &resumed) {
            if (!guard)
                return;
            if (!resumed) {
                guard->setBusy(false);
                Q_EMIT guard->failed(resumed.error());
                return;
            }
            guard->prepare(
                job, file, despite, {},
                [guard, file, title = job.campaign.draft.name](const PreparedPrint &prepared, const Document &pages) {
                    guard->writePrepared(file, title, prepared, pages);
                });
        });
}

void DmPrinting::writePrepared(const QString &file, const QString &title, const PreparedPrint &prepared,
                               const Document &pages)
{
    QThreadPool::globalInstance()->start([guard = QPointer(this), pages, file, title, job = prepared.job,
                                          count = static_cast<int>(prepared.pieces.size()),
                                          today = m_session->today()] {
        const QString part = operations::partFileOf(file);
        Result<void> written = reports::writePdf(part, title, today, pages->pages, pages->page);
        if (written)
            written = operations::secureFile(part);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, file, job, count, written] {
                if (!guard)
                    return;
                if (written)
                    guard->writtenTo(file, job, count);
                else
                    guard->drop(job, written.error());
            },
            Qt::QueuedConnection);
    });
}

void DmPrinting::writtenTo(const QString &file, const QString &job, int count)
{
    const bool labels = m_paper->kind() == JobKind::Labels;
    m_service->finishPrint(m_session->context(), job, 0,
                           [guard = QPointer(this), file, count, labels](const Result<OperationResult> &result) {
                               if (!guard)
                                   return;
                               guard->setBusy(false);
                               if (!result) {
                                   Q_EMIT guard->failed(result.error());
                                   Q_EMIT guard->changed();
                                   return;
                               }
                               const auto complete = operations::completeFile(file);
                               if (labels)
                                   guard->moveStart(count);
                               Q_EMIT guard->finished(*result);
                               if (complete)
                                   Q_EMIT guard->told(tr("%1 に保存しました。").arg(QDir::toNativeSeparators(file)));
                               else
                                   Q_EMIT guard->failed(complete.error());
                           });
}

void DmPrinting::drop(const QString &job, const Error &error)
{
    setBusy(false);
    m_service->dropPrint(m_session->context(), job, [guard = QPointer(this), error](const Result<OperationResult> &) {
        if (!guard)
            return;
        if (!error.text.ja.isEmpty())
            Q_EMIT guard->failed(error);
        Q_EMIT guard->changed();
    });
}

void DmPrinting::testPage()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("ラベルの試し刷り"));
    QMarginsF unprintable;
    if (!choosePrinter(printer, domain::paperSize(m_paper->choice().sheet.paper).value_or(QSizeF(210, 297)),
                       unprintable))
        return;
    const auto faces = reports::facesOf(m_paper->choice().font);
    if (!faces) {
        Q_EMIT failed(faces.error());
        return;
    }
    const print::Page page
        = print::labelTestPage(m_paper->choice().sheet, m_paper->choice().offset, *faces, models::language());
    if (paintPages(printer, 1, [&page](int) { return page; }) == 1)
        Q_EMIT told(tr("試し刷りをラベルに重ねて透かし、ずれを「位置の調整」に入れてください。"));
    else
        Q_EMIT failed(notPrinted());
}

void DmPrinting::packingList(const Job &job)
{
    const auto faces = reports::facesOf({});
    if (!faces) {
        Q_EMIT failed(faces.error());
        return;
    }
    print::PackingList list{job.campaign.draft.name, m_session->today(), {}};
    const QString stamp = job.check && job.campaign.draft.postage == domain::Postage::Stamp
        ? tr("%1円").arg(job.check->postageEach)
        : models::postageWord(job.campaign.draft.postage);
    m_service->shelf([guard = QPointer(this), list, stamp, entries = job.entries,
                      faces = *faces](const Result<std::vector<operations::Enclosure>> &shelf) mutable {
        if (!guard)
            return;
        QHash<QString, QString> names;
        for (const operations::Enclosure &thing : shelf.value_or(std::vector<operations::Enclosure>()))
            names.insert(thing.code, thing.name);
        for (const AudienceEntry &entry : entries) {
            QStringList things;
            for (const QString &code : entry.enclosures)
                things << names.value(code, code);
            const int place = static_cast<int>(list.rows.size()) + 1;
            list.rows << print::PackingRow{entry.labelNo > 0 ? entry.labelNo : place, models::addresseeWords(entry),
                                           entry.line, things.join(u"・"_s), stamp};
        }
        QPrinter printer(QPrinter::HighResolution);
        printer.setDocName(tr("同封リスト %1").arg(list.title));
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setPageOrientation(QPageLayout::Portrait);
        printer.setFullPage(true);
        if (!guard->askPrinter(printer))
            return;
        printer.setFullPage(true);
        const print::PackingPages pages = print::layoutPackingList(list, {faces, {}});
        if (guard->paintPages(printer, static_cast<int>(pages.pages.size()),
                              [&pages](int page) { return pages.pages[page]; })
            == 0)
            Q_EMIT guard->failed(notPrinted());
    });
}

} // namespace kikubari::widgets
