// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/field_dialog.h"

#include "models/day_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::ShopField;

namespace {

QString aboutColumn(const operations::ColumnMapping &column)
{
    const QString name = column.heading.isEmpty() ? FieldDialog::tr("%1列目").arg(column.column + 1) : column.heading;
    return column.samples.isEmpty()
        ? name
        : FieldDialog::tr("%1　例: %2").arg(name, column.samples.mid(0, 3).join(u"、"_s).simplified());
}

} // namespace

FieldDialog::FieldDialog(const operations::ColumnMapping &column, QWidget *parent)
    : Dialog(tr("この列は何ですか"), aboutColumn(column), tr("この項目にする"), parent),
      m_narrow(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_carLine(new QWidget(this)),
      m_car(new QSpinBox(m_carLine)),
      m_before(column.field)
{
    m_narrow->setPlaceholderText(tr("項目の名前でしぼる"));
    m_narrow->setAccessibleName(m_narrow->placeholderText());
    m_narrow->setFixedHeight(qMax(theme().px(30), m_narrow->fontMetrics().height() + theme().px(4)));
    m_narrow->installEventFilter(this);
    body()->addWidget(m_narrow);
    m_list->setFrameShape(QFrame::Box);
    m_list->setMinimumHeight(theme().px(320));
    m_list->setAccessibleName(windowTitle());
    body()->addWidget(m_list);
    auto *line = new QHBoxLayout(m_carLine);
    line->setContentsMargins(0, 0, 0, 0);
    auto *word = new Label(Type::Body, &Theme::text2, m_carLine);
    word->setText(tr("何台目の車"));
    m_car->setRange(1, 9);
    m_car->setValue(column.number);
    if (auto *inside = m_car->findChild<QLineEdit *>())
        inside->setProperty("frameless", true);
    m_car->setAccessibleName(word->text());
    line->addWidget(word);
    line->addWidget(m_car);
    line->addStretch(1);
    body()->addWidget(m_carLine);
    connect(m_narrow, &QLineEdit::textChanged, this, &FieldDialog::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &FieldDialog::check);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    fill();
    m_narrow->setFocus();
}

void FieldDialog::fill()
{
    const QString words = m_narrow->text().trimmed();
    m_list->clear();
    std::optional<operations::ShopGroup> group;
    int chosen = -1;
    std::vector<operations::ShopFieldInfo> fields(operations::shopFields().begin(), operations::shopFields().end());
    // The table of fields is in the order of exports; here those of one heading stand together.
    std::ranges::stable_sort(fields, {}, &operations::ShopFieldInfo::group);
    for (const operations::ShopFieldInfo &info : fields) {
        const QString label = models::say(info.label);
        if (!words.isEmpty() && !info.label.ja.contains(words) && !info.label.en.contains(words, Qt::CaseInsensitive))
            continue;
        if (group != info.group && info.group != operations::ShopGroup::None) {
            auto *head = new QListWidgetItem(models::say(operations::textOf(info.group)), m_list);
            head->setFlags(Qt::NoItemFlags);
            head->setFont(theme().font(Type::Caption, true));
        }
        group = info.group;
        auto *item = new QListWidgetItem(u"　"_s % label, m_list);
        item->setData(Qt::UserRole, static_cast<int>(info.field));
        item->setSizeHint({0, fontMetrics().height() + theme().px(6)});
        if (chosen < 0 || info.field == m_before)
            chosen = m_list->count() - 1;
    }
    m_list->setCurrentRow(chosen);
    if (chosen >= 0)
        m_list->scrollToItem(m_list->item(chosen), QAbstractItemView::PositionAtCenter);
    check();
}

void FieldDialog::check()
{
    const QListWidgetItem *item = m_list->currentItem();
    verb()->setEnabled(item && item->data(Qt::UserRole).isValid());
    m_carLine->setEnabled(item && item->data(Qt::UserRole).isValid() && operations::infoOf(field()).ofCar);
}

void FieldDialog::step(bool down)
{
    for (int row = m_list->currentRow() + (down ? 1 : -1); row >= 0 && row < m_list->count(); row += down ? 1 : -1)
        if (m_list->item(row)->flags() & Qt::ItemIsSelectable) {
            m_list->setCurrentRow(row);
            return;
        }
}

bool FieldDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_narrow && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            step(key == Qt::Key_Down);
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

ShopField FieldDialog::field() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? static_cast<ShopField>(item->data(Qt::UserRole).toInt()) : m_before;
}

int FieldDialog::number() const
{
    return operations::infoOf(field()).ofCar ? m_car->value() : 1;
}

} // namespace kikubari::widgets
