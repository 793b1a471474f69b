// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace Howdah {

/// A name inside a schema, as stored in the catalog (unquoted, case kept). An empty schema means "no schema".
struct QualifiedName {
    QString schema;
    QString name;

    bool isEmpty() const { return name.isEmpty(); }
    bool operator==(const QualifiedName &) const = default;
    bool operator<(const QualifiedName &other) const
    {
        const int order = schema.compare(other.schema);
        return order < 0 || (order == 0 && name < other.name);
    }
};

inline size_t qHash(const QualifiedName &name, size_t seed = 0)
{
    return qHashMulti(seed, name.schema, name.name);
}

/// "schema.name" for people and for JSON; not SQL (see sql/quoting.h).
inline QString display(const QualifiedName &name)
{
    return name.schema.isEmpty() ? name.name : name.schema + QLatin1Char('.') + name.name;
}

} // namespace Howdah
