// SPDX-License-Identifier: Apache-2.0
// Nothing in model/plan decides by searching the SQL that it wrote: what a statement does stands beside it.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class PlanWordsTest : public QObject
{
    Q_OBJECT

private:
    /// A search in, or a piece cut out of, what is called SQL there.
    static QString searchIn(const QString &source)
    {
        static const QRegularExpression search(
            u"\\b(sql|statement|said|sentence|scanning|retype|tightens|loosens)(\\.|->|\\.sql\\.)"
            "(contains|startsWith|endsWith|indexOf|lastIndexOf|mid|left|section|sliced|replace|count)\\("_s,
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = search.match(source);
        return match.hasMatch() ? match.captured() : QString();
    }

private Q_SLOTS:
    void theSearchIsFound()
    {
        QVERIFY(!searchIn(u"if (sql.contains(u\" ATTRIBUTE \"_s))"_s).isEmpty());
        QVERIFY(!searchIn(u"statement.sql.startsWith(u\"DROP\"_s)"_s).isEmpty());
        QVERIFY(!searchIn(u"sql.endsWith(leaves)"_s).isEmpty());
        QVERIFY(searchIn(u"names.contains(column)"_s).isEmpty());
    }

    void planSearchesNoSql()
    {
        int files = 0;
        QDirIterator each(QStringLiteral(HOWDAH_SOURCE_DIR "/model/plan"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString found = searchIn(QString::fromUtf8(file.readAll()));
            QVERIFY2(found.isEmpty(), qPrintable(file.fileName() + u": "_s + found));
            ++files;
        }
        QVERIFY(files > 50);
    }
};

QTEST_GUILESS_MAIN(PlanWordsTest)
#include "tst_planwords.moc"
