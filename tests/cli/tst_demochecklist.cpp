// SPDX-License-Identifier: Apache-2.0
// Every flaw that the demo's README lists is found by the checklist, at the item and the object the README says.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

class TestDemoChecklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void flaw_data();
    void flaw();

private:
    QMap<QString, QString> m_findings; ///< by item: its findings as JSON text
};

void TestDemoChecklist::initTestCase()
{
    QProcess cli;
    cli.start(QStringLiteral(HOWDAH_BINARY_DIR "/bin/howdah-cli"),
        {QStringLiteral("check"), QStringLiteral("demo:"), QStringLiteral("--data"), QStringLiteral("full"),
            QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY(cli.waitForFinished(300'000));
    QVERIFY2(cli.exitCode() == 1, cli.readAllStandardError().constData());
    const QJsonObject report = QJsonDocument::fromJson(cli.readAllStandardOutput()).object();
    for (const QJsonValue &group : report.value(QLatin1String("groups")).toArray()) {
        for (const QJsonValue &item : group.toObject().value(QLatin1String("items")).toArray()) {
            const QJsonObject object = item.toObject();
            m_findings[object.value(QLatin1String("id")).toString()] = QString::fromUtf8(
                QJsonDocument(object.value(QLatin1String("findings")).toArray()).toJson(QJsonDocument::Compact));
        }
    }
    QVERIFY(m_findings.size() > 30);
}

void TestDemoChecklist::flaw_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("word");
    QFile readme(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/demo/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    static const QRegularExpression row(
        QStringLiteral("^\\| (D-[a-z]+-[0-9]+) \\| (.*?) \\|"), QRegularExpression::MultilineOption);
    static const QRegularExpression place(QStringLiteral("`([^`]+)`"));
    for (auto rows = row.globalMatch(QString::fromUtf8(readme.readAll())); rows.hasNext();) {
        const auto match = rows.next();
        for (auto places = place.globalMatch(match.captured(2)); places.hasNext();) {
            const QString name = places.next().captured(1);
            QTest::addRow("%s %s", qPrintable(match.captured(1)), qPrintable(name))
                << match.captured(1) << QString(name).remove(u'"').remove(QLatin1String("()")).section(u'.', -1);
        }
    }
}

void TestDemoChecklist::flaw()
{
    QFETCH(QString, item);
    QFETCH(QString, word);
    QVERIFY2(m_findings.value(item).contains(word), qPrintable(m_findings.value(item)));
}

QTEST_GUILESS_MAIN(TestDemoChecklist)
#include "tst_demochecklist.moc"
