// SPDX-License-Identifier: Apache-2.0
// Symbols, paths and faults on small graphs; the expected answers are Alembic's (script/revision.py and its messages).
#include "history/migrationpath.h"
#include "history/symbols.h"

#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

using Ids = std::vector<QString>;

Revision rev(const QString &id, const Ids &down, const Ids &depends = {}, const Ids &labels = {})
{
    Revision revision;
    revision.id = id;
    revision.downRevisions = down;
    revision.dependsOn = depends;
    revision.declaredLabels = labels;
    revision.file = id + u".py";
    return revision;
}

QString text(const Ids &ids)
{
    return QStringList(ids.begin(), ids.end()).join(u' ');
}

QString text(const Result<MigrationPath> &path)
{
    return path ? text(path->revisions) : u"error: " + path.error().message;
}

/// base → aaaa1 → bbbb1 (left) → bbbb2; aaaa1 → cccc1 (right) → cccc2; ffff1 is a second base that needs bbbb1.
RevisionGraph forked()
{
    return RevisionGraph({rev(u"aaaa1"_s, {}), rev(u"bbbb1"_s, {u"aaaa1"_s}, {}, {u"left"_s}),
        rev(u"bbbb2"_s, {u"bbbb1"_s}), rev(u"cccc1"_s, {u"aaaa1"_s}, {}, {u"right"_s}), rev(u"cccc2"_s, {u"cccc1"_s}),
        rev(u"ffff1"_s, {}, {u"left"_s})});
}

} // namespace

class TestSymbols : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void symbols_data();
    void symbols();
    void upgrades_data();
    void upgrades();
    void downgrades_data();
    void downgrades();
    void ranges();
    void labelsSpread();
    void labelStopsAtForks();
    void dependencies();
    void dependencyByPartialId();
    void normalizedDependencies();
    void crissCross();
    void mergedAndDependedOn();
    void faults_data();
    void faults();
    void cyclesAreStillWalked();
    void duplicatesKeepTheLater();
    void longChainIsNoRecursion();
    void empty();
};

void TestSymbols::symbols_data()
{
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("expected");
    QTest::newRow("exact") << u"bbbb1"_s << u"bbbb1"_s;
    QTest::newRow("base") << u"base"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("heads are real heads") << u"heads"_s << u"bbbb2 cccc2 ffff1"_s;
    QTest::newRow("head is ambiguous")
        << u"head"_s << u"error: Multiple heads are present for given argument 'head'; bbbb2, cccc2, ffff1"_s;
    QTest::newRow("label@head") << u"right@head"_s << u"cccc2"_s;
    QTest::newRow("label@heads") << u"left@heads"_s << u"bbbb2"_s;
    QTest::newRow("label@base") << u"left@base"_s << QString();
    QTest::newRow("rev@head") << u"cccc1@head"_s << u"cccc2"_s;
    QTest::newRow("label alone") << u"left"_s << u"bbbb1"_s;
    QTest::newRow("partial of any length") << u"f"_s << u"ffff1"_s;
    QTest::newRow("partial label") << u"rig"_s << u"cccc1"_s;
    QTest::newRow("ambiguous") << u"bbbb"_s << u"error: Multiple revisions start with 'bbbb': 'bbbb1', 'bbbb2'..."_s;
    QTest::newRow("unknown short")
        << u"zz"_s
        << u"error: No such revision or branch 'zz'; please ensure at least four characters are present for partial revision identifier matches"_s;
    QTest::newRow("unknown long") << u"zzzzz"_s << u"error: No such revision or branch 'zzzzz'"_s;
    QTest::newRow("other branch") << u"left@cccc2"_s << u"error: Revision cccc2 is not a member of branch 'left'"_s;
    QTest::newRow("no such branch") << u"nowhere@cccc2"_s << u"error: No such branch: 'nowhere'"_s;
}

void TestSymbols::symbols()
{
    QFETCH(QString, symbol);
    QFETCH(QString, expected);
    const RevisionGraph graph = forked();
    const auto found = Symbols(graph).revisions(symbol);
    QCOMPARE(found ? text(graph.ids(*found)) : u"error: " + found.error().message, expected);
    if (!found && symbol == u"bbbb"_s)
        QVERIFY(found.error().detail.contains(u"'bbbb2'"));
}

void TestSymbols::upgrades_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("heads") << QString() << u"heads"_s << u"aaaa1 bbbb1 cccc1 cccc2 ffff1 bbbb2"_s;
    QTest::newRow("dependency comes along") << QString() << u"ffff1"_s << u"aaaa1 bbbb1 ffff1"_s;
    QTest::newRow("from the middle") << u"aaaa1"_s << u"left@head"_s << u"bbbb1 bbbb2"_s;
    QTest::newRow("+1 of a branch") << u"aaaa1"_s << u"left@+1"_s << u"bbbb1"_s;
    QTest::newRow("+1 is ambiguous") << u"aaaa1"_s << u"+1"_s << u"error: Ambiguous walk"_s;
    QTest::newRow("+2 on a line") << u"cccc1"_s << u"+1"_s << u"cccc2"_s;
    QTest::newRow("too far") << u"cccc1"_s << u"+2"_s << u"error: Relative revision +2 didn't produce 2 migrations"_s;
    QTest::newRow("several current") << u"bbbb1,cccc1"_s << u"+1"_s
                                     << u"error: Ambiguous upgrade from multiple current revisions"_s;
    QTest::newRow("several current, branch") << u"bbbb1,cccc1"_s << u"right@+1"_s << u"cccc2"_s;
    QTest::newRow("rev+N") << QString() << u"bbbb1+1"_s << u"aaaa1 bbbb1 bbbb2"_s;
    QTest::newRow("rev-N") << QString() << u"cccc2-1"_s << u"aaaa1 cccc1"_s;
    QTest::newRow("-N is no upgrade") << u"cccc2"_s << u"-1"_s
                                      << u"error: Relative revision -1 didn't produce 1 migrations"_s;
    QTest::newRow("nothing to do") << u"cccc2"_s << u"cccc1"_s << QString();
    QTest::newRow("unknown current") << u"0123456789ab"_s << u"heads"_s
                                     << u"error: No such revision or branch '0123456789ab'"_s;
}

void TestSymbols::upgrades()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    const QStringList current = from.split(u',', Qt::SkipEmptyParts);
    QCOMPARE(text(upgradePath(forked(), Ids(current.begin(), current.end()), to)), expected);
}

void TestSymbols::downgrades_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("base") << u"cccc2"_s << u"base"_s << u"cccc2 cccc1 aaaa1"_s;
    QTest::newRow("-1") << u"cccc2"_s << u"-1"_s << u"cccc2"_s;
    QTest::newRow("-2") << u"cccc2"_s << u"-2"_s << u"cccc2 cccc1"_s;
    QTest::newRow("-3 is base") << u"cccc2"_s << u"-3"_s << u"cccc2 cccc1 aaaa1"_s;
    QTest::newRow("-4 is too far") << u"cccc2"_s << u"-4"_s
                                   << u"error: Relative revision -4 didn't produce 4 migrations"_s;
    QTest::newRow("branch only") << u"bbbb2,cccc2"_s << u"left@aaaa1"_s << u"bbbb2 bbbb1"_s;
    QTest::newRow("who depends goes first") << u"bbbb2,ffff1"_s << u"aaaa1"_s << u"bbbb2 ffff1 bbbb1"_s;
    QTest::newRow("current twice takes the first") << u"bbbb2,cccc2"_s << u"-1"_s << u"bbbb2"_s;
    QTest::newRow("not applied") << u"cccc2"_s << u"bbbb1"_s
                                 << u"error: Nothing to drop: revision bbbb1 is not applied."_s;
    QTest::newRow("current is an ancestor of current") << u"cccc2,aaaa1"_s << u"base"_s << u"cccc2 cccc1 aaaa1"_s;
}

void TestSymbols::downgrades()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    const QStringList current = from.split(u',', Qt::SkipEmptyParts);
    QCOMPARE(text(downgradePath(forked(), Ids(current.begin(), current.end()), to)), expected);
}

void TestSymbols::ranges()
{
    const RevisionGraph graph = forked();
    const auto up = rangePath(graph, u"aaaa1:left@head"_s);
    QVERIFY(up.has_value());
    QCOMPARE(up->direction, Direction::Upgrade);
    QCOMPARE(text(up), u"bbbb1 bbbb2"_s);
    const auto down = rangePath(graph, u"cccc2:aaaa1"_s);
    QVERIFY(down.has_value());
    QCOMPARE(down->direction, Direction::Downgrade);
    QCOMPARE(text(down), u"cccc2 cccc1"_s);
    QCOMPARE(text(rangePath(graph, u":"_s)), text(upgradePath(graph, {}, u"heads"_s)));
    QCOMPARE(text(rangePath(graph, u"cccc2:base"_s)), u"cccc2 cccc1 aaaa1"_s);
    QCOMPARE(text(rangePath(graph, u"cccc2:cccc2"_s)), QString());
    QCOMPARE(rangePath(graph, u"cccc2"_s).error().kind, ErrorKind::Usage);
}

void TestSymbols::labelsSpread()
{
    const RevisionGraph line({rev(u"a"_s, {}), rev(u"b"_s, {u"a"_s}, {}, {u"two"_s, u"one"_s}), rev(u"c"_s, {u"b"_s})});
    for (const Revision &revision : line.revisions())
        QCOMPARE(text(revision.labels), u"one two"_s);
}

void TestSymbols::labelStopsAtForks()
{
    const RevisionGraph graph = forked();
    QCOMPARE(text(graph.find(u"aaaa1"_s)->labels), QString());
    QCOMPARE(text(graph.find(u"bbbb2"_s)->labels), u"left"_s);
    QCOMPARE(text(graph.find(u"ffff1"_s)->labels), QString()); // not along depends_on
}

void TestSymbols::dependencies()
{
    const RevisionGraph graph({rev(u"aaaa"_s, {}), rev(u"bbbb"_s, {}, {u"aaaa"_s})});
    QCOMPARE(text(graph.heads()), u"aaaa bbbb"_s);
    QCOMPARE(text(graph.realHeads()), u"bbbb"_s); // aaaa is an effective head
    QCOMPARE(text(graph.bases()), u"aaaa bbbb"_s);
    QCOMPARE(text(graph.realBases()), u"aaaa"_s);
    QCOMPARE(text(graph.walk()), u"bbbb aaaa"_s);
}

void TestSymbols::dependencyByPartialId()
{
    const RevisionGraph graph({rev(u"1234abcd"_s, {}), rev(u"99990000"_s, {}, {u"1234"_s})});
    // Alembic stops here with a KeyError: a fault, though it is clear, and drawn, what was meant.
    QCOMPARE(graph.faults().size(), size_t(1));
    QCOMPARE(graph.faults().front().kind, FaultKind::MissingDependency);
    QVERIFY(graph.faults().front().message.contains(u"1234abcd"));
    QCOMPARE(text(graph.find(u"99990000"_s)->resolvedDependsOn), u"1234abcd"_s);
    const RevisionGraph both({rev(u"1234abcd"_s, {}), rev(u"1234ffff"_s, {}), rev(u"9"_s, {}, {u"1234"_s})});
    QCOMPARE(both.faults().front().kind, FaultKind::AmbiguousDependency);
}

void TestSymbols::normalizedDependencies()
{
    const RevisionGraph graph({rev(u"d"_s, {}), rev(u"a"_s, {}, {u"d"_s}), rev(u"b"_s, {u"a"_s}, {u"d"_s})});
    QCOMPARE(text(graph.find(u"b"_s)->resolvedDependsOn), u"d"_s);
    QCOMPARE(text(graph.find(u"b"_s)->normalizedDependsOn), QString());
}

void TestSymbols::crissCross()
{
    const RevisionGraph graph({rev(u"a"_s, {}), rev(u"b"_s, {u"a"_s}), rev(u"c"_s, {u"a"_s}),
        rev(u"m"_s, {u"b"_s, u"c"_s}), rev(u"n"_s, {u"c"_s, u"b"_s}), rev(u"z"_s, {u"m"_s, u"n"_s})});
    QVERIFY(graph.faults().empty());
    QCOMPARE(text(graph.walk()), u"z m n b c a"_s);
    QCOMPARE(text(upgradePath(graph, {u"b"_s, u"c"_s}, u"head"_s)), u"n m z"_s);
}

void TestSymbols::mergedAndDependedOn()
{
    const RevisionGraph graph(
        {rev(u"a"_s, {}), rev(u"b"_s, {}), rev(u"m"_s, {u"a"_s, u"b"_s}), rev(u"x"_s, {}, {u"a"_s})});
    QCOMPARE(text(graph.heads()), u"m x"_s);
    QVERIFY(graph.find(u"a"_s)->isRealBranchPoint());
    QVERIFY(!graph.find(u"a"_s)->isBranchPoint());
    QVERIFY(graph.find(u"m"_s)->isMergePoint());
}

void TestSymbols::faults_data()
{
    QTest::addColumn<std::vector<Revision>>("revisions");
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<QString>("message");
    using All = std::vector<Revision>;
    QTest::newRow("missing parent") << All{rev(u"b"_s, {u"gone"_s})} << FaultKind::MissingParent
                                    << u"Revision gone referenced from b is not present."_s;
    QTest::newRow("self loop") << All{rev(u"a"_s, {u"a"_s})} << FaultKind::SelfLoop
                               << u"Self-loop is detected in revisions (a)."_s;
    QTest::newRow("dependency self loop") << All{rev(u"a"_s, {}, {u"a"_s})} << FaultKind::DependencySelfLoop
                                          << u"Dependency self-loop is detected in revisions (a)."_s;
    QTest::newRow("cycle") << All{rev(u"a"_s, {u"b"_s}), rev(u"b"_s, {u"a"_s})} << FaultKind::Cycle
                           << u"Cycle is detected in revisions (a, b)."_s;
    QTest::newRow("dependency cycle") << All{rev(u"a"_s, {}, {u"b"_s}), rev(u"b"_s, {u"a"_s})}
                                      << FaultKind::DependencyCycle
                                      << u"Dependency cycle is detected in revisions (a, b)."_s;
    QTest::newRow("missing dependency") << All{rev(u"a"_s, {}, {u"gone"_s})} << FaultKind::MissingDependency
                                        << u"Revision gone referenced from a (depends_on) is not present."_s;
    QTest::newRow("label twice") << All{rev(u"a"_s, {}, {}, {u"x"_s}), rev(u"b"_s, {u"a"_s}, {}, {u"x"_s})}
                                 << FaultKind::DuplicateLabel
                                 << u"Branch name 'x' in revision b already used by revision a."_s;
    QTest::newRow("label is an id") << All{rev(u"a"_s, {}), rev(u"b"_s, {u"a"_s}, {}, {u"a"_s})}
                                    << FaultKind::DuplicateLabel
                                    << u"Branch name 'a' in revision b already used by revision a."_s;
}

void TestSymbols::faults()
{
    QFETCH(std::vector<Revision>, revisions);
    QFETCH(FaultKind, kind);
    QFETCH(QString, message);
    const RevisionGraph graph(revisions);
    QCOMPARE(graph.faults().size(), size_t(1));
    QCOMPARE(graph.faults().front().kind, kind);
    QCOMPARE(graph.faults().front().message, message);
    QCOMPARE(graph.walk().size(), revisions.size()); // shown all the same
}

void TestSymbols::cyclesAreStillWalked()
{
    const RevisionGraph graph({rev(u"a"_s, {}), rev(u"b"_s, {u"a"_s, u"d"_s}), rev(u"c"_s, {u"b"_s}),
        rev(u"d"_s, {u"c"_s}), rev(u"e"_s, {u"d"_s})});
    QCOMPARE(graph.faults().size(), size_t(1));
    QCOMPARE(text(graph.faults().front().revisions), u"b c d"_s);
    QCOMPARE(text(graph.walk()), u"e d c b a"_s);
    QVERIFY(upgradePath(graph, {}, u"heads"_s).has_value());
    QVERIFY(downgradePath(graph, {u"e"_s}, u"base"_s).has_value());
}

void TestSymbols::duplicatesKeepTheLater()
{
    Revision later = rev(u"a"_s, {}, {}, {u"second"_s});
    const RevisionGraph graph({rev(u"a"_s, {}, {}, {u"first"_s}), rev(u"b"_s, {u"a"_s}), later});
    QCOMPARE(graph.count(), 2);
    QCOMPARE(text(graph.find(u"a"_s)->declaredLabels), u"second"_s);
    QCOMPARE(graph.indexOf(u"a"_s), 0);
    QCOMPARE(graph.faults().front().kind, FaultKind::DuplicateId);
}

void TestSymbols::longChainIsNoRecursion()
{
    std::vector<Revision> chain;
    for (int i = 0; i < 20000; ++i)
        chain.push_back(rev(QString::number(i), i == 0 ? Ids{} : Ids{QString::number(i - 1)}));
    const RevisionGraph graph(std::move(chain));
    const auto walk = graph.walk();
    QCOMPARE(walk.size(), size_t(20000));
    QCOMPARE(walk.front(), u"19999"_s);
    QCOMPARE(walk.back(), u"0"_s);
}

void TestSymbols::empty()
{
    const RevisionGraph graph;
    QVERIFY(graph.walk().empty());
    QVERIFY(Symbols(graph).revisions(u"head"_s)->empty());
    QVERIFY(upgradePath(graph, {}, u"heads"_s)->revisions.empty());
}

QTEST_GUILESS_MAIN(TestSymbols)
#include "tst_symbols.moc"
