// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_reasons.h"
#include "operations/campaign_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cmath>

/// The shelf of enclosures, postage, and what is to be known before printing.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *postageSetting = "postage_rates";
constexpr double usualResponse = 0.05; ///< what a DM to known customers brings without anything being measured
constexpr double tooImpersonal = 0.3;

/// Domestic rates of Japan Post.
std::vector<PostageRate> shippedRates()
{
    return {{QDate(2019, 10, 1), 63, 84}, {QDate(2024, 10, 1), 85, 110}};
}

Enclosure enclosureFrom(const store::Record &record)
{
    Enclosure enclosure;
    enclosure.code = record.value("code"), enclosure.name = record.value("name");
    QString hints = record.value("hint");
    enclosure.hints = hints.replace(u'、', u' ').replace(u'　', u' ').split(u' ', Qt::SkipEmptyParts);
    return enclosure;
}

int points(double share)
{
    return static_cast<int>(std::ceil(share * 100 - 1e-9));
}

void addWarning(MailingCheck &check)
{
    if (check.impersonal == 0)
        return;
    const int percent = static_cast<int>(std::lround(check.share * 100));
    check.warning = {u"%1通（%2%）に一言がありません。"_s.arg(check.impersonal).arg(percent),
                     u"%1 pieces (%2 %) carry nothing personal."_s.arg(check.impersonal).arg(percent)};
}

void addTest(MailingCheck &check)
{
    if (check.heldOut == 0)
        return;
    check.base = usualResponse;
    check.detectable = statistics::detectableLift(check.sent, check.heldOut, check.base);
    if (!check.detectable) {
        check.test = {u"この人数では、この回だけで差は分かりません。"_s,
                      u"With so few, this one alone shows no difference."_s};
    } else {
        check.test = {u"この回だけで分かる差は約%1ポイント以上です。"_s.arg(points(*check.detectable)),
                      u"This one alone can show a difference of about %1 points."_s.arg(points(*check.detectable))};
    }
    if (check.pooledCampaigns < 2 || !check.detectablePooled)
        return;
    check.test.ja += u"今年の%1回をまとめると約%2ポイントになります。"_s.arg(check.pooledCampaigns)
                         .arg(points(*check.detectablePooled));
    check.test.en += u" This year's %1 together: about %2 points."_s.arg(check.pooledCampaigns)
                         .arg(points(*check.detectablePooled));
}

/// What this year's other posted campaigns add to the comparison.
Result<void> pool(store::Store &store, const Campaign &campaign, const Context &context, MailingCheck &check)
{
    int sent = check.sent, held = check.heldOut;
    check.pooledCampaigns = 1;
    const int year = (campaign.draft.mailOn.isValid() ? campaign.draft.mailOn : context.today).year();
    const auto all = campaigns(store, context);
    if (!all)
        return tl::unexpected(all.error());
    for (const Campaign &other : *all) {
        if (other.draft.code == campaign.draft.code || other.draft.kind != campaign.draft.kind
            || !other.postedOn.isValid() || other.postedOn.year() != year || other.counts.heldOut == 0)
            continue;
        sent += other.counts.posted + other.counts.returned, held += other.counts.heldOut;
        ++check.pooledCampaigns;
    }
    if (held > 0)
        check.detectablePooled = statistics::detectableLift(sent, held, usualResponse);
    return {};
}

void addPostage(const CampaignDraft &draft, const std::vector<PostageRate> &rates, QDate day, MailingCheck &check)
{
    const PostageRate *rate = nullptr;
    for (const PostageRate &one : rates)
        if (one.from <= day)
            rate = &one;
    if (!rate)
        return;
    const bool letter = draft.kind == CampaignKind::Dm || draft.kind == CampaignKind::Letter;
    check.postageEach = letter ? rate->letter : rate->card;
    check.postageTotal = check.postageEach * check.pieces;
    const QLocale locale(QLocale::English);
    const QString total = locale.toString(check.postageTotal);
    const Text how = draft.postage == Postage::Stamp ? Text{u"切手"_s, u"Stamps"_s}
        : draft.postage == Postage::Betsunou         ? Text{u"料金別納"_s, u"Postage paid"_s}
                                                     : Text{u"料金後納"_s, u"Postage on account"_s};
    check.postage = {u"%1 %2円 × %3枚 = %4円"_s.arg(how.ja).arg(check.postageEach).arg(check.pieces).arg(total),
                     u"%1: %2 yen × %3 = %4 yen"_s.arg(how.en).arg(check.postageEach).arg(check.pieces).arg(total)};
}

} // namespace

Result<std::vector<Enclosure>> enclosures(store::Store &store)
{
    const auto codes = store::enclosureCodes(store);
    if (!codes)
        return tl::unexpected(codes.error());
    std::vector<Enclosure> shelf;
    for (const QString &code : *codes) {
        const auto record = store.record(RecordKind::Enclosure, code);
        if (!record)
            return tl::unexpected(record.error());
        if (*record)
            shelf.push_back(enclosureFrom(**record));
    }
    return shelf;
}

Result<OperationResult> saveEnclosure(store::Store &store, const Context &context, const Enclosure &enclosure)
{
    const QString name = enclosure.name.trimmed();
    if (name.isEmpty())
        return failure(ErrorKind::WrongUse, u"同封物の名前が空です。名前を入れてください。"_s,
                       u"The enclosure has no name. Enter one."_s);
    // Codes stand blank-separated in a piece.
    if (enclosure.code.contains(u' '))
        return failure(ErrorKind::WrongUse, u"同封物のコードには空白を使えません。"_s,
                       u"An enclosure's code cannot hold a blank."_s);
    Action action(store, context);
    if (auto started = action.start({}, u"enclosure"_s); !started)
        return tl::unexpected(started.error());
    auto record = action.fresh(RecordKind::Enclosure, u"N"_s);
    if (!record)
        return tl::unexpected(record.error());
    if (!enclosure.code.isEmpty())
        record->set("code", enclosure.code);
    record->set("name", name).set("hint", enclosure.hints.join(u' '));
    if (auto put = action.put(*record); !put)
        return tl::unexpected(put.error());
    return action.finish({u"同封物「%1」を保存しました"_s.arg(name), u"Enclosure \"%1\" was saved"_s.arg(name)});
}

Result<OperationResult> removeEnclosure(store::Store &store, const Context &context, const QString &code)
{
    Action action(store, context);
    if (auto started = action.start({}, u"enclosure"_s); !started)
        return tl::unexpected(started.error());
    if (auto done = store.voidRecord(action.transaction(), RecordKind::Enclosure, {code}, u"removed"_s); !done)
        return tl::unexpected(done.error());
    return action.finish({u"同封物を棚から外しました"_s, u"The enclosure was taken off the shelf"_s});
}

Result<std::vector<PostageRate>> postageRates(store::Store &store)
{
    const auto own = store.setting(QString::fromLatin1(postageSetting));
    if (!own)
        return tl::unexpected(own.error());
    if (own->isEmpty())
        return shippedRates();
    std::vector<PostageRate> rates;
    for (const QJsonValue &value : QJsonDocument::fromJson(own->toUtf8()).array())
        rates.push_back({QDate::fromString(value[u"from"_s].toString(), Qt::ISODate), value[u"card"_s].toInt(),
                         value[u"letter"_s].toInt()});
    std::ranges::sort(rates, {}, &PostageRate::from);
    return rates;
}

Result<OperationResult> savePostageRates(store::Store &store, const Context &context,
                                         const std::vector<PostageRate> &rates)
{
    QJsonArray array;
    for (const PostageRate &rate : rates) {
        if (!rate.from.isValid() || rate.card <= 0 || rate.letter <= 0)
            return failure(ErrorKind::WrongUse, u"郵便料金に日付か金額がありません。"_s,
                           u"A postage rate lacks its day or amount."_s);
        array.append(QJsonObject{
            {u"from"_s, rate.from.toString(Qt::ISODate)}, {u"card"_s, rate.card}, {u"letter"_s, rate.letter}});
    }
    Action action(store, context);
    if (auto started = action.start({}, u"postage"_s); !started)
        return tl::unexpected(started.error());
    const QString text
        = rates.empty() ? QString() : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
    if (auto set = store.setSetting(action.transaction(), QString::fromLatin1(postageSetting), text); !set)
        return tl::unexpected(set.error());
    return action.finish({u"郵便料金を保存しました"_s, u"Postage rates were saved"_s});
}

Result<MailingCheck> mailingCheck(store::Store &store, const Context &context, const QString &code)
{
    const auto campaign = campaignOf(store, context, code);
    const auto book = PieceBook::load(store, code);
    const auto rates = postageRates(store);
    if (!campaign || !book || !rates)
        return tl::unexpected(!campaign ? campaign.error() : !book ? book.error() : rates.error());
    MailingCheck check;
    store::MailReader reader(store, context.today);
    for (const QString &first : book->firsts()) {
        ++check.pieces;
        const store::Record &piece = *book->find(first);
        if (!piece.value("line").isEmpty() || !piece.value("enclosures").isEmpty())
            continue;
        ++check.impersonal;
        const auto id = store.customerId(CustomerCode(first));
        const auto hints = id && *id ? reader.hints(**id, context.today) : Result<store::MailHints>(store::MailHints());
        if (!id || !hints)
            return tl::unexpected(!id ? id.error() : hints.error());
        if (!hints->words.isEmpty()) // nearly everybody's car is inspected some day: that is no reason to write
            ++check.impersonalWithHint;
    }
    check.share = check.pieces == 0 ? 0 : static_cast<double>(check.impersonal) / check.pieces;
    check.blocks = check.share >= tooImpersonal;
    addWarning(check);
    check.sent = campaign->counts.people, check.heldOut = campaign->counts.heldOut;
    if (auto pooled = pool(store, *campaign, context, check); !pooled)
        return tl::unexpected(pooled.error());
    addTest(check);
    addPostage(campaign->draft, *rates, mailingDay(campaign->draft, context.today), check);
    return check;
}

} // namespace kikubari::operations
