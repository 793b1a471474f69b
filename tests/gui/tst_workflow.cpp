// SPDX-License-Identifier: Apache-2.0
// The main job in the window, on the demo, with the real services: look, edit, undo, export, check, save, write a
// revision.
#include "gui/gallery.h"
#include "project/project.h"
#include "ui/checklist/checklisttab.h"
#include "ui/diagram/tab.h"
#include "ui/document/document.h"
#include "ui/document/journal.h"
#include "ui/document/pending.h"
#include "ui/mainwindow/keeper.h"
#include "ui/mainwindow/liveservices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/revisions/revisionmodel.h"
#include "ui/revisions/revisionstab.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Howdah;

namespace {

const QualifiedName customer{QStringLiteral("shop"), QStringLiteral("customer")};

template <typename T>
T *child(QWidget *window, const char *name)
{
    return window->findChild<T *>(QLatin1String(name));
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            QFile::copy(entry.filePath(), target);
    }
}

} // namespace

class WorkflowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("howdah-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_workflow"));
        QSettings().clear();
        Theme::install(*qApp);
        Theme::setScheme(Qt::ColorScheme::Light);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>(liveServices());
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void everyTabIsPictured()
    {
        openProject();
        QVERIFY(m_window->pending()->plan().up.contains(QStringLiteral("gift_card")));
        auto *checklist = m_window->findChild<ChecklistTab *>();
        m_window->actions().runChecks->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!checklist->isRunning() && !checklist->checklist().groups.empty(), 60000);
        QVERIFY(checklist->checklist().openFindings() > 10);
        m_window->document()->select({ObjectKind::Table, customer, {}});
        for (const bool dark : {false, true}) {
            Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
            for (const char *tab : {"diagram", "revisions", "checklist", "review", "data"}) {
                QVERIFY(m_window->showTab(QLatin1String(tab)));
                settle();
                QVERIFY(keepPicture(m_window.get(),
                    QStringLiteral("tab-%1-%2")
                        .arg(QLatin1String(tab), dark ? QStringLiteral("dark") : QStringLiteral("light"))));
            }
        }
        Theme::setScheme(Qt::ColorScheme::Light);
        QVERIFY(child<QTableWidget>(m_window.get(), "rows")->rowCount() > 0);
        auto *revisions = m_window->findChild<RevisionsTab *>();
        QVERIFY(revisions->model()->rowCount() >= 17);
    }

    void thePaletteGoesToAColumn()
    {
        openDemo();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *line = child<QLineEdit>(m_window.get(), "paletteLine");
        QTRY_VERIFY(line->isVisible());
        QTest::keyClicks(line, QStringLiteral("newslet"));
        QVERIFY(keepPicture(child<QWidget>(m_window.get(), "palette"), QStringLiteral("palette")));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(
            m_window->document()->selection(), (ObjectRef{ObjectKind::Column, customer, QStringLiteral("newsletter")}));
        QVERIFY(!line->isVisible());
    }

    void rowsAreShownAPageAtATime()
    {
        openDemo();
        m_window->document()->select({ObjectKind::Table, customer, {}});
        m_window->showTab(QStringLiteral("data"));
        auto *rows = child<QTableWidget>(m_window.get(), "rows");
        QTRY_VERIFY_WITH_TIMEOUT(rows->rowCount() > 0, 30000);
        QCOMPARE(rows->horizontalHeaderItem(0)->text(), QStringLiteral("id"));
    }

    void anEditBecomesARevision()
    {
        openDemo();
        m_window->document()->select({ObjectKind::Table, customer, {}});
        auto *name = child<QLineEdit>(m_window.get(), "objectName");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("client"));
        QTest::keyClick(name, Qt::Key_Return);
        settle();
        QVERIFY2(m_window->pending()->plan().up.contains(QStringLiteral("RENAME TO client")),
            qPrintable(m_window->pending()->plan().up));
        m_window->actions().saveRevision->trigger();
        auto *dialog = child<QDialog>(m_window.get(), "reviseDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *format = child<QComboBox>(dialog, "reviseFormat");
        format->setCurrentIndex(format->findData(QStringLiteral("sql")));
        QTest::mouseClick(child<QPushButton>(dialog, "writeRevision"), Qt::LeftButton);
        QCOMPARE(child<QLabel>(dialog, "message")->text(), QStringLiteral("A revision needs a message."));
        QTest::keyClicks(child<QLineEdit>(dialog, "reviseMessage"), QStringLiteral("Customers are clients"));
        child<QLineEdit>(dialog, "reviseFolder")->setText(m_folder->path());
        QVERIFY(keepPicture(dialog, QStringLiteral("save-as-revision")));
        QTest::mouseClick(child<QPushButton>(dialog, "writeRevision"), Qt::LeftButton);
        QStringList scripts;
        const auto find = [&] {
            scripts.clear();
            for (const QString &folder : QDir(m_folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                if (QFile::exists(m_folder->filePath(folder + QStringLiteral("/up.sql")))
                    && QFile::exists(m_folder->filePath(folder + QStringLiteral("/down.sql"))))
                    scripts << m_folder->filePath(folder + QStringLiteral("/up.sql"))
                            << m_folder->filePath(folder + QStringLiteral("/down.sql"));
            return scripts.size() == 2;
        };
        QTRY_VERIFY(find());
        QVERIFY(readText(scripts[0])->contains(QStringLiteral("RENAME TO client")));
        QVERIFY(readText(scripts[1])->contains(QStringLiteral("RENAME TO customer")));
    }

    void theTeamsAlembicHistoryGetsARevision()
    {
        openProject();
        const QDir versions(m_folder->filePath(QStringLiteral("demo/migrations/versions")));
        const QStringList before = versions.entryList({QStringLiteral("*.py")});
        m_window->actions().saveRevision->trigger();
        auto *box = child<QMessageBox>(m_window.get(), "runMigrations");
        QTRY_VERIFY(box && box->isVisible());
        QVERIFY(box->informativeText().contains(QStringLiteral("Python")));
        QTest::mouseClick(box->defaultButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(child<QDialog>(m_window.get(), "reviseDialog"), 120000);
        auto *dialog = child<QDialog>(m_window.get(), "reviseDialog");
        auto *heads = child<QListWidget>(dialog, "reviseHeads");
        QTRY_VERIFY_WITH_TIMEOUT(heads->count() > 0, 20000);
        for (int row = 0; row < heads->count(); ++row)
            heads->item(row)->setCheckState(row == 0 ? Qt::Checked : Qt::Unchecked);
        const QString parent = heads->item(0)->data(Qt::UserRole).toString();
        QTest::keyClicks(child<QLineEdit>(dialog, "reviseMessage"), QStringLiteral("Sell gift cards"));
        // The file can be read before it is written.
        auto *texts = child<QTabWidget>(dialog, "reviseTexts");
        QTest::mouseClick(texts->tabBar(), Qt::LeftButton, {}, texts->tabBar()->tabRect(1).center());
        auto *file = child<QPlainTextEdit>(dialog, "reviseFile");
        QTRY_VERIFY_WITH_TIMEOUT(
            file->isVisible() && file->toPlainText().contains(QStringLiteral("def upgrade")), 20000);
        const QString shown = file->toPlainText();
        QVERIFY(keepPicture(dialog, QStringLiteral("save-as-revision-file")));
        QCOMPARE(versions.entryList({QStringLiteral("*.py")}), before);
        QTest::mouseClick(child<QPushButton>(dialog, "writeRevision"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(versions.entryList({QStringLiteral("*.py")}).size(), before.size() + 1, 20000);
        QStringList after = versions.entryList({QStringLiteral("*.py")});
        for (const QString &name : before)
            after.removeAll(name);
        const QString text = *readText(versions.filePath(after.first()));
        QVERIFY2(text.contains(QStringLiteral("gift_card")) && text.contains(QStringLiteral("def downgrade")),
            qPrintable(text));
        QVERIFY2(text.contains(parent), qPrintable(text));
        QCOMPARE(shown.section(QLatin1Char('\n'), 1).trimmed(), text.trimmed());
        QVERIFY2(shown.section(QLatin1Char('\n'), 0, 0).contains(after.first()), qPrintable(shown));
        // The history shows it, and the team's own tool reads it.
        auto *revisions = m_window->findChild<RevisionsTab *>();
        QTRY_VERIFY_WITH_TIMEOUT(revisions->isVisible() && revisions->model()->rowCount() >= 18, 20000);
        QProcess alembic;
        alembic.setWorkingDirectory(m_folder->filePath(QStringLiteral("demo")));
        alembic.start(QStringLiteral("alembic"), {QStringLiteral("heads")});
        QVERIFY(alembic.waitForFinished(60000));
        static const QRegularExpression said(
            QStringLiteral("^revision\\b[^=]*= [\"'](\\w+)"), QRegularExpression::MultilineOption);
        const QByteArray id = said.match(text).captured(1).toUtf8();
        QVERIFY2(!id.isEmpty() && alembic.readAllStandardOutput().contains(id), alembic.readAllStandardError());
    }

    void theDiagramIsExported()
    {
        openDemo();
        auto *diagram = m_window->findChild<DiagramTab *>();
        QTRY_VERIFY_WITH_TIMEOUT(!diagram->isLayingOut(), 30000);
        const QString path = m_folder->filePath(QStringLiteral("shop.svg"));
        QVERIFY(diagram->exportTo(path));
        QVERIFY(readText(path)->contains(QStringLiteral("customer")));
    }

    void aSavedDesignOpensAgainTheSame()
    {
        openDemo();
        m_window->document()->select({ObjectKind::Table, customer, {}});
        m_window->actions().addTable->trigger();
        QVERIFY(m_window->isWindowModified());
        bool ok = false, done = false;
        m_window->findChild<Keeper *>()->saveTo(m_folder->filePath(QStringLiteral("shop")), [&](bool written) {
            ok = written;
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 30000);
        QVERIFY(ok);
        QVERIFY(!m_window->isWindowModified());
        const auto saved = m_window->document()->design();
        m_window->open(m_folder->filePath(QStringLiteral("shop")));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->source().endsWith(QStringLiteral("/shop")), 60000);
        QCOMPARE(m_window->document()->design()->tables.size(), saved->tables.size());
        QCOMPARE(m_window->document()->design()->constraints.size(), saved->constraints.size());
    }

    void editsSurviveACrash()
    {
        openDemo();
        m_window->document()->select({ObjectKind::Table, customer, {}});
        m_window->actions().addTable->trigger();
        auto *journal = m_window->findChild<Journal *>();
        QVERIFY(journal->writeNow());
        // The same files, as a process that is gone would have left them.
        const QString root = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/tst_workflow/journal");
        const QStringList mine = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(mine.size(), 1);
        copyFolder(root + QLatin1Char('/') + mine.first(), root + QStringLiteral("/1-1"));
        QFile::remove(root + QStringLiteral("/1-1/lock"));
        const auto lost = Journal::lost();
        QCOMPARE(lost.size(), size_t(1));
        QCOMPARE(lost.front().source, QStringLiteral("demo:"));
        const auto design = Journal::design(lost.front());
        QVERIFY(design);
        QVERIFY(**design == *m_window->document()->design());
        Journal::forget(lost.front());
        QVERIFY(Journal::lost().empty());
    }

    void aBrokenFileIsNamed()
    {
        const QString path = m_folder->filePath(QStringLiteral("broken.sql"));
        QVERIFY(writeText(path, QStringLiteral("CREATE TABLE a (id int);\n\nCREATE TABEL b ();\n")));
        Error error;
        connect(
            m_window->opener(), &Opener::failed, this, [&error](const QString &, const Error &said) { error = said; });
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
                box->accept();
        });
        timer.start(50);
        m_window->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(!error.message.isEmpty(), 30000);
        QVERIFY2(error.where.endsWith(QStringLiteral("broken.sql:3")), qPrintable(toText(error)));
        QVERIFY(!m_window->document()->isOpen());
    }

private:
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 60000);
        QTest::qWait(60);
    }

    void openDemo()
    {
        m_window->open(QStringLiteral("demo:"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->isOpen(), 90000);
        settle();
    }

    void openProject()
    {
        const QString project = m_folder->filePath(QStringLiteral("demo"));
        copyFolder(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/demo"), project);
        m_window->open(project);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->isOpen() && m_window->document()->hasPendingChanges(), 90000);
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->pending()->plan().up.isEmpty(), 30000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WorkflowTest)
#include "tst_workflow.moc"
