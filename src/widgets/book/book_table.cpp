// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/book_table.h"

#include "models/day_words.h"
#include "widgets/book/book_delegate.h"

#include <QDataStream>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTimer>

namespace kikubari::widgets {

using models::BookColumn;

namespace {

/// The width of a column in a fresh table, in pixels of the design.
int freshWidth(BookColumn column)
{
    switch (column) {
    case BookColumn::Name: return 260;
    case BookColumn::Car: return 150;
    case BookColumn::Plate: return 132;
    case BookColumn::Phone: return 114;
    case BookColumn::Address: return 164;
    case BookColumn::Staff:
    case BookColumn::LastContactBy: return models::language() == Language::English ? 96 : 78;
    case BookColumn::Rank: return 60;
    case BookColumn::Delivered:
    case BookColumn::InspectionDue: return models::language() == Language::English ? 128 : 102;
    case BookColumn::LastContact: return models::language() == Language::English ? 122 : 106;
    case BookColumn::NextFollowUp: return 220;
    case BookColumn::Bans: return 130;
    case BookColumn::PostalCode: return 84;
    case BookColumn::Email: return 180;
    case BookColumn::Code: return 92;
    case BookColumn::Count_: break;
    }
    return 100;
}

constexpr BookColumn freshOnes[]
    = {BookColumn::Name,  BookColumn::Car,           BookColumn::Phone,       BookColumn::Address,
       BookColumn::Staff, BookColumn::InspectionDue, BookColumn::LastContact, BookColumn::NextFollowUp};

/// How a column whose width nobody set takes part in the room of the table.
struct Give
{
    int least; ///< pixels of the design that it needs at least
    int share; ///< of the room that is left over
};
Give giveOf(BookColumn column)
{
    switch (column) {
    case BookColumn::Name: return {230, 2};
    case BookColumn::Car: return {110, 2};
    case BookColumn::Address: return {110, 3};
    case BookColumn::NextFollowUp: return {170, 2};
    case BookColumn::Email: return {120, 2};
    case BookColumn::Bans: return {100, 1};
    default: return {freshWidth(column), 0};
    }
}

constexpr qint32 columnsFormat = -2; // of the kept value; the first one began with the number of columns

} // namespace

BookHeader::BookHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(theme().px(44));
    setFocusPolicy(Qt::NoFocus);
}

QSize BookHeader::sizeHint() const
{
    const Theme &t = theme();
    return {QHeaderView::sizeHint().width(), qMax(t.px(28), QFontMetrics(t.font(Type::Caption, true)).height() + 8)};
}

void BookHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &t = theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, t.alt);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    painter->fillRect(QRect(rect.right(), rect.top() + t.px(7), 1, rect.height() - t.px(14)), t.line);
    const bool sorted = sortIndicatorSection() == logicalIndex;
    const QFont font = t.font(Type::Caption, true);
    const QFontMetrics metrics(font);
    const int lead = visualIndex(logicalIndex) == 0 ? t.px(36) : t.px(8);
    const QRect area = rect.adjusted(lead, 0, -t.px(sorted ? 18 : 4), -1);
    painter->setFont(font);
    painter->setPen(sorted ? t.text : t.text2);
    const QString words = metrics.elidedText(model()->headerData(logicalIndex, Qt::Horizontal).toString(),
                                             Qt::ElideRight, area.width());
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, words);
    if (sorted) {
        const double x = area.left() + metrics.horizontalAdvance(words) + t.px(10), y = rect.center().y() + 0.5;
        const double up = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1, size = t.px(4);
        QPainterPath arrow;
        arrow.moveTo(x - size, y - up * size / 2);
        arrow.lineTo(x + size, y - up * size / 2);
        arrow.lineTo(x, y + up * size * 0.7);
        arrow.closeSubpath();
        painter->fillPath(arrow, t.accent);
    }
    painter->restore();
}

BookTable::BookTable(models::CustomerListModel *model, QWidget *parent)
    : QTableView(parent),
      m_model(model),
      m_delegate(new BookDelegate(this))
{
    setHorizontalHeader(new BookHeader(this));
    setModel(model);
    setItemDelegate(m_delegate);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(BookDelegate::rowHeight());
    verticalHeader()->setDefaultSectionSize(BookDelegate::rowHeight());
    setShowGrid(false);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setAccessibleName(tr("お客様の一覧"));
    freshColumns();
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (const auto order = models::bookOrderOf(static_cast<BookColumn>(section)))
            Q_EMIT orderWanted(*order);
    });
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, [this] {
        if (!m_restoring)
            Q_EMIT columnsChanged();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_restoring)
            return;
        m_wanted[static_cast<std::size_t>(column)] = width;
        // Not while the mouse still pulls at this section: the header is in the midst of it.
        QTimer::singleShot(0, this, &BookTable::fitColumns);
        Q_EMIT columnsChanged();
    });
}

void BookTable::freshColumns()
{
    for (int column = 0; column < models::bookColumnCount; ++column)
        m_wanted[static_cast<std::size_t>(column)] = theme().px(freshWidth(static_cast<BookColumn>(column)));
    showColumns(QList<BookColumn>(std::begin(freshOnes), std::end(freshOnes)));
}

BookTable::Widths BookTable::fittedWidths() const
{
    Widths widths = m_wanted;
    const QList<BookColumn> shown = shownColumns();
    int left = viewport()->width(), shares = 0, slack = 0;
    Widths give{}, share{};
    for (const BookColumn column : shown) {
        const auto at = static_cast<std::size_t>(column);
        left -= widths[at];
        const Give own = giveOf(column);
        if (widths[at] != theme().px(freshWidth(column)))
            continue; // set by a person
        shares += share[at] = own.share;
        slack += give[at] = qMax(0, widths[at] - theme().px(own.least));
    }
    if (shown.isEmpty())
        return widths;
    const int room = left;
    for (const BookColumn column : shown) {
        const auto at = static_cast<std::size_t>(column);
        int change = 0;
        if (room > 0 && shares > 0)
            change = room * share[at] / shares;
        else if (room < 0 && slack > 0)
            change = -qMin(give[at], (-room * give[at] + slack - 1) / slack);
        widths[at] += change;
        left -= change;
    }
    widths[static_cast<std::size_t>(shown.last())] += qMax(0, left); // no empty strip behind the last
    return widths;
}

void BookTable::fitColumns()
{
    const Widths widths = fittedWidths();
    m_restoring = true;
    for (const BookColumn column : shownColumns())
        setColumnWidth(static_cast<int>(column), widths[static_cast<std::size_t>(column)]);
    m_restoring = false;
}

QByteArray BookTable::columns() const
{
    // Widths are kept in pixels of the design, so that another type size does not squeeze them.
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << columnsFormat << qint32(models::bookColumnCount);
    for (const BookColumn column : shownColumns()) {
        const int width = m_wanted[static_cast<std::size_t>(column)];
        // 0 = nobody set it: the fresh width is another one in another language.
        const bool fresh = width == theme().px(freshWidth(column));
        out << qint32(column) << qint32(fresh ? 0 : qRound(width / theme().factor));
    }
    return bytes;
}

void BookTable::setColumns(const QByteArray &columns)
{
    QDataStream in(columns);
    in.setVersion(QDataStream::Qt_6_0);
    qint32 format = 0, count = 0, column = 0, width = 0;
    in >> format >> count;
    QList<BookColumn> shown;
    QHash<int, int> widths;
    while (format == columnsFormat && count == models::bookColumnCount && !in.atEnd()) {
        in >> column >> width;
        if (in.status() != QDataStream::Ok || column < 0 || column >= count || shown.contains(BookColumn(column)))
            break;
        shown << static_cast<BookColumn>(column);
        if (width > 0)
            widths.insert(column, qBound(40, width, 900));
    }
    freshColumns();
    if (shown.isEmpty())
        return;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        m_wanted[static_cast<std::size_t>(it.key())] = theme().px(it.value());
    showColumns(shown);
}

bool BookTable::isShown(BookColumn column) const
{
    return !isColumnHidden(static_cast<int>(column));
}

void BookTable::showColumns(const QList<BookColumn> &columns)
{
    m_restoring = true;
    QHeaderView *header = horizontalHeader();
    int visual = 0;
    for (const BookColumn column : columns)
        header->moveSection(header->visualIndex(static_cast<int>(column)), visual++);
    for (int column = 0; column < models::bookColumnCount; ++column)
        setColumnHidden(column, !columns.contains(static_cast<BookColumn>(column)));
    m_restoring = false;
    fitColumns();
    Q_EMIT columnsChanged();
}

QList<BookColumn> BookTable::shownColumns() const
{
    QList<BookColumn> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns << static_cast<BookColumn>(column);
    return columns;
}

QList<std::pair<BookColumn, int>> BookTable::columnShares() const
{
    QList<std::pair<BookColumn, int>> shares;
    for (const BookColumn column : shownColumns())
        shares.append({column, columnWidth(static_cast<int>(column))});
    return shares;
}

void BookTable::setOrder(operations::BookOrder order, bool descending)
{
    int section = -1;
    for (int column = 0; column < models::bookColumnCount; ++column)
        if (models::bookOrderOf(static_cast<BookColumn>(column)) == order)
            section = column;
    horizontalHeader()->setSortIndicator(section, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
}

void BookTable::goTo(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    // The first shown column: scrolling to a hidden one would jump sideways.
    const int column = horizontalHeader()->logicalIndex(0);
    const int sideways = horizontalScrollBar()->value();
    setCurrentIndex(m_model->index(row, column));
    scrollTo(m_model->index(row, column));
    horizontalScrollBar()->setValue(sideways);
}

QModelIndex BookTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    const int column = current.isValid() ? current.column() : horizontalHeader()->logicalIndex(0);
    switch (action) {
    case MoveHome: return m_model->index(0, column);
    case MoveEnd: return m_model->index(m_model->rowCount() - 1, column);
    case MoveLeft: horizontalScrollBar()->setValue(horizontalScrollBar()->value() - theme().px(80)); return current;
    case MoveRight: horizontalScrollBar()->setValue(horizontalScrollBar()->value() + theme().px(80)); return current;
    default: return QTableView::moveCursor(action, modifiers);
    }
}

void BookTable::extendMarks(bool down)
{
    const int row = currentIndex().row(), next = row + (down ? 1 : -1);
    m_model->setMark(row, true);
    if (next < 0 || next >= m_model->rowCount())
        return;
    m_model->setMark(next, true);
    goTo(next);
}

void BookTable::keyPressEvent(QKeyEvent *event)
{
    m_delegate->setKeyboardUsed(true);
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    switch (event->key()) {
    case Qt::Key_Space: m_model->toggleMark(currentIndex().row()); return;
    case Qt::Key_A:
        if (event->modifiers() == Qt::ControlModifier) {
            m_model->markAll();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain && currentIndex().isValid())
            Q_EMIT entered(currentIndex().row());
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift) {
            extendMarks(event->key() == Qt::Key_Down);
            return;
        }
        if (event->key() == Qt::Key_Up && plain && currentIndex().row() <= 0) {
            Q_EMIT leftAbove();
            return;
        }
        break;
    default: break;
    }
    QTableView::keyPressEvent(event);
}

void BookTable::mousePressEvent(QMouseEvent *event)
{
    m_delegate->setKeyboardUsed(false);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool onBox = index.isValid() && horizontalHeader()->visualIndex(index.column()) == 0
        && event->position().x() - visualRect(index).left() < theme().px(32);
    const bool extends = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (event->button() == Qt::LeftButton && index.isValid() && (onBox || extends)) {
        if (event->modifiers() & Qt::ShiftModifier && currentIndex().isValid()) {
            const auto [from, to] = std::minmax(currentIndex().row(), index.row());
            m_model->markRange(from, to);
        } else {
            m_model->toggleMark(index.row());
        }
        goTo(index.row());
        return;
    }
    QTableView::mousePressEvent(event);
}

void BookTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QModelIndex index = indexAt(event->position().toPoint()); index.isValid())
        Q_EMIT entered(index.row());
}

void BookTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT rowChosen(current.row());
}

void BookTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void BookTable::paintEvent(QPaintEvent *event)
{
    const int last = rowAt(viewport()->height() - 1);
    m_model->need(qMax(0, rowAt(0)), last < 0 ? m_model->rowCount() - 1 : last);
    QTableView::paintEvent(event);
}

} // namespace kikubari::widgets
