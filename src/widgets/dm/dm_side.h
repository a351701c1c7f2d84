// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/campaigns.h"
#include "widgets/controls.h"
#include "widgets/dm/dm_paper.h"

class QComboBox;
class QVBoxLayout;

namespace kikubari::widgets {

class Actions;
class DmPaperForm;
class LabelSample;

/// Beside audience and labels: the selected piece as it will be printed, the paper, and what is to be known before it
/// is sent.
class DmSide : public Panel
{
    Q_OBJECT
public:
    DmSide(DmPaper *paper, Actions *actions, QWidget *parent);

    /// Whether the step of the labels is in front: then the buttons print.
    void setPrinting(bool printing);
    /// The piece whose label is shown, and its place among `count`.
    void showEntry(const operations::AudienceEntry *entry, int place, int count);
    void setCheck(const std::optional<operations::MailingCheck> &check);
    void setReadOnly(bool readOnly);
    /// How many pieces are still to be printed, and how many are printed already.
    void setPieces(int toPrint, int printed);
    void focusFirst();
    /// Where the window is narrow the small sheet and the key beside the button make room.
    void setCompact(bool compact);
    [[nodiscard]] DmPaperForm *form() const { return m_form; }
    /// The choice of what is printed.
    [[nodiscard]] QComboBox *kindBox() const;

Q_SIGNALS:
    void stepped(int by);
    void findingsWanted();
    void sheetChosen(const QString &key);
    void letterChosen(const QString &key);
    void nextWanted();
    void testPageWanted();
    void packingListWanted();
    void printWanted();
    void pdfWanted();
    void againWanted();

private:
    [[nodiscard]] QWidget *makeSample();
    [[nodiscard]] QWidget *makeCheck();
    [[nodiscard]] QWidget *makeFoot(Actions *actions);
    [[nodiscard]] QWidget *heading(const QString &icon, const QString &word, QList<QWidget *> right = {});
    void showPaper();
    void showFindings();
    [[nodiscard]] QString findingWords() const;
    [[nodiscard]] Label *checkLine(QVBoxLayout *layout, const QString &icon, Role color);

    DmPaper *m_paper;
    std::optional<operations::AudienceEntry> m_entry;
    LabelSample *m_sample = nullptr;
    Label *m_place = nullptr, *m_findings = nullptr, *m_printer = nullptr;
    Label *m_warning = nullptr, *m_hints = nullptr, *m_test = nullptr, *m_postage = nullptr;
    IconLabel *m_findingsIcon = nullptr;
    Button *m_previous = nullptr, *m_following = nullptr, *m_details = nullptr;
    DmPaperForm *m_form = nullptr;
    QWidget *m_checkBox = nullptr;
    QString m_nextKey;
    Button *m_next = nullptr, *m_test1 = nullptr, *m_packing = nullptr, *m_print = nullptr, *m_pdf = nullptr,
           *m_again = nullptr;
    bool m_readOnly = false, m_printing = false;
    int m_toPrint = 0, m_printed = 0;
};

} // namespace kikubari::widgets
