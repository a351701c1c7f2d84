// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"
#include "widgets/book/book_desk.h"
#include "widgets/book/book_page.h"
#include "widgets/book/book_printout.h"
#include "widgets/book/book_table.h"
#include "widgets/book/export_dialog.h"
#include "widgets/book/handover_dialog.h"
#include "widgets/book/merge_page.h"
#include "widgets/card/new_customer_dialog.h"

#include <QLocale>
#include <QStackedWidget>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

/// What a person asks the customer book for in a dialog: new customers, doubles, households, handing over, files.
namespace kikubari::widgets {

namespace {

QString count(qint64 number)
{
    return QLocale(QLocale::Japanese).toString(number);
}

} // namespace

void BookDesk::addCustomer(const QString &words)
{
    if (!m_services.card || m_store.readOnly || m_store.path.isEmpty())
        return;
    NewCustomerDialog dialog(m_services.card, m_session, m_stack->window());
    // What was searched for and not found is the name, unless it is a number.
    const bool number = std::ranges::any_of(words, [](QChar sign) { return sign.isDigit(); });
    if (FormInput *name = dialog.input(u"name"_s); name && !words.isEmpty() && !number)
        name->load({{u"name"_s, words}});
    const bool added = dialog.exec() == QDialog::Accepted;
    if (!dialog.existing().empty()) {
        openCustomer(dialog.existing(), {});
    } else if (added && !dialog.created().empty()) {
        reload();
        Q_EMIT changed();
        openCustomer(dialog.created(), {});
    }
}

void BookDesk::showDuplicates()
{
    m_stack->setCurrentWidget(ensureMerging());
    m_merging->findPairs();
    Q_EMIT shown();
}

BookDesk::Ids BookDesk::marked() const
{
    return m_list ? m_list->model()->marked() : Ids();
}

void BookDesk::mergeMarked()
{
    const Ids ids = marked();
    if (ids.size() != 2)
        return;
    m_services.book->codes(ids, [guard = QPointer(this)](const Result<QList<domain::CustomerCode>> &codes) {
        if (!guard || !codes || codes->size() != 2)
            return;
        guard->m_stack->setCurrentWidget(guard->ensureMerging());
        guard->m_merging->showPair(codes->first(), codes->last());
        Q_EMIT guard->shown();
    });
}

void BookDesk::joinMarked()
{
    const Ids ids = marked();
    if (ids.size() < 2)
        return;
    m_services.book->previewHousehold(
        ids, [guard = QPointer(this), ids](const Result<operations::HouseholdPreview> &preview) {
            if (!guard)
                return;
            if (preview)
                guard->confirmHousehold(ids, *preview);
            else
                Q_EMIT guard->failed(preview.error());
        });
}

void BookDesk::confirmHousehold(const Ids &ids, const operations::HouseholdPreview &preview)
{
    QStringList words{tr("%1名が1つの世帯になります。記録は1人ずつのままです。").arg(preview.members.size())};
    for (const Text &note : preview.notes)
        words << models::say(note);
    Dialog dialog(tr("世帯にまとめる"), words.join(u'\n'), tr("まとめる"), m_stack->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_list->model()->clearMarks();
    m_services.book->joinHousehold(m_session->context(), ids, done());
}

void BookDesk::refuseMarked()
{
    const Ids ids = marked();
    if (ids.empty())
        return;
    Dialog dialog(
        tr("DM不可にする"),
        tr("印を付けた%1名を、今日からDMのお断りにします。DMの予定は出なくなります。電話や訪問はそのままです。")
            .arg(count(static_cast<qint64>(ids.size()))),
        tr("DM不可にする"), m_stack->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_list->model()->clearMarks();
    m_services.book->refuse(m_session->context(), ids, u"dm"_s, done());
}

void BookDesk::printList()
{
    if (!m_list || !m_list->isVisible())
        return;
    const Ids some = marked();
    const Ids &ids = some.empty() ? *m_list->model()->sharedIds() : some;
    if (ids.empty())
        return;
    constexpr std::size_t most = 5000; // about 150 pages
    if (ids.size() > most) {
        Q_EMIT hint(tr("印刷は%1名までです。しぼり込むか、印を付けてください。").arg(count(most)));
        return;
    }
    m_services.book->rows(m_session->context(), ids,
                          [guard = QPointer(this)](const Result<QList<operations::BookRow>> &rows) {
                              if (!guard || !guard->m_list)
                                  return;
                              if (rows)
                                  printBook({*rows, guard->m_list->table()->columnShares(), guard->m_session->today(),
                                             guard->m_list->title()},
                                            guard->m_stack->window());
                              else
                                  Q_EMIT guard->failed(rows.error());
                          });
}

void BookDesk::handOver()
{
    if (m_session->staff().size() < 2) {
        Q_EMIT hint(tr("引き継ぐ相手がまだいません。担当者が2人以上になると使えます。"));
        return;
    }
    HandoverDialog dialog(m_services.book, m_session, marked(), m_stack->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Ids ids = dialog.ids();
    if (m_list && !ids.empty())
        m_list->model()->clearMarks();
    m_services.book->handOver(
        m_session->context(), dialog.handover(), ids,
        [guard = QPointer(this)](const Text &what, qint64 at, qint64 total) {
            if (guard)
                guard->tellProgress(what, at, total);
        },
        done());
}

void BookDesk::exportList()
{
    if (!m_list) {
        showList(); // what is exported should be seen before
        return;
    }
    const Ids some = marked();
    const bool all = some.empty();
    const auto ids = all ? m_list->model()->sharedIds() : std::make_shared<const Ids>(some);
    exportThese(ids,
                all ? tr("今の一覧の%1名").arg(count(static_cast<qint64>(ids->size())))
                    : tr("印を付けた%1名").arg(count(static_cast<qint64>(ids->size()))));
}

void BookDesk::exportThese(const std::shared_ptr<const Ids> &ids, const QString &whom)
{
    if (ids->empty())
        return;
    ExportDialog dialog(whom, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), m_stack->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const operations::CustomerExport wanted = dialog.wanted();
    m_services.book->exportCustomers(
        m_session->context(), ids, wanted,
        [guard = QPointer(this)](const Text &what, qint64 at, qint64 total) {
            if (guard)
                guard->tellProgress(what, at, total);
        },
        [guard = QPointer(this), wanted](const Result<operations::CustomerExportReport> &report) {
            if (!guard)
                return;
            if (report)
                guard->tellExport(wanted, *report);
            else
                Q_EMIT guard->failed(report.error());
        });
}

void BookDesk::tellExport(const operations::CustomerExport &wanted, const operations::CustomerExportReport &report)
{
    const QString sentence = tr("%1名を書き出しました").arg(count(report.customers));
    Q_EMIT saved(sentence);
    Q_EMIT hint(tr("%1　%2").arg(sentence, wanted.path));
    if (report.lostCount == 0) {
        if (m_list)
            m_list->tellDone(sentence, false);
        return;
    }
    QStringList lines{
        tr("Shift_JIS にない文字が%1個あり、〓 で書きました。UTF-8 か Excel なら残ります。").arg(report.lostCount)};
    constexpr std::size_t shown = 12;
    for (std::size_t i = 0; i < std::min(shown, report.lost.size()); ++i)
        lines << tr("%1行目 %2「%3」").arg(report.lost[i].row).arg(report.lost[i].column, report.lost[i].character);
    if (report.lost.size() > shown)
        lines << tr("ほか%1個").arg(report.lostCount - static_cast<qint64>(shown));
    Dialog dialog(sentence, lines.join(u'\n'), tr("分かりました"), m_stack->window());
    dialog.exec();
}

void BookDesk::undoImport()
{
    m_services.book->lastImport([guard = QPointer(this)](const Result<std::optional<operations::LastImport>> &last) {
        if (!guard)
            return;
        if (last)
            guard->confirmUndoImport(*last);
        else
            Q_EMIT guard->failed(last.error());
    });
}

void BookDesk::confirmUndoImport(const std::optional<operations::LastImport> &last)
{
    if (!last) {
        Q_EMIT hint(tr("取り消せる取り込みはありません。"));
        return;
    }
    const QString when = models::dateWord(last->at.date(), m_session->today()) % u' ' % last->at.toString(u"HH:mm"_s);
    const QString about = tr("%1 %2　%3\n追加した記録 %4件、変えた記録 %5件を、取り込む前に戻します。")
                              .arg(when, last->who, last->summary)
                              .arg(count(last->added), count(last->updated));
    Dialog dialog(tr("前の取り込みを取り消す"), about, tr("取り消す"), m_stack->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_services.book->undoImport(
        m_session->context(),
        [guard = QPointer(this)](const Text &what, qint64 at, qint64 total) {
            if (guard)
                guard->tellProgress(what, at, total);
        },
        done(false));
}

void BookDesk::tellProgress(const Text &what, qint64 at, qint64 total)
{
    Q_EMIT hint(total > 0 ? tr("%1　%2 / %3").arg(models::say(what), count(at), count(total)) : models::say(what));
}

} // namespace kikubari::widgets
