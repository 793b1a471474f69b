// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <stop_token>

namespace Howdah::Cli {

void printOut(const QString &text); ///< stdout: results
void printError(const QString &text); ///< stderr: diagnostics

/// Says the error on stderr and returns the exit code for its kind.
int fail(const Error &error);

/// Writes a result to `file`, or to stdout when `file` is empty, and returns `code`; a file is written whole or not at
/// all.
int deliver(const QByteArray &result, const QString &file, int code);

/// A line of progress on stderr ("Reading …"), replaced by the next; nothing when stderr is no terminal.
void showProgress(const QString &text);

/// Stopped by the first Ctrl+C (or SIGTERM); a second one ends the program at once.
std::stop_token interruption();

} // namespace Howdah::Cli
