// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalognames.h"

#include "catalog/catalogrows.h"

using namespace Qt::StringLiterals;

namespace Howdah {

const CatalogNames::Relation *CatalogNames::listed(quint32 relation) const
{
    const auto found = m_relations.constFind(relation);
    return found != m_relations.cend() && found->isListed ? &*found : nullptr;
}

CatalogNames::Column CatalogNames::column(quint32 relation, int number) const
{
    const auto found = m_columns.constFind(relation);
    return found != m_columns.cend() && number > 0 && number <= int(found->size()) ? (*found)[size_t(number - 1)]
                                                                                   : Column();
}

std::vector<QString> CatalogNames::columnNames(quint32 relation, const std::vector<int> &numbers) const
{
    std::vector<QString> names;
    names.reserve(numbers.size());
    for (const int number : numbers)
        if (QString name = column(relation, number).name; !name.isEmpty())
            names.push_back(std::move(name));
    return names;
}

/// The default is what is marked so, unless the key's own type has another that is; options want it named.
QualifiedName CatalogNames::namedOperatorClass(quint32 operatorClass, quint32 type, bool hasOptions) const
{
    const auto found = m_classes.constFind(operatorClass);
    if (found == m_classes.cend())
        return {};
    const bool isNamed = !found->isDefault || hasOptions
        || (type != 0 && found->type != type && m_defaultClasses.contains(key(found->method, int(type))));
    return isNamed ? found->name : QualifiedName();
}

Result<void> CatalogNames::readRelations(const CatalogRows &rows)
{
    enum { Id, SchemaName, Name, Listed };
    auto row = rows.reader("relations"_L1, fields("id", "schema", "name", "listed"));
    if (!row)
        return std::unexpected(row.error());
    m_relations.reserve(row->count());
    while (row->next())
        m_relations.insert(row->number(Id), {row->name(SchemaName), row->boolean(Listed)});
    return {};
}

Result<void> CatalogNames::readTypes(const CatalogRows &rows)
{
    enum { Id, Modifier, Text, Storage, Collation };
    auto row = rows.reader("types"_L1, fields("id", "modifier", "type", "storage", "collation"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next())
        m_types.insert(key(row->number(Id), int(row->integer(Modifier))),
            {row->text(Text), row->character(Storage, 'p'), row->number(Collation)});
    return {};
}

Result<void> CatalogNames::readCollations(const CatalogRows &rows)
{
    enum { Id, SchemaName, Name };
    auto row = rows.reader("collation_names"_L1, fields("id", "schema", "name"));
    if (!row)
        return std::unexpected(row.error());
    m_collations.reserve(row->count());
    while (row->next())
        m_collations.insert(row->number(Id), row->name(SchemaName));
    return {};
}

Result<void> CatalogNames::readOperatorClasses(const CatalogRows &rows)
{
    enum { Id, SchemaName, Name, Method, OfType, Default };
    auto row = rows.reader("operator_class_names"_L1, fields("id", "schema", "name", "method", "type", "is_default"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        const OperatorClass read{
            row->name(SchemaName), row->number(Method), row->number(OfType), row->boolean(Default)};
        m_classes.insert(row->number(Id), read);
        if (read.isDefault)
            m_defaultClasses.insert(key(read.method, int(read.type)), row->number(Id));
    }
    return {};
}

Result<void> CatalogNames::readColumns(const CatalogRows &rows, QLatin1StringView query)
{
    enum { OfRelation, Number, Name, OfType, Collation };
    auto row = rows.reader(query, fields("relation", "number", "name", "type", "collation"));
    if (!row)
        return std::unexpected(row.error());
    quint32 last = 0;
    std::vector<Column> *columns = nullptr;
    while (row->next()) {
        // Most rows follow one of the same relation.
        if (const quint32 relation = row->number(OfRelation); relation != last || !columns) {
            columns = &m_columns[relation];
            last = relation;
        }
        const size_t number = size_t(row->number(Number));
        if (columns->size() < number)
            columns->resize(number);
        (*columns)[number - 1] = {row->text(Name), row->number(OfType), row->number(Collation)};
    }
    return {};
}

Result<CatalogNames> CatalogNames::read(const CatalogRows &rows)
{
    CatalogNames names;
    for (const auto part : {&CatalogNames::readRelations, &CatalogNames::readTypes, &CatalogNames::readCollations,
             &CatalogNames::readOperatorClasses})
        if (const auto done = (names.*part)(rows); !done)
            return std::unexpected(done.error());
    for (const QLatin1StringView query : {"columns"_L1, "view_columns"_L1})
        if (const auto done = names.readColumns(rows, query); !done)
            return std::unexpected(done.error());
    return names;
}

} // namespace Howdah
