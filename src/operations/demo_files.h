// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv.h"
#include "operations/demo.h"
#include "operations/demo_life.h"

#include <array>
#include <optional>
#include <vector>

namespace kikubari::operations {

/// Who looks after a made-up customer.
struct DemoKeeper
{
    std::string_view staff, manager, store;
};

/// The record files of the demo's store folder, written side by side, one customer after the other.
class DemoFiles
{
public:
    [[nodiscard]] static Result<DemoFiles> create(const QString &folder);

    /// What is on the shelf for DM; the same in every demo.
    void shelf();
    void staff(std::string_view code, std::string_view name, std::string_view kana, std::string_view role,
               std::string_view store, QDate joined);
    /// `household` is the number of the customer that a household is named after; `referrer` that of the one who sent
    /// him, 0 = nobody.
    void customer(qint64 number, qint64 household, qint64 referrer, const DemoKeeper &keeper, QDate today,
                  const Life &life);
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] qint64 purchases() const { return m_purchases; }
    [[nodiscard]] qint64 services() const { return m_services; }
    [[nodiscard]] qint64 contacts() const { return m_contacts; }

private:
    enum File {
        Staff,
        Customers,
        Relatives,
        Circumstances,
        KeyPersons,
        Purchases,
        OtherCars,
        Services,
        Contacts,
        Promises,
        Complaints,
        Referrals,
        Reviews,
        Decisions,
        Enclosures,
        FileCount
    };

    DemoFiles() = default;
    [[nodiscard]] exchange::CsvWriter &to(File file) { return *m_files[file]; }
    void person(qint64 household, qint64 referrer, const DemoKeeper &keeper, const Life &life);
    void purchaseRows(const DemoKeeper &keeper, qint64 referrer, const Life &life);
    void serviceRows(const Life &life);
    void contactRows(const DemoKeeper &keeper, QDate today, const Life &life);
    void decision(const DemoKeeper &keeper, QDate today, const LifeContact &contact, std::string_view code);
    void otherRows(qint64 household, const DemoKeeper &keeper, const Life &life);

    std::array<std::optional<exchange::CsvWriter>, FileCount> m_files;
    std::string m_customer; ///< code of the customer being written
    qint64 m_purchases = 0, m_services = 0, m_contacts = 0, m_promises = 0, m_complaints = 0, m_circumstances = 0,
           m_relatives = 0, m_otherCars = 0, m_keyPersons = 0, m_reviews = 0, m_decisions = 0, m_referrals = 0;
};

} // namespace kikubari::operations
