package io.trendloom.preparation.masking;

import java.util.List;

/** Finds one kind of personal data in a text whose full-width forms are folded. */
interface Detector {

    List<Found> find(String text);
}
