// SPDX-License-Identifier: Apache-2.0
#include "render/export.h"
#include "render/diagrampainter.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>
#include <numeric>

namespace Howdah {

namespace {

constexpr double margin = 40;

void paintAll(QPainter &painter, const Diagram &diagram, const DiagramPalette &palette, double detail)
{
    DiagramPainter parts(palette, diagram.schemas.size() > 1);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    std::vector<int> edges(diagram.edges.size());
    std::iota(edges.begin(), edges.end(), 0);
    parts.paintEdges(painter, diagram, edges, diagram.bounds.adjusted(-margin, -margin, margin, margin), detail);
    for (size_t i = 0; i < diagram.tables.size(); ++i) {
        painter.save();
        painter.translate(diagram.tables[i].position);
        parts.paintTable(painter, diagram.tables[i], i, detail);
        painter.restore();
    }
}

Result<void> cannotWrite(const QString &path, const QString &why)
{
    return failure(
        ErrorKind::File, QCoreApplication::translate("Diagram", "The diagram cannot be written: %1.").arg(why), path);
}

} // namespace

QImage toImage(const Diagram &diagram, double scale, bool dark)
{
    const DiagramPalette &palette = dark ? darkPalette() : lightPalette();
    const QRectF view = diagram.bounds.adjusted(-margin, -margin, margin, margin);
    constexpr double mostPixels = 120e6, longestSide = 32000;
    scale = std::min({scale, std::sqrt(mostPixels / (view.width() * view.height())), longestSide / view.width(),
        longestSide / view.height()});
    QImage image(
        QSize(int(std::ceil(view.width() * scale)), int(std::ceil(view.height() * scale))), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(DiagramPainter::color(palette.canvas));
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-view.topLeft());
    // What is drawn depends on what can be read when the picture is enlarged, not on how it is first seen.
    paintAll(painter, diagram, palette, std::max(scale, 0.5));
    return image;
}

Result<void> writePng(const Diagram &diagram, const QString &path, double scale, bool dark)
{
    const QImage image = toImage(diagram, scale, dark);
    if (image.isNull())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Diagram", "There is not enough memory for a picture of this diagram."), path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

Result<void> writePdf(const Diagram &diagram, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    const QRectF view = diagram.bounds.adjusted(-margin, -margin, margin, margin);
    // One scene unit is 0.75 points (a pixel at 96 dpi); readers take pages of up to 14400 points.
    const double scale = std::min(0.75, 14400 / std::max(view.width(), view.height()));
    {
        QPdfWriter writer(&file);
        writer.setResolution(72);
        writer.setCreator(QStringLiteral("Howdah"));
        writer.setPageSize(QPageSize(view.size() * scale, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        QPainter painter(&writer);
        painter.scale(scale, scale);
        painter.translate(-view.topLeft());
        paintAll(painter, diagram, lightPalette(), 1);
    }
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

} // namespace Howdah
