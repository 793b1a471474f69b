// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/source/source.h"

namespace Howdah {

/// A backup that was made, and that pg_restore can list.
struct Backup {
    QString path; ///< absolute
    qint64 bytes = 0;
    int entries = 0; ///< of its list
};

/// Dumps the whole database with pg_dump -Fc into a file for nobody but its owner, and has pg_restore list it. `path`:
/// the file, which must not be there yet, or a folder, where its name is made of the database's and the time. Whatever
/// fails leaves no file. Blocks; a stop ends pg_dump. Errors: Unsupported without the two programs, else File, each in
/// a sentence.
Result<Backup> backUp(
    const ConnectionSpec &spec, const QString &path, const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
