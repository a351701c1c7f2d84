// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/label_sheet.h"
#include "print/findings.h"
#include "reports/mail_documents.h"

#include <QWidget>

#include <memory>

namespace kikubari::widgets {

/// One piece as it will come out, in its proportions: the same drawing as on paper.
class LabelSample : public QWidget
{
    Q_OBJECT
public:
    explicit LabelSample(QWidget *parent = nullptr);

    /// `words` is what is on it, for screen readers. What `findings` forbid is said instead of being drawn.
    void show(const print::Page &page, const print::Findings &findings, const QString &words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    print::Page m_page;
    QString m_problem; ///< why nothing is printed on it
};

/// The first sheet, small: used labels hatched, the start in the accent. A click or the arrow keys choose the start.
class SheetPicker : public QWidget
{
    Q_OBJECT
public:
    explicit SheetPicker(QWidget *parent = nullptr);

    void setSheet(const domain::LabelSheet &sheet, int start);
    [[nodiscard]] int start() const { return m_start; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void startChosen(int start);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF placeOf(int cell) const;

    domain::LabelSheet m_sheet;
    int m_start = 1;
};

/// A page on white paper, as large as the widget allows. Draws only the page in sight.
class PageView : public QWidget
{
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);

    /// `edges` are what the paper has already, such as the edges of labels, mm: shown, not printed.
    void setPages(std::shared_ptr<const reports::MailDocument> pages, const QList<QRectF> &edges = {});
    void goTo(int page);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const;

Q_SIGNALS:
    void pageChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    std::shared_ptr<const reports::MailDocument> m_pages;
    QList<QRectF> m_edges;
    int m_page = 0;
    int m_wheel = 0; ///< eighths of a degree that are not a page yet
};

} // namespace kikubari::widgets
