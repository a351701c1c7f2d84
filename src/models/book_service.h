// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "operations/customer_list.h"
#include "operations/duplicates.h"
#include "operations/export_customers.h"
#include "operations/handover.h"
#include "operations/households.h"
#include "operations/import_undo.h"
#include "operations/merging.h"
#include "operations/recording.h"
#include "operations/segments.h"
#include "operations/shop_import/shop_import.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace kikubari::models {

/// The customers of one question, in order. Shared, because a million numbers are not copied.
struct BookListing
{
    std::shared_ptr<const std::vector<qint64>> ids;
};

/// What the customer book asks of the store. Every call returns at once; the answer comes later in the window's thread;
/// a failure is a value in the answer.
class BookService : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(const Result<T> &)>;
    using Done = Answer<operations::OperationResult>;
    using Told = std::function<void(const Text &what, qint64 done, qint64 total)>;

    using QObject::QObject;

    /// Only the newest question is answered: one that was overtaken before its turn is dropped.
    virtual void list(const operations::Context &context, const operations::BookQuery &query,
                      Answer<BookListing> answer)
        = 0;
    virtual void rows(const operations::Context &context, const std::vector<qint64> &ids,
                      Answer<QList<operations::BookRow>> answer)
        = 0;
    virtual void counts(const domain::StaffCode &staff, Answer<operations::BookCounts> answer) = 0;

    virtual void rowsOf(const operations::Context &context, const QList<domain::CustomerCode> &customers,
                        Answer<QList<operations::BookRow>> answer)
        = 0;

    // --- segments ----------------------------------------------------------------------------------------------------
    virtual void segments(Answer<std::vector<operations::SavedSegment>> answer) = 0;
    /// `version` as it was read; 0 for a new one.
    virtual void saveSegment(const operations::Context &context, const domain::Segment &segment, qint64 version,
                             Done done)
        = 0;
    virtual void deleteSegment(const operations::Context &context, const QString &key, Done done) = 0;

    // --- a shop's own file (operations/shop_import) ------------------------------------------------------------------
    virtual void previewImport(const operations::Context &context, const operations::ShopImportOptions &options,
                               Told told, Answer<operations::ShopPreview> answer)
        = 0;
    virtual void runImport(const operations::Context &context, const operations::ShopImportOptions &options, Told told,
                           Answer<operations::ShopImportResult> answer)
        = 0;
    virtual void lastImport(Answer<std::optional<operations::LastImport>> answer) = 0;
    /// Takes the newest import that is not undone back.
    virtual void undoImport(const operations::Context &context, Told told, Done done) = 0;

    // --- doubles, households, handing over ---------------------------------------------------------------------------
    virtual void duplicates(Told told, Answer<operations::DuplicateList> answer) = 0;
    virtual void previewMerge(const domain::CustomerCode &keep, const domain::CustomerCode &other,
                              Answer<operations::MergePreview> answer)
        = 0;
    virtual void merge(const operations::Context &context, const domain::CustomerCode &keep,
                       const domain::CustomerCode &other, const QMap<QString, operations::Side> &choices, Done done)
        = 0;
    virtual void markDifferent(const operations::Context &context, const domain::CustomerCode &a,
                               const domain::CustomerCode &b, Done done)
        = 0;
    virtual void previewHousehold(const std::vector<qint64> &ids, Answer<operations::HouseholdPreview> answer) = 0;
    virtual void joinHousehold(const operations::Context &context, const std::vector<qint64> &ids, Done done) = 0;
    /// `ids` = only these customers; empty = as `handover` says.
    virtual void previewHandover(const operations::Context &context, const operations::Handover &handover,
                                 const std::vector<qint64> &ids, Answer<operations::HandoverPreview> answer)
        = 0;
    virtual void handOver(const operations::Context &context, const operations::Handover &handover,
                          const std::vector<qint64> &ids, Told told, Done done)
        = 0;

    /// Notes that these want no more of a way of contact (operations::refuseFor).
    virtual void refuse(const operations::Context &context, const std::vector<qint64> &ids, const QString &channel,
                        Done done)
        = 0;

    /// Writes these customers, in this order, to a file; the audit log notes it.
    virtual void exportCustomers(const operations::Context &context, std::shared_ptr<const std::vector<qint64>> ids,
                                 const operations::CustomerExport &wanted, Told told,
                                 Answer<operations::CustomerExportReport> answer)
        = 0;

    /// The codes of customers by their numbers.
    virtual void codes(const std::vector<qint64> &ids, Answer<QList<domain::CustomerCode>> answer) = 0;

    /// Asks the running long job to stop; it then changes nothing.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Another program writes and an answer waits for it.
    void busyChanged(bool busy);
};

} // namespace kikubari::models
