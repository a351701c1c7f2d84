// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "support/catch.h"

#include <QTemporaryDir>
#include <QUuid>

/// A store in a folder of its own, with short ways to write into it.
namespace kikubari::store::test {

inline const QDateTime someTime(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC);

/// The value, or the test fails with the failure's sentence.
template <typename T> T need(Result<T> result)
{
    if (!result) {
        INFO(result.error().text.en.toStdString() << " | " << result.error().detail.toStdString());
        REQUIRE(result.has_value());
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline QString q(const char *text)
{
    return QString::fromUtf8(text);
}

class Fixture
{
public:
    Fixture() : store(need(Store::create(path()))) { }

    QString path() const { return m_folder.filePath(q("store.db")); }
    QString folder() const { return m_folder.path(); }

    Transaction begin(const char *kind = "record", const char *actor = "E1")
    {
        return need(store->begin({.uuid = QUuid::createUuid().toString(),
                                  .kind = q(kind),
                                  .actor = domain::StaffCode(std::string_view(actor)),
                                  .at = someTime}));
    }

    /// Writes one record as an operation of its own; gives the operation's id.
    qint64 put(const Record &record, PutOutcome expected = PutOutcome::Added)
    {
        auto transaction = begin();
        const auto operation = transaction.operation();
        CHECK(need(store->put(transaction, record)) == expected);
        need(transaction.commit());
        return operation;
    }

    static Record customer(const char *code, const char *name = "山田 太郎")
    {
        Record record(domain::RecordKind::Customer);
        record.set("code", q(code)).set("name", q(name)).set("kind", q("person"));
        return record;
    }

    static Record contact(const char *code, const char *customer, QDate on)
    {
        Record record(domain::RecordKind::Contact);
        record.set("code", q(code)).set("customer", q(customer)).set("on", on);
        record.set("channel", q("call")).set("direction", q("out")).set("outcome", q("reached"));
        return record;
    }

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<Store> store;
};

} // namespace kikubari::store::test
