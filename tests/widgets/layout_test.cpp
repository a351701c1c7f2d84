// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layout_faults.h"
#include "widgets/sample_states.h"

#include "models/day_words.h"
#include "support/catch.h"

#include <QTranslator>

using namespace kikubari;
using namespace Qt::StringLiterals;

// Opens every state of the window and fails on cut buttons, overlapping siblings and text that is wider than its place.
namespace {

void checkAll(QSize size)
{
    for (const test::SampleState &state : test::sampleStates()) {
        test::SampleWindow window(size, state.prepare, state.chosen);
        if (state.act)
            state.act(window);
        test::SampleWindow::settle();
        const QStringList faults = test::layoutFaults(window.window);
        INFO(state.name.toStdString() << " at " << size.width() << "x" << size.height() << "\n"
                                      << faults.join(u'\n').toStdString());
        CHECK(faults.isEmpty());
    }
}

} // namespace

TEST_CASE("nothing is cut or overlaps at the design's size, in light and dark", "[layout]")
{
    for (const bool dark : {false, true}) {
        widgets::setTheme(dark ? widgets::Theme::darkened() : widgets::Theme::light());
        checkAll({1280, 800});
    }
    widgets::setTheme(widgets::Theme::light());
}

TEST_CASE("nothing is cut or overlaps on a large screen", "[layout]")
{
    checkAll({1920, 1080});
}

TEST_CASE("nothing is cut or overlaps in the smallest window", "[layout]")
{
    checkAll({960, 540});
}

TEST_CASE("nothing is cut or overlaps in English, whose words are longer", "[layout][english]")
{
    QTranslator translator;
    REQUIRE(translator.load(u":/i18n/kikubari_en.qm"_s));
    QCoreApplication::installTranslator(&translator);
    models::setLanguage(Language::English);
    checkAll({1280, 800});
    checkAll({960, 540});
    QCoreApplication::removeTranslator(&translator);
    models::setLanguage(Language::Japanese);
}

TEST_CASE("nothing is cut or overlaps with large and small type", "[layout][factor]")
{
    for (const double factor : {0.9, 1.25, 1.5}) {
        widgets::setTheme(widgets::Theme::light(factor));
        checkAll({1920, 1080});
    }
    widgets::setTheme(widgets::Theme::light());
}
