package io.cardledger.server.answer;

import io.cardledger.server.settings.OwnAddress;
import io.micrometer.core.instrument.MeterRegistry;

/** Renderers to test with. */
public final class Renderers {

    private Renderers() {}

    public static AnswerRenderer of(OwnAddress self, MeterRegistry registry) {
        return new AnswerRenderer(self, registry);
    }
}
