// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"
#include "catalog/dependencyplaces.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

struct Edge {
    int from, to;
    bool automatic;
};

Result<std::vector<Edge>> edges(const CatalogRows &rows, const DependencyPlaces &places)
{
    enum { Class, Oid, Number, ToClass, ToOid, ToNumber, Type };
    auto row
        = rows.reader("dependencies"_L1, fields("class", "oid", "number", "to_class", "to_oid", "to_number", "type"));
    if (!row)
        return std::unexpected(row.error());
    std::vector<Edge> edges;
    edges.reserve(size_t(row->count()));
    while (row->next()) {
        const int from
            = places.place(quint32(row->integer(Class)), quint32(row->integer(Oid)), int(row->integer(Number)));
        const int to
            = places.place(quint32(row->integer(ToClass)), quint32(row->integer(ToOid)), int(row->integer(ToNumber)));
        if (from >= 0 && to >= 0 && from != to)
            edges.push_back({from, to, row->character(Type, 'n') != u'n'});
    }
    // The automatic one of a pair comes first and is kept: DROP takes what it reaches by any automatic edge.
    std::ranges::sort(edges, [](const Edge &a, const Edge &b) {
        return std::tie(a.from, a.to, b.automatic) < std::tie(b.from, b.to, a.automatic);
    });
    const auto [first, last]
        = std::ranges::unique(edges, [](const Edge &a, const Edge &b) { return a.from == b.from && a.to == b.to; });
    edges.erase(first, last);
    return edges;
}

} // namespace

Result<void> assembleDependencies(const CatalogRows &rows, Database &database)
{
    const auto places = DependencyPlaces::read(rows, database);
    if (!places)
        return std::unexpected(places.error());
    const auto found = edges(rows, *places);
    if (!found)
        return std::unexpected(found.error());
    database.dependencies.reserve(found->size());
    for (const Edge &edge : *found)
        database.dependencies.push_back({places->at(edge.from), places->at(edge.to), edge.automatic});
    return {};
}

} // namespace Howdah
