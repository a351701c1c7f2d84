// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <tl/expected.hpp>

namespace kikubari {

/// What sort of failure it is; the command line turns it into its exit status, a page into its helpful screen.
enum class ErrorKind {
    WrongUse,      ///< the caller asked for something that does not exist (unknown code, bad option): status 2
    Configuration, ///< a rule, calendar or setting contradicts itself
    Unreadable,    ///< a file cannot be read as what it should be
    Missing,       ///< there is no store there
    ReadOnly,      ///< the store can be read but not written
    Damaged,       ///< the store's file is no database or its content does not check
    Newer,         ///< the store was written by a newer program
    Busy,          ///< another program is writing; try again
    DiskFull,      ///< there is no room to write
    Conflict,      ///< somebody else changed the record, or something later stands on it
    Cancelled,     ///< the person stopped a long job
    Failed,        ///< anything else; nothing was changed
};

/// A failure as a value: one sentence that says what, why and what to do now, and a detail for the log.
struct Error
{
    ErrorKind kind = ErrorKind::Failed;
    Text text;
    QString detail; ///< technical words (SQL state, errno); never shown in the sentence
};

/// The value, or the reason why there is none. Failures between modules are always values.
template <typename T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString ja, QString en, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, Text{std::move(ja), std::move(en)}, std::move(detail)});
}

} // namespace kikubari
