// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"
#include "domain/record_catalogue.h"
#include "store/database.h"
#include "store/search_find.h"
#include "store/store.h"

#include <QDate>

#include <map>
#include <random>

namespace kikubari::bench {

namespace {

using store::Fit;
using store::SearchHit;
using store::SearchQuery;

/// What a text is written in, for the table of figures; empty for a mixture.
std::string scriptOf(const QString &text)
{
    const auto all = [&](auto is) { return std::all_of(text.begin(), text.end(), is); };
    if (all([](QChar c) { return c.unicode() >= 0x3041 && c.unicode() <= 0x30FF; }))
        return "kana";
    if (all([](QChar c) { return c.script() == QChar::Script_Han; }))
        return "kanji";
    if (all([](QChar c) { return c >= u'0' && c <= u'9'; }))
        return "digits";
    return {};
}

struct Drawn
{
    QString text;
    std::string group; ///< script and length
};

/// Pieces of one to four characters of the store's own fields: what stands in them more often is drawn more often.
Result<std::vector<Drawn>> draw(store::Store &book, int count)
{
    auto &database = book.database();
    auto greatest = database.value(QStringLiteral("SELECT max(customer) FROM customer_search"));
    auto statement = database.cached("SELECT \"key\" FROM customer_search WHERE customer >= ?1 LIMIT 1");
    if (!greatest || !statement)
        return tl::unexpected(!greatest ? greatest.error() : statement.error());
    std::mt19937 dice(20261121);
    std::vector<Drawn> drawn;
    std::map<std::string, int> groups;
    const int most = std::max(1, count / 12); // 3 scripts of 4 lengths
    for (int tries = 0; static_cast<int>(drawn.size()) < most * 12 && tries < count * 1000; ++tries) {
        (*statement)->bind(1, static_cast<qint64>(dice() % static_cast<std::uint64_t>(greatest->toLongLong() + 1)));
        QString key;
        if (auto done = (*statement)->each([&](const store::Statement &row) { key = row.string(0); }); !done)
            return tl::unexpected(done.error());
        key.remove(QLatin1Char(store::wordMark));
        const auto length = static_cast<qsizetype>(1 + dice() % 4);
        const auto at = static_cast<qsizetype>(dice() % static_cast<unsigned>(std::max<qsizetype>(1, key.size())));
        const QString text = key.mid(at, length);
        const auto script = scriptOf(text);
        if (text.size() != length || script.empty())
            continue;
        const auto group = fmt::format("{} {}", script, length);
        if (groups[group]++ < most)
            drawn.push_back({text, group});
    }
    for (const char *common : {"サ", "山", "0", "1", "-", "の", "09", "090", "0901", "市", "神奈", "やま", "さとう",
                               "たかはし", "佐藤", "県"})
        drawn.push_back({QString::fromUtf8(common), "commonest"});
    for (const char *longer : {"山田 太郎", "やまだ たろう", "神奈川県藤沢市", "090 1234", "佐藤 090", "湘南 12-34",
                               "09012345678", "1234-5678", "セダン 佐藤", "神奈川県藤沢市鵠沼東4-5-14"})
        drawn.push_back({QString::fromUtf8(longer), "longer"});
    return drawn;
}

/// The ranking by definition: every key, every contact.
class EverybodyRanked
{
public:
    static Result<EverybodyRanked> make(store::Store &book, QDate today)
    {
        EverybodyRanked all(book.database());
        auto rows = store::Statement::prepare(
            book.database(),
            "SELECT id / 1048576, max(\"on\") FROM contact WHERE voided_op IS NULL AND voided_on IS NULL "
            "AND \"on\" <= ?1 GROUP BY id / 1048576");
        if (!rows)
            return tl::unexpected(rows.error());
        rows->bindDate(1, today);
        if (auto done = rows->each([&](const store::Statement &row) { all.m_last[row.integer(0)] = row.integer(1); });
            !done)
            return tl::unexpected(done.error());
        return all;
    }

    Result<std::vector<SearchHit>> best(const SearchQuery &query, std::size_t limit)
    {
        auto rows = store::Statement::prepare(*m_database, "SELECT customer, \"key\" FROM customer_search");
        if (!rows)
            return tl::unexpected(rows.error());
        store::Fitter fitter(query);
        std::vector<std::tuple<int, qint64, qint64>> ranked;
        auto done = rows->each([&](const store::Statement &row) {
            const auto fit = fitter.fitOf(row.text(1));
            if (fit == Fit::None)
                return;
            const auto last = m_last.find(row.integer(0));
            ranked.emplace_back(static_cast<int>(fit), last == m_last.end() ? 0 : -last->second, row.integer(0));
        });
        if (!done)
            return tl::unexpected(done.error());
        std::sort(ranked.begin(), ranked.end());
        std::vector<SearchHit> hits;
        for (const auto &[fit, last, id] : ranked)
            if (hits.size() < limit)
                hits.push_back({id, static_cast<Fit>(fit)});
        return hits;
    }

private:
    explicit EverybodyRanked(store::Database &database) : m_database(&database) { }
    store::Database *m_database;
    std::map<qint64, qint64> m_last;
};

int check(store::Store &book, QDate today, const std::vector<Drawn> &drawn, int count)
{
    auto ranked = EverybodyRanked::make(book, today);
    if (!ranked)
        return fail(ranked.error());
    int wrong = 0;
    const auto step = std::max<std::size_t>(1, drawn.size() / static_cast<std::size_t>(count));
    for (std::size_t i = step - 1; i < drawn.size(); i += step) {
        const auto query = SearchQuery::of(drawn[i].text);
        const auto expected = ranked->best(query, 50);
        const auto found = store::findCustomers(book.database(), query, today, 50);
        if (!expected || !found)
            return fail(!expected ? expected.error() : found.error());
        if (*expected != *found) {
            ++wrong;
            fmt::print(stderr, "differs: {} ({} and {} hits)\n", drawn[i].text.toStdString(), expected->size(),
                       found->size());
        }
    }
    fmt::print("checked against every customer: {} of {} differ\n", wrong, drawn.size() / step);
    return wrong == 0 ? 0 : 1;
}

} // namespace

int benchSearch(const QStringList &arguments)
{
    if (arguments.size() != 4) {
        fmt::print(stderr, "usage: kikubari-bench search STORE TODAY COUNT CHECKED\n");
        return 2;
    }
    auto opened = store::Store::open(arguments[0]);
    if (!opened)
        return fail(opened.error());
    store::Store &book = **opened;
    const auto today = QDate::fromString(arguments[1], Qt::ISODate);
    const auto drawn = draw(book, arguments[2].toInt());
    if (!drawn)
        return fail(drawn.error());
    const double cold = cpuMilliseconds();
    if (auto first = book.search(QStringLiteral("山"), today, 50); !first)
        return fail(first.error());
    fmt::print("the first search of a process: {:.2f} ms CPU\n", cpuMilliseconds() - cold);
    std::map<std::string, std::vector<double>> times, alone;
    double slowest = 0;
    QString slowestText;
    for (const auto &one : *drawn) {
        double start = cpuMilliseconds();
        const auto hits = book.search(one.text, today, 50);
        const double took = cpuMilliseconds() - start;
        start = cpuMilliseconds();
        const store::ReadScope scope(book.database());
        const auto ids = store::findCustomers(book.database(), SearchQuery::of(one.text), today, 50);
        alone[one.group].push_back(cpuMilliseconds() - start);
        if (!hits || !ids)
            return fail(!hits ? hits.error() : ids.error());
        times[one.group].push_back(took);
        if (one.group == "longer" || one.group == "commonest")
            fmt::print("  {} {:.2f} ms, {} hits\n", one.text.toStdString(), took, hits->size());
        else
            times["all drawn"].push_back(took), alone["all drawn"].push_back(alone[one.group].back());
        if (took > slowest)
            slowest = took, slowestText = one.text;
    }
    fmt::print("| text | count | median ms CPU | p99 | max | without the cards: median | max "
               "|\n|---|---|---|---|---|---|---|\n");
    for (const auto &[group, list] : times)
        fmt::print("| {} | {} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} |\n", group, list.size(), at(list, 0.5),
                   at(list, 0.99), at(list, 1), at(alone[group], 0.5), at(alone[group], 1));
    fmt::print("slowest: {} {:.2f} ms\n", slowestText.toStdString(), slowest);
    const int checked = arguments[3].toInt();
    return checked > 0 ? check(book, today, *drawn, checked) : 0;
}

} // namespace kikubari::bench
