// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"

namespace kikubari::widgets {

class Actions;
class FindLine;

/// The top of the customer book: title, how many, the search field, new customer, and what is done with the whole book.
class BookBar : public Panel
{
    Q_OBJECT
public:
    BookBar(Actions *actions, QWidget *parent);

    [[nodiscard]] FindLine *find() const { return m_find; }
    /// "12,345名", or "34名 / 12,345名" while something narrows the list.
    void setCount(qint64 shown, qint64 all);
    void setReadOnly(bool readOnly);

private:
    Actions *m_actions;
    Label *m_count;
    FindLine *m_find;
    Button *m_new, *m_more;
};

} // namespace kikubari::widgets
