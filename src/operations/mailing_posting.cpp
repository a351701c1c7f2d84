// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_choice.h"
#include "operations/campaign_recheck.h"
#include "operations/print_ledger.h"

#include "japan/format.h"

#include <algorithm>

/// Posted, and come back.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

bool within(const QList<LabelRange> &ranges, int number)
{
    return ranges.isEmpty() || std::ranges::any_of(ranges, [number](const LabelRange &one) {
               return number >= one.from && number <= one.to;
           });
}

/// Codes of jobs that came out.
Result<std::set<QString>> printedJobs(store::Store &store, const QString &campaign)
{
    const auto codes = store::printJobCodes(store, campaign);
    if (!codes)
        return tl::unexpected(codes.error());
    std::set<QString> printed;
    for (const QString &code : *codes) {
        const auto job = store.record(RecordKind::PrintJob, code);
        if (!job)
            return tl::unexpected(job.error());
        if (*job && (*job)->value("state") == u"printed")
            printed.insert(code);
    }
    return printed;
}

/// Removed pieces whose paper is there.
Result<QList<PulledPiece>> pulledFrom(store::Store &store, const PieceBook &book)
{
    const auto printed = printedJobs(store, book.campaign());
    if (!printed)
        return tl::unexpected(printed.error());
    store::MailReader reader(store, {});
    std::set<QString> addressed;
    for (const auto &[code, piece] : book.pieces())
        if (isAddressed(stateOf(piece)))
            addressed.insert(piece.value("label_no"));
    QList<PulledPiece> pulled;
    for (const auto &[code, piece] : book.pieces()) {
        if (stateOf(piece) != PieceState::Removed || !printed->contains(piece.value("job")))
            continue;
        const auto id = store.customerId(CustomerCode(code));
        const auto facts = id && *id ? reader.facts(**id) : Result<std::optional<store::MailFacts>>(std::nullopt);
        if (!id || !facts)
            return tl::unexpected(!id ? id.error() : facts.error());
        pulled << PulledPiece{piece.value("label_no").toInt(), CustomerCode(code), *facts ? nameOf(**facts) : code,
                              piece.value("reason"), addressed.contains(piece.value("label_no"))};
    }
    const auto merged = store::paperOfMerged(store, book.campaign());
    if (!merged)
        return tl::unexpected(merged.error());
    for (const store::LostPaper &paper : *merged)
        if (printed->contains(paper.job)) // he has been joined into another, who has his own
            pulled << PulledPiece{paper.labelNo, paper.customer, paper.name, wordOf(LeftOutReason::SameHousehold),
                                  false};
    std::ranges::sort(pulled, {}, &PulledPiece::labelNo);
    return pulled;
}

/// Writes down that the pieces went out.
class Posting
{
public:
    Posting(Action &action, const store::Record &campaign, PieceBook &book, QDate on)
        : m_action(action),
          m_draft(draftOf(campaign)),
          m_book(book),
          m_on(on),
          m_reader(action.store(), on)
    {
    }

    /// Plans everybody whom the posting concerned.
    Result<void> plan(Posted &posted)
    {
        std::ranges::sort(m_customers);
        const auto counts = planCustomers(m_action.store(), m_action.transaction(), m_action.engine(), m_customers,
                                          m_action.context().today);
        if (!counts)
            return tl::unexpected(counts.error());
        posted.finished = static_cast<int>(counts->finished), posted.opened = static_cast<int>(counts->opened);
        posted.result.changed = static_cast<int>(counts->opened + counts->changed + counts->finished);
        return {};
    }

    Result<void> post(const QStringList &customers, Posted &posted)
    {
        std::set<QString> numbers;
        for (const QString &code : customers) {
            if (auto contact = putContact(CustomerCode(code)); !contact)
                return contact;
            store::Record &piece = m_book.edit(code);
            piece.setWord("state", PieceState::Posted).set("posted_on", m_on);
            numbers.insert(piece.value("label_no"));
        }
        posted.people = static_cast<int>(customers.size());
        posted.pieces = static_cast<int>(numbers.size());
        return {};
    }

    /// Those held out miss this DM: their cycle goes on from the day on which it would have been due.
    Result<void> waiveHeldOut(Posted &posted)
    {
        QStringList held;
        for (const auto &[code, piece] : m_book.pieces())
            if (stateOf(piece) == PieceState::HeldOut && piece.value("posted_on").isEmpty())
                held << code;
        for (const QString &code : held) {
            if (auto waived = waive(CustomerCode(code)); !waived)
                return waived;
            m_book.edit(code).set("posted_on", m_on);
        }
        posted.heldOut = static_cast<int>(held.size());
        return {};
    }

private:
    /// Ten thousand are not touched one by one: their plans before and after would fill the memory.
    Result<store::RowId> idOf(const CustomerCode &customer)
    {
        const auto id = m_action.store().customerId(customer);
        if (!id)
            return tl::unexpected(id.error());
        if (!*id)
            return notAPiece(customer.text());
        m_customers.push_back(**id);
        return **id;
    }

    Result<StaffCode> byWhom(store::RowId customer)
    {
        if (!m_action.context().actor.empty())
            return m_action.context().actor;
        const auto facts = m_reader.facts(customer);
        if (!facts)
            return tl::unexpected(facts.error());
        return *facts ? (*facts)->staff : StaffCode();
    }

    Result<void> putContact(const CustomerCode &customer)
    {
        const auto id = idOf(customer);
        const auto by = id ? byWhom(*id) : Result<StaffCode>(tl::unexpected(id.error()));
        auto contact = m_action.fresh(RecordKind::Contact, u"T"_s);
        if (!by || !contact)
            return tl::unexpected(!by ? by.error() : contact.error());
        contact->set("customer", customer.text())
            .set("staff", by->text())
            .set("on", m_on)
            .setWord("channel", channelOf(m_draft.kind))
            .setWord("direction", Direction::Out)
            .setWord("outcome", Outcome::Sent)
            .set("campaign", m_draft.code)
            .set("recorded_at", m_action.context().now.toString(Qt::ISODate));
        if (m_draft.kind == CampaignKind::Dm)
            contact->set("event_on", m_draft.eventOn);
        return m_action.put(*contact);
    }

    Result<void> waive(const CustomerCode &customer)
    {
        if (m_draft.kind != CampaignKind::Dm)
            return {};
        const auto id = idOf(customer);
        const auto records = m_action.store().customerRecords(customer);
        if (!id || !records)
            return tl::unexpected(!id ? id.error() : records.error());
        for (const rules::FollowUp &followUp : m_action.engine().plan(*records, m_action.context().today).followUps) {
            const rules::Rule *rule = m_action.engine().rule(followUp.rule);
            const bool dm = rule && std::ranges::find(rule->channels, Channel::Dm) != rule->channels.end();
            if (!dm || !isLive(followUp.state) || followUp.earliest > m_on)
                continue;
            auto decision = m_action.fresh(RecordKind::Decision, u"D"_s);
            if (!decision)
                return tl::unexpected(decision.error());
            decision->set("rule", followUp.rule.text())
                .set("customer", customer.text())
                .setWord("fact", followUp.fact)
                .set("record", QString::fromStdString(followUp.record))
                .set("at", m_on)
                .setWord("act", DecisionAct::Waive)
                .setWord("reason", WaiveReason::HeldOut)
                .set("by", m_action.context().actor.text());
            if (auto put = m_action.put(*decision); !put)
                return put;
        }
        return {};
    }

    Action &m_action;
    CampaignDraft m_draft;
    PieceBook &m_book;
    QDate m_on;
    store::MailReader m_reader;
    std::vector<store::RowId> m_customers;
};

Result<void> checkDay(const Context &context, QDate on)
{
    if (!on.isValid())
        return failure(ErrorKind::WrongUse, u"投函した日を入れてください。"_s, u"Say on which day it was posted."_s);
    if (on > context.today)
        return failure(ErrorKind::WrongUse, u"投函の日が先の日付です。投函してから記録してください。"_s,
                       u"That day is still to come. Record it once the mail is posted."_s);
    return {};
}

Result<void> rememberDay(Action &action, store::Record campaign, QDate on)
{
    const QDate before = campaign.date("posted_on");
    if (before.isValid() && before <= on)
        return {};
    campaign.set("posted_on", on);
    campaign.version = 0;
    return action.put(campaign);
}

/// Printed ones of the numbers, and how many pieces nobody has printed yet.
QStringList printedOnes(const PieceBook &book, const QList<LabelRange> &labels, Posted &posted)
{
    QStringList customers;
    std::set<QString> waiting;
    for (const auto &[code, piece] : book.pieces()) {
        if (stateOf(piece) == PieceState::Printed && within(labels, piece.value("label_no").toInt()))
            customers << code;
        if (stateOf(piece) == PieceState::Queued)
            waiting.insert(book.firstOf(code));
    }
    posted.notPrinted = static_cast<int>(waiting.size());
    return customers;
}

} // namespace

Result<QList<PulledPiece>> pulledPieces(store::Store &store, const QString &campaign)
{
    if (const auto record = campaignRecord(store, campaign); !record)
        return tl::unexpected(record.error());
    const auto book = PieceBook::load(store, campaign);
    return book ? pulledFrom(store, *book) : tl::unexpected(book.error());
}

Result<Posted> markPosted(store::Store &store, const Context &context, const QString &campaign, QDate on,
                          const QList<LabelRange> &labels)
{
    if (auto day = checkDay(context, on); !day)
        return tl::unexpected(day.error());
    Action action(store, context);
    if (auto started = action.start({}, u"posted"_s); !started)
        return tl::unexpected(started.error());
    const auto record = campaignRecord(store, campaign);
    auto book = PieceBook::load(store, campaign);
    if (!record || !book)
        return tl::unexpected(!record ? record.error() : book.error());
    if (auto checked = recheckBook(store, *record, *book, on, {}, false); !checked)
        return tl::unexpected(checked.error());
    Posted posted;
    const QStringList customers = printedOnes(*book, labels, posted);
    if (customers.isEmpty())
        return failure(ErrorKind::WrongUse, u"投函できるものがありません。先に印刷してください。"_s,
                       u"There is nothing to be posted. Print first."_s);
    Posting posting(action, *record, *book, on);
    for (const auto &step : {posting.post(customers, posted), posting.waiveHeldOut(posted), book->flush(action),
                             rememberDay(action, *record, on), posting.plan(posted)})
        if (!step)
            return tl::unexpected(step.error());
    auto pulled = pulledFrom(store, *book);
    if (!pulled)
        return tl::unexpected(pulled.error());
    posted.pulled = *std::move(pulled);
    action.transaction().note(u"pieces"_s, posted.pieces);
    auto done = action.finish(
        {u"%1 の投函を記録しました（%2通）"_s.arg(japan::shortDate(on, context.today, Language::Japanese))
             .arg(posted.pieces),
         u"Posted on %1: %2 pieces"_s.arg(japan::shortDate(on, context.today, Language::English)).arg(posted.pieces)});
    if (!done)
        return tl::unexpected(done.error());
    done->changed = posted.result.changed;
    posted.result = *std::move(done);
    return posted;
}

namespace {

/// The posted pieces of one number.
Result<std::vector<store::Record>> piecesOfNumber(store::Store &store, const QString &text)
{
    const auto number = labelNumberOf(text);
    if (!number)
        return failure(ErrorKind::WrongUse, u"「%1」は番号ではありません。ラベルの番号を入れてください。"_s.arg(text),
                       u"\"%1\" is no number. Enter the number on the label."_s.arg(text));
    auto pieces = store.recordsWhere(RecordKind::Piece, "label_no", QString::number(*number));
    if (!pieces)
        return pieces;
    std::erase_if(*pieces, [](const store::Record &piece) {
        return stateOf(piece) != PieceState::Posted && stateOf(piece) != PieceState::Returned;
    });
    if (pieces->empty())
        return failure(ErrorKind::WrongUse,
                       u"No.%1 は投函した記録がありません。番号を確かめてください。"_s.arg(*number),
                       u"No. %1 was not posted. Check the number."_s.arg(*number));
    return pieces;
}

} // namespace

Result<Returned> markReturned(store::Store &store, const Context &context, const QStringList &numbers, QDate on)
{
    if (auto day = checkDay(context, on); !day)
        return failure(ErrorKind::WrongUse, u"戻ってきた日が先の日付か空です。"_s,
                       u"Say on which day it came back; that day cannot be still to come."_s);
    if (numbers.isEmpty())
        return failure(ErrorKind::WrongUse, u"戻ってきた番号を入れてください。"_s,
                       u"Enter the number that came back."_s);
    Action action(store, context);
    if (auto started = action.start({}, u"returned"_s); !started)
        return tl::unexpected(started.error());
    Returned returned;
    for (const QString &text : numbers) {
        const auto pieces = piecesOfNumber(store, text);
        if (!pieces)
            return tl::unexpected(pieces.error());
        for (store::Record piece : *pieces) {
            const CustomerCode customer(piece.value("customer"));
            if (auto touched = action.touch(customer); !touched)
                return tl::unexpected(touched.error());
            if (piece.date("posted_on") > on)
                return failure(ErrorKind::WrongUse,
                               u"No.%1 は、その日にはまだ投函していません。"_s.arg(piece.value("label_no")),
                               u"No. %1 had not been posted by that day."_s.arg(piece.value("label_no")));
            returned.pieces << ReturnedPiece{piece.value("label_no").toInt(), piece.value("campaign"),
                                             nameForSummary(store, customer, context.today), customer};
            if (stateOf(piece) == PieceState::Returned)
                continue; // scanned twice
            piece.setWord("state", PieceState::Returned).set("returned_on", on);
            piece.set("at", context.now.toString(Qt::ISODate));
            piece.version = 0;
            for (const auto &step : {action.put(piece), openAddressRepair(action, customer, on)})
                if (!step)
                    return tl::unexpected(step.error());
        }
    }
    const QString name = returned.pieces.front().name;
    const auto more = returned.pieces.size() - 1;
    const QString whom = more == 0 ? name : u"%1ほか%2名"_s.arg(name).arg(more);
    auto done
        = action.finish({QString(whom + u"のDMが戻ってきたことを記録しました"), QString(u"Mail came back: " + whom)});
    if (!done)
        return tl::unexpected(done.error());
    returned.result = *std::move(done);
    return returned;
}

} // namespace kikubari::operations
