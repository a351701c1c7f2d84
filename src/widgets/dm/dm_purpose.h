// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/staff.h"
#include "operations/campaigns.h"
#include "operations/segments.h"
#include "widgets/controls.h"
#include "widgets/date_field.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace kikubari::widgets {

class Actions;

/// The first step of a mailing: what it is for, when it goes, and who may be in it.
class DmPurpose : public QWidget
{
    Q_OBJECT
public:
    DmPurpose(Actions *actions, QWidget *parent);

    void setChoices(const QList<domain::Staff> &staff, const std::vector<operations::SavedSegment> &segments);
    /// Fills the form; `audienceFixed` where something is printed, `posted` where something is in the mail.
    void setDraft(const operations::CampaignDraft &draft, QDate today, bool audienceFixed, bool posted);
    [[nodiscard]] operations::CampaignDraft draft() const;
    /// What is missing or wrong, in words; empty where it can be saved.
    [[nodiscard]] QString problem() const;
    /// Whether somebody changed something since it was filled.
    [[nodiscard]] bool touched() const;
    void setReadOnly(bool readOnly);
    void focusFirst();
    void focusMailOn();
    void focusWhom();
    void focusRecent();

Q_SIGNALS:
    void nextWanted();
    void saveWanted();
    void removeWanted();

private:
    void build(Actions *actions);
    [[nodiscard]] QWidget *makePurpose();
    [[nodiscard]] QWidget *makeWhom();
    QWidget *addRow(QGridLayout *grid, const QString &word, QWidget *field, const QString &note = {});
    void refresh();
    void applyLocks();

    operations::CampaignDraft m_draft, m_filled;
    QDate m_today;
    bool m_fixed = false, m_posted = false, m_readOnly = false;
    QLineEdit *m_name, *m_purpose, *m_recent;
    QComboBox *m_kind, *m_postage, *m_staff, *m_segment;
    QCheckBox *m_celebratory;
    DateField *m_eventOn, *m_eventTo, *m_mailOn;
    QSpinBox *m_holdOut;
    Label *m_problem, *m_lock;
    Button *m_next, *m_save, *m_remove;
};

} // namespace kikubari::widgets
