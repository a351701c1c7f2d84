// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_left_out.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::LeftOut;
using operations::LeftOutReason;

namespace {

/// Gives each row some air.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize hint = QStyledItemDelegate::sizeHint(option, index);
        hint.setHeight(qMax(theme().px(25), hint.height() + theme().px(4)));
        return hint;
    }
};

QString iconOf(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::Deceased: return u"leaf"_s;
    case LeftOutReason::Refused: return u"ban"_s;
    case LeftOutReason::NoAddress: return u"map-pin"_s;
    case LeftOutReason::ReturnedMail: return u"mail"_s;
    case LeftOutReason::Complaint: return u"triangle-alert"_s;
    case LeftOutReason::Mourning: return u"leaf"_s;
    case LeftOutReason::RecentDm: return u"clock"_s;
    case LeftOutReason::SameHousehold: return u"house"_s;
    case LeftOutReason::HeldOut: return u"chart-column"_s;
    case LeftOutReason::ByHand: return u"user"_s;
    }
    return {};
}

} // namespace

DmLeftOut::DmLeftOut(QWidget *parent)
    : QWidget(parent),
      m_fold(new Button({}, this, Button::Kind::SmallFlat)),
      m_title(new Label(Type::Body, &Theme::text, this, Label::Mode::Whole, true)),
      m_sum(new Label(Type::Second, &Theme::text2, this, Label::Mode::Elided)),
      m_reasonTitle(nullptr),
      m_reasonNote(nullptr),
      m_body(new Panel(&Theme::base, this)),
      m_reasons(makeTree(tr("送らない理由"))),
      m_people(makeTree(tr("送らない方")))
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new Panel(&Theme::alt, this);
    head->setLines(Qt::TopEdge | Qt::BottomEdge);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(t.px(10), 1, t.px(14), 1);
    line->setSpacing(t.px(6));
    m_fold->setIconName(u"chevron-down"_s);
    m_fold->setAccessibleName(tr("送らない方をたたむ"));
    line->addWidget(m_fold);
    line->addWidget(m_title);
    line->addWidget(m_sum, 1);
    head->setFixedHeight(qMax(t.px(34), head->sizeHint().height()));
    layout->addWidget(head);
    auto *body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    m_reasons->setFixedWidth(t.px(290));
    m_reasons->header()->setStretchLastSection(false);
    m_reasons->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_reasons->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_people->header()->setStretchLastSection(true);
    auto *divider = new Panel(&Theme::line, m_body);
    divider->setFixedWidth(1);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(t.px(14), t.px(4), t.px(14), 0);
    right->setSpacing(0);
    auto *words = new QHBoxLayout;
    m_reasonTitle = new Label(Type::Second, &Theme::text, m_body, Label::Mode::Elided, true);
    m_reasonNote = new Label(Type::Second, &Theme::text2, m_body);
    words->addWidget(m_reasonTitle, 1);
    words->addWidget(m_reasonNote);
    right->addLayout(words);
    right->addWidget(m_people, 1);
    body->addWidget(m_reasons);
    body->addWidget(divider);
    body->addLayout(right, 1);
    layout->addWidget(m_body, 1);
    connect(m_fold, &QAbstractButton::clicked, this, [this] { setFolded(!m_folded); });
    connect(m_reasons, &QTreeWidget::currentItemChanged, this, &DmLeftOut::fillPeople);
    connect(m_people, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT customerWanted(domain::CustomerCode(item->data(0, Qt::UserRole).toString()));
    });
    m_people->installEventFilter(this);
    m_people->setSelectionMode(QAbstractItemView::ExtendedSelection);
}

QTreeWidget *DmLeftOut::makeTree(const QString &name)
{
    auto *tree = new QTreeWidget(m_body);
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setFont(theme().font(Type::Second));
    tree->setIconSize(QSize(theme().px(14), theme().px(14)));
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setAccessibleName(name);
    tree->header()->setMinimumSectionSize(theme().px(40));
    // Rows of the house's height: the item's own hint would be as low as its text.
    tree->setItemDelegate(new RoomyDelegate(tree));
    return tree;
}

void DmLeftOut::setFolded(bool folded)
{
    m_folded = folded;
    m_body->setVisible(!folded);
    m_fold->setIconName(folded ? u"chevron-right"_s : u"chevron-down"_s);
    m_fold->setAccessibleName(folded ? tr("送らない方を開く") : tr("送らない方をたたむ"));
}

void DmLeftOut::setAudience(const operations::Audience &audience, int holdOut, QDate today)
{
    m_audience.leftOut = audience.leftOut;
    m_audience.byReason = audience.byReason;
    m_holdOut = holdOut;
    m_today = today;
    m_title->setText(tr("送らない方 %1名").arg(audience.leftOut.size()));
    m_sum->setText(models::audienceSum(audience));
    fillReasons();
}

void DmLeftOut::fillReasons()
{
    const QTreeWidgetItem *before = m_reasons->currentItem();
    const int wanted = before ? before->data(0, Qt::UserRole).toInt() : -1;
    const QSignalBlocker quiet(m_reasons);
    m_reasons->clear();
    for (std::size_t i = 0; i < operations::leftOutReasons; ++i) {
        const int count = m_audience.byReason[i];
        if (count == 0)
            continue;
        const auto reason = static_cast<LeftOutReason>(i);
        QString words = models::say(operations::titleOf(reason));
        if (reason == LeftOutReason::HeldOut && m_holdOut > 0)
            words += tr("（%1%）").arg(m_holdOut);
        auto *item = new QTreeWidgetItem(m_reasons, {words, tr("%1名").arg(count)});
        item->setIcon(0, icon(iconOf(reason)));
        item->setData(0, Qt::UserRole, static_cast<int>(i));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, words);
        if (static_cast<int>(i) == wanted || !m_reasons->currentItem())
            m_reasons->setCurrentItem(item);
    }
    fillPeople();
}

void DmLeftOut::fillPeople()
{
    m_people->clear();
    const QTreeWidgetItem *current = m_reasons->currentItem();
    m_reasonTitle->setText(current ? QString(current->text(0) % u' ' % current->text(1)) : QString());
    m_reasonNote->clear();
    if (!current)
        return;
    const auto reason = static_cast<LeftOutReason>(current->data(0, Qt::UserRole).toInt());
    bool some = false;
    QList<QTreeWidgetItem *> items;
    for (const LeftOut &left : m_audience.leftOut) {
        if (left.reason != reason)
            continue;
        const QString day = left.date.isValid() ? models::dateWord(left.date, m_today) : QString();
        auto *item = new QTreeWidgetItem({QString(left.customer.name % u' ' % left.customer.honorific).trimmed(),
                                          QStringList{day, left.how}.join(u' ').trimmed()});
        item->setData(0, Qt::UserRole, left.customer.customer.text());
        item->setData(0, Qt::UserRole + 1, left.mayReturn);
        item->setToolTip(1, item->text(1));
        some |= left.mayReturn;
        items << item;
    }
    m_people->addTopLevelItems(items);
    m_people->setColumnWidth(0, theme().px(150));
    m_reasonNote->setText(some ? tr("Space で宛先に戻す") : tr("宛先に戻せません"));
}

void DmLeftOut::takeBack()
{
    QList<domain::CustomerCode> customers;
    QList<QTreeWidgetItem *> items = m_people->selectedItems();
    if (items.isEmpty() && m_people->currentItem())
        items << m_people->currentItem();
    for (const QTreeWidgetItem *item : std::as_const(items))
        if (item->data(0, Qt::UserRole + 1).toBool())
            customers << domain::CustomerCode(item->data(0, Qt::UserRole).toString());
    if (!customers.isEmpty())
        Q_EMIT takeBackWanted(customers);
}

bool DmLeftOut::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_people && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        takeBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kikubari::widgets
