// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_side.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/actions.h"
#include "widgets/dm/dm_paper_form.h"
#include "widgets/dm/label_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

DmSide::DmSide(DmPaper *paper, Actions *actions, QWidget *parent) : Panel(&Theme::window, parent), m_paper(paper)
{
    setLines(Qt::LeftEdge);
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(scroll);
    auto *parts = new QVBoxLayout(inner);
    parts->setContentsMargins(t.px(16), t.px(10), t.px(16), t.px(10));
    parts->setSpacing(t.px(12));
    parts->addWidget(makeSample());
    m_printer = new Label(Type::Caption, &Theme::text2, this, Label::Mode::Elided);
    m_form = new DmPaperForm(m_paper, this);
    auto *paperPart = new QVBoxLayout;
    paperPart->setSpacing(t.px(6));
    paperPart->addWidget(heading(u"printer"_s, tr("用紙"), {m_printer}));
    paperPart->addWidget(m_form);
    parts->addLayout(paperPart);
    m_checkBox = makeCheck();
    parts->addWidget(m_checkBox);
    parts->addStretch(1);
    scroll->setWidget(inner);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFoot(actions));
    connect(m_form, &DmPaperForm::sheetChosen, this, &DmSide::sheetChosen);
    connect(m_form, &DmPaperForm::letterChosen, this, &DmSide::letterChosen);
    connect(m_paper, &DmPaper::chosen, this, &DmSide::showPaper);
    connect(m_paper, &DmPaper::pagesReady, this, &DmSide::showFindings);
    showPaper();
    setPrinting(false);
}

QWidget *DmSide::heading(const QString &iconName, const QString &word, QList<QWidget *> right)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(6));
    layout->addWidget(new IconLabel(iconName, 14, &Theme::text2, line));
    auto *title = new Label(Type::Caption, &Theme::text2, line, Label::Mode::Elided, true);
    title->setText(word);
    layout->addWidget(title, 1);
    for (QWidget *widget : right)
        layout->addWidget(widget);
    return line;
}

QWidget *DmSide::makeSample()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(6));
    m_previous = new Button({}, part, Button::Kind::Small);
    m_previous->setIconName(u"chevron-left"_s);
    m_previous->setAccessibleName(tr("前の宛先"));
    m_following = new Button({}, part, Button::Kind::Small);
    m_following->setIconName(u"chevron-right"_s);
    m_following->setAccessibleName(tr("次の宛先"));
    m_place = new Label(Type::Second, &Theme::text2, part);
    layout->addWidget(heading(u"tag"_s, tr("見本"), {m_previous, m_place, m_following}));
    m_sample = new LabelSample(part);
    layout->addWidget(m_sample);
    auto *words = new QHBoxLayout;
    words->setSpacing(theme().px(5));
    m_findingsIcon = new IconLabel(u"check"_s, 14, &Theme::text2, part);
    m_findings = new Label(Type::Second, &Theme::text2, part, Label::Mode::Elided);
    m_details = new Button(tr("確かめる"), part, Button::Kind::SmallFlat);
    words->addWidget(m_findingsIcon);
    words->addWidget(m_findings, 1);
    words->addWidget(m_details);
    layout->addLayout(words);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_following, &QAbstractButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(m_details, &QAbstractButton::clicked, this, &DmSide::findingsWanted);
    return part;
}

Label *DmSide::checkLine(QVBoxLayout *layout, const QString &iconName, Role color)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    if (iconName.isEmpty())
        row->addSpacing(theme().px(14 + 8));
    else
        row->addWidget(new IconLabel(iconName, 14, color, this), 0, Qt::AlignVCenter);
    auto *label
        = new Label(Type::Second, iconName.isEmpty() ? &Theme::text2 : &Theme::text, this, Label::Mode::Wrapped);
    row->addWidget(label, 1);
    layout->addLayout(row);
    return label;
}

QWidget *DmSide::makeCheck()
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(3));
    layout->addWidget(heading(u"eye"_s, tr("送る前に")));
    m_warning = checkLine(layout, u"triangle-alert"_s, &Theme::due);
    m_hints = checkLine(layout, {}, &Theme::text2);
    m_test = checkLine(layout, u"chart-column"_s, &Theme::open);
    m_postage = checkLine(layout, u"stamp"_s, &Theme::text2);
    return part;
}

QWidget *DmSide::makeFoot(Actions *actions)
{
    const Theme &t = theme();
    auto *foot = new Panel(&Theme::base, this);
    foot->setLines(Qt::TopEdge);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(t.px(16), t.px(10), t.px(12), t.px(10));
    layout->setSpacing(t.px(7));
    m_next = new Button(tr("ラベルへ進む"), foot, Button::Kind::Primary);
    m_nextKey = actions->keyName(Act::SaveAndNext);
    m_next->setKey(m_nextKey);
    m_print = new Button(tr("印刷"), foot, Button::Kind::Primary);
    m_print->setKey(actions->keyName(Act::Print));
    m_pdf = new Button(tr("PDFに保存"), foot);
    m_again = new Button(tr("刷り直し"), foot);
    m_again->setToolTip(tr("汚れたラベルなど、印刷した番号をもう一度印刷します"));
    m_test1 = new Button(tr("試し刷り"), foot);
    m_test1->setToolTip(tr("普通紙に枠と目盛りを印刷し、ラベルに重ねて位置を確かめます"));
    m_packing = new Button(tr("同封リスト"), foot);
    m_packing->setToolTip(tr("ラベルと同じ順の、一言と同封物の一覧です"));
    for (Button *button : {m_next, m_print, m_pdf, m_again, m_test1, m_packing})
        layout->addWidget(button);
    layout->addStretch(1);
    connect(m_next, &QAbstractButton::clicked, this, &DmSide::nextWanted);
    connect(m_print, &QAbstractButton::clicked, this, &DmSide::printWanted);
    connect(m_pdf, &QAbstractButton::clicked, this, &DmSide::pdfWanted);
    connect(m_again, &QAbstractButton::clicked, this, &DmSide::againWanted);
    connect(m_test1, &QAbstractButton::clicked, this, &DmSide::testPageWanted);
    connect(m_packing, &QAbstractButton::clicked, this, &DmSide::packingListWanted);
    return foot;
}

void DmSide::setPrinting(bool printing)
{
    m_printing = printing;
    m_next->setVisible(!printing);
    m_packing->setVisible(!printing);
    m_test1->setVisible(m_paper->kind() == domain::JobKind::Labels);
    m_print->setVisible(printing);
    m_pdf->setVisible(printing);
    m_form->setPrinting(printing);
    setPieces(m_toPrint, m_printed);
}

void DmSide::setPieces(int toPrint, int printed)
{
    m_toPrint = toPrint, m_printed = printed;
    m_print->setEnabled(!m_readOnly && toPrint > 0);
    m_pdf->setEnabled(!m_readOnly && toPrint > 0);
    m_again->setVisible(m_printing && printed > 0);
    m_again->setEnabled(!m_readOnly);
    m_next->setEnabled(toPrint + printed > 0);
    m_packing->setEnabled(toPrint + printed > 0);
    showFindings();
}

void DmSide::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setPieces(m_toPrint, m_printed);
}

void DmSide::showEntry(const operations::AudienceEntry *entry, int place, int count)
{
    m_entry = entry ? std::optional(*entry) : std::nullopt;
    m_place->setText(entry ? tr("%1 / %2").arg(place + 1).arg(count) : QString());
    m_previous->setEnabled(entry && place > 0);
    m_following->setEnabled(entry && place + 1 < count);
    showFindings();
}

void DmSide::showPaper()
{
    m_printer->setText(m_paper->printer());
    m_test1->setVisible(m_paper->kind() == domain::JobKind::Labels);
}

QString DmSide::findingWords() const
{
    if (m_paper->problem())
        return models::say(m_paper->problem()->text);
    const DmPaper::Figures &figures = m_paper->figures();
    if (!m_paper->pages() || m_paper->laidOut().empty())
        return m_toPrint == 0 && m_printed > 0 ? tr("すべて印刷ずみです。") : QString();
    if (figures.refused > 0)
        return tr("%1件が枠に入らず、印刷できません。").arg(figures.refused);
    QStringList small;
    if (figures.shrunk > 0)
        small << tr("縮小 %1件").arg(figures.shrunk);
    if (figures.otherFace > 0)
        small << tr("外字 %1件").arg(figures.otherFace);
    return tr("全件が枠に収まります。") % small.join(tr("、"));
}

void DmSide::showFindings()
{
    const DmPaper::Sample sample = m_entry ? m_paper->sample(*m_entry) : DmPaper::Sample();
    m_sample->show(sample.page, sample.findings, m_entry ? models::addresseeWords(*m_entry) : QString());
    const DmPaper::Figures &figures = m_paper->figures();
    const QString words = findingWords();
    const bool bad = figures.refused > 0 || m_paper->problem();
    m_findings->setText(words);
    m_findings->setToolTip(m_paper->problem() ? words : QString());
    m_findings->setColor(bad ? &Theme::overdue : &Theme::text2);
    m_findingsIcon->setIcon(bad ? u"triangle-alert"_s : u"check"_s, bad ? &Theme::overdue : &Theme::text2);
    m_findingsIcon->setVisible(!words.isEmpty());
    m_details->setVisible(figures.refused + figures.shrunk + figures.otherFace > 0);
}

void DmSide::setCheck(const std::optional<operations::MailingCheck> &check)
{
    m_checkBox->setVisible(check && check->pieces > 0);
    if (!check)
        return;
    const auto put = [](Label *label, const QString &words) {
        label->setText(words);
        // The icon stands in the same line.
        const bool shown = !words.isEmpty();
        label->setVisible(shown);
    };
    put(m_warning, check->impersonal > 0 ? models::say(check->warning) : tr("どの方にも、一言か同封物があります。"));
    m_warning->setColor(check->blocks ? &Theme::overdue : &Theme::text);
    put(m_hints,
        check->impersonalWithHint > 0 ? tr("実情に候補のある方が %1名います。").arg(check->impersonalWithHint)
                                      : QString());
    put(m_test, check->test.ja.isEmpty() ? tr("比較のための見送りはありません。") : models::say(check->test));
    put(m_postage, models::say(check->postage));
}

void DmSide::setCompact(bool compact)
{
    m_form->setCompact(compact);
    m_next->setKey(compact ? QString() : m_nextKey);
    m_next->setToolTip(compact ? m_nextKey : QString());
}

QComboBox *DmSide::kindBox() const
{
    return m_form->kindBox();
}

void DmSide::focusFirst()
{
    m_form->kindBox()->setFocus();
}

} // namespace kikubari::widgets
