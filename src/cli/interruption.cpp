// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <QElapsedTimer>
#include <QLocale>

#include <csignal>
#include <cstdio>
#include <memory>
#include <unistd.h>

namespace kikubari::cli {

namespace {

constexpr qint64 firstShownAfter = 500; // milliseconds; a short job shows nothing
constexpr qint64 shownEvery = 100;

volatile std::sig_atomic_t stopAsked = 0;
bool shown = false;

void onSignal(int signal)
{
    stopAsked = 1;
    std::signal(signal, SIG_DFL);
}

void show(const QString &text)
{
    const QByteArray bytes = "\r\x1b[K" + text.toUtf8();
    static_cast<void>(std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr));
    static_cast<void>(std::fflush(stderr));
    shown = true;
}

QString progressText(const QString &what, qint64 done, qint64 total)
{
    const QLocale numbers(QLocale::Japanese);
    if (total > 0)
        return QStringLiteral("%1 %2%").arg(what).arg(std::min<qint64>(100, done * 100 / total));
    return QStringLiteral("%1 %2").arg(what, numbers.toString(done));
}

} // namespace

void catchInterruption()
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

bool interrupted()
{
    return stopAsked != 0;
}

Progress progressOnTerminal(Language language)
{
    if (isatty(STDERR_FILENO) == 0)
        return [](const Text &, qint64, qint64) { return !interrupted(); };
    auto running = std::make_shared<QElapsedTimer>();
    running->start();
    auto next = std::make_shared<qint64>(firstShownAfter);
    return [language, running, next](const Text &what, qint64 done, qint64 total) {
        if (running->elapsed() >= *next) {
            *next = running->elapsed() + shownEvery;
            show(progressText(what.in(language), done, total));
        }
        return !interrupted();
    };
}

void clearProgress()
{
    if (shown)
        show({});
    shown = false;
}

} // namespace kikubari::cli
