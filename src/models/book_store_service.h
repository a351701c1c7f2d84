// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book_service.h"
#include "models/store_worker.h"

#include <atomic>
#include <memory>

namespace kikubari::models {

/// The customer book over a real store, on the worker that the day's service opened it with.
class StoreBookService : public BookService
{
    Q_OBJECT
public:
    /// `worker` outlives this object.
    explicit StoreBookService(StoreWorker *worker, QObject *parent = nullptr);

    void list(const operations::Context &context, const operations::BookQuery &query,
              Answer<BookListing> answer) override;
    void rows(const operations::Context &context, const std::vector<qint64> &ids,
              Answer<QList<operations::BookRow>> answer) override;
    void counts(const domain::StaffCode &staff, Answer<operations::BookCounts> answer) override;
    void rowsOf(const operations::Context &context, const QList<domain::CustomerCode> &customers,
                Answer<QList<operations::BookRow>> answer) override;
    void segments(Answer<std::vector<operations::SavedSegment>> answer) override;
    void saveSegment(const operations::Context &context, const domain::Segment &segment, qint64 version,
                     Done done) override;
    void deleteSegment(const operations::Context &context, const QString &key, Done done) override;
    void previewImport(const operations::Context &context, const operations::ShopImportOptions &options, Told told,
                       Answer<operations::ShopPreview> answer) override;
    void runImport(const operations::Context &context, const operations::ShopImportOptions &options, Told told,
                   Answer<operations::ShopImportResult> answer) override;
    void lastImport(Answer<std::optional<operations::LastImport>> answer) override;
    void undoImport(const operations::Context &context, Told told, Done done) override;
    void duplicates(Told told, Answer<operations::DuplicateList> answer) override;
    void previewMerge(const domain::CustomerCode &keep, const domain::CustomerCode &other,
                      Answer<operations::MergePreview> answer) override;
    void merge(const operations::Context &context, const domain::CustomerCode &keep, const domain::CustomerCode &other,
               const QMap<QString, operations::Side> &choices, Done done) override;
    void markDifferent(const operations::Context &context, const domain::CustomerCode &a, const domain::CustomerCode &b,
                       Done done) override;
    void previewHousehold(const std::vector<qint64> &ids, Answer<operations::HouseholdPreview> answer) override;
    void joinHousehold(const operations::Context &context, const std::vector<qint64> &ids, Done done) override;
    void previewHandover(const operations::Context &context, const operations::Handover &handover,
                         const std::vector<qint64> &ids, Answer<operations::HandoverPreview> answer) override;
    void handOver(const operations::Context &context, const operations::Handover &handover,
                  const std::vector<qint64> &ids, Told told, Done done) override;
    void refuse(const operations::Context &context, const std::vector<qint64> &ids, const QString &channel,
                Done done) override;
    void exportCustomers(const operations::Context &context, std::shared_ptr<const std::vector<qint64>> ids,
                         const operations::CustomerExport &wanted, Told told,
                         Answer<operations::CustomerExportReport> answer) override;
    void codes(const std::vector<qint64> &ids, Answer<QList<domain::CustomerCode>> answer) override;
    void cancel() override { m_worker->cancel(); }

private:
    StoreWorker *m_worker;
    std::shared_ptr<std::atomic<int>> m_newestList; ///< outlives this object in jobs that wait for their turn
};

} // namespace kikubari::models
