// SPDX-License-Identifier: Apache-2.0
// One or more of every kind of object, with hostile names, read from a real server.
#include "catalog/introspector.h"
#include "catalog/queryset.h"
#include "schema/json.h"
#include "schema/lookup.h"
#include "server/libpq/opensession.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Howdah;
using namespace Qt::StringLiterals;

class CatalogObjectsTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    std::shared_ptr<const Database> m_database;
    std::unique_ptr<Lookup> m_lookup;

    Result<std::unique_ptr<Session>> open(const QString &database) const
    {
        ConnectionSpec spec;
        spec.conninfo = m_server.conninfo(database);
        return openSession(spec);
    }
    const OpaqueObject *opaque(const QString &kind, const QString &identity) const
    {
        const auto found = std::ranges::find_if(
            m_database->opaque, [&](const OpaqueObject &o) { return o.kind == kind && o.identity == identity; });
        return found == m_database->opaque.end() ? nullptr : &*found;
    }
    bool depends(const ObjectRef &from, const ObjectRef &to) const
    {
        return std::ranges::any_of(
            m_database->dependencies, [&](const Dependency &d) { return d.from == from && d.to == to; });
    }
    static QualifiedName plain(const QString &name) { return {u"plain"_s, name}; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start("wal_level = logical"), qPrintable(m_server.error()));
        QFile script(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/catalog/objects.sql"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        QCOMPARE(loadScript(m_server, u"objects"_s, script.readAll()), QString());
        auto session = open(u"objects"_s);
        QVERIFY2(session, session ? "" : qPrintable(toText(session.error())));
        auto database = introspect(**session);
        QVERIFY2(database, database ? "" : qPrintable(toText(database.error())));
        m_database = *database;
        m_lookup = std::make_unique<Lookup>(m_database);
    }

    void everyFileRuns()
    {
        auto session = open(u"objects"_s);
        QVERIFY(session);
        const int version = (*session)->info().version;
        const QString root = u":/howdah/sql/catalog/"_s;
        int files = 0;
        for (QDirIterator it(root, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            const QString folder = it.fileInfo().dir().dirName();
            const QString name = it.fileInfo().completeBaseName();
            QVERIFY2(folder == u"base" || folder.startsWith(u"pg"), qPrintable(folder));
            QVERIFY2(QFile::exists(root + u"base/"_s + name + u".sql"_s), qPrintable(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            // An overlay is for its version and those after it, until the next; this server runs what it would choose.
            const auto chosen = catalogQuery(QLatin1StringView(name.toLatin1()), version);
            QVERIFY(chosen);
            if (*chosen != QString::fromUtf8(file.readAll()))
                continue;
            const auto rows = (*session)->query(*chosen);
            QVERIFY2(rows, rows ? "" : qPrintable(file.fileName() + u": "_s + toText(rows.error())));
            ++files;
        }
        QCOMPARE(files, int(catalogQueries().size()) + 3); // the settings' and the two of the cluster's roles
    }

    void names()
    {
        const QualifiedName table{u"s \"q\" ;--"_s, u"t\n2"_s};
        const Table *found = m_lookup->table(table);
        QVERIFY(found);
        QCOMPARE(found->columns.size(), 3u);
        QCOMPARE(found->columns[1].name, u"c\n2"_s);
        QCOMPARE(found->columns[2].name.toUtf8().size(), 63);
        QVERIFY(std::ranges::any_of(m_database->schemas, [](const Schema &s) { return s.name == u"ключ"_s; }));
        const auto schema = std::ranges::find(m_database->schemas, table.schema, &Schema::name);
        QCOMPARE(schema->comment, u"two\nlines 'and' \\"_s);
        QCOMPARE(m_database->enums.size(), 1u);
        QCOMPARE(m_database->enums.front().name.name, u"e,{}\"\\"_s);
        QCOMPARE(m_database->enums.front().values,
            (std::vector<QString>{u"first"_s, u"a,b"_s, u"c\"d"_s, u"e'f"_s, u"{}"_s, u""_s, u"NULL"_s}));
        for (const Table &t : m_database->tables)
            for (const Column &column : t.columns)
                QVERIFY2(!column.name.contains(u"pg.dropped"), qPrintable(column.name));
    }

    void columns()
    {
        const Column *id = m_lookup->column({plain(u"base"_s), u"id"_s});
        QVERIFY(id);
        QCOMPARE(id->identity, Identity::ByDefault);
        QCOMPARE(*id->identitySequence, plain(u"base_id_seq"_s));
        const Sequence *sequence = m_lookup->sequence(*id->identitySequence);
        QVERIFY(sequence && sequence->identity && sequence->ownedBy);
        QCOMPARE(sequence->increment, 5);
        QCOMPARE(sequence->ownedBy->column, u"id"_s);
        const Column *body = m_lookup->column({plain(u"base"_s), u"body"_s});
        QCOMPARE(body->storage, u"EXTERNAL"_s);
        QCOMPARE(body->compression, u"pglz"_s);
        QCOMPARE(body->statisticsTarget, std::optional(500));
        QCOMPARE(body->options, Options{u"n_distinct=-0.5"_s});
        const Column *name = m_lookup->column({plain(u"base"_s), u"name"_s});
        QCOMPARE(name->collation, plain(u"german"_s));
        QCOMPARE(name->grants, (Grants{{{}, u"SELECT"_s, false}, {{}, u"UPDATE"_s, false}}));
        QCOMPARE(name->comment, u"a name"_s);
        const Column *twice = m_lookup->column({plain(u"base"_s), u"twice"_s});
        QCOMPARE(twice->generated, Generated::Stored);
        QVERIFY(twice->expression && twice->expression->contains(u"ident * 2"));
        QCOMPARE(m_lookup->column({plain(u"base"_s), u"kind"_s})->type, u"\"s \"\"q\"\" ;--\".\"e,{}\"\"\\\"[]"_s);
        QVERIFY(!m_lookup->column({plain(u"heir"_s), u"a"_s})->local);
    }

    void keysAndIndexes()
    {
        const auto named = [this](const QString &relation, const QString &name) -> const Constraint * {
            for (const Constraint *c : m_lookup->constraintsOf(plain(relation)))
                if (c->name == name)
                    return c;
            return nullptr;
        };
        const Constraint *unique = named(u"base"_s, u"u \"1\""_s);
        QVERIFY(unique);
        QCOMPARE(unique->columns, (std::vector<QString>{u"name"_s, u"ser"_s}));
        QCOMPARE(unique->include, std::vector<QString>{u"since"_s});
        QCOMPARE(unique->options, Options{u"fillfactor=60"_s});
        QVERIFY(unique->nullsNotDistinct);
        const Constraint *check = named(u"base"_s, u"c'k"_s);
        QVERIFY(check && check->noInherit && !check->validated);
        QCOMPARE(check->comment, u"later"_s);
        const Constraint *set = named(u"child2"_s, u"child2_a_b_fkey"_s);
        QVERIFY(set);
        QCOMPARE(set->onDelete, QChar(u'n'));
        QCOMPARE(set->onDeleteColumns, std::vector<QString>{u"a"_s});
        QCOMPARE(set->referencedColumns, (std::vector<QString>{u"c %1"_s, u"c\n2"_s}));
        const Constraint *key = m_lookup->primaryKeyOf(plain(u"base"_s));
        QVERIFY(key && key->clustered && key->replicaIdentity);
        QCOMPARE(key->indexComment, u"the key's index"_s);
        const Constraint *partition = m_lookup->primaryKeyOf(plain(u"events_2024"_s));
        QCOMPARE(partition->parentIndex, plain(u"events_pkey"_s));
        // One foreign key to the partitioned table, not one to each of its partitions.
        QCOMPARE(m_lookup->constraintsOf(plain(u"uses_events"_s)).size(), 1u);

        const Index *lower = m_lookup->index(plain(u"i lower"_s));
        QVERIFY(lower);
        QCOMPARE(lower->keys.size(), 2u);
        QCOMPARE(lower->keys[0].expression, u"lower(body)"_s);
        QCOMPARE(lower->keys[0].operatorClass, (QualifiedName{u"pg_catalog"_s, u"text_pattern_ops"_s}));
        QVERIFY(lower->keys[0].descending && !lower->keys[0].nullsFirst);
        QCOMPARE(lower->keys[1].statisticsTarget, std::optional(700));
        QCOMPARE(lower->include, std::vector<QString>{u"id"_s});
        const Index *tags = m_lookup->index(plain(u"tags_index"_s));
        QCOMPARE(tags->keys.front().operatorClassOptions, u"siglen='32'"_s);
        QCOMPARE(tags->keys.front().operatorClass, plain(u"gist_hstore_ops"_s));
        const Index *collated = m_lookup->index(plain(u"collated"_s));
        QCOMPARE(collated->keys[0].collation, (QualifiedName{u"pg_catalog"_s, u"C"_s}));
        QVERIFY(collated->keys[1].collation.isEmpty() && collated->keys[1].operatorClass.isEmpty());
    }

    void longTail()
    {
        const OpaqueObject *cast = opaque(u"CAST"_s, u"(plain.pair AS text)"_s);
        QVERIFY(cast);
        QCOMPARE(cast->comment, u"shows it"_s);
        QVERIFY(opaque(u"OPERATOR"_s, u"plain.===(plain.pair,plain.pair)"_s));
        QVERIFY(opaque(u"OPERATOR CLASS"_s, u"plain.pair_ops USING btree"_s));
        QVERIFY(opaque(u"OPERATOR FAMILY"_s, u"plain.loose USING btree"_s));
        QVERIFY(opaque(u"TEXT SEARCH CONFIGURATION"_s, u"plain.cfg"_s)
                ->definition.contains(u"FOR asciiword WITH plain.stem, pg_catalog.simple"));
        QVERIFY(m_database->unmodelled.empty());
        QVERIFY(depends({ObjectKind::Opaque, {{}, u"plain.pair_ops USING btree"_s}, u"OPERATOR CLASS"_s},
            {ObjectKind::Routine, plain(u"pair_cmp"_s), u"plain.pair, plain.pair"_s}));
        QVERIFY(depends({ObjectKind::Column, plain(u"searched"_s), u"v"_s},
            {ObjectKind::Opaque, {{}, u"plain.cfg"_s}, u"TEXT SEARCH CONFIGURATION"_s}));
        QVERIFY(
            depends({ObjectKind::Column, plain(u"base"_s), u"tags"_s}, {ObjectKind::Extension, {{}, u"hstore"_s}, {}}));
        QVERIFY(depends({ObjectKind::View, plain(u"m"_s), {}}, {ObjectKind::View, plain(u"v 1"_s), {}}));
        QVERIFY(depends({ObjectKind::Table, plain(u"typed"_s), {}}, {ObjectKind::CompositeType, plain(u"pair"_s), {}}));
    }

    void whatIsNotModelledIsNamed()
    {
        QCOMPARE(loadScript(m_server, u"odd"_s,
                     "CREATE TYPE shell;\n"
                     "CREATE EXTENSION citext;\n"
                     "GRANT EXECUTE ON FUNCTION pg_ls_waldir() TO pg_signal_backend;\n"
                     "GRANT USAGE ON LANGUAGE plpgsql TO pg_monitor;\n"
                     "REVOKE EXECUTE ON FUNCTION citext_larger(citext, citext) FROM PUBLIC;\n"
                     "CREATE SUBSCRIPTION sub CONNECTION 'dbname=none' PUBLICATION p WITH (connect = false, slot_name "
                     "= none);\n"
                     "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';\n"
                     "ALTER FUNCTION f() DEPENDS ON EXTENSION citext;\n"
                     "SELECT lo_create(0);\n"),
            QString());
        auto session = open(u"odd"_s);
        QVERIFY(session);
        const auto database = introspect(**session);
        QVERIFY2(database, database ? "" : qPrintable(toText(database.error())));
        QStringList names;
        for (const Unmodelled &u : (*database)->unmodelled)
            names.append(u.kind + u": " + u.name);
        QCOMPARE(names.join(u'\n'),
            u"dependency on an extension: function public.f()\n"
            "large objects: 1\n"
            "privileges on function: pg_ls_waldir()\n"
            "privileges on function: public.citext_larger(public.citext,public.citext)\n"
            "privileges on language: plpgsql\n"
            "shell type: public.shell"_s);
        const auto sub = std::ranges::find((*database)->opaque, u"SUBSCRIPTION"_s, &OpaqueObject::kind);
        QVERIFY(sub != (*database)->opaque.end());
        QVERIFY(sub->definition.startsWith(
            u"CREATE SUBSCRIPTION sub CONNECTION 'dbname=none' PUBLICATION p WITH (connect = false, slot_name = NONE"_s));
    }

    void aRoleWithoutRightsReadsTheSame()
    {
        ConnectionSpec spec;
        spec.conninfo = m_server.tcpConninfo(u"objects"_s);
        spec.password = u"secret"_s;
        auto session = openSession(spec);
        QVERIFY2(session, session ? "" : qPrintable(toText(session.error())));
        const auto database = introspect(**session);
        QVERIFY2(database, database ? "" : qPrintable(toText(database.error())));
        Database seen = **database, all = *m_database;
        // Options of user mappings are secrets the server keeps from it.
        seen.userMappings.clear();
        all.userMappings.clear();
        seen.role = all.role;
        QVERIFY(toJson(seen) == toJson(all));
    }
};

QTEST_GUILESS_MAIN(CatalogObjectsTest)
#include "tst_catalog_objects.moc"
