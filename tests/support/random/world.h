// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"
#include "support/random/dice.h"

#include <functional>

namespace Howdah::Random {

/// What is there, and chance: what the writers of random statements see. They may name what is not there or does not
/// fit; the server refuses such a statement, and it is left out.
class World
{
public:
    /// `prefix` begins the names of what has no schema.
    World(const Database &database, Dice &chances, QString prefix = {})
        : db(database)
        , dice(chances)
        , m_prefix(std::move(prefix))
    { }

    const Database &db;
    Dice &dice;

    /// A schema, one of few, unquoted.
    QString schema() const;
    /// A name, new or taken; names are few, so that kinds take each other's. Quoted, in a random schema.
    QString newName() const;
    /// One name without a schema, quoted.
    QString plainName() const;
    /// The same for what is in no schema.
    QString globalName() const;
    /// Whether nobody else's random objects are in the database.
    bool isAlone() const { return m_prefix.isEmpty(); }
    /// A table that `fits`, or null.
    const Table *table(const std::function<bool(const Table &)> &fits = {}) const;
    const Column *column(const Table &table) const;
    /// The column's name, quoted; "none" when there is none.
    QString columnName(const Table &table) const;
    QStringList columnNames(const Table &table, int most) const;
    const Table *tableOf(const QualifiedName &name) const;

    /// Text of a type: the server's or one of the database's.
    QString type() const;
    QString plainType() const;
    /// A constant of the type; NULL when none is known.
    QString constant(const QString &type) const;
    /// A condition over a table's columns.
    QString condition(const Table &table) const;
    /// An expression over a table's columns that is immutable.
    QString expression(const Table &table) const;
    QString role() const;
    /// A text constant, often with hostile characters, quoted.
    QString text() const;
    /// A relation of any kind, quoted with its keyword ("TABLE", "VIEW", …).
    std::pair<QString, QString> relation() const;

private:
    QString rawName() const;

    QString m_prefix;
};

/// Writers by noun: a few statements that belong together.
using Writer = QStringList (*)(const World &);

QStringList makeType(const World &), changeType(const World &);
QStringList makeTable(const World &), changeTable(const World &), changePartition(const World &),
    changeInheritance(const World &);
QStringList makeColumn(const World &), changeColumn(const World &);
QStringList makeConstraint(const World &), makeForeignKey(const World &), changeConstraint(const World &);
QStringList makeIndex(const World &), changeIndex(const World &), makeStatistics(const World &);
QStringList makeView(const World &), changeView(const World &), makeRule(const World &);
QStringList makeRoutine(const World &), changeRoutine(const World &), makeTrigger(const World &),
    changeTrigger(const World &);
QStringList makeOperator(const World &), makeTextSearch(const World &);
QStringList makePolicy(const World &), changeAccess(const World &), changeComment(const World &),
    changeDefaultPrivileges(const World &);
QStringList makeSequence(const World &), changeSequence(const World &);
QStringList makeForeign(const World &), makePublication(const World &), changePublication(const World &);
QStringList dropSomething(const World &), renameSomething(const World &), moveSomething(const World &);

} // namespace Howdah::Random
