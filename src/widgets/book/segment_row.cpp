// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/segment_row.h"

#include "models/day_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using domain::SegmentFieldId;
using domain::SegmentGroup;
using domain::SegmentNode;
using domain::SegmentOperator;

namespace {

void shape(QComboBox *box, const QString &name)
{
    box->setFixedHeight(qMax(theme().px(28), box->fontMetrics().height() + theme().px(4)));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setMaxVisibleItems(24);
    box->setAccessibleName(name);
}

} // namespace

SegmentRow::SegmentRow(const SegmentNode &leaf, std::optional<SegmentGroup> group, const SegmentSurroundings &around,
                       QWidget *parent)
    : QWidget(parent),
      m_field(new QComboBox(this)),
      m_operator(new QComboBox(this)),
      m_value(new SegmentValue(around, this)),
      m_remove(new Button({}, this, Button::Kind::SmallFlat))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, theme().px(2), 0, theme().px(4));
    layout->setHorizontalSpacing(theme().px(4));
    layout->setVerticalSpacing(theme().px(3));
    m_remove->setIconName(u"x"_s);
    m_remove->setAccessibleName(tr("この条件を外す"));
    m_remove->setToolTip(m_remove->accessibleName());
    layout->addWidget(m_field, 0, 0);
    layout->addWidget(m_operator, 0, 1);
    layout->addWidget(m_remove, 0, 2);
    layout->addWidget(m_value, 1, 0, 1, 3);
    layout->setColumnStretch(0, 5);
    layout->setColumnStretch(1, 6);
    shape(m_field, tr("項目"));
    shape(m_operator, tr("比べ方"));
    fillFields(group);
    m_field->setCurrentIndex(qMax(0, m_field->findData(static_cast<int>(leaf.field))));
    fillOperators(leaf.op);
    setUpValue(leaf.values);
    const auto tell = [this] {
        m_field->setToolTip(m_field->currentText());
        m_operator->setToolTip(m_operator->currentText());
    };
    tell();
    connect(this, &SegmentRow::changed, this, tell);
    connect(m_field, &QComboBox::activated, this, [this] {
        fillOperators(node().op);
        setUpValue({});
        Q_EMIT changed();
    });
    connect(m_operator, &QComboBox::activated, this, [this] {
        setUpValue(m_value->values());
        Q_EMIT changed();
    });
    connect(m_value, &SegmentValue::changed, this, &SegmentRow::changed);
    connect(m_remove, &QAbstractButton::clicked, this, &SegmentRow::removeWanted);
}

void SegmentRow::fillFields(std::optional<SegmentGroup> group)
{
    std::optional<SegmentGroup> last;
    for (const domain::SegmentField &field : domain::segmentFields()) {
        if (group && field.group != *group)
            continue;
        if (!group && last != field.group) {
            m_field->addItem(models::say(domain::segmentGroupLabel(field.group)));
            // A heading among the fields; it cannot be chosen.
            auto *items = qobject_cast<QStandardItemModel *>(m_field->model());
            QStandardItem *head = items->item(m_field->count() - 1);
            head->setEnabled(false);
            head->setFont(theme().font(Type::Caption, true));
            last = field.group;
        }
        m_field->addItem(models::say(field.label()), static_cast<int>(field.id));
    }
}

void SegmentRow::fillOperators(SegmentOperator wanted)
{
    const domain::SegmentField &field
        = domain::segmentField(static_cast<SegmentFieldId>(m_field->currentData().toInt()));
    m_operator->clear();
    for (const SegmentOperator op : domain::segmentOperators(field))
        m_operator->addItem(models::say(domain::segmentOperatorLabel(op, field.type)), static_cast<int>(op));
    m_operator->setCurrentIndex(qMax(0, m_operator->findData(static_cast<int>(wanted))));
}

void SegmentRow::setUpValue(const QStringList &values)
{
    const SegmentNode now = SegmentNode::leaf(static_cast<SegmentFieldId>(m_field->currentData().toInt()),
                                              static_cast<SegmentOperator>(m_operator->currentData().toInt()));
    m_value->setUp(now.field, now.op, values);
    m_value->setVisible(!m_value->findChildren<QWidget *>().isEmpty());
}

SegmentNode SegmentRow::node() const
{
    return SegmentNode::leaf(static_cast<SegmentFieldId>(m_field->currentData().toInt()),
                             static_cast<SegmentOperator>(m_operator->currentData().toInt()), m_value->values());
}

QString SegmentRow::fault() const
{
    const QString words = m_value->fault();
    return words.isEmpty() ? QString() : tr("「%1」: %2").arg(m_field->currentText(), words);
}

QList<QWidget *> SegmentRow::stops() const
{
    QList<QWidget *> all{m_field, m_operator};
    all << m_value->stops() << m_remove;
    return all;
}

void SegmentRow::focusField()
{
    m_field->setFocus(Qt::TabFocusReason);
}

} // namespace kikubari::widgets
