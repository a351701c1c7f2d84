// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a date: an answer or a sentence, and a date that was read reads the same in its plain form.
#include "japan/date_input.h"
#include "memory_file.h"

using namespace kikubari;
using namespace kikubari::japan;

namespace {

void mustReadAgain(QDate day)
{
    if (day.year() < 1000 || day.year() > 2199)
        return; // four digits are what the plain form has
    const auto again = parseFileDate(day.toString(u"yyyy-MM-dd"));
    mustHold(again.has_value() && *again == day);
}

void mustExplain(const Result<QDate> &read)
{
    if (read)
        mustHold(read->isValid());
    else
        mustHold(!read.error().text.ja.isEmpty() && !read.error().text.en.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QDate today(2026, 11, 21);
    const std::string_view bytes = viewOf(data, size);
    const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    mustExplain(parseDate(text, today));
    mustExplain(parseYearMonth(text));
    for (const TwoDigitYear years : {TwoDigitYear::Refuse, TwoDigitYear::Western, TwoDigitYear::Era}) {
        const auto read = parseFileDate(text, years, today);
        mustExplain(read);
        if (read)
            mustReadAgain(*read);
    }
    bool number = false;
    if (const double serial = text.toDouble(&number); number)
        mustHold(!fromExcelSerial(serial).isValid() || fromExcelSerial(serial).year() >= 1900);
    return 0;
}
