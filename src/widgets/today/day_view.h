// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace kikubari::models {
class TodayModel;
}

namespace kikubari::widgets {

class RowDelegate;

/// The daily list. The arrows walk over customers only; heads fold by click; Space marks, Shift extends.
class DayView : public QTreeView
{
    Q_OBJECT
public:
    explicit DayView(models::TodayModel *model, QWidget *parent = nullptr);

    /// Shows or folds what can wait.
    void setWaitingOpen(bool open);
    [[nodiscard]] bool waitingOpen() const { return m_waitingOpen; }
    /// Opens the groups again after the model was filled anew.
    void restoreFolding();

Q_SIGNALS:
    void rowChosen(const QModelIndex &index);
    void entered();
    void waitingToggled();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    [[nodiscard]] QModelIndex step(const QModelIndex &from, bool down) const;
    void extendMarks(bool down);

    models::TodayModel *m_model;
    RowDelegate *m_delegate;
    QList<int> m_folded; ///< works whose group a person folded
    bool m_waitingOpen = false;
};

} // namespace kikubari::widgets
