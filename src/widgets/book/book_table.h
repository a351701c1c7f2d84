// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customer_list_model.h"

#include <QHeaderView>
#include <QTableView>

#include <array>

namespace kikubari::widgets {

class BookDelegate;

/// The heading of the book: click or key sorts, dragging moves and widens; what is sorted by has an arrow.
class BookHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit BookHeader(QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sizeHint() const override;
};

/// The customer book as a table of any length: the arrows walk over customers, Space marks, Shift extends, Enter opens.
/// Asks its model only for the lines in sight. Columns that nobody set a width for share the room that is there.
class BookTable : public QTableView
{
    Q_OBJECT
public:
    BookTable(models::CustomerListModel *model, QWidget *parent);

    /// Columns, their order and widths as one value to be kept; empty restores those of a fresh table.
    [[nodiscard]] QByteArray columns() const;
    void setColumns(const QByteArray &columns);
    [[nodiscard]] bool isShown(models::BookColumn column) const;
    /// These columns in this order; all others are hidden.
    void showColumns(const QList<models::BookColumn> &columns);
    [[nodiscard]] QList<models::BookColumn> shownColumns() const;
    /// The shown columns with their widths on the screen.
    [[nodiscard]] QList<std::pair<models::BookColumn, int>> columnShares() const;
    void setOrder(operations::BookOrder order, bool descending);
    /// Selects a row and brings it into sight.
    void goTo(int row);

Q_SIGNALS:
    void entered(int row);
    void rowChosen(int row);
    void orderWanted(kikubari::operations::BookOrder order);
    void columnsChanged();
    /// Up in the first row: back to the search field.
    void leftAbove();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void extendMarks(bool down);
    void freshColumns();
    void fitColumns();

    using Widths = std::array<int, models::bookColumnCount>;
    [[nodiscard]] Widths fittedWidths() const;

    models::CustomerListModel *m_model;
    BookDelegate *m_delegate;
    Widths m_wanted{};        ///< pixels, as fresh or as somebody set them; what is shown may be wider or narrower
    bool m_restoring = false; ///< widths are being set here, not by a person
};

} // namespace kikubari::widgets
