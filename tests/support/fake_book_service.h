// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book_service.h"

#include <optional>

namespace kikubari::test {

/// A customer book in memory for tests of the window: some real-looking customers, found by plain containment, a shop's
/// file that is what the test says, and a note of everything asked for. Answers come through the event loop.
class FakeBookService : public models::BookService
{
    Q_OBJECT
public:
    explicit FakeBookService(QObject *parent = nullptr);

    QList<operations::BookRow> people;
    std::vector<operations::SavedSegment> saved;
    operations::ShopPreview preview;
    operations::ShopImportResult result;
    operations::DuplicateList doubles;
    std::optional<Error> previewFailure, writeFailure;

    QList<operations::BookQuery> lists; ///< what was asked for
    int pages = 0;                      ///< how often lines were asked for
    QList<operations::ShopImportOptions> previews, imports;
    int importsUndone = 0;
    QList<QPair<QString, QString>> merged, different; ///< codes
    QList<QMap<QString, operations::Side>> choices;
    QList<std::vector<qint64>> households;
    QList<operations::Handover> handovers;
    QList<operations::CustomerExport> exports;
    QList<QPair<std::vector<qint64>, QString>> refused; ///< whom, what
    qint64 exported = 0;

    void list(const operations::Context &context, const operations::BookQuery &query,
              Answer<models::BookListing> answer) override;
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
               const QMap<QString, operations::Side> &sides, Done done) override;
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
    void cancel() override { }

    [[nodiscard]] const operations::BookRow *person(qint64 id) const;
    /// Repeats the people under other codes until there are `count`, for a long list.
    void multiply(int count);

private:
    template <typename T> void later(const Answer<T> &answer, const Result<T> &value)
    {
        QMetaObject::invokeMethod(
            this, [answer, value] { answer(value); }, Qt::QueuedConnection);
    }
    void finish(const QString &sentence, const Done &done);
};

} // namespace kikubari::test
