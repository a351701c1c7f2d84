// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store_day_service.h"

#include "operations/day_list.h"
#include "operations/demo.h"
#include "operations/import_folder.h"
#include "operations/planning.h"
#include "operations/reject_list.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kikubari::models {

using operations::Context;
using operations::StoreHandle;

namespace {

constexpr int readPatience = 600'000; // milliseconds: a large import in another program may take minutes
constexpr std::size_t shownRejects = 500;

QString ownStore(const QString &folder)
{
    return QDir(folder).filePath(u"kikubari.db"_s);
}

QString demoStore(const QString &folder)
{
    return QDir(folder).filePath(u"demo.db"_s);
}

} // namespace

StoreDayService::StoreDayService(QString dataFolder, QObject *parent)
    : DayService(parent),
      m_dataFolder(std::move(dataFolder))
{
    connect(&m_worker, &StoreWorker::progress, this, &DayService::progress);
    connect(&m_worker, &StoreWorker::busyChanged, this, &DayService::busyChanged);
    // Whoever quits while he looks at a first file has taken nothing in.
    m_worker.setLast([this](StoreHandle &handle) { dropUnused(handle); });
}

template <typename T> void StoreDayService::ask(Work<T> work, Answer<T> answer)
{
    m_worker.run([this, work = std::move(work), answer = std::move(answer)](StoreHandle &handle) {
        m_worker.bring<T>(this, work(handle), answer);
    });
}

void StoreDayService::write(Write write, Done done)
{
    m_worker.write<operations::OperationResult>(this, std::move(write), std::move(done));
}

Result<StoreOpened> StoreDayService::openAt(StoreHandle &handle, const Context &context, const QString &path)
{
    handle.reset();
    m_path = path;
    auto opened = operations::openStore(path);
    if (!opened)
        return tl::unexpected(opened.error());
    handle = std::move(opened->store);
    handle->setReadPatience(readPatience, [this] { return m_worker.keepWaiting(); });
    const auto people = operations::peopleOf(*handle, context.today);
    if (!people)
        return tl::unexpected(people.error());
    StoreOpened told;
    told.path = path;
    told.readOnly = !opened->writable || opened->newer;
    told.demo = QFileInfo(path).fileName() == u"demo.db";
    told.storeName = opened->storeName;
    told.staff = QList<domain::Staff>(people->begin(), people->end());
    // Those who have a day of their own stand first where one chooses.
    std::stable_partition(told.staff.begin(), told.staff.end(),
                          [](const domain::Staff &person) { return person.role == domain::Role::Salesperson; });
    return told;
}

void StoreDayService::open(const Context &context, const QString &path, Answer<StoreOpened> answer)
{
    ask<StoreOpened>(
        [this, context, path](StoreHandle &handle) {
            dropUnused(handle);
            return openAt(handle, context, path);
        },
        std::move(answer));
}

void StoreDayService::dropUnused(StoreHandle &handle)
{
    const QString made = std::exchange(m_made, {});
    if (made.isEmpty() || made != m_path || !handle)
        return;
    const auto operations = handle->operations(2);
    if (!operations || operations->size() != 1 || operations->front().kind != u"init")
        return; // something came into it
    // Left standing it would be opened the next time in place of the first start, or of the demo.
    handle.reset();
    m_path.clear();
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(QString(made % end));
}

void StoreDayService::dayList(const Context &context, const domain::StaffCode &staff,
                              Answer<operations::DayList> answer)
{
    ask<operations::DayList>(
        [this, context, staff](StoreHandle &handle) -> Result<operations::DayList> {
            if (!handle)
                return StoreWorker::notOpen();
            const auto planned = operations::isPlanned(*handle, context.today);
            if (!planned)
                return tl::unexpected(planned.error());
            if (!*planned) {
                const auto done = operations::planAll(*handle, context, m_worker.progressReport());
                // A store that may only be read shows the plan it has.
                if (!done && done.error().kind != ErrorKind::ReadOnly)
                    return tl::unexpected(done.error());
            }
            return operations::dayList(*handle, context, staff);
        },
        std::move(answer));
}

void StoreDayService::callSheet(const Context &context, const domain::CustomerCode &customer,
                                Answer<operations::CallSheet> answer)
{
    ask<operations::CallSheet>(
        [context, customer](StoreHandle &handle) -> Result<operations::CallSheet> {
            if (!handle)
                return StoreWorker::notOpen();
            return operations::callSheet(*handle, context, customer);
        },
        std::move(answer));
}

void StoreDayService::search(const Context &context, const QString &text, Answer<QList<operations::SearchHit>> answer)
{
    ask<QList<operations::SearchHit>>(
        [context, text](StoreHandle &handle) -> Result<QList<operations::SearchHit>> {
            if (!handle)
                return StoreWorker::notOpen();
            return operations::search(*handle, context, text);
        },
        std::move(answer));
}

void StoreDayService::preview(const Context &context, const operations::ContactDraft &draft, Done done)
{
    ask<operations::OperationResult>(
        [context, draft](StoreHandle &handle) -> Result<operations::OperationResult> {
            if (!handle)
                return StoreWorker::notOpen();
            return operations::previewContact(*handle, context, draft);
        },
        std::move(done));
}

void StoreDayService::record(const Context &context, const QList<operations::ContactDraft> &drafts, Done done)
{
    write(
        [context, drafts](store::Store &store) {
            return drafts.size() == 1 ? operations::recordContact(store, context, drafts.first())
                                      : operations::recordContacts(store, context, drafts);
        },
        std::move(done));
}

void StoreDayService::snooze(const Context &context, const QStringList &followUps, QDate until, const QString &reason,
                             Done done)
{
    write([=](store::Store &store) { return operations::snooze(store, context, followUps, until, reason); },
          std::move(done));
}

void StoreDayService::waive(const Context &context, const QStringList &followUps, domain::WaiveReason reason,
                            const QString &note, Done done)
{
    write([=](store::Store &store) { return operations::waive(store, context, followUps, reason, note); },
          std::move(done));
}

void StoreDayService::reassign(const Context &context, const QStringList &followUps, const domain::StaffCode &to,
                               Done done)
{
    write([=](store::Store &store) { return operations::reassign(store, context, followUps, to); }, std::move(done));
}

void StoreDayService::writeReviewNote(const Context &context, const QString &followUp, const QString &text, Done done)
{
    write([=](store::Store &store) { return operations::writeReviewNote(store, context, followUp, text); },
          std::move(done));
}

void StoreDayService::undo(const Context &context, Done done)
{
    write([context](store::Store &store) { return operations::undo(store, context); }, std::move(done));
}

void StoreDayService::redo(const Context &context, Done done)
{
    write([context](store::Store &store) { return operations::redo(store, context); }, std::move(done));
}

Result<void> StoreDayService::ensureOpen(StoreHandle &handle, const Context &context, const QString &path)
{
    if (handle && m_path == path)
        return {};
    handle.reset();
    QDir().mkpath(QFileInfo(path).absolutePath());
    auto opened = QFileInfo::exists(path) ? operations::openStore(path) : operations::createStore(path, context);
    if (!opened)
        return tl::unexpected(opened.error());
    handle = std::move(opened->store);
    handle->setReadPatience(readPatience, [this] { return m_worker.keepWaiting(); });
    m_path = path;
    return {};
}

QString StoreDayService::importPath() const
{
    // What a dealership brings in goes into its own store, never into the demo's.
    return m_path.isEmpty() || m_path == demoStore(m_dataFolder) ? ownStore(m_dataFolder) : m_path;
}

void StoreDayService::openForImport(const Context &context, Answer<StoreOpened> answer)
{
    ask<StoreOpened>(
        [this, context](StoreHandle &handle) -> Result<StoreOpened> {
            const QString path = importPath();
            const bool isNew = !QFileInfo::exists(path);
            if (auto open = ensureOpen(handle, context, path); !open)
                return tl::unexpected(open.error());
            if (isNew)
                m_made = path;
            return openAt(handle, context, path);
        },
        std::move(answer));
}

void StoreDayService::addPerson(const Context &context, const QString &name, Answer<StoreOpened> answer)
{
    ask<StoreOpened>(
        [this, context, name](StoreHandle &handle) -> Result<StoreOpened> {
            if (!handle)
                return StoreWorker::notOpen();
            if (const auto added = operations::addPerson(*handle, context, name); !added)
                return tl::unexpected(added.error());
            return openAt(handle, context, QString(m_path));
        },
        std::move(answer));
}

Result<ImportOutcome> StoreDayService::import(StoreHandle &handle, const Context &context, const QString &source)
{
    const QString path = importPath();
    if (auto open = ensureOpen(handle, context, path); !open)
        return tl::unexpected(open.error());
    operations::ImportOptions options;
    options.folder = source;
    options.rejects = QFileInfo(path).absoluteDir().filePath(u"rejects.csv"_s);
    const Progress report = m_worker.progressReport();
    const auto summary = operations::importFolder(*handle, context, options, report);
    if (!summary)
        return tl::unexpected(summary.error());
    const auto planned = operations::planAll(*handle, context, report);
    if (!planned && planned.error().kind != ErrorKind::Cancelled)
        return tl::unexpected(planned.error());
    const operations::ImportedFile total = summary->total();
    ImportOutcome outcome;
    outcome.path = path;
    outcome.added = total.added, outcome.updated = total.updated;
    outcome.unchanged = total.unchanged, outcome.rejected = total.rejected;
    if (!summary->rejects.isEmpty())
        if (const auto rejects = operations::readRejects(summary->rejects, shownRejects))
            for (const operations::RejectedLine &line : *rejects)
                outcome.rejects.append({line.file, line.line, {line.message, line.message}});
    return outcome;
}

void StoreDayService::importFrom(const Context &context, const QString &source, Answer<ImportOutcome> answer)
{
    ask<ImportOutcome>([this, context, source](StoreHandle &handle) { return import(handle, context, source); },
                       std::move(answer));
}

Result<StoreOpened> StoreDayService::makeDemo(StoreHandle &handle, const Context &context)
{
    const QString path = demoStore(m_dataFolder);
    if (QFileInfo::exists(path))
        return openAt(handle, context, path);
    // Filled under another name, so that a stopped demo never looks like a whole one.
    const QString unfinished = path % u".new"_s;
    QFile::remove(unfinished);
    if (auto made = ensureOpen(handle, context, unfinished); !made)
        return tl::unexpected(made.error());
    const Progress report = m_worker.progressReport();
    const QTemporaryDir folder(QDir(m_dataFolder).filePath(u".demo-XXXXXX"_s));
    operations::DemoOptions options;
    options.today = context.today;
    if (const auto written = operations::writeDemoFolder(folder.path(), options, report); !written)
        return tl::unexpected(written.error());
    operations::ImportOptions import;
    import.folder = folder.path();
    import.rejects = folder.filePath(u"rejects.csv"_s);
    if (const auto imported = operations::importFolder(*handle, context, import, report); !imported)
        return tl::unexpected(imported.error());
    if (const auto planned = operations::planAll(*handle, context, report); !planned)
        return tl::unexpected(planned.error());
    handle.reset();
    if (!QFile::rename(unfinished, path))
        return failure(ErrorKind::Failed,
                       u"見本を %1 に置けませんでした。書き込みの許可を確かめてください。"_s.arg(path),
                       u"The demo could not be put at %1. Check the permission to write."_s.arg(path));
    return openAt(handle, context, path);
}

void StoreDayService::openDemo(const Context &context, Answer<StoreOpened> answer)
{
    ask<StoreOpened>([this, context](StoreHandle &handle) { return makeDemo(handle, context); }, std::move(answer));
}

void StoreDayService::addCustomer(const Context &context, const NewCustomer &customer, Answer<StoreOpened> answer)
{
    ask<StoreOpened>(
        [this, context, customer](StoreHandle &handle) -> Result<StoreOpened> {
            const QString path = ownStore(m_dataFolder);
            if (auto open = ensureOpen(handle, context, path); !open)
                return tl::unexpected(open.error());
            operations::NewCustomer wanted;
            wanted.name = customer.name, wanted.kana = customer.kana, wanted.phone = customer.phone;
            wanted.car = customer.car, wanted.deliveredOn = customer.deliveredOn;
            wanted.staff = context.actor, wanted.salesperson = customer.salesperson;
            if (const auto added = operations::addCustomer(*handle, context, wanted); !added)
                return tl::unexpected(added.error());
            return openAt(handle, context, path);
        },
        std::move(answer));
}

} // namespace kikubari::models
