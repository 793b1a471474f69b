// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "lint/settings.h"
#include "locks/scene.h"

namespace Howdah::Lint {

/// How a file is run, as far as it does not say so itself.
struct Circumstances {
    bool inTransaction = false; ///< whoever runs it begins a transaction around it
    bool lacksDown = false; ///< others have a way back, it has none
    QString historyFault = {}; ///< one sentence: the file does not fit the history that it is part of; empty: it does
};

/// Looks at one file as a migration of its own: what it makes is new in it. `scene` is what is there before; afterwards
/// it knows what the file did, so that further files can follow. Findings in the order of the text. Parse when the text
/// cannot be split into statements at all; a statement that cannot be parsed is a finding. `last`: what there is when
/// the files after this one have run; without it this one is the last. A file that holds both ways under comments of
/// dbmate, goose or sql-migrate is looked at both ways; `scene` then knows what its way there did. What a way back
/// undoes is new to it, too.
Result<Findings> lint(const QByteArray &text, Locks::Scene &scene, int migration, const Settings &settings = {},
    const Locks::Scene *last = nullptr, const Circumstances &circumstances = {});

/// Only lets the scene know what a file does, on its way there.
Result<void> learn(const QByteArray &text, Locks::Scene &scene, int migration);

} // namespace Howdah::Lint
