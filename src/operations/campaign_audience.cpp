// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_choice.h"

#include "japan/fold.h"

#include <algorithm>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char16_t *, 3> orderWords{u"postal", u"kana", u"route"};

bool isStarted(const PieceBook &book)
{
    return std::ranges::any_of(book.pieces(), [](const auto &one) {
        const PieceState state = stateOf(one.second);
        return state == PieceState::Printed || state == PieceState::Posted || state == PieceState::Returned
            || !one.second.value("label_no").isEmpty();
    });
}

/// 電話でご本人: how a ban was told, as its record says.
Result<QString> howRefused(store::Store &store, store::RowId customer)
{
    const auto bans = store.records(RecordKind::Ban, customer);
    if (!bans)
        return tl::unexpected(bans.error());
    for (const store::Record &ban : *bans) {
        const QString &channel = ban.value("channel");
        if (channel != u"dm" && channel != u"mail" && channel != u"all")
            continue;
        for (const char *column : {"how", "reason"})
            if (!ban.value(column).isEmpty())
                return ban.value(column);
    }
    return QString();
}

bool mayReturn(LeftOutReason reason)
{
    return reason == LeftOutReason::ByHand || reason == LeftOutReason::HeldOut;
}

Result<LeftOut> leftOutFrom(store::Store &store, const Candidate &candidate)
{
    LeftOut out;
    out.customer = addresseeOf(candidate.facts);
    out.reason = candidate.out->reason, out.date = candidate.out->date, out.how = candidate.how;
    out.mayReturn = out.reason == LeftOutReason::ByHand;
    if (out.reason != LeftOutReason::Refused)
        return out;
    auto how = howRefused(store, candidate.facts.id);
    if (!how)
        return tl::unexpected(how.error());
    out.how = *std::move(how);
    return out;
}

void finishAudience(Audience &audience)
{
    std::vector<std::pair<QString, LeftOut>> keyed;
    for (LeftOut &one : audience.leftOut) {
        const QString kana = one.customer.kana.isEmpty() ? u"\uFFFF"_s : japan::fold(one.customer.kana);
        const QString key
            = QString::number(static_cast<int>(one.reason)) % u'\t' % kana % u'\t' % one.customer.customer.text();
        keyed.emplace_back(key, std::move(one));
    }
    std::ranges::sort(keyed, {}, &std::pair<QString, LeftOut>::first);
    audience.leftOut.clear();
    for (auto &[key, one] : keyed)
        audience.leftOut.push_back(std::move(one));
    audience.people = 0;
    for (const AudienceEntry &entry : audience.entries)
        audience.people += 1 + static_cast<int>(entry.joint.size());
    for (const LeftOut &one : audience.leftOut)
        ++audience.byReason[static_cast<std::size_t>(one.reason)];
    audience.candidates = audience.people + static_cast<int>(audience.leftOut.size());
}

Result<void> addEntries(EntryMaker &maker, const std::vector<std::vector<Candidate>> &groups, const PieceBook &book,
                        Audience &audience)
{
    if (auto ready = maker.prepare(); !ready)
        return ready;
    audience.entries.reserve(groups.size());
    for (const auto &group : groups) {
        auto entry = maker.entry(group, book);
        if (!entry)
            return tl::unexpected(entry.error());
        audience.entries.push_back(*std::move(entry));
    }
    return {};
}

/// Whoever was taken out of the pieces that are there.
Result<void> addRemoved(store::Store &store, const PieceBook &book, QDate day, Audience &audience)
{
    store::MailReader reader(store, day);
    for (const auto &[code, piece] : book.pieces()) {
        if (isAddressed(stateOf(piece)) || piece.value("reason") == QStringView(outsideReason))
            continue;
        const auto id = store.customerId(CustomerCode(code));
        if (!id)
            return tl::unexpected(id.error());
        const auto facts = *id ? reader.facts(**id) : Result<std::optional<store::MailFacts>>(std::nullopt);
        if (!facts)
            return tl::unexpected(facts.error());
        if (!*facts)
            continue;
        LeftOut out;
        out.customer = addresseeOf(**facts);
        const auto reason = leftOutReasonOf(piece.value("reason"));
        out.reason
            = stateOf(piece) == PieceState::HeldOut ? LeftOutReason::HeldOut : reason.value_or(LeftOutReason::ByHand);
        out.date = QDate::fromString(piece.value("at").left(10), Qt::ISODate);
        out.how = reason ? QString() : piece.value("reason");
        out.mayReturn = stateOf(piece) == PieceState::Removed && mayReturn(out.reason);
        out.labelNo = piece.value("label_no").toInt();
        if (out.reason == LeftOutReason::Refused) {
            auto how = howRefused(store, (*facts)->id);
            if (!how)
                return tl::unexpected(how.error());
            out.how = *std::move(how);
        }
        audience.leftOut.push_back(std::move(out));
    }
    return {};
}

Result<Audience> audienceOfPieces(store::Store &store, const rules::Engine &engine, const Context &context,
                                  const store::Record &campaign, const PieceBook &book, PieceOrder order)
{
    Audience audience;
    audience.fixed = isStarted(book);
    EntryMaker maker(store, engine, context, campaign, {.windows = true, .hints = true});
    auto groups = maker.candidates(book, book.firsts());
    if (!groups)
        return tl::unexpected(groups.error());
    sortGroups(*groups, order);
    if (auto added = addEntries(maker, *groups, book, audience); !added)
        return tl::unexpected(added.error());
    const QDate day = mailingDay(draftOf(campaign), context.today);
    if (auto added = addRemoved(store, book, day, audience); !added)
        return tl::unexpected(added.error());
    finishAudience(audience);
    audience.scope = audience.candidates;
    return audience;
}

/// Brings the pieces to what was chosen.
class PieceSaver
{
public:
    explicit PieceSaver(PieceBook &book) : m_book(book) { }

    void save(std::vector<std::vector<Candidate>> &groups, const std::vector<Candidate> &out)
    {
        for (const auto &group : groups)
            address(group);
        for (const Candidate &candidate : out)
            leaveOut(candidate);
        QStringList gone;
        for (const auto &[code, piece] : m_book.pieces())
            if (!m_seen.contains(code) && (isOpen(stateOf(piece)) || stateOf(piece) == PieceState::HeldOut))
                gone << code;
        for (const QString &code : gone)
            set(code, PieceState::Removed, QString(QStringView(outsideReason).toString()));
    }
    int added = 0, removed = 0;

private:
    void address(const std::vector<Candidate> &group)
    {
        const QString first = group.front().facts.code.text();
        QString line, enclosures;
        for (const Candidate &one : group)
            if (const store::Record *piece = m_book.find(one.facts.code.text())) {
                if (line.isEmpty())
                    line = piece->value("line");
                if (enclosures.isEmpty())
                    enclosures = piece->value("enclosures");
            }
        for (const Candidate &one : group) {
            const QString code = one.facts.code.text();
            const QString with = code == first ? QString() : first;
            const store::Record *there = m_book.find(code);
            m_seen.insert(code);
            const bool same = there && stateOf(*there) == PieceState::Queued && there->value("joint_with") == with
                && (code != first || (there->value("line") == line && there->value("enclosures") == enclosures));
            if (same)
                continue;
            added += there && isAddressed(stateOf(*there)) ? 0 : 1;
            store::Record &piece = m_book.edit(code);
            piece.setWord("state", PieceState::Queued).set("joint_with", with).set("reason", QString());
            piece.set("line", code == first ? line : QString());
            piece.set("enclosures", code == first ? enclosures : QString());
        }
    }

    void leaveOut(const Candidate &candidate)
    {
        const QString code = candidate.facts.code.text();
        const store::Record *there = m_book.find(code);
        m_seen.insert(code);
        if (candidate.out->reason == LeftOutReason::HeldOut) {
            if (!there || stateOf(*there) != PieceState::HeldOut)
                set(code, PieceState::HeldOut, {});
        } else if (candidate.out->reason != LeftOutReason::ByHand && there && stateOf(*there) != PieceState::Removed) {
            set(code, PieceState::Removed, wordOf(candidate.out->reason));
        }
    }

    void set(const QString &code, PieceState state, const QString &reason)
    {
        store::Record &piece = m_book.edit(code);
        removed += isAddressed(stateOf(piece)) && state == PieceState::Removed ? 1 : 0;
        piece.setWord("state", state).set("reason", reason).set("joint_with", QString());
    }

    PieceBook &m_book;
    std::set<QString> m_seen;
};

} // namespace

std::optional<PieceOrder> pieceOrderOf(const QString &word)
{
    for (std::size_t i = 0; i < orderWords.size(); ++i)
        if (word == QStringView(orderWords[i]))
            return static_cast<PieceOrder>(i);
    return std::nullopt;
}

Result<Audience> audience(store::Store &store, const Context &context, const AudienceRequest &request,
                          const Progress &progress)
{
    const auto engine = engineOf(store);
    const auto campaign = campaignRecord(store, request.campaign);
    const auto book = PieceBook::load(store, request.campaign);
    if (!engine || !campaign || !book)
        return tl::unexpected(!engine ? engine.error() : !campaign ? campaign.error() : book.error());
    if (isStarted(*book))
        return audienceOfPieces(store, **engine, context, *campaign, *book, request.order);
    auto choice = choose(store, **engine, context, *campaign, request, *book, progress);
    if (!choice)
        return tl::unexpected(choice.error());
    Audience audience;
    audience.scope = choice->scope, audience.outside = choice->outside;
    sortGroups(choice->groups, request.order);
    EntryMaker maker(store, **engine, context, *campaign, {.windows = true, .hints = true});
    if (auto added = addEntries(maker, choice->groups, *book, audience); !added)
        return tl::unexpected(added.error());
    for (const Candidate &candidate : choice->out) {
        auto out = leftOutFrom(store, candidate);
        if (!out)
            return tl::unexpected(out.error());
        audience.leftOut.push_back(*std::move(out));
    }
    finishAudience(audience);
    return audience;
}

Result<Audience> savedAudience(store::Store &store, const Context &context, const QString &campaign, PieceOrder order)
{
    const auto engine = engineOf(store);
    const auto record = campaignRecord(store, campaign);
    const auto book = PieceBook::load(store, campaign);
    if (!engine || !record || !book)
        return tl::unexpected(!engine ? engine.error() : !record ? record.error() : book.error());
    return audienceOfPieces(store, **engine, context, *record, *book, order);
}

Result<OperationResult> saveAudience(store::Store &store, const Context &context, const AudienceRequest &request,
                                     const Progress &progress)
{
    Action action(store, context);
    if (auto started = action.start({}, u"audience"_s); !started)
        return tl::unexpected(started.error());
    auto campaign = campaignRecord(store, request.campaign);
    auto book = PieceBook::load(store, request.campaign);
    if (!campaign || !book)
        return tl::unexpected(!campaign ? campaign.error() : book.error());
    if (isStarted(*book))
        return failure(ErrorKind::Conflict,
                       u"印刷を始めたあとは宛先を選び直せません。外したい方は一人ずつ外してください。"_s,
                       u"After printing has begun the audience stays. Take out single customers instead."_s);
    auto choice = choose(store, action.engine(), context, *campaign, request, *book, progress);
    if (!choice)
        return tl::unexpected(choice.error());
    PieceSaver saver(*book);
    saver.save(choice->groups, choice->out);
    campaign->set("fixed_on", context.today);
    campaign->version = 0;
    if (auto put = action.put(*campaign); !put)
        return tl::unexpected(put.error());
    if (auto flushed = book->flush(action); !flushed)
        return tl::unexpected(flushed.error());
    action.transaction().note(u"pieces"_s, static_cast<qint64>(choice->groups.size()));
    const auto count = choice->groups.size();
    return action.finish({u"宛先を %1 通に決めました"_s.arg(count), u"%1 pieces are addressed"_s.arg(count)});
}

} // namespace kikubari::operations
