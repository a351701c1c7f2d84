// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/segments.h"
#include "widgets/book/segment_value.h"
#include "widgets/controls.h"

#include <QTimer>

#include <optional>

class QComboBox;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace kikubari::widgets {

class SegmentRow;

/// Builds a filter from fields without code, beside the list that follows it: conditions that all, one or none must
/// hold, groups for the same car, the sentence in words, the number of customers; saves, renames and deletes.
class SegmentPanel : public Panel
{
    Q_OBJECT
public:
    explicit SegmentPanel(QWidget *parent);

    void setSurroundings(const SegmentSurroundings &around) { m_around = around; }
    /// Shows a filter to be looked at or changed.
    void edit(const operations::SavedSegment &saved);
    /// A fresh one with one condition.
    void beginNew();
    /// How many customers the condition picks.
    void setCount(qint64 count);
    void setReadOnly(bool readOnly);
    [[nodiscard]] domain::Segment segment() const;
    [[nodiscard]] qint64 version() const { return m_version; }
    void focusFirst();
    /// It was saved under this key.
    void setSaved(const operations::SavedSegment &saved);

Q_SIGNALS:
    /// The condition has come to rest and can be evaluated.
    void conditionChanged(const kikubari::domain::SegmentNode &where);
    void saveWanted();
    void deleteWanted();
    void closeWanted();

private:
    struct Group
    {
        QWidget *frame = nullptr;
        QVBoxLayout *rows = nullptr;
        domain::SegmentGroup group{};
        QList<SegmentRow *> conditions;
        Button *more = nullptr, *remove = nullptr;
    };
    /// One line of the form: a condition, a group of them, or something that only another program can write.
    struct Line
    {
        SegmentRow *row = nullptr;
        std::optional<Group> group;
        std::optional<domain::SegmentNode> other;
        QWidget *widget = nullptr;
    };

    void build();
    void fill(const domain::SegmentNode &where);
    void clear();
    void addLeaf(const domain::SegmentNode &leaf, bool focus);
    void addGroup(const domain::SegmentNode &some, bool focus);
    void addOther(const domain::SegmentNode &node);
    void addToGroup(QWidget *frame, const domain::SegmentNode &leaf, bool focus);
    void removeLine(const QWidget *widget);
    void touched();
    void check();
    [[nodiscard]] QHBoxLayout *makeAdders();
    [[nodiscard]] QList<SegmentRow *> rows() const;
    void orderTabs();

    SegmentSurroundings m_around;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QList<Line> m_parts;
    Label *m_sentence = nullptr, *m_error = nullptr, *m_count = nullptr;
    Button *m_close = nullptr, *m_addLeaf = nullptr, *m_addGroup = nullptr;
    Button *m_save = nullptr, *m_delete = nullptr;
    QTimer m_delay;
    QString m_key;
    qint64 m_version = 0;
    bool m_readOnly = false;
};

} // namespace kikubari::widgets
