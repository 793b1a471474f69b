// SPDX-License-Identifier: Apache-2.0
// Real histories against what Alembic's own RevisionMap said of them (oracle.json beside each).
#include "history/formats/format.h"
#include "history/migrationpath.h"
#include "support/outside.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &array)
{
    QStringList result;
    for (const auto value : array.toArray())
        result << value.toString();
    return result;
}

QStringList list(const std::vector<QString> &values)
{
    return QStringList(values.begin(), values.end());
}

QStringList sorted(QStringList values)
{
    values.sort();
    return values;
}

} // namespace

class TestAlembicOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void history_data();
    void history();
    void unresolvedLabelsAreReported();

private:
    static QString folder() { return outside(u"data/alembic"_s); }
};

void TestAlembicOracle::history_data()
{
    QTest::addColumn<QString>("path");
    NEEDS_OUTSIDE("data/alembic");
    const QStringList names = QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY2(names.size() >= 8, "the shared histories are missing");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder() + u'/' + name;
}

void TestAlembicOracle::history()
{
    QFETCH(QString, path);
    QFile file(path + u"/oracle.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject oracle = QJsonDocument::fromJson(file.readAll()).object();
    HistoryOptions options;
    for (const auto *module : {"cli", "migration"}) {
        options.names.insert(QLatin1StringView(module) + u".EXPAND_BRANCH", u"expand"_s);
        options.names.insert(QLatin1StringView(module) + u".CONTRACT_BRANCH", u"contract"_s);
    }
    const auto read = readHistory(path + u"/versions", options);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(toText(read.error())));
    const RevisionGraph &graph = read->graph;

    QCOMPARE(list(graph.walk()), texts(oracle[u"walk_revisions"]));
    QCOMPARE(sorted(list(graph.heads())), texts(oracle[u"heads"]));
    QCOMPARE(sorted(list(graph.realHeads())), texts(oracle[u"real_heads"]));
    QCOMPARE(sorted(list(graph.bases())), texts(oracle[u"bases"]));
    QCOMPARE(sorted(list(graph.realBases())), texts(oracle[u"real_bases"]));
    for (const Fault &fault : read->faults())
        QFAIL(qPrintable(fault.message));

    const QJsonObject revisions = oracle[u"revisions"].toObject();
    QCOMPARE(graph.count(), int(revisions.size()));
    for (auto it = revisions.begin(); it != revisions.end(); ++it) {
        const Revision *revision = graph.find(it.key());
        QVERIFY2(revision, qPrintable(it.key()));
        const QJsonObject expected = it->toObject();
        QCOMPARE(revision->file, expected[u"file"].toString());
        // The files keep the docstrings' first lines only, the oracle saw all of them.
        QVERIFY2(expected[u"doc"].toString().startsWith(revision->message), qPrintable(revision->message));
        QCOMPARE(list(revision->downRevisions), texts(expected[u"down_revisions"]));
        QCOMPARE(list(revision->dependsOn), texts(expected[u"depends_on"]));
        QCOMPARE(list(revision->resolvedDependsOn), texts(expected[u"resolved_depends_on"]));
        QCOMPARE(sorted(list(revision->normalizedDependsOn)), sorted(texts(expected[u"normalized_depends_on"])));
        QCOMPARE(sorted(list(revision->declaredLabels)), sorted(texts(expected[u"declared_branch_labels"])));
        QCOMPARE(list(revision->labels), sorted(texts(expected[u"branch_labels"])));
        QCOMPARE(sorted(list(revision->nextrev)), sorted(texts(expected[u"nextrev"])));
        QCOMPARE(sorted(list(revision->allNextrev)), sorted(texts(expected[u"all_nextrev"])));
        QCOMPARE(revision->isHead(), expected[u"is_head"].toBool());
        QCOMPARE(revision->isRealHead(), expected[u"is_real_head"].toBool());
        QCOMPARE(revision->isBase(), expected[u"is_base"].toBool());
        QCOMPARE(revision->isMergePoint(), expected[u"is_merge"].toBool());
        QCOMPARE(revision->isBranchPoint(), expected[u"is_branch_point"].toBool());
        QCOMPARE(revision->isRealBranchPoint(), expected[u"is_real_branch_point"].toBool());
    }

    const auto path1 = upgradePath(graph, {}, u"heads"_s);
    QVERIFY(path1.has_value());
    QCOMPARE(list(path1->revisions), texts(oracle[u"upgrade_base_to_heads"]));
    const auto path2 = downgradePath(graph, {u"heads"_s}, u"base"_s);
    QVERIFY(path2.has_value());
    QCOMPARE(list(path2->revisions), texts(oracle[u"downgrade_heads_to_base"]));
    const QJsonObject up = oracle[u"upgrade_base_to"].toObject(), down = oracle[u"downgrade_heads_to"].toObject();
    for (auto it = up.begin(); it != up.end(); ++it) {
        const auto steps = upgradePath(graph, {}, it.key());
        QVERIFY(steps.has_value());
        QCOMPARE(list(steps->revisions), texts(*it));
    }
    for (auto it = down.begin(); it != down.end(); ++it) {
        const auto steps = downgradePath(graph, {u"heads"_s}, it.key());
        QVERIFY(steps.has_value());
        QCOMPARE(list(steps->revisions), texts(*it));
    }
}

void TestAlembicOracle::unresolvedLabelsAreReported()
{
    NEEDS_OUTSIDE("data/alembic/neutron");
    const auto read = readHistory(folder() + u"/neutron/versions");
    QVERIFY(read.has_value());
    QStringList unresolved;
    for (const Fault &fault : read->faults()) {
        QCOMPARE(fault.kind, FaultKind::NonLiteral);
        QVERIFY(fault.line > 0);
        unresolved << fault.message;
    }
    QCOMPARE(unresolved.size(), 2);
    QVERIFY2(unresolved.join(u' ').contains(u"cli.EXPAND_BRANCH"), qPrintable(unresolved.join(u' ')));
    QCOMPARE(read->graph.count(), 132);
}

QTEST_GUILESS_MAIN(TestAlembicOracle)
#include "tst_alembicoracle.moc"
