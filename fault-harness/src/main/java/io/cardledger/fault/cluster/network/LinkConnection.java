package io.cardledger.fault.cluster.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One connection through a link: a thread for each direction. */
final class LinkConnection {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Socket near;
    private final LinkGate gate;
    private final Collection<LinkConnection> register;
    private volatile @Nullable Socket far;

    /** @param register what it is struck off when it ends */
    LinkConnection(Socket near, LinkGate gate, Collection<LinkConnection> register) {
        this.near = near;
        this.gate = gate;
        this.register = register;
    }

    static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    void open(int target) {
        thread("to-" + target, () -> forth(target)).start();
    }

    private void forth(int target) {
        try {
            gate.pass();
            Socket opened = new Socket(InetAddress.getLoopbackAddress(), target);
            far = opened;
            near.setTcpNoDelay(true);
            opened.setTcpNoDelay(true);
            thread("from-" + target, () -> pump(opened, near)).start();
            pump(near, opened);
        } catch (IOException e) {
            reset();
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                gate.pass();
                out.write(buffer, 0, length);
            }
            // an end is news as well
            gate.pass();
            end();
        } catch (IOException e) {
            reset();
        }
    }

    private void end() {
        register.remove(this);
        close(near);
        close(far);
    }

    /** Both ends see a reset. */
    void reset() {
        lingerNot(near);
        lingerNot(far);
        end();
    }

    private static void lingerNot(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // it is closed already
        }
    }

    private static void close(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // closed all the same
        }
    }
}
