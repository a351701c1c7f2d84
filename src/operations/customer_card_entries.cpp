// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/format.h"
#include "operations/customer_card_source.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kikubari::operations {

using namespace domain;

namespace {

/// The words that are there, with the sign between them.
QString joined(const QStringList &words, const QString &sign)
{
    QStringList filled;
    for (const QString &word : words)
        if (!word.isEmpty())
            filled.append(word);
    return filled.join(sign);
}

/// Topics of a contact as "label: answer"; keys of scripts are shown as they are written.
QStringList topicsIn(const QString &text)
{
    QStringList lines;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype at = part.indexOf(u'=');
        const QString key = part.left(at).trimmed(), value = at < 0 ? QString() : part.mid(at + 1).trimmed();
        lines.append(value.isEmpty() ? key : QString(key % u": "_s % value));
    }
    return lines;
}

Text serviceTitle(const store::Record &record, bool booking)
{
    const auto kind = wordIn<ServiceKind>(record, "kind");
    Text what{u"入庫"_s, u"Workshop"_s};
    if (kind)
        switch (*kind) {
        case ServiceKind::Month1: what = {u"1か月点検"_s, u"1-month inspection"_s}; break;
        case ServiceKind::Month6: what = {u"6か月点検"_s, u"6-month inspection"_s}; break;
        case ServiceKind::Month12: what = {u"12か月点検"_s, u"12-month inspection"_s}; break;
        case ServiceKind::Shaken: what = {u"車検"_s, u"Shaken inspection"_s}; break;
        case ServiceKind::Repair: what = {u"修理"_s, u"Repair"_s}; break;
        case ServiceKind::Other: break;
        }
    if (booking)
        return {what.ja % u"の予約"_s, what.en % u" booked"_s};
    return what;
}

class Entries
{
public:
    Entries(const CardSource &source, CustomerSheet &sheet) : m_source(source), m_sheet(sheet) { }

    void fill()
    {
        contacts();
        cars();
        services();
        promises();
        complaints();
        others();
        std::ranges::stable_sort(m_sheet.entries, [](const CardEntry &a, const CardEntry &b) {
            return std::tie(b.on, b.time) < std::tie(a.on, a.time);
        });
    }

private:
    CardEntry &add(EntryKind kind, const store::Record &record, QDate on, const Text &title)
    {
        CardEntry entry;
        entry.kind = kind;
        entry.on = on;
        entry.title = title;
        entry.record = record.value("code");
        m_sheet.entries.append(entry);
        return m_sheet.entries.last();
    }

    QString staffOf(const store::Record &record, std::string_view column = "staff") const
    {
        return m_source.nameOf(record.value(column));
    }

    QString carOf(const QString &purchase) const
    {
        for (const RecordKind kind : {RecordKind::Purchase, RecordKind::OtherCar})
            for (const store::Record &car : m_source.of(kind))
                if (car.value("code") == purchase)
                    return carTitle(car);
        return {};
    }

    QString shortDay(QDate day) const { return japan::shortDate(day, m_source.today, Language::Japanese); }

    void contacts()
    {
        std::multimap<QString, const rules::FollowUp *> finished;
        for (const rules::FollowUp &followUp : m_source.plan.followUps)
            if (followUp.state == State::Done && !followUp.contact.empty())
                finished.emplace(followUp.contact.text(), &followUp);
        std::map<QDate, int> promised;
        for (const store::Record &promise : m_source.of(RecordKind::Promise))
            ++promised[promise.date("made_on")];
        for (const store::Record &record : m_source.of(RecordKind::Contact)) {
            CardEntry &entry = add(EntryKind::Contact, record, record.date("on"), {});
            entry.time = record.value("time");
            entry.channel = wordIn<Channel>(record, "channel");
            entry.outcome = wordIn<Outcome>(record, "outcome");
            entry.staffName = staffOf(record);
            entry.text = record.value("note");
            entry.topics = topicsIn(record.value("topics"));
            entry.satisfaction = record.value("satisfaction").toInt();
            entry.voided = !record.value("voided_on").isEmpty();
            entry.own = cardRecord(record);
            const auto [from, to] = finished.equal_range(entry.record);
            for (auto it = from; it != to; ++it) {
                if (const rules::Rule *rule = m_source.engine.rule(it->second->rule))
                    entry.finished.append(rule->title);
                entry.finishedLate |= !it->second->onTime;
            }
            // The first contact of the day on which a promise was made is where it was made.
            if (auto made = promised.find(entry.on); made != promised.end()) {
                entry.promises = made->second;
                promised.erase(made);
            }
        }
    }

    void cars()
    {
        static const std::tuple<const char *, Text> steps[]{
            {"ordered_on", {u"受注"_s, u"Order"_s}},
            {"delivered_on", {u"納車"_s, u"Handover"_s}},
            {"cancelled_on", {u"注文の取消"_s, u"Order cancelled"_s}},
            {"disposed_on", {u"手放された"_s, u"Car given up"_s}},
        };
        for (const store::Record &record : m_source.of(RecordKind::Purchase))
            for (const auto &[column, title] : steps)
                if (const QDate on = record.date(column); on.isValid()) {
                    CardEntry &entry = add(EntryKind::Car, record, on, title);
                    entry.staffName = staffOf(record);
                    entry.text = carTitle(record);
                }
        for (const store::Record &record : m_source.of(RecordKind::OtherCar)) {
            const QDate delivered = record.date("delivered_on");
            const QDate on = delivered.isValid() ? delivered : record.date("known_on");
            if (!on.isValid())
                continue;
            CardEntry &entry = add(EntryKind::Car, record, on, {u"他社の車"_s, u"Car from elsewhere"_s});
            entry.staffName = staffOf(record, "seen_by");
            entry.text = joined({carTitle(record), record.value("dealer"), record.value("reason")}, u"・"_s);
        }
    }

    void services()
    {
        for (const store::Record &record : m_source.of(RecordKind::Service)) {
            const QDate on = record.date("on"), booked = record.date("booked_for");
            const bool booking = !on.isValid();
            const QDate day = booking ? booked : on;
            if (!day.isValid())
                continue;
            CardEntry &entry = add(EntryKind::Service, record, day, serviceTitle(record, booking));
            QString car = carOf(record.value("purchase"));
            if (car.isEmpty())
                car = carOf(record.value("other_car"));
            entry.text = car;
            entry.own = cardRecord(record);
        }
    }

    void promises()
    {
        for (const store::Record &record : m_source.of(RecordKind::Promise)) {
            const QDate kept = record.date("kept_on");
            CardEntry &entry = add(EntryKind::Promise, record, record.date("made_on"), {u"約束"_s, u"Promise"_s});
            entry.staffName = staffOf(record);
            entry.channel = wordIn<Channel>(record, "channel");
            entry.text = joined({shortDay(record.date("for_on")), record.value("time"), record.value("text")}, u" "_s);
            if (kept.isValid())
                entry.finished.append({u"果たした %1"_s.arg(shortDay(kept)),
                                       u"kept %1"_s.arg(japan::shortDate(kept, m_source.today, Language::English))});
            entry.finishedLate = kept.isValid() && kept > record.date("for_on");
        }
    }

    void complaints()
    {
        for (const store::Record &record : m_source.of(RecordKind::Complaint)) {
            const QString type = record.value("type");
            const QStringList words{type, record.value("note"), record.value("cause")};
            if (const QDate opened = record.date("opened_on"); opened.isValid()) {
                CardEntry &entry
                    = add(EntryKind::Complaint, record, opened, {u"苦情を受けた"_s, u"Complaint received"_s});
                entry.staffName = staffOf(record, "owner");
                entry.text = joined(words, u"。"_s);
            }
            if (const QDate closed = record.date("closed_on"); closed.isValid()) {
                CardEntry &entry
                    = add(EntryKind::Complaint, record, closed, {u"苦情が解決した"_s, u"Complaint settled"_s});
                entry.staffName = staffOf(record, "owner");
                entry.text = record.value("remedy").isEmpty() ? type : record.value("remedy");
            }
        }
    }

    void others()
    {
        for (const store::Record &record : m_source.of(RecordKind::Gift)) {
            CardEntry &entry = add(EntryKind::Gift, record, record.date("on"), {u"贈り物"_s, u"Gift"_s});
            entry.text = joined({record.value("what"), record.value("taken")}, u" "_s);
        }
        for (const store::Record &record : m_source.of(RecordKind::Deal)) {
            CardEntry &entry
                = add(EntryKind::Deal, record, record.date("opened_on"), {u"商談を始めた"_s, u"Deal opened"_s});
            entry.staffName = staffOf(record);
            entry.text = record.value("rank");
            const QDate closed = record.date("closed_on");
            if (!closed.isValid())
                continue;
            Text title{u"商談を終えた"_s, u"Deal closed"_s};
            if (const auto result = wordIn<DealResult>(record, "result"))
                title = *result == DealResult::Won ? Text{u"商談がまとまった"_s, u"Deal won"_s}
                    : *result == DealResult::Lost  ? Text{u"商談を失った"_s, u"Deal lost"_s}
                                                   : Text{u"商談は見合わせ"_s, u"Deal put off"_s};
            CardEntry &end = add(EntryKind::Deal, record, closed, title);
            end.staffName = staffOf(record);
        }
        for (const CardReferral &referral : m_sheet.referrals)
            if (referral.on.isValid()) {
                CardEntry entry;
                entry.kind = EntryKind::Referral;
                entry.on = referral.on;
                entry.record = referral.record.key.value(0);
                entry.title = referral.gave ? Text{u"ご紹介をいただいた"_s, u"Referred somebody"_s}
                                            : Text{u"ご紹介で来られた"_s, u"Came by referral"_s};
                entry.text = joined({referral.name, referral.occasion, referral.car}, u"・"_s);
                m_sheet.entries.append(entry);
            }
    }

    const CardSource &m_source;
    CustomerSheet &m_sheet;
};

} // namespace

void fillEntries(const CardSource &source, CustomerSheet &sheet)
{
    Entries(source, sheet).fill();
}

} // namespace kikubari::operations
