package io.cardledger.test.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTests {

    @Test
    void areGivenOnce() {
        assertThat(IntStream.generate(FreePorts::next).limit(100).boxed()).doesNotHaveDuplicates();
    }

    @Test
    void areFreeWithAnOffset() {
        int offset = FreePorts.offsetOf(8080, 9092);
        assertThat(FreePorts.areFree(IntStream.of(8080 + offset, 9092 + offset)))
                .isTrue();
    }

    @Test
    void areNotThoseThatSomebodyListensOn() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.areFree(IntStream.of(taken.getLocalPort()))).isFalse();
        }
    }
}
