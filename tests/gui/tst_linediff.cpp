// SPDX-License-Identifier: Apache-2.0
#include "ui/review/linediff.h"

#include <QTest>

#include <random>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

int longestCommon(const QStringList &a, const QStringList &b)
{
    std::vector<std::vector<int>> best(size_t(a.size()) + 1, std::vector<int>(size_t(b.size()) + 1));
    for (int i = 0; i < a.size(); ++i)
        for (int j = 0; j < b.size(); ++j)
            best[size_t(i) + 1][size_t(j) + 1] = a[i] == b[j]
                ? best[size_t(i)][size_t(j)] + 1
                : std::max(best[size_t(i)][size_t(j) + 1], best[size_t(i) + 1][size_t(j)]);
    return best[size_t(a.size())][size_t(b.size())];
}

} // namespace

class LineDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacedLinesStandBesideEachOther()
    {
        const auto rows = alignedRows({u"a"_s, u"b"_s, u"c"_s}, {u"a"_s, u"x"_s, u"y"_s, u"c"_s});
        QCOMPARE(rows, (std::vector<AlignedRow>{{0, 0, true}, {1, 1, false}, {-1, 2, false}, {2, 3, true}}));
        QCOMPARE(alignedRows({}, {}).size(), size_t(0));
        QCOMPARE(alignedRows({}, {u"a"_s}), (std::vector<AlignedRow>{{-1, 0, false}}));
    }

    void theMiddleOfALineIsFound()
    {
        const auto [before, after]
            = differingSpans(u"price numeric(8,2) NOT NULL"_s, u"price numeric(10,2) NOT NULL"_s);
        QCOMPARE(before.start, 14);
        QCOMPARE(before.length, 1);
        QCOMPARE(after.length, 2);
    }

    /// Both texts can be read off the rows, and as many lines are the same as can be (by dynamic programming).
    void randomTextsAreAlignedAsWellAsCanBe()
    {
        const unsigned seed = std::random_device{}();
        std::mt19937 random(seed);
        for (int round = 0; round < 400; ++round) {
            const auto text = [&] {
                QStringList lines;
                for (int n = int(random() % 12); n > 0; --n)
                    lines << QString(QChar(u'a' + int(random() % 4)));
                return lines;
            };
            const QStringList a = text(), b = text();
            QStringList left, right;
            int same = 0;
            for (const AlignedRow &row : alignedRows(a, b)) {
                if (row.left >= 0)
                    left << a[row.left];
                if (row.right >= 0)
                    right << b[row.right];
                same += row.same;
                QVERIFY2(!row.same || a[row.left] == b[row.right], qPrintable(u"seed %1"_s.arg(seed)));
            }
            QVERIFY2(left == a && right == b, qPrintable(u"seed %1"_s.arg(seed)));
            QVERIFY2(same == longestCommon(a, b),
                qPrintable(u"seed %1: %2 / %3"_s.arg(seed).arg(a.join(u',')).arg(b.join(u','))));
        }
    }

    void hugeTextsEnd()
    {
        QStringList a, b;
        for (int i = 0; i < 4000; ++i) {
            a << u"left %1"_s.arg(i);
            b << u"right %1"_s.arg(i);
        }
        QCOMPARE(alignedRows(a, b).size(), size_t(4000));
    }
};

QTEST_GUILESS_MAIN(LineDiffTest)
#include "tst_linediff.moc"
