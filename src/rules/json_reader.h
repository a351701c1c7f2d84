// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rules/rule.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <string_view>

namespace kikubari::rules {

/// Reads the parts of one rule and remembers the first thing that is wrong, with the rule's id and the field's name.
class JsonReader
{
public:
    explicit JsonReader(QString rule) : m_rule(std::move(rule)) { }

    void fail(const QString &field, const QString &ja, const QString &en);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    void onlyKnown(const QJsonObject &object, const QStringList &known, const QString &where);
    [[nodiscard]] QJsonArray array(const QJsonObject &object, const QString &field);
    [[nodiscard]] Text text(const QJsonValue &value, const QString &field);
    [[nodiscard]] domain::Offset offset(const QJsonValue &value, const QString &field);
    [[nodiscard]] DateExpression expression(const QJsonValue &value, const QString &field);
    [[nodiscard]] FactPattern pattern(const QJsonObject &object, const QString &field);
    /// One pattern, or {"any_of": [...]}.
    [[nodiscard]] std::vector<FactPattern> patterns(const QJsonValue &value, const QString &field);
    /// One condition or an array of them.
    [[nodiscard]] std::vector<Condition> conditions(const QJsonValue &value, const QString &field);
    /// `for`: plain tests {"rank": ["A"]}, beside them {"segment": KEY} or a condition as segments have it.
    void readFor(const QJsonValue &value, Rule &rule);

    /// An enumeration whose values are spelt in order; `fallback` where the member is absent.
    template <typename E> [[nodiscard]] E word(const QJsonValue &value, std::initializer_list<std::string_view> words,
                                               const QString &field, std::optional<E> fallback = std::nullopt)
    {
        if (value.isUndefined() && fallback)
            return *fallback;
        const std::string text = value.toString().toStdString();
        int position = 0;
        for (const std::string_view candidate : words) {
            if (candidate == text)
                return static_cast<E>(position);
            ++position;
        }
        unknownWord(field, value.toString());
        return E{};
    }

private:
    void unknownWord(const QString &field, const QString &word);
    [[nodiscard]] DateExpression term(const QString &text, const QString &field);
    [[nodiscard]] FieldTest fieldTest(domain::FactKind kind, const QString &name, const QJsonValue &value,
                                      const QString &where);

    QString m_rule;
    std::optional<Error> m_error;
};

} // namespace kikubari::rules
