// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/renames.h"
#include "plan/plan.h"
#include "plan/script.h"
#include "service/comparison/guardcount.h"
#include "service/proof/dumpcheck.h"
#include "service/proof/proof.h"

#include <QDateTime>

namespace Howdah::Cli {

/// Everything `diff` found out.
struct DiffOutcome {
    QString fromName, toName;
    std::shared_ptr<const Database> from, to;
    RoundTrip plans;
    std::vector<RenameCandidate> candidates;
    std::optional<Proof> proof;
    GuardStyle guardStyle = GuardStyle::Comment;
    std::vector<GuardCount> guards;        ///< of the way there, counted on a live source
    std::vector<DumpDifference> unplanned; ///< what pg_dump still sees where no change is planned
    QDateTime when = QDateTime::currentDateTimeUtc();
    std::optional<int> lockTimeout{};      ///< milliseconds, in the place of the plan's own
    Locks::LiveSizes sizes{};              ///< of what the way there reads or rewrites, on a live source
    QString fingerprint{};                 ///< of the source, where the script is to refuse another
    QString unasked{};                     ///< why pg_dump could not be asked; empty when it was or need not be
};

QString upScript(const DiffOutcome &outcome);
QString downScript(const DiffOutcome &outcome);
/// In one of the formats text, sql, json, html.
QByteArray rendered(const QString &format, const DiffOutcome &outcome);
/// What was proved, or where it failed.
QString proofText(const Proof &proof);
/// What a person must know besides the result: what is not modelled, what a guard counted.
QString warnings(const DiffOutcome &outcome);

} // namespace Howdah::Cli
