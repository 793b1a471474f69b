// SPDX-License-Identifier: Apache-2.0
#include "project/diagramfile.h"
#include "project/project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;

class ProjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        QTemporaryDir dir;
        Project project;
        project.folder = dir.path();
        project.name = QStringLiteral("Shop \"south\"\n");
        project.migrationFolder = QStringLiteral("migrations");
        project.environments = {{QStringLiteral("dev"), EnvironmentKind::Local, QStringLiteral("demo:")},
            {QStringLiteral("prod"), EnvironmentKind::Production, QStringLiteral("service=shop")}};
        QVERIFY(writeProject(project));
        QVERIFY(isProject(dir.path()));
        const auto read = readProject(dir.path());
        QVERIFY2(read, read ? "" : qPrintable(toText(read.error())));
        QVERIFY(*read == project);
    }

    void writesTheSameBytesTwice()
    {
        QTemporaryDir dir;
        DiagramFile diagram{QStringLiteral("Orders"), {{QStringLiteral("a.b"), QStringLiteral("c")}}, {}};
        diagram.positions[{QStringLiteral("z"), QStringLiteral("t")}] = {10.4, -3.6};
        diagram.positions[{QStringLiteral("a.b"), QStringLiteral("c")}] = {0, 1};
        const QString one = dir.filePath(QStringLiteral("diagrams/one.json")),
                      two = dir.filePath(QStringLiteral("diagrams/two.json"));
        QVERIFY(writeDiagram(diagram, one));
        const auto read = readDiagram(one);
        QVERIFY(read);
        QCOMPARE(read->positions.at({QStringLiteral("z"), QStringLiteral("t")}), QPointF(10, -4));
        QVERIFY(writeDiagram(*read, two));
        QCOMPARE(*readText(one), *readText(two));
        QCOMPARE(readDiagrams(dir.path())->size(), size_t(2));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("not json") << QByteArray("{\n\"howdah\": 1,\n oops}") << QStringLiteral(":3");
        QTest::newRow("newer") << QByteArray("{\"howdah\": 7}") << QStringLiteral("format is 7");
        QTest::newRow("no format") << QByteArray("{}")
                                   << QStringLiteral("it lacks \"howdah\", the number of its format");
        QTest::newRow("unknown key") << QByteArray("{\"howdah\": 1, \"colour\": 2}") << QStringLiteral("“colour”");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe", 3) << QStringLiteral("not UTF-8");
    }

    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("howdah.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto read = readProject(dir.path());
        QVERIFY(!read);
        QVERIFY2(toText(read.error()).contains(says), qPrintable(toText(read.error())));
    }

    void anUnknownEnvironmentIsTreatedAsProduction()
    {
        QCOMPARE(environmentKind(QStringLiteral("Staging")), EnvironmentKind::Staging);
        QCOMPARE(environmentKind(QStringLiteral("live")), EnvironmentKind::Production);
    }
};

QTEST_GUILESS_MAIN(ProjectTest)
#include "tst_project.moc"
