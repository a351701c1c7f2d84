// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/print_ledger.h"
#include "widgets/dialogs.h"

#include <QTreeWidget>

class QCheckBox;
class QLineEdit;
class QRadioButton;

/// What has to be asked on the way of a mailing.
namespace kikubari::widgets {

/// 全部出ましたか: what came out of a printing; choices by digit.
class CameOutDialog : public Dialog
{
    Q_OBJECT
public:
    enum class Answer { All, Partly, Nothing };
    /// The numbers of the pieces, in order. `onPaper`: they are printed on them; otherwise it is asked how many came
    /// out.
    CameOutDialog(const QList<int> &numbers, bool onPaper, QWidget *parent);

    [[nodiscard]] Answer answer() const;
    /// The last number that came out, where only a part did.
    [[nodiscard]] int lastNumber() const;

protected:
    bool digit(int number) override;

private:
    void check();

    QButtonGroup *m_group;
    QLineEdit *m_number;
    Label *m_problem;
    QList<int> m_numbers;
    bool m_onPaper;
};

/// Shows lines and asks whether to go on.
class ListDialog : public Dialog
{
    Q_OBJECT
public:
    /// Without a verb there is nothing to decide: the list is only shown.
    ListDialog(const QString &title, const QString &about, const QStringList &headings, const QString &verb,
               QWidget *parent);

    /// A line; `key` comes back with `chosen`.
    void add(const QStringList &words, const QString &key = {});
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    /// The key of the line that was taken with Enter; empty = none.
    [[nodiscard]] QString chosen() const { return m_chosen; }
    /// The key of the line that the cursor is on.
    [[nodiscard]] QString current() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QTreeWidget *m_list;
    QString m_chosen;
};

/// Which printed labels are to be printed once more.
class AgainDialog : public Dialog
{
    Q_OBJECT
public:
    AgainDialog(const QString &hint, QWidget *parent);
    [[nodiscard]] QList<operations::LabelRange> labels() const { return m_labels; }

private:
    void check();

    QLineEdit *m_numbers;
    Label *m_problem;
    QList<operations::LabelRange> m_labels;
};

/// The things that can be put into an envelope, each with the words of the facts it fits.
class ShelfDialog : public Dialog
{
    Q_OBJECT
public:
    ShelfDialog(const std::vector<operations::Enclosure> &shelf, QWidget *parent);

    /// What was changed or added, and the codes of what was taken off.
    [[nodiscard]] QList<operations::Enclosure> changed() const;
    [[nodiscard]] QStringList removed() const;

private:
    [[nodiscard]] operations::Enclosure thingOf(const QTreeWidgetItem *item) const;

    std::vector<operations::Enclosure> m_before;
    QTreeWidget *m_list;
};

} // namespace kikubari::widgets
