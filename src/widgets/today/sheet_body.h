// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/day.h"
#include "widgets/controls.h"
#include "widgets/notices.h"
#include "widgets/today/sheet_draft.h"

#include <QLineEdit>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QVBoxLayout;

namespace kikubari::widgets {

/// The scrolling middle of the call sheet for one customer: what is due and why, the script with its topics, stale
/// facts, past contacts, household. Made anew for each customer.
class SheetBody : public QWidget
{
    Q_OBJECT
public:
    SheetBody(const operations::CallSheet &sheet, const SheetDraft &draft, QDate today, QWidget *parent = nullptr);

    /// Writes topics, satisfaction, intent, confirmed facts and ticks into the draft.
    void store(SheetDraft &draft) const;
    /// Folds the topics away where nobody was spoken to.
    void setTalk(bool talk);
    /// The first field of the script; null if it has none.
    [[nodiscard]] QWidget *firstField() const;
    /// All fields from top to bottom, for the order of Tab.
    [[nodiscard]] const QList<QWidget *> &fields() const { return m_fields; }

Q_SIGNALS:
    void edited();
    void otherChannelWanted();

private:
    struct TopicField
    {
        QString key;
        QCheckBox *box;
        QLineEdit *words;
    };

    /// A circumstance to ask after: unchanged, or written anew in place.
    struct FactField
    {
        Button *same;
        Button *write;
        QLineEdit *words;
    };

    void addSuggestion(const operations::CallSheet &sheet);
    void addItems(const operations::CallSheet &sheet, const SheetDraft &draft, QDate today);
    void addScript(const operations::CallSheet &sheet, const SheetDraft &draft);
    void addTopic(QVBoxLayout *card, const operations::ScriptTopic &topic, const SheetDraft &draft);
    void addSatisfaction(QVBoxLayout *card, const SheetDraft &draft);
    void addIntent(QVBoxLayout *card, const SheetDraft &draft);
    void addFacts(const operations::CallSheet &sheet, const SheetDraft &draft, QDate today);
    void addFact(QVBoxLayout *section, const operations::StaleFact &fact, const SheetDraft &draft, QDate today);
    void addContacts(const operations::CallSheet &sheet, QDate today);
    void addPromises(const operations::CallSheet &sheet, QDate today);
    void addHousehold(const operations::CallSheet &sheet);
    QVBoxLayout *addSection(const QString &iconName, const QString &title, const QString &remark = {});

    QVBoxLayout *m_layout;
    QList<TopicField> m_topics;
    QList<QWidget *> m_fields;
    QList<QWidget *> m_talkParts;
    QMap<QString, QCheckBox *> m_items;
    QMap<QString, FactField> m_facts;
    QButtonGroup *m_satisfaction = nullptr;
    QButtonGroup *m_intent = nullptr;
};

} // namespace kikubari::widgets
