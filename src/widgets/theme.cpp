// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QApplication>
#include <QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

Theme &current()
{
    static Theme value = Theme::light();
    return value;
}

double points(Type type)
{
    switch (type) {
    case Type::Badge: return 8;
    case Type::KeyCap: return 8.5;
    case Type::Caption: return 9;
    case Type::Second: return 9.5;
    case Type::Body: return 10;
    case Type::Name: return 11;
    case Type::Date: return 13;
    case Type::Title: return 15;
    case Type::Person: return 17;
    }
    return 10;
}

} // namespace

Theme Theme::light(double factor)
{
    Theme t;
    t.factor = factor;
    t.window = QColor(0xF5F4F0), t.nav = QColor(0xEBE8E1), t.base = QColor(0xFFFFFF), t.alt = QColor(0xFAF9F6);
    t.text = QColor(0x22252A), t.text2 = QColor(0x50565F), t.text3 = QColor(0x5E646D);
    t.line = QColor(0xE1DDD4), t.border = QColor(0x8E887C);
    t.accent = QColor(0x2F549E), t.fill = QColor(0x2F549E), t.onFill = QColor(0xFFFFFF), t.tint = QColor(0xE5EBF6);
    t.rest = QColor(0xE0DCD3), t.past = QColor(0x8F897D), t.mute = QColor(0xF0EEE8);
    t.overdue = QColor(0xB3261E), t.overdueTint = QColor(0xFBE9E7);
    t.due = QColor(0x855000), t.dueTint = QColor(0xFAEFDA);
    t.open = QColor(0x28666F), t.openTint = QColor(0xE1EFF0);
    t.done = QColor(0x2B673C), t.doneTint = QColor(0xE4F1E7);
    t.closure = QColor(0x67489A), t.closureTint = QColor(0xEFEAF7);
    return t;
}

Theme Theme::darkened(double factor)
{
    Theme t;
    t.dark = true;
    t.factor = factor;
    t.window = QColor(0x1A1C20), t.nav = QColor(0x131518), t.base = QColor(0x212429), t.alt = QColor(0x262A30);
    t.text = QColor(0xE9EAED), t.text2 = QColor(0xB9BEC7), t.text3 = QColor(0x9CA3AE);
    t.line = QColor(0x343941), t.border = QColor(0x6F7783);
    t.accent = QColor(0x93B5F5), t.fill = QColor(0x3F67B8), t.onFill = QColor(0xFFFFFF), t.tint = QColor(0x2A3852);
    t.rest = QColor(0x3A4049), t.past = QColor(0x868E9A), t.mute = QColor(0x2B2F36);
    t.overdue = QColor(0xFF9C91), t.overdueTint = QColor(0x45282A);
    t.due = QColor(0xF2C072), t.dueTint = QColor(0x40341F);
    t.open = QColor(0x8ACAD3), t.openTint = QColor(0x20383C);
    t.done = QColor(0x90CF9F), t.doneTint = QColor(0x233A2B);
    t.closure = QColor(0xC5AEEE), t.closureTint = QColor(0x352D48);
    return t;
}

QFont Theme::font(Type type, bool bold) const
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK JP"_s, u"Yu Gothic UI"_s, u"Meiryo"_s, u"Hiragino Sans"_s});
    font.setPointSizeF(points(type) * factor);
    font.setBold(bold);
    return font;
}

int Theme::px(double designPixels) const
{
    return static_cast<int>(std::lround(designPixels * factor));
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &color) { p.setColor(QPalette::All, role, color); };
    set(QPalette::Window, window);
    set(QPalette::Base, base);
    set(QPalette::Button, base);
    set(QPalette::AlternateBase, alt);
    set(QPalette::Text, text);
    set(QPalette::WindowText, text);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, onFill);
    set(QPalette::PlaceholderText, text3);
    set(QPalette::Light, base);
    set(QPalette::Midlight, line);
    set(QPalette::Mid, border);
    set(QPalette::Dark, border);
    set(QPalette::Shadow, border);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::Highlight, tint);
    set(QPalette::HighlightedText, text);
    set(QPalette::ToolTipBase, text);
    set(QPalette::ToolTipText, base);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, text3);
    p.setColor(QPalette::Disabled, QPalette::Button, mute);
    p.setColor(QPalette::Disabled, QPalette::Base, mute);
    return p;
}

const Theme &theme()
{
    return current();
}

void setTheme(const Theme &theme)
{
    current() = theme;
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.font(Type::Body));
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        widget->update();
        for (QWidget *child : widget->findChildren<QWidget *>())
            child->update();
    }
}

Theme themeFor(Appearance appearance, bool desktopIsDark, double factor)
{
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::Automatic && desktopIsDark);
    return dark ? Theme::darkened(factor) : Theme::light(factor);
}

} // namespace kikubari::widgets
