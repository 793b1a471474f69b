// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace Howdah {

/// How to reach one database: a connection string exactly as libpq reads it, plus what Howdah itself decides.
/// Everything libpq honours is honoured: PG* variables, the password file, service files, sslmode, several hosts.
struct ConnectionSpec {
    QString conninfo; ///< URI or keyword=value form, untouched; empty means libpq's defaults
    std::optional<QString> database; ///< replaces the string's dbname when set
    std::optional<QString> password; ///< replaces the string's password when set; kept in memory only
    int timeout = 10; ///< seconds until connecting is given up; connect_timeout in the string wins
    bool readOnly = true; ///< false: the session may write, and begins with the role's own settings
    bool outlivesStop = false; ///< the stop that ends connecting does not end the session: it has to clean up

    bool operator==(const ConnectionSpec &) const = default;
};

/// "'it''s'": a value as a conninfo string takes it.
QString quotedConninfoValue(const QString &value);

} // namespace Howdah
