// SPDX-License-Identifier: Apache-2.0
#include "check/sqlcheck.h"

#include "change/object.h"
#include "check/checks/fixes.h"
#include "check/dropcheck.h"
#include "check/probe.h"
#include "server/session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Howdah::Check {

namespace {

using Header = QHash<QString, QString>;

QString readResource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Header headerOf(const QString &sql)
{
    Header header;
    for (const QString &line : sql.split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1String("-- ")))
            break;
        const qsizetype colon = line.indexOf(QLatin1String(": "));
        if (colon > 0)
            header.insert(line.mid(3, colon - 3).trimmed(), line.mid(colon + 2).trimmed());
    }
    return header;
}

template <typename T>
T valueOf(const Header &header, const QString &key, const QHash<QString, T> &values)
{
    const QString word = header.value(key);
    Q_ASSERT_X(values.contains(word), "sqlRules", qPrintable(key + QLatin1Char('=') + word));
    return values.value(word);
}

Rule ruleOf(const QString &path, const QString &id)
{
    const Header header = headerOf(readResource(path));
    Rule rule;
    rule.id = id;
    rule.sql = path;
    rule.item = header.value(QStringLiteral("item"));
    rule.severity = valueOf<Severity>(header, QStringLiteral("severity"),
        {{QStringLiteral("fact"), Severity::Fact}, {QStringLiteral("attention"), Severity::Attention},
            {QStringLiteral("fail"), Severity::Fail}});
    rule.subject = valueOf<Subject>(header, QStringLiteral("subject"),
        {{QStringLiteral("tables"), Subject::Tables}, {QStringLiteral("columns"), Subject::Columns},
            {QStringLiteral("foreign keys"), Subject::ForeignKeys},
            {QStringLiteral("constraints"), Subject::Constraints}, {QStringLiteral("indexes"), Subject::Indexes},
            {QStringLiteral("policies"), Subject::Policies}, {QStringLiteral("routines"), Subject::Routines},
            {QStringLiteral("sequences"), Subject::Sequences}});
    rule.needs = valueOf<Needs>(header, QStringLiteral("needs"),
        {{QStringLiteral("live"), Needs::Live}, {QStringLiteral("statistics"), Needs::Statistics},
            {QStringLiteral("data"), Needs::Data}});
    rule.replaces = header.value(QStringLiteral("replaces"));
    return rule;
}

ObjectRef objectOf(const Rows &rows, int row, const QString &kind)
{
    static const QHash<QString, ObjectKind> kinds{{QStringLiteral("table"), ObjectKind::Table},
        {QStringLiteral("column"), ObjectKind::Column}, {QStringLiteral("index"), ObjectKind::Index},
        {QStringLiteral("constraint"), ObjectKind::Constraint}, {QStringLiteral("sequence"), ObjectKind::Sequence},
        {QStringLiteral("schema"), ObjectKind::Schema}, {QStringLiteral("routine"), ObjectKind::Routine},
        {QStringLiteral("policy"), ObjectKind::Policy}, {QStringLiteral("view"), ObjectKind::View}};
    const auto value = [&](QByteArrayView name) {
        const int column = rows.columnIndex(name);
        return column < 0 ? QString() : rows.text(row, column);
    };
    return {kinds.value(kind), {value("schema"), value("name")}, value("member")};
}

/// The closed set of fixes a query may ask for, on the object its row names.
void addFix(Finding &finding, const QString &verb, const Lookup &lookup)
{
    if (verb == QLatin1String("drop index")) {
        if (const Index *index = lookup.index(finding.object.name))
            finding.fix = indexEnd(lookup, *index, finding.fixNote);
    } else if (verb == QLatin1String("widen key")) {
        const ColumnName column{finding.object.name, finding.object.member};
        if (lookup.column(column))
            offer(finding, retype(lookup, column, QStringLiteral("bigint"), Retype::Widen, true));
    }
}

/// Tables, or sequences, of which the query cannot tell anything here; the header's "sees" says what it looks at.
Result<void> addGaps(const QString &sees, bool found, Probe &probe)
{
    const auto add = [&](const ObjectRef &ref, const QString &reason) {
        if (!reason.isEmpty())
            probe.gap(ref, reason);
    };
    if (sees == QLatin1String("column statistics")) {
        for (const Table &table : probe.lookup().database().tables)
            if (isDesigned(table))
                add(refOf(table), probe.unknown(table.name));
    } else if (sees == QLatin1String("counters") && !found) {
        add({ObjectKind::Schema, {}, {}},
            QCoreApplication::translate("Check", QT_TRANSLATE_NOOP("Check", "the server has counted nothing yet")));
    } else if (sees == QLatin1String("sequences")) {
        const Result<Rows> rows = probe.query(QStringLiteral(
            "select n.nspname, c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = "
            "c.relnamespace where c.relkind = 'S' and not (pg_catalog.has_schema_privilege(n.oid, 'USAGE') and "
            "pg_catalog.has_sequence_privilege(c.oid, 'USAGE, SELECT')) order by 1, 2"));
        if (!rows)
            return std::unexpected(rows.error());
        for (int row = 0; row < rows->count(); ++row)
            add({ObjectKind::Sequence, {rows->text(row, 0), rows->text(row, 1)}, {}},
                QCoreApplication::translate("Check", QT_TRANSLATE_NOOP("Check", "this role may not read it")));
    }
    return {};
}

/// The query without what its header says about it.
QString bare(const QString &sql)
{
    QStringList lines = sql.split(QLatin1Char('\n'));
    lines.removeIf([](const QString &line) { return line.startsWith(QLatin1String("--")); });
    return lines.join(QLatin1Char('\n')).trimmed();
}

Finding findingOf(const Header &header, const Rows &rows, int row, const Lookup &lookup)
{
    Finding finding;
    finding.object = objectOf(rows, row, header.value(QStringLiteral("object")));
    finding.message
        = QCoreApplication::translate("CheckSql", header.value(QStringLiteral("message")).toUtf8().constData());
    const QStringList basis = header.value(QStringLiteral("basis")).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    finding.basis = QStringLiteral("query"); // counters move every minute: only what the header names ends a waiver
    for (int column = 0; column < rows.columnCount(); ++column) {
        QString name = QString::fromUtf8(rows.columnName(column));
        const QString value = rows.text(row, column);
        finding.message.replace(QLatin1Char('{') + name + QLatin1Char('}'), value);
        if (basis.contains(name))
            finding.basis += QLatin1Char('\n') + value;
        const bool identity
            = name == QLatin1String("schema") || name == QLatin1String("name") || name == QLatin1String("member");
        if (!identity && !rows.isNull(row, column))
            finding.facts.push_back({name.replace(QLatin1Char('_'), QLatin1Char(' ')), value});
    }
    addFix(finding, header.value(QStringLiteral("fix")), lookup);
    return finding;
}

} // namespace

std::vector<Rule> sqlRules()
{
    std::vector<Rule> result;
    const QDir folder(QStringLiteral(":/howdah/sql/checks"));
    for (const QString &file : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        result.push_back(ruleOf(folder.filePath(file), file.chopped(4)));
    return result;
}

Result<Findings> runSqlCheck(const Rule &rule, Probe &probe)
{
    const QString sql = readResource(rule.sql);
    const Header header = headerOf(sql);
    const Result<Rows> rows = probe.query(sql);
    if (!rows)
        return std::unexpected(rows.error());
    Findings findings;
    for (int row = 0; row < rows->count(); ++row) {
        findings.push_back(findingOf(header, *rows, row, probe.lookup()));
        findings.back().query = bare(sql);
    }
    if (const Result<void> gaps = addGaps(header.value(QStringLiteral("sees")), !findings.empty(), probe); !gaps)
        return std::unexpected(gaps.error());
    return findings;
}

} // namespace Howdah::Check
