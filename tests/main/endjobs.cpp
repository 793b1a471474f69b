// SPDX-License-Identifier: Apache-2.0
// Linked into every test program: as the program's own main does, a test ends its jobs before what they use goes.
// Without it a connection that is still being made at the end reads static objects that are destroyed already.
#include "service/jobs.h"

#include <QCoreApplication>

namespace {

void endAllJobs()
{
    if (!Howdah::endJobs(std::chrono::seconds(60)))
        qFatal("A job did not end within a minute of being asked to.");
}

void arrange()
{
    qAddPostRoutine(endAllJobs);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(arrange)
