// SPDX-License-Identifier: Apache-2.0
#include "check/checks/dependencies.h"
#include "check/checks/livechecks.h"

namespace Howdah::Check {

using namespace Normalize;

namespace {

/// What the rows nearly say: few contradict, and chance would not do as well. μ+ is not known of what a sample showed
/// and all rows contradict: that had its evidence in the sample.
bool isTelling(const Found &found, const Analysis &analysis)
{
    const qint64 rows = found.ofRows >= 0 ? found.ofRows : analysis.rows;
    const bool strong = found.strength < 0 ? found.evidence.backing == Backing::Backed : found.strength >= 0.9;
    return found.held == Held::Almost && found.mark != Mark::Accident && found.wrongRows * 20 <= rows && strong
        && found.evidence.backing != Backing::Vacuous;
}

} // namespace

Result<Findings> dependencyAlmost(Probe &probe)
{
    Findings findings;
    const Result<const std::vector<TableForm> *> forms = probe.forms().of(probe);
    if (!forms)
        return std::unexpected(forms.error());
    for (const TableForm &form : **forms) {
        if (!form.analysis)
            continue;
        const Analysis &analysis = *form.analysis;
        Finding found = finding({ObjectKind::Table, form.table, {}},
            text(QT_TRANSLATE_NOOP("Check", "In %1 a few rows contradict what all others agree on."))
                .arg(display(form.table)));
        found.table.columns
            = {text(QT_TRANSLATE_NOOP("Check", "these columns")), text(QT_TRANSLATE_NOOP("Check", "determine")),
                text(QT_TRANSLATE_NOOP("Check", "how far")), text(QT_TRANSLATE_NOOP("Check", "contradicting rows"))};
        for (const Found &one : analysis.dependencies) {
            if (!isTelling(one, analysis))
                continue;
            const QString left = named(one.dependency.determinant, analysis.columns);
            const QString right = analysis.columns.value(one.dependency.dependent);
            found.table.rows.push_back({left, right, heldWords(one, analysis), one.witnessQuery});
            if (found.query.isEmpty())
                found.query = one.witnessQuery;
            found.basis += left + QLatin1String(" -> ") + right + QLatin1Char('\n');
        }
        if (!found.table.rows.empty())
            findings.push_back(std::move(found));
    }
    return findings;
}

} // namespace Howdah::Check
