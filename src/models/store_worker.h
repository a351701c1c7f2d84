// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/store_access.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace kikubari::models {

/// The one thread that owns the store's connection. Jobs run there one after the other; nobody else touches the store.
class StoreWorker : public QObject
{
    Q_OBJECT
public:
    using Job = std::function<void(operations::StoreHandle &)>;

    StoreWorker();
    /// Lets the job under way end (a long one is stopped), then closes the store in its own thread.
    ~StoreWorker() override;

    void run(Job job);
    /// Asks the job under way to stop.
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool cancelled() const { return m_cancelled || m_stopping; }
    /// To be called at the start of a job that can be cancelled.
    void allowCancelling() { m_cancelled = false; }
    [[nodiscard]] bool stopping() const { return m_stopping; }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_inside; ///< lives in the thread; jobs are posted to it
    operations::StoreHandle m_store;   ///< touched only by the thread
    std::atomic<bool> m_cancelled{false}, m_stopping{false};
};

} // namespace kikubari::models
