// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/import_table.h"

#include "widgets/controls.h"
#include "widgets/icons.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using models::BookImportModel;
using operations::ShopField;
using operations::ShopPreviewRow;

namespace {

constexpr int pad = 8;

/// The file's heading small, below it the field in bold with a mark that it can be changed.
class ImportHeader : public QHeaderView
{
public:
    explicit ImportHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setMinimumSectionSize(theme().px(60));
        setFocusPolicy(Qt::NoFocus);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme &t = theme();
        return {QHeaderView::sizeHint().width(),
                QFontMetrics(t.font(Type::Caption)).height() + QFontMetrics(t.font(Type::Second, true)).height()
                    + t.px(10)};
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &t = theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto *table = qobject_cast<const QTableView *>(parentWidget());
        const bool current = table && table->currentIndex().column() == section && section > 0;
        painter->fillRect(rect, current ? t.tint : t.alt);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), t.line);
        const QFont small = t.font(Type::Caption), bold = t.font(Type::Second, true);
        const QFontMetrics smallMetrics(small), boldMetrics(bold);
        const QRect area = rect.adjusted(t.px(pad), t.px(3), -t.px(6), -t.px(4));
        const QRect top(area.left(), area.top(), area.width(), smallMetrics.height());
        QRect below(area.left(), top.bottom() + 1, area.width(), area.bottom() - top.bottom());
        painter->setFont(small);
        painter->setPen(t.text2);
        const QString heading = model()->headerData(section, orientation(), BookImportModel::HeadingRole).toString();
        painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                          smallMetrics.elidedText(heading, Qt::ElideRight, top.width()));
        const QString field = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
        if (section > 0) {
            const bool taken = model()->headerData(section, orientation(), BookImportModel::FieldRole).toInt()
                != static_cast<int>(ShopField::Ignore);
            const bool sure = model()->headerData(section, orientation(), BookImportModel::SureRole).toBool();
            painter->setPen(!sure ? t.due : taken ? t.accent : t.text3);
            const int size = t.px(12);
            paintIcon(*painter, QRectF(below.right() - size, below.center().y() - size / 2.0 + 1, size, size),
                      u"chevron-down"_s, t.text2);
            below.setRight(below.right() - size - t.px(4));
        } else {
            painter->setPen(t.text2);
        }
        painter->setFont(bold);
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                          boldMetrics.elidedText(field, Qt::ElideRight, below.width()));
        painter->restore();
    }
};

struct StateColor
{
    Role color, tint;
};

StateColor colorOf(ShopPreviewRow::State state)
{
    using State = ShopPreviewRow::State;
    switch (state) {
    case State::Added: return {&Theme::done, &Theme::doneTint};
    case State::Updated: return {&Theme::open, &Theme::openTint};
    case State::Doubled: return {&Theme::due, &Theme::dueTint};
    case State::Rejected: return {&Theme::overdue, &Theme::overdueTint};
    default: return {&Theme::text2, &Theme::mute};
    }
}

/// A cell: what goes in, and in grey what the file has where that is written differently.
class ImportDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = qobject_cast<const BookImportModel *>(index.model());
        const ShopPreviewRow *row = model ? model->row(index.row()) : nullptr;
        if (!row)
            return;
        const Theme &t = theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, selected ? t.tint : t.base);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
        painter->setClipRect(option.rect);
        const QRect area = option.rect.adjusted(t.px(pad), 0, -t.px(4), -1);
        if (index.column() == 0)
            paintState(*painter, area, *row);
        else
            paintCell(*painter, area, index, *model->mapping(index.column()), *row);
        if (selected && option.state & QStyle::State_HasFocus)
            paintFocusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 2);
        painter->restore();
    }

private:
    static void paintState(QPainter &painter, QRect area, const ShopPreviewRow &row)
    {
        const Theme &t = theme();
        painter.setFont(t.font(Type::Caption));
        painter.setPen(t.text3);
        const int number = t.px(40);
        painter.drawText(QRect(area.left(), area.top(), number, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(row.line));
        const StateColor color = colorOf(row.state);
        paintBadge(painter, {area.left() + number + t.px(8), area.center().y() - t.px(9) + 1},
                   {{}, models::importStateWord(row.state), color.color, color.tint});
    }

    static void paintCell(QPainter &painter, QRect area, const QModelIndex &index,
                          const operations::ColumnMapping &column, const ShopPreviewRow &row)
    {
        const Theme &t = theme();
        const QString raw = index.data(BookImportModel::RawRole).toString().simplified();
        const QString converted = index.data(BookImportModel::ConvertedRole).toString().simplified();
        const QFont font = t.font(Type::Second), small = t.font(Type::Caption);
        const bool faulty = !index.data(BookImportModel::FaultRole).toString().isEmpty();
        const bool ignored = column.field == ShopField::Ignore || row.state == ShopPreviewRow::State::PassedOver;
        const auto write = [&painter](QRect at, const QString &words, const QFont &type, const QColor &color) {
            painter.setFont(type);
            painter.setPen(color);
            painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter,
                             QFontMetrics(type).elidedText(words, Qt::ElideRight, at.width()));
        };
        if (faulty) {
            painter.fillRect(area.adjusted(-t.px(4), t.px(5), 0, -t.px(5)), t.overdueTint);
            write(area, raw.isEmpty() ? u"—"_s : raw, t.font(Type::Second, true), t.overdue);
            return;
        }
        if (ignored || converted.isEmpty() || converted == raw) {
            write(area, raw, font, ignored ? t.text3 : converted.isEmpty() ? t.text2 : t.text);
            return;
        }
        const int first = QFontMetrics(font).height();
        const int top = area.top() + (area.height() - first - QFontMetrics(small).height()) / 2;
        write(QRect(area.left(), top, area.width(), first), converted, font, t.text);
        write(QRect(area.left(), top + first, area.width(), QFontMetrics(small).height()), raw, small, t.text3);
    }
};

} // namespace

ImportTable::ImportTable(BookImportModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new ImportHeader(this));
    setModel(model);
    setItemDelegate(new ImportDelegate(this));
    verticalHeader()->hide();
    const int height = QFontMetrics(theme().font(Type::Second)).height()
        + QFontMetrics(theme().font(Type::Caption)).height() + theme().px(4);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setAccessibleName(tr("ファイルの中身"));
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section > 0)
            Q_EMIT columnWanted(section);
    });
    connect(selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this] { horizontalHeader()->viewport()->update(); });
}

void ImportTable::refresh()
{
    const Theme &t = theme();
    const QFontMetrics metrics(t.font(Type::Second)), bold(t.font(Type::Second, true)), small(t.font(Type::Caption));
    const int column = qMax(1, currentIndex().column()), sideways = horizontalScrollBar()->value();
    int widest = 0;
    for (const auto state :
         {ShopPreviewRow::State::Added, ShopPreviewRow::State::Updated, ShopPreviewRow::State::Unchanged,
          ShopPreviewRow::State::Rejected, ShopPreviewRow::State::PassedOver})
        widest = qMax(widest, badgeWidth({{}, models::importStateWord(state), &Theme::text2, &Theme::mute}));
    setColumnWidth(0, t.px(pad + 40 + 8 + 10) + widest);
    for (int c = 1; c < m_model->columnCount(); ++c) {
        int width = qMax(
            bold.horizontalAdvance(m_model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString()) + t.px(18),
            small.horizontalAdvance(m_model->headerData(c, Qt::Horizontal, BookImportModel::HeadingRole).toString()));
        for (int r = 0; r < qMin(30, m_model->rowCount()); ++r)
            width = qMax(width, metrics.horizontalAdvance(m_model->index(r, c).data().toString().simplified()));
        setColumnWidth(c, qBound(t.px(76), width + t.px(pad + 14), t.px(240)));
    }
    if (m_model->rowCount() > 0 && m_model->columnCount() > 1)
        setCurrentIndex(m_model->index(0, qMin(column, m_model->columnCount() - 1)));
    horizontalScrollBar()->setValue(sideways);
}

void ImportTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if ((plain && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F4))
        || (key == Qt::Key_Down && event->modifiers() == Qt::AltModifier)) {
        if (currentIndex().column() > 0)
            Q_EMIT columnWanted(currentIndex().column());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace kikubari::widgets
