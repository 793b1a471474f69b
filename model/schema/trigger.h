// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"

#include <vector>

namespace Howdah {

/// How a partition's part of its parent's trigger is switched.
struct TriggerPart {
    QualifiedName relation; ///< the partition
    QChar enabled = QLatin1Char('O');

    bool operator==(const TriggerPart &) const = default;
};

/// A trigger that is not internal and not cloned from a partitioned parent.
struct Trigger {
    QString name;
    QualifiedName relation;
    QString definition; ///< pg_get_triggerdef, without the semicolon
    QualifiedName function;
    bool constraint = false; ///< CREATE CONSTRAINT TRIGGER
    QChar enabled = QLatin1Char('O'); ///< O origin, D disabled, R replica, A always
    std::vector<TriggerPart>
        parts; ///< of partitions that are switched otherwise than their parent; a parent before its partitions
    QString comment;

    bool operator==(const Trigger &) const = default;
};

/// A rule other than a view's _RETURN.
struct Rule {
    QString name;
    QualifiedName relation;
    QString definition; ///< pg_get_ruledef, without the semicolon
    QChar enabled = QLatin1Char('O');
    QString comment;

    bool operator==(const Rule &) const = default;
};

struct Policy {
    QString name;
    QualifiedName relation;
    bool permissive = true;
    QString command = QStringLiteral("ALL"); ///< ALL, SELECT, INSERT, UPDATE, DELETE
    std::vector<QString> roles; ///< sorted; empty: PUBLIC
    QString usingExpression;    ///< without outer parentheses added
    QString checkExpression;
    QString comment;

    bool operator==(const Policy &) const = default;
};

struct EventTrigger {
    QString name;
    QString event;
    std::vector<QString> tags;
    QualifiedName function;
    QChar enabled = QLatin1Char('O');
    QString owner;
    QString comment;

    bool operator==(const EventTrigger &) const = default;
};

} // namespace Howdah
