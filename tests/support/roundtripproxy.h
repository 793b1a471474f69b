// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>

#include <functional>

namespace Howdah {

/// Passes connections on to 127.0.0.1:`target` and counts the round trips (Query and Sync messages, of connections
/// without TLS) of the one that first sends a message with `mark` in it, that message being the first. At the `at`-th,
/// `fault` is called: before it is passed on, or when the server's answer is there and the client has not heard it yet.
/// Where that gives true, the connection is cut. Needs an event loop.
class RoundTripProxy : public QTcpServer
{
public:
    enum Moment { Before, After };

    RoundTripProxy(int target, QByteArray mark, int at, Moment moment, std::function<bool()> fault);
    bool isHit() const { return m_isHit; }
    /// All connections, now.
    void cut();

private:
    struct Line;
    void takeFromClient(Line &line);

    const int m_target, m_at;
    const QByteArray m_mark;
    const Moment m_moment;
    const std::function<bool()> m_fault;
    bool m_isHit = false;
    int m_count = 0;
    bool m_isMarked = false;
};

} // namespace Howdah
