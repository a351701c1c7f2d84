// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/person_name.h"
#include "japan/phone.h"
#include "japan/plate.h"
#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/card/address_input.h"
#include "widgets/card/customer_input.h"
#include "widgets/card/name_edit.h"
#include "widgets/card/record_form.h"
#include "widgets/date_field.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTime>

using namespace Qt::StringLiterals;

/// The inputs of a form, one class for each way of writing.
namespace kikubari::widgets {

namespace {

int fieldHeight(const QWidget *field)
{
    return qMax(theme().px(28), field->fontMetrics().height() + theme().px(4));
}

QHBoxLayout *plainLayout(QWidget *into)
{
    auto *layout = new QHBoxLayout(into);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(4));
    return layout;
}

class TextInput : public FormInput
{
public:
    TextInput(const FormField &field, QLineEdit *edit, QWidget *parent) : FormInput(field, parent), m_edit(edit)
    {
        plainLayout(this)->addWidget(m_edit);
        m_edit->setFixedHeight(fieldHeight(m_edit));
        m_edit->setAccessibleName(field.label);
        m_edit->setPlaceholderText(field.example);
        connect(m_edit, &QLineEdit::textEdited, this, &FormInput::edited);
    }

    void load(const QMap<QString, QString> &values) override { m_edit->setText(values.value(field().column)); }
    void store(QMap<QString, QString> &values) const override
    {
        const QString text = m_edit->text().trimmed();
        values.insert(field().column, field().type == FormField::Type::Kana ? japan::kanaText(text) : text);
    }
    QWidget *firstField() const override { return m_edit; }

protected:
    QLineEdit *m_edit;
};

class PhoneInput : public TextInput
{
public:
    PhoneInput(const FormField &field, QWidget *parent) : TextInput(field, new QLineEdit(parent), parent)
    {
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { m_edit->setText(formatted()); });
    }

    void store(QMap<QString, QString> &values) const override { values.insert(field().column, formatted()); }
    QString problem() const override
    {
        for (const QChar sign : m_edit->text())
            if (sign.isDigit())
                return {};
        return m_edit->text().trimmed().isEmpty() ? QString() : FormInput::tr("電話番号を数字で入れてください");
    }

private:
    QString formatted() const
    {
        const QString text = m_edit->text().trimmed();
        return text.isEmpty() ? text : japan::formattedPhone(text);
    }
};

class DateInput : public FormInput
{
public:
    DateInput(const FormField &field, QDate today, QWidget *parent)
        : FormInput(field, parent),
          m_date(new DateField(this))
    {
        plainLayout(this)->addWidget(m_date);
        m_date->setToday(today);
        // A form is narrow: the echo stands below the field, and only while there is something to say.
        static_cast<QBoxLayout *>(m_date->layout())->setDirection(QBoxLayout::TopToBottom);
        m_date->layout()->setSpacing(theme().px(1));
        m_echo = m_date->findChild<Label *>();
        m_echo->setKind(Type::Caption, false);
        m_echo->setMinimumHeight(0);
        m_echo->hide();
        connect(m_date, &DateField::dateChanged, this, [this] { m_echo->setVisible(!m_echo->text().isEmpty()); });
        m_date->edit()->setMinimumWidth(theme().px(70));
        m_date->edit()->setMaximumWidth(theme().px(150));
        m_date->edit()->setFixedHeight(fieldHeight(m_date->edit()));
        m_date->edit()->setPlaceholderText(FormInput::tr("2026/11/30、R8.11.30"));
        m_date->edit()->setAccessibleName(field.label);
        connect(m_date, &DateField::dateChanged, this, &FormInput::edited);
        if (field.past)
            m_date->setRange({}, today, ahead());
    }

    void load(const QMap<QString, QString> &values) override
    {
        m_date->setDate(QDate::fromString(values.value(field().column), Qt::ISODate));
    }
    void store(QMap<QString, QString> &values) const override
    {
        values.insert(field().column, m_date->date().isValid() ? m_date->date().toString(Qt::ISODate) : QString());
    }
    QString problem() const override
    {
        const bool unread = !m_date->edit()->text().trimmed().isEmpty() && !m_date->date().isValid();
        if (unread && m_echo->text() == ahead())
            return ahead();
        return unread ? FormInput::tr("日付を読めません。2026/11/30 か R8.11.30 の形で入れてください") : QString();
    }
    QWidget *firstField() const override { return m_date->edit(); }

private:
    static QString ahead() { return FormInput::tr("まだ来ていない日です。今日までの日を入れてください"); }

    DateField *m_date;
    Label *m_echo = nullptr;
};

class ChoiceInput : public FormInput
{
public:
    ChoiceInput(const FormField &field, QWidget *parent) : FormInput(field, parent), m_box(new QComboBox(this))
    {
        plainLayout(this)->addWidget(m_box);
        m_box->setEditable(field.type == FormField::Type::Words);
        if (m_box->lineEdit())
            m_box->lineEdit()->setProperty("frameless", true); // the box draws the frame
        m_box->setFixedHeight(fieldHeight(m_box));
        m_box->setAccessibleName(field.label);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        if (!m_box->isEditable() && !field.required)
            m_box->addItem(field.none.isEmpty() ? FormInput::tr("未確認") : field.none, QString());
        for (const auto &[value, word] : field.choices)
            m_box->addItem(word, value);
        connect(m_box, &QComboBox::currentTextChanged, this, &FormInput::edited);
    }

    void load(const QMap<QString, QString> &values) override
    {
        const QString value = values.value(field().column);
        int at = m_box->findData(value);
        if (m_box->isEditable()) {
            m_box->setEditText(at >= 0 ? m_box->itemText(at) : value);
            return;
        }
        // A word that is not offered stays as it is.
        if (at < 0) {
            m_box->addItem(value, value);
            at = m_box->count() - 1;
        }
        m_box->setCurrentIndex(at);
    }
    void store(QMap<QString, QString> &values) const override
    {
        if (!m_box->isEditable()) {
            values.insert(field().column, m_box->currentData().toString());
            return;
        }
        const QString text = m_box->currentText().trimmed();
        const int at = m_box->findText(text, Qt::MatchExactly);
        values.insert(field().column, at >= 0 ? m_box->itemData(at).toString() : text);
    }
    // Words of a choice are in the language of the window; its value is not.
    QStringList typed() const override
    {
        QMap<QString, QString> values;
        store(values);
        return {values.value(field().column)};
    }
    void retype(const QStringList &texts) override { load({{field().column, texts.value(0)}}); }
    QWidget *firstField() const override { return m_box; }

private:
    QComboBox *m_box;
};

class NoteInput : public FormInput
{
public:
    NoteInput(const FormField &field, QWidget *parent) : FormInput(field, parent), m_edit(new QPlainTextEdit(this))
    {
        plainLayout(this)->addWidget(m_edit);
        m_edit->setAccessibleName(field.label);
        m_edit->setPlaceholderText(field.example);
        m_edit->setTabChangesFocus(true);
        m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 4 + theme().px(12));
        connect(m_edit, &QPlainTextEdit::textChanged, this, &FormInput::edited);
    }

    void load(const QMap<QString, QString> &values) override { m_edit->setPlainText(values.value(field().column)); }
    void store(QMap<QString, QString> &values) const override
    {
        values.insert(field().column, m_edit->toPlainText().trimmed());
    }
    QWidget *firstField() const override { return m_edit; }

private:
    QPlainTextEdit *m_edit;
};

/// 湘南 | 300 | あ | 12-34. A whole number put into the first part is taken apart.
class PlateInput : public FormInput
{
public:
    PlateInput(const FormField &field, QWidget *parent) : FormInput(field, parent)
    {
        QHBoxLayout *layout = plainLayout(this);
        const QStringList names{FormInput::tr("地名"), FormInput::tr("分類番号"), FormInput::tr("かな"),
                                FormInput::tr("一連番号")};
        const QStringList examples{u"湘南"_s, u"300"_s, u"あ"_s, u"12-34"_s};
        constexpr int stretch[]{4, 3, 2, 4};
        for (int i = 0; i < 4; ++i) {
            auto *part = new QLineEdit(this);
            part->setFixedHeight(fieldHeight(part));
            part->setMinimumWidth(theme().px(28));
            part->setPlaceholderText(examples[i]);
            part->setAccessibleName(field.label % u' ' % names[i]);
            part->setToolTip(names[i]);
            layout->addWidget(part, stretch[i]);
            connect(part, &QLineEdit::textEdited, this, &PlateInput::partTyped);
            m_parts << part;
        }
    }

    void load(const QMap<QString, QString> &values) override
    {
        const QString text = values.value(field().column);
        m_stored = text;
        if (const auto plate = japan::parsePlate(text))
            spread(*plate);
        else
            m_parts.first()->setText(text);
    }
    void store(QMap<QString, QString> &values) const override
    {
        const QString text = joined();
        const auto plate = japan::parsePlate(text);
        const auto before = japan::parsePlate(m_stored);
        // The same number keeps the form in which it was written.
        const bool same = plate && before && *plate == *before;
        values.insert(field().column, same ? m_stored : plate ? plate->text() : text);
    }
    QString problem() const override
    {
        const QString text = joined();
        // What cannot be read is kept if it stood there before; a new one is to be right.
        if (text.isEmpty() || text == m_stored.simplified() || japan::parsePlate(text))
            return {};
        return FormInput::tr("この登録番号はありません。地名・分類番号・かな・一連番号を確かめてください");
    }
    QWidget *firstField() const override { return m_parts.first(); }

private:
    void partTyped(const QString &text)
    {
        if (sender() == m_parts.first() && text.size() > 4)
            if (const auto plate = japan::parsePlate(text)) {
                spread(*plate);
                m_parts.last()->setFocus();
            }
        Q_EMIT edited();
    }
    void spread(const japan::Plate &plate)
    {
        m_parts[0]->setText(plate.place);
        m_parts[1]->setText(plate.classNo);
        m_parts[2]->setText(plate.kana);
        const QString text = plate.text();
        m_parts[3]->setText(text.section(u' ', -1));
    }
    QString joined() const
    {
        QStringList parts;
        for (const QLineEdit *part : m_parts)
            parts << part->text().trimmed();
        return parts.join(u' ').simplified();
    }

    QList<QLineEdit *> m_parts;
    QString m_stored;
};

/// A time of day is written as 17:00 when the field is left; other words (夕方) stay.
class TimeInput : public TextInput
{
public:
    TimeInput(const FormField &field, QWidget *parent) : TextInput(field, new QLineEdit(parent), parent)
    {
        m_edit->setFixedWidth(theme().px(150));
        layout()->setAlignment(m_edit, Qt::AlignLeft);
        connect(m_edit, &QLineEdit::editingFinished, this, [this] { m_edit->setText(clock()); });
    }

    void store(QMap<QString, QString> &values) const override { values.insert(field().column, clock()); }

private:
    QString clock() const
    {
        static const QRegularExpression time(u"^(\\d{1,2})(?:[:時](\\d{1,2})?分?|(\\d{2}))$"_s);
        QString text = m_edit->text().trimmed().normalized(QString::NormalizationForm_KC);
        const bool afternoon = text.startsWith(u"午後"_s);
        if (afternoon || text.startsWith(u"午前"_s))
            text = text.mid(2).trimmed();
        const auto found = time.match(text);
        const QString minutes = found.captured(2) + found.captured(3);
        const QTime read(found.captured(1).toInt() + (afternoon && found.captured(1).toInt() < 12 ? 12 : 0),
                         minutes.toInt());
        return found.hasMatch() && read.isValid() ? read.toString(u"HH:mm"_s) : m_edit->text().trimmed();
    }
};

/// A check box for each choice. Of ways of reaching somebody, ticked = not wanted.
class BanInput : public FormInput
{
public:
    BanInput(const FormField &field, QWidget *parent) : FormInput(field, parent)
    {
        auto *layout = new QGridLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(theme().px(4));
        int at = 0;
        for (const auto &[channel, word] : field.choices) {
            auto *box = new QCheckBox(word, this);
            const bool ban = field.type == FormField::Type::Bans;
            box->setAccessibleName(ban ? models::refuseWord(channel) : QString(field.label % u' ' % word));
            // Names of cars and people are longer than those of channels.
            const int columns = ban ? 2 : 1;
            layout->addWidget(box, at / columns, at % columns);
            m_boxes.append({channel, box});
            connect(box, &QCheckBox::toggled, this, &FormInput::edited);
            ++at;
        }
    }

    void load(const QMap<QString, QString> &values) override
    {
        m_others = values.value(field().column).split(u' ', Qt::SkipEmptyParts);
        for (const auto &[channel, box] : m_boxes)
            box->setChecked(m_others.removeAll(channel) > 0);
    }
    void store(QMap<QString, QString> &values) const override
    {
        QStringList words = m_others;
        for (const auto &[channel, box] : m_boxes)
            if (box->isChecked())
                words << channel;
        values.insert(field().column, words.join(u' '));
    }
    QWidget *firstField() const override { return m_boxes.first().second; }

private:
    QList<QPair<QString, QCheckBox *>> m_boxes;
    QStringList m_others; ///< what is not offered stays
};

} // namespace

FormInput *makeInput(const FormField &field, QDate today, QWidget *parent)
{
    switch (field.type) {
    case FormField::Type::Name: return new TextInput(field, new NameEdit(parent), parent);
    case FormField::Type::Phone: return new PhoneInput(field, parent);
    case FormField::Type::Date: return new DateInput(field, today, parent);
    case FormField::Type::Choice:
    case FormField::Type::Words: return new ChoiceInput(field, parent);
    case FormField::Type::Note: return new NoteInput(field, parent);
    case FormField::Type::Address: return new AddressInput(field, parent);
    case FormField::Type::Plate: return new PlateInput(field, parent);
    case FormField::Type::Bans:
    case FormField::Type::Ticks: return new BanInput(field, parent);
    case FormField::Type::Time: return new TimeInput(field, parent);
    case FormField::Type::Customer: return new CustomerInput(field, parent);
    case FormField::Type::Text:
    case FormField::Type::Kana: break;
    }
    return new TextInput(field, new QLineEdit(parent), parent);
}

} // namespace kikubari::widgets
