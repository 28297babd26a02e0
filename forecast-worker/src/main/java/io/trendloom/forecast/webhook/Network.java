package io.trendloom.forecast.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses, as CIDR writes it.
 *
 * @param address any in the range
 * @param prefix leading bits that all have in common
 */
record Network(InetAddress address, int prefix) {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F.:]+/\\d{1,3}");

    Network {
        int bits = address.getAddress().length * Byte.SIZE;
        if (prefix > bits) {
            throw new IllegalArgumentException(
                    "The prefix (%d) of the network must be from 0 to %d.".formatted(prefix, bits));
        }
    }

    /** Reads {@code 10.1.0.0/16} or {@code fd00::/8}. */
    static Network parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The network (%s) must be an address with a prefix, say 10.1.0.0/16.".formatted(text));
        }
        int slash = text.indexOf('/');
        try {
            // Digits, dots and colons alone are never looked up.
            return new Network(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("The network (%s) must begin with an address.".formatted(text), e);
        }
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
