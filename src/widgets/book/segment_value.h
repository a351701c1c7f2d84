// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/segment.h"
#include "domain/staff.h"

#include <QDate>
#include <QList>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace kikubari::widgets {

/// A condition as a sentence in the person's language, with the names of the staff in place of their codes.
[[nodiscard]] QString segmentWords(domain::SegmentNode node, const QList<domain::Staff> &staff);

/// What a segment's form needs to know of the world around it.
struct SegmentSurroundings
{
    QDate today;
    QList<domain::Staff> staff;
};

/// The right end of a condition: what the field is compared with. Shows the editors that the field and operator need:
/// words to tick, lengths of time, days, numbers or free text.
class SegmentValue : public QWidget
{
    Q_OBJECT
public:
    SegmentValue(const SegmentSurroundings &around, QWidget *parent);

    /// Makes the editors for a field and operator and fills them as far as the values fit.
    void setUp(domain::SegmentFieldId field, domain::SegmentOperator op, const QStringList &values);
    /// The values as JSON spells them.
    [[nodiscard]] QStringList values() const;
    /// What is still missing or cannot be read, as a sentence for who fills it in; empty where all is well.
    [[nodiscard]] QString fault() const;
    /// The editors in the order in which Tab walks through them.
    [[nodiscard]] QList<QWidget *> stops() const { return m_stops; }

Q_SIGNALS:
    void changed();

private:
    enum class Shape { Nothing, Words, Staff, Month, Offsets, OneOffset, Dates, OneDate, Numbers, OneNumber, Text };
    [[nodiscard]] static Shape shapeOf(const domain::SegmentField &field, domain::SegmentOperator op);
    void clear();
    QLineEdit *line(int designWidth, const QString &text, const QString &hint);
    QComboBox *choices(const QStringList &words, const QStringList &stored, const QString &current);
    void word(const QString &text);
    void addOffset(const QString &value, const QString &zero);
    [[nodiscard]] QString offset(int at) const;
    [[nodiscard]] QString isoDay(int at) const;
    void addWordMenu(const domain::SegmentField &field, const QStringList &values);
    [[nodiscard]] QString offsetFault() const;
    [[nodiscard]] QString dayFault() const;
    [[nodiscard]] QString numberFault() const;

    SegmentSurroundings m_around;
    QHBoxLayout *m_layout;
    Shape m_shape = Shape::Nothing;
    QList<QLineEdit *> m_lines;
    QList<QComboBox *> m_combos;
    QList<QWidget *> m_stops;
    QStringList m_ticked; ///< Shape::Words
};

} // namespace kikubari::widgets
