// SPDX-License-Identifier: Apache-2.0
#include "history/fault.h"

namespace Howdah {

QString faultName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::MissingParent:
        return QStringLiteral("missing_parent");
    case FaultKind::MissingDependency:
        return QStringLiteral("missing_dependency");
    case FaultKind::AmbiguousDependency:
        return QStringLiteral("ambiguous_dependency");
    case FaultKind::SelfLoop:
        return QStringLiteral("self_loop");
    case FaultKind::DependencySelfLoop:
        return QStringLiteral("dependency_self_loop");
    case FaultKind::Cycle:
        return QStringLiteral("cycle");
    case FaultKind::DependencyCycle:
        return QStringLiteral("dependency_cycle");
    case FaultKind::DuplicateId:
        return QStringLiteral("duplicate_id");
    case FaultKind::DuplicateLabel:
        return QStringLiteral("duplicate_label");
    case FaultKind::IllegalId:
        return QStringLiteral("illegal_id");
    case FaultKind::UnreadableFile:
        return QStringLiteral("unreadable_file");
    case FaultKind::NoRevisionId:
        return QStringLiteral("no_revision_id");
    case FaultKind::NonLiteral:
        return QStringLiteral("non_literal");
    case FaultKind::BadValue:
        return QStringLiteral("bad_value");
    case FaultKind::Configuration:
        return QStringLiteral("configuration");
    }
    return {};
}

} // namespace Howdah
