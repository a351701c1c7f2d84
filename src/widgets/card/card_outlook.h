// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_card.h"
#include "widgets/card/card_block.h"

#include <QSet>

namespace kikubari::widgets {

/// The right column of the card: what is to come and why, what is known of the customer's circumstances and how fresh
/// it is, referrals and gifts. Made anew for each customer.
class CardOutlook : public QWidget
{
    Q_OBJECT
public:
    explicit CardOutlook(QWidget *parent = nullptr);

    void setSheet(const operations::CustomerSheet &sheet, const QString &actor, bool writable);
    [[nodiscard]] CardBlock *firstBlock() const;
    /// Opens the reason of the most urgent follow-up and goes there.
    void showWhy();

Q_SIGNALS:
    void editWanted(kikubari::widgets::CardBlock *block);
    void confirmWanted(const QString &code);
    void customerChosen(const QString &code);

private:
    void addFollowUps(const operations::CustomerSheet &sheet);
    CardBlock *addFollowUp(QVBoxLayout *card, const operations::CustomerSheet &sheet, const operations::DayItem &item);
    void addPast(QVBoxLayout *card, const operations::CustomerSheet &sheet);
    void addFacts(const operations::CustomerSheet &sheet, const QString &actor);
    void addFact(QVBoxLayout *card, const operations::CardFact &fact, QDate today, const QString &actor);
    void addTies(const operations::CustomerSheet &sheet);
    [[nodiscard]] QVBoxLayout *addCard();
    CardBlock *addRow(QVBoxLayout *card, const QString &name);

    QVBoxLayout *m_layout;
    QList<CardBlock *> m_followUps;
    QString m_customer; ///< whose past is open
    bool m_pastOpen = false;
    bool m_writable = true;
};

} // namespace kikubari::widgets
