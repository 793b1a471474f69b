// SPDX-License-Identifier: Apache-2.0
#include "support/schemaproof.h"

#include "catalog/introspector.h"
#include "diff/differ.h"
#include "plan/script.h"
#include "server/libpq/opensession.h"
#include "sql/quoting.h"
#include "support/testserver.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

struct Ran {
    bool good = false;
    QByteArray out;
    QString error;
};

Ran program(const QString &name, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(TestServer::program(name), arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    ran.good
        = process.waitForFinished(300000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    ran.out = process.readAllStandardOutput();
    ran.error = QString::fromUtf8(process.readAllStandardError());
    return ran;
}

/// Splits at a semicolon that ends a line outside dollar quotes; a table's lines are sorted. A dollar within a name is
/// none.
class Splitter
{
public:
    void line(const QString &text)
    {
        static const QRegularExpression dollar(u"(?<![A-Za-z_0-9$])\\$([A-Za-z_][A-Za-z_0-9]*)?\\$"_s);
        m_lines.append(text);
        for (qsizetype at = 0; at >= 0 && at < text.size();) {
            if (!m_tag.isEmpty()) {
                at = text.indexOf(m_tag, at);
                at = at < 0 ? at : at + m_tag.size();
                if (at >= 0)
                    m_tag.clear();
            } else {
                const auto found = dollar.match(text, at);
                at = found.hasMatch() ? found.capturedEnd() : -1;
                m_tag = found.captured();
            }
        }
        if (m_tag.isEmpty() && text.trimmed().endsWith(u';'))
            finish();
    }

    QStringList take()
    {
        finish();
        m_statements.sort();
        return std::move(m_statements);
    }

private:
    void finish()
    {
        // Lists in the order of the table's columns.
        for (const QString &pattern :
            {u"^(CREATE STATISTICS .* ON )((?:\\w+|\"[^\"]+\")(?:, (?:\\w+|\"[^\"]+\"))+)( FROM .*|, [^,]*\\(.*)$"_s,
                u"^(ALTER PUBLICATION .* ADD TABLE ONLY [^(]+ \\()([^()]+)(\\).*)$"_s})
            if (const auto found = QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption)
                    .match(m_lines.join(u'\n'));
                found.hasMatch()) {
                QStringList columns = found.captured(2).split(u", "_s);
                columns.sort();
                m_lines = QStringList{found.captured(1) + columns.join(u", "_s) + found.captured(3)};
            }
        static const QRegularExpression table(u"^CREATE (UNLOGGED )?(FOREIGN )?TABLE"_s);
        if (m_lines.size() > 2 && table.match(m_lines.first()).hasMatch()) {
            QStringList body;
            for (const QString &each : m_lines.mid(1, m_lines.size() - 2))
                body.append(each.trimmed().endsWith(u',') ? each.trimmed().chopped(1) : each.trimmed());
            body.sort();
            m_lines = QStringList{m_lines.first()} + body + QStringList{m_lines.last()};
        }
        if (!m_lines.isEmpty())
            m_statements.append(m_lines.join(u'\n'));
        m_lines.clear();
    }

    QStringList m_lines, m_statements;
    QString m_tag;
};

bool isNoise(const QString &line)
{
    return line.isEmpty() || line.startsWith(u"--") || line.startsWith(u"SET ")
        || line.startsWith(u"SELECT pg_catalog.set_config") || line.startsWith(u"\\restrict")
        || line.startsWith(u"\\unrestrict");
}

/// A plan's script and the two states it leads between, as one short value.
QByteArray stepOf(const QStringList &from, const Plan &plan, const QStringList &to)
{
    QStringList script = toScript(plan, {u"step"_s, true}).split(u'\n');
    script.removeIf([](const QString &line) { // what says something, or how long to wait
        return line.startsWith(u"--") || line.startsWith(u"SET lock_timeout") || line == u"RESET lock_timeout;";
    });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QStringList &part : {from, script, to})
        hash.addData((part.join(u'\n') + u'\f').toUtf8());
    return hash.result();
}

} // namespace

SchemaProof::SchemaProof(QString conninfo)
    : m_conninfo(std::move(conninfo))
{ }

QString SchemaProof::conninfo(const QString &database) const
{
    return m_conninfo + u" dbname="_s + quotedConninfoValue(database);
}

QString SchemaProof::create(const QString &database, const QString &like) const
{
    if (const QString error = drop(database); !error.isEmpty())
        return error;
    if (const auto dump = m_dumps.constFind(like); dump != m_dumps.cend())
        m_dumps.insert(database, QStringList(*dump));
    // Files copied as files: a test's server keeps no log that could want the pages.
    return administer(
        u"CREATE DATABASE %1 TEMPLATE %2 STRATEGY file_copy"_s.arg(Sql::identifier(database), Sql::identifier(like)));
}

QString SchemaProof::drop(const QString &database) const
{
    m_dumps.remove(database);
    return administer(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(Sql::identifier(database)));
}

QString SchemaProof::administer(const QString &sql) const
{
    if (!m_administrator)
        m_administrator = session(u"postgres"_s);
    if (!m_administrator)
        return u"cannot connect"_s;
    const auto done = m_administrator->execute(sql);
    return done ? QString() : done.error().message;
}

std::unique_ptr<Session> SchemaProof::open(const QString &database) const
{
    m_dumps.remove(database);
    return session(database);
}

std::unique_ptr<Session> SchemaProof::session(const QString &database) const
{
    ConnectionSpec spec;
    spec.conninfo = conninfo(database);
    spec.readOnly = false;
    auto session = openSession(spec);
    if (!session)
        return nullptr;
    if (!(*session)->query(u"SET search_path = ''"_s) || !(*session)->query(u"SET client_min_messages = error"_s))
        return nullptr;
    return std::move(*session);
}

QString SchemaProof::run(const QString &database, const QString &script, bool *good) const
{
    m_dumps.remove(database);
    return psql(database, script, good);
}

QString SchemaProof::psql(const QString &database, const QString &script, bool *good) const
{
    const Ran ran = program(u"psql"_s,
        {u"-X"_s, u"-q"_s, u"-o"_s, u"/dev/null"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, conninfo(database), u"-f"_s,
            u"-"_s},
        script.toUtf8());
    *good = ran.good;
    return ran.error;
}

QString SchemaProof::run(const QString &database, const QString &script) const
{
    bool good = true;
    const QString error = run(database, script, &good);
    return good ? QString() : error.isEmpty() ? u"psql failed"_s : error;
}

bool SchemaProof::isOfRows(const QString &error)
{
    static const QRegularExpression words(
        u"(violate|contains null values|invalid input value|invalid input syntax|syntax error in tsvector|could not "
        u"create unique|"
        "out of range|too long|updated partition constraint|is not present in table|cannot be cast automatically|"
        "malformed|is not a valid|does not allow null values|could not create exclusion|cannot cast )"_s);
    return words.match(error).hasMatch();
}

std::map<SchemaProof::HashedColumn, QString> SchemaProof::valueHashes(Session &session)
{
    std::map<HashedColumn, QString> hashes;
    std::vector<HashedColumn> asked;
    const auto columns = session.query(u"select c.oid::regclass::text, quote_ident(a.attname), format_type(a.atttypid, "
                                       u"a.atttypmod) from pg_class c join "
                                       "pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = "
                                       "c.oid where c.relkind = 'r' and n.nspname "
                                       "!~ '^pg_' and n.nspname not in ('information_schema', 'howdah_stash') and "
                                       "a.attnum > 0 and not a.attisdropped and "
                                       "a.attgenerated = '' order by 1, 2"_s);
    QStringList one;
    const auto flush = [&] {
        if (const auto rows = one.isEmpty() ? Result<Rows>(Rows()) : session.query(one.join(u" union all "_s)))
            for (int row = 0; row < rows->count(); ++row)
                hashes.emplace(asked.at(rows->integer(row, 0)), rows->text(row, 1));
        one.clear();
    };
    for (int row = 0; columns && row < columns->count(); ++row) {
        const QString table = columns->text(row, 0), column = columns->text(row, 1);
        one.append(u"select "_s + QString::number(asked.size()) + u", md5(coalesce(string_agg(md5(coalesce(x."_s
            + column + u"::text, '~')), ',' order by md5(coalesce(x."_s + column + u"::text, '~'))), '')) from only "_s
            + table + u" x"_s);
        asked.push_back({table, column, columns->text(row, 2)});
        if (one.size() == 200)
            flush();
    }
    flush();
    return hashes;
}

QHash<QString, qint64> SchemaProof::rowCounts(Session &session)
{
    QHash<QString, qint64> counts;
    const auto tables
        = session.query(u"select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                        "where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"_s);
    for (int i = 0; tables && i < tables->count(); ++i)
        if (const auto count = session.query(u"select count(*) from only "_s + tables->text(i, 0)))
            counts.insert(tables->text(i, 0), count->integer(0, 0));
    return counts;
}

QHash<QString, QStringList> SchemaProof::partitionTrees(Session &session)
{
    QHash<QString, QStringList> trees;
    const auto pairs = session.query(u"select c.oid::regclass::text, a.relid::regclass::text from pg_class c, "
                                     "pg_partition_ancestors(c.oid) a where c.relispartition and c.relkind in ('r', "
                                     "'p') and a.relid <> c.oid"_s);
    for (int i = 0; pairs && i < pairs->count(); ++i)
        trees[pairs->text(i, 0)].append(pairs->text(i, 1));
    return trees;
}

QByteArray SchemaProof::plainDump(const QString &database) const
{
    const Ran ran = program(u"pg_dump"_s, {u"-s"_s, u"-d"_s, conninfo(database)});
    return ran.good ? ran.out : "pg_dump failed: " + ran.error.toUtf8();
}

QStringList SchemaProof::dump(const QString &database) const
{
    return statementsOf(plainDump(database));
}

QStringList SchemaProof::statementsOf(const QByteArray &plainDump)
{
    Splitter splitter;
    for (const QString &line : QString::fromUtf8(plainDump).split(u'\n'))
        if (!isNoise(line))
            splitter.line(line);
    return splitter.take();
}

QStringList SchemaProof::known(const QString &database) const
{
    const auto dump = m_dumps.constFind(database);
    return dump != m_dumps.cend() ? *dump : SchemaProof::dump(database);
}

QString dumpDifference(const QStringList &found, const QStringList &expected)
{
    const QSet<QString> left(found.begin(), found.end()), right(expected.begin(), expected.end());
    QString text;
    for (const QString &each : expected)
        if (!left.contains(each))
            text += u"- "_s + each.left(600) + u'\n';
    for (const QString &each : found)
        if (!right.contains(each))
            text += u"+ "_s + each.left(600) + u'\n';
    return text.left(4000);
}

QString SchemaProof::judge(
    const QString &from, const QString &to, const Database &wanted, const QString &up, const QString &down) const
{
    const QStringList source = known(from), target = known(to);
    m_dumps.remove(from);
    m_dumps.insert(to, target);
    std::unique_ptr<Session> session = SchemaProof::session(from);
    const QHash<QString, qint64> before = rowCounts(*session);
    const auto failed = [&](const QString &script) {
        bool good = true;
        const QString error = psql(from, script, &good);
        return good ? QString() : error.isEmpty() ? u"psql failed"_s : error;
    };
    if (const QString error = failed(up); !error.isEmpty())
        return u"up: "_s + error;
    if (const QStringList found = dump(from); found != target)
        return u"up does not give the target:\n"_s + dumpDifference(found, target);
    const QHash<QString, qint64> after = rowCounts(*session);
    for (auto count = before.begin(); count != before.end(); ++count)
        if (after.contains(count.key()) && after.value(count.key()) < count.value())
            return u"rows lost in "_s + count.key();
    const auto reached = introspect(*session);
    if (!reached)
        return u"cannot read: "_s + reached.error().message;
    // An index that a build left not valid is none: pg_dump has no word for it, and a plan makes none.
    Database goal = wanted;
    std::erase_if(goal.indexes, [](const Index &index) { return !index.valid && !index.onPartitioned; });
    if (const std::vector<Change> changes = difference(**reached, goal); !changes.empty())
        return u"the second difference is not empty: "_s + describe(changes.front());
    session.reset();
    if (const QString error = failed(down); !error.isEmpty())
        return u"down: "_s + error;
    if (const QStringList found = dump(from); found != source)
        return u"down does not restore the source:\n"_s + dumpDifference(found, source);
    m_dumps.insert(from, source);
    return {};
}

QString SchemaProof::failureOf(const QString &from, const QString &to, bool online, QString *upScript) const
{
    const std::unique_ptr<Session> left = session(from), right = session(to);
    if (!left || !right)
        return u"cannot connect"_s;
    const auto source = introspect(*left), target = introspect(*right);
    if (!source || !target)
        return u"cannot read: "_s + (source ? target : source).error().message
            + (source ? target : source).error().detail;
    PlanOptions options;
    options.online = online;
    options.withSecrets = true; // pg_dump shows them, and is the judge
    const RoundTrip plans = roundTrip(**source, **target, options);
    const QString up = toScript(plans.up, {u"up"_s, true}), down = toScript(plans.down, {u"down"_s, true});
    if (upScript)
        *upScript = up;
    // Online and plain are often the same, and then the way there of one proof is the way back of another.
    m_dumps.insert(from, known(from));
    m_dumps.insert(to, known(to));
    const QByteArray there = stepOf(m_dumps[from], plans.up, m_dumps[to]);
    const QByteArray back = stepOf(m_dumps[to], plans.down, m_dumps[from]);
    if (m_gone.contains(there) && m_gone.contains(back))
        return {};
    const QString failure = judge(from, to, **target, up, down);
    if (failure.isEmpty())
        m_gone += {there, back};
    return failure.isEmpty() ? failure : failure + u"\n==== up\n"_s + up + u"\n==== down\n"_s + down;
}

} // namespace Howdah
