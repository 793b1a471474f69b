// SPDX-License-Identifier: Apache-2.0
#include "ui/models/objecticons.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace Howdah {

QIcon iconOf(ObjectKind kind)
{
    const auto named = [](const char *name) { return Theme::icon(QLatin1String(name)); };
    switch (kind) {
    case ObjectKind::Schema:
        return named("folder-database");
    case ObjectKind::Extension:
        return named("plugins");
    case ObjectKind::EnumType:
    case ObjectKind::EnumValue:
        return named("view-list-text");
    case ObjectKind::CompositeType:
        return named("code-class");
    case ObjectKind::Domain:
    case ObjectKind::RangeType:
        return named("code-typedef");
    case ObjectKind::Sequence:
        return named("format-list-ordered");
    case ObjectKind::Routine:
        return named("code-function");
    case ObjectKind::Table:
        return named("table");
    case ObjectKind::Column:
        return named("view-file-columns");
    case ObjectKind::View:
        return named("view-visible");
    case ObjectKind::Constraint:
        return named("database-change-key");
    case ObjectKind::Index:
        return named("database-index");
    case ObjectKind::Trigger:
        return named("media-playback-start");
    case ObjectKind::Policy:
        return named("security-high");
    default:
        return named("code-block");
    }
}

QIcon iconOf(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::PrimaryKey:
        return Theme::icon(QStringLiteral("database-change-key"));
    case ConstraintKind::Unique:
        return Theme::icon(QStringLiteral("fingerprint"));
    case ConstraintKind::ForeignKey:
        return Theme::icon(QStringLiteral("insert-link"));
    case ConstraintKind::Check:
        return Theme::icon(QStringLiteral("checkmark"));
    case ConstraintKind::Exclude:
        return Theme::icon(QStringLiteral("dialog-cancel"));
    }
    return {};
}

QString kindTitle(ObjectKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ObjectKind", text); };
    switch (kind) {
    case ObjectKind::Role:
        return tr("Role");
    case ObjectKind::Membership:
        return tr("Membership");
    case ObjectKind::Schema:
        return tr("Schema");
    case ObjectKind::Extension:
        return tr("Extension");
    case ObjectKind::Collation:
        return tr("Collation");
    case ObjectKind::EnumType:
        return tr("Enum type");
    case ObjectKind::EnumValue:
        return tr("Enum value");
    case ObjectKind::CompositeType:
        return tr("Composite type");
    case ObjectKind::Domain:
        return tr("Domain");
    case ObjectKind::RangeType:
        return tr("Range type");
    case ObjectKind::Sequence:
        return tr("Sequence");
    case ObjectKind::Routine:
        return tr("Routine");
    case ObjectKind::Table:
        return tr("Table");
    case ObjectKind::Column:
        return tr("Column");
    case ObjectKind::View:
        return tr("View");
    case ObjectKind::Constraint:
        return tr("Constraint");
    case ObjectKind::Index:
        return tr("Index");
    case ObjectKind::Trigger:
        return tr("Trigger");
    case ObjectKind::Rule:
        return tr("Rule");
    case ObjectKind::Policy:
        return tr("Policy");
    case ObjectKind::StatisticsObject:
        return tr("Statistics");
    case ObjectKind::EventTrigger:
        return tr("Event trigger");
    case ObjectKind::Publication:
        return tr("Publication");
    case ObjectKind::ForeignDataWrapper:
        return tr("Foreign-data wrapper");
    case ObjectKind::ForeignServer:
        return tr("Foreign server");
    case ObjectKind::UserMapping:
        return tr("User mapping");
    case ObjectKind::DefaultPrivileges:
        return tr("Default privileges");
    case ObjectKind::Opaque:
        return tr("Object");
    }
    return {};
}

QString kindPlural(ObjectKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ObjectKind", text); };
    switch (kind) {
    case ObjectKind::Role:
        return tr("Roles");
    case ObjectKind::Membership:
        return tr("Memberships");
    case ObjectKind::Schema:
        return tr("Schemas");
    case ObjectKind::Extension:
        return tr("Extensions");
    case ObjectKind::Collation:
        return tr("Collations");
    case ObjectKind::EnumType:
        return tr("Enum types");
    case ObjectKind::EnumValue:
        return tr("Enum values");
    case ObjectKind::CompositeType:
        return tr("Composite types");
    case ObjectKind::Domain:
        return tr("Domains");
    case ObjectKind::RangeType:
        return tr("Range types");
    case ObjectKind::Sequence:
        return tr("Sequences");
    case ObjectKind::Routine:
        return tr("Routines");
    case ObjectKind::Table:
        return tr("Tables");
    case ObjectKind::Column:
        return tr("Columns");
    case ObjectKind::View:
        return tr("Views");
    case ObjectKind::Constraint:
        return tr("Constraints");
    case ObjectKind::Index:
        return tr("Indexes");
    case ObjectKind::Trigger:
        return tr("Triggers");
    case ObjectKind::Rule:
        return tr("Rules");
    case ObjectKind::Policy:
        return tr("Policies");
    case ObjectKind::StatisticsObject:
        return tr("Statistics objects");
    case ObjectKind::EventTrigger:
        return tr("Event triggers");
    case ObjectKind::Publication:
        return tr("Publications");
    case ObjectKind::ForeignDataWrapper:
        return tr("Foreign-data wrappers");
    case ObjectKind::ForeignServer:
        return tr("Foreign servers");
    case ObjectKind::UserMapping:
        return tr("User mappings");
    case ObjectKind::DefaultPrivileges:
        return tr("Default privileges");
    case ObjectKind::Opaque:
        return tr("Other objects");
    }
    return {};
}

} // namespace Howdah
