// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_day_service.h"

#include "support/sample_day.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

using operations::DayRow;

namespace {

operations::SearchHit hitOf(const DayRow &row)
{
    operations::SearchHit hit;
    hit.customer = row.customer;
    hit.name = row.name, hit.honorific = row.honorific, hit.kana = row.kana, hit.car = row.car, hit.phone = row.phone;
    hit.plate = u"横浜 330 さ 41-82"_s, hit.staffName = u"佐藤 健"_s;
    return hit;
}

} // namespace

FakeDayService::FakeDayService(QObject *parent) : DayService(parent), day(sampleDay())
{
    store.path = u"/data/kikubari.db"_s;
    store.storeName = u"みなと自動車"_s;
    store.staff = sampleStaff();
}

void FakeDayService::open(const operations::Context &, const QString &, Answer<models::StoreOpened> answer)
{
    if (openFailure)
        later<models::StoreOpened>(answer, tl::unexpected<Error>(*openFailure));
    else
        later<models::StoreOpened>(answer, store);
}

void FakeDayService::dayList(const operations::Context &context, const domain::StaffCode &,
                             Answer<operations::DayList> answer)
{
    ++days;
    day.today = context.today;
    later<operations::DayList>(answer, day);
}

void FakeDayService::callSheet(const operations::Context &, const domain::CustomerCode &customer,
                               Answer<operations::CallSheet> answer)
{
    for (const DayRow &row : std::as_const(day.rows))
        if (row.customer == customer) {
            later<operations::CallSheet>(answer, sampleSheet(row));
            return;
        }
    operations::CallSheet sheet;
    sheet.row.customer = customer;
    sheet.row.name = u"三浦 京子"_s;
    sheet.row.honorific = u"様"_s;
    later<operations::CallSheet>(answer, sheet);
}

void FakeDayService::search(const operations::Context &, const QString &text,
                            Answer<QList<operations::SearchHit>> answer)
{
    asked << text;
    QList<operations::SearchHit> hits;
    for (const DayRow &row : std::as_const(day.rows))
        if (row.name.contains(text) || row.kana.contains(text) || QString(row.phone).remove(u'-').contains(text))
            hits << hitOf(row);
    later<QList<operations::SearchHit>>(answer, hits);
}

void FakeDayService::preview(const operations::Context &, const operations::ContactDraft &draft, Done done)
{
    previewed << draft;
    operations::OperationResult result;
    result.nextTitle = {u"12/14(月) 1か月点検の予約電話"_s, u"14 Dec (Mon) Booking the 1-month inspection"_s};
    result.finishedTitles = {{u"納車2日以内の確認"_s, u"Check within 2 days of handover"_s}};
    later<operations::OperationResult>(done, result);
}

void FakeDayService::finish(const QString &sentence, const QStringList &gone, const Done &done)
{
    if (writeFailure) {
        later<operations::OperationResult>(done, tl::unexpected<Error>(*writeFailure));
        return;
    }
    m_before << day;
    for (qsizetype r = day.rows.size() - 1; r >= 0; --r) {
        auto &items = day.rows[r].items;
        items.removeIf([&gone](const operations::DayItem &item) { return gone.contains(item.id); });
        if (items.isEmpty())
            day.rows.removeAt(r);
    }
    operations::OperationResult result;
    result.summary = {sentence, sentence};
    result.finished = gone;
    later<operations::OperationResult>(done, result);
}

void FakeDayService::record(const operations::Context &, const QList<operations::ContactDraft> &drafts, Done done)
{
    if (!writeFailure)
        recorded += drafts;
    QStringList gone;
    QString name;
    for (const operations::ContactDraft &draft : drafts)
        for (DayRow &row : day.rows)
            if (row.customer == draft.customer) {
                name = row.name;
                if (draft.outcome == domain::Outcome::Reached || draft.outcome == domain::Outcome::Sent)
                    for (const operations::DayItem &item : row.items)
                        gone << item.id;
            }
    finish(drafts.size() == 1 ? u"%1 様の連絡を記録しました"_s.arg(name) : u"%1件を記録しました"_s.arg(drafts.size()),
           gone, done);
}

void FakeDayService::snooze(const operations::Context &, const QStringList &followUps, QDate until, const QString &,
                            Done done)
{
    snoozed.append({followUps, until});
    finish(u"先送りしました"_s, followUps, done);
}

void FakeDayService::waive(const operations::Context &, const QStringList &followUps, domain::WaiveReason reason,
                           const QString &, Done done)
{
    waived.append({followUps, reason});
    finish(u"見送りにしました"_s, followUps, done);
}

void FakeDayService::reassign(const operations::Context &, const QStringList &followUps, const domain::StaffCode &to,
                              Done done)
{
    reassigned.append({followUps, to.text()});
    finish(u"担当を替えました"_s, followUps, done);
}

void FakeDayService::writeReviewNote(const operations::Context &, const QString &followUp, const QString &, Done done)
{
    finish(u"完了にしました"_s, {followUp}, done);
}

void FakeDayService::undo(const operations::Context &, Done done)
{
    if (m_before.isEmpty()) {
        later<operations::OperationResult>(
            done, failure(ErrorKind::Conflict, u"元に戻すものはありません。"_s, u"Nothing to undo."_s));
        return;
    }
    ++undone;
    day = m_before.takeLast();
    operations::OperationResult result;
    result.summary = {u"元に戻しました"_s, u"Undone"_s};
    later<operations::OperationResult>(done, result);
}

void FakeDayService::redo(const operations::Context &, Done done)
{
    later<operations::OperationResult>(
        done, failure(ErrorKind::Conflict, u"やり直すものはありません。"_s, u"Nothing to redo."_s));
}

void FakeDayService::importFrom(const operations::Context &, const QString &, Answer<models::ImportOutcome> answer)
{
    models::ImportOutcome outcome;
    outcome.path = store.path;
    outcome.added = 2000;
    outcome.rejected = 1;
    outcome.rejects = {{u"contacts.csv"_s, 17, {u"お客様 K9 がありません。"_s, u"There is no customer K9."_s}}};
    later<models::ImportOutcome>(answer, outcome);
}

void FakeDayService::openForImport(const operations::Context &, Answer<models::StoreOpened> answer)
{
    later<models::StoreOpened>(answer, store);
}

void FakeDayService::addPerson(const operations::Context &, const QString &name, Answer<models::StoreOpened> answer)
{
    domain::Staff person;
    person.code = domain::StaffCode(u"E099"_s), person.name = name;
    store.staff << person;
    later<models::StoreOpened>(answer, store);
}

void FakeDayService::openDemo(const operations::Context &, Answer<models::StoreOpened> answer)
{
    store.demo = true;
    later<models::StoreOpened>(answer, store);
}

void FakeDayService::addCustomer(const operations::Context &, const models::NewCustomer &,
                                 Answer<models::StoreOpened> answer)
{
    later<models::StoreOpened>(answer, store);
}

} // namespace kikubari::test
