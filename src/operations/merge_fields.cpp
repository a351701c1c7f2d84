// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/merge_fields.h"

#include "domain/record_catalogue.h"
#include "japan/fold.h"
#include "operations/editing.h"
#include "store/aliases.h"

#include <algorithm>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

bool hasAddress(const store::Record &record)
{
    return !record.value("address").isEmpty();
}

bool sameFolded(const QString &a, const QString &b)
{
    return japan::fold(a) == japan::fold(b);
}

/// Columns that say one thing together: half of the one's address and half of the other's would be nobody's.
Side suggestedFor(const QString &column, const store::Record &keep, const store::Record &other)
{
    const bool keptEmpty = keep.value(column.toStdString()).isEmpty();
    if (column == u"postal_code" || column == u"address" || column == u"building") {
        if (!hasAddress(keep) && hasAddress(other))
            return Side::Other;
        const bool one = sameFolded(keep.value("address"), other.value("address"));
        return keptEmpty && one ? Side::Other : Side::Kept;
    }
    if (column == u"kana" && keptEmpty)
        return sameFolded(keep.value("name"), other.value("name")) ? Side::Other : Side::Kept;
    return keptEmpty ? Side::Other : Side::Kept;
}

QString united(const QString &a, const QString &b)
{
    const QStringList said = QString(a + u' ' + b).split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    for (const auto word : refusalWords())
        if (said.contains(QString::fromUtf8(word)))
            words << QString::fromUtf8(word);
    return words.join(u' ');
}

/// The earlier (later) of two days as text; one that is empty does not count. ISO days sort as texts.
QString earlier(const QString &a, const QString &b)
{
    return a.isEmpty() || (!b.isEmpty() && b < a) ? b : a;
}

QString later(const QString &a, const QString &b)
{
    return std::max(a, b);
}

QString joinedNote(const QString &a, const QString &b)
{
    if (b.isEmpty() || a.contains(b))
        return a;
    const QString both = a.isEmpty() ? b : QString(a + u'\n' + b);
    return both.toUtf8().size() <= 60 * 1024 ? both : a; // what does not fit stays in the other's own record
}

/// What a field that is not chosen becomes; nothing for one that is.
std::optional<QString> fixedValue(const QString &column, const store::Record &keep, const store::Record &other)
{
    const auto name = column.toStdString();
    const QString &mine = keep.value(name), &his = other.value(name);
    if (column == u"code" || column == u"random")
        return mine.isEmpty() ? his : mine;
    if (column == u"refuses")
        return united(mine, his);
    if (column == u"deceased_on" || column == u"erased_on" || column == u"first_met_on")
        return earlier(mine, his);
    if (column == u"mourning_until")
        return later(mine, his);
    if (column == u"merged_codes")
        return store::mergedCodesText(store::codesOf(mine) + QStringList{other.value("code")} + store::codesOf(his));
    return std::nullopt;
}

/// The referrer of the two: neither can have referred himself.
QString withoutThemselves(const QString &referrer, const store::Record &keep, const store::Record &other)
{
    return referrer == keep.value("code") || referrer == other.value("code") ? QString() : referrer;
}

} // namespace

QList<MergeField> mergeFields(const store::Record &keep, const store::Record &other)
{
    QList<MergeField> fields;
    for (const auto &column : keep.description().columns) {
        const QString name = QString::fromUtf8(column.name);
        MergeField field;
        field.column = name;
        field.label = columnLabel(RecordKind::Customer, name);
        field.kept = keep.value(column.name);
        field.other = other.value(column.name);
        const auto fixed = fixedValue(name, keep, other);
        if (field.kept.isEmpty() && field.other.isEmpty() && !(fixed && !fixed->isEmpty()))
            continue;
        field.suggested = suggestedFor(name, keep, other);
        field.same = field.kept == field.other || field.kept.isEmpty() || field.other.isEmpty();
        field.fixed = fixed.has_value();
        field.result = fixed ? *fixed : field.suggested == Side::Kept ? field.kept : field.other;
        if (name == u"note")
            field.result = joinedNote(field.kept, field.other);
        fields << field;
    }
    return fields;
}

store::Record mergedCustomer(const store::Record &keep, const store::Record &other, const QMap<QString, Side> &choices)
{
    store::Record result = keep;
    result.version = 0;
    const auto &columns = keep.description().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString name = QString::fromUtf8(columns[i].name);
        if (const auto fixed = fixedValue(name, keep, other)) {
            result.at(i) = *fixed;
            continue;
        }
        const bool chosen = choices.contains(name);
        const Side side = chosen ? choices.value(name) : suggestedFor(name, keep, other);
        result.at(i) = side == Side::Kept ? keep.values()[i] : other.values()[i];
        if (name == u"note" && !chosen)
            result.at(i) = joinedNote(keep.values()[i], other.values()[i]);
        if (name == u"referrer") {
            result.at(i) = withoutThemselves(result.at(i), keep, other);
            if (result.at(i).isEmpty() && !chosen)
                result.at(i)
                    = withoutThemselves(side == Side::Kept ? other.values()[i] : keep.values()[i], keep, other);
        }
    }
    for (auto it = other.extra.begin(); it != other.extra.end(); ++it)
        if (result.extra.value(it.key()).toString().isEmpty())
            result.extra.insert(it.key(), it.value());
    return result;
}

} // namespace kikubari::operations
