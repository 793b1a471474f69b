// SPDX-License-Identifier: Apache-2.0
#include "service/source/carriedtext.h"

#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class CarriedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesChangeAndParenthesesStay()
    {
        QCOMPARE(carriedText(u"(((a >= 0) AND (a <= 9)) AND (b <> '('::text))"_s,
                     u"((a >= 0) AND (a <= 9) AND (b <> '('::text))"_s,
                     u"((\"A b\" >= 0) AND (\"A b\" <= 9) AND (b <> '('::text))"_s),
            u"(((\"A b\" >= 0) AND (\"A b\" <= 9)) AND (b <> '('::text))"_s);
    }

    void whatIsWrittenTheSameIsTakenAsItIs()
    {
        QCOMPARE(carriedText(u"SELECT a FROM t"_s, u"SELECT a FROM t"_s, u"SELECT b AS a FROM t"_s),
            u"SELECT b AS a FROM t"_s);
    }

    void whatDoesNotCorrespondIsTakenAsItIs()
    {
        QCOMPARE(carriedText(u"(a = ANY (ARRAY[1, 2]))"_s, u"(a = 1 OR a = 2)"_s, u"(b = 1 OR b = 2)"_s),
            u"(b = 1 OR b = 2)"_s);
        QCOMPARE(carriedText(u"'unfinished"_s, u"x"_s, u"y"_s), u"y"_s);
    }
};

QTEST_GUILESS_MAIN(CarriedTextTest)
#include "tst_carriedtext.moc"
