// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book_import_model.h"

#include <QTableView>

namespace kikubari::widgets {

/// The real rows of a file under what its columns are taken for. ←→ go from column to column; Enter, F4 or a click on
/// the heading asks to correct the column.
class ImportTable : public QTableView
{
    Q_OBJECT
public:
    ImportTable(models::BookImportModel *model, QWidget *parent);

    /// Widths by what stands in the columns; keeps the column that is chosen.
    void refresh();

Q_SIGNALS:
    void columnWanted(int column);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    models::BookImportModel *m_model;
};

} // namespace kikubari::widgets
