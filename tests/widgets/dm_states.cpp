// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_states.h"

#include "support/sample_dm.h"
#include "widgets/dm/dm_audience.h"
#include "widgets/dm/dm_page.h"
#include "widgets/dm/dm_paper.h"
#include "widgets/dm/dm_table.h"

using namespace Qt::StringLiterals;

namespace kikubari::test {

namespace {

widgets::DmPage &mailings(SampleWindow &w)
{
    w.window.actionRegistry()->at(widgets::Act::PageDm)->trigger();
    SampleWindow::settle();
    return *w.window.dm();
}

void openAt(SampleWindow &w, int step);

/// The sample mailing with another kind of paper in front.
void openPaper(SampleWindow &w, domain::JobKind kind)
{
    openAt(w, widgets::DmPage::Labels);
    widgets::DmPaper *paper = w.window.dm()->paper();
    paper->setKind(kind);
    (void)QTest::qWaitFor([paper] { return paper->pages() && !paper->busy(); }, 8000);
    SampleWindow::settle();
}

/// The sample mailing at a step, with its labels laid out.
void openAt(SampleWindow &w, int step)
{
    widgets::DmPage &page = mailings(w);
    page.openCampaign(u"D1"_s, step);
    (void)QTest::qWaitFor(
        [&page] { return page.campaign() && page.step() >= 0 && page.paper()->pages() && !page.paper()->busy(); },
        8000);
    SampleWindow::settle();
}

void posted(SampleWindow &w)
{
    w.dm.mailing.postedOn = sampleToday().addDays(-40);
    for (operations::AudienceEntry &entry : w.dm.people.entries)
        entry.state = domain::PieceState::Posted;
}

} // namespace

QList<SampleState> dmStates()
{
    using widgets::DmPage;
    const auto keep = [](SampleWindow &) {};
    return {
        {u"dm-list"_s, keep, [](SampleWindow &w) { mailings(w); }},
        {u"dm-none"_s, [](SampleWindow &w) { w.dm.listed = false; }, [](SampleWindow &w) { mailings(w); }},
        {u"dm-new"_s, keep, [](SampleWindow &w) { mailings(w).newCampaign(); }},
        {u"dm-purpose"_s, keep, [](SampleWindow &w) { openAt(w, DmPage::Purpose); }},
        {u"dm-audience"_s, [](SampleWindow &w) { w.dm.people = sampleAudience(82); },
         [](SampleWindow &w) {
             openAt(w, DmPage::Audience);
             w.window.dm()->audience()->table()->goTo(2);
         }},
        {u"dm-line"_s, keep,
         [](SampleWindow &w) {
             openAt(w, DmPage::Audience);
             w.window.dm()->audience()->table()->goTo(2);
             w.window.dm()->audience()->table()->writeLine();
         }},
        {u"dm-nobody"_s,
         [](SampleWindow &w) {
             w.dm.people = {};
             w.dm.people.scope = w.dm.people.outside = 312;
         },
         [](SampleWindow &w) { openAt(w, DmPage::Audience); }},
        {u"dm-labels"_s, [](SampleWindow &w) { w.dm.people = sampleAudience(82); },
         [](SampleWindow &w) { openAt(w, DmPage::Labels); }},
        {u"dm-cards"_s, keep, [](SampleWindow &w) { openPaper(w, domain::JobKind::Cards); }},
        {u"dm-envelopes"_s, keep, [](SampleWindow &w) { openPaper(w, domain::JobKind::Envelopes); }},
        {u"dm-letters"_s, keep, [](SampleWindow &w) { openPaper(w, domain::JobKind::Letters); }},
        {u"dm-unfinished"_s,
         [](SampleWindow &w) {
             operations::PrintJob job;
             job.code = u"J1"_s;
             job.firstNo = 1, job.lastNo = 9, job.pieces = 9;
             w.dm.jobs = {job};
         },
         [](SampleWindow &w) { openAt(w, DmPage::Labels); }},
        {u"dm-posting"_s,
         [](SampleWindow &w) {
             for (operations::AudienceEntry &entry : w.dm.people.entries)
                 entry.state = domain::PieceState::Printed;
             operations::PulledPiece piece;
             piece.labelNo = 12;
             piece.name = u"杉本 和也 様"_s;
             piece.reason = u"refused"_s;
             w.dm.toPull = {piece};
         },
         [](SampleWindow &w) { openAt(w, DmPage::Posting); }},
        {u"dm-response"_s, posted, [](SampleWindow &w) { openAt(w, DmPage::Response); }},
        {u"dm-not-posted"_s, keep, [](SampleWindow &w) { openAt(w, DmPage::Response); }},
    };
}

} // namespace kikubari::test
