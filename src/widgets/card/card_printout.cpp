// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_printout.h"

#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

namespace {

struct CardPrintout
{
    Q_DECLARE_TR_FUNCTIONS(CardPrintout)
};

constexpr qsizetype printedEntries = 20;

/// Collects lines and tables; paper is white in dark, too.
class Document
{
public:
    void head(const QString &words)
    {
        m_html += u"<h3 style='margin:10px 0 2px 0'>"_s % words.toHtmlEscaped() % u"</h3>"_s;
    }
    void line(const QStringList &cells)
    {
        m_html += u"<tr>"_s;
        for (const QString &cell : cells)
            m_html += u"<td style='padding:1px 10px 1px 0'>"_s % cell.toHtmlEscaped().replace(u'\n', u"<br>"_s)
                % u"</td>"_s;
        m_html += u"</tr>"_s;
    }
    void table(const QString &words, const QList<QStringList> &lines)
    {
        if (lines.isEmpty())
            return;
        head(words);
        m_html += u"<table cellspacing='0'>"_s;
        for (const QStringList &cells : lines)
            line(cells);
        m_html += u"</table>"_s;
    }
    void raw(const QString &html) { m_html += html; }
    [[nodiscard]] const QString &html() const { return m_html; }

private:
    QString m_html;
};

QList<QStringList> carLines(const operations::CustomerSheet &sheet)
{
    QList<QStringList> lines;
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    for (const QList<operations::CardCar> *cars : {&sheet.cars, &sheet.houseCars})
        for (const operations::CardCar &car : *cars)
            if (!car.previous && !car.cancelled) {
                const QDate due = car.record.date(u"inspection_due_on"_s);
                lines.append({car.title, car.ours ? CardPrintout::tr("当店") : CardPrintout::tr("他社"),
                              car.record.value(u"plate"_s), day(car.record.date(u"delivered_on"_s)),
                              due.isValid() ? CardPrintout::tr("車検満了 %1").arg(day(due)) : QString(),
                              car.ownerName});
            }
    return lines;
}

void addReach(Document &document, const operations::CustomerSheet &sheet)
{
    QList<QStringList> lines;
    for (const operations::CardPhone &phone : sheet.phones)
        lines.append({models::phoneKindWord(phone, sheet.company), phone.number, phone.hours});
    if (!sheet.email.isEmpty())
        lines.append({CardPrintout::tr("メール"), sheet.email});
    for (const operations::CardAddress &address : sheet.addresses)
        lines.append({address.kind.isEmpty() ? CardPrintout::tr("住所") : address.kind,
                      QString(u"〒"_s % address.postalCode % u' ' % address.address % u' ' % address.building)});
    for (const operations::CardBan &ban : sheet.bans)
        lines.append({models::refuseWord(ban.channel), models::banDetail(ban, sheet.today)});
    document.table(CardPrintout::tr("連絡先"), lines);
}

void addPeople(Document &document, const operations::CustomerSheet &sheet)
{
    QList<QStringList> lines;
    for (const operations::CardMember &member : sheet.members)
        lines.append(
            {member.name, member.relation, member.age >= 0 ? CardPrintout::tr("%1歳").arg(member.age) : QString()});
    for (const operations::CardKeyPerson &person : sheet.keyPersons)
        lines.append({person.name, person.title, person.role});
    document.table(sheet.company ? CardPrintout::tr("キーパーソン") : CardPrintout::tr("世帯"), lines);
    lines.clear();
    for (const operations::CardFact &fact : sheet.facts)
        lines.append({fact.kind, fact.text, models::confirmedWord(fact, sheet.today)});
    document.table(CardPrintout::tr("実情"), lines);
}

void addTime(Document &document, const operations::CustomerSheet &sheet)
{
    QList<QStringList> lines;
    for (const operations::DayItem &item : sheet.followUps)
        lines.append({models::say(item.title), models::stateWord(item, sheet.today), models::say(item.why)});
    document.table(CardPrintout::tr("これからの予定"), lines);
    lines.clear();
    for (const operations::CardEntry &entry : sheet.entries.mid(0, printedEntries))
        lines.append({models::dateWord(entry.on, sheet.today), models::entryTitle(entry), entry.staffName, entry.text});
    document.table(CardPrintout::tr("対応履歴"), lines);
}

} // namespace

void printCard(QPagedPaintDevice &device, const operations::CustomerSheet &sheet, const QString &person)
{
    Document document;
    document.raw(u"<p style='font-size:16pt;margin:0'><b>"_s % sheet.name.toHtmlEscaped() % u"</b> "_s
                 % sheet.honorific.toHtmlEscaped() % u" <span style='font-size:10pt'>"_s % sheet.kana.toHtmlEscaped()
                 % u"</span></p>"_s);
    QStringList facts{models::stageWord(sheet), models::birthdayWord(sheet),
                      CardPrintout::tr("担当 %1").arg(sheet.staffName), sheet.code.text(),
                      CardPrintout::tr("%1 印刷 %2").arg(models::longDateWord(sheet.today), person)};
    facts.removeAll(QString());
    document.raw(u"<p style='margin:0'>"_s % facts.join(u"　|　"_s).toHtmlEscaped() % u"</p>"_s);
    addReach(document, sheet);
    document.table(CardPrintout::tr("お車"), carLines(sheet));
    addPeople(document, sheet);
    if (!sheet.note.isEmpty())
        document.table(CardPrintout::tr("接し方のメモ"), {{sheet.note}});
    addTime(document, sheet);
    QTextDocument text;
    text.setDefaultFont(Theme::light().font(Type::Caption));
    text.setHtml(document.html());
    text.print(&device);
}

void printCardWithDialog(const operations::CustomerSheet &sheet, const QString &person, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(CardPrintout::tr("カードを印刷"));
    if (dialog.exec() == QDialog::Accepted)
        printCard(printer, sheet, person);
}

} // namespace kikubari::widgets
