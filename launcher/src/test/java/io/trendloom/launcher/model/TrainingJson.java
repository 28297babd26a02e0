package io.trendloom.launcher.model;

/** Trainings as train-worker tells of them. */
final class TrainingJson {
    private TrainingJson() {}

    static String at(String state) {
        return """
                {"trainingId":"t-7","state":"%s","epochs":4,"epoch":1,"loss":0.5,"validationLoss":0.6,\
                "windowsPerSecond":100.0}""".formatted(state);
    }

    static String failed() {
        return """
                {"trainingId":"t-7","state":"failed","error":"There are 3 days; a window needs 90."}""";
    }

    static String succeeded(String policy) {
        return """
                {"trainingId":"t-7","state":"succeeded","modelId":"m-9","report":{"policy":"%s","evaluation":{
                  "cutoff":"2024-02-29","items":1234,
                  "models":{
                    "seasonal-naive":{"wql":0.7,"wql30":0.65,"wape30":0.9,"mase":1.2,"coverage80":0.75,
                      "trend":{"accuracy":0.4,"macroPrecision":0.3,"macroRecall":0.35,"macroF1":0.32}},
                    "m-9":{"wql":0.5,"wql30":0.45,"wape30":0.6,"mase":0.8,"coverage80":0.81,
                      "trend":{"accuracy":0.6,"macroPrecision":0.5,"macroRecall":0.55,"macroF1":0.52}}},
                  "verdicts":{
                    "champion":{"outcome":"LEVEL","difference":-0.0012,"low":-0.01,"high":0.0076},
                    "seasonal-naive":{"outcome":"WON","difference":-0.2,"low":-0.25,"high":-0.15}}}}}
                """.formatted(policy);
    }
}
