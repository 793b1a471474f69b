// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/locktable.h"
#include "schema/name.h"

#include <vector>

namespace Howdah::Lint {

/// How much a finding weighs.
enum class Severity { Note, Warning, Error };

/// What a rule says about one place of a file.
struct Finding {
    QString rule; ///< "HW-301"
    Severity severity = Severity::Warning;
    QString message; ///< one sentence, translated
    QualifiedName relation; ///< that it is about; empty: none
    Locks::Work work = Locks::Work::AtOnce; ///< that is done to it under the lock
    qsizetype offset = 0; ///< byte in the file
    qsizetype length = 0; ///< of the statement from there on
    int line = 1, column = 1; ///< from 1; columns count characters
    int statement = 0; ///< its number in the file, from 0

    bool operator==(const Finding &) const = default;
};

using Findings = std::vector<Finding>;

/// "note", "warning", "error": for JSON and settings, untranslated.
QString key(Severity severity);

} // namespace Howdah::Lint
