// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/icalendar.h"
#include "support/catch.h"

#include <libical/ical.h>

using namespace kikubari;
using namespace kikubari::exchange;
using namespace Qt::StringLiterals;

namespace {

const QDateTime exportedAt(QDate(2026, 11, 21), QTime(1, 2, 3), Qt::UTC);

CalendarEntry visit()
{
    CalendarEntry entry;
    entry.uid = u"V1@aoba"_s;
    entry.day = QDate(2026, 11, 30);
    entry.time = QTime(14, 30);
    entry.summary = u"訪問: 山田 太郎 様; 1か月点検, ご案内"_s;
    entry.description = u"一行目\n二行目"_s;
    entry.location = u"神奈川県小田原市扇町1-2-3"_s;
    return entry;
}

QByteArray written(const std::vector<CalendarEntry> &entries)
{
    const auto file = writeCalendar(entries, exportedAt, u"気配り"_s);
    REQUIRE(file);
    return *file;
}

// The file without its folds.
QByteArray unfolded(QByteArray file)
{
    return file.replace("\r\n ", "").replace("\r\n\t", "");
}

} // namespace

TEST_CASE("a visit is an event with the zone of the store")
{
    const QByteArray file = unfolded(written({visit()}));
    for (const char *line :
         {"BEGIN:VCALENDAR\r\n", "VERSION:2.0\r\n", "X-WR-CALNAME:気配り\r\n", "BEGIN:VEVENT\r\n", "UID:V1@aoba\r\n",
          "DTSTAMP:20261121T010203Z\r\n", "DTSTART;TZID=Asia/Tokyo:20261130T143000\r\n",
          "DTEND;TZID=Asia/Tokyo:20261130T153000\r\n", "SUMMARY:訪問: 山田 太郎 様\\; 1か月点検\\, ご案内\r\n",
          "DESCRIPTION:一行目\\n二行目\r\n", "LOCATION:神奈川県小田原市扇町1-2-3\r\n", "TZID:Asia/Tokyo\r\n",
          "DTSTART:19700101T000000\r\n", "TZOFFSETTO:+0900\r\n"}) {
        INFO(line << "\n" << file.toStdString());
        REQUIRE(file.contains(line));
    }
}

TEST_CASE("an entry without a time has the whole day")
{
    CalendarEntry entry = visit();
    entry.time = {};
    const QByteArray file = written({entry});
    REQUIRE(file.contains("DTSTART;VALUE=DATE:20261130\r\n"));
    REQUIRE(file.contains("DTEND;VALUE=DATE:20261201\r\n"));
}

TEST_CASE("a promise is a task that may be kept or cancelled")
{
    CalendarEntry entry = visit();
    entry.kind = CalendarEntry::Kind::Promise;
    entry.uid = u"PR1@aoba"_s;
    QByteArray file = written({entry});
    REQUIRE(file.contains("BEGIN:VTODO\r\n"));
    REQUIRE(file.contains("DUE;TZID=Asia/Tokyo:20261130T143000\r\n"));
    REQUIRE(file.contains("STATUS:NEEDS-ACTION\r\n"));
    entry.time = {};
    entry.doneOn = QDate(2026, 11, 29);
    file = written({entry});
    REQUIRE(file.contains("DUE;VALUE=DATE:20261130\r\n"));
    REQUIRE(file.contains("STATUS:COMPLETED\r\n"));
    REQUIRE(file.contains("COMPLETED:20261129T030000Z\r\n"));
    entry.cancelled = true;
    REQUIRE(written({entry}).contains("STATUS:CANCELLED\r\n"));
}

TEST_CASE("the file is well formed whatever the texts hold")
{
    CalendarEntry entry = visit();
    entry.summary = u"山\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:別 \u0001\u0007"_s;
    entry.description = u"𠮷野家で待ち合わせ、"_s.repeated(60);
    CalendarEntry dayless;
    const QByteArray file = written({entry, dayless});
    REQUIRE(file.count("BEGIN:VEVENT\r\n") == 1);
    for (const QByteArray &line : file.split('\n')) {
        REQUIRE(line.size() <= 76);
        REQUIRE((line.isEmpty() || line.endsWith('\r')));
        REQUIRE_FALSE(QString::fromUtf8(line).contains(QChar(QChar::ReplacementCharacter)));
    }
    icalcomponent *read = icalparser_parse_string(file.constData());
    REQUIRE(read != nullptr);
    REQUIRE(icalcomponent_count_errors(read) == 0);
    icalcomponent *event = icalcomponent_get_first_component(read, ICAL_VEVENT_COMPONENT);
    REQUIRE(event != nullptr);
    REQUIRE(QString::fromUtf8(icalcomponent_get_description(event)) == entry.description);
    icalcomponent_free(read);
}

TEST_CASE("the same entries give the same bytes, and none an empty calendar")
{
    REQUIRE(written({visit(), visit()}) == written({visit(), visit()}));
    const QByteArray file = written({});
    REQUIRE(file.startsWith("BEGIN:VCALENDAR\r\n"));
    REQUIRE(file.endsWith("END:VCALENDAR\r\n"));
}
