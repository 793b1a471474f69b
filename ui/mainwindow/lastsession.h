// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/project.h"

#include <QColor>

namespace Howdah {

/// What was open when the window was last closed. Kept in the settings; a password never is.
struct LastSession {
    QString source; ///< empty: nothing was open
    EnvironmentKind environment = EnvironmentKind::Local;
    QColor colour;
    QString tab;
    int diagram = 0;

    /// A live server is not asked again without a click; files and projects are simply opened.
    bool mayOpenUnasked() const;

    static LastSession last();
    void remember() const;
};

/// How a live source was connected to before: its environment, its colour, whether its password is in the keyring.
struct KnownConnection {
    EnvironmentKind environment = EnvironmentKind::Local;
    QColor colour;
    bool usesKeyring = false;
};

/// Empty when the source is no server or was never connected to.
std::optional<KnownConnection> knownConnection(const QString &source);

} // namespace Howdah
