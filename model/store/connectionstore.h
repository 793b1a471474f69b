// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QDateTime>

#include <memory>
#include <vector>

namespace Howdah {

/// A connection that was made before. There is no place in it for a password.
struct SavedConnection {
    QString conninfo; ///< keyword=value form without a password; what identifies it
    QString name; ///< what a person calls it; may be empty
    QString environment; ///< "local", "ci", "staging", "production"
    QString colour; ///< "#rrggbb"; empty: the environment's own
    bool usesKeyring = false; ///< the password is in the system's keyring; else it is asked for
    QDateTime lastUsed; ///< UTC, to the second

    bool operator==(const SavedConnection &) const = default;
};

/// The connections of this user on this machine, in a SQLite file. Used on the thread that opened it. A file that is
/// damaged, or of a newer Howdah, is an error and is left as it is.
class ConnectionStore
{
public:
    /// The user's own file.
    static QString defaultPath();
    /// Opens or makes the file and its folder.
    static Result<std::unique_ptr<ConnectionStore>> open(const QString &path = defaultPath());
    ~ConnectionStore();

    /// Latest first.
    Result<std::vector<SavedConnection>> recent(int limit = 20) const;
    /// Adds it or brings it up to date. Refused when the conninfo names a password.
    Result<void> remember(const SavedConnection &connection);
    Result<void> forget(const QString &conninfo);

private:
    explicit ConnectionStore(QString connection)
        : m_connection(std::move(connection))
    { }
    Result<void> begin(const QString &path);

    QString m_connection; ///< Qt Sql's name for it
};

} // namespace Howdah
