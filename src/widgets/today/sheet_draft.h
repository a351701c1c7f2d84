// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/recording.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace kikubari::widgets {

/// A half-written record of one customer. Kept per customer until it is saved, so that neither a look at another
/// customer nor a refresh nor midnight takes away what was typed.
struct SheetDraft
{
    QString operation; ///< made with the first key stroke; saving twice saves once
    std::optional<domain::Channel> channel;
    std::optional<domain::Outcome> outcome;
    QMap<QString, QString> topics; ///< key → words; ticked without words = empty
    int satisfaction = 0;
    std::optional<domain::VisitIntent> intent;
    QString note;
    std::optional<operations::PromiseDraft> promise;
    QSet<QString> confirmedFacts;
    QMap<QString, QString> rewrittenFacts; ///< code → words as they stand in the field
    QSet<QString> unticked;                ///< follow-ups that snooze and waive shall leave alone

    [[nodiscard]] bool empty() const
    {
        return !outcome && topics.isEmpty() && satisfaction == 0 && !intent && note.isEmpty() && !promise
            && confirmedFacts.isEmpty() && rewrittenFacts.isEmpty();
    }
};

} // namespace kikubari::widgets
