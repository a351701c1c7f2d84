// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card_states.h"

#include "models/day_words.h"
#include "support/catch.h"
#include "widgets/card/card_printout.h"
#include "widgets/theme.h"

#include <QDir>
#include <QPdfWriter>
#include <QTranslator>

using namespace kikubari;
using namespace Qt::StringLiterals;

// Writes a picture of every state of the card, for looking at: set KIKUBARI_PICTURES to a folder.
TEST_CASE("pictures of the customer card", "[.pictures][card]")
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
        for (const QSize size : {QSize(1208, 774), QSize(1848, 1054), QSize(912, 514)})
            for (const test::CardState &state : test::cardStates()) {
                test::CardWindow window(size);
                state.act(window);
                test::CardWindow::settle();
                const QString file
                    = u"%1/%2-%3-%4.png"_s.arg(folder, state.name).arg(size.width()).arg(dark ? u"dark"_s : u"light"_s);
                REQUIRE(window.window.grab().save(file));
            }
    }
    widgets::setTheme(widgets::Theme::light());
}

// The card on paper: a usual customer, a company, and one with everything long and two hundred contacts.
TEST_CASE("the customer card on paper", "[.pictures][paper]")
{
    const QString folder = qEnvironmentVariable("KIKUBARI_PICTURES");
    REQUIRE(QDir().mkpath(folder));
    const auto print = [&folder](const QString &name, const operations::CustomerSheet &sheet) {
        QPdfWriter writer(folder % u'/' % name);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
        widgets::printCard(writer, sheet, u"佐藤 美咲"_s);
    };
    print(u"card.pdf"_s, test::sampleCustomer());
    print(u"company.pdf"_s, test::sampleCompany());
    print(u"unknown.pdf"_s, test::unknownCustomer());
    print(u"long.pdf"_s, test::longCustomer());
}
