// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/day_service.h"
#include "models/session.h"
#include "operations/customer_card.h"
#include "widgets/card/card_block.h"

class QVBoxLayout;

namespace kikubari::widgets {

class Actions;
class Chip;
class SearchField;

/// The line above the card: the way back, the neighbours in the list one came from, the search.
class CardTop : public Panel
{
    Q_OBJECT
public:
    CardTop(models::DayService *service, models::Session *session, Actions *actions, QWidget *parent = nullptr);

    /// `place` of `count` counts from 1; 0 = not in a list.
    void setPlace(const QString &backLabel, int place, int count);
    [[nodiscard]] SearchField *search() const { return m_search; }

Q_SIGNALS:
    void backChosen();
    void stepChosen(int by);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Button *m_back, *m_up, *m_down;
    Label *m_place, *m_hint;
    SearchField *m_search;
};

/// Who it is: name, reading, stage, age, salesperson, code; and what is done most often.
class CardHead : public QWidget
{
    Q_OBJECT
public:
    CardHead(Actions *actions, QWidget *parent = nullptr);

    void setSheet(const operations::CustomerSheet &sheet, bool writable);
    [[nodiscard]] CardBlock *block() const { return m_block; }

Q_SIGNALS:
    void editWanted(kikubari::widgets::CardBlock *block);
    void menuWanted(QPoint at);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeBlock(const operations::CustomerSheet &sheet, bool writable);

    Actions *m_actions;
    CardBlock *m_block = nullptr;
    QVBoxLayout *m_place;
    QWidget *m_buttons;
    Button *m_record, *m_promise, *m_print, *m_menu;
};

} // namespace kikubari::widgets
