// SPDX-License-Identifier: Apache-2.0
// The proof is proved: right plans are made wrong, and no wrong one may be "held". A mutant is a statement left out,
// doubled or moved, or a statement more that changes a value, takes a row, adds one, draws from a sequence, takes a
// privilege, an owner or a protection away. Should a mutant be held, the scripts themselves are the judge: run on
// databases of a server of the test's own, as psql does it, a harmless mutant leaves the same dump and the same rows as
// the right plan; any other fails the test.
// A small sample by default; HOWDAH_MUTANTS=all takes every pair of tests/data/plan both ways, another number that
// many pairs, with more mutants of each.
#include "catalog/introspector.h"
#include "plan/script.h"
#include "server/libpq/opensession.h"
#include "service/proof/proof.h"
#include "sql/quoting.h"
#include "support/schemaproof.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

struct Mutant {
    QString what;
    Plan up, down;
};

} // namespace

class ProofMutantsTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    std::unique_ptr<SchemaProof> m_proof;
    int m_mutants = 0, m_broke = 0, m_notJudged = 0, m_harmless = 0, m_pairs = 0, m_held = 0, m_unready = 0;

    static QString script(const QString &pair, const QString &side)
    {
        QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/plan/") + pair + u'/' + side + u".sql"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static QString up(const Plan &plan) { return toScript(plan, {u"up"_s, true}); }

    OpenedSource opened(const QString &database) const
    {
        ConnectionSpec spec;
        spec.conninfo = m_proof->conninfo(database);
        auto session = openSession(spec);
        return session ? OpenedSource(spec, std::move(*session), nullptr) : OpenedSource();
    }

    /// What the database is and holds, as pg_dump and a plain SELECT see it.
    QStringList stateOf(const QString &database) const
    {
        QStringList state = m_proof->dump(database);
        const auto session = m_proof->open(database);
        const auto tables
            = session->query(u"SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind IN ('r', 'S') AND "
                             "c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)' ORDER BY 1"_s);
        for (int row = 0; tables && row < tables->count(); ++row) {
            const auto rows
                = session->query(u"SELECT md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) FROM ONLY "_s
                    + tables->text(row, 0) + u" t"_s);
            if (rows)
                state.append(tables->text(row, 0) + u' ' + rows->text(0, 0));
        }
        return state;
    }

    /// Up, down: the states after each, or that it did not run.
    std::pair<QStringList, QStringList> outcome(
        const QString &from, const QString &rows, const Plan &there, const Plan &back)
    {
        QStringList after{u"did not run"_s}, home = after;
        if (!m_proof->create(u"judge"_s, from).isEmpty() || !m_proof->run(u"judge"_s, rows).isEmpty())
            return {after, home};
        if (m_proof->run(u"judge"_s, up(there)).isEmpty())
            after = stateOf(u"judge"_s);
        if (m_proof->run(u"judge"_s, up(back)).isEmpty())
            home = stateOf(u"judge"_s);
        return {after, home};
    }

    static Statement statement(const QString &sql)
    {
        Statement made;
        made.sql = sql;
        return made;
    }

    static Plan with(Plan plan, const QString &sql)
    {
        plan.statements.push_back(statement(sql));
        return plan;
    }

    /// Statements whose lack, doubling or move makes a difference, or is found harmless.
    static void ofStatements(const RoundTrip &plans, std::vector<Mutant> &mutants)
    {
        for (const bool back : {false, true}) {
            const Plan &plan = back ? plans.down : plans.up;
            const QString way = back ? u"down, "_s : u"up, "_s;
            const auto add = [&](const QString &what, Plan changed) {
                mutants.push_back({way + what, back ? plans.up : changed, back ? changed : plans.down});
            };
            for (size_t i = 0; i < plan.statements.size(); ++i) {
                const QString sql = plan.statements[i].sql.section(u'\n', 0, 0);
                Plan without = plan, twice = plan;
                without.statements.erase(without.statements.begin() + qsizetype(i));
                add(u"left out: "_s + sql, without);
                twice.statements.insert(twice.statements.begin() + qsizetype(i), plan.statements[i]);
                add(u"doubled: "_s + sql, twice);
                if (i > 0) {
                    Plan moved = without;
                    moved.statements.insert(moved.statements.begin(), plan.statements[i]);
                    add(u"moved first: "_s + sql, moved);
                }
            }
        }
    }

    /// Statements more, of tables that both sides have.
    static void ofRows(const Database &from, const Database &to, const RoundTrip &plans, std::vector<Mutant> &mutants)
    {
        for (const bool back : {false, true}) {
            const Database &there = back ? from : to;
            const auto add = [&](const QString &what, const QString &sql) {
                mutants.push_back({(back ? u"down, "_s : u"up, "_s) + what + u": "_s + sql,
                    back ? plans.up : with(plans.up, sql), back ? with(plans.down, sql) : plans.down});
            };
            for (const Table &table : there.tables) {
                const Database &other = back ? to : from;
                if (table.kind == TableKind::Foreign
                    || std::ranges::find(other.tables, table.name, &Table::name) == other.tables.end())
                    continue;
                const QString name = Sql::identifier(table.name);
                add(u"a row taken"_s,
                    u"DELETE FROM "_s + name + u" WHERE (tableoid, ctid) IN (SELECT tableoid, ctid FROM "_s + name
                        + u" LIMIT 1)"_s);
                add(u"rows taken"_s, u"TRUNCATE "_s + name + u" CASCADE"_s);
                add(u"a row more"_s, u"INSERT INTO "_s + name + u" SELECT * FROM "_s + name + u" LIMIT 1"_s);
                add(u"an owner"_s, u"ALTER TABLE "_s + name + u" OWNER TO pg_monitor"_s);
                add(u"a privilege"_s, u"REVOKE SELECT ON "_s + name + u" FROM CURRENT_USER"_s);
                add(u"a protection"_s, u"ALTER TABLE "_s + name + u" DISABLE TRIGGER ALL, ENABLE ROW LEVEL SECURITY"_s);
                for (const Column &column : table.columns)
                    if (column.type == u"integer" && column.generated == Generated::No)
                        add(u"a value"_s,
                            u"UPDATE "_s + name + u" SET "_s + Sql::identifier(column.name) + u" = "_s
                                + Sql::identifier(column.name) + u" + 100"_s);
            }
            for (const Sequence &sequence : there.sequences)
                add(u"a number drawn"_s, u"SELECT nextval("_s + Sql::literal(Sql::identifier(sequence.name)) + u')');
        }
    }

    /// Every so many, so that a sample has of all.
    static std::vector<Mutant> sample(std::vector<Mutant> all, int wanted)
    {
        std::vector<Mutant> some;
        const size_t step = std::max<size_t>(1, (all.size() + size_t(wanted) - 1) / size_t(wanted));
        for (size_t i = 0; i < all.size(); i += step)
            some.push_back(std::move(all[i]));
        return some;
    }

    /// The rows that the proof's mutants would show on; made by hand here, since the judge must not lean on the proof.
    static QString rowsFor(const Database &database)
    {
        QString sql = u"\\set ON_ERROR_STOP off\nSET client_min_messages = fatal;\n"_s;
        for (const Table &table : database.tables) {
            if (table.kind != TableKind::Ordinary)
                continue;
            QStringList names, values;
            for (const Column &column : table.columns)
                if (column.type == u"integer" && column.generated == Generated::No && column.identity == Identity::No) {
                    names.append(Sql::identifier(column.name));
                    values.append(u"1"_s);
                }
            sql += u"INSERT INTO "_s + Sql::identifier(table.name)
                + (names.isEmpty()
                        ? u" DEFAULT VALUES;\n"_s
                        : QString(u" ("_s + names.join(u", "_s) + u") VALUES ("_s + values.join(u", "_s) + u");\n"_s));
        }
        return sql + u"\\set ON_ERROR_STOP on\n"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start("wal_level = logical"), qPrintable(m_server.error()));
        m_proof = std::make_unique<SchemaProof>(m_server.server());
    }

    void noneIsHeld_data()
    {
        QTest::addColumn<QString>("pair");
        QTest::addColumn<bool>("back");
        const QByteArray wish = qgetenv("HOWDAH_MUTANTS");
        const QStringList pairs = QDir(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/plan"))
                                      .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        const qsizetype wanted = wish == "all" ? pairs.size() : wish.isEmpty() ? 3 : wish.toInt();
        const qsizetype step = std::max<qsizetype>(1, (pairs.size() + wanted - 1) / std::max<qsizetype>(1, wanted));
        for (qsizetype i = 0; i < pairs.size(); i += step)
            for (const bool back : {false, true})
                if (wish == "all" || back == (i / step % 2 == 1))
                    QTest::newRow(qPrintable(pairs[i] + (back ? u" back"_s : QString()))) << pairs[i] << back;
    }

    void noneIsHeld()
    {
        QFETCH(QString, pair);
        QFETCH(bool, back);
        const QString sides[] = {u"a"_s, u"b"_s};
        for (const QString &side : sides) {
            QCOMPARE(m_proof->create(side), QString());
            QCOMPARE(m_proof->run(side, script(pair, side)), QString());
        }
        const QString fromName = sides[back ? 1 : 0], toName = sides[back ? 0 : 1];
        RoundTrip plans;
        std::shared_ptr<const Database> source, target;
        {
            const OpenedSource from = opened(fromName), to = opened(toName);
            source = *introspect(from);
            target = *introspect(to);
            plans = roundTrip(*source, *target);
            Prover prover(from, to);
            const auto ready = prover.prepare(&plans);
            // What pg_dump writes of some schemas psql does not run: their plans are not judged, and that is said.
            if (!ready) {
                QVERIFY2(toText(ready.error()).contains(u"the dump of the "_s), qPrintable(toText(ready.error())));
                qInfo("not judged: %s", qPrintable(toText(ready.error())));
                ++m_unready;
                return;
            }
            const auto right = prover.judge(up(plans.up), up(plans.down));
            QVERIFY2(right, qPrintable(right ? QString() : toText(right.error())));
            QString said;
            for (const ProofStep &step : right->steps)
                said += verdictSign(step.verdict) + u' ' + stageWord(step.stage) + u' ' + step.detail + u'\n';
            QVERIFY2(right->verdict() != Verdict::Broke, qPrintable(said + up(plans.up) + up(plans.down)));
            ++m_pairs;
            m_held += right->holds() ? 1 : 0;
            // What was not judged says why.
            for (const ProofStep &step : right->steps)
                QVERIFY(step.verdict != Verdict::NotJudged || !step.detail.isEmpty());
            std::vector<Mutant> all, held;
            ofStatements(plans, all);
            ofRows(*source, *target, plans, all);
            for (Mutant &mutant : sample(std::move(all), qEnvironmentVariableIsSet("HOWDAH_MUTANTS") ? 45 : 6)) {
                const auto proof = prover.judge(up(mutant.up), up(mutant.down));
                QVERIFY2(proof, qPrintable(proof ? QString() : toText(proof.error())));
                ++m_mutants;
                m_broke += proof->verdict() == Verdict::Broke ? 1 : 0;
                m_notJudged += proof->verdict() == Verdict::NotJudged ? 1 : 0;
                if (proof->holds())
                    held.push_back(std::move(mutant));
            }
            m_suspects = std::move(held);
        }
        QString rows = rowsFor(*source);
        std::pair<QStringList, QStringList> good;
        if (!m_suspects.empty())
            good = outcome(fromName, rows, plans.up, plans.down);
        if (good.first.size() == 1 || good.second.size() == 1) { // these rows are not for this plan
            rows.clear();
            good = outcome(fromName, rows, plans.up, plans.down);
        }
        for (const Mutant &mutant : m_suspects) {
            const auto bad = outcome(fromName, rows, mutant.up, mutant.down);
            QVERIFY2(bad == good, qPrintable(u"held, and wrong: "_s + mutant.what));
            ++m_harmless;
        }
    }

    void cleanupTestCase()
    {
        qInfo("%d mutants of %d right plans (%d held, the others with why not): %d broke, %d not judged, %d held and "
              "harmless",
            m_mutants, m_pairs, m_held, m_broke, m_notJudged, m_harmless);
        if (m_pairs > 6)
            QVERIFY2(m_mutants - m_harmless >= 250 || !qEnvironmentVariableIsSet("HOWDAH_MUTANTS"), "too few mutants");
        QCOMPARE(m_broke + m_notJudged + m_harmless, m_mutants);
        // Many a statement may run twice or a little later; were most mutants like that, this would try nothing.
        QVERIFY(m_broke > m_mutants / 4);
        QVERIFY2(m_unready < m_pairs, "most pairs were not judged");
    }

private:
    std::vector<Mutant> m_suspects;
};

QTEST_GUILESS_MAIN(ProofMutantsTest)
#include "tst_proofmutants.moc"
