// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dm_audience_model.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>

namespace kikubari::widgets {

/// The field in which a line is written; what the customer's facts offer stands in grey behind the words.
class DmLineEdit : public QLineEdit
{
    Q_OBJECT
public:
    DmLineEdit(const QStringList &hints, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_hints;
};

/// Paints the pieces of a mailing, row by row, and opens the field for the line.
class DmDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit DmDelegate(QObject *parent);

    [[nodiscard]] static int rowHeight();
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

/// The pieces as a table: arrows walk over pieces (with Shift more of them), Enter writes the line, Space takes out.
class DmTable : public QTableView
{
    Q_OBJECT
public:
    DmTable(models::DmAudienceModel *model, QWidget *parent);

    /// Opens the field of the current row's line.
    void writeLine();
    /// Selects a row and brings it into sight.
    void goTo(int row);
    /// The selected rows, from the top; the current one where none is selected.
    [[nodiscard]] QList<int> chosenRows() const;
    /// Where a menu for the enclosures of the current row hangs.
    [[nodiscard]] QPoint enclosuresPlace() const;

Q_SIGNALS:
    void rowChosen(int row);
    void takeOutWanted();
    void enclosuresWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    models::DmAudienceModel *m_model;
};

} // namespace kikubari::widgets
