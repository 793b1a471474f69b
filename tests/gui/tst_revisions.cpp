// SPDX-License-Identifier: Apache-2.0
// The Revisions tab with real clicks and keys; pictures of it, light and dark, are left in the build folder.
#include "history/formats/format.h"
#include "history/historyreport.h"
#include "support/outside.h"
#include "ui/revisions/revisiondetail.h"
#include "ui/revisions/revisionmodel.h"
#include "ui/revisions/revisionstab.h"
#include "ui/revisions/revisionview.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

const QString demo = QStringLiteral(HOWDAH_SOURCE_DIR "/resources/demo");
const QString real = outside(u"data/alembic"_s);

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray header(const QByteArray &id, const QByteArray &down, const QByteArray &message)
{
    return "\"\"\"" + message + "\"\"\"\nrevision = '" + id + "'\ndown_revision = " + down + "\n";
}

} // namespace

class TestRevisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void modelKeepsItsPromises();
    void emptyStateSaysWhatToDo();
    void clicksShowTheFile();
    void keysFollowTheGraph();
    void filterHidesRows();
    void positionsArePainted();
    void badFilesAreRows();
    void changesOnDiskAreShown();
    void foldersAreWatchedWhileTheyAreShown();
    void foldersThatComeBackAreShown();
    void linksLead();
    void largeHistoryIsQuick();
    void svgPicture();
    void pictures_data();
    void pictures();

private:
    static std::unique_ptr<RevisionsTab> opened(
        const QString &path, const std::vector<DatabasePosition> &positions = {});
    static QModelIndex row(const RevisionsTab &tab, const QString &id);
    static QString text(const RevisionsTab &tab, const QString &label)
    {
        return tab.findChild<QLabel *>(label)->text();
    }
};

void TestRevisions::initTestCase()
{
    QApplication::setStyle(u"fusion"_s);
    Theme::install(*qApp);
    Theme::setScheme(Qt::ColorScheme::Light);
    QDir().mkpath(QStringLiteral(HOWDAH_BINARY_DIR "/pictures"));
}

std::unique_ptr<RevisionsTab> TestRevisions::opened(const QString &path, const std::vector<DatabasePosition> &positions)
{
    auto tab = std::make_unique<RevisionsTab>();
    tab->resize(1100, 760);
    QSignalSpy loaded(tab.get(), &RevisionsTab::loaded);
    tab->setHistory(path, positions);
    tab->show();
    if (!QTest::qWaitForWindowExposed(tab.get()) || (loaded.isEmpty() && !loaded.wait(20000)))
        return nullptr;
    return tab;
}

QModelIndex TestRevisions::row(const RevisionsTab &tab, const QString &id)
{
    const QAbstractItemModel *shown = tab.view()->model();
    const auto found = shown->match(shown->index(0, 0), RevisionModel::IdRole, id, 1, Qt::MatchExactly);
    return found.isEmpty() ? QModelIndex() : found.first();
}

void TestRevisions::modelKeepsItsPromises()
{
    NEEDS_OUTSIDE("data/alembic/neutron");
    RevisionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto tab = opened(real + u"/neutron/versions");
    QVERIFY(tab);
    const QAbstractItemModelTester live(tab->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filtered(
        tab->view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(tab->model()->rowCount(), 132);
    tab->setPositions({{u"shop"_s, u"public.alembic_version"_s, {u"kilo"_s}}});
    tab->setHistory({});
    QCOMPARE(tab->model()->rowCount(), 0);
}

void TestRevisions::emptyStateSaysWhatToDo()
{
    RevisionsTab tab;
    tab.resize(900, 600);
    tab.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tab));
    QCOMPARE(tab.findChild<QStackedWidget *>()->currentIndex(), 0);
    auto gone = opened(u"/nowhere/at/all"_s);
    QVERIFY(gone);
    QCOMPARE(gone->findChild<QStackedWidget *>()->currentIndex(), 0);
    const auto labels = gone->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text() == u"There is no file or folder of this name."; }));
    QTemporaryDir nothing;
    QDir(nothing.path()).mkpath(u"versions"_s);
    auto bare = opened(nothing.path());
    QVERIFY(bare);
    QCOMPARE(bare->findChild<QStackedWidget *>()->currentIndex(), 0);
}

void TestRevisions::clicksShowTheFile()
{
    auto tab = opened(demo);
    QVERIFY(tab);
    QCOMPARE(tab->model()->rowCount(), 17);
    QCOMPARE(tab->view()->currentId(), u"e1407cf93b5a"_s); // the head, at once
    const QModelIndex merge = row(*tab, u"8a05c1e9d76b"_s);
    QVERIFY(merge.isValid());
    QTest::mouseClick(tab->view()->viewport(), Qt::LeftButton, {}, tab->view()->visualRect(merge).center());
    QCOMPARE(tab->view()->currentId(), u"8a05c1e9d76b"_s);
    const auto *detail = tab->findChild<RevisionDetail *>();
    QTRY_VERIFY(!detail->isLoading());
    QVERIFY(detail->fileText().contains(u"revision: str = \"8a05c1e9d76b\"")
        || detail->fileText().contains(u"8a05c1e9d76b"));
    QVERIFY(text(*tab, u"revisionFacts"_s).contains(u"7e33f5069a8d"));
}

void TestRevisions::keysFollowTheGraph()
{
    auto tab = opened(demo);
    QVERIFY(tab && tab->select(u"9bd42f7e8035"_s));
    RevisionView *view = tab->view();
    QTest::keyClick(view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(view->currentId(), u"8a05c1e9d76b"_s);
    QTest::keyClick(view, Qt::Key_Down, Qt::ControlModifier); // a merge: the first parent
    QCOMPARE(view->currentId(), u"7c90d3a5be42"_s);
    QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(view->currentId(), u"8a05c1e9d76b"_s);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentId(), u"7c90d3a5be42"_s);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentId(), u"1c0ffee5a7e1"_s);
    QTest::keyClick(view, Qt::Key_Down, Qt::ControlModifier); // a base: stays
    QCOMPARE(view->currentId(), u"1c0ffee5a7e1"_s);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"1c0ffee5a7e1"_s);
}

void TestRevisions::filterHidesRows()
{
    auto tab = opened(demo);
    QVERIFY(tab);
    auto *filter = tab->findChild<QLineEdit *>(u"revisionFilter"_s);
    tab->view()->setFocus();
    QTest::keyClick(tab->view(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"AUDIT"_s); // a branch label, which spreads
    QTRY_COMPARE(tab->view()->shownRows(), 2);
    QVERIFY(text(*tab, u"revisionSummary"_s).contains(u"2 shown"));
    QCOMPARE(tab->view()->currentId(), u"b7fe290c6d84"_s);
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(tab->view()->hasFocus());
    QVERIFY(tab->select(u"1c0ffee5a7e1"_s)); // hidden: the filter makes way
    QCOMPARE(tab->view()->shownRows(), 17);
    QTest::keyClicks(filter, u"8a05"_s);
    QTRY_COMPARE(tab->view()->shownRows(), 1);
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(tab->view()->shownRows(), 17);
}

void TestRevisions::positionsArePainted()
{
    auto tab = opened(demo, {{u"shop"_s, u"public.alembic_version"_s, {u"8a05c1e9d76b"_s}}});
    QVERIFY(tab);
    const auto *model = tab->model();
    QCOMPARE(
        model->indexOf(u"8a05c1e9d76b"_s).siblingAtColumn(RevisionModel::StateColumn).data().toString(), u"applied"_s);
    QCOMPARE(
        model->indexOf(u"9bd42f7e8035"_s).siblingAtColumn(RevisionModel::StateColumn).data().toString(), u"pending"_s);
    QVERIFY(model->indexOf(u"8a05c1e9d76b"_s).data(Qt::AccessibleTextRole).toString().contains(u"shop"));
    QVERIFY(text(*tab, u"revisionSummary"_s).contains(u"6 pending for shop"));
    const QImage before = tab->view()->viewport()->grab().toImage();
    tab->setPositions({{u"shop"_s, u"public.alembic_version"_s, {u"e1407cf93b5a"_s}}});
    QVERIFY(text(*tab, u"revisionSummary"_s).contains(u"shop is up to date"));
    QVERIFY(before != tab->view()->viewport()->grab().toImage());
    tab->setPositions({{u"shop"_s, u"public.alembic_version"_s, {u"0123456789ab"_s}}});
    QVERIFY(text(*tab, u"revisionNotice"_s).contains(u"0123456789ab"));
}

void TestRevisions::badFilesAreRows()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(u"a.py"_s), header("aaaa", "None", "First"));
    writeFile(dir.filePath(u"b.py"_s), header("bbbb", "'gone'", "Orphan"));
    writeFile(dir.filePath(u"c.py"_s), header("cccc", "('dddd', 'aaaa')", "Circle"));
    writeFile(dir.filePath(u"d.py"_s), header("dddd", "'cccc'", "Circle back"));
    writeFile(dir.filePath(u"x.py"_s), QByteArray("\0\1\2", 3));
    auto tab = opened(dir.path());
    QVERIFY(tab);
    const auto *model = tab->model();
    QCOMPARE(model->rowCount(), 6); // the binary file, four revisions, the missing one
    QVERIFY(model->index(0, 0).data(RevisionModel::FaultRole).toBool());
    QCOMPARE(model->index(0, RevisionModel::FileColumn).data().toString(), u"x.py"_s);
    QVERIFY(model->indexOf(u"gone"_s).isValid());
    QVERIFY(tab->select(u"bbbb"_s));
    QVERIFY(text(*tab, u"revisionFacts"_s).contains(u"Revision gone referenced from bbbb is not present."));
    QVERIFY(tab->select(u"cccc"_s));
    QVERIFY(text(*tab, u"revisionFacts"_s).contains(u"Cycle is detected in revisions (cccc, dddd)."));
    QVERIFY(tab->grab().save(QStringLiteral(HOWDAH_BINARY_DIR "/pictures/revisions-faults.png")));
}

void TestRevisions::changesOnDiskAreShown()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(u"a.py"_s), header("aaaa", "None", "First"));
    writeFile(dir.filePath(u"b.py"_s), header("bbbb", "'aaaa'", "Second"));
    auto tab = opened(dir.path());
    QVERIFY(tab && tab->select(u"aaaa"_s));
    writeFile(dir.filePath(u"c.py"_s), header("cccc", "'bbbb'", "Third"));
    QTRY_COMPARE_WITH_TIMEOUT(tab->model()->rowCount(), 3, 5000);
    QCOMPARE(tab->view()->currentId(), u"aaaa"_s); // the choice is kept
    writeFile(dir.filePath(u"c.py"_s), header("cccc", "'bbbb'", "Third, renamed"));
    QTRY_COMPARE_WITH_TIMEOUT(tab->model()->indexOf(u"cccc"_s).data().toString(), u"Third, renamed"_s, 5000);
    // Saved as editors do: written beside and renamed.
    writeFile(dir.filePath(u"tmp"_s), header("cccc", "'aaaa'", "Moved"));
    QFile::remove(dir.filePath(u"c.py"_s));
    QVERIFY(QFile::rename(dir.filePath(u"tmp"_s), dir.filePath(u"c.py"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(tab->model()->indexOf(u"cccc"_s).data().toString(), u"Moved"_s, 5000);
    QVERIFY(text(*tab, u"revisionNotice"_s).contains(u"Several heads"));
    writeFile(dir.filePath(u"c.py"_s), header("cccc", "'bbbb'", "Back"));
    QTRY_COMPARE_WITH_TIMEOUT(tab->model()->indexOf(u"cccc"_s).data().toString(), u"Back"_s, 5000);
    QFile::remove(dir.filePath(u"b.py"_s));
    QTRY_VERIFY_WITH_TIMEOUT(text(*tab, u"revisionNotice"_s).contains(u"1 fault"), 5000);
}

/// By what the system knows of this process's watches.
bool isWatched(const QString &path)
{
    struct stat state;
    if (::stat(QFile::encodeName(path).constData(), &state) != 0)
        return false;
    const QByteArray wanted = " ino:" + QByteArray::number(qulonglong(state.st_ino), 16) + ' ';
    for (const QString &number : QDir(u"/proc/self/fdinfo"_s).entryList(QDir::Files)) {
        QFile file(u"/proc/self/fdinfo/"_s + number);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("inotify ") && line.contains(wanted))
                return true;
    }
    return false;
}

void TestRevisions::foldersAreWatchedWhileTheyAreShown()
{
    QTemporaryDir one, other;
    for (const QTemporaryDir *dir : {&one, &other})
        writeFile(dir->filePath(u"a.py"_s), header("aaaa", "None", "First"));
    auto tab = opened(one.path());
    QVERIFY(tab && tab->model()->rowCount() == 1);
    QVERIFY(isWatched(one.path()) && isWatched(one.filePath(u"a.py"_s)));
    tab->setHistory(other.path());
    QTRY_VERIFY(isWatched(other.path()));
    QVERIFY(!isWatched(one.path()) && !isWatched(one.filePath(u"a.py"_s)));
    tab->setHistory({});
    QVERIFY(!isWatched(other.path()) && !isWatched(other.filePath(u"a.py"_s)));
}

/// A folder that goes, by itself or with those above it, and is made anew, as a checkout of another branch does.
void TestRevisions::foldersThatComeBackAreShown()
{
    QTemporaryDir top;
    const auto make = [&top](const QByteArray &message) {
        QVERIFY(QDir(top.path()).mkpath(u"a/b/mig/versions"_s));
        writeFile(top.filePath(u"a/b/alembic.ini"_s), "[alembic]\nscript_location = %(here)s/mig\n");
        writeFile(top.filePath(u"a/b/mig/env.py"_s), "");
        writeFile(top.filePath(u"a/b/mig/versions/x.py"_s), header("xxxx", "None", message));
    };
    const auto shows = [](const RevisionsTab &tab, const QString &message) {
        return tab.model()->indexOf(u"xxxx"_s).data().toString() == message;
    };
    make("First");
    auto tab = opened(top.filePath(u"a/b"_s));
    QVERIFY(tab && shows(*tab, u"First"_s));
    int count = 0;
    for (const QString &gone : {u"a/b/mig/versions"_s, u"a/b/mig"_s, u"a/b"_s, u"a"_s}) {
        QVERIFY(QDir(top.filePath(gone)).removeRecursively());
        QTRY_VERIFY_WITH_TIMEOUT(!tab->model()->indexOf(u"xxxx"_s).isValid() && !tab->isLoading(), 5000);
        const QByteArray message = "Anew " + QByteArray::number(++count);
        make(message);
        QTRY_VERIFY2_WITH_TIMEOUT(shows(*tab, QString::fromLatin1(message)), qPrintable(gone), 5000);
        writeFile(top.filePath(u"a/b/mig/versions/x.py"_s), header("xxxx", "None", "Changed"));
        QTRY_VERIFY2_WITH_TIMEOUT(shows(*tab, u"Changed"_s), qPrintable(gone), 5000);
    }
}

void TestRevisions::linksLead()
{
    auto tab = opened(demo);
    QVERIFY(tab && tab->select(u"8a05c1e9d76b"_s));
    auto *facts = tab->findChild<QLabel *>(u"revisionFacts"_s);
    Q_EMIT facts->linkActivated(u"7e33f5069a8d"_s);
    QCOMPARE(tab->view()->currentId(), u"7e33f5069a8d"_s);
}

void TestRevisions::largeHistoryIsQuick()
{
    QTemporaryDir dir;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray id = "r" + QByteArray::number(i).rightJustified(5, '0');
        const QByteArray down
            = i == 0 ? QByteArray("None") : "'r" + QByteArray::number(i - 1).rightJustified(5, '0') + "'";
        writeFile(dir.filePath(QString::fromLatin1(id + ".py")), header(id, down, "Step"));
    }
    auto tab = opened(dir.path());
    QVERIFY(tab);
    QCOMPARE(tab->model()->rowCount(), 3000);
    QElapsedTimer clock;
    clock.start();
    tab->view()->scrollToBottom();
    tab->view()->viewport()->grab();
    QVERIFY2(clock.elapsed() < 100 * HOWDAH_PATIENCE, qPrintable(QString::number(clock.elapsed())));
}

void TestRevisions::svgPicture()
{
    QStringList paths = {demo};
    if (hasOutside(u"data/alembic/neutron"_s))
        paths << real + u"/neutron/versions";
    for (const QString &path : std::as_const(paths)) {
        const auto history = readHistory(path + (path == demo ? u"/migrations"_s : QString()));
        QVERIFY(history.has_value());
        const HistoryReport report{*history, {{u"shop"_s, u"public.alembic_version"_s, {u"8a05c1e9d76b"_s}}}, {}};
        QSvgRenderer svg(historySvg(report).toUtf8());
        QVERIFY(svg.isValid());
        QImage image(svg.defaultSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        svg.render(&painter);
        painter.end();
        QVERIFY(image.height() >= history->graph.count() * 20);
        QVERIFY(
            image.save(QStringLiteral(HOWDAH_BINARY_DIR "/pictures/revisions-svg-%1.png").arg(history->graph.count())));
    }
}

void TestRevisions::pictures_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char *tone = dark ? "dark" : "light";
        QTest::addRow("demo-%s", tone) << demo << u"8a05c1e9d76b"_s << dark;
        if (hasOutside(u"data/alembic/neutron"_s))
            QTest::addRow("neutron-%s", tone) << real + u"/neutron/versions" << u"a1b2c3d4e5f6"_s << dark;
        QTest::addRow("empty-%s", tone) << QString() << QString() << dark;
    }
}

void TestRevisions::pictures()
{
    QFETCH(QString, path);
    QFETCH(QString, chosen);
    QFETCH(bool, dark);
    Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    std::unique_ptr<RevisionsTab> tab;
    if (path.isEmpty()) {
        tab = std::make_unique<RevisionsTab>();
        tab->resize(1100, 760);
        tab->show();
    } else {
        tab = opened(path, {{u"shop"_s, u"public.alembic_version"_s, {u"8a05c1e9d76b"_s, u"kilo"_s}}});
        QVERIFY(tab && tab->select(chosen));
        QTRY_VERIFY(!tab->findChild<RevisionDetail *>()->isLoading());
    }
    const QString file = QStringLiteral(HOWDAH_BINARY_DIR "/pictures/revisions-%1.png")
                             .arg(QLatin1StringView(QTest::currentDataTag()));
    QVERIFY(tab->grab().save(file));
    const QImage picture(file);
    QCOMPARE(picture.pixelColor(picture.width() - 3, picture.height() / 2).lightness() < 128, dark);
    Theme::setScheme(Qt::ColorScheme::Light);
}

QTEST_MAIN(TestRevisions)
#include "tst_revisions.moc"
