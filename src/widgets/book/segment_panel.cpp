// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/segment_panel.h"

#include "models/day_words.h"
#include "widgets/book/segment_row.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kikubari::widgets {

using domain::SegmentFieldId;
using domain::SegmentGroup;
using domain::SegmentNode;
using domain::SegmentOperator;

namespace {

/// The condition that a new line begins with.
SegmentNode firstLeaf(SegmentGroup group)
{
    switch (group) {
    case SegmentGroup::Car:
        return SegmentNode::leaf(SegmentFieldId::CarInspectionDue, SegmentOperator::Ahead, {QString(), u"6m"_s});
    case SegmentGroup::OtherCar:
        return SegmentNode::leaf(SegmentFieldId::OtherCarInspectionDue, SegmentOperator::Ahead, {QString(), u"6m"_s});
    case SegmentGroup::Contact:
        return SegmentNode::leaf(SegmentFieldId::ContactOn, SegmentOperator::Ago, {QString(), u"3m"_s});
    case SegmentGroup::Service:
        return SegmentNode::leaf(SegmentFieldId::ServiceOn, SegmentOperator::Ago, {QString(), u"1y"_s});
    case SegmentGroup::Circumstance:
        return SegmentNode::leaf(SegmentFieldId::CircumstanceConfirmed, SegmentOperator::Ago, {QString(), u"1y"_s});
    case SegmentGroup::Customer: break;
    }
    return SegmentNode::leaf(SegmentFieldId::LastContact, SegmentOperator::NotFor, {u"3m"_s});
}

bool fitsForm(const SegmentNode &node)
{
    return node.kind == SegmentNode::Kind::Leaf
        || (node.kind == SegmentNode::Kind::Some && node.group != SegmentGroup::Customer
            && std::ranges::all_of(node.children,
                                   [](const SegmentNode &child) { return child.kind == SegmentNode::Kind::Leaf; }));
}

} // namespace

SegmentPanel::SegmentPanel(QWidget *parent) : Panel(&Theme::window, parent)
{
    setLines(Qt::LeftEdge);
    m_delay.setSingleShot(true);
    m_delay.setInterval(250ms);
    connect(&m_delay, &QTimer::timeout, this, &SegmentPanel::check);
    build();
}

void SegmentPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().px(14), theme().px(10), theme().px(14), theme().px(10));
    layout->setSpacing(theme().px(8));
    auto *head = new QHBoxLayout;
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(tr("この条件の名前"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_name->setFont(theme().font(Type::Name, true));
    m_name->setFixedHeight(qMax(theme().px(34), m_name->fontMetrics().height() + theme().px(8)));
    connect(m_name, &QLineEdit::textChanged, this, &SegmentPanel::touched);
    m_close = new Button({}, this, Button::Kind::Flat);
    m_close->setIconName(u"x"_s);
    m_close->setAccessibleName(tr("閉じる"));
    m_close->setToolTip(tr("閉じる (Esc)"));
    connect(m_close, &QAbstractButton::clicked, this, &SegmentPanel::closeWanted);
    head->addWidget(m_name, 1);
    head->addWidget(m_close);
    layout->addLayout(head);
    m_kind = new QComboBox(this);
    m_kind->addItems(
        {tr("次のすべてにあてはまる方"), tr("次のどれかにあてはまる方"), tr("次のどれにもあてはまらない方")});
    m_kind->setFixedHeight(qMax(theme().px(30), m_kind->fontMetrics().height() + theme().px(4)));
    m_kind->setAccessibleName(tr("条件のつなぎ方"));
    connect(m_kind, &QComboBox::activated, this, &SegmentPanel::touched);
    layout->addWidget(m_kind);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(m_scroll);
    m_lines = new QVBoxLayout(inner);
    m_lines->setContentsMargins(0, 0, theme().px(6), 0);
    m_lines->setSpacing(theme().px(4));
    m_lines->addLayout(makeAdders());
    m_lines->addStretch(1);
    m_scroll->setWidget(inner);
    layout->addWidget(m_scroll, 1);
    auto *result = new QHBoxLayout;
    m_count = new Label(Type::Name, &Theme::text, this, Label::Mode::Whole, true);
    result->addWidget(m_count);
    result->addStretch(1);
    layout->addLayout(result);
    m_sentence = new Label(Type::Second, &Theme::text2, this, Label::Mode::Wrapped);
    m_error = new Label(Type::Second, &Theme::overdue, this, Label::Mode::Wrapped, true);
    layout->addWidget(m_sentence);
    layout->addWidget(m_error);
    auto *foot = new QHBoxLayout;
    m_save = new Button(tr("保存"), this, Button::Kind::Primary);
    m_save->setKey(u"Ctrl+S"_s);
    m_delete = new Button(tr("消す"), this);
    connect(m_save, &QAbstractButton::clicked, this, &SegmentPanel::saveWanted);
    connect(m_delete, &QAbstractButton::clicked, this, &SegmentPanel::deleteWanted);
    foot->addWidget(m_save);
    foot->addWidget(m_delete);
    foot->addStretch(1);
    layout->addLayout(foot);
}

QHBoxLayout *SegmentPanel::makeAdders()
{
    auto *add = new QHBoxLayout;
    add->setContentsMargins(0, theme().px(4), 0, theme().px(4));
    m_addLeaf = new Button(tr("条件を足す"), this, Button::Kind::Small);
    m_addLeaf->setIconName(u"plus"_s);
    connect(m_addLeaf, &QAbstractButton::clicked, this, [this] { addLeaf(firstLeaf(SegmentGroup::Customer), true); });
    m_addGroup = new Button(tr("同じ車で…"), this, Button::Kind::Small);
    m_addGroup->setIconName(u"plus"_s);
    auto *menu = new QMenu(m_addGroup);
    const auto offer = [this, menu](const QString &words, SegmentGroup which) {
        connect(menu->addAction(words), &QAction::triggered, this,
                [this, which] { addGroup(SegmentNode::some(which, {firstLeaf(which)}), true); });
    };
    offer(tr("同じ車で（当店の車）"), SegmentGroup::Car);
    offer(tr("同じ車で（他社の車）"), SegmentGroup::OtherCar);
    offer(tr("同じ連絡で"), SegmentGroup::Contact);
    offer(tr("同じ入庫で"), SegmentGroup::Service);
    offer(tr("同じ実情で"), SegmentGroup::Circumstance);
    connect(m_addGroup, &QAbstractButton::clicked, this, [this, menu] {
        menu->popup(m_addGroup->mapToGlobal(QPoint(0, m_addGroup->height())));
        menu->setActiveAction(menu->actions().value(0));
    });
    add->addWidget(m_addLeaf);
    add->addWidget(m_addGroup);
    add->addStretch(1);
    return add;
}

void SegmentPanel::clear()
{
    for (const Line &part : std::as_const(m_parts)) {
        m_lines->removeWidget(part.widget);
        part.widget->hide();
        part.widget->deleteLater();
    }
    m_parts.clear();
}

void SegmentPanel::fill(const SegmentNode &where)
{
    clear();
    SegmentNode top = where;
    if (top.kind == SegmentNode::Kind::Leaf || top.kind == SegmentNode::Kind::Some)
        top = SegmentNode::all({where});
    m_kind->setCurrentIndex(top.kind == SegmentNode::Kind::Any ? 1 : top.kind == SegmentNode::Kind::None ? 2 : 0);
    for (const SegmentNode &child : top.children) {
        if (!fitsForm(child))
            addOther(child);
        else if (child.kind == SegmentNode::Kind::Leaf)
            addLeaf(child, false);
        else
            addGroup(child, false);
    }
    orderTabs();
    check();
}

void SegmentPanel::edit(const operations::SavedSegment &saved)
{
    setSaved(saved);
    m_name->setText(saved.segment.name(models::language()));
    m_name->setCursorPosition(0); // of a long name the beginning
    fill(saved.segment.where);
    if (!saved.broken.ja.isEmpty())
        m_error->setText(models::say(saved.broken));
}

void SegmentPanel::setSaved(const operations::SavedSegment &saved)
{
    m_key = saved.segment.key;
    m_version = saved.version;
    m_delete->setVisible(!m_key.isEmpty());
}

void SegmentPanel::beginNew()
{
    setSaved({});
    m_name->clear();
    fill(SegmentNode::all({firstLeaf(SegmentGroup::Customer)}));
}

void SegmentPanel::addLeaf(const SegmentNode &leaf, bool focus)
{
    auto *row = new SegmentRow(leaf, {}, m_around, m_scroll->widget());
    m_parts << Line{row, {}, {}, row};
    m_lines->insertWidget(m_lines->count() - 2, row);
    connect(row, &SegmentRow::changed, this, &SegmentPanel::touched);
    connect(row, &SegmentRow::removeWanted, this, [this, row] { removeLine(row); });
    if (focus) {
        row->focusField();
        touched();
    }
}

void SegmentPanel::addGroup(const SegmentNode &some, bool focus)
{
    auto *frame = new Panel(&Theme::base, m_scroll->widget());
    frame->setCard(true);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(theme().px(8), theme().px(6), theme().px(8), theme().px(6));
    layout->setSpacing(theme().px(2));
    auto *head = new QHBoxLayout;
    auto *word = new Label(Type::Caption, &Theme::text, frame, Label::Mode::Elided, true);
    word->setText(tr("同じ「%1」で").arg(models::say(domain::segmentGroupLabel(some.group))));
    auto *more = new Button(tr("条件"), frame, Button::Kind::SmallFlat);
    more->setIconName(u"plus"_s);
    auto *remove = new Button({}, frame, Button::Kind::SmallFlat);
    remove->setIconName(u"x"_s);
    remove->setAccessibleName(tr("この組を外す"));
    head->addWidget(word, 1);
    head->addWidget(more);
    head->addWidget(remove);
    layout->addLayout(head);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    layout->addLayout(rows);
    m_parts << Line{nullptr, Group{frame, rows, some.group, {}, more, remove}, {}, frame};
    m_lines->insertWidget(m_lines->count() - 2, frame);
    connect(more, &QAbstractButton::clicked, this,
            [this, frame, which = some.group] { addToGroup(frame, firstLeaf(which), true); });
    connect(remove, &QAbstractButton::clicked, this, [this, frame] { removeLine(frame); });
    for (const SegmentNode &child : some.children)
        addToGroup(frame, child, focus);
}

void SegmentPanel::addToGroup(QWidget *frame, const SegmentNode &leaf, bool focus)
{
    for (Line &part : m_parts) {
        if (part.widget != frame || !part.group)
            continue;
        auto *row = new SegmentRow(leaf, part.group->group, m_around, frame);
        part.group->conditions << row;
        part.group->rows->addWidget(row);
        connect(row, &SegmentRow::changed, this, &SegmentPanel::touched);
        connect(row, &SegmentRow::removeWanted, this, [this, row, frame] {
            for (Line &each : m_parts)
                if (each.widget == frame && each.group)
                    each.group->conditions.removeOne(row);
            row->hide();
            row->deleteLater();
            touched();
        });
        if (focus) {
            row->focusField();
            touched();
        }
    }
}

void SegmentPanel::addOther(const SegmentNode &node)
{
    auto *words = new Label(Type::Second, &Theme::text, m_scroll->widget(), Label::Mode::Wrapped);
    words->setText(tr("ほかの条件: %1").arg(segmentWords(node, m_around.staff)));
    m_parts << Line{nullptr, {}, node, words};
    m_lines->insertWidget(m_lines->count() - 2, words);
}

void SegmentPanel::removeLine(const QWidget *widget)
{
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        if (m_parts[i].widget == widget) {
            QWidget *gone = m_parts.takeAt(i).widget;
            m_lines->removeWidget(gone);
            gone->hide();
            gone->deleteLater();
            break;
        }
    m_name->setFocus();
    touched();
}

domain::Segment SegmentPanel::segment() const
{
    domain::Segment segment;
    segment.key = m_key;
    (models::language() == Language::English ? segment.nameEn : segment.nameJa) = m_name->text().trimmed();
    if (segment.nameJa.isEmpty())
        segment.nameJa = segment.nameEn;
    SegmentNode::Kind kinds[] = {SegmentNode::Kind::All, SegmentNode::Kind::Any, SegmentNode::Kind::None};
    segment.where.kind = kinds[m_kind->currentIndex()];
    for (const Line &part : m_parts) {
        if (part.row) {
            segment.where.children.push_back(part.row->node());
        } else if (part.other) {
            segment.where.children.push_back(*part.other);
        } else if (part.group) {
            SegmentNode some = SegmentNode::some(part.group->group, {});
            for (const SegmentRow *row : part.group->conditions)
                some.children.push_back(row->node());
            if (!some.children.empty())
                segment.where.children.push_back(some);
        }
    }
    return segment;
}

QList<SegmentRow *> SegmentPanel::rows() const
{
    QList<SegmentRow *> all;
    for (const Line &part : m_parts) {
        if (part.row)
            all << part.row;
        else if (part.group)
            all << part.group->conditions;
    }
    return all;
}

void SegmentPanel::orderTabs()
{
    // Lines are made when they are needed, long after the buttons below them: Tab would come to them last.
    QList<QWidget *> stops{m_name, m_kind};
    for (const Line &part : std::as_const(m_parts)) {
        if (part.row)
            stops << part.row->stops();
        if (!part.group)
            continue;
        stops << part.group->more << part.group->remove;
        for (const SegmentRow *row : part.group->conditions)
            stops << row->stops();
    }
    stops << m_addLeaf << m_addGroup << m_save << m_delete << m_close;
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

void SegmentPanel::touched()
{
    orderTabs();
    m_delay.start();
}

void SegmentPanel::check()
{
    const domain::Segment now = segment();
    const auto condition = domain::checkSegment(now.where, tr("条件"));
    QString fault = condition ? QString() : models::say(condition.error().text);
    // The store's sentence names a place in its JSON; the form knows which line it is.
    for (const SegmentRow *row : rows())
        if (const QString words = condition ? QString() : row->fault(); !words.isEmpty()) {
            fault = words;
            break;
        }
    m_error->setText(fault);
    m_error->setVisible(!condition);
    m_sentence->setText(condition ? segmentWords(now.where, m_around.staff) : QString());
    m_sentence->setVisible(condition.has_value());
    m_save->setEnabled(condition && !m_readOnly && !m_name->text().trimmed().isEmpty() && !now.where.children.empty());
    if (condition)
        Q_EMIT conditionChanged(now.where);
}

void SegmentPanel::setCount(qint64 count)
{
    m_count->setText(tr("%1名").arg(QLocale(QLocale::Japanese).toString(count)));
}

void SegmentPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_delete->setEnabled(!readOnly);
    check();
}

void SegmentPanel::focusFirst()
{
    if (!m_parts.isEmpty() && m_parts.first().row)
        m_parts.first().row->focusField();
    else
        m_name->setFocus();
}

} // namespace kikubari::widgets
