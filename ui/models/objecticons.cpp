// SPDX-License-Identifier: Apache-2.0
#include "ui/models/objecticons.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace Howdah {

QIcon iconOf(ObjectKind kind)
{
    const auto named = [](const char *name) { return Theme::icon(QLatin1String(name)); };
    switch (kind) {
    case ObjectKind::Schema: return named("folder-database");
    case ObjectKind::Extension: return named("plugins");
    case ObjectKind::EnumType: return named("view-list-text");
    case ObjectKind::CompositeType: return named("code-class");
    case ObjectKind::Domain:
    case ObjectKind::RangeType: return named("code-typedef");
    case ObjectKind::Sequence: return named("format-list-ordered");
    case ObjectKind::Routine: return named("code-function");
    case ObjectKind::Table: return named("table");
    case ObjectKind::Column: return named("view-file-columns");
    case ObjectKind::View: return named("view-visible");
    case ObjectKind::Constraint: return named("database-change-key");
    case ObjectKind::Index: return named("database-index");
    case ObjectKind::Trigger: return named("media-playback-start");
    case ObjectKind::Policy: return named("security-high");
    default: return named("code-block");
    }
}

QString kindTitle(ObjectKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ObjectKind", text); };
    switch (kind) {
    case ObjectKind::Schema: return tr("Schema");
    case ObjectKind::Extension: return tr("Extension");
    case ObjectKind::Collation: return tr("Collation");
    case ObjectKind::EnumType: return tr("Enum type");
    case ObjectKind::CompositeType: return tr("Composite type");
    case ObjectKind::Domain: return tr("Domain");
    case ObjectKind::RangeType: return tr("Range type");
    case ObjectKind::Sequence: return tr("Sequence");
    case ObjectKind::Routine: return tr("Routine");
    case ObjectKind::Table: return tr("Table");
    case ObjectKind::Column: return tr("Column");
    case ObjectKind::View: return tr("View");
    case ObjectKind::Constraint: return tr("Constraint");
    case ObjectKind::Index: return tr("Index");
    case ObjectKind::Trigger: return tr("Trigger");
    case ObjectKind::Rule: return tr("Rule");
    case ObjectKind::Policy: return tr("Policy");
    case ObjectKind::StatisticsObject: return tr("Statistics");
    case ObjectKind::EventTrigger: return tr("Event trigger");
    case ObjectKind::Publication: return tr("Publication");
    case ObjectKind::ForeignDataWrapper: return tr("Foreign-data wrapper");
    case ObjectKind::ForeignServer: return tr("Foreign server");
    case ObjectKind::UserMapping: return tr("User mapping");
    case ObjectKind::DefaultPrivileges: return tr("Default privileges");
    case ObjectKind::Opaque: return tr("Object");
    }
    return {};
}

} // namespace Howdah
