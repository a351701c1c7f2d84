// SPDX-License-Identifier: GPL-3.0-or-later
#include "japan/line_break.h"

#include "japan/kanji_numerals.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace kikubari::japan {

namespace {

bool isNumeral(QChar c)
{
    return c.isDigit() || isKanjiNumeral(c);
}

bool isHyphen(QChar c)
{
    return QStringView(u"-−－‐‑–").contains(c);
}

// Within a number, or between it and the hyphen or counter of one block.
bool withinBlock(QStringView text, qsizetype at)
{
    const QChar before = text[at - 1], behind = text[at];
    if (isHyphen(behind) || (isNumeral(before) && (isNumeral(behind) || QStringView(u"丁番号階室").contains(behind))))
        return true;
    if ((before == u'番' && behind == u'地') || (before == u'丁' && behind == u'目'))
        return true;
    return isHyphen(before) && isNumeral(behind) && at > 1 && isNumeral(text[at - 2]);
}

icu::BreakIterator *lineIterator()
{
    // Making one costs a millisecond, so each thread keeps its own.
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createLineInstance(icu::Locale("ja_JP@lb=strict"), status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return iterator.get();
}

qsizetype characterEnd(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size()
           && (text[end].isLowSurrogate() || text[end].isMark() || (text[end] >= u'\uFE00' && text[end] <= u'\uFE0F')))
        ++end;
    return end;
}

qsizetype withoutBlanks(QStringView text, qsizetype from, qsizetype end)
{
    while (end > from && text[end - 1].isSpace())
        --end;
    return end;
}

// As many characters as fit; at least one.
qsizetype longestPiece(QStringView text, qsizetype from, qsizetype end, double room,
                       const std::function<double(QStringView)> &measure)
{
    qsizetype fits = characterEnd(text, from);
    for (qsizetype next = fits; next < end; fits = next) {
        next = characterEnd(text, next);
        if (measure(text.mid(from, next - from)) > room)
            break;
    }
    return fits;
}

} // namespace

std::vector<qsizetype> lineBreaks(QStringView text)
{
    std::vector<qsizetype> places;
    icu::BreakIterator *iterator = lineIterator();
    if (iterator == nullptr || text.isEmpty())
        return text.isEmpty() ? places : std::vector<qsizetype>{text.size()};
    const icu::UnicodeString whole(false, text.utf16(), int32_t(text.size())); // an alias, nothing is copied
    iterator->setText(whole);
    for (int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next())
        if (at == text.size() || (at > 0 && !withinBlock(text, at)))
            places.push_back(at);
    return places;
}

std::vector<TextLine> brokenLines(QStringView text, double room, const std::function<double(QStringView)> &measure)
{
    const std::vector<qsizetype> places = lineBreaks(text);
    std::vector<TextLine> lines;
    qsizetype from = 0;
    auto next = places.begin(); // the first place behind `from`
    const auto fits
        = [&](qsizetype place) { return measure(text.mid(from, withoutBlanks(text, from, place) - from)) <= room; };
    while (next != places.end()) {
        // Measuring is what costs: the last place that fits is looked for by doubling and halving.
        std::ptrdiff_t reach = 8;
        while (reach < places.end() - next && fits(next[reach]))
            reach *= 2;
        const auto last = std::partition_point(next, next + std::min(reach, places.end() - next), fits);
        const qsizetype end = last == next ? longestPiece(text, from, *next, room, measure) : *(last - 1);
        lines.push_back({from, withoutBlanks(text, from, end)});
        from = end;
        while (from < text.size() && text[from] == u' ')
            ++from;
        next = std::upper_bound(last == next ? next : last - 1, places.end(), from);
    }
    return lines;
}

} // namespace kikubari::japan
