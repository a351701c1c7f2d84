// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_result.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/dm/dm_posting.h"
#include "widgets/notices.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::ResponseGroup;
using operations::ResponseSpan;

namespace {

constexpr double daysShare = 0.12, groupShare = 0.20; // of the width; the difference has the rest

} // namespace

ResponseTable::ResponseTable(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ResponseTable::setResult(const operations::CampaignResult &result)
{
    m_sections = {{tr("来店"), {}}, {tr("約束・予約"), {}}, {tr("注文"), {}}};
    m_most = 0.05;
    QStringList spoken;
    for (const ResponseSpan &span : result.spans) {
        const auto line = [&](auto rate, auto interval, const std::optional<statistics::Interval> &lift) {
            const auto cell = [&](const ResponseGroup &group) { return Cell{group.*rate, group.*interval}; };
            return Line{span.days,         span.complete,      span.enough, cell(span.sent),
                        cell(span.called), cell(span.heldOut), lift};
        };
        m_sections[0].lines << line(&ResponseGroup::visits, &ResponseGroup::visitsInterval, span.visitsLift);
        m_sections[1].lines << line(&ResponseGroup::appointments, &ResponseGroup::appointmentsInterval,
                                    span.appointmentsLift);
        m_sections[2].lines << line(&ResponseGroup::orders, &ResponseGroup::ordersInterval, span.ordersLift);
    }
    for (const Section &section : m_sections)
        for (const Line &line : section.lines) {
            for (const Cell &cell : {line.sent, line.called, line.heldOut})
                if (cell.interval && cell.rate.of >= 5)
                    m_most = qMax(m_most, cell.interval->high);
            spoken << QStringList{section.title,
                                  tr("%1日以内").arg(line.days),
                                  models::rateWord(line.sent.rate),
                                  models::rateWord(line.called.rate),
                                  models::rateWord(line.heldOut.rate),
                                  verdict(line)}
                          .join(u' ');
        }
    m_most = qMin(1.0, m_most);
    setAccessibleName(tr("反応"));
    setAccessibleDescription(spoken.join(u'\n'));
    updateGeometry();
    update();
}

QString ResponseTable::verdict(const Line &line)
{
    if (line.heldOut.rate.of == 0)
        return tr("見送りの方がいないので、比べられません");
    if (!line.enough || !line.lift)
        return tr("まだ分かりません");
    if (line.lift->low > 0)
        return tr("DMの方が多いと言えます");
    if (line.lift->high < 0)
        return tr("DMの方が少ないと言えます");
    return tr("差があるとはまだ言い切れません");
}

int ResponseTable::lineHeight() const
{
    return qMax(theme().px(40), QFontMetrics(theme().font(Type::Second)).height() + theme().px(20));
}

QSize ResponseTable::sizeHint() const
{
    const int head = theme().px(28), title = theme().px(30);
    return {theme().px(760), head + 3 * (title + 3 * lineHeight()) + theme().px(8)};
}

QSize ResponseTable::minimumSizeHint() const
{
    return {theme().px(620), sizeHint().height()};
}

void ResponseTable::paintCell(QPainter &painter, const QRectF &place, const Cell &cell, Role color) const
{
    const Theme &t = theme();
    const QFont font = t.font(Type::Second);
    const double text = QFontMetrics(font).height();
    painter.setFont(font);
    painter.setPen(cell.rate.of == 0 ? t.text3 : t.text);
    painter.drawText(QRectF(place.left(), place.top() + t.px(3), place.width(), text), Qt::AlignLeft | Qt::AlignVCenter,
                     models::rateWord(cell.rate));
    if (!cell.interval || cell.rate.of < 5)
        return;
    const double width = place.width() - t.px(14), y = place.top() + t.px(3) + text + t.px(6);
    const auto at = [&](double share) { return place.left() + width * qMin(1.0, share / m_most); };
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(place.left(), y), QPointF(place.left() + width, y));
    painter.setPen(QPen(t.*color, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(at(cell.interval->low), y), QPointF(at(cell.interval->high), y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.*color);
    painter.drawEllipse(QPointF(at(cell.rate.share().value_or(0)), y), t.px(4), t.px(4));
}

void ResponseTable::paintLift(QPainter &painter, const QRectF &place, const Line &line) const
{
    const Theme &t = theme();
    const QFont font = t.font(Type::Second);
    const double text = QFontMetrics(font).height();
    painter.setFont(font);
    painter.setPen(line.enough ? t.text : t.text2);
    painter.drawText(QRectF(place.left(), place.top() + t.px(3), place.width(), text), Qt::AlignLeft | Qt::AlignVCenter,
                     verdict(line));
    if (!line.enough || !line.lift || line.heldOut.rate.of == 0)
        return;
    const double width = place.width() - t.px(14), y = place.top() + t.px(3) + text + t.px(6);
    const double reach = qMax(0.05, qMax(qAbs(line.lift->low), qAbs(line.lift->high)));
    const auto at = [&](double share) { return place.left() + width * (0.5 + 0.5 * share / reach); };
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(place.left(), y), QPointF(place.left() + width, y));
    painter.setPen(QPen(t.border, 1));
    painter.drawLine(QPointF(at(0), y - t.px(5)), QPointF(at(0), y + t.px(5)));
    painter.setPen(QPen(t.accent, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(at(line.lift->low), y), QPointF(at(line.lift->high), y));
}

void ResponseTable::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double left = t.px(14), all = width() - 2 * left;
    const double days = all * daysShare, group = all * groupShare;
    const QList<QPair<double, QString>> columns{{left + days, tr("送った方")},
                                                {left + days + group, tr("送って電話した方")},
                                                {left + days + 2 * group, tr("見送りの方")},
                                                {left + days + 3 * group, tr("送った方と見送りの方の差")}};
    painter.fillRect(QRect(0, 0, width(), t.px(28)), t.alt);
    painter.fillRect(QRect(0, t.px(28) - 1, width(), 1), t.line);
    painter.setFont(t.font(Type::Caption, true));
    painter.setPen(t.text2);
    for (const auto &[x, word] : columns)
        painter.drawText(
            QRectF(x, 0, width() - x, t.px(28)), Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(word, Qt::ElideRight,
                                             static_cast<int>(x + group < width() - left ? group - 6 : width() - x)));
    double y = t.px(28);
    for (const Section &section : m_sections) {
        painter.setFont(t.font(Type::Name, true));
        painter.setPen(t.text);
        painter.drawText(QRectF(left, y, all, t.px(30)), Qt::AlignVCenter | Qt::AlignLeft, section.title);
        y += t.px(30);
        for (const Line &line : section.lines) {
            const double height = lineHeight();
            painter.setFont(t.font(Type::Second));
            painter.setPen(t.text2);
            const double text = painter.fontMetrics().height();
            painter.drawText(QRectF(left, y + t.px(3), days, text), Qt::AlignVCenter | Qt::AlignLeft,
                             tr("%1日以内").arg(line.days));
            if (!line.complete) {
                painter.setFont(t.font(Type::Caption));
                painter.setPen(t.text3);
                painter.drawText(QRectF(left, y + t.px(3) + text, days, height - text), Qt::AlignTop | Qt::AlignLeft,
                                 tr("途中"));
            }
            paintCell(painter, {columns[0].first, y, group, height}, line.sent, &Theme::accent);
            paintCell(painter, {columns[1].first, y, group, height}, line.called, &Theme::open);
            paintCell(painter, {columns[2].first, y, group, height}, line.heldOut, &Theme::past);
            paintLift(painter, {columns[3].first, y, all - days - 3 * group, height}, line);
            y += height;
        }
        painter.fillRect(QRectF(0, y, width(), 1), t.line);
    }
}

DmResult::DmResult(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(m_stack)),
      m_figures(new Label(Type::Body, &Theme::text, this, Label::Mode::Wrapped)),
      m_pooled(new QCheckBox(tr("これまでのDMをまとめて見る"), this)),
      m_table(nullptr),
      m_returned(nullptr)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(scroll);
    auto *page = new QVBoxLayout(inner);
    page->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    page->setSpacing(t.px(10));
    auto *top = new QHBoxLayout;
    top->addWidget(m_figures, 1);
    top->addWidget(m_pooled);
    page->addLayout(top);
    auto *card = new Panel(&Theme::base, inner);
    card->setCard(true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_table = new ResponseTable(card);
    inside->addWidget(m_table);
    page->addWidget(card);
    auto *note = new Label(Type::Caption, &Theme::text2, inner, Label::Mode::Wrapped);
    note->setText(tr("線は95%の範囲です。人数が少ないうちは、たまたまの差が大きく出ます。"));
    page->addWidget(note);
    m_returned = new ReturnedField(inner);
    page->addWidget(m_returned);
    page->addStretch(1);
    scroll->setWidget(inner);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    m_empty->setWords(u"chart-column"_s, &Theme::text2, tr("まだ投函していません"),
                      tr("投函した日から30日・60日・90日の来店、約束、注文がここに並びます。"));
    connect(m_empty->addStep(tr("投函へ"), true), &QAbstractButton::clicked, this, &DmResult::postingWanted);
    connect(m_pooled, &QCheckBox::toggled, this, &DmResult::pooledChanged);
    connect(m_returned, &ReturnedField::numbersEntered, this, &DmResult::numbersReturned);
}

bool DmResult::pooled() const
{
    return m_pooled->isChecked();
}

void DmResult::setNotPosted()
{
    m_stack->setCurrentIndex(1);
}

void DmResult::setReadOnly(bool readOnly)
{
    m_returned->setReadOnly(readOnly);
}

void DmResult::setResult(const operations::CampaignResult &result, QDate today)
{
    m_stack->setCurrentIndex(0);
    QStringList words;
    if (result.campaign.isEmpty())
        words << tr("%1回のDMをまとめています。").arg(result.campaigns);
    else if (result.postedOn.isValid())
        words << tr("%1 に投函しました。").arg(models::dateWord(result.postedOn, today));
    words << tr("送った方 %1名、返送 %2名、見送り %3名。").arg(result.posted).arg(result.returned).arg(result.heldOut);
    m_figures->setText(words.join(QString()));
    m_table->setResult(result);
}

} // namespace kikubari::widgets
