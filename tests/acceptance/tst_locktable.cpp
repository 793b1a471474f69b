// SPDX-License-Identifier: Apache-2.0
// Every row of the table of locks, against a server: pg_locks, the files of tables and indexes, the counters of scans.
#include "catalog/introspector.h"
#include "locks/action.h"
#include "server/libpq/opensession.h"
#include "support/testserver.h"

#include <QTest>

#include <thread>

using namespace Howdah;
using namespace Howdah::Locks;
using namespace Qt::StringLiterals;

namespace {

/// The database that the cases run in; each is rolled back.
constexpr const char *s_fixture = R"(
CREATE SCHEMA lk;
SET search_path = lk;
CREATE FUNCTION steady() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION moody() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN free AS int;
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE other (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, a int, b text, s varchar(10), c varchar(10) CHECK (c <> ''), w int NOT NULL,
    p int, ts timestamp, co text, g int GENERATED ALWAYS AS (id + 1) STORED, idn int NOT NULL, d positive,
    fk int CONSTRAINT t_fk REFERENCES other, n numeric(5, 2), CONSTRAINT p_here CHECK (p IS NOT NULL), CONSTRAINT big CHECK (a > 0));
INSERT INTO other SELECT generate_series(1, 50);
INSERT INTO t (id, a, b, s, c, w, p, ts, co, idn, d, fk, n)
    SELECT i, i, 'b' || i, 's', 'c', i, i, now(), 'c', i, 1, i, 1 FROM generate_series(1, 50) i;
ALTER TABLE t ADD CONSTRAINT late CHECK (w > 0) NOT VALID, ADD CONSTRAINT fk_late FOREIGN KEY (a) REFERENCES other NOT VALID;
CREATE INDEX t_b ON t (b);
CREATE INDEX t_co ON t (co);
CREATE UNIQUE INDEX t_w ON t (w);
CREATE UNIQUE INDEX t_a ON t (a);
CREATE TABLE ident (id int GENERATED ALWAYS AS IDENTITY, x int);
CREATE TABLE bare (id int, x int);
INSERT INTO bare SELECT i, i FROM generate_series(1, 50) i;
CREATE UNIQUE INDEX bare_id ON bare (id);
CREATE TABLE part (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (0) TO (10);
CREATE TABLE part_other PARTITION OF part DEFAULT;
INSERT INTO part SELECT i, i FROM generate_series(1, 40) i;
DELETE FROM part WHERE k BETWEEN 10 AND 20;
CREATE INDEX part_k ON ONLY part (k);
CREATE INDEX part1_k ON part1 (k);
CREATE TABLE child (id int, k int);
INSERT INTO child VALUES (1, 11);
CREATE TABLE proved (id int, k int, CHECK (k IS NOT NULL AND k >= 10 AND k < 15));
INSERT INTO proved VALUES (1, 11);
CREATE TABLE alone (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE alone1 PARTITION OF alone FOR VALUES FROM (0) TO (10);
CREATE TABLE plain (id int, k int) PARTITION BY RANGE (k);
CREATE TABLE plain_other PARTITION OF plain DEFAULT;
INSERT INTO plain VALUES (1, 50);
CREATE TABLE parent (id int);
CREATE TABLE heir (id int) INHERITS (parent);
CREATE TABLE maybe (id int);
CREATE VIEW v AS SELECT id FROM t;
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
CREATE UNIQUE INDEX m_id ON m (id);
CREATE SEQUENCE sq;
CREATE TABLE guarded (id int, owner text);
CREATE POLICY mine ON guarded USING (true);
CREATE TRIGGER trg BEFORE INSERT ON guarded FOR EACH ROW EXECUTE FUNCTION tf();
CREATE RULE rl AS ON DELETE TO guarded DO INSTEAD NOTHING;
CREATE STATISTICS st ON id, a FROM t;
CREATE PUBLICATION pb;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE only_keys (id int PRIMARY KEY);
CREATE TABLE pointing (id int REFERENCES only_keys);
)";

struct Case {
    Act act;
    const char *sql;
};

using enum Act;

/// A statement for each row; the row that it is taken for is the row that is judged.
constexpr Case s_cases[] = {
    {AddColumn, "ALTER TABLE t ADD COLUMN z int"},
    {AddColumn, "ALTER TABLE t ADD COLUMN z free"},
    {AddColumn, "ALTER TABLE part ADD COLUMN z int"},
    {AddColumn, "ALTER TABLE t ADD COLUMN z int DEFAULT NULL"},
    {AddColumnDefault, "ALTER TABLE t ADD COLUMN z int DEFAULT 1 + 2"},
    {AddColumnDefault, "ALTER TABLE t ADD COLUMN z timestamptz DEFAULT now()"},
    {AddColumnDefault, "ALTER TABLE t ADD COLUMN z timestamptz DEFAULT CURRENT_TIMESTAMP"},
    {AddColumnDefault, "ALTER TABLE t ADD COLUMN z int DEFAULT steady()"},
    {AddColumnDefault, "ALTER TABLE t ADD COLUMN z text DEFAULT lower('A') || current_user"},
    {AddColumnDefault, "ALTER TABLE t ADD COLUMN z int NOT NULL DEFAULT 1"},
    {AddColumnNotNull, "ALTER TABLE maybe ADD COLUMN z int NOT NULL"},
    {AddColumnVolatile, "ALTER TABLE t ADD COLUMN z int DEFAULT moody()"},
    {AddColumnVolatile, "ALTER TABLE t ADD COLUMN z uuid DEFAULT gen_random_uuid()"},
    {AddColumnVolatile, "ALTER TABLE t ADD COLUMN z timestamptz DEFAULT clock_timestamp()"},
    {AddColumnVolatile, "ALTER TABLE t ADD COLUMN z bigint DEFAULT nextval('lk.sq')"},
    {AddColumnStored, "ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS (id * 2) STORED"},
    {AddColumnVirtual, "ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS (id * 2) VIRTUAL"},
    {AddColumnCounter, "ALTER TABLE t ADD COLUMN z serial"},
    {AddColumnCounter, "ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS IDENTITY"},
    {AddColumnDomain, "ALTER TABLE t ADD COLUMN z positive"},
    {AddColumnDomain, "ALTER TABLE t ADD COLUMN z positive DEFAULT 3"},
    {DropColumn, "ALTER TABLE t DROP COLUMN b"},
    {DropColumn, "ALTER TABLE t DROP COLUMN fk"},
    {RenameColumn, "ALTER TABLE t RENAME COLUMN b TO bb"},
    {RetypeInPlace, "ALTER TABLE t ALTER COLUMN s TYPE varchar(20)"},
    {RetypeInPlace, "ALTER TABLE t ALTER COLUMN s TYPE text"},
    {RetypeInPlace, "ALTER TABLE t ALTER COLUMN n TYPE numeric(8, 2)"},
    {RetypeInPlace, "ALTER TABLE t ALTER COLUMN n TYPE numeric"},
    {RetypeInPlace, "ALTER TABLE t ALTER COLUMN b TYPE varchar"},
    {RetypeInPlace, "ALTER TABLE bare ALTER COLUMN x TYPE free"},
    {RetypeChecked, "ALTER TABLE t ALTER COLUMN c TYPE varchar(20)"},
    {RetypeReindexed, "ALTER TABLE t ALTER COLUMN co TYPE text COLLATE \"C\""},
    {RetypeRewritten, "ALTER TABLE t ALTER COLUMN w TYPE bigint"},
    {RetypeRewritten, "ALTER TABLE t ALTER COLUMN fk TYPE bigint"},
    {RetypeRewritten, "ALTER TABLE t ALTER COLUMN s TYPE varchar(5)"},
    {RetypeRewritten, "ALTER TABLE t ALTER COLUMN n TYPE numeric(8, 3)"},
    {RetypeRewritten, "ALTER TABLE t ALTER COLUMN s TYPE char(20)"},
    {RetypeRewritten, "ALTER TABLE t ALTER COLUMN ts TYPE date"},
    {RetypeRewritten, "ALTER TABLE t ALTER COLUMN s TYPE text USING s || ''"},
    {RetypeRewritten, "ALTER TABLE bare ALTER COLUMN x TYPE positive"},
    {SetDefault, "ALTER TABLE t ALTER COLUMN a SET DEFAULT 1"},
    {DropDefault, "ALTER TABLE t ALTER COLUMN a DROP DEFAULT"},
    {SetNotNull, "ALTER TABLE t ALTER COLUMN a SET NOT NULL"},
    {SetNotNullProved, "ALTER TABLE t ALTER COLUMN p SET NOT NULL"},
    {DropNotNull, "ALTER TABLE t ALTER COLUMN w DROP NOT NULL"},
    {SetExpression, "ALTER TABLE t ALTER COLUMN g SET EXPRESSION AS (id + 2)"},
    {DropExpression, "ALTER TABLE t ALTER COLUMN g DROP EXPRESSION"},
    {AddIdentity, "ALTER TABLE t ALTER COLUMN idn ADD GENERATED ALWAYS AS IDENTITY"},
    {SetIdentity, "ALTER TABLE ident ALTER COLUMN id SET GENERATED BY DEFAULT"},
    {DropIdentity, "ALTER TABLE ident ALTER COLUMN id DROP IDENTITY"},
    {SetStatistics, "ALTER TABLE t ALTER COLUMN a SET STATISTICS 100"},
    {SetColumnOptions, "ALTER TABLE t ALTER COLUMN a SET (n_distinct = 5)"},
    {SetStorage, "ALTER TABLE t ALTER COLUMN b SET STORAGE EXTERNAL"},
    {SetCompression, "ALTER TABLE t ALTER COLUMN b SET COMPRESSION pglz"},
    {AddCheck, "ALTER TABLE t ADD CONSTRAINT z CHECK (a > 0)"},
    {AddCheckNotValid, "ALTER TABLE t ADD CONSTRAINT z CHECK (a > 0) NOT VALID"},
    {AddCheckNotEnforced, "ALTER TABLE t ADD CONSTRAINT z CHECK (a > 0) NOT ENFORCED"},
    {AddNotNullConstraint, "ALTER TABLE t ADD CONSTRAINT z NOT NULL a"},
    {AddNotNullNotValid, "ALTER TABLE t ADD CONSTRAINT z NOT NULL a NOT VALID"},
    {AddForeignKey, "ALTER TABLE t ADD CONSTRAINT z FOREIGN KEY (w) REFERENCES other"},
    {AddForeignKeyNotValid, "ALTER TABLE t ADD CONSTRAINT z FOREIGN KEY (w) REFERENCES other NOT VALID"},
    {AddForeignKeyNotValid, "ALTER TABLE t ADD COLUMN z int REFERENCES other"},
    {AddForeignKeyNotEnforced, "ALTER TABLE t ADD CONSTRAINT z FOREIGN KEY (w) REFERENCES other NOT ENFORCED"},
    {AddUnique, "ALTER TABLE t ADD CONSTRAINT z UNIQUE (a)"},
    {AddPrimaryKey, "ALTER TABLE bare ADD PRIMARY KEY (id)"},
    {AddKeyUsingIndex, "ALTER TABLE t ADD CONSTRAINT z UNIQUE USING INDEX t_w"},
    {AddPrimaryKeyUsingIndexScanned, "ALTER TABLE bare ADD CONSTRAINT z PRIMARY KEY USING INDEX bare_id"},
    {AddExclusion, "ALTER TABLE t ADD CONSTRAINT z EXCLUDE (w WITH =)"},
    {ValidateCheck, "ALTER TABLE t VALIDATE CONSTRAINT late"},
    {ValidateForeignKey, "ALTER TABLE t VALIDATE CONSTRAINT fk_late"},
    {DropConstraint, "ALTER TABLE t DROP CONSTRAINT big"},
    {DropForeignKey, "ALTER TABLE t DROP CONSTRAINT t_fk"},
    {AlterConstraint, "ALTER TABLE t ALTER CONSTRAINT t_fk DEFERRABLE"},
    {RenameConstraint, "ALTER TABLE t RENAME CONSTRAINT big TO bigger"},
    {CreateIndex, "CREATE INDEX z ON t (w)"},
    {CreateIndexOnly, "CREATE INDEX z ON ONLY part (id)"},
    {CreateIndexConcurrently, "CREATE INDEX CONCURRENTLY z ON t (w)"},
    {DropIndex, "DROP INDEX t_b"},
    {DropIndexConcurrently, "DROP INDEX CONCURRENTLY t_b"},
    {ReindexIndex, "REINDEX INDEX t_w"},
    {ReindexTable, "REINDEX TABLE t"},
    {ReindexConcurrently, "REINDEX TABLE CONCURRENTLY t"},
    {RenameIndex, "ALTER INDEX t_w RENAME TO t_ww"},
    {AttachIndex, "ALTER INDEX part_k ATTACH PARTITION part1_k"},
    {SetIndexOptions, "ALTER INDEX t_w SET (fillfactor = 70)"},
    {SetIndexTablespace, "ALTER INDEX t_w SET TABLESPACE ts"},
    {CreateTable, "CREATE TABLE z (id int REFERENCES other)"},
    {CreateTableAs, "CREATE TABLE z AS SELECT * FROM t"},
    {CreatePartition, "CREATE TABLE z PARTITION OF part FOR VALUES FROM (10) TO (20)"},
    {CreateHeir, "CREATE TABLE z () INHERITS (parent)"},
    {DropTable, "DROP TABLE pointing"},
    {DropTable, "DROP TABLE bare"},
    {DropTable, "DROP TABLE part1"},
    {DropTable, "DROP TABLE only_keys CASCADE"},
    {Truncate, "TRUNCATE bare"},
    {RenameTable, "ALTER TABLE bare RENAME TO z"},
    {MoveToSchema, "ALTER TABLE bare SET SCHEMA public"},
    {SetOwner, "ALTER TABLE bare OWNER TO app"},
    {SetLogged, "ALTER TABLE bare SET UNLOGGED"},
    {SetAccessMethod, "ALTER TABLE bare SET ACCESS METHOD heap2"},
    {SetTablespace, "ALTER TABLE bare SET TABLESPACE ts"},
    {SetTableOptions, "ALTER TABLE t SET (fillfactor = 70)"},
    {ClusterOn, "ALTER TABLE t CLUSTER ON t_w"},
    {SetReplicaIdentity, "ALTER TABLE t REPLICA IDENTITY USING INDEX t_w"},
    {AttachPartitionIndexed, "ALTER TABLE part ATTACH PARTITION child FOR VALUES FROM (10) TO (20)"},
    {AttachPartition, "ALTER TABLE plain ATTACH PARTITION child FOR VALUES FROM (10) TO (20)"},
    {AttachPartition, "ALTER TABLE alone ATTACH PARTITION child FOR VALUES FROM (10) TO (20)"},
    {AttachPartitionIndexed, "ALTER TABLE part ATTACH PARTITION proved FOR VALUES FROM (10) TO (20)"},
    {AttachPartitionProved, "ALTER TABLE alone ATTACH PARTITION proved FOR VALUES FROM (10) TO (20)"},
    {DetachPartition, "ALTER TABLE part DETACH PARTITION part1"},
    {DetachPartitionConcurrently, "ALTER TABLE alone DETACH PARTITION alone1 CONCURRENTLY"},
    {Inherit, "ALTER TABLE maybe INHERIT parent"},
    {NoInherit, "ALTER TABLE heir NO INHERIT parent"},
    {SetRowSecurity, "ALTER TABLE t ENABLE ROW LEVEL SECURITY"},
    {CreatePolicy, "CREATE POLICY z ON t USING (true)"},
    {AlterPolicy, "ALTER POLICY mine ON guarded USING (false)"},
    {DropPolicy, "DROP POLICY mine ON guarded"},
    {CreateTrigger, "CREATE TRIGGER z BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf()"},
    {SwitchTrigger, "ALTER TABLE guarded DISABLE TRIGGER trg"},
    {DropTrigger, "DROP TRIGGER trg ON guarded"},
    {RenameTrigger, "ALTER TRIGGER trg ON guarded RENAME TO z"},
    {CreateRule, "CREATE RULE z AS ON UPDATE TO t DO INSTEAD NOTHING"},
    {DropRule, "DROP RULE rl ON guarded"},
    {Vacuum, "VACUUM t"},
    {VacuumFull, "VACUUM FULL t"},
    {Cluster, "CLUSTER t USING t_w"},
    {Analyze, "ANALYZE t"},
    {CreateStatistics, "CREATE STATISTICS z ON id, w FROM t"},
    {DropStatistics, "DROP STATISTICS st"},
    {Comment, "COMMENT ON TABLE t IS 'x'"},
    {Comment, "COMMENT ON COLUMN t.a IS 'x'"},
    {Act::Grant, "GRANT SELECT ON t TO app"},
    {CreateView, "CREATE VIEW z AS SELECT id FROM t"},
    {ReplaceView, "CREATE OR REPLACE VIEW v AS SELECT id FROM t"},
    {AlterView, "ALTER VIEW v SET (security_barrier = true)"},
    {DropView, "DROP VIEW v"},
    {CreateMaterializedView, "CREATE MATERIALIZED VIEW z AS SELECT id FROM t"},
    {RefreshMaterializedView, "REFRESH MATERIALIZED VIEW m"},
    {RefreshMaterializedViewConcurrently, "REFRESH MATERIALIZED VIEW CONCURRENTLY m"},
    {DropMaterializedView, "DROP MATERIALIZED VIEW m"},
    {CreateSequence, "CREATE SEQUENCE z"},
    {AlterSequence, "ALTER SEQUENCE sq INCREMENT 2"},
    {DropSequence, "DROP SEQUENCE sq"},
    {AddToPublication, "ALTER PUBLICATION pb ADD TABLE t"},
    {AddEnumValue, "ALTER TYPE mood ADD VALUE 'c'"},
    {RenameEnumValue, "ALTER TYPE mood RENAME VALUE 'a' TO 'z'"},
    {AlterType, "ALTER TYPE mood RENAME TO z"},
    {AlterDomainValidated, "ALTER DOMAIN positive ADD CONSTRAINT z CHECK (VALUE < 100)"},
    {AlterDomain, "ALTER DOMAIN positive ADD CONSTRAINT z CHECK (VALUE < 100) NOT VALID"},
    {Select, "SELECT * FROM t"},
    {SelectForUpdate, "SELECT * FROM t FOR UPDATE"},
    {Insert, "INSERT INTO heir SELECT id FROM other"},
    {Update, "UPDATE bare SET x = 1"},
    {Delete, "DELETE FROM bare"},
    {Merge, "MERGE INTO bare USING other ON bare.id = other.id WHEN MATCHED THEN DELETE"},
    {LockTable, "LOCK TABLE t IN SHARE MODE"},
    {LockTable, "LOCK TABLE t"},
    {NoTable, "CREATE FUNCTION z() RETURNS int LANGUAGE sql AS 'SELECT 1'"},
};

/// Rows that no statement here shows, and why.
struct Untested {
    Act act;
    const char *why;
};

constexpr Untested s_untested[] = {{CopyFrom, "COPY FROM needs its data"},
    {OutsideTransaction, "it is about the whole cluster"}, {Unknown, "nothing is known of it"}};

struct Seen {
    QHash<QString, Mode> modes; ///< of relations that the fixture has
    QHash<QString, qint64> files, scans;
    QHash<QString, QString> indexes; ///< index → its table
};

} // namespace

class LockTableTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    std::unique_ptr<Session> m_session, m_watch;
    std::optional<Scene> m_scene;
    QSet<QString> m_fixture, m_sequences;
    QHash<QString, QString> m_names; ///< oid → name
    int m_major = 0;

    static std::unique_ptr<Session> opened(const TestServer &server)
    {
        ConnectionSpec spec;
        spec.conninfo = server.conninfo(u"locks"_s);
        spec.readOnly = false;
        auto session = openSession(spec);
        return session ? std::move(*session) : nullptr;
    }

    void readNames()
    {
        const auto names
            = m_watch->query(u"SELECT relname, oid, relkind FROM pg_class WHERE relnamespace = 'lk'::regnamespace "
                             "AND relkind IN ('r','p','v','m','i','I','S')"_s);
        for (int row = 0; row < names->count(); ++row) {
            m_fixture.insert(names->text(row, 0));
            m_names.insert(names->text(row, 1), names->text(row, 0));
            if (names->text(row, 2) == u"S")
                m_sequences.insert(names->text(row, 0));
        }
    }

    /// By the names that relations had when the fixture was made.
    Seen look(Session &session) const
    {
        Seen seen;
        const auto name = [&](const Rows &rows, int row, int oid, int fallback) {
            return m_names.value(rows.text(row, oid), rows.text(row, fallback));
        };
        const auto locks = session.query(
            u"SELECT relation, '', mode FROM pg_locks WHERE locktype = 'relation' AND pid = pg_backend_pid()"_s);
        for (int row = 0; locks && row < locks->count(); ++row)
            if (const QString relation = name(*locks, row, 0, 1); m_fixture.contains(relation))
                seen.modes[relation] = std::max(seen.modes.value(relation), modeOf(locks->text(row, 2)));
        const auto files = session.query(
            u"SELECT c.oid, c.relname, pg_relation_filenode(c.oid), pg_stat_get_xact_numscans(c.oid), i.indrelid, "
            u"c.relkind "
            "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('lk', 'public') "
            "LEFT JOIN pg_index i ON i.indexrelid = c.oid WHERE c.relkind <> 'S'"_s);
        for (int row = 0; files && row < files->count(); ++row) {
            const QString relation = name(*files, row, 0, 1);
            seen.files[relation] = files->integer(row, 2);
            // Reading an index is counted there; it is reading the table all the same.
            const QString table = files->isNull(row, 4) ? relation : m_names.value(files->text(row, 4));
            seen.scans[table] += files->integer(row, 3);
            if (!files->isNull(row, 4))
                seen.indexes[relation] = table;
        }
        return seen;
    }

    /// An index that is written to another place is not one that is made.
    static bool isMoved(const LockFacts &facts, const QString &index)
    {
        const RelationFact *fact = facts.of({u"lk"_s, index});
        return fact && fact->work == Work::Rewrite;
    }

    /// What the server did to a relation, from what was there before and after.
    Work workOn(const QString &table, const Seen &before, const Seen &after, const LockFacts &facts) const
    {
        if (after.files.contains(table) && before.files.value(table) != after.files.value(table))
            return Work::Rewrite;
        for (auto index = after.indexes.cbegin(); index != after.indexes.cend(); ++index)
            if (index.value() == table && !isMoved(facts, index.key()) && after.files.value(index.key()) != 0
                && before.files.value(index.key()) != after.files.value(index.key()))
                return Work::Build;
        return after.scans.value(table) > before.scans.value(table) ? Work::Scan : Work::AtOnce;
    }

    QStringList differences(
        const LockFacts &facts, const Seen &before, const Seen &after, bool modes, bool works, bool truncates) const
    {
        QStringList found;
        for (const QString &name : m_fixture) {
            const RelationFact *fact = facts.of({u"lk"_s, name});
            const bool isIndex = before.indexes.contains(name);
            const Mode said = fact ? fact->mode : Mode::None, took = after.modes.value(name);
            if (modes && said != took && (fact || !(isIndex || m_sequences.contains(name))))
                found << u"%1: the table says %2, the server took %3"_s.arg(name, word(said), word(took));
            const Work expected = fact ? fact->work : Work::AtOnce;
            if (!works || isIndex || truncates || !after.files.contains(name))
                continue;
            const Work did = workOn(name, before, after, facts);
            // A rewrite reads as well, a build too; nothing more is asked.
            if (did != expected)
                found << u"%1: the table says %2, the server did %3"_s.arg(name, key(expected), key(did));
        }
        found.sort();
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.startOrUse("allow_in_place_tablespaces = on"), qPrintable(m_server.error()));
        ConnectionSpec spec;
        spec.conninfo = m_server.conninfo();
        spec.readOnly = false;
        auto admin = openSession(spec);
        QVERIFY(admin);
        QVERIFY((*admin)->execute(u"CREATE DATABASE locks"_s));
        (void)(*admin)->execute(u"CREATE TABLESPACE ts LOCATION ''"_s);
        m_session = opened(m_server);
        m_watch = opened(m_server);
        QVERIFY(m_session && m_watch);
        const auto made = m_session->execute(QString::fromUtf8(s_fixture));
        QVERIFY2(made, made ? "" : qPrintable(toText(made.error())));
        m_major = m_session->info().version / 10000;
        readNames();
        const auto database = introspectedDatabase();
        QVERIFY(database);
        m_scene.emplace(*database);
        m_scene->setSearchPath({u"lk"_s, u"public"_s});
        QVERIFY(m_session->execute(u"SET search_path = lk, public"_s));
        QVERIFY(m_watch->execute(u"SET search_path = lk, public"_s));
    }

    std::shared_ptr<const Database> introspectedDatabase()
    {
        auto session = opened(m_server);
        auto database = session ? introspected(*session) : nullptr;
        return database;
    }
    static std::shared_ptr<const Database> introspected(Session &session);

    void everyRowIsTestedOrNamed()
    {
        QStringList missing;
        int tested = 0, untested = 0;
        for (const Row &row : table()) {
            const bool here = std::ranges::any_of(s_cases, [&](const Case &one) { return one.act == row.act; });
            const auto named = std::ranges::find(s_untested, row.act, &Untested::act);
            if (!row.holds(m_major)) {
                ++untested;
                qInfo("not on this server: %s (%d to %d)", row.name, row.from, row.until);
            } else if (named != std::end(s_untested)) {
                ++untested;
                qInfo("not tested: %s, because %s", row.name, named->why);
            } else if (here) {
                ++tested;
            } else {
                missing << QString::fromLatin1(row.name);
            }
        }
        qInfo("%d rows tested on PostgreSQL %d, %d not", tested, m_major, untested);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }

    void row_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<QByteArray>("sql");
        for (const Case &one : s_cases)
            if (rowOf(one.act, m_major))
                QTest::addRow("%s", one.sql) << int(one.act) << QByteArray(one.sql);
    }

    void row()
    {
        QFETCH(int, act);
        QFETCH(QByteArray, sql);
        const auto actions = actionsOf(sql, *m_scene, m_major);
        QVERIFY2(actions, actions ? "" : qPrintable(actions.error().message));
        const bool taken = std::ranges::any_of(*actions, [&](const Action &action) { return int(action.act) == act; });
        QVERIFY2(taken, rowOf(actions->front().act, m_major) ? rowOf(actions->front().act, m_major)->name : "no row");
        const LockFacts facts = factsOf(*actions, m_major);
        if (facts.transactional == Transactional::Never) {
            outside(sql, facts);
            return;
        }
        QVERIFY(m_session->execute(u"BEGIN"_s));
        const Seen before = look(*m_session);
        const auto ran = m_session->execute(QString::fromUtf8(sql));
        const Seen after = look(*m_session);
        QVERIFY(m_session->execute(u"ROLLBACK"_s));
        QVERIFY2(ran, ran ? "" : qPrintable(toText(ran.error())));
        // ANALYZE reads a sample of blocks, which no counter of scans shows; TRUNCATE gives the table a new, empty
        // file.
        const QStringList found = differences(facts, before, after, true, act != int(Analyze), act == int(Truncate));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    /// What cannot run in a transaction is made to wait for one, and its request is read in pg_locks.
    void outside(const QByteArray &sql, const LockFacts &facts)
    {
        QVERIFY(m_session->execute(u"BEGIN"_s));
        QVERIFY(!m_session->execute(QString::fromUtf8(sql)));
        QVERIFY(m_session->execute(u"ROLLBACK"_s));
        const RelationFact &first
            = *std::ranges::find_if(facts.relations, [](const RelationFact &fact) { return fact.part != Part::Index; });
        const QString pid = m_session->query(u"SELECT pg_backend_pid()"_s)->text(0, 0);
        // The weakest lock that what the table says would wait for; looking the name up takes ACCESS SHARE for a
        // moment.
        const Mode holds = first.mode == Mode::AccessExclusive ? Mode::AccessShare : Mode::ShareUpdateExclusive;
        QVERIFY(m_watch->execute(u"BEGIN; LOCK TABLE "_s + first.relation.name + u" IN "_s + word(holds) + u" MODE"_s));
        std::expected<void, Error> ran;
        std::thread runs([&] { ran = m_session->execute(QString::fromUtf8(sql)); });
        Mode asked = Mode::None;
        for (int i = 0; i < 200 && asked == Mode::None; ++i) {
            const auto waits = m_watch->query(u"SELECT mode FROM pg_locks WHERE NOT granted AND pid = "_s + pid);
            if (waits && waits->count() > 0)
                asked = modeOf(waits->text(0, 0));
            else
                QTest::qWait(20);
        }
        const Seen before = look(*m_watch);
        QVERIFY(m_watch->execute(u"COMMIT"_s));
        runs.join();
        QVERIFY2(ran, ran ? "" : qPrintable(toText(ran.error())));
        const Seen after = look(*m_watch);
        QCOMPARE(word(asked), word(first.mode));
        if (facts.work == Work::Rewrite || facts.work == Work::Build)
            QCOMPARE(key(workOn(first.relation.name, before, after, facts)), key(facts.work));
        // Put back what could not be rolled back; REINDEX CONCURRENTLY gives indexes other oids.
        if (sql.startsWith("DROP INDEX"))
            QVERIFY(m_session->execute(u"CREATE INDEX t_b ON t (b)"_s));
        else if (sql.startsWith("CREATE INDEX"))
            QVERIFY(m_session->execute(u"DROP INDEX z"_s));
        else if (sql.contains("DETACH"))
            QVERIFY(m_session->execute(
                u"ALTER TABLE alone1 DROP CONSTRAINT IF EXISTS alone1_k_check; ALTER TABLE alone ATTACH PARTITION alone1 FOR VALUES FROM (0) TO (10)"_s));
        readNames();
    }

    /// The list of functions that are not volatile is the server's.
    void steadyFunctions()
    {
        QFile file(u":/howdah/sql/functions_not_volatile.txt"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList names = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(names.size() > 500);
        const auto wrong = m_watch->query(
            Query{u"SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace "
                  "AND provolatile = 'v' AND proname = ANY (string_to_array($1, ' '))"_s,
                {names.join(u' ')}});
        QVERIFY(wrong);
        QCOMPARE(wrong->count(), 0);
    }
};

std::shared_ptr<const Database> LockTableTest::introspected(Session &session)
{
    auto database = introspect(session);
    return database ? *database : nullptr;
}

QTEST_GUILESS_MAIN(LockTableTest)
#include "tst_locktable.moc"
