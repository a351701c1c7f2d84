// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_table.h"

#include "widgets/controls.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using models::DmAudienceModel;
using Column = DmAudienceModel::Column;

namespace {

/// The heading: quiet words, and the key that writes the line beside its column.
class DmHeader : public QHeaderView
{
public:
    explicit DmHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
        setMinimumSectionSize(theme().px(30));
        setFocusPolicy(Qt::NoFocus);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme &t = theme();
        return {QHeaderView::sizeHint().width(),
                qMax(t.px(28), QFontMetrics(t.font(Type::Caption, true)).height() + 8)};
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &t = theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(rect, t.alt);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
        const QFont font = t.font(Type::Caption, true);
        const QFontMetrics metrics(font);
        const QRect area = rect.adjusted(t.px(section == 0 ? 41 : 0), 0, -t.px(4), -1);
        const QString words
            = metrics.elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, area.width());
        painter->setFont(font);
        painter->setPen(t.text2);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, words);
        const int x = area.left() + metrics.horizontalAdvance(words) + t.px(6);
        if (static_cast<Column>(section) == Column::Line && x + keyCapWidth(u"Enter"_s) < area.right())
            paintKeyCap(*painter, {x, area.center().y()}, u"Enter"_s, t.text2, t.border, t.base);
        painter->restore();
    }
};

} // namespace

DmTable::DmTable(DmAudienceModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new DmHeader(this));
    setModel(model);
    setItemDelegate(new DmDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(DmDelegate::rowHeight());
    verticalHeader()->setDefaultSectionSize(DmDelegate::rowHeight());
    setShowGrid(false);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setAccessibleName(tr("宛先の一覧"));
}

void DmTable::goTo(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const QModelIndex index = m_model->index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
}

QList<int> DmTable::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    if (rows.isEmpty() && currentIndex().isValid())
        rows << currentIndex().row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QPoint DmTable::enclosuresPlace() const
{
    const QRect cell = visualRect(m_model->index(qMax(0, currentIndex().row()), static_cast<int>(Column::Enclosures)));
    return viewport()->mapToGlobal(cell.bottomLeft());
}

void DmTable::writeLine()
{
    const QModelIndex index = m_model->index(currentIndex().row(), static_cast<int>(Column::Line));
    // The Enter that ends a line comes here as well.
    if (state() != EditingState && index.isValid() && m_model->flags(index) & Qt::ItemIsEditable)
        edit(index);
}

void DmTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    // Enter: on to the next one, as when one writes down a column.
    if (hint == QAbstractItemDelegate::SubmitModelCache)
        goTo(qMin(currentIndex().row() + 1, m_model->rowCount() - 1));
}

QModelIndex DmTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    switch (action) {
    case MoveHome: return m_model->index(0, 0);
    case MoveEnd: return m_model->index(m_model->rowCount() - 1, 0);
    case MoveLeft:
    case MoveRight: return currentIndex();
    default: return QTableView::moveCursor(action, modifiers);
    }
}

void DmTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            event->ignore();
        else
            writeLine();
        return;
    case Qt::Key_Space: Q_EMIT takeOutWanted(); return;
    default: QTableView::keyPressEvent(event);
    }
}

void DmTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QTableView::mousePressEvent(event);
    // The mark before the name takes him out.
    if (index.isValid() && index.column() == 0 && event->button() == Qt::LeftButton
        && event->position().x() < theme().px(36))
        Q_EMIT takeOutWanted();
}

void DmTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid())
        return;
    if (static_cast<Column>(index.column()) == Column::Enclosures)
        Q_EMIT enclosuresWanted();
    else if (event->position().x() >= theme().px(36))
        writeLine();
}

void DmTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT rowChosen(current.row());
}

void DmTable::resizeEvent(QResizeEvent *event)
{
    const Theme &t = theme();
    const int width = viewport()->width();
    // Where it is narrow the bar goes first, since its days stand beside it.
    const bool narrow = width < t.px(700);
    const int days = QFontMetrics(t.font(Type::Second)).horizontalAdvance(tr("あと%1日").arg(888)) + t.px(12);
    const int name = t.px(narrow ? 196 : 228), window = (narrow ? 0 : t.px(105)) + qMax(days, t.px(71));
    const int enclosures = t.px(narrow ? 96 : 140);
    setColumnWidth(static_cast<int>(Column::Addressee), name);
    setColumnHidden(static_cast<int>(Column::Window), narrow);
    setColumnWidth(static_cast<int>(Column::Window), window);
    setColumnWidth(static_cast<int>(Column::Line), qMax(t.px(120), width - name - (narrow ? 0 : window) - enclosures));
    setColumnWidth(static_cast<int>(Column::Enclosures), enclosures);
    QTableView::resizeEvent(event);
}

} // namespace kikubari::widgets
