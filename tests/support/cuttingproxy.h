// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>

namespace Howdah {

/// Passes a TCP connection on to 127.0.0.1:`target` and cuts it after `limit` bytes from the server. Needs an event
/// loop.
class CuttingProxy : public QTcpServer
{
public:
    CuttingProxy(int target, qint64 limit);
    int cuts() const { return m_cuts; }

private:
    int m_target;
    qint64 m_limit;
    int m_cuts = 0;
};

} // namespace Howdah
