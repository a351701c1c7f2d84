// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_posting.h"

#include "models/day_words.h"
#include "widgets/actions.h"
#include "widgets/date_field.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

QTreeWidget *smallList(const QStringList &headings, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setHeaderLabels(headings);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setFont(theme().font(Type::Second));
    list->header()->setStretchLastSection(true);
    list->setMinimumHeight(theme().px(96));
    return list;
}

Panel *cardWith(const QString &title, QWidget *parent, QVBoxLayout **inside)
{
    const Theme &t = theme();
    auto *card = new Panel(&Theme::base, parent);
    card->setCard(true);
    *inside = new QVBoxLayout(card);
    (*inside)->setContentsMargins(t.px(14), t.px(10), t.px(14), t.px(14));
    (*inside)->setSpacing(t.px(6));
    auto *words = new Label(Type::Name, &Theme::text, card, Label::Mode::Elided, true);
    words->setText(title);
    (*inside)->addWidget(words);
    return card;
}

/// The sentence of a reason: one of the program's words, or what a person wrote.
QString reasonWords(const QString &reason)
{
    const auto known = operations::leftOutReasonOf(reason);
    return known ? models::say(operations::titleOf(*known)) : reason;
}

} // namespace

ReturnedField::ReturnedField(QWidget *parent)
    : QWidget(parent),
      m_edit(new QLineEdit(this)),
      m_words(new Label(Type::Second, &Theme::text2, this, Label::Mode::Wrapped)),
      m_log(smallList({tr("戻ってきたDM")}, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(6));
    m_edit->setPlaceholderText(tr("ラベルの番号（No.の数字）"));
    m_edit->setAccessibleName(tr("戻ってきた番号"));
    m_edit->setFixedHeight(qMax(theme().px(30), m_edit->fontMetrics().height() + theme().px(4)));
    auto *row = new QHBoxLayout;
    auto *word = new Label(Type::Body, &Theme::text2, this);
    word->setText(tr("戻ってきた番号"));
    word->setBuddy(m_edit);
    row->addWidget(word);
    row->addWidget(m_edit, 1);
    layout->addLayout(row);
    m_words->setText(tr("番号を打つか、バーコードリーダーで読み取ります。住所を確かめる予定が開きます。"));
    layout->addWidget(m_words);
    m_log->setAccessibleName(tr("戻ってきたDM"));
    layout->addWidget(m_log, 1);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        static const QRegularExpression border(u"[、,，\\s]+"_s);
        const QStringList numbers = m_edit->text().split(border, Qt::SkipEmptyParts);
        if (numbers.isEmpty())
            return;
        m_edit->selectAll(); // the next scan writes over it; after a mistake it can be corrected
        Q_EMIT numbersEntered(numbers);
    });
}

void ReturnedField::tell(const QString &words, bool good)
{
    m_words->setColor(good ? &Theme::done : &Theme::overdue);
    m_words->setText(words);
    if (!good)
        return;
    m_edit->clear();
    m_log->insertTopLevelItem(0, new QTreeWidgetItem(QStringList{words}));
}

void ReturnedField::setReadOnly(bool readOnly)
{
    m_edit->setEnabled(!readOnly);
}

DmPosting::DmPosting(Actions *actions, QWidget *parent) : QWidget(parent)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(scroll);
    auto *columns = new QHBoxLayout(inner);
    columns->setContentsMargins(t.px(16), t.px(14), t.px(16), t.px(14));
    columns->setSpacing(t.px(12));
    auto *left = new QVBoxLayout;
    left->setSpacing(t.px(12));
    left->addWidget(makeForm(actions));
    left->addWidget(makePulled(), 1);
    columns->addLayout(left, 1);
    QVBoxLayout *inside = nullptr;
    Panel *back = cardWith(tr("返送"), this, &inside);
    m_returned = new ReturnedField(back);
    inside->addWidget(m_returned, 1);
    columns->addWidget(back, 1);
    scroll->setWidget(inner);
    layout->addWidget(scroll);
    connect(m_returned, &ReturnedField::numbersEntered, this, &DmPosting::numbersReturned);
}

QWidget *DmPosting::makeForm(Actions *actions)
{
    QVBoxLayout *inside = nullptr;
    Panel *card = cardWith(tr("投函"), this, &inside);
    m_figures = new Label(Type::Body, &Theme::text, card, Label::Mode::Wrapped);
    inside->addWidget(m_figures);
    m_done = new Label(Type::Body, &Theme::done, card, Label::Mode::Wrapped, true);
    inside->addWidget(m_done);
    auto *warning = new QHBoxLayout;
    m_unprinted = new Label(Type::Second, &Theme::due, card, Label::Mode::Wrapped);
    m_toLabels = new Button(tr("ラベルへ"), card, Button::Kind::Small);
    warning->addWidget(m_unprinted, 1);
    warning->addWidget(m_toLabels);
    inside->addLayout(warning);
    m_form = new QWidget(card);
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(10));
    grid->setVerticalSpacing(theme().px(6));
    grid->setColumnStretch(1, 1);
    m_date = new DateField(m_form);
    m_labels = new QLineEdit(m_form);
    m_labels->setPlaceholderText(tr("一部だけなら番号（1-40, 45）"));
    m_labels->setFixedHeight(qMax(theme().px(30), m_labels->fontMetrics().height() + theme().px(4)));
    const auto add = [&](const QString &word, QWidget *field, int row) {
        auto *label = new Label(Type::Body, &Theme::text2, m_form);
        label->setText(word);
        label->setBuddy(field);
        field->setAccessibleName(word);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    add(tr("投函した日"), m_date, 0);
    add(tr("番号"), m_labels, 1);
    m_problem = new Label(Type::Second, &Theme::overdue, m_form, Label::Mode::Wrapped, true);
    grid->addWidget(m_problem, 2, 1);
    m_post = new Button(tr("投函ずみにする"), m_form, Button::Kind::Primary);
    m_post->setKey(actions->keyName(Act::SaveAndNext));
    auto *row = new QHBoxLayout;
    row->addWidget(m_post);
    row->addStretch(1);
    grid->addLayout(row, 3, 1);
    inside->addWidget(m_form);
    connect(m_post, &QAbstractButton::clicked, this, &DmPosting::post);
    connect(m_toLabels, &QAbstractButton::clicked, this, &DmPosting::printWanted);
    connect(m_date, &DateField::dateChanged, this, [this] { m_problem->clear(); });
    return card;
}

QWidget *DmPosting::makePulled()
{
    QVBoxLayout *inside = nullptr;
    Panel *card = cardWith(tr("抜くもの"), this, &inside);
    m_pulledTitle = new Label(Type::Second, &Theme::text2, card, Label::Mode::Wrapped);
    inside->addWidget(m_pulledTitle);
    m_pulled = smallList({tr("番号"), tr("宛名"), tr("理由")}, card);
    m_pulled->setAccessibleName(tr("抜くもの"));
    inside->addWidget(m_pulled, 10);
    inside->addStretch(1);
    return card;
}

void DmPosting::setCampaign(const operations::Campaign &campaign, QDate today)
{
    m_campaign = campaign;
    m_today = today;
    m_date->setToday(today);
    m_date->setRange({}, today, tr("投函した日は、今日かそれより前です。"));
    refresh();
}

void DmPosting::refresh()
{
    const operations::PieceCounts &counts = m_campaign.counts;
    QStringList figures;
    figures << tr("印刷ずみで、まだ投函していないもの %1通。").arg(counts.toPost);
    if (counts.heldOut > 0)
        figures << tr("比較のため見送り %1名（投函の日に見送りと記録します）。").arg(counts.heldOut);
    m_figures->setText(figures.join(u'\n'));
    const bool posted = m_campaign.postedOn.isValid();
    m_done->setVisible(posted);
    if (posted) {
        QString words = tr("%1 に投函しました（%2名）。")
                            .arg(models::dateWord(m_campaign.postedOn, m_today))
                            .arg(counts.posted + counts.returned);
        if (m_campaign.callFrom.isValid())
            words += tr("電話は %1〜%2 です。")
                         .arg(models::dateWord(m_campaign.callFrom, m_today),
                              models::dateWord(m_campaign.callUntil, m_today));
        m_done->setText(words);
    }
    m_unprinted->setVisible(counts.toPrint > 0);
    m_toLabels->setVisible(counts.toPrint > 0);
    m_unprinted->setText(tr("まだ印刷していないものが %1通あります。投函の記録には入りません。").arg(counts.toPrint));
    m_form->setVisible(counts.toPost > 0);
    m_post->setEnabled(!m_readOnly);
    if (counts.toPost == 0 && counts.toPrint == 0 && !posted)
        m_figures->setText(tr("投函するものがありません。先に宛先を決めて、ラベルを印刷してください。"));
    else if (counts.toPost == 0 && posted)
        m_figures->setText(tr("印刷したものはすべて投函しました。"));
}

void DmPosting::setPulled(const QList<operations::PulledPiece> &pulled)
{
    m_pulled->clear();
    for (const operations::PulledPiece &piece : pulled) {
        QString why = reasonWords(piece.reason);
        if (piece.reprinted)
            why += tr("（ご家族の分を同じ番号で刷り直します）");
        auto *item = new QTreeWidgetItem(m_pulled, {u"No.%1"_s.arg(piece.labelNo), piece.name, why});
        item->setToolTip(2, why);
    }
    m_pulled->setColumnWidth(0, theme().px(72));
    m_pulled->setColumnWidth(1, theme().px(150));
    m_pulled->setVisible(!pulled.isEmpty());
    m_pulledTitle->setColor(pulled.isEmpty() ? &Theme::text2 : &Theme::due);
    m_pulledTitle->setText(
        pulled.isEmpty()
            ? tr("抜くものはありません。印刷のあとで送れなくなった方がいれば、ここに番号が出ます。")
            : tr("ラベルを印刷したあとで、送れなくなった方です。%1通を抜いてください。").arg(pulled.size()));
}

void DmPosting::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_returned->setReadOnly(readOnly);
    m_post->setEnabled(!readOnly);
}

void DmPosting::focusFirst()
{
    if (m_form->isVisible())
        m_date->edit()->setFocus();
    else
        m_returned->edit()->setFocus();
}

void DmPosting::tellProblem(const QString &words)
{
    m_problem->setText(words);
}

void DmPosting::post()
{
    if (!m_form->isVisible() || m_readOnly)
        return;
    if (!m_date->date().isValid()) {
        tellProblem(tr("投函した日を入れてください。"));
        m_date->edit()->setFocus();
        return;
    }
    QList<operations::LabelRange> labels;
    if (!m_labels->text().trimmed().isEmpty()) {
        auto read = operations::labelRangesOf(m_labels->text());
        if (!read) {
            tellProblem(models::say(read.error().text));
            m_labels->setFocus();
            return;
        }
        labels = *std::move(read);
    }
    Q_EMIT postWanted(m_date->date(), labels);
}

} // namespace kikubari::widgets
