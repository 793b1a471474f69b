// SPDX-License-Identifier: Apache-2.0
#include "normalize/analysis.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace Howdah::Normalize {

namespace {

constexpr double s_faint = 0.5; ///< μ+ below which what almost holds is only counted
constexpr size_t s_listed = 60; ///< dependencies without evidence that a text lists

const char *word(NormalForm form)
{
    static constexpr const char *words[] = {"", "1NF", "2NF", "3NF", "BCNF", "4NF"};
    return words[int(form)];
}

const char *word(Backing backing)
{
    switch (backing) {
    case Backing::Constant:
        return "constant";
    case Backing::Vacuous:
        return "key";
    case Backing::Weak:
        return "weak";
    case Backing::Backed:
        return "backed";
    case Backing::NotJudged:
        break;
    }
    return "not judged";
}

const char *word(Held held)
{
    return held == Held::AllRows ? "holds" : held == Held::Sample ? "sample" : "almost";
}

QString arrow(const Found &found, const QStringList &columns)
{
    return QStringLiteral("%1 → %2").arg(
        named(found.dependency.determinant, columns), columns.value(found.dependency.dependent));
}

QString heldText(const Found &found, const Analysis &analysis)
{
    const qint64 rows = found.ofRows >= 0 ? found.ofRows : analysis.rows;
    if (found.held == Held::Almost && found.strength < 0)
        return tr(QT_TRANSLATE_NOOP("Normalize", "almost holds: %1 of %2 rows contradict"))
            .arg(found.wrongRows)
            .arg(rows);
    if (found.held == Held::Almost)
        return tr(QT_TRANSLATE_NOOP("Normalize", "almost holds: %1 of %2 rows contradict, μ+ %3"))
            .arg(found.wrongRows)
            .arg(rows)
            .arg(found.strength, 0, 'f', 3);
    if (found.held == Held::Sample)
        return tr(QT_TRANSLATE_NOOP("Normalize",
                      "held in the sample of %1 rows; %2 repeats, so at most one in %3 of them is wrong at 95 %"))
            .arg(analysis.rows)
            .arg(found.evidence.repeats)
            .arg(std::max<qint64>(1, found.evidence.repeats / 3));
    return tr(QT_TRANSLATE_NOOP("Normalize", "holds on all %1 rows")).arg(rows);
}

QString evidenceText(const Found &found)
{
    QString text;
    if (found.evidence.needed > 0 && found.held != Held::Almost)
        text = tr(QT_TRANSLATE_NOOP("Normalize", "; %1 repeats, %2 bits of evidence where %3 are needed"))
                   .arg(found.evidence.repeats)
                   .arg(std::min(found.evidence.bits(), 1e6), 0, 'f', 0)
                   .arg(std::ceil(found.evidence.needed), 0, 'f', 0);
    if (found.mark == Mark::Rule)
        text += tr(QT_TRANSLATE_NOOP("Normalize", "; marked as a rule"));
    else if (found.mark == Mark::Accident)
        text += tr(QT_TRANSLATE_NOOP("Normalize", "; marked as an accident"));
    return text;
}

QString shown(const std::optional<QByteArray> &value)
{
    return value ? QLatin1Char('"') + QString::fromUtf8(value->left(60)) + QLatin1Char('"') : QStringLiteral("NULL");
}

/// Rows that contradict, and the query for all of them.
QString witnessesText(const Found &found)
{
    QString text;
    for (const Witness &witness : found.witnesses) {
        QStringList left;
        for (const std::optional<QByteArray> &value : witness.left)
            left << shown(value);
        text += QLatin1String("    ")
            + tr(QT_TRANSLATE_NOOP("Normalize", "row %1: with %2 it has %3, most have %4"))
                  .arg(QString::number(witness.row), left.join(QLatin1String(", ")), shown(witness.has),
                      shown(witness.most))
            + QLatin1Char('\n');
    }
    if (!found.witnessQuery.isEmpty())
        text += QLatin1String("    ") + found.witnessQuery + QLatin1String(";\n");
    return text;
}

QString dependenciesText(const Analysis &analysis)
{
    QString rules, constants, almost, others;
    size_t weak = 0, faint = 0;
    for (const Found &found : analysis.dependencies) {
        const QString line = QStringLiteral("  %1: %2%3\n")
                                 .arg(arrow(found, analysis.columns), heldText(found, analysis), evidenceText(found));
        if (found.isRule())
            rules += line;
        else if (found.held == Held::Almost && found.strength >= 0 && found.strength < s_faint)
            ++faint;
        else if (found.held == Held::Almost)
            almost += line + witnessesText(found);
        else if (found.evidence.backing == Backing::Constant)
            constants += QStringLiteral("  %1\n").arg(analysis.columns.value(found.dependency.dependent));
        else if (++weak <= s_listed)
            others += QStringLiteral("  %1%2\n")
                          .arg(arrow(found, analysis.columns),
                              found.evidence.backing == Backing::Vacuous
                                  ? tr(QT_TRANSLATE_NOOP("Normalize", ": no left value repeats"))
                                  : evidenceText(found));
    }
    if (weak > s_listed)
        others += QStringLiteral("  ")
            + tr(QT_TRANSLATE_NOOP("Normalize", "… and %1 more (--format json lists all)")).arg(weak - s_listed)
            + QLatin1Char('\n');
    if (faint)
        almost += QStringLiteral("  ")
            + tr(QT_TRANSLATE_NOOP(
                     "Normalize", "… and %1 more that chance does nearly as well (--format json lists all)"))
                  .arg(faint)
            + QLatin1Char('\n');
    QString text;
    const auto part = [&](const char *title, const QString &lines) {
        if (!lines.isEmpty())
            text += QLatin1Char('\n') + tr(title) + QLatin1Char('\n') + lines;
    };
    part(QT_TRANSLATE_NOOP("Normalize", "Rules, as far as rows can tell"), rules);
    part(QT_TRANSLATE_NOOP("Normalize", "Almost"), almost);
    part(QT_TRANSLATE_NOOP("Normalize", "Columns that hold one value"), constants);
    part(QT_TRANSLATE_NOOP("Normalize", "Without enough evidence: these may well be accidents"), others);
    return text;
}

QString partsText(std::span<const Part> parts, const QStringList &columns)
{
    QString text;
    for (const Part &part : parts)
        text += QStringLiteral("  (%1) ").arg(named(part.columns, columns))
            + tr(QT_TRANSLATE_NOOP("Normalize", "key %1")).arg(named(part.key, columns)) + QLatin1Char('\n');
    return text;
}

QString formText(const Analysis &analysis)
{
    QString text = QLatin1Char('\n')
        + tr(QT_TRANSLATE_NOOP("Normalize", "Normal form by these rules and keys: %1"))
              .arg(QLatin1String(word(analysis.verdict.form)))
        + QLatin1Char('\n');
    for (const Violation &violation : analysis.verdict.violations)
        text += QLatin1String("  ")
            + tr(QT_TRANSLATE_NOOP("Normalize", "%1 → %2 breaks %3"))
                  .arg(named(violation.rule.left, analysis.columns), named(violation.rule.right, analysis.columns),
                      QLatin1String(word(violation.breaks)))
            + QLatin1Char('\n');
    if (analysis.verdict.violations.empty())
        return text;
    text += QLatin1Char('\n')
        + tr(QT_TRANSLATE_NOOP(
            "Normalize", "Proposed tables (3NF; nothing is lost, every rule can be checked in one table)"))
        + QLatin1Char('\n') + partsText(analysis.third, analysis.columns);
    if (!analysis.boyceCodd.lost.empty())
        for (const Rule &rule : analysis.boyceCodd.lost)
            text += QLatin1String("  ")
                + tr(QT_TRANSLATE_NOOP("Normalize", "In BCNF, %1 → %2 could not be checked in one table."))
                      .arg(named(rule.left, analysis.columns), named(rule.right, analysis.columns))
                + QLatin1Char('\n');
    return text;
}

QJsonArray positions(const ColumnSet &set)
{
    QJsonArray list;
    set.forEach([&](int c) { list.append(c); });
    return list;
}

QJsonArray sets(const std::vector<ColumnSet> &list)
{
    QJsonArray array;
    for (const ColumnSet &set : list)
        array.append(positions(set));
    return array;
}

QJsonArray rulesJson(std::span<const Rule> rules)
{
    QJsonArray array;
    for (const Rule &rule : rules)
        array.append(
            QJsonObject{{QStringLiteral("lhs"), positions(rule.left)}, {QStringLiteral("rhs"), positions(rule.right)}});
    return array;
}

QJsonArray partsJson(std::span<const Part> parts)
{
    QJsonArray array;
    for (const Part &part : parts)
        array.append(QJsonObject{
            {QStringLiteral("columns"), positions(part.columns)}, {QStringLiteral("key"), positions(part.key)}});
    return array;
}

QJsonValue valueJson(const std::optional<QByteArray> &value)
{
    return value ? QJsonValue(QString::fromUtf8(*value)) : QJsonValue();
}

/// , "muPlus": …, "witnesses": […], "witnessQuery": …, "repair": …
QByteArray almostJson(const Found &found)
{
    QJsonArray witnesses;
    for (const Witness &witness : found.witnesses) {
        QJsonArray left;
        for (const std::optional<QByteArray> &value : witness.left)
            left.append(valueJson(value));
        witnesses.append(QJsonObject{{QStringLiteral("row"), witness.row}, {QStringLiteral("lhs"), left},
            {QStringLiteral("has"), valueJson(witness.has)}, {QStringLiteral("most"), valueJson(witness.most)}});
    }
    QJsonObject more;
    if (!witnesses.isEmpty())
        more.insert(QStringLiteral("witnesses"), witnesses);
    if (!found.witnessQuery.isEmpty())
        more.insert(QStringLiteral("witnessQuery"), found.witnessQuery);
    if (!found.repair.isEmpty())
        more.insert(QStringLiteral("repair"), found.repair);
    QByteArray text;
    if (found.strength >= 0)
        text += ", \"muPlus\": " + QByteArray::number(found.strength, 'f', 4);
    if (!more.isEmpty())
        text += ", " + QJsonDocument(more).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
    return text;
}

/// By hand: there can be a million.
QByteArray dependencyJson(const Found &found)
{
    QByteArray line = "{\"lhs\": [";
    bool first = true;
    found.dependency.determinant.forEach([&](int c) {
        line += (first ? "" : ", ") + QByteArray::number(c);
        first = false;
    });
    line += "], \"rhs\": " + QByteArray::number(found.dependency.dependent) + ", \"verdict\": \"" + word(found.held)
        + "\", \"evidence\": \"" + word(found.evidence.backing)
        + "\", \"rule\": " + (found.isRule() ? "true" : "false");
    if (found.evidence.needed > 0)
        line += ", \"repeats\": " + QByteArray::number(found.evidence.repeats)
            + ", \"bits\": " + QByteArray::number(std::min(found.evidence.bits(), 1e6), 'f', 1)
            + ", \"needed\": " + QByteArray::number(found.evidence.needed, 'f', 1);
    if (found.ofRows >= 0)
        line += ", \"ofRows\": " + QByteArray::number(found.ofRows);
    if (found.held == Held::Almost)
        line += ", \"wrongRows\": " + QByteArray::number(found.wrongRows) + almostJson(found);
    if (found.mark != Mark::None)
        line += QByteArray(", \"mark\": ") + (found.mark == Mark::Rule ? "\"rule\"" : "\"accident\"");
    return line + "}";
}

QByteArray tableJson(const Analysis &analysis)
{
    QJsonArray violations;
    for (const Violation &violation : analysis.verdict.violations)
        violations.append(QJsonObject{{QStringLiteral("breaks"), QString::fromLatin1(word(violation.breaks))},
            {QStringLiteral("lhs"), positions(violation.rule.left)},
            {QStringLiteral("rhs"), positions(violation.rule.right)}});
    QJsonObject head{{QStringLiteral("name"), analysis.name},
        {QStringLiteral("columns"), QJsonArray::fromStringList(analysis.columns)},
        {QStringLiteral("rows"), analysis.rows}, {QStringLiteral("sampled"), analysis.sampled},
        {QStringLiteral("nulls"),
            analysis.nulls == Nulls::Equal ? QStringLiteral("equal") : QStringLiteral("distinct")},
        {QStringLiteral("completeTo"), analysis.completeTo}, {QStringLiteral("complete"), analysis.complete},
        {QStringLiteral("notes"), QJsonArray::fromStringList(analysis.remarks())},
        {QStringLiteral("keys"), sets(analysis.keys)}, {QStringLiteral("declaredKeys"), sets(analysis.declaredKeys)},
        {QStringLiteral("rules"), rulesJson(analysis.rules)},
        {QStringLiteral("normalForm"), QString::fromLatin1(word(analysis.verdict.form))},
        {QStringLiteral("candidateKeys"), sets(analysis.verdict.keys.keys)}, {QStringLiteral("violations"), violations},
        {QStringLiteral("decomposition"), partsJson(analysis.third)},
        {QStringLiteral("bcnf"), partsJson(analysis.boyceCodd.parts)},
        {QStringLiteral("lost"), rulesJson(analysis.boyceCodd.lost)}};
    if (analysis.tableRows >= 0)
        head.insert(QStringLiteral("tableRows"), analysis.tableRows);
    QByteArray text = QJsonDocument(head).toJson(QJsonDocument::Compact);
    text.chop(1);
    text += ",\n \"dependencies\": [";
    for (size_t i = 0; i < analysis.dependencies.size(); ++i)
        text += (i ? ",\n  " : "\n  ") + dependencyJson(analysis.dependencies[i]);
    return text + "\n ]}";
}

} // namespace

QString textReport(const Analysis &analysis)
{
    size_t backed = 0, holding = 0;
    for (const Found &found : analysis.dependencies) {
        backed += found.isRule();
        holding += found.held != Held::Almost;
    }
    QString text = tr(QT_TRANSLATE_NOOP("Normalize", "%1: %2 rows, %3 columns"))
                       .arg(analysis.name, QString::number(analysis.rows), QString::number(analysis.columns.size()));
    if (analysis.sampled)
        text += analysis.tableRows >= 0
            ? tr(QT_TRANSLATE_NOOP("Normalize", ", a sample of about %1")).arg(analysis.tableRows)
            : tr(QT_TRANSLATE_NOOP("Normalize", ", a sample"));
    text += QLatin1Char('\n')
        + tr(QT_TRANSLATE_NOOP("Normalize", "%1 minimal functional dependencies, %2 of them rules"))
              .arg(holding)
              .arg(backed)
        + QLatin1Char('\n');
    for (const QString &line : analysis.remarks())
        text += line + QLatin1Char('\n');
    text += dependenciesText(analysis);
    if (!analysis.declaredKeys.empty())
        text += QLatin1Char('\n') + tr(QT_TRANSLATE_NOOP("Normalize", "Declared keys")) + QLatin1Char('\n');
    for (const ColumnSet &key : analysis.declaredKeys)
        text += QStringLiteral("  %1\n").arg(named(key, analysis.columns));
    if (!analysis.keys.empty())
        text += QLatin1Char('\n') + tr(QT_TRANSLATE_NOOP("Normalize", "Keys of these rows")) + QLatin1Char('\n');
    for (size_t i = 0; i < std::min(analysis.keys.size(), s_listed); ++i)
        text += QStringLiteral("  %1\n").arg(named(analysis.keys[i], analysis.columns));
    if (analysis.keys.size() > s_listed)
        text += QStringLiteral("  ")
            + tr(QT_TRANSLATE_NOOP("Normalize", "… and %1 more (--format json lists all)"))
                  .arg(analysis.keys.size() - s_listed)
            + QLatin1Char('\n');
    return text + formText(analysis);
}

QByteArray jsonReport(const std::vector<Analysis> &analyses)
{
    QByteArray text = "{\"version\": 1, \"tables\": [\n";
    for (size_t i = 0; i < analyses.size(); ++i)
        text += (i ? ",\n" : "") + tableJson(analyses[i]);
    return text + "\n]}\n";
}

} // namespace Howdah::Normalize
