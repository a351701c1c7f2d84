// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_dialogs.h"

#include "models/day_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

QTreeWidget *plainList(const QStringList &headings, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setHeaderLabels(headings);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->header()->setStretchLastSection(true);
    list->setMinimumSize(theme().px(520), theme().px(220));
    return list;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression border(u"[、,，・\\s]+"_s);
    return text.split(border, Qt::SkipEmptyParts);
}

} // namespace

CameOutDialog::CameOutDialog(const QList<int> &numbers, bool onPaper, QWidget *parent)
    : Dialog(tr("全部出ましたか"),
             onPaper ? tr("No.%1〜No.%2（%3通）を印刷しました。")
                           .arg(numbers.value(0))
                           .arg(numbers.value(numbers.size() - 1))
                           .arg(numbers.size())
                     : tr("%1通を印刷しました。").arg(numbers.size()),
             tr("記録する"), parent),
      m_group(new QButtonGroup(this)),
      m_number(new QLineEdit(this)),
      m_problem(new Label(Type::Caption, &Theme::overdue, this, Label::Mode::Wrapped)),
      m_numbers(numbers),
      m_onPaper(onPaper)
{
    const auto add = [this](const QString &word, Answer answer) {
        auto *button = new QRadioButton(word, this);
        m_group->addButton(button, static_cast<int>(answer));
        body()->addWidget(button);
        connect(button, &QAbstractButton::toggled, this, &CameOutDialog::check);
        return button;
    };
    add(tr("1　すべて出た"), Answer::All)->setChecked(true);
    QRadioButton *partly = add(tr("2　途中まで出た"), Answer::Partly);
    m_number->setPlaceholderText(onPaper ? tr("最後に出たラベルの番号") : tr("出た数（通）"));
    m_number->setAccessibleName(m_number->placeholderText());
    m_number->setFixedHeight(qMax(theme().px(30), m_number->fontMetrics().height() + theme().px(4)));
    addField(QString(), m_number);
    add(tr("3　出なかった"), Answer::Nothing);
    body()->addWidget(m_problem);
    connect(m_number, &QLineEdit::textEdited, this, [this, partly] {
        partly->setChecked(true);
        check();
    });
    m_group->buttons().first()->setFocus();
    check();
}

CameOutDialog::Answer CameOutDialog::answer() const
{
    return static_cast<Answer>(m_group->checkedId());
}

int CameOutDialog::lastNumber() const
{
    const int number = operations::labelNumberOf(m_number->text()).value_or(0);
    if (m_onPaper)
        return number;
    return number >= 1 && number <= m_numbers.size() ? m_numbers[number - 1] : 0;
}

void CameOutDialog::check()
{
    const int number = lastNumber();
    const int first = m_numbers.value(0), last = m_numbers.value(m_numbers.size() - 1);
    const bool good = answer() != Answer::Partly || (number > 0 && number >= first && number <= last);
    verb()->setEnabled(good);
    m_problem->setText(good || m_number->text().isEmpty() ? QString()
                           : m_onPaper ? tr("%1〜%2 の番号を入れてください。").arg(first).arg(last)
                                       : tr("1〜%1 の数を入れてください。").arg(m_numbers.size()));
}

bool CameOutDialog::digit(int number)
{
    if (number < 1 || number > 3)
        return false;
    m_group->buttons().at(number - 1)->setChecked(true);
    if (number == 2)
        m_number->setFocus();
    return true;
}

ListDialog::ListDialog(const QString &title, const QString &about, const QStringList &headings, const QString &verbWord,
                       QWidget *parent)
    : Dialog(title, about, verbWord.isEmpty() ? tr("閉じる") : verbWord, parent),
      m_list(plainList(headings, this))
{
    m_list->setAccessibleName(title);
    body()->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        m_chosen = item->data(0, Qt::UserRole).toString();
        if (!m_chosen.isEmpty())
            accept();
    });
}

void ListDialog::add(const QStringList &words, const QString &key)
{
    auto *item = new QTreeWidgetItem(m_list, words);
    item->setData(0, Qt::UserRole, key);
    for (int column = 0; column < words.size(); ++column)
        item->setToolTip(column, words[column]);
    if (!m_list->currentItem())
        m_list->setCurrentItem(item);
}

QString ListDialog::current() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toString() : QString();
}

void ListDialog::showEvent(QShowEvent *event)
{
    Dialog::showEvent(event);
    for (int column = 0; column + 1 < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
}

AgainDialog::AgainDialog(const QString &hint, QWidget *parent)
    : Dialog(tr("刷り直し"), hint, tr("印刷へ"), parent),
      m_numbers(new QLineEdit(this)),
      m_problem(new Label(Type::Caption, &Theme::overdue, this, Label::Mode::Wrapped))
{
    m_numbers->setPlaceholderText(u"12-18, 25"_s);
    m_numbers->setAccessibleName(tr("ラベルの番号"));
    m_numbers->setFixedHeight(qMax(theme().px(30), m_numbers->fontMetrics().height() + theme().px(4)));
    addField(tr("番号"), m_numbers);
    body()->addWidget(m_problem);
    connect(m_numbers, &QLineEdit::textChanged, this, &AgainDialog::check);
    m_numbers->setFocus();
    check();
}

void AgainDialog::check()
{
    m_labels.clear();
    m_problem->clear();
    if (!m_numbers->text().trimmed().isEmpty()) {
        if (auto read = operations::labelRangesOf(m_numbers->text()))
            m_labels = *std::move(read);
        else
            m_problem->setText(models::say(read.error().text));
    }
    verb()->setEnabled(!m_labels.isEmpty());
}

ShelfDialog::ShelfDialog(const std::vector<operations::Enclosure> &shelf, QWidget *parent)
    : Dialog(tr("同封物の棚"),
             tr("どんな方に合うか、実情の言葉（子ども、スキー、SUV、車検 など）を「、」で区切って書きます。"),
             tr("保存"), parent),
      m_before(shelf),
      m_list(plainList({tr("同封物"), tr("合う方の言葉")}, this))
{
    m_list->setAccessibleName(tr("同封物の棚"));
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed);
    m_list->setMinimumHeight(theme().px(260));
    const auto add = [this](const operations::Enclosure &thing) {
        auto *item = new QTreeWidgetItem(m_list, {thing.name, thing.hints.join(u"、"_s)});
        item->setData(0, Qt::UserRole, thing.code);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        return item;
    };
    for (const operations::Enclosure &thing : shelf)
        add(thing);
    m_list->setColumnWidth(0, theme().px(220));
    body()->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    auto *more = new Button(tr("足す"), this, Button::Kind::Small);
    more->setIconName(u"plus"_s);
    auto *less = new Button(tr("棚から下ろす"), this, Button::Kind::Small);
    row->addWidget(more);
    row->addWidget(less);
    row->addStretch(1);
    body()->addLayout(row);
    connect(more, &QAbstractButton::clicked, this, [this, add] {
        QTreeWidgetItem *item = add({{}, tr("新しい同封物"), {}});
        m_list->setCurrentItem(item);
        m_list->editItem(item, 0);
    });
    connect(less, &QAbstractButton::clicked, this, [this] { delete m_list->currentItem(); });
}

operations::Enclosure ShelfDialog::thingOf(const QTreeWidgetItem *item) const
{
    return {item->data(0, Qt::UserRole).toString(), item->text(0).simplified(), wordsOf(item->text(1))};
}

QList<operations::Enclosure> ShelfDialog::changed() const
{
    QList<operations::Enclosure> things;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const operations::Enclosure thing = thingOf(m_list->topLevelItem(i));
        if (!thing.name.isEmpty() && std::ranges::find(m_before, thing) == m_before.end())
            things << thing;
    }
    return things;
}

QStringList ShelfDialog::removed() const
{
    QStringList codes;
    for (const operations::Enclosure &thing : m_before) {
        bool there = false;
        for (int i = 0; i < m_list->topLevelItemCount(); ++i)
            there |= m_list->topLevelItem(i)->data(0, Qt::UserRole).toString() == thing.code;
        if (!there)
            codes << thing.code;
    }
    return codes;
}

} // namespace kikubari::widgets
