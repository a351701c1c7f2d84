// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls.h"
#include "widgets/today/outcomes.h"
#include "widgets/today/sheet_draft.h"

#include <QPlainTextEdit>

class QHBoxLayout;
class QMenu;

namespace kikubari::widgets {

class Actions;
class Chip;

/// One of the six outcomes: icon and word over the key's name.
class OutcomeButton : public QAbstractButton
{
    Q_OBJECT
public:
    OutcomeButton(const QString &key, QWidget *parent);

    void setOutcome(const std::optional<OutcomeSlot> &slot);
    [[nodiscard]] const std::optional<OutcomeSlot> &slot() const { return m_slot; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
    std::optional<OutcomeSlot> m_slot;
};

/// The note's field. Ctrl+Z takes back typing; with nothing typed it is left to the page.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteEdit(QWidget *parent);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

/// The fixed foot of the call sheet, where what happened is taken down: channel, outcome, note, promise, save.
class ResultArea : public Panel
{
    Q_OBJECT
public:
    ResultArea(Actions *actions, QWidget *parent = nullptr);

    /// Shows a draft; `fallback` is the channel where the draft has none yet.
    void load(const SheetDraft &draft, domain::Channel fallback, QDate today);
    /// Writes the fields into the draft.
    void store(SheetDraft &draft) const;

    [[nodiscard]] domain::Channel channel() const { return m_channel; }
    [[nodiscard]] std::optional<domain::Outcome> outcome() const { return m_outcome; }
    /// Chooses the outcome of a key, if the channel has one there.
    bool chooseSlot(int slot);
    void setChannel(domain::Channel channel);
    void setPromise(const std::optional<operations::PromiseDraft> &promise);
    [[nodiscard]] const std::optional<operations::PromiseDraft> &promise() const { return m_promise; }
    /// Shows what follows if this is saved, and in the tooltip what it finishes; empty takes it away.
    void setPreview(const QString &next, const QString &finished);
    void focusNote();
    void focusOutcome();
    [[nodiscard]] NoteEdit *note() const { return m_note; }
    /// Says at the field what is missing for saving; empty takes it away.
    void setProblem(const QString &problem);

Q_SIGNALS:
    void outcomeChosen();
    void edited();
    void channelChosen();

private:
    void build(Actions *actions);
    void addFields(QHBoxLayout *next, Actions *actions);
    void refreshOutcomes();
    void refreshPromise();
    void fillChannels(QMenu *menu);

    QList<OutcomeButton *> m_buttons;
    NoteEdit *m_note = nullptr;
    Label *m_problem = nullptr;
    Chip *m_next = nullptr;
    Label *m_promiseWords = nullptr;
    Button *m_dropPromise = nullptr;
    Button *m_addPromise = nullptr;
    Button *m_channelButton = nullptr;
    QWidget *m_outcomes = nullptr;
    domain::Channel m_channel = domain::Channel::Call;
    std::optional<domain::Outcome> m_outcome;
    std::optional<operations::PromiseDraft> m_promise;
    QDate m_today;
    bool m_loading = false;
};

} // namespace kikubari::widgets
