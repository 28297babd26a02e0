package io.trendloom.launcher.backtest;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.TextLikeness;
import io.trendloom.decisions.recommendation.trial.BasketHistory;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file's customers bought.
 *
 * @param last last whole day
 */
record FileBasketHistory(FileBaskets baskets, FileSales sales, FileTexts texts, LocalDate last)
        implements BasketHistory {
    @Override
    public List<Basket> known(LocalDate cutoff) {
        return baskets.known(LocalDate.MIN, cutoff, cutoff);
    }

    @Override
    public List<Basket> after(LocalDate cutoff, int days) {
        return baskets.known(cutoff.plusDays(1), cutoff.plusDays(days), last);
    }

    @Override
    public TextLikeness texts(LocalDate cutoff) {
        return texts.isEmpty() ? TextLikeness.NONE : new FileLikeness(sales.facts(), texts, cutoff);
    }
}
