// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/duplicates.h"

#include "operations/action.h"
#include "store/person_keys.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kikubari::operations {

using namespace domain;
using namespace Qt::StringLiterals;
using store::PersonKeys;

namespace {

constexpr int leastScore = 50;
constexpr std::size_t pairsAtOnce = 4096;

struct Weighted
{
    SameBy reason;
    int weight;
};

template <typename T> bool shareOne(const std::vector<T> &a, const std::vector<T> &b)
{
    return std::ranges::any_of(a, [&](const T &one) { return std::ranges::find(b, one) != b.end(); });
}

bool bothSame(const std::string &a, const std::string &b)
{
    return !a.empty() && a == b;
}

/// The same house, also where one of the two lists left the building out.
bool sameAddress(const PersonKeys &a, const PersonKeys &b)
{
    return bothSame(a.address, b.address) || bothSame(a.street, b.address) || bothSame(a.address, b.street);
}

/// What two have in common, and how much it says; below `leastScore` it says nothing.
int compare(const PersonKeys &a, const PersonKeys &b, QList<SameBy> &reasons)
{
    std::vector<Weighted> found;
    const bool name = bothSame(a.name, b.name), kana = bothSame(a.kana, b.kana);
    if (name)
        found.push_back({a.company && b.company ? SameBy::Company : SameBy::Name, 40});
    if (shareOne(a.phones, b.phones))
        found.push_back({SameBy::Phone, 35});
    if (bothSame(a.email, b.email))
        found.push_back({SameBy::Email, 35});
    if (kana)
        found.push_back({SameBy::Kana, name ? 5 : 30});
    if (shareOne(a.plates, b.plates))
        found.push_back({SameBy::Plate, 30});
    if (sameAddress(a, b))
        found.push_back({SameBy::Address, 25});
    if (a.birthday != 0 && a.birthday == b.birthday)
        found.push_back({SameBy::Birthday, 25});
    int score = 0;
    for (const Weighted &one : found)
        score += one.weight;
    // Father and son, or two of one name: what contradicts counts too.
    if (a.birthday != 0 && b.birthday != 0 && a.birthday != b.birthday)
        score -= 40;
    if (name && !kana && !a.kana.empty() && !b.kana.empty())
        score -= 20;
    if (!name && !kana && a.birthday != b.birthday)
        score = 0; // a household: one number, other people
    std::ranges::stable_sort(found, std::greater(), &Weighted::weight);
    reasons.clear();
    for (const Weighted &one : found)
        reasons << one.reason;
    return std::clamp(score, 0, 100);
}

Text whyOf(const QList<SameBy> &reasons)
{
    QStringList ja, en;
    for (const SameBy reason : reasons) {
        ja << textOf(reason).ja;
        en << textOf(reason).en;
    }
    const QString last = en.isEmpty() ? QString() : en.takeLast();
    const QString list = en.isEmpty() ? last : QString(en.join(u", "_s) + u" and " + last);
    return {QString(ja.join(u'・') + u"が同じ"), QString(u"same " + list)};
}

DuplicatePair pairOf(const PersonKeys &a, const PersonKeys &b, const QList<SameBy> &reasons, int score)
{
    return {CustomerCode(a.code), CustomerCode(b.code), reasons, whyOf(reasons), score};
}

bool likelierFirst(const DuplicatePair &a, const DuplicatePair &b)
{
    return std::tuple(-a.score, a.a, a.b) < std::tuple(-b.score, b.a, b.b);
}

using CodePairs = std::set<std::pair<std::string, std::string>>;

Result<CodePairs> differentPairs(store::Store &store)
{
    const auto pairs = store::differentPeople(store);
    if (!pairs)
        return tl::unexpected(pairs.error());
    return CodePairs(pairs->begin(), pairs->end());
}

bool isMarked(const CodePairs &marked, const std::string &a, const std::string &b)
{
    return marked.contains({std::min(a, b), std::max(a, b)});
}

/// Keeps the likeliest of many pairs.
class BestPairs
{
public:
    explicit BestPairs(int limit) : m_limit(limit) { }
    void add(DuplicatePair pair)
    {
        ++m_total;
        m_pairs << std::move(pair);
        if (m_pairs.size() > 2 * m_limit)
            trim();
    }
    DuplicateList take()
    {
        trim();
        return {std::move(m_pairs), m_total};
    }

private:
    void trim()
    {
        std::sort(m_pairs.begin(), m_pairs.end(), likelierFirst);
        if (m_pairs.size() > m_limit)
            m_pairs.resize(m_limit);
    }
    qsizetype m_limit;
    qint64 m_total = 0;
    QList<DuplicatePair> m_pairs;
};

using PersonMap = std::map<store::RowId, PersonKeys>;

Result<PersonMap> peopleOf(store::Store &store, std::span<const store::PersonPair> pairs)
{
    std::vector<store::RowId> ids;
    for (const store::PersonPair &pair : pairs) {
        ids.push_back(pair.a);
        ids.push_back(pair.b);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    PersonMap people;
    if (ids.empty())
        return people;
    auto read = store::forEachPerson(store, ids, [&](const PersonKeys &person) -> Result<void> {
        people.emplace(person.id, person);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return people;
}

PersonKeys keysOf(const PersonSketch &sketch)
{
    PersonKeys keys;
    keys.code = sketch.code.utf8;
    const std::string name = sketch.name.toStdString(), kana = sketch.kana.toStdString(),
                      email = sketch.email.toStdString(), address = sketch.address.toStdString(),
                      building = sketch.building.toStdString();
    store::foldPerson({name, kana, email, address, building, false}, keys);
    for (const QString &phone : sketch.phones)
        store::addPhone(keys, phone.toStdString());
    for (const QString &plate : sketch.plates)
        store::addPlate(keys, plate.toStdString());
    keys.birthday = sketch.birthday.isValid() ? sketch.birthday.toJulianDay() : 0;
    return keys;
}

/// Who may be meant: whoever a search by one of the sketch's words finds.
Result<std::vector<store::RowId>> candidatesFor(store::Store &store, const PersonSketch &sketch)
{
    QStringList words{sketch.name, sketch.kana, sketch.email};
    words << sketch.phones << sketch.plates;
    if (!sketch.address.isEmpty())
        words << sketch.address;
    std::vector<store::RowId> ids;
    for (const QString &word : words) {
        if (word.trimmed().size() < 2)
            continue;
        const auto found = store.search(word.trimmed(), QDate(), 50);
        if (!found)
            return tl::unexpected(found.error());
        for (const auto &one : *found)
            ids.push_back(one.card.id);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace

Text textOf(SameBy reason)
{
    switch (reason) {
    case SameBy::Name: return {u"氏名"_s, u"name"_s};
    case SameBy::Kana: return {u"フリガナ"_s, u"kana"_s};
    case SameBy::Company: return {u"会社名"_s, u"company name"_s};
    case SameBy::Phone: return {u"電話番号"_s, u"phone number"_s};
    case SameBy::Email: return {u"メール"_s, u"e-mail"_s};
    case SameBy::Address: return {u"住所"_s, u"address"_s};
    case SameBy::Plate: return {u"登録番号"_s, u"plate"_s};
    case SameBy::Birthday: return {u"誕生日"_s, u"birthday"_s};
    case SameBy::Code: return {u"コード"_s, u"code"_s};
    }
    return {};
}

QString wordOf(SameBy reason)
{
    static constexpr std::array<const char *, 9> words{"name",    "kana",  "company",  "phone", "email",
                                                       "address", "plate", "birthday", "code"};
    return QString::fromLatin1(words[static_cast<std::size_t>(reason)]);
}

Result<DuplicateList> duplicates(store::Store &store, int limit, const Progress &progress)
{
    const auto pairs = store::likelyPairs(store, progress);
    const auto marked = differentPairs(store);
    if (!pairs)
        return tl::unexpected(pairs.error());
    if (!marked)
        return tl::unexpected(marked.error());
    BestPairs best(limit);
    QList<SameBy> reasons;
    for (std::size_t begin = 0; begin < pairs->size(); begin += pairsAtOnce) {
        const auto block = std::span(*pairs).subspan(begin, std::min(pairsAtOnce, pairs->size() - begin));
        const auto people = peopleOf(store, block);
        if (!people)
            return tl::unexpected(people.error());
        for (const store::PersonPair &pair : block) {
            const auto a = people->find(pair.a), b = people->find(pair.b);
            if (a == people->end() || b == people->end() || isMarked(*marked, a->second.code, b->second.code))
                continue;
            const bool inOrder = a->second.code < b->second.code;
            const PersonKeys &first = inOrder ? a->second : b->second, &second = inOrder ? b->second : a->second;
            if (const int score = compare(first, second, reasons); score >= leastScore)
                best.add(pairOf(first, second, reasons, score));
        }
    }
    return best.take();
}

Result<QList<DuplicatePair>> duplicatesOf(store::Store &store, const PersonSketch &sketch, int limit)
{
    const auto ids = candidatesFor(store, sketch);
    const auto marked = differentPairs(store);
    if (!ids)
        return tl::unexpected(ids.error());
    if (!marked)
        return tl::unexpected(marked.error());
    QList<DuplicatePair> pairs;
    if (ids->empty())
        return pairs;
    PersonKeys wanted = keysOf(sketch);
    PersonKeys asCompany = wanted;
    const std::string name = sketch.name.toStdString();
    PersonKeys folded;
    store::foldPerson({name, {}, {}, {}, {}, true}, folded);
    asCompany.name = folded.name, asCompany.company = true;
    QList<SameBy> reasons;
    auto read = store::forEachPerson(store, *ids, [&](const PersonKeys &person) -> Result<void> {
        if (person.code == wanted.code || isMarked(*marked, person.code, wanted.code))
            return {};
        const int score = compare(person.company ? asCompany : wanted, person, reasons);
        if (score >= leastScore)
            pairs << DuplicatePair{sketch.code, CustomerCode(person.code), reasons, whyOf(reasons), score};
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    std::sort(pairs.begin(), pairs.end(), likelierFirst);
    return pairs.mid(0, limit);
}

Result<PersonSketch> sketchOf(store::Store &store, const CustomerCode &customer)
{
    const auto record = store.record(RecordKind::Customer, customer.text());
    const auto id = store.customerId(customer);
    if (!record || !id)
        return tl::unexpected(!record ? record.error() : id.error());
    if (!*record || !*id)
        return failure(ErrorKind::WrongUse,
                       u"顧客「%1」は登録されていません。コードを確かめてください。"_s.arg(customer.text()),
                       u"There is no customer \"%1\". Check the code."_s.arg(customer.text()));
    const store::Record &row = **record;
    PersonSketch sketch{.code = customer,
                        .name = row.value("name"),
                        .kana = row.value("kana"),
                        .postalCode = row.value("postal_code"),
                        .address = row.value("address"),
                        .building = row.value("building"),
                        .email = row.value("email"),
                        .phones = {},
                        .plates = {},
                        .birthday = row.date("birthday")};
    for (const char *column : {"phone", "mobile"})
        if (!row.value(column).isEmpty())
            sketch.phones << row.value(column);
    for (const auto &[kind, column, list] : {std::tuple(RecordKind::Phone, "number", &sketch.phones),
                                             std::tuple(RecordKind::Purchase, "plate", &sketch.plates)}) {
        const auto records = store.records(kind, **id);
        if (!records)
            return tl::unexpected(records.error());
        for (const store::Record &one : *records)
            if (!one.value(column).isEmpty())
                *list << one.value(column);
    }
    return sketch;
}

Result<OperationResult> markDifferent(store::Store &store, const Context &context, const CustomerCode &a,
                                      const CustomerCode &b)
{
    Action action(store, context);
    if (auto started = action.start({}, u"different"_s); !started)
        return tl::unexpected(started.error());
    for (const CustomerCode &one : {a, b}) {
        const auto record = store.record(RecordKind::Customer, one.text());
        if (!record)
            return tl::unexpected(record.error());
        if (!*record || a == b)
            return failure(ErrorKind::WrongUse,
                           u"顧客「%1」は登録されていません。コードを確かめてください。"_s.arg(one.text()),
                           u"There is no customer \"%1\". Check the code."_s.arg(one.text()));
    }
    const QString name = store::differentPeopleSetting(a.text(), b.text());
    if (auto set = store.setSetting(action.transaction(), name, u"1"_s); !set)
        return tl::unexpected(set.error());
    const QString one = nameForSummary(store, a, context.today), two = nameForSummary(store, b, context.today);
    return action.finish(
        {QString(one + u"（" + a.text() + u"）と" + two + u"（" + b.text() + u"）を別の方としました"),
         QString(one + u" (" + a.text() + u") and " + two + u" (" + b.text() + u") are different people")});
}

} // namespace kikubari::operations
