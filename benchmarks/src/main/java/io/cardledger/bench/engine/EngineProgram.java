package io.cardledger.bench.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Runs the engine that its first argument names until its standard input ends. */
public final class EngineProgram {

    /** Keeps reading until told to finish. */
    static final class Finish {

        private volatile boolean told;

        private Finish() {
            Thread listener = new Thread(this::await, "finish");
            listener.setDaemon(true);
            listener.start();
        }

        private void await() {
            try {
                while (System.in.read() >= 0) {
                    // only the end says something
                }
            } catch (IOException e) {
                // an end as well
            }
            told = true;
        }

        boolean isTold() {
            return told;
        }
    }

    private EngineProgram() {}

    /** Arguments: the engine's name and its assignment. */
    public static void main(String[] arguments) throws Exception {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        Assignment assignment = Assignment.of(rest);
        Finish finish = new Finish();
        switch (arguments[0]) {
            case "raw" -> new RawEngine(assignment).run(finish);
            case "limit" -> new LimitEngine(assignment).run(finish);
            case "published" -> PublishedServer.run(assignment, finish);
            case "flink" -> FlinkJob.run(assignment, finish);
            case "postgres" -> new PostgresEngine(assignment).run(finish);
            case "stock" -> StockServer.run(assignment, finish);
            default -> throw new IllegalArgumentException("no engine is called " + arguments[0]);
        }
    }
}
