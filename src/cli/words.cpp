// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace kikubari::cli {

using domain::State;

Text stateWord(State state)
{
    switch (state) {
    case State::Upcoming: return {u"これから"_s, u"upcoming"_s};
    case State::Open: return {u"してもよい"_s, u"open"_s};
    case State::Due: return {u"今する"_s, u"due"_s};
    case State::Overdue: return {u"期限超過"_s, u"overdue"_s};
    case State::Suspended: return {u"保留"_s, u"suspended"_s};
    case State::Done: return {u"済み"_s, u"done"_s};
    case State::Waived: return {u"見送り"_s, u"waived"_s};
    case State::Cancelled: return {u"取消"_s, u"cancelled"_s};
    case State::Superseded: return {u"次へ交代"_s, u"superseded"_s};
    case State::Missed: return {u"できず"_s, u"missed"_s};
    }
    return {};
}

Text workWord(operations::Work work)
{
    switch (work) {
    case operations::Work::Call: return {u"電話"_s, u"call"_s};
    case operations::Work::Visit: return {u"訪問"_s, u"visit"_s};
    case operations::Work::Mail: return {u"DM・手紙"_s, u"mail"_s};
    case operations::Work::Promise: return {u"約束"_s, u"promise"_s};
    case operations::Work::InHouse: return {u"社内"_s, u"in-house"_s};
    }
    return {};
}

Text urgencyWord(const operations::DayItem &item, QDate today)
{
    const qint64 left = today.daysTo(item.latest);
    if (left < 0)
        return {u"%1日超過"_s.arg(-left), u"%1 d late"_s.arg(-left)};
    if (left == 0)
        return {u"今日まで"_s, u"today"_s};
    return {u"あと%1日"_s.arg(left), u"%1 d left"_s.arg(left)};
}

QString addressed(const QString &name, const QString &honorific)
{
    return honorific.isEmpty() ? name : name + u' ' + honorific;
}

} // namespace kikubari::cli
