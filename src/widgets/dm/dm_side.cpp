// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_side.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/actions.h"
#include "widgets/dm/label_view.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

/// A4 12面 86.4×42.3
QString sheetWords(const domain::LabelSheet &sheet)
{
    if (!sheet.alias.isEmpty())
        return sheet.alias;
    return DmSide::tr("%1 %2面 %3×%4")
        .arg(sheet.paper)
        .arg(sheet.cells())
        .arg(QString::number(sheet.width), QString::number(sheet.height));
}

/// A spin box draws its own frame.
void withoutInnerFrame(QAbstractSpinBox *box)
{
    box->findChild<QLineEdit *>()->setProperty("frameless", true);
}

int fieldHigh(const QWidget *field)
{
    return qMax(theme().px(28), field->fontMetrics().height() + theme().px(4));
}

} // namespace

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
    parts->addWidget(makePaper());
    m_checkBox = makeCheck();
    parts->addWidget(m_checkBox);
    parts->addStretch(1);
    scroll->setWidget(inner);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFoot(actions));
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
    m_previous->setAccessibleName(tr("前のラベル"));
    m_following = new Button({}, part, Button::Kind::Small);
    m_following->setIconName(u"chevron-right"_s);
    m_following->setAccessibleName(tr("次のラベル"));
    m_place = new Label(Type::Second, &Theme::text2, part);
    layout->addWidget(heading(u"tag"_s, tr("ラベルの見本"), {m_previous, m_place, m_following}));
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

QWidget *DmSide::makePaper()
{
    const Theme &t = theme();
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.px(6));
    m_printer = new Label(Type::Caption, &Theme::text2, part, Label::Mode::Elided);
    layout->addWidget(heading(u"printer"_s, tr("用紙"), {m_printer}));
    auto *row = new QHBoxLayout;
    row->setSpacing(t.px(14));
    m_picker = new SheetPicker(part);
    row->addWidget(m_picker, 0, Qt::AlignTop);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(t.px(7));
    grid->setVerticalSpacing(t.px(4));
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &word, QWidget *field, QWidget *buddy) {
        auto *label = new Label(Type::Second, &Theme::text2, part);
        label->setText(word);
        label->setBuddy(buddy);
        buddy->setAccessibleName(word);
        const int at = grid->rowCount();
        grid->addWidget(label, at, 0);
        grid->addWidget(field, at, 1);
    };
    m_sheet = new QComboBox(part);
    m_sheet->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sheet->setMinimumContentsLength(8);
    m_sheet->setFixedHeight(fieldHigh(m_sheet));
    add(tr("用紙"), m_sheet, m_sheet);
    m_start = new QSpinBox(part);
    m_start->setFixedHeight(fieldHigh(m_start));
    withoutInnerFrame(m_start);
    m_used = new Label(Type::Second, &Theme::text2, part, Label::Mode::Elided);
    auto *start = new QWidget(part);
    auto *startLine = new QHBoxLayout(start);
    startLine->setContentsMargins(0, 0, 0, 0);
    startLine->addWidget(m_start);
    startLine->addWidget(m_used, 1);
    add(tr("開始位置"), start, m_start);
    auto *offset = new QWidget(part);
    auto *offsetLine = new QHBoxLayout(offset);
    offsetLine->setContentsMargins(0, 0, 0, 0);
    offsetLine->setSpacing(t.px(6));
    for (QDoubleSpinBox **box : {&m_right, &m_down}) {
        *box = new QDoubleSpinBox(part);
        (*box)->setRange(-print::largestOffset, print::largestOffset);
        (*box)->setDecimals(1);
        (*box)->setSingleStep(0.1);
        (*box)->setKeyboardTracking(false);
        (*box)->setFixedHeight(fieldHigh(*box));
        withoutInnerFrame(*box);
        offsetLine->addWidget(*box, 1);
    }
    m_right->setPrefix(tr("右 "));
    m_down->setPrefix(tr("下 "));
    auto *unit = new Label(Type::Second, &Theme::text2, part);
    unit->setText(u"mm"_s);
    offsetLine->addWidget(unit);
    add(tr("位置の調整"), offset, m_right);
    m_down->setAccessibleName(tr("位置の調整 下"));
    m_sheets = new Label(Type::Second, &Theme::text, part, Label::Mode::Elided);
    add(tr("枚数"), m_sheets, m_sheets);
    row->addLayout(grid, 1);
    layout->addLayout(row);
    m_options = new QWidget(part);
    auto *options = new QHBoxLayout(m_options);
    options->setContentsMargins(0, 0, 0, 0);
    m_guides = new QCheckBox(tr("切り取り線（普通紙）"), m_options);
    m_barcode = new QCheckBox(tr("カスタマバーコード"), m_options);
    options->addWidget(m_guides);
    options->addWidget(m_barcode);
    options->addStretch(1);
    layout->addWidget(m_options);
    m_margins = new Label(Type::Caption, &Theme::due, part, Label::Mode::Wrapped);
    layout->addWidget(m_margins);
    connect(m_picker, &SheetPicker::startChosen, m_paper, &DmPaper::setStart);
    connect(m_sheet, &QComboBox::activated, this,
            [this](int at) { Q_EMIT sheetChosen(m_sheet->itemData(at).toString()); });
    connect(m_start, &QSpinBox::valueChanged, this, [this](int label) {
        if (!m_filling)
            m_paper->setStart(label);
    });
    for (QDoubleSpinBox *box : {m_right, m_down})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            if (!m_filling)
                m_paper->setOffset({m_right->value(), m_down->value()});
        });
    for (QCheckBox *box : {m_guides, m_barcode})
        connect(box, &QCheckBox::toggled, this, [this] {
            if (!m_filling)
                m_paper->setOptions(m_guides->isChecked(), m_barcode->isChecked());
        });
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
    m_test1->setVisible(true);
    m_print->setVisible(printing);
    m_pdf->setVisible(printing);
    m_options->setVisible(printing);
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
    const reports::LabelChoice &choice = m_paper->choice();
    m_filling = true;
    if (m_sheet->count() != m_paper->sheets().size()) {
        m_sheet->clear();
        for (const domain::LabelSheet &sheet : m_paper->sheets()) {
            QString words = sheetWords(sheet);
            if (m_sheet->findText(words) >= 0)
                words += u"　"_s % sheet.key; // of the same measures, with other margins
            m_sheet->addItem(words, sheet.key);
            m_sheet->setItemData(m_sheet->count() - 1,
                                 QStringList(QStringList{sheet.key} + sheet.products).join(u", "_s), Qt::ToolTipRole);
        }
    }
    m_sheet->setCurrentIndex(m_sheet->findData(choice.sheet.key));
    m_sheet->setToolTip(m_sheet->currentText() % u'\n' % m_sheet->currentData(Qt::ToolTipRole).toString());
    m_sheet->view()->setMinimumWidth(m_sheet->view()->sizeHintForColumn(0) + theme().px(24));
    m_start->setRange(1, choice.sheet.cells());
    m_start->setValue(choice.start);
    m_used->setText(choice.start > 1 ? tr("%1面は使用ずみ").arg(choice.start - 1) : tr("新しいシートから"));
    m_right->setValue(choice.offset.x());
    m_down->setValue(choice.offset.y());
    m_guides->setChecked(choice.guides);
    m_barcode->setChecked(choice.barcode);
    m_printer->setText(m_paper->printer());
    m_picker->setSheet(choice.sheet, choice.start);
    m_filling = false;
}

void DmSide::showFindings()
{
    const auto &pages = m_paper->pages();
    const QSizeF cell(m_paper->choice().sheet.width, m_paper->choice().sheet.height);
    m_sample->show(m_entry ? m_paper->sample(*m_entry) : print::LabelLayout(), cell,
                   m_entry ? models::addresseeWords(*m_entry) : QString());
    const DmPaper::Figures &figures = m_paper->figures();
    QStringList small;
    if (figures.shrunk > 0)
        small << tr("縮小 %1件").arg(figures.shrunk);
    if (figures.otherFace > 0)
        small << tr("外字 %1件").arg(figures.otherFace);
    QString words;
    const bool bad = figures.refused > 0 || m_paper->problem();
    if (m_paper->problem())
        words = models::say(m_paper->problem()->text);
    else if (!pages || m_paper->laidOut().empty())
        words = m_toPrint == 0 && m_printed > 0 ? tr("すべて印刷ずみです。") : QString();
    else if (figures.refused > 0)
        words = tr("%1件が枠に入らず、印刷できません。").arg(figures.refused);
    else
        words = tr("全件が枠に収まります。") % small.join(tr("、"));
    m_findings->setText(words);
    m_findings->setColor(bad ? &Theme::overdue : &Theme::text2);
    m_findingsIcon->setIcon(bad ? u"triangle-alert"_s : u"check"_s, bad ? &Theme::overdue : &Theme::text2);
    m_findingsIcon->setVisible(!words.isEmpty());
    m_details->setVisible(figures.refused + figures.shrunk + figures.otherFace > 0);
    const int sheets = pages ? pages->pageCount() : 0;
    QString paper = sheets > 0 ? tr("%1枚").arg(sheets) : u"—"_s;
    if (sheets > 0) {
        const int cells = m_paper->choice().sheet.cells();
        const int used = (m_paper->choice().start - 1 + static_cast<int>(pages->printed().size())) % cells;
        paper += u"　"_s % (used == 0 ? tr("最後まで使い切ります") : tr("最後に %1面残ります").arg(cells - used));
    }
    m_sheets->setText(paper);
    QStringList warnings;
    if (pages)
        for (const Text &warning : pages->warnings())
            warnings << models::say(warning);
    m_margins->setText(warnings.join(u'\n'));
    m_margins->setVisible(!warnings.isEmpty());
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
    m_picker->setVisible(!compact);
    m_next->setKey(compact ? QString() : m_nextKey);
    m_next->setToolTip(compact ? m_nextKey : QString());
}

void DmSide::focusFirst()
{
    m_sheet->setFocus();
}

} // namespace kikubari::widgets
