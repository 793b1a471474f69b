// SPDX-License-Identifier: Apache-2.0
#include "locks/action.h"

#include <algorithm>

namespace Howdah::Locks {

QualifiedName Action::table() const
{
    return parties.empty() ? QualifiedName() : parties.front().name;
}

const RelationFact *LockFacts::of(const QualifiedName &relation) const
{
    const auto found = std::ranges::find(relations, relation, &RelationFact::relation);
    return found == relations.end() ? nullptr : &*found;
}

void LockFacts::add(const RelationFact &fact)
{
    const auto found = std::ranges::find(relations, fact.relation, &RelationFact::relation);
    if (found == relations.end()) {
        relations.push_back(fact);
    } else {
        found->mode = std::max(found->mode, fact.mode);
        found->work = std::max(found->work, fact.work);
    }
    work = std::max(work, fact.work);
}

LockFacts factsOf(const std::vector<Action> &actions, int major)
{
    LockFacts facts;
    for (const Action &action : actions) {
        const Row *row = rowOf(action.act, major);
        facts.isKnown = facts.isKnown && row && action.act != Act::Unknown;
        facts.assumed = facts.assumed || action.assumed;
        if (!row)
            continue;
        facts.transactional = std::max(facts.transactional, row->transactional);
        for (const Party &party : action.parties)
            for (const Touch &touch : row->touches)
                if (touch.part == party.part && touch.mode != Mode::None)
                    facts.add(
                        {party.name, party.part, action.asked == Mode::None ? touch.mode : action.asked, touch.work});
    }
    return facts;
}

LockFacts factsOf(const Action &action, int major)
{
    return factsOf(std::vector<Action>{action}, major);
}

} // namespace Howdah::Locks
