// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/finding.h"

#include <span>

namespace Howdah::Lint {

class Context;

/// One row of the registry: a file in rules/, a help page, a bad and a good example.
struct Rule {
    const char *id = ""; ///< "HW-301"
    const char *name = ""; ///< "index_not_concurrently": what it is about, for people who forget numbers
    Severity severity = Severity::Warning;
    void (*check)(Context &) = nullptr; ///< null: the engine itself finds it
    int from = 0, until = 0; ///< major versions it holds for; 0: no bound
    bool late = false; ///< asked when the whole file is known: what comes further down may settle it
    bool policy = false; ///< a matter of taste: asked only where the settings name it
};

/// Every rule, by id.
std::span<const Rule> rules();

/// By id or by name; null when there is none.
const Rule *findRule(const QString &idOrName);

/// The help page as Markdown; its first line is "# HW-301 Title". Empty when there is none.
QString helpPage(const QString &id);

} // namespace Howdah::Lint
