package io.trendloom.contract.message;

/**
 * The data of a CloudEvent. The event's {@code type} is the record's simple name; a fact is in the past tense, a
 * command in the imperative.
 */
public sealed interface Message
        permits ItemReceived,
                ReviewReceived,
                SaleRecorded,
                StockObserved,
                SignalObserved,
                ItemViewed,
                DayEnded,
                BatchStored,
                DayClosed,
                GenerationSwapped,
                TextVectorsStored,
                TrainModel,
                TrainingProgressed,
                ModelRegistered,
                ModelPromoted,
                ForecastRequested,
                ForecastGenerated,
                DriftDetected,
                TrendTurned,
                StockOutAhead,
                ComplaintRising,
                DigestReady {}
