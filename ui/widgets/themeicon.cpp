// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"

#include <QAction>
#include <QGuiApplication>
#include <QIcon>
#include <QIconEngine>
#include <QLineEdit>
#include <QPainter>
#include <QPalette>

namespace Howdah {

namespace {

/// A theme's icon in the colours of the moment. Breeze draws its symbols in near black and leaves the colouring to
/// KDE's own icon loader; Qt alone would show them black on black.
class InkEngine : public QIconEngine
{
public:
    explicit InkEngine(const QString &name)
        : m_name(name)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        Q_UNUSED(state)
        QImage image
            = QIcon::fromTheme(m_name).pixmap(size / scale, scale).toImage().convertToFormat(QImage::Format_ARGB32);
        const QColor ink = QGuiApplication::palette().color(
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
        recolour(image, ink, mode == QIcon::Disabled ? 0.35 : 1.0);
        QPixmap pixmap = QPixmap::fromImage(image);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new InkEngine(m_name); }
    QString key() const override { return QStringLiteral("HowdahInk"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QIcon::hasThemeIcon(m_name); }

private:
    /// Grey pixels take the ink's colour; coloured ones stay.
    static void recolour(QImage &image, const QColor &ink, double opacity)
    {
        for (int y = 0; y < image.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = line[x];
                const int span = qMax(qRed(pixel), qMax(qGreen(pixel), qBlue(pixel)))
                    - qMin(qRed(pixel), qMin(qGreen(pixel), qBlue(pixel)));
                const int alpha = int(qAlpha(pixel) * opacity);
                const bool grey = span < 24 && qGray(pixel) < 128;
                line[x] = grey ? qRgba(ink.red(), ink.green(), ink.blue(), alpha)
                               : qRgba(qRed(pixel), qGreen(pixel), qBlue(pixel), alpha);
            }
        }
    }

    QString m_name;
};

} // namespace

QIcon Theme::icon(const QString &name)
{
    return QIcon(new InkEngine(name));
}

void Theme::addClearButton(QLineEdit *edit)
{
    edit->setClearButtonEnabled(true);
    // Qt has no other door to this action than its name.
    if (auto *clear = edit->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setIcon(icon(edit->layoutDirection() == Qt::LeftToRight ? QStringLiteral("edit-clear-locationbar-rtl")
                                                                       : QStringLiteral("edit-clear-locationbar-ltr")));
}

} // namespace Howdah
