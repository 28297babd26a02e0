package io.trendloom.decisions.recommendation.trial;

import java.util.ArrayList;
import java.util.List;

/** What a way to recommend came to, question by question. */
final class Tried {
    private final String name;
    private final List<Answer> answers = new ArrayList<>();
    private String variant = "";

    Tried(String name) {
        this.name = name;
    }

    void take(Ranker ranker, List<Question> questions) {
        variant = ranker.variant();
        questions.stream()
                .map(question -> Answer.of(
                        question, ranker.rank(question, RecommendationTrial.LENGTH), RecommendationTrial.LENGTH))
                .forEach(answers::add);
    }

    String name() {
        return name;
    }

    String variant() {
        return variant;
    }

    List<Answer> answers() {
        return answers;
    }

    double recall() {
        return answers.stream().mapToDouble(Answer::recall).average().orElse(0);
    }

    double ndcg() {
        return answers.stream().mapToDouble(Answer::ndcg).average().orElse(0);
    }
}
