package io.trendloom.launcher.load;

/**
 * What was last seen under each key, both as 64-bit fingerprints: 32 bytes a key at most, and no more keys than a bound.
 * That two of four million keys share a fingerprint has a chance of one in two million.
 */
public final class Fingerprints {
    private static final int MOST = 1 << 22;

    private long[] keys = new long[1 << 12];
    private long[] values = new long[1 << 12];
    private int size;

    /** Fingerprint of a text, never 0. */
    public static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    /** Remembers the value; returns the one before, 0 where the key is new. New keys beyond the bound are not kept. */
    public long put(long key, long value) {
        int slot = slot(key);
        long before = keys[slot] == key ? values[slot] : 0;
        if (keys[slot] == key) {
            values[slot] = value;
        } else if (size < MOST) {
            keys[slot] = key;
            values[slot] = value;
            size++;
            grow();
        }
        return before;
    }

    int size() {
        return size;
    }

    /** Whether there was no room for another key. */
    public boolean isFull() {
        return size == MOST;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        if (size * 2 <= keys.length) {
            return;
        }
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
