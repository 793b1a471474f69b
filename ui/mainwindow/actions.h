// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QList>

class QWidget;

namespace Howdah {

/// Every command of the window, once: menu, toolbar, palette and shortcut share the QAction. Owned by the window.
struct Actions {
    explicit Actions(QWidget *window);

    QAction *newDesign, *openProject, *openSql, *connectTo, *openDemo, *reload, *save, *saveAs, *saveRevision,
        *projectSettings, *compareMigrations, *importDbml, *exportDesign, *close, *quit;
    QAction *undo = nullptr, *redo = nullptr; ///< made by the undo stack, see adopt()
    QAction *compareWith, *overlay, *addSchema, *addTable, *addColumn, *addSql, *editSql, *copySql, *pasteSql, *rename,
        *drop, *newArea, *removeArea, *findUsages, *find, *palette;
    QList<QAction *> addKinds; ///< in the order of sqlKinds(), their data is its id
    QAction *runChecks, *prove, *overview, *fullScreen, *resetLayout, *followSystem, *light, *dark;
    QAction *help, *about, *copyDiagnostics;
    QList<QAction *> languages; ///< their data is the language's code, empty for the system's
    QList<QAction *> tabs;   ///< "Diagram" … "Dependencies", Ctrl+1 … Ctrl+6
    QList<QAction *> all;    ///< for the palette, in menu order

    /// Takes over an action made elsewhere, so that the palette lists it.
    void adopt(
        QWidget *window, QAction *action, const QString &name, const QString &icon, const QList<QKeySequence> &keys);

private:
    QAction *make(QWidget *window, const QString &name, const QString &text, const QString &icon, const QString &tip,
        const QList<QKeySequence> &keys = {});
    void makeFile(QWidget *window);
    void makeEdit(QWidget *window);
    void makeSql(QWidget *window);
    void makeView(QWidget *window);
    void makeLanguages(QWidget *window);
};

} // namespace Howdah
