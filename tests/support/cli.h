// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace Howdah {

/// What a run of howdah-cli came to.
struct CliRun {
    int code = -1; ///< -1: it crashed or did not end in time
    QString out, err;
};

/// Runs the howdah-cli of this build and waits for its end, two minutes at most.
CliRun runCli(
    const QStringList &arguments, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

} // namespace Howdah
