// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_states.h"

#include "models/day_words.h"
#include "support/catch.h"

#include <QDir>
#include <QTranslator>

using namespace kikubari;
using namespace Qt::StringLiterals;

// Writes a picture of every state in both themes and sizes, for looking at: set KIKUBARI_PICTURES to a folder, and
// KIKUBARI_PICTURES_OF to how the names of the wanted states begin.
TEST_CASE("pictures of every state", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("KIKUBARI_PICTURES");
    REQUIRE(QDir().mkpath(folder));
    QTranslator translator;
    if (qEnvironmentVariable("KIKUBARI_PICTURES_IN") == u"en" && translator.load(u":/i18n/kikubari_en.qm"_s)) {
        QCoreApplication::installTranslator(&translator);
        models::setLanguage(Language::English);
    }
    for (const bool dark : {false, true}) {
        widgets::setTheme(dark ? widgets::Theme::darkened() : widgets::Theme::light());
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(960, 540)})
            for (const test::SampleState &state : test::sampleStates()) {
                if (!state.name.startsWith(qEnvironmentVariable("KIKUBARI_PICTURES_OF")))
                    continue;
                test::SampleWindow window(size, state.prepare, state.chosen);
                if (state.act)
                    state.act(window);
                test::SampleWindow::settle();
                const QString file
                    = u"%1/%2-%3-%4.png"_s.arg(folder, state.name).arg(size.width()).arg(dark ? u"dark"_s : u"light"_s);
                REQUIRE(window.window.grab().save(file));
            }
    }
    widgets::setTheme(widgets::Theme::light());
}
