// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/customer_dialog.h"

namespace kikubari::widgets {

CustomerDialog::CustomerDialog(QDate today, QWidget *parent)
    : Dialog(tr("お客様を1人入れる"), tr("納車日を入れると、2日以内の確認がすぐ一覧に出ます。"), tr("入れる"), parent)
{
    m_name = line(tr("お名前"), tr("髙橋 健太"));
    m_kana = line(tr("かな"), tr("たかはし けんた"));
    m_phone = line(tr("電話"), tr("090-0000-0000"));
    m_car = line(tr("車"), tr("ミニバン 8人乗り"));
    m_delivered = new DateField(this);
    m_delivered->setToday(today);
    addField(tr("納車日"), m_delivered);
    m_person = line(tr("あなたの名前"), tr("佐藤 健"));
    const auto check
        = [this] { verb()->setEnabled(!m_name->text().trimmed().isEmpty() && !m_person->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, check);
    connect(m_person, &QLineEdit::textChanged, this, check);
    check();
    m_name->setFocus();
}

QLineEdit *CustomerDialog::line(const QString &label, const QString &example)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(example);
    edit->setFixedHeight(qMax(theme().px(30), edit->fontMetrics().height() + theme().px(4)));
    edit->setAccessibleName(label);
    addField(label, edit);
    return edit;
}

PersonDialog::PersonDialog(QWidget *parent)
    : Dialog(tr("使う人"), tr("この方の今日の予定を出します。ほかの方はあとから足せます。"), tr("はじめる"), parent),
      m_name(new QLineEdit(this))
{
    m_name->setPlaceholderText(tr("佐藤 健"));
    m_name->setFixedHeight(qMax(theme().px(30), m_name->fontMetrics().height() + theme().px(4)));
    m_name->setAccessibleName(tr("あなたの名前"));
    addField(tr("あなたの名前"), m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this] { verb()->setEnabled(!name().isEmpty()); });
    verb()->setEnabled(false);
    m_name->setFocus();
}

models::NewCustomer CustomerDialog::customer() const
{
    models::NewCustomer customer;
    customer.name = m_name->text().trimmed();
    customer.kana = m_kana->text().trimmed();
    customer.phone = m_phone->text().trimmed();
    customer.car = m_car->text().trimmed();
    customer.deliveredOn = m_delivered->date();
    customer.salesperson = m_person->text().trimmed();
    return customer;
}

} // namespace kikubari::widgets
