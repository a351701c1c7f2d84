// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_catalogue.h"
#include "operations/recording.h"

#include <QDateTime>
#include <QList>
#include <QMap>

/// Editing a customer's records in place, adding a customer, and who changed what and when.
namespace kikubari::operations {

/// One record to be changed, added or taken back.
struct RecordEdit
{
    domain::RecordKind kind{};
    /// Values of its key columns, in their order. Empty = a new record: its code is made here; where the key is made of
    /// other columns (a ban's channel), those stand in `values`.
    QStringList key{};
    /// Column → text as the store folder spells it (docs/formats.md), only those that change; an empty text clears.
    QMap<QString, QString> values{};
    qint64 version = 0;  ///< the version that was shown; Conflict if the stored one is another. 0 = do not ask
    bool remove = false; ///< take the record back (it stays in the history)
    QString reason{};    ///< why it is taken back
};

/// Writes the edits of one customer's records as one operation and plans him anew; undone by `undo`. Nothing is written
/// when one of them cannot be (WrongUse, with the sentence for the field; Conflict where somebody else was faster).
/// `summary` is what the toast says; empty = made here (髙橋 様の内容を変更しました).
[[nodiscard]] Result<OperationResult> editRecords(store::Store &store, const Context &context,
                                                  const domain::CustomerCode &customer, const QList<RecordEdit> &edits,
                                                  const Text &summary = {});

/// A customer put in by hand with everything that is known of him.
struct CustomerDraft
{
    QString operation{}; ///< UUID made by the caller; the same draft sent twice is saved once. Empty = made here
    QMap<QString, QString> customer{}; ///< columns of customers.csv; `code` may be left out, `name` must be there
    QMap<QString, QString> purchase{}; ///< columns of purchases.csv; empty = no car of ours
    QList<RecordEdit> more{};          ///< further records of his (other cars, phones, family); `customer` is filled in
};
/// Adds him (with a drawn `random`, first_met_on = today unless said, his salesperson's store) and plans him.
[[nodiscard]] Result<domain::CustomerCode> newCustomer(store::Store &store, const Context &context,
                                                       const CustomerDraft &draft);

/// What is wrong with a record as it would be written, by the column at whose field it is to be said: a deal that ends
/// before it began, a day that has not come yet, a promise without a day. Empty = nothing. Kinds that are not written
/// on the card by hand have nothing wrong. `values` are texts as the store folder spells them.
[[nodiscard]] QMap<QString, Text> recordProblems(domain::RecordKind kind, const QMap<QString, QString> &values,
                                                 QDate today);

/// One value that somebody changed, for the list of changes.
struct ChangeEntry
{
    QDateTime at;
    QString who;       ///< name of who did it; his code where he is not known; empty = nobody said
    Text what;         ///< 住所を変更, 連絡を追加, 取り込み, 結合 …
    QString operation; ///< UUID of the operation, the same for what was changed together
    domain::RecordKind kind{};
    QStringList key;
    QString column;        ///< empty where a whole record was added or taken back
    Text columnLabel;      ///< 住所 / Address
    QString before, after; ///< as the store folder spells them; empty where a whole record was added or taken back
    Text beforeWords, afterWords; ///< the same for reading: names, days and words; of a whole record what it is about,
                                  ///< and of one that was taken back why
};
/// Who changed what of a customer and of all his records and when, the newest first.
[[nodiscard]] Result<QList<ChangeEntry>> changesOf(store::Store &store, const domain::CustomerCode &customer,
                                                   int limit = 200);

/// 住所 / Address: what a column of a record is called on the pages.
[[nodiscard]] Text columnLabel(domain::RecordKind kind, const QString &column);
/// 連絡 / Contact: what a kind of record is called.
[[nodiscard]] Text recordLabel(domain::RecordKind kind);

} // namespace kikubari::operations
