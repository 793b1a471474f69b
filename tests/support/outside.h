// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileInfo>
#include <QString>
#include <QTest>

namespace Howdah {

/// Where other people's schemas, pairs and histories are kept: beside the repository, not in it. `path` is below that
/// folder: "data/schemas".
inline QString outside(const QString &path)
{
    return QStringLiteral(HOWDAH_SOURCE_DIR "/../shared/") + path;
}

inline bool hasOutside(const QString &path)
{
    return QFileInfo::exists(outside(path));
}

} // namespace Howdah

/// A test that judges by data of others begins with this: where that data is not beside the repository it is left out
/// and says so, but with CI=true it fails. packaging/test counts and names the programs that have such tests.
#define NEEDS_OUTSIDE(path)                                                                                            \
    do {                                                                                                               \
        if (!Howdah::hasOutside(QStringLiteral(path))) {                                                               \
            if (qEnvironmentVariable("CI") == QLatin1String("true"))                                                   \
                QFAIL("outside data is missing: ../shared/" path);                                                     \
            QSKIP("left out: it needs ../shared/" path);                                                               \
        }                                                                                                              \
    } while (false)
