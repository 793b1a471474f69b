// SPDX-License-Identifier: Apache-2.0
#include "lint/config.h"

#include "lint/rule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Howdah::Lint {

using namespace Qt::StringLiterals;

namespace {

QStringList wordList(const QJsonValue &value)
{
    QStringList all;
    for (const QJsonValue &one : value.toArray())
        all << one.toString();
    return all;
}

Result<void> readNames(const QJsonObject &object, HousePolicy &policy)
{
    static const QStringList kinds{u"table"_s, u"column"_s, u"index"_s, u"primaryKey"_s, u"unique"_s, u"foreignKey"_s,
        u"check"_s, u"view"_s, u"function"_s, u"sequence"_s, u"trigger"_s, u"type"_s, u"schema"_s};
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!kinds.contains(it.key()))
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Lint", "There are no names of \"%1\"; there are: %2.")
                    .arg(it.key(), kinds.join(", "_L1)));
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(it->toString()));
        if (!pattern.isValid() || !it->isString())
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Lint", "The pattern for names of \"%1\" is no regular expression.")
                    .arg(it.key()));
        policy.names.insert(it.key(), pattern);
    }
    return {};
}

/// What a house decides for itself: lists of words, patterns of names, a number.
Result<void> readPolicy(const QJsonObject &object, HousePolicy &policy)
{
    const std::pair<QLatin1StringView, QStringList *> lists[] = {{"extensions"_L1, &policy.extensions},
        {"allowedTypes"_L1, &policy.allowedTypes}, {"deniedTypes"_L1, &policy.deniedTypes},
        {"keyTypes"_L1, &policy.keyTypes}, {"apiSchemas"_L1, &policy.apiSchemas}, {"owners"_L1, &policy.owners}};
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const auto list = std::ranges::find(lists, it.key(), [](const auto &pair) { return QString(pair.first); });
        if (list != std::end(lists) && it->isArray()) {
            *list->second = wordList(*it);
        } else if (it.key() == "requiredColumns"_L1 && it->isObject()) {
            const QJsonObject columns = it->toObject();
            for (auto column = columns.constBegin(); column != columns.constEnd(); ++column)
                policy.requiredColumns.emplace_back(column.key(), column->toString());
        } else if (it.key() == "maxIndexes"_L1 && it->toInt() > 0) {
            policy.maxIndexes = it->toInt();
        } else if (it.key() == "names"_L1 && it->isObject()) {
            if (auto read = readNames(it->toObject(), policy); !read)
                return read;
        } else {
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Lint", "\"%1\" is no policy, or not of its form.").arg(it.key()));
        }
    }
    return {};
}

} // namespace

bool readVersion(const QString &text, Settings &settings)
{
    const QStringList parts = text.split(u'.');
    bool isMajor = false, isMinor = true;
    settings.major = parts.first().toInt(&isMajor);
    settings.minor = parts.size() > 1 ? parts[1].toInt(&isMinor) : -1;
    if (!isMinor) // "14.x"
        settings.minor = -1;
    return isMajor && settings.major >= 9 && settings.major <= 99;
}

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
        if (word != "serverVersion"_L1 && word != "rules"_L1 && word != "policy"_L1)
            return failure(ErrorKind::Parse,
                QCoreApplication::translate(
                    "Lint", "There is no setting \"%1\"; there are serverVersion, rules and policy.")
                    .arg(word));
    if (const QJsonValue version = object.value("serverVersion"_L1); !version.isUndefined()) {
        // A number knows no minor version: 14.10 and 14.1 are the same.
        if (!readVersion(version.isString() ? version.toString() : QString::number(int(version.toDouble())), settings))
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Lint", "serverVersion is a version such as 17 or \"14.2\"."));
    }
    if (object.contains("rules"_L1) && !object.value("rules"_L1).isObject())
        return failure(ErrorKind::Parse,
            QCoreApplication::translate("Lint", "\"rules\" is an object of JSON: {\"HW-301\": \"off\"}."));
    if (object.contains("policy"_L1)) {
        if (!object.value("policy"_L1).isObject())
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Lint", "\"policy\" is an object of JSON: {\"keyTypes\": [\"bigint\"]}."));
        if (auto read = readPolicy(object.value("policy"_L1).toObject(), settings.policy); !read)
            return read;
    }
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
