// SPDX-License-Identifier: Apache-2.0
// What a crash leaves behind: whole, readable by a later version, and nobody else's business.
#include "base/privatefile.h"
#include "base/secrets.h"
#include "change/hidden.h"
#include "change/object.h"
#include "schema/json.h"
#include "support/filled.h"
#include "ui/document/document.h"
#include "ui/document/journal.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

using namespace Howdah;
using namespace Qt::StringLiterals;

class JournalTest : public QObject
{
    Q_OBJECT

private:
    static QString journals()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tst_journal/journal"_s;
    }

    /// Writes the design as a process would that then is no more; its folder.
    static QString left(
        const Database &design, const QString &source, const std::vector<Rename> &renames, const Database &base = {})
    {
        Document document;
        document.open(std::make_shared<const Database>(base), std::make_shared<const Database>(design), source, {});
        document.recover(std::make_shared<const Database>(design), u"edit"_s, renames);
        Journal journal(&document);
        journal.setTitle(u"Shop"_s);
        const QString dead = journals() + u"/1-1"_s;
        if (!journal.writeNow())
            return {};
        for (const QFileInfo &mine : QDir(journals()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QDir().mkpath(dead);
            for (const QString &name : {u"design.json"_s, u"state.json"_s})
                QFile::copy(mine.filePath() + u'/' + name, dead + u'/' + name);
        }
        return dead;
    }

    /// From each thing's name in one database to its name in the other, which is the same but for names.
    static std::vector<Rename> namesBetween(const Database &before, const Database &after)
    {
        const auto names = [](const Database &database) {
            std::vector<ObjectRef> all;
            for (const Object &object : objectsOf(database))
                all.push_back(refOf(object));
            const Table &table = database.tables.front();
            all.push_back({ObjectKind::Column, table.name, table.columns.front().name});
            const CompositeType &composite = database.composites.front();
            all.push_back({ObjectKind::Column, composite.name, composite.attributes.front().name});
            all.push_back({ObjectKind::EnumValue, database.enums.front().name, database.enums.front().values.front()});
            return all;
        };
        const std::vector<ObjectRef> from = names(before), to = names(after);
        std::vector<Rename> renames;
        for (size_t i = 0; i < from.size() && from.size() == to.size(); ++i)
            renames.push_back({from[i], to[i]});
        return renames;
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"howdah-test"_s);
        QCoreApplication::setApplicationName(u"tst_journal"_s);
    }

    void init() { QDir(journals()).removeRecursively(); }
    void cleanup() { QDir(journals()).removeRecursively(); }

    void everyKindComesBack()
    {
        // The same in the base under other names: a rename counts while it has what it was and the design what it is.
        const Database design = Filled::everyKind();
        const auto otherwise = databaseFromJson(toJson(design).replace(R"(a \"b\")", R"(z \"b\")"));
        QVERIFY(otherwise);
        const std::vector<Rename> renames = namesBetween(*otherwise, design);
        QSet<ObjectKind> kinds;
        for (const Rename &rename : renames)
            kinds << rename.from.kind;
        for (const KindWord &row : kindWords)
            QVERIFY2(kinds.contains(row.kind), row.word);
        QVERIFY(!left(design, u"demo:"_s, renames, *otherwise).isEmpty());
        const std::vector<LostEdits> lost = Journal::lost();
        QCOMPARE(lost.size(), size_t(1));
        QCOMPARE(lost[0].renames.size(), renames.size());
        QVERIFY(lost[0].renames == renames);
        const auto back = Journal::design(lost[0]);
        QVERIFY2(back, back ? "" : qPrintable(toText(back.error())));
        QVERIFY((*back)->dependencies == design.dependencies);
        QVERIFY(**back == withoutSecrets(design));
        // No number stands for a kind.
        const QJsonObject state = QJsonDocument::fromJson(read(lost[0].folder + u"/state.json"_s)).object();
        for (const QJsonValue &pair : state.value(u"renames"_s).toArray())
            for (const QJsonValue &ref : pair.toArray())
                QVERIFY(ref.toArray().at(0).isString());
        Journal::forget(lost[0]);
    }

    void nothingSecretIsWritten()
    {
        const QString canary = u"k4n4r13"_s;
        Database design;
        design.userMappings.push_back({u"far"_s, u"app"_s, {u"password="_s + canary}});
        QVERIFY(!left(design, u"postgresql://ada:%1@db.example/shop?sslpassword=%1"_s.arg(canary), {}).isEmpty());
        int files = 0;
        for (QDirIterator it(journals(), QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++files)
            QVERIFY2(!read(it.next()).contains(canary.toUtf8()), qPrintable(it.filePath()));
        QVERIFY(files >= 2);
        const std::vector<LostEdits> lost = Journal::lost();
        QCOMPARE(lost.size(), size_t(1));
        QCOMPARE(lost[0].source, u"postgresql://ada@db.example/shop"_s);
        Journal::forget(lost[0]);
    }

    /// A moment after an edit it is there, without anybody waiting for it; saved meanwhile, it goes again.
    void itIsWrittenElsewhere()
    {
        auto large = std::make_shared<Database>();
        for (int i = 0; i < 4000; ++i) {
            Table table;
            table.name = {u"s"_s, u"t%1"_s.arg(i, 5, 10, QChar(u'0'))};
            for (int c = 0; c < 20; ++c)
                table.columns.emplace_back().name = u"a_column_%1"_s.arg(c);
            large->tables.push_back(table);
        }
        const auto files = [] {
            int count = 0;
            for (QDirIterator it(journals(), {u"design.json"_s}, QDir::Files, QDirIterator::Subdirectories);
                it.hasNext(); it.next())
                ++count;
            return count;
        };
        Document document;
        document.open(std::make_shared<const Database>(), std::make_shared<const Database>(), u"demo:"_s, {});
        Journal journal(&document);
        document.recover(large, u"edit"_s, {});
        // The longest that the thread of the window is away, from the edit until it is kept.
        qint64 longest = 0;
        QElapsedTimer since;
        since.start();
        QTimer beat;
        beat.setInterval(1);
        connect(&beat, &QTimer::timeout, this, [&] { longest = qMax(longest, since.restart()); });
        beat.start();
        QTRY_COMPARE_WITH_TIMEOUT(files(), 1, 30000);
        beat.stop();
        QElapsedTimer writing;
        writing.start();
        QVERIFY(journal.writeNow());
        QVERIFY2(longest < qMax(60, writing.elapsed() / 2),
            qPrintable(u"%1 ms of %2"_s.arg(longest).arg(writing.elapsed())));
        document.recover(std::make_shared<const Database>(), u"edit"_s, {});
        QTest::qWait(2010); // the writing has begun, or is about to
        journal.clear();
        QTRY_COMPARE(files(), 0);
    }

    void filesAreNobodyElses()
    {
        Document document;
        document.open(std::make_shared<const Database>(), std::make_shared<const Database>(), u"demo:"_s, {});
        Journal journal(&document);
        QVERIFY(journal.writeNow());
        QStringList paths{journals()};
        for (QDirIterator it(journals(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
            it.hasNext();)
            paths << it.next();
        QVERIFY(paths.size() >= 4);
        for (const QString &path : paths)
            if (!path.endsWith("/lock"_L1)) // holds a process id; its folder is closed
                QVERIFY2(!(QFileInfo(path).permissions() & 0x77), qPrintable(path));
    }

    /// Damaged in every small way: read, or refused in one sentence, and a design whose state cannot be read stays
    /// there.
    void damagedJournals()
    {
        const QString folder = left(Filled::everyKind(), u"demo:"_s,
            {{{ObjectKind::Table, {u"s"_s, u"a"_s}, {}}, {ObjectKind::Table, {u"s"_s, u"b"_s}, {}}}});
        QVERIFY(!folder.isEmpty());
        const QByteArray state = read(folder + u"/state.json"_s), design = read(folder + u"/design.json"_s);
        QVERIFY(!state.isEmpty() && !design.isEmpty());
        QRandomGenerator random(20261130);
        const QList<QByteArray> words{"null", "-1", "[]", "{}", "\"\"", "99999999999999999999", "}", "]", ",", ":",
            "\"", "\xff", "\x1b[31m", QByteArray(300, '[')};
        int offered = 0, unread = 0;
        for (int i = 0; i < 600; ++i) {
            QByteArray text = i % 2 ? state : design;
            const qsizetype at = random.bounded(int(text.size()));
            if (i % 3 == 0)
                text.truncate(at);
            else if (i % 3 == 1)
                text.insert(at, words[random.bounded(int(words.size()))]);
            else
                text.remove(at, 1 + random.bounded(8));
            QVERIFY(makePrivateFolder(folder));
            QVERIFY(writePrivateFile(folder + u"/state.json"_s, i % 2 ? text : state));
            QVERIFY(writePrivateFile(folder + u"/design.json"_s, i % 2 ? design : text));
            const std::vector<LostEdits> lost = Journal::lost();
            QVERIFY2(QFile::exists(folder + u"/design.json"_s), text.left(2000).constData());
            for (const LostEdits &edits : lost) {
                ++offered;
                const auto back = Journal::design(edits);
                unread += !back;
                if (!back)
                    QVERIFY2(!back.error().message.isEmpty() && !back.error().message.contains(u'\n'),
                        qPrintable(toText(back.error())));
                Journal::forget(edits);
            }
        }
        QVERIFY2(offered > 300 && unread > 50, qPrintable(u"%1 offered, %2 unread"_s.arg(offered).arg(unread)));
    }

    /// As version 1 wrote it: numbers for kinds, the words of others in the design, the password in the source.
    void formerVersionsAreRead()
    {
        const QString folder
            = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/journal/1-2"_s;
        QVERIFY(makePrivateFolder(folder));
        QVERIFY(writePrivateFile(folder + u"/state.json"_s,
            R"({"source": "host=h password=k4n4r13", "title": "T", "time": "2026-11-01T10:00:00Z",)"
            R"( "renames": [[[12, "s", "a", ""], [12, "s", "b", ""]], [[6, "s", "e", "x"], [6, "s", "e", "y"]]]})"));
        // Schema, table, view and constraint by the words of what stood there before three kinds were added.
        QVERIFY(writePrivateFile(folder + u"/design.json"_s,
            R"({"version": 1, "dependencies": [{"from": {"kind": "column", "name": {"name": "t"}},)"
            R"( "to": {"kind": "collation", "name": {"name": "s"}}},)"
            R"( {"from": {"kind": "index"}, "to": {"kind": "view"}}]})"));
        const std::vector<LostEdits> lost = Journal::lost();
        QCOMPARE(lost.size(), size_t(1));
        QCOMPARE(lost[0].source, u"host=h"_s);
        QCOMPARE(lost[0].renames.size(), size_t(2));
        QCOMPARE(lost[0].renames[0].from.kind, ObjectKind::Table);
        QCOMPARE(lost[0].renames[1].to.kind, ObjectKind::EnumValue);
        const auto design = Journal::design(lost[0]);
        QVERIFY(design);
        const auto &dependencies = (*design)->dependencies;
        QCOMPARE(dependencies[0].to.kind, ObjectKind::Schema);
        Journal::forget(lost[0]);
        QVERIFY(!QFileInfo::exists(folder));
    }
};

QTEST_MAIN(JournalTest)
#include "tst_journal.moc"
