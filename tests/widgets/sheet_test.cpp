// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_window.h"

#include "support/catch.h"
#include "widgets/actions.h"
#include "widgets/chip.h"
#include "widgets/controls.h"
#include "widgets/today/day_printout.h"
#include "widgets/today/result_area.h"
#include "widgets/today/sheet_body.h"

#include <QAction>
#include <QLineEdit>
#include <QPdfWriter>
#include <QSpinBox>

using namespace kikubari;
using namespace Qt::StringLiterals;
using test::SampleWindow;
using widgets::Act;

namespace {

void press(SampleWindow &w, Act act)
{
    w.window.actionRegistry()->at(act)->trigger();
    SampleWindow::settle();
}

/// The first part of a kind on the sheet with this accessible name.
template <typename T> T *part(SampleWindow &w, const QString &name)
{
    for (T *widget : w.page().sheet()->findChildren<T *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

} // namespace

TEST_CASE("another type size takes away nothing that is half-written", "[drafts]")
{
    SampleWindow w;
    press(w, Act::NextPerson);
    const auto customer = w.page().sheet()->sheet().row.customer;
    w.page().sheet()->result()->note()->setPlainText(u"半分まで"_s);
    const QString topic = w.page().sheet()->sheet().script.topics.first().label.ja;
    auto *words = part<QLineEdit>(w, topic % u"の答え"_s);
    REQUIRE(words);
    QTest::keyClicks(words, u"fine"_s);
    press(w, Act::Settings);
    auto *factor = w.window.findChild<QSpinBox *>();
    REQUIRE(factor);
    factor->setValue(125);
    SampleWindow::settle();
    press(w, Act::PageToday);
    REQUIRE(QTest::qWaitFor([&w] { return w.filled(); }, 5000));
    SampleWindow::settle();
    CHECK(w.page().sheet()->sheet().row.customer == customer);
    CHECK(w.page().sheet()->result()->note()->toPlainText() == u"半分まで"_s);
    REQUIRE(part<QLineEdit>(w, topic % u"の答え"_s));
    CHECK(part<QLineEdit>(w, topic % u"の答え"_s)->text() == u"fine"_s);
    widgets::setTheme(widgets::Theme::light());
}

TEST_CASE("what follows is shown before saving, and asked once for a choice", "[preview]")
{
    SampleWindow w;
    auto *chip = w.page().sheet()->result()->findChild<widgets::Chip *>();
    REQUIRE(chip);
    CHECK_FALSE(chip->isVisible());
    press(w, Act::Outcome1);
    QTest::qWait(250);
    REQUIRE(w.service.previewed.size() == 1);
    CHECK(chip->isVisible());
    CHECK(chip->look().text.contains(u"12/14(月)"_s));
    CHECK(chip->toolTip().contains(u"納車2日以内の確認"_s));
    QTest::keyClicks(w.page().sheet()->result()->note(), u"memo"_s);
    QTest::qWait(250);
    CHECK(w.service.previewed.size() == 1);
    press(w, Act::Outcome2);
    QTest::qWait(250);
    CHECK(w.service.previewed.size() == 2);
    CHECK(w.service.recorded.isEmpty());
}

TEST_CASE("a stale fact is confirmed or written anew in place and saved with the record", "[facts]")
{
    SampleWindow w;
    press(w, Act::NextPerson);
    const auto facts = w.page().sheet()->sheet().staleFacts;
    REQUIRE(facts.size() == 2);
    auto *write = part<widgets::Button>(w, facts[0].kind % u"を書きかえる"_s);
    auto *same = part<widgets::Button>(w, facts[0].kind % u"は変わりなし"_s);
    auto *words = part<QLineEdit>(w, facts[0].kind % u"の今のようす"_s);
    REQUIRE((write && same && words));
    CHECK_FALSE(words->isVisible());
    same->click();
    write->click();
    CHECK_FALSE(same->isChecked());
    CHECK(words->isVisible());
    CHECK(words->text() == facts[0].text);
    QTest::keyClicks(words, u"in spring"_s);
    // It stays through a look at another customer.
    press(w, Act::NextPerson);
    press(w, Act::PreviousPerson);
    words = part<QLineEdit>(w, facts[0].kind % u"の今のようす"_s);
    REQUIRE(words);
    CHECK(words->text() == u"in spring"_s);
    press(w, Act::Outcome1);
    press(w, Act::SaveAndNext);
    REQUIRE(w.service.recorded.size() == 1);
    CHECK(w.service.recorded.first().rewrittenFacts == QMap<QString, QString>{{facts[0].code, u"in spring"_s}});
    CHECK(w.service.recorded.first().confirmedFacts.isEmpty());
}

TEST_CASE("the day on paper: every customer once, on as many pages as it takes", "[print]")
{
    const QTemporaryDir folder;
    const QString kept = qEnvironmentVariable("KIKUBARI_PICTURES", folder.path()) % u"/day.pdf"_s;
    QPdfWriter paper(kept);
    paper.setPageSize(QPageSize(QPageSize::A4));
    paper.setPageMargins(QMarginsF(14, 12, 14, 12), QPageLayout::Millimeter);
    const operations::DayList day = test::sampleDay();
    CHECK(widgets::paintDay(paper, day.rows, day.today, u"佐藤 健"_s) == 3);
    CHECK(QFileInfo(kept).size() > 4000);
}
