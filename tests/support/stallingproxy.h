// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>

namespace Howdah {

/// Passes TCP connections on to 127.0.0.1:`target` until `limit` bytes have come from the server in all; from then on
/// nothing passes in either direction, new connections included, and nothing is closed. Needs an event loop.
class StallingProxy : public QTcpServer
{
public:
    StallingProxy(int target, qint64 limit);
    bool isStalled() const { return m_left <= 0; }

private:
    int m_target;
    qint64 m_left;
};

} // namespace Howdah
