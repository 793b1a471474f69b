// SPDX-License-Identifier: Apache-2.0
#include "project/diagramfile.h"
#include "project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

#include <cmath>

namespace Howdah {

namespace {

QualifiedName nameOf(const QJsonObject &object)
{
    return {object.value(QLatin1String("schema")).toString(), object.value(QLatin1String("name")).toString()};
}

QString nameText(const QualifiedName &name)
{
    return QStringLiteral("\"schema\": %1, \"name\": %2").arg(jsonQuoted(name.schema), jsonQuoted(name.name));
}

QString listText(const QString &key, const QStringList &lines, bool last)
{
    const QString body = lines.isEmpty()
        ? QStringLiteral("[]")
        : QStringLiteral("[\n    ") + lines.join(QStringLiteral(",\n    ")) + QStringLiteral("\n  ]");
    return QStringLiteral("  \"") + key + QStringLiteral("\": ") + body
        + (last ? QStringLiteral("\n") : QStringLiteral(",\n"));
}

} // namespace

Result<DiagramFile> readDiagram(const QString &path)
{
    const auto text = readText(path);
    if (!text)
        return std::unexpected(text.error());
    QJsonParseError fault;
    const QJsonObject root = QJsonDocument::fromJson(text->toUtf8(), &fault).object();
    if (fault.error != QJsonParseError::NoError || root.value(QLatin1String("version")).toInt() != 1) {
        return failure(ErrorKind::Parse,
            QCoreApplication::translate("Project", "This is not a diagram that this version of Howdah reads."), path,
            fault.error == QJsonParseError::NoError ? QString() : fault.errorString());
    }
    DiagramFile diagram;
    diagram.name = root.value(QLatin1String("name")).toString(QFileInfo(path).completeBaseName());
    for (const QJsonValue &value : root.value(QLatin1String("tables")).toArray())
        diagram.tables.push_back(nameOf(value.toObject()));
    for (const QJsonValue &value : root.value(QLatin1String("positions")).toArray()) {
        const QJsonObject object = value.toObject();
        diagram.positions[nameOf(object)]
            = {object.value(QLatin1String("x")).toDouble(), object.value(QLatin1String("y")).toDouble()};
    }
    return diagram;
}

Result<void> writeDiagram(const DiagramFile &diagram, const QString &path)
{
    QStringList tables, positions;
    for (const QualifiedName &name : diagram.tables)
        tables << QLatin1Char('{') + nameText(name) + QLatin1Char('}');
    for (const auto &[name, point] : diagram.positions) {
        positions << QStringLiteral("{%1, \"x\": %2, \"y\": %3}")
                         .arg(nameText(name), QString::number(std::lround(point.x())),
                             QString::number(std::lround(point.y())));
    }
    return writeText(path,
        QStringLiteral("{\n  \"version\": 1,\n  \"name\": ") + jsonQuoted(diagram.name) + QStringLiteral(",\n")
            + listText(QStringLiteral("tables"), tables, false) + listText(QStringLiteral("positions"), positions, true)
            + QStringLiteral("}\n"));
}

Result<std::vector<DiagramFile>> readDiagrams(const QString &projectFolder)
{
    std::vector<DiagramFile> list;
    const QDir folder(QDir(projectFolder).filePath(QStringLiteral("diagrams")));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        auto diagram = readDiagram(folder.filePath(name));
        if (!diagram)
            return std::unexpected(diagram.error());
        diagram->file = name;
        list.push_back(std::move(*diagram));
    }
    return list;
}

} // namespace Howdah
