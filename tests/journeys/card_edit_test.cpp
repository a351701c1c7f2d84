// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include "operations/customer_card.h"
#include "store/store.h"
#include "widgets/book/book_desk.h"
#include "widgets/card/card_block.h"
#include "widgets/card/card_details.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_page.h"
#include "widgets/card/customer_input.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace kikubari;
using namespace Qt::StringLiterals;
using test::Dealership;
using test::RealWindow;
using widgets::CardBlock;
using widgets::CardMiddle;
using widgets::RecordForm;

/// Everything beside the history is written in place: through the real window, with the keyboard, over a real store.
namespace {

/// A card of a family of two customers, open in the window.
struct Card
{
    QDate today = test::sampleToday();
    Dealership shop;
    std::unique_ptr<RealWindow> w;
    widgets::CustomerCardPage *page = nullptr;

    Card()
    {
        shop.customer("K1", "髙橋 健太", "たかはし けんた", "2026-05-28", "new", "090-0000-4182");
        shop.customer("K2", "村瀬 恵", "むらせ めぐみ", "2026-06-28", "new", "090-0000-4190");
        shop.file("household_members.csv", "code,customer,name,relation\nM1,K1,髙橋 真理,妻\n");
        shop.file("circumstances.csv", "code,customer,kind,text,confirmed_on\nJ1,K1,趣味,釣り,2020-01-05\n");
        shop.open(today);
        w = std::make_unique<RealWindow>(shop.folder(), today);
        REQUIRE(w->waitForDay());
        w->window.book()->openCustomer(domain::CustomerCode("K1"), {});
        page = w->window.book()->card();
        REQUIRE(w->waitFor([this] { return page->sheet().code.text() == u"K1"; }));
    }

    /// The customer as the store has him, read over a connection of its own.
    [[nodiscard]] operations::CustomerSheet stored() const
    {
        const auto book = store::Store::open(shop.path(), store::OpenMode::ReadOnly);
        REQUIRE(book);
        operations::Context context;
        context.today = today;
        const auto sheet = operations::customerSheet(**book, context, domain::CustomerCode("K1"));
        REQUIRE(sheet);
        return *sheet;
    }
    [[nodiscard]] CardBlock *block(const QString &name) const
    {
        for (CardBlock *one : page->findChildren<CardBlock *>())
            if (one->isVisible() && one->accessibleName().startsWith(name))
                return one;
        return nullptr;
    }
    [[nodiscard]] RecordForm *form() const
    {
        for (RecordForm *one : page->findChildren<RecordForm *>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    /// Opens the fields of a block of the tab with the keyboard: Enter for a line that adds, Ctrl+E for an entry.
    RecordForm *open(CardMiddle::Tab tab, const QString &name)
    {
        page->middle()->setTab(tab);
        return open(name);
    }
    RecordForm *open(const QString &name)
    {
        INFO(name.toStdString());
        REQUIRE(w->waitFor([&] { return block(name) != nullptr; }, 5000));
        CardBlock *one = block(name);
        one->setFocus(Qt::TabFocusReason);
        w->key(Qt::Key_E, Qt::ControlModifier);
        REQUIRE(w->waitFor([this] { return form() != nullptr; }));
        return form();
    }
    void put(const QString &column, const QString &words) const
    {
        widgets::FormInput *input = form()->input(column);
        REQUIRE(input);
        QWidget *field = input->firstField();
        field->setFocus(Qt::TabFocusReason);
        if (auto *box = qobject_cast<QComboBox *>(field)) {
            const int at = box->findText(words);
            if (at >= 0)
                box->setCurrentIndex(at);
            else
                box->setEditText(words);
        } else if (auto *note = qobject_cast<QPlainTextEdit *>(field)) {
            note->setPlainText(words);
        } else {
            qobject_cast<QLineEdit *>(field)->selectAll();
            w->type(words);
        }
    }
    /// Enter in the first field; waits until the fields are gone.
    void keep() const
    {
        form()->focusFirst();
        w->key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(w->waitFor([this] { return form() == nullptr; }));
    }
    [[nodiscard]] bool shown(const std::function<bool(const operations::CustomerSheet &)> &what) const
    {
        return w->waitFor([&] { return what(page->sheet()); });
    }
    /// The block that has the keyboard.
    [[nodiscard]] std::string focused() const
    {
        const auto *one = qobject_cast<const CardBlock *>(w->window.focusWidget());
        return one ? one->accessibleName().toStdString() : "nothing";
    }
    void undo() const { w->key(Qt::Key_Z, Qt::ControlModifier); }
};

using Sheet = operations::CustomerSheet;

} // namespace

TEST_CASE("a deal is opened, closed and taken back on the card", "[card][edit]")
{
    Card c;
    c.open(CardMiddle::Tab::Deals, u"商談を書く"_s);
    c.put(u"opened_on"_s, u"2026/11/20"_s);
    c.put(u"rank"_s, u"A"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.deals.size() == 1; }));
    CHECK(c.stored().stage == operations::Stage::InDeal);
    CHECK(c.stored().deals.first().record.value(u"staff"_s) == u"S1");
    CHECK(c.focused().starts_with("11/20(金) からの商談"));

    c.open(u"11/20"_s);
    c.put(u"result"_s, u"失注"_s);
    c.form()->focusFirst();
    c.w->key(Qt::Key_Return);
    REQUIRE(c.form()); // without its day the result is not kept, and the field says so
    CHECK(c.w->says(u"結果が出た日を入れてください。"_s));
    c.put(u"closed_on"_s, u"今日"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.deals.first().closedOn.isValid(); }));
    CHECK(c.stored().deals.first().result == domain::DealResult::Lost);
    CHECK(c.stored().stage != operations::Stage::InDeal);

    c.undo();
    REQUIRE(c.shown([](const Sheet &s) { return !s.deals.first().closedOn.isValid(); }));
    CHECK(c.focused().starts_with("11/20(金) からの商談"));
    c.undo();
    REQUIRE(c.shown([](const Sheet &s) { return s.deals.isEmpty(); }));
    CHECK(c.focused() == "商談を書く");
}

TEST_CASE("a complaint quiets the selling calls until it is settled", "[card][edit]")
{
    Card c;
    const auto asleep = [](const Sheet &s) {
        return std::ranges::count(s.followUps, domain::State::Suspended, &operations::DayItem::state);
    };
    c.open(CardMiddle::Tab::Papers, u"苦情を書く"_s);
    c.put(u"type"_s, u"整備"_s);
    c.put(u"note"_s, u"点検のあと音がする"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.complaints.size() == 1; }));
    CHECK(asleep(c.stored()) > 0);
    CHECK(c.stored().complaints.first().ownerName == u"佐藤 一郎");
    CHECK(c.focused().starts_with("整備、対応中"));
    c.open(u"整備"_s);
    c.put(u"remedy"_s, u"部品を替えた"_s);
    c.put(u"closed_on"_s, u"今日"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.complaints.first().closedOn.isValid(); }));
    CHECK(c.stored().complaints.first().remedy == u"部品を替えた");
    CHECK(c.focused().starts_with("整備、解決"));
}

TEST_CASE("a promise is made, kept with Space, and withdrawn", "[card][edit]")
{
    Card c;
    c.open(CardMiddle::Tab::Papers, u"約束を書く"_s);
    c.put(u"for_on"_s, u"2026/11/30"_s);
    c.put(u"time"_s, u"午後５時"_s);
    c.put(u"text"_s, u"見積りを届ける"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.promises.size() == 1; }));
    CHECK(c.stored().promises.first().time == u"17:00");
    const auto planned = [](const Sheet &s) {
        return std::ranges::any_of(
            s.followUps, [](const operations::DayItem &item) { return item.title.ja == u"約束 見積りを届ける"; });
    };
    CHECK(planned(c.stored()));
    CHECK(c.focused().starts_with("見積りを届ける"));

    c.w->key(Qt::Key_Space);
    REQUIRE(c.shown([](const Sheet &s) { return s.promises.first().keptOn.isValid(); }));
    CHECK(c.stored().promises.first().keptOn == c.today);
    CHECK_FALSE(planned(c.stored()));
    CHECK(c.focused().starts_with("見積りを届ける、果たした"));
    c.undo();
    REQUIRE(c.shown([](const Sheet &s) { return !s.promises.first().keptOn.isValid(); }));

    c.open(u"見積りを届ける"_s);
    c.w->press(u"約束を取り下げる"_s);
    REQUIRE(c.shown([](const Sheet &s) { return s.promises.isEmpty(); }));
    CHECK_FALSE(planned(c.stored()));
    c.undo();
    REQUIRE(c.shown([](const Sheet &s) { return s.promises.size() == 1; }));
    CHECK(c.focused().starts_with("見積りを届ける"));
}

TEST_CASE("a consent is written down once for what it is for", "[card][edit]")
{
    Card c;
    c.open(CardMiddle::Tab::Papers, u"同意を書く"_s);
    c.put(u"purpose"_s, u"点検・車検のご案内"_s);
    c.put(u"basis"_s, u"書面"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.consents.size() == 1; }));
    CHECK(c.stored().consents.first().on == c.today);
    c.open(u"同意を書く"_s);
    c.put(u"purpose"_s, u"点検・車検のご案内"_s);
    c.form()->focusFirst();
    c.w->key(Qt::Key_Return);
    REQUIRE(c.w->waitFor(
        [&c] { return c.w->says(u"「点検・車検のご案内」の同意はもうあります。そちらを書き直してください。"_s); }));
    c.w->key(Qt::Key_Escape);
    REQUIRE(c.w->waitFor([&c] { return c.form() == nullptr; }));
    CHECK(c.stored().consents.size() == 1);
}

TEST_CASE("somebody of the book is found while one writes a referral, and thanks are one key", "[card][edit]")
{
    Card c;
    RecordForm *form = c.open(CardMiddle::Tab::Referrals, u"紹介していただいた方を書く"_s);
    auto *who = qobject_cast<widgets::CustomerInput *>(form->input(u"referred"_s));
    REQUIRE(who);
    who->firstField()->setFocus();
    c.w->type(u"むらせ"_s);
    REQUIRE(c.w->waitFor([who] { return who->hits()->isVisible(); }));
    c.w->key(Qt::Key_Return); // takes the hit; the fields stay
    REQUIRE(c.form() == form);
    CHECK(who->chosen() == u"K2");
    c.put(u"on"_s, u"2026/11/21"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.referrals.size() == 1; }));
    CHECK(c.stored().referrals.first().customer.text() == u"K2");
    CHECK(c.focused().starts_with("村瀬 恵 様、お礼がまだ"));
    c.w->key(Qt::Key_Space);
    REQUIRE(c.shown([](const Sheet &s) { return s.referrals.first().thankedOn.isValid(); }));
    CHECK(c.stored().referrals.first().thankedOn == c.today);
    c.undo();
    c.undo();
    REQUIRE(c.shown([](const Sheet &s) { return s.referrals.isEmpty(); }));
}

TEST_CASE("a gift and a circumstance are added, and the circumstance confirmed by hand", "[card][edit]")
{
    Card c;
    c.open(CardMiddle::Tab::Gifts, u"贈り物を書く"_s);
    c.put(u"what"_s, u"カレンダー"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.gifts.size() == 1; }));
    CHECK(c.stored().gifts.first().on == c.today);
    CHECK(c.focused().find("カレンダー") != std::string::npos);

    c.open(u"実情を書き足す"_s);
    c.put(u"kind"_s, u"使い方"_s);
    c.put(u"text"_s, u"通勤に片道12km"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.facts.size() == 2; }));
    CHECK(c.focused().starts_with("使い方、通勤に片道12km"));
    const auto fact = [&c](const QString &kind) {
        const auto facts = c.stored().facts;
        return *std::ranges::find(facts, kind, &operations::CardFact::kind);
    };
    CHECK(fact(u"使い方"_s).confirmedOn == c.today);
    CHECK(fact(u"趣味"_s).stale);
    REQUIRE(c.w->waitFor([&c] { return c.block(u"趣味"_s) != nullptr; }));
    c.block(u"趣味"_s)->setFocus(Qt::TabFocusReason);
    c.w->key(Qt::Key_Space);
    REQUIRE(c.w->waitFor([&fact] { return !fact(u"趣味"_s).stale; }));
    CHECK(fact(u"趣味"_s).by == u"佐藤 一郎");
    c.undo();
    REQUIRE(c.w->waitFor([&fact] { return fact(u"趣味"_s).stale; }));
}

TEST_CASE("who drives which car is said at the car or at the person", "[card][edit]")
{
    Card c;
    RecordForm *form = c.open(u"髙橋 真理"_s);
    auto *box = form->input(u"drives"_s)->findChild<QCheckBox *>();
    REQUIRE(box);
    box->setFocus(Qt::TabFocusReason);
    c.w->key(Qt::Key_Space);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.cars.first().user == u"妻"; }));
    CHECK(c.focused().starts_with("髙橋 真理"));
    form = c.open(u"ミニバン"_s);
    box = form->input(u"#drivers"_s)->findChild<QCheckBox *>();
    REQUIRE(box);
    CHECK(box->isChecked());
    box->setChecked(false);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.cars.first().user.isEmpty(); }));
    CHECK(c.stored().members.first().drives.isEmpty());
    CHECK(c.focused().starts_with("髙橋 真理")); // that is the record that changed
    c.undo();
    REQUIRE(c.shown([](const Sheet &s) { return s.cars.first().user == u"妻"; }));
}

TEST_CASE("the keyboard comes back to the block that was changed", "[card][edit]")
{
    Card c;
    c.open(u"連絡先"_s);
    c.put(u"mobile"_s, u"080-1111-2222"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.phones.first().number == u"080-1111-2222"; }));
    CHECK(c.focused().starts_with("連絡先: 携帯 080-1111-2222"));
    c.undo();
    REQUIRE(c.shown([](const Sheet &s) { return s.phones.first().number != u"080-1111-2222"; }));
    CHECK(c.focused().starts_with("連絡先"));
    c.open(u"接し方のメモ"_s);
    c.put(u"note"_s, u"短く話す"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.note == u"短く話す"; }));
    CHECK(c.focused() == "接し方のメモ: 短く話す");
}

TEST_CASE("Enter on an entry of the history leads to where it is changed", "[card][edit]")
{
    Card c;
    c.open(CardMiddle::Tab::Deals, u"商談を書く"_s);
    c.keep();
    REQUIRE(c.shown([](const Sheet &s) { return s.deals.size() == 1; }));
    c.page->middle()->setTab(CardMiddle::Tab::History);
    c.page->middle()->focusContent();
    c.w->key(Qt::Key_Return);
    CHECK(c.page->middle()->tab() == CardMiddle::Tab::Deals);
    CHECK(c.focused().find("からの商談") != std::string::npos);
}
