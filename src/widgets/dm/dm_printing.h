// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dm_service.h"
#include "models/session.h"
#include "widgets/dm/dm_paper.h"

#include <QPointer>

class QPrinter;

namespace kikubari::widgets {

/// Puts a mailing on paper: asks what has to be asked, draws up the job in the ledger, prints or writes the PDF, and
/// notes what came out. What is cut off on the way stays in the ledger and is printed again.
class DmPrinting : public QObject
{
    Q_OBJECT
public:
    /// `window` is the parent of what is asked.
    DmPrinting(models::DmService *service, models::Session *session, DmPaper *paper, QWidget *window);

    using Entries = std::vector<operations::AudienceEntry>;
    /// What is known of the mailing.
    struct Job
    {
        operations::Campaign campaign;
        std::optional<operations::MailingCheck> check;
        operations::PieceOrder order = operations::PieceOrder::Postal;
        Entries entries{};                     ///< all its pieces, as the page shows them
        QList<operations::LabelRange> again{}; ///< printed ones once more; empty = what is still to be printed
        QList<domain::CustomerCode> skip{};    ///< firsts of pieces that do not fit; they stay where they are
    };
    void print(const Job &job);
    void savePdf(const Job &job);
    /// Asks what came out of a printing, and prints the rest.
    void resume(const operations::PrintJob &unfinished, const Job &job);
    void testPage();
    void packingList(const Job &job);
    [[nodiscard]] bool busy() const { return m_busy; }

    /// Shows the print dialog; false = not printed. A test answers in its place.
    std::function<bool(QPrinter &printer)> askPrinter;
    /// Asks for the PDF's place; empty = none.
    std::function<QString(const QString &proposal)> askFile;

Q_SIGNALS:
    /// Something was written in the ledger: the mailing is to be read again.
    void changed();
    void finished(const kikubari::operations::OperationResult &result);
    void told(const QString &sentence);
    void failed(const kikubari::Error &error);
    void busyChanged(bool busy);

private:
    using Document = DmPaper::Document;
    using Then = std::function<void(const operations::PreparedPrint &prepared, const Document &pages)>;

    [[nodiscard]] bool mayPrint(const Job &job, bool &despite);
    void withoutRefused(const Job &job, const std::function<void(const Job &fitting)> &then);
    void prepare(const Job &job, const QString &file, bool despite, QMarginsF unprintable, const Then &then);
    void layOut(const operations::PreparedPrint &prepared, QMarginsF unprintable, const Then &then);
    [[nodiscard]] bool choosePrinter(QPrinter &printer, QSizeF paper, QMarginsF &unprintable);
    [[nodiscard]] QSizeF paperSize() const;
    void printPrepared(const std::shared_ptr<QPrinter> &printer, const operations::PreparedPrint &prepared,
                       const Document &pages);
    void writeInto(const QString &file, const Job &job, bool despite);
    void writePrepared(const QString &file, const QString &title, const operations::PreparedPrint &prepared,
                       const Document &pages);
    void writtenTo(const QString &file, const QString &job, int count);
    void askWhatCameOut(const QString &job, const QList<int> &numbers, domain::JobKind kind,
                        const std::function<void()> &after);
    void moveStart(int used);
    void drop(const QString &job, const Error &error);
    void setBusy(bool busy);
    /// How many pages went to the printer; 0 = it could not be begun.
    [[nodiscard]] int paintPages(QPrinter &printer, int pages, const std::function<print::Page(int)> &page) const;

    models::DmService *m_service;
    models::Session *m_session;
    DmPaper *m_paper;
    QPointer<QWidget> m_window;
    bool m_busy = false;
};

} // namespace kikubari::widgets
