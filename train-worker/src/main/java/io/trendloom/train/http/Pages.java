package io.trendloom.train.http;

import io.trendloom.contract.Rules;

/** Rules of listings. */
final class Pages {
    private Pages() {}

    static int size(int size, int most) {
        Rules.require(size >= 1 && size <= most, "size", size, "must be from 1 to " + most);
        return size;
    }
}
