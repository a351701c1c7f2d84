// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/app.h"

#include <QCoreApplication>
#include <QTimeZone>

int main(int argc, char **argv)
{
    // Qt takes some arguments for itself; all of them are ours.
    int none = 1;
    const QCoreApplication application(none, argv);
    return kikubari::cli::run(argc, argv, QDateTime::currentDateTime().toTimeZone(QTimeZone("Asia/Tokyo")));
}
