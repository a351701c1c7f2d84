// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "operations/store_access.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace kikubari::models {

/// The one thread that owns the store's connection. Jobs run there one after the other; nobody else touches the store.
/// The services of the pages share one worker: a job must own what it uses (no `this` of a service), its answer comes
/// back in the window's thread and is dropped where the receiver has gone.
class StoreWorker : public QObject
{
    Q_OBJECT
public:
    using Job = std::function<void(operations::StoreHandle &)>;
    template <typename T> using Work = std::function<Result<T>(store::Store &)>;
    template <typename T> using Answer = std::function<void(const Result<T> &)>;
    using Told = std::function<void(const Text &what, qint64 done, qint64 total)>;

    StoreWorker();
    /// Lets the job under way end (a long one is stopped), then closes the store in its own thread.
    ~StoreWorker() override;

    void run(Job job);
    /// What is done with the store when the worker ends, before it is closed; in its own thread.
    void setLast(Job last) { m_last = std::move(last); }
    /// Runs `work` on the open store and brings its answer into the window's thread; Missing where none is open.
    template <typename T> void ask(QObject *receiver, Work<T> work, Answer<T> answer)
    {
        run([this, guard = QPointer(receiver), work = std::move(work),
             answer = std::move(answer)](operations::StoreHandle &handle) {
            bring<T>(guard, handle ? work(*handle) : Result<T>(notOpen()), answer);
        });
    }
    /// The same for work that writes: tried again while another program writes, for a minute. What is written twice
    /// must be saved once (client-made id) or roll back whole.
    template <typename T> void write(QObject *receiver, Work<T> work, Answer<T> answer)
    {
        run([this, guard = QPointer(receiver), work = std::move(work),
             answer = std::move(answer)](operations::StoreHandle &handle) {
            if (!handle)
                return bring<T>(guard, notOpen(), answer);
            for (int attempt = 1;; ++attempt) {
                Result<T> result = work(*handle);
                if (result || result.error().kind != ErrorKind::Busy || attempt == writeAttempts || !keepWaiting())
                    return bring<T>(guard, std::move(result), answer);
            }
        });
    }
    /// Puts an answer into the window's thread; for jobs given to `run`.
    template <typename T> void bring(const QPointer<QObject> &receiver, Result<T> result, const Answer<T> &answer)
    {
        endWaiting();
        auto kept = std::make_shared<Result<T>>(std::move(result));
        QMetaObject::invokeMethod(
            this,
            [receiver, kept, answer] {
                if (receiver)
                    answer(*kept);
            },
            Qt::QueuedConnection);
    }

    /// The report of a long job that can be stopped by `cancel`; to be made inside the job. `told` is called in the
    /// window's thread, at most ten times a second and not for short jobs; without it the signal `progress` is sent.
    [[nodiscard]] Progress progressReport();
    [[nodiscard]] Progress progressReport(const QPointer<QObject> &receiver, Told told);
    /// Asks the job under way to stop.
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool cancelled() const { return m_cancelled || m_stopping; }
    [[nodiscard]] bool stopping() const { return m_stopping; }
    /// Told while a read or write waits for another program; false = stop waiting. Called on the worker's thread.
    [[nodiscard]] bool keepWaiting();

    /// The failure of a job without an open store.
    [[nodiscard]] static tl::unexpected<Error> notOpen();

Q_SIGNALS:
    /// A long job's steps; total is 0 while unknown.
    void progress(const kikubari::Text &what, qint64 done, qint64 total);
    /// Another program writes and a job waits for it.
    void busyChanged(bool busy);

private:
    static constexpr int writeAttempts = 12; // of five seconds each
    void endWaiting();
    [[nodiscard]] Progress throttled(Told told);

    QThread m_thread;
    std::unique_ptr<QObject> m_inside; ///< lives in the thread; jobs are posted to it
    operations::StoreHandle m_store;   ///< touched only by the thread
    Job m_last;                        ///< set before the first job, run by the thread
    std::atomic<bool> m_cancelled{false}, m_stopping{false}, m_waiting{false};
};

} // namespace kikubari::models
