// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/app.h"

#include <QCoreApplication>
#include <QTimeZone>

// CLI11 throws where the options are declared wrongly: a fault of the program, which may well end it.
int main(int argc, char **argv) // NOLINT(bugprone-exception-escape)
{
    // Qt takes some arguments for itself; all of them are ours.
    int none = 1;
    const QCoreApplication application(none, argv);
    return kikubari::cli::run(argc, argv, QDateTime::currentDateTime().toTimeZone(QTimeZone("Asia/Tokyo")));
}
