// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include "operations/customer_card.h"
#include "store/store.h"
#include "widgets/book/book_desk.h"
#include "widgets/card/card_block.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_page.h"
#include "widgets/card/contact_form.h"

#include <QLineEdit>

using namespace kikubari;
using namespace Qt::StringLiterals;
using test::Dealership;
using test::RealWindow;

namespace {

operations::CustomerSheet stored(const Dealership &shop, QDate today)
{
    const auto book = store::Store::open(shop.path(), store::OpenMode::ReadOnly);
    REQUIRE(book);
    operations::Context context;
    context.today = today;
    const auto sheet = operations::customerSheet(**book, context, domain::CustomerCode("K1"));
    REQUIRE(sheet);
    return *sheet;
}

widgets::CustomerCardPage *openCard(RealWindow &w)
{
    REQUIRE(w.waitForDay());
    w.window.book()->openCustomer(domain::CustomerCode("K1"), {});
    widgets::CustomerCardPage *card = w.window.book()->card();
    REQUIRE(card);
    REQUIRE(w.waitFor([card] { return card->sheet().code.text() == u"K1"; }));
    return card;
}

} // namespace

TEST_CASE("a number is corrected in place, a call written down, and both are taken back", "[card]")
{
    const QDate today = test::sampleToday();
    Dealership shop;
    shop.customer("K1", "髙橋 健太", "たかはし けんた", "2026-11-28", "new", "090-0000-4182");
    shop.open(today);
    RealWindow w(shop.folder(), today);
    widgets::CustomerCardPage *card = openCard(w);
    const auto contactsThen = stored(shop, today).entries.size();

    w.key(Qt::Key_F6);
    w.key(Qt::Key_E, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(w.window.focusWidget());
    REQUIRE(field);
    field->selectAll();
    w.type(u"08011112222"_s);
    w.key(Qt::Key_Return);
    REQUIRE(w.waitFor(
        [card] { return !card->sheet().phones.isEmpty() && card->sheet().phones.first().number == u"080-1111-2222"; }));
    CHECK(stored(shop, today).phones.first().number == u"080-1111-2222");

    w.key(Qt::Key_L, Qt::ControlModifier);
    w.key(Qt::Key_F2);
    w.type(u"お子さまが喜ばれた"_s);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return stored(shop, today).entries.size() == contactsThen + 1; }));
    CHECK(stored(shop, today).entries.first().text == u"お子さまが喜ばれた");
    REQUIRE(w.waitFor([card] { return !card->middle()->form()->isOpen(); }));

    w.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return stored(shop, today).entries.size() == contactsThen; }));
    REQUIRE(w.waitFor([card, contactsThen] { return card->sheet().entries.size() == contactsThen; }));
    w.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return stored(shop, today).phones.first().number == u"090-0000-4182"; }));

    w.key(Qt::Key_Escape);
    REQUIRE(w.waitFor([&w] { return w.page().isVisible(); }));
}
