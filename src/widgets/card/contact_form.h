// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/card/contact_draft.h"
#include "widgets/controls.h"
#include "widgets/today/outcomes.h"

class QButtonGroup;

namespace kikubari::widgets {

class Actions;
class DateField;
class FlowLayout;
class NoteEdit;

/// Where a contact is written down on the card: one line while nobody writes, then channel, outcome, note, day and
/// promise. What is typed stays until it is saved, also when the form is folded.
class ContactForm : public QWidget
{
    Q_OBJECT
public:
    ContactForm(Actions *actions, QWidget *parent = nullptr);

    void load(const ContactFormDraft &draft, QDate today);
    [[nodiscard]] ContactFormDraft draft() const;
    void open(bool open);
    [[nodiscard]] bool isOpen() const;
    /// Goes to the outcomes of a channel.
    void start(domain::Channel channel);
    /// Chooses the outcome of a key (F2 …), if the channel has one there.
    bool chooseSlot(int slot);
    void setPromise(const std::optional<operations::PromiseDraft> &promise);
    void setProblem(const QString &problem);
    void setPreview(const QString &next);
    void setWritable(bool writable);
    /// Whether the day can be read; the field says why not.
    [[nodiscard]] bool dayIsRight() const;
    [[nodiscard]] NoteEdit *note() const { return m_note; }

Q_SIGNALS:
    void opened(bool open);
    void edited();
    void saveWanted();
    void promiseWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(Actions *actions);
    void buildChannels(QLayout *into);
    void buildFoot(QLayout *into, Actions *actions);
    void refreshOutcomes();
    void refreshPromise();

    Button *m_fold = nullptr;
    QWidget *m_open = nullptr;
    QButtonGroup *m_channels = nullptr, *m_outcomes = nullptr;
    QWidget *m_outcomeRow = nullptr;
    FlowLayout *m_outcomeFlow = nullptr;
    NoteEdit *m_note = nullptr;
    DateField *m_day = nullptr;
    Label *m_problem = nullptr, *m_next = nullptr, *m_promiseWords = nullptr;
    Button *m_addPromise = nullptr;
    ContactFormDraft m_draft;
    QDate m_today;
    bool m_loading = false;
};

} // namespace kikubari::widgets
