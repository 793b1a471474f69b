// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/passes.h"

namespace Howdah {

/// Says of each statement of a plan what it locks, for how long, and what it reads, builds or rewrites meanwhile
/// (Statement::locks), from the one table of locks. `from` is the schema that the first statement meets; each further
/// one meets what those before it left. An online plan takes some locks beforehand then (lockParentsFirst).
void findLocks(Plan &plan, const Database &from, bool online);

/// Of what runs as one: every relation with the strongest lock and the most work.
Locks::LockFacts locksOf(const Plan &plan, const Run &run);

/// Whether others wait for the lock who only want to read or write rows.
bool isFelt(Locks::Mode mode);

/// Sentences for a person: what is read whole, built or rewritten while others must wait. Nothing of what the plan made
/// itself, nor of what takes no time.
QStringList lockSentences(const Locks::LockFacts &facts, const Locks::LiveSizes &sizes = {});

/// Whether it is a table or view that was there before the plan, so that others may be using it.
bool isOfOthers(const Locks::RelationFact &fact);

/// "ACCESS EXCLUSIVE", "rewritten", "about 200,000 rows, 17 MB": the last two where it takes time, and its size is
/// known.
QStringList lockWords(const Locks::RelationFact &fact, const Locks::LiveSizes &sizes);

} // namespace Howdah
