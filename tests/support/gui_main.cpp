// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include "widgets/style.h"
#include "widgets/theme.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(new kikubari::widgets::Style);
    kikubari::widgets::setTheme(kikubari::widgets::Theme::light());
    return Catch::Session().run(argc, argv);
}
