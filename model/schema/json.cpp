// SPDX-License-Identifier: Apache-2.0
#include "schema/json.h"

#include "schema/jsonreader.h"
#include "schema/jsonwriter.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

template <typename T>
void writeLines(Json::Writer &writer, const T &value)
{
    writer.value(value);
}

/// A list's objects each on a line.
template <typename T>
void writeLines(Json::Writer &writer, const std::vector<T> &list)
{
    writer.raw("[");
    for (size_t i = 0; i < list.size(); ++i) {
        writer.raw(i > 0 ? ",\n  " : "\n  ");
        writer.value(list[i]);
    }
    writer.raw("\n]");
}

template <typename T>
void writeTop(Json::Writer &writer, const char *key, const T &value, const T &standard)
{
    if (value == standard)
        return;
    writer.raw(",\n\"");
    writer.raw(key);
    writer.raw("\": ");
    writeLines(writer, value);
}

} // namespace

QByteArray toJson(const Database &database)
{
    static const Database standard{};
    Json::Writer writer;
    writer.raw("{\n\"version\": ");
    writer.value(s_databaseJsonVersion);
    std::apply(
        [&](const auto &...field) {
            (writeTop(writer, field.key, database.*field.member, standard.*field.member), ...);
        },
        Json::Fields<Database>::list);
    writer.raw("\n}\n");
    return writer.take();
}

Result<Database> databaseFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = json.first(std::clamp<qsizetype>(error.offset, 0, json.size())).count('\n') + 1;
        return failure(ErrorKind::Parse,
            QCoreApplication::translate("Schema", "This is not JSON: %1.").arg(error.errorString()),
            QCoreApplication::translate("Schema", "line %1").arg(line));
    }
    const QJsonObject top = document.object();
    if (!document.isObject() || !top.value("version"_L1).isDouble())
        return failure(
            ErrorKind::Parse, QCoreApplication::translate("Schema", "This JSON does not describe a database."));
    if (const qint64 version = top.value("version"_L1).toInteger(); version != s_databaseJsonVersion)
        return failure(ErrorKind::Parse,
            QCoreApplication::translate("Schema", "This JSON has version %1; Howdah reads version %2.")
                .arg(version)
                .arg(s_databaseJsonVersion));
    Database database;
    Json::Reader reader;
    reader.read(QJsonValue(top), database, {});
    if (reader.failed())
        return failure(ErrorKind::Parse,
            QCoreApplication::translate("Schema", "The JSON has the wrong sort of value here."), reader.place());
    return database;
}

} // namespace Howdah
