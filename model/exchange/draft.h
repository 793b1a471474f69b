// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/importeddesign.h"

#include <QHash>

#include <vector>

/// A schema of another system: names as that system has them, types and expressions in PostgreSQL's words already.
namespace Howdah::Draft {

struct Column {
    QString name, type;
    QString expression; ///< its default; of a generated column what makes it
    QString comment;
    bool notNull = false, counts = false, generated = false;
    qsizetype line = 1;
};

enum class KeyKind { Primary, Unique, Index };

struct KeyPart {
    QString column; ///< empty: `expression`
    QString expression;
    bool descending = false;
};

struct Key {
    KeyKind kind = KeyKind::Index;
    QString name;
    std::vector<KeyPart> parts;
    QString method, predicate;
    qsizetype line = 1;
};

struct Reference {
    QString name;
    QStringList columns;
    QString table;
    QStringList referenced; ///< empty: the primary key
    QString onUpdate, onDelete; ///< as SQL has them; empty: nothing is done
    bool deferred = false;
    qsizetype line = 1;
};

struct Check {
    QString name, expression;
    qsizetype line = 1;
};

struct Table {
    QString name, comment;
    std::vector<Column> columns;
    std::vector<Key> keys;
    std::vector<Reference> references;
    std::vector<Check> checks;
    qsizetype line = 1;
};

struct Enum {
    QString name; ///< as it will be called
    QStringList values;
    qsizetype line = 1;
};

struct Schema {
    std::vector<Enum> enums;
    std::vector<Table> tables;
    QStringList notes; ///< what the reader decided
};

/// The name in lower case, of at most 63 bytes. PostgreSQL itself, of a name without quotes in UTF-8, lowers A to Z
/// only; here other letters are lowered, too.
QString folded(const QString &name);

/// The statements that make it, in an order that runs. Names are folded and made distinct; keys to nothing unique or to
/// another kind of type are left out. Each is said once. Pure.
ImportedDesign designOf(const Schema &schema);

} // namespace Howdah::Draft
