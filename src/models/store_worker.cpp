// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store_worker.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace kikubari::models {

StoreWorker::StoreWorker() : m_inside(std::make_unique<QObject>())
{
    m_inside->moveToThread(&m_thread);
    m_thread.setObjectName(u"store"_s);
    m_thread.start();
}

StoreWorker::~StoreWorker()
{
    m_stopping = true;
    QMetaObject::invokeMethod(
        m_inside.get(),
        [this] {
            if (m_last)
                m_last(m_store);
            // QtSql connections are closed by the thread that opened them.
            m_store.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void StoreWorker::run(Job job)
{
    QMetaObject::invokeMethod(
        m_inside.get(),
        [this, job = std::move(job)] {
            if (!m_stopping)
                job(m_store);
        },
        Qt::QueuedConnection);
}

tl::unexpected<Error> StoreWorker::notOpen()
{
    return failure(ErrorKind::Missing, u"記録のファイルが開いていません。もう一度開いてください。"_s,
                   u"No store is open. Open it again."_s);
}

bool StoreWorker::keepWaiting()
{
    if (!m_waiting.exchange(true))
        Q_EMIT busyChanged(true);
    return !m_stopping;
}

void StoreWorker::endWaiting()
{
    if (m_waiting.exchange(false))
        Q_EMIT busyChanged(false);
}

Progress StoreWorker::throttled(Told told)
{
    m_cancelled = false;
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    return
        [this, timer, told = std::move(told), last = qint64(600)](const Text &what, qint64 done, qint64 total) mutable {
            // Short jobs are not worth a page; long ones tell ten times a second.
            if (timer->elapsed() - last > 100) {
                last = timer->elapsed();
                told(what, done, total);
            }
            return !cancelled();
        };
}

Progress StoreWorker::progressReport()
{
    return throttled([this](const Text &what, qint64 done, qint64 total) { Q_EMIT progress(what, done, total); });
}

Progress StoreWorker::progressReport(const QPointer<QObject> &receiver, Told told)
{
    return throttled([this, receiver, told = std::move(told)](const Text &what, qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this,
            [receiver, told, what, done, total] {
                if (receiver)
                    told(what, done, total);
            },
            Qt::QueuedConnection);
    });
}

} // namespace kikubari::models
