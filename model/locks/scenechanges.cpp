// SPDX-License-Identifier: Apache-2.0
#include "locks/scene.h"

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

void Scene::publish(const Node &node, bool isNew)
{
    if (isNew) {
        Publication made;
        made.name = node["pubname"_L1].text();
        made.allTables = node["for_all_tables"_L1].flag();
        m_publications.push_back(made);
    }
    auto &all = m_publications;
    const auto publication = std::ranges::find(all, node["pubname"_L1].text(), &Publication::name);
    const QString action = node["action"_L1].text();
    if (publication == all.end())
        return;
    if (action == "AP_SetObjects"_L1) {
        publication->tables.clear();
        publication->schemas.clear();
    }
    for (const Node &item : node["pubobjects"_L1].items()) {
        const Node object = item.as("PublicationObjSpec"_L1);
        const QString schema = object["name"_L1].text();
        const QualifiedName table = resolved(relationName(object["pubtable"_L1]["relation"_L1]));
        std::erase(publication->schemas, schema);
        std::erase_if(publication->tables, [&](const PublicationTable &one) { return one.relation == table; });
        if (action == "AP_DropObjects"_L1)
            continue;
        if (object["pubtable"_L1])
            publication->tables.push_back({table, {}, {}});
        else
            publication->schemas.push_back(
                schema.isEmpty() ? m_searchPath.value(0) : schema); // TABLES IN SCHEMA CURRENT_SCHEMA
    }
}

void Scene::renameType(const QualifiedName &from, const QString &name)
{
    const QualifiedName to{from.schema, name};
    if (m_bornTypes.contains(from))
        m_bornTypes.insert(to, m_bornTypes.take(from));
    if (m_enums.contains(from)) {
        EnumType type = m_enums.take(from);
        type.name = to;
        m_enums.insert(to, type);
    }
}

} // namespace Howdah::Locks
