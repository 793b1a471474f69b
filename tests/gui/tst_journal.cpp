// SPDX-License-Identifier: Apache-2.0
// What a crash leaves behind: whole, readable by a later version, and nobody else's business.
#include "base/privatefile.h"
#include "base/secrets.h"
#include "change/hidden.h"
#include "support/filled.h"
#include "ui/document/document.h"
#include "ui/document/journal.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

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
        // A rename counts while the base has what it was and the design what it is.
        Database design = Filled::everyKind(), base;
        base.tables.emplace_back().name = {u"s"_s, u"old"_s};
        design.tables.emplace_back().name = {u"s"_s, u"new"_s};
        const std::vector<Rename> renames{
            {{ObjectKind::Table, {u"s"_s, u"old"_s}, {}}, {ObjectKind::Table, {u"s"_s, u"new"_s}, {}}}};
        QVERIFY(!left(design, u"demo:"_s, renames, base).isEmpty());
        const std::vector<LostEdits> lost = Journal::lost();
        QCOMPARE(lost.size(), size_t(1));
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
