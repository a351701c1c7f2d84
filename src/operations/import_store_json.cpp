// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/import_store_json.h"

#include "domain/store_calendar.h"
#include "exchange/text_lines.h"
#include "store/store_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kikubari::operations {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> notJson(const QString &detail)
{
    return failure(ErrorKind::Unreadable,
                   u"store.json を読めません（%1）。JSON の形を確かめてください。何も変わっていません。"_s.arg(detail),
                   u"store.json cannot be read (%1). Check that it is JSON; nothing was changed."_s.arg(detail));
}

void count(ImportedFile &counts, store::PutOutcome outcome)
{
    switch (outcome) {
    case store::PutOutcome::Added: ++counts.added; break;
    case store::PutOutcome::Updated: ++counts.updated; break;
    case store::PutOutcome::Unchanged: ++counts.unchanged; break;
    }
}

} // namespace

Result<std::vector<QJsonObject>> readStoreJson(const QString &path)
{
    auto lines = exchange::TextLines::open(path);
    if (!lines)
        return tl::unexpected(lines.error());
    QByteArray bytes;
    exchange::TextLine line;
    for (;;) {
        auto there = lines->next(line);
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            break;
        bytes.append(line.text.data(), static_cast<qsizetype>(line.text.size())).append('\n');
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return notJson(error.errorString());
    std::vector<QJsonObject> objects;
    if (document.isObject())
        objects.push_back(document.object());
    for (const auto &element : document.array()) {
        if (!element.isObject())
            return notJson(u"array"_s);
        objects.push_back(element.toObject());
    }
    QStringList codes;
    for (const auto &object : objects) {
        const auto code = object.value(u"code"_s).toString().trimmed();
        if (codes.contains(code))
            return notJson(u"code %1"_s.arg(code));
        codes << code;
    }
    return objects;
}

Result<ImportedFile> putStores(store::Store &store, store::Transaction &transaction,
                               const std::vector<QJsonObject> &objects, QDate start, ImportFindings &findings)
{
    auto known = store.storeSettings();
    if (!known)
        return tl::unexpected(known.error());
    ImportedFile counts{.file = u"store.json"_s};
    findings.setFile(counts.file);
    // Stores that only the database has get the first day too.
    std::vector<std::pair<QJsonObject, std::string>> wanted;
    wanted.reserve(objects.size() + known->size() + 1);
    for (const auto &object : objects)
        wanted.emplace_back(object, object.value(u"code"_s).toString().trimmed().toStdString());
    const auto named = [&](const std::string &code) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const auto &one) { return one.second == code; });
    };
    for (const auto &settings : *known)
        if (start.isValid() && !named(settings.code))
            wanted.emplace_back(QJsonObject(), settings.code);
    if (wanted.empty() && start.isValid())
        wanted.emplace_back(QJsonObject(), std::string());
    for (const auto &[object, code] : wanted) {
        const auto found
            = std::find_if(known->begin(), known->end(), [&code = code](const auto &one) { return one.code == code; });
        QJsonObject extra;
        auto settings = store::applyStoreJson(object, found == known->end() ? domain::StoreSettings() : *found, extra);
        if (!settings)
            return tl::unexpected(settings.error());
        settings->code = code;
        if (start.isValid())
            settings->startedOn = start;
        if (auto calendar = domain::StoreCalendar::make(*settings); !calendar)
            return tl::unexpected(calendar.error());
        for (const auto &key : extra.keys())
            findings.add(u"unknown_column"_s, key, 1);
        auto outcome = store.putStore(transaction, *settings, extra);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (!object.isEmpty() || *outcome != store::PutOutcome::Unchanged) {
            ++counts.read;
            count(counts, *outcome);
        }
    }
    return counts;
}

} // namespace kikubari::operations
