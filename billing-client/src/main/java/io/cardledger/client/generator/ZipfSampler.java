package io.cardledger.client.generator;

import java.util.random.RandomGenerator;

/**
 * Draws ranks from 1 to n, rank k with a probability proportional to 1/k^s, in constant time and memory:
 * rejection-inversion after Hörmann and Derflinger (1996).
 */
final class ZipfSampler {

    private static final double TAYLOR_LIMIT = 1e-8;

    private final int ranks;
    private final double exponent;
    private final double firstIntegral;
    private final double lastIntegral;
    private final double shortcut;

    ZipfSampler(int ranks, double exponent) {
        this.ranks = ranks;
        this.exponent = exponent;
        this.firstIntegral = integral(1.5) - 1;
        this.lastIntegral = integral(ranks + 0.5);
        this.shortcut = 2 - inverse(integral(2.5) - density(2));
    }

    int next(RandomGenerator random) {
        while (true) {
            double u = lastIntegral + random.nextDouble() * (firstIntegral - lastIntegral);
            double x = inverse(u);
            int rank = Math.max(1, Math.min(ranks, (int) (x + 0.5)));
            if (rank - x <= shortcut || u >= integral(rank + 0.5) - density(rank)) {
                return rank;
            }
        }
    }

    private double density(double x) {
        return Math.exp(-exponent * Math.log(x));
    }

    private double integral(double x) {
        double log = Math.log(x);
        return expm1OverX((1 - exponent) * log) * log;
    }

    private double inverse(double x) {
        double t = Math.max(-1, x * (1 - exponent));
        return Math.exp(log1pOverX(t) * x);
    }

    private static double log1pOverX(double x) {
        return Math.abs(x) > TAYLOR_LIMIT ? Math.log1p(x) / x : 1 - x * (0.5 - x * (1 / 3.0 - 0.25 * x));
    }

    private static double expm1OverX(double x) {
        return Math.abs(x) > TAYLOR_LIMIT ? Math.expm1(x) / x : 1 + x * 0.5 * (1 + x / 3.0 * (1 + 0.25 * x));
    }
}
