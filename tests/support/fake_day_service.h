// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"

#include <optional>

namespace kikubari::test {

/// A store in memory for tests of the window: keeps a day, takes rows away when they are finished, remembers what was
/// asked for, and puts everything back on undo. Answers come through the event loop as those of the real one do.
class FakeDayService : public models::DayService
{
    Q_OBJECT
public:
    explicit FakeDayService(QObject *parent = nullptr);

    operations::DayList day;
    models::StoreOpened store;
    std::optional<Error> openFailure;  ///< what opening answers, if set
    std::optional<Error> writeFailure; ///< what recording answers, if set
    QList<operations::ContactDraft> recorded;
    QList<QPair<QStringList, domain::WaiveReason>> waived;
    QList<QPair<QStringList, QDate>> snoozed;
    QList<QPair<QStringList, QString>> reassigned;
    QList<operations::ContactDraft> previewed;
    int undone = 0;
    QStringList asked; ///< words searched for
    int days = 0;      ///< how often the day was asked for

    void open(const operations::Context &context, const QString &path, Answer<models::StoreOpened> answer) override;
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
    void importFrom(const operations::Context &context, const QString &source,
                    Answer<models::ImportOutcome> answer) override;
    void openForImport(const operations::Context &context, Answer<models::StoreOpened> answer) override;
    void addPerson(const operations::Context &context, const QString &name,
                   Answer<models::StoreOpened> answer) override;
    void openDemo(const operations::Context &context, Answer<models::StoreOpened> answer) override;
    void addCustomer(const operations::Context &context, const models::NewCustomer &customer,
                     Answer<models::StoreOpened> answer) override;
    void cancel() override { }

private:
    template <typename T> void later(const Answer<T> &answer, const Result<T> &value)
    {
        QMetaObject::invokeMethod(
            this, [answer, value] { answer(value); }, Qt::QueuedConnection);
    }
    void finish(const QString &sentence, const QStringList &gone, const Done &done);

    QList<operations::DayList> m_before; ///< the days before each change
};

} // namespace kikubari::test
