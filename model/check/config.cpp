// SPDX-License-Identifier: Apache-2.0
#include "check/config.h"

#include "base/words.h"
#include "check/registry.h"
#include "check/rule.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Howdah::Check {

namespace {

Result<void> readRules(const QJsonObject &chosen, Settings &settings)
{
    for (auto it = chosen.constBegin(); it != chosen.constEnd(); ++it) {
        if (std::ranges::find(rules(), it.key(), &Rule::id) == rules().end())
            return failure(ErrorKind::Parse, tr(QT_TRANSLATE_NOOP("Check", "There is no check \"%1\".")).arg(it.key()));
        const QString word = it->toString();
        bool known = word == QLatin1String("off");
        if (known)
            settings.off.insert(it.key());
        for (const Severity severity : {Severity::Fact, Severity::Attention, Severity::Fail})
            if (word == key(severity)) {
                settings.severities.insert(it.key(), severity);
                known = true;
            }
        if (!known)
            return failure(ErrorKind::Parse,
                tr(QT_TRANSLATE_NOOP("Check", "A check is off, fact, attention or fail, not \"%1\".")).arg(word));
    }
    return {};
}

Result<QStringList> strings(const QJsonObject &object, const QString &name)
{
    QStringList list;
    const QJsonValue value = object.value(name);
    for (const QJsonValue &each : value.toArray())
        list << each.toString();
    if ((!value.isUndefined() && !value.isArray()) || list.contains(QString()))
        return failure(ErrorKind::Parse, tr(QT_TRANSLATE_NOOP("Check", "\"%1\" is a list of names.")).arg(name));
    return list;
}

} // namespace

Result<void> readConfig(const QByteArray &text, Settings &settings)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return failure(ErrorKind::Parse,
            tr(QT_TRANSLATE_NOOP("Check", "The settings of the checklist are an object of JSON: %1."))
                .arg(error.error == QJsonParseError::NoError ? QStringLiteral("{…}") : error.errorString()));
    const QJsonObject object = document.object();
    static const QStringList known{
        QStringLiteral("ignore"), QStringLiteral("mandatoryColumns"), QStringLiteral("rules")};
    for (const QString &word : object.keys())
        if (!known.contains(word))
            return failure(ErrorKind::Parse,
                tr(QT_TRANSLATE_NOOP("Check", "The checklist has no setting \"%1\"; there are %2."))
                    .arg(word, known.join(QLatin1String(", "))));
    if (object.contains(known[2]) && !object.value(known[2]).isObject())
        return failure(ErrorKind::Parse,
            tr(QT_TRANSLATE_NOOP("Check", "\"rules\" is an object of JSON: {\"varchar_255\": \"off\"}.")));
    if (const Result<void> read = readRules(object.value(known[2]).toObject(), settings); !read)
        return read;
    const Result<QStringList> ignored = strings(object, known[0]), columns = strings(object, known[1]);
    if (!ignored || !columns)
        return std::unexpected(ignored ? columns.error() : ignored.error());
    settings.ignored = *ignored;
    settings.mandatoryColumns = *columns;
    return {};
}

Result<void> readConfigFile(const QString &path, Settings &settings)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File, file.errorString(), path);
    Result<void> read = readConfig(file.readAll(), settings);
    if (!read)
        read.error().where = path;
    return read;
}

} // namespace Howdah::Check
