package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.trendloom.forecasting.network.DemandHead;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.Periods;
import io.trendloom.forecasting.network.QuantileLevels;
import java.util.ArrayList;
import java.util.List;

/**
 * The network as a DJL block.
 *
 * <p>In: past, future, statics, then, where there are texts, each text and the mask. Out: daily quantiles
 * [n][horizon][9] or sizes [n][horizon][1], daily mean [n][horizon], quantiles of totals [n][3][21] and weeks [n][4][21] in units <em>a day</em>,
 * logits of the item's trend [n][4] and of each day's trend [n][horizon][4].
 *
 * <p>What holds for the whole window passes through a linear map of its own and is added to every step's, which equals
 * joining it to every step and costs less.
 */
final class DemandBlock extends ComposedBlock {
    /**
     * Share of the texts hidden in training. A network learns by heart what tells items apart; one that often has to do
     * without learns what texts add to the sales, and forecasts without them as well.
     */
    private static final float HIDDEN_TEXTS = 0.5f;

    private final NetworkSettings settings;
    private final List<Linear> texts = new ArrayList<>();
    private final StepInput past;
    private final StepInput future;
    private final SequenceCore core;
    private final Linear demand;
    private final Linear mean;
    private final Linear dayTrend;
    private final Linear summary;
    private final Linear totals;
    private final Linear weeks;
    private final Linear itemTrend;

    @SuppressWarnings("this-escape")
    DemandBlock(NetworkDesign design) {
        NetworkShape shape = design.shape();
        settings = design.settings();
        for (int i = 0; i < shape.texts().size(); i++) {
            texts.add(dense("text" + i, shape.texts().get(i).width(), settings.textWidth(), false));
        }
        int context = shape.staticWidth() + shape.texts().size() * (settings.textWidth() + 1);
        past = stepInput("past", shape.pastWidth(), context);
        future = stepInput("future", shape.futureWidth(), context);
        core = SequenceCore.of(design);
        Shape steps = new Shape(1, 1, settings.inputWidth());
        add("encoder", core.encoder(), steps);
        add("decoder", core.decoder(), steps);
        int hidden = settings.hidden();
        demand = dense("demand", hidden, settings.head().width(), true);
        mean = dense("mean", hidden, 1, true);
        dayTrend = dense("dayTrend", hidden, Periods.TRENDS, true);
        summary = dense("summary", 2 * hidden + context, hidden, true);
        totals = dense("totals", hidden, Periods.TOTALS * QuantileLevels.TOTALS, true);
        weeks = dense("weeks", hidden, Periods.WEEKS * QuantileLevels.TOTALS, true);
        itemTrend = dense("itemTrend", hidden, Periods.TRENDS, true);
    }

    private StepInput stepInput(String name, int width, int context) {
        return new StepInput(
                dense(name, width, settings.inputWidth(), true),
                dense(name + "Context", context, settings.inputWidth(), false));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList in, boolean training, PairList<String, Object> ignored) {
        Pass pass = new Pass(store, training);
        NDArray context = context(pass, in);
        SequenceCore.Encoded encoded = core.encode(store, in.get(0), past.join(pass, in.get(0), context), training);
        NDArray days = core.decode(store, future.join(pass, in.get(1), context), encoded, training);
        NDArray whole = encoded.last().getNDArrayInternal().concat(new NDList(days.mean(new int[] {1}), context), 1);
        NDArray item = pass.drop(Activation.relu(pass.through(summary, whole)), settings.dropout());
        return new NDList(
                new DayDemand(settings.head()).of(pass.through(demand, days)),
                DayDemand.positive(pass.through(mean, days)).squeeze(2),
                quantiles(pass.through(totals, item), Periods.TOTALS),
                quantiles(pass.through(weeks, item), Periods.WEEKS),
                pass.through(itemTrend, item),
                pass.through(dayTrend, days));
    }

    private NDArray context(Pass pass, NDList in) {
        NDArray statics = in.get(2);
        if (texts.isEmpty()) {
            return statics;
        }
        NDArray mask = pass.hide(in.get(in.size() - 1), HIDDEN_TEXTS);
        NDList present = mask.split(texts.size(), 1);
        NDList rest = new NDList();
        for (int i = 0; i < texts.size(); i++) {
            NDArray vector = in.get(3 + i).mul(present.get(i));
            rest.add(pass.drop(pass.through(texts.get(i), vector), settings.dropout()));
        }
        rest.add(mask);
        return statics.getNDArrayInternal().concat(rest, 1);
    }

    private static NDArray quantiles(NDArray raw, int periods) {
        return DayDemand.monotone(raw.reshape(-1, periods, QuantileLevels.TOTALS));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
        long n = in[0].get(0);
        long horizon = in[1].get(1);
        return new Shape[] {
            new Shape(n, horizon, settings.head() == DemandHead.NEGATIVE_BINOMIAL ? 1 : QuantileLevels.DAILY),
            new Shape(n, horizon),
            new Shape(n, Periods.TOTALS, QuantileLevels.TOTALS),
            new Shape(n, Periods.WEEKS, QuantileLevels.TOTALS),
            new Shape(n, Periods.TRENDS),
            new Shape(n, horizon, Periods.TRENDS)
        };
    }

    /** Brings a step's covariates and the window's context to the width that the core reads. */
    private record StepInput(Linear steps, Linear context) {
        NDArray join(Pass pass, NDArray covariates, NDArray whole) {
            NDArray shared = pass.through(context, whole).expandDims(1);
            return Activation.relu(pass.through(steps, covariates).add(shared));
        }
    }
}
