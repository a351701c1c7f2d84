// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book_service.h"
#include "models/session.h"
#include "widgets/dialogs.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace kikubari::widgets {

/// Customers given from one salesperson to another, for good or for some days; tells what would move before it does.
class HandoverDialog : public Dialog
{
    Q_OBJECT
public:
    /// `ids` = the customers marked in the list; empty = all of a salesperson.
    HandoverDialog(models::BookService *service, models::Session *session, std::vector<qint64> ids, QWidget *parent);

    [[nodiscard]] operations::Handover handover() const;
    /// The marked customers, where only they are meant.
    [[nodiscard]] std::vector<qint64> ids() const;

protected:
    bool digit(int number) override;

private:
    void build();
    void refresh();
    void askPreview();
    void tell(const Result<operations::HandoverPreview> &preview);

    models::BookService *m_service;
    models::Session *m_session;
    std::vector<qint64> m_ids;
    QComboBox *m_from = nullptr, *m_to = nullptr;
    QRadioButton *m_all = nullptr, *m_marked = nullptr, *m_forGood = nullptr, *m_cover = nullptr;
    QLineEdit *m_area = nullptr;
    QWidget *m_days = nullptr;
    DateField *m_since = nullptr, *m_until = nullptr;
    QCheckBox *m_leaves = nullptr;
    Label *m_counts = nullptr;
    QTimer m_delay;
    int m_asked = 0;
};

} // namespace kikubari::widgets
