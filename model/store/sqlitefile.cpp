// SPDX-License-Identifier: Apache-2.0
#include "store/sqlitefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <functional>

namespace Howdah::Sqlite {

namespace {

class Reader
{
public:
    explicit Reader(const QString &connection)
        : m_connection(connection)
    { }

    File file()
    {
        File result;
        QSet<QString> plain;
        // Tables that a virtual one keeps for itself are none of the schema's.
        each(QStringLiteral("SELECT name, type FROM pragma_table_list WHERE schema = 'main'"), {},
            [&plain](const QSqlQuery &row) {
                if (row.value(1).toString() == QLatin1String("table"))
                    plain.insert(row.value(0).toString());
            });
        each(QStringLiteral("SELECT type, name, sql FROM sqlite_schema WHERE type <> 'index' AND name NOT LIKE "
                            "'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"),
            {}, [&](const QSqlQuery &row) {
                const QString type = row.value(0).toString(), name = row.value(1).toString(),
                              sql = row.value(2).toString();
                if (plain.contains(name) && type == QLatin1String("table"))
                    result.tables.push_back({name, sql, {}, {}, {}});
                else if (type != QLatin1String("table"))
                    result.others << type + QLatin1Char(' ') + name;
                else if (sql.startsWith(QLatin1String("CREATE VIRTUAL"), Qt::CaseInsensitive))
                    result.others << QStringLiteral("virtual table ") + name;
            });
        for (Table &table : result.tables) {
            readColumns(table);
            readReferences(table);
            readIndexes(table);
        }
        return result;
    }
    const QString &problem() const { return m_problem; }

private:
    void each(const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &take)
    {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec() && m_problem.isEmpty())
            m_problem = query.lastError().databaseText();
        while (query.next())
            take(query);
    }

    void readColumns(Table &table)
    {
        each(QStringLiteral("SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?)"),
            {table.name}, [&table](const QSqlQuery &row) {
                const int hidden = row.value(5).toInt();
                table.columns.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toBool(),
                    row.value(3).isNull() ? std::nullopt : std::optional(row.value(3).toString()), row.value(4).toInt(),
                    hidden > 1});
            });
    }

    void readReferences(Table &table)
    {
        int last = -1;
        each(QStringLiteral("SELECT id, \"table\", \"from\", \"to\", on_update, on_delete FROM "
                            "pragma_foreign_key_list(?) ORDER BY id DESC, seq"),
            {table.name}, [&](const QSqlQuery &row) {
                if (row.value(0).toInt() != last)
                    table.references.push_back(
                        {row.value(1).toString(), {}, {}, row.value(4).toString(), row.value(5).toString()});
                last = row.value(0).toInt();
                table.references.back().columns << row.value(2).toString();
                if (!row.value(3).isNull())
                    table.references.back().referenced << row.value(3).toString();
            });
    }

    void readIndexes(Table &table)
    {
        each(QStringLiteral("SELECT l.name, l.\"unique\", l.origin, l.partial, s.sql FROM pragma_index_list(?) l "
                            "LEFT JOIN sqlite_schema s ON s.type = 'index' AND s.name = l.name ORDER BY l.seq DESC"),
            {table.name}, [&table](const QSqlQuery &row) {
                table.indexes.push_back({row.value(0).toString(), row.value(1).toBool(), row.value(2).toString(),
                    row.value(3).toBool(), {}, row.value(4).toString()});
            });
        for (Index &index : table.indexes)
            each(QStringLiteral("SELECT name, \"desc\" FROM pragma_index_xinfo(?) WHERE key ORDER BY seqno"),
                {index.name}, [&index](const QSqlQuery &row) {
                    index.parts.push_back({row.value(0).toString(), row.value(1).toBool()});
                });
    }

    const QString &m_connection;
    QString m_problem;
};

std::unexpected<Error> unreadable(const QString &path, const QString &because)
{
    return failure(ErrorKind::File,
        QCoreApplication::translate("Import", "This SQLite database cannot be read: %1.").arg(because), path);
}

} // namespace

Result<File> readFile(const QString &path)
{
    if (QFile file(path); !file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const QString connection = QUuid::createUuid().toString();
    const auto read = [&]() -> Result<File> {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
        database.setDatabaseName(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded)
            + QStringLiteral("?immutable=1"));
        if (!database.open())
            return unreadable(path, database.lastError().databaseText());
        Reader reader(connection);
        File result = reader.file();
        if (!reader.problem().isEmpty())
            return unreadable(path, reader.problem());
        result.hasJournal = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
        return result;
    };
    Result<File> result = read();
    QSqlDatabase::removeDatabase(connection);
    return result;
}

bool isFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.peek(16) == QByteArrayView("SQLite format 3\0", 16);
}

} // namespace Howdah::Sqlite
