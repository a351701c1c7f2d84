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

#include <set>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::AudienceEntry;
using operations::OperationResult;
using operations::PreparedPrint;

namespace {

/// First and last number of a job.
std::pair<int, int> numbersOf(const std::vector<AudienceEntry> &pieces)
{
    const auto [least, most] = std::ranges::minmax_element(pieces, {}, &AudienceEntry::labelNo);
    return pieces.empty() ? std::pair(0, 0) : std::pair(least->labelNo, most->labelNo);
}

QPageSize pageSizeOf(const domain::LabelSheet &sheet)
{
    return QPageSize(domain::paperSize(sheet.paper).value_or(QSizeF(210, 297)), QPageSize::Millimeter, {},
                     QPageSize::FuzzyMatch);
}

Error notPrinted()
{
    return {
        ErrorKind::Failed,
        {u"印刷できませんでした。プリンターの電源と用紙を確かめて、もう一度印刷してください。宛先はそのままです。"_s,
         u"Nothing was printed. Check the printer and its paper, and print again. The addressees are as before."_s},
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
    if (!job.check || !job.check->blocks || !job.again.isEmpty())
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

void DmPrinting::withoutRefused(const Job &job, const std::function<void()> &then)
{
    const auto &pages = m_paper->pages();
    if (!pages || pages->refused().isEmpty() || !job.again.isEmpty())
        return then();
    ListDialog dialog(
        tr("枠に入らないラベル"),
        tr("次の方のラベルは、文字を小さくしても入らないか、字がないので印刷できません。外して印刷しますか。"
           "大きな用紙にすると入ることがあります。"),
        {tr("宛名"), tr("理由")}, tr("外して印刷する"), m_window);
    QList<domain::CustomerCode> customers;
    QString reason;
    for (const qsizetype place : pages->refused()) {
        const AudienceEntry &entry = m_paper->laidOut()[static_cast<std::size_t>(place)];
        for (const print::Finding &finding : pages->findings(place))
            if (print::forbidsPrinting({finding}))
                reason = models::say(print::textOf(finding));
        dialog.add({models::addresseeWords(entry), reason});
        customers << entry.first.customer;
        for (const operations::Addressee &other : entry.joint)
            customers << other.customer;
    }
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_service->takeOut(m_session->context(), job.campaign.draft.code, customers, tr("ラベルに入らない"),
                       [guard = QPointer(this), then](const Result<OperationResult> &result) {
                           if (!guard)
                               return;
                           if (result)
                               then();
                           else
                               Q_EMIT guard->failed(result.error());
                       });
}

bool DmPrinting::choosePrinter(QPrinter &printer, QMarginsF &unprintable)
{
    if (!m_paper->printer().isEmpty())
        printer.setPrinterName(m_paper->printer());
    printer.setPageSize(pageSizeOf(m_paper->choice().sheet));
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setFullPage(true); // the origin is the paper's corner, whatever the printer can reach
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
                                     .sheet = m_paper->choice().sheet.key,
                                     .start = m_paper->choice().start,
                                     .order = job.order,
                                     .again = job.again,
                                     .file = file,
                                     .despiteImpersonal = despite};
    setBusy(true);
    m_service->preparePrint(
        m_session->context(), request,
        [guard = QPointer(this), choice = m_paper->choice(), unprintable, then](const Result<PreparedPrint> &prepared) {
            if (!guard)
                return;
            if (!prepared) {
                guard->setBusy(false);
                Q_EMIT guard->failed(prepared.error());
                Q_EMIT guard->changed();
                return;
            }
            reports::LabelChoice paper = choice;
            paper.unprintable = unprintable;
            const auto pages = reports::labelPages(prepared->pieces, paper);
            if (!pages)
                return guard->drop(prepared->job, pages.error());
            if (!pages->refused().isEmpty())
                return guard->drop(
                    prepared->job,
                    Error{
                        ErrorKind::Failed,
                        {u"枠に入らないラベルがあるので、印刷していません。宛先を確かめて、もう一度印刷してください。"_s,
                         u"Some labels do not fit, so nothing was printed. Check the addressees and "
                         "print again."_s},
                        {}});
            if (!prepared->removed.isEmpty())
                Q_EMIT guard->told(tr("送れなくなった %1通を外しました。").arg(prepared->removed.size()));
            then(*prepared, *pages);
        });
}

void DmPrinting::print(const Job &job)
{
    bool despite = false;
    if (!mayPrint(job, despite))
        return;
    withoutRefused(job, [this, job, despite] {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(job.campaign.draft.name);
        QMarginsF unprintable;
        if (!choosePrinter(*printer, unprintable)) {
            Q_EMIT changed(); // somebody may have been taken out before
            return;
        }
        prepare(job, {}, despite, unprintable,
                [this, printer](const PreparedPrint &prepared, const print::LabelPages &pages) {
                    printPrepared(printer, prepared, pages, {});
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
                               const print::LabelPages &pages, const std::function<void()> &after)
{
    const int sent = paintPages(*printer, pages.pageCount(), [&pages](int page) { return pages.page(page); });
    if (sent == 0)
        return drop(prepared.job, notPrinted());
    if (sent < pages.pageCount())
        Q_EMIT told(tr("プリンターに途中までしか送れませんでした。出た分を答えると、続きから印刷できます。"));
    const auto [first, last] = numbersOf(prepared.pieces);
    askWhatCameOut(prepared.job, first, last, static_cast<int>(prepared.pieces.size()), after);
}

void DmPrinting::askWhatCameOut(const QString &job, int first, int last, int pieces, const std::function<void()> &after)
{
    CameOutDialog dialog(first, last, pieces, m_window);
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
    const bool all = dialog.answer() == CameOutDialog::Answer::All;
    const int out = all ? pieces : qBound(0, dialog.lastNumber() - first + 1, pieces);
    // The next printing begins behind the last label that is used.
    const int cells = m_paper->choice().sheet.cells();
    m_paper->setStart((m_paper->choice().start - 1 + out) % cells + 1);
    m_service->finishPrint(m_session->context(), job, all ? 0 : dialog.lastNumber(), answered);
}

void DmPrinting::resume(const operations::PrintJob &unfinished, const Job &job)
{
    if (m_busy)
        return;
    askWhatCameOut(unfinished.code, unfinished.firstNo, unfinished.lastNo, unfinished.pieces, [this, job] {
        m_service->campaign(m_session->context(), job.campaign.draft.code,
                            [guard = QPointer(this), job](const Result<operations::Campaign> &campaign) {
                                if (guard && campaign && campaign->counts.toPrint > 0)
                                    guard->print(job);
                            });
    });
}

void DmPrinting::savePdf(const Job &job)
{
    bool despite = false;
    if (!mayPrint(job, despite))
        return;
    withoutRefused(job, [this, job, despite] {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString file = askFile(QDir(folder).filePath(fileNameOf(job.campaign.draft.name) % u".pdf"_s));
        if (file.isEmpty()) {
            Q_EMIT changed();
            return;
        }
        prepare(job, file, despite, {},
                [this, file, title = job.campaign.draft.name](const PreparedPrint &prepared,
                                                              const print::LabelPages &pages) {
                    writePrepared(file, title, prepared, pages);
                });
    });
}

void DmPrinting::writePrepared(const QString &file, const QString &title, const PreparedPrint &prepared,
                               const print::LabelPages &pages)
{
    auto shared = std::make_shared<const print::LabelPages>(pages);
    QThreadPool::globalInstance()->start([guard = QPointer(this), shared, file, title, job = prepared.job,
                                          count = prepared.pieces.size(), today = m_session->today()] {
        const QString part = operations::partFileOf(file);
        Result<void> written = reports::writePdf(part, title, today, shared->pageCount(),
                                                 [&shared](int page) { return shared->page(page); });
        if (written)
            written = operations::secureFile(part);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, file, job, count, written] {
                if (!guard)
                    return;
                if (!written)
                    return guard->drop(job, written.error());
                guard->m_service->finishPrint(
                    guard->m_session->context(), job, 0, [guard, file, count](const Result<OperationResult> &result) {
                        if (!guard)
                            return;
                        guard->setBusy(false);
                        if (!result) {
                            Q_EMIT guard->failed(result.error());
                            Q_EMIT guard->changed();
                            return;
                        }
                        const auto complete = operations::completeFile(file);
                        const int cells = guard->m_paper->choice().sheet.cells();
                        guard->m_paper->setStart((guard->m_paper->choice().start - 1 + static_cast<int>(count)) % cells
                                                 + 1);
                        Q_EMIT guard->finished(*result);
                        if (complete)
                            Q_EMIT guard->told(tr("%1 に保存しました。").arg(QDir::toNativeSeparators(file)));
                        else
                            Q_EMIT guard->failed(complete.error());
                    });
            },
            Qt::QueuedConnection);
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
    if (!choosePrinter(printer, unprintable))
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
