// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"
#include "widgets/dm/dm_paper.h"

namespace kikubari::widgets {

class Banner;
class EmptyState;
class PageView;

/// The third step: the pages as they will come out, one at a time.
class DmLabels : public QWidget
{
    Q_OBJECT
public:
    DmLabels(DmPaper *paper, QWidget *parent);

    /// What the mailing has: nothing to print is said in words.
    void setPieces(int toPrint, int printed);
    /// A printing of which nobody said what came out; empty words hide it.
    void setUnfinished(const QString &words);
    [[nodiscard]] PageView *view() const { return m_view; }

Q_SIGNALS:
    void resumeWanted();
    /// The way on from where nothing is to be printed: to the audience, or to the posting.
    void backWanted();
    void nextWanted();

private:
    void refresh();
    void showEmpty();
    [[nodiscard]] QString countWords() const;

    DmPaper *m_paper;
    Banner *m_banner;
    QWidget *m_tools;
    Button *m_previous, *m_following;
    Label *m_place, *m_words;
    PageView *m_view;
    EmptyState *m_empty;
    int m_toPrint = 0, m_printed = 0;
};

} // namespace kikubari::widgets
