// SPDX-License-Identifier: Apache-2.0
// Every pair of ../shared/data/pairs there and back, judged by pg_dump alone in a program that is not ours.
#include "support/loadschema.h"
#include "support/outside.h"
#include "support/testserver.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace Howdah;
using namespace Qt::StringLiterals;

class PairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        NEEDS_OUTSIDE("data/pairs");
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        QFile roles(outside(u"data/roles.sql"_s));
        QVERIFY(roles.open(QIODevice::ReadOnly));
        QCOMPARE(loadScript(server, u"roles"_s, roles.readAll()), QString());
        const QString failures = server.folder() + u"/failures.tsv"_s;
        QProcess trial;
        trial.setProcessChannelMode(QProcess::SeparateChannels);
        QString host, port;
        for (const QString &word : server.conninfo().split(u' ', Qt::SkipEmptyParts)) {
            if (word.startsWith(u"host="))
                host = word.section(u'=', 1).remove(u'\'');
            if (word.startsWith(u"port="))
                port = word.section(u'=', 1).remove(u'\'');
        }
        const QString url
            = u"postgresql://postgres@%1:%2"_s.arg(QString::fromUtf8(QUrl::toPercentEncoding(host)), port);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(
            u"PATH"_s, QFileInfo(TestServer::program(u"psql"_s)).path() + u':' + environment.value(u"PATH"_s));
        trial.setProcessEnvironment(environment);
        trial.start(u"python3"_s,
            {outside(u"tools/trial.py"_s), u"howdah="_s + QStringLiteral(HOWDAH_BINARY_DIR "/bin/howdah-cli"),
                outside(u"data/pairs"_s), url, u"--out"_s, failures});
        QVERIFY(trial.waitForFinished(1500 * 1000));
        const QJsonObject score = QJsonDocument::fromJson(trial.readAllStandardOutput()).object();
        qInfo("%s", QJsonDocument(score).toJson(QJsonDocument::Compact).constData());
        QFile list(failures);
        const QByteArray why = list.open(QIODevice::ReadOnly) ? list.readAll() : trial.readAllStandardError();
        QVERIFY2(score[u"cases"_s].toInt() >= 144, why.constData());
        QVERIFY2(score[u"all"_s] == score[u"cases"_s], why.constData());
    }
};

QTEST_GUILESS_MAIN(PairsTest)
#include "tst_pairs.moc"
