// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"
#include "models/session.h"
#include "operations/campaigns.h"
#include "widgets/controls.h"

#include <QTabBar>

namespace kikubari::widgets {

class Actions;
class SearchField;

/// Small facts in a row, each with its icon, a quiet word and the value; what has no room is left to the tooltip.
class FactsLine : public QWidget
{
    Q_OBJECT
public:
    struct Fact
    {
        QString icon, word, value;
    };
    explicit FactsLine(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts, const BadgeLook &badge);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Fact> m_facts;
    BadgeLook m_badge;
};

/// The steps of a mailing: done ones have a check mark, the others their number.
class StepBar : public QTabBar
{
    Q_OBJECT
public:
    explicit StepBar(QWidget *parent = nullptr);

    void setDone(int step, bool done);
    [[nodiscard]] bool isDone(int step) const { return m_done.value(step); }

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;

private:
    QList<bool> m_done;
};

/// The head of the page: the mailing's name and state, its days, and its steps.
class DmHead : public Panel
{
    Q_OBJECT
public:
    DmHead(models::DayService *day, models::Session *session, Actions *actions, QWidget *parent);

    /// The list of mailings is in front.
    void showList(int count);
    void showCampaign(const operations::Campaign &campaign, QDate today);
    /// A mailing that is not saved yet.
    void showNew();
    [[nodiscard]] StepBar *steps() const { return m_steps; }
    [[nodiscard]] SearchField *search() const { return m_search; }
    void setReadOnly(bool readOnly) { m_new->setEnabled(!readOnly); }

Q_SIGNALS:
    void backWanted();
    void newWanted();
    void customerWanted(const QString &code);

private:
    Label *m_title;
    Badge *m_state;
    Button *m_back, *m_new;
    SearchField *m_search;
    FactsLine *m_facts;
    StepBar *m_steps;
};

} // namespace kikubari::widgets
