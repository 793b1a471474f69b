// SPDX-License-Identifier: Apache-2.0
// Random histories: every list, label and path as the installed Alembic's own RevisionMap gives it. The seed is printed
// on failure.
#include "history/migrationpath.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

constexpr int histories = 300;

/// Reads a JSON list of histories ([id, down, depends, labels] each in load order) and answers one object per history.
const QString oracle = uR"(
import json, sys, warnings
from alembic.script.revision import Revision, RevisionMap
warnings.simplefilter('ignore')
def ids(revisions): return [r.revision for r in revisions]
answers = []
for history in json.load(sys.stdin):
    m = RevisionMap(lambda: [Revision(i, tuple(d) or None, tuple(n) or None, tuple(l) or None) for i, d, n, l in history])
    a = {'walk': ids(m.iterate_revisions('heads', 'base', inclusive=True, assert_relative_length=False)),
         'heads': m.heads, 'real_heads': m._real_heads, 'bases': m.bases, 'real_bases': m._real_bases, 'revisions': {}}
    for i, *rest in history:
        r = m.get_revision(i)
        a['revisions'][i] = {'labels': sorted(r.branch_labels), 'next': sorted(r.nextrev), 'all_next': sorted(r._all_nextrev),
            'normalized': sorted(r._normalized_resolved_dependencies),
            'up': ids(m.iterate_revisions(i, 'base', implicit_base=True))[::-1],
            'rest': ids(m.iterate_revisions('heads', i, implicit_base=True))[::-1],
            'down': ids(m.iterate_revisions('heads', i, select_for_downgrade=True))}
    answers.append(a)
json.dump(answers, sys.stdout)
)"_s;

using Ids = std::vector<QString>;

QJsonArray array(const Ids &ids, bool sorted = false)
{
    Ids copy = ids;
    if (sorted)
        std::ranges::sort(copy);
    QJsonArray result;
    for (const QString &id : copy)
        result.append(id);
    return result;
}

Ids pick(QRandomGenerator &random, const Ids &from, int most)
{
    Ids chosen;
    for (int i = 0; i < most && !from.empty(); ++i) {
        const QString &id = from[size_t(random.bounded(int(from.size())))];
        if (std::ranges::find(chosen, id) == chosen.end())
            chosen.push_back(id);
    }
    return chosen;
}

std::vector<Revision> randomHistory(QRandomGenerator &random)
{
    static constexpr int parentCounts[] = {0, 1, 1, 1, 1, 1, 2, 2, 3};
    std::vector<Revision> history;
    Ids ids;
    const int size = 1 + random.bounded(16);
    for (int i = 0; i < size; ++i) {
        Revision revision;
        revision.id = u"%1%2"_s.arg(random.bounded(0x10000), 4, 16, QChar(u'0')).arg(i, 2, 16, QChar(u'0'));
        revision.downRevisions = pick(random, ids, parentCounts[random.bounded(9)]);
        // One dependency at most: Alembic keeps several in a set, whose order changes from run to run.
        if (random.bounded(4) == 0)
            revision.dependsOn = pick(random, ids, 1);
        std::erase_if(revision.dependsOn, [&revision](const QString &id) {
            return std::ranges::find(revision.downRevisions, id) != revision.downRevisions.end();
        });
        if (random.bounded(6) == 0)
            revision.declaredLabels = {u"label%1"_s.arg(i)};
        ids.push_back(revision.id);
        history.push_back(std::move(revision));
    }
    std::shuffle(history.begin(), history.end(), random);
    return history;
}

QJsonValue path(const Result<MigrationPath> &path)
{
    return path ? QJsonValue(array(path->revisions)) : QJsonValue(path.error().message);
}

} // namespace

class TestAlembicRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsAlembic();

private:
    static QJsonArray ask(const QJsonArray &questions);
    static QString difference(const RevisionGraph &graph, const QJsonObject &expected);
};

QJsonArray TestAlembicRandom::ask(const QJsonArray &questions)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, oracle});
    python.write(QJsonDocument(questions).toJson(QJsonDocument::Compact));
    python.closeWriteChannel();
    if (!python.waitForFinished(120000) || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

QString TestAlembicRandom::difference(const RevisionGraph &graph, const QJsonObject &expected)
{
    QJsonObject got{{u"walk"_s, array(graph.walk())}, {u"heads"_s, array(graph.heads())},
        {u"real_heads"_s, array(graph.realHeads())}, {u"bases"_s, array(graph.bases())},
        {u"real_bases"_s, array(graph.realBases())}};
    QJsonObject revisions;
    for (const Revision &revision : graph.revisions()) {
        revisions.insert(revision.id,
            QJsonObject{{u"labels"_s, array(revision.labels)}, {u"next"_s, array(revision.nextrev, true)},
                {u"all_next"_s, array(revision.allNextrev, true)},
                {u"normalized"_s, array(revision.normalizedDependsOn, true)},
                {u"up"_s, path(upgradePath(graph, {}, revision.id))},
                {u"rest"_s, path(upgradePath(graph, {revision.id}, u"heads"_s))},
                {u"down"_s, path(downgradePath(graph, {u"heads"_s}, revision.id))}});
    }
    got.insert(u"revisions"_s, revisions);
    if (got == expected)
        return {};
    return QString::fromUtf8(QJsonDocument(got).toJson()) + u"\nexpected\n"
        + QString::fromUtf8(QJsonDocument(expected).toJson());
}

void TestAlembicRandom::sameAsAlembic()
{
    const quint32 seed = qEnvironmentVariableIsSet("HOWDAH_SEED") ? quint32(qEnvironmentVariableIntValue("HOWDAH_SEED"))
                                                                  : QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    QJsonArray questions;
    std::vector<RevisionGraph> graphs;
    for (int i = 0; i < histories; ++i) {
        const auto history = randomHistory(random);
        QJsonArray question;
        for (const Revision &revision : history) {
            question.append(QJsonArray{
                revision.id, array(revision.downRevisions), array(revision.dependsOn), array(revision.declaredLabels)});
        }
        questions.append(question);
        graphs.emplace_back(history);
    }
    const QJsonArray answers = ask(questions);
    QCOMPARE(answers.size(), histories);
    for (int i = 0; i < histories; ++i) {
        const QString wrong = difference(graphs[size_t(i)], answers[i].toObject());
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, history %2: "_s.arg(seed).arg(i) + wrong));
    }
}

QTEST_GUILESS_MAIN(TestAlembicRandom)
#include "tst_alembicrandom.moc"
