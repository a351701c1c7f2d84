// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/book/segment_value.h"
#include "widgets/controls.h"

class QComboBox;

namespace kikubari::widgets {

/// One condition of a segment: field, operator, value. In a group ("the same car") only that group's fields are
/// offered.
class SegmentRow : public QWidget
{
    Q_OBJECT
public:
    /// `group` = the only group whose fields are offered; nothing = all fields.
    SegmentRow(const domain::SegmentNode &leaf, std::optional<domain::SegmentGroup> group,
               const SegmentSurroundings &around, QWidget *parent);

    [[nodiscard]] domain::SegmentNode node() const;
    void focusField();
    /// Which condition lacks something and what, as a sentence; empty where all is well.
    [[nodiscard]] QString fault() const;
    /// What Tab walks through, in its order.
    [[nodiscard]] QList<QWidget *> stops() const;

Q_SIGNALS:
    void changed();
    void removeWanted();

private:
    void fillFields(std::optional<domain::SegmentGroup> group);
    void fillOperators(domain::SegmentOperator wanted);
    void setUpValue(const QStringList &values);

    QComboBox *m_field, *m_operator;
    SegmentValue *m_value;
    Button *m_remove;
};

} // namespace kikubari::widgets
