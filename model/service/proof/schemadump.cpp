// SPDX-License-Identifier: Apache-2.0
#include "service/proof/schemadump.h"

#include "base/words.h"
#include "history/versiontable.h"
#include "server/libpq/clientprogram.h"
#include "service/proof/dumpsecrets.h"
#include "sql/parse/script.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// PostgreSQL lists the columns of statistics and publications as they stand in the table, which says nothing of them.
QByteArray withColumnsSorted(const QByteArray &sql)
{
    const auto options = QRegularExpression::DotMatchesEverythingOption;
    static const QRegularExpression lists[] = {
        QRegularExpression(
            u"^(CREATE STATISTICS .* ON )((?:\\w+|\"[^\"]+\")(?:, (?:\\w+|\"[^\"]+\"))+)( FROM .*|, [^,]*\\(.*)$"_s,
            options),
        QRegularExpression(u"^(ALTER PUBLICATION .* ADD TABLE ONLY [^(]+ \\()([^()]+)(\\).*)$"_s, options),
    };
    if (!sql.startsWith("CREATE STATISTICS") && !sql.startsWith("ALTER PUBLICATION"))
        return sql;
    for (const QRegularExpression &list : lists)
        if (const auto found = list.match(QString::fromUtf8(sql)); found.hasMatch()) {
            QStringList columns = found.captured(2).split(u", "_s);
            columns.sort();
            return QString(found.captured(1) + columns.join(u", "_s) + found.captured(3)).toUtf8();
        }
    return sql;
}

QByteArray comparableStatement(const QByteArray &sql)
{
    const QByteArray trimmed = withColumnsSorted(dumpedWithoutSecrets(sql.trimmed()));
    const bool table = trimmed.startsWith("CREATE TABLE") || trimmed.startsWith("CREATE UNLOGGED TABLE")
        || trimmed.startsWith("CREATE FOREIGN TABLE");
    QList<QByteArray> lines = trimmed.split('\n');
    if (!table || lines.size() < 3)
        return trimmed;
    for (QByteArray &line : lines)
        if (line.endsWith(','))
            line.chop(1);
    std::sort(lines.begin() + 1, lines.end() - 1);
    return lines.join('\n');
}

Table tableFrom(const Rows &rows, int row)
{
    Table table;
    table.name = {rows.text(row, 0), rows.text(row, 1)};
    for (const QString &line : rows.text(row, 2).split(u'\n')) {
        const QStringList parts = line.split(u'\t');
        Column column;
        column.name = parts.value(0);
        column.type = parts.value(1);
        column.notNull = parts.value(2) == u"true"_s;
        table.columns.push_back(column);
    }
    return table;
}

/// A pattern of pg_dump that means this name alone.
QString pattern(const QualifiedName &name)
{
    const auto quoted = [](QString part) { return u'"' + part.replace(u'"', u"\"\""_s) + u'"'; };
    return quoted(name.schema) + u'.' + quoted(name.name);
}

} // namespace

QStringList withoutToolTables(const OpenedSource &source)
{
    QFile file(u":/howdah/sql/history/tool_tables.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto rows = source.session().query(QString::fromUtf8(file.readAll()));
    QStringList options;
    for (int row = 0; rows && row < rows->count(); ++row)
        if (const Table table = tableFrom(*rows, row); isVersionTable(table))
            options.append(u"--exclude-table="_s + pattern(table.name));
    return options;
}

Result<QByteArray> schemaDump(
    const ConnectionSpec &spec, const QString &programFolder, const QStringList &options, std::stop_token stop)
{
    QProcess process;
    const auto conninfo = conninfoForProgram(spec, process);
    if (!conninfo)
        return std::unexpected(conninfo.error());
    const QString program = programFolder.isEmpty() ? u"pg_dump"_s : programFolder + u"/pg_dump"_s;
    process.start(program,
        QStringList{u"--schema-only"_s, u"--no-password"_s, u"--lock-wait-timeout=3000"_s, u"--dbname"_s, *conninfo}
            + options);
    if (!process.waitForStarted())
        return failure(ErrorKind::Unsupported, tr("pg_dump cannot be started."), program, process.errorString());
    while (!process.waitForFinished(100))
        if (stop.stop_requested()) {
            process.kill();
            process.waitForFinished();
            return failure(ErrorKind::Cancelled, tr("Cancelled."));
        }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(ErrorKind::Connection, tr("pg_dump could not read the schema."), {},
            QString::fromUtf8(process.readAllStandardError()).trimmed());
    return process.readAllStandardOutput();
}

Result<std::vector<QByteArray>> dumpStatements(const QByteArray &dump)
{
    auto statements = scriptStatements(dump);
    if (!statements)
        return std::unexpected(statements.error());
    std::vector<QByteArray> result;
    for (const ScriptStatement &statement : *statements)
        if (!statement.sql.startsWith("SET ") && !statement.sql.startsWith("SELECT pg_catalog.set_config"))
            result.push_back(comparableStatement(statement.sql));
    std::sort(result.begin(), result.end());
    return result;
}

QString dumpDifference(const std::vector<QByteArray> &expected, const std::vector<QByteArray> &found)
{
    std::vector<QByteArray> missing, surplus;
    std::set_difference(expected.begin(), expected.end(), found.begin(), found.end(), std::back_inserter(missing));
    std::set_difference(found.begin(), found.end(), expected.begin(), expected.end(), std::back_inserter(surplus));
    QStringList lines;
    for (size_t i = 0; i < std::min<size_t>(missing.size(), 3); ++i)
        lines.append(tr("missing: %1").arg(QString::fromUtf8(missing[i])));
    for (size_t i = 0; i < std::min<size_t>(surplus.size(), 3); ++i)
        lines.append(tr("surplus: %1").arg(QString::fromUtf8(surplus[i])));
    return lines.join(u'\n');
}

} // namespace Howdah
