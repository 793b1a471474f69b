// SPDX-License-Identifier: Apache-2.0
// Files that people keep and programs leave behind, damaged in every small way: they are read, or refused in one
// sentence that a terminal can show. What is read can be written and read again.
#include "check/checkliststore.h"
#include "project/diagramfile.h"
#include "project/project.h"
#include "schema/json.h"
#include "support/filled.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class MutantsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// A few bytes changed, left out, doubled or put in; or the end cut off.
    static QByteArray mutated(QByteArray text, QRandomGenerator &random)
    {
        static const QList<QByteArray> words{"null", "-1", "1e999", "[]", "{}", "\"\"", "true", "\\u0000", "\xff",
            "\x1b[31m", "99999999999999999999", "}", "]", ",", ":", "\"", "\xe2\x80\xae", QByteArray(300, '[')};
        for (int times = 1 + int(random.bounded(3)); times > 0 && !text.isEmpty(); --times) {
            const qsizetype at = random.bounded(int(text.size())), length = 1 + qsizetype(random.bounded(12));
            switch (random.bounded(5)) {
            case 0:
                text[at] = char(random.bounded(256));
                break;
            case 1:
                text.remove(at, length);
                break;
            case 2:
                text.insert(at, text.mid(random.bounded(int(text.size())), length * 4));
                break;
            case 3:
                text.insert(at, words[random.bounded(int(words.size()))]);
                break;
            default:
                text.truncate(random.bounded(8) == 0 ? at : text.size());
                text.replace(at, 1, words[random.bounded(int(words.size()))]);
            }
        }
        return text;
    }

    static void expectOneSentence(const Error &error)
    {
        const QString said = toText(error);
        QVERIFY2(!error.message.isEmpty() && error.message.size() < 1000, qPrintable(said));
        QVERIFY2(!error.message.contains(u'\n'), qPrintable(said));
    }

    QString written(const QByteArray &text) const
    {
        QString path = m_folder.filePath(u"howdah.json"_s);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }

    template <typename Read>
    void mutate(const QByteArray &good, Read read)
    {
        QVERIFY(read(good));
        const quint32 seed = qEnvironmentVariable("HOWDAH_MUTANTS_SEED", u"20261130"_s).toUInt();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int refused = 0;
        constexpr int count = 3000;
        for (int i = 0; i < count; ++i) {
            const QByteArray text = mutated(good, random);
            refused += !read(text);
            if (QTest::currentTestFailed()) {
                qWarning("mutant %d: %s", i, text.left(4000).constData());
                return;
            }
        }
        qInfo("%d of %d refused", refused, count);
        QVERIFY(refused > count / 4); // else nothing was damaged
    }

private Q_SLOTS:
    void projects()
    {
        mutate(R"({"howdah": 1, "name": "shop", "schema": "schema.sql", "migrations": {"folder": "db", "format": "sql"},
"environments": [{"name": "live", "kind": "production", "source": "service=shop"}]})",
            [this](const QByteArray &text) {
                const auto project = readProject(written(text));
                if (project) {
                    [&] { QVERIFY(writeProject(*project)); }();
                    const auto again = readProject(project->folder);
                    [&] { QVERIFY2(again && *again == *project, "not read back"); }();
                } else {
                    expectOneSentence(project.error());
                }
                return project.has_value();
            });
    }

    void diagrams()
    {
        DiagramFile diagram{u"Orders"_s, {{u"shop"_s, u"order"_s}}, {{{u"shop"_s, u"order"_s}, {12.5, -3}}}};
        const QString path = m_folder.filePath(u"a.json"_s);
        QVERIFY(writeDiagram(diagram, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        mutate(file.readAll(), [&](const QByteArray &text) {
            const auto read = readDiagram(written(text));
            if (read) {
                [&] { QVERIFY(writeDiagram(*read, path)); }();
                const auto again = readDiagram(path);
                [&] { QVERIFY2(again && *again == *read, "not read back"); }();
            } else {
                expectOneSentence(read.error());
            }
            return read.has_value();
        });
    }

    void answers()
    {
        using namespace Check;
        const Answers given{
            {u"names"_s, u"reserved-word"_s, {ObjectKind::Column, {u"shop"_s, u"order"_s}, u"user"_s},
                ItemState::Waived, u"It is what everyone calls it."_s, u"ada"_s, {2026, 11, 30}, u"f00"_s},
            {u"normal-forms"_s, {}, {}, ItemState::Pass, u"Walked."_s, u"bob"_s, {2026, 11, 30}, {}}};
        mutate(toJson(given), [](const QByteArray &text) {
            const auto read = fromJson(text);
            if (read) {
                const auto again = fromJson(toJson(*read));
                [&] { QVERIFY2(again && toJson(*again) == toJson(*read), "not read back"); }();
            } else {
                expectOneSentence(read.error());
            }
            return read.has_value();
        });
    }

    /// What the journal keeps of a design.
    void designs()
    {
        mutate(toJson(Filled::everyKind()), [](const QByteArray &text) {
            const auto read = databaseFromJson(text);
            if (read) {
                const auto again = databaseFromJson(toJson(*read));
                [&] { QVERIFY2(again && *again == *read, "not read back"); }();
            } else {
                expectOneSentence(read.error());
            }
            return read.has_value();
        });
    }
};

QTEST_GUILESS_MAIN(MutantsTest)
#include "tst_mutants.moc"
