// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/real_window.h"

#include "operations/day_list.h"
#include "operations/follow_ups.h"
#include "operations/planning.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace kikubari::test {

namespace {

operations::Context at(QDate today)
{
    return {today, QDateTime(today, QTime(14, 5)), domain::StaffCode("S1")};
}

template <typename T> T sound(Result<T> result)
{
    if (!result)
        FAIL(result.error().text.en.toStdString() + " " + result.error().detail.toStdString());
    return std::move(*result);
}

} // namespace

Dealership::Dealership()
    : m_customers("code,kind,name,kana,phone,staff\n"),
      m_purchases("code,customer,staff,condition,maker,model,plate,delivered_on\n")
{
    REQUIRE(QDir(m_dir.path()).mkdir(u"in"_s));
    file("store.json", R"({"code":"K","name":"みなと自動車","weekly_closed":["tue","wed"]})");
    file("staff.csv",
         "code,name,role,store\nS1,佐藤 一郎,salesperson,K\nS2,鈴木 次郎,salesperson,K\nM1,店長 花子,manager,K\n");
}

void Dealership::file(const char *name, const QByteArray &content) const
{
    QFile out(m_dir.filePath(u"in/"_s + QString::fromLatin1(name)));
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(content);
}

void Dealership::customer(const char *code, const char *name, const char *kana, const char *deliveredOn,
                          const char *condition, const char *phone, const char *plate)
{
    const QByteArray key(code);
    m_customers += key + ",person," + name + ',' + kana + ',' + phone + ",S1\n";
    m_purchases += 'P' + key + ',' + key + ",S1," + condition + ",A,ミニバン," + plate + ',' + deliveredOn + '\n';
}

void Dealership::open(QDate today) const
{
    file("customers.csv", m_customers);
    file("purchases.csv", m_purchases);
    const auto made = sound(operations::createStore(path(), at(today)));
    operations::ImportOptions options;
    options.folder = m_dir.filePath(u"in"_s);
    options.rejects = m_dir.filePath(u"rejects.csv"_s);
    const auto summary = sound(operations::importFolder(*made.store, at(today), options));
    REQUIRE(summary.total().rejected == 0);
    sound(operations::planAll(*made.store, at(today)));
    widgets::Preferences(m_dir.filePath(u"settings.ini"_s)).setPerson(path(), u"S1"_s);
}

operations::DayList Dealership::day(QDate today) const
{
    const auto opened = sound(operations::openStore(path()));
    return sound(operations::dayList(*opened.store, at(today), domain::StaffCode("S1")));
}

operations::DayRow Dealership::row(QDate today, const char *code) const
{
    for (const operations::DayRow &row : day(today).rows)
        if (row.customer == domain::CustomerCode(code))
            return row;
    FAIL(std::string(code) + " is not on the list");
    return {};
}

bool Dealership::listed(QDate today, const char *code) const
{
    const auto rows = day(today).rows;
    return std::any_of(rows.begin(), rows.end(),
                       [code](const auto &row) { return row.customer == domain::CustomerCode(code); });
}

QList<operations::PastContact> Dealership::contacts(QDate today, const char *code) const
{
    const auto opened = sound(operations::openStore(path()));
    auto contacts = sound(operations::callSheet(*opened.store, at(today), domain::CustomerCode(code))).contacts;
    contacts.removeIf([](const operations::PastContact &contact) { return contact.voided; });
    return contacts;
}

int Dealership::contactsOfAll() const
{
    const auto opened = sound(operations::openStore(path()));
    int count = 0;
    const auto read = opened.store->forEachCustomer({}, [&count](const domain::CustomerRecords &records, store::RowId) {
        for (const domain::ContactRecord &contact : records.contacts)
            count += contact.voided ? 0 : 1;
        return Result<void>();
    });
    REQUIRE(read);
    return count;
}

domain::State Dealership::state(QDate today, const char *code, const char *rule) const
{
    const auto opened = sound(operations::openStore(path()));
    operations::FollowUpFilter filter;
    filter.customer = domain::CustomerCode(code);
    filter.rule = domain::RuleId(rule);
    const auto listed = sound(operations::followUps(*opened.store, at(today), filter));
    REQUIRE_FALSE(listed.empty());
    return listed.back().followUp.state;
}

QByteArray Dealership::bytes() const
{
    QFile store(path());
    REQUIRE(store.open(QIODevice::ReadOnly));
    return store.readAll();
}

OtherProgram::OtherProgram(const QString &path, const char *how)
{
    const auto script = u"import sqlite3, sys\n"
                        "c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=20)\n"
                        "c.execute('BEGIN ' + sys.argv[2])\n"
                        "print('held', flush=True)\n"
                        "sys.stdin.readline()\n"
                        "c.execute('ROLLBACK')\n"_s;
    m_process.start(u"python3"_s, {u"-c"_s, script, path, QString::fromLatin1(how)});
    REQUIRE(m_process.waitForReadyRead(20000));
    REQUIRE(m_process.readLine().startsWith("held"));
}

OtherProgram::~OtherProgram()
{
    release();
}

void OtherProgram::release()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    m_process.waitForFinished(20000);
}

RealWindow::RealWindow(const QString &folder, QDate day)
    : today(day),
      service(folder),
      session({[this] { return today; }, [this] { return QDateTime(today, QTime(14, 5)); }}),
      window(
          {&service, &book, &card, &dm}, &session, widgets::Preferences(QDir(folder).filePath(u"settings.ini"_s)),
          QDir(folder).filePath(QFile::exists(QDir(folder).filePath(u"demo.db"_s)) ? u"demo.db"_s : u"kikubari.db"_s))
{
    window.resize(1280, 800);
    window.show();
    window.start();
}

bool RealWindow::waitForDay() const
{
    return waitFor([this] {
        if (!window.today() || !window.today()->sheet()->hasSheet())
            return false;
        const auto *row = page().model()->row(page().view()->currentIndex());
        return page().model()->day().today == today && row && page().sheet()->sheet().row.customer == row->customer;
    });
}

bool RealWindow::waitForSheet(const char *code) const
{
    return waitFor([&] { return onSheet() == code; });
}

void RealWindow::walkTo(const char *code) const
{
    const auto current = [this] { return page().model()->row(page().view()->currentIndex()); };
    QTest::keyClick(page().view(), Qt::Key_Home);
    for (int steps = 0; steps < 200 && !(current() && current()->customer == domain::CustomerCode(code)); ++steps)
        QTest::keyClick(page().view(), Qt::Key_Down);
    INFO("looking for " << code);
    REQUIRE(current());
    REQUIRE(current()->customer == domain::CustomerCode(code));
    REQUIRE(waitForSheet(code));
}

void RealWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *dialog = QApplication::activeModalWidget();
    QWidget *focus = dialog ? dialog->focusWidget() : QApplication::focusWidget();
    REQUIRE((focus || dialog));
    QTest::keyClick(focus ? focus : dialog, key, modifiers);
}

void RealWindow::type(const QString &words) const
{
    QWidget *dialog = QApplication::activeModalWidget();
    QWidget *focus = dialog ? dialog->focusWidget() : QApplication::focusWidget();
    REQUIRE(focus);
    QInputMethodEvent event;
    event.setCommitString(words);
    QApplication::sendEvent(focus, &event);
}

void RealWindow::inDialog(const std::function<void()> &open, const std::function<void(QWidget &)> &keys) const
{
    bool seen = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &poll, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog || !dialog->isVisible())
            return;
        poll.stop();
        seen = true;
        keys(*dialog);
        // A dialog that the keys did not close would hold the test for ever.
        if (dialog->isVisible()) {
            UNSCOPED_INFO("the dialog was still open");
            seen = false;
            qobject_cast<QDialog *>(dialog)->reject();
        }
    });
    poll.start(10);
    open();
    REQUIRE(seen);
    // There is no window manager here that gives the keyboard back.
    const_cast<widgets::MainWindow &>(window).activateWindow();
    REQUIRE(waitFor([] { return QApplication::focusWidget() != nullptr; }));
}

void RealWindow::goTo(QDate day)
{
    today = day;
    window.checkDay();
    REQUIRE(waitFor([this] { return page().model()->day().today == today; }));
    if (!page().model()->day().rows.isEmpty())
        REQUIRE(waitForDay());
    QTest::qWait(60); // the sheet of the person who stayed selected comes a moment later
}

void RealWindow::press(const QString &word) const
{
    QPushButton *found = nullptr;
    const bool there = waitFor([&] {
        for (QPushButton *button : window.findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == word)
                found = button;
        return found != nullptr;
    });
    INFO("button " << word.toStdString());
    REQUIRE(there);
    QTest::mouseClick(found, Qt::LeftButton);
}

bool RealWindow::says(const QString &words) const
{
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisible() && (label->text().contains(words) || label->accessibleName().contains(words)))
            return true;
    return false;
}

} // namespace kikubari::test
