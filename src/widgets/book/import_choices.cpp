// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/import_choices.h"

#include "models/day_words.h"
#include "widgets/date_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

const QStringList encodings{u"UTF-8"_s, u"CP932"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"EUC-JP"_s, u"ISO-2022-JP"_s};

int fieldHeight(const QWidget *field)
{
    return qMax(theme().px(30), field->fontMetrics().height() + theme().px(4));
}

} // namespace

ImportChoices::ImportChoices(QWidget *parent) : Panel(&Theme::window, parent), m_cutOff(new DateField(this))
{
    setLines(Qt::LeftEdge);
    build();
}

void ImportChoices::heading(QVBoxLayout *layout, const QString &words)
{
    auto *label = new Label(Type::Caption, &Theme::text, this, Label::Mode::Wrapped, true);
    label->setText(words);
    layout->addWidget(label);
}

QComboBox *ImportChoices::combo(QVBoxLayout *layout, const QString &label, const QStringList &words)
{
    heading(layout, label);
    auto *box = new QComboBox(this);
    box->addItems(words);
    box->setAccessibleName(label);
    box->setFixedHeight(fieldHeight(box));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    connect(box, &QComboBox::activated, this, [this] {
        if (!m_filling)
            Q_EMIT changed();
    });
    layout->addWidget(box);
    return box;
}

void ImportChoices::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *inner = new QWidget(scroll);
    inner->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(theme().px(12), theme().px(10), theme().px(12), theme().px(10));
    layout->setSpacing(theme().px(4));
    scroll->setWidget(inner);
    outer->addWidget(scroll);

    heading(layout, tr("この日より前に終わる予定は開かない"));
    m_cutOff->edit()->setAccessibleName(tr("この日より前に終わる予定は開かない"));
    layout->addWidget(m_cutOff);
    connect(m_cutOff, &DateField::dateChanged, this, [this] {
        if (!m_filling)
            Q_EMIT changed();
    });
    layout->addSpacing(theme().px(6));
    m_doubles
        = combo(layout, tr("すでにいる方"), {tr("新しい内容に変える"), tr("今のままにする"), tr("別の方として足す")});
    layout->addSpacing(theme().px(6));
    m_staff = combo(layout, tr("まだいない担当者"),
                    {tr("担当者として足す"), tr("担当なしにする"), tr("その行を取り込まない")});
    m_staffNames = new Label(Type::Caption, &Theme::text2, this, Label::Mode::Wrapped);
    layout->addWidget(m_staffNames);
    layout->addSpacing(theme().px(6));
    m_years = combo(layout, tr("2桁の年（26/11/21）"),
                    {tr("自動で見分ける"), tr("西暦とみる"), tr("和暦とみる"), tr("日付とみない")});
    layout->addSpacing(theme().px(6));
    heading(layout, tr("見出しの行（0 = 見出しなし）"));
    m_headerLine = new QSpinBox(this);
    m_headerLine->setRange(0, 200);
    m_headerLine->setKeyboardTracking(false);
    if (auto *inside = m_headerLine->findChild<QLineEdit *>())
        inside->setProperty("frameless", true);
    m_headerLine->setFixedHeight(fieldHeight(m_headerLine));
    m_headerLine->setAccessibleName(tr("見出しの行（0 = 見出しなし）"));
    connect(m_headerLine, &QSpinBox::valueChanged, this, [this] {
        if (m_filling)
            return;
        m_headerChosen = true;
        Q_EMIT changed();
    });
    layout->addWidget(m_headerLine);
    layout->addSpacing(theme().px(6));
    const auto part = [this, layout](const QString &label, QComboBox **box, bool *chosen) {
        auto *line = new QWidget(this);
        auto *lines = new QVBoxLayout(line);
        lines->setContentsMargins(0, 0, 0, theme().px(6));
        lines->setSpacing(theme().px(4));
        *box = combo(lines, label, {});
        connect(*box, &QComboBox::activated, this, [chosen] { *chosen = true; });
        layout->addWidget(line);
        return line;
    };
    m_sheetLine = part(tr("シート"), &m_sheet, &m_sheetChosen);
    m_encodingLine = part(tr("文字コード"), &m_encoding, &m_encodingChosen);
    m_remember = new QCheckBox(tr("列の対応を覚える"), this);
    m_profile = new QLineEdit(this);
    m_profile->setPlaceholderText(tr("名前（例: 本店の台帳）"));
    m_profile->setAccessibleName(tr("列の対応の名前"));
    m_profile->setFixedHeight(fieldHeight(m_profile));
    m_profile->setEnabled(false);
    connect(m_remember, &QCheckBox::toggled, m_profile, &QWidget::setEnabled);
    layout->addWidget(m_remember);
    layout->addWidget(m_profile);
    layout->addSpacing(theme().px(6));
    m_remarks = new Label(Type::Caption, &Theme::due, this, Label::Mode::Wrapped);
    layout->addWidget(m_remarks);
    layout->addStretch(1);
}

void ImportChoices::reset(QDate today)
{
    m_filling = true;
    m_cutOff->setToday(today);
    m_cutOff->setDate(today);
    for (QComboBox *box : {m_doubles, m_staff, m_years})
        box->setCurrentIndex(0);
    m_headerChosen = m_encodingChosen = m_sheetChosen = false;
    m_remember->setChecked(false);
    m_profile->clear();
    m_filling = false;
}

void ImportChoices::setPreview(const operations::ShopPreview &preview)
{
    m_filling = true;
    m_headerLine->setValue(static_cast<int>(preview.plan.headerLine));
    m_sheet->clear();
    m_sheet->addItems(preview.plan.sheets);
    m_sheet->setCurrentText(preview.plan.sheet);
    m_sheetLine->setVisible(preview.plan.sheets.size() > 1);
    m_encoding->clear();
    m_encoding->addItems(encodings);
    if (m_encoding->findText(preview.plan.encoding) < 0)
        m_encoding->addItem(preview.plan.encoding);
    m_encoding->setCurrentText(preview.plan.encoding);
    m_encodingLine->setVisible(preview.plan.sheets.isEmpty());
    QStringList names = preview.unknownStaff.mid(0, 6);
    if (preview.unknownStaff.size() > names.size())
        names << tr("ほか%1名").arg(preview.unknownStaff.size() - names.size());
    m_staffNames->setText(names.join(models::language() == Language::Japanese ? u"、"_s : u", "_s));
    m_staffNames->setVisible(!names.isEmpty());
    if (!preview.plan.profile.isEmpty() && m_profile->text().isEmpty())
        m_profile->setText(preview.plan.profile);
    QStringList remarks;
    if (!preview.plan.profile.isEmpty())
        remarks << tr("覚えている対応「%1」を使っています。").arg(preview.plan.profile);
    for (const Text &remark : preview.plan.remarks)
        remarks << models::say(remark);
    for (const operations::ImportFinding &finding : preview.findings)
        remarks << models::say(finding.text);
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    m_filling = false;
}

void ImportChoices::focusFirst()
{
    m_cutOff->edit()->setFocus(Qt::TabFocusReason);
}

void ImportChoices::applyTo(operations::ShopImportOptions &options) const
{
    using operations::ShopDoubles;
    using operations::ShopStaff;
    static constexpr ShopDoubles doubles[] = {ShopDoubles::Update, ShopDoubles::Skip, ShopDoubles::Add};
    static constexpr ShopStaff staff[] = {ShopStaff::Make, ShopStaff::Empty, ShopStaff::Reject};
    options.cutOff = m_cutOff->date();
    options.doubles = doubles[m_doubles->currentIndex()];
    options.unknownStaff = staff[m_staff->currentIndex()];
    switch (m_years->currentIndex()) {
    case 1: options.dates.twoDigits = japan::TwoDigitYear::Western; break;
    case 2: options.dates.twoDigits = japan::TwoDigitYear::Era; break;
    case 3: options.dates.twoDigits = japan::TwoDigitYear::Refuse; break;
    default: options.dates.twoDigits.reset();
    }
    options.headerLine.reset();
    if (m_headerChosen)
        options.headerLine = m_headerLine->value();
    options.sheet.reset();
    if (m_sheetChosen)
        options.sheet = m_sheet->currentText();
    options.encoding.reset();
    if (m_encodingChosen)
        options.encoding = m_encoding->currentText();
    const QString name = m_profile->text().trimmed();
    options.saveProfile = m_remember->isChecked() && !name.isEmpty();
    options.profile = options.saveProfile ? name : QString();
}

} // namespace kikubari::widgets
