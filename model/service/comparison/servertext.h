// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"

/// The texts of an object that the server deparses: expressions, definitions, bounds.
namespace Howdah::ServerText {

/// Calls f with every text of an object that the server deparses, in one order.
template <typename T, typename F>
void forEachText(T &o, F &&f)
{
    if constexpr (std::is_same_v<T, Constraint>) {
        f(o.expression);
        f(o.definition);
    } else if constexpr (std::is_same_v<T, Index>) {
        f(o.predicate);
        for (IndexKey &key : o.keys)
            f(key.expression);
    } else if constexpr (std::is_same_v<T, Policy>) {
        f(o.usingExpression);
        f(o.checkExpression);
    } else if constexpr (std::is_same_v<T, Domain>) {
        for (DomainConstraint &constraint : o.constraints)
            f(constraint.expression);
    } else if constexpr (std::is_same_v<T, Table>) {
        f(o.partitionKey);
        if (o.partition)
            f(o.partition->bound);
        for (Column &column : o.columns)
            if (column.expression)
                f(*column.expression);
    } else if constexpr (requires { o.definition; }) {
        f(o.definition);
    }
}

template <typename T>
std::vector<QString> textsOf(T object)
{
    std::vector<QString> texts;
    forEachText(object, [&texts](const QString &text) { texts.push_back(text); });
    return texts;
}

} // namespace Howdah::ServerText
