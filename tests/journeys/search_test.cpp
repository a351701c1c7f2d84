// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include <QListWidget>

using namespace kikubari;
using namespace kikubari::test;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 11, 30);

/// Types into the search field, takes the first hit with Enter, and answers whose sheet comes up.
std::string found(RealWindow &w, const QString &words)
{
    w.page().view()->setFocus();
    w.key(Qt::Key_F, Qt::ControlModifier);
    w.type(words);
    auto *field = w.window.findChild<widgets::SearchField *>();
    REQUIRE(w.waitFor([&] { return field->hasHits(); }));
    const auto *hits = w.window.findChild<QListWidget *>(u"searchHits"_s);
    const std::string code
        = hits->currentItem() ? hits->currentItem()->data(Qt::UserRole).toString().toStdString() : std::string();
    w.key(Qt::Key_Return);
    if (!code.empty())
        REQUIRE(w.waitForSheet(code.c_str()));
    else
        w.key(Qt::Key_Escape);
    return code;
}

} // namespace

TEST_CASE("search by kana, by phone digits, by plate, then a record", "[journey]")
{
    Dealership shop;
    shop.customer("C1", "山田 太郎", "ヤマダ タロウ", "2026-11-28", "new", "090-1111-2222", "横浜 300 あ 12-34");
    shop.customer("C2", "髙橋 花", "タカハシ ハナ", "2020-04-01", "used", "045-333-4444", "品川 500 さ 56-78");
    shop.customer("C3", "井上 誠", "イノウエ マコト", "2020-05-01", "used", "080-5555-6666", "湘南 330 す 90-12");
    shop.open(monday);
    RealWindow w(shop.folder());
    REQUIRE(w.waitForDay());
    CHECK(found(w, u"たかはし"_s) == "C2");
    CHECK(found(w, u"イノウエ"_s) == "C3");
    CHECK(found(w, u"ﾔﾏﾀﾞ"_s) == "C1");
    CHECK(found(w, u"高橋"_s) == "C2"); // written with another kanji
    CHECK(found(w, u"5555"_s) == "C3");
    CHECK(found(w, u"０９０１１１１"_s) == "C1");
    CHECK(found(w, u"56-78"_s) == "C2");
    CHECK(found(w, u"湘南330"_s) == "C3");
    CHECK(found(w, u"いない人"_s).empty());

    // Whoever is found can be recorded at once, on today's list or not.
    CHECK(found(w, u"たかはし"_s) == "C2");
    w.key(Qt::Key_F2);
    w.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.waitFor([&] { return shop.contacts(monday, "C2").size() == 1; }));
    CHECK(shop.contactsOfAll() == 1);
}
