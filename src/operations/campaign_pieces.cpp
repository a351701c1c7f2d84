// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/campaign_choice.h"

#include <algorithm>

/// What a person does with single pieces: line, enclosures, out and in again.
namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// The piece that a customer stands on: the record of its first.
Result<store::Record> firstPiece(store::Store &store, const QString &campaign, const CustomerCode &customer)
{
    QString code = customer.text();
    for (int step = 0; step < 2; ++step) {
        const auto piece = store.record(RecordKind::Piece, {campaign, code});
        if (!piece)
            return tl::unexpected(piece.error());
        if (!*piece || (*piece)->voided || !isAddressed(stateOf(**piece)))
            return notAPiece(customer.text());
        if ((*piece)->value("joint_with").isEmpty())
            return **piece;
        code = (*piece)->value("joint_with");
    }
    return notAPiece(customer.text());
}

Result<void> notPosted(const store::Record &piece)
{
    if (isOpen(stateOf(piece)))
        return {};
    return failure(ErrorKind::Conflict, u"もう投函したものは変えられません。"_s,
                   u"What has been posted cannot be changed any more."_s);
}

Result<void> knownEnclosures(store::Store &store, const QStringList &codes)
{
    for (const QString &code : codes) {
        const auto record = store.record(RecordKind::Enclosure, code);
        if (!record)
            return tl::unexpected(record.error());
        if (!*record || (*record)->voided)
            return failure(ErrorKind::WrongUse, u"同封物「%1」はありません。一覧から選んでください。"_s.arg(code),
                           u"There is no enclosure \"%1\". Choose one of the shelf."_s.arg(code));
    }
    return {};
}

Result<void> putNow(Action &action, store::Record piece)
{
    piece.set("at", action.context().now.toString(Qt::ISODate));
    piece.version = 0;
    return action.put(piece);
}

QString whom(Action &action, const QList<CustomerCode> &customers)
{
    const QString name = nameForSummary(action.store(), customers.front(), action.context().today);
    return customers.size() == 1 ? name : u"%1ほか%2名"_s.arg(name).arg(customers.size() - 1);
}

tl::unexpected<Error> nobody()
{
    return failure(ErrorKind::WrongUse, u"お客様が選ばれていません。"_s, u"No customer is chosen."_s);
}

/// Who is put back stands on the piece of his household where there is one at his place.
class Returning
{
public:
    Returning(Action &action, const store::Record &campaign, PieceBook &book)
        : m_action(action),
          m_draft(draftOf(campaign)),
          m_day(mailingDay(m_draft, action.context().today)),
          m_reader(action.store(), m_day),
          m_book(book)
    {
    }

    Result<void> takeBack(const CustomerCode &customer)
    {
        const QString code = customer.text();
        const store::Record *piece = m_book.find(code);
        if (!piece || stateOf(*piece) != PieceState::Removed)
            return notAPiece(code);
        const auto facts = factsOf(customer);
        const auto records = m_action.store().customerRecords(customer);
        if (!facts || !records)
            return tl::unexpected(!facts ? facts.error() : records.error());
        MailingView view{m_draft, m_day, !facts->address.isEmpty()};
        if (sparesMourning(m_draft) && !facts->household.isEmpty()) {
            const auto house = m_reader.household(facts->household);
            if (!house)
                return tl::unexpected(house.error());
            view.houseMourningUntil = house->mourningUntil;
        }
        if (const auto out = exclusionOf(*records, view))
            return refuse(nameOf(*facts), titleOf(out->reason));
        const auto mate = mateOf(*facts);
        if (!mate)
            return tl::unexpected(mate.error());
        store::Record &back = m_book.edit(code);
        back.setWord("state", PieceState::Queued).set("reason", QString()).set("job", QString());
        back.set("joint_with", *mate).set("line", mate->isEmpty() ? back.value("line") : QString());
        if (mate->isEmpty())
            return {};
        const QString number = m_book.find(*mate)->value("label_no");
        back.set("label_no", number).set("enclosures", QString());
        for (const QString &other : m_book.group(*mate)) // its paper lacks his name
            m_book.edit(other).setWord("state", PieceState::Queued).set("job", QString());
        return {};
    }

private:
    Result<store::MailFacts> factsOf(const CustomerCode &customer)
    {
        const auto id = m_action.store().customerId(customer);
        if (!id)
            return tl::unexpected(id.error());
        auto facts = *id ? m_reader.facts(**id) : Result<std::optional<store::MailFacts>>(std::nullopt);
        if (!facts)
            return tl::unexpected(facts.error());
        return *facts ? Result<store::MailFacts>(**std::move(facts)) : notAPiece(customer.text());
    }

    static tl::unexpected<Error> refuse(const QString &name, const Text &why)
    {
        return failure(ErrorKind::Conflict, u"%1は宛先に戻せません（%2）。"_s.arg(name, why.ja),
                       u"%1 cannot be put back (%2)."_s.arg(name, why.en));
    }

    /// The first of his household's piece; empty where there is none.
    Result<QString> mateOf(const store::MailFacts &facts)
    {
        if (facts.household.isEmpty())
            return QString();
        const auto members = m_action.store().recordsWhere(RecordKind::Customer, "household", facts.household, 1000);
        if (!members)
            return tl::unexpected(members.error());
        for (const store::Record &member : *members) {
            const QString code = member.value("code");
            const store::Record *piece = m_book.find(code);
            if (code == facts.code.text() || !piece || !isAddressed(stateOf(*piece)))
                continue;
            const auto other = factsOf(CustomerCode(code));
            if (!other)
                return tl::unexpected(other.error());
            const bool together = isOpen(stateOf(*piece)) && placeKey(*other) == placeKey(facts)
                && other->kind != CustomerKind::Company && facts.kind != CustomerKind::Company;
            if (!together)
                return refuse(nameOf(facts), titleOf(LeftOutReason::SameHousehold));
            return m_book.firstOf(code);
        }
        return QString();
    }

    Action &m_action;
    CampaignDraft m_draft;
    QDate m_day;
    store::MailReader m_reader;
    PieceBook &m_book;
};

} // namespace

Result<OperationResult> writeLine(store::Store &store, const Context &context, const QString &campaign,
                                  const CustomerCode &customer, const QString &line)
{
    Action action(store, context);
    if (auto started = action.start({}, u"line"_s); !started)
        return tl::unexpected(started.error());
    auto piece = firstPiece(store, campaign, customer);
    if (!piece)
        return tl::unexpected(piece.error());
    if (auto open = notPosted(*piece); !open)
        return tl::unexpected(open.error());
    piece->set("line", line.trimmed());
    if (auto put = putNow(action, *piece); !put)
        return tl::unexpected(put.error());
    const QString name = whom(action, {customer});
    return action.finish({QString(name + u"への一言を書きました"), QString(u"Personal line written: " + name)});
}

Result<OperationResult> setEnclosures(store::Store &store, const Context &context, const QString &campaign,
                                      const QList<CustomerCode> &customers, const QStringList &enclosures)
{
    if (customers.isEmpty())
        return nobody();
    Action action(store, context);
    if (auto started = action.start({}, u"enclosures"_s); !started)
        return tl::unexpected(started.error());
    if (auto known = knownEnclosures(store, enclosures); !known)
        return tl::unexpected(known.error());
    for (const CustomerCode &customer : customers) {
        auto piece = firstPiece(store, campaign, customer);
        if (!piece)
            return tl::unexpected(piece.error());
        if (auto open = notPosted(*piece); !open)
            return tl::unexpected(open.error());
        piece->set("enclosures", enclosures.join(u' '));
        if (auto put = putNow(action, *piece); !put)
            return tl::unexpected(put.error());
    }
    const QString name = whom(action, customers);
    return action.finish({QString(name + u"の同封物を決めました"), QString(u"Enclosures set: " + name)});
}

Result<OperationResult> takeOut(store::Store &store, const Context &context, const QString &campaign,
                                const QList<CustomerCode> &customers, const QString &reason)
{
    if (customers.isEmpty())
        return nobody();
    Action action(store, context);
    if (auto started = action.start({}, u"take_out"_s); !started)
        return tl::unexpected(started.error());
    auto book = PieceBook::load(store, campaign);
    if (!book)
        return tl::unexpected(book.error());
    // A word of the fixed reasons would make it look as if the program had found it.
    const QString why
        = reason.trimmed().isEmpty() || leftOutReasonOf(reason.trimmed()) ? u"by_hand"_s : reason.trimmed();
    for (const CustomerCode &customer : customers) {
        const store::Record *piece = book->find(customer.text());
        if (!piece || !isAddressed(stateOf(*piece)))
            return notAPiece(customer.text());
        if (auto open = notPosted(*piece); !open)
            return tl::unexpected(open.error());
        book->remove(customer.text(), why);
    }
    if (auto flushed = book->flush(action); !flushed)
        return tl::unexpected(flushed.error());
    const QString name = whom(action, customers);
    return action.finish({QString(name + u"を宛先から外しました"), QString(u"Taken out: " + name)});
}

Result<OperationResult> takeBack(store::Store &store, const Context &context, const QString &campaign,
                                 const QList<CustomerCode> &customers)
{
    if (customers.isEmpty())
        return nobody();
    Action action(store, context);
    if (auto started = action.start({}, u"take_back"_s); !started)
        return tl::unexpected(started.error());
    const auto record = campaignRecord(store, campaign);
    auto book = PieceBook::load(store, campaign);
    if (!record || !book)
        return tl::unexpected(!record ? record.error() : book.error());
    Returning returning(action, *record, *book);
    for (const CustomerCode &customer : customers)
        if (auto back = returning.takeBack(customer); !back)
            return tl::unexpected(back.error());
    if (auto flushed = book->flush(action); !flushed)
        return tl::unexpected(flushed.error());
    const QString name = whom(action, customers);
    return action.finish({QString(name + u"を宛先に戻しました"), QString(u"Put back: " + name)});
}

} // namespace kikubari::operations
