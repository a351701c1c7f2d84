// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/label_sheets.h"

#include "store/store.h"

#include <QFile>
#include <QUuid>

#include <algorithm>

namespace kikubari::operations {

using domain::LabelSheet;
using namespace Qt::StringLiterals;

namespace {

constexpr auto sheetsSetting = "label_sheets";

Result<void> write(store::Store &store, store::Transaction &transaction, const QList<LabelSheet> &sheets)
{
    const auto text = sheets.isEmpty() ? QString() : QString::fromUtf8(domain::labelSheetsJson(sheets));
    return store.setSetting(transaction, QString::fromLatin1(sheetsSetting), text);
}

Result<store::Transaction> begin(store::Store &store, const Context &context, const QString &summary)
{
    return store.begin({.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces),
                        .kind = u"label_sheet"_s,
                        .actor = context.actor,
                        .at = context.now,
                        .summary = summary});
}

void place(QList<LabelSheet> &sheets, const LabelSheet &sheet)
{
    const auto same = std::ranges::find(sheets, sheet.key, &LabelSheet::key);
    if (same == sheets.end())
        sheets.append(sheet);
    else
        *same = sheet;
}

} // namespace

Result<QList<LabelSheet>> labelSheets(store::Store &store)
{
    const auto text = store.setting(QString::fromLatin1(sheetsSetting));
    if (!text)
        return tl::unexpected(text.error());
    return text->isEmpty() ? QList<LabelSheet>() : domain::labelSheetsFrom(text->toUtf8());
}

Result<void> saveLabelSheet(store::Store &store, const Context &context, const LabelSheet &sheet)
{
    if (auto good = domain::checkLabelSheet(sheet); !good)
        return good;
    auto transaction = begin(store, context, u"用紙「%1」を登録"_s.arg(sheet.key));
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto put = putLabelSheets(store, *transaction, {sheet}); !put)
        return tl::unexpected(put.error());
    return transaction->commit();
}

Result<void> removeLabelSheet(store::Store &store, const Context &context, const QString &key)
{
    auto transaction = begin(store, context, u"用紙「%1」を削除"_s.arg(key));
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto sheets = labelSheets(store);
    if (!sheets)
        return tl::unexpected(sheets.error());
    if (sheets->removeIf([&](const LabelSheet &sheet) { return sheet.key == key; }) == 0)
        return failure(ErrorKind::WrongUse, u"用紙「%1」は登録されていません。"_s.arg(key),
                       u"There is no sheet \"%1\" of your own."_s.arg(key));
    if (auto done = write(store, *transaction, *sheets); !done)
        return done;
    return transaction->commit();
}

Result<QList<LabelSheet>> readLabelSheets(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, u"「%1」を読めません。"_s.arg(path), u"“%1” cannot be read."_s.arg(path),
                       file.errorString());
    auto sheets = domain::labelSheetsFrom(file.readAll());
    if (!sheets)
        return failure(ErrorKind::Unreadable, u"sheets.json："_s + sheets.error().text.ja,
                       u"sheets.json: "_s + sheets.error().text.en, sheets.error().detail);
    return sheets;
}

Result<bool> putLabelSheets(store::Store &store, store::Transaction &transaction, const QList<LabelSheet> &sheets)
{
    auto stored = labelSheets(store);
    if (!stored)
        return tl::unexpected(stored.error());
    auto all = *stored;
    for (const auto &sheet : sheets)
        place(all, sheet);
    if (all == *stored)
        return false;
    if (auto done = write(store, transaction, all); !done)
        return tl::unexpected(done.error());
    return true;
}

} // namespace kikubari::operations
