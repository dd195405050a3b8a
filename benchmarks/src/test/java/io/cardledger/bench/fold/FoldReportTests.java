package io.cardledger.bench.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.bench.workload.CardChoice;
import io.cardledger.bench.workload.Workload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldReportTests {

    private static final Workload WORKLOAD = new Workload(10_000, CardChoice.UNIFORM, true, 0, 1_000_000);

    @Test
    void ratiosArePairedPassByPass() {
        String text = new FoldReport(List.of(
                        run("ours-rocksdb", 0, 4),
                        run("stock-rocksdb", 0, 8),
                        run("stock-rocksdb", 1, 30),
                        run("ours-rocksdb", 1, 10)))
                .section()
                .markdown();
        assertThat(text).containsPattern("our rate ÷ stock DSL, RocksDB *\\| 2.50 \\(2.00–3.00\\) *\\| ≥ 2.0 *\\| yes");
    }

    @Test
    void figuresArePerOperation() {
        FoldResult result = run("ours-rocksdb", 0, 4);
        assertThat(result.rate()).isEqualTo(250);
        assertThat(result.clientMicros()).isEqualTo(4);
        assertThat(result.brokerMicros()).isEqualTo(1);
        assertThat(result.disturbance()).isEqualTo(0.5);
    }

    private static FoldResult run(String engine, int pass, int seconds) {
        Duration elapsed = Duration.ofSeconds(seconds);
        return new FoldResult(
                WORKLOAD, engine, pass, 1_000_000, elapsed, elapsed, Duration.ofSeconds(1), elapsed.dividedBy(2), 0);
    }
}
