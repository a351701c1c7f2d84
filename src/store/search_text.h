// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

/// What of a customer is searched, as one text, and how well a word fits it. This is the whole meaning of a search; the
/// index (search_terms.h) only finds the same customers sooner.
namespace kikubari::store {

/// How well a word fits a customer: the best of his fields.
enum class Fit : int {
    Field = 0,  ///< a whole field
    FieldFront, ///< a field begins so
    WordFront,  ///< a word inside a field begins so
    Inside,     ///< somewhere in a field
    None,       ///< nowhere
};
inline constexpr int fitCount = 4; ///< without None

inline constexpr char fieldEnd = '\n';   ///< stands before the first field and after every one
inline constexpr char wordMark = '\x1f'; ///< stands before the words of a field but its first

/// Builds a search key: folded fields (japan/fold.h) between line feeds, with marks where words begin: behind a blank
/// or a sign that is neither letter nor digit. Folding leaves out blanks, so 山田太郎 is in 山田 太郎; marks are not
/// matched.
class SearchKey
{
public:
    SearchKey() { clear(); }
    void clear() { m_key.assign(1, fieldEnd); }
    void add(std::string_view text);
    /// Two parts that are one field, such as address and building; the second begins a word.
    void add(std::string_view text, std::string_view more);
    /// The digits of a telephone number or postal code.
    void addNumber(std::string_view number);
    /// A number plate, and the four digits at its end by themselves: people ask for 1234 and mean 12-34.
    void addPlate(std::string_view plate);
    [[nodiscard]] const std::string &text() const { return m_key; }

private:
    void fold(std::string_view text);

    std::string m_key;
};

/// A text somebody looks for. Every word has to be found; a text of several words may also be found as one.
struct SearchQuery
{
    /// Folded spellings of one word of which the best counts: the word, and its digits where it looks like a number.
    using Word = std::vector<std::string>;
    std::vector<Word> words;
    Word whole; ///< all words as one; empty where there is only one

    [[nodiscard]] static SearchQuery of(const QString &text);
    [[nodiscard]] bool empty() const { return words.empty(); }
};

/// How well customers fit a query, by their keys.
class Fitter
{
public:
    explicit Fitter(const SearchQuery &query) : m_query(query) { }
    /// The worst of the words' best, or the whole text's where that is better.
    [[nodiscard]] Fit fitOf(std::string_view key);

private:
    [[nodiscard]] Fit fitOfWord(const SearchQuery::Word &word) const;

    const SearchQuery &m_query;
    std::string m_text;
    std::vector<bool> m_front; ///< by byte of m_text: a word begins here
};

} // namespace kikubari::store
