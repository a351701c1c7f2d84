// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_states.h"

#include "models/day_words.h"
#include "support/catch.h"
#include "widgets/controls.h"
#include "widgets/notices.h"
#include "widgets/today/call_sheet.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTranslator>

using namespace kikubari;
using namespace Qt::StringLiterals;

// Opens every state of the window and fails on cut buttons, overlapping siblings and text that is wider than its place.
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
        || widget->objectName() == u"searchHits" || widget->isWindow();
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
        if (label->mode() == Mode::Elided && !label->text().isEmpty()
            && label->width() < label->fontMetrics().averageCharWidth() * 3)
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

QStringList faultsOf(const QWidget &window)
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

void checkAll(QSize size)
{
    for (const test::SampleState &state : test::sampleStates()) {
        test::SampleWindow window(size, state.prepare, state.chosen);
        if (state.act)
            state.act(window);
        test::SampleWindow::settle();
        const QStringList faults = faultsOf(window.window);
        INFO(state.name.toStdString() << " at " << size.width() << "x" << size.height() << "\n"
                                      << faults.join(u'\n').toStdString());
        CHECK(faults.isEmpty());
    }
}

} // namespace

TEST_CASE("nothing is cut or overlaps at the design's size, in light and dark", "[layout]")
{
    for (const bool dark : {false, true}) {
        widgets::setTheme(dark ? widgets::Theme::darkened() : widgets::Theme::light());
        checkAll({1280, 800});
    }
    widgets::setTheme(widgets::Theme::light());
}

TEST_CASE("nothing is cut or overlaps on a large screen", "[layout]")
{
    checkAll({1920, 1080});
}

TEST_CASE("nothing is cut or overlaps in the smallest window", "[layout]")
{
    checkAll({960, 540});
}

TEST_CASE("nothing is cut or overlaps in English, whose words are longer", "[layout][english]")
{
    QTranslator translator;
    REQUIRE(translator.load(u":/i18n/kikubari_en.qm"_s));
    QCoreApplication::installTranslator(&translator);
    models::setLanguage(Language::English);
    checkAll({1280, 800});
    checkAll({960, 540});
    QCoreApplication::removeTranslator(&translator);
    models::setLanguage(Language::Japanese);
}

TEST_CASE("nothing is cut or overlaps with large and small type", "[layout][factor]")
{
    for (const double factor : {0.9, 1.25, 1.5}) {
        widgets::setTheme(widgets::Theme::light(factor));
        checkAll({1920, 1080});
    }
    widgets::setTheme(widgets::Theme::light());
}
