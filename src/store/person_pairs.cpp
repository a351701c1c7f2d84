// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/person_keys.h"

#include <QTemporaryFile>

#include <algorithm>

/// Finding pairs: every customer gives a few keys (name and number, name and address …); two with one key are a pair.
namespace kikubari::store {

namespace {

using namespace Qt::StringLiterals;

struct KeyEntry
{
    std::uint64_t hash;
    RowId customer;
};

constexpr std::size_t allPairsUpTo = 12; // of more who share a key, each is paired with the first and the one before

/// FNV-1a over parts with their kind; the kinds keep "name and number" apart from "kana and number".
class KeyHash
{
public:
    KeyHash(char kind, std::string_view a, std::string_view b)
    {
        add(std::string_view(&kind, 1));
        add(a);
        add("\n");
        add(b);
    }
    [[nodiscard]] std::uint64_t value() const
    {
        std::uint64_t mixed = m_hash; // FNV alone is weak in its low bits, by which the filter is addressed
        mixed ^= mixed >> 33, mixed *= 0xff51afd7ed558ccdULL, mixed ^= mixed >> 33;
        return mixed;
    }

private:
    void add(std::string_view text)
    {
        for (const char c : text)
            m_hash = (m_hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    std::uint64_t m_hash = 0xcbf29ce484222325ULL;
};

template <typename Give> void keysOf(const PersonKeys &person, Give give)
{
    const std::string birthday = person.birthday ? std::to_string(person.birthday) : std::string();
    const auto together = [&](char kind, const std::string &a, const std::string &b) {
        if (!a.empty() && !b.empty())
            give(KeyHash(kind, a, b).value());
    };
    for (const std::string &phone : person.phones) {
        together('a', person.name, phone);
        together('b', person.kana, phone);
        together('c', birthday, phone);
    }
    for (const std::string &plate : person.plates) {
        together('d', person.name, plate);
        together('e', person.kana, plate);
    }
    together('f', person.name, person.email);
    together('g', person.name, person.address);
    together('j', person.kana, person.address);
    if (person.street != person.address) {
        together('g', person.name, person.street);
        together('j', person.kana, person.street);
    }
    together('h', person.name, birthday);
    together('i', person.kana, person.email);
    together('k', person.kana, birthday);
    together('l', birthday, person.email);
}

/// Two bits per slot: seen once, seen twice. A slot that two keys share only lets an entry through for nothing.
class TwiceFilter
{
public:
    void see(std::uint64_t hash)
    {
        const auto at = slot(hash);
        (m_once[at] ? m_twice : m_once)[at] = true;
    }
    [[nodiscard]] bool twice(std::uint64_t hash) const { return m_twice[slot(hash)]; }

private:
    static constexpr std::size_t slots = std::size_t{1} << 27;
    static std::size_t slot(std::uint64_t hash) { return hash & (slots - 1); }
    std::vector<bool> m_once = std::vector<bool>(slots), m_twice = std::vector<bool>(slots);
};

tl::unexpected<Error> noSpool(const QString &detail)
{
    return failure(ErrorKind::DiskFull, u"一時ファイルに書けません。ディスクの空きを確かめてください。"_s,
                   u"The temporary file cannot be written. Check that the disk has room."_s, detail);
}

class Spool
{
public:
    Result<void> open()
    {
        m_buffer.reserve(blockSize);
        return m_file.open() ? Result<void>() : noSpool(m_file.errorString());
    }
    Result<void> add(const KeyEntry &entry)
    {
        m_buffer.push_back(entry);
        return m_buffer.size() == blockSize ? flush() : Result<void>();
    }
    Result<std::vector<KeyEntry>> thoseSeenTwice(const TwiceFilter &filter)
    {
        if (auto done = flush(); !done)
            return tl::unexpected(done.error());
        m_file.seek(0);
        std::vector<KeyEntry> left;
        m_buffer.resize(blockSize);
        for (;;) {
            const qint64 bytes = m_file.read(reinterpret_cast<char *>(m_buffer.data()),
                                             static_cast<qint64>(blockSize * sizeof(KeyEntry)));
            if (bytes < 0)
                return noSpool(m_file.errorString());
            if (bytes == 0)
                return left;
            const auto count = static_cast<std::size_t>(bytes) / sizeof(KeyEntry);
            for (std::size_t i = 0; i < count; ++i)
                if (filter.twice(m_buffer[i].hash))
                    left.push_back(m_buffer[i]);
        }
    }

private:
    static constexpr std::size_t blockSize = 65536;
    Result<void> flush()
    {
        const auto bytes = static_cast<qint64>(m_buffer.size() * sizeof(KeyEntry));
        if (m_file.write(reinterpret_cast<const char *>(m_buffer.data()), bytes) != bytes)
            return noSpool(m_file.errorString());
        m_buffer.clear();
        return {};
    }
    QTemporaryFile m_file;
    std::vector<KeyEntry> m_buffer;
};

void pairUp(std::span<const KeyEntry> group, std::vector<PersonPair> &pairs)
{
    const auto add = [&](std::size_t i, std::size_t j) {
        if (group[i].customer != group[j].customer)
            pairs.push_back(
                {std::min(group[i].customer, group[j].customer), std::max(group[i].customer, group[j].customer)});
    };
    for (std::size_t j = 1; j < group.size(); ++j) {
        if (group.size() > allPairsUpTo) {
            add(0, j);
            add(j - 1, j);
            continue;
        }
        for (std::size_t i = 0; i < j; ++i)
            add(i, j);
    }
}

} // namespace

Result<std::vector<PersonPair>> likelyPairs(Store &store, const Progress &progress)
{
    const auto total = store.count(domain::RecordKind::Customer);
    if (!total)
        return tl::unexpected(total.error());
    Spool spool;
    if (auto opened = spool.open(); !opened)
        return tl::unexpected(opened.error());
    const auto filter = std::make_unique<TwiceFilter>();
    qint64 seen = 0;
    auto walked = forEachPerson(store, {}, [&](const PersonKeys &person) -> Result<void> {
        if (++seen % 4096 == 0 && progress
            && !progress({u"重複を調べています"_s, u"Looking for duplicates"_s}, seen, *total))
            return failure(ErrorKind::Cancelled, u"中止しました。"_s, u"Stopped."_s);
        Result<void> done;
        keysOf(person, [&](std::uint64_t hash) {
            filter->see(hash);
            if (done)
                done = spool.add({hash, person.id});
        });
        return done;
    });
    if (!walked)
        return tl::unexpected(walked.error());
    auto entries = spool.thoseSeenTwice(*filter);
    if (!entries)
        return tl::unexpected(entries.error());
    std::sort(entries->begin(), entries->end(), [](const KeyEntry &a, const KeyEntry &b) {
        return std::tie(a.hash, a.customer) < std::tie(b.hash, b.customer);
    });
    std::vector<PersonPair> pairs;
    for (std::size_t begin = 0; begin < entries->size();) {
        std::size_t end = begin + 1;
        while (end < entries->size() && (*entries)[end].hash == (*entries)[begin].hash)
            ++end;
        pairUp(std::span(*entries).subspan(begin, end - begin), pairs);
        begin = end;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace kikubari::store
