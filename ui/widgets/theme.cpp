// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"
#include "ui/widgets/outlinestyle.h"

#include <BreezeIcons>
#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QWidget>

namespace Howdah {

namespace {

QColor mix(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
        float(a.greenF() * (1 - share) + b.greenF() * share), float(a.blueF() * (1 - share) + b.blueF() * share));
}

QPalette fusionPalette(bool dark)
{
    const QColor text(dark ? 0xe6e8eb : 0x1f2429), base(dark ? 0x1b1e22 : 0xffffff), window(dark ? 0x24282d : 0xf5f6f8);
    const QColor accentColour(dark ? 0x6fb1e8 : 0x2a6ca8);
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, mix(base, window, 0.6));
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, dark ? QColor(0x30353b) : QColor(0xfafbfc));
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, dark ? Qt::black : Qt::white);
    p.setColor(QPalette::ToolTipBase, dark ? QColor(0x30353b) : QColor(0x2b3035));
    p.setColor(QPalette::ToolTipText, QColor(0xf2f4f6));
    p.setColor(QPalette::Highlight, dark ? QColor(0x2f5f8a) : QColor(0x2a6ca8));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Accent, accentColour);
    p.setColor(QPalette::Link, accentColour);
    p.setColor(QPalette::LinkVisited, accentColour);
    p.setColor(QPalette::PlaceholderText, mix(text, base, 0.42));
    p.setColor(QPalette::Light, dark ? QColor(0x3a4047) : QColor(0xffffff));
    p.setColor(QPalette::Midlight, dark ? QColor(0x343a40) : QColor(0xeceef1));
    p.setColor(QPalette::Mid, dark ? QColor(0x3d434a) : QColor(0xd3d7dc));
    p.setColor(QPalette::Dark, dark ? QColor(0x15181b) : QColor(0xa8aeb5));
    p.setColor(QPalette::Shadow, dark ? QColor(0x0c0e10) : QColor(0x7a8087));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, mix(text, window, 0.55));
    p.setColor(QPalette::Disabled, QPalette::Highlight, mix(text, window, 0.8));
    return p;
}

/// What Fusion draws heavily is drawn lightly: tabs are words with a line, panels have no frames.
QString fusionSheet(const QPalette &p)
{
    const auto name = [](const QColor &colour) { return colour.name(); };
    return QStringLiteral("QTabBar::tab { padding: 6px 12px; border: none; border-bottom: 2px solid transparent; "
                          "background: transparent; color: %1; }"
                          "QTabBar::tab:selected { color: %2; border-bottom: 2px solid %3; }"
                          "QTabBar::tab:hover:!selected { color: %2; border-bottom: 2px solid %4; }"
                          "QTabWidget::pane { border: none; border-top: 1px solid %4; }"
                          "QTabBar { background: %5; }"
                          "QDockWidget { font-weight: 600; }"
                          "QDockWidget::title { padding: 6px 10px; background: %5; }"
                          "QToolBar { border: none; padding: 3px 6px; spacing: 2px; }"
                          "QToolBar#environmentBar { padding: 0; }"
                          "QMainWindow::separator { background: %4; width: 1px; height: 1px; }"
                          "QHeaderView::section { padding: 5px 6px; border: none; border-bottom: 1px solid %4; "
                          "background: %5; color: %1; }"
                          "QStatusBar::item { border: none; }")
        .arg(name(Theme::quiet(p)), name(p.color(QPalette::WindowText)), name(Theme::accent(p)), name(Theme::line(p)),
            name(p.color(QPalette::Window)));
}

void refresh()
{
    QPixmapCache::clear();
    if (qApp->property("howdahFusion").toBool()) {
        const QPalette palette = fusionPalette(Theme::isDark());
        QApplication::setPalette(palette);
        qApp->setStyleSheet(fusionSheet(palette));
    }
}

} // namespace

void Theme::install(QApplication &application)
{
    BreezeIcons::initIcons();
    QIcon::setThemeName(QStringLiteral("breeze"));
    const QString style = QApplication::style()->name();
    if (style.isEmpty() || style.compare(QLatin1String("windows"), Qt::CaseInsensitive) == 0)
        QApplication::setStyle(QStringLiteral("fusion"));
    // Once a style sheet is set the style no longer tells its own name.
    const bool isFusion = QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
    application.setProperty("howdahFusion", isFusion);
    if (isFusion)
        QApplication::setStyle(new OutlineStyle);
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application, [] { refresh(); });
    refresh();
}

void Theme::setScheme(Qt::ColorScheme scheme)
{
    QGuiApplication::styleHints()->setColorScheme(scheme);
    // Platforms without a notion of schemes do not report the change; the palette must follow all the same.
    qApp->setProperty("howdahScheme", int(scheme));
    refresh();
}

QString Theme::schemeWord(Qt::ColorScheme scheme)
{
    return scheme == Qt::ColorScheme::Light ? QStringLiteral("light")
        : scheme == Qt::ColorScheme::Dark   ? QStringLiteral("dark")
                                            : QStringLiteral("system");
}

Qt::ColorScheme Theme::schemeOf(const QString &word)
{
    if (word == QLatin1String("light") || word == QLatin1String("1"))
        return Qt::ColorScheme::Light;
    return word == QLatin1String("dark") || word == QLatin1String("2") ? Qt::ColorScheme::Dark
                                                                       : Qt::ColorScheme::Unknown;
}

bool Theme::isDark()
{
    const auto chosen = Qt::ColorScheme(qApp->property("howdahScheme").toInt());
    const Qt::ColorScheme scheme
        = chosen != Qt::ColorScheme::Unknown ? chosen : QGuiApplication::styleHints()->colorScheme();
    return scheme == Qt::ColorScheme::Dark;
}

QColor Theme::accent(const QPalette &palette)
{
    return palette.color(QPalette::Accent);
}

QColor Theme::quiet(const QPalette &palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.38);
}

QColor Theme::line(const QPalette &palette)
{
    return mix(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.84);
}

void Theme::setInk(QWidget *label, const QColor &colour)
{
    const QString sheet = QStringLiteral("color: %1;").arg(colour.name());
    if (label->styleSheet() != sheet)
        label->setStyleSheet(sheet);
}

QColor Theme::danger()
{
    return isDark() ? QColor(0xff8078) : QColor(0xb3261e);
}
QColor Theme::warning()
{
    return isDark() ? QColor(0xe8b45a) : QColor(0x8a5a00);
}
QColor Theme::good()
{
    return isDark() ? QColor(0x7bcf93) : QColor(0x1f7a3d);
}

QFont Theme::fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace Howdah
