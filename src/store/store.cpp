// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/customer_reader.h"
#include "store/database.h"
#include "store/migrations.h"
#include "store/opening.h"

namespace kikubari::store {

Store::Store(std::unique_ptr<Database> database) : m_database(std::move(database)) { }
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::create(const QString &path)
{
    if (auto made = createDatabase(path, shippedMigrations()); !made)
        return tl::unexpected(made.error());
    auto store = open(path);
    if (store)
        (*store)->m_outcome = OpenOutcome::Created;
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, OpenMode mode)
{
    auto opened = openDatabase(path, mode, shippedMigrations());
    if (!opened)
        return tl::unexpected(opened.error());
    std::unique_ptr<Store> store(new Store(std::move(opened->database)));
    store->m_outcome = opened->outcome;
    return store;
}

bool Store::writable() const
{
    return !m_database->readOnly();
}

QString Store::path() const
{
    return m_database->path();
}

void Store::setReadPatience(int milliseconds, std::function<bool()> waiting)
{
    m_database->setReadPatience(milliseconds, std::move(waiting));
}

} // namespace kikubari::store
