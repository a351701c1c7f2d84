// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rules/rule.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace kikubari::rules {

/// Reads an array of rules. An unknown or missing field, an impossible offset, an unknown word: a Configuration error
/// naming the rule and the field.
[[nodiscard]] Result<std::vector<Rule>> parseRules(const QByteArray &json);
[[nodiscard]] Result<Rule> parseRule(const QJsonObject &object);

/// The rules that ship with the program, as JSON and parsed.
[[nodiscard]] QByteArray shippedRulesJson();
[[nodiscard]] const std::vector<Rule> &shippedRules();

} // namespace kikubari::rules
