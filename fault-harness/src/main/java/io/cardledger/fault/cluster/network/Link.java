package io.cardledger.fault.cluster.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way from one process to a port of another that can be cut, held, and healed: a small TCP proxy. */
public final class Link implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final LinkGate gate = new LinkGate();
    private final Set<LinkConnection> connections = ConcurrentHashMap.newKeySet();
    private final ServerSocket listener;
    private final int target;

    private Link(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /** Opens a way from one port of this machine to another. */
    static Link open(int port, int target) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            Link link = new Link(listener, target);
            LinkConnection.thread("link-" + port, link::accept).start();
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can listen on port " + port, e);
        }
    }

    /** Whoever is connected is reset, and so is whoever tries. */
    public void cut() {
        gate.cut();
        connections.forEach(LinkConnection::reset);
    }

    /** No byte flows any more and nobody is told; new connections are taken, and hang. */
    public void hold() {
        gate.hold();
    }

    /** All is as before; bytes that were held back arrive now, late. */
    public void heal() {
        gate.open();
    }

    @Override
    public void close() {
        gate.cut();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.forEach(LinkConnection::reset);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // the listener was closed, or the one who came is gone already
            }
        }
    }

    private void connect(Socket near) {
        LinkConnection connection = new LinkConnection(near, gate, connections);
        connections.add(connection);
        connection.open(target);
    }
}
