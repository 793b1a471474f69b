// SPDX-License-Identifier: Apache-2.0
#include "lint/config.h"

#include "lint/rule.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace Howdah::Lint {

using namespace Qt::StringLiterals;

Result<void> readConfig(const QByteArray &text, Settings &settings)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::Parse,
            QCoreApplication::translate("Lint", "The settings are not JSON: %1.").arg(error.errorString()));
    if (!document.isObject())
        return failure(
            ErrorKind::Parse, QCoreApplication::translate("Lint", "The settings are an object of JSON: {…}."));
    const QJsonObject object = document.object();
    for (const QString &word : object.keys())
        if (word != "serverVersion"_L1 && word != "rules"_L1)
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Lint", "There is no setting \"%1\"; there are serverVersion and rules.")
                    .arg(word));
    if (const QJsonValue version = object.value("serverVersion"_L1); !version.isUndefined()) {
        settings.major = version.toInt();
        if (settings.major < 9 || settings.major > 99)
            return failure(
                ErrorKind::Parse, QCoreApplication::translate("Lint", "serverVersion is a major version such as 17."));
    }
    if (object.contains("rules"_L1) && !object.value("rules"_L1).isObject())
        return failure(ErrorKind::Parse,
            QCoreApplication::translate("Lint", "\"rules\" is an object of JSON: {\"HW-301\": \"off\"}."));
    const QJsonObject chosen = object.value("rules"_L1).toObject();
    for (auto it = chosen.constBegin(); it != chosen.constEnd(); ++it) {
        const Rule *rule = findRule(it.key());
        if (!rule)
            return failure(
                ErrorKind::Parse, QCoreApplication::translate("Lint", "There is no rule \"%1\".").arg(it.key()));
        const QString id = QLatin1StringView(rule->id), word = it->toString();
        if (word == "off"_L1)
            settings.off.insert(id);
        else if (word == "note"_L1 || word == "warning"_L1 || word == "error"_L1)
            settings.severities.insert(id,
                word == "note"_L1          ? Severity::Note
                    : word == "warning"_L1 ? Severity::Warning
                                           : Severity::Error);
        else
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Lint", "A rule is off, note, warning or error, not \"%1\".").arg(word));
    }
    return {};
}

} // namespace Howdah::Lint
