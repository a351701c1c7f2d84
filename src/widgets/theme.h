// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace kikubari::widgets {

/// Which palette a person wants; Automatic follows the desktop where it can be asked.
enum class Appearance { Automatic, Light, Dark };

/// The sizes of type of the house. Nothing is smaller than 8.5 pt but the navigation's badge (8 pt bold).
enum class Type {
    Badge,   ///< 8 pt: the count on a navigation item
    KeyCap,  ///< 8.5 pt
    Caption, ///< 9 pt: headings, kana, captions
    Second,  ///< 9.5 pt: second line of a row
    Body,    ///< 10 pt
    Name,    ///< 11 pt: name in a row
    Date,    ///< 13 pt
    Title,   ///< 15 pt: page title
    Person,  ///< 17 pt: phone number, name on the sheet
};

/// All colours and sizes of the interface in one value. Delegates and painters get it from `theme()`; a colour literal
/// stands nowhere else.
struct Theme
{
    bool dark = false;
    double factor = 1.0; ///< the person's own factor for type and sizes, 0.9 to 1.5

    QColor window, nav, base, alt;
    QColor text, text2, text3;
    QColor line, border;
    QColor accent, fill, onFill, tint;
    QColor rest, past, mute;
    QColor overdue, overdueTint, due, dueTint, open, openTint, done, doneTint, closure, closureTint;

    [[nodiscard]] static Theme light(double factor = 1.0);
    [[nodiscard]] static Theme darkened(double factor = 1.0);

    /// A font of the house at the person's factor.
    [[nodiscard]] QFont font(Type type, bool bold = false) const;
    /// Logical pixels of the design at the person's factor.
    [[nodiscard]] int px(double designPixels) const;
    [[nodiscard]] QPalette palette() const;
};

/// The theme in force. Read while painting, so that a change needs only a repaint.
[[nodiscard]] const Theme &theme();

/// Sets palette and font of the application and repaints every window.
void setTheme(const Theme &theme);

/// The theme for a setting; `desktopIsDark` counts only for Automatic.
[[nodiscard]] Theme themeFor(Appearance appearance, bool desktopIsDark, double factor);

} // namespace kikubari::widgets
