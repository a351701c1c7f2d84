// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card_states.h"
#include "widgets/layout_faults.h"

#include "models/day_words.h"
#include "support/catch.h"
#include "widgets/theme.h"

#include <QTranslator>

using namespace kikubari;
using namespace Qt::StringLiterals;

namespace {

/// The page's part of a window of 1280×800, 1920×1080 and 960×540.
constexpr QSize usual(1208, 774), large(1848, 1054), smallest(912, 514);

void checkCard(QSize size)
{
    for (const test::CardState &state : test::cardStates()) {
        test::CardWindow window(size);
        state.act(window);
        // Wrapped words settle their heights within some turns of the event loop; a machine under load needs longer.
        (void)QTest::qWaitFor([&window] { return test::layoutFaults(window.window).isEmpty(); }, 1500);
        const QStringList faults = test::layoutFaults(window.window);
        INFO(state.name.toStdString() << " at " << size.width() << "x" << size.height() << "\n"
                                      << faults.join(u'\n').toStdString());
        CHECK(faults.isEmpty());
        CHECK(window.window.size() == size); // nothing pushes the window open
    }
}

} // namespace

TEST_CASE("nothing of the customer card is cut or overlaps", "[card][layout]")
{
    checkCard(usual);
    checkCard(large);
    checkCard(smallest);
}

TEST_CASE("nothing of the customer card is cut in English", "[card][layout][english]")
{
    QTranslator translator;
    REQUIRE(translator.load(u":/i18n/kikubari_en.qm"_s));
    QCoreApplication::installTranslator(&translator);
    models::setLanguage(Language::English);
    checkCard(usual);
    checkCard(smallest);
    QCoreApplication::removeTranslator(&translator);
    models::setLanguage(Language::Japanese);
}

TEST_CASE("nothing of the customer card is cut with large and small type", "[card][layout][factor]")
{
    for (const double factor : {0.9, 1.25, 1.5}) {
        widgets::setTheme(widgets::Theme::light(factor));
        checkCard(large);
    }
    widgets::setTheme(widgets::Theme::light());
}
