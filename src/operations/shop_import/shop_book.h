// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_draft.h"
#include "store/store.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace kikubari::operations {

/// A customer of the file with everything that its rows say of him.
struct ShopCustomer
{
    ShopDraft draft;                  ///< the rows together
    bool ownCode = false;             ///< the file gives his code
    bool skipped = false;             ///< he is in the store and stays as he is
    QString stored;                   ///< his code in the store; empty = he is not in it
    bool changed = false;             ///< something of his was added or changed
    QSet<const store::Record *> kept; ///< records that the store has just so
};

/// What became of a row.
struct ShopPlace
{
    std::size_t customer = 0;
    bool joined = false; ///< he stood in an earlier row
    bool adds = false;   ///< the row adds a car, a contact or the like to him
};

/// The customers of the file: rows of one person are joined, those of the store are found again, all get their codes.
class ShopBook
{
public:
    explicit ShopBook(ShopFindings &findings) : m_findings(findings) { }

    /// Tells that the file gives codes: a row without one, of somebody who stands in no other row, is broken.
    void expectCodes(bool expected) { m_codesExpected = expected; }

    /// Takes a row in; a failure of the row is told in `draft.rejects`, and then it is not taken in.
    [[nodiscard]] std::optional<ShopPlace> add(ShopDraft &&draft, std::vector<ShopReject> &rejects);

    /// Finds those who are in the store, lays what the file says over what is there, resolves referrers and gives
    /// codes.
    [[nodiscard]] Result<void> meet(store::Store &store, ShopDoubles doubles);

    [[nodiscard]] std::deque<ShopCustomer> &customers() { return m_customers; }
    /// How many look like somebody in the store who has another code.
    [[nodiscard]] qint64 possibleDoubles() const { return m_possibleDoubles; }

private:
    class Meeting;

    [[nodiscard]] std::optional<std::size_t> find(const ShopDraft &draft, const QStringList &keys) const;
    [[nodiscard]] bool join(ShopCustomer &customer, ShopDraft &&draft);
    void fill(store::Record &record, const store::Record &more, qint64 line);

    ShopFindings &m_findings;
    std::deque<ShopCustomer> m_customers;
    QHash<QString, std::size_t> m_byCode, m_byKey, m_byCarCode;
    std::optional<std::size_t> m_last; ///< whom a row without a customer continues
    qint64 m_possibleDoubles = 0;
    bool m_codesExpected = false;
};

/// What a customer is known by beside his code: name with telephone, address, birthday, e-mail, plate or chassis
/// number; the name alone where there is nothing else.
[[nodiscard]] QStringList identityKeys(const ShopDraft &draft);
/// The folded name that all his keys begin with.
[[nodiscard]] QString identityName(const store::Record &customer);
/// Whether two records are one car: by chassis number, else plate, else model and dates that do not contradict.
[[nodiscard]] bool isSameCar(const store::Record &one, const store::Record &other);

} // namespace kikubari::operations
