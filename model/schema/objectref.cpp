// SPDX-License-Identifier: Apache-2.0
#include "schema/objectref.h"

namespace Howdah {

QString kindWord(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Schema:
        return QStringLiteral("schema");
    case ObjectKind::Role:
        return QStringLiteral("role");
    case ObjectKind::Membership:
        return QStringLiteral("membership");
    case ObjectKind::Extension:
        return QStringLiteral("extension");
    case ObjectKind::Collation:
        return QStringLiteral("collation");
    case ObjectKind::EnumType:
        return QStringLiteral("enum type");
    case ObjectKind::EnumValue:
        return QStringLiteral("enum value");
    case ObjectKind::CompositeType:
        return QStringLiteral("composite type");
    case ObjectKind::Domain:
        return QStringLiteral("domain");
    case ObjectKind::RangeType:
        return QStringLiteral("range type");
    case ObjectKind::Sequence:
        return QStringLiteral("sequence");
    case ObjectKind::Routine:
        return QStringLiteral("routine");
    case ObjectKind::Table:
        return QStringLiteral("table");
    case ObjectKind::Column:
        return QStringLiteral("column");
    case ObjectKind::View:
        return QStringLiteral("view");
    case ObjectKind::Constraint:
        return QStringLiteral("constraint");
    case ObjectKind::Index:
        return QStringLiteral("index");
    case ObjectKind::Trigger:
        return QStringLiteral("trigger");
    case ObjectKind::Rule:
        return QStringLiteral("rule");
    case ObjectKind::Policy:
        return QStringLiteral("policy");
    case ObjectKind::StatisticsObject:
        return QStringLiteral("statistics");
    case ObjectKind::EventTrigger:
        return QStringLiteral("event trigger");
    case ObjectKind::Publication:
        return QStringLiteral("publication");
    case ObjectKind::ForeignDataWrapper:
        return QStringLiteral("foreign-data wrapper");
    case ObjectKind::ForeignServer:
        return QStringLiteral("foreign server");
    case ObjectKind::UserMapping:
        return QStringLiteral("user mapping");
    case ObjectKind::DefaultPrivileges:
        return QStringLiteral("default privileges");
    case ObjectKind::Opaque:
        return QStringLiteral("object");
    }
    return {};
}

QString display(const ObjectRef &ref)
{
    switch (ref.kind) {
    case ObjectKind::Routine:
        return display(ref.name) + QLatin1Char('(') + ref.member + QLatin1Char(')');
    case ObjectKind::Membership:
        return ref.name.name + QLatin1Char('.') + ref.member;
    case ObjectKind::Opaque:
        return ref.member + QLatin1Char(' ') + ref.name.name;
    default:
        return ref.member.isEmpty() ? display(ref.name) : display(ref.name) + QLatin1Char('.') + ref.member;
    }
}

} // namespace Howdah
