// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"
#include "widgets/controls.h"

#include <QTreeWidget>

namespace kikubari::widgets {

/// Those who get none: the reasons with their counts, and the people of the chosen one with since when and how. Space
/// puts back whom a person may put back.
class DmLeftOut : public QWidget
{
    Q_OBJECT
public:
    explicit DmLeftOut(QWidget *parent);

    void setAudience(const operations::Audience &audience, int holdOut, QDate today);
    [[nodiscard]] QTreeWidget *reasons() const { return m_reasons; }
    [[nodiscard]] QTreeWidget *people() const { return m_people; }
    /// Whether only the heading is in sight.
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

Q_SIGNALS:
    void takeBackWanted(const QList<kikubari::domain::CustomerCode> &customers);
    void customerWanted(const kikubari::domain::CustomerCode &customer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillReasons();
    void fillPeople();
    [[nodiscard]] QTreeWidget *makeTree(const QString &name);
    void takeBack();

    operations::Audience m_audience;
    QDate m_today;
    int m_holdOut = 0;
    bool m_folded = false;
    Button *m_fold;
    Label *m_title, *m_sum, *m_reasonTitle, *m_reasonNote;
    QWidget *m_body;
    QTreeWidget *m_reasons, *m_people;
};

} // namespace kikubari::widgets
