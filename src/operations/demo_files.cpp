// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/demo_files.h"

#include "domain/record_catalogue.h"

#include <charconv>

namespace kikubari::operations {

using domain::RecordKind;
using domain::wordOf;
using exchange::CsvWriter;

namespace {

// K0000012: a letter and seven digits, eight where a dealership has that many.
struct DemoCode
{
    char text[24] = {};
    std::size_t length = 0;

    DemoCode(char letter, qint64 number)
    {
        char digits[20] = {};
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        text[length++] = letter;
        for (std::ptrdiff_t pad = end - digits; pad < 7; ++pad)
            text[length++] = '0';
        for (const char *digit = digits; digit < end; ++digit)
            text[length++] = *digit;
    }
    operator std::string_view() const { return {text, length}; }
};

std::string joined(std::string_view surname, std::string_view given)
{
    return std::string(surname).append(" ").append(given);
}

std::string padded(int number, int width)
{
    std::string digits = std::to_string(number);
    return digits.insert(0, static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0');
}

std::string timeText(int minute)
{
    return minute == 0 ? std::string() : padded(minute / 60, 2).append(":").append(padded(minute % 60, 2));
}

std::string addressOf(const Life &life)
{
    std::string text = "神奈川県";
    text.append(life.town.name).append(std::to_string(life.block[0])).append("-");
    return text.append(std::to_string(life.block[1])).append("-").append(std::to_string(life.block[2]));
}

std::string plateOf(const LifePurchase &purchase)
{
    if (purchase.plateNumber == 0)
        return {};
    std::string text = "湘南 3";
    text.append(padded(purchase.plateNumber % 90, 2)).append(" ").append(purchase.plateKana).append(" ");
    const std::string number = padded(purchase.plateNumber, 4);
    return text.append(number, 0, 2).append("-").append(number, 2, 2);
}

} // namespace

Result<DemoFiles> DemoFiles::create(const QString &folder)
{
    static constexpr std::array<RecordKind, FileCount> kinds{
        RecordKind::Staff,     RecordKind::Customer, RecordKind::HouseholdMember, RecordKind::Circumstance,
        RecordKind::KeyPerson, RecordKind::Purchase, RecordKind::OtherCar,        RecordKind::Service,
        RecordKind::Contact,   RecordKind::Promise,  RecordKind::Complaint,       RecordKind::Referral,
        RecordKind::Review,    RecordKind::Decision, RecordKind::Enclosure};
    DemoFiles files;
    std::vector<std::string_view> header;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const domain::RecordDescription &description = domain::describe(kinds[i]);
        header.clear();
        for (const domain::Column &column : description.columns)
            header.push_back(column.name);
        const QString file = QString::fromUtf8(description.file);
        auto writer = CsvWriter::create(folder + u'/' + file, header);
        if (!writer)
            return tl::unexpected(writer.error());
        files.m_files[i].emplace(std::move(*writer));
    }
    return files;
}

void DemoFiles::shelf()
{
    int number = 0;
    for (const auto &enclosure : demo_data::enclosures)
        to(Enclosures).cell(DemoCode('N', ++number)).cell(enclosure.name).cell(enclosure.hint).endRow();
}

Result<void> DemoFiles::finish()
{
    for (auto &file : m_files)
        if (auto finished = file->finish(); !finished)
            return finished;
    return {};
}

void DemoFiles::staff(std::string_view code, std::string_view name, std::string_view kana, std::string_view role,
                      std::string_view store, QDate joinedOn)
{
    to(Staff).cell(code).cell(name).cell(kana).cell(role).cell(store).cell(joinedOn).empty().endRow();
}

void DemoFiles::customer(qint64 number, qint64 household, qint64 referrer, const DemoKeeper &keeper, QDate today,
                         const Life &life)
{
    m_customer = std::string_view(DemoCode('K', number));
    person(household, referrer, keeper, life);
    purchaseRows(keeper, referrer, life);
    serviceRows(life);
    contactRows(keeper, today, life);
    otherRows(household, keeper, life);
}

void DemoFiles::person(qint64 household, qint64 referrer, const DemoKeeper &keeper, const Life &life)
{
    CsvWriter &row = to(Customers);
    row.cell(m_customer);
    if (life.company) {
        const bool limited = life.random < 25;
        const std::string firm = std::string(life.surname.written).append(life.trade.written);
        row.cell("company").cell((limited ? "有限会社 " : "株式会社 ") + firm);
        row.cell(std::string(life.surname.kana).append(life.trade.kana)).cell("御中");
    } else {
        row.cell("person").cell(joined(life.surname.written, life.given.written));
        row.cell(joined(life.surname.kana, life.given.kana)).cell("様");
    }
    row.cell(life.town.postalCode).cell(addressOf(life)).cell(life.building);
    // Blocks of zeros: no number of the demo can be reached.
    row.cell(life.landline < 0 ? std::string() : "0466-00-" + padded(life.landline, 4));
    row.cell(life.mobile < 0 ? std::string() : "090-0000-" + padded(life.mobile, 4));
    row.cell(life.random % 3 == 0 ? m_customer + "@example.jp" : std::string());
    row.cell(life.birthday).cell(keeper.staff);
    row.cell(household ? std::string_view(DemoCode('H', household)) : std::string_view());
    row.cell(life.rank).cell(life.refuses).cell(life.deceased).cell(life.mourningUntil);
    row.cell(referrer ? std::string_view(DemoCode('K', referrer)) : std::string_view()).empty().cell(keeper.store);
    row.cell(life.company ? "" : life.female ? "female" : "male").cell(life.occupation).cell(life.anniversary);
    row.cell(life.firstMet).cell(life.reachable).number(life.random).empty().empty().endRow();
}

void DemoFiles::purchaseRows(const DemoKeeper &keeper, qint64 referrer, const Life &life)
{
    const qint64 before = m_purchases;
    for (const LifePurchase &purchase : life.purchases) {
        CsvWriter &row = to(Purchases);
        const bool first = m_purchases == before;
        row.cell(DemoCode('P', ++m_purchases)).cell(m_customer).cell(keeper.staff).cell(wordOf(purchase.condition));
        row.cell("アオバ").cell(purchase.car.model).cell(purchase.car.grade).cell(plateOf(purchase)).empty();
        row.cell(purchase.ordered).cell(purchase.registered).cell(purchase.registered).cell(purchase.delivered);
        row.cell(purchase.disposed).cell(purchase.firstRegistered).cell(purchase.inspectionDue);
        row.cell(wordOf(purchase.payment)).cell(purchase.contractEnds);
        row.cell(first && referrer ? std::string_view(DemoCode('K', referrer)) : std::string_view()).empty();
        row.cell(purchase.replaces < 0 ? std::string_view() : DemoCode('P', before + 1 + purchase.replaces));
        row.cell(life.company ? "業務" : "自家用").cell(purchase.colour);
        row.cell(purchase.km == 0 ? std::string() : std::to_string(purchase.km)).empty();
        row.cell(purchase.insuranceEnds).cell(purchase.warrantyEnds).empty().endRow();
        if (first && referrer) {
            to(Referrals).cell(DemoCode('F', ++m_referrals)).cell(DemoCode('K', referrer)).cell(m_customer);
            to(Referrals).cell(purchase.ordered).cell("ご購入の相談").cell(DemoCode('P', m_purchases));
            to(Referrals).cell(purchase.ordered.addDays(3)).empty().endRow();
        }
    }
}

void DemoFiles::serviceRows(const Life &life)
{
    const qint64 first = m_purchases - static_cast<qint64>(life.purchases.size()) + 1;
    for (const LifeService &service : life.services) {
        CsvWriter &row = to(Services);
        row.cell(DemoCode('V', ++m_services)).cell(m_customer).cell(DemoCode('P', first + service.purchase));
        row.cell(service.on).cell(wordOf(service.kind)).cell(service.bookedOn).cell(service.bookedFor);
        row.cell(service.inspectionDue).empty().endRow();
    }
}

void DemoFiles::contactRows(const DemoKeeper &keeper, QDate today, const Life &life)
{
    CsvWriter &row = to(Contacts);
    for (const LifeContact &contact : life.contacts) {
        const DemoCode code('T', ++m_contacts);
        row.cell(code).cell(m_customer).cell(contact.byManager ? keeper.manager : keeper.staff).cell(contact.on);
        row.cell(timeText(contact.minute)).cell(wordOf(contact.channel)).cell(contact.byCustomer ? "in" : "out");
        row.cell(wordOf(contact.outcome)).cell(wordOf(contact.purpose)).cell(contact.eventOn);
        contact.satisfaction ? row.number(contact.satisfaction) : row.empty();
        row.cell(contact.visitIntent ? wordOf(*contact.visitIntent) : std::string_view()).cell(contact.note);
        row.empty().empty().empty().empty().empty().empty().empty().endRow();
        if (contact.reviewedOn.isValid()) {
            const auto text
                = demo_data::reviewTexts[static_cast<std::size_t>(m_reviews) % demo_data::reviewTexts.size()];
            to(Reviews).cell(DemoCode('R', ++m_reviews)).cell(code).cell(keeper.manager).cell(contact.reviewedOn);
            to(Reviews).cell(m_reviews % 3 == 0 ? "praise" : "comment").cell(text).endRow();
        }
        if (contact.decision)
            decision(keeper, today, contact, code);
    }
}

void DemoFiles::decision(const DemoKeeper &keeper, QDate today, const LifeContact &contact, std::string_view code)
{
    const bool snooze = contact.decision == domain::DecisionAct::Snooze;
    CsvWriter &row = to(Decisions);
    row.cell(DemoCode('D', ++m_decisions)).cell(snooze ? "dm-cycle" : "post-dm-call").cell(m_customer).cell("dm");
    row.cell(code).cell(today.addDays(-1)).cell(wordOf(*contact.decision));
    row.cell(snooze ? today.addDays(5) : QDate())
        .cell(snooze ? "" : "customer_wish")
        .empty()
        .cell(keeper.staff)
        .endRow();
}

void DemoFiles::otherRows(qint64 household, const DemoKeeper &keeper, const Life &life)
{
    const qint64 firstPurchase = m_purchases - static_cast<qint64>(life.purchases.size()) + 1;
    for (const LifePromise &promise : life.promises) {
        CsvWriter &row = to(Promises);
        row.cell(DemoCode('Y', ++m_promises)).cell(m_customer).cell(keeper.staff).cell(promise.made).cell(promise.due);
        row.cell(timeText(promise.minute)).cell(promise.text).cell("call").cell(promise.kept).empty().endRow();
    }
    for (const LifeComplaint &complaint : life.complaints) {
        CsvWriter &row = to(Complaints);
        row.cell(DemoCode('C', ++m_complaints)).cell(m_customer).cell(complaint.opened).cell(complaint.answered);
        row.cell(complaint.closed)
            .cell(complaint.type)
            .empty()
            .empty()
            .cell(keeper.manager)
            .cell(complaint.note)
            .endRow();
    }
    for (const LifeCircumstance &circumstance : life.circumstances) {
        CsvWriter &row = to(Circumstances);
        row.cell(DemoCode('J', ++m_circumstances)).cell(m_customer).cell(circumstance.what.kind);
        row.cell(circumstance.what.text).cell("ご本人").cell(circumstance.confirmed).cell(keeper.staff).endRow();
    }
    for (const LifeRelative &relative : life.relatives) {
        CsvWriter &row = to(Relatives);
        row.cell(DemoCode('M', ++m_relatives)).cell(DemoCode('H', household)).cell(m_customer);
        row.cell(joined(life.surname.written, relative.given.written));
        row.cell(joined(life.surname.kana, relative.given.kana)).cell(relative.relation).cell(relative.birthday);
        row.empty().endRow();
    }
    for (const LifeOtherCar &car : life.otherCars) {
        CsvWriter &row = to(OtherCars);
        row.cell(DemoCode('O', ++m_otherCars))
            .cell(m_customer)
            .cell("他社")
            .cell(car.car.model)
            .empty()
            .cell(car.known);
        row.empty().cell(car.inspectionDue).cell(car.dealer).cell(car.reason).empty();
        row.cell(car.replaces < 0 ? std::string_view() : DemoCode('P', firstPurchase + car.replaces))
            .empty()
            .empty()
            .endRow();
    }
    if (life.company) {
        CsvWriter &row = to(KeyPersons);
        row.cell(DemoCode('A', ++m_keyPersons)).cell(m_customer).cell(joined(life.surname.written, life.given.written));
        row.cell(joined(life.surname.kana, life.given.kana))
            .empty()
            .cell("社長")
            .cell("決裁者")
            .empty()
            .empty()
            .empty();
        row.endRow();
    }
}

} // namespace kikubari::operations
