// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dm_audience_model.h"
#include "models/dm_words.h"
#include "widgets/controls.h"

class QSplitter;
class QStackedWidget;

namespace kikubari::widgets {

class Actions;
class Banner;
class BusyBar;
class DmLeftOut;
class DmTable;
class EmptyState;
class TabButton;

/// The second step: to whom, with what line and enclosures, and who is left out and why. Shows and asks; the page
/// writes.
class DmAudience : public QWidget
{
    Q_OBJECT
public:
    DmAudience(Actions *actions, QWidget *parent);

    void setAudience(const operations::Audience &audience, const operations::Campaign &campaign, QDate today,
                     const QString &condition);
    void setOrder(operations::PieceOrder order);
    [[nodiscard]] operations::PieceOrder order() const { return m_order; }
    void setReadOnly(bool readOnly);
    void setBusy(bool busy);
    /// The search for addressees was stopped: says so where none are shown.
    void showStopped();

    [[nodiscard]] models::DmAudienceModel *model() const { return m_model; }
    [[nodiscard]] DmTable *table() const { return m_table; }
    [[nodiscard]] DmLeftOut *leftOut() const { return m_leftOut; }
    /// The pieces that are selected, by the codes of everybody on them.
    [[nodiscard]] QList<domain::CustomerCode> chosen() const;
    void goTo(const domain::CustomerCode &customer);
    void nextOrder();
    void showEnclosureMenu();

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void orderChosen();
    void takeOutWanted(const QList<kikubari::domain::CustomerCode> &customers);
    void takeBackWanted(const QList<kikubari::domain::CustomerCode> &customers);
    void enclosuresChosen(const QList<kikubari::domain::CustomerCode> &customers, const QStringList &enclosures);
    void searchWanted();
    void shelfWanted();
    void updateWanted();
    void conditionWanted();
    void loosenWanted(kikubari::models::EmptyAudience::Loosen loosen);
    void customerWanted(const kikubari::domain::CustomerCode &customer);
    void rowChosen(int row);

private:
    [[nodiscard]] QWidget *makeBar(Actions *actions);
    void connectParts();
    void refreshTabs();
    void refreshEmpty();
    void refreshBanner();
    void toggleEnclosure(const QString &code);
    void showCondition();

    models::DmAudienceModel *m_model;
    QList<TabButton *> m_tabs;
    QString m_conditionWords, m_orderTip;
    Button *m_condition = nullptr, *m_orderButton = nullptr;
    Banner *m_banner = nullptr;
    BusyBar *m_busy = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    DmTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    DmLeftOut *m_leftOut = nullptr;
    operations::PieceOrder m_order = operations::PieceOrder::Postal;
    bool m_readOnly = false;
};

} // namespace kikubari::widgets
