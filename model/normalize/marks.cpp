// SPDX-License-Identifier: Apache-2.0
#include "normalize/marks.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace Howdah::Normalize {

namespace {

constexpr int formatVersion = 1;

auto keyOf(const Marked &word)
{
    return std::tuple(word.table.schema, word.table.name, word.left, word.right);
}

/// The words of the file; never translated.
QString wordOf(Mark mark)
{
    return mark == Mark::Rule ? QStringLiteral("rule") : QStringLiteral("accident");
}

Mark markOf(const QString &word)
{
    return word == QLatin1String("rule") ? Mark::Rule : word == QLatin1String("accident") ? Mark::Accident : Mark::None;
}

std::optional<Marked> toMarked(const QJsonObject &json)
{
    Marked word;
    word.table = {json.value(QStringLiteral("schema")).toString(), json.value(QStringLiteral("table")).toString()};
    for (const QJsonValue &name : json.value(QStringLiteral("left")).toArray())
        word.left << name.toString();
    word.right = json.value(QStringLiteral("right")).toString();
    word.mark = markOf(json.value(QStringLiteral("mark")).toString());
    word.reason = json.value(QStringLiteral("reason")).toString();
    word.name = json.value(QStringLiteral("name")).toString();
    word.date = QDate::fromString(json.value(QStringLiteral("date")).toString(), Qt::ISODate);
    const bool whole = !word.table.name.isEmpty() && !word.left.isEmpty() && !word.left.contains(QString())
        && !word.right.isEmpty() && word.mark != Mark::None && word.date.isValid();
    return whole ? std::optional(word) : std::nullopt;
}

QJsonObject toObject(const Marked &word)
{
    QJsonObject json{{QStringLiteral("schema"), word.table.schema}, {QStringLiteral("table"), word.table.name},
        {QStringLiteral("left"), QJsonArray::fromStringList(word.left)}, {QStringLiteral("right"), word.right},
        {QStringLiteral("mark"), wordOf(word.mark)}, {QStringLiteral("name"), word.name},
        {QStringLiteral("date"), word.date.toString(Qt::ISODate)}};
    if (!word.reason.isEmpty())
        json.insert(QStringLiteral("reason"), word.reason);
    return json;
}

/// Parts of a text between separators that stand outside double quotes, without the quotes.
QStringList partsOf(const QString &text, const QString &separator)
{
    QStringList parts{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"') {
            // A doubled quote within quotes is one of the name's own.
            if (quoted && i + 1 < text.size() && text[i + 1] == u'"')
                ++i, parts.last() += QLatin1String("\"\"");
            else
                quoted = !quoted, parts.last() += u'"';
        } else if (!quoted && QStringView(text).mid(i).startsWith(separator)) {
            parts << QString();
            i += separator.size() - 1;
        } else {
            parts.last() += text[i];
        }
    }
    return parts;
}

QString unquoted(const QString &text)
{
    const QString name = text.trimmed();
    if (name.size() < 2 || !name.startsWith(u'"') || !name.endsWith(u'"'))
        return name;
    return name.sliced(1).chopped(1).replace(QLatin1String("\"\""), QLatin1String("\""));
}

} // namespace

void put(Marks &marks, Marked word)
{
    word.left.sort();
    word.left.removeDuplicates();
    std::erase_if(marks, [&](const Marked &other) { return keyOf(other) == keyOf(word); });
    if (word.mark == Mark::None)
        return;
    const auto after
        = std::find_if(marks.begin(), marks.end(), [&](const Marked &other) { return keyOf(word) < keyOf(other); });
    marks.insert(after, std::move(word));
}

TableMarks marksOf(const Marks &marks, const QualifiedName &table)
{
    TableMarks list;
    for (const Marked &word : marks)
        if (word.table == table)
            list[{word.left, word.right}] = word.mark;
    return list;
}

Result<Marked> markFromText(const QualifiedName &table, const QString &text)
{
    const QStringList sides = partsOf(text, QStringLiteral("->"));
    const QStringList rest = sides.size() == 2 ? partsOf(sides[1], QStringLiteral(":")) : QStringList();
    Marked word{table, {}, {}, Mark::None, {}, {}, QDate::currentDate()};
    if (rest.size() == 2) {
        for (const QString &name : partsOf(sides[0], QStringLiteral(",")))
            word.left << unquoted(name);
        word.right = unquoted(rest[0]);
        word.mark = markOf(rest[1].trimmed());
    }
    if (word.left.isEmpty() || word.left.contains(QString()) || word.right.isEmpty() || word.mark == Mark::None)
        return failure(ErrorKind::Usage,
            tr(QT_TRANSLATE_NOOP("Normalize",
                   "A dependency is marked as \"zip, street -> city: rule\" or \"…: accident\", not \"%1\"."))
                .arg(text));
    return word;
}

QByteArray toJson(const Marks &marks)
{
    Marks sorted;
    for (const Marked &word : marks)
        put(sorted, word);
    QByteArray text = "{\"version\": " + QByteArray::number(formatVersion) + ", \"dependencies\": [";
    for (size_t i = 0; i < sorted.size(); ++i)
        text += (i ? ",\n  " : "\n  ") + QJsonDocument(toObject(sorted[i])).toJson(QJsonDocument::Compact);
    return text + (sorted.empty() ? "]}\n" : "\n]}\n");
}

Result<Marks> marksFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(
            ErrorKind::Parse, tr(QT_TRANSLATE_NOOP("Normalize", "This is no JSON: %1.")).arg(error.errorString()));
    if (root.value(QStringLiteral("version")).toInt() != formatVersion)
        return failure(ErrorKind::Parse,
            tr(QT_TRANSLATE_NOOP("Normalize", "Not a list of marked dependencies of version %1.")).arg(formatVersion));
    Marks marks;
    const QJsonArray list = root.value(QStringLiteral("dependencies")).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const std::optional<Marked> word = toMarked(list[i].toObject());
        if (!word)
            return failure(ErrorKind::Parse,
                tr(QT_TRANSLATE_NOOP("Normalize", "Entry %1 of the marked dependencies is not whole.")).arg(i + 1));
        put(marks, *word);
    }
    return marks;
}

Result<Marks> readMarks(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Marks{};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File, file.errorString(), path);
    Result<Marks> marks = marksFromJson(file.readAll());
    if (!marks)
        marks.error().where = path;
    return marks;
}

Result<void> writeMarks(const QString &path, const Marks &marks)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toJson(marks)) < 0 || !file.commit())
        return failure(ErrorKind::File, file.errorString(), path);
    return {};
}

} // namespace Howdah::Normalize
