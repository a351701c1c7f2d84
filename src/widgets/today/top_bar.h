// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"
#include "models/session.h"
#include "widgets/controls.h"

class QHBoxLayout;

namespace kikubari::widgets {

class Actions;
class Chip;
class SearchField;

/// "18件中 6件 完了" over a bar.
class DayProgress : public QWidget
{
    Q_OBJECT
public:
    explicit DayProgress(QWidget *parent = nullptr);
    void setDay(const operations::DayList &day);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_planned = 0, m_done = 0, m_onTime = 0;
};

/// The page's head: title, date, progress, closing notice, search, quick record and who works here.
class TopBar : public Panel
{
    Q_OBJECT
public:
    TopBar(models::DayService *service, models::Session *session, Actions *actions, QWidget *parent = nullptr);

    void setDay(const operations::DayList &day);
    void refreshPerson();
    [[nodiscard]] SearchField *search() const { return m_search; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addParts(QHBoxLayout *layout, models::DayService *service, Actions *actions);

    models::Session *m_session;
    Label *m_date;
    DayProgress *m_progress;
    Chip *m_notice;
    SearchField *m_search;
    Button *m_person;
};

} // namespace kikubari::widgets
