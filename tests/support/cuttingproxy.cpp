// SPDX-License-Identifier: Apache-2.0
#include "support/cuttingproxy.h"

#include <QTcpSocket>

#include <memory>

namespace Howdah {

CuttingProxy::CuttingProxy(int target, qint64 limit)
    : m_target(target)
    , m_limit(limit)
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *client = nextPendingConnection();
        auto *server = new QTcpSocket(client);
        auto left = std::make_shared<qint64>(m_limit);
        connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server, left] {
            const QByteArray part = server->read(*left);
            *left -= part.size();
            client->write(part);
            if (*left > 0)
                return;
            client->flush();
            client->abort();
            server->abort();
            ++m_cuts;
        });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress::LocalHost, quint16(m_target));
    });
}

} // namespace Howdah
