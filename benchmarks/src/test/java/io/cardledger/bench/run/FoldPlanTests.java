package io.cardledger.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cardledger.bench.fold.FoldBenchmark;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldPlanTests {

    @Test
    void oursFoldsAllWorkloadsAndTheOthersTwo() {
        List<FoldPlan.Entry> entries = plan();
        assertThat(entries).hasSize(12);
        assertThat(entries.stream().filter(entry -> entry.engines().equals(FoldBenchmark.engines())))
                .extracting(entry -> entry.workload().label())
                .containsExactly("10k-uniform-ids", "1M-uniform-ids");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.engines()).contains("ours-memory", "ours-rocksdb"));
    }

    @Test
    void quickIsOneWorkloadForthAndBack() {
        assertThat(plan("--quick")).singleElement().satisfies(entry -> {
            assertThat(entry.workload().label()).isEqualTo("10k-uniform-ids");
            assertThat(entry.passes()).isEqualTo(2);
        });
    }

    @Test
    void whoChoosesAWorkloadGetsAllEnginesAskedFor() {
        assertThat(plan("--workloads", "1M-zipf-noids", "--engines", "raw,limit", "--operations", "1000"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.engines()).containsExactly("raw", "limit");
                    assertThat(entry.workload().measured()).isEqualTo(1_000);
                });
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkOptions.parse("--engines", "raw,bogus"))
                .withMessageContaining("bogus");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkOptions.parse("--passes", "0"))
                .withMessageContaining("--passes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkOptions.parse("--fast"))
                .withMessageContaining("--fast");
    }

    private static List<FoldPlan.Entry> plan(String... options) {
        return new FoldPlan(BenchmarkOptions.parse(options)).entries();
    }
}
