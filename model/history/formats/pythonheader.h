// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace Howdah {

/// The value of a module-level assignment as far as it can be known without running the file.
struct PythonValue {
    enum Kind { None, Text, Texts, Other };
    Kind kind = None;
    std::vector<QString> texts; ///< one for Text, any number for Texts
    std::vector<QString> unresolved; ///< expressions in it that only running the file would give; kind may be any
    int line = 0;

    bool isResolved() const { return unresolved.empty() && kind != Other; }
};

/// The head of an Alembic revision file, read as data: its text is never executed.
struct PythonHeader {
    QString docstring; ///< the module's, decoded; empty when there is none
    QHash<QString, PythonValue>
        assignments; ///< of `revision`, `down_revision`, `branch_labels`, `depends_on`; the last one counts
    QString error; ///< what is not Python, one sentence; empty when nothing is
    int errorLine = 0;
};

/// @param names values a project gives to names that files use, e.g. {"cli.EXPAND_BRANCH", "expand"}.
/// Names that the same file assigns a literal at module level are followed; everything else that is no literal is
/// reported.
PythonHeader readPythonHeader(const QString &source, const QHash<QString, QString> &names = {});

/// Decodes a Python file by its byte order mark or coding line (PEP 263); empty when it is not text in that encoding.
std::optional<QString> decodePython(const QByteArray &bytes);

} // namespace Howdah
