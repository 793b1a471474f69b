// SPDX-License-Identifier: Apache-2.0
// What keeps a person's work and databases safe: recovery after a crash, the last session, production's lock, drops.
#include "gui/gallery.h"
#include "gui/sample.h"
#include "project/project.h"
#include "store/connectionstore.h"
#include "ui/document/document.h"
#include "ui/document/journal.h"
#include "ui/mainwindow/environmentband.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/widgets/environment.h"
#include "ui/widgets/theme.h"

#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

const QString live = u"host=db.example dbname=sample"_s;

template <typename T>
T *child(QWidget *window, const char *name)
{
    return window->findChild<T *>(QLatin1String(name));
}

} // namespace

class SafetyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"howdah-test"_s);
        QCoreApplication::setApplicationName(u"tst_safety"_s);
        Theme::install(*qApp);
        Theme::setScheme(Qt::ColorScheme::Light);
    }

    void init()
    {
        QSettings().clear();
        QFile::remove(ConnectionStore::defaultPath());
        QDir(journals()).removeRecursively();
        m_opened.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeText(file(), u"SELECT 1;\n"_s));
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void lostEditsAreOfferedAndComeBack()
    {
        leaveEdits();
        start();
        QTRY_VERIFY(child<QMessageBox>(m_window.get(), "recovery"));
        auto *box = child<QMessageBox>(m_window.get(), "recovery");
        QTRY_VERIFY(box->isVisible());
        QVERIFY(keepPicture(box, u"recovery"_s));
        QTest::mouseClick(box->defaultButton(), Qt::LeftButton);
        QTRY_VERIFY(m_window->document()->isOpen() && m_window->isWindowModified());
        QCOMPARE(m_window->document()->design()->tables.size(), sampleDatabase()->tables.size() + 1);
        m_window->document()->undoStack()->undo();
        QVERIFY(*m_window->document()->design() == *sampleDatabase());
        QVERIFY(Journal::lost().empty());
    }

    void lostEditsAreGivenUpOnce()
    {
        leaveEdits();
        start();
        QTRY_VERIFY(child<QMessageBox>(m_window.get(), "recovery"));
        auto *box = child<QMessageBox>(m_window.get(), "recovery");
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!child<QMessageBox>(m_window.get(), "recovery"));
        QVERIFY(!m_window->document()->isOpen());
        m_window.reset();
        start();
        QTest::qWait(100);
        QVERIFY(!child<QMessageBox>(m_window.get(), "recovery"));
    }

    void theLastDocumentAndTabComeBack()
    {
        start();
        m_window->open(file());
        QTRY_VERIFY(m_window->document()->isOpen());
        m_window->showTab(u"checklist"_s);
        m_window->close();
        m_window.reset();
        start();
        m_window->restoreSession();
        QTRY_VERIFY(m_window->document()->isOpen());
        QCOMPARE(m_window->document()->source(), file());
        QCOMPARE(child<QTabWidget>(m_window.get(), "tabs")->currentWidget()->objectName(), u"checklist"_s);
    }

    void aServerIsNotAskedAgainUnasked()
    {
        remember(u"production"_s, {});
        start();
        m_window->open(live);
        QTRY_VERIFY(m_window->document()->isOpen());
        m_window->close();
        m_window.reset();
        m_opened.clear();
        start();
        m_window->restoreSession();
        QTest::qWait(150);
        QVERIFY(m_opened.isEmpty());
        QPushButton *again = nullptr;
        for (QPushButton *button : m_window->findChildren<QPushButton *>())
            if (button->isVisible() && button->text().contains(u"db.example"_s))
                again = button;
        QVERIFY(again);
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(m_window->document()->isOpen());
        QVERIFY(m_window->document()->isLocked());
    }

    void productionIsLockedUntilItsNameIsTyped()
    {
        remember(u"production"_s, {});
        start();
        m_window->open(live);
        QTRY_VERIFY(m_window->document()->isOpen());
        QCOMPARE(child<QLabel>(m_window.get(), "environmentWord")->text(), u"Production"_s);
        QVERIFY(m_window->document()->isLocked());
        QVERIFY(!m_window->actions().addTable->isEnabled());
        QVERIFY(!m_window->document()->push({u"x"_s, {Change{std::nullopt, Object(Table{})}}}));
        QTest::mouseClick(child<QPushButton>(m_window.get(), "unlock"), Qt::LeftButton);
        auto *line = child<QLineEdit>(m_window.get(), "unlockName");
        QTRY_VERIFY(line->isVisible());
        for (const bool dark : {false, true}) {
            Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
            QTest::qWait(50);
            QVERIFY(line->isVisible());
            QVERIFY(keepPicture(m_window.get(), dark ? u"production-dark"_s : u"production-light"_s));
        }
        Theme::setScheme(Qt::ColorScheme::Light);
        QTest::keyClicks(line, u"sampl"_s);
        QVERIFY(m_window->document()->isLocked());
        QTest::keyClicks(line, u"e"_s);
        QVERIFY(!m_window->document()->isLocked());
        QVERIFY(m_window->actions().addTable->isEnabled());
        QVERIFY(!line->isVisible());
        QTest::mouseClick(child<QPushButton>(m_window.get(), "unlock"), Qt::LeftButton);
        QVERIFY(m_window->document()->isLocked());
    }

    void aConnectionsOwnColourReachesTheBand()
    {
        remember(u"staging"_s, u"#7b2fbf"_s);
        start();
        m_window->open(live);
        QTRY_VERIFY(m_window->document()->isOpen());
        QCOMPARE(m_window->opener()->environment(), EnvironmentKind::Staging);
        auto *band = child<EnvironmentBand>(m_window.get(), "environmentBand");
        QTRY_VERIFY(band->isVisible());
        QCOMPARE(band->grab().toImage().pixelColor(1, band->height() / 2).name(), u"#7b2fbf"_s);
        m_window->open(file());
        QTRY_COMPARE(m_window->document()->source(), file());
        QCOMPARE(band->grab().toImage().pixelColor(1, band->height() / 2), environmentColour(EnvironmentKind::Local));
    }

    void aDroppedFileIsOpened()
    {
        start();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file())});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(m_window.get(), &enter) && enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(m_window.get(), &drop) && drop.isAccepted());
        QTRY_VERIFY(m_window->document()->isOpen());
        QCOMPARE(m_window->document()->source(), file());
    }

    void somethingElseDroppedIsNotTaken()
    {
        start();
        QMimeData data;
        data.setUrls({QUrl(u"https://example.org/x.sql"_s)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

private:
    static QString journals()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tst_safety/journal"_s;
    }
    QString file() const { return m_folder->filePath(u"sample.sql"_s); }

    void start()
    {
        Services services;
        services.load = [this](const QString &source) {
            m_opened << source;
            return QtFuture::makeReadyValueFuture(Result<std::shared_ptr<const Database>>(sampleDatabase()));
        };
        m_window = std::make_unique<MainWindow>(services);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void remember(const QString &environment, const QString &colour)
    {
        const auto store = ConnectionStore::open();
        QVERIFY(store);
        QVERIFY((*store)->remember({live, {}, environment, colour, false, QDateTime::currentDateTimeUtc()}));
    }

    /// The files of a window that edited and then was no more.
    void leaveEdits()
    {
        start();
        m_window->open(file());
        QTRY_VERIFY(m_window->document()->isOpen());
        m_window->document()->select({ObjectKind::Table, {u"shop"_s, u"customer"_s}, {}});
        m_window->actions().addTable->trigger();
        QVERIFY(m_window->findChild<Journal *>()->writeNow());
        const QStringList mine = QDir(journals()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(mine.size(), 1);
        const QDir kept(journals() + u'/' + mine.first());
        QDir().mkpath(journals() + u"/1-1"_s);
        for (const QString &name : {u"design.json"_s, u"state.json"_s})
            QVERIFY(QFile::copy(kept.filePath(name), journals() + u"/1-1/"_s + name));
        m_window->document()->undoStack()->setClean();
        m_window.reset();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_opened;
};

QTEST_MAIN(SafetyTest)
#include "tst_safety.moc"
