// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <string>
#include <string_view>

namespace kikubari::domain {

/// A shop's own key for a record. Free text, unique per kind of record; compared as bytes of UTF-8, which is the order
/// that lists are sorted in. A code of one kind is never taken for one of another.
template <typename Tag> struct Code
{
    std::string utf8;

    Code() = default;
    explicit Code(std::string_view text) : utf8(text) { }
    explicit Code(const char *text) : utf8(text) { }
    explicit Code(const QString &text) : utf8(text.toStdString()) { }

    [[nodiscard]] bool empty() const { return utf8.empty(); }
    [[nodiscard]] QString text() const { return QString::fromStdString(utf8); }
    auto operator<=>(const Code &) const = default; // NOLINT(modernize-use-nullptr): clang writes the 0, not we
};

using CustomerCode = Code<struct CustomerTag>;
using StaffCode = Code<struct StaffTag>;
using StoreCode = Code<struct StoreTag>;
using PurchaseCode = Code<struct PurchaseTag>;
using ContactCode = Code<struct ContactTag>;
using RuleId = Code<struct RuleTag>;

} // namespace kikubari::domain
