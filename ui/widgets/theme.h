// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;
class QIcon;
class QLineEdit;
class QWidget;

namespace Howdah {

/// Colours and icons of the whole program. Everything is derived from the palette in use, so the system's own look
/// stays; where the style is Fusion the palette is Howdah's own. GUI thread.
namespace Theme {

/// Icons, style and palette; follows the system's light and dark from now on. Once, before the first widget.
void install(QApplication &application);

/// What a person chose: Unknown follows the system. Applied at once to every window; the caller remembers it.
void setScheme(Qt::ColorScheme scheme);
/// The word a choice is remembered by, and the choice of a word; of others, and of the numbers that older versions
/// wrote, too.
QString schemeWord(Qt::ColorScheme scheme);
Qt::ColorScheme schemeOf(const QString &word);
bool isDark();

/// The one accent: selections, links, the current tab.
QColor accent(const QPalette &palette);
/// For what is there but not the point: counts, types, hints. At least 4.5:1 on Base.
QColor quiet(const QPalette &palette);
/// Thin lines between areas.
QColor line(const QPalette &palette);
QColor danger();
QColor warning();
QColor good();

/// Writes a label in this colour. A palette of its own does not outlive the application's style sheet.
void setInk(QWidget *label, const QColor &colour);

/// A Breeze icon by name, drawn in the text colour of the scheme in use, white on a selection.
QIcon icon(const QString &name);

/// Qt's button that empties a line edit, in the ink of the scheme in use: Qt's own keeps the icon theme's near black.
void addClearButton(QLineEdit *edit);

/// A fixed-pitch font at the application's size.
QFont fixedFont();

} // namespace Theme
} // namespace Howdah
