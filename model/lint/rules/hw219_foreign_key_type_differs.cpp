// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Foreign key whose types are not those of the key: see resources/help/rules/HW-219.md.
void hw219(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &key, const Node &, qsizetype place) {
        const Locks::Relation *from = at.scene.relation(key.relation), *to = at.scene.relation(key.referenced);
        if (key.kind != ConstraintKind::ForeignKey || !from || !to)
            return;
        std::vector<QString> target = key.referencedColumns;
        for (const Locks::KnownConstraint &known : to->constraints)
            if (target.empty() && known.kind == ConstraintKind::PrimaryKey)
                target = known.columns;
        for (size_t i = 0; i < key.columns.size() && target.size() == key.columns.size(); ++i) {
            const Column *one = from->column(key.columns[i]), *other = to->column(target[i]);
            if (one && other && one->type.section(u'(', 0, 0) != other->type.section(u'(', 0, 0))
                at.report(QCoreApplication::translate("Lint", "%1 is %2, and %3, which it points at, is %4.")
                              .arg(one->name, one->type, other->name, other->type),
                    place, from->name);
        }
    });
}

} // namespace Howdah::Lint
