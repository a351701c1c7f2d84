// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_purpose.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/actions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <tuple>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using domain::CampaignKind;
using domain::Postage;
using operations::CampaignDraft;

namespace {

constexpr CampaignKind kinds[] = {CampaignKind::Dm,      CampaignKind::Letter,    CampaignKind::Card,
                                  CampaignKind::NewYear, CampaignKind::MidWinter, CampaignKind::Summer};
constexpr Postage postages[] = {Postage::Stamp, Postage::Betsunou, Postage::Kounou};

int fieldHeight(const QWidget *field)
{
    return qMax(theme().px(30), field->fontMetrics().height() + theme().px(4));
}

void chooseData(QComboBox *box, const QVariant &value)
{
    const int at = box->findData(value);
    if (at < 0 && !value.toString().isEmpty())
        box->addItem(value.toString(), value); // what is no more in the list stays as it was
    box->setCurrentIndex(at < 0 && !value.toString().isEmpty() ? box->count() - 1 : qMax(0, at));
}

} // namespace

DmPurpose::DmPurpose(Actions *actions, QWidget *parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_purpose(new QLineEdit(this)),
      m_recent(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_postage(new QComboBox(this)),
      m_staff(new QComboBox(this)),
      m_segment(new QComboBox(this)),
      m_celebratory(new QCheckBox(tr("お祝いの内容を含む（喪中の方には送りません）"), this)),
      m_eventOn(new DateField(this)),
      m_eventTo(new DateField(this)),
      m_mailOn(new DateField(this)),
      m_holdOut(new QSpinBox(this)),
      m_problem(new Label(Type::Second, &Theme::overdue, this, Label::Mode::Wrapped, true)),
      m_lock(new Label(Type::Second, &Theme::due, this, Label::Mode::Wrapped)),
      m_next(new Button(tr("宛先へ進む"), this, Button::Kind::Primary)),
      m_save(new Button(tr("保存"), this)),
      m_remove(new Button(tr("このDMを取り消す"), this))
{
    build(actions);
}

void DmPurpose::build(Actions *actions)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(scroll);
    auto *columns = new QHBoxLayout(inner);
    columns->setContentsMargins(t.px(16), t.px(14), t.px(16), t.px(14));
    columns->setSpacing(t.px(12));
    columns->addWidget(makePurpose(), 1, Qt::AlignTop);
    columns->addWidget(makeWhom(), 1, Qt::AlignTop);
    scroll->setWidget(inner);
    QWidget *before = nullptr;
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_kind, m_purpose, m_celebratory, m_eventOn->edit(),
                                                           m_eventTo->edit(), m_mailOn->edit(), m_postage, m_staff,
                                                           m_segment, m_recent, m_holdOut, m_next, m_save, m_remove}) {
        if (before)
            setTabOrder(before, field);
        before = field;
    }
    layout->addWidget(scroll, 1);
    auto *foot = new Panel(&Theme::base, this);
    foot->setLines(Qt::TopEdge);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(t.px(16), t.px(10), t.px(16), t.px(10));
    buttons->setSpacing(t.px(8));
    m_next->setKey(actions->keyName(Act::SaveAndNext));
    m_save->setKey(actions->keyName(Act::Save));
    buttons->addWidget(m_next);
    buttons->addWidget(m_save);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(m_remove);
    layout->addWidget(foot);
    connect(m_next, &QAbstractButton::clicked, this, &DmPurpose::nextWanted);
    connect(m_save, &QAbstractButton::clicked, this, &DmPurpose::saveWanted);
    connect(m_remove, &QAbstractButton::clicked, this, &DmPurpose::removeWanted);
    for (QLineEdit *edit : {m_name, m_recent})
        connect(edit, &QLineEdit::textChanged, this, &DmPurpose::refresh);
    for (DateField *field : {m_eventOn, m_eventTo, m_mailOn})
        connect(field, &DateField::dateChanged, this, &DmPurpose::refresh);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DmPurpose::refresh);
}

QWidget *DmPurpose::addRow(QGridLayout *grid, const QString &word, QWidget *field, const QString &note)
{
    const int row = grid->rowCount();
    auto *label = new Label(Type::Body, &Theme::text2, this);
    label->setText(word);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(word);
    if (!qobject_cast<DateField *>(field) && !qobject_cast<QCheckBox *>(field))
        field->setFixedHeight(fieldHeight(field));
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
    if (!note.isEmpty()) {
        auto *words = new Label(Type::Caption, &Theme::text2, this, Label::Mode::Wrapped);
        words->setText(note);
        grid->addWidget(words, row + 1, 1);
    }
    return field;
}

QWidget *DmPurpose::makePurpose()
{
    const Theme &t = theme();
    auto *card = new Panel(&Theme::base, this);
    card->setCard(true);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(t.px(14), t.px(10), t.px(14), t.px(14));
    grid->setHorizontalSpacing(t.px(10));
    grid->setVerticalSpacing(t.px(6));
    grid->setColumnStretch(1, 1);
    auto *title = new Label(Type::Name, &Theme::text, card, Label::Mode::Whole, true);
    title->setText(tr("目的と日程"));
    grid->addWidget(title, 0, 0, 1, 2);
    m_name->setPlaceholderText(tr("年末展示会のご案内"));
    m_name->setMaxLength(60);
    addRow(grid, tr("名前"), m_name);
    for (const CampaignKind kind : kinds)
        m_kind->addItem(models::kindWord(kind), static_cast<int>(kind));
    addRow(grid, tr("種類"), m_kind);
    m_purpose->setPlaceholderText(tr("何のために送り、何をお伝えするか"));
    m_purpose->setMaxLength(200);
    addRow(grid, tr("目的"), m_purpose);
    addRow(grid, QString(), m_celebratory);
    addRow(grid, tr("展示会 初日"), m_eventOn);
    addRow(grid, tr("最終日"), m_eventTo);
    addRow(grid, tr("投函の予定"), m_mailOn);
    for (const Postage postage : postages)
        m_postage->addItem(models::postageWord(postage), static_cast<int>(postage));
    addRow(grid, tr("料金"), m_postage);
    return card;
}

QWidget *DmPurpose::makeWhom()
{
    const Theme &t = theme();
    auto *card = new Panel(&Theme::base, this);
    card->setCard(true);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(t.px(14), t.px(10), t.px(14), t.px(14));
    grid->setHorizontalSpacing(t.px(10));
    grid->setVerticalSpacing(t.px(6));
    grid->setColumnStretch(1, 1);
    auto *title = new Label(Type::Name, &Theme::text, card, Label::Mode::Whole, true);
    title->setText(tr("だれに"));
    grid->addWidget(title, 0, 0, 1, 2);
    addRow(grid, tr("担当"), m_staff);
    addRow(grid, tr("条件"), m_segment,
           tr("「DMの期間内」は、前のDMから1〜3か月などルールの期間に投函の日が入る方です。"));
    m_recent->setPlaceholderText(tr("なければ送りません"));
    addRow(grid, tr("1か月以内でも送る理由"), m_recent,
           tr("前のDMから21日〜1か月の方は、理由を書いたときだけ宛先に入ります。21日以内の方には送りません。"));
    m_holdOut->setRange(0, 50);
    m_holdOut->setSingleStep(5);
    m_holdOut->setSuffix(u"%"_s);
    m_holdOut->findChild<QLineEdit *>()->setProperty("frameless", true); // the box has its own
    addRow(grid, tr("比較のための見送り"), m_holdOut,
           tr("くじで選んだ世帯に今回だけ送らず、送った方と来店や注文を比べます。毎回ちがう方になります。"));
    grid->addWidget(m_lock, grid->rowCount(), 0, 1, 2);
    return card;
}

void DmPurpose::setChoices(const QList<domain::Staff> &staff, const std::vector<operations::SavedSegment> &segments)
{
    const QVariant person = m_staff->currentData(), segment = m_segment->currentData();
    m_staff->clear();
    m_staff->addItem(tr("全員のお客様"), QString());
    for (const domain::Staff &each : staff)
        m_staff->addItem(each.name, each.code.text());
    m_segment->clear();
    m_segment->addItem(tr("DMの期間内の方"), QString());
    for (const operations::SavedSegment &saved : segments)
        if (saved.broken.ja.isEmpty())
            m_segment->addItem(saved.segment.name(models::language()), saved.segment.key);
    chooseData(m_staff, person);
    chooseData(m_segment, segment);
}

void DmPurpose::setDraft(const CampaignDraft &draft, QDate today, bool audienceFixed, bool posted)
{
    m_draft = draft;
    m_today = today;
    m_fixed = audienceFixed, m_posted = posted;
    for (DateField *field : {m_eventOn, m_eventTo, m_mailOn})
        field->setToday(today);
    m_name->setText(draft.name);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(static_cast<int>(draft.kind))));
    m_purpose->setText(draft.purpose);
    m_celebratory->setChecked(draft.celebratory);
    m_eventOn->setDate(draft.eventOn);
    m_eventTo->setDate(draft.eventTo);
    m_mailOn->setDate(draft.mailOn);
    m_postage->setCurrentIndex(qMax(0, m_postage->findData(static_cast<int>(draft.postage))));
    chooseData(m_staff, draft.staff.text());
    chooseData(m_segment, draft.segment);
    m_recent->setText(draft.recentReason);
    m_holdOut->setValue(draft.holdOut);
    m_lock->setText(
        posted ? tr("投函したので、内容は変えられません。")
            : audienceFixed
            ? tr("印刷したラベルがあるので、宛先の決め方（種類・投函の日・担当・条件・見送り）は変えられません。")
            : QString());
    m_lock->setVisible(posted || audienceFixed);
    m_remove->setVisible(!draft.code.isEmpty() && !posted);
    applyLocks();
    refresh();
    m_filled = this->draft();
}

void DmPurpose::applyLocks()
{
    const bool open = !m_readOnly && !m_posted;
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_purpose, m_eventOn, m_eventTo, m_postage})
        field->setEnabled(open);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_kind, m_celebratory, m_mailOn, m_staff, m_segment, m_recent, m_holdOut})
        field->setEnabled(open && !m_fixed);
    m_save->setEnabled(open);
    m_remove->setEnabled(!m_readOnly);
}

void DmPurpose::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    applyLocks();
}

CampaignDraft DmPurpose::draft() const
{
    CampaignDraft draft = m_draft;
    draft.name = m_name->text().simplified();
    draft.kind = static_cast<CampaignKind>(m_kind->currentData().toInt());
    draft.purpose = m_purpose->text().simplified();
    draft.celebratory = m_celebratory->isChecked() || draft.kind == CampaignKind::NewYear;
    draft.eventOn = m_eventOn->date();
    draft.eventTo = m_eventTo->date();
    draft.mailOn = m_mailOn->date();
    draft.postage = static_cast<Postage>(m_postage->currentData().toInt());
    draft.staff = domain::StaffCode(m_staff->currentData().toString());
    draft.segment = m_segment->currentData().toString();
    draft.recentReason = m_recent->text().simplified();
    draft.holdOut = m_holdOut->value();
    return draft;
}

bool DmPurpose::touched() const
{
    const auto parts = [](const CampaignDraft &d) {
        return std::tuple(d.name, d.kind, d.purpose, d.celebratory, d.eventOn, d.eventTo, d.mailOn, d.postage,
                          d.staff.utf8, d.segment, d.recentReason, d.holdOut);
    };
    return parts(m_filled) != parts(draft());
}

QString DmPurpose::problem() const
{
    const auto unread
        = [](const DateField *field) { return !field->date().isValid() && !field->edit()->text().trimmed().isEmpty(); };
    if (m_name->text().trimmed().isEmpty())
        return tr("名前を入れてください。");
    if (unread(m_eventOn) || unread(m_eventTo) || unread(m_mailOn))
        return tr("日付を読み取れません。12/3 のように入れてください。");
    if (!m_mailOn->date().isValid())
        return tr("投函の予定日を入れてください。");
    if (m_eventTo->date().isValid() && (!m_eventOn->date().isValid() || m_eventTo->date() < m_eventOn->date()))
        return tr("展示会の最終日は、初日より後にしてください。");
    return {};
}

void DmPurpose::refresh()
{
    m_problem->setText(m_posted ? QString() : problem());
    m_celebratory->setEnabled(!m_readOnly && !m_posted && !m_fixed
                              && static_cast<CampaignKind>(m_kind->currentData().toInt()) != CampaignKind::NewYear);
    if (static_cast<CampaignKind>(m_kind->currentData().toInt()) == CampaignKind::NewYear)
        m_celebratory->setChecked(true);
}

void DmPurpose::focusFirst()
{
    m_name->setFocus();
    m_name->selectAll();
}

void DmPurpose::focusMailOn()
{
    m_mailOn->edit()->setFocus();
    m_mailOn->edit()->selectAll();
}

void DmPurpose::focusWhom()
{
    m_segment->setFocus();
}

void DmPurpose::focusRecent()
{
    m_recent->setFocus();
}

} // namespace kikubari::widgets
