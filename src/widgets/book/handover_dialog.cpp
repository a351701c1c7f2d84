// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/handover_dialog.h"

#include "models/day_words.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kikubari::widgets {

HandoverDialog::HandoverDialog(models::BookService *service, models::Session *session, std::vector<qint64> ids,
                               QWidget *parent)
    : Dialog(tr("担当の引き継ぎ"),
             tr("お客様と、その方のこれからの予定が移ります。済んだ記録は前の担当のまま残ります。"), tr("引き継ぐ"),
             parent),
      m_service(service),
      m_session(session),
      m_ids(std::move(ids))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(200ms);
    connect(&m_delay, &QTimer::timeout, this, &HandoverDialog::askPreview);
    build();
    refresh();
    m_to->setFocus();
}

void HandoverDialog::build()
{
    const auto people = [this](const QString &label, int chosen) {
        auto *box = new QComboBox(this);
        for (const domain::Staff &person : m_session->staff())
            box->addItem(person.name % u"　"_s % person.kana, person.code.text());
        box->setCurrentIndex(chosen);
        box->setFixedHeight(qMax(theme().px(30), box->fontMetrics().height() + theme().px(4)));
        box->setAccessibleName(label);
        addField(label, box);
        connect(box, &QComboBox::currentIndexChanged, this, &HandoverDialog::refresh);
        return box;
    };
    int me = 0;
    for (int i = 0; i < m_session->staff().size(); ++i)
        if (m_session->staff()[i].code == m_session->actor())
            me = i;
    m_from = people(tr("今の担当"), me);
    m_to = people(tr("次の担当"), me == 0 ? qMin<int>(1, static_cast<int>(m_session->staff().size()) - 1) : 0);
    const auto radio = [this](QButtonGroup *group, const QString &words, bool checked) {
        auto *button = new QRadioButton(words, this);
        button->setChecked(checked);
        group->addButton(button);
        connect(button, &QRadioButton::toggled, this, &HandoverDialog::refresh);
        return button;
    };
    auto *whom = new QButtonGroup(this);
    m_all = radio(whom, tr("担当のお客様すべて"), m_ids.empty());
    m_marked = radio(whom, tr("印を付けた%1名").arg(m_ids.size()), !m_ids.empty());
    m_marked->setVisible(!m_ids.empty());
    auto *line = new QHBoxLayout;
    line->addWidget(m_all);
    line->addWidget(m_marked);
    line->addStretch(1);
    body()->addLayout(line);
    m_area = new QLineEdit(this);
    m_area->setPlaceholderText(tr("すべての地域（郵便番号の始めか、住所の一部）"));
    m_area->setFixedHeight(qMax(theme().px(30), m_area->fontMetrics().height() + theme().px(4)));
    m_area->setAccessibleName(tr("地域"));
    addField(tr("地域"), m_area);
    connect(m_area, &QLineEdit::textChanged, this, &HandoverDialog::refresh);
    auto *howLong = new QButtonGroup(this);
    m_forGood = radio(howLong, tr("これからずっと"), true);
    m_cover = radio(howLong, tr("お休みの間だけ"), false);
    auto *time = new QHBoxLayout;
    time->addWidget(m_forGood);
    time->addWidget(m_cover);
    time->addStretch(1);
    body()->addLayout(time);
    m_leaves = new QCheckBox(tr("今の担当は今日で退職・異動する"), this);
    body()->addWidget(m_leaves);
    m_days = new QWidget(this);
    auto *days = new QVBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    const auto day = [this, days](const QString &label, QDate value) {
        auto *row = new QHBoxLayout;
        auto *word = new Label(Type::Body, &Theme::text2, m_days);
        word->setText(label);
        word->setMinimumWidth(theme().px(64));
        auto *field = new DateField(m_days);
        field->setToday(m_session->today());
        field->setDate(value);
        field->edit()->setAccessibleName(label);
        row->addWidget(word);
        row->addWidget(field, 1);
        days->addLayout(row);
        connect(field, &DateField::dateChanged, this, &HandoverDialog::refresh);
        return field;
    };
    m_since = day(tr("いつから"), m_session->today());
    m_until = day(tr("いつまで"), m_session->today().addDays(6));
    body()->addWidget(m_days);
    m_counts = new Label(Type::Body, &Theme::text, this, Label::Mode::Wrapped, true);
    m_counts->setMinimumHeight(m_counts->fontMetrics().height() * 3);
    m_counts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    body()->addWidget(m_counts);
}

void HandoverDialog::refresh()
{
    if (!m_counts)
        return; // still being built
    m_days->setVisible(m_cover->isChecked());
    m_leaves->setVisible(m_forGood->isChecked() && m_all->isChecked());
    m_area->setEnabled(m_all->isChecked());
    m_from->setEnabled(m_all->isChecked()); // of those who are marked each goes from whoever has him
    verb()->setEnabled(false);              // until the counts of what is chosen now are there
    m_delay.start();
}

operations::Handover HandoverDialog::handover() const
{
    operations::Handover wanted;
    if (m_all->isChecked())
        wanted.from = domain::StaffCode(m_from->currentData().toString());
    wanted.to = domain::StaffCode(m_to->currentData().toString());
    wanted.area = m_all->isChecked() ? m_area->text().trimmed() : QString();
    wanted.cover = m_cover->isChecked();
    if (wanted.cover) {
        wanted.coverFrom = m_since->date();
        wanted.coverUntil = m_until->date();
        wanted.noteAbsence = m_all->isChecked() && wanted.area.isEmpty();
    }
    wanted.marksLeaving = !wanted.cover && m_all->isChecked() && m_leaves->isChecked();
    return wanted;
}

std::vector<qint64> HandoverDialog::ids() const
{
    return m_marked->isChecked() ? m_ids : std::vector<qint64>();
}

void HandoverDialog::askPreview()
{
    if (m_all->isChecked() && m_from->currentIndex() == m_to->currentIndex()) {
        m_counts->setColor(&Theme::overdue);
        m_counts->setText(tr("次の担当に、別の人を選んでください。"));
        return;
    }
    if (m_cover->isChecked() && (!m_since->date().isValid() || !m_until->date().isValid())) {
        m_counts->setColor(&Theme::overdue);
        m_counts->setText(tr("いつからいつまでかを入れてください。"));
        return;
    }
    const int asked = ++m_asked;
    m_service->previewHandover(m_session->context(), handover(), ids(),
                               [guard = QPointer(this), asked](const Result<operations::HandoverPreview> &preview) {
                                   if (guard && guard->m_asked == asked)
                                       guard->tell(preview);
                               });
}

void HandoverDialog::tell(const Result<operations::HandoverPreview> &preview)
{
    if (!preview) {
        m_counts->setColor(&Theme::overdue);
        m_counts->setText(models::say(preview.error().text));
        return;
    }
    if (preview->customers == 0) {
        m_counts->setColor(&Theme::overdue);
        m_counts->setText(tr("移るお客様がいません。担当と地域を確かめてください。"));
        return;
    }
    QString words = tr("%1名・予定%2件が移ります（期限超過%3件、約束%4件）。")
                        .arg(preview->customers)
                        .arg(preview->followUps)
                        .arg(preview->overdue)
                        .arg(preview->promises);
    if (preview->stay > 0)
        words += u'\n' % tr("すでにほかの人に替えた予定%1件は、そのまま残ります。").arg(preview->stay);
    m_counts->setColor(&Theme::text);
    m_counts->setText(words);
    verb()->setEnabled(true);
}

bool HandoverDialog::digit(int number)
{
    if (number > m_to->count())
        return false;
    m_to->setCurrentIndex(number - 1);
    return true;
}

} // namespace kikubari::widgets
