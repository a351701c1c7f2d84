// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book_store_service.h"

#include "operations/refusals.h"

namespace kikubari::models {

using operations::Context;
using operations::OperationResult;
using operations::StoreHandle;

namespace {

constexpr int mostPairs = 500; // more than anybody looks through in a day

} // namespace

StoreBookService::StoreBookService(StoreWorker *worker, QObject *parent)
    : BookService(parent),
      m_worker(worker),
      m_newestList(std::make_shared<std::atomic<int>>(0))
{
    connect(worker, &StoreWorker::busyChanged, this, &BookService::busyChanged);
}

void StoreBookService::list(const Context &context, const operations::BookQuery &query, Answer<BookListing> answer)
{
    const int number = ++*m_newestList;
    m_worker->run([worker = m_worker, guard = QPointer<QObject>(this), newest = m_newestList, number, context, query,
                   answer = std::move(answer)](StoreHandle &handle) {
        if (*newest != number)
            return; // the next key was pressed meanwhile
        if (!handle)
            return worker->bring<BookListing>(guard, StoreWorker::notOpen(), answer);
        auto ids = operations::bookList(*handle, context, query);
        if (!ids)
            return worker->bring<BookListing>(guard, tl::unexpected(ids.error()), answer);
        worker->bring<BookListing>(guard, BookListing{std::make_shared<const std::vector<qint64>>(*std::move(ids))},
                                   answer);
    });
}

void StoreBookService::rows(const Context &context, const std::vector<qint64> &ids,
                            Answer<QList<operations::BookRow>> answer)
{
    m_worker->ask<QList<operations::BookRow>>(
        this, [context, ids](store::Store &store) { return operations::bookRows(store, context, ids); },
        std::move(answer));
}

void StoreBookService::counts(const domain::StaffCode &staff, Answer<operations::BookCounts> answer)
{
    m_worker->ask<operations::BookCounts>(
        this, [staff](store::Store &store) { return operations::bookCounts(store, staff); }, std::move(answer));
}

void StoreBookService::rowsOf(const Context &context, const QList<domain::CustomerCode> &customers,
                              Answer<QList<operations::BookRow>> answer)
{
    m_worker->ask<QList<operations::BookRow>>(
        this, [context, customers](store::Store &store) { return operations::bookRowsOf(store, context, customers); },
        std::move(answer));
}

void StoreBookService::codes(const std::vector<qint64> &ids, Answer<QList<domain::CustomerCode>> answer)
{
    m_worker->ask<QList<domain::CustomerCode>>(
        this, [ids](store::Store &store) { return operations::bookCodes(store, ids); }, std::move(answer));
}

void StoreBookService::segments(Answer<std::vector<operations::SavedSegment>> answer)
{
    m_worker->ask<std::vector<operations::SavedSegment>>(
        this, [](store::Store &store) { return operations::listSegments(store); }, std::move(answer));
}

void StoreBookService::saveSegment(const Context &context, const domain::Segment &segment, qint64 version, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, segment, version](store::Store &store) {
            return operations::saveSegment(store, context, segment, version);
        },
        std::move(done));
}

void StoreBookService::deleteSegment(const Context &context, const QString &key, Done done)
{
    m_worker->write<OperationResult>(
        this, [context, key](store::Store &store) { return operations::deleteSegment(store, context, key); },
        std::move(done));
}

void StoreBookService::previewImport(const Context &context, const operations::ShopImportOptions &options, Told told,
                                     Answer<operations::ShopPreview> answer)
{
    m_worker->write<operations::ShopPreview>(
        this,
        [worker = m_worker, guard = QPointer<QObject>(this), context, options, told](store::Store &store) {
            return operations::previewShopImport(store, context, options, worker->progressReport(guard, told));
        },
        std::move(answer));
}

void StoreBookService::runImport(const Context &context, const operations::ShopImportOptions &options, Told told,
                                 Answer<operations::ShopImportResult> answer)
{
    m_worker->write<operations::ShopImportResult>(
        this,
        [worker = m_worker, guard = QPointer<QObject>(this), context, options, told](store::Store &store) {
            return operations::runShopImport(store, context, options, worker->progressReport(guard, told));
        },
        std::move(answer));
}

void StoreBookService::lastImport(Answer<std::optional<operations::LastImport>> answer)
{
    m_worker->ask<std::optional<operations::LastImport>>(
        this, [](store::Store &store) { return operations::lastImport(store); }, std::move(answer));
}

void StoreBookService::undoImport(const Context &context, Told told, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [worker = m_worker, guard = QPointer<QObject>(this), context, told](store::Store &store) {
            return operations::undoLastImport(store, context, worker->progressReport(guard, told));
        },
        std::move(done));
}

void StoreBookService::duplicates(Told told, Answer<operations::DuplicateList> answer)
{
    m_worker->ask<operations::DuplicateList>(
        this,
        [worker = m_worker, guard = QPointer<QObject>(this), told](store::Store &store) {
            return operations::duplicates(store, mostPairs, worker->progressReport(guard, told));
        },
        std::move(answer));
}

void StoreBookService::previewMerge(const domain::CustomerCode &keep, const domain::CustomerCode &other,
                                    Answer<operations::MergePreview> answer)
{
    m_worker->ask<operations::MergePreview>(
        this, [keep, other](store::Store &store) { return operations::previewMerge(store, keep, other); },
        std::move(answer));
}

void StoreBookService::merge(const Context &context, const domain::CustomerCode &keep,
                             const domain::CustomerCode &other, const QMap<QString, operations::Side> &choices,
                             Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, keep, other, choices](store::Store &store) {
            return operations::mergeCustomers(store, context, keep, other, choices);
        },
        std::move(done));
}

void StoreBookService::markDifferent(const Context &context, const domain::CustomerCode &a,
                                     const domain::CustomerCode &b, Done done)
{
    m_worker->write<OperationResult>(
        this, [context, a, b](store::Store &store) { return operations::markDifferent(store, context, a, b); },
        std::move(done));
}

void StoreBookService::previewHousehold(const std::vector<qint64> &ids, Answer<operations::HouseholdPreview> answer)
{
    m_worker->ask<operations::HouseholdPreview>(
        this,
        [ids](store::Store &store) -> Result<operations::HouseholdPreview> {
            const auto codes = operations::bookCodes(store, ids);
            if (!codes)
                return tl::unexpected(codes.error());
            return operations::previewHousehold(store, *codes);
        },
        std::move(answer));
}

void StoreBookService::joinHousehold(const Context &context, const std::vector<qint64> &ids, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, ids](store::Store &store) -> Result<OperationResult> {
            const auto codes = operations::bookCodes(store, ids);
            if (!codes)
                return tl::unexpected(codes.error());
            return operations::joinHousehold(store, context, *codes);
        },
        std::move(done));
}

void StoreBookService::previewHandover(const Context &context, const operations::Handover &handover,
                                       const std::vector<qint64> &ids, Answer<operations::HandoverPreview> answer)
{
    m_worker->ask<operations::HandoverPreview>(
        this,
        [context, handover, ids](store::Store &store) -> Result<operations::HandoverPreview> {
            const auto codes = operations::bookCodes(store, ids);
            if (!codes)
                return tl::unexpected(codes.error());
            operations::Handover these = handover;
            these.customers = *codes;
            return operations::previewHandover(store, context, these);
        },
        std::move(answer));
}

void StoreBookService::handOver(const Context &context, const operations::Handover &handover,
                                const std::vector<qint64> &ids, Told told, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [worker = m_worker, guard = QPointer<QObject>(this), context, handover, ids,
         told](store::Store &store) -> Result<OperationResult> {
            const auto codes = operations::bookCodes(store, ids);
            if (!codes)
                return tl::unexpected(codes.error());
            operations::Handover these = handover;
            these.customers = *codes;
            return operations::handOver(store, context, these, worker->progressReport(guard, told));
        },
        std::move(done));
}

void StoreBookService::refuse(const Context &context, const std::vector<qint64> &ids, const QString &channel, Done done)
{
    m_worker->write<OperationResult>(
        this,
        [context, ids, channel](store::Store &store) -> Result<OperationResult> {
            const auto codes = operations::bookCodes(store, ids);
            if (!codes)
                return tl::unexpected(codes.error());
            return operations::refuseFor(store, context, *codes, channel);
        },
        std::move(done));
}

void StoreBookService::exportCustomers(const Context &context, std::shared_ptr<const std::vector<qint64>> ids,
                                       const operations::CustomerExport &wanted, Told told,
                                       Answer<operations::CustomerExportReport> answer)
{
    m_worker->write<operations::CustomerExportReport>(
        this,
        [worker = m_worker, guard = QPointer<QObject>(this), context, ids, wanted, told](store::Store &store) {
            return operations::exportCustomers(store, context, *ids, wanted, worker->progressReport(guard, told));
        },
        std::move(answer));
}

} // namespace kikubari::models
