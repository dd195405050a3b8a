package io.cardledger.fault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableLongTests {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -65, Long.MAX_VALUE, Long.MIN_VALUE})
    void keepsNumbersOfAnySize(long number) {
        ByteBuffer buffer = ByteBuffer.allocate(VariableLong.MAX_BYTES);
        VariableLong.write(buffer, number);
        assertThat(VariableLong.read(buffer.flip())).isEqualTo(number);
    }
}
