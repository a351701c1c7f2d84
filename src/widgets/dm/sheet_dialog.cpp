// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dm/sheet_dialog.h"

#include "models/day_words.h"
#include "widgets/dm/label_view.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

/// The papers of domain::paperSize that labels come on.
QStringList papers()
{
    return {u"A4"_s, u"A5"_s, u"A6"_s, u"B4"_s, u"B5"_s, u"Letter"_s, u"Hagaki"_s};
}

/// Two boxes in a line, and behind them what they are.
QWidget *pair(QWidget *first, QWidget *second, const QString &meaning, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(first);
    row->addWidget(second);
    auto *tail = new Label(Type::Second, &Theme::text, line);
    tail->setText(meaning);
    row->addWidget(tail);
    row->addStretch(1);
    line->setFocusProxy(first);
    return line;
}

} // namespace

SheetDialog::SheetDialog(const QList<domain::LabelSheet> &known, const QList<domain::LabelSheet> &own,
                         const domain::LabelSheet &first, QWidget *parent)
    : Dialog(tr("お店の用紙"), tr("袋の裏の寸法を、紙を縦に置いて左上から mm で入れます。"), tr("登録する"), parent),
      m_known(known),
      m_own(own),
      m_key(new QLineEdit(this)),
      m_product(new QLineEdit(this)),
      m_from(new QComboBox(this)),
      m_paper(new QComboBox(this)),
      m_columns(countBox(20)),
      m_rows(countBox(50)),
      m_picture(new SheetPicker(this)),
      m_problem(new Label(Type::Caption, &Theme::overdue, this, Label::Mode::Wrapped))
{
    for (QDoubleSpinBox *&box : m_lengths) {
        box = new QDoubleSpinBox(this);
        box->setRange(0, 500);
        box->setDecimals(2);
        box->setSingleStep(0.1);
        connect(box, &QDoubleSpinBox::valueChanged, this, &SheetDialog::check);
    }
    m_from->addItem(tr("選んだ用紙から始める"));
    for (const domain::LabelSheet &sheet : m_known)
        m_from->addItem(QString(sheet.key % u"　"_s % sheet.products.join(u' ')).left(60));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_from->setMinimumContentsLength(24);
    m_paper->addItems(papers());
    m_key->setPlaceholderText(tr("例：店の12面"));
    m_product->setPlaceholderText(tr("例：72312"));
    addField(tr("似た用紙"), m_from);
    addField(tr("名前"), m_key);
    addField(tr("製品番号"), m_product);
    addField(tr("紙"), m_paper);
    addField(tr("面の数"), pair(m_columns, m_rows, tr("横 × 縦"), this));
    addField(tr("1面"), pair(m_lengths[Width], m_lengths[Height], tr("mm　幅 × 高さ"), this));
    addField(tr("間隔"),
             pair(m_lengths[PitchX], m_lengths[PitchY], tr("mm　左端から隣の左端、上端から下の上端"), this));
    addField(tr("余白"), pair(m_lengths[Left], m_lengths[Top], tr("mm　左・上"), this));
    m_picture->setFocusPolicy(Qt::NoFocus);
    m_picture->setEnabled(false);
    body()->addWidget(m_picture, 0, Qt::AlignHCenter);
    body()->addWidget(m_problem);
    connect(m_from, &QComboBox::activated, this, [this](int at) {
        if (at > 0)
            fill(m_known[at - 1]);
    });
    connect(m_paper, &QComboBox::currentIndexChanged, this, &SheetDialog::check);
    connect(m_key, &QLineEdit::textChanged, this, &SheetDialog::check);
    fill(first);
    m_key->setFocus();
}

QSpinBox *SheetDialog::countBox(int most)
{
    auto *box = new QSpinBox(this);
    box->setRange(1, most);
    connect(box, &QSpinBox::valueChanged, this, &SheetDialog::check);
    return box;
}

void SheetDialog::fill(const domain::LabelSheet &sheet)
{
    m_filling = true;
    m_columns->setValue(sheet.columns);
    m_rows->setValue(sheet.rows);
    const std::array lengths{sheet.width, sheet.height, sheet.pitchX, sheet.pitchY, sheet.left, sheet.top};
    for (std::size_t i = 0; i < lengths.size(); ++i)
        m_lengths[i]->setValue(lengths[i]);
    if (m_paper->findText(sheet.paper) < 0)
        m_paper->addItem(sheet.paper);
    m_paper->setCurrentText(sheet.paper);
    m_filling = false;
    check();
}

domain::LabelSheet SheetDialog::sheet() const
{
    domain::LabelSheet sheet;
    sheet.key = m_key->text().trimmed();
    sheet.columns = m_columns->value(), sheet.rows = m_rows->value();
    sheet.width = m_lengths[Width]->value(), sheet.height = m_lengths[Height]->value();
    sheet.pitchX = m_lengths[PitchX]->value(), sheet.pitchY = m_lengths[PitchY]->value();
    sheet.left = m_lengths[Left]->value(), sheet.top = m_lengths[Top]->value();
    sheet.paper = m_paper->currentText();
    sheet.alias = sheet.key;
    if (const QString product = m_product->text().trimmed(); !product.isEmpty())
        sheet.products = {product};
    return sheet;
}

void SheetDialog::check()
{
    if (m_filling)
        return;
    domain::LabelSheet now = sheet();
    const bool named = !now.key.isEmpty();
    if (!named)
        now.key = tr("この用紙");
    const auto good = domain::checkLabelSheet(now);
    const auto isIn = [&now](const QList<domain::LabelSheet> &list) {
        return std::ranges::find(list, now.key, &domain::LabelSheet::key) != list.end();
    };
    const bool ofProgram = isIn(m_known) && !isIn(m_own); // one of the shop's own is changed by its name
    verb()->setEnabled(named && good && !ofProgram);
    m_problem->setText(!good ? models::say(good.error().text)
                           : ofProgram ? tr("この名前は、はじめからある用紙のものです。別の名前にしてください。")
                           : named ? QString()
                                   : tr("名前を入れてください。"));
    if (good)
        m_picture->setSheet(now, 1);
}

} // namespace kikubari::widgets
