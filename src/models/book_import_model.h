// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_import.h"

#include <QAbstractTableModel>

namespace kikubari::models {

/// A file about to be taken in: its real rows under what its columns are taken for. Column 0 tells what would become of
/// the row; the others are the file's.
class BookImportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// Raw = the cell as the file has it; Converted = what it becomes (empty where nothing is taken).
    /// Fault = why the row is rejected, at the cell that is to blame.
    enum Role { RawRole = Qt::UserRole, ConvertedRole, HeadingRole, FieldRole, SureRole, FaultRole };

    explicit BookImportModel(QObject *parent = nullptr);

    void setPreview(const operations::ShopPreview &preview);
    [[nodiscard]] const operations::ShopPreview &preview() const { return m_preview; }
    /// Shows only rows that do not go in.
    void setOnlyRejected(bool only);
    [[nodiscard]] bool onlyRejected() const { return m_onlyRejected; }
    [[nodiscard]] const operations::ShopPreviewRow *row(int row) const;
    /// What a column of the model is in the file; null for column 0.
    [[nodiscard]] const operations::ColumnMapping *mapping(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Display: the field's name; HeadingRole: the file's heading; SureRole: false where a person should look.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    [[nodiscard]] QString faultOf(const operations::ShopPreviewRow &row, int column) const;

    operations::ShopPreview m_preview;
    std::vector<int> m_shown; ///< positions in m_preview.rows
    bool m_onlyRejected = false;
};

/// 追加 · 変更 · 変わりなし · 重複 · 見送り · 取り込めない · 合計行など
[[nodiscard]] QString importStateWord(operations::ShopPreviewRow::State state);
/// A field as a column is headed: 車名 2 for the second car's.
[[nodiscard]] QString fieldWord(operations::ShopField field, int number);

} // namespace kikubari::models
