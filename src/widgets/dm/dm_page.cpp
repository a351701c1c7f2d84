// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_page.h"

#include "models/day_words.h"
#include "widgets/dialogs.h"
#include "widgets/dm/dm_audience.h"
#include "widgets/dm/dm_dialogs.h"
#include "widgets/dm/dm_head.h"
#include "widgets/dm/dm_labels.h"
#include "widgets/dm/dm_left_out.h"
#include "widgets/dm/dm_list.h"
#include "widgets/dm/dm_paper_form.h"
#include "widgets/dm/dm_posting.h"
#include "widgets/dm/dm_purpose.h"
#include "widgets/dm/dm_result.h"
#include "widgets/dm/dm_side.h"
#include "widgets/dm/dm_table.h"
#include "widgets/dm/label_view.h"
#include "widgets/notices.h"
#include "widgets/today/search_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::Campaign;
using operations::CampaignDraft;

DmPage::DmPage(models::DmService *service, models::DayService *day, models::Session *session, Actions *actions,
               Preferences preferences, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_day(day),
      m_session(session),
      m_actions(actions),
      m_paper(new DmPaper(std::move(preferences), this)),
      m_printing(new DmPrinting(service, session, m_paper, this))
{
    m_paper->askWords = [this](const CampaignDraft &campaign, const DmPaper::Entries &entries,
                               const models::DmService::Answer<models::MailWords> &answer) {
        m_service->mailWords(m_session->context(), campaign, entries, answer);
    };
    build();
    connectParts();
    connectAudience();
    connectPrinting();
    connectActions();
}

void DmPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = new DmHead(m_day, m_session, m_actions, this);
    layout->addWidget(m_head);
    layout->addWidget(makeWorking());
    m_body = new QWidget(this);
    auto *body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    m_stack = new QStackedWidget(m_body);
    m_list = new DmList(m_stack);
    m_purpose = new DmPurpose(m_actions, m_stack);
    m_audience = new DmAudience(m_actions, m_stack);
    m_labels = new DmLabels(m_paper, m_stack);
    m_posting = new DmPosting(m_actions, m_stack);
    m_response = new DmResult(m_stack);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_list, m_purpose, m_audience, m_labels, m_posting, m_response})
        m_stack->addWidget(page);
    m_side = new DmSide(m_paper, m_actions, m_body);
    body->addWidget(m_stack, 1);
    body->addWidget(m_side);
    layout->addWidget(m_body, 1);
    m_toast = new Toast(m_body);
    m_side->hide();
    m_head->showList(0);
}

QWidget *DmPage::makeWorking()
{
    auto *row = new Panel(&Theme::base, this);
    row->setLines(Qt::BottomEdge);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme().px(16), theme().px(4), theme().px(10), theme().px(4));
    m_workingWords = new Label(Type::Second, &Theme::text2, row, Label::Mode::Elided);
    auto *stop = new Button(tr("やめる"), row, Button::Kind::Small);
    stop->setObjectName(u"stopWorking"_s);
    layout->addWidget(m_workingWords, 1);
    layout->addWidget(stop);
    connect(stop, &QAbstractButton::clicked, this, [this] { m_service->cancel(); });
    row->hide();
    m_working = row;
    return row;
}

void DmPage::showWorking(const Text &what, qint64 done, qint64 total)
{
    m_working->setVisible(total > 0);
    if (total > 0)
        m_workingWords->setText(u"%1 %2%"_s.arg(models::say(what)).arg(100 * done / total));
}

void DmPage::connectParts()
{
    connect(m_list, &DmList::opened, this, [this](const QString &code) { openCampaign(code); });
    connect(m_list, &DmList::newWanted, this, &DmPage::newCampaign);
    connect(m_head, &DmHead::newWanted, this, &DmPage::newCampaign);
    connect(m_head, &DmHead::backWanted, this, &DmPage::back);
    connect(m_head, &DmHead::customerWanted, this,
            [this](const QString &code) { Q_EMIT customerWanted(domain::CustomerCode(code), {}); });
    connect(m_head->steps(), &QTabBar::currentChanged, this, [this](int step) {
        if (m_campaign && step != m_step)
            setStep(step);
    });
    connect(m_purpose, &DmPurpose::nextWanted, this, &DmPage::next);
    connect(m_purpose, &DmPurpose::saveWanted, this, [this] { saveDraft(false); });
    connect(m_purpose, &DmPurpose::removeWanted, this, &DmPage::removeCampaign);
    connect(m_posting, &DmPosting::postWanted, this, &DmPage::post);
    connect(m_posting, &DmPosting::printWanted, this, [this] { setStep(Labels); });
    connect(m_posting, &DmPosting::numbersReturned, this,
            [this](const QStringList &numbers) { noteReturned(m_posting->returned(), numbers); });
    connect(m_response, &DmResult::numbersReturned, this,
            [this](const QStringList &numbers) { noteReturned(m_response->returned(), numbers); });
    connect(m_response, &DmResult::pooledChanged, this, &DmPage::askResult);
    connect(m_response, &DmResult::postingWanted, this, [this] { setStep(Posting); });
    connect(m_toast, &Toast::undoChosen, this, [this] { m_service->undo(m_session->context(), done(false)); });
    connect(m_service, &models::DmService::busyChanged, m_audience, &DmAudience::setBusy);
}

void DmPage::connectAudience()
{
    connect(m_audience->model(), &models::DmAudienceModel::lineWritten, this, &DmPage::writeLine);
    connect(m_audience, &DmAudience::rowChosen, this, &DmPage::refreshSample);
    connect(m_audience, &DmAudience::orderChosen, this, &DmPage::askAudience);
    connect(m_audience, &DmAudience::searchWanted, this, &DmPage::askAudience);
    connect(m_audience, &DmAudience::takeOutWanted, this, &DmPage::takeOut);
    connect(m_audience, &DmAudience::takeBackWanted, this, &DmPage::takeBack);
    connect(m_audience, &DmAudience::enclosuresChosen, this,
            [this](const QList<domain::CustomerCode> &customers, const QStringList &things) {
                withSaved(customers, [this, customers, things] {
                    m_service->setEnclosures(m_session->context(), code(), customers, things, done());
                });
            });
    connect(m_audience, &DmAudience::shelfWanted, this, &DmPage::editShelf);
    connect(m_audience, &DmAudience::updateWanted, this, [this] { decideAudience([this] { reload(); }); });
    connect(m_audience, &DmAudience::conditionWanted, this, [this] {
        setStep(Purpose);
        m_purpose->focusWhom();
    });
    connect(m_audience, &DmAudience::loosenWanted, this, [this](models::EmptyAudience::Loosen loosen) {
        setStep(Purpose);
        if (loosen == models::EmptyAudience::Loosen::Window)
            m_purpose->focusMailOn();
        else if (loosen == models::EmptyAudience::Loosen::Recent)
            m_purpose->focusRecent();
        else
            m_purpose->focusWhom();
    });
    connect(m_audience, &DmAudience::customerWanted, this,
            [this](const domain::CustomerCode &customer) { Q_EMIT customerWanted(customer, {}); });
}

void DmPage::connectPrinting()
{
    connect(m_side, &DmSide::stepped, this, &DmPage::stepSample);
    connect(m_side, &DmSide::findingsWanted, this, &DmPage::showFindings);
    connect(m_side, &DmSide::sheetChosen, this, &DmPage::chooseSheet);
    connect(m_side, &DmSide::letterChosen, this, &DmPage::chooseLetter);
    connect(m_side, &DmSide::nextWanted, this, &DmPage::next);
    connect(m_paper, &DmPaper::pagesReady, this, &DmPage::showPieces);
    connect(m_side, &DmSide::printWanted, this, [this] { print(false); });
    connect(m_side, &DmSide::pdfWanted, this, [this] { print(true); });
    connect(m_side, &DmSide::testPageWanted, m_printing, &DmPrinting::testPage);
    connect(m_side, &DmSide::packingListWanted, this, [this] {
        if (m_campaign)
            m_printing->packingList(printJob());
    });
    connect(m_side, &DmSide::againWanted, this, [this] {
        AgainDialog dialog(tr("汚れたりずれたりした分の番号を入れてください。"), this);
        if (!m_campaign || dialog.exec() != QDialog::Accepted)
            return;
        DmPrinting::Job job = printJob();
        job.again = dialog.labels();
        m_printing->print(job);
    });
    connect(m_labels, &DmLabels::resumeWanted, this, [this] {
        if (m_campaign && !m_unfinished.empty())
            m_printing->resume(m_unfinished.front(), printJob());
    });
    connect(m_labels, &DmLabels::nextWanted, this, [this] { setStep(Posting); });
    connect(m_labels, &DmLabels::backWanted, this, [this] { setStep(Audience); });
    connect(m_printing, &DmPrinting::changed, this, &DmPage::reload);
    connect(m_printing, &DmPrinting::busyChanged, m_side, [this](bool busy) { m_side->form()->setEnabled(!busy); });
    connect(m_printing, &DmPrinting::finished, this,
            [this](const operations::OperationResult &result) { finished(result, true); });
    connect(m_printing, &DmPrinting::told, this, &DmPage::hint);
    connect(m_printing, &DmPrinting::failed, this, &DmPage::failed);
}

void DmPage::connectActions()
{
    const auto on = [this](Act act, auto what) {
        connect(m_actions->at(act), &QAction::triggered, this, [this, what] {
            if (isVisible())
                what();
        });
    };
    on(Act::QuickRecord, [this] { newCampaign(); });
    on(Act::SaveAndNext, [this] { next(); });
    on(Act::Save, [this] {
        if (m_campaign && m_step == Purpose)
            saveDraft(false);
    });
    on(Act::Print, [this] {
        if (m_campaign && m_step == Labels)
            print(false);
        else if (m_campaign && m_step == Audience && m_campaign->counts.pieces > 0)
            setStep(Labels);
    });
    on(Act::Order, [this] {
        if (m_campaign && (m_step == Audience || m_step == Labels))
            m_audience->nextOrder();
    });
    on(Act::EditInPlace, [this] {
        if (m_campaign && m_step == Audience)
            m_audience->showEnclosureMenu();
    });
    on(Act::ShowCard, [this] {
        const QList<domain::CustomerCode> chosen = m_audience->chosen();
        if (m_campaign && m_step == Audience && !chosen.isEmpty())
            Q_EMIT customerWanted(chosen.first(), {});
    });
    on(Act::Find, [this] {
        m_head->search()->setFocus(Qt::ShortcutFocusReason);
        m_head->search()->selectAll();
    });
    on(Act::Narrow, [this] {
        if (m_campaign) {
            setStep(Purpose);
            m_purpose->focusWhom();
        }
    });
    on(Act::Undo, [this] { m_service->undo(m_session->context(), done(false)); });
    on(Act::Redo, [this] { m_service->redo(m_session->context(), done(false)); });
    on(Act::Back, [this] { back(); });
    on(Act::NextRegion, [this] { focusRegion(true); });
    on(Act::PreviousRegion, [this] { focusRegion(false); });
}

QString DmPage::code() const
{
    return m_campaign ? m_campaign->draft.code : QString();
}

CampaignDraft DmPage::freshDraft() const
{
    CampaignDraft draft;
    const domain::Staff *person = m_session->person();
    if (person && person->role == domain::Role::Salesperson)
        draft.staff = person->code;
    draft.sheet = m_paper->choice().sheet.key;
    return draft;
}

void DmPage::newCampaign()
{
    if (m_readOnly)
        return;
    ++m_asked;
    m_campaign = Campaign{};
    m_campaign->draft = freshDraft();
    m_check.reset();
    askChoices();
    m_purpose->setDraft(m_campaign->draft, m_session->today(), false, false);
    refreshSteps();
    m_head->showNew();
    setStep(Purpose);
    m_purpose->focusFirst();
}

void DmPage::setStep(int step)
{
    if (!m_campaign || (code().isEmpty() && step != Purpose))
        return;
    m_step = step;
    m_head->steps()->setCurrentIndex(step);
    m_stack->setCurrentIndex(step + 1);
    m_side->setVisible(step == Audience || step == Labels);
    m_side->setPrinting(step == Labels);
    if (step == Response)
        askResult();
    refreshSample();
    m_toast->place(0);
    focusStep();
}

void DmPage::focusStep()
{
    if (!isVisible())
        return;
    switch (m_step) {
    case Purpose: m_purpose->focusFirst(); break;
    case Audience: m_audience->table()->setFocus(); break;
    case Labels: m_labels->view()->setFocus(); break;
    case Posting: m_posting->focusFirst(); break;
    default: m_head->steps()->setFocus();
    }
}

void DmPage::next()
{
    if (!m_campaign || (m_printing && m_printing->busy()))
        return;
    switch (m_step) {
    case Purpose: saveDraft(true); break;
    case Audience:
        if (m_audience->model()->audience().entries.empty())
            return;
        withSaved({}, [this] { setStep(Labels); });
        break;
    case Labels: setStep(Posting); break;
    case Posting:
        if (m_campaign->counts.toPost > 0)
            m_posting->post();
        else
            setStep(Response);
        break;
    default: break;
    }
}

void DmPage::print(bool pdf)
{
    if (!m_campaign || m_readOnly || (m_campaign->counts.toPrint == 0 && !m_paper->second()))
        return;
    // What came out before has to be known first, or it would be printed twice.
    if (!m_unfinished.empty())
        m_printing->resume(m_unfinished.front(), printJob());
    else if (pdf)
        m_printing->savePdf(printJob());
    else
        m_printing->print(printJob());
}

DmPrinting::Job DmPage::printJob() const
{
    return {.campaign = *m_campaign,
            .check = m_check,
            .order = m_audience->order(),
            .entries = m_audience->model()->audience().entries};
}

void DmPage::back()
{
    if (m_head->search()->hasFocus() || m_head->search()->hasHits()) {
        m_head->search()->leave();
        focusStep();
        return;
    }
    if (!m_campaign)
        return;
    if (m_purpose->touched() && !m_readOnly) {
        // A draft is kept by itself; only one that cannot be saved yet has to be asked about.
        if (m_purpose->problem().isEmpty()) {
            saveDraft(false);
        } else {
            Dialog dialog(tr("書きかけのDM"), m_purpose->problem() % tr("このままでは保存できません。"), tr("捨てる"),
                          this);
            if (dialog.exec() != QDialog::Accepted)
                return;
        }
    }
    showList();
}

void DmPage::focusRegion(bool forward)
{
    QList<QWidget *> regions{m_head->steps()};
    if (!m_campaign)
        regions = {m_list->view()};
    else if (m_step == Audience)
        regions << m_audience->table() << m_audience->leftOut()->reasons() << m_audience->leftOut()->people()
                << m_side->kindBox();
    else if (m_step == Labels)
        regions << m_labels->view() << m_side->kindBox();
    qsizetype at = 0;
    for (qsizetype i = 0; i < regions.size(); ++i)
        if (regions[i]->hasFocus())
            at = i;
    const qsizetype count = regions.size();
    QWidget *wanted = regions[(at + (forward ? 1 : count - 1)) % count];
    if (wanted == m_head->steps() && m_step == Purpose && forward && m_campaign)
        m_purpose->focusFirst();
    else
        wanted->setFocus(Qt::TabFocusReason);
}

void DmPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_head->setReadOnly(readOnly);
    m_list->setReadOnly(readOnly);
    m_purpose->setReadOnly(readOnly);
    m_audience->setReadOnly(readOnly);
    m_side->setReadOnly(readOnly);
    m_posting->setReadOnly(readOnly);
    m_response->setReadOnly(readOnly);
}

void DmPage::forgetStore()
{
    m_list->setCampaigns({}, m_session->today());
    showList();
}

std::optional<DmPage::Unsaved> DmPage::unsaved() const
{
    if (!m_campaign)
        return std::nullopt;
    Unsaved kept{code(), m_step, {}};
    if (m_purpose->touched())
        kept.draft = m_purpose->draft();
    return kept;
}

void DmPage::restore(const Unsaved &unsaved)
{
    if (unsaved.code.isEmpty()) {
        newCampaign();
        if (unsaved.draft)
            m_purpose->setDraft(*unsaved.draft, m_session->today(), false, false);
        return;
    }
    openCampaign(unsaved.code, unsaved.step);
}

void DmPage::tellDone(const QString &sentence, bool undoable)
{
    m_toast->show(sentence, undoable);
}

void DmPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < theme().px(1150);
    m_side->setFixedWidth(theme().px(narrow ? 344 : 400));
    m_side->setCompact(narrow);
    layout()->activate();
    m_toast->place(0);
}

void DmPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_toast->place(0);
    if (!m_campaign && !focusWidget())
        m_list->view()->setFocus();
}

} // namespace kikubari::widgets
