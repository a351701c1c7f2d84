// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/text_functions.h"

#include "japan/fold.h"

#include <sqlite3.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kikubari::store {

namespace {

void answer(sqlite3_context *context, const std::string &text)
{
    sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

std::optional<std::string_view> textOf(sqlite3_value *value)
{
    if (sqlite3_value_type(value) == SQLITE_NULL)
        return std::nullopt;
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return std::string_view(text ? text : "", static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

void foldFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    if (const auto text = textOf(values[0]))
        answer(context, japan::foldUtf8(*text));
}

void digitsFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    if (const auto text = textOf(values[0]))
        answer(context,
               japan::phoneDigits(QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()))).toStdString());
}

} // namespace

int addTextFunctions(sqlite3 *handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    using Function = void (*)(sqlite3_context *, int, sqlite3_value **);
    const std::pair<const char *, Function> functions[]{{"kikubari_fold", &foldFunction},
                                                        {"kikubari_digits", &digitsFunction}};
    for (const auto &[name, function] : functions)
        if (const int code
            = sqlite3_create_function_v2(handle, name, 1, flags, nullptr, function, nullptr, nullptr, nullptr);
            code != SQLITE_OK)
            return code;
    return SQLITE_OK;
}

} // namespace kikubari::store
