// SPDX-License-Identifier: GPL-3.0-or-later
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <QGuiApplication>

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv); // painting text needs the platform's fonts
    return Catch::Session().run(argc, argv);
}
