// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "desktop/desktop_appearance.h"
#include "models/book_store_service.h"
#include "models/card_store_service.h"
#include "models/day_words.h"
#include "models/dm_store_service.h"
#include "models/store_day_service.h"
#include "widgets/main_window.h"
#include "widgets/style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTimeZone>
#include <QTimer>
#include <QTranslator>

#include <cstdio>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace kikubari;

namespace {

struct Arguments
{
    QString store;
    QDate today; ///< invalid = the clock's
    std::optional<Language> language;
};

QString dataFolder()
{
    const QString set = qEnvironmentVariable("KIKUBARI_DATA");
    return set.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % u"/kikubari"_s : set;
}

/// The user's own store, or the demo's as long as there is no own one.
QString usualStore()
{
    const QDir folder(dataFolder());
    const QString own = folder.filePath(u"kikubari.db"_s), demo = folder.filePath(u"demo.db"_s);
    return !QFileInfo::exists(own) && QFileInfo::exists(demo) ? demo : own;
}

Arguments parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"きくばり: 今日だれに何をすればよいか / whom to contact today, and why"_s);
    parser.addHelpOption();
    const QCommandLineOption store(u"db"_s, u"記録のファイル / the store's file"_s, u"FILE"_s);
    const QCommandLineOption today(u"today"_s, u"この日として動く / act as on this day"_s, u"YYYY-MM-DD"_s);
    const QCommandLineOption language(u"lang"_s, u"ことば / language: ja, en"_s, u"LANG"_s);
    parser.addOptions({store, today, language});
    parser.process(application);
    Arguments arguments;
    arguments.store = parser.isSet(store) ? QFileInfo(parser.value(store)).absoluteFilePath() : usualStore();
    arguments.today = QDate::fromString(parser.value(today), Qt::ISODate);
    if (parser.isSet(today) && !arguments.today.isValid()) {
        qCritical("--today: YYYY-MM-DD");
        exit(2);
    }
    if (parser.isSet(language))
        arguments.language = parser.value(language) == u"en" ? Language::English : Language::Japanese;
    return arguments;
}

QDateTime storeTime()
{
    static const QTimeZone zone("Asia/Tokyo");
    return QDateTime::currentDateTime().toTimeZone(zone);
}

models::Clock clockFor(const Arguments &arguments)
{
    if (!arguments.today.isValid())
        return {[] { return storeTime().date(); }, storeTime};
    return {[day = arguments.today] { return day; },
            [day = arguments.today] { return QDateTime(day, storeTime().time(), QTimeZone("Asia/Tokyo")); }};
}

void speak(QTranslator &translator, QTranslator &qtWords, Language language)
{
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::removeTranslator(&qtWords);
    // The words of Qt's own dialogs, as where a file is chosen.
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (language == Language::Japanese && qtWords.load(u"qtbase_ja"_s, folder))
        QCoreApplication::installTranslator(&qtWords);
    models::setLanguage(language);
    if (language == Language::English && translator.load(u":/i18n/kikubari_en.qm"_s))
        QCoreApplication::installTranslator(&translator);
}

/// What needs no screen is done before one is asked for: Qt ends the program where there is none.
std::optional<int> withoutScreen(int argc, char *argv[])
{
    const QList<QByteArray> asked(argv + 1, argv + argc);
    const bool help = asked.contains("-h") || asked.contains("--help") || asked.contains("--help-all");
    if (help) {
        const QCoreApplication application(argc, argv);
        parse(application); // writes the help and ends
        return 0;
    }
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const bool chosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || asked.contains("-platform");
    if (!chosen && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        std::fputs("きくばりの窓を開く画面がありません。kikubari-cli なら画面なしで使えます（kikubari-cli --help）。\n"
                   "There is no screen to open Kikubari's window on. kikubari-cli works without one "
                   "(kikubari-cli --help).\n",
                   stderr);
        return 3;
    }
#endif
    return std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
    if (const auto done = withoutScreen(argc, argv))
        return *done;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"kikubari"_s);
    QGuiApplication::setDesktopFileName(u"kikubari"_s);
    const Arguments arguments = parse(application);
    QDir().mkpath(dataFolder());
    openLog(QDir(dataFolder()).filePath(u"kikubari.log"_s).toStdString());

    widgets::Preferences preferences(QDir(dataFolder()).filePath(u"settings.ini"_s));
    if (arguments.language)
        preferences.setLanguage(*arguments.language);
    QTranslator translator, qtWords;
    speak(translator, qtWords, preferences.language());
    QApplication::setStyle(new widgets::Style);
    widgets::setTheme(widgets::themeFor(preferences.appearance(), false, preferences.factor()));

    models::StoreDayService service(dataFolder());
    models::Session session(clockFor(arguments));
    models::StoreBookService book(service.worker());
    models::StoreCardService card(service.worker());
    models::StoreDmService dm(service.worker());
    widgets::MainWindow window({&service, &book, &card, &dm}, &session, preferences, arguments.store);
    QObject::connect(&window, &widgets::MainWindow::languageChanged, &application,
                     [&](Language language) { speak(translator, qtWords, language); });
    // The desktop is asked after the first day is on the screen, or, where there is none yet, after a moment.
    DesktopAppearance appearance;
    QObject::connect(&appearance, &DesktopAppearance::darkChanged, &window, &widgets::MainWindow::setDesktopDark);
    QObject::connect(&window, &widgets::MainWindow::dayShown, &appearance, &DesktopAppearance::ask,
                     Qt::QueuedConnection);
    QTimer::singleShot(std::chrono::seconds(1), &appearance, &DesktopAppearance::ask);
    window.start();
    window.show();
    return QApplication::exec();
}
