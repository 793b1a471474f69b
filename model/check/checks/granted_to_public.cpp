// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
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

template <typename T>
void look(const T &object, const QStringList &harmless, Findings &result)
{
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
        look(schema, {QStringLiteral("USAGE")}, result);
    for (const Table &table : lookup.database().tables)
        look(table, {}, result);
    for (const View &view : lookup.database().views)
        look(view, {QStringLiteral("SELECT")}, result);
    for (const Sequence &sequence : lookup.database().sequences)
        look(sequence, {}, result);
    return result;
}

} // namespace Howdah::Check
