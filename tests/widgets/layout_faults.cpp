// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layout_faults.h"

#include "widgets/book/segment_panel.h"
#include "widgets/controls.h"
#include "widgets/notices.h"
#include "widgets/today/call_sheet.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QSpinBox>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace kikubari::test {

namespace {

QString nameOf(const QWidget *widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className());
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        name += u" \""_s % button->text() % u'"';
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        name += u" \""_s % label->text() % u'"';
    return name % u" %1x%2"_s.arg(widget->width()).arg(widget->height());
}

/// Parts that lie over others on purpose, and the insides of Qt's own controls.
bool floats(const QWidget *widget)
{
    return qobject_cast<const widgets::Toast *>(widget) || qobject_cast<const widgets::CallSheetView *>(widget)
        || qobject_cast<const widgets::SegmentPanel *>(widget) || widget->objectName() == u"searchHits"
        || widget->isWindow();
}

bool isQtInside(const QWidget *parent)
{
    return qobject_cast<const QAbstractScrollArea *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QSplitter *>(parent);
}

bool inScrollArea(const QWidget *widget)
{
    for (const QWidget *at = widget->parentWidget(); at; at = at->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(at))
            return true;
    return false;
}

void checkText(const QWidget *widget, QStringList &faults)
{
    if (const auto *label = qobject_cast<const widgets::Label *>(widget)) {
        using Mode = widgets::Label::Mode;
        if (label->mode() == Mode::Whole
            && label->fontMetrics().horizontalAdvance(label->text()) > label->contentsRect().width() + 1)
            faults << u"cut text: "_s % nameOf(label);
        if (label->mode() == Mode::Wrapped && label->heightForWidth(label->width()) > label->height() + 1)
            faults << u"cut lines: "_s % nameOf(label);
        // A short word that is there as a whole needs less room than a cut one.
        const int wanted = label->fontMetrics().horizontalAdvance(label->text());
        if (label->mode() == Mode::Elided && label->width() < qMin(wanted, label->fontMetrics().averageCharWidth() * 3))
            faults << u"nothing left of: "_s % nameOf(label);
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const QSize needed = button->minimumSizeHint();
        if (button->width() < needed.width() || button->height() < needed.height())
            faults << u"cut button: "_s % nameOf(button);
    }
}

void checkSiblings(const QWidget *parent, QStringList &faults)
{
    QList<QWidget *> children;
    for (QObject *object : parent->children())
        if (auto *child = qobject_cast<QWidget *>(object); child && child->isVisible() && !floats(child))
            children << child;
    for (qsizetype i = 0; i < children.size(); ++i) {
        if (!inScrollArea(children[i]) && !parent->rect().contains(children[i]->geometry()))
            faults << u"outside its parent: "_s % nameOf(children[i]) % u" in "_s % nameOf(parent);
        for (qsizetype k = i + 1; k < children.size(); ++k)
            if (children[i]->geometry().intersects(children[k]->geometry()))
                faults << u"overlap: "_s % nameOf(children[i]) % u" and "_s % nameOf(children[k]);
    }
}

} // namespace

QStringList layoutFaults(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        checkText(widget, faults);
        if (!isQtInside(widget) && !(widget->parentWidget() && isQtInside(widget->parentWidget())))
            checkSiblings(widget, faults);
    }
    return faults;
}

} // namespace kikubari::test
