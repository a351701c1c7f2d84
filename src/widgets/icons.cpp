// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include "widgets/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

QByteArray drawing(const QString &name, const QColor &color, const QColor &ground)
{
    QFile file(u":/icons/"_s % name % u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    // QSvgRenderer draws currentColor black, so the colours are put in before it reads the drawing.
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("groundColor", ground.alpha() == 0 ? QByteArray("none") : ground.name().toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.8\"");
    return svg;
}

QPixmap render(const QString &name, QSizeF size, const QColor &color, const QColor &ground, qreal ratio)
{
    const QSize pixels(static_cast<int>(std::ceil(size.width() * ratio)),
                       static_cast<int>(std::ceil(size.height() * ratio)));
    const QString key = u"kikubari/%1/%2/%3/%4x%5"_s.arg(name, color.name(), ground.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(name, color, ground));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine
{
public:
    explicit ThemedIconEngine(QString name) : m_name(std::move(name)) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, mode == QIcon::Disabled ? theme().text3 : theme().text2, theme().base);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_name, size, mode == QIcon::Disabled ? theme().text3 : theme().text2, theme().base, 1.0);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name); }

private:
    QString m_name;
};

} // namespace

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color, const QColor &ground)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = render(name, rect.size(), color, ground, ratio);
    painter.drawPixmap(rect, pixmap, QRectF(QPointF(0, 0), QSizeF(pixmap.size())));
}

QIcon icon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name));
}

} // namespace kikubari::widgets
