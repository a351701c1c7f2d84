// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store_worker.h"

namespace kikubari::models {

StoreWorker::StoreWorker() : m_inside(std::make_unique<QObject>())
{
    m_inside->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
}

StoreWorker::~StoreWorker()
{
    m_stopping = true;
    QMetaObject::invokeMethod(
        m_inside.get(),
        [this] {
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

} // namespace kikubari::models
