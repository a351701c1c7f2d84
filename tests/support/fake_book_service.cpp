// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_book_service.h"

#include "support/sample_book.h"
#include "support/sample_day.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kikubari::test {

using operations::BookRow;
using operations::OperationResult;

FakeBookService::FakeBookService(QObject *parent) : BookService(parent), people(sampleBook()), preview(samplePreview())
{
    result.operation = u"op-1"_s;
    result.totals = preview.totals;
    result.rejects = preview.rejects;
    doubles = sampleDoubles();
    saved = sampleSegments();
}

const BookRow *FakeBookService::person(qint64 id) const
{
    for (const BookRow &row : people)
        if (row.id == id)
            return &row;
    return nullptr;
}

void FakeBookService::multiply(int count)
{
    const QList<BookRow> some = people;
    for (int i = 0; people.size() < count; ++i) {
        BookRow row = some[i % some.size()];
        row.id = 1000 + i;
        row.customer = domain::CustomerCode(u"X%1"_s.arg(i));
        people << row;
    }
}

void FakeBookService::list(const operations::Context &, const operations::BookQuery &query,
                           Answer<models::BookListing> answer)
{
    lists << query;
    std::vector<qint64> ids;
    for (const BookRow &row : std::as_const(people)) {
        const QString all = row.name % u' ' % row.kana % u' ' % QString(row.phone).remove(u'-') % u' ' % row.address
            % u' ' % row.plate % u' ' % row.car.ja;
        const bool found = query.text.isEmpty() || all.contains(query.text, Qt::CaseInsensitive);
        const bool mine = query.staff.empty() || row.staffName == u"佐藤 健";
        const bool picked = !query.where || row.inspectionDueOn.isValid();
        if (found && mine && picked)
            ids.push_back(row.id);
    }
    const auto by = [this, &query](qint64 a, qint64 b) {
        const BookRow &left = *person(a), &right = *person(b);
        if (query.order == operations::BookOrder::LastContact)
            return left.lastContactOn < right.lastContactOn;
        return left.kana.localeAwareCompare(right.kana) < 0;
    };
    if (people.size() < 200)
        std::ranges::sort(ids, by);
    if (query.descending)
        std::ranges::reverse(ids);
    later<models::BookListing>(answer, models::BookListing{std::make_shared<const std::vector<qint64>>(ids)});
}

void FakeBookService::rows(const operations::Context &, const std::vector<qint64> &ids, Answer<QList<BookRow>> answer)
{
    ++pages;
    QList<BookRow> found;
    for (const qint64 id : ids)
        if (const BookRow *row = person(id))
            found << *row;
    later<QList<BookRow>>(answer, found);
}

void FakeBookService::counts(const domain::StaffCode &, Answer<operations::BookCounts> answer)
{
    const auto mine = std::ranges::count_if(people, [](const BookRow &row) { return row.staffName == u"佐藤 健"; });
    later<operations::BookCounts>(answer, operations::BookCounts{people.size(), mine});
}

void FakeBookService::rowsOf(const operations::Context &, const QList<domain::CustomerCode> &customers,
                             Answer<QList<BookRow>> answer)
{
    QList<BookRow> found;
    for (const domain::CustomerCode &code : customers)
        for (const BookRow &row : std::as_const(people))
            if (row.customer == code)
                found << row;
    later<QList<BookRow>>(answer, found);
}

void FakeBookService::codes(const std::vector<qint64> &ids, Answer<QList<domain::CustomerCode>> answer)
{
    QList<domain::CustomerCode> found;
    for (const qint64 id : ids)
        if (const BookRow *row = person(id))
            found << row->customer;
    later<QList<domain::CustomerCode>>(answer, found);
}

void FakeBookService::finish(const QString &sentence, const Done &done)
{
    if (writeFailure) {
        later<OperationResult>(done, tl::unexpected<Error>(*writeFailure));
        return;
    }
    OperationResult made;
    made.summary = {sentence, sentence};
    later<OperationResult>(done, made);
}

void FakeBookService::segments(Answer<std::vector<operations::SavedSegment>> answer)
{
    later<std::vector<operations::SavedSegment>>(answer, saved);
}

void FakeBookService::saveSegment(const operations::Context &, const domain::Segment &segment, qint64, Done done)
{
    domain::Segment kept = segment;
    if (kept.key.isEmpty())
        kept.key = u"G-%1"_s.arg(saved.size() + 1);
    std::erase_if(saved, [&kept](const operations::SavedSegment &other) { return other.segment.key == kept.key; });
    saved.push_back({kept, 1, {}});
    finish(u"「%1」を保存しました"_s.arg(kept.nameJa), done);
}

void FakeBookService::deleteSegment(const operations::Context &, const QString &key, Done done)
{
    std::erase_if(saved, [&key](const operations::SavedSegment &other) { return other.segment.key == key; });
    finish(u"条件を消しました"_s, done);
}

void FakeBookService::previewImport(const operations::Context &, const operations::ShopImportOptions &options, Told,
                                    Answer<operations::ShopPreview> answer)
{
    previews << options;
    if (previewFailure) {
        later<operations::ShopPreview>(answer, tl::unexpected<Error>(*previewFailure));
        return;
    }
    operations::ShopPreview told = preview;
    told.plan.path = options.path;
    for (const operations::ColumnChoice &choice : options.columns)
        for (operations::ColumnMapping &column : told.plan.columns)
            if (column.column == choice.column)
                column.field = choice.field, column.confidence = 100;
    later<operations::ShopPreview>(answer, told);
}

void FakeBookService::runImport(const operations::Context &, const operations::ShopImportOptions &options, Told,
                                Answer<operations::ShopImportResult> answer)
{
    if (writeFailure) {
        later<operations::ShopImportResult>(answer, tl::unexpected<Error>(*writeFailure));
        return;
    }
    imports << options;
    later<operations::ShopImportResult>(answer, result);
}

void FakeBookService::lastImport(Answer<std::optional<operations::LastImport>> answer)
{
    later<std::optional<operations::LastImport>>(answer,
                                                 operations::LastImport{u"op-1"_s,
                                                                        QDateTime(sampleToday(), QTime(10, 20)),
                                                                        u"佐藤 健"_s, u"顧客一覧.csv"_s, 280, 20});
}

void FakeBookService::undoImport(const operations::Context &, Told, Done done)
{
    ++importsUndone;
    finish(u"取り込みを元に戻しました"_s, done);
}

void FakeBookService::duplicates(Told, Answer<operations::DuplicateList> answer)
{
    later<operations::DuplicateList>(answer, doubles);
}

void FakeBookService::previewMerge(const domain::CustomerCode &keep, const domain::CustomerCode &other,
                                   Answer<operations::MergePreview> answer)
{
    later<operations::MergePreview>(answer, sampleMerge(keep, other));
}

void FakeBookService::merge(const operations::Context &, const domain::CustomerCode &keep,
                            const domain::CustomerCode &other, const QMap<QString, operations::Side> &sides, Done done)
{
    merged.append({keep.text(), other.text()});
    choices << sides;
    doubles.pairs.removeIf([&](const operations::DuplicatePair &pair) { return pair.a == other || pair.b == other; });
    finish(u"お二人の記録を1つにしました"_s, done);
}

void FakeBookService::markDifferent(const operations::Context &, const domain::CustomerCode &a,
                                    const domain::CustomerCode &b, Done done)
{
    different.append({a.text(), b.text()});
    doubles.pairs.removeIf([&](const operations::DuplicatePair &pair) { return pair.a == a && pair.b == b; });
    finish(u"別の方としました"_s, done);
}

void FakeBookService::previewHousehold(const std::vector<qint64> &ids, Answer<operations::HouseholdPreview> answer)
{
    operations::HouseholdPreview told;
    told.household = u"H-000000012"_s;
    for (const qint64 id : ids)
        if (const BookRow *row = person(id))
            told.members << row->customer.text();
    told.notes << Text{u"住所が同じでない方がいます。"_s, u"Not all of them have the same address."_s};
    later<operations::HouseholdPreview>(answer, told);
}

void FakeBookService::joinHousehold(const operations::Context &, const std::vector<qint64> &ids, Done done)
{
    households << ids;
    finish(u"%1名を1つの世帯にしました"_s.arg(ids.size()), done);
}

void FakeBookService::previewHandover(const operations::Context &, const operations::Handover &handover,
                                      const std::vector<qint64> &ids, Answer<operations::HandoverPreview> answer)
{
    operations::HandoverPreview told;
    told.fromName = u"佐藤 健"_s, told.toName = handover.to.text();
    told.customers = ids.empty() ? 86 : static_cast<int>(ids.size());
    told.followUps = 41, told.overdue = 3, told.promises = 2, told.stay = 1;
    later<operations::HandoverPreview>(answer, told);
}

void FakeBookService::handOver(const operations::Context &, const operations::Handover &handover,
                               const std::vector<qint64> &, Told, Done done)
{
    handovers << handover;
    finish(u"86名を引き継ぎました"_s, done);
}

void FakeBookService::refuse(const operations::Context &, const std::vector<qint64> &ids, const QString &channel,
                             Done done)
{
    refused.append({ids, channel});
    finish(u"%1名をDMのお断りにしました"_s.arg(ids.size()), done);
}

void FakeBookService::exportCustomers(const operations::Context &, std::shared_ptr<const std::vector<qint64>> ids,
                                      const operations::CustomerExport &wanted, Told,
                                      Answer<operations::CustomerExportReport> answer)
{
    exports << wanted;
    exported = static_cast<qint64>(ids->size());
    operations::CustomerExportReport report;
    report.customers = report.rows = exported;
    if (wanted.format == operations::CustomerFile::CsvCp932) {
        report.lostCount = 1;
        report.lost.push_back({3, u"氏名"_s, u"𠮷"_s});
    }
    later<operations::CustomerExportReport>(answer, report);
}

} // namespace kikubari::test
