// SPDX-License-Identifier: Apache-2.0
// Keys, checks, indexes and sequences made and renamed in the design are called as a server calls them, however many
// bytes their letters have: the same is made there without names, and its catalog is the judge.
#include "catalog/introspector.h"
#include "server/libpq/opensession.h"
#include "sql/quoting.h"
#include "support/testserver.h"
#include "ui/document/edits.h"
#include "ui/document/objectnames.h"

#include <QTest>

#include <random>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// Exactly as many bytes, mostly letters of several; the first letters keep names apart.
QString name(std::mt19937 &random, int number, qsizetype bytes)
{
    const QStringList letters{u"a"_s, u"ü"_s, u"ß"_s, u"€"_s, u"語"_s, u"\U0001F418"_s, u"\u0301"_s};
    QString made = QString::number(number) + u'x';
    for (qsizetype left = bytes - made.toUtf8().size(); left > 0; left = bytes - made.toUtf8().size())
        if (const QString letter = letters[qsizetype(random() % 7)]; letter.toUtf8().size() <= left)
            made += letter;
    return made;
}

/// Every name that was chosen, with what it is of; the tables' own aside.
QStringList chosen(const Database &database)
{
    QStringList names;
    for (const Constraint &c : database.constraints)
        names << u"%1 %2: %3"_s.arg(int(c.kind)).arg(c.relation.name, c.name);
    for (const Index &index : database.indexes)
        names << u"index %1: %2"_s.arg(index.relation.name, index.name.name);
    for (const Sequence &sequence : database.sequences)
        if (sequence.ownedBy)
            names << u"sequence %1: %2"_s.arg(sequence.ownedBy->relation.name, sequence.name.name);
    names.sort();
    return names;
}

} // namespace

class ChosenNamesTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    std::unique_ptr<Session> m_session;
    Database m_design;

    void push(const Result<Edit> &edit)
    {
        QVERIFY2(edit, edit ? "" : qPrintable(toText(edit.error())));
        for (const Change &change : edit->changes)
            QVERIFY(apply(change, m_design));
    }
    void run(const QString &sql)
    {
        const auto ran = m_session->execute(sql);
        QVERIFY2(ran, ran ? "" : qPrintable(sql + u": "_s + toText(ran.error())));
    }
    void begin(const QString &database)
    {
        auto session = openSession({m_server.conninfo(), {}, {}, 10, false});
        QVERIFY(session && (*session)->execute(u"CREATE DATABASE "_s + database));
        session = openSession({m_server.conninfo(database), {}, {}, 10, false});
        QVERIFY(session);
        m_session = std::move(*session);
    }
    Database read()
    {
        const auto database = introspect(*m_session);
        return database ? **database : Database();
    }
    /// In the design and on the server, one after the other.
    void make(const QString &table, const QString &column, const QString &other)
    {
        const QualifiedName relation{u"public"_s, table};
        const QString quoted = Sql::identifier(table), of = Sql::identifier(column), also = Sql::identifier(other);
        push(Edits::addTable(m_design, u"public"_s, table));
        run(u"CREATE TABLE %1 (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)"_s.arg(quoted));
        for (const QString &added : {column, other}) {
            Column made;
            made.name = added;
            made.type = u"integer"_s;
            push(Edits::addColumn(m_design, relation, made));
            run(u"ALTER TABLE %1 ADD %2 integer"_s.arg(quoted, Sql::identifier(added)));
        }
        Column counter;
        counter.name = column + u'n';
        counter.type = u"integer"_s;
        counter.notNull = true;
        counter.identity = Identity::Always;
        push(Edits::addColumn(m_design, relation, counter));
        run(u"ALTER TABLE %1 ADD %2 integer GENERATED ALWAYS AS IDENTITY"_s.arg(quoted, Sql::identifier(counter.name)));
        Constraint c;
        c.relation = relation;
        c.kind = ConstraintKind::Unique;
        for (const std::vector<QString> &columns : {std::vector{column}, std::vector{other, column}}) {
            c.columns = columns;
            push(Edits::putConstraint(m_design, {}, c));
        }
        run(u"ALTER TABLE %1 ADD UNIQUE (%2); ALTER TABLE %1 ADD UNIQUE (%3, %2)"_s.arg(quoted, of, also));
        c.kind = ConstraintKind::ForeignKey;
        c.columns = {other};
        c.referenced = relation;
        c.referencedColumns = {column};
        push(Edits::putConstraint(m_design, {}, c));
        run(u"ALTER TABLE %1 ADD FOREIGN KEY (%3) REFERENCES %1 (%2)"_s.arg(quoted, of, also));
        c.kind = ConstraintKind::Check;
        c.columns = {column};
        c.expression = of + u" > 0"_s;
        push(Edits::putConstraint(m_design, {}, c));
        run(u"ALTER TABLE %1 ADD CHECK (%2 > 0)"_s.arg(quoted, of));
        Index index;
        index.relation = relation;
        for (const QString &key : {column, other})
            index.keys.push_back(IndexKey{key, {}, {}, {}, {}, false, false, {}});
        for (int twice = 0; twice < 2; ++twice) {
            push(Edits::putIndex(m_design, {}, index));
            run(u"CREATE INDEX ON %1 (%2, %3)"_s.arg(quoted, of, also));
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

    void made()
    {
        begin(u"made"_s);
        m_design = read();
        std::mt19937 random(63);
        QStringList tables;
        for (int number = 0; number < 16; ++number) {
            const qsizetype bytes = 40 + qsizetype(random() % 24);
            const QString table = name(random, number, bytes);
            make(table, name(random, number, 30 + qsizetype(random() % 33)), name(random, 7, 63));
            tables << table;
        }
        // Two that are alike as far as the server keeps them: numbers come in.
        for (const QString &end : {u"a"_s, u"b"_s})
            make(u"ü"_s.repeated(31) + end, u"€"_s.repeated(20), u"語"_s.repeated(20) + end);
        QCOMPARE(chosen(m_design), chosen(read()));
        QVERIFY(chosen(m_design).size() > 16 * 8);
    }

    /// What follows the rename of its table or column is called as if it had been made under that name.
    void renamed()
    {
        std::mt19937 random(64);
        begin(u"renamed"_s);
        const Database empty = read();
        m_design = empty;
        std::vector<std::array<QString, 3>> wanted;
        for (int number = 0; number < 8; ++number) {
            wanted.push_back({name(random, number, 45 + number * 2), name(random, number, 62), name(random, 9, 61)});
            make(u"t%1"_s.arg(number), u"c"_s, u"d"_s);
        }
        for (int number = 0; number < 8; ++number) {
            const QualifiedName old{u"public"_s, u"t%1"_s.arg(number)}, is{u"public"_s, wanted[size_t(number)][0]};
            const auto rename = [&](const ObjectRef &ref, const QString &to) {
                const auto edit = Edits::rename(m_design, ref, to);
                QVERIFY(edit);
                push(Edits::withFollowingNames(m_design, empty, {}, *edit));
            };
            rename({ObjectKind::Table, old, {}}, is.name);
            rename({ObjectKind::Column, is, u"c"_s}, wanted[size_t(number)][1]);
            rename({ObjectKind::Column, is, u"d"_s}, wanted[size_t(number)][2]);
            rename({ObjectKind::Column, is, u"cn"_s}, wanted[size_t(number)][1] + u'n');
        }
        // Two indexes of the same columns follow in turn, and so may change numbers.
        const QStringList found = chosen(m_design);
        begin(u"anew"_s);
        m_design = empty;
        for (const auto &[table, column, other] : wanted)
            make(table, column, other);
        const QStringList real = chosen(read());
        for (qsizetype i = 0; i < found.size(); ++i)
            QVERIFY2(found[i] == real[i], qPrintable(found[i] + u" | "_s + real[i]));
        QCOMPARE(found.size(), real.size());
    }

    /// What the server keeps of a name that is too long.
    void cut()
    {
        std::mt19937 random(65);
        for (int number = 0; number < 60; ++number) {
            const QString given = name(random, number, 60 + number % 12);
            const auto rows = m_session->query(u"SELECT %1::name"_s.arg(Sql::literal(given)));
            QVERIFY(rows);
            QCOMPARE(ObjectNames::cut(given), rows->text(0, 0));
            QCOMPARE(bool(Edits::checkName(given)), rows->text(0, 0) == given);
        }
    }
};

QTEST_GUILESS_MAIN(ChosenNamesTest)
#include "tst_chosennames.moc"
