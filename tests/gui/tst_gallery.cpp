// SPDX-License-Identifier: Apache-2.0
// Every tab and dialog on a small screen: light, dark and German, at 100 % and 167 %. Nothing asks for more room than
// there is, and the pictures are kept for people to look at.
#include "app/translators.h"
#include "gui/gallery.h"
#include "ui/checklist/checklisttab.h"
#include "ui/document/document.h"
#include "ui/document/pending.h"
#include "ui/mainwindow/liveservices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// What a small screen leaves to a window, and what a usual one leaves at 167 %.
constexpr QSize small(1024, 700), usual(1920 * 3 / 5, 1080 * 3 / 5);

bool isGerman()
{
    return qEnvironmentVariable("HOWDAH_GALLERY").contains("german"_L1);
}

void copyFolder(const QString &from, const QString &to)
{
    for (QDirIterator it(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next(), target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QFile::copy(path, target);
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
}

} // namespace

class GalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"howdah-test"_s);
        QCoreApplication::setApplicationName(u"tst_gallery"_s);
        QSettings().clear();
        if (isGerman())
            installTranslators(QLocale(QLocale::German));
        Theme::install(*qApp);
    }

    void init()
    {
        m_manner = qEnvironmentVariable("HOWDAH_GALLERY", u"light"_s);
        Theme::setScheme(m_manner.contains(u"dark"_s) ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>(liveServices());
        m_window->resize(small);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
        Theme::setScheme(Qt::ColorScheme::Light);
    }

    void everyTabAndDialog()
    {
        keep(m_window.get(), u"start"_s);
        openProject();
        m_window->actions().runChecks->trigger();
        auto *checklist = m_window->findChild<ChecklistTab *>();
        QTRY_VERIFY_WITH_TIMEOUT(!checklist->isRunning() && !checklist->checklist().groups.empty(), 60000);
        m_window->document()->select({ObjectKind::Table, {u"shop"_s, u"customer"_s}, {}});
        for (const char *tab : {"diagram", "revisions", "checklist", "review", "data", "dependencies"}) {
            QVERIFY(m_window->showTab(QLatin1String(tab)));
            settle();
            keep(m_window.get(), u"tab-"_s + QLatin1String(tab));
            isUncut(QLatin1String(tab));
            fits(QLatin1String(tab));
        }
        QVERIFY(m_window->showTab(u"diagram"_s));
        settle();
        panels();
        dialogs();
        menus();
        dependencies();
    }

    /// The same under other languages, colours and scales: these are fixed once a program has begun.
    void inEveryManner_data()
    {
        QTest::addColumn<QString>("scale");
        if (qEnvironmentVariableIsSet("HOWDAH_GALLERY"))
            return;
        for (const char *manner : {"dark", "german", "german-dark"})
            QTest::newRow(manner) << u"1"_s;
        for (const char *manner : {"light-167", "dark-167", "german-167"})
            QTest::newRow(manner) << u"1.67"_s;
    }

    void inEveryManner()
    {
        QFETCH(QString, scale);
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOWDAH_GALLERY"_s, QString::fromLatin1(QTest::currentDataTag()));
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(QCoreApplication::applicationFilePath(), {u"everyTabAndDialog"_s});
        QVERIFY(child.waitForFinished(240000));
        QVERIFY2(child.exitCode() == 0, child.readAll().constData());
    }

private:
    void keep(QWidget *widget, const QString &name)
    {
        QTest::qWait(60);
        QVERIFY(keepPicture(widget, u"gallery-%1-%2"_s.arg(m_manner, name)));
    }

    /// A button that shows words shows all of them.
    void isUncut(const QString &name)
    {
        for (const QToolButton *button : m_window->findChildren<QToolButton *>())
            if (button->isVisible() && button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon
                && !button->text().isEmpty())
                QVERIFY2(button->width() >= button->sizeHint().width(),
                    qPrintable(u"%1: %2 has %3 of %4"_s.arg(name, button->text())
                            .arg(button->width())
                            .arg(button->sizeHint().width())));
        // Nor are the tabs' own words cut, nor is the tree beside them squeezed to where no name can be read.
        const auto *bar = m_window->findChild<QTabWidget *>(u"tabs"_s)->tabBar();
        for (int i = 0; i < bar->count(); ++i)
            QVERIFY2(bar->tabRect(i).width() >= bar->fontMetrics().horizontalAdvance(bar->tabText(i)),
                qPrintable(name + u": "_s + bar->tabText(i)));
        const auto *tree = m_window->findChild<QDockWidget *>(u"objectsDock"_s);
        QVERIFY2(
            !tree->isVisible() || tree->width() >= 170, qPrintable(name + u": "_s + QString::number(tree->width())));
    }

    /// As small as it can be, it is not larger than a small screen, nor than a usual one at 167 %.
    void fits(const QString &name)
    {
        m_window->resize(300, 200);
        QTest::qWait(30);
        const QSize least = m_window->size();
        QString wide;
        for (const QWidget *widget : m_window->findChildren<QWidget *>())
            if (const QSize hint = widget->minimumSizeHint(); hint.width() > 500 || hint.height() > 300)
                wide += u"%1 %2 %3x%4\n"_s.arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                            .arg(hint.width())
                            .arg(hint.height());
        m_window->resize(small);
        m_window->actions().resetLayout->trigger(); // panels stay as narrow as they were pressed
        QTest::qWait(30);
        const QSize bound = small.boundedTo(usual);
        QVERIFY2(least.width() <= bound.width() && least.height() <= bound.height(),
            qPrintable(u"%1: %2x%3\n"_s.arg(name).arg(least.width()).arg(least.height()) + wide));
    }

    void panels()
    {
        m_window->actions().findUsages->trigger();
        keep(m_window.get(), u"panel-usagesDock"_s);
        for (const char *dock : {"findingsDock", "activityDock", "historyDock", "sqlDock"}) {
            auto *panel = m_window->findChild<QWidget *>(QLatin1String(dock));
            QVERIFY(panel);
            panel->raise();
            keep(m_window.get(), u"panel-"_s + QLatin1String(dock));
        }
        auto *tabs = m_window->findChild<QTabWidget *>(u"tableTabs"_s);
        for (int i = 1; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            keep(m_window.get(), u"properties-%1"_s.arg(i));
        }
        tabs->setCurrentIndex(0);
    }

    /// What rows say, of a database that has some.
    void dependencies()
    {
        m_window->open(u"demo:"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->opener()->isLoading() && !m_window->opener()->project(), 90000);
        QVERIFY(m_window->showTab(u"dependencies"_s));
        auto *run = m_window->findChild<QPushButton *>(u"lookForDependencies"_s);
        QTRY_VERIFY(run->isVisible() && run->isEnabled());
        QTest::mouseClick(run, Qt::LeftButton);
        settle();
        keep(m_window.get(), u"dependencies"_s);
        isUncut(u"dependencies"_s);
        fits(u"dependencies"_s);
    }

    /// A dialog fits on a small screen, too, and no word of its buttons is cut.
    void dialogs()
    {
        const Actions &actions = m_window->actions();
        const std::pair<const char *, QAction *> openers[]
            = {{"connect", actions.connectTo}, {"compare", actions.compareWith}, {"project", actions.projectSettings},
                {"migrations", actions.compareMigrations}, {"revise", actions.saveRevision}, {"area", actions.newArea},
                {"add-sql", actions.addSql}, {"add-view", actions.addKinds.front()}, {"about", actions.about}};
        for (const auto &[name, action] : openers) {
            QVERIFY2(action->isEnabled(), name);
            action->trigger();
            // As many tables as there are.
            if (auto *from = m_window->findChild<QComboBox *>(u"areaFrom"_s))
                from->setCurrentIndex(from->count() - 1);
            dialog(QLatin1String(name));
        }
        // A key is the window's only while it is in front.
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<QWidget *>(u"palette"_s);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(m_window->findChild<QWidget *>(u"paletteLine"_s), u"cust"_s);
        keep(palette, u"palette"_s);
        palette->hide();
        QVERIFY(m_window->showTab(u"diagram"_s));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
        settle();
        keep(m_window.get(), u"edited"_s);
        m_window->close();
        dialog(u"unsaved"_s);
        m_window->document()->undoStack()->undo();
    }

    void dialog(const QString &name)
    {
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), 60000);
        QWidget *shown = QApplication::activeModalWidget();
        QTest::qWait(150);
        keep(shown, u"dialog-"_s + name);
        const QSize bound = small.boundedTo(usual);
        const QString size = u"%1: %2x%3"_s.arg(name).arg(shown->width()).arg(shown->height());
        QVERIFY2(shown->width() <= bound.width() && shown->height() <= bound.height(), qPrintable(size));
        for (const QPushButton *button : shown->findChildren<QPushButton *>())
            if (button->isVisible() && !button->text().isEmpty())
                QVERIFY2(button->width() >= button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width(),
                    qPrintable(name + u": "_s + button->text()));
        for (const QLabel *label : shown->findChildren<QLabel *>())
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        QTest::keyClick(shown, Qt::Key_Escape);
        QTRY_VERIFY(QApplication::activeModalWidget() != shown);
    }

    void menus()
    {
        for (QAction *action : m_window->menuBar()->actions()) {
            QMenu *menu = action->menu();
            menu->popup(m_window->mapToGlobal(QPoint(10, 30)));
            const QString name = u"menu-"_s + QString::number(m_window->menuBar()->actions().indexOf(action));
            keep(menu, name);
            for (QAction *entry : menu->actions())
                if (QMenu *more = entry->menu()) {
                    more->popup(m_window->mapToGlobal(QPoint(10, 30)));
                    keep(more, name + u'-' + QString::number(menu->actions().indexOf(entry)));
                    more->hide();
                }
            menu->hide();
        }
    }

    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 60000);
        QTest::qWait(60);
    }

    void openProject()
    {
        const QString project = m_folder->filePath(u"demo"_s);
        copyFolder(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/demo"), project);
        m_window->open(project);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->isOpen() && m_window->document()->hasPendingChanges(), 90000);
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->pending()->plan().up.isEmpty(), 30000);
    }

    QString m_manner;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(GalleryTest)
#include "tst_gallery.moc"
