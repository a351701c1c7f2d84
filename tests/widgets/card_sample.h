// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/card_service.h"
#include "support/fake_day_service.h"
#include "support/sample_day.h"
#include "widgets/actions.h"
#include "widgets/card/card_page.h"

#include <QTest>
#include <QVBoxLayout>

#include <optional>

namespace kikubari::test {

/// A customer with everything that a card can show.
[[nodiscard]] operations::CustomerSheet sampleCustomer();
/// A company with key persons.
[[nodiscard]] operations::CustomerSheet sampleCompany();
/// Somebody of whom only the name is known.
[[nodiscard]] operations::CustomerSheet unknownCustomer();

/// Somebody of whom everything is long, with two hundred contacts.
[[nodiscard]] operations::CustomerSheet longCustomer();

/// Customers in memory for tests of the card: answers through the event loop, remembers what was asked for, and applies
/// edits to circumstances and the customer's own columns so that a reload shows them.
class FakeCardService : public models::CardService
{
    Q_OBJECT
public:
    FakeCardService();

    QList<operations::CustomerSheet> customers;
    QList<operations::ChangeEntry> changeList;
    QList<models::PossibleDouble> possible;
    QList<QList<operations::RecordEdit>> edited;
    QList<operations::CustomerDraft> added;
    QList<operations::PersonSketch> sketches;
    QList<operations::RepairOffer> repairs;
    QStringList handedTo;
    QList<QList<domain::CustomerCode>> joined; ///< households that were made
    std::optional<Error> readFailure, writeFailure;
    int asked = 0;

    void customer(const operations::Context &context, const domain::CustomerCode &code,
                  Answer<operations::CustomerSheet> answer) override;
    void changes(const operations::Context &context, const domain::CustomerCode &code,
                 Answer<QList<operations::ChangeEntry>> answer) override;
    void edit(const operations::Context &context, const domain::CustomerCode &code,
              const QList<operations::RecordEdit> &edits, const Text &summary, Done done) override;
    void addCustomer(const operations::Context &context, const operations::CustomerDraft &draft,
                     Answer<domain::CustomerCode> answer) override;
    void doubles(const operations::Context &context, const operations::PersonSketch &sketch,
                 Answer<QList<models::PossibleDouble>> answer) override;
    void repairOffers(const operations::Context &context, const domain::CustomerCode &code, domain::Channel channel,
                      domain::Outcome outcome, Answer<QList<operations::RepairOffer>> answer) override;
    void openRepair(const operations::Context &context, const domain::CustomerCode &code,
                    const operations::RepairOffer &offer, Done done) override;
    void handOver(const operations::Context &context, const domain::CustomerCode &code, const domain::StaffCode &from,
                  const domain::StaffCode &to, Done done) override;
    void previewHousehold(const QList<domain::CustomerCode> &customers,
                          Answer<operations::HouseholdPreview> answer) override;
    void joinHousehold(const operations::Context &context, const QList<domain::CustomerCode> &customers,
                       Done done) override;
    void leaveHousehold(const operations::Context &context, const domain::CustomerCode &code, Done done) override;

private:
    template <typename T> void later(const Answer<T> &answer, const Result<T> &value)
    {
        QMetaObject::invokeMethod(
            this, [answer, value] { answer(value); }, Qt::QueuedConnection);
    }
    void done(const Text &summary, const Done &done);
};

/// The card alone in a window of its own.
struct CardWindow
{
    FakeDayService day;
    FakeCardService cards;
    models::Session session{{[] { return sampleToday(); }, [] { return QDateTime(sampleToday(), QTime(14, 5)); }}};
    QWidget window;
    widgets::Actions actions{&window};
    widgets::CustomerCardPage *page;

    explicit CardWindow(QSize size = {1208, 774})
    {
        session.setStaff(sampleStaff());
        session.setActor(sampleStaff().first().code);
        page = new widgets::CustomerCardPage(&day, &cards, &session, &actions, &window);
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
        window.resize(size);
        window.show();
    }

    /// Shows the n-th of the sample customers among the others.
    void open(int which = 0)
    {
        QList<domain::CustomerCode> all;
        for (const operations::CustomerSheet &sheet : std::as_const(cards.customers))
            all << sheet.code;
        page->open(all.value(which), all, QStringLiteral("今日に戻る"));
        settle();
    }
    static void settle() { QTest::qWait(60); }
    void act(widgets::Act act)
    {
        actions.at(act)->trigger();
        settle();
    }
};

} // namespace kikubari::test
