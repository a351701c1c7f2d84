// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/book/export_dialog.h"

#include "models/day_words.h"

#include <QButtonGroup>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using operations::CustomerFile;

namespace {

struct Offer
{
    CustomerFile format;
    const char *words;
    const char *ending;
};

constexpr Offer offers[] = {
    {CustomerFile::Excel, QT_TRANSLATE_NOOP("kikubari::widgets::ExportDialog", "Excel（日付は日付のまま）"), "xlsx"},
    {CustomerFile::CsvUtf8, QT_TRANSLATE_NOOP("kikubari::widgets::ExportDialog", "CSV（UTF-8、今のExcelで開ける）"),
     "csv"},
    {CustomerFile::CsvCp932, QT_TRANSLATE_NOOP("kikubari::widgets::ExportDialog", "CSV（Shift_JIS、古いソフト向け）"),
     "csv"},
    {CustomerFile::Vcard3, QT_TRANSLATE_NOOP("kikubari::widgets::ExportDialog", "連絡先（vCard 3.0、電話機向け）"),
     "vcf"},
    {CustomerFile::Vcard4, QT_TRANSLATE_NOOP("kikubari::widgets::ExportDialog", "連絡先（vCard 4.0）"), "vcf"},
    {CustomerFile::Calendar, QT_TRANSLATE_NOOP("kikubari::widgets::ExportDialog", "予定表（訪問と約束、iCalendar）"),
     "ics"},
};

} // namespace

ExportDialog::ExportDialog(const QString &whom, const QString &folder, QWidget *parent)
    : Dialog(tr("書き出し"), whom, tr("書き出す"), parent),
      m_formats(new QButtonGroup(this)),
      m_path(new QLineEdit(this)),
      m_note(new Label(Type::Caption, &Theme::text2, this, Label::Mode::Wrapped)),
      m_folder(folder)
{
    int number = 0;
    for (const Offer &offer : offers) {
        auto *button = new QRadioButton(QString::number(number + 1) % u"　"_s % tr(offer.words), this);
        m_formats->addButton(button, number++);
        body()->addWidget(button);
    }
    m_formats->button(0)->setChecked(true);
    m_path->setFixedHeight(qMax(theme().px(30), m_path->fontMetrics().height() + theme().px(4)));
    m_path->setAccessibleName(tr("書き出す先"));
    auto *line = new QHBoxLayout;
    auto *browse = new Button(tr("選ぶ"), this);
    line->addWidget(m_path, 1);
    line->addWidget(browse);
    body()->addLayout(line);
    m_note->setText(tr("誰がいつ何名分を書き出したかが記録に残ります。持ち出すファイルの扱いにご注意ください。"));
    body()->addWidget(m_note);
    setMinimumWidth(theme().px(560));
    connect(m_formats, &QButtonGroup::idToggled, this, &ExportDialog::refresh);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathChosen = true; });
    connect(m_path, &QLineEdit::textChanged, this, [this] { verb()->setEnabled(!m_path->text().trimmed().isEmpty()); });
    connect(browse, &QAbstractButton::clicked, this, &ExportDialog::choosePath);
    refresh();
    m_formats->button(0)->setFocus();
}

CustomerFile ExportDialog::format() const
{
    return offers[qMax(0, m_formats->checkedId())].format;
}

void ExportDialog::refresh()
{
    const QString ending = QString::fromLatin1(offers[qMax(0, m_formats->checkedId())].ending);
    const QFileInfo now(m_path->text());
    const QString base
        = m_pathChosen ? now.path() % u'/' % now.completeBaseName() : QString(QDir(m_folder).filePath(tr("お客様")));
    m_path->setText(QDir::toNativeSeparators(base % u'.' % ending));
}

void ExportDialog::choosePath()
{
    const QString path = QFileDialog::getSaveFileName(this, windowTitle(), m_path->text(), {}, nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    m_pathChosen = true;
    m_path->setText(QDir::toNativeSeparators(path));
}

operations::CustomerExport ExportDialog::wanted() const
{
    return {QDir::fromNativeSeparators(m_path->text().trimmed()), format(), models::language()};
}

bool ExportDialog::digit(int number)
{
    QAbstractButton *button = m_formats->button(number - 1);
    if (!button)
        return false;
    button->setChecked(true);
    button->setFocus();
    return true;
}

} // namespace kikubari::widgets
