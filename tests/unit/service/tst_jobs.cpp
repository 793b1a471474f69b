// SPDX-License-Identifier: Apache-2.0
#include "service/jobs.h"

#include <QTest>

#include <atomic>

using namespace Howdah;
using namespace Qt::StringLiterals;

class JobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesResultsFromAnotherThread()
    {
        const auto future
            = startJob([](std::stop_token) -> Result<bool> { return QThread::currentThread() != qApp->thread(); });
        QTRY_VERIFY(future.isFinished());
        QVERIFY(*future.result());
    }

    void saysWhatGoesOn()
    {
        std::atomic_bool go = false;
        auto future
            = startJob([&go](std::stop_token, const std::function<void(const QString &)> &progress) -> Result<int> {
                  progress(u"reading"_s);
                  while (!go)
                      QThread::msleep(1);
                  return 7;
              });
        QTRY_COMPARE(future.progressText(), u"reading"_s);
        go = true;
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(*future.result(), 7);
    }

    void cancellingStopsTheWork()
    {
        std::atomic_bool stopped = false;
        auto future = startJob([&stopped](std::stop_token stop) -> Result<int> {
            for (int i = 0; i < 5000 && !stop.stop_requested(); ++i)
                QThread::msleep(1);
            stopped = stop.stop_requested();
            return failure(ErrorKind::Cancelled, u"Cancelled."_s);
        });
        QTest::qWait(20);
        future.cancel();
        QTRY_VERIFY(stopped);
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.isCanceled());
    }

    /// Last: nothing starts after it.
    void theEndWaitsForJobs()
    {
        std::atomic_bool begun = false, ended = false, go = false;
        const auto future = startJob([&begun, &ended](std::stop_token stop) -> Result<int> {
            begun = true;
            while (!stop.stop_requested())
                QThread::msleep(1);
            QThread::msleep(50);
            ended = true;
            return 1;
        });
        QTRY_VERIFY(begun); // one that has not begun is taken off the list instead
        QVERIFY(endJobs(std::chrono::seconds(10)));
        QVERIFY(ended);
        // One that does not listen is not waited for without end.
        const auto deaf = startJob([&go](std::stop_token) -> Result<int> {
            while (!go)
                QThread::msleep(1);
            return 1;
        });
        QVERIFY(!endJobs(std::chrono::milliseconds(100)));
        go = true;
        QVERIFY(endJobs(std::chrono::seconds(10)));
    }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "tst_jobs.moc"
