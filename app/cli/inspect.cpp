// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/printable.h"
#include "change/hidden.h"
#include "change/lists.h"
#include "exchange/databaseformat.h"
#include "plan/plan.h"
#include "plan/script.h"
#include "schema/json.h"
#include "service/source/source.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace Howdah::Cli {

namespace {

/// Counts per kind, then what is not modelled, by name.
QByteArray summary(const Database &database, bool)
{
    std::map<ObjectKind, int> counts;
    forEachList(database, [&counts](const auto &list) {
        if (!list.empty())
            counts[refOf(list.front()).kind] += int(list.size());
    });
    size_t columns = 0;
    for (const Table &table : database.tables)
        columns += table.columns.size();
    QString text = QCoreApplication::translate("Cli", "Database %1, PostgreSQL %2.%3")
                       .arg(database.name)
                       .arg(database.serverVersion / 10000)
                       .arg(database.serverVersion % 10000)
        + QLatin1Char('\n');
    for (const auto &[kind, count] : counts) {
        text += QStringLiteral("%1  %2\n").arg(count, 8).arg(kindWord(kind));
        if (kind == ObjectKind::Table)
            text += QStringLiteral("%1  %2\n").arg(columns, 8).arg(kindWord(ObjectKind::Column));
    }
    for (const Unmodelled &unmodelled : database.unmodelled)
        text += QCoreApplication::translate("Cli", "not modelled: %1 %2").arg(unmodelled.kind, unmodelled.name)
            + QLatin1Char('\n');
    return printable(text).toUtf8();
}

/// DDL that rebuilds the schema in an empty database, in a stable order; what it leaves out is named at its head.
QByteArray sql(const Database &database, bool withSecrets)
{
    PlanOptions options;
    options.withSecrets = withSecrets;
    Plan plan = planBetween(emptyDatabase(database), database, options);
    for (const Unmodelled &unmodelled : database.unmodelled)
        plan.notes.push_back(
            QCoreApplication::translate("Cli", "not modelled: %1 %2").arg(unmodelled.kind, unmodelled.name));
    return toScript(plan, {QCoreApplication::translate("Cli", "Schema of %1").arg(database.name), true}).toUtf8();
}

/// With what was decided when it was read.
QByteArray withNotes(QByteArray json, const QStringList &notes)
{
    json.chop(3); // "\n}\n"
    return json + ",\n\"notes\": " + QJsonDocument(QJsonArray::fromStringList(notes)).toJson(QJsonDocument::Compact)
        + "\n}\n";
}

QByteArray json(const Database &database, bool withSecrets)
{
    return toJson(withSecrets || !holdsSecrets(database) ? database : withoutSecrets(database));
}

struct Format {
    const char *name;
    QByteArray (*render)(const Database &, bool withSecrets);
};

constexpr Format formats[] = {
    {"json", json},
    {"sql", sql},
    {"summary", summary},
};

} // namespace

int inspect(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("inspect"));
    if (const auto done = line.read(arguments))
        return *done;
    const auto source = sourceFrom(line, line.positionals().first());
    if (!source)
        return fail(source.error());
    QStringList notes;
    const auto database = loadSource(*source, showProgress, interruption(), &notes);
    if (!database)
        return fail(database.error());
    printNotes(notes);
    if (const DatabaseFormat *format = databaseFormatCalled(line.format()))
        return deliver(format->write(**database), line.output(), NothingToReport);
    const auto format
        = std::ranges::find(formats, line.format(), [](const Format &each) { return QString::fromLatin1(each.name); });
    QByteArray text = format->render(**database, line.isSet(QStringLiteral("with-secrets")));
    if (format->render == json && !notes.isEmpty())
        text = withNotes(std::move(text), notes);
    return deliver(text, line.output(), NothingToReport);
}

} // namespace Howdah::Cli
