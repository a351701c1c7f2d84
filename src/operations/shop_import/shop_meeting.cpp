// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/fold.h"
#include "japan/person_name.h"
#include "operations/merging.h"
#include "operations/shop_import/fresh_codes.h"
#include "operations/shop_import/shop_book.h"
#include "store/record_dump.h"

#include <QJsonObject>

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using domain::RecordKind;
using store::Record;

namespace {

/// The letter that codes of new records begin with.
QString letterOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer: return u"K"_s;
    case RecordKind::Purchase: return u"P"_s;
    case RecordKind::OtherCar: return u"O"_s;
    case RecordKind::Service: return u"V"_s;
    case RecordKind::Contact: return u"T"_s;
    case RecordKind::KeyPerson: return u"A"_s;
    default: return u"N"_s;
    }
}

/// Fresh codes of every kind, counted on from what the store has; those that the file uses itself are passed over.
class CodeGiver
{
public:
    explicit CodeGiver(store::Store &store) : m_store(store) { }

    void use(RecordKind kind, const QString &code) { m_used[kind].insert(code); }

    Result<void> give(Record &record)
    {
        const auto kind = record.kind();
        if (!record.value("code").isEmpty())
            return {};
        auto &next = m_next[kind];
        if (next.isEmpty()) {
            auto first = m_store.newCode(kind, letterOf(kind));
            if (!first)
                return tl::unexpected(first.error());
            next = *first;
        }
        while (m_used[kind].contains(next))
            next = codeAfter(next);
        record.set("code", next);
        next = codeAfter(next);
        return {};
    }

private:
    store::Store &m_store;
    std::map<RecordKind, QString> m_next;
    std::map<RecordKind, QSet<QString>> m_used;
};

/// Lays what the file says over what the store has: the file's words win, what it does not say stays, notes and
/// refusals are put together.
void layOver(Record &said, const Record &stored)
{
    const auto &columns = said.description().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto &value = said.at(i);
        const auto &old = stored.values()[i];
        const auto &name = columns[i].name;
        if (value.isEmpty() || columns[i].key
            || (name == "staff" && said.kind() == RecordKind::Purchase && !old.isEmpty())) {
            value = old;
        } else if (name == "note" && !old.isEmpty()) {
            value = old.contains(value) ? old : QString(old % u'\n' % value);
        } else if (name == "refuses" && !old.isEmpty()) {
            QStringList words = old.split(u' ', Qt::SkipEmptyParts);
            for (const auto &word : value.split(u' ', Qt::SkipEmptyParts))
                if (!words.contains(word))
                    words << word;
            value = words.join(u' ');
        }
    }
    auto extra = stored.extra;
    for (auto it = said.extra.begin(); it != said.extra.end(); ++it)
        extra.insert(it.key(), it.value());
    said.extra = extra;
}

} // namespace

/// The customers of the file meet those of the store; used once.
class ShopBook::Meeting
{
public:
    Meeting(ShopBook &book, store::Store &store, ShopDoubles doubles)
        : m_book(book),
          m_store(store),
          m_doubles(doubles),
          m_codes(store)
    {
    }

    Result<void> run()
    {
        for (std::size_t i = 0; i < m_book.m_customers.size(); ++i)
            m_byName[identityName(m_book.m_customers[i].draft.customer)].push_back(i);
        if (auto done = walkStore(); !done)
            return done;
        if (auto done = meetAliases(); !done)
            return done;
        if (auto done = meetByKeys(); !done)
            return done;
        for (auto &customer : m_book.m_customers) {
            if (customer.skipped)
                continue;
            if (auto done = customer.stored.isEmpty() ? Result<void>() : meetRecords(customer); !done)
                return done;
            if (m_doubles == ShopDoubles::Add && m_taken.contains(customer.draft.customer.value("code")))
                customer.draft.customer.set("code", QString());
        }
        if (auto done = giveCodes(); !done)
            return done;
        return resolveReferrers();
    }

private:
    struct Candidate
    {
        Record record{RecordKind::Customer};
        bool used = false;
    };

    /// One pass over the store's customers: those whose code the file names, and those with a name of the file.
    Result<void> walkStore()
    {
        auto dump = store::RecordDump::open(m_store, RecordKind::Customer);
        if (!dump)
            return tl::unexpected(dump.error());
        for (;;) {
            const auto there = dump->next();
            if (!there)
                return tl::unexpected(there.error());
            if (!*there)
                return {};
            m_any = true;
            const auto code = QString::fromStdString(dump->texts()[0]);
            const auto byCode = m_book.m_byCode.constFind(code);
            Record record(RecordKind::Customer);
            record.set("name", QString::fromStdString(dump->texts()[2]))
                .set("kind", QString::fromStdString(dump->texts()[1]));
            const bool named = m_byName.contains(identityName(record));
            if (byCode == m_book.m_byCode.cend() && !named)
                continue;
            fillFrom(*dump, record);
            if (byCode != m_book.m_byCode.cend()) {
                m_taken.insert(code);
                found(m_book.m_customers[*byCode], record);
            } else {
                m_candidates[identityName(record)].push_back({record});
            }
        }
    }

    static void fillFrom(const store::RecordDump &dump, Record &record)
    {
        for (std::size_t i = 0; i < dump.texts().size(); ++i)
            record.at(i) = QString::fromStdString(dump.texts()[i]);
        for (std::size_t i = 0; i < dump.extraColumns().size(); ++i)
            if (!dump.extras()[i].empty())
                record.extra.insert(QString::fromStdString(dump.extraColumns()[i]),
                                    QString::fromStdString(dump.extras()[i]));
    }

    void found(ShopCustomer &customer, const Record &record)
    {
        if (m_doubles == ShopDoubles::Add)
            return;
        customer.stored = record.value("code");
        customer.skipped = m_doubles == ShopDoubles::Skip;
        auto &said = customer.draft.customer;
        layOver(said, record);
        said.set("code", customer.stored);
        if (said.values() == record.values() && said.extra == record.extra)
            customer.kept.insert(&said);
    }

    /// Codes of customers who were joined into others since.
    Result<void> meetAliases()
    {
        if (!m_any)
            return {};
        for (auto &customer : m_book.m_customers) {
            if (!customer.ownCode || !customer.stored.isEmpty()
                || m_taken.contains(customer.draft.customer.value("code")))
                continue;
            const domain::CustomerCode code(customer.draft.customer.value("code"));
            const auto alias = resolveAlias(m_store, code);
            if (!alias)
                return tl::unexpected(alias.error());
            if (!*alias || **alias == code)
                continue;
            const auto record = m_store.record(RecordKind::Customer, (*alias)->text());
            if (!record)
                return tl::unexpected(record.error());
            if (*record && !(*record)->voided)
                found(customer, **record);
        }
        return {};
    }

    Result<void> meetByKeys()
    {
        for (auto &[name, list] : m_candidates) {
            for (auto &candidate : list) {
                auto keys = keysOf(candidate.record);
                if (!keys)
                    return tl::unexpected(keys.error());
                for (const auto &key : *keys)
                    if (const auto at = m_book.m_byKey.constFind(key); at != m_book.m_byKey.cend() && !candidate.used) {
                        candidate.used = true;
                        meetCandidate(m_book.m_customers[*at], candidate.record);
                    }
            }
        }
        return {};
    }

    void meetCandidate(ShopCustomer &customer, const Record &record)
    {
        if (!customer.stored.isEmpty())
            return;
        if (!customer.ownCode && m_doubles != ShopDoubles::Add) {
            found(customer, record);
            return;
        }
        ++m_book.m_possibleDoubles;
        m_book.m_findings.add(
            u"possible_double"_s, {}, customer.draft.line,
            {u"すでにいるお客様と同じ方かもしれません（コードが違います）。取り込んだあと「重複」で確かめてください"_s,
             u"May be somebody already in the book under another code. See “duplicates” afterwards"_s});
    }

    Result<QStringList> keysOf(const Record &record)
    {
        ShopDraft draft;
        draft.customer = record;
        const auto id = m_store.customerId(domain::CustomerCode(record.value("code")));
        if (!id)
            return tl::unexpected(id.error());
        for (const auto kind : {RecordKind::Phone, RecordKind::Purchase}) {
            auto records = *id ? m_store.records(kind, **id) : Result<std::vector<Record>>();
            if (!records)
                return tl::unexpected(records.error());
            for (auto &one : *records)
                if (kind == RecordKind::Phone)
                    draft.phones.push_back(std::move(one));
                else
                    draft.cars.push_back({std::move(one)});
        }
        return identityKeys(draft);
    }

    /// The cars, contacts and so on of somebody in the store: those that are there already are laid over or left out.
    Result<void> meetRecords(ShopCustomer &customer)
    {
        const auto id = m_store.customerId(domain::CustomerCode(customer.stored));
        if (!id)
            return tl::unexpected(id.error());
        if (!*id)
            return {};
        auto &draft = customer.draft;
        if (auto done = meetCars(customer, **id); !done)
            return done;
        for (auto [list, kind] :
             {std::pair(&draft.phones, RecordKind::Phone), std::pair(&draft.keyPersons, RecordKind::KeyPerson),
              std::pair(&draft.contacts, RecordKind::Contact)}) {
            if (list->empty())
                continue;
            const auto stored = m_store.records(kind, **id);
            if (!stored)
                return tl::unexpected(stored.error());
            std::erase_if(*list, [&](const Record &record) {
                return std::any_of(stored->begin(), stored->end(),
                                   [&](const Record &old) { return isSame(record, old); });
            });
        }
        if (draft.services.empty())
            return {};
        const auto stored = m_store.records(RecordKind::Service, **id);
        if (!stored)
            return tl::unexpected(stored.error());
        std::erase_if(draft.services, [&](const ShopService &service) {
            return std::any_of(stored->begin(), stored->end(),
                               [&](const Record &old) { return isSame(service.record, old); });
        });
        return {};
    }

    static bool isSame(const Record &record, const Record &old)
    {
        const auto same = [&](std::string_view column) { return record.value(column) == old.value(column); };
        switch (record.kind()) {
        case RecordKind::Phone:
            return japan::phoneDigits(record.value("number")) == japan::phoneDigits(old.value("number"));
        case RecordKind::KeyPerson: return japan::fold(record.value("name")) == japan::fold(old.value("name"));
        case RecordKind::Contact: return same("on") && same("channel");
        default: return same("on") && same("kind") && same("booked_for");
        }
    }

    Result<void> meetCars(ShopCustomer &customer, store::RowId id)
    {
        for (const auto kind : {RecordKind::Purchase, RecordKind::OtherCar}) {
            auto stored = m_store.records(kind, id);
            if (!stored)
                return tl::unexpected(stored.error());
            for (auto &car : customer.draft.cars) {
                if (car.record.kind() != kind)
                    continue;
                const auto same = std::find_if(stored->begin(), stored->end(),
                                               [&](const Record &old) { return isSameCar(car.record, old); });
                if (same == stored->end())
                    continue;
                layOver(car.record, *same);
                if (car.record.values() == same->values() && car.record.extra == same->extra)
                    customer.kept.insert(&car.record);
                stored->erase(same);
            }
        }
        return {};
    }

    Result<void> giveCodes()
    {
        for (const auto &customer : m_book.m_customers) {
            m_codes.use(RecordKind::Customer, customer.draft.customer.value("code"));
            for (const auto &car : customer.draft.cars)
                m_codes.use(car.record.kind(), car.record.value("code"));
        }
        for (auto &customer : m_book.m_customers) {
            auto &draft = customer.draft;
            if (customer.skipped)
                continue;
            std::vector<Record *> records{&draft.customer};
            for (auto &car : draft.cars)
                records.push_back(&car.record);
            for (auto *list : {&draft.phones, &draft.keyPersons, &draft.contacts})
                for (auto &record : *list)
                    records.push_back(&record);
            for (auto &service : draft.services)
                records.push_back(&service.record);
            for (auto *record : records) {
                if (auto done = m_codes.give(*record); !done)
                    return done;
                if (record != &draft.customer)
                    record->set("customer", draft.customer.value("code"));
            }
            for (auto &service : draft.services)
                if (service.car >= 0)
                    service.record.set("purchase",
                                       draft.cars[static_cast<std::size_t>(service.car)].record.value("code"));
        }
        return {};
    }

    /// A referrer is a code or a name that one customer alone has; other words go into the note.
    Result<void> resolveReferrers()
    {
        for (auto &customer : m_book.m_customers) {
            auto &draft = customer.draft;
            if (draft.referrer.isEmpty() || customer.skipped)
                continue;
            auto code = codeOf(draft.referrer);
            if (!code)
                return tl::unexpected(code.error());
            const auto before = draft.customer;
            if (!code->isEmpty()) {
                draft.customer.set("referrer", *code);
            } else if (const QString line = u"紹介者："_s % draft.referrer;
                       !draft.customer.value("note").contains(line)) {
                const auto &note = draft.customer.value("note");
                draft.customer.set("note", note.isEmpty() ? line : QString(note % u'\n' % line));
                m_book.m_findings.add(u"unknown_referrer"_s, u"紹介者"_s, draft.line,
                                      {u"紹介者がお客様の中に見つからないため、備考に残しました"_s,
                                       u"The referrer is no known customer and was kept in the note"_s});
            }
            if (before.values() != draft.customer.values())
                customer.kept.remove(&draft.customer);
        }
        return {};
    }

    Result<QString> codeOf(const QString &referrer)
    {
        if (m_book.m_byCode.contains(referrer))
            return referrer;
        const auto id = m_store.customerId(domain::CustomerCode(referrer));
        if (!id)
            return tl::unexpected(id.error());
        if (*id)
            return referrer;
        Record asked(RecordKind::Customer);
        asked.set("name", japan::readPersonName(referrer).name);
        const auto inFile = m_byName.find(identityName(asked));
        if (inFile != m_byName.end() && inFile->second.size() == 1)
            return m_book.m_customers[inFile->second.front()].draft.customer.value("code");
        return QString();
    }

    ShopBook &m_book;
    store::Store &m_store;
    ShopDoubles m_doubles;
    CodeGiver m_codes;
    bool m_any = false;
    std::map<QString, std::vector<std::size_t>> m_byName;
    std::map<QString, std::vector<Candidate>> m_candidates;
    QSet<QString> m_taken; ///< codes of the file that the store has
};

Result<void> ShopBook::meet(store::Store &store, ShopDoubles doubles)
{
    return Meeting(*this, store, doubles).run();
}

} // namespace kikubari::operations
