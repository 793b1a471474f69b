// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/session.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <map>
#include <memory>

namespace Howdah {

struct Database;
class TestServer;

/// Databases of a server that plans are proved on, seen from outside: psql runs, pg_dump judges.
class SchemaProof
{
public:
    /// `conninfo` is a server's, without a database.
    explicit SchemaProof(QString conninfo);

    QString conninfo(const QString &database) const;
    /// CREATE DATABASE; `like` names a database to copy. What went wrong, or nothing.
    QString create(const QString &database, const QString &like = QStringLiteral("template0")) const;
    QString drop(const QString &database) const;
    /// A session that may write.
    std::unique_ptr<Session> open(const QString &database) const;
    /// Runs a script with psql, stopping at the first error, which it returns.
    QString run(const QString &database, const QString &script) const;
    /// The same; all that psql said on stderr, whether it was `good` or not.
    QString run(const QString &database, const QString &script, bool *good) const;
    /// The statements of `pg_dump -s`, sorted; columns inside CREATE TABLE sorted too.
    QStringList dump(const QString &database) const;
    /// The same of a text that plainDump() gave.
    static QStringList statementsOf(const QByteArray &plainDump);
    /// The dump as it is, for people.
    QByteArray plainDump(const QString &database) const;

    /// Plans from → to, runs it on `from`, which it changes and restores, and judges every step. Empty when all holds;
    /// else what failed first, with the scripts. Rows excuse nothing. `online` as PlanOptions has it; `upScript`
    /// receives the way there.
    QString failureOf(const QString &from, const QString &to, bool online, QString *upScript = nullptr) const;

    /// Words of errors that rows are to blame for, where a guard of the plan said so beforehand (see CellProof).
    static bool isOfRows(const QString &error);
    /// Of every ordinary table, by its name.
    static QHash<QString, qint64> rowCounts(Session &session);
    /// A column of an ordinary table, each name as SQL writes it (names may hold spaces and dots).
    struct HashedColumn {
        QString table, column, type;
        auto operator<=>(const HashedColumn &) const = default;
    };
    /// Of every column that is not computed: a hash of its values in any order.
    static std::map<HashedColumn, QString> valueHashes(Session &session);
    /// Of every partition: the partitioned tables it is part of.
    static QHash<QString, QStringList> partitionTrees(Session &session);

private:
    std::unique_ptr<Session> session(const QString &database) const;
    /// What went wrong with a statement about databases, or nothing.
    QString administer(const QString &sql) const;
    QString psql(const QString &database, const QString &script, bool *good) const;
    QString judge(
        const QString &from, const QString &to, const Database &wanted, const QString &up, const QString &down) const;
    QStringList known(const QString &database) const;

    QString m_conninfo;
    mutable std::unique_ptr<Session> m_administrator; ///< one for all: a server takes its time to begin a session
    /// Dumps of databases that nothing but failureOf() has touched since, which leaves them as they were.
    mutable QHash<QString, QStringList> m_dumps;
    mutable QSet<QByteArray> m_gone; ///< steps that were proved: state, statements, state; rows are no part of it
};

/// What is only in one of two dumps, a few statements of each.
QString dumpDifference(const QStringList &found, const QStringList &expected);

} // namespace Howdah
