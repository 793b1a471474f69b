// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/libpq/opensession.h"
#include "support/cli.h"
#include "support/testserver.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Howdah {

/// What the tests of "howdah-cli apply" stand on: a server, databases that begin alike, owned by the ordinary role app,
/// and the program run against them. Functions that can fail say so by what they return: nothing, or an error's words.
class ApplyBed
{
public:
    /// Starts the server and makes the database "begun" with `before` in it. An error's words, or nothing.
    QString begin(const QString &before);

    /// A superuser's session.
    std::unique_ptr<Session> writer(const QString &database = QStringLiteral("postgres")) const;
    QString newDatabase(const QString &like = QStringLiteral("begun"));
    void drop(const QString &database) const;
    static QString through(int port, const QString &database);
    /// URI of a database, as app.
    QString direct(const QString &database) const { return through(m_server.port(), database); }
    /// A file in a folder of the test's own, or below it; its path.
    QString written(const QString &name, const QByteArray &text) const;
    /// howdah-cli, not waited for.
    static std::unique_ptr<QProcess> started(const QStringList &arguments);
    bool runProgram(const QString &name, const QStringList &arguments, QByteArray *out = nullptr) const;
    /// Schema and rows, without the journal.
    QString dumped(const QString &database) const;
    /// The first field of the first row, or the error's words.
    QString asked(const QString &database, const QString &sql) const;
    /// Empty where the run was refused in one sentence with these words (of production with the line that nothing was
    /// sent), and nothing was done; else what it said.
    QString notRefused(const QString &database, const CliRun &run, const QString &words) const;
    CliRun applied(const QString &database, const QStringList &options, const QString &script) const;
    /// Goes on after a fault; the backend of what was killed may take a moment to notice.
    CliRun resumed(const QString &database, const QString &script) const;

protected:
    TestServer m_server;
    QTemporaryDir m_folder;
    int m_made = 0;
};

} // namespace Howdah
