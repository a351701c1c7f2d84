// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/scripts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initScriptsResource()
{
    Q_INIT_RESOURCE(scripts);
}

namespace kikubari::operations {

namespace {

const QJsonObject &shippedScripts()
{
    static const QJsonObject scripts = [] {
        initScriptsResource();
        QFile file(QStringLiteral(":/scripts/shipped_scripts.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return scripts;
}

QString filled(QString text, const QMap<QString, QString> &fields)
{
    for (auto it = fields.begin(); it != fields.end(); ++it)
        text.replace(u'{' + it.key() + u'}', it.value());
    return text;
}

Text textOf(const QJsonValue &value)
{
    return {value.toObject().value(u"ja").toString(), value.toObject().value(u"en").toString()};
}

} // namespace

CallScript scriptFor(const QString &id, const QMap<QString, QString> &fields)
{
    CallScript script;
    script.id = id;
    const QJsonObject object = shippedScripts().value(id).toObject();
    const Text opening = textOf(object.value(u"opening"));
    script.opening = {filled(opening.ja, fields), filled(opening.en, fields)};
    for (const QJsonValue topic : object.value(u"topics").toArray())
        script.topics.append({topic.toObject().value(u"key").toString(), textOf(topic.toObject().value(u"label"))});
    script.asksSatisfaction = object.value(u"satisfaction").toBool();
    script.asksVisitIntent = object.value(u"visit_intent").toBool();
    return script;
}

} // namespace kikubari::operations
