// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/mailing_print.h"

#include "cli/arguments.h"
#include "cli/words.h"
#include "operations/addressees.h"

#include <QFile>
#include <QJsonArray>

#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

using operations::AudienceEntry;
using reports::MailDocument;

constexpr std::array<std::string_view, 3> orderWords{"postal", "kana", "route"};

/// What became of a printing, for the reader.
struct Outcome
{
    QString file, job;
    std::vector<AudienceEntry> entries;    ///< that the document speaks of
    std::vector<AudienceEntry> unprinted;  ///< that do not fit or cannot be drawn
    std::vector<print::Findings> why;      ///< of these
    QList<operations::LeftOut> leftOut;    ///< outside a campaign
    QList<operations::PulledPiece> pulled; ///< of a campaign, taken out just now
};

Result<operations::PieceOrder> orderOf(const MailingArguments &arguments)
{
    if (const auto order = operations::pieceOrderOf(QString::fromStdString(arguments.order)))
        return *order;
    return unknownWord(arguments.order, "--order", orderWords);
}

Result<QList<domain::CustomerCode>> customersOf(const MailingArguments &arguments)
{
    QList<domain::CustomerCode> codes;
    for (const QString &code : QString::fromStdString(arguments.customers).split(u',', Qt::SkipEmptyParts))
        codes << domain::CustomerCode(code.trimmed().toStdString());
    const int ways = (codes.isEmpty() ? 0 : 1) + (arguments.campaign.empty() ? 0 : 1) + (arguments.all ? 1 : 0);
    if (ways != 1)
        return failure(ErrorKind::WrongUse, u"--customers、--campaign、--all のどれか一つで宛先を指定してください。"_s,
                       u"Say whom to address with one of --customers, --campaign and --all."_s);
    return codes;
}

/// A name that tells who is meant, however long its field is.
QString nameOf(const operations::Addressee &customer)
{
    constexpr qsizetype enough = 40;
    QString name = customer.name.simplified();
    if (name.size() > enough)
        name = name.left(enough - (name[enough - 1].isHighSurrogate() ? 1 : 0)) + u'…';
    for (QChar &c : name)
        if (!c.isPrint() && !c.isSurrogate())
            c = u'?'; // a terminal would obey it
    return addressed(name, customer.honorific.left(enough));
}

QString wordsOf(const Session &session, const print::Findings &findings)
{
    QStringList words;
    for (const print::Finding &finding : findings)
        words << session.say(print::textOf(finding));
    return words.join(u' ');
}

QJsonArray findingsJson(const Session &session, const MailDocument &document, const Outcome &outcome)
{
    QJsonArray list;
    for (std::size_t i = 0; i < document.findings.size(); ++i)
        if (!document.findings[i].isEmpty())
            list.append(QJsonObject{{u"customer"_s, outcome.entries[i].first.customer.text()},
                                    {u"label_no"_s, outcome.entries[i].labelNo},
                                    {u"findings"_s, wordsOf(session, document.findings[i])}});
    return list;
}

QJsonArray unprintedJson(const Session &session, const Outcome &outcome)
{
    QJsonArray list;
    for (std::size_t i = 0; i < outcome.unprinted.size(); ++i)
        list.append(QJsonObject{{u"customer"_s, outcome.unprinted[i].first.customer.text()},
                                {u"findings"_s, wordsOf(session, outcome.why[i])}});
    return list;
}

QJsonArray leftOutJson(const Outcome &outcome)
{
    QJsonArray list;
    for (const operations::LeftOut &one : outcome.leftOut)
        list.append(
            QJsonObject{{u"customer"_s, one.customer.customer.text()}, {u"reason"_s, operations::wordOf(one.reason)}});
    for (const operations::PulledPiece &one : outcome.pulled)
        list.append(QJsonObject{{u"customer"_s, one.customer.text()}, {u"reason"_s, one.reason}});
    return list;
}

void complainOfMissing(const Session &session, const Outcome &outcome)
{
    for (const operations::LeftOut &one : outcome.leftOut)
        complain(session.say(u"%1 は印刷しません：%2", u"%1 is not printed: %2")
                     .arg(nameOf(one.customer), session.say(operations::titleOf(one.reason))));
    for (const operations::PulledPiece &one : outcome.pulled)
        complain(session.say(u"%1 を外しました：%2", u"%1 was taken out: %2").arg(one.name, one.reason));
    for (std::size_t i = 0; i < outcome.unprinted.size(); ++i)
        complain(session.say(u"%1 は印刷できません：%2", u"%1 cannot be printed: %2")
                     .arg(nameOf(outcome.unprinted[i].first), wordsOf(session, outcome.why[i])));
}

int tell(const Session &session, const MailDocument &document, const Outcome &outcome)
{
    int adjusted = 0;
    for (const print::Findings &findings : document.findings)
        adjusted += findings.isEmpty() ? 0 : 1;
    const auto printed = static_cast<int>(document.printed.size());
    if (session.format() == Format::Json) {
        session.json({{u"file"_s, outcome.file},
                      {u"job"_s, outcome.job.isEmpty() ? QJsonValue() : QJsonValue(outcome.job)},
                      {u"pages"_s, document.pages},
                      {u"pieces"_s, printed},
                      {u"findings"_s, findingsJson(session, document, outcome)},
                      {u"not_printed"_s, unprintedJson(session, outcome)},
                      {u"left_out"_s, leftOutJson(outcome)}});
    } else {
        session.line(session.say(u"%1 に %2 通（%3 ページ）を書き出しました。", u"%2 pieces on %3 pages are in %1.")
                         .arg(outcome.file)
                         .arg(printed)
                         .arg(document.pages));
        if (adjusted > 0)
            session.line(session
                             .say(u"枠に合わせて調整したもの：%1 通（--format json で内訳）",
                                  u"Adjusted to fit: %1 (see --format json)")
                             .arg(adjusted));
    }
    for (const Text &warning : document.warnings)
        complain(session.say(warning));
    complainOfMissing(session, outcome);
    const bool all = outcome.unprinted.empty() && outcome.leftOut.isEmpty() && outcome.pulled.isEmpty();
    return all ? Done : WithFindings;
}

/// What keeps a piece off the paper, without what would have been done to fit the rest of it.
print::Findings reasonsIn(const print::Findings &findings)
{
    print::Findings reasons;
    for (const print::Finding &finding : findings)
        if (print::forbidsPrinting({finding}))
            reasons.append(finding);
    return reasons;
}

/// Moves the entries that must not be printed out of the list.
void setAside(std::vector<AudienceEntry> &entries, const MailDocument &document, Outcome &outcome)
{
    std::vector<AudienceEntry> good;
    for (const std::size_t i : document.printed)
        good.push_back(std::move(entries[i]));
    for (const std::size_t i : document.refused) {
        outcome.unprinted.push_back(std::move(entries[i]));
        outcome.why.push_back(reasonsIn(document.findings[i]));
    }
    entries = std::move(good);
}

/// The findings then belong to what is on the pages; the pages have nothing else anyhow.
void forgetRefused(MailDocument &document)
{
    std::vector<print::Findings> findings;
    for (const std::size_t i : document.printed)
        findings.push_back(std::move(document.findings[i]));
    document.findings = std::move(findings);
    std::iota(document.printed.begin(), document.printed.end(), std::size_t{0});
    document.refused.clear();
}

Result<void> nothingFits(const Outcome &outcome, const Session &session)
{
    if (!outcome.entries.empty())
        return {};
    complainOfMissing(session, outcome);
    return failure(ErrorKind::WrongUse, u"印刷できる宛先がありません。ファイルは作っていません。"_s,
                   u"There is nobody to print for. No file was made."_s);
}

Result<void> write(const Session &session, const QString &path, const MailDocument &document)
{
    return reports::writePdf(path, u"Kikubari"_s, session.today(), document.pages, document.page, session.progress());
}

Result<int> printAddressees(Session &session, store::Store &store, const operations::AddresseeRequest &request,
                            const QString &file, const Layout &layout)
{
    auto audience = operations::addressees(store, session.context(), request, session.progress());
    if (!audience)
        return tl::unexpected(audience.error());
    Outcome outcome;
    outcome.file = file;
    outcome.leftOut = QList<operations::LeftOut>(audience->leftOut.begin(), audience->leftOut.end());
    outcome.entries = std::move(audience->entries);
    auto document = layout(store, outcome.entries, nullptr);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->refused.empty()) {
        setAside(outcome.entries, *document, outcome);
        forgetRefused(*document);
    }
    if (auto some = nothingFits(outcome, session); !some)
        return tl::unexpected(some.error());
    if (auto written = write(session, file, *document); !written)
        return tl::unexpected(written.error());
    return tell(session, *document, outcome);
}

/// The steps of operations/print_ledger.h for a file.
Result<void> writeJob(Session &session, store::Store &store, const QString &job, const QString &file,
                      const MailDocument &document)
{
    const QString part = operations::partFileOf(file);
    auto done = write(session, part, document);
    if (done)
        done = operations::secureFile(part);
    if (!done) {
        QFile::remove(part);
        if (auto dropped = operations::dropPrint(store, session.context(), job); !dropped)
            return tl::unexpected(dropped.error());
        return done;
    }
    if (auto finished = operations::finishPrint(store, session.context(), job); !finished)
        return tl::unexpected(finished.error());
    return operations::completeFile(file);
}

/// A campaign whose audience was never saved goes to whom it would go today. Says what should be known before printing.
Result<void> makeReady(Session &session, store::Store &store, const operations::Campaign &campaign)
{
    if (campaign.stage == operations::CampaignStage::Draft) {
        const auto saved
            = operations::saveAudience(store, session.context(), {campaign.draft.code}, session.progress());
        if (!saved)
            return tl::unexpected(saved.error());
        complain(session.say(saved->summary));
    }
    const auto check = operations::mailingCheck(store, session.context(), campaign.draft.code);
    if (!check)
        return tl::unexpected(check.error());
    if (!check->warning.ja.isEmpty())
        complain(session.say(check->warning));
    return {};
}

Result<int> printCampaign(Session &session, store::Store &store, const MailingArguments &arguments,
                          operations::PrintRequest request, const Layout &layout)
{
    const auto campaign = operations::campaignOf(store, session.context(), request.campaign);
    if (!campaign)
        return tl::unexpected(campaign.error());
    if (auto ready = makeReady(session, store, *campaign); !ready)
        return tl::unexpected(ready.error());
    const auto resumed = operations::resumeFiles(store, session.context(), request.campaign);
    if (!resumed)
        return tl::unexpected(resumed.error());
    for (const QString &file : resumed->completed)
        complain(session.say(u"前回の印刷 %1 は完成していました。", u"The last printing, %1, was complete.").arg(file));
    Outcome outcome;
    outcome.file = request.file;
    if (!arguments.again.empty()) {
        auto ranges = operations::labelRangesOf(QString::fromStdString(arguments.again));
        if (!ranges)
            return tl::unexpected(ranges.error());
        request.again = *std::move(ranges);
    } else {
        auto preview = operations::previewPrint(store, session.context(), request.campaign, request.order);
        if (!preview)
            return tl::unexpected(preview.error());
        const auto document = layout(store, *preview, &campaign->draft);
        if (!document)
            return tl::unexpected(document.error());
        setAside(*preview, *document, outcome);
        for (const AudienceEntry &entry : outcome.unprinted)
            request.skip << entry.first.customer;
    }
    auto prepared = operations::preparePrint(store, session.context(), request);
    if (!prepared)
        return tl::unexpected(prepared.error());
    outcome.job = prepared->job, outcome.pulled = prepared->removed;
    outcome.entries = std::move(prepared->pieces);
    const auto document = layout(store, outcome.entries, &campaign->draft);
    if (!document)
        return tl::unexpected(document.error());
    if (auto written = writeJob(session, store, outcome.job, request.file, *document); !written)
        return tl::unexpected(written.error());
    return tell(session, *document, outcome);
}

} // namespace

void addMailingOptions(Commands &commands, CLI::App *command, MailingArguments &arguments)
{
    commands.option(command, "--customers", arguments.customers, "CODE,…",
                    {u"宛先のお客様のコード（コンマ区切り）"_s, u"codes of the customers, with commas"_s});
    commands.option(command, "--campaign", arguments.campaign, "CODE",
                    {u"DM の宛先を、印刷の記録を付けながら"_s, u"the pieces of a campaign, kept in its ledger"_s});
    commands.flag(command, "--all", arguments.all, {u"お客様全員"_s, u"every customer"_s});
    commands.option(command, "--order", arguments.order, "postal|kana|route",
                    {u"並び順（なければ郵便番号順）"_s, u"the order (default: postal)"_s});
    commands.option(command, "--font", arguments.font, "NAME",
                    {u"書体の名前かファイル"_s, u"a font's family or file"_s});
    commands.option(command, "--again", arguments.again, "NO-NO,…",
                    {u"この番号の分を刷り直す"_s, u"print these numbers of the campaign once more"_s});
    commands.option(command, "--out", arguments.out, "FILE.pdf", {u"書き出す PDF"_s, u"the PDF to be written"_s});
}

Result<int> printMailing(Session &session, const MailingArguments &arguments, domain::JobKind kind,
                         const QString &paper, int start, const Layout &layout)
{
    const auto file = neededText(arguments.out, "--out");
    const auto order = orderOf(arguments);
    const auto customers = customersOf(arguments);
    if (!file || !order || !customers)
        return tl::unexpected(!file ? file.error() : !order ? order.error() : customers.error());
    const auto store = session.open();
    if (!store)
        return tl::unexpected(store.error());
    if (arguments.campaign.empty())
        return printAddressees(session, **store, {.customers = *customers, .kind = arguments.kind, .order = *order},
                               *file, layout);
    operations::PrintRequest request;
    request.campaign = QString::fromStdString(arguments.campaign), request.kind = kind;
    request.sheet = paper, request.start = start, request.order = *order, request.file = *file;
    request.despiteImpersonal = true; // said instead: nobody could answer here
    return printCampaign(session, **store, arguments, std::move(request), layout);
}

} // namespace kikubari::cli
