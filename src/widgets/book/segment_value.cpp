// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/segment_value.h"

#include "japan/date_input.h"
#include "models/day_words.h"
#include "widgets/controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using domain::SegmentField;
using domain::SegmentFieldId;
using domain::SegmentNode;
using domain::SegmentOperator;
using domain::SegmentType;

namespace {

const QStringList units{u"d"_s, u"w"_s, u"m"_s, u"y"_s};

bool namesStaff(SegmentFieldId field)
{
    return field == SegmentFieldId::Staff || field == SegmentFieldId::LastContactStaff
        || field == SegmentFieldId::ContactStaff;
}

} // namespace

SegmentValue::SegmentValue(const SegmentSurroundings &around, QWidget *parent)
    : QWidget(parent),
      m_around(around),
      m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme().px(4));
}

SegmentValue::Shape SegmentValue::shapeOf(const SegmentField &field, SegmentOperator op)
{
    switch (op) {
    case SegmentOperator::Known:
    case SegmentOperator::Empty: return Shape::Nothing;
    case SegmentOperator::Ago:
    case SegmentOperator::Ahead: return Shape::Offsets;
    case SegmentOperator::NotFor: return Shape::OneOffset;
    case SegmentOperator::Between: return field.type == SegmentType::Date ? Shape::Dates : Shape::Numbers;
    case SegmentOperator::AtLeast:
    case SegmentOperator::AtMost: return field.type == SegmentType::Date ? Shape::OneDate : Shape::OneNumber;
    default: break;
    }
    switch (field.type) {
    case SegmentType::Flag: return Shape::Nothing;
    case SegmentType::Word: return Shape::Words;
    case SegmentType::Month: return Shape::Month;
    case SegmentType::Date: return Shape::OneDate;
    case SegmentType::Code: return namesStaff(field.id) ? Shape::Staff : Shape::Text;
    default: return Shape::Text;
    }
}

void SegmentValue::clear()
{
    m_lines.clear();
    m_combos.clear();
    m_stops.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QLineEdit *SegmentValue::line(int designWidth, const QString &text, const QString &hint)
{
    auto *edit = new QLineEdit(text, this);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(hint.isEmpty() ? tr("値") : hint);
    edit->setFixedHeight(qMax(theme().px(28), edit->fontMetrics().height() + theme().px(4)));
    if (designWidth > 0)
        edit->setFixedWidth(theme().px(designWidth));
    connect(edit, &QLineEdit::textChanged, this, &SegmentValue::changed);
    m_layout->addWidget(edit, designWidth > 0 ? 0 : 1);
    m_lines << edit;
    m_stops << edit;
    return edit;
}

QComboBox *SegmentValue::choices(const QStringList &words, const QStringList &stored, const QString &current)
{
    auto *box = new QComboBox(this);
    for (qsizetype i = 0; i < words.size(); ++i)
        box->addItem(words[i], stored[i]);
    box->setCurrentIndex(qMax(0, box->findData(current)));
    box->setFixedHeight(qMax(theme().px(28), box->fontMetrics().height() + theme().px(4)));
    box->setAccessibleName(tr("値"));
    connect(box, &QComboBox::activated, this, &SegmentValue::changed);
    m_layout->addWidget(box);
    m_combos << box;
    m_stops << box;
    return box;
}

void SegmentValue::word(const QString &text)
{
    auto *label = new Label(Type::Second, &Theme::text2, this);
    label->setText(text);
    m_layout->addWidget(label);
}

void SegmentValue::addOffset(const QString &value, const QString &zero)
{
    static const QRegularExpression form(u"^[+-]?(\\d+)([dwmy])$"_s);
    const QRegularExpressionMatch match = form.match(value);
    line(46, match.captured(1), zero)->setAlignment(Qt::AlignRight);
    choices({tr("日"), tr("週"), tr("か月"), tr("年")}, units, match.hasMatch() ? match.captured(2) : u"m"_s);
}

void SegmentValue::addWordMenu(const SegmentField &field, const QStringList &values)
{
    m_ticked = values;
    auto *button = new Button({}, this);
    auto *menu = new QMenu(button);
    const auto retell = [this, button, field] {
        QStringList names;
        for (const domain::SegmentWord &each : field.words)
            if (m_ticked.contains(QString::fromLatin1(each.word.data(), static_cast<qsizetype>(each.word.size()))))
                names << models::say(each.label());
        const QString words = names.isEmpty() ? tr("選ぶ") : names.join(u"・"_s);
        button->setText(fontMetrics().elidedText(words, Qt::ElideRight, theme().px(150)));
        button->setToolTip(words);
        button->setAccessibleName(words);
    };
    for (const domain::SegmentWord &each : field.words) {
        const QString stored = QString::fromLatin1(each.word.data(), static_cast<qsizetype>(each.word.size()));
        QAction *action = menu->addAction(models::say(each.label()));
        action->setCheckable(true);
        action->setChecked(values.contains(stored));
        connect(action, &QAction::toggled, this, [this, stored, retell](bool on) {
            m_ticked.removeAll(stored);
            if (on)
                m_ticked << stored;
            retell();
            Q_EMIT changed();
        });
    }
    button->setIconName(u"chevron-down"_s);
    connect(button, &QAbstractButton::clicked, this,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    retell();
    m_layout->addWidget(button);
    m_stops << button;
}

void SegmentValue::setUp(SegmentFieldId id, SegmentOperator op, const QStringList &values)
{
    clear();
    const SegmentField &field = domain::segmentField(id);
    m_shape = shapeOf(field, op);
    switch (m_shape) {
    case Shape::Nothing: break;
    case Shape::Words: addWordMenu(field, values); break;
    case Shape::Staff: {
        QStringList names, codes;
        for (const domain::Staff &person : m_around.staff)
            names << person.name, codes << person.code.text();
        for (const QString &value : values)
            if (!codes.contains(value))
                names << value, codes << value;
        choices(names, codes, values.value(0));
        break;
    }
    case Shape::Month: {
        QStringList names{tr("今月"), tr("来月")}, stored{u"this"_s, u"next"_s};
        for (int month = 1; month <= 12; ++month)
            names << tr("%1月").arg(month), stored << QString::number(month);
        choices(names, stored, values.value(0));
        break;
    }
    case Shape::Offsets:
        addOffset(values.value(0), tr("今日"));
        word(u"〜"_s);
        addOffset(values.value(1), tr("ずっと"));
        word(op == SegmentOperator::Ago ? tr("前") : tr("後"));
        break;
    case Shape::OneOffset:
        addOffset(values.value(0), {});
        word(tr("以上（一度もない方も）"));
        break;
    case Shape::Dates:
        line(104, values.value(0), tr("いつから"));
        word(u"〜"_s);
        line(104, values.value(1), tr("いつまで"));
        break;
    case Shape::OneDate: line(120, values.value(0), tr("日付")); break;
    case Shape::Numbers:
        line(60, values.value(0), {});
        word(u"〜"_s);
        line(60, values.value(1), {});
        break;
    case Shape::OneNumber: line(72, values.value(0), {}); break;
    case Shape::Text: line(0, values.join(u"、"_s), tr("言葉（、で区切ると「どれか」）")); break;
    }
    if (m_shape != Shape::Text)
        m_layout->addStretch(1);
}

QString SegmentValue::offset(int at) const
{
    const QString count = m_lines.value(at)->text().trimmed();
    return count.isEmpty() ? QString() : QString(count % m_combos.value(at)->currentData().toString());
}

QString SegmentValue::isoDay(int at) const
{
    const QString typed = m_lines.value(at)->text().trimmed();
    if (typed.isEmpty())
        return {};
    const Result<QDate> day = japan::parseDate(typed, m_around.today);
    return day ? day->toString(Qt::ISODate) : typed; // what cannot be read stays, and is told as an error
}

QStringList SegmentValue::values() const
{
    switch (m_shape) {
    case Shape::Nothing: return {};
    case Shape::Words: return m_ticked;
    case Shape::Staff:
    case Shape::Month: return {m_combos.value(0)->currentData().toString()};
    case Shape::Offsets: return {offset(0), offset(1)};
    case Shape::OneOffset: return {offset(0)};
    case Shape::Dates: return {isoDay(0), isoDay(1)};
    case Shape::OneDate: return {isoDay(0)};
    case Shape::Numbers: return {m_lines[0]->text().trimmed(), m_lines[1]->text().trimmed()};
    case Shape::OneNumber: return {m_lines[0]->text().trimmed()};
    case Shape::Text: {
        static const QRegularExpression separators(u"[、,，;；]"_s);
        QStringList words;
        for (const QString &part : m_lines[0]->text().split(separators, Qt::SkipEmptyParts))
            if (!part.trimmed().isEmpty())
                words << part.trimmed();
        return words;
    }
    }
    return {};
}

QString SegmentValue::offsetFault() const
{
    bool some = false;
    QDate ends[2];
    for (int i = 0; i < m_lines.size(); ++i) {
        const QString count = m_lines[i]->text().trimmed();
        if (count.isEmpty())
            continue;
        some = true;
        bool number = false;
        const int value = count.toInt(&number);
        if (!number || value < 0 || value > 36500)
            return tr("「%1」は数ではありません。").arg(count);
        const auto length = domain::parseOffset(offset(i).toStdString());
        ends[qMin(i, 1)] = length ? domain::addCalendar(QDate(2001, 1, 1), *length) : QDate();
    }
    if (!some)
        return tr("期間を入れてください。");
    return ends[0].isValid() && ends[1].isValid() && ends[0] > ends[1] ? tr("短いほうを先に入れてください。")
                                                                       : QString();
}

QString SegmentValue::dayFault() const
{
    bool some = false;
    QDate ends[2];
    for (int i = 0; i < m_lines.size(); ++i) {
        const QString typed = m_lines[i]->text().trimmed();
        if (typed.isEmpty())
            continue;
        some = true;
        const Result<QDate> day = japan::parseDate(typed, m_around.today);
        if (!day)
            return tr("「%1」は日付として読めません（例: 2026/11/30）。").arg(typed);
        ends[qMin(i, 1)] = *day;
    }
    if (!some)
        return tr("日付を入れてください。");
    return ends[0].isValid() && ends[1].isValid() && ends[0] > ends[1] ? tr("始まりが終わりより後です。") : QString();
}

QString SegmentValue::numberFault() const
{
    qlonglong ends[2]{};
    for (int i = 0; i < m_lines.size(); ++i) {
        const QString typed = m_lines[i]->text().trimmed();
        if (typed.isEmpty())
            return tr("数を入れてください。");
        bool number = false;
        ends[qMin(i, 1)] = typed.toLongLong(&number);
        if (!number)
            return tr("「%1」は数ではありません。").arg(typed);
    }
    return m_lines.size() == 2 && ends[0] > ends[1] ? tr("始まりが終わりより後です。") : QString();
}

QString SegmentValue::fault() const
{
    switch (m_shape) {
    case Shape::Nothing:
    case Shape::Staff:
    case Shape::Month: return {};
    case Shape::Words: return m_ticked.isEmpty() ? tr("どれかを選んでください。") : QString();
    case Shape::Offsets:
    case Shape::OneOffset: return offsetFault();
    case Shape::Dates:
    case Shape::OneDate: return dayFault();
    case Shape::Numbers:
    case Shape::OneNumber: return numberFault();
    case Shape::Text: return values().isEmpty() ? tr("言葉を入れてください。") : QString();
    }
    return {};
}

namespace {

void nameStaff(SegmentNode &node, const QList<domain::Staff> &staff)
{
    for (SegmentNode &child : node.children)
        nameStaff(child, staff);
    if (node.kind != SegmentNode::Kind::Leaf
        || (node.field != SegmentFieldId::Staff && node.field != SegmentFieldId::LastContactStaff
            && node.field != SegmentFieldId::ContactStaff))
        return;
    for (QString &value : node.values)
        for (const domain::Staff &person : staff)
            if (person.code.text() == value) {
                value = person.name;
                break;
            }
}

} // namespace

QString segmentWords(SegmentNode node, const QList<domain::Staff> &staff)
{
    nameStaff(node, staff);
    return models::say(domain::segmentSentence(node));
}

} // namespace kikubari::widgets
