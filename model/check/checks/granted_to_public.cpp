// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

namespace {

QStringList publicPrivileges(const Grants &grants, const QStringList &harmless)
{
    QStringList result;
    for (const Grant &grant : grants)
        if (grant.grantee.isEmpty() && !harmless.contains(grant.privilege))
            result << grant.privilege;
    return result;
}

/// Whose privileges reach it: without USAGE on its schema PUBLIC cannot name it.
bool isReachable(const Lookup &lookup, const ObjectRef &ref)
{
    if (ref.kind == ObjectKind::Schema)
        return true;
    const auto schema = std::ranges::find(lookup.database().schemas, ref.name.schema, &Schema::name);
    return schema == lookup.database().schemas.end() || std::ranges::any_of(schema->grants, [](const Grant &grant) {
        return grant.grantee.isEmpty() && grant.privilege == QLatin1String("USAGE");
    });
}

template <typename T>
void look(const Lookup &lookup, const T &object, const QStringList &harmless, Findings &result)
{
    if (!isReachable(lookup, refOf(object)))
        return;
    const QStringList privileges = publicPrivileges(object.grants, harmless);
    if (privileges.isEmpty())
        return;
    Finding found = finding(refOf(object),
        text(QT_TRANSLATE_NOOP("Check", "Every role may %1 on %2 (granted to PUBLIC)."))
            .arg(privileges.join(QLatin1String(", ")), display(refOf(object))));
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "owner")), object.owner);
    T after = object;
    std::erase_if(after.grants,
        [&](const Grant &grant) { return grant.grantee.isEmpty() && privileges.contains(grant.privilege); });
    found.fix.push_back(alter(object, after));
    result.push_back(found);
}

} // namespace

Findings grantedToPublic(const Lookup &lookup)
{
    Findings result;
    for (const Schema &schema : lookup.database().schemas)
        look(lookup, schema, {QStringLiteral("USAGE")}, result);
    for (const Table &table : lookup.database().tables)
        look(lookup, table, {}, result);
    for (const View &view : lookup.database().views)
        look(lookup, view, {QStringLiteral("SELECT")}, result);
    for (const Sequence &sequence : lookup.database().sequences)
        look(lookup, sequence, {}, result);
    return result;
}

} // namespace Howdah::Check
