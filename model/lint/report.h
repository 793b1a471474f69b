// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/finding.h"
#include "locks/facts.h"

#include <optional>

namespace Howdah::Lint {

/// Of one file.
struct FileReport {
    QString name; ///< as given; "-" for standard input
    Findings findings;
};

/// A whole run.
struct Report {
    std::vector<FileReport> files;
    Locks::LiveSizes sizes; ///< only with a live source
    int major = 17;

    int count() const;
    std::optional<Locks::LiveSize> sizeOf(const Finding &finding) const;
};

QString textReport(const Report &report);
/// {"version": 1, "files": [{"file", "findings": [{"rule", "name", "severity", "line", "column", …}]}]}
QByteArray jsonReport(const Report &report);
/// SARIF 2.1.0, columns in characters.
QByteArray sarifReport(const Report &report);

} // namespace Howdah::Lint
