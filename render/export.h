// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "layout/diagram.h"

#include <QImage>

namespace Howdah {

/// The whole diagram as a picture, `scale` device pixels per scene unit; less when it would exceed 120 million pixels.
QImage toImage(const Diagram &diagram, double scale = 2, bool dark = false);

/// Writes atomically. Both need a QGuiApplication (the "offscreen" platform will do).
Result<void> writePng(const Diagram &diagram, const QString &path, double scale = 2, bool dark = false);
Result<void> writePdf(const Diagram &diagram, const QString &path);

} // namespace Howdah
