// SPDX-License-Identifier: Apache-2.0
// Reads the sources as text: who includes whom, which library stays in which folder, and the habits a reader relies on.
#include <QDirIterator>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString root = QStringLiteral(HOWDAH_SOURCE_DIR);

struct Folder {
    QString name;
    QStringList mayInclude; ///< besides itself
};

/// The arrows. A folder may only name folders above it in this table, so that there are no cycles.
const QList<Folder> &folders()
{
    static const auto words
        = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    static const QList<Folder> table{
        {QStringLiteral("base"), {}},
        {QStringLiteral("schema"), words("base")},
        {QStringLiteral("change"), words("base schema")},
        {QStringLiteral("server"), words("base")},
        {QStringLiteral("server/libpq"), words("base server")},
        {QStringLiteral("server/embedded"), words("base server server/libpq")},
        {QStringLiteral("catalog"), words("base schema server")},
        {QStringLiteral("layout"), words("base schema")},
        {QStringLiteral("history"), words("base schema")},
        {QStringLiteral("store"), words("base")},
        {QStringLiteral("sql"), words("base schema change")},
        {QStringLiteral("exchange"), words("base schema change store sql")},
        {QStringLiteral("locks"), words("base schema sql")},
        {QStringLiteral("diff"), words("base schema change")},
        {QStringLiteral("normalize"), words("base schema change sql")},
        {QStringLiteral("advise"), words("base schema sql")},
        {QStringLiteral("plan"), words("base schema change sql diff locks")},
        {QStringLiteral("check"), words("base schema change server catalog sql normalize")},
        {QStringLiteral("lint"), words("base schema sql locks")},
        {QStringLiteral("project"), words("base schema change sql plan history layout")},
        {QStringLiteral("service"),
            words("base schema change server server/libpq server/embedded catalog layout history store sql locks diff "
                  "plan check lint project normalize advise exchange")},
    };
    return table;
}

struct Room {
    QString name;
    QStringList rooms; ///< of ui/, besides itself
    QStringList model; ///< folders of model/
};

/// The arrows in ui/: to rooms above in this table, and to those folders of model/ whose values are shown. The window
/// itself, last, lays out and joins everything.
const QList<Room> &rooms()
{
    static const auto words
        = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    static const QList<Room> table{
        {QStringLiteral("widgets"), {}, words("project")},
        {QStringLiteral("services"), {}, words("base schema normalize plan")},
        {QStringLiteral("jobs"), words("widgets"), words("base")},
        {QStringLiteral("editor"), words("widgets"), words("sql")},
        {QStringLiteral("models"), words("widgets"), words("schema change")},
        {QStringLiteral("document"), words("services"),
            words("base schema change sql plan project server/libpq service")},
        {QStringLiteral("connect"), words("widgets"), words("base project server server/libpq store service")},
        {QStringLiteral("data"), words("widgets services document"), words("schema")},
        {QStringLiteral("diagram"), words("widgets"), words("base schema layout exchange project service")},
        {QStringLiteral("docks"), words("widgets jobs editor models document"), words("schema change sql check")},
        {QStringLiteral("revisions"), words("widgets editor"), words("base project history service")},
        {QStringLiteral("checklist"), words("widgets"), words("base change check")},
        {QStringLiteral("palette"), words("widgets models document revisions"), words("change")},
        {QStringLiteral("revise"), words("widgets services jobs editor"), words("history service")},
        {QStringLiteral("normalize"), words("widgets services jobs document"), words("base schema normalize service")},
        {QStringLiteral("review"), words("widgets services jobs editor models document connect"),
            words("base schema sql diff plan history project service")},
    };
    return table;
}

/// "server/libpq" for model/server/libpq/x.h, "schema" for model/schema/x.h; empty outside model/.
QString folderOf(const QString &pathInModel)
{
    for (const char *nested : {"server/libpq", "server/embedded"})
        if (pathInModel.startsWith(QLatin1String(nested) + u'/'))
            return QString::fromLatin1(nested);
    const QString first = pathInModel.section(u'/', 0, 0);
    for (const Folder &folder : folders())
        if (folder.name == first)
            return first;
    return {};
}

QStringList filesBelow(const QString &folder, const QStringList &patterns)
{
    QStringList list;
    for (QDirIterator it(root + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        list << QDir(root).relativeFilePath(it.next());
    list.removeIf([](const QString &path) { return path.startsWith(QLatin1String("tests/data/")); });
    list.sort();
    return list;
}

QStringList sources(const QStringList &below)
{
    QStringList list;
    for (const QString &folder : below)
        list << filesBelow(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    return list;
}

QString textOf(const QString &path)
{
    QFile file(root + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What stands between <> or "" of the file's #include lines.
QStringList includes(const QString &path)
{
    static const QRegularExpression line(
        QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    QStringList list;
    for (auto it = line.globalMatch(textOf(path)); it.hasNext();)
        list << it.next().captured(1);
    return list;
}

bool isHeaderOf(const QString &module, const QString &header)
{
    const QString name = header.section(u'/', -1);
    return header.startsWith(module + u'/') || header == module
        || (!header.contains(u'/')
            && QFile::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module + u'/' + name));
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreSources();
    void arrowsPointDown();
    void everyModelFolderHasItsArrows();
    void includesFollowTheArrows();
    void roomsOfTheWindowKeepApart();
    void modelKnowsNoScreen();
    void librariesStayWhereTheyBelong();
    void filesAreShort();
    void filesNameTheirLicence();
    void wordsHaveOneDoor();
    void nothingIsLeftOpen();
    void noPathsOfOneMachine();
};

void TestLayering::thereAreSources()
{
    QVERIFY(sources({QStringLiteral("model")}).size() > 50);
    QVERIFY(includes(QStringLiteral("model/schema/database.h")).contains(QStringLiteral("schema/table.h")));
    QVERIFY(isHeaderOf(QStringLiteral("QtWidgets"), QStringLiteral("QWidget")));
    QVERIFY(!isHeaderOf(QStringLiteral("QtWidgets"), QStringLiteral("QString")));
}

void TestLayering::arrowsPointDown()
{
    QStringList above;
    for (const Folder &folder : folders()) {
        for (const QString &name : folder.mayInclude)
            QVERIFY2(above.contains(name), qPrintable(folder.name + QStringLiteral(" → ") + name));
        above << folder.name;
    }
}

void TestLayering::everyModelFolderHasItsArrows()
{
    for (const QString &name : QDir(root + QStringLiteral("/model")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(!folderOf(name + QStringLiteral("/x.h")).isEmpty(), qPrintable(name));
}

void TestLayering::includesFollowTheArrows()
{
    QStringList faults;
    for (const QString &path : sources({QStringLiteral("model")})) {
        const QString from = folderOf(path.mid(6));
        for (const QString &header : includes(path)) {
            const QString to = folderOf(header);
            if (header.startsWith(QLatin1String("ui/")) || header.startsWith(QLatin1String("app/")))
                faults << path + QStringLiteral(" includes ") + header;
            if (to.isEmpty() || to == from)
                continue;
            for (const Folder &folder : folders())
                if (folder.name == from && !folder.mayInclude.contains(to))
                    faults << path + QStringLiteral(" includes ") + header;
        }
    }
    for (const QString &path : sources({QStringLiteral("ui")}))
        for (const QString &header : includes(path))
            if (header.startsWith(QLatin1String("app/")))
                faults << path + QStringLiteral(" includes ") + header;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::roomsOfTheWindowKeepApart()
{
    QStringList above, faults;
    for (const Room &room : rooms()) {
        for (const QString &name : room.rooms)
            QVERIFY2(above.contains(name), qPrintable(room.name + QStringLiteral(" → ") + name));
        for (const QString &name : room.model)
            QVERIFY2(!folderOf(name + QStringLiteral("/x.h")).isEmpty(), qPrintable(name));
        above << room.name;
        QVERIFY2(QDir(root + QStringLiteral("/ui/") + room.name).exists(), qPrintable(room.name));
    }
    for (const QString &name : QDir(root + QStringLiteral("/ui")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(name == QStringLiteral("mainwindow") || above.contains(name), qPrintable(name));
    for (const QString &path : sources({QStringLiteral("ui")})) {
        const auto room = std::ranges::find(rooms(), path.section(u'/', 1, 1), &Room::name);
        if (room == rooms().end())
            continue;
        for (const QString &header : includes(path)) {
            const QString other = header.startsWith(QStringLiteral("ui/")) ? header.section(u'/', 1, 1) : QString();
            const bool isStrange = !other.isEmpty() && other != room->name && !room->rooms.contains(other);
            const QString folder = folderOf(header);
            if (isStrange || (!folder.isEmpty() && !room->model.contains(folder)))
                faults << path + QStringLiteral(" includes ") + header;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::modelKnowsNoScreen()
{
    QStringList faults;
    for (const QString &path : sources({QStringLiteral("model"), QStringLiteral("app/cli")}))
        for (const QString &header : includes(path))
            if (isHeaderOf(QStringLiteral("QtWidgets"), header) || isHeaderOf(QStringLiteral("QtSvgWidgets"), header))
                faults << path + QStringLiteral(" includes ") + header;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::librariesStayWhereTheyBelong()
{
    QStringList faults;
    for (const QString &path :
        sources({QStringLiteral("model"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")})) {
        for (const QString &header : includes(path)) {
            const bool astray = (header.contains(QLatin1String("libpq")) && !header.contains(u'/')
                                    && !path.startsWith(QLatin1String("model/server/libpq/")))
                || (header.contains(QLatin1String("pg_query")) && !path.startsWith(QLatin1String("model/sql/parse/")))
                || (isHeaderOf(QStringLiteral("QtSql"), header) && !path.startsWith(QLatin1String("model/store/")));
            if (astray)
                faults << path + QStringLiteral(" includes ") + header;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::filesAreShort()
{
    QStringList faults;
    for (const QString &path :
        sources({QStringLiteral("model"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")}))
        if (const auto lines = textOf(path).count(u'\n'); lines > 600)
            faults << path + u' ' + QString::number(lines);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::filesNameTheirLicence()
{
    QStringList files
        = sources({QStringLiteral("model"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")});
    for (const char *folder : {"resources", "cmake", "packaging", "model", "ui", "app", "tests", "translations"})
        files << filesBelow(QString::fromLatin1(folder),
            {QStringLiteral("*.sql"), QStringLiteral("*.py"), QStringLiteral("*.sh"), QStringLiteral("CMakeLists.txt"),
                QStringLiteral("*.cmake")});
    QStringList faults;
    for (const QString &path : files)
        if (!textOf(path).section(u'\n', 0, 1).contains(QLatin1String("SPDX-License-Identifier: Apache-2.0")))
            faults << path;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// A helper of a file's own would hide its words from lupdate, or be the hundredth copy of base/words.h.
void TestLayering::wordsHaveOneDoor()
{
    static const QRegularExpression helper(
        QStringLiteral(
            "^(static )?QString \\w+\\(const char \\*\\w+\\)\\n\\{\\n    return QCoreApplication::translate"),
        QRegularExpression::MultilineOption);
    QStringList faults;
    for (const QString &path : sources({QStringLiteral("model"), QStringLiteral("ui"), QStringLiteral("app")}))
        if (textOf(path).contains(helper))
            faults << path;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::nothingIsLeftOpen()
{
    // Spelled apart, so that this file does not find itself.
    const QStringList words{QStringLiteral("TO"
                                           "DO"),
        QStringLiteral("FIX"
                       "ME"),
        QStringLiteral("QS"
                       "KIP"),
        QStringLiteral("QEXPECT"
                       "_FAIL"),
        QStringLiteral("friend class "
                       "Test")};
    QStringList faults;
    for (const QString &path :
        sources({QStringLiteral("model"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")})) {
        const QString text = textOf(path);
        // The one place that leaves a test out, and says so: where data of others is missing.
        const bool mayLeaveOut = path.endsWith(QStringLiteral("tests/support/outside.h"));
        for (const QString &word : words)
            if (!(mayLeaveOut && word.startsWith(u'Q'))
                && text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(word))))
                faults << path + QStringLiteral(": ") + word;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLayering::noPathsOfOneMachine()
{
    const QStringList paths{QStringLiteral("/wo"
                                           "rk/"),
        QStringLiteral("/ro"
                       "ot/")};
    QStringList faults;
    for (const char *folder : {"model", "ui", "app", "tests", "resources", "packaging", "cmake", "translations"})
        for (const QString &path : filesBelow(QString::fromLatin1(folder), {QStringLiteral("*")}))
            for (const QString &word : paths)
                if (textOf(path).contains(word))
                    faults << path + QStringLiteral(": ") + word;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
