// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book_store_service.h"
#include "models/card_store_service.h"
#include "models/dm_store_service.h"
#include "models/store_day_service.h"
#include "operations/day.h"
#include "operations/import_folder.h"
#include "operations/store_access.h"
#include "support/catch.h"
#include "support/sample_day.h"
#include "widgets/actions.h"
#include "widgets/main_window.h"
#include "widgets/notices.h"
#include "widgets/today/call_sheet.h"
#include "widgets/today/day_view.h"
#include "widgets/today/result_area.h"
#include "widgets/today/search_field.h"
#include "widgets/today/today_page.h"
#include "widgets/today/triage_sheet.h"
#include "widgets/welcome_page.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

/// Whole stories through the real window over a real store.
namespace kikubari::test {

/// A dealership's store in a temporary folder, as its own files bring it in; closed on Tuesdays and Wednesdays. Read
/// back through the operations, over a connection of its own.
class Dealership
{
public:
    Dealership();

    void file(const char *name, const QByteArray &content) const;
    /// Reads the files in and plans; `kikubari.db` is there afterwards, and `S1` is who works at this PC.
    void open(QDate today) const;
    /// A customer of S1 with one car. `condition` used = no free inspections.
    void customer(const char *code, const char *name, const char *kana, const char *deliveredOn,
                  const char *condition = "new", const char *phone = "", const char *plate = "");

    [[nodiscard]] QString folder() const { return m_dir.path(); }
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("kikubari.db")); }
    /// S1's day, read from the store.
    [[nodiscard]] operations::DayList day(QDate today) const;
    /// A customer's row of that day; fails the test if he is not on the list.
    [[nodiscard]] operations::DayRow row(QDate today, const char *code) const;
    [[nodiscard]] bool listed(QDate today, const char *code) const;
    /// The customer's contacts that stand, the newest first.
    [[nodiscard]] QList<operations::PastContact> contacts(QDate today, const char *code) const;
    [[nodiscard]] int contactsOfAll() const;
    /// The state of a customer's newest follow-up of a rule, as follow-ups prints it.
    [[nodiscard]] domain::State state(QDate today, const char *code, const char *rule) const;
    [[nodiscard]] QByteArray bytes() const;

private:
    QTemporaryDir m_dir;
    QByteArray m_customers, m_purchases;
};

/// Another process that keeps the store's lock until `release`.
class OtherProgram
{
public:
    /// `how` = IMMEDIATE (others may read) or EXCLUSIVE (nobody may).
    OtherProgram(const QString &path, const char *how);
    ~OtherProgram();
    void release();

private:
    QProcess m_process;
};

/// The window as main puts it together, with a clock that the test moves.
struct RealWindow
{
    explicit RealWindow(const QString &folder, QDate day = sampleToday());

    [[nodiscard]] bool waitFor(const std::function<bool()> &condition, int milliseconds = 30000) const
    {
        return QTest::qWaitFor(condition, milliseconds);
    }
    /// The list is there and the sheet shows the row that is selected.
    [[nodiscard]] bool waitForDay() const;
    [[nodiscard]] widgets::TodayPage &page() const { return *window.today(); }
    [[nodiscard]] std::string onSheet() const { return page().sheet()->sheet().row.customer.text().toStdString(); }
    /// The selected row and its sheet are this customer's.
    [[nodiscard]] bool waitForSheet(const char *code) const;
    /// Goes to a customer with the arrow keys alone; fails the test if they do not lead there.
    void walkTo(const char *code) const;

    /// A key where the keyboard is: in the dialog in front, else in the window.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Words as an input method commits them.
    void type(const QString &words) const;
    /// What the keys do in the dialog that `open` brings up.
    void inDialog(const std::function<void()> &open, const std::function<void(QWidget &)> &keys) const;
    /// Moves the clock and lets the window notice, as at midnight or when the PC wakes up.
    void goTo(QDate day);

    /// Presses the button with this word, once it is there.
    void press(const QString &word) const;
    [[nodiscard]] bool says(const QString &words) const;

    QDate today;
    models::StoreDayService service;
    models::StoreBookService book{service.worker()};
    models::StoreCardService card{service.worker()};
    models::StoreDmService dm{service.worker()};
    models::Session session;
    widgets::MainWindow window;
};

} // namespace kikubari::test
