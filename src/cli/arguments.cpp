// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "domain/offset.h"

#include <QStringList>
#include <QTime>

#include <charconv>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

QString plain(const std::string &text)
{
    return QString::fromStdString(text);
}

QString nameOf(const char *option)
{
    return QString::fromUtf8(option);
}

} // namespace

Result<QDate> dayOf(const std::string &text, const char *option)
{
    const QDate day = domain::parseIsoDate(text);
    if (!day.isValid())
        return failure(
            ErrorKind::WrongUse,
            u"%1 の「%2」は日付ではありません。2026-11-30 のように、実在する日を書いてください。"_s.arg(nameOf(option),
                                                                                                        plain(text)),
            u"\"%2\" of %1 is no date. Write a real day like 2026-11-30."_s.arg(nameOf(option), plain(text)));
    return day;
}

Result<QDate> optionalDayOf(const std::string &text, const char *option)
{
    return text.empty() ? Result<QDate>(QDate()) : dayOf(text, option);
}

Result<QString> timeOf(const std::string &text, const char *option)
{
    const QString time = plain(text);
    if (time.isEmpty() || (time.size() == 5 && QTime::fromString(time, u"HH:mm"_s).isValid()))
        return time;
    return failure(ErrorKind::WrongUse,
                   u"%1 の「%2」は時刻ではありません。09:30 のように書いてください。"_s.arg(nameOf(option), time),
                   u"\"%2\" of %1 is no time. Write it like 09:30."_s.arg(nameOf(option), time));
}

Result<qint64> numberOf(const std::string &text, const char *option, qint64 least, qint64 most)
{
    qint64 number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc() && stop == end && number >= least && number <= most)
        return number;
    return failure(ErrorKind::WrongUse,
                   u"%1 の「%2」は使えません。%3 から %4 までの数を書いてください。"_s.arg(nameOf(option), plain(text))
                       .arg(least)
                       .arg(most),
                   u"\"%2\" of %1 does not fit. Write a number from %3 to %4."_s.arg(nameOf(option), plain(text))
                       .arg(least)
                       .arg(most));
}

Result<QString> neededText(const std::string &text, const char *option)
{
    if (plain(text).trimmed().isEmpty())
        return failure(ErrorKind::WrongUse, u"%1 がありません。%1 に続けて値を書いてください。"_s.arg(nameOf(option)),
                       u"%1 is missing. Write %1 and its value."_s.arg(nameOf(option)));
    return plain(text);
}

tl::unexpected<Error> unknownWord(const std::string &text, const char *option, std::span<const std::string_view> words)
{
    if (text.empty())
        return tl::unexpected(neededText(text, option).error());
    QStringList list;
    for (const std::string_view word : words)
        list.append(QString::fromUtf8(word));
    const QString all = list.join(u' ');
    return failure(ErrorKind::WrongUse,
                   u"%1 の「%2」は使えません。次のどれかを書いてください: %3"_s.arg(nameOf(option), plain(text), all),
                   u"\"%2\" of %1 is unknown. Write one of: %3"_s.arg(nameOf(option), plain(text), all));
}

} // namespace kikubari::cli
