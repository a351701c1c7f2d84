// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/campaign_words.h"
#include "print/findings.h"
#include "print/recipient.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>

#include <span>
#include <variant>

namespace kikubari::print {

enum class LetterPaper { Postcard, PostcardLying, A4 };

/// What a line of a template is.
enum class LetterMark {
    Paragraph,
    Large,     ///< [大] 謹賀新年
    Title,     ///< [題]
    Middle,    ///< [中]
    End,       ///< [右], [下]: at the end of the line
    Small,     ///< [小]
    Addressee, ///< [宛名]
    Space,     ///< an empty line, or [余白 N]: N lines for writing by hand
    Sender,    ///< [差出人]: the block of the shop and the person
};

struct LetterBlock
{
    LetterMark mark = LetterMark::Paragraph;
    QString text;     ///< with {{fields}} in a template, without in a filled letter
    double lines = 1; ///< of a Space
    int line = 0;     ///< of the file, from 1
    bool operator==(const LetterBlock &) const = default;
};

/// A letter or the message side of a card, as its text file says. Shops edit the files; the format is in the shipped
/// ones' head.
struct LetterTemplate
{
    QString key;  ///< the file's name without .txt
    QString name; ///< 年賀状
    domain::CampaignKind kind = domain::CampaignKind::Letter;
    LetterPaper paper = LetterPaper::A4;
    bool down = false;        ///< lines from top to bottom
    bool celebratory = false; ///< never to a house in mourning
    QList<LetterBlock> blocks;
    bool operator==(const LetterTemplate &) const = default;
};

/// A field that templates may use.
struct LetterField
{
    QString name; ///< 姓
    Text meaning;
};
[[nodiscard]] std::span<const LetterField> letterFields();

/// Reads a template. Unreadable: the sentence names the file, the line and, for an unknown field, its place in the line
/// and the field that was probably meant.
[[nodiscard]] Result<LetterTemplate> readLetterTemplate(const QString &text, const QString &key);

/// The templates of the program, and those of a shop's folder in place of the ones with the same file name. A file that
/// cannot be read as a template is in `errors` and left out.
struct LetterTemplates
{
    QList<LetterTemplate> templates;
    QList<Error> errors;

    [[nodiscard]] const LetterTemplate *find(QStringView key) const;
};
[[nodiscard]] LetterTemplates letterTemplates(const QString &folder = {});

/// What a field says for one customer: words as they are, days as era dates (令和8年11月30日).
using LetterValue = std::variant<QString, QDate>;
using LetterValues = QHash<QString, LetterValue>; ///< by the name of the field; 年 follows from 日付 if it is not given

/// What a recipient says by himself: 宛名 (all names with their honorifics), 姓, 名, 氏名, 敬称, 会社, 部署, 役職. A
/// company without a person has its name as 姓 too, for 「株式会社アオバ様」 within a sentence.
[[nodiscard]] LetterValues letterValues(const Recipient &recipient);

/// The blocks of a template with a customer's values. A field without a value is a finding (EmptyField), and what would
/// be said with it goes: in a paragraph the sentence up to 。, else the line. Behind 姓 and 氏名 「様」 becomes
/// 「先生」 for those who are addressed so.
struct FilledLetter
{
    QList<LetterBlock> blocks;
    Findings findings;
};
[[nodiscard]] FilledLetter filledLetter(const LetterTemplate &letter, const LetterValues &values);

} // namespace kikubari::print
