// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace Howdah::Normalize {

/// A column whose values are keys of another table, though no foreign key says so.
struct Reference {
    QualifiedName child;
    QString column;
    QualifiedName parent;
    QString key;
    QString typeColumn, type; ///< of a polymorphic reference: only rows with this type
    qint64 rows = -1, values = 0; ///< not null, and distinct ones among them; -1: not counted
    qint64 orphans = 0; ///< rows without a parent
    QStringList orphanValues; ///< some of them
    double name = 0; ///< how well the names fit, 0 … 1
    double range = 0; ///< the part of the parent's span (lowest to highest key) that the values take
    double coverage = 0; ///< the part of the parent's keys that is used
    double score = 0; ///< of all that, 0 … 1

    bool holds() const { return rows >= 0 && orphans == 0; }
};

/// How well a column's name fits a table and its key: 1 for "customer_id" and customer(id) or customers(customer_id),
/// less for a part of it, 0 when they have nothing in common.
double nameFit(const QString &column, const QString &table, const QString &key);

/// Which columns could refer to which keys, by what the catalog says: the key is unique, NOT NULL and of one column,
/// the types compare without a cast, and no foreign key is declared. `name` is set.
std::vector<Reference> referenceCandidates(const Database &database, const std::vector<QualifiedName> &tables);

/// Two columns of one table that name a table and a row in it: (owner_type, owner_id).
struct PolymorphicPair {
    QualifiedName table;
    QString typeColumn, idColumn;
};
std::vector<PolymorphicPair> polymorphicPairs(const Database &database, const std::vector<QualifiedName> &tables);

/// The table that a type's value names: "User", "users", "app\\models\\User", "Shop::Order"; nothing when none or
/// several do.
std::optional<QualifiedName> tableOfType(const Database &database, const QString &type);

/// From name, range, coverage and what else is known. Small consecutive numbers are included in every key: they count
/// for nothing unless the name fits.
double referenceScore(const Reference &reference, bool parentIsPrimary, bool smallNumbers);

/// ALTER TABLE … NOT VALID and VALIDATE CONSTRAINT; for a reference with orphans, the query that lists them first.
QString referenceScript(const Reference &reference);

/// For a terminal: one paragraph each, with the script.
QString textReport(const std::vector<Reference> &references);
/// {"version": 1, "references": […]}
QByteArray jsonReport(const std::vector<Reference> &references);

} // namespace Howdah::Normalize
