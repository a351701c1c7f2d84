// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"
#include "reports/mailing_pages.h"
#include "widgets/preferences.h"

#include <QObject>

#include <memory>
#include <vector>

namespace kikubari::widgets {

/// The labels of a mailing as they would come out now: which sheet, where on it, and the pages. What a person chose is
/// kept for the PC; the adjustment for each printer. The pages are made aside, so that nobody waits for them.
class DmPaper : public QObject
{
    Q_OBJECT
public:
    DmPaper(Preferences preferences, QObject *parent);

    /// The pieces of a mailing; those that are not printed yet are laid out, in the order in which they would come out.
    void setEntries(const std::vector<operations::AudienceEntry> &entries);
    /// The store's own sheets; the shipped ones are always there.
    void setOwnSheets(const QList<domain::LabelSheet> &own);
    [[nodiscard]] const QList<domain::LabelSheet> &sheets() const { return m_sheets; }

    [[nodiscard]] const reports::LabelChoice &choice() const { return m_choice; }
    void setSheet(const QString &key);
    void setStart(int start);
    void setOffset(QPointF offset);
    void setOptions(bool guides, bool barcode);
    /// The printer whose adjustment is in force; its own is taken where there is one.
    void setPrinter(const QString &name);
    [[nodiscard]] QString printer() const { return m_printer; }

    /// What is laid out, in the order of the pages; the pages belong to exactly these.
    [[nodiscard]] const std::vector<operations::AudienceEntry> &laidOut() const { return *m_laidOut; }
    /// Null until they are made.
    [[nodiscard]] const std::shared_ptr<const print::LabelPages> &pages() const { return m_pages; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    /// What was found: labels set smaller, with characters from another face, and those that cannot be printed.
    struct Figures
    {
        int shrunk = 0, otherFace = 0, refused = 0;
    };
    [[nodiscard]] const Figures &figures() const { return m_figures; }
    /// The label of a customer's piece, laid out alone; empty where he has none.
    [[nodiscard]] print::LabelLayout sample(const operations::AudienceEntry &entry) const;

Q_SIGNALS:
    /// The choice is another one; pages follow.
    void chosen();
    void pagesReady();

private:
    using Entries = std::vector<operations::AudienceEntry>;
    void make();
    void take(const std::shared_ptr<const Entries> &entries, Result<std::shared_ptr<const print::LabelPages>> pages);

    Preferences m_preferences;
    QString m_printer;
    QList<domain::LabelSheet> m_sheets;
    reports::LabelChoice m_choice;
    std::shared_ptr<const Entries> m_entries = std::make_shared<const Entries>();
    std::shared_ptr<const Entries> m_laidOut = std::make_shared<const Entries>();
    std::shared_ptr<const print::LabelPages> m_pages;
    std::optional<Error> m_problem;
    Figures m_figures;
    int m_asked = 0;
    bool m_busy = false;
};

} // namespace kikubari::widgets
