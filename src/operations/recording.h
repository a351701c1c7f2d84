// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/code.h"
#include "domain/words.h"
#include "operations/context.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// What a person does with follow-ups. Each function is one operation: one transaction, one entry in the audit log, one
/// client-made id; each says what it changed, and `undo` takes the last one of the session back.
namespace kikubari::store {
class Store;
}

namespace kikubari::operations {

struct PromiseDraft
{
    QDate forOn;
    QString time, text;
    std::optional<domain::Channel> channel;
};

/// A contact about to be recorded.
struct ContactDraft
{
    QString operation; ///< UUID made by the caller; the same draft sent twice is saved once. Empty = made here
    domain::CustomerCode customer;
    domain::Channel channel = domain::Channel::Call;
    domain::Direction direction = domain::Direction::Out;
    domain::Outcome outcome = domain::Outcome::Reached;
    QDate on;     ///< invalid = today
    QString time; ///< HH:MM
    std::optional<domain::Purpose> purpose;
    QDate eventOn;        ///< the exhibition of a DM
    int satisfaction = 0; ///< 1..5; 0 = not asked
    std::optional<domain::VisitIntent> visitIntent;
    QMap<QString, QString> topics;
    QString note, person, script;
    QStringList followUps; ///< ids this contact is meant to finish; one that it does not finish is refused
    std::optional<PromiseDraft> promise;
    QStringList confirmedFacts;            ///< codes of circumstances found unchanged
    QMap<QString, QString> rewrittenFacts; ///< code of a circumstance → what it is now; counts as confirmed
};

/// What an operation did, in words that a toast can show.
struct OperationResult
{
    QString operation;                        ///< its UUID
    Text summary;                             ///< 井上 様の電話を記録しました
    QStringList finished;                     ///< ids of follow-ups that it finished
    QStringList opened;                       ///< ids of follow-ups that it opened
    QList<Text> finishedTitles, openedTitles; ///< 12/14(月) 1か月点検の予約電話
    Text nextTitle;  ///< the actor's next follow-up of this customer, opened by it or not; may be empty
    int changed = 0; ///< follow-ups whose stored row changed
};

[[nodiscard]] Result<OperationResult> recordContact(store::Store &store, const Context &context,
                                                    const ContactDraft &draft);
/// The same contact for many customers (20 letters posted): one transaction, one undo.
[[nodiscard]] Result<OperationResult> recordContacts(store::Store &store, const Context &context,
                                                     const QList<ContactDraft> &drafts);
/// What recording this contact would finish and open, without writing or waiting for anybody who writes. Says nothing
/// of what it would finish for others of the household. WrongUse where the customer is not known.
[[nodiscard]] Result<OperationResult> previewContact(store::Store &store, const Context &context,
                                                     const ContactDraft &draft);
[[nodiscard]] Result<OperationResult> snooze(store::Store &store, const Context &context, const QStringList &followUps,
                                             QDate until, const QString &reason = {});
[[nodiscard]] Result<OperationResult> waive(store::Store &store, const Context &context, const QStringList &followUps,
                                            domain::WaiveReason reason, const QString &note = {});
[[nodiscard]] Result<OperationResult> reassign(store::Store &store, const Context &context,
                                               const QStringList &followUps, const domain::StaffCode &to);
/// An in-house item is done by a review note.
[[nodiscard]] Result<OperationResult> writeReviewNote(store::Store &store, const Context &context,
                                                      const QString &followUp, const QString &text);
/// Takes a contact back with a reason; nothing is deleted.
[[nodiscard]] Result<OperationResult> voidContact(store::Store &store, const Context &context,
                                                  const domain::ContactCode &contact, const QString &reason);
/// Takes back the last operation of this actor that is not undone yet. Refused (Conflict), naming what stands on it,
/// when something later does.
[[nodiscard]] Result<OperationResult> undo(store::Store &store, const Context &context);
[[nodiscard]] Result<OperationResult> redo(store::Store &store, const Context &context);

} // namespace kikubari::operations
