// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/staff.h"
#include "operations/day.h"
#include "operations/recording.h"
#include "widgets/controls.h"
#include "widgets/date_field.h"

#include <QDialog>

class QButtonGroup;
class QListWidget;
class QVBoxLayout;

/// The small windows that ask for a reason, a day or a person. Esc always leaves; the default is at the right.
namespace kikubari::widgets {

class Dialog : public QDialog
{
    Q_OBJECT
public:
    Dialog(const QString &title, const QString &about, const QString &verb, QWidget *parent);

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] Button *verb() const { return m_verb; }
    /// A line "label: field".
    void addField(const QString &label, QWidget *field);
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    /// Called for a digit key outside of text; true if it was used.
    virtual bool digit(int number);

private:
    QVBoxLayout *m_body;
    Button *m_verb;
};

/// Why follow-ups are waived; the reasons by digit.
class WaiveDialog : public Dialog
{
    Q_OBJECT
public:
    WaiveDialog(const QString &about, QWidget *parent);
    [[nodiscard]] domain::WaiveReason reason() const;
    [[nodiscard]] QString note() const { return m_note->text(); }

protected:
    bool digit(int number) override;

private:
    QButtonGroup *m_group;
    QLineEdit *m_note;
};

/// Until when follow-ups are hidden. Inside the window a day is enough; behind its end a reason is asked for.
class SnoozeDialog : public Dialog
{
    Q_OBJECT
public:
    SnoozeDialog(const QString &about, QDate today, QDate latest, QDate nextOpen, QWidget *parent);
    [[nodiscard]] QDate until() const { return m_date->date(); }
    [[nodiscard]] QString reason() const { return m_reason->text().trimmed(); }

protected:
    bool digit(int number) override;

private:
    void check();

    DateField *m_date;
    QLineEdit *m_reason;
    Label *m_warning;
    QDate m_latest;
    QList<QDate> m_proposals;
};

/// Who takes the follow-ups over.
class ReassignDialog : public Dialog
{
    Q_OBJECT
public:
    ReassignDialog(const QString &title, const QString &about, const QString &verb, const QList<domain::Staff> &staff,
                   const domain::StaffCode &current, QWidget *parent);
    [[nodiscard]] domain::StaffCode chosen() const;

protected:
    bool digit(int number) override;

private:
    QListWidget *m_list;
};

/// The next promise: day, time, what.
class PromiseDialog : public Dialog
{
    Q_OBJECT
public:
    PromiseDialog(const QString &about, QDate today, const std::optional<operations::PromiseDraft> &before,
                  QWidget *parent);
    [[nodiscard]] operations::PromiseDraft promise() const;

private:
    DateField *m_date;
    QLineEdit *m_time, *m_text;
};

} // namespace kikubari::widgets
