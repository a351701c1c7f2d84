// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_list.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/icons.h"
#include "widgets/notices.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::Campaign;
using operations::CampaignStage;

namespace {

constexpr int campaignRole = Qt::UserRole;

struct Row
{
    const Campaign *campaign = nullptr;
    QDate today;
};

/// 投函 12/3(木)　82通　展示会 12/12(土)・13(日)
QString secondLine(const Campaign &campaign, QDate today)
{
    QStringList parts;
    if (campaign.postedOn.isValid())
        parts << DmList::tr("%1 に投函").arg(models::dateWord(campaign.postedOn, today));
    else if (campaign.draft.mailOn.isValid())
        parts << DmList::tr("%1 に投函の予定").arg(models::dateWord(campaign.draft.mailOn, today));
    if (campaign.counts.pieces > 0)
        parts << DmList::tr("%1通").arg(campaign.counts.pieces);
    if (campaign.counts.heldOut > 0)
        parts << DmList::tr("比較のため見送り %1名").arg(campaign.counts.heldOut);
    if (campaign.counts.returned > 0)
        parts << DmList::tr("返送 %1名").arg(campaign.counts.returned);
    if (const QString event = models::eventWord(campaign.draft, today); !event.isEmpty())
        parts << DmList::tr("展示会 %1").arg(event);
    return parts.join(u'　');
}

class CampaignModel : public QAbstractListModel
{
public:
    CampaignModel(const std::vector<Campaign> &campaigns, QObject *parent)
        : QAbstractListModel(parent),
          m_campaigns(campaigns)
    {
    }
    template <typename Change> void reset(QDate today, Change change)
    {
        beginResetModel();
        m_today = today;
        change();
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_campaigns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Campaign &campaign = m_campaigns[static_cast<std::size_t>(index.row())];
        if (role == Qt::DisplayRole)
            return campaign.draft.name;
        if (role == Qt::AccessibleTextRole)
            return QString(campaign.draft.name % u' ' % models::stageWord(campaign.stage) % u' '
                           % secondLine(campaign, m_today));
        return {};
    }
    [[nodiscard]] Row row(const QModelIndex &index) const
    {
        return {&m_campaigns[static_cast<std::size_t>(index.row())], m_today};
    }

private:
    const std::vector<Campaign> &m_campaigns;
    QDate m_today;
};

class CampaignDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const Theme &t = theme();
        return {t.px(200),
                qMax(t.px(50),
                     QFontMetrics(t.font(Type::Name, true)).height() + QFontMetrics(t.font(Type::Second)).height()
                         + t.px(10))};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        const Row row = static_cast<const CampaignModel *>(index.model())->row(index);
        const bool selected = option.state & QStyle::State_Selected;
        const QRect r = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(r, selected ? t.tint : t.base);
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
        if (selected)
            painter->fillRect(QRect(r.left(), r.top(), 4, r.height() - 1), t.accent);
        if (selected && option.state & QStyle::State_HasFocus)
            paintFocusRing(*painter, QRectF(r).adjusted(1, 1, -1, -2), 2);
        const QRect area = r.adjusted(t.px(16), t.px(5), -t.px(16), -t.px(5));
        const BadgeLook kind{u"mail"_s, models::kindWord(row.campaign->draft.kind), &Theme::text2, &Theme::mute};
        BadgeLook stage{{}, models::stageWord(row.campaign->stage), &Theme::text2, &Theme::mute};
        if (row.campaign->stage == CampaignStage::Posted)
            stage = {u"check"_s, stage.text, &Theme::done, &Theme::doneTint};
        else if (row.campaign->stage == CampaignStage::Printed)
            stage = {u"printer"_s, stage.text, &Theme::open, &Theme::openTint};
        const int badges = badgeWidth(kind) + badgeWidth(stage) + t.px(12);
        const QFont name = t.font(Type::Name, true);
        const QFontMetrics metrics(name);
        const QString shown = metrics.elidedText(row.campaign->draft.name, Qt::ElideRight, area.width() - badges);
        painter->setFont(name);
        painter->setPen(t.text);
        painter->drawText(QRect(area.left(), area.top(), area.width(), metrics.height()), Qt::AlignVCenter, shown);
        int x = area.left() + metrics.horizontalAdvance(shown) + t.px(8);
        const int y = area.top() + (metrics.height() - t.px(18)) / 2;
        paintBadge(*painter, {x, y}, stage);
        paintBadge(*painter, {x + badgeWidth(stage) + t.px(5), y}, kind);
        painter->setFont(t.font(Type::Second));
        painter->setPen(t.text2);
        const QRect below(area.left(), area.top() + metrics.height(), area.width(), area.height() - metrics.height());
        painter->drawText(below, Qt::AlignVCenter,
                          QFontMetrics(t.font(Type::Second))
                              .elidedText(secondLine(*row.campaign, row.today), Qt::ElideRight, below.width()));
        painter->restore();
    }
};

} // namespace

DmList::DmList(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_view(new QListView(m_stack)),
      m_model(new CampaignModel(m_campaigns, this)),
      m_empty(new EmptyState(m_stack))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CampaignDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setAccessibleName(tr("DMの一覧"));
    m_empty->setWords(u"mail"_s, &Theme::text2, tr("まだDMがありません"),
                      tr("DMの期間に入っている方を選び、お一人ずつの一言を添えて、ラベルを印刷します。"));
    Button *first = m_empty->addStep(tr("新しいDM"), true);
    first->setAutoDefault(true);
    m_first = first;
    connect(first, &QAbstractButton::clicked, this, &DmList::newWanted);
    connect(m_view, &QListView::activated, this, &DmList::open);
}

void DmList::setReadOnly(bool readOnly)
{
    m_first->setEnabled(!readOnly);
}

void DmList::open(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT opened(m_campaigns[static_cast<std::size_t>(index.row())].draft.code);
}

void DmList::setCampaigns(const std::vector<Campaign> &campaigns, QDate today)
{
    const QModelIndex before = m_view->currentIndex();
    const QString code = before.isValid() ? m_campaigns[static_cast<std::size_t>(before.row())].draft.code : QString();
    static_cast<CampaignModel *>(m_model)->reset(today, [&] { m_campaigns = campaigns; });
    m_stack->setCurrentIndex(m_campaigns.empty() ? 1 : 0);
    select(code);
}

void DmList::select(const QString &code)
{
    int at = 0;
    for (std::size_t i = 0; i < m_campaigns.size(); ++i)
        if (m_campaigns[i].draft.code == code)
            at = static_cast<int>(i);
    m_view->setCurrentIndex(m_model->index(at, 0));
}

} // namespace kikubari::widgets
