// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/card/record_form.h"
#include "widgets/controls.h"

#include <functional>
#include <optional>

class QGridLayout;
class QVBoxLayout;

namespace kikubari::widgets {

/// A part of the card that has the keyboard as a whole: Tab and the arrow keys go from block to block, Enter (or a
/// double click) opens it, Ctrl+E turns it into fields in place. What it says stands in its accessible name.
class CardBlock : public QWidget
{
    Q_OBJECT
public:
    explicit CardBlock(QWidget *parent = nullptr);

    /// Gives the block a card's surface with a border.
    void setCard(bool card);
    /// Draws a line below the block, as between the rows of a card.
    void setDivider(bool divider);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// What the block becomes when it is edited; a block without a form cannot be.
    void setForm(const FormSpec &form);
    /// Where the block belongs, whatever it says: the record it shows ("19/N1"), "+19" for the line that adds one, or a
    /// name. A card that is made anew finds its blocks again by it. `setForm` gives it where it has none.
    void setPlace(const QString &place) { m_place = place; }
    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const std::optional<FormSpec> &form() const { return m_spec; }
    /// What Enter and a click do instead of opening the form.
    void setChosen(std::function<void()> chosen) { m_chosen = std::move(chosen); }
    /// What Space does.
    void setMarked(std::function<void()> marked) { m_marked = std::move(marked); }

    /// Shows the form in the block's place; null where it cannot be edited or is being edited.
    RecordForm *edit(QDate today);
    /// Takes the form away and gives the keyboard back to the block.
    void endEdit();
    [[nodiscard]] RecordForm *editor() const { return m_editor; }

    /// A line "word: text" with an optional badge behind it; answers the text's label.
    Label *addLine(const QString &word, const QString &text, const std::optional<BadgeLook> &badge = {});
    /// Room for the words before the lines, in design pixels.
    void setWordWidth(int width) { m_wordWidth = width; }
    /// One quiet line for what is not known.
    void addUnknown(const QString &words);

Q_SIGNALS:
    void editWanted();
    /// The form was opened or went.
    void editing(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void stepFocus(bool down);

    QWidget *m_content;
    QVBoxLayout *m_body;
    QGridLayout *m_lines = nullptr;
    RecordForm *m_editor = nullptr;
    std::optional<FormSpec> m_spec;
    QString m_place;
    std::function<void()> m_chosen, m_marked;
    int m_wordWidth = 58;
    bool m_card = false, m_divider = false, m_keyboard = false;
};

/// The place of a record's block.
[[nodiscard]] QString placeOf(const operations::CardRecord &record);

/// A heading of the card: icon, word, and what stands at the right.
class CardHeading : public QWidget
{
    Q_OBJECT
public:
    CardHeading(const QString &iconName, const QString &word, const QString &remark, QWidget *parent,
                const QString &key = {});
};

/// Takes everything out of a layout, at once out of sight and deleted when control is back in the event loop.
void clearLayout(QLayout *layout);

} // namespace kikubari::widgets
