// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/finding.h"

#include <QHash>

#include <optional>

namespace Howdah::Lint {

/// What a live database says of a relation.
struct LiveSize {
    qint64 rows = 0, bytes = 0, indexBytes = 0;
    double scanSeconds = 0; ///< to read it once, from the rate that was measured there; 0: not measured
};

/// Of one file.
struct FileReport {
    QString name; ///< as given; "-" for standard input
    Findings findings;
};

/// A whole run.
struct Report {
    std::vector<FileReport> files;
    QHash<QualifiedName, LiveSize> sizes; ///< only with a live source
    int major = 17;

    int count() const;
    std::optional<LiveSize> sizeOf(const Finding &finding) const;
};

QString textReport(const Report &report);
/// {"version": 1, "files": [{"file", "findings": [{"rule", "name", "severity", "line", "column", …}]}]}
QByteArray jsonReport(const Report &report);
/// SARIF 2.1.0, columns in characters.
QByteArray sarifReport(const Report &report);

} // namespace Howdah::Lint
