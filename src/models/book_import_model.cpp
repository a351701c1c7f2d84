// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book_import_model.h"

#include "models/day_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kikubari::models {

using operations::ColumnMapping;
using operations::ShopField;
using operations::ShopPreviewRow;

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(kikubari::models::ImportWords)
};

constexpr int surelyRecognised = 60;

} // namespace

QString importStateWord(ShopPreviewRow::State state)
{
    using State = ShopPreviewRow::State;
    switch (state) {
    case State::Added: return ImportWords::tr("追加");
    case State::Updated: return ImportWords::tr("変更");
    case State::Unchanged: return ImportWords::tr("変わりなし");
    case State::Doubled: return ImportWords::tr("重複");
    case State::Skipped: return ImportWords::tr("そのまま");
    case State::Rejected: return ImportWords::tr("取り込めない");
    case State::PassedOver: return ImportWords::tr("読みとばす");
    }
    return {};
}

QString fieldWord(ShopField field, int number)
{
    const operations::ShopFieldInfo &info = operations::infoOf(field);
    return info.ofCar && number > 1 ? say(info.label) % u' ' % QString::number(number) : say(info.label);
}

BookImportModel::BookImportModel(QObject *parent) : QAbstractTableModel(parent) { }

void BookImportModel::setPreview(const operations::ShopPreview &preview)
{
    beginResetModel();
    m_preview = preview;
    if (preview.totals.rejected == 0)
        m_onlyRejected = false;
    filter();
    endResetModel();
}

void BookImportModel::setOnlyRejected(bool only)
{
    beginResetModel();
    m_onlyRejected = only;
    filter();
    endResetModel();
}

void BookImportModel::filter()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_preview.rows.size(); ++i)
        if (!m_onlyRejected || m_preview.rows[i].state == ShopPreviewRow::State::Rejected)
            m_shown.push_back(static_cast<int>(i));
}

const ShopPreviewRow *BookImportModel::row(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_preview.rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
}

QString BookImportModel::faultOf(const ShopPreviewRow &row, int column) const
{
    if (row.state != ShopPreviewRow::State::Rejected)
        return {};
    for (const operations::ShopReject &reject : m_preview.rejects)
        if (reject.line == row.line && !reject.column.isEmpty() && reject.column == mapping(column)->heading)
            return say(reject.text);
    return {};
}

const ColumnMapping *BookImportModel::mapping(int column) const
{
    return column < 1 || column >= columnCount() ? nullptr
                                                 : &m_preview.plan.columns[static_cast<std::size_t>(column - 1)];
}

int BookImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int BookImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.plan.columns.size()) + 1;
}

QVariant BookImportModel::data(const QModelIndex &index, int role) const
{
    const ShopPreviewRow *line = index.isValid() ? row(index.row()) : nullptr;
    if (!line)
        return {};
    if (index.column() == 0) {
        if (role == Qt::DisplayRole)
            return importStateWord(line->state);
        if (role == RawRole)
            return line->line;
        if (role == Qt::ToolTipRole)
            return say(line->text);
        if (role == Qt::AccessibleTextRole)
            return ImportWords::tr("%1行目 %2 %3").arg(line->line).arg(importStateWord(line->state), say(line->text));
        return {};
    }
    const QString raw = line->raw.value(index.column() - 1), converted = line->converted.value(index.column() - 1);
    switch (role) {
    case Qt::DisplayRole: return converted.isEmpty() ? raw : converted;
    case RawRole: return raw;
    case ConvertedRole: return converted;
    case FaultRole: return faultOf(*line, index.column());
    case Qt::ToolTipRole:
        if (const QString fault = faultOf(*line, index.column()); !fault.isEmpty())
            return fault;
        return raw == converted || converted.isEmpty() ? raw : QString(raw % u" → "_s % converted);
    default: return {};
    }
}

QVariant BookImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const ColumnMapping *column = mapping(section);
    if (!column)
        return role == Qt::DisplayRole && section == 0 ? ImportWords::tr("行") : QVariant();
    switch (role) {
    case Qt::DisplayRole: return fieldWord(column->field, column->number);
    case HeadingRole: return column->heading.isEmpty() ? ImportWords::tr("（見出しなし）") : column->heading;
    case FieldRole: return static_cast<int>(column->field);
    case SureRole: return column->field == ShopField::Ignore || column->confidence >= surelyRecognised;
    case Qt::ToolTipRole:
        return QString(say(column->why)
                       % (column->samples.isEmpty() ? QString() : u'\n' + column->samples.join(u'\n')));
    default: return {};
    }
}

} // namespace kikubari::models
