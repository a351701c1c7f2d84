// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/customer_card.h"

#include "operations/customer_card_source.h"
#include "operations/day_rows.h"
#include "operations/editing.h"
#include "operations/merging.h"
#include "operations/planning.h"
#include "rules/facts.h"
#include "rules/why.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kikubari::operations {

using namespace domain;

namespace {

constexpr int shortWindow = 7; // days: windows up to this length are drawn day by day

struct FactKindWords
{
    QStringList words; ///< any of these in the kind's name, Japanese or English
    int months;
};

const QList<FactKindWords> &shelfLives()
{
    static const QList<FactKindWords> lives{
        {{u"不満"_s, u"苦情"_s, u"dissatis"_s, u"complain"_s}, 6},
        {{u"買い替え"_s, u"買替"_s, u"乗り換え"_s, u"乗換"_s, u"希望"_s, u"replace"_s, u"wish"_s}, 6},
        {{u"趣味"_s, u"hobby"_s, u"hobbies"_s}, 24},
    };
    return lives;
}

/// What is the same for every card: the records as values, and the words made of them.
class CardReader
{
public:
    CardReader(const CardSource &source, CustomerSheet &sheet) : m_source(source), m_sheet(sheet) { }

    Result<void> read(const CustomerRecords &records)
    {
        head();
        bans();
        reachedBy();
        if (auto house = fillHouse(m_source, m_sheet); !house)
            return house;
        if (auto referrals = fillReferrals(m_source, m_sheet); !referrals)
            return referrals;
        people();
        papers();
        facts();
        followUps(records);
        fillEntries(m_source, m_sheet);
        m_sheet.stage = stageOf(records);
        return {};
    }

private:
    const QString &text(std::string_view column) const { return m_source.customer.value(column); }

    void head()
    {
        const store::Record &customer = m_source.customer;
        m_sheet.customer = cardRecord(customer);
        m_sheet.name = text("name");
        m_sheet.kana = text("kana");
        m_sheet.company = wordIn<CustomerKind>(customer, "kind") == CustomerKind::Company;
        m_sheet.honorific = text("honorific");
        if (m_sheet.honorific.isEmpty())
            m_sheet.honorific = m_sheet.company ? u"御中"_s : u"様"_s;
        m_sheet.age = ageOn(customer.date("birthday"), m_source.today);
        m_sheet.staffName = m_source.nameOf(text("staff"));
        m_sheet.voided = customer.voided;
        m_sheet.deceasedOn = customer.date("deceased_on");
        m_sheet.erasedOn = customer.date("erased_on");
        if (const QDate until = customer.date("mourning_until"); until >= m_source.today)
            m_sheet.mourningUntil = until;
        m_sheet.email = text("email");
        m_sheet.reachable = text("reachable");
        m_sheet.note = text("note");
    }

    void bans()
    {
        std::set<QString> known;
        for (const store::Record &record : m_source.of(RecordKind::Ban)) {
            const QDate since = record.date("since"), until = record.date("until");
            if ((since.isValid() && since > m_source.today) || (until.isValid() && until < m_source.today))
                continue;
            known.insert(record.value("channel"));
            m_sheet.bans.append({record.value("channel"), since, until, record.value("how"),
                                 m_source.nameOf(record.value("by")), record.value("reason"), true});
        }
        for (const QString &word : text("refuses").split(u' ', Qt::SkipEmptyParts))
            if (known.insert(word).second)
                m_sheet.bans.append({word, {}, {}, {}, {}, {}, false});
    }

    void reachedBy()
    {
        for (const char *column : {"mobile", "phone"})
            if (!text(column).isEmpty())
                m_sheet.phones.append({QString::fromLatin1(column), text(column), {}, false, {}});
        for (const store::Record &record : m_source.of(RecordKind::Phone)) {
            const QDate until = record.date("until");
            m_sheet.phones.append({record.value("kind"), record.value("number"), record.value("hours"),
                                   until.isValid() && until <= m_source.today, cardRecord(record)});
        }
        if (!text("address").isEmpty() || !text("postal_code").isEmpty())
            m_sheet.addresses.append({{}, text("postal_code"), text("address"), text("building"), {}, {}, {}, {}});
        for (const store::Record &record : m_source.of(RecordKind::Address))
            m_sheet.addresses.append({record.value("kind"), record.value("postal_code"), record.value("address"),
                                      record.value("building"), record.date("from"), record.date("until"),
                                      record.date("returned_on"), cardRecord(record)});
    }

    void people()
    {
        for (const store::Record &record : m_source.of(RecordKind::KeyPerson))
            m_sheet.keyPersons.append({cardRecord(record), record.value("name"), record.value("kana"),
                                       record.value("department"), record.value("title"), record.value("role"),
                                       record.value("stance"), record.value("note"), record.date("left_on")});
        std::ranges::stable_partition(m_sheet.keyPersons,
                                      [](const CardKeyPerson &person) { return !person.leftOn.isValid(); });
    }

    void papers()
    {
        for (const store::Record &record : m_source.of(RecordKind::Deal))
            m_sheet.deals.append({cardRecord(record), record.date("opened_on"), record.date("closed_on"),
                                  record.date("next_on"), record.date("resume_on"),
                                  wordIn<DealResult>(record, "result"), record.value("rank"),
                                  m_source.nameOf(record.value("staff"))});
        for (const store::Record &record : m_source.of(RecordKind::Gift))
            m_sheet.gifts.append({cardRecord(record), record.date("on"), record.value("what"), record.value("kind"),
                                  record.value("taken")});
        for (const store::Record &record : m_source.of(RecordKind::Promise))
            m_sheet.promises.append({cardRecord(record), record.date("made_on"), record.date("for_on"),
                                     record.date("kept_on"), record.value("time"), record.value("text"),
                                     m_source.nameOf(record.value("staff")), wordIn<Channel>(record, "channel")});
        for (const store::Record &record : m_source.of(RecordKind::Complaint))
            m_sheet.complaints.append({cardRecord(record), record.date("opened_on"), record.date("answered_on"),
                                       record.date("closed_on"), record.value("type"), record.value("cause"),
                                       record.value("remedy"), record.value("note"),
                                       m_source.nameOf(record.value("owner"))});
        for (const store::Record &record : m_source.of(RecordKind::Consent))
            m_sheet.consents.append({cardRecord(record), record.value("purpose"), record.value("basis"),
                                     record.value("evidence"), record.date("on")});
        const auto newestFirst = [](auto &list, auto day) {
            std::ranges::stable_sort(list, [day](const auto &a, const auto &b) { return b.*day < a.*day; });
        };
        newestFirst(m_sheet.deals, &CardDeal::openedOn);
        newestFirst(m_sheet.gifts, &CardGift::on);
        newestFirst(m_sheet.promises, &CardPromise::forOn);
        newestFirst(m_sheet.complaints, &CardComplaint::openedOn);
    }

    void facts()
    {
        for (const store::Record &record : m_source.of(RecordKind::Circumstance)) {
            CardFact fact{cardRecord(record),
                          record.value("kind"),
                          record.value("text"),
                          record.value("source"),
                          m_source.nameOf(record.value("by")),
                          record.date("confirmed_on"),
                          shelfMonths(record.value("kind")),
                          true};
            fact.stale = !fact.confirmedOn.isValid() || fact.confirmedOn.addMonths(fact.shelfMonths) <= m_source.today;
            m_sheet.facts.append(fact);
        }
        // What is to be asked stands first, the oldest of it on top.
        std::ranges::stable_sort(m_sheet.facts, [](const CardFact &a, const CardFact &b) {
            return a.stale != b.stale ? a.stale : a.stale ? a.confirmedOn < b.confirmedOn : a.kind < b.kind;
        });
    }

    void followUps(const CustomerRecords &records)
    {
        store::CustomerCard card;
        card.code = m_sheet.code;
        for (const CardBan &ban : m_sheet.bans)
            card.refuses.append(ban.channel);
        const StoreCalendar &calendar = m_source.engine.calendarOf(records);
        for (const rules::FollowUp &followUp : m_source.plan.followUps) {
            const rules::Rule *rule = m_source.engine.rule(followUp.rule);
            if (!rule)
                continue;
            if (!isLive(followUp.state)) {
                past(*rule, followUp);
                continue;
            }
            auto item = itemOf(m_source.engine, toRow(followUp), card, m_source.today);
            item->why = rules::whyOf(*rule, followUp, calendar, m_source.today);
            // A promise is known by its own words.
            if (followUp.fact == FactKind::Promise)
                for (const CardPromise &promise : m_sheet.promises)
                    if (promise.record.value(u"code"_s).toStdString() == followUp.record && !promise.text.isEmpty())
                        item->title = {u"約束 "_s % promise.text, u"Promise: "_s % promise.text};
            m_sheet.followUps.append(*std::move(item));
        }
        const auto begun = [this](const DayItem &item) {
            return item.state != State::Suspended && item.earliest <= m_source.today
                && !(item.hiddenUntil > m_source.today);
        };
        std::ranges::stable_sort(m_sheet.followUps, [&](const DayItem &a, const DayItem &b) {
            if (begun(a) != begun(b))
                return begun(a);
            return begun(a) ? moreUrgent(a, b) : std::tie(a.earliest, a.due, a.id) < std::tie(b.earliest, b.due, b.id);
        });
        std::ranges::stable_sort(
            m_sheet.past, [](const CardPastFollowUp &a, const CardPastFollowUp &b) { return b.endedOn < a.endedOn; });
        closedDays(calendar);
    }

    void past(const rules::Rule &rule, const rules::FollowUp &followUp)
    {
        CardPastFollowUp ended;
        ended.title = rule.title;
        ended.anchor = rules::anchorOf(followUp, m_source.today);
        ended.state = followUp.state;
        ended.endedOn = followUp.doneOn.isValid() ? followUp.doneOn : followUp.endedOn;
        ended.due = followUp.due;
        ended.latest = followUp.latest;
        ended.onTime = followUp.onTime;
        ended.closureLate = followUp.closureLate;
        if (followUp.state == State::Waived)
            ended.reason = followUp.waiveReason;
        m_sheet.past.append(ended);
    }

    void closedDays(const StoreCalendar &calendar)
    {
        std::set<QDate> closed;
        for (const DayItem &item : m_sheet.followUps)
            if (item.earliest.isValid() && item.latest.isValid() && item.earliest.daysTo(item.latest) < shortWindow)
                for (QDate day = item.earliest; day <= item.latest; day = day.addDays(1))
                    if (!calendar.isOpen(day))
                        closed.insert(day);
        m_sheet.closedDays = QList<QDate>(closed.begin(), closed.end());
    }

    Stage stageOf(const CustomerRecords &records) const
    {
        const QDate today = m_source.today;
        if (m_sheet.deceasedOn.isValid() && m_sheet.deceasedOn <= today)
            return Stage::Deceased;
        bool ordered = false, ours = false, elsewhere = false;
        for (const CardCar &car : m_sheet.cars) {
            const bool current = !car.previous && !car.cancelled;
            ordered |= current && car.onOrder;
            ours |= current && car.ours && !car.onOrder;
            elsewhere |= current && !car.ours;
        }
        if (ordered)
            return Stage::Ordered;
        for (const CardDeal &deal : m_sheet.deals)
            if (deal.openedOn <= today && !(deal.closedOn.isValid() && deal.closedOn <= today))
                return Stage::InDeal;
        if (m_sheet.carsBought == 0)
            return Stage::Prospect;
        if (!ours && elsewhere)
            return Stage::Lost;
        if (rules::facts(records, m_source.engine.calendarOf(records), today).dormantOn(today))
            return Stage::Dormant;
        return m_sheet.carsBought > 1 ? Stage::Repeater : Stage::First;
    }

    const CardSource &m_source;
    CustomerSheet &m_sheet;
};

/// Follow-ups and what was decided about them are planned, not shown as records.
bool isShown(const RecordDescription &kind)
{
    return kind.belongs == Belongs::Customer && kind.kind != RecordKind::FollowUpHistory
        && kind.kind != RecordKind::FirstDay && kind.kind != RecordKind::Decision;
}

Result<void> readAll(CardSource &source, const CustomerCode &code, CustomerRecords &facts)
{
    for (const RecordDescription &kind : recordCatalogue()) {
        if (!isShown(kind))
            continue;
        auto records = source.store.records(kind.kind, source.id);
        if (!records)
            return tl::unexpected(records.error());
        source.all[static_cast<std::size_t>(kind.kind)] = *std::move(records);
    }
    if (source.customer.voided)
        return {};
    auto read = source.store.customerRecords(code);
    if (!read)
        return tl::unexpected(read.error());
    facts = *std::move(read);
    source.engine.plan(facts, source.today, source.plan);
    return {};
}

tl::unexpected<Error> unknownCustomer(const CustomerCode &code)
{
    return failure(ErrorKind::WrongUse,
                   u"顧客「%1」は登録されていません。一覧から選び直してください。"_s.arg(code.text()),
                   u"There is no customer \"%1\". Choose again from the list."_s.arg(code.text()));
}

} // namespace

QString CardSource::nameOf(const QString &staff) const
{
    const Staff *person = staff.isEmpty() ? nullptr : engine.staff().find(StaffCode(staff));
    return person ? person->name : staff;
}

CardRecord cardRecord(const store::Record &record)
{
    CardRecord card;
    card.kind = record.kind();
    card.key = record.key();
    card.version = record.version;
    const auto columns = record.description().columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        card.values.insert(QString::fromUtf8(columns[i].name), record.values()[i]);
    return card;
}

int ageOn(QDate birthday, QDate day)
{
    if (!birthday.isValid() || birthday > day)
        return -1;
    const bool had = std::tuple(birthday.month(), birthday.day()) <= std::tuple(day.month(), day.day());
    return day.year() - birthday.year() - (had ? 0 : 1);
}

QString carTitle(const store::Record &car)
{
    const QString &model = car.value("model");
    if (model.isEmpty())
        return car.value("maker");
    const int grade = car.description().indexOf("grade");
    return grade < 0 || car.value("grade").isEmpty() ? model : QString(model % u' ' % car.value("grade"));
}

int shelfMonths(const QString &kind)
{
    constexpr int usual = 12;
    const QString lower = kind.toLower();
    for (const FactKindWords &entry : shelfLives())
        for (const QString &word : entry.words)
            if (lower.contains(word))
                return entry.months;
    return usual;
}

QList<Text> circumstanceKinds()
{
    return {{u"家族"_s, u"Family"_s},
            {u"使い方"_s, u"Use"_s},
            {u"仕事"_s, u"Work"_s},
            {u"買い替え"_s, u"Replacement"_s},
            {u"ご不満"_s, u"Dissatisfaction"_s},
            {u"趣味"_s, u"Hobby"_s},
            {u"保険"_s, u"Insurance"_s},
            {u"その他"_s, u"Other"_s}};
}

Result<CustomerSheet> customerSheet(store::Store &store, const Context &context, const CustomerCode &customer)
{
    const auto engine = engineOf(store);
    if (!engine)
        return tl::unexpected(engine.error());
    const auto kept = resolveAlias(store, customer);
    if (!kept)
        return tl::unexpected(kept.error());
    const CustomerCode code = kept->value_or(customer);
    const auto record = store.record(RecordKind::Customer, code.text());
    const auto id = store.customerId(code);
    if (!record || !id)
        return tl::unexpected(!record ? record.error() : id.error());
    if (!*record || !*id)
        return unknownCustomer(customer);
    CardSource source{store, **engine, context.today, **id, **record, {}, {}};
    CustomerRecords facts;
    if (auto read = readAll(source, code, facts); !read)
        return tl::unexpected(read.error());
    CustomerSheet sheet;
    sheet.today = context.today;
    sheet.code = code;
    if (code != customer)
        sheet.openedAs = customer;
    if (auto read = CardReader(source, sheet).read(facts); !read)
        return tl::unexpected(read.error());
    const auto changes = changesOf(store, code, 1);
    if (!changes)
        return tl::unexpected(changes.error());
    if (!changes->isEmpty())
        sheet.changedAt = changes->first().at, sheet.changedBy = changes->first().who;
    return sheet;
}

} // namespace kikubari::operations
