// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/actions.h"
#include "base/words.h"
#include "ui/mainwindow/sqltemplates.h"
#include "ui/models/objecticons.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QWidget>

namespace Howdah {

namespace {

QList<QKeySequence> standard(QKeySequence::StandardKey key)
{
    return QKeySequence::keyBindings(key);
}
QList<QKeySequence> keys(const char *text)
{
    return {QKeySequence(QLatin1String(text))};
}

} // namespace

Actions::Actions(QWidget *window)
{
    makeFile(window);
    makeEdit(window);
    makeSql(window);
    makeView(window);
}

QAction *Actions::make(QWidget *window, const QString &name, const QString &text, const QString &icon,
    const QString &tip, const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, window);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(Theme::icon(icon));
    action->setProperty("iconName", icon);
    action->setStatusTip(tip);
    action->setWhatsThis(tip);
    action->setShortcuts(shortcuts);
    window->addAction(action);
    all << action;
    return action;
}

void Actions::adopt(
    QWidget *window, QAction *action, const QString &name, const QString &icon, const QList<QKeySequence> &shortcuts)
{
    action->setObjectName(name);
    action->setIcon(Theme::icon(icon));
    action->setProperty("iconName", icon);
    action->setShortcuts(shortcuts);
    window->addAction(action);
    all << action;
}

void Actions::makeFile(QWidget *w)
{
    newDesign = make(w, QStringLiteral("newDesign"), tr("&New design"), QStringLiteral("document-new"),
        tr("Start an empty design"), standard(QKeySequence::New));
    openProject = make(w, QStringLiteral("openProject"), tr("&Open project…"), QStringLiteral("document-open-folder"),
        tr("Open a design: a folder with howdah.json"), standard(QKeySequence::Open));
    openSql = make(w, QStringLiteral("openSql"), tr("Open S&QL file…"), QStringLiteral("document-open"),
        tr("Run a .sql file in a private scratch server and show what it makes"), keys("Ctrl+Shift+O"));
    connectTo = make(w, QStringLiteral("connectTo"), tr("&Connect…"), QStringLiteral("network-connect"),
        tr("Show the schema of a live server"), keys("Ctrl+Alt+O"));
    openDemo = make(w, QStringLiteral("openDemo"), tr("Open the &demo"), QStringLiteral("games-hint"),
        tr("A small shop with flaws on purpose, in the private server"));
    reload = make(w, QStringLiteral("reload"), tr("&Reload"), QStringLiteral("view-refresh"),
        tr("Read the source again"), standard(QKeySequence::Refresh));
    save = make(w, QStringLiteral("save"), tr("&Save"), QStringLiteral("document-save"),
        tr("Write the design into its project folder"), standard(QKeySequence::Save));
    saveAs = make(w, QStringLiteral("saveAs"), tr("Save &as project…"), QStringLiteral("document-save-as"),
        tr("Write the design into another folder"), keys("Ctrl+Shift+S"));
    saveRevision = make(w, QStringLiteral("saveRevision"), tr("Save as re&vision…"), QStringLiteral("vcs-commit"),
        tr("Write the pending changes as a migration, up and down"), keys("Ctrl+Shift+R"));
    projectSettings = make(w, QStringLiteral("projectSettings"), tr("Project se&ttings…"), QStringLiteral("configure"),
        tr("Where the migrations are, which databases the team has"));
    importDbml = make(w, QStringLiteral("importDbml"), tr("&Import design…"), QStringLiteral("document-import"),
        tr("Add what a file of DBML, Mermaid, PlantUML or SQLite or a dump of MySQL describes, or open it"));
    exportDesign = make(w, QStringLiteral("exportDesign"), tr("&Export…"), QStringLiteral("document-export"),
        tr("Write a picture of the diagram, the schema as DBML, or a data dictionary"), keys("Ctrl+Shift+E"));
    close = make(w, QStringLiteral("close"), tr("&Close design"), QStringLiteral("document-close"),
        tr("Close what is open"), keys("Ctrl+W"));
    quit = make(
        w, QStringLiteral("quit"), tr("&Quit"), QStringLiteral("application-exit"), tr("Leave Howdah"), keys("Ctrl+Q"));
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeEdit(QWidget *w)
{
    addSchema = make(w, QStringLiteral("addSchema"), tr("Add &schema"), QStringLiteral("folder-new"),
        tr("Add a schema to the design"));
    addTable = make(w, QStringLiteral("addTable"), tr("Add &table"), QStringLiteral("list-add"),
        tr("Add a table to the schema of the selection"), keys("Ctrl+T"));
    addColumn
        = make(w, QStringLiteral("addColumn"), tr("Add &column"), QStringLiteral("edit-table-insert-column-right"),
            tr("Add a column to the selected table"), keys("Ctrl+Shift+T"));
    rename = make(w, QStringLiteral("rename"), tr("Re&name"), QStringLiteral("edit-rename"),
        tr("Rename the selected object"), keys("F2"));
    drop = make(w, QStringLiteral("drop"), tr("&Drop"), QStringLiteral("edit-delete"),
        tr("Drop the selected object and what depends on it from the design"), keys("Ctrl+Del"));
    findUsages = make(w, QStringLiteral("findUsages"), tr("Find &usages"), QStringLiteral("search"),
        tr("List who needs the selected object: keys, indexes, views, policies, functions"), keys("Alt+F7"));
    find = make(w, QStringLiteral("find"), tr("&Find in objects"), QStringLiteral("edit-find"),
        tr("Filter the object tree"), standard(QKeySequence::Find));
    palette = make(w, QStringLiteral("palette"), tr("&Go to anything…"), QStringLiteral("search"),
        tr("Objects, columns, revisions, rules and commands by name"), keys("Ctrl+K"));
    compareMigrations = make(w, QStringLiteral("compareMigrations"), tr("Compare with the mi&grations"),
        QStringLiteral("vcs-branch"), tr("Build what the project's migrations build and show what is missing there"));
    runChecks = make(w, QStringLiteral("runChecks"), tr("Run the chec&klist"), QStringLiteral("checkmark"),
        tr("Check the design: keys, indexes, types, names"), keys("Ctrl+Shift+K"));
    compareWith = make(w, QStringLiteral("compareWith"), tr("Co&mpare with…"), QStringLiteral("vcs-diff"),
        tr("Compare the design with another source: a server, files, a project, a history"), keys("Ctrl+Shift+D"));
    overlay = make(w, QStringLiteral("overlay"), tr("Differences on the d&iagram"),
        QStringLiteral("distribute-graph-directed"),
        tr("Show on the diagram what the comparison adds, removes and changes"), keys("Ctrl+Shift+G"));
    overlay->setCheckable(true);
    overlay->setEnabled(false);
    prove = make(w, QStringLiteral("prove"), tr("&Prove the plan"), QStringLiteral("run-build"),
        tr("Run the pending changes and their way back in scratch databases and compare"), keys("Ctrl+Shift+P"));
}

void Actions::makeSql(QWidget *w)
{
    addSql = make(w, QStringLiteral("addSql"), tr("Add by S&QL…"), QStringLiteral("code-context"),
        tr("Add a view, a type, a function, … by the statements that make it"), keys("Ctrl+Shift+Q"));
    editSql = make(w, QStringLiteral("editSql"), tr("&Edit by SQL…"), QStringLiteral("document-edit"),
        tr("Change the selected view, type, function, trigger, policy or sequence by its statement"), keys("F4"));
    copySql = make(w, QStringLiteral("copySql"), tr("Cop&y as SQL"), QStringLiteral("edit-copy"),
        tr("Copy the statements that make the selected object"), keys("Ctrl+Shift+C"));
    pasteSql = make(w, QStringLiteral("pasteSql"), tr("&Paste SQL…"), QStringLiteral("edit-paste"),
        tr("Add what the statements in the clipboard make"), keys("Ctrl+Shift+V"));
    for (const SqlKind &kind : sqlKinds()) {
        const QString id = QString::fromLatin1(kind.id);
        QAction *action = make(w, QStringLiteral("add-") + id, titleOf(kind), {},
            tr("Begin with statements that are filled in, and are tried in a scratch database"));
        action->setIcon(iconOf(kind.icon));
        action->setData(id);
        addKinds << action;
    }
}

void Actions::makeLanguages(QWidget *w)
{
    // English is in the program, the others are what the build was given words for.
    QStringList codes{QString(), QStringLiteral("en")};
    const QString prefix = QStringLiteral("howdah_");
    for (const QString &file : QDir(QStringLiteral(":/howdah/i18n")).entryList({prefix + QStringLiteral("*.qm")}))
        if (const QString code = file.mid(prefix.size()).chopped(3); !codes.contains(code))
            codes << code;
    auto *group = new QActionGroup(w);
    for (const QString &code : std::as_const(codes)) {
        // Each in its own words: who cannot read the others finds it.
        const QString own
            = code == QStringLiteral("en") ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
        QAction *action = make(w, QStringLiteral("language") + code, code.isEmpty() ? tr("As the s&ystem") : own, {},
            tr("The language of this program, from its next start on"));
        action->setCheckable(true);
        action->setData(code);
        group->addAction(action);
        languages << action;
    }
}

void Actions::makeView(QWidget *w)
{
    const std::pair<const char *, const char *> names[]
        = {{QT_TRANSLATE_NOOP("Howdah::Actions", "&Diagram"), "distribute-graph-directed"},
            {QT_TRANSLATE_NOOP("Howdah::Actions", "&Revisions"), "vcs-branch"},
            {QT_TRANSLATE_NOOP("Howdah::Actions", "&Checklist"), "checkmark"},
            {QT_TRANSLATE_NOOP("Howdah::Actions", "Re&view"), "document-preview"},
            {QT_TRANSLATE_NOOP("Howdah::Actions", "D&ata"), "table"},
            {QT_TRANSLATE_NOOP("Howdah::Actions", "D&ependencies"), "distribute-graph-directed"}};
    int number = 1;
    for (const auto &[text, icon] : names) {
        QString name = QString::fromLatin1(text).remove(QLatin1Char('&'));
        name = QStringLiteral("tab") + name;
        tabs << make(w, name, tr(text), QLatin1String(icon), tr("Show this tab"),
            {QKeySequence(QStringLiteral("Ctrl+%1").arg(number++))});
    }
    newArea = make(w, QStringLiteral("newArea"), tr("&New subject area…"), QStringLiteral("select-rectangular"),
        tr("A diagram of some tables: the selected ones, a schema, what is near, the way between two"),
        keys("Ctrl+Shift+N"));
    removeArea = make(w, QStringLiteral("removeArea"), tr("&Remove this subject area"), QStringLiteral("edit-delete"),
        tr("Take the diagram that is shown away; its tables stay"));
    overview = make(w, QStringLiteral("overview"), tr("&Overview of the diagram"), QStringLiteral("zoom-fit-page"),
        tr("Show the whole diagram, small, in a free corner"));
    overview->setCheckable(true);
    fullScreen = make(w, QStringLiteral("fullScreen"), tr("&Full screen"), QStringLiteral("view-fullscreen"),
        tr("Use the whole screen"), {QKeySequence(Qt::Key_F11)});
    fullScreen->setCheckable(true);
    resetLayout = make(w, QStringLiteral("resetLayout"), tr("R&eset layout"), QStringLiteral("view-restore"),
        tr("Put every panel back where it began"));
    auto *group = new QActionGroup(w);
    followSystem
        = make(w, QStringLiteral("followSystem"), tr("&As the system"), {}, tr("Light or dark as the system says"));
    light = make(w, QStringLiteral("light"), tr("&Light"), {}, tr("Light colours"));
    dark = make(w, QStringLiteral("dark"), tr("&Dark"), {}, tr("Dark colours"));
    for (QAction *action : {followSystem, light, dark}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    makeLanguages(w);
    help = make(w, QStringLiteral("help"), tr("&Help"), QStringLiteral("help-contents"),
        tr("Explain what has the focus"), standard(QKeySequence::HelpContents));
    about = make(
        w, QStringLiteral("about"), tr("&About Howdah"), QStringLiteral("help-about"), tr("Versions and licence"));
    about->setMenuRole(QAction::AboutRole);
    copyDiagnostics = make(w, QStringLiteral("copyDiagnostics"), tr("&Copy diagnostics"), QStringLiteral("edit-copy"),
        tr("Copy versions and settings, without secrets, for a bug report"));
}

} // namespace Howdah
