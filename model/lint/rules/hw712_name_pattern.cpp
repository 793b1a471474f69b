// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Name that is not of the house's pattern: see resources/help/rules/HW-712.md.
void hw712(Context &at)
{
    const auto &patterns = at.settings.policy.names;
    if (patterns.isEmpty())
        return;
    const auto look = [&](const QString &kind, const QString &name, qsizetype place) {
        const auto pattern = patterns.constFind(kind);
        if (pattern != patterns.constEnd() && !name.isEmpty() && !pattern->match(name).hasMatch())
            at.report(
                QCoreApplication::translate("Lint", "%1 does not match the pattern of the policy for its kind (%2).")
                    .arg(name, kind),
                place);
    };
    const Node node = at.node();
    if (at.is("CreateStmt"_L1))
        look(u"table"_s, relationName(node["relation"_L1]).name, -1);
    look(u"index"_s, node["idxname"_L1].text(), -1);
    look(u"trigger"_s, node["trigname"_L1].text(), -1);
    look(u"view"_s, relationName(node["view"_L1]).name, -1);
    look(u"function"_s, at.is("CreateFunctionStmt"_L1) ? qualifiedName(node["funcname"_L1]).name : QString(), -1);
    look(u"sequence"_s, at.is("CreateSeqStmt"_L1) ? relationName(node["sequence"_L1]).name : QString(), -1);
    look(u"schema"_s, at.is("CreateSchemaStmt"_L1) ? node["schemaname"_L1].text() : QString(), -1);
    look(u"type"_s, at.is("CreateEnumStmt"_L1) ? qualifiedName(node["typeName"_L1]).name : QString(), -1);
    at.eachNewColumn([&](const QualifiedName &, const Locks::ColumnParts &parts, qsizetype place) {
        look(u"column"_s, parts.column.name, place);
    });
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &constraint, qsizetype place) {
        static constexpr const char *kinds[] = {"primaryKey", "unique", "foreignKey", "check", "exclude"};
        look(QString::fromLatin1(kinds[size_t(made.kind)]), constraint["conname"_L1].text(), place);
    });
}

} // namespace Howdah::Lint
