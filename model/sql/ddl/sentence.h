// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"

#include <QStringBuilder>

#include <vector>

namespace Howdah::Sql {

/// The table that an ALTER TABLE is said of.
struct AlterHead {
    QualifiedName table;
    bool only = false;    ///< not of its partitions and children
    bool foreign = false; ///< ALTER FOREIGN TABLE

    /// "ALTER TABLE ONLY schema.name".
    QString text() const;
    bool operator==(const AlterHead &) const = default;
};

/// What a sentence does that the planner must know; its SQL is never searched for it.
enum class Does {
    Other,
    Remark, ///< a comment, a privilege, an owner: it can wait until what stands beside it is done
    DropDefault,
    DropExpression, ///< a generated column becomes a plain one
    Retype,          ///< a column gets another type
    SetNotNull,      ///< a column must have values
    ProveNotNull,    ///< a check stands in for that, until it is proved
    DropNotNull,     ///< and need not any more
    AddIdentity,     ///< a column counts, and must be NOT NULL by then
    AddAttribute,    ///< a composite type gets an attribute more
    DropAttribute,   ///< or less
    RetypeAttribute, ///< or one of another type
    Validate,        ///< a constraint is proved
    CheckDomain,     ///< the rows of a domain's columns are looked at
    LeavePublication,
    SetPersistence, ///< SET LOGGED, SET UNLOGGED: a table is written anew
};

/// One statement, without its semicolon, and what it does. PostgreSQL runs the actions of one ALTER TABLE in passes of
/// its own order (drops, types, new columns, constraints, the rest), writing and scanning the table once: a sentence
/// that is an action of that kind says so, and those of one table can be put together.
class Sentence : public QString
{
public:
    Sentence(QString text, Does what = Does::Other)
        : QString(std::move(text))
        , does(what)
    { }
    template <typename A, typename B>
    Sentence(const QStringBuilder<A, B> &text, Does what = Does::Other)
        : QString(text)
        , does(what)
    { }
    /// An action of ALTER TABLE that shares its pass with others of the same stage.
    Sentence(const AlterHead &whose, const QString &what, Does kind = Does::Other, int at = 0)
        : QString(whose.text() + QLatin1Char(' ') + what)
        , does(kind)
        , head(whose)
        , action(what)
        , sharesPass(true)
        , stage(at)
    { }

    /// The same, in a pass of its own.
    Sentence alone() const
    {
        Sentence sentence = *this;
        sentence.sharesPass = false;
        return sentence;
    }
    /// The same, where nobody need know what it does.
    Sentence unmarked() const
    {
        Sentence sentence = *this;
        sentence.does = Does::Other;
        return sentence;
    }
    /// The same, of the table ONLY.
    Sentence ofTableOnly() const
    {
        Sentence sentence({head.table, true, head.foreign}, action, does, stage);
        sentence.sharesPass = sharesPass;
        return sentence;
    }

    Does does;
    AlterHead head; ///< of an ALTER TABLE; of LeavePublication, its table
    QString action; ///< of an ALTER TABLE: what follows the head
    bool sharesPass = false;
    /// What must not share the pass of another, though it follows it, has a later stage: a check that proves NOT NULL
    /// goes in the first pass of an ALTER TABLE, before the proof is needed.
    int stage = 0;
};

/// Statements in their order.
using Statements = std::vector<Sentence>;

} // namespace Howdah::Sql
