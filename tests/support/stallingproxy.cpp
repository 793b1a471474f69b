// SPDX-License-Identifier: Apache-2.0
#include "support/stallingproxy.h"

#include <QTcpSocket>

namespace Howdah {

StallingProxy::StallingProxy(int target, qint64 limit)
    : m_target(target)
    , m_left(limit)
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *client = nextPendingConnection();
        if (isStalled())
            return;
        auto *server = new QTcpSocket(client);
        connect(client, &QTcpSocket::readyRead, server, [this, client, server] {
            if (!isStalled())
                server->write(client->readAll());
        });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server] {
            if (isStalled())
                return;
            const QByteArray part = server->read(m_left);
            m_left -= part.size();
            client->write(part);
        });
        connect(server, &QTcpSocket::disconnected, client, [this, client] {
            if (!isStalled())
                client->disconnectFromHost();
        });
        server->connectToHost(QHostAddress::LocalHost, quint16(m_target));
    });
}

} // namespace Howdah
