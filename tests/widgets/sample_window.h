// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fake_book_service.h"
#include "support/fake_day_service.h"
#include "support/fake_dm_service.h"
#include "support/sample_day.h"
#include "widgets/main_window.h"
#include "widgets/today/call_sheet.h"
#include "widgets/today/day_view.h"
#include "widgets/today/today_page.h"

#include <QTemporaryDir>
#include <QTest>

namespace kikubari::test {

/// A window over the sample day, shown at a size, with the first row's call sheet filled.
struct SampleWindow
{
    QTemporaryDir folder;
    FakeDayService service;
    FakeBookService book;
    FakeDmService dm;
    QDate today = sampleToday();
    models::Session session{{[this] { return today; }, [this] { return QDateTime(today, QTime(14, 5)); }}};
    widgets::MainWindow window{{&service, &book, nullptr, &dm},
                               &session,
                               widgets::Preferences(folder.filePath(QStringLiteral("settings.ini"))),
                               QStringLiteral("/data/kikubari.db")};

    /// Prepare changes the service before the window starts.
    explicit SampleWindow(QSize size = {1280, 800}, const std::function<void(SampleWindow &)> &prepare = {},
                          bool chosen = true)
    {
        if (chosen)
            widgets::Preferences(folder.filePath(QStringLiteral("settings.ini")))
                .setPerson(QStringLiteral("/data/kikubari.db"), QStringLiteral("E001"));
        if (prepare)
            prepare(*this);
        window.resize(size);
        window.show();
        window.start();
        settle();
        // A machine under load needs longer than the usual moment.
        if (window.today())
            (void)QTest::qWaitFor([this] { return filled(); }, 5000);
    }

    /// Whether the day has come and, if it has rows to select, the sheet too.
    [[nodiscard]] bool filled()
    {
        return page().model()->day().today.isValid()
            && (page().sheet()->hasSheet() || !page().view()->currentIndex().isValid());
    }

    /// Lets queued answers, timers of a few milliseconds and layouts happen.
    static void settle() { QTest::qWait(90); }

    [[nodiscard]] widgets::TodayPage &page() { return *window.today(); }
};

} // namespace kikubari::test
