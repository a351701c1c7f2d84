// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"
#include "models/store_worker.h"

namespace kikubari::models {

/// The service over a real store. Reads wait while another program writes; the pages keep their rows meanwhile and are
/// told by `busyChanged`.
class StoreDayService : public DayService
{
    Q_OBJECT
public:
    /// The user's own store and the demo's lie in `dataFolder`.
    explicit StoreDayService(QString dataFolder, QObject *parent = nullptr);

    /// The worker with the store that this service opens; the other pages' services run on it too and must go first.
    [[nodiscard]] StoreWorker *worker() { return &m_worker; }

    void open(const operations::Context &context, const QString &path, Answer<StoreOpened> answer) override;
    void dayList(const operations::Context &context, const domain::StaffCode &staff,
                 Answer<operations::DayList> answer) override;
    void callSheet(const operations::Context &context, const domain::CustomerCode &customer,
                   Answer<operations::CallSheet> answer) override;
    void search(const operations::Context &context, const QString &text,
                Answer<QList<operations::SearchHit>> answer) override;
    void preview(const operations::Context &context, const operations::ContactDraft &draft, Done done) override;
    void record(const operations::Context &context, const QList<operations::ContactDraft> &drafts, Done done) override;
    void snooze(const operations::Context &context, const QStringList &followUps, QDate until, const QString &reason,
                Done done) override;
    void waive(const operations::Context &context, const QStringList &followUps, domain::WaiveReason reason,
               const QString &note, Done done) override;
    void reassign(const operations::Context &context, const QStringList &followUps, const domain::StaffCode &to,
                  Done done) override;
    void writeReviewNote(const operations::Context &context, const QString &followUp, const QString &text,
                         Done done) override;
    void undo(const operations::Context &context, Done done) override;
    void redo(const operations::Context &context, Done done) override;
    void importFrom(const operations::Context &context, const QString &source, Answer<ImportOutcome> answer) override;
    void openForImport(const operations::Context &context, Answer<StoreOpened> answer) override;
    void addPerson(const operations::Context &context, const QString &name, Answer<StoreOpened> answer) override;
    void openDemo(const operations::Context &context, Answer<StoreOpened> answer) override;
    void addCustomer(const operations::Context &context, const NewCustomer &customer,
                     Answer<StoreOpened> answer) override;
    void cancel() override { m_worker.cancel(); }

private:
    template <typename T> using Work = std::function<Result<T>(operations::StoreHandle &)>;
    using Write = std::function<Result<operations::OperationResult>(store::Store &)>;

    /// Runs the work on the worker's thread and brings the answer back into this one.
    template <typename T> void ask(Work<T> work, Answer<T> answer);
    void write(Write write, Done done);

    // Called on the worker's thread.
    [[nodiscard]] Result<StoreOpened> openAt(operations::StoreHandle &handle, const operations::Context &context,
                                             const QString &path);
    [[nodiscard]] Result<void> ensureOpen(operations::StoreHandle &handle, const operations::Context &context,
                                          const QString &path);
    [[nodiscard]] Result<StoreOpened> makeDemo(operations::StoreHandle &handle, const operations::Context &context);
    [[nodiscard]] QString importPath() const;
    void dropUnused(operations::StoreHandle &handle);
    [[nodiscard]] Result<ImportOutcome> import(operations::StoreHandle &handle, const operations::Context &context,
                                               const QString &source);

    QString m_dataFolder;
    QString m_path;       ///< of the open store; touched only by the worker's thread
    QString m_made;       ///< the store that was made only to look at a file; likewise
    StoreWorker m_worker; ///< last, so that it ends before what its jobs use
};

} // namespace kikubari::models
