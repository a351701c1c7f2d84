// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/action_output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kikubari::cli {

namespace {

void printList(const Session &session, const QString &heading, const QList<Text> &titles, const QStringList &ids)
{
    if (ids.isEmpty())
        return;
    session.line(heading);
    for (qsizetype i = 0; i < ids.size(); ++i)
        session.line(u"  "_s + (i < titles.size() ? session.say(titles[i]) : QString()) + u"  "_s + ids[i]);
}

} // namespace

Result<int> printResult(const Session &session, const Result<operations::OperationResult> &result)
{
    if (!result)
        return tl::unexpected(result.error());
    if (session.format() == Format::Json) {
        session.json({{u"operation"_s, result->operation},
                      {u"summary"_s, session.say(result->summary)},
                      {u"finished"_s, QJsonArray::fromStringList(result->finished)},
                      {u"opened"_s, QJsonArray::fromStringList(result->opened)},
                      {u"changed"_s, result->changed}});
        return Done;
    }
    if (session.format() == Format::Csv) {
        ListWriter list = session.list({{"what", {}}, {"id", {}}});
        for (const QString &id : result->finished)
            list.row({std::string_view("finished"), id});
        for (const QString &id : result->opened)
            list.row({std::string_view("opened"), id});
        list.finish();
        return Done;
    }
    session.line(session.say(result->summary));
    printList(session, session.say(u"終わった予定:", u"Finished:"), result->finishedTitles, result->finished);
    printList(session, session.say(u"次の予定:", u"Opened:"), result->openedTitles, result->opened);
    return Done;
}

} // namespace kikubari::cli
