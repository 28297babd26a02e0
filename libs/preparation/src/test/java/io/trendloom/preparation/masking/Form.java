package io.trendloom.preparation.masking;

import java.util.List;
import java.util.function.Supplier;

/**
 * A public form of personal data or of what looks alike.
 *
 * @param token what takes its place, empty where it must stay
 * @param english sentences in English, with %s where a value stands
 * @param chinese sentences in Chinese
 */
record Form(String name, String token, List<String> english, List<String> chinese, Supplier<String> values) {}
