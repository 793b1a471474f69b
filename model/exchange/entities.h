// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "exchange/importeddesign.h"

/// A diagram of entities as Mermaid and PlantUML write it: what is drawn, before anything is decided about it.
namespace Howdah::Entities {

struct Attribute {
    QString name, type, comment;
    bool primary = false, foreign = false, unique = false, notNull = false, counts = false;
    qsizetype line = 1;
};

struct Entity {
    QString id; ///< what relations call it
    QString name; ///< "schema.table"
    std::vector<Attribute> attributes;
    qsizetype line = 1;
};

struct End {
    QString entity; ///< its id
    bool many = false, optional = false;
};

struct Relation {
    End left, right;
    QString label;
    QStringList columns, referenced; ///< as Howdah notes them in a comment; empty: found by the names
    qsizetype line = 1;
};

struct EnumType {
    QString name;
    QStringList values;
    qsizetype line = 1;
};

struct Diagram {
    std::vector<Entity> entities;
    std::vector<Relation> relations;
    std::vector<EnumType> enums;

    /// Made where it is not there yet.
    Entity &entity(const QString &id, qsizetype line);
};

/// "key: a, b -> c, d", the comment behind a relation: into it.
void readKey(const QString &comment, Relation &relation);

/// Tables and keys for it: a relation's columns are those its comment, its label or the marks and names of attributes
/// tell; where there are none, they are made. What was decided is said. Parse, with "name:line".
Result<ImportedDesign> designOf(const Diagram &diagram, const QString &name);

} // namespace Howdah::Entities

namespace Howdah {

/// Reads Mermaid's erDiagram (https://mermaid.js.org/syntax/entityRelationshipDiagram.html).
Result<ImportedDesign> mermaidDesign(const QString &text, const QString &name);

/// Reads PlantUML's entities, tables, classes and enums (https://plantuml.com/ie-diagram).
Result<ImportedDesign> plantUmlDesign(const QString &text, const QString &name);

} // namespace Howdah
