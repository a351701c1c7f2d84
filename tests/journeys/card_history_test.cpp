// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include "operations/customer_card.h"
#include "store/store.h"
#include "widgets/book/book_desk.h"
#include "widgets/book/merge_page.h"
#include "widgets/card/card_block.h"
#include "widgets/card/card_head.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_page.h"
#include "widgets/card/customer_input.h"
#include "widgets/card/record_form.h"
#include "widgets/card/timeline_view.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

#include <algorithm>

using namespace kikubari;
using namespace Qt::StringLiterals;
using operations::CardEntry;
using operations::EntryKind;
using test::Dealership;
using test::RealWindow;
using widgets::RecordForm;
using Sheet = operations::CustomerSheet;

/// The history is corrected in place, and the card's menu joins customers: through the real window, over a real store.
namespace {

struct Card
{
    QDate today = test::sampleToday();
    Dealership shop;
    std::unique_ptr<RealWindow> w;
    widgets::CustomerCardPage *page = nullptr;

    Card()
    {
        shop.customer("K1", "髙橋 健太", "たかはし けんた", "2026-05-28", "new", "090-0000-4182");
        shop.customer("K2", "高橋 健太", "たかはし けんた", "2026-06-28", "new", "090-0000-4190");
        shop.customer("K3", "山本 花", "やまもと はな", "2026-11-12", "new", "090-0000-4195");
        shop.file("services.csv",
                  "code,customer,purchase,kind,booked_on,booked_for\nW1,K1,,6m,2026-11-01,2026-12-05\n");
        shop.file("contacts.csv",
                  "code,customer,staff,on,time,channel,direction,outcome,note\n"
                  "T1,K1,S1,2026-11-20,10:30,call,out,reached,お元気でした\n"
                  "T2,K1,S1,2026-10-02,,visit,out,absent,\n");
        shop.open(today);
        w = std::make_unique<RealWindow>(shop.folder(), today);
        REQUIRE(w->waitForDay());
        w->window.book()->openCustomer(domain::CustomerCode("K1"), {});
        page = w->window.book()->card();
        REQUIRE(w->waitFor([this] { return page->sheet().code.text() == u"K1"; }));
    }

    [[nodiscard]] Sheet stored(const char *code = "K1") const
    {
        operations::Context context;
        context.today = today;
        // The window may be in the middle of writing, which a reader that must not write cannot always wait out.
        for (int attempt = 0; attempt < 40; ++attempt) {
            const auto book = store::Store::open(shop.path(), store::OpenMode::ReadOnly);
            if (book)
                if (auto sheet = operations::customerSheet(**book, context, domain::CustomerCode(code)))
                    return *std::move(sheet);
            QTest::qWait(50);
        }
        FAIL("the card of " << code << " could not be read");
        return {};
    }
    [[nodiscard]] CardEntry entry(const QString &code) const
    {
        const auto entries = stored().entries;
        const auto found = std::ranges::find(entries, code, &CardEntry::record);
        REQUIRE(found != entries.end());
        return *found;
    }
    [[nodiscard]] RecordForm *form() const
    {
        for (RecordForm *one : page->findChildren<RecordForm *>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    /// Goes to an entry of the history with the arrow keys and opens its fields.
    RecordForm *open(const QString &code, Qt::Key key = Qt::Key_Return) const
    {
        auto *middle = page->middle();
        middle->focusContent();
        for (int step = 0; step < 20 && current() != code; ++step)
            w->key(Qt::Key_Down);
        REQUIRE(current() == code);
        w->key(key, key == Qt::Key_E ? Qt::ControlModifier : Qt::NoModifier);
        REQUIRE(w->waitFor([this] { return form() != nullptr; }));
        QTest::qWait(20); // the fields take their place
        return form();
    }
    [[nodiscard]] QString current() const
    {
        const CardEntry *one = page->middle()->model()->entry(page->middle()->timeline()->currentIndex());
        return one ? one->record : QString();
    }
    void put(const QString &column, const QString &words) const
    {
        widgets::FormInput *input = form()->input(column);
        REQUIRE(input);
        QWidget *field = input->firstField();
        field->setFocus(Qt::TabFocusReason);
        if (auto *box = qobject_cast<QComboBox *>(field)) {
            REQUIRE(box->findText(words) >= 0);
            box->setCurrentIndex(box->findText(words));
        } else if (auto *note = qobject_cast<QPlainTextEdit *>(field)) {
            note->setPlainText(words);
        } else {
            qobject_cast<QLineEdit *>(field)->selectAll();
            w->type(words);
        }
    }
    void keep() const
    {
        w->key(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(w->waitFor([this] { return form() == nullptr; }));
    }
    [[nodiscard]] bool until(const std::function<bool(const Sheet &)> &what) const
    {
        return w->waitFor([&] { return what(page->sheet()); });
    }
    [[nodiscard]] bool inHistory() const { return page->middle()->timeline()->hasFocus(); }
    void undo() const { w->key(Qt::Key_Z, Qt::ControlModifier); }

    /// Chooses from the card's menu with the keyboard.
    void menu(const QString &word) const
    {
        QTimer poll;
        bool chosen = false;
        QObject::connect(&poll, &QTimer::timeout, &poll, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            poll.stop();
            for (QAction *action : menu->actions())
                if (action->text() == word && action->isEnabled()) {
                    chosen = true;
                    menu->setActiveAction(action);
                    QTest::keyClick(menu, Qt::Key_Return);
                    return;
                }
            menu->close();
        });
        poll.start(10);
        auto *head = page->findChild<widgets::CardHead *>();
        REQUIRE(head);
        Q_EMIT head->menuWanted(page->mapToGlobal(QPoint(200, 60)));
        REQUIRE(chosen);
        // There is no window manager here that gives the keyboard back.
        w->window.activateWindow();
        REQUIRE(w->waitFor([] { return QApplication::focusWidget() || QApplication::activeModalWidget(); }));
    }
    /// Finds the other customer in the dialog and goes on.
    void choose(QWidget &dialog, const QString &words) const
    {
        auto *who = dialog.findChild<widgets::CustomerInput *>();
        REQUIRE(who);
        w->type(words);
        REQUIRE(w->waitFor([who] { return who->hits()->isVisible(); }));
        w->key(Qt::Key_Return); // takes the hit
        CHECK(who->chosen() == u"K2");
        w->key(Qt::Key_Return);
    }
};

const CardEntry *find(const Sheet &sheet, const QString &code)
{
    const auto found = std::ranges::find(sheet.entries, code, &CardEntry::record);
    return found == sheet.entries.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a contact of the history is corrected in its place, and taken back to what it was", "[card][edit]")
{
    Card c;
    c.open(u"T1"_s);
    c.put(u"on"_s, u"2026/11/19"_s);
    c.put(u"time"_s, u"午後３時"_s);
    c.put(u"outcome"_s, u"留守電"_s);
    c.put(u"satisfaction"_s, u"4 満足"_s);
    c.put(u"note"_s, u"留守電に入れた"_s);
    c.keep();
    REQUIRE(c.until([](const Sheet &s) { return find(s, u"T1"_s)->on == QDate(2026, 11, 19); }));
    const CardEntry now = c.entry(u"T1"_s);
    CHECK(now.time == u"15:00");
    CHECK(now.outcome == domain::Outcome::Voicemail);
    CHECK(now.satisfaction == 4);
    CHECK(now.text == u"留守電に入れた");
    CHECK(c.inHistory()); // and on the entry that was changed
    CHECK(c.current() == u"T1");
    c.undo();
    REQUIRE(c.until([](const Sheet &s) { return find(s, u"T1"_s)->on == QDate(2026, 11, 20); }));
    CHECK(c.entry(u"T1"_s).outcome == domain::Outcome::Reached);
    CHECK(c.inHistory());
    CHECK(c.current() == u"T1");
}

TEST_CASE("what is wrong with a contact is said at its field, and Esc leaves it as it was", "[card][edit]")
{
    Card c;
    c.open(u"T1"_s, Qt::Key_E);
    c.put(u"channel"_s, u"手紙"_s);
    c.put(u"outcome"_s, u"留守"_s);
    c.w->key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(c.form());
    CHECK(c.w->says(u"この手段にはない結果です。手段か結果を選び直してください。"_s));
    c.w->key(Qt::Key_Escape);
    REQUIRE(c.w->waitFor([&c] { return c.form() == nullptr; }));
    CHECK(c.page->isVisible());
    CHECK(c.inHistory());
    CHECK(c.current() == u"T1");
    CHECK(c.entry(u"T1"_s).channel == domain::Channel::Call);
}

TEST_CASE("a promise is written into a contact, corrected there and withdrawn", "[card][edit]")
{
    Card c;
    c.open(u"T1"_s);
    c.put(u"#promise_on"_s, u"2026/12/5"_s);
    c.put(u"#promise_text"_s, u"見積りを届ける"_s);
    c.keep();
    REQUIRE(c.until([](const Sheet &s) { return s.promises.size() == 1; }));
    CHECK(c.stored().promises.first().madeOn == QDate(2026, 11, 20));
    CHECK(c.inHistory());
    c.open(u"T1"_s);
    c.put(u"on"_s, u"2026/11/18"_s);
    c.put(u"#promise_time"_s, u"17時"_s);
    c.keep();
    REQUIRE(c.until([](const Sheet &s) { return s.promises.first().time == u"17:00"; }));
    CHECK(c.stored().promises.first().madeOn == QDate(2026, 11, 18)); // it was made in the contact
    c.open(u"T1"_s);
    for (const QString &column : {u"#promise_on"_s, u"#promise_text"_s, u"#promise_time"_s})
        qobject_cast<QLineEdit *>(c.form()->input(column)->firstField())->clear();
    c.keep();
    REQUIRE(c.until([](const Sheet &s) { return s.promises.isEmpty(); }));
}

TEST_CASE("a contact is taken back with a reason and stays to be read", "[card][edit]")
{
    Card c;
    c.open(u"T1"_s);
    c.w->inDialog([&c] { c.w->press(u"この連絡を取り消す"_s); },
                  [&c](QWidget &) {
                      c.w->type(u"別の方でした"_s);
                      c.w->key(Qt::Key_Return);
                  });
    REQUIRE(c.until([](const Sheet &s) { return find(s, u"T1"_s)->voided; }));
    CHECK(c.form() == nullptr);
    CHECK(c.current() == u"T1");
    // It cannot be written any more.
    c.page->middle()->focusContent();
    c.w->key(Qt::Key_Return);
    CHECK(c.form() == nullptr);
    c.undo();
    REQUIRE(c.until([](const Sheet &s) { return !find(s, u"T1"_s)->voided; }));
}

TEST_CASE("a booking becomes the visit to the workshop in the history", "[card][edit]")
{
    Card c;
    c.open(u"W1"_s);
    c.put(u"on"_s, u"2026/11/25"_s);
    c.put(u"kind"_s, u"車検"_s);
    c.keep();
    REQUIRE(c.until([](const Sheet &s) { return find(s, u"W1"_s)->title.ja == u"車検"; }));
    CHECK(c.current() == u"W1");
    CHECK(c.entry(u"W1"_s).on == QDate(2026, 11, 25));
    c.open(u"W1"_s);
    c.w->inDialog([&c] { c.w->press(u"この記録を取り消す"_s); },
                  [&c](QWidget &) {
                      c.w->type(u"二重でした"_s);
                      c.w->key(Qt::Key_Return);
                  });
    REQUIRE(c.until([](const Sheet &s) { return !find(s, u"W1"_s); }));
    c.undo();
    c.undo();
    REQUIRE(c.until([](const Sheet &s) {
        const CardEntry *entry = find(s, u"W1"_s);
        return entry && entry->title.ja == u"6か月点検の予約";
    }));
}

TEST_CASE("a booking is added by hand, finishes the call for it, and is taken back with undo", "[card][edit]")
{
    Card c;
    c.w->window.book()->openCustomer(domain::CustomerCode("K3"), {});
    REQUIRE(c.until([](const Sheet &s) { return s.code.text() == u"K3"; }));
    const auto calls
        = [&c] { return std::ranges::count(c.stored("K3").followUps, u"inspection-1m"_s, &operations::DayItem::rule); };
    const auto services = [&c] {
        QList<CardEntry> list = c.stored("K3").entries;
        list.removeIf([](const CardEntry &one) { return one.kind != EntryKind::Service; });
        return list;
    };
    REQUIRE(calls() == 1);
    c.page->middle()->focusContent();
    c.w->key(Qt::Key_Up); // from the first entry to the line above the history
    auto *line = qobject_cast<widgets::CardBlock *>(QApplication::focusWidget());
    REQUIRE(line);
    CHECK(line->accessibleName() == u"入庫・予約を追加");
    c.w->key(Qt::Key_Down);
    CHECK(c.inHistory());
    c.w->key(Qt::Key_Up);
    c.w->key(Qt::Key_Return);
    REQUIRE(c.w->waitFor([&c] { return c.form() != nullptr; }));
    c.put(u"booked_for"_s, u"2026/12/12"_s);
    c.w->key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(c.form()); // which kind is not known yet
    c.put(u"kind"_s, u"1か月点検"_s);
    c.keep();
    REQUIRE(c.w->waitFor([&] { return services().size() == 1; }));
    const operations::CardRecord written = *services().first().own;
    CHECK(written.value(u"purchase"_s) == u"PK3"); // his only car
    CHECK(written.value(u"booked_for"_s) == u"2026-12-12");
    CHECK(written.value(u"booked_on"_s) == c.today.toString(Qt::ISODate));
    CHECK(calls() == 0);
    const QString code = written.key.value(0);
    REQUIRE(c.w->waitFor([&] { return c.inHistory() && c.current() == code; }));
    c.undo();
    REQUIRE(c.w->waitFor([&] { return services().isEmpty(); }));
    CHECK(calls() == 1);
}

TEST_CASE("half-written fields of the history outlive a change of sizes", "[card][edit]")
{
    Card c;
    c.open(u"T1"_s);
    c.put(u"note"_s, u"まだ途中"_s);
    const auto kept = c.page->unsaved();
    CHECK_FALSE(kept.block.isEmpty());
    c.w->key(Qt::Key_Escape);
    REQUIRE(c.w->waitFor([&c] { return c.form() == nullptr; }));
    c.page->restore(kept);
    REQUIRE(c.w->waitFor([&c] { return c.form() != nullptr; }));
    auto *note = qobject_cast<QPlainTextEdit *>(c.form()->input(u"note"_s)->firstField());
    CHECK(note->toPlainText() == u"まだ途中");
}

TEST_CASE("two cards of one person are joined from the card's menu, and the joining is undone", "[card][merging]")
{
    Card c;
    widgets::BookDesk &desk = *c.w->window.book();
    c.w->inDialog([&c] { c.menu(u"結合…"_s); }, [&c](QWidget &dialog) { c.choose(dialog, u"0000-4190"_s); });
    widgets::MergePage *merging = nullptr;
    REQUIRE(c.w->waitFor([&] {
        merging = c.w->window.findChild<widgets::MergePage *>();
        return merging && merging->isVisible() && c.w->says(u"髙橋 健太 様"_s) && c.w->says(u"高橋 健太 様"_s);
    }));
    c.w->key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(c.w->waitFor([&c] { return c.stored("K2").code.text() == u"K1"; }));
    CHECK(c.stored().cars.size() == 2);
    CHECK(c.stored().entries.size() >= 3);
    c.undo();
    REQUIRE(c.w->waitFor([&c] { return c.stored("K2").code.text() == u"K2"; }));
    CHECK(c.stored().cars.size() == 1);
    REQUIRE(desk.card());
}

TEST_CASE("somebody is put into a household from the card's menu, and taken out again", "[card]")
{
    Card c;
    const auto members = [&c] { return c.stored().members.size(); };
    REQUIRE(members() == 0);
    bool asked = false;
    // Households of different addresses or surnames are asked about once more.
    QTimer confirm;
    QObject::connect(&confirm, &QTimer::timeout, &confirm, [&] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            dialog && !asked && !dialog->findChild<widgets::CustomerInput *>()) {
            asked = true;
            QTest::keyClick(dialog, Qt::Key_Return);
        }
    });
    confirm.start(20);
    c.w->inDialog([&c] { c.menu(u"世帯に入れる…"_s); }, [&c](QWidget &dialog) { c.choose(dialog, u"0000-4190"_s); });
    REQUIRE(c.w->waitFor([&] { return members() == 1; }));
    REQUIRE(c.until([](const Sheet &s) { return s.members.size() == 1; }));
    CHECK(c.page->sheet().members.first().customer.text() == u"K2");
    CHECK(c.page->sheet().houseCars.size() == 1);
    c.menu(u"世帯から外す"_s);
    REQUIRE(c.w->waitFor([&] { return members() == 0; }));
    c.undo();
    REQUIRE(c.w->waitFor([&] { return members() == 1; }));
    c.undo();
    REQUIRE(c.w->waitFor([&] { return members() == 0; }));
}
