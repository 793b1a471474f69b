// SPDX-License-Identifier: Apache-2.0
#include "check/sqlcheck.h"

#include "change/object.h"
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
        {QStringLiteral("policy"), ObjectKind::Policy}};
    const auto value = [&](QByteArrayView name) {
        const int column = rows.columnIndex(name);
        return column < 0 ? QString() : rows.text(row, column);
    };
    return {kinds.value(kind), {value("schema"), value("name")}, value("member")};
}

/// The closed set of fixes a query may ask for, on the object its row names.
std::vector<Change> fixOf(const QString &verb, const ObjectRef &object, const Rows &rows, int row, const Lookup &lookup)
{
    if (verb == QLatin1String("drop index")) {
        const Index *index = lookup.index(object.name);
        return index ? std::vector<Change>{{Object(*index), std::nullopt}} : std::vector<Change>();
    }
    const Column *column = lookup.column({object.name, object.member});
    if (!column)
        return {};
    Column after = *column;
    if (verb == QLatin1String("set not null"))
        after.notNull = true;
    else if (verb == QLatin1String("set type"))
        after.type = rows.text(row, rows.columnIndex("fix_type"));
    else
        return {};
    return {{Object(TableColumn{object.name, *column, -1}), Object(TableColumn{object.name, after, -1})}};
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
        if (!identity && !name.startsWith(QLatin1String("fix_")) && !rows.isNull(row, column))
            finding.facts.push_back({name.replace(QLatin1Char('_'), QLatin1Char(' ')), value});
    }
    finding.fix = fixOf(header.value(QStringLiteral("fix")), finding.object, rows, row, lookup);
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
    const Result<Rows> rows = probe.session().query(sql);
    if (!rows)
        return std::unexpected(rows.error());
    Findings findings;
    for (int row = 0; row < rows->count(); ++row)
        findings.push_back(findingOf(header, *rows, row, probe.lookup()));
    return findings;
}

} // namespace Howdah::Check
