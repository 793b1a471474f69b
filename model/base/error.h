// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>

namespace Howdah {

/// What sort of thing went wrong; the command line maps it to its exit code.
enum class ErrorKind {
    Usage,          ///< the caller asked for something that makes no sense
    Connection,     ///< no server, or the connection was lost
    Authentication, ///< the server refused the role or the password
    Query,          ///< the server refused a statement; see Error::sqlState
    File,           ///< a file or folder could not be read or written
    Parse,          ///< a file was read but is not what it should be
    Unsupported,    ///< understood, but this server or build cannot do it
    Refused,        ///< a guard said no
    Cancelled,      ///< the user asked to stop
    Internal,       ///< a defect in Howdah
};

/// A failure as a value. `message` is one clear sentence for a person; it never holds a password.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString detail;   ///< further lines, e.g. the server's DETAIL and HINT; may be empty
    QString sqlState; ///< five characters when a server refused a statement, else empty
    QString where;    ///< "file:line", an object's name or a source's spelling; may be empty
    QString context;  ///< what was being attempted; may be empty

    bool operator==(const Error &) const = default;
};

/// Either a value or the Error that prevented it.
template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorKind kind, QString message, QString where = {}, QString detail = {})
{
    return std::unexpected(Error{kind, std::move(message), std::move(detail), {}, std::move(where), {}});
}

/// "where: message (detail)" on as many lines as needed, for stderr and logs.
QString toText(const Error &error);

} // namespace Howdah
