// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card/card_printout.h"

#include "models/card_words.h"
#include "models/day_words.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
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

constexpr qsizetype printedEntries = 20, printedOthers = 5;

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
            m_html += u"<td style='padding:1px 10px 1px 0'>"_s
                % (cell.isEmpty() ? u"&nbsp;"_s : cell.toHtmlEscaped().replace(u'\n', u"<br>"_s)) % u"</td>"_s;
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
                      QString((address.postalCode.isEmpty() ? QString() : QString(u"〒"_s % address.postalCode % u' '))
                              % address.address % u' ' % address.building)});
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
    document.table(CardPrintout::tr("世帯"), lines);
    lines.clear();
    for (const operations::CardKeyPerson &person : sheet.keyPersons)
        lines.append({person.name, person.department, person.title, person.role, person.note});
    document.table(CardPrintout::tr("キーパーソン"), lines);
    lines.clear();
    for (const operations::CardFact &fact : sheet.facts)
        lines.append({fact.kind, fact.text, models::confirmedWord(fact, sheet.today)});
    document.table(CardPrintout::tr("実情"), lines);
}

/// What is open between us: deals, promises, complaints; and who brought whom.
void addTies(Document &document, const operations::CustomerSheet &sheet)
{
    const auto day = [&sheet](QDate date) { return models::dateWord(date, sheet.today); };
    QList<QStringList> lines;
    for (const operations::CardComplaint &complaint : sheet.complaints.mid(0, printedOthers))
        lines.append({day(complaint.openedOn),
                      complaint.closedOn.isValid() ? CardPrintout::tr("解決") : CardPrintout::tr("対応中"),
                      complaint.type, complaint.note});
    document.table(CardPrintout::tr("苦情"), lines);
    lines.clear();
    for (const operations::CardPromise &promise : sheet.promises)
        if (!promise.keptOn.isValid())
            lines.append(
                {QString(day(promise.forOn) % u' ' % promise.time).trimmed(), promise.text, promise.staffName});
    document.table(CardPrintout::tr("約束"), lines);
    lines.clear();
    for (const operations::CardDeal &deal : sheet.deals.mid(0, printedOthers))
        lines.append({day(deal.openedOn), models::dealWord(deal), deal.rank, deal.staffName,
                      deal.nextOn.isValid() ? CardPrintout::tr("次回 %1").arg(day(deal.nextOn)) : QString()});
    document.table(CardPrintout::tr("商談"), lines);
    lines.clear();
    for (const operations::CardReferral &referral : sheet.referrals.mid(0, printedOthers))
        lines.append(
            {referral.gave ? CardPrintout::tr("紹介していただいた方") : CardPrintout::tr("紹介してくださった方"),
             CardPrintout::tr("%1 様").arg(referral.name), day(referral.on)});
    document.table(CardPrintout::tr("紹介"), lines);
    lines.clear();
    for (const operations::CardGift &gift : sheet.gifts.mid(0, printedOthers))
        lines.append({day(gift.on), gift.what, gift.taken});
    document.table(CardPrintout::tr("贈り物"), lines);
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
    if (const qsizetype more = sheet.entries.size() - printedEntries; more > 0)
        document.raw(u"<p style='margin:2px 0 0 0'>"_s
                     % CardPrintout::tr("このほかに%1件あります。").arg(more).toHtmlEscaped() % u"</p>"_s);
}

/// Paints the document page by page, with whose card it is and the number of the page below each of them.
void paintPages(QPagedPaintDevice &device, QTextDocument &text, const QString &foot)
{
    constexpr qreal designDpi = 96;
    constexpr int footHeight = 26;
    QPainter painter;
    if (!painter.begin(&device))
        return;
    const qreal scale = device.logicalDpiY() / designDpi;
    const QSizeF paper(device.width() / scale, device.height() / scale);
    const qreal height = paper.height() - footHeight;
    text.setDocumentMargin(0);
    text.setPageSize(QSizeF(paper.width(), height));
    const int pages = text.pageCount();
    painter.scale(scale, scale);
    // In pixels of the design: points would be counted on the device and then scaled once more.
    QFont font = text.defaultFont();
    font.setPixelSize(QFontInfo(font).pixelSize());
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            device.newPage();
        painter.save();
        painter.translate(0, -page * height);
        text.drawContents(&painter, QRectF(0, page * height, paper.width(), height));
        painter.restore();
        const QRectF line(0, height, paper.width(), footHeight);
        painter.setFont(font);
        painter.setPen(Qt::black);
        const QString number = CardPrintout::tr("%1 / %2ページ").arg(page + 1).arg(pages);
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, number);
        const QFontMetricsF metrics(painter.font());
        const qreal room = paper.width() - metrics.horizontalAdvance(number) - 20;
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, metrics.elidedText(foot, Qt::ElideMiddle, room));
    }
}

} // namespace

void printCard(QPagedPaintDevice &device, const operations::CustomerSheet &sheet, const QString &person)
{
    Document document;
    // A long name stands smaller, and its reading below it.
    constexpr qsizetype longName = 22;
    const bool fits = sheet.name.size() <= longName;
    document.raw((fits ? u"<p style='font-size:16pt;margin:0'><b>"_s : u"<p style='font-size:13pt;margin:0'><b>"_s)
                 % sheet.name.toHtmlEscaped() % u"</b>&nbsp;"_s % sheet.honorific.toHtmlEscaped()
                 % (fits ? u" "_s : u"<br>"_s) % u"<span style='font-size:10pt'>"_s % sheet.kana.toHtmlEscaped()
                 % u"</span></p>"_s);
    QStringList facts{models::stageWord(sheet), models::birthdayWord(sheet),
                      sheet.staffName.isEmpty() ? CardPrintout::tr("担当なし")
                                                : CardPrintout::tr("担当 %1").arg(sheet.staffName),
                      sheet.code.text()};
    facts.removeAll(QString());
    document.raw(u"<p style='margin:0'>"_s % facts.join(u"　|　"_s).toHtmlEscaped() % u"</p>"_s);
    addReach(document, sheet);
    document.table(CardPrintout::tr("お車"), carLines(sheet));
    addPeople(document, sheet);
    if (!sheet.note.isEmpty())
        document.table(CardPrintout::tr("接し方のメモ"), {{sheet.note}});
    addTies(document, sheet);
    addTime(document, sheet);
    QTextDocument text;
    text.setDefaultFont(Theme::light().font(Type::Caption));
    text.setHtml(document.html());
    paintPages(device, text,
               CardPrintout::tr("%1 %2　%3　%4 印刷 %5")
                   .arg(sheet.name, sheet.honorific, sheet.code.text(), sheet.today.toString(u"yyyy/M/d"_s), person)
                   .trimmed());
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
