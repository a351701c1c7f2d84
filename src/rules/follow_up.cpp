// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/follow_up.h"

namespace kikubari::rules {

namespace {

void appendEscaped(std::string &id, std::string_view part)
{
    for (const char c : part) {
        if (c == '/')
            id += "%2F";
        else if (c == '%')
            id += "%25";
        else
            id += c;
    }
}

} // namespace

std::string idOf(const FollowUp &followUp, const domain::CustomerCode &customer)
{
    std::string id;
    appendEscaped(id, followUp.rule.utf8);
    id += '/';
    appendEscaped(id, customer.utf8);
    id += '/';
    id += domain::wordOf(followUp.fact);
    id += '/';
    appendEscaped(id, followUp.record);
    return id;
}

} // namespace kikubari::rules
