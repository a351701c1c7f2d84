// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"

#include <QTimer>

class QHBoxLayout;

namespace kikubari::widgets {

/// One band of notice: bold sentence, plain sentence, one link. At most one is shown at a time.
class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void show(const QString &iconName, Role color, Role tint, const QString &bold, const QString &plain,
              const QString &link = {});

Q_SIGNALS:
    void linkChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_bold, *m_plain;
    Button *m_link;
    QString m_iconName;
    Role m_color = &Theme::due;
    Role m_tint = &Theme::dueTint;
};

/// What was just done, with the way back; stays six seconds, longer while the pointer or the focus is on it.
class Toast : public QWidget
{
    Q_OBJECT
public:
    explicit Toast(QWidget *parent);

    void show(const QString &sentence, bool undoable);
    /// Puts itself at the bottom left of its parent, above `bottom` pixels.
    void place(int bottom);

Q_SIGNALS:
    void undoChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int undoWidth() const;

    QString m_sentence;
    bool m_undoable = false;
    int m_bottom = 0;
    QTimer m_timer;
};

/// A page or list without rows: icon, one sentence, one fact, one or two next steps.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setWords(const QString &iconName, Role iconColor, const QString &sentence, const QString &fact);
    /// Adds a next step; the buttons stand side by side.
    Button *addStep(const QString &word, bool primary);
    void clearSteps();

private:
    IconLabel *m_icon;
    Label *m_sentence, *m_fact;
    QHBoxLayout *m_steps;
};

/// The 2 px bar that runs while something takes longer than 150 ms.
class BusyBar : public QWidget
{
    Q_OBJECT
public:
    explicit BusyBar(QWidget *parent = nullptr);
    void setBusy(bool busy);
    [[nodiscard]] bool isShown() const { return m_running; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_delay, m_tick;
    bool m_running = false;
    int m_step = 0;
};

} // namespace kikubari::widgets
