// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/dm_paper_form.h"

#include "models/day_words.h"
#include "models/dm_words.h"
#include "widgets/dm/label_view.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using domain::JobKind;
using print::MailForm;

namespace {

const QList<JobKind> everyKind{JobKind::Labels, JobKind::Cards, JobKind::Envelopes, JobKind::Letters};
const QList<JobKind> outsides{JobKind::Cards, JobKind::Envelopes};

/// A4 12面 86.4×42.3
QString sheetWords(const domain::LabelSheet &sheet)
{
    if (!sheet.alias.isEmpty())
        return sheet.alias;
    return DmPaperForm::tr("%1 %2面 %3×%4")
        .arg(sheet.paper)
        .arg(sheet.cells())
        .arg(QString::number(sheet.width), QString::number(sheet.height));
}

/// 年賀状（はがき・慶事）
QString letterWords(const print::LetterTemplate &letter)
{
    QString paper = letter.paper == print::LetterPaper::A4 ? u"A4"_s : DmPaperForm::tr("はがき");
    if (letter.celebratory)
        paper += DmPaperForm::tr("・慶事");
    return DmPaperForm::tr("%1（%2）").arg(letter.name, paper);
}

QString formWord(MailForm form)
{
    switch (form) {
    case MailForm::PortraitDown: return DmPaperForm::tr("縦書き");
    case MailForm::PortraitAcross: return DmPaperForm::tr("横書き");
    case MailForm::LandscapeAcross: break;
    }
    return DmPaperForm::tr("横置きに横書き");
}

int fieldHigh(const QWidget *field)
{
    return qMax(theme().px(28), field->fontMetrics().height() + theme().px(4));
}

/// The list may be wider than the box.
void widenList(QComboBox *box)
{
    box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + theme().px(24));
}

} // namespace

DmPaperForm::DmPaperForm(DmPaper *paper, QWidget *parent) : QWidget(parent), m_paper(paper)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.px(6));
    auto *row = new QHBoxLayout;
    row->setSpacing(t.px(14));
    m_picker = new SheetPicker(this);
    row->addWidget(m_picker, 0, Qt::AlignTop);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(t.px(7));
    m_grid->setVerticalSpacing(t.px(4));
    m_grid->setColumnStretch(1, 1);
    row->addLayout(m_grid, 1);
    makeKind();
    makeLabelRows();
    makeMailRows();
    m_sheets = new Label(Type::Second, &Theme::text, this, Label::Mode::Elided);
    addRow(tr("枚数"), m_sheets, m_sheets, everyKind);
    layout->addLayout(row);
    makeOptions();
    layout->addWidget(m_options);
    m_margins = new Label(Type::Caption, &Theme::due, this, Label::Mode::Wrapped);
    layout->addWidget(m_margins);
    connectParts();
    showChoice();
    showPages();
}

void DmPaperForm::addRow(const QString &word, QWidget *field, QWidget *buddy, const QList<JobKind> &kinds)
{
    auto *label = new Label(Type::Second, &Theme::text2, this);
    label->setText(word);
    label->setBuddy(buddy);
    buddy->setAccessibleName(word);
    const int at = m_grid->rowCount();
    m_grid->addWidget(label, at, 0);
    m_grid->addWidget(field, at, 1);
    m_rows << Row{label, field, kinds};
}

QComboBox *DmPaperForm::makeBox()
{
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setFixedHeight(fieldHigh(box));
    return box;
}

void DmPaperForm::makeKind()
{
    m_kind = makeBox();
    for (const JobKind kind : everyKind)
        m_kind->addItem(models::jobKindWord(kind), static_cast<int>(kind));
    addRow(tr("印刷物"), m_kind, m_kind, everyKind);
}

void DmPaperForm::makeLabelRows()
{
    m_sheet = makeBox();
    addRow(tr("用紙"), m_sheet, m_sheet, {JobKind::Labels});
    m_start = new QSpinBox(this);
    m_start->setFixedHeight(fieldHigh(m_start));
    m_used = new Label(Type::Second, &Theme::text2, this, Label::Mode::Elided);
    auto *start = new QWidget(this);
    auto *startLine = new QHBoxLayout(start);
    startLine->setContentsMargins(0, 0, 0, 0);
    startLine->addWidget(m_start);
    startLine->addWidget(m_used, 1);
    addRow(tr("開始位置"), start, m_start, {JobKind::Labels});
    auto *offset = new QWidget(this);
    auto *offsetLine = new QHBoxLayout(offset);
    offsetLine->setContentsMargins(0, 0, 0, 0);
    offsetLine->setSpacing(theme().px(6));
    for (QDoubleSpinBox **box : {&m_right, &m_down}) {
        *box = new QDoubleSpinBox(this);
        (*box)->setRange(-print::largestOffset, print::largestOffset);
        (*box)->setDecimals(1);
        (*box)->setSingleStep(0.1);
        (*box)->setKeyboardTracking(false);
        (*box)->setFixedHeight(fieldHigh(*box));
        offsetLine->addWidget(*box, 1);
    }
    m_right->setPrefix(tr("右 "));
    m_down->setPrefix(tr("下 "));
    auto *unit = new Label(Type::Second, &Theme::text2, this);
    unit->setText(u"mm"_s);
    offsetLine->addWidget(unit);
    addRow(tr("位置の調整"), offset, m_right, {JobKind::Labels});
    m_down->setAccessibleName(tr("位置の調整 下"));
}

void DmPaperForm::makeMailRows()
{
    m_envelope = makeBox();
    for (const print::EnvelopeSize &size : print::envelopeSizes())
        m_envelope->addItem(
            tr("%1　%2×%3")
                .arg(models::say(size.name), QString::number(size.size.width()), QString::number(size.size.height())),
            size.key);
    addRow(tr("大きさ"), m_envelope, m_envelope, {JobKind::Envelopes});
    m_form = makeBox();
    for (const MailForm form : {MailForm::PortraitDown, MailForm::PortraitAcross, MailForm::LandscapeAcross})
        m_form->addItem(formWord(form), static_cast<int>(form));
    addRow(tr("向き"), m_form, m_form, outsides);
    m_stock = new QCheckBox(tr("郵便番号枠は印刷ずみ"), this);
    m_stock->setToolTip(tr("枠のない紙に印刷するときは外します。枠も印刷します"));
    addRow(tr("紙"), m_stock, m_stock, outsides);
    m_letter = makeBox();
    addRow(tr("文面"), m_letter, m_letter, {JobKind::Letters});
}

void DmPaperForm::makeOptions()
{
    m_options = new QWidget(this);
    auto *options = new QHBoxLayout(m_options);
    options->setContentsMargins(0, 0, 0, 0);
    m_guides = new QCheckBox(tr("切り取り線（普通紙）"), m_options);
    m_barcode = new QCheckBox(tr("カスタマバーコード"), m_options);
    options->addWidget(m_guides);
    options->addWidget(m_barcode);
    options->addStretch(1);
}

void DmPaperForm::connectParts()
{
    connect(m_paper, &DmPaper::chosen, this, &DmPaperForm::showChoice);
    connect(m_paper, &DmPaper::pagesReady, this, &DmPaperForm::showPages);
    connect(m_kind, &QComboBox::activated, this,
            [this](int at) { m_paper->setKind(static_cast<JobKind>(m_kind->itemData(at).toInt())); });
    connect(m_picker, &SheetPicker::startChosen, m_paper, &DmPaper::setStart);
    connect(m_sheet, &QComboBox::activated, this, [this](int at) {
        const QString key = m_sheet->itemData(at).toString();
        m_sheet->setCurrentIndex(m_sheet->findData(m_paper->choice().sheet.key)); // until there is another one
        Q_EMIT sheetChosen(key);
    });
    connect(m_letter, &QComboBox::activated, this,
            [this](int at) { Q_EMIT letterChosen(m_letter->itemData(at).toString()); });
    connect(m_form, &QComboBox::activated, this, &DmPaperForm::mailChosen);
    connect(m_envelope, &QComboBox::activated, this, &DmPaperForm::mailChosen);
    connect(m_stock, &QCheckBox::toggled, this, [this] {
        if (!m_filling)
            mailChosen();
    });
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
}

void DmPaperForm::mailChosen()
{
    m_paper->setMail(static_cast<MailForm>(m_form->currentData().toInt()), m_stock->isChecked(),
                     m_envelope->currentData().toString());
}

void DmPaperForm::fillSheets()
{
    if (m_listed == m_paper->sheets())
        return;
    m_listed = m_paper->sheets();
    m_sheet->clear();
    for (const domain::LabelSheet &sheet : m_paper->sheets()) {
        QString words = sheetWords(sheet);
        if (m_sheet->findText(words) >= 0)
            words += u"　"_s % sheet.key; // of the same measures, with other margins
        m_sheet->addItem(words, sheet.key);
        m_sheet->setItemData(m_sheet->count() - 1, QStringList(QStringList{sheet.key} + sheet.products).join(u", "_s),
                             Qt::ToolTipRole);
    }
    m_sheet->insertSeparator(m_sheet->count());
    m_sheet->addItem(tr("お店の用紙を登録…"), newSheet());
    m_sheet->addItem(tr("お店の用紙を削除…"), removedSheet());
    widenList(m_sheet);
}

void DmPaperForm::fillLetters()
{
    m_letter->clear();
    for (const print::LetterTemplate &letter : m_paper->letters())
        m_letter->addItem(letterWords(letter), letter.key);
    m_letter->setCurrentIndex(m_letter->findData(m_paper->letter()));
    m_letter->setToolTip(m_letter->currentText());
    widenList(m_letter);
}

void DmPaperForm::showChoice()
{
    const reports::LabelChoice &choice = m_paper->choice();
    m_filling = true;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_paper->kind())));
    fillSheets();
    m_sheet->setCurrentIndex(m_sheet->findData(choice.sheet.key));
    m_sheet->setToolTip(m_sheet->currentText() % u'\n' % m_sheet->currentData(Qt::ToolTipRole).toString());
    m_start->setRange(1, choice.sheet.cells());
    m_start->setValue(choice.start);
    m_used->setText(choice.start > 1 ? tr("%1面は使用ずみ").arg(choice.start - 1) : tr("新しいシートから"));
    m_right->setValue(choice.offset.x());
    m_down->setValue(choice.offset.y());
    m_guides->setChecked(choice.guides);
    m_barcode->setChecked(choice.barcode);
    m_picker->setSheet(choice.sheet, choice.start);
    fillLetters();
    m_envelope->setCurrentIndex(m_envelope->findData(m_paper->envelope()));
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(m_paper->form())));
    m_stock->setChecked(m_paper->printedStock());
    m_filling = false;
    showRows();
}

void DmPaperForm::showRows()
{
    const JobKind kind = m_paper->kind();
    for (const Row &row : m_rows) {
        const bool shown = row.kinds.contains(kind);
        row.label->setVisible(shown);
        row.field->setVisible(shown);
    }
    m_picker->setVisible(kind == JobKind::Labels && !m_compact);
    m_options->setVisible(kind == JobKind::Labels && m_printing);
}

void DmPaperForm::showPages()
{
    const auto &pages = m_paper->pages();
    const int sheets = pages ? pages->pages : 0;
    QString paper = sheets > 0 ? tr("%1枚").arg(sheets) : u"—"_s;
    if (sheets > 0 && m_paper->kind() == JobKind::Labels) {
        const int cells = m_paper->choice().sheet.cells();
        const int used = (m_paper->choice().start - 1 + static_cast<int>(pages->printed.size())) % cells;
        paper += u"　"_s % (used == 0 ? tr("最後まで使い切ります") : tr("最後に %1面残ります").arg(cells - used));
    }
    m_sheets->setText(paper);
    QStringList warnings;
    if (pages)
        for (const Text &warning : pages->warnings)
            warnings << models::say(warning);
    m_margins->setText(warnings.join(u'\n'));
    m_margins->setVisible(!warnings.isEmpty());
}

void DmPaperForm::setPrinting(bool printing)
{
    m_printing = printing;
    showRows();
}

void DmPaperForm::setCompact(bool compact)
{
    m_compact = compact;
    showRows();
}

} // namespace kikubari::widgets
