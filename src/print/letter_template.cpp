// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/letter_template.h"

#include "japan/era.h"

#include <QRegularExpression>
#include <QRegularExpressionMatch>

#include <algorithm>
#include <array>
#include <optional>

namespace kikubari::print {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &fieldPattern()
{
    static const QRegularExpression pattern(u"\\{\\{([^{}]*)\\}\\}"_s);
    return pattern;
}

tl::unexpected<Error> refused(const QString &key, int line, const QString &ja, const QString &en)
{
    return failure(ErrorKind::Unreadable, u"ひな型「%1」の%2行目: %3"_s.arg(key).arg(line).arg(ja),
                   u"Template \"%1\", line %2: %3"_s.arg(key).arg(line).arg(en));
}

// The known field that is likest to a word by the share of common characters, for 「…のことでしょうか」.
QString nearestField(const QString &word)
{
    QString nearest;
    double likest = 0;
    for (const LetterField &field : letterFields()) {
        const auto shared = std::ranges::count_if(field.name, [&](QChar c) { return word.contains(c); });
        const double likeness = double(shared) / double(field.name.size() + word.size());
        if (likeness > likest) {
            likest = likeness;
            nearest = field.name;
        }
    }
    return nearest;
}

template <typename T> struct Word
{
    QStringView word;
    T value;
};

constexpr std::array kinds{Word<domain::CampaignKind>{u"DM", domain::CampaignKind::Dm},
                           Word<domain::CampaignKind>{u"手紙", domain::CampaignKind::Letter},
                           Word<domain::CampaignKind>{u"はがき", domain::CampaignKind::Card},
                           Word<domain::CampaignKind>{u"年賀状", domain::CampaignKind::NewYear},
                           Word<domain::CampaignKind>{u"寒中見舞い", domain::CampaignKind::MidWinter},
                           Word<domain::CampaignKind>{u"暑中見舞い", domain::CampaignKind::Summer}};
constexpr std::array papers{Word<LetterPaper>{u"はがき", LetterPaper::Postcard},
                            Word<LetterPaper>{u"はがき横", LetterPaper::PostcardLying},
                            Word<LetterPaper>{u"A4", LetterPaper::A4}};
constexpr std::array directions{Word<bool>{u"縦", true}, Word<bool>{u"横", false}};
constexpr std::array answers{Word<bool>{u"はい", true}, Word<bool>{u"いいえ", false}};
constexpr std::array marks{
    Word<LetterMark>{u"大", LetterMark::Large},       Word<LetterMark>{u"題", LetterMark::Title},
    Word<LetterMark>{u"中", LetterMark::Middle},      Word<LetterMark>{u"右", LetterMark::End},
    Word<LetterMark>{u"下", LetterMark::End},         Word<LetterMark>{u"小", LetterMark::Small},
    Word<LetterMark>{u"宛名", LetterMark::Addressee}, Word<LetterMark>{u"余白", LetterMark::Space},
    Word<LetterMark>{u"差出人", LetterMark::Sender}};

// Sets a value by its word; false if the list does not know it.
template <typename List, typename T> bool choose(const List &list, QStringView word, T &value)
{
    const auto found = std::ranges::find_if(list, [&](const auto &one) { return one.word == word; });
    if (found == list.end())
        return false;
    value = found->value;
    return true;
}

template <typename List> QString wordsOf(const List &list)
{
    QStringList words;
    for (const auto &one : list)
        words.append(one.word.toString());
    return words.join(u"、"_s);
}

class Reader
{
public:
    explicit Reader(const QString &key) { m_letter.key = key; }

    Result<LetterTemplate> read(const QString &text)
    {
        QString whole = text;
        whole.replace(u"\r\n"_s, u"\n"_s).remove(u'\uFEFF');
        bool head = true;
        for (const QString &raw : whole.split(u'\n')) {
            ++m_line;
            if (raw.startsWith(u'#'))
                continue;
            if (head && raw.trimmed() == u"---") {
                head = false;
                continue;
            }
            if (const auto done = head ? readHead(raw.trimmed()) : readLine(raw); !done)
                return tl::unexpected<Error>(done.error());
        }
        if (head)
            return refused(m_letter.key, m_line, u"見出しの終わりを示す「---」の行がありません。"_s,
                           u"the line \"---\" that ends the head is missing."_s);
        if (m_letter.name.isEmpty())
            return refused(m_letter.key, 1, u"「名前:」の行がありません。"_s,
                           u"the line 名前: (the name) is missing."_s);
        while (!m_letter.blocks.isEmpty() && m_letter.blocks.last().mark == LetterMark::Space
               && m_letter.blocks.last().text.isEmpty() && m_letter.blocks.last().lines <= 1)
            m_letter.blocks.removeLast(); // empty lines at the end of the file
        return m_letter;
    }

private:
    [[nodiscard]] tl::unexpected<Error> wrong(const QString &ja, const QString &en) const
    {
        return refused(m_letter.key, m_line, ja, en);
    }

    template <typename List, typename T>
    Result<void> set(const List &list, const QString &name, const QString &word, T &to)
    {
        if (choose(list, word, to))
            return {};
        return wrong(u"「%1」には %2 のどれかを書いてください(「%3」とあります)。"_s.arg(name, wordsOf(list), word),
                     u"%1 must be one of %2 (it says \"%3\")."_s.arg(name, wordsOf(list), word));
    }

    Result<void> readHead(const QString &line)
    {
        static const QRegularExpression pair(u"^([^:：]+)[:：]\\s*(.*)$"_s);
        if (line.isEmpty())
            return {};
        const auto match = pair.match(line);
        const QString name = match.captured(1).trimmed(), value = match.captured(2).trimmed();
        if (name == u"名前") {
            m_letter.name = value;
            return {};
        }
        if (name == u"種類")
            return set(kinds, name, value, m_letter.kind);
        if (name == u"用紙")
            return set(papers, name, value, m_letter.paper);
        if (name == u"書字")
            return set(directions, name, value, m_letter.down);
        if (name == u"慶事")
            return set(answers, name, value, m_letter.celebratory);
        return wrong(u"見出しは「名前:」「種類:」「用紙:」「書字:」「慶事:」です(「%1」とあります)。"_s.arg(line),
                     u"the head has 名前, 種類, 用紙, 書字 and 慶事 (it says \"%1\")."_s.arg(line));
    }

    Result<void> readLine(const QString &raw)
    {
        static const QRegularExpression marked(u"^\\[([^\\]\\s]+)(?:\\s+([0-9.]+))?\\]\\s*(.*)$"_s);
        LetterBlock block{LetterMark::Paragraph, raw, 1, m_line};
        while (block.text.endsWith(u' '))
            block.text.chop(1);
        if (block.text.isEmpty()) {
            block.mark = LetterMark::Space;
        } else if (const auto match = marked.match(block.text); match.hasMatch()) {
            if (!choose(marks, match.captured(1), block.mark))
                return wrong(
                    u"「[%1]」という印はありません。使えるのは %2 です。"_s.arg(match.captured(1), wordsOf(marks)),
                    u"there is no mark [%1]; there are %2."_s.arg(match.captured(1), wordsOf(marks)));
            block.text = match.captured(3);
            if (block.mark == LetterMark::Space)
                block.lines = std::clamp(match.captured(2).toDouble(), 1.0, 30.0);
        }
        if (const auto fine = checkFields(raw); !fine)
            return fine;
        m_letter.blocks.append(block);
        return {};
    }

    [[nodiscard]] Result<void> checkFields(const QString &raw) const
    {
        for (auto all = fieldPattern().globalMatch(raw); all.hasNext();) {
            const auto match = all.next();
            const QString name = match.captured(1).trimmed();
            if (std::ranges::any_of(letterFields(), [&](const LetterField &field) { return field.name == name; }))
                continue;
            const QString near = nearestField(name);
            return wrong(
                u"%1文字目の差し込み欄「{{%2}}」はありません。%3"_s.arg(match.capturedStart() + 1)
                    .arg(name,
                         near.isEmpty() ? u"使える欄の一覧から選んでください。"_s
                                        : u"「{{%1}}」のことでしょうか。"_s.arg(near)),
                u"there is no field {{%2}} (column %1). %3"_s.arg(match.capturedStart() + 1)
                    .arg(name,
                         near.isEmpty() ? u"Choose one from the list of fields."_s : u"Is {{%1}} meant?"_s.arg(near)));
        }
        QString rest = raw;
        rest.remove(fieldPattern());
        if (rest.contains(u"{{") || rest.contains(u"}}"))
            return wrong(u"差し込み欄の「{{」と「}}」がそろっていません。"_s,
                         u"{{ and }} of a field do not pair up."_s);
        return {};
    }

    LetterTemplate m_letter;
    int m_line = 0;
};

QString wordsOf(const LetterValues &values, const QString &name)
{
    const auto found = values.constFind(name);
    if (found == values.constEnd()) {
        const LetterValue day = values.value(u"日付"_s);
        if (name != u"年" || !std::holds_alternative<QDate>(day))
            return {};
        const QString whole = japan::eraDateText(std::get<QDate>(day));
        return whole.left(whole.indexOf(u'年') + 1);
    }
    if (const QDate *day = std::get_if<QDate>(&*found))
        return day->isValid() ? japan::eraDateText(*day) : QString();
    return std::get<QString>(*found).trimmed();
}

// What goes together where a field has nothing to say: the sentences of a paragraph, other lines as a whole.
QStringList sentencesOf(const LetterBlock &block)
{
    if (block.mark != LetterMark::Paragraph)
        return {block.text};
    QStringList sentences;
    qsizetype from = 0;
    for (qsizetype at = 0; at < block.text.size(); ++at)
        if (block.text[at] == u'。') {
            sentences.append(block.text.mid(from, at + 1 - from));
            from = at + 1;
        }
    if (from < block.text.size() || sentences.isEmpty())
        sentences.append(block.text.mid(from));
    return sentences;
}

// A teacher or doctor is 先生 in the text too: {{姓}}様 is for the others.
bool replacesUsualHonorific(const QString &field, QStringView behind, const LetterValues &values)
{
    return (field == u"姓" || field == u"氏名") && behind.startsWith(u'様') && wordsOf(values, u"敬称"_s) == u"先生";
}

// A sentence with its fields; nothing where one of them is empty, which is a finding.
std::optional<QString> filledSentence(const QString &sentence, const LetterValues &values, Findings &findings)
{
    QString text;
    qsizetype done = 0;
    bool empty = false;
    for (auto all = fieldPattern().globalMatch(sentence); all.hasNext();) {
        const auto match = all.next();
        const QString name = match.captured(1).trimmed(), words = wordsOf(values, name);
        if (words.isEmpty()) {
            empty = true;
            const Finding finding{FindingKind::EmptyField, Text{u"「"_s + name + u"」"_s, name}, {}};
            if (!findings.contains(finding))
                findings.append(finding);
        }
        text += sentence.mid(done, match.capturedStart() - done) + words;
        done = match.capturedEnd();
        if (replacesUsualHonorific(name, QStringView(sentence).mid(done), values)) {
            text += u"先生"_s;
            ++done;
        }
    }
    return empty ? std::nullopt : std::optional(text + sentence.mid(done));
}

} // namespace

std::span<const LetterField> letterFields()
{
    static const std::array fields{
        LetterField{u"宛名"_s, {u"氏名と敬称(連名も)"_s, u"the names with their honorifics"_s}},
        LetterField{u"姓"_s, {u"姓"_s, u"surname"_s}},
        LetterField{u"名"_s, {u"名"_s, u"given name"_s}},
        LetterField{u"氏名"_s, {u"姓と名"_s, u"surname and given name"_s}},
        LetterField{u"敬称"_s, {u"様・先生など"_s, u"honorific"_s}},
        LetterField{u"会社"_s, {u"会社名"_s, u"company"_s}},
        LetterField{u"部署"_s, {u"部署"_s, u"department"_s}},
        LetterField{u"役職"_s, {u"役職"_s, u"title"_s}},
        LetterField{u"車種"_s, {u"お車の名前"_s, u"the car's model"_s}},
        LetterField{u"登録番号"_s, {u"ナンバー"_s, u"registration number"_s}},
        LetterField{u"納車日"_s, {u"納車日"_s, u"day of delivery"_s}},
        LetterField{u"契約日"_s, {u"ご契約日"_s, u"day of the order"_s}},
        LetterField{u"車検満了日"_s, {u"車検の満了日"_s, u"day on which the inspection runs out"_s}},
        LetterField{u"紹介者"_s, {u"紹介してくださった方"_s, u"who referred"_s}},
        LetterField{u"担当"_s, {u"担当者の氏名"_s, u"the salesperson"_s}},
        LetterField{u"担当電話"_s, {u"担当者の電話"_s, u"the salesperson's telephone"_s}},
        LetterField{u"店"_s, {u"店の名前"_s, u"the shop"_s}},
        LetterField{u"店住所"_s, {u"店の住所"_s, u"the shop's address"_s}},
        LetterField{u"店電話"_s, {u"店の電話"_s, u"the shop's telephone"_s}},
        LetterField{u"日付"_s, {u"手紙の日付"_s, u"date of the letter"_s}},
        LetterField{u"年"_s, {u"手紙の年(令和9年)"_s, u"year of the letter, in the era"_s}},
        LetterField{u"一言"_s, {u"お客様ごとの一言"_s, u"the personal line"_s}},
        LetterField{u"同封物"_s, {u"同封するもの"_s, u"enclosures"_s}},
        LetterField{u"催し"_s, {u"展示会などの名前"_s, u"the event"_s}},
        LetterField{u"開催日"_s, {u"催しの日"_s, u"day of the event"_s}},
    };
    return fields;
}

Result<LetterTemplate> readLetterTemplate(const QString &text, const QString &key)
{
    return Reader(key).read(text);
}

LetterValues letterValues(const Recipient &recipient)
{
    const NameBlock block = nameBlock(recipient);
    QStringList names;
    for (qsizetype i = 0; i < block.lines.size(); ++i) {
        const NameLine &one = block.lines[i];
        const bool same = i > 0 && !one.surname.isEmpty() && one.surname == block.lines[i - 1].surname;
        names.append((same ? one.given : one.name()) + u' ' + one.honorific);
    }
    const NameLine first = block.lines.value(0);
    const bool person = first.honorific != u"御中";
    return {{u"宛名"_s, names.join(u'\u3000')},
            {u"姓"_s,
             !person                       ? recipient.company.simplified() // 株式会社アオバ様
                 : first.surname.isEmpty() ? first.given
                                           : first.surname},
            {u"名"_s, person && !first.surname.isEmpty() ? first.given : QString()},
            {u"氏名"_s, first.name()},
            {u"敬称"_s, first.honorific},
            {u"会社"_s, recipient.company.simplified()},
            {u"部署"_s, recipient.department.simplified()},
            {u"役職"_s, recipient.title.simplified()}};
}

FilledLetter filledLetter(const LetterTemplate &letter, const LetterValues &values)
{
    FilledLetter filled;
    for (const LetterBlock &block : letter.blocks) {
        LetterBlock own = block;
        own.text.clear();
        bool left = false;
        for (const QString &sentence : sentencesOf(block)) {
            const auto words = filledSentence(sentence, values, filled.findings);
            left = left || !words;
            own.text += words.value_or(QString());
        }
        if (!left || !own.text.trimmed().isEmpty())
            filled.blocks.append(own);
    }
    return filled;
}

} // namespace kikubari::print
