// SPDX-License-Identifier: Apache-2.0
// The program itself, as a script calls it.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotThereIsOneSentenceAndThree_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("path") << m_folder.filePath(u"nowhere.sql"_s);
        QTest::newRow("word") << u"nonsense"_s;
        QTest::newRow("server") << u"postgresql://127.0.0.1:1/none?connect_timeout=2"_s;
    }

    void whatIsNotThereIsOneSentenceAndThree()
    {
        QFETCH(const QString, source);
        const QString picture = m_folder.filePath(u"none.png"_s);
        QCOMPARE(run({source, u"--screenshot"_s, picture}), 3);
        QCOMPARE(m_said.trimmed().count('\n'), 0);
        QVERIFY2(m_said.startsWith("howdah: "), m_said);
        QVERIFY(!QFile::exists(picture));
    }

    void aPictureIsTaken()
    {
        const QString picture = m_folder.filePath(u"start.png"_s);
        QCOMPARE(run({u"--screenshot"_s, picture}), 0);
        QVERIFY(QImage(picture).width() > 600);
    }

    void anUnknownTabIsWrongUsage()
    {
        QCOMPARE(run({u"--tab"_s, u"kitchen"_s}), 2);
        QVERIFY2(m_said.contains("kitchen"), m_said);
    }

    /// A home in which nothing can be written: the window comes, one sentence says why it remembers nothing.
    void anUnwritableHome()
    {
        const QString home = m_folder.filePath(u"home"_s), config = home + u"/.config/howdah"_s;
        QVERIFY(QDir().mkpath(config) && QDir().mkpath(home + u"/.local/share"_s));
        QFile settings(config + u"/howdah.conf"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("[General]\nlanguage=de\n") > 0);
        settings.close();
        const QFileDevice::Permissions readable = QFileDevice::ReadOwner | QFileDevice::ExeOwner;
        const QStringList folders{config, home + u"/.config"_s, home + u"/.local/share"_s, home + u"/.local"_s, home};
        for (const QString &folder : folders)
            QVERIFY(QFile::setPermissions(folder, readable));
        const auto back = qScopeGuard([&] {
            for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
                QFile::setPermissions(*folder, readable | QFileDevice::WriteOwner);
        });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home);
        for (const char *name :
            {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
            environment.remove(QLatin1String(name));
        const QString picture = m_folder.filePath(u"readonly.png"_s);
        QCOMPARE(run({u"--screenshot"_s, picture}, environment), 0);
        QVERIFY(QImage(picture).width() > 600);
        QVERIFY2(m_said.trimmed().isEmpty() || m_said.trimmed().count('\n') == 0, m_said);
        QFile design(m_folder.filePath(u"design.sql"_s));
        QVERIFY(design.open(QIODevice::WriteOnly) && design.write("CREATE TABLE t (a int);\n") > 0);
        design.close();
        QCOMPARE(run({design.fileName(), u"--screenshot"_s, picture}, environment), 3);
        QVERIFY2(m_said.trimmed().split('\n').last().contains((home + u"/.cache"_s).toUtf8()), m_said);
        QCOMPARE(m_said.count((home + u"/.cache"_s).toUtf8()), 1);
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QCOMPARE(settings.readAll(), QByteArray("[General]\nlanguage=de\n"));
    }

    void theLanguageIsTheOneChosen()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"config/howdah"_s));
        const auto helpIn = [this](const QByteArray &language) {
            QFile settings(m_folder.filePath(u"config/howdah/howdah.conf"_s));
            const QByteArray text = language.isEmpty() ? QByteArray() : "[General]\nlanguage=" + language + '\n';
            const bool ok = settings.open(QIODevice::WriteOnly) && settings.write(text) == text.size();
            settings.close();
            return ok && run({u"--help"_s}) == 0 ? m_printed : QByteArray();
        };
        const QByteArray german = helpIn("de"), english = helpIn("en");
        QVERIFY(english.contains("Design PostgreSQL schemas"));
        QVERIFY(!german.isEmpty() && !german.contains("Design PostgreSQL schemas"));
        QCOMPARE(helpIn({}), english);
    }

private:
    int run(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
        return run(arguments, environment);
    }
    int run(const QStringList &arguments, QProcessEnvironment environment)
    {
        QProcess process;
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(HOWDAH_BINARY_DIR "/bin/howdah"), arguments);
        if (!process.waitForFinished(60000)) {
            process.kill();
            process.waitForFinished();
            return -1;
        }
        m_printed = process.readAllStandardOutput();
        m_said.clear();
        for (const QByteArray &line : process.readAllStandardError().split('\n'))
            // The platform without a screen says what it cannot do.
            if (!line.startsWith("This plugin does not support"))
                m_said += line + '\n';
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }

    QTemporaryDir m_folder;
    QByteArray m_said, m_printed;
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
