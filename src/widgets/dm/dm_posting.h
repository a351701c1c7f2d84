// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/print_ledger.h"
#include "widgets/controls.h"

class QLineEdit;
class QTreeWidget;
class QVBoxLayout;

namespace kikubari::widgets {

class Actions;
class DateField;

/// The field for the number of a piece that came back, for hand or scanner: Enter notes it and waits for the next.
class ReturnedField : public QWidget
{
    Q_OBJECT
public:
    explicit ReturnedField(QWidget *parent);

    /// Says what was noted, or why not.
    void tell(const QString &words, bool good);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void numbersEntered(const QStringList &numbers);

private:
    QLineEdit *m_edit;
    Label *m_words;
    QTreeWidget *m_log;
};

/// The fourth step: the person says on which day the printed pieces were posted.
class DmPosting : public QWidget
{
    Q_OBJECT
public:
    DmPosting(Actions *actions, QWidget *parent);

    void setCampaign(const operations::Campaign &campaign, QDate today);
    void setPulled(const QList<operations::PulledPiece> &pulled);
    void setReadOnly(bool readOnly);
    void focusFirst();
    [[nodiscard]] DateField *date() const { return m_date; }
    [[nodiscard]] ReturnedField *returned() const { return m_returned; }
    /// Says what hinders the posting, in red.
    void tellProblem(const QString &words);
    /// Asks for the posting of what the form says; shows what is missing.
    void post();

Q_SIGNALS:
    void postWanted(QDate on, const QList<kikubari::operations::LabelRange> &labels);
    void numbersReturned(const QStringList &numbers);
    void printWanted();

private:
    [[nodiscard]] QWidget *makeForm(Actions *actions);
    [[nodiscard]] QWidget *makePulled();
    void refresh();

    operations::Campaign m_campaign;
    QDate m_today;
    bool m_readOnly = false;
    Label *m_figures = nullptr, *m_done = nullptr, *m_problem = nullptr, *m_unprinted = nullptr;
    Label *m_pulledTitle = nullptr;
    DateField *m_date = nullptr;
    QLineEdit *m_labels = nullptr;
    QWidget *m_form = nullptr;
    Button *m_post = nullptr, *m_toLabels = nullptr;
    QTreeWidget *m_pulled = nullptr;
    ReturnedField *m_returned = nullptr;
};

} // namespace kikubari::widgets
