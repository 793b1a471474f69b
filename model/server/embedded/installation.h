// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace Howdah {

/// The PostgreSQL server programs installed on this machine.
struct Installation {
    QString folder; ///< of initdb, postgres, pg_dump
    int major = 0; ///< 17
    QString version; ///< "17.10"

    QString program(const QString &name) const;
};

/// Finds initdb and postgres side by side: on PATH, where pg_config says, then the newest of the usual folders. The
/// variable HOWDAH_PG_BINDIR names a folder that is taken instead. File when there is none, saying what to install.
Result<Installation> findInstallation();

} // namespace Howdah
