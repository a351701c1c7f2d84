// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QToolBar>
#include <QToolButton>

namespace kikubari::widgets {

class Actions;
enum class Act;

/// One place of the side navigation: icon over word, accent bar on the current page, count badge.
class NavigationButton : public QToolButton
{
    Q_OBJECT
public:
    NavigationButton(QAction *action, const QString &iconName, QWidget *parent);

    void setBadge(int count);
    void setIconsOnly(bool only);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    int m_badge = 0;
    bool m_iconsOnly = false;
};

/// The vertical bar at the left: pages on top, settings and menu at the bottom. Only pages that exist stand in it.
class Navigation : public QToolBar
{
    Q_OBJECT
public:
    Navigation(Actions *actions, QWidget *parent);

    void setBadge(Act page, int count);
    void setCurrent(Act page);
    /// Below 1280 logical pixels only the icons stay.
    void setIconsOnly(bool only);

Q_SIGNALS:
    void menuWanted(QPoint at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NavigationButton *add(QAction *action, const QString &iconName);

    QHash<int, NavigationButton *> m_buttons;
};

} // namespace kikubari::widgets
