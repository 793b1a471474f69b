// SPDX-License-Identifier: Apache-2.0
#include "service/proof/rebuilt.h"

#include "change/change.h"
#include "diff/differ.h"

namespace Howdah {

namespace {

void blank(Constraint &o)
{
    o.expression.clear();
    o.definition.clear();
}

void blank(Index &o)
{
    o.predicate.clear();
    for (IndexKey &key : o.keys)
        key.expression.clear();
}

void blank(TableColumn &o)
{
    if (o.column.expression)
        o.column.expression->clear();
}

void blank(Domain &o)
{
    if (o.expression)
        o.expression->clear();
    for (DomainConstraint &check : o.constraints)
        check.expression.clear();
}

void blank(View &o)
{
    o.definition.clear();
}

void blank(Trigger &o)
{
    o.definition.clear();
}

void blank(Rule &o)
{
    o.definition.clear();
}

void blank(Policy &o)
{
    o.usingExpression.clear();
    o.checkExpression.clear();
}

void blank(Routine &o)
{
    o.definition.clear();
    o.source.clear();
    o.allArguments.clear();
}

void blank(StatisticsObject &o)
{
    o.definition.clear();
}

/// Whether only texts differ that the server writes itself.
bool isSpelling(const Change &change)
{
    if (!change.before || !change.after)
        return false;
    Object before = *change.before, after = *change.after;
    const auto clear = [](Object &object) {
        std::visit(
            [](auto &o) {
                if constexpr (requires { blank(o); })
                    blank(o);
            },
            static_cast<ObjectVariant &>(object));
    };
    clear(before);
    clear(after);
    return isSame(before, after);
}

} // namespace

QString rebuiltDifference(const Database &original, const Database &rebuilt)
{
    for (const Change &change : difference(original, rebuilt))
        if (!isSpelling(change))
            return describe(change);
    return {};
}

} // namespace Howdah
