// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QAbstractButton>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

/// The small parts of every page, painted from the theme in force. None of them keeps a colour.
namespace kikubari::widgets {

/// A role of the theme, e.g. &Theme::text2.
using Role = QColor Theme::*;

/// The shortcut's name as a key cap beside a word; answers its width without painting.
[[nodiscard]] int keyCapWidth(const QString &key);
void paintKeyCap(QPainter &painter, QPoint leftCentre, const QString &key, const QColor &text, const QColor &border,
                 const QColor &ground);

/// Text of one type and colour. Elided at the end with the whole text in the tooltip, or wrapped.
class Label : public QLabel
{
    Q_OBJECT
public:
    enum class Mode { Whole, Elided, Wrapped };

    explicit Label(Type type, Role color, QWidget *parent = nullptr, Mode mode = Mode::Whole, bool bold = false);

    void setColor(Role color);
    void setKind(Type type, bool bold);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_color;
    Mode m_mode;
};

/// A push button of the house: word, optional icon, optional key cap; primary, plain, flat or small.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Plain, Primary, Flat, Small, SmallFlat };

    explicit Button(const QString &text, QWidget *parent = nullptr, Kind kind = Kind::Plain);

    void setIconName(const QString &name);
    void setKey(const QString &key);
    void setKind(Kind kind);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool small() const { return m_kind == Kind::Small || m_kind == Kind::SmallFlat; }
    [[nodiscard]] bool flat() const { return m_kind == Kind::Flat || m_kind == Kind::SmallFlat; }

    Kind m_kind;
    QString m_iconName, m_key;
};

/// An icon and a word in a tint: 「不在2回」.
struct BadgeLook
{
    QString icon, text;
    Role color = &Theme::text2;
    Role tint = &Theme::mute;
};
[[nodiscard]] int badgeWidth(const BadgeLook &badge);
void paintBadge(QPainter &painter, QPoint leftTop, const BadgeLook &badge);

class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);
    void setLook(const BadgeLook &look);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BadgeLook m_look;
};

/// The icon and word of a follow-up's state; both always.
class StateLabel : public QWidget
{
    Q_OBJECT
public:
    explicit StateLabel(QWidget *parent = nullptr);
    void setState(const QString &iconName, const QString &word, Role color);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon, m_word;
    Role m_color = &Theme::text;
};

/// A small drawing of one icon.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(const QString &name, int designSize, Role color, QWidget *parent = nullptr);
    void setIcon(const QString &name, Role color);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_size;
    Role m_color;
};

/// A surface of the theme with an optional rounded border or a line at some of its edges.
class Panel : public QFrame
{
    Q_OBJECT
public:
    explicit Panel(Role ground, QWidget *parent = nullptr);

    void setCard(bool card);
    void setLines(Qt::Edges edges);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_ground;
    bool m_card = false;
    Qt::Edges m_lines;
};

/// The 2 px accent ring of what has the keyboard.
void paintFocusRing(QPainter &painter, const QRectF &rect, double radius);

} // namespace kikubari::widgets
