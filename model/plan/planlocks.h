// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/passes.h"

namespace Howdah {

/// Says of each statement of a plan what it locks, for how long, and what it reads, builds or rewrites meanwhile
/// (Statement::locks), from the one table of locks. `from` is the schema that the first statement meets; each further
/// one meets what those before it left.
void findLocks(Plan &plan, const Database &from);

/// Of what runs as one: every relation with the strongest lock and the most work.
Locks::LockFacts locksOf(const Plan &plan, const Run &run);

/// Whether others wait for the lock who only want to read or write rows.
bool isFelt(Locks::Mode mode);

/// Sentences for a person: what is read whole, built or rewritten while others must wait. Nothing of what the plan made
/// itself, nor of what takes no time.
QStringList lockSentences(const Locks::LockFacts &facts, const Locks::LiveSizes &sizes = {});

/// "about 200,000 rows, 17 MB" of what is read or rewritten; empty where the size is not known.
QString sizeWords(const std::vector<const Locks::RelationFact *> &relations, const Locks::LiveSizes &sizes);

/// "is rewritten" and the like, in a word; empty for what takes no time.
QString workWord(Locks::Work work);

} // namespace Howdah
