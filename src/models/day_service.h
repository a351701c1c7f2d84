// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/staff.h"
#include "operations/day.h"
#include "operations/recording.h"

#include <QList>
#include <QObject>

#include <functional>

namespace kikubari::models {

/// What opening a store told.
struct StoreOpened
{
    QString path;
    bool readOnly = false;
    bool demo = false;
    QString storeName;
    QList<domain::Staff> staff; ///< those who work there on the day
};

/// One line that an import could not take.
struct RejectedRow
{
    QString file;
    qint64 line = 0;
    Text reason;
};

/// What an import brought.
struct ImportOutcome
{
    QString path; ///< the store it went into
    qint64 added = 0, updated = 0, unchanged = 0, rejected = 0;
    QList<RejectedRow> rejects; ///< the first of them, at most 500
};

/// A customer put in by hand at the first start.
struct NewCustomer
{
    QString name, kana, phone, car;
    QDate deliveredOn;   ///< invalid = no car bought here
    QString salesperson; ///< who works here; becomes the first staff where the store is empty
};

/// What the window asks of the store. Every call returns at once; the answer comes later in the window's thread, in the
/// order of asking. Implementations own the store's thread; a failure is a value in the answer.
class DayService : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(const Result<T> &)>;
    using Done = Answer<operations::OperationResult>;

    using QObject::QObject;

    virtual void open(const operations::Context &context, const QString &path, Answer<StoreOpened> answer) = 0;
    virtual void dayList(const operations::Context &context, const domain::StaffCode &staff,
                         Answer<operations::DayList> answer)
        = 0;
    virtual void callSheet(const operations::Context &context, const domain::CustomerCode &customer,
                           Answer<operations::CallSheet> answer)
        = 0;
    virtual void search(const operations::Context &context, const QString &text,
                        Answer<QList<operations::SearchHit>> answer)
        = 0;

    /// What recording this would finish and open; writes nothing.
    virtual void preview(const operations::Context &context, const operations::ContactDraft &draft, Done done) = 0;
    virtual void record(const operations::Context &context, const QList<operations::ContactDraft> &drafts, Done done)
        = 0;
    virtual void snooze(const operations::Context &context, const QStringList &followUps, QDate until,
                        const QString &reason, Done done)
        = 0;
    virtual void waive(const operations::Context &context, const QStringList &followUps, domain::WaiveReason reason,
                       const QString &note, Done done)
        = 0;
    virtual void reassign(const operations::Context &context, const QStringList &followUps, const domain::StaffCode &to,
                          Done done)
        = 0;
    virtual void writeReviewNote(const operations::Context &context, const QString &followUp, const QString &text,
                                 Done done)
        = 0;
    virtual void undo(const operations::Context &context, Done done) = 0;
    virtual void redo(const operations::Context &context, Done done) = 0;

    /// Reads a folder or file into the store that `open` was asked for (made if there is none). Tells `progress`.
    virtual void importFrom(const operations::Context &context, const QString &source, Answer<ImportOutcome> answer)
        = 0;
    /// Opens the store that an import goes into: the one that is open, or the user's own (made if there is none) where
    /// none is or it is the demo's.
    virtual void openForImport(const operations::Context &context, Answer<StoreOpened> answer) = 0;
    /// Adds somebody who works here, to the store that is open.
    virtual void addPerson(const operations::Context &context, const QString &name, Answer<StoreOpened> answer) = 0;
    /// Makes the demo dealership in a store of its own and opens it.
    virtual void openDemo(const operations::Context &context, Answer<StoreOpened> answer) = 0;
    virtual void addCustomer(const operations::Context &context, const NewCustomer &customer,
                             Answer<StoreOpened> answer)
        = 0;
    /// Asks the running long job to stop; it then changes nothing.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// A long job's steps; total is 0 while unknown.
    void progress(const kikubari::Text &what, qint64 done, qint64 total);
    /// A write that takes long runs, here or in another program; pages keep their rows and show a bar until it ends.
    void busyChanged(bool busy);
};

} // namespace kikubari::models
