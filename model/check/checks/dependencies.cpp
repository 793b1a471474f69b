// SPDX-License-Identifier: Apache-2.0
#include "check/checks/dependencies.h"

#include "normalize/serverquery.h"
#include "sql/quoting.h"

#include <algorithm>
#include <cmath>

namespace Howdah::Check {

using namespace Normalize;

namespace {

/// The dependencies of the rows that a violation was concluded from: those of its left side, or of a part of it.
std::vector<const Found *> sourcesOf(const Violation &violation, const Analysis &analysis)
{
    std::vector<const Found *> list;
    for (const Found &found : analysis.dependencies)
        if (found.isRule() && found.dependency.determinant == violation.rule.left
            && violation.rule.right.contains(found.dependency.dependent))
            list.push_back(&found);
    return list;
}

/// The worst of what is known of several: how the least looked at held.
const Found *weakest(const std::vector<const Found *> &list)
{
    const auto weaker = [](const Found *a, const Found *b) {
        return a->held != b->held ? int(a->held) > int(b->held) : a->evidence.bits() < b->evidence.bits();
    };
    const auto found = std::min_element(list.begin(), list.end(), weaker);
    return found == list.end() ? nullptr : *found;
}

QString bitsText(const Found &found)
{
    if (found.mark == Mark::Rule)
        return text(QT_TRANSLATE_NOOP("Check", "marked as a rule"));
    return text(QT_TRANSLATE_NOOP("Check", "%1 repeats, %2 bits where %3 are needed"))
        .arg(countText(found.evidence.repeats))
        .arg(std::min(found.evidence.bits(), 1e6), 0, 'f', 0)
        .arg(std::ceil(found.evidence.needed), 0, 'f', 0);
}

QString proposed(const Analysis &analysis)
{
    QStringList tables;
    for (const Part &part : analysis.third)
        tables << text(QT_TRANSLATE_NOOP("Check", "(%1), key %2"))
                      .arg(named(part.columns, analysis.columns), named(part.key, analysis.columns));
    return tables.join(QLatin1String("; "));
}

std::vector<ServerColumn> serverColumns(
    const Lookup &lookup, const QualifiedName &table, const ColumnSet &set, const Analysis &analysis)
{
    std::vector<ServerColumn> columns;
    set.forEach([&](int c) {
        if (const Column *column = lookup.column({table, analysis.columns.value(c)}))
            columns.push_back({column->name, column->type});
    });
    return columns;
}

QString labelOf(const Multivalued &rule, const QString &arrow, const Analysis &analysis)
{
    return Sql::literal(named(rule.left, analysis.columns) + arrow + named(rule.right, analysis.columns));
}

/// A row for each dependent: rows, left values, and left values that have several of it.
QString dependencyQueries(
    const Lookup &lookup, const QualifiedName &table, const Multivalued &rule, const Analysis &analysis)
{
    QStringList queries;
    rule.right.forEach([&](int c) {
        const Multivalued one{rule.left, ColumnSet{c}};
        const auto left = serverColumns(lookup, table, one.left, analysis);
        const auto right = serverColumns(lookup, table, one.right, analysis);
        if (!left.empty() && !right.empty())
            queries << QStringLiteral("SELECT %1 AS dependency, q.* FROM (%2) AS q")
                           .arg(labelOf(one, QStringLiteral(" -> "), analysis),
                               confirmQuery(Sql::identifier(table), left, right, analysis.nulls));
    });
    return queries.join(QLatin1String("\nUNION ALL\n"));
}

/// Left values, and those that lack a combination of what they have on both sides.
QString combinationQuery(
    const Lookup &lookup, const QualifiedName &table, const Multivalued &rule, const Analysis &analysis)
{
    const ColumnSet rest = ColumnSet::firstOnes(analysis.columnsLookedAt) - rule.left - rule.right;
    const auto list = [&](const ColumnSet &set) {
        QStringList names;
        for (const ServerColumn &column : serverColumns(lookup, table, set, analysis))
            names << asText(column);
        return names.join(QLatin1String(", "));
    };
    return QStringLiteral(
        "SELECT %1 AS dependency, count(*) AS groups, count(*) FILTER (WHERE a * b <> c) AS incomplete "
        "FROM (SELECT count(DISTINCT (%2)) AS a, count(DISTINCT (%3)) AS b, count(DISTINCT (%2, %3)) "
        "AS c FROM %4 GROUP BY %5) AS g")
        .arg(labelOf(rule, QStringLiteral(" ->> "), analysis), list(rule.right), list(rest), Sql::identifier(table),
            list(rule.left));
}

void addRow(Finding &finding, const Violation &violation, const Analysis &analysis)
{
    const std::vector<const Found *> sources = sourcesOf(violation, analysis);
    const Found *source = weakest(sources);
    QString held, evidence;
    if (violation.multivalued) {
        for (const FoundMultivalued &found : analysis.multivalued)
            if (found.rule == violation.rule) {
                held = text(QT_TRANSLATE_NOOP("Check", "holds on all %1 rows")).arg(countText(analysis.rows));
                evidence
                    = text(QT_TRANSLATE_NOOP("Check", "%1 values have every combination")).arg(countText(found.groups));
            }
    } else if (source) {
        held = heldWords(*source, analysis);
        evidence = bitsText(*source);
    } else {
        held = text(QT_TRANSLATE_NOOP("Check", "follows from other rules"));
    }
    finding.table.rows.push_back(
        {named(violation.rule.left, analysis.columns), named(violation.rule.right, analysis.columns), held, evidence});
}

Finding formFinding(
    Probe &probe, const TableForm &form, const std::vector<Violation> &violations, const QString &message)
{
    const Analysis &analysis = *form.analysis;
    Finding found = finding({ObjectKind::Table, form.table, {}}, message.arg(display(form.table)));
    QStringList keys;
    for (const ColumnSet &key : analysis.verdict.keys.keys)
        keys << QLatin1Char('(') + named(key, analysis.columns) + QLatin1Char(')');
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "keys")), keys.mid(0, 5).join(QLatin1String(", ")));
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "rows read")), countText(analysis.rows));
    if (analysis.third.size() > 1)
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "proposed tables")), proposed(analysis));
    found.table.columns
        = {text(QT_TRANSLATE_NOOP("Check", "these columns")), text(QT_TRANSLATE_NOOP("Check", "determine")),
            text(QT_TRANSLATE_NOOP("Check", "how far")), text(QT_TRANSLATE_NOOP("Check", "evidence"))};
    QStringList queries;
    for (const Violation &violation : violations) {
        addRow(found, violation, analysis);
        // More rows do not change what a person decided; another dependency does.
        found.basis += named(violation.rule.left, analysis.columns) + QLatin1String(" -> ")
            + named(violation.rule.right, analysis.columns) + QLatin1Char('\n');
        queries << (violation.multivalued ? combinationQuery(probe.lookup(), form.table, violation.rule, analysis)
                                          : dependencyQueries(probe.lookup(), form.table, violation.rule, analysis));
    }
    found.query = queries.join(QLatin1String("\nUNION ALL\n"));
    return found;
}

} // namespace

QString heldWords(const Found &found, const Analysis &analysis)
{
    const qint64 rows = found.ofRows >= 0 ? found.ofRows : analysis.rows;
    if (found.held == Held::Almost)
        return text(QT_TRANSLATE_NOOP("Check", "almost holds: %1 of %2 rows contradict"))
            .arg(countText(found.wrongRows), countText(rows));
    if (found.held == Held::Sample)
        return text(
            QT_TRANSLATE_NOOP("Check", "held in a sample of %1 rows; at most one in %2 repeats is wrong, at 95 %"))
            .arg(countText(analysis.rows), countText(std::max<qint64>(1, found.evidence.repeats / 3)));
    return text(QT_TRANSLATE_NOOP("Check", "holds on all %1 rows")).arg(countText(rows));
}

Result<Findings> formFindings(Probe &probe, NormalForm broken, const QString &message)
{
    Findings findings;
    const Result<const std::vector<TableForm> *> forms = probe.forms().of(probe);
    if (!forms)
        return std::unexpected(forms.error());
    for (const TableForm &form : **forms) {
        if (!form.unmeasured.isEmpty())
            probe.gap({ObjectKind::Table, form.table, {}}, form.unmeasured);
        if (!form.analysis)
            continue;
        std::vector<Violation> violations;
        for (const Violation &violation : form.analysis->verdict.violations)
            if (violation.breaks == broken)
                violations.push_back(violation);
        if (!violations.empty())
            findings.push_back(formFinding(probe, form, violations, message));
    }
    return findings;
}

} // namespace Howdah::Check
