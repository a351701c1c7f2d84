// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_card.h"
#include "widgets/card/card_block.h"

namespace kikubari::widgets {

/// The left column of the card: how to reach somebody and what is allowed, the cars, the household, key persons and the
/// memo. Made anew for each customer.
class CardDetails : public QWidget
{
    Q_OBJECT
public:
    explicit CardDetails(QWidget *parent = nullptr);

    /// `actor` = code of who works here, written down with a ban. Read-only: nothing can be opened.
    void setSheet(const operations::CustomerSheet &sheet, const QString &actor, bool writable);
    /// The first block; null while there is no customer.
    [[nodiscard]] CardBlock *firstBlock() const;

Q_SIGNALS:
    void editWanted(kikubari::widgets::CardBlock *block);
    void customerChosen(const QString &code);

private:
    void addContact(const operations::CustomerSheet &sheet);
    void addBans(const operations::CustomerSheet &sheet, const QString &actor);
    void addCars(const operations::CustomerSheet &sheet);
    void addCar(const operations::CustomerSheet &sheet, const operations::CardCar &car);
    void addCarLines(CardBlock *block, const operations::CustomerSheet &sheet, const operations::CardCar &car);
    void addPreviousCars(const operations::CustomerSheet &sheet);
    void addHousehold(const operations::CustomerSheet &sheet);
    void addKeyPersons(const operations::CustomerSheet &sheet);
    void addMemo(const operations::CustomerSheet &sheet);
    /// A line that adds a record when it is chosen.
    void addAdder(const QString &word, const FormSpec &spec);
    CardBlock *addBlock(const QString &name);

    QVBoxLayout *m_layout;
    bool m_writable = true;
    bool m_previousOpen = false;
};

} // namespace kikubari::widgets
