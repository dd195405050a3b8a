package io.cardledger.client.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipfSamplerTests {

    private static final int DRAWS = 400_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 1, 1.2, 3, 10})
    void drawsEachRankAsOftenAsTheDistributionSays(double exponent) {
        int ranks = 20;
        ZipfSampler sampler = new ZipfSampler(ranks, exponent);
        Random random = new Random(1);
        int[] drawn = new int[ranks + 1];
        for (int i = 0; i < DRAWS; i++) {
            drawn[sampler.next(random)]++;
        }

        double all = IntStream.rangeClosed(1, ranks)
                .mapToDouble(k -> Math.pow(k, -exponent))
                .sum();
        for (int k = 1; k <= ranks; k++) {
            assertThat(drawn[k] / (double) DRAWS).isCloseTo(Math.pow(k, -exponent) / all, within(0.004));
        }
    }

    @Test
    void drawsTheOnlyRankOfOne() {
        assertThat(new ZipfSampler(1, 1).next(new Random(1))).isEqualTo(1);
    }

    @Test
    void staysWithinManyRanks() {
        ZipfSampler sampler = new ZipfSampler(10_000_000, 0.5);
        Random random = new Random(1);

        assertThat(IntStream.range(0, 100_000).map(i -> sampler.next(random)))
                .allMatch(rank -> rank >= 1 && rank <= 10_000_000)
                .anyMatch(rank -> rank > 9_000_000);
    }
}
