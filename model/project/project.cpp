// SPDX-License-Identifier: Apache-2.0
#include "project/project.h"

#include "base/printable.h"
#include "base/words.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

namespace Howdah {

namespace {

constexpr int formatVersion = 1;

Result<void> onlyKeys(const QJsonObject &object, const QStringList &known, const QString &path)
{
    for (const QString &key : object.keys())
        if (!known.contains(key))
            return failure(ErrorKind::Parse,
                tr("“%1” is not a setting this version of Howdah knows.").arg(printableLine(key)), path);
    return {};
}

Result<std::vector<Environment>> environments(const QJsonArray &array, const QString &path)
{
    std::vector<Environment> list;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        if (const auto known
            = onlyKeys(object, {QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("source")}, path);
            !known)
            return std::unexpected(known.error());
        const QString name = object.value(QLatin1String("name")).toString();
        if (name.isEmpty())
            return failure(ErrorKind::Parse, tr("An environment has no name."), path);
        list.push_back({name, environmentKind(object.value(QLatin1String("kind")).toString()),
            object.value(QLatin1String("source")).toString()});
    }
    return list;
}

int lineAt(const QByteArray &bytes, int offset)
{
    return int(bytes.left(offset).count('\n')) + 1;
}

} // namespace

QString word(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Local:
        return QStringLiteral("local");
    case EnvironmentKind::Ci:
        return QStringLiteral("ci");
    case EnvironmentKind::Staging:
        return QStringLiteral("staging");
    case EnvironmentKind::Production:
        return QStringLiteral("production");
    }
    return {};
}

EnvironmentKind environmentKind(const QString &text)
{
    for (const EnvironmentKind kind : {EnvironmentKind::Local, EnvironmentKind::Ci, EnvironmentKind::Staging})
        if (word(kind) == text.toLower())
            return kind;
    return EnvironmentKind::Production;
}

bool isProject(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() ? QFileInfo::exists(QDir(path).filePath(QStringLiteral("howdah.json")))
                        : info.fileName() == QLatin1String("howdah.json");
}

Result<Project> readProject(const QString &given)
{
    const QString path = QFileInfo(given).isDir() ? QDir(given).filePath(QStringLiteral("howdah.json")) : given;
    const auto text = readText(path);
    if (!text)
        return std::unexpected(text.error());
    QJsonParseError fault;
    const QByteArray bytes = text->toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject()) {
        return failure(ErrorKind::Parse, tr("This is not a Howdah project: %1.").arg(fault.errorString()),
            QStringLiteral("%1:%2").arg(path).arg(lineAt(bytes, fault.offset)));
    }
    const QJsonObject root = document.object();
    if (!root.contains(QLatin1String("howdah")))
        return failure(
            ErrorKind::Parse, tr("This is not a Howdah project: it lacks \"howdah\", the number of its format."), path);
    if (root.value(QLatin1String("howdah")).toInt() != formatVersion) {
        return failure(ErrorKind::Unsupported,
            tr("The project's format is %1; this version of Howdah reads format %2.")
                .arg(root.value(QLatin1String("howdah")).toVariant().toString(), QString::number(formatVersion)),
            path);
    }
    const auto known = onlyKeys(root,
        {QStringLiteral("howdah"), QStringLiteral("name"), QStringLiteral("schema"), QStringLiteral("migrations"),
            QStringLiteral("environments")},
        path);
    if (!known)
        return std::unexpected(known.error());
    Project project;
    project.folder = QFileInfo(path).absolutePath();
    project.name = root.value(QLatin1String("name")).toString(QFileInfo(project.folder).fileName());
    project.schemaFile = root.value(QLatin1String("schema")).toString(project.schemaFile);
    const QJsonObject migrations = root.value(QLatin1String("migrations")).toObject();
    if (const auto ok
        = onlyKeys(migrations, {QStringLiteral("folder"), QStringLiteral("format"), QStringLiteral("names")}, path);
        !ok)
        return std::unexpected(ok.error());
    project.migrationFolder = migrations.value(QLatin1String("folder")).toString();
    project.migrationFormat = migrations.value(QLatin1String("format")).toString(project.migrationFormat);
    const QJsonObject names = migrations.value(QLatin1String("names")).toObject();
    for (auto it = names.begin(); it != names.end(); ++it)
        project.migrationNames.emplace(it.key(), it.value().toString());
    auto list = environments(root.value(QLatin1String("environments")).toArray(), path);
    if (!list)
        return std::unexpected(list.error());
    project.environments = std::move(*list);
    return project;
}

Result<void> writeProject(const Project &project)
{
    // QJsonObject sorts its keys; the file has an order a person reads: what, where, which databases.
    QString text = QStringLiteral("{\n  \"howdah\": %1,\n").arg(formatVersion);
    text += QStringLiteral("  \"name\": ") + jsonQuoted(project.name) + QStringLiteral(",\n");
    text += QStringLiteral("  \"schema\": ") + jsonQuoted(project.schemaFile) + QStringLiteral(",\n");
    text += QStringLiteral("  \"migrations\": {\"folder\": ") + jsonQuoted(project.migrationFolder)
        + QStringLiteral(", \"format\": ") + jsonQuoted(project.migrationFormat);
    QStringList names;
    for (const auto &[name, value] : project.migrationNames)
        names << jsonQuoted(name) + QStringLiteral(": ") + jsonQuoted(value);
    text += (names.isEmpty() ? QString()
                             : QStringLiteral(", \"names\": {") + names.join(QStringLiteral(", ")) + QLatin1Char('}'))
        + QStringLiteral("},\n");
    QStringList lines;
    for (const Environment &environment : project.environments) {
        lines << QStringLiteral("    {\"name\": ") + jsonQuoted(environment.name) + QStringLiteral(", \"kind\": ")
                + jsonQuoted(word(environment.kind)) + QStringLiteral(", \"source\": ") + jsonQuoted(environment.source)
                + QLatin1Char('}');
    }
    text += lines.isEmpty()
        ? QStringLiteral("  \"environments\": []\n}\n")
        : QStringLiteral("  \"environments\": [\n") + lines.join(QStringLiteral(",\n")) + QStringLiteral("\n  ]\n}\n");
    return writeText(QDir(project.folder).filePath(QStringLiteral("howdah.json")), text);
}

} // namespace Howdah
