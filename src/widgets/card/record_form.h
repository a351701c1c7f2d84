// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/customer_card.h"
#include "operations/editing.h"
#include "widgets/controls.h"

#include <QList>
#include <QPair>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace kikubari::widgets {

/// Looks customers up by what is typed; the answer comes later.
using Finder
    = std::function<void(const QString &text, std::function<void(const QList<operations::SearchHit> &found)> answer)>;

/// One field of a form in place, for one column of a record (an address for three).
struct FormField
{
    enum class Type {
        Text,
        Name, ///< proposes its reading to the form's Kana field
        Kana,
        Phone,    ///< hyphens are put in when it is left
        Date,     ///< western, era or in words
        Choice,   ///< one of `choices`
        Words,    ///< one of `choices`, or any other words
        Note,     ///< several lines
        Address,  ///< postal_code, address and building together
        Plate,    ///< a registration number in its four parts
        Bans,     ///< which channels are not wanted
        Ticks,    ///< any of `choices`, their values with blanks between
        Time,     ///< 17:00, 1700, 17時30分; other words stay
        Customer, ///< somebody of the book, found by `find`; `choices` names the one who stands there
    };
    QString column, label;
    Type type = Type::Text;
    QList<QPair<QString, QString>> choices{}; ///< value → word
    QString example{};
    bool required = false;
    QString none{};      ///< Choice: the word for an empty value; empty = 未確認
    bool past = false;   ///< Date: may not lie ahead
    Finder find{};       ///< Customer
    bool inBook = false; ///< Customer: words that are nobody's name are no answer
    bool wide = false;   ///< has a row of its own where fields stand side by side, as a Note has
};

/// What a block becomes when it is edited.
struct FormSpec
{
    QString title; ///< what is edited, for the accessible name: 連絡先
    operations::CardRecord record;
    QList<FormField> fields;
    Text summary;         ///< what the toast says
    QString removeWord{}; ///< a button that takes the record back; empty = none
    /// Makes the edits of the form's values where they are not simply the record's columns; `stored` = the record as it
    /// is known by now, whose version is to be named.
    std::function<QList<operations::RecordEdit>(const QMap<QString, QString> &values,
                                                const operations::CardRecord &stored)>
        edits{};
    int columns = 1;                               ///< fields side by side
    Text removed{};                                ///< what the toast says when the record was taken back
    QString removeReason = QStringLiteral("card"); ///< why it was, for the history
    QString removeAsk{};                           ///< where a person has to say why: what taking it back means
};

/// The edit that brings a record to these values: only what differs. No values = nothing to do.
[[nodiscard]] operations::RecordEdit editOf(const operations::CardRecord &record, const QMap<QString, QString> &values);

class FormInput;

/// Fields in the place of what they change. Enter keeps (in a note Ctrl+Enter), Esc drops; what is wrong is said below
/// its field and what was typed stays.
class RecordForm : public QWidget
{
    Q_OBJECT
public:
    RecordForm(const FormSpec &spec, QDate today, QWidget *parent = nullptr);
    ~RecordForm() override;

    [[nodiscard]] const FormSpec &spec() const { return m_spec; }
    void focusFirst();
    /// The columns' values as they stand in the fields, all of them.
    [[nodiscard]] QMap<QString, QString> values() const;
    /// Whether something differs from the record.
    [[nodiscard]] bool isChanged() const;
    /// What is to be written; nothing where a field is wrong (which is then said at the field).
    [[nodiscard]] std::optional<QList<operations::RecordEdit>> edits();
    /// Says below the fields why it could not be kept.
    void setProblem(const QString &problem);
    /// Goes on from what stands in the store now, with what was typed: keeping it once more replaces that.
    void rebase(const operations::CardRecord &stored) { m_spec.record = stored; }
    /// The input of a column; null where there is none.
    [[nodiscard]] FormInput *input(const QString &column) const;
    /// What stands in the fields letter by letter, half a date too, for a form of the same fields to go on from.
    [[nodiscard]] QList<QStringList> typed() const;
    void retype(const QList<QStringList> &typed);
    /// The number of the field that has the keyboard; -1 where none has.
    [[nodiscard]] int focusedField() const;
    void focusField(int number);

Q_SIGNALS:
    void kept();
    void dropped();
    void removeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QVBoxLayout *makeField(const FormField &field, QDate today);
    void addButtons(QVBoxLayout *layout);
    void wireKana();
    /// What is wrong with a field by itself; empty if nothing is.
    [[nodiscard]] QString problemOf(const FormInput *input) const;

    FormSpec m_spec;
    QDate m_today;
    QMap<QString, QString> m_loaded; ///< what the fields gave before anything was typed
    QList<FormInput *> m_inputs;
    QList<Label *> m_errors;
    Label *m_problem;
    int m_labelWidth = 0;
};

/// One input of a form: shows a value, gives it back, and says what is wrong with it.
class FormInput : public QWidget
{
    Q_OBJECT
public:
    FormInput(const FormField &field, QWidget *parent) : QWidget(parent), m_field(field) { }

    [[nodiscard]] const FormField &field() const { return m_field; }
    /// Takes its columns out of the values.
    virtual void load(const QMap<QString, QString> &values) = 0;
    /// Writes its columns.
    virtual void store(QMap<QString, QString> &values) const = 0;
    /// What is wrong; empty if nothing is.
    [[nodiscard]] virtual QString problem() const;
    [[nodiscard]] virtual QWidget *firstField() const = 0;
    /// The texts of the fields as they stand; `retype` puts them into another input of this kind.
    [[nodiscard]] virtual QStringList typed() const;
    virtual void retype(const QStringList &texts);

Q_SIGNALS:
    void edited();

private:
    FormField m_field;
};

/// Makes the input of a field.
[[nodiscard]] FormInput *makeInput(const FormField &field, QDate today, QWidget *parent);

} // namespace kikubari::widgets
