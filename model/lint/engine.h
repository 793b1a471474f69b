// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "lint/finding.h"
#include "locks/scene.h"

namespace Howdah::Lint {

/// What a run is told besides the SQL.
struct Settings {
    int major = 17; ///< of the server it will run on
    QHash<QString, Severity> severities; ///< by rule, in the place of the registry's
    QSet<QString> off; ///< rules that are not asked
};

/// Looks at one file as a migration of its own: what it makes is new in it. `scene` is what is there before; afterwards
/// it knows what the file did, so that further files can follow. Findings in the order of the text. Parse when the text
/// cannot be split into statements at all; a statement that cannot be parsed is a finding. `last`: what there is when
/// the files after this one have run; without it this one is the last.
Result<Findings> lint(const QByteArray &text, Locks::Scene &scene, int migration, const Settings &settings = {},
    const Locks::Scene *last = nullptr);

/// Only lets the scene know what a file does.
Result<void> learn(const QByteArray &text, Locks::Scene &scene, int migration);

} // namespace Howdah::Lint
