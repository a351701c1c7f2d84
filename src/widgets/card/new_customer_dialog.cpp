// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/new_customer_dialog.h"

#include "japan/company_name.h"
#include "japan/phone.h"
#include "models/day_words.h"
#include "widgets/card/card_block.h"
#include "widgets/card/name_edit.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QPointer>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kikubari::widgets {

using FieldType = FormField::Type;

NewCustomerDialog::NewCustomerDialog(models::CardService *service, models::Session *session, QWidget *parent)
    : Dialog(tr("新しいお客様"), tr("お名前のほかは、あとからカードで足せます。"), tr("入れる"), parent),
      m_service(service),
      m_session(session),
      m_operation(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    build();
    m_delay.setSingleShot(true);
    m_delay.setInterval(250ms);
    connect(&m_delay, &QTimer::timeout, this, &NewCustomerDialog::askDoubles);
    setMinimumWidth(theme().px(520));
}

FormInput *NewCustomerDialog::add(const FormField &field)
{
    FormInput *input = makeInput(field, m_session->today(), this);
    addField(field.label, input);
    input->load({{field.column, field.example.startsWith(u'=') ? field.example.mid(1) : QString()}});
    m_inputs << input;
    connect(input, &FormInput::edited, this, [this] {
        verb()->setEnabled(!values().value(u"name"_s).isEmpty());
        m_problem->hide();
        m_delay.start();
    });
    return input;
}

void NewCustomerDialog::build()
{
    m_problem = new Label(Type::Caption, &Theme::overdue, this, Label::Mode::Wrapped);
    m_problem->hide();
    m_doubles = new QWidget(this);
    auto *list = new QVBoxLayout(m_doubles);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(theme().px(3));
    m_doubles->hide();
    FormInput *name = add({u"name"_s, tr("お名前"), FieldType::Name, {}, tr("髙橋 健太"), true});
    FormInput *kana = add({u"kana"_s, tr("かな"), FieldType::Kana, {}, tr("たかはし けんた"), false});
    followReading(qobject_cast<NameEdit *>(name->firstField()), qobject_cast<QLineEdit *>(kana->firstField()));
    body()->addWidget(m_doubles);
    add({u"mobile"_s, tr("電話"), FieldType::Phone, {}, tr("090-0000-0000"), false});
    add({u"phone"_s, tr("電話 2"), FieldType::Phone, {}, tr("自宅など"), false});
    add({u"postal_code"_s, tr("住所"), FieldType::Address, {}, {}, false});
    add({u"model"_s, tr("お車"), FieldType::Text, {}, tr("ミニバン 8人乗り"), false});
    add({u"plate"_s, tr("登録番号"), FieldType::Plate, {}, {}, false});
    add({u"delivered_on"_s, tr("納車日"), FieldType::Date, {}, {}, false});
    FormField staff{u"staff"_s, tr("担当"), FieldType::Choice, {}, u"="_s % m_session->actor().text(), false};
    for (const domain::Staff &person : m_session->staff())
        staff.choices.append({person.code.text(), person.name});
    if (!staff.choices.isEmpty())
        add(staff);
    add({u"birthday"_s, tr("誕生日"), FieldType::Date, {}, {}, false});
    add({u"met"_s,
         tr("出会い"),
         FieldType::Words,
         {{u"ご来店"_s, tr("ご来店")},
          {u"ご紹介"_s, tr("ご紹介")},
          {u"展示会"_s, tr("展示会")},
          {u"お電話"_s, tr("お電話")}},
         {},
         false});
    body()->addWidget(m_problem);
    verb()->setEnabled(false);
    name->firstField()->setFocus();
}

FormInput *NewCustomerDialog::input(const QString &column) const
{
    for (FormInput *input : m_inputs)
        if (input->field().column == column)
            return input;
    return nullptr;
}

QMap<QString, QString> NewCustomerDialog::values() const
{
    QMap<QString, QString> values;
    for (const FormInput *input : m_inputs)
        input->store(values);
    return values;
}

operations::CustomerDraft NewCustomerDialog::draft() const
{
    const QMap<QString, QString> typed = values();
    operations::CustomerDraft draft;
    draft.operation = m_operation;
    draft.customer = {{u"kind"_s, japan::isCompany(typed.value(u"name"_s)) ? u"company"_s : u"person"_s}};
    for (const char *column : {"name", "kana", "postal_code", "address", "building", "staff", "birthday"}) {
        const QString key = QString::fromLatin1(column);
        if (!typed.value(key).isEmpty())
            draft.customer.insert(key, typed.value(key));
    }
    // Which of the two fields a number was put into does not matter: mobile numbers are known by their digits.
    for (const QString &number : {typed.value(u"mobile"_s), typed.value(u"phone"_s)}) {
        if (number.isEmpty())
            continue;
        const bool mobile = japan::phoneKind(number) == japan::Phone::Kind::Mobile;
        const QString first = mobile ? u"mobile"_s : u"phone"_s;
        if (!draft.customer.contains(first)) {
            draft.customer.insert(first, number);
            continue;
        }
        operations::RecordEdit further;
        further.kind = domain::RecordKind::Phone;
        further.values = {{u"number"_s, number}, {u"kind"_s, mobile ? u"携帯"_s : u"自宅"_s}};
        draft.more << further;
    }
    for (const char *column : {"model", "plate", "delivered_on"}) {
        const QString key = QString::fromLatin1(column);
        if (!typed.value(key).isEmpty())
            draft.purchase.insert(key, typed.value(key));
    }
    if (!draft.purchase.isEmpty())
        draft.purchase.insert(u"staff"_s, typed.value(u"staff"_s));
    if (!typed.value(u"met"_s).isEmpty()) {
        operations::RecordEdit met;
        met.kind = domain::RecordKind::Circumstance;
        met.values = {{u"kind"_s, u"出会い"_s},
                      {u"text"_s, typed.value(u"met"_s)},
                      {u"source"_s, u"ご本人"_s},
                      {u"confirmed_on"_s, m_session->today().toString(Qt::ISODate)}};
        draft.more << met;
    }
    return draft;
}

bool NewCustomerDialog::check()
{
    for (FormInput *input : std::as_const(m_inputs))
        if (const QString problem = input->problem(); !problem.isEmpty()) {
            m_problem->setText(input->field().label % u": "_s % problem);
            m_problem->show();
            input->firstField()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    return !values().value(u"name"_s).isEmpty();
}

void NewCustomerDialog::accept()
{
    QGuiApplication::inputMethod()->commit();
    if (m_saving || !check())
        return;
    m_saving = true;
    verb()->setEnabled(false);
    m_service->addCustomer(m_session->context(), draft(),
                           [guard = QPointer(this)](const Result<domain::CustomerCode> &code) {
                               if (!guard)
                                   return;
                               guard->m_saving = false;
                               guard->verb()->setEnabled(true);
                               if (!code) {
                                   guard->m_problem->setText(models::say(code.error().text));
                                   guard->m_problem->show();
                                   return;
                               }
                               guard->m_created = *code;
                               guard->QDialog::accept();
                           });
}

void NewCustomerDialog::askDoubles()
{
    const QMap<QString, QString> typed = values();
    operations::PersonSketch sketch;
    sketch.name = typed.value(u"name"_s);
    sketch.kana = typed.value(u"kana"_s);
    sketch.postalCode = typed.value(u"postal_code"_s);
    sketch.address = typed.value(u"address"_s);
    sketch.building = typed.value(u"building"_s);
    sketch.birthday = QDate::fromString(typed.value(u"birthday"_s), Qt::ISODate);
    for (const QString &column : {u"mobile"_s, u"phone"_s})
        if (!typed.value(column).isEmpty())
            sketch.phones << typed.value(column);
    if (!typed.value(u"plate"_s).isEmpty())
        sketch.plates << typed.value(u"plate"_s);
    const int asked = ++m_asked;
    m_service->doubles(m_session->context(), sketch,
                       [guard = QPointer(this), asked](const Result<QList<models::PossibleDouble>> &found) {
                           // A warning that cannot be given is no reason to stop writing.
                           if (guard && guard->m_asked == asked && found)
                               guard->showDoubles(*found);
                       });
}

void NewCustomerDialog::showDoubles(const QList<models::PossibleDouble> &found)
{
    clearLayout(m_doubles->layout());
    for (const models::PossibleDouble &one : found) {
        auto *row = new Panel(&Theme::dueTint, m_doubles);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(theme().px(8), theme().px(3), theme().px(4), theme().px(3));
        line->setSpacing(theme().px(6));
        line->addWidget(new IconLabel(u"triangle-alert"_s, 14, &Theme::due, row));
        auto *words = new Label(Type::Second, &Theme::text, row, Label::Mode::Elided);
        words->setText(tr("%1 %2（%3）%4").arg(one.name, one.honorific, models::say(one.why), one.address));
        words->setToolTip(QStringList{words->text(), models::say(one.car)}.join(u'\n').trimmed());
        line->addWidget(words, 1);
        auto *openButton = new Button(tr("この方を開く"), row, Button::Kind::Small);
        openButton->setAccessibleName(tr("同じ方かもしれません: %1。この方を開く").arg(words->text()));
        connect(openButton, &QAbstractButton::clicked, this, [this, code = one.customer] {
            m_existing = code;
            reject();
        });
        line->addWidget(openButton);
        m_doubles->layout()->addWidget(row);
    }
    m_doubles->setVisible(!found.isEmpty());
}

} // namespace kikubari::widgets
