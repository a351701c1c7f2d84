// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/shop_import/column_recognition.h"

#include "operations/shop_import/date_parts.h"
#include "operations/shop_import/heading_words.h"

#include <algorithm>
#include <map>

namespace kikubari::operations {

using namespace Qt::StringLiterals;
using enum ShopField;

namespace {

Text byHeading(const QString &heading)
{
    return {u"見出し「%1」"_s.arg(heading), u"heading “%1”"_s.arg(heading)};
}

Text byValues(ShopField field)
{
    const auto &label = infoOf(field).label;
    return {u"値が「%1」の形"_s.arg(label.ja), u"the values look like “%1”"_s.arg(label.en)};
}

bool isPhoneField(ShopField field)
{
    return field == Phone || field == Mobile || field == AnyPhone || field == WorkPhone;
}

/// Recognises the columns of one table; used once.
class Recognition
{
public:
    Recognition(const SheetLayout &layout, const std::vector<ColumnLook> &looks) : m_layout(layout), m_looks(looks) { }

    std::vector<ColumnMapping> run()
    {
        for (int i = 0; i < m_layout.width; ++i)
            m_columns.push_back(first(i));
        for (int i = 0; i < m_layout.width; ++i)
            fillByValues(i);
        settleMeanings();
        settleWorkAddress();
        settlePlateParts();
        settleNumberedNames();
        settleSplitNames();
        if (!hasName())
            findName();
        settleDates();
        keepOneOfEach();
        for (auto &column : m_columns)
            keepUnknown(column);
        return std::move(m_columns);
    }

private:
    /// What is not known is kept under its heading, or under its place where there is none.
    void keepUnknown(ColumnMapping &column) const
    {
        if (column.field != Ignore || column.confidence > 0)
            return;
        const auto &values = look(column.column);
        // Cells behind the last heading are broken rows, unless most rows have them.
        const bool there = m_layout.headed == 0 || column.column < m_layout.headed || m_layout.overfull;
        if (column.heading.isEmpty() && (!there || values.filled() == 0 || values.isSequence()))
            return;
        if (column.heading.isEmpty())
            column.heading = u"%1列目"_s.arg(column.column + 1);
        column.field = Extra;
        column.why = {u"知らない見出し。値はそのまま保管します"_s, u"unknown heading; its values are kept"_s};
    }

    /// Where there is a home address, that of the place of work is not part of it.
    void settleWorkAddress()
    {
        static const QStringList words{foldedHeading(u"会社"), foldedHeading(u"勤務先"), foldedHeading(u"職場"),
                                       u"business"_s, u"work"_s};
        const auto atWork = [](const ColumnMapping &column) {
            const auto folded = foldedHeading(column.heading, true);
            return std::any_of(words.begin(), words.end(), [&](const auto &word) { return folded.contains(word); });
        };
        const bool home = std::any_of(m_columns.begin(), m_columns.end(), [&](const auto &column) {
            return column.field == Address && !atWork(column) && look(column.column).filled() > 0;
        });
        for (auto &column : m_columns)
            if (home && infoOf(column.field).group == ShopGroup::Address && atWork(column)) {
                column.field = Extra;
                column.confidence = 55;
                column.why = {u"勤務先の住所。値はそのまま保管します"_s, u"address at work; its values are kept"_s};
            }
    }

    const ColumnLook &look(int column) const { return m_looks[static_cast<std::size_t>(column)]; }
    ColumnMapping &at(int column) { return m_columns[static_cast<std::size_t>(column)]; }

    bool has(ShopField field) const
    {
        return std::any_of(m_columns.begin(), m_columns.end(),
                           [&](const auto &column) { return column.field == field; });
    }
    bool hasName() const { return has(Name) || has(FamilyName) || has(Company); }
    bool hasCar() const
    {
        return std::any_of(m_columns.begin(), m_columns.end(), [](const auto &column) {
            const auto group = infoOf(column.field).group;
            return (group == ShopGroup::Car && column.field != CarExtra && column.field != Condition)
                || (group == ShopGroup::CarDates && column.field != RegisteredOn && column.field != OrderedOn);
        });
    }

    /// The heading's word, unless the values say that it cannot be.
    ColumnMapping first(int i)
    {
        ColumnMapping column;
        column.column = i;
        const auto heading = m_layout.headings.value(i), group = m_layout.groups.value(i);
        const auto oneLine = [](QString text) { return text.remove(u'\n').simplified(); };
        column.heading = oneLine(group.isEmpty() || group == heading ? heading : QString(group + u'／' + heading));
        column.samples = look(i).samples();
        const auto *date = spreadDateAt(i);
        if (date && date->first != i) {
            column.confidence = 90;
            column.why = {u"「%1」の続き"_s.arg(date->heading), u"part of “%1”"_s.arg(date->heading)};
            return column;
        }
        const auto guess = date ? guessHeading(date->heading, date->heading == heading ? group : QString())
                                : guessHeading(heading, group);
        if (guess.confidence == 0)
            return column;
        column.field = guess.field;
        column.number = guess.number;
        column.confidence = guess.confidence;
        column.why = byHeading(column.heading);
        const auto fit = look(i).fit(guess.field);
        const auto values = look(i).guess();
        const bool enough = look(i).filled() >= 3 || (look(i).filled() > 0 && values.confidence >= 85);
        if (!fit || !enough)
            return column;
        if (*fit < 0.3 && values.confidence >= 60 && canReplace(guess.field, values.field)) {
            column.field = values.field;
            column.confidence = values.confidence - 10;
            column.why = byValues(values.field);
        } else if (*fit < 0.2 && look(i).filled() >= 3 && isStrict(guess.field)) {
            // Every row would be rejected for what is no broken value but another column.
            column.field = infoOf(guess.field).ofCar ? CarExtra : Extra;
            column.confidence = 55;
            column.why = {u"見出しと値が合いません。値はそのまま保管します"_s,
                          u"the values do not fit the heading; they are kept"_s};
        } else if (*fit < 0.3) {
            column.confidence = std::min(column.confidence, 40);
        }
        return column;
    }

    const SpreadDate *spreadDateAt(int column) const
    {
        for (const auto &date : m_layout.spreadDates)
            if (column >= date.first && column < date.first + date.count)
                return &date;
        return nullptr;
    }

    /// Fields whose broken values reject the row.
    static bool isStrict(ShopField field)
    {
        return isDateField(field) || isPhoneField(field) || field == PostalCode || field == Email;
    }

    /// Whether values that look like `values` overrule a heading that means `heading`.
    static bool canReplace(ShopField heading, ShopField values)
    {
        if (heading == Address)
            return isPhoneField(values) || values == Email || values == PostalCode;
        if (isPhoneField(heading))
            return values == Email || values == Address || values == PostalCode || values == Name;
        if (heading == Name || heading == Kana || heading == FamilyKana)
            return values == Kana || (values == Name && heading != FamilyKana) || values == Phone || values == Mobile
                || values == Email || values == Address;
        if (heading == PostalCode || heading == Email)
            return values == Phone || values == Mobile || values == Address || values == Email;
        if (heading == Plate)
            return values == ChassisNo;
        return isDateField(heading) && (values == Plate || values == Phone || values == Mobile);
    }

    /// A column whose heading says nothing or little.
    void fillByValues(int i)
    {
        auto &column = at(i);
        if (column.confidence >= 60 || look(i).filled() == 0)
            return;
        const auto values = look(i).guess();
        const bool headed = !column.heading.isEmpty();
        if (values.confidence < (headed ? 70 : 50))
            return;
        auto field = values.field;
        const int before = i > 0 ? static_cast<int>(at(i - 1).field) : -1;
        if (field == Phone && (has(Phone) || headed))
            field = AnyPhone;
        const bool once = !infoOf(field).several && has(field);
        if (field == Name && (headed || once))
            return; // names of anybody: only a column that nobody else can be is taken, later
        if (once && !(field == Kana && before == static_cast<int>(Kana)))
            return;
        if (field == Address && headed && has(Address))
            return;
        column.field = field;
        column.confidence = std::min(values.confidence, headed ? 65 : 80);
        column.why = byValues(field);
    }

    void settleMeanings()
    {
        const bool car = hasCar();
        for (auto &column : m_columns) {
            const auto &values = look(column.column);
            const auto folded = foldedHeading(column.heading);
            if (column.field == Ignore && column.confidence >= 60)
                continue;
            if (column.field == RegisteredOn && !car)
                column.field = FirstMetOn;
            if (column.field == OrderedOn && !car && folded.contains(foldedHeading(u"契約")))
                column.field = FirstMetOn;
            if (column.field == Condition && values.filled() >= 1 && values.conditionWords() < 0.3)
                column.field = values.kindWords() > 0.3 ? Kind : CarExtra;
            if (column.field == Kind && values.filled() >= 1 && values.kindWords() < 0.3)
                column.field = Extra;
            if (column.field == PermitsDm && values.dates() > 0.7)
                column.field = DmOn;
            if (column.field == Name && values.kana() > 0.8 && values.filled() >= 3
                && (has(FamilyName) || countOf(Name) > 1))
                column.field = Kana;
            if (column.field == Kana && values.filled() > 0 && values.singles() > 0.9)
                column.field = PlateKana;
            // A car's own number or a customer's: 管理番号 that repeats line numbers is nobody's.
            if (column.field == CustomerCode && values.isSequence() && isSerialHeading(folded))
                column.field = Ignore;
        }
        settleSerial();
        settleExpiry();
    }

    /// 満期日 alone is the insurance's where the file speaks of one.
    void settleExpiry()
    {
        static const QStringList words{foldedHeading(u"満期日"), foldedHeading(u"満期"), foldedHeading(u"終期"),
                                       foldedHeading(u"満期年月日")};
        const bool insurance = std::any_of(m_columns.begin(), m_columns.end(), [](const auto &column) {
            return column.heading.contains(u"保険") || column.heading.contains(u"証券");
        });
        for (auto &column : m_columns)
            if (insurance && !has(InsuranceEndsOn) && words.contains(foldedHeading(column.heading))
                && look(column.column).dates() > 0.5) {
                column.field = InsuranceEndsOn;
                column.confidence = 80;
                column.why = byHeading(column.heading);
            }
    }

    static bool isSerialHeading(const QString &folded)
    {
        return folded == u"id" || folded == u"no" || folded == foldedHeading(u"番号");
    }

    int countOf(ShopField field) const
    {
        return static_cast<int>(std::count_if(m_columns.begin(), m_columns.end(),
                                              [&](const auto &column) { return column.field == field; }));
    }

    /// "No" is the customer's number where no other column is and it does not merely count the lines.
    void settleSerial()
    {
        if (has(CustomerCode))
            return;
        static const QStringList names{u"no"_s, u"№"_s, foldedHeading(u"№"), foldedHeading(u"番号"), u"#"_s};
        for (auto &column : m_columns) {
            const auto &values = look(column.column);
            if (column.field != Ignore || column.confidence < 60
                || !names.contains(foldedHeading(m_layout.headings.value(column.column))))
                continue;
            if (values.filled() > 1 && !values.isSequence()) {
                column.field = CustomerCode;
                column.confidence = 70;
                return;
            }
        }
    }

    /// 登録番号2 is the second part of a plate, or the whole plate of a second car: the values say it.
    void settlePlateParts()
    {
        for (auto &column : m_columns) {
            const bool part = column.field == PlatePlace || column.field == PlateClass || column.field == PlateKana
                || column.field == PlateSerial;
            if (column.field == PlateClass && look(column.column).filled() > 0
                && look(column.column).plateClasses() < 0.5 && look(column.column).fit(Plate).value_or(0) < 0.6) {
                column.field = Extra; // 分類 of an address book: 友人, 取引先
                column.confidence = 50;
                continue;
            }
            if (!part || look(column.column).filled() == 0 || look(column.column).fit(Plate).value_or(0) < 0.6)
                continue;
            const auto &heading = column.heading;
            const int end = heading.isEmpty() ? -1 : heading.back().digitValue();
            const bool ofThatCar = end > 1 && std::any_of(m_columns.begin(), m_columns.end(), [end](const auto &other) {
                                       return other.number == end && infoOf(other.field).ofCar;
                                   });
            column.field = Plate;
            column.number = ofThatCar ? end : column.number;
        }
    }

    /// 得意先名1 and 得意先名2: surname and given name, or a firm and its branch.
    void settleNumberedNames()
    {
        for (int i = 0; i + 1 < m_layout.width; ++i) {
            const auto one = guessHeading(m_layout.headings.value(i), m_layout.groups.value(i));
            const auto next = guessHeading(m_layout.headings.value(i + 1), m_layout.groups.value(i + 1));
            if (one.field == Name && one.line == 1 && next.field == Name && next.line == 2 && at(i).field == Name
                && at(i + 1).field == Name && look(i + 1).filled() > 0)
                split(at(i), FamilyName, at(i + 1), GivenName);
        }
    }

    /// 氏名 over two columns, of which only the first has the heading.
    void settleSplitNames()
    {
        for (int i = 0; i + 1 < m_layout.width; ++i) {
            auto &one = at(i), &next = at(i + 1);
            const bool blank = m_layout.headings.value(i + 1).isEmpty()
                || (!m_layout.groups.value(i).isEmpty()
                    && m_layout.headings.value(i + 1) == m_layout.headings.value(i));
            if (!blank || look(i + 1).filled() == 0)
                continue;
            const bool filledAlike = look(i + 1).filled() * 2 > look(i).filled();
            if (one.field == Name && filledAlike && look(i).shortNames() > 0.7
                && look(i + 1).shortNames() + look(i + 1).kana() > 0.7 && look(i).kana() < 0.5)
                split(one, FamilyName, next, GivenName);
            else if (one.field == Kana && filledAlike && look(i + 1).kana() > 0.7)
                split(one, FamilyKana, next, GivenKana);
            else if (one.field == Address && !headedElsewhere(next) && look(i + 1).dates() < 0.3)
                continueAddress(one, next);
        }
    }

    static bool headedElsewhere(const ColumnMapping &column)
    {
        return isPhoneField(column.field) || column.field == PostalCode || column.field == Email
            || column.field == Plate;
    }

    static void continueAddress(const ColumnMapping &one, ColumnMapping &next)
    {
        next.field = Address;
        next.confidence = 60;
        next.why = byHeading(one.heading);
    }

    static void split(ColumnMapping &one, ShopField first, ColumnMapping &next, ShopField second)
    {
        one.field = first;
        next.field = second;
        next.confidence = one.confidence;
        next.why = byHeading(one.heading);
    }

    /// No heading says which column has the names: the one whose values look most like it.
    void findName()
    {
        int best = -1, bestConfidence = 45;
        for (int i = 0; i < m_layout.width; ++i) {
            const auto values = look(i).guess();
            if (values.field == Name && values.confidence > bestConfidence && at(i).confidence < 90) {
                best = i;
                bestConfidence = values.confidence;
            }
        }
        if (best < 0) {
            findSplitName();
            return;
        }
        at(best).field = Name;
        at(best).confidence = bestConfidence;
        at(best).why = byValues(Name);
    }

    void findSplitName()
    {
        for (int i = 0; i + 1 < m_layout.width; ++i)
            if (look(i).shortNames() > 0.8 && look(i + 1).shortNames() > 0.8 && at(i).confidence < 50
                && at(i + 1).confidence < 50 && look(i).filled() > 0) {
                at(i).confidence = 50;
                at(i).why = byValues(FamilyName);
                split(at(i), FamilyName, at(i + 1), GivenName);
                return;
            }
    }

    /// Dates without a heading: long ago = birthday, mostly to come = inspection, else delivery.
    void settleDates()
    {
        for (int i = 0; i < m_layout.width; ++i) {
            auto &column = at(i);
            if (!column.heading.isEmpty() || column.confidence > 0 || look(i).dates() < 0.7)
                continue;
            const auto field = look(i).birthDates() > 0.7 ? Birthday
                : look(i).futureDates() > 0.5             ? InspectionDueOn
                                                          : DeliveredOn;
            if (has(field))
                continue;
            column.field = field;
            column.confidence = 50;
            column.why = byValues(field);
        }
    }

    /// Which of several names a customer goes by: the plainest word, the finance company that owns the car last.
    int standing(const ColumnMapping &column) const
    {
        const auto folded = foldedHeading(column.heading);
        int value = column.confidence * 10;
        if (column.field == Name && folded.contains(foldedHeading(u"使用者")))
            value -= 20;
        if (column.field == Name && folded.contains(foldedHeading(u"契約者")))
            value -= 10;
        if (column.field == Prefecture && look(column.column).numbers() > 0.5)
            value -= 50; // the name of the prefecture rather than its number
        return value;
    }

    void keepOneOfEach()
    {
        std::map<std::pair<ShopField, int>, ColumnMapping *> kept;
        for (auto &column : m_columns) {
            const auto &info = infoOf(column.field);
            if (info.several)
                continue;
            auto &one = kept[{column.field, column.number}];
            if (!one) {
                one = &column;
                continue;
            }
            auto *loser = &column;
            if (standing(column) > standing(*one)
                || (look(one->column).filled() == 0 && look(column.column).filled() > 0))
                std::swap(loser, one);
            demote(*loser);
        }
    }

    void demote(ColumnMapping &column)
    {
        // A second column of this name in the row is the next car's.
        if (infoOf(column.field).ofCar && column.number == 1 && repeatsCar(column)) {
            column.number = 2;
            return;
        }
        column.field = column.heading.isEmpty() ? Ignore : infoOf(column.field).ofCar ? CarExtra : Extra;
        column.confidence = 50;
        column.why = {u"同じ項目の列がほかにあります。値はそのまま保管します"_s,
                      u"another column has this field; its values are kept"_s};
    }

    /// Whether the heading stands twice, letter by letter: columns of a second car.
    bool repeatsCar(const ColumnMapping &column) const
    {
        return column.field != CarExtra
            && std::count_if(m_columns.begin(), m_columns.end(),
                             [&](const auto &other) {
                                 return other.field == column.field
                                     && foldedHeading(m_layout.headings.value(other.column))
                                     == foldedHeading(m_layout.headings.value(column.column));
                             })
            == 2;
    }

    const SheetLayout &m_layout;
    const std::vector<ColumnLook> &m_looks;
    std::vector<ColumnMapping> m_columns;
};

} // namespace

std::vector<ColumnMapping> recogniseColumns(const SheetLayout &layout, const std::vector<ColumnLook> &looks)
{
    return Recognition(layout, looks).run();
}

void applyChoices(std::vector<ColumnMapping> &columns, const std::vector<ColumnChoice> &choices, const Text &why)
{
    for (const auto &choice : choices) {
        const auto wanted = foldedHeading(choice.heading, true);
        for (auto &column : columns) {
            const bool named = choice.column >= 0 ? column.column == choice.column
                                                  : !wanted.isEmpty() && foldedHeading(column.heading, true) == wanted;
            if (!named)
                continue;
            column.field = choice.field;
            column.number = std::max(1, choice.number);
            column.confidence = 100;
            column.why = why;
            // A person's word takes the field from a column that only seemed to have it.
            if (infoOf(choice.field).several)
                continue;
            for (auto &other : columns)
                if (&other != &column && other.field == column.field && other.number == column.number
                    && other.confidence < 100)
                    other.field = infoOf(column.field).ofCar ? CarExtra : Extra;
        }
    }
}

std::vector<Text> remarksOn(const ShopFilePlan &plan)
{
    std::vector<Text> remarks;
    if (!plan.hasName())
        remarks.push_back({u"お名前の列が見つかりません。どの列がお名前か選んでください"_s,
                           u"No column with the name was found. Choose which column it is"_s});
    if (plan.headerLine == 0)
        remarks.push_back({u"見出しの行がありません。列は値の形から見分けました"_s,
                           u"There is no heading row. The columns were recognised by their values"_s});
    for (const auto &column : plan.columns)
        if (column.confidence > 0 && column.confidence < 60 && column.field != Extra && column.field != CarExtra
            && column.field != Ignore)
            remarks.push_back({u"列「%1」を「%2」としましたが、確かではありません"_s.arg(
                                   column.heading.isEmpty() ? QString::number(column.column + 1) : column.heading,
                                   infoOf(column.field).label.ja),
                               u"Column “%1” was taken for “%2”, which is not certain"_s.arg(
                                   column.heading.isEmpty() ? QString::number(column.column + 1) : column.heading,
                                   infoOf(column.field).label.en)});
    return remarks;
}

} // namespace kikubari::operations
