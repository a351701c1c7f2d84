// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/today_model.h"
#include "widgets/controls.h"

class QButtonGroup;
class QStackedWidget;

namespace kikubari::widgets {

class Actions;

/// One tab: state icon, word, count; the current one has a line below it.
class TabButton : public QAbstractButton
{
    Q_OBJECT
public:
    TabButton(const QString &word, const QString &iconName, Role color, QWidget *parent);

    void setCount(qint64 count);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Role m_color;
    QString m_count = QStringLiteral("0"); ///< as it is written
};

/// The bar above the list: tabs whose counts open exactly their rows, order and print; from two marks on the bulk bar.
class ListTabs : public Panel
{
    Q_OBJECT
public:
    ListTabs(Actions *actions, QWidget *parent = nullptr);

    void refresh(const models::TodayModel &model);

Q_SIGNALS:
    void tabChosen(kikubari::models::TodayModel::Tab tab);

private:
    void buildTabs();
    [[nodiscard]] QWidget *makeTools();
    [[nodiscard]] QWidget *makeBulkBar();

    Actions *m_actions;
    QList<TabButton *> m_tabs;
    QStackedWidget *m_right;
    Button *m_order = nullptr;
    Label *m_marked = nullptr;
};

} // namespace kikubari::widgets
