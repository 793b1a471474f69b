// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <map>
#include <vector>

namespace Howdah::EnvForms {

/// Names and texts of files. In them `$URL` stands for the trap over TCP without a scheme, `$URL2` for a second one,
/// `$HOST`, `$SOCKET` and `$PORT` for its parts, `$LISTEN` for the port of a listener.
using Files = std::map<QString, QString>;

/// A project whose env.py takes its database from somewhere.
struct Form {
    const char *name;
    Files files;
    const char *real = "alembic upgrade heads"; ///< how a person runs it; empty: not with this machine's alembic
    QString refused = {}; ///< without the system's wall: this is refused, in a sentence with these words
};

std::vector<Form> forms();

/// A revision file; `body` is that of upgrade().
QString revision(const QString &id, const QString &down, const QString &body);
/// alembic.ini with a URL or without.
QString ini(const QString &url = {});
/// The usual env.py; `%1` of it makes `engine`.
QString synchronous(const QString &engine);
/// What makes the engine from alembic.ini.
QString fromIni();
/// alembic.ini, env.py and two revisions, a1 and b2.
Files project(const QString &iniText, const QString &environment, const Files &more = {});

} // namespace Howdah::EnvForms
