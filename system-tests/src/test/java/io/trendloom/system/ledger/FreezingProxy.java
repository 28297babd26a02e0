package io.trendloom.system.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Passes connections on to a port of this machine; cuts them, or holds every byte back until it thaws. */
final class FreezingProxy implements AutoCloseable {
    private static final int BUFFER = 16_384;

    private final String name;
    private volatile int target;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Lock lock = new ReentrantLock();
    private final Condition thawed = lock.newCondition();
    private boolean frozen;

    private FreezingProxy(String name, int target, ServerSocket server) {
        this.name = name;
        this.target = target;
        this.server = server;
    }

    /** A proxy on a free port. */
    static FreezingProxy to(String name, int target) {
        try {
            ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            FreezingProxy proxy = new FreezingProxy(name, target, server);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("No port for a proxy to %s.".formatted(name), e);
        }
    }

    /** What it leads to. */
    String name() {
        return name;
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on new connections go to another port. */
    void leadTo(int port) {
        target = port;
    }

    /** From now on nothing passes, in neither direction; connections stay open. */
    void freeze() {
        set(true);
    }

    void thaw() {
        set(false);
    }

    private void set(boolean state) {
        lock.lock();
        try {
            frozen = state;
            thawed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitThaw() throws InterruptedException {
        lock.lock();
        try {
            while (frozen) {
                thawed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Resets every connection; new ones are passed on. */
    void cut() {
        List.copyOf(open).forEach(this::reset);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try {
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(upstream);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            Thread there = Thread.ofVirtual().start(() -> pump(client, upstream));
            pump(upstream, client);
            there.join();
            reset(upstream);
        } catch (IOException refused) {
            // The client hears of it by its connection's end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = from.getInputStream().read(buffer); read >= 0; ) {
                awaitThaw();
                to.getOutputStream().write(buffer, 0, read);
                read = from.getInputStream().read(buffer);
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            reset(from);
            reset(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reset(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // It is gone already.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The proxy to %s does not close.".formatted(name), e);
        }
        thaw();
        cut();
    }
}
