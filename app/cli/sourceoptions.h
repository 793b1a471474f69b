// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/source/scriptfile.h"
#include "service/source/source.h"

namespace Howdah::Cli {

class CommandLine;

/// What -x NAME=VALUE, --unfenced and --python-seconds say: how a project's Python is run for an alembic: source.
Result<PythonOptions> pythonOptions(const CommandLine &line);

/// A source as spelled, with what the options say of it.
Result<Source> sourceFrom(const CommandLine &line, const QString &spelling);

/// A script as named on the command line, and called so in what is said of it; "-" is standard input.
Result<SqlText> scriptNamed(const QString &name);

/// "500ms", "5s", "1min", "5000"; nothing for nothing.
Result<std::optional<int>> milliseconds(const QString &text);

/// Sentences about how a source was built, on stderr.
void printNotes(const QStringList &notes);

} // namespace Howdah::Cli
