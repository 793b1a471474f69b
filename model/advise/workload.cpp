// SPDX-License-Identifier: Apache-2.0
#include "advise/workload.h"

#include "base/words.h"
#include "sql/parse/script.h"
#include "sql/parse/walk.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

namespace {

bool canBePlanned(const Node &tree)
{
    if (const Node select = tree.as("SelectStmt"_L1))
        return !select["intoClause"_L1];
    return tree.is("InsertStmt"_L1) || tree.is("UpdateStmt"_L1) || tree.is("DeleteStmt"_L1) || tree.is("MergeStmt"_L1);
}

WorkloadStatement statementOf(const QString &sql, const Node &tree)
{
    WorkloadStatement statement;
    statement.sql = sql;
    eachNode(tree, [&](const Node &node) {
        if (const Node parameter = node.as("ParamRef"_L1))
            statement.parameters = std::max(statement.parameters, parameter["number"_L1].number());
        else if (node.is("A_Star"_L1))
            statement.takesAll = true;
        else if (const QStringList names = strings(node.as("ColumnRef"_L1)["fields"_L1]); !names.isEmpty())
            statement.names << names.last();
        return true;
    });
    for (const Node &target : tree.as("UpdateStmt"_L1)["targetList"_L1].items())
        statement.sets << target.as("ResTarget"_L1)["name"_L1].text();
    statement.names.removeDuplicates();
    return statement;
}

/// Of tables that are not PostgreSQL's own.
bool readsTables(const Node &tree)
{
    bool reads = false;
    eachNode(tree, [&](const Node &node) {
        const QualifiedName name = relationName(node.as("RangeVar"_L1));
        reads = reads
            || (!name.isEmpty() && name.schema != "pg_catalog"_L1 && name.schema != "information_schema"_L1
                && !name.name.startsWith("pg_"_L1));
        return true;
    });
    return reads || !tree.is("SelectStmt"_L1); // the table of an INSERT is no node of its own
}

void add(Workload &workload, WorkloadStatement statement)
{
    const auto same = std::ranges::find(workload.statements, statement.sql, &WorkloadStatement::sql);
    if (same == workload.statements.end())
        workload.statements.push_back(std::move(statement));
    else
        same->calls += statement.calls;
}

/// "-- calls: 250" among what stands before a statement.
double callsIn(QByteArrayView comments)
{
    static const QRegularExpression said(u"--\\s*calls:\\s*([0-9]+(?:\\.[0-9]+)?)\\s*$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = said.match(QString::fromUtf8(comments));
    return match.hasMatch() ? match.captured(1).toDouble() : 1;
}

} // namespace

Result<Workload> workloadOf(const QByteArray &text, const QString &name)
{
    Workload workload;
    std::map<QString, int> others;
    qsizetype end = 0;
    const Result<void> read = eachStatement(
        text,
        [&](const ScriptStatement &statement) -> Result<void> {
            const double calls = callsIn(QByteArrayView(text).sliced(end, statement.offset - end));
            end = statement.offset + statement.sql.size();
            if (statement.isCopy) {
                ++others[u"COPY"_s];
                return {};
            }
            const Parsed parsed = parsedStatements(statement.sql);
            if (!parsed.error.isEmpty())
                return failure(ErrorKind::Parse, parsed.error, u"line "_s + QString::number(statement.line));
            if (parsed.statements.empty())
                return {};
            const Node &tree = parsed.statements.front().tree;
            if (!canBePlanned(tree)) {
                ++others[QString::fromUtf8(statement.sql).section(QRegularExpression(u"\\s"_s), 0, 0).toUpper()];
                return {};
            }
            WorkloadStatement one = statementOf(QString::fromUtf8(statement.sql).trimmed(), tree);
            one.calls = calls;
            one.line = statement.line;
            add(workload, std::move(one));
            return {};
        },
        PsqlCommands::LeaveOut);
    if (!read) {
        Error error = read.error();
        error.where = error.where.startsWith("line "_L1) ? name + u':' + error.where.mid(5) : name;
        return std::unexpected(error);
    }
    for (const auto &[word, count] : others)
        workload.left << (count == 1 ? tr(QT_TRANSLATE_NOOP("Advise", "One statement %1 has no plan."))
                                     : tr(QT_TRANSLATE_NOOP("Advise", "%1 statements %2 have no plan.")).arg(count))
                             .arg(word);
    return workload;
}

void addCounted(Workload &workload, const QString &sql, double calls)
{
    const Parsed parsed = parsedStatements(sql.toUtf8());
    if (!parsed.error.isEmpty() || parsed.statements.size() != 1) {
        workload.left << tr(QT_TRANSLATE_NOOP("Advise", "The server's counters hold a statement that is not whole: %1"))
                             .arg(sql.simplified().left(80));
        return;
    }
    if (!canBePlanned(parsed.statements.front().tree) || !readsTables(parsed.statements.front().tree))
        return; // BEGIN, SET, CREATE: they are counted, too, and nobody expects an index for them
    WorkloadStatement one = statementOf(sql, parsed.statements.front().tree);
    one.calls = calls;
    add(workload, std::move(one));
}

} // namespace Howdah::Advise
