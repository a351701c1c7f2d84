// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_page.h"

#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/card/card_details.h"
#include "widgets/card/card_head.h"
#include "widgets/card/card_middle.h"
#include "widgets/card/card_outlook.h"
#include "widgets/card/contact_form.h"
#include "widgets/card/timeline_view.h"
#include "widgets/notices.h"
#include "widgets/today/search_field.h"

#include <QHBoxLayout>
#include <QMetaMethod>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

constexpr int narrowBelow = 1130, wideFrom = 1600;

/// A scroll area whose content is a column of blocks.
QScrollArea *makeColumn(Panel *inside, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    inside->setProperty("cardColumn", true);
    auto *layout = new QVBoxLayout(inside);
    const Theme &t = theme();
    layout->setContentsMargins(t.px(10), t.px(8), t.px(10), t.px(10));
    layout->setSpacing(t.px(12));
    scroll->setWidget(inside);
    return scroll;
}

} // namespace

CustomerCardPage::CustomerCardPage(models::DayService *day, models::CardService *cards, models::Session *session,
                                   Actions *actions, QWidget *parent)
    : QWidget(parent),
      m_day(day),
      m_cards(cards),
      m_session(session),
      m_actions(actions)
{
    build();
    connectParts();
    connectActions();
}

void CustomerCardPage::build()
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_top = new CardTop(m_day, m_session, m_actions, this);
    m_busy = new BusyBar(this);
    m_head = new CardHead(m_actions, this);
    m_bannerHolder = new QWidget(this);
    auto *around = new QHBoxLayout(m_bannerHolder);
    around->setContentsMargins(t.px(16), 0, t.px(16), t.px(8));
    m_banner = new Banner(m_bannerHolder);
    around->addWidget(m_banner);
    m_problem = new EmptyState(this);
    m_problem->hide();
    auto *columns = new Panel(&Theme::window, this);
    columns->setLines(Qt::TopEdge);
    m_columns = columns;
    auto *row = new QHBoxLayout(m_columns);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(0);
    m_left = new Panel(&Theme::window);
    m_right = new Panel(&Theme::window);
    m_leftScroll = makeColumn(m_left, m_columns);
    m_rightScroll = makeColumn(m_right, m_columns);
    m_details = new CardDetails(m_left);
    m_outlook = new CardOutlook(m_right);
    m_left->layout()->addWidget(m_details);
    m_right->layout()->addWidget(m_outlook);
    m_middle = new CardMiddle(m_actions, m_columns);
    row->addWidget(m_leftScroll);
    row->addWidget(m_middle, 1);
    row->addWidget(m_rightScroll);
    for (QWidget *part : {static_cast<QWidget *>(m_top), static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_head),
                          m_bannerHolder})
        layout->addWidget(part);
    layout->addWidget(m_problem, 1);
    layout->addWidget(m_columns, 1);
    m_toast = new Toast(this);
    m_head->hide();
    m_bannerHolder->hide();
    m_columns->hide();
}

void CustomerCardPage::connectParts()
{
    connect(m_top, &CardTop::backChosen, this, &CustomerCardPage::goBack);
    connect(m_top, &CardTop::stepChosen, this, &CustomerCardPage::step);
    connect(m_top->search(), &SearchField::customerChosen, this, [this](const QString &code) {
        m_top->search()->leave();
        open(Customer(code), m_neighbours, m_backLabel, m_place);
        m_head->setFocus();
    });
    connect(m_banner, &Banner::linkChosen, this, [this] {
        if (m_bannerLink)
            m_bannerLink();
    });
    connect(m_head, &CardHead::menuWanted, this, &CustomerCardPage::showMenu);
    const auto edit = [this](CardBlock *block) { editBlock(block); };
    connect(m_head, &CardHead::editWanted, this, edit);
    connect(m_details, &CardDetails::editWanted, this, edit);
    connect(m_middle, &CardMiddle::editWanted, this, edit);
    connect(m_middle, &CardMiddle::writeWanted, this,
            [this](const operations::RecordEdit &one, const Text &summary) { write({one}, summary); });
    connect(m_middle->timeline(), &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const operations::CardEntry *entry = m_middle->model()->entry(index);
        if (entry && entry->own)
            editEntry(index);
        else if (CardBlock *block = entry ? blockOfEntry(*entry) : nullptr)
            showBlock(block);
    });
    connect(m_outlook, &CardOutlook::editWanted, this, edit);
    const auto other = [this](const QString &code) { open(Customer(code), m_neighbours, m_backLabel, m_place); };
    connect(m_details, &CardDetails::customerChosen, this, other);
    connect(m_middle, &CardMiddle::customerChosen, this, other);
    connect(m_outlook, &CardOutlook::customerChosen, this, other);
    connect(m_outlook, &CardOutlook::confirmWanted, this, &CustomerCardPage::confirmFact);
    connect(m_middle->form(), &ContactForm::saveWanted, this, &CustomerCardPage::saveContact);
    connect(m_middle->form(), &ContactForm::promiseWanted, this, &CustomerCardPage::askPromise);
    connect(m_middle->form(), &ContactForm::edited, this, &CustomerCardPage::askPreview);
    connect(m_toast, &Toast::undoChosen, this, &CustomerCardPage::undo);
    connect(m_day, &models::DayService::busyChanged, m_busy, &BusyBar::setBusy);
    connect(m_session, &models::Session::dayChanged, this, [this] {
        if (!m_customer.empty())
            reload();
    });
}

void CustomerCardPage::connectActions()
{
    // The keys belong to the page in front.
    const auto on = [this](Act act, auto what) {
        connect(m_actions->at(act), &QAction::triggered, this, [this, what] {
            if (isVisible())
                what();
        });
    };
    const auto find = [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
    };
    on(Act::Find, find);
    on(Act::QuickRecord, [this, find] {
        find();
        Q_EMIT hint(tr("どなたの記録ですか。探して Enter を押してください。"));
    });
    on(Act::Back, [this] { goBack(); });
    on(Act::NextRegion, [this] { focusRegion(true); });
    on(Act::PreviousRegion, [this] { focusRegion(false); });
    on(Act::NextPerson, [this] { step(1); });
    on(Act::PreviousPerson, [this] { step(-1); });
    on(Act::RecordContact, [this] { startRecord(); });
    on(Act::EditInPlace, [this] { editFocused(); });
    on(Act::Promise, [this] { askPromise(); });
    on(Act::SaveAndNext, [this] { saveContact(); });
    on(Act::Save, [this] { saveContact(); });
    on(Act::Undo, [this] { undo(); });
    on(Act::Redo, [this] { redo(); });
    on(Act::Print, [this] { print(); });
    constexpr Act slots_[] = {Act::Outcome1, Act::Outcome2, Act::Outcome3, Act::Outcome4, Act::Outcome5, Act::Outcome6};
    for (int i = 0; i < 6; ++i)
        on(slots_[i], [this, i] {
            if (writable() && m_columns->isVisible()) {
                m_middle->setTab(CardMiddle::Tab::History);
                m_middle->form()->chooseSlot(i);
            }
        });
}

void CustomerCardPage::open(const Customer &customer, const QList<Customer> &neighbours, const QString &backLabel,
                            ListPlace listPlace)
{
    keepDraft();
    const bool another = m_customer != customer;
    m_customer = customer;
    m_neighbours = neighbours;
    m_backLabel = backLabel;
    m_place = listPlace;
    const int at = static_cast<int>(m_neighbours.indexOf(customer));
    const int known = m_place.before + static_cast<int>(m_neighbours.size());
    m_top->setPlace(m_backLabel, at < 0 ? 0 : m_place.before + at + 1, qMax(known, m_place.total));
    if (another) {
        m_offer = false;
        m_sheet = {};
        m_scrollToTop = true;
    }
    reload();
}

void CustomerCardPage::reload()
{
    if (m_customer.empty())
        return;
    const int asked = ++m_asked;
    m_busy->setBusy(true);
    m_cards->customer(m_session->context(), m_customer,
                      [guard = QPointer(this), asked](const Result<operations::CustomerSheet> &sheet) {
                          if (!guard || guard->m_asked != asked)
                              return;
                          guard->m_busy->setBusy(false);
                          if (sheet)
                              guard->take(*sheet);
                          else
                              guard->showProblem(sheet.error());
                      });
}

void CustomerCardPage::showProblem(const Error &error)
{
    m_head->hide();
    m_bannerHolder->hide();
    m_columns->hide();
    m_problem->setWords(u"user"_s, &Theme::text3, models::say(error.text), m_customer.text());
    m_problem->clearSteps();
    Button *again = m_problem->addStep(tr("もう一度読む"), true);
    connect(again, &QAbstractButton::clicked, this, &CustomerCardPage::reload);
    Button *leave = m_problem->addStep(m_backLabel.isEmpty() ? tr("もどる") : m_backLabel, false);
    connect(leave, &QAbstractButton::clicked, this, &CustomerCardPage::back);
    m_problem->show();
    Q_EMIT failed(error);
}

void CustomerCardPage::take(const operations::CustomerSheet &sheet)
{
    // Fields that are open are not taken away by a refresh; what is saved from them is checked by its version.
    if (editing() && m_sheet.code == sheet.code)
        return;
    keepDraft();
    const bool sameCustomer = m_sheet.code == sheet.code && !m_sheet.code.empty();
    const FocusPlace place = sameCustomer ? focusPlace(sheet) : FocusPlace();
    m_followChange = false;
    if (place.onBlock)
        setFocus(Qt::OtherFocusReason); // holds the keyboard while the blocks are made anew
    m_sheet = sheet;
    m_customer = sheet.code;
    m_problem->hide();
    m_head->show();
    m_columns->show();
    const QString actor = m_session->actor().text();
    m_head->setSheet(sheet, writable());
    m_details->setSheet(sheet, actor, writable());
    m_outlook->setSheet(sheet, actor, writable());
    m_middle->setSheet(sheet, {actor, m_session->staff(), finder()}, writable());
    m_middle->form()->load(m_drafts.value(m_customer.text()), m_session->today());
    m_middle->form()->setWritable(writable());
    refreshBanner();
    tellChange();
    if (m_scrollToTop) {
        m_leftScroll->verticalScrollBar()->setValue(0);
        m_rightScroll->verticalScrollBar()->setValue(0);
        m_middle->timeline()->scrollToTop();
        m_scrollToTop = false;
    }
    if (sameCustomer)
        focusPlaceAgain(place);
    else if (!m_top->search()->hasFocus())
        m_head->block()->setFocus(Qt::OtherFocusReason);
    if (m_recordWanted)
        startRecord();
    reopenForm();
    Q_EMIT loaded();
}

void CustomerCardPage::tellChange()
{
    if (!m_sheet.changedAt.isValid())
        return;
    const QString day = models::dateWord(m_sheet.changedAt.date(), m_session->today());
    Q_EMIT hint(
        tr("最後の変更 %1 %2 %3").arg(day, m_sheet.changedAt.toString(u"HH:mm"_s), m_sheet.changedBy).trimmed());
}

void CustomerCardPage::keepDraft()
{
    if (m_sheet.code.empty())
        return;
    const ContactFormDraft draft = m_middle->form()->draft();
    if (draft.empty())
        m_drafts.remove(m_sheet.code.text());
    else
        m_drafts.insert(m_sheet.code.text(), draft);
}

CustomerCardPage::Unsaved CustomerCardPage::unsaved()
{
    keepDraft();
    Unsaved kept{m_drafts, m_customer, m_neighbours, m_backLabel, m_place, static_cast<int>(m_middle->tab()),
                 {},       {},         {},           -1};
    const RecordForm *form = editing();
    const auto *block = form ? qobject_cast<const CardBlock *>(form->parentWidget()) : nullptr;
    if (block) {
        kept.block = block->place();
        kept.typed = form->typed();
        kept.record = form->spec().record;
        kept.field = form->focusedField();
    }
    return kept;
}

void CustomerCardPage::restore(const Unsaved &unsaved)
{
    m_drafts = unsaved.drafts;
    m_reopen = unsaved;
    if (!unsaved.customer.empty())
        open(unsaved.customer, unsaved.neighbours, unsaved.backLabel, unsaved.place);
}

void CustomerCardPage::reopenForm()
{
    if (!m_reopen || m_reopen->customer != m_customer)
        return;
    const Unsaved kept = *std::exchange(m_reopen, std::nullopt);
    m_middle->setTab(static_cast<CardMiddle::Tab>(kept.tab));
    CardBlock *block = blockAt(kept.block);
    if (const QModelIndex entry = m_middle->entryAt(kept.block); !block && entry.isValid())
        block = m_middle->entryBlock(entry);
    if (!block)
        return;
    editBlock(block);
    if (RecordForm *form = block->editor()) {
        form->retype(kept.typed);
        // Who was faster meanwhile is still found out by the version that was shown then.
        form->rebase(kept.record);
        form->focusField(kept.field);
    }
}

Finder CustomerCardPage::finder()
{
    return [guard = QPointer(this)](const QString &text,
                                    std::function<void(const QList<operations::SearchHit> &)> answer) {
        if (!guard)
            return;
        guard->m_day->search(guard->m_session->context(), text,
                             [guard, answer](const Result<QList<operations::SearchHit>> &found) {
                                 if (!guard || !found)
                                     return;
                                 QList<operations::SearchHit> others;
                                 for (const operations::SearchHit &hit : *found)
                                     if (hit.customer != guard->m_customer)
                                         others << hit;
                                 answer(others);
                             });
    };
}

void CustomerCardPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (!m_sheet.code.empty())
        take(operations::CustomerSheet(m_sheet));
}

void CustomerCardPage::refreshBanner()
{
    const auto show = [this](const QString &iconName, Role color, Role tint, const QString &bold, const QString &plain,
                             const QString &link = {}, std::function<void()> chosen = {}) {
        m_bannerLink = std::move(chosen);
        m_banner->show(iconName, color, tint, bold, plain, link);
        m_bannerHolder->show();
    };
    if (m_offer)
        return;
    const QDate today = m_session->today();
    const auto day = [today](QDate date) { return models::dateWord(date, today); };
    m_bannerHolder->hide();
    if (m_readOnly)
        return show(u"lock"_s, &Theme::text2, &Theme::mute, tr("この記録は読むだけです。"),
                    tr("書き込みのできない場所か、新しい版で作られた記録です。"));
    if (m_sheet.voided)
        return show(u"archive-x"_s, &Theme::text2, &Theme::mute, tr("取り消されたお客様です。"),
                    tr("読むことだけができます。"));
    if (!m_sheet.openedAs.empty())
        return show(u"users"_s, &Theme::text2, &Theme::mute,
                    tr("%1 はこのお客様に結合されています。").arg(m_sheet.openedAs.text()),
                    tr("続きはこのカードです。"));
    if (m_sheet.deceasedOn.isValid())
        return show(u"leaf"_s, &Theme::text2, &Theme::mute, tr("%1 に亡くなられました。").arg(day(m_sheet.deceasedOn)),
                    tr("ご本人あての予定は出ません。"));
    for (const operations::CardComplaint &complaint : m_sheet.complaints)
        if (!complaint.closedOn.isValid())
            return show(u"triangle-alert"_s, &Theme::overdue, &Theme::overdueTint, tr("苦情に対応しています。"),
                        QString(day(complaint.openedOn) % u"　"_s % complaint.note), tr("くわしく"),
                        [this] { m_middle->setTab(CardMiddle::Tab::Papers); });
    if (m_sheet.mourningUntil.isValid())
        return show(u"leaf"_s, &Theme::text2, &Theme::mute, tr("%1 まで喪中です。").arg(day(m_sheet.mourningUntil)),
                    tr("年賀状や誕生日のお祝いは出ません。"));
    for (const operations::DayItem &item : m_sheet.followUps) {
        const models::Urgency urgency = models::urgencyOf(item, today);
        if (item.hiddenUntil > today || (urgency != models::Urgency::Overdue && urgency != models::Urgency::Today))
            continue;
        const bool late = urgency == models::Urgency::Overdue;
        const QString title = models::say(item.title);
        return show(late ? u"state-overdue"_s : u"state-today"_s, late ? &Theme::overdue : &Theme::due,
                    late ? &Theme::overdueTint : &Theme::dueTint,
                    late ? tr("%1が期限を過ぎています。").arg(title) : tr("%1が今日までです。").arg(title),
                    models::say(item.why), tr("なぜ今日か"), [this] { m_outlook->showWhy(); });
    }
}

void CustomerCardPage::step(int by)
{
    const qsizetype at = m_neighbours.indexOf(m_customer);
    const qsizetype next = at + by;
    if (at < 0)
        return;
    if (next >= 0 && next < m_neighbours.size()) {
        open(m_neighbours[next], m_neighbours, m_backLabel, m_place);
        return;
    }
    const int row = m_place.before + static_cast<int>(next);
    if (row >= 0 && row < m_place.total) {
        keepDraft();
        Q_EMIT farWanted(row);
    }
}

void CustomerCardPage::goBack()
{
    if (m_top->search()->hasFocus() || m_top->search()->hasHits()) {
        m_top->search()->leave();
        m_head->block()->setFocus(Qt::TabFocusReason);
        return;
    }
    if (RecordForm *form = editing()) {
        Q_EMIT form->dropped();
        return;
    }
    keepDraft();
    Q_EMIT back();
}

void CustomerCardPage::placeColumns()
{
    const Theme &t = theme();
    const bool narrow = width() < t.px(narrowBelow), wide = width() >= t.px(wideFrom);
    if (narrow != m_narrow) {
        m_narrow = narrow;
        // Too narrow for three columns: what is to come stands below the contact data.
        if (narrow)
            m_left->layout()->addWidget(m_outlook);
        else
            m_right->layout()->addWidget(m_outlook);
    }
    m_rightScroll->setVisible(!narrow);
    m_leftScroll->setFixedWidth(t.px(narrow ? 300 : wide ? 360 : 308));
    m_rightScroll->setFixedWidth(t.px(wide ? 440 : 338));
    m_toast->place(0);
}

void CustomerCardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeColumns();
}

void CustomerCardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    placeColumns();
}

} // namespace kikubari::widgets
