// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"
#include "widgets/controls.h"

class QCheckBox;
class QStackedWidget;

namespace kikubari::widgets {

class EmptyState;
class ReturnedField;

/// Visits, appointments and orders of those who got a piece, who were called as well, and who were held out, with their
/// intervals on one scale and what can be said of the difference.
class ResponseTable : public QWidget
{
    Q_OBJECT
public:
    explicit ResponseTable(QWidget *parent);

    void setResult(const operations::CampaignResult &result);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Cell
    {
        statistics::Rate rate;
        std::optional<statistics::Interval> interval;
    };
    struct Line
    {
        int days = 0;
        bool complete = false, enough = false;
        Cell sent, called, heldOut;
        std::optional<statistics::Interval> lift;
    };
    struct Section
    {
        QString title;
        QList<Line> lines;
    };
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] static QString verdict(const Line &line);
    void paintCell(QPainter &painter, const QRectF &place, const Cell &cell, Role color) const;
    void paintLift(QPainter &painter, const QRectF &place, const Line &line) const;

    QList<Section> m_sections;
    double m_most = 0.1; ///< the end of the common scale
};

/// The last step: what came of it.
class DmResult : public QWidget
{
    Q_OBJECT
public:
    explicit DmResult(QWidget *parent);

    void setResult(const operations::CampaignResult &result, QDate today);
    /// Not posted yet: nothing to tell.
    void setNotPosted();
    void setReadOnly(bool readOnly);
    /// Whether all mailings together are wanted.
    [[nodiscard]] bool pooled() const;
    [[nodiscard]] ReturnedField *returned() const { return m_returned; }

Q_SIGNALS:
    void pooledChanged();
    void numbersReturned(const QStringList &numbers);
    void postingWanted();

private:
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Label *m_figures;
    QCheckBox *m_pooled;
    ResponseTable *m_table;
    ReturnedField *m_returned;
};

} // namespace kikubari::widgets
