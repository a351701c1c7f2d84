// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/address_input.h"

#include "japan/address.h"
#include "japan/postal.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

constexpr int mostOffered = 6;

} // namespace

AddressInput::AddressInput(const FormField &field, QWidget *parent)
    : FormInput(field, parent),
      m_code(new QLineEdit(this)),
      m_address(new QLineEdit(this)),
      m_building(new QLineEdit(this)),
      m_offers(new QListWidget(this)),
      m_hint(new Label(Type::Caption, &Theme::text2, this, Label::Mode::Wrapped))
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.px(4));
    m_code->setPlaceholderText(tr("〒 251-0026"));
    m_address->setPlaceholderText(tr("住所"));
    m_building->setPlaceholderText(tr("建物・部屋"));
    m_code->setAccessibleName(tr("郵便番号"));
    m_address->setAccessibleName(tr("住所"));
    m_building->setAccessibleName(tr("建物・部屋"));
    for (QLineEdit *edit : {m_code, m_address, m_building})
        edit->setFixedHeight(qMax(t.px(28), edit->fontMetrics().height() + t.px(4)));
    m_code->setMaximumWidth(t.px(120));
    m_offers->setAccessibleName(tr("町名の候補"));
    m_offers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_offers->installEventFilter(this);
    m_code->installEventFilter(this);
    m_address->installEventFilter(this);
    m_offers->hide();
    m_hint->hide();
    layout->addWidget(m_code);
    layout->addWidget(m_offers);
    layout->addWidget(m_address);
    layout->addWidget(m_building);
    layout->addWidget(m_hint);
    connect(m_code, &QLineEdit::textEdited, this, &AddressInput::codeTyped);
    connect(m_address, &QLineEdit::editingFinished, this, &AddressInput::addressLeft);
    connect(m_offers, &QListWidget::itemClicked, this, [this] { take(m_offers->currentRow()); });
    for (QLineEdit *edit : {m_code, m_address, m_building})
        connect(edit, &QLineEdit::textEdited, this, &FormInput::edited);
}

void AddressInput::load(const QMap<QString, QString> &values)
{
    m_code->setText(values.value(u"postal_code"_s));
    m_address->setText(values.value(u"address"_s));
    m_building->setText(values.value(u"building"_s));
}

void AddressInput::store(QMap<QString, QString> &values) const
{
    const QString code = japan::normalisedPostalCode(m_code->text());
    values.insert(u"postal_code"_s, code.isEmpty() ? m_code->text().trimmed() : code);
    values.insert(u"address"_s, m_address->text().trimmed());
    values.insert(u"building"_s, m_building->text().trimmed());
}

QString AddressInput::problem() const
{
    const QString typed = m_code->text().trimmed();
    return typed.isEmpty() || !japan::normalisedPostalCode(typed).isEmpty()
        ? QString()
        : tr("郵便番号は7けたの数字で入れてください");
}

void AddressInput::codeTyped()
{
    hideOffers();
    m_hint->hide();
    const QString code = japan::normalisedPostalCode(m_code->text());
    if (code.isEmpty() || QStringView(code).size() < 8)
        return;
    const auto towns = japan::PostalTable::shipped().towns(code);
    if (towns.empty()) {
        m_hint->setText(tr("この郵便番号の町は見つかりません"));
        m_hint->show();
        return;
    }
    QStringList words;
    for (const japan::PostalTown &town : towns)
        words << town.text();
    // An address that begins with one of them is right already.
    for (const QString &word : std::as_const(words))
        if (m_address->text().startsWith(word))
            return;
    const QString address = m_address->text().trimmed();
    const bool free = address.isEmpty() || address == m_town;
    if (words.size() == 1 && free) {
        putTown(words.first());
        m_address->setFocus(Qt::OtherFocusReason);
        m_address->end(false);
        return;
    }
    offer(words, false);
}

void AddressInput::addressLeft()
{
    if (!m_code->text().trimmed().isEmpty() || m_address->text().trimmed().isEmpty())
        return;
    QStringList codes, words;
    for (const japan::PostalMatch &match : japan::PostalTable::shipped().codesFor(m_address->text()))
        if (match.exact && !codes.contains(match.town.code)) {
            codes << match.town.code;
            words << QString(match.town.code % u' ' % match.town.text());
        }
    if (codes.size() == 1)
        m_code->setText(codes.first());
    else if (!codes.isEmpty() && codes.size() <= mostOffered)
        offer(words, true);
}

void AddressInput::offer(const QStringList &words, bool codes)
{
    m_offersCodes = codes;
    m_offers->clear();
    m_offers->addItems(words);
    m_offers->setCurrentRow(0);
    const int line = m_offers->sizeHintForRow(0);
    m_offers->setFixedHeight(line * static_cast<int>(qMin<qsizetype>(words.size(), mostOffered)) + theme().px(4));
    m_offers->show();
    // While towns are offered, Enter takes one of them and does not close the form (RecordForm asks for this).
    m_code->setProperty("offering", true);
}

void AddressInput::hideOffers()
{
    m_offers->hide();
    m_code->setProperty("offering", false);
}

void AddressInput::take(int row)
{
    const QListWidgetItem *item = m_offers->item(row);
    if (!item)
        return;
    const QString words = item->text();
    hideOffers();
    if (m_offersCodes) {
        m_code->setText(words.section(u' ', 0, 0));
        m_building->setFocus(Qt::OtherFocusReason);
    } else {
        putTown(words);
        m_address->setFocus(Qt::OtherFocusReason);
        m_address->end(false);
    }
    Q_EMIT edited();
}

void AddressInput::putTown(const QString &town)
{
    // What stands behind the town (the block) stays where the old town is known.
    QString rest = m_address->text().trimmed();
    const auto matches = japan::PostalTable::shipped().codesFor(rest);
    if (!matches.empty())
        rest = rest.mid(matches.front().length);
    else if (!m_town.isEmpty() && rest.startsWith(m_town))
        rest = rest.mid(m_town.size());
    m_town = town;
    m_address->setText(town % rest);
    Q_EMIT edited();
}

bool AddressInput::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_offers->isVisible()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_offers && enter) {
            take(m_offers->currentRow());
            return true;
        }
        if (watched == m_offers && key == Qt::Key_Escape) {
            hideOffers();
            m_address->setFocus();
            return true;
        }
        if (watched != m_offers && key == Qt::Key_Down) {
            m_offers->setFocus(Qt::OtherFocusReason);
            return true;
        }
        // Enter in the code's field takes the first of the towns instead of closing the form.
        if (watched == m_code && enter) {
            take(m_offers->currentRow());
            return true;
        }
    }
    return FormInput::eventFilter(watched, event);
}

} // namespace kikubari::widgets
