// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_states.h"

#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/today/call_sheet.h"
#include "widgets/today/day_view.h"
#include "widgets/today/result_area.h"
#include "widgets/today/sheet_body.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace kikubari::test {

namespace {

void press(SampleWindow &w, widgets::Act act)
{
    w.window.actionRegistry()->at(act)->trigger();
    SampleWindow::settle();
}

void down(SampleWindow &w, int times = 1)
{
    for (int i = 0; i < times; ++i)
        QTest::keyClick(w.page().view(), Qt::Key_Down);
    SampleWindow::settle();
}

SampleState failing(const QString &name, ErrorKind kind)
{
    return {name,
            [kind](SampleWindow &w) {
                w.service.openFailure = Error{kind, {u"開けません。"_s, u"Cannot be opened."_s}, u"SQLITE_CANTOPEN"_s};
            },
            {}};
}

} // namespace

QList<SampleState> sampleStates()
{
    using widgets::Act;
    const auto keep = [](SampleWindow &) {};
    QList<SampleState> states{
        {u"today"_s, keep, [](SampleWindow &w) { down(w); }},
        {u"recording"_s, keep,
         [](SampleWindow &w) {
             down(w);
             press(w, Act::Outcome1);
             w.page().sheet()->result()->note()->setPlainText(u"自動ドアの設定は1か月点検のときに一緒に確認する"_s);
             w.page().sheet()->result()->setPromise(
                 operations::PromiseDraft{QDate(2026, 12, 14), u"17:00"_s, u"自動ドアの設定を一緒に確認する"_s, {}});
             w.page().sheet()->result()->focusNote();
         }},
        {u"foreseen"_s, keep,
         [](SampleWindow &w) {
             down(w);
             press(w, Act::Outcome1);
             w.page().sheet()->result()->note()->setPlainText(u"自動ドアの設定は1か月点検のときに一緒に確認する"_s);
             for (auto *button : w.page().sheet()->findChildren<widgets::Button *>())
                 if (button->isCheckable() && button->text() == widgets::SheetBody::tr("書く")) {
                     button->click();
                     break;
                 }
             QTest::qWait(250);
         }},
        {u"absent"_s, keep, [](SampleWindow &w) { press(w, Act::Outcome2); }},
        {u"third-attempt"_s, [](SampleWindow &w) { w.service.day.rows[0].items[0].attempts = 3; }, {}},
        {u"no-outcome"_s, keep, [](SampleWindow &w) { press(w, Act::SaveAndNext); }},
        {u"saved"_s, keep,
         [](SampleWindow &w) {
             press(w, Act::Outcome1);
             press(w, Act::SaveAndNext);
             SampleWindow::settle();
         }},
        {u"visit"_s, keep, [](SampleWindow &w) { down(w, 6); }},
        {u"ban"_s, keep, [](SampleWindow &w) { down(w, 7); }},
        {u"letters-marked"_s, keep,
         [](SampleWindow &w) {
             down(w, 8);
             press(w, Act::Done);
         }},
        {u"mourning"_s, keep, [](SampleWindow &w) { down(w, 9); }},
        {u"complaint"_s, keep, [](SampleWindow &w) { down(w, 10); }},
        {u"in-house"_s, keep, [](SampleWindow &w) { down(w, 11); }},
        {u"waiting-open"_s, keep, [](SampleWindow &w) { press(w, Act::Waiting); }},
        {u"search"_s, keep,
         [](SampleWindow &w) {
             press(w, Act::Find);
             QTest::keyClicks(w.window.focusWidget(), u"090"_s);
             QTest::qWait(200);
         }},
        {u"search-none"_s, keep,
         [](SampleWindow &w) {
             press(w, Act::Find);
             QTest::keyClicks(w.window.focusWidget(), u"zzz"_s);
             QTest::qWait(200);
         }},
        {u"narrow"_s, keep,
         [](SampleWindow &w) {
             press(w, Act::Narrow);
             QTest::keyClicks(w.window.focusWidget(), u"SUV"_s);
         }},
        {u"empty-day"_s,
         [](SampleWindow &w) {
             w.service.day.rows.clear();
             w.service.day.doneToday = 18;
         },
         {}},
        {u"empty-waiting"_s, [](SampleWindow &w) { w.service.day.rows = w.service.day.rows.mid(12); }, {}},
        {u"triage"_s,
         [](SampleWindow &w) {
             w.service.day.lastWorkedOn = sampleToday().addDays(-14);
             for (operations::DayRow &row : w.service.day.rows)
                 if (operations::DayItem &item = row.items.first(); !item.folded) {
                     item.state = domain::State::Overdue;
                     item.latest
                         = qMin(item.latest, sampleToday().addDays(-1 - static_cast<int>(item.rule.size()) % 9));
                 }
         },
         {}},
        {u"read-only"_s, [](SampleWindow &w) { w.service.store.readOnly = true; }, {}},
        {u"demo"_s, [](SampleWindow &w) { w.service.store.demo = true; }, {}},
        {u"people"_s, keep, {}, false},
        {u"no-people"_s, [](SampleWindow &w) { w.service.store.staff.clear(); }, {}, false},
        {u"first-start"_s,
         [](SampleWindow &w) {
             w.service.openFailure = Error{ErrorKind::Missing, {}, {}};
         },
         {},
         false},
        failing(u"missing"_s, ErrorKind::Missing),
        failing(u"damaged"_s, ErrorKind::Damaged),
        failing(u"locked"_s, ErrorKind::Busy),
        failing(u"newer"_s, ErrorKind::Newer),
        {u"settings"_s, keep, [](SampleWindow &w) { press(w, Act::Settings); }},
    };
    return states + bookStates() + dmStates();
}

} // namespace kikubari::test
