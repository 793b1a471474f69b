// SPDX-License-Identifier: Apache-2.0
#include "check/normalforms.h"

#include "check/checks/support.h"
#include "check/probe.h"

namespace Howdah::Check {

namespace {

/// What is shown by fewer rows than this is shown by chance as well: the evidence of a rule would never suffice.
constexpr qint64 s_fewestRows = 20;

/// Two columns are in the highest form whatever their rows: no rule about them leaves a column out.
bool isTrivial(const Table &table)
{
    return table.columns.size() <= 2;
}

Result<TableForm> formOf(const Table &table, Probe &probe)
{
    TableForm form{table.name, {}, {}};
    form.unmeasured = probe.hidden(table.name);
    if (!form.unmeasured.isEmpty())
        return form;
    if (!probe.settings().miner) {
        form.unmeasured = text(QT_TRANSLATE_NOOP("Check", "not mined in this run"));
        return form;
    }
    Result<Normalize::Analysis> analysis = probe.settings().miner(probe.session(), table.name);
    if (!analysis) {
        const ErrorKind kind = analysis.error().kind;
        if (kind == ErrorKind::Cancelled || kind == ErrorKind::Connection)
            return std::unexpected(analysis.error());
        form.unmeasured = analysis.error().message;
        return form;
    }
    const bool said = std::ranges::any_of(
        analysis->dependencies, [](const Normalize::Found &found) { return found.mark == Normalize::Mark::Rule; });
    if (analysis->rows == 0 && !said)
        form.unmeasured = text(QT_TRANSLATE_NOOP("Check", "has no rows"));
    else if (analysis->rows < s_fewestRows && !said)
        form.unmeasured = text(QT_TRANSLATE_NOOP("Check", "too few rows to tell a rule from chance"));
    else if (analysis->outOfMemory)
        form.unmeasured
            = text(QT_TRANSLATE_NOOP("Check", "looked at with left sides of up to %1 columns, for want of memory"))
                  .arg(analysis->completeTo);
    form.analysis = std::move(*analysis);
    return form;
}

} // namespace

Result<const std::vector<TableForm> *> NormalForms::of(Probe &probe)
{
    if (m_known)
        return &*m_known;
    std::vector<TableForm> forms;
    for (const Table &table : probe.lookup().database().tables) {
        if (!isDesigned(table) || isTrivial(table))
            continue;
        Result<TableForm> form = formOf(table, probe);
        if (!form)
            return std::unexpected(form.error());
        forms.push_back(std::move(*form));
    }
    m_known = std::move(forms);
    return &*m_known;
}

} // namespace Howdah::Check
