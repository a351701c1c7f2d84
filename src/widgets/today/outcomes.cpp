// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/today/outcomes.h"

using namespace Qt::StringLiterals;

namespace kikubari::widgets {

using domain::Channel;
using domain::Outcome;

QList<OutcomeSlot> outcomesOf(Channel channel)
{
    switch (channel) {
    case Channel::Call:
        return {{0, Outcome::Reached, u"check"_s},       {1, Outcome::Absent, u"house"_s},
                {2, Outcome::Voicemail, u"voicemail"_s}, {3, Outcome::CallBack, u"corner-down-left"_s},
                {4, Outcome::WrongNumber, u"x"_s},       {5, Outcome::Refused, u"ban"_s}};
    case Channel::Visit:
    case Channel::Showroom:
        return {{0, Outcome::Reached, u"check"_s},
                {1, Outcome::Absent, u"house"_s},
                {2, Outcome::CardLeft, u"id-card"_s},
                {3, Outcome::Family, u"users"_s},
                {5, Outcome::Refused, u"ban"_s}};
    case Channel::InHouse: return {};
    default:
        return {{0, Outcome::Sent, u"check"_s},
                {1, Outcome::Replied, u"corner-down-left"_s},
                {4, Outcome::Returned, u"x"_s},
                {5, Outcome::Refused, u"ban"_s}};
    }
}

Channel channelFor(const operations::DayItem &item)
{
    const auto fits = [&item](Channel channel) {
        switch (item.work) {
        case operations::Work::Call: return channel == Channel::Call;
        case operations::Work::Visit: return channel == Channel::Visit || channel == Channel::Showroom;
        case operations::Work::Mail: return channel != Channel::Call && channel != Channel::Visit;
        default: return true;
        }
    };
    for (const Channel channel : item.channels)
        if (fits(channel))
            return channel;
    if (!item.channels.isEmpty())
        return item.channels.front();
    switch (item.work) {
    case operations::Work::Visit: return Channel::Visit;
    case operations::Work::Mail: return Channel::Letter;
    case operations::Work::InHouse: return Channel::InHouse;
    default: return Channel::Call;
    }
}

bool isTalk(Outcome outcome)
{
    return outcome == Outcome::Reached || outcome == Outcome::Family || outcome == Outcome::Replied;
}

} // namespace kikubari::widgets
